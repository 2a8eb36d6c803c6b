"""Stories that turn out to be one are told once; two deeds of one day stay two."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place, Quantity
from tocsin.read.attacks.attacks import attacks
from tocsin.read.build import Draft, Words, statement
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scenes import scenes
from tocsin.read.stories.twins import twins
from tocsin.read.violence.topics import topic_of

TOWN = Place("Lusota", None, 9.0, 4.0, "NG", "Kwara", 1)
QUARTER = Place("Old Lusota", None, 9.05, 4.05, "NG", "Kwara", 1)
FAR = Place("Daruna", None, 12.0, 8.0, "NG", "Kano", 1)


def told(kind: str = "attack", **said: object) -> Draft:
    draft = Draft(kind, 0, 10)
    for prop, value in said.items():
        value = Quantity.exactly(value) if isinstance(value, int) else value
        draft.add(statement(prop, value, Words(0, 10)))  # type: ignore[arg-type]
    return draft


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told(date="2021-03-04", place=TOWN, killed=3), told(date="2021-03-04", place=QUARTER)),
        (told(date="2021-03-04", place=TOWN, type="bombing"), told(date="2021-03-04", killed=3)),
        (told(date="2016", place=TOWN, killed=1), told(date="2016", killed=1)),
        (told(date="2021-03-04", place=TOWN, wounded=1), told(wounded=1)),
        (told(place=TOWN, killed=3), told(place=TOWN, killed=3)),
        (told(date="2021-03-04", place=TOWN, killed=4, wounded=1), told(place=TOWN, killed=4, wounded=8)),
        (
            told(date="2021-03-04", place=TOWN, killed=20, type="bombing"),
            told(date="2021-03-04", place=FAR, killed=20, type="bombing"),
        ),
    ],
)
def test_what_contradicts_itself_in_nothing_is_one(first: Draft, second: Draft) -> None:
    assert twins([told(date="2020-01-01", place=FAR), first, second]) == (1, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told(date="2021-03-04", place=TOWN), told(date="2021-03-05", place=TOWN)),
        (told(date="2021-03-04", place=TOWN), told(date="2021-03-04", place=FAR)),
        (told(date="2021-03-04", place=TOWN, killed=3), told(date="2021-03-04", place=TOWN, killed=8)),
        (told(date="2021-03-04", type="bombing"), told(date="2021-03-04", type="armed_assault")),
        (told(date="2021-03-04", place=TOWN, killed=1), told(date="2021-03-04", place=FAR, killed=1)),
        (told(date="2016", place=TOWN), told(date="2016", place=TOWN)),
        (told(date="2021-03-04", place=TOWN, killed=3), told(place=TOWN)),
        (told(date="2021-03-04", place=TOWN, killed=1, wounded=2), told(killed=1, wounded=5)),
        (told("plot", date="2021-03-04"), told(date="2021-03-04")),
    ],
)
def test_what_differs_or_says_too_little_stays_apart(first: Draft, second: Draft) -> None:
    assert twins([first, second]) is None


def test_stories_that_end_with_the_same_day_are_told_once() -> None:
    text = (
        "LUSOTA, Nigeria - A car bomb exploded near a crowded market in Lusota on Thursday and killed 20 people.\n\n"
        "The governor visited the wards. In the bombing on Thursday 20 people were killed and 35 wounded, he said."
    )
    findings = Findings(Document("d", text, published="2021-03-05", language="en"))
    told_apart = [[scene] for scene in scenes(findings, topic_of(findings))]
    assert len(told_apart) == 2
    (one,) = attacks(findings, told_apart)
    assert [s.value.point for s in one.statements if isinstance(s.value, Quantity)] == [20, 35]
