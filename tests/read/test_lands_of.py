"""The land of what was hit, told by an adjective, and "the capital" of a land named before."""

from __future__ import annotations

import pytest

from tests.read.test_bound import attacks

LANDS = [
    (
        "Washington rebuked Moscow over bombings of Georgian villages on Monday in which four people died. The spokesman"
        " spoke in Washington.",
        "GE",
    ),
    ("Ankara condemned an attack on a Syrian border post on Sunday in which three soldiers died.", "SY"),
    ("Delhi blames Islamabad for the December 13 raid on the Indian parliament that killed nine people.", "IN"),
    ("Taliban fighters killed eight Afghan policemen at a checkpoint on Monday. Berlin condemned the attack.", "AF"),
    # People and houses of a land abroad say nothing of where it was.
    ("Gunmen killed two French soldiers near Gao in northern Mali on Sunday.", "ML"),
    ("A bomb went off at a British school in Tehran on Monday, killing two teachers.", "IR"),
]


@pytest.mark.parametrize(("text", "land"), LANDS)
def test_land_of_what_was_hit(text: str, land: str) -> None:
    assert [a["place"].country for a in attacks(text)] == [land]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Somalia's al-Shabab killed five people at a hotel in the capital on Monday.", 2.04),
        ("Mali's army said gunmen had killed six people in the capital on Sunday.", 12.6),
        ("Gunmen killed five people in Kismayo, 500 km south of the capital, on Monday.", -0.36),
    ],
)
def test_the_capital(text: str, place: float) -> None:
    assert [round(a["place"].lat) for a in attacks(text)] == [round(place)]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Gunmen killed the Colombian senator Alvaro Gomez on Thursday as he left a university.", "CO"),
        ("A Mexican journalist was shot dead at his home on Monday with his wife.", "MX"),
        ("A bomb exploded on Friday near the house of the Peruvian health minister. Nobody was hurt.", "PE"),
        ("Three men were shot dead in a bar on Friday, Ecuadorean police said.", "EC"),
        ("Six priests were shot dead on 16 November, the Salvadoran government said.", "SV"),
        # Those who travel, serve or were born abroad say nothing.
        ("A Mexican diplomat was shot dead at his home on Monday with his wife.", None),
        ("Three men were shot dead in a bar on Friday, a French tourist said.", None),
        ("Gunmen killed three men at a cafe on Friday. A French prosecutor opened an inquiry.", None),
    ],
)
def test_the_land_of_who_fell_and_of_whose_police_speak(text: str, land: str | None) -> None:
    assert [a["place"].country if "place" in a else None for a in attacks(text)] == [land]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Six priests were shot dead at the Central American University on 16 November.", None),
        ("A gunman killed six people at an American university on Friday.", "US"),
    ],
)
def test_an_adjective_that_is_part_of_a_name(text: str, land: str | None) -> None:
    assert [a["place"].country if "place" in a else None for a in attacks(text)] == [land]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Colombian police said a car bomb killed two people in an exclusive sector of the capital on Thursday. Two men were"
            " held in Envigado.",
            4.6,
        ),
        ("A bomb went off in this capital on Monday, killing two, Ecuadorean police reported.", -0.2),
        ("A bomb killed two people in Envigado on Thursday, far from the Colombian capital.", 6.2),
    ],
)
def test_the_capital_of_the_land_told_by_its_people(text: str, place: float) -> None:
    assert [round(a["place"].lat, 1) for a in attacks(text)] == [place]
