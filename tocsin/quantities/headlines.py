"""Persons without an article, as headlines name them: "Ex-mayor, bodyguard slain", "Woman, 82, killed", "kills pastor"."""

from __future__ import annotations

import re
from functools import cache

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.joining import AMONG_THEM, add, is_person
from tocsin.quantities.people import ATTACKERS
from tocsin.quantities.phrases import AGED, BARE_PERSON
from tocsin.quantities.records import QuantityMention
from tocsin.quantities.words import lowered

_LEAD = (
    r"\A[\"“‘'(]?|[:;,|(–—\]]\s|\s-\s|\band\s(?:kill|murder|execute|shoot|behead|stab)s?\s|\b(?:and|as|after|when|while|kills?|killing|shoots?|stabs?|wounds?|injures?|hurts|abducts?"
    r"|kidnaps?|leaves|arrests?|detains?|dead|beheads?|executes?|murders?|hacks?|lynch(?:es)?|including|with)\s"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern compiled at first use: together they take a tenth of a second."""
    return compiled(
        {
            "headline": rf"(?:{_LEAD})(?P<person>{BARE_PERSON})",
            "sentence": rf"(?:\A[\"“‘']?|\bincluding\s)(?P<person>{BARE_PERSON})",
            "aged": AGED,
        }[name]
    )


_COUPLE = compiled(rf"(?:{_LEAD})(?P<two>(?:[a-z-]+\s)?(?<!\ba\s)couple)\b(?!\sof\b|['’])")
"""Two without an article: "Elderly couple killed"."""
_LAST = 160
"""Characters of the longest headline."""
_LISTED = compiled(r"(?:\s[A-Z][\w'’-]+){0,2}(?:,|\s&)\s")
_ABBREVIATED = compiled(r"\b[A-Z]\.\s*\Z")
_FATES = frozenset(("dead", "wounded", "injured", "missing", "deaths", "injuries"))
_OWN_FATE = compiled(
    r"\s(?:dead|killed|wounded|injured|hurt|missing|arrested|abducted|kidnapped|shot)\b", re.IGNORECASE
)


def is_headline(text: str) -> bool:
    """Whether a sentence has the form of a headline: short, and without a full stop."""
    return len(text) <= _LAST and (
        text.rstrip()[-1:] not in (".", "!", "?", '"', "”") or _ABBREVIATED.search(text) is not None
    )


def unarticled(text: str, low: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts with the persons that stand without an article: anywhere in a headline, else at the start or by their age.

    low is the text in lower case.
    """
    out = list(counts)
    bare = [
        (m.span("person"), m["noun"]) for m in _pattern("headline" if is_headline(text) else "sentence").finditer(low)
    ]
    aged = (
        [(m.span("person"), m["noun"] or m["kind"]) for m in _pattern("aged").finditer(text)] if "-old" in low else []
    )
    for (start, end), noun in bare + aged:
        if all(c.end <= start or end <= c.start for c in out):
            out.append(QuantityMention(start, end, Quantity.exactly(1), noun.lower(), "count"))
    if "couple" in low and is_headline(text):
        for m in _COUPLE.finditer(low):
            start, end = m.span("two")
            if all(c.end <= start or end <= c.start for c in out):
                out.append(QuantityMention(start, end, Quantity.exactly(2), "people", "count"))
    return sorted(out, key=lambda c: c.start) if len(out) > len(counts) else counts


def listed(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts of a headline with those added up that only a comma joins: "Pastor, wife killed", "4 rebels, 2 civilians"."""
    if not is_headline(text):
        return counts
    out: list[QuantityMention] = []
    for c in counts:
        last = out[-1] if out else None
        if (
            last
            and is_person(c)
            and (is_person(last) or (last.noun is None and last.kind == "count"))
            and (last.noun in ATTACKERS) == (c.noun in ATTACKERS)
            and last.noun not in _FATES
            and "none" not in (last.kind, c.kind)
            and " of " not in lowered(text[c.start : c.end])
            and _LISTED.fullmatch(text, last.end, c.start)
            and not _OWN_FATE.match(text, last.end)
            and not AMONG_THEM.match(text, c.end)
        ):
            noun = last.noun if last.noun == c.noun else "people"
            out[-1] = QuantityMention(last.start, c.end, add(last.quantity, c.quantity), noun, last.kind)
        else:
            out.append(c)
    return out
