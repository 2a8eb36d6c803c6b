"""A deed told as part of a count over time, deeds behind a colon, people and ships that are seized, and the land of "the country"."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Quantity
from tocsin.read import read_document


def sums(text: str, published: str) -> list[int]:
    read = read_document(Document("d", text, published=published, language="en"))
    found = [s.value for m in read if m.kind == "tally" for s in m.statements if s.property == "value"]
    return [q.point for q in found if isinstance(q, Quantity)]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        (
            "At least 300 civilians have been killed in Taiz since mid-May, the agency said, 140 of them in a single air strike on"
            " June 17.",
            [300],
            ("2018-06-17", 140, "Taiz"),
        ),
        (
            "Rebels have killed 1,200 people in Ituri since January, 90 of them in one raid on Blukwa in May.",
            [1200],
            ("2018-05", 90, "Blukwa"),
        ),
        (
            "Some 600 people have died in Ituri since January, including 90 in a raid on Blukwa in May.",
            [600],
            ("2018-05", 90, "Blukwa"),
        ),
    ],
)
def test_one_deed_of_a_count(text: str, whole: list[int], part: tuple[str, int, str]) -> None:
    assert sums(text, "2018-06-29") == whole
    assert [said(m) for m in attacks(text, "2018-06-29")] == [part]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed 30 people in Lahore on Sunday, 12 of them in a bus.", 30),
        ("The bombing of a hotel in Lahore last year killed 30 people, including ten in a shooting at the bar.", 30),
    ],
)
def test_part_of_one_deed(text: str, killed: int) -> None:
    assert [said(m)[1] for m in attacks(text, "2018-06-29")] == [killed]
    assert not sums(text, "2018-06-29")


def test_deeds_behind_a_colon() -> None:
    text = (
        "A nail bomb killed two people in Harwich on Friday evening. It was the third such blast in Essex in as many weeks: on April"
        " 17 a bomb in Colchester injured 48 people."
    )
    told = attacks(text, "1999-04-30")
    assert [said(m)[2] for m in told] == ["Harwich", "Colchester"]
    assert said(told[1])[0] == "1999-04-17"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Militants seized seven members of a Dutch family in northern Cameroon on Tuesday.", ["hostage_taking"]),
        ("Armed men have seized a fuel tanker off Somalia, the first in five years, owners said.", ["hijacking"]),
        ("Rebels seized the governor's palace in Kidal on Tuesday.", []),
        ("Militants seized control of a town in Mali on Tuesday.", []),
    ],
)
def test_seized(text: str, kinds: list[str]) -> None:
    told = [s.value for m in attacks(text, "2017-03-15") for s in m.statements if s.property == "type"]
    assert told == kinds


def test_the_country() -> None:
    text = (
        "Tunisia was hit by gunmen again and again in those years. The country has been under a state of emergency since an attack in"
        " November 2015 killed 12 guards. France, Libya and Algeria tightened their borders. Germany sent back some refugees."
    )
    assert said(attacks(text, "2017-02-13")[-1]) == ("2015-11", 12, "Tunisia")


def test_who_grabs_a_rifle_is_no_victim() -> None:
    text = "A man was shot dead at Orly airport, south of Paris, on Saturday after grabbing a soldier's rifle."
    found = {s.property for m in attacks(text, "2017-03-18") for s in m.statements}
    assert "attackers_killed" in found
    assert "killed" not in found


def test_day_of_an_aside() -> None:
    text = (
        "Pirates hijacked a tanker with eight sailors near Alula, an official said on Tuesday. The attacks, which in 2012 cost traders"
        " six billion dollars, had ceased."
    )
    assert said(attacks(text, "2017-03-14")[0])[0] != "2012"
