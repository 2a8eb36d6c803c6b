"""Attacks that a sentence names one after the other: which are told apart, each with its own town or day."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read.findings.findings import Findings
from tocsin.read.violence.lists import named_in_turn
from tocsin.read.words.lexicon import triggers


def named(text: str) -> list[tuple[str | None, str | None]]:
    """Town and day of each attack that is named beside others."""
    findings = Findings(Document("d", text, published="2018-09-14", language="en"))
    members = named_in_turn(findings, 0, len(text), triggers(findings.lowered, 0, len(text)))
    return [(m.place.name if m.place else None, m.day.value if m.day else None) for m in members]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It recalls the mosque bombing in Lahore, the Kabul hotel siege and the shooting at a market in Tunis.", ["Lahore", "Kabul", "Tunis"]),
        ("He spoke of the truck attacks in Nice and Berlin.", ["Nice", "Berlin"]),
        ("They remembered attacks in Cairo, Tanta and Alexandria.", ["Cairo", "Tanta", "Alexandria"]),
        ("Guards were doubled after the Paris and Brussels attacks.", ["Paris", "Brussels"]),
        ("The group claimed the kidnapping of schoolgirls in Chibok and the massacre at Baga.", ["Chibok", "Baga"]),
        ("He denied a role in the 1998 bombings in Nairobi and Kampala.", ["Nairobi", "Kampala"]),
        ("Reprisals followed the attack in Beledweyne and the attack on a bus near Baidoa.", ["Beledweyne", "Baidoa"]),
    ],
)  # fmt: skip
def test_each_has_its_town(text: str, told: list[str]) -> None:
    assert [town for town, _ in named(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Not since the 2004 train bombings in Madrid and the 7 July 2005 attacks in London had so many died.", ["2004", "2005-07-07"]),
        ("An emergency was declared after the attacks in Paris in 2015 and last year in Nice.", ["2015", "2017"]),
        ("The branch is blamed for suicide bombings in Mukalla and Aden last year.", ["2017", "2017"]),
        ("She covered the attacks in Mumbai in November 2008, Nairobi in 2013 and Tunis in March 2015.", ["2008-11", "2013", "2015-03"]),
        ("The case resembles the murders of a judge in May 2016 and newspaper editor Jane Doe in March 2015.", ["2016-05", "2015-03"]),
        ("The list has the December 2016 Berlin attack, the June 2017 shooting at a club in Orlando and a string of attacks in Paris in 2015.", ["2016-12", "2017-06", "2015"]),
    ],
)  # fmt: skip
def test_each_has_its_day(text: str, told: list[str]) -> None:
    assert [day for _, day in named(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "The bombing in Paris, the worst attack in France, killed twelve people.",
        "The attack in Baghdad, a car bombing, was claimed by nobody.",
        "A string of attacks in Kano and Jos has worried the government.",
        "The shooting and the stabbing in Leeds were the work of one man.",
        "Bombings in Kirkuk and Basra killed 40 people.",
        "The raid on a house in Lyon, France, was over by noon.",
        "More attacks in Mali and Niger are feared.",
        "Guilty plea in Springfield, Peoria killings.",
    ],
)
def test_one_attack_and_a_sum_are_no_list(text: str) -> None:
    assert not named(text)


def test_what_is_only_named_takes_nothing_from_the_report() -> None:
    text = (
        "A suicide bomber killed 12 people at a bus station in Quetta on Wednesday, police said. It followed the September 2016"
        " Peshawar bombing, the June 2015 shooting at a church in Lahore and a string of attacks in Karachi in 2014."
    )
    assert [said(a) for a in attacks(text, "2018-09-14")] == [
        ("2018-09-12", 12, "Quetta"), ("2016-09", None, "Peshawar"), ("2015-06", None, "Lahore"), ("2014", None, "Karachi")
    ]  # fmt: skip
