"""Wordings by class: headlines without articles or "be", shares, others, those who then died, and what those classes must not take."""

from __future__ import annotations

import pytest

from tocsin.model import Quantity
from tocsin.quantities import casualties


def said(text: str) -> list[tuple[str, int]]:
    """The tolls of one sentence with the number that speaks for each."""
    return [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Bishop, nephew slain near river", [("killed", 2)]),
        ("Nan and toddler killed in arson attack, lodger held", [("killed", 2), ("arrested", 1)]),
        ("Raid kills rebel chief, 4 aides", [("killed", 5)]),
        ("Seven Oru Tigers killed in valley clash", [("killed", 7)]),
        ("Three members of town council shot dead in Oru", [("killed", 3)]),
        ("6 killed 11 injured in market blast", [("killed", 6), ("wounded", 11)]),
        ("Baker killed, four customers wounded", [("killed", 1), ("wounded", 4)]),
        ("Two nurses, 'spies' to the rebels, freed", []),
        ("Nine killed, including gunman, at depot", [("killed", 8), ("attackers_killed", 1)]),
        ("Family of five murdered in Oru", [("killed", 5)]),
        ("Shooter Leaves 4 Dead, 3 Witnesses Found", [("killed", 4)]),
        ("Nurse and Clerk Killed, 2 Others Wounded in South A.", [("killed", 2), ("wounded", 2)]),
        ("2-Year-Old Hill Valley Boy Dies in Mishap", [("killed", 1)]),
        ("Two clerks, shooter dead in hall", [("killed", 2), ("attackers_killed", 1)]),
        ("Tailor stabbed outside Oru mosque", [("killed_or_wounded", 1)]),
    ],
)
def test_headlines(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The cyclist was shot twice and died within the hour.", [("killed", 1)]),
        ("He was taken to a clinic, where he died of his wounds.", [("killed", 1)]),
        ("Two more wounded succumbed on Sunday.", [("killed", 2)]),
        ("A nurse died of multiple gunshot wounds.", [("killed", 1)]),
        ("A clerk suffered burns and is being treated for his injuries.", [("wounded", 1)]),
        ("A clerk shot a porter to death and then killed himself.", [("killed", 1), ("attackers_killed", 1)]),
        ("Two porters were shot and one died.", [("killed_or_wounded", 2), ("killed", 1)]),
        ("Four loggers were abducted and later killed.", [("hostages", 4), ("killed", 4)]),
    ],
)
def test_those_who_then_died_are_told_once(text: str, tolls: list[tuple[str, int]]) -> None:
    assert sorted(said(text)) == sorted(tolls)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "One gunman shot himself and the other two were killed by guards.",
            {("attackers_killed", 1), ("attackers_killed", 2)},
        ),
        ("The raiders, three of whom were killed, came by boat.", {("killed", 3)}),
        ("The gunmen, three of whom were killed, came by boat.", {("attackers_killed", 3)}),
        ("The siege left 12 dead, five of them gunmen.", {("killed", 7), ("attackers_killed", 5)}),
        ("A gunman killed a guard and two others.", {("killed", 3)}),
        ("A would-be bomber was shot dead at the gate.", {("attackers_killed", 1)}),
        ("The boy injured himself and a classmate.", {("wounded", 1)}),
        ("Bomber kills self, 4 guards in Oru", {("attackers_killed", 1), ("killed", 4)}),
    ],
)
def test_attackers_apart(text: str, tolls: set[tuple[str, int]]) -> None:
    assert set(said(text)) == tolls


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Half of the 40 rowers were killed.", Quantity.exactly(20)),
        ("About a third of the 90 rowers were killed.", Quantity(None, 30, None)),
        ("More than half of the 40 rowers were killed.", Quantity(20, 20, None)),
        ("All of the 40 rowers were killed.", Quantity.exactly(40)),
    ],
)
def test_a_share_of_a_count(text: str, quantity: Quantity) -> None:
    assert [c.quantity for c in casualties(text, 0, len(text))] == [quantity]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A mother of three was killed at the ford.", [("killed", 1)]),
        ("A father of two small children was wounded.", [("wounded", 1)]),
        ("Two sisters of the mayor were abducted.", [("hostages", 2)]),
        ("Ten men of one clan were beheaded.", [("killed", 10)]),
        ("Both were injured.", [("wounded", 2)]),
        ("A rider was killed and his parents were hurt.", [("killed", 1), ("wounded", 2)]),
        ("A Danish couple was seized from their yacht by armed men.", [("hostages", 2)]),
        ("The bomb hurt nine riders, including two boys, and three guards.", [("wounded", 12)]),
        ("The bomb left nine riders, including two boys, injured.", [("wounded", 9)]),
        ("Searchers found the remains of six sailors.", [("killed", 6)]),
        ("This week 14 farmers were killed.", [("killed", 14)]),
        ("The patrol lost two lorries and five men.", [("killed", 5)]),
        ("The chief was killed along with two nephews.", [("killed", 3)]),
        ("Two monks, both Thais, and a cook were killed.", [("killed", 3)]),
        ("A boy aged nine and his uncle were killed.", [("killed", 2)]),
        ("Sixty people had been rendered homeless.", [("displaced", 60)]),
        ("Two girls, 4 and 6, were found dead.", [("killed", 2)]),
        ("The gang killed him after a week.", [("killed", 1)]),
        ("The blast left a toll of five porters dead.", [("killed", 5)]),
        ("Two cooks fell victim to hitmen.", [("killed", 2)]),
        ("A raid killed a monk, bringing to six the number shot dead there.", [("killed", 1), ("killed", 6)]),
        ("A raid on House 9 left two rebels dead.", [("killed", 2)]),
        ("Rebels hijacked a ferry with 31 passengers on board.", [("hostages", 31)]),
        ("Clinics treated 30 people for burns.", [("wounded", 30)]),
        ("Zero casualties were recorded.", [("killed", 0), ("wounded", 0)]),
        ("The shell failed to cause any injuries.", [("wounded", 0)]),
        ("The toll, first given as 20, was later revised to 17.", [("killed", 17)]),
        ("Their deaths bring to nine the number of aid workers killed.", [("killed", 9)]),
    ],
)
def test_who_and_how_many(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "The toll could rise, as 40 houses fell.",
        "The toll is expected to exceed 60.",
        "Guards shot in the air to clear 300 people.",
        "The two sides were hit by sanctions on 14 firms.",
        "A homeless man lives at the depot.",
        "Six rounds struck the wall of 12 Mill Lane.",
        "The murder trial of the 20 opened in Oru.",
        "Rebels hijacked a lorry with 40 sacks of rice.",
        "He faces trial for five attempted murders.",
        "Three massacres shook the valley.",
        "The gang threatened to kill him.",
    ],
)
def test_what_only_sounds_like_a_toll(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The raider shot two tailors dead on entering the hall.", [("killed", 2)]),
        ("He shot 12 people, leaving three dead.", [("killed_or_wounded", 12), ("killed", 3)]),
        ("The man who fatally knifed two nurses was seized.", [("killed", 2)]),
        ("The flood of fire had taken 27 lives.", [("killed", 27)]),
        ("It took 12 soldiers to save their lives.", []),
        ("Officials put the number of those martyred at 83.", [("killed", 83)]),
        ("The number of those killed at a depot on Saturday rose to 22.", [("killed", 22)]),
        ("Blast kills 12 tailors, two children among them", [("killed", 12)]),
        ("The raiders drove off with 40 pupils.", [("hostages", 40)]),
        ("They made off with three lorries.", []),
        ("Bandits marched 28 villagers into the forest.", [("hostages", 28)]),
        ("Three hundred girls were taken from their dormitory.", [("hostages", 300)]),
        ("Fourteen clerks were held at gunpoint for nine hours.", [("hostages", 14)]),
    ],
)
def test_words_around_the_number(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls
