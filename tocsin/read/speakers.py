"""Who says it: the source that a sentence names for what it reports."""

from __future__ import annotations

import re

_ACCORDING = re.compile(
    r"\baccording to (?P<who>(?:[^,.;:\"“”\n]|(?<=[A-Z])\.(?=[A-Z\s])){3,80}?)(?=[,.;:\"“”\n]|$| (?:who|which|and (?:has|have|was|were))\b)",
    re.I,
)
_AFTER = re.compile(
    r"[,\"”’]\s{0,3}(?P<who>(?:[A-Z]|the |a |an |local |police|officials|witnesses|security|military|army|residents|authorities|medics|hospital|state )(?:[^,.;:\"“”\n]|(?<=[A-Z])\.(?=[A-Z\s])){1,70}?) (?:said|says?|told|announced|confirmed|reported|stated|added|declared)\b"
)
_BEFORE = re.compile(
    r"(?P<who>(?:[^,.;:\"“”\n]|(?<=[A-Z])\.(?=[A-Z\s])){3,80}?) (?:have |has |had |also |later |quickly )?(?:said|says?|told|announced|confirmed|reported|stated|declared|believes?|blamed?|blames|accuse[sd]?)\b"
)
_TRAILING = re.compile(r", (?P<who>(?:[^,.;:\"“”\n]|(?<=[A-Z])\.(?=[A-Z\s])){3,70}?) (?:said|says?)\b")
_VAGUE = re.compile(r"(?:it|he|she|they|who|which|that|and|but|there|we|i|one|some|\d[\d,]*|this)\Z", re.I)

# "Two weeks ago the embassy warned": the time before the subject is not part of it.
_WHEN = re.compile(
    r"\A.{0,40}?\b(?:ago|earlier|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|night|morning|evening|\d{4})\b,?\s+(?=[A-Z]|the\b|an?\b|local\b|police\b|officials\b)",
    re.I,
)
_ADVERBS = frozenset(
    "initially later also earlier quickly immediately previously repeatedly reportedly then still now".split()
)


_CLAUSES = frozenset("which who that whose where when because although though if".split())


def speaker_of(text: str, start: int, end: int) -> str | None:
    """The named source of the sentence text[start:end), as written, or None where it names none."""
    for pattern in (_ACCORDING, _AFTER, _TRAILING, _BEFORE):
        for found in pattern.finditer(text, start, end):
            who = _tidied(found["who"])
            if who:
                return who
    return None


def without_time(subject: str) -> str:
    """The words of a subject without a time that stands before it."""
    return _WHEN.sub("", " ".join(subject.split()))


def _tidied(who: str) -> str | None:
    who = " ".join(who.split())
    for lead in ("But ", "And ", "However ", "Meanwhile ", "Earlier ", "Later ", "but ", "and ", "while "):
        who = who.removeprefix(lead)
    words = without_time(who).split()
    while words and words[-1].lower() in _ADVERBS:
        words.pop()
    who = " ".join(words)
    if (
        not 1 <= len(words) <= 10
        or _VAGUE.match(who)
        or words[0].lower() in _CLAUSES
        or "after" in words
        or "before" in words
        or not any(c.isalpha() for c in who)
    ):
        return None
    return who
