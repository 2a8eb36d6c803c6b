"""The words that patterns of dates are made of."""

from __future__ import annotations

from tocsin.dates import find
from tocsin.dates.words import NUMBERS, spelled


def test_numbers_are_spelled_in_their_order() -> None:
    assert spelled(2, 5) == "two|three|four|five"
    assert [NUMBERS[word] for word in spelled(1, 20).split("|")] == list(range(1, 21))


def test_the_year_of_one_deed_behind_its_sort() -> None:
    for text in (
        "over a deadly 2001 attack on the parliament",
        "the city's 1998 bombing",
        "a failed suicide 2009 bombing",
    ):
        assert [d.value for d in find(text, "2013-05-24")] == [next(w for w in text.split() if w.isdigit())]
    for text in ("the city's 2000 policemen", "a mere 2000 raids"):
        assert not find(text, "2013-05-24")
