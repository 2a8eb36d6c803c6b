"""Towns that no gazetteer has, names of families that are none, and lands as headlines shorten them."""

from __future__ import annotations

import pytest

from tocsin.places import locate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Forty students died in Mamudo, Yobe state.", "Mamudo"),
        ("They were killed in Kwatalu in Borno State.", "Kwatalu"),
        ("Gunmen attacked people in Kabuye, Uganda, on Monday.", "Kabuye"),
        ("An attack on their post at Lemzeine by armed men; the army of Mauritania said so.", "Lemzeine"),
        ("He was seen at a market in Ramadan, said police in Mali.", None),
        ("In January, Nigeria's army said so.", None),
        ("She spoke in English, France's minister said.", None),
        ("in Parliament, London", None),
        ("16 Killed in Tribal Clashes in Unity State", None),
        ("5 Dead in Boko Haram Attack, Borno", None),
    ],
)
def test_a_town_that_no_gazetteer_has_by_what_stands_beside_it(text: str, name: str | None) -> None:
    assert next((t.name for t in locate(text) if t.feature == "unknown"), None) == name


def test_a_family_from_a_town_is_no_town() -> None:
    assert not [t for t in locate('"We are a target," said Charlotte von Essen.') if t.name == "Essen"]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Burkina", "BF"),
        ("N. Korea", "KP"),
        ("S. Sudan", "SS"),
        ("N. Ireland", "GB"),
        ("PNG", "PG"),
        ("Mallorca", "ES"),
    ],
)
def test_lands_as_headlines_shorten_them(name: str, country: str) -> None:
    assert [(t.name, t.place.country) for t in locate(f"Bomb kills two in {name}")] == [(name, country)]


def unlisted(text: str) -> list[str]:
    return [t.name for t in locate(text) if t.feature == "unknown"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seven people were killed the next day in Mabuwaro, where huts were burned, Congo's army said.", "Mabuwaro"),
        ("Their patrol was ambushed near Am-Sissiya on Friday, said the mission in Chad.", "Am-Sissiya"),
        ("Rebels killed nine farmers at Wurojode on Sunday, said police in Nigeria.", "Wurojode"),
        ("A bomb in the Nugegola suburb killed 17 people, said police in Sri Lanka.", "Nugegola"),
        ("A car was driven at walkers on the island of Oleronne, police in France said.", "Oleronne"),
        ("Schools in the village of Thayet Thapinna were hit by bombs, said the army of Myanmar.", "Thayet Thapinna"),
    ],
)
def test_a_town_that_no_gazetteer_has_where_a_deed_was_done(text: str, name: str) -> None:
    assert unlisted(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in Ramadan, said police in Mali.",
        "Nine soldiers were killed in Operation Barkhane, said the army of France.",
        "The man had shot at Terneyson, who fired back, said police in Kansas.",
        "Two people were killed at Carter Holt, a firm in New Zealand.",
        "He spoke of trade in Wexholm, said the minister of Sweden.",
        "Shots were heard in the Christian quarter, said police in Syria.",
        "They play in the Champions League quarter-finals in Spain.",
        "Four were killed in clashes in the Jewish neighbourhood, said police in Iraq.",
    ],
)
def test_names_behind_deeds_that_are_no_towns(text: str) -> None:
    assert unlisted(text) == []


def test_a_part_of_a_town_is_where_the_town_before_it_is() -> None:
    town, part = (t.place for t in locate("Gunmen rode into Peshawar and shot a guard in the Kocharo quarter.")[:2])
    assert (part.name, part.lat, part.geonames_id) == ("Kocharo", town.lat, None)
