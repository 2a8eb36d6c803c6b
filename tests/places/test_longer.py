"""Names of places inside longer names: people, alliances, roads, villages that the gazetteer lacks, capitals beside namesakes."""

import pytest

from tocsin.places import locate


def towns(text: str) -> list[tuple[str, str | None]]:
    return [(t.name, t.place.country) for t in locate(text) if t.role == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "A police spokeswoman, Yulia Ivanova, told reporters that two men had been shot.",
        "General Asim Bajwa said the army had bombed a camp.",
        "Officials said that fighters of the Northern Alliance had fled.",
        "Gunmen shot Olga Pavlova, 34, in her car.",
        "Photographs show Sebastian Gorka and others behind the desk.",
        "The International Space Station passed over.",
    ],
)
def test_part_of_a_longer_name(text: str) -> None:
    assert towns(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A gunman killed two people in Fort Worth, Texas, police said.", ("Fort Worth", "US")),
        ("Rebels shelled Sheikh Miskin, who fled said so.", ("Sheikh Miskin", "SY")),
        ("Shells hit Wad Madani, residents said.", ("Wad Madani", "SD")),
        ("A fire at the Paris library in Lamar County, Texas, killed one.", ("Paris", "US")),
        ("Two men fired on Orly airport, near Paris, said the minister.", ("Orly airport", "FR")),
    ],
)
def test_whole_names_stay(text: str, told: tuple[str, str]) -> None:
    assert told in towns(text)


def test_two_names_of_two_lands_are_one_place_that_the_gazetteer_lacks() -> None:
    text = "A riot in Topo Chico prison, on the edge of Monterrey in Mexico, killed 49 people."
    assert towns(text) == [("Topo Chico", "MX"), ("Monterrey", "MX"), ("Mexico", "MX")]


def test_a_capital_of_a_land_spoken_of_goes_before_its_namesakes() -> None:
    text = (
        "Russian police found the Russian lawyer dead in his Moscow flat. A Russian court heard him last year. Russian diplomats"
        " in the US said nothing. Another Russian died in Athens, Greek police said."
    )
    assert ("Moscow", "RU") in towns(text)
