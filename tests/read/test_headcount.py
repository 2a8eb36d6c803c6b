"""The killed and wounded of a local crime: numbers of people, the words beside them, and the pair that is chosen."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Quantity
from tocsin.read.layout.sentences import split
from tocsin.read.localcrime.headcues import numbers_told, people_cues, relations
from tocsin.read.rules import RuleReader


def told(text: str, title: str | None = None) -> list[tuple[int, str]]:
    spans = split(text)
    return [(n.count, n.says) for n in numbers_told(text.lower(), spans, spans, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people were shot and two others are in critical condition.", [(4, "shot"), (2, "hurt")]),
        ("Both victims died at a hospital.", [(2, "shot")]),
        ("Two men were arrested.", [(2, "held")]),
        ("A triple shooting left 1 dead, 2 injured.", [(3, "shot"), (1, "dead"), (2, "hurt")]),
    ],
)
def test_numbers_of_people_come_with_what_is_said_of_them(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A 31-year-old man was shot in the 5800 block of Elm Street.",
        "The man, 24, was shot three times on May 12 at about 9 p.m.",
        "Police are looking for two suspects.",
        "He is charged with two counts of murder and was shot five times.",
    ],
)
def test_ages_wounds_days_and_charges_count_nobody(text: str) -> None:
    assert told(text) == []


def test_a_number_of_the_headline_stands_nowhere_in_the_text() -> None:
    (number,) = numbers_told("police say so.", [(0, 14)], [(0, 14)], "2 dead in shooting")
    assert (number.count, number.says, number.span) == (2, "dead", None)


def test_a_number_may_be_the_dead_the_wounded_or_their_sum() -> None:
    assert relations(1, 1, 1) == ["K", "W"]
    assert relations(4, 1, 3) == ["S"]
    assert relations(2, 1, 3) == ["-"]


def test_people_are_told_apart_by_their_ages() -> None:
    low = "a 19-year-old man was killed. the 19-year-old man was found dead. a 22-year-old woman was wounded."
    assert {"dead:1 alive:1", "harmed:2"} <= set(people_cues(low, split(low)))


def read(text: str, title: str | None = None) -> dict[str, object]:
    mentions = RuleReader(None).read(Document("sha256:00", text, title, None, "2016-05-10", "en"))
    assert len(mentions) == 1, mentions
    return {s.property: s.value for s in mentions[0].statements}


def test_the_people_beside_another_day_are_of_the_same_crime() -> None:
    said = read(
        "Deputies arrested a man on Tuesday in the shooting at a Dayton nightclub that killed a 19-year-old woman. "
        "Six people were shot in the parking lot of the club on Sunday night, deputies said. "
        "The woman died at the scene and the other five victims were taken to local hospitals."
    )
    assert said["killed"] == Quantity.exactly(1)
    assert said["wounded"] == Quantity.exactly(5)


def test_an_accident_with_a_gun_is_read_by_its_wound() -> None:
    said = read(
        "Officers in Dayton responded to a home on Elm Street on Monday evening. They found a juvenile with a gunshot "
        "wound. The coroner was called to the home, police said. The name of the juvenile, who died, is being withheld."
    )
    assert said["killed"] == Quantity.exactly(1)
    assert said["date"] == "2016-05-09"
