"""Lands that a text speaks of by its groups alone, and names of which any of many places may be meant."""

from __future__ import annotations

import pytest

from tests.read.test_bound import attacks


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("NPA rebels kill a soldier in Kalinga", "PH"),
        ("A soldier died on Monday in a clash with the New People's Army in Isabela.", "PH"),
        ("FARC rebels killed 11 soldiers in Toledo on Monday.", "CO"),
        ("ETA bomb kills two in Vitoria", "ES"),
        ("Naxalites kill nine policemen in Gaya", "IN"),
        # the text names another land, or the place lies where the group is at home
        ("A Tamil Tiger supporter was shot dead in Toronto on Monday.", "CA"),
        ("A PKK man was shot dead in Paris on Monday, French police said.", "FR"),
        ("Boko Haram gunmen kill eight in Adamawa", "NG"),
        ("Al-Qaeda bomb kills 12 in Granada", "ES"),
    ],
)
def test_groups_tell_the_land(text: str, land: str) -> None:
    assert [a["place"].country for a in attacks(text)] == [land]


@pytest.mark.parametrize("name", ["San Isidro", "Pueblo Nuevo", "Emiliano Zapata"])
def test_any_of_many_places_has_no_point(name: str) -> None:
    (attack,) = attacks(f"Gunmen killed two men in {name} on Monday.")
    place = attack["place"]
    assert (place.name, place.lat, place.country, place.precision) == (name, None, None, None)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Gunmen killed two men in Pueblo Nuevo on Monday, Mexican police said.", "MX"),
        ("Gunmen killed two men in Zacatecas on Monday.", "MX"),
        ("A bomb killed two men in Nazareth on Monday.", "IL"),
    ],
)
def test_a_place_for_which_something_speaks_keeps_its_point(text: str, land: str) -> None:
    (attack,) = attacks(text)
    assert attack["place"].country == land
    assert attack["place"].lat is not None
