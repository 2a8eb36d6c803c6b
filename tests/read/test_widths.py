"""How wide places are and how far apart: of what has no point nothing is known."""

from __future__ import annotations

from tocsin.model import Place, days_long
from tocsin.quantities.words import number
from tocsin.read.findings.widths import APART_KM, FAR_KM, apart, near

KANO = Place("Kano", lat=12.0, lon=8.52)
ZARIA = Place("Zaria", lat=11.09, lon=7.72)
NOWHERE = Place("Gidan Jatau")


def test_two_places_are_near_or_apart_where_both_have_points() -> None:
    assert apart(KANO, ZARIA, APART_KM)
    assert not near(KANO, ZARIA, APART_KM)
    assert near(KANO, KANO, FAR_KM)
    assert not near(KANO, NOWHERE, FAR_KM)
    assert not apart(KANO, NOWHERE, FAR_KM)


def test_days_between_the_first_and_the_last() -> None:
    assert [days_long(value) for value in ("2014-03-02", "2014-03", "2014-03-02/2014-03-09")] == [0, 30, 7]


def test_words_that_make_no_number() -> None:
    assert [number(words) for words in ("two hundred and six", "1.5 million", "one two", "12.5")] == [
        206,
        1_500_000,
        None,
        None,
    ]
