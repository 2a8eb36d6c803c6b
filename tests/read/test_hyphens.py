"""Hyphens that stand for blanks in a page's copy are blanks again; those of words stay."""

import pytest

from tests.read.test_states_at_arms import parties
from tocsin.read.layout.hyphens import spaced


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("an attack claimed-by a front known as Red Column, said-the army", "an attack claimed by a front known as Red Column, said the army"),
        ("a boat off the-Kenyan-coast was hit", "a boat off the Kenyan-coast was hit"),
        ("officers were-killed-on Tuesday-while they slept", "officers were killed on Tuesday while they slept"),
        ("An-Arab envoy met a-man and-the mayor", "An Arab envoy met a man and the mayor"),
        ("the bomber blew himself up-in a cafe, police-said", "the bomber blew himself up in a cafe, police said"),
    ],
)  # fmt: skip
def test_a_hyphen_for_a_blank_is_one(copied: str, meant: str) -> None:
    assert spaced(copied) == meant


@pytest.mark.parametrize(
    "text",
    [
        "passers-by saw a state-of-the-art drone at a sit-in",
        "Moon Jae-in met An-Nasir of the al-Nusra Front at the check-in",
        "an IS-held town, a hit-and-run raid, a coming-of-age film",
        "the have-nots of Stratford-upon-Avon",
        "a well-known by-product of the clean-up",
    ],
)
def test_a_hyphen_of_a_word_stays(text: str) -> None:
    assert spaced(text) == text
    assert spaced(f"{text} and-the rest") == f"{text} and the rest"


def test_what_is_said_across_such_a_hyphen_is_heard() -> None:
    text = "Nine people were killed in a bombing in Lagos, Nigeria, on Monday, an attack claimed-by Boko Haram."
    assert parties(text, "2017-03-25") == ["boko-haram claimed"]
