"""Sentences that go back by weeks, or on to what the other side did in return, tell of another attack."""

import pytest

from tocsin.model import Document, Mention, Place
from tocsin.read import read_document

LEAD = (
    "Taliban fighters in southern Afghanistan attacked a checkpoint, killing 11 policemen and taking their weapons. But an "
    "official said Tuesday's attack in Helmand province's capital Lashkar Gah may have been helped from inside. "
)


def attacks(text: str) -> list[Mention]:
    found = read_document(Document("sha256:" + "0" * 64, text, "", None, "2017-03-01", "en"))
    return [m for m in found if m.kind == "attack"]


def told(mention: Mention, prop: str) -> object:
    said = mention.first(prop)
    value = said.value if said else None
    return value.name if isinstance(value, Place) else value


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Earlier this year, ", "2017"),
        ("Last year, ", "2016"),
        ("In late January, ", "2017-01"),
        ("Last month, ", "2017-02"),
        ("Back in October, ", "2016-10"),
        ("Two months ago, ", "2017-01"),
    ],
)
def test_a_deed_of_weeks_ago_is_another(opening: str, date: str) -> None:
    found = attacks(
        f"{LEAD}{opening}an Afghan policeman turned his rifle on his colleagues in northern Faryab province, "
        "killing eight policemen at an outpost in Almar."
    )
    assert len(found) == 2
    assert told(found[0], "date") == "2017-02-28"
    assert str(told(found[1], "date")).startswith(date)


def test_strikes_in_return_are_another_attack() -> None:
    found = attacks(
        "Rebels attacked army posts in eastern Damascus on Tuesday with car bombs, a monitor said. "
        "Government forces responded with a dozen air strikes on Jobar."
    )
    assert len(found) == 2


def test_who_strikes_may_be_known_by_name_and_the_deed_be_new() -> None:
    found = attacks(LEAD + "In January, the Taliban attacked the governor's house in Kandahar and killed 12 people.")
    assert [told(m, "place") for m in found] == ["Lashkar Gah", "Kandahar"]
