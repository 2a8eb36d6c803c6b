"""Dead who are told in turn, as further ones, are one toll; those of another deed, source or hour are not."""

import pytest

from tests.read.told import attacks
from tocsin.model import Quantity


def dead(text: str) -> list[int]:
    return [
        s.value.point
        for m in attacks(text, "2024-05-15")
        for s in m.statements
        if s.property == "killed" and isinstance(s.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A suicide bomber rammed a convoy in Shangla on Tuesday, killing five engineers. Their driver also lost his life.", 6),
        ("Militants shelled Damboa on Saturday. A militia leader counted 31 bodies, and a further 12 people died of their wounds by Monday.", 43),
        ("Jets bombed a camp in Menaka on Sunday and killed a commander of Islamic State. Two civilians, a woman and a teenager, died as well.", 3),
        ("Rebels attacked a police academy in Bogota on Thursday. Twenty cadets were killed, as was the cook, and 68 people were hurt.", 21),
        ("Militants attacked a mine in Balochistan on Friday and killed 20 miners. Two rescuers died with them.", 22),
    ],
)  # fmt: skip
def test_further_dead_are_added(text: str, number: int) -> None:
    assert dead(text) == [number]


@pytest.mark.parametrize(
    "further",
    [
        "Another 30 died in a second blast in the same town.",
        "That is three more than in the last attack.",
        "The toll may rise, since another 20 were hurt.",
        "Three of the dead were children.",
    ],
)
def test_others_are_not(further: str) -> None:
    assert dead("A bomb killed 12 people in a market in Baghdad on Monday. " + further)[0] == 12


def test_many_who_were_shot_are_dead() -> None:
    text = "Al-Shabaab fighters stormed the university college of Garissa in April 2015 and shot 148 people, nearly all of them students."
    assert dead(text) == [148]
