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
