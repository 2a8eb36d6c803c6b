"""Killings in the present tense of headlines, by an unnamed "they" or by armed men, and what else is executed and shot."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said

PUBLISHED = "2014-05-06"


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("They execute a man in the market of Taxco", 1),
        ("They execute three in Rancho Nuevo, Durango", 3),
        ("[VIDEO] They kill a couple in Los Mochis", 2),
        ("They murder a taxi driver in Chilpancingo", 1),
        ("They shoot a man in Aldama", None),
        ("They riddled a man in Las Palmas", None),
        ("They break into a house and shoot a woman to death in Iguala", 1),
        ("They take the life of a young man in Tarimoro", 1),
        ("They deprive a woman of her life in Leon", 1),
        ("Gunmen murder man on his doorstep in Leon", 1),
        ("Armed men kill three at a bar in Salamanca", 3),
        ("Suspected rebel group execute militiaman in Samar", 1),
        ("Rebels gun down fish vendor in Samar", 1),
        ("Taxi driver murdered in Leon", 1),
        ("Shots end the life of a young man in Rancho Nuevo", 1),
        ("Man injured by bullets dies in Iguala", 1),
        ("Woman shot 12 times inside a bar in Iguala", None),
        ("Two men are deprived of their lives in Leon", 2),
    ],
)
def test_an_unnamed_they_kills_in_headlines(text: str, dead: int | None) -> None:
    (attack,) = attacks(text, PUBLISHED)
    assert said(attack)[1] == dead


@pytest.mark.parametrize(
    "text",
    [
        "They kill time with cards in Culiacan",
        "They execute a search warrant in Tijuana",
        "They execute project to pave streets in Iguala",
        "They shoot a film in Durango",
        "They shoot down the proposal of the mayor in Leon",
        "They kill mosquitoes in Acapulco to stop dengue",
        "They kill a bull in the ring of Tijuana",
        "They execute a perfect penalty and win the cup in Leon",
        "They execute every order of the ministry in Ankara, he said on Monday.",
        "Murder trial opens in Houston",
        "They deprive a man of his phone in Leon",
        "They execute a man's last wish in Boston",
        "They finish off a season in Rome with a win",
        "Militants vow to kill police in Bannu",
        "They kill a suckling pig in Segovia",
        "Members of parliament kill bill in Accra",
    ],
)
def test_what_is_executed_killed_and_shot_that_never_lived(text: str) -> None:
    assert attacks(text, PUBLISHED) == []


def test_what_a_film_tells_in_the_present_was_never_done() -> None:
    assert (
        attacks("9 p.m.: The Bunker. Six strangers wake up in a shelter in Vienna; one by one they are murdered.") == []
    )


def test_prose_in_the_present_tells_of_habits() -> None:
    assert (
        attacks("They kill a man in such places if he asks, the novelist writes of the town of Taxco.", PUBLISHED) == []
    )
