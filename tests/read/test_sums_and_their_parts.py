"""Deeds that a text first counts together and then tells one by one, and attacks of the same day told apart."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read import read_document

PUBLISHED = "2019-07-02"
DAY = "2019-07-01"


def read(text: str) -> list[tuple[str | None, int | None, str | None]]:
    return [said(m) for m in attacks(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "At least nine people were killed in two separate bombings in Balochistan on Monday. In the first, a device in a market in Khuzdar killed six. In the second, a grenade was lobbed at a shop in Turbat, killing three labourers.",
            (DAY, 6, "Khuzdar"),
            (DAY, 3, "Turbat"),
        ),
        (
            "Six people died in two attacks in Iraq on Monday. One, a car bombing in Mosul, killed four. The other, a shooting in Kirkuk, left two dead.",
            (DAY, 4, "Mosul"),
            (DAY, 2, "Kirkuk"),
        ),
        (
            "Drones hit a market in Omdurman on Monday, killing 89. Another strike on the same day killed five in Nyala.",
            (DAY, 89, "Omdurman"),
            (DAY, 5, "Nyala"),
        ),
    ],
)
def test_each_part_is_an_attack(text: str, first: tuple[str, int, str], second: tuple[str, int, str]) -> None:
    assert read(text) == [first, second]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        (
            "Two suicide attacks on a mosque in Herat killed 30 people on Monday. In the first, the bomber blew himself up at the gate.",
            (DAY, 30, "Herat"),
        ),
        (
            "Two explosions killed five people in a market in Jalalabad on Monday. One of the wounded died in Kabul.",
            (DAY, 5, "Jalalabad"),
        ),
    ],
)
def test_one_place_has_no_parts(text: str, only: tuple[str, int, str]) -> None:
    assert read(text) == [only]


def test_an_attack_beaten_off_hours_later_elsewhere_is_another() -> None:
    text = "A suicide bomber killed 13 soldiers in Mir Ali on Monday. Hours later, gunmen attacked a police station in Bannu, but were repelled."
    found = read_document(Document("d", text, published=PUBLISHED, language="en"))
    assert [(m.kind, said(m)[2]) for m in found] == [("attack", "Mir Ali"), ("plot", "Bannu")]
