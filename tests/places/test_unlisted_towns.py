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
