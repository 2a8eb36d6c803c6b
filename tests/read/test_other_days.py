"""Attacks of the day before or after, told by their day and their own dead, and further ones elsewhere in the same town."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import Quantity

FRIDAY = "A suicide car bomber detonated his vehicle at a checkpoint in Aden on Friday, killing seven people. "


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Thursday's bombing of the presidential palace killed 11 people.", ("2016-01-28", 11)),
        ("A bombing at the presidential palace on Thursday killed 11 people.", ("2016-01-28", 11)),
        ("Elsewhere in Aden, an explosion struck a motorcade, leaving five guards injured.", (None, None)),
    ],
)
def test_another_attack(more: str, told: tuple[str | None, int | None]) -> None:
    first, second = (said(m)[:2] for m in attacks(FRIDAY + more, "2016-01-30"))
    assert (first, second) == (("2016-01-29", 7), told)


@pytest.mark.parametrize(
    "more",
    [
        "The toll of Friday's bombing rose to 11 on Saturday.",
        "Thursday's talks were called off.",
        "The bombing came a day after talks.",
        "Elsewhere in Aden, shops closed.",
    ],
)
def test_the_same_attack(more: str) -> None:
    assert len(attacks(FRIDAY + more, "2016-01-30")) == 1


def test_another_who_was_wounded_is_no_further_dead() -> None:
    text = "Eight troopers were killed and six injured in an ambush in Mon district, India, on Sunday. A spokesman said that two soldiers had been killed and another soldier critically wounded."
    (attack,) = attacks(text, "2018-06-18")
    told = [s.value.point for s in attack.statements if s.property == "killed" and isinstance(s.value, Quantity)]
    assert told == [8, 2], "the paper's and the spokesman's, and no sum of both"
