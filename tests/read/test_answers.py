"""Each source with its own number: whoever the clause names, before whoever the sentence does."""

from __future__ import annotations

import pytest

from tocsin import quantities
from tocsin.model import Document, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def tolls(text: str) -> list[set[tuple[int, str | None]]]:
    """Of each attack the numbers of killed, each with who gives it."""
    document = Document(document_id(text.encode()), text, published="2025-09-09", language="en")
    return [
        {(s.value.point, s.speaker) for s in m.statements if s.property == "killed" and isinstance(s.value, Quantity)}
        for m in READER.read(document)
        if m.kind == "attack"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hospital staff counted 21 bodies after the drone strike in Nyala, but the Emergency Lawyers group spoke of 40 dead.",
            {(21, "Hospital staff"), (40, "the Emergency Lawyers group")},
        ),
        (
            "Ukraine's general staff said a drone strike on a hostel in Horlivka killed 24 people, a local official said 27.",
            {(24, "Ukraine's general staff"), (27, "a local official")},
        ),
        (
            "The Red Crescent in Derna said it had found 26 bodies after the massacre. The mayor said 31 people were killed, and the youth association 44.",
            {(26, "The Red Crescent in Derna"), (31, "The mayor"), (44, "the youth association")},
        ),
        (
            "Police put the dead at three. Witnesses said at least ten had been killed when gunmen opened fire on a bus in Benue.",
            {(3, "Police"), (10, "Witnesses")},
        ),
        (
            "The government says four policemen died in the assault on Dablo; other sources speak of more than 30 civilians killed.",
            {(4, "The government"), (30, "other sources")},
        ),
    ],
)
def test_each_number_has_its_own_source(text: str, expected: set[tuple[int, str | None]]) -> None:
    assert tolls(text) == [expected]


def test_two_deeds_stay_two() -> None:
    text = "Police said three people were killed in a blast in Quetta on Monday. Officials said ten soldiers were killed in an ambush in Tank on Friday."
    assert len(tolls(text)) == 2


def test_whoever_speaks_is_not_counted_with_the_dead() -> None:
    text = "Villagers said they had buried 30, and a state lawmaker said 50 had died."
    assert [q.quantity.point for q in quantities.find(text)] == [30, 1, 50]
    assert [q.quantity.point for q in quantities.find("five soldiers and a child were killed")] == [6]
