"""A headline says what a text is about: what is told below it in weak words is read, and mishaps stay mishaps."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document


def read(title: str, text: str) -> list[str]:
    document = Document(document_id(text.encode()), text, title=title, published="2021-03-04", language="en")
    return [m.kind for m in read_document(document)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Three held over bus bombing in Lyon",
            "Police in Lyon took three men from a flat on Wednesday over the explosion that injured 30 passengers on a city bus the day before.",
        ),
        (
            "Gunman of Linz gets life",
            "LINZ, March 4 - A court sentenced a man to life in prison on Thursday for the crime in which six people were killed in a shop in the old town in May 2019.",
        ),
        (
            "Suicide attack in Herat",
            "A bomber blew himself up in the old bazaar of Herat this morning. Four people died, and nine were hurt.",
        ),
    ],
)
def test_a_headline_tells_what_weak_words_below_it_are_about(title: str, text: str) -> None:
    assert "attack" in read(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Two dead after explosion at paint works",
            "Two workers were killed on Wednesday when a boiler exploded at a paint factory in Lyon. The fire brigade said that a valve had failed. The works have been closed.",
        ),
        ("Heart attack kills mayor of Linz", "The mayor of Linz died on Wednesday of a heart attack. He was 61."),
        (
            "Storm kills nine in Herat",
            "Nine people were killed and twenty injured on Wednesday when a storm struck villages near Herat.",
        ),
    ],
)
def test_a_headline_about_a_mishap_makes_no_attack(title: str, text: str) -> None:
    assert read(title, text) == []


def test_many_who_came_to_harm_in_an_attack_are_told_by_whatever_words() -> None:
    text = (
        "At least four people died and 31 were wounded in an attack on the offices of the Unity party in the Somali town of Baidoa on "
        "Sunday. It began with a blast at about three in the afternoon, and shooting was heard until dark, said people who live there."
    )
    assert read("Candidate unhurt in Baidoa", text) == ["attack"]
