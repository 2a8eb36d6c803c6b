"""Fires that were set: what a text's own words add to the network's log-odds of arson.

The network learned arson from 40 messages of 1,300 and never says it of a new one (log-odds of -1.4 at the most), yet a
word for burning stands in 38 of the 40, and in 40 of the other 1,260. The numbers below are logarithms of how much more
likely arson is with and without such a word, as counted on MUC-4's development messages by `training/reader/burning.py`,
halved: the network has seen the same words, so what they say is not all news.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from tocsin.patterns import compiled
from tocsin.read.learned.network import ROLES, TYPES, Found
from tocsin.read.learned.pairs import SENTENCE, Member

BURNING = compiled(
    r"\b(?:set(?:s|ting)? (?:fire|(?:[\w'-]+ ){0,6}?(?:on fire|afire|ablaze|alight))|burn(?:ed|ing|t|s)?|torched|arson\w*|in flames)\b",
    re.IGNORECASE,
)
OF_TEXT = {True: 1.7, False: -1.4}
"""Added to the text's log-odds of arson, with a word for burning and without."""
OF_FILLER = {True: 2.2, False: -0.5}
"""Added to a filler's, with such a word in a sentence where the filler stands and without."""

_AT = len(ROLES) + TYPES.index("arson")


def with_burning(
    text: str, members: Sequence[Member], types: Mapping[str, float]
) -> tuple[list[Member], dict[str, float]]:
    """Fillers and types of a text with what its words for burning add to their log-odds of arson."""
    ends, burning = where_it_burns(text)
    return (
        [(role, _moved(one, OF_FILLER[stands_in(one.places, ends, burning)])) for role, one in members],
        {**types, "arson": types["arson"] + OF_TEXT[bool(burning)]},
    )


def where_it_burns(text: str) -> tuple[list[int], set[int]]:
    """Where the sentences of a text end, and which of them, counted from 0, have a word for burning."""
    ends = [m.start() for m in SENTENCE.finditer(text)]
    return ends, {bisect_right(ends, m.start()) for m in BURNING.finditer(text)}


def stands_in(places: Sequence[tuple[int, int]], ends: Sequence[int], sentences: set[int]) -> bool:
    """Whether one of the places lies in one of the sentences, which `ends` part and which are counted from 0."""
    return any(bisect_right(ends, start) in sentences for start, _ in places)


def _moved(one: Found, by: float) -> Found:
    scores = np.array(one.scores)
    scores[_AT] += by
    return replace(one, scores=scores)
