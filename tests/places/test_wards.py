"""Wards that are called like towns elsewhere: in the town that the text tells of, or without a point."""

from __future__ import annotations

import pytest

from tocsin.places import Toponym, locate


def spot(text: str, name: str) -> Toponym:
    return next(t for t in locate(text) if name in t.name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men are gunned down in the San Isidro subdivision", "San Isidro"),
        ("Woman murdered in the Benito Juárez colony, police say", "Benito Juárez"),
        ("They kill a baker in the Santa Fe delegation", "Santa Fe"),
        ("Gunmen killed three men in the Hidalgo neighbourhood on Tuesday, the prosecutor said.", "Hidalgo"),
        ("Homicide in the Parajes de San José neighborhood", "Parajes de San José"),
        ("A man is shot at a home in the Nuevo Hipódromo neighborhood", "Nuevo Hipódromo"),
        ("A motorcyclist is killed in the Fraccionamiento Las Playas", "Fraccionamiento Las Playas"),
        ("An attack in the Altavista leaves one injured and one dead", "Altavista"),
    ],
)
def test_a_ward_of_a_town_that_is_not_told_has_no_point(text: str, name: str) -> None:
    found = spot(text, name)
    assert (found.name, found.place.lat, found.place.country) == (name, None, None)


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("A man is shot to death in the Progreso neighborhood, in Acapulco", "Progreso", "Acapulco"),
        ("Acapulco: a driver is executed in the Progreso neighborhood", "Progreso", "Acapulco"),
        ("In Morelia, two men are shot in the Esperanza neighborhood", "Esperanza", "Morelia"),
        ("Police of Morelia came late. A man lay dead in the San Isidro subdivision.", "San Isidro", "Morelia"),
        ("A man was shot in the San Isidro subdivision; police of Morelia came late.", "San Isidro", "Morelia"),
        ("They murder a young man in Las Américas, in Morelia", "Las Américas", "Morelia"),
        ("A man was shot dead in La Esperanza, Morelia", "La Esperanza", "Morelia"),
        ("Man murdered in the Renacimiento of Acapulco", "Renacimiento", "Acapulco"),
        ("A man is shot on the way to La Esperanza, in Acapulco", "La Esperanza", "Acapulco"),
        ("They kill a man on the Tlaltenango bridge, in Acapulco", "Tlaltenango", "Acapulco"),
        ("Three men died in a raid in the Altavista. Police of Celaya came late.", "Altavista", "Celaya"),
    ],
)
def test_a_ward_lies_in_the_town_that_is_told(text: str, name: str, town: str) -> None:
    here, there = spot(text, name).place, spot(text, town).place
    assert (here.lat, here.lon) == (there.lat, there.lon)


@pytest.mark.parametrize(
    ("text", "name", "land"),
    [
        ("A bomb exploded in the Karrada neighborhood, killing 12 people.", "Karrada", "IQ"),
        ("Gangs attacked the Petare neighborhood at night.", "Petare", "VE"),
        ("He went back to the Kabul neighborhood where he had lived.", "Kabul", "AF"),
        ("Two men are shot in a Chilpancingo neighborhood", "Chilpancingo", "MX"),
        ("A doctor of the Mosul hospital was shot.", "Mosul", "IQ"),
        ("He was tried at the Hague.", "Hague", "NL"),
        ("Bombs in Mosul, Kirkuk kill 20 people", "Mosul", "IQ"),
        ("Blasts in Tikrit, in Mosul and in Kirkuk kill nine.", "Tikrit", "IQ"),
        ("Gunmen kill six in San Isidro, Jalisco", "San Isidro", "MX"),
        ("A soldier from Toledo, in London for a week, was stabbed.", "Toledo", "US"),
    ],
)
def test_a_place_of_its_own_stays_where_it_is(text: str, name: str, land: str) -> None:
    found = spot(text, name)
    assert found.place.country == land
    assert "a part of" not in found.reason


def test_a_town_beside_which_something_lies_is_no_ward() -> None:
    (mosul, *_) = locate("Fighters attacked a convoy south of Mosul, in the Hammam al-Alil area.")
    assert (mosul.name, mosul.place.precision, mosul.place.geonames_id is not None) == ("Mosul", 2, True)


def test_a_side_of_a_town_is_in_it() -> None:
    assert [t.place.precision for t in locate("A theatre in the south-east of Moscow was stormed.")] == [1]
    assert [t.place.precision for t in locate("A blast in the rebel-held west of Taiz killed two.")] == [1]
    assert [t.place.precision for t in locate("A blast north of Taiz killed two.")] == [2]
