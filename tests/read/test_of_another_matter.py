"""Days and places of another matter in texts that tell of violence far from their news, and the land of counts without one."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Place
from tocsin.places import locate
from tocsin.read import read_document


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "Two women smeared poison on a man at an airport in Kuala Lumpur, killing him. They were officially charged with murder on"
            " March 1.",
            "2017-03-03",
            None,
        ),
        (
            "Paul Rees shot dead the attendant of a petrol station in Kerrville on January 2, 1996. He was executed in 2002. His partner"
            " is on death row.",
            "2017-03-19",
            "1996-01-02",
        ),
        (
            "The chancellor may be the biggest loser of 2017. She was criticised after an attack on a market in Graz that killed 12.",
            "2017-03-15",
            None,
        ),
        (
            "Shelling of Daraya waned after the Sochi talks in January but killed nine villagers all the same.",
            "2018-03-15",
            None,
        ),
    ],
)
def test_day_of_another_matter(text: str, published: str, day: str | None) -> None:
    assert said(attacks(text, published)[0])[0] == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The president had sent his men behind enemy lines in Raqqa and an attack was terrorising London, where four people died.",
            "London",
        ),
        (
            "Troops faced snipers and mortar rounds on Monday as they tried to reach Mosul's Old City and a bridge across the Tigris"
            " River. Three soldiers were killed.",
            "Mosul",
        ),
        (
            "A bomb killed nine people at a hotel in Galle on Sunday. The minister flew back to Colombo from a summit.",
            "Galle",
        ),
    ],
)
def test_place_of_another_matter(text: str, place: str) -> None:
    assert said(attacks(text, "2017-03-24")[0])[2] == place


def test_part_of_a_longer_name() -> None:
    names = [t.name for t in locate("What happened in Villas del Real on Monday shocked Culiacan, Mexico.")]
    assert "Villas" not in names
    assert "Culiacan" in names


def test_toll_of_an_offensive() -> None:
    text = (
        "One Turkish soldier was killed and three others wounded in clashes with fighters in al-Bab on Sunday. The latest casualty raised"
        " the number of Turkish troops killed in the Syria offensive to 67."
    )
    assert said(attacks(text, "2017-02-12")[0])[1] == 1
    text = "A bomb killed 12 people in Lahore on Sunday. The deaths of two of the wounded raised the toll to 14."
    assert said(attacks(text, "2017-02-12")[0])[1] == 14


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        (
            "Clashes between troops and the PKK have gone on in Turkey all winter. The interior ministry has sent more police to Ankara and"
            " Izmir. It said on Monday that it had detained more than 800 people suspected of links to the PKK.",
            "detention",
            "TR",
        ),
        (
            "Envoys met over Syria in the rooms of a hotel. Syrian officials and Syria's rebels sat apart, and nobody spoke of Aleppo."
            " They want to end a war that has killed half a million people.",
            "tally",
            "SY",
        ),
    ],
)
def test_land_of_counts(text: str, kind: str, country: str) -> None:
    read = read_document(Document("d", text, published="2017-02-23", language="en"))
    places = [s.value for m in read if m.kind == kind for s in m.statements if s.property == "place"]
    assert [p.country for p in places if isinstance(p, Place)] == [country]
