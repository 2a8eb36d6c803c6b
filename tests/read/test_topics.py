"""Texts whose words sound violent and that report no violence."""

import pytest

from tocsin.model import Document
from tocsin.read import read_document


def read(text: str) -> list[str]:
    return [m.kind for m in read_document(Document("sha256:" + "0" * 64, text, "", None, "2021-09-15", "en"))]


@pytest.mark.parametrize(
    "text",
    [
        "Troops stormed a ship held by mock hijackers in a naval exercise. The drill ended when a dummy bomb was detonated.",
        "Shares plunged in London on Friday. Traders spoke of a bloodbath; the index shed 4 per cent. It was a massacre.",
        "A leopard killed two children near the forest on Monday. Rangers said leopards had attacked nine people this year.",
        "Residents must leave their houses on Sunday before the explosives in the old cooling tower are detonated.",
        "The bridge that collapsed last week, killing seven workers, had been inspected in May, the ministry said.",
        "Critics praised the film. It tells the story of a siege and a hostage crisis in 1979, and its lead actor is nominated.",
    ],
)
def test_other_topics_report_nothing(text: str) -> None:
    assert read(text) == []


def test_an_attack_beside_words_of_markets_is_read() -> None:
    text = "Oil prices rose after gunmen attacked a pipeline near Basra on Monday and killed four guards, police said."
    assert read(text) == ["attack"]


def test_a_deed_that_a_day_owns_needs_no_other_sign() -> None:
    assert read("The kingdom said that drones had been used in Saturday's attack on its oil plants at Abqaiq.") == [
        "attack"
    ]
