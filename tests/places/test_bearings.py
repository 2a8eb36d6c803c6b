"""Villages that no gazetteer has, put where the text says that they lie; towns that only give the way."""

from __future__ import annotations

import pytest

from tocsin.model import kilometres
from tocsin.places import Toponym, locate


def village(text: str) -> Toponym:
    return next(t for t in locate(text) if t.feature == "unknown")


def others(text: str) -> list[tuple[str, str]]:
    return [(t.name, t.role) for t in locate(text) if t.feature == "city"]


@pytest.mark.parametrize(
    ("text", "name", "town", "km"),
    [
        ("Nine died in the village of Tolgo in northern Burkina Faso, about 50 km from the town of Djibo.", "Tolgo", (14.1, -1.63), 5),
        ("They burned Kitchuru. Kitchuru is 60 miles north of Goma, in DR Congo.", "Kitchuru", (-1.67, 29.22), 110),
        ("The raid was in Bourkoma, 35 km north of Djibo, in Burkina Faso.", "Bourkoma", (14.1, -1.63), 45),
        ("Men with rifles came to Wando, a farming village near Maiduguri, Nigeria.", "Wando", (11.85, 13.16), 5),
        ("Bandits came to Rafin Sanyo village in Talata Mafara, Nigeria.", "Rafin Sanyo", (12.57, 6.07), 5),
    ],
)  # fmt: skip
def test_a_village_has_the_point_that_a_town_gives(text: str, name: str, town: tuple[float, float], km: float) -> None:
    found = village(text)
    assert found.name == name
    assert found.place.lat is not None
    assert found.place.lon is not None
    assert kilometres(found.place.lat, found.place.lon, *town) < km
    assert (found.place.precision or 0) > 1
    assert found.place.geonames_id is None
    assert {role for _, role in others(text)} == {"bearing"}


def test_every_mention_of_such_a_village_lies_there() -> None:
    text = "Gunmen came to the village of Tolgo, 20 km south of Djibo, in Burkina Faso. A witness in Tolgo said so."
    first, second = (t for t in locate(text) if t.name == "Tolgo")
    assert first.place == second.place


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off 250 km south of Cairo.",
        "Gunmen attacked a convoy near Djibo in Burkina Faso.",
        "He flew from Kabul to Kandahar, which is 500 km from the capital.",
        "They fought near the village of Tolgo, 20 km from Djibo, where nine had died in May, in Burkina Faso.",
    ],
)
def test_a_town_that_is_no_mere_way_stays_a_place(text: str) -> None:
    assert any(t.role == "place" and t.feature == "city" for t in locate(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The men stormed Bakin Ruwo, in Niger State, Nigeria.", "Bakin Ruwo"),
        ("Gunmen shot at vehicles at Nyongaro area in Lamu County, Kenya.", "Nyongaro"),
        ("The army was between Nova Zambira and Nkoe in Mozambique.", None),
        ("The toll is two dead on the FAMa side, said the army of Mali.", None),
    ],
)
def test_whole_names_and_initials(text: str, name: str | None) -> None:
    assert [t.name for t in locate(text) if t.feature == "unknown"] == ([name] if name else [])
    assert not [t for t in locate(text) if t.place.country not in (None, "NG", "KE", "MZ", "ML")]
