"""The words that patterns of dates are made of."""

from __future__ import annotations

from tocsin.dates.words import NUMBERS, spelled


def test_numbers_are_spelled_in_their_order() -> None:
    assert spelled(2, 5) == "two|three|four|five"
    assert [NUMBERS[word] for word in spelled(1, 20).split("|")] == list(range(1, 21))
