"""What the network made of a sentence is kept: a point asked for later has the vector that it would have got at once."""

from __future__ import annotations

import numpy as np
import pytest

from tocsin.read.learned import network
from tocsin.read.learned.kept import read_around
from tocsin.read.learned.reader import ENOUGH_OF_LOCAL, _first

FIRST = "Gunmen killed nine people at a market in Kano on Friday."
SECOND = "The police blamed a gang from the north for the attack."
TEXT = f"{FIRST} It had rained all week. {SECOND}"
AROUND = {
    TEXT.index(word): (TEXT.index(said), TEXT.index(said) + len(said))
    for word, said in (("killed", FIRST), ("attack", SECOND))
}


def test_a_point_asked_for_later_has_the_same_vector() -> None:
    kept = read_around(TEXT, AROUND)
    later = {TEXT.index("market"): AROUND[TEXT.index("killed")], TEXT.index("gang"): AROUND[TEXT.index("attack")]}
    at_once = read_around(TEXT, AROUND | later).vectors(later)
    assert kept.vectors(later).keys() == later.keys()
    assert all(np.array_equal(kept.vectors(later)[at], at_once[at]) for at in later)


def test_a_sentence_that_was_not_read_has_none() -> None:
    rain = TEXT.index("rained")
    assert read_around(TEXT, AROUND).vectors({rain: (TEXT.index("It had"), TEXT.index("week.") + 5)}) == {}


def test_of_a_long_text_only_what_was_asked_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_around(TEXT, AROUND).vectors(AROUND)
    monkeypatch.setattr(network, "HELD", 0)
    kept = read_around(TEXT, AROUND)
    assert all(np.array_equal(kept.vectors(AROUND)[at], whole[at]) for at in AROUND)
    assert kept.vectors({TEXT.index("market"): AROUND[TEXT.index("killed")]}) == {}


def test_the_first_sentences_of_a_local_crime_are_read_and_one_at_least() -> None:
    spans = [
        (0, ENOUGH_OF_LOCAL - 10),
        (ENOUGH_OF_LOCAL, ENOUGH_OF_LOCAL + 10),
        (ENOUGH_OF_LOCAL + 20, ENOUGH_OF_LOCAL + 30),
    ]
    assert _first(spans, ENOUGH_OF_LOCAL) == spans[:2]
    assert _first([(0, 9 * ENOUGH_OF_LOCAL), *spans], ENOUGH_OF_LOCAL) == [(0, 9 * ENOUGH_OF_LOCAL)]
