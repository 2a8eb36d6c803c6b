"""How many units of time an amount in words stands for."""

from __future__ import annotations

import re

from tocsin.dates.words import FEW_RANGE, number
from tocsin.patterns import compiled


def amount(words: str) -> tuple[int, int]:
    """How many units an amount stands for: an exact number twice, or a range for a vague one."""
    low = words.lower()
    for word, limits in FEW_RANGE.items():
        if word in low:
            return limits if word != "couple" else (2, 2)
    n = number(re.sub(r"^an?\s+hundred", "hundred", low)) if low not in ("a", "an", "one") else 1
    return n, n


def unit_of(text: str) -> str:
    """A unit as one of it is called: "centuries" are of the century."""
    low = text.lower()
    return low[:-3] + "y" if low in ("centuries",) else low.rstrip("s")


EXACTLY = compiled(r"(?<!almost )(?<!nearly )\b(?:exactly|precisely)\s$")
"""Before an amount that tells a day: "exactly a year ago"."""
