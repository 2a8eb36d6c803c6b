"""Numbers in English words and in figures, their values, and the units of measure that make them count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from tocsin.caches import once

GAP = r"(?:[\s\u00a0]{1,4})"

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = {word: n for n, word in enumerate(_UNITS.split())} | {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "score": 20,
    "lakh": 100_000,
    "crore": 10_000_000,
}
_SMALL = "(?:" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_SCALE = "(?:hundred|thousand|million|billion|dozen|lakh|crore)"
WORDS = (
    rf"(?:half[\s-]a[\s-](?:million|dozen)|half[\s-]dozen|(?:{_SMALL}|an?(?={GAP}{_SCALE}\b))"
    rf"(?:(?:[\s-]{{1,2}}|(?:(?<=hundred)|(?<=thousand)|(?<=million)){GAP}and{GAP})(?:{_SMALL}|{_SCALE})\b){{0,8}})\b"
)
FIGURES = (
    rf"(?!(?:19|20)\d\d{GAP}(?:{_SMALL}|\d)\b)(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}(?!,?\d)|\d{{1,3}}(?:[\u00a0\u202f ]\d{{3}}){{1,2}}(?![\d,])|\d{{1,3}},\d{{1,2}}(?={GAP}{_SCALE}\b)|\d{{1,9}}(?:\.\d{{1,3}})?"
    rf"(?:{GAP}(?:hundred|thousand|million|billion|dozen|lakh|crore)\b)?)"
)


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, with shared beginnings told once: quicker than a plain list."""
    listed = sorted(words)
    return str(once("|".join(("one of", *listed)), lambda: _pattern(_tree(listed))))


def _tree(words: Iterable[str]) -> dict[str, Any]:
    """Letter → tree of what follows; under "" that a word ends here."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return tree


def _pattern(node: dict[str, Any]) -> str:
    ways = [re.escape(letter) + _pattern(further) for letter, further in sorted(node.items()) if letter]
    if not ways:
        return ""
    if len(ways) == 1 and "" not in node:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + "?" * ("" in node)


HEDGE = "at least|about|some|around|nearly|almost|more than|over"
"""What may stand before a number that is not exact, as part of a pattern."""
HEDGE_WORDS = "about|some|around|nearly|almost|more|than|over|at|least|up|to"
"""The same word by word, for runs of them."""
FIGURE = "number|figure|toll|count|total"
"""Nouns of a number that was counted."""
CONDITIONS = "critical|stable|serious|fair|good|grave|guarded|precarious"
"""What hospitals say of the wounded."""
ENEMIES = "militants|insurgents|rebels|fighters|terrorists|extremists|jihadis(?:ts)?|separatists|guerrill?as|bandits"
"""Whom the reports of armies fight, in the words of no side."""


def lowered(text: str) -> str:
    """The text in lower case, character by character, so that offsets stay (a dotted capital I would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def value(words: str) -> int:
    """The number that figures or English number words stand for: "1.5 million", "two hundred and six", "6 500".

    Raises ValueError when it is no whole number.
    """
    low = words.lower().replace("-", " ").strip()
    if low in ("half a million", "half million"):
        return 500_000
    if low in ("half a dozen", "half dozen"):
        return 6
    found = re.fullmatch(r"([\d.,\s\u00a0\u202f]+?)\s*([a-z]+)?", low)
    if found and found[1][:1].isdigit():
        figures = re.sub(r",(?=\d{1,2}\Z)", ".", found[1]) if found[2] else found[1]  # "2,5 million"
        digits = re.sub(r"[,\s\u00a0\u202f]", "", figures)
        if "." in digits and not found[2]:
            raise ValueError(f"not a whole number: {words!r}")
        return round(float(digits) * SCALES[found[2]]) if found[2] else int(digits)
    total = group = 0
    for word in low.split():
        if word in ("a", "an"):
            group += 1
        elif word in SMALL:
            group += SMALL[word]
        elif word in ("hundred", "dozen"):
            group = max(group, 1) * SCALES[word]
        elif word in SCALES:
            total += max(group, 1) * SCALES[word]
            group = 0
        elif word != "and":
            raise ValueError(f"not a number word: {word!r} in {words!r}")
    return total + group


def number(words: str) -> int | None:
    """The whole number that figures, or words that make one number, stand for; None for what is none."""
    if not words[0].isdigit() and not well_formed(words):
        return None
    try:
        return value(words)
    except (ValueError, KeyError):
        return None


def well_formed(words: str) -> bool:
    """Whether number words make one number: "twenty one" does, "one two" and "five forty" do not."""
    parts = words.lower().replace("-", " ").split()
    for a, b in pairwise(parts):
        if a in SMALL and b in SMALL and not (SMALL[a] >= 20 and 1 <= SMALL[b] <= 9):
            return False
        if a == "and" and b in SMALL and not any(p in SCALES for p in parts[: parts.index("and")]):
            return False
    return True


UNITS = (
    r"(?:%|per"
    + GAP
    + r"?cent|percentage|percent|pct|km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|cm|mm|millimet(?:er|re)s?|centimet(?:er|re)s?"
    r"|miles?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|square|sq|kg|kgs|kilos?|kilograms?|grams?|pounds?|lbs?|ounces?"
    r"|tons?|tonnes?|metric|lit(?:er|re)s?|gallons?|barrels?|degrees?|mph|kph|knots|watts?|megawatts?|mw|volts?|calib(?:er|re)"
    r"|seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)"
    r"|dollars?|euros?|cents?|pesos?|rupees?|rubles?|roubles?|naira|shillings?|yen|yuan|francs?|marks|usd|eur|gbp|dinars?|dirhams?"
    r"|liras?|riyals?|afghanis?|pounds?|colones?|intis?|sols?|am|pm|a\.m|p\.m|o['’]clock|gmt|utc|est|edt|local\stime|times|points?|goals?|runs?|wickets?"
    r"|rounds|degrees|pages?|percentages?|cell|mhz|gb|mb|th|st|nd|rd)"
)
