"""What did not happen is no attack; the same words about what did are."""

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document


def attacks(text: str) -> int:
    found = read_document(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))
    return sum(m.kind == "attack" for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "In the film, gunmen storm a hospital in Oslo and kill five doctors.",
        "Police held a training exercise on Tuesday in which gunmen killed 20 people at a cinema in Riga.",
        "Reports of an explosion that killed ten people in Homs on Monday were false, the governor said.",
        "If rebels were to bomb the bridge at Kotido, dozens of people could be killed.",
        "The group urged its followers to kill tourists in Rome.",
        "The singer said that the crowd in Leeds exploded with applause on Monday.",
    ],
)
def test_what_did_not_happen_is_no_attack(text: str) -> None:
    assert attacks(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stormed a cinema in Oslo on Tuesday during a film and killed five people.",
        "A bomb killed three soldiers during an exercise near Riga on Monday, the army said. It was planted by rebels.",
        "Rebels bombed the bridge at Kotido on Sunday and killed 12 people. If they return, the town could fall.",
        "The group, which had urged its followers to rise, killed nine tourists in Rome on Monday.",
        "A bomb exploded in a market in Leeds on Monday and killed four people.",
    ],
)
def test_what_did_is_one(text: str) -> None:
    assert attacks(text) == 1
