"""Letters for a text that is written in capitals: names get their capital, all other words are made small.

Places are told from common words by their capital letter; a text in capitals has none to tell. Words that English writes
small (`data/smallwords.txt`, made by `training/reader/casing.py`) lose theirs. Every letter stays where it is.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from tocsin import actors
from tocsin.patterns import compiled

_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LOUD = 0.8
"""The share of capitals among the letters of a text from which it counts as written in capitals."""
_OPENS = compiled(r"(?:\A|[.!?:][\"”’)]{0,2}\s+|\n[^\S\n]*\n\s*)\Z")
"""Before the first word of a sentence or a paragraph. A line that is only wrapped begins none: with a capital there, a short
line before it would be taken for a heading."""
_SHORT = frozenset({"US", "UN", "UK", "EU", "UAE", "DR", "NATO", "AU"})
"""Short names that are written in capitals everywhere."""


@cache
def _small() -> frozenset[str]:
    return frozenset(resources.files("tocsin.read").joinpath("data", "smallwords.txt").read_text("utf-8").split())


@cache
def _kept() -> frozenset[str]:
    """Those, and the names of armed groups that are written in capitals and are no word: nothing tells the group IS from "is"."""
    aliases = (a.text for actor in actors.register() for a in actor.aliases)
    short = {a for a in aliases if a.isupper() and a.isalpha() and a.isascii() and len(a) <= 6}
    return _SHORT | {a for a in short if a.lower() not in _small()}


def is_loud(text: str) -> bool:
    """Whether a text is written in capitals, by its first two thousand characters."""
    letters = [c for c in text[:2000] if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > LOUD * len(letters)


def in_ordinary_letters(text: str) -> str:
    """A text in capitals as it would be written otherwise, character for character; any other text as it is."""
    if not is_loud(text):
        return text
    written = _WORD.sub(_written, text)
    return written if len(written) == len(text) else text


def _written(word: re.Match[str]) -> str:
    said = word[0]
    if said in _kept() or not said.isupper():
        return said
    low = said.lower()
    plain = re.sub(r"['’]s\Z", "", low)
    opens = _OPENS.search(word.string, max(0, word.start() - 12), word.start())
    if plain in _small() and plain not in ("may", "march") and not opens:
        return low
    return low[0].upper() + low[1:]
