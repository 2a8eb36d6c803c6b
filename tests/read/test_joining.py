"""Several attacks of one text are each told once: another bomb, an older one, a list whose verb stands once."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Mention, Place, Quantity
from tocsin.read import read_document
from tocsin.read.findings.findings import Findings
from tocsin.read.rules import RuleReader
from tocsin.read.stories.joining import candidates


def document(text: str) -> Document:
    return Document("sha256:" + "0" * 64, text, "", None, "2021-09-15", "en")


def told(text: str) -> list[tuple[str | None, int | None]]:
    """Place and number of dead of each attack."""
    return [(_place(m), _killed(m)) for m in read_document(document(text)) if m.kind == "attack"]


def _place(mention: Mention) -> str | None:
    said = mention.first("place")
    return said.value.name if said and isinstance(said.value, Place) else None


def _killed(mention: Mention) -> int | None:
    said = mention.first("killed")
    return said.value.point if said and isinstance(said.value, Quantity) else None


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("A bomb killed five people in Kano and another three in Jos.", [("Kano", 5), ("Jos", 3)]),
        (
            "The rebels killed 12 soldiers in Beni on Monday, seven in Butembo on Sunday and three in Goma last week.",
            [("Beni", 12), ("Butembo", 7), ("Goma", 3)],
        ),
        ("A bomb killed five people in Kano and wounded three in the market.", [("Kano", 5)]),
        (
            "A suicide bomber killed nine worshippers in Quetta on Friday, including three from Karachi.",
            [("Quetta", 9)],
        ),
    ],
)
def test_members_of_a_list_of_tolls_with_a_town_or_a_day_of_their_own_are_attacks(
    text: str, attacks: list[tuple[str, int]]
) -> None:
    assert told(text) == attacks


def test_the_parts_of_a_sum_stay_with_it() -> None:
    assert told("Bombs killed 17 people in Nigeria on Monday, 12 in Kano and five in Jos.")[0][1] == 17


def test_the_bomb_of_the_day_before_is_an_attack_of_its_own() -> None:
    text = (
        "A suicide bomber killed six people at a bus stop in Konduga on Tuesday, police said. Twelve others were taken to "
        "hospital. The attack came a day after two bombs killed 19 people in a market in Maiduguri."
    )
    assert told(text) == [("Konduga", 6), ("Maiduguri", 19)]


def test_an_attack_told_again_stays_one() -> None:
    text = (
        "A car bomb killed nine people in Quetta on Monday, police said. The bomb went off near a bank. Doctors said that "
        "30 people were wounded in the blast. The blast was the work of a separatist group, the minister said."
    )
    assert told(text) == [("Quetta", 9)]


def test_the_answers_are_the_stories_and_a_new_one() -> None:
    findings = Findings(document("A bomb killed five in Kano on Monday. Gunmen shot two dead in Lahore on Friday."))
    seen = RuleReader().told(findings)
    assert seen is not None
    first, second = seen.scenes
    rows = candidates(findings, second, [[first]], [None], 1)
    assert len(rows) == 2
    assert {"join", "where:abroad", "killed:less", "kinds:other"} <= set(rows[0])
    assert {"new", "new rule:True", "new best:none"} <= set(rows[1])
