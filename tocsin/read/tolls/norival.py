"""Numbers beside a toll that dispute nothing: the same one told again, "several", one that nobody holds to any more."""

from __future__ import annotations

from tocsin.dates.words import DEED_NAMES
from tocsin.model import Quantity
from tocsin.patterns import compiled

_FEW = 5
"""Up to so many "several" people are."""
_NO_SOURCE = compiled(rf"\b(?:{DEED_NAMES}|bombs?)\b")
"""What kills, and gives no number."""
_AT_FIRST = compiled(
    r"\b(?:had|have|was|were|having) (?:at first|first|initially|earlier|previously|originally)\b|\b(?:initially|at first|originally) (?:put|gave|given|spoke|said|reported|counted|estimated)\b"
)
"""Around a number that was given up since."""
_REACH = 60
"""Characters before a number in which it is said that it was given up."""


_OF_THEM = compiled(r"\s(?:of|among) (?:them|whom|those|the (?:dead|victims|wounded))\b")
"""Behind a number that is part of the one before it."""
_A_LEVEL = compiled(r"\b(?:levels?|grades?|stages?|phases?|tiers?|stars?|rank(?:ed)?)\s(?:\w+\s)?(?:(?:out\s)?of\s)?\Z")
"""Before a number that counts steps and nobody: "its alert at level three of four"."""


def says_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether a number is another one told again, or only says that there were several."""
    vague = one.best is None and one.high is None and one.point <= _FEW
    return one.point == other.point or (vague and other.best is not None and other.point >= one.point)


def is_no_rival(low: str, start: int, end: int, speaker: str) -> bool:
    """Whether the number at [start, end) is a source's no longer, or its `speaker` is none that counts anybody."""
    if _OF_THEM.match(low, end):
        return True  # "22 civilians, 13 of them women"
    if _NO_SOURCE.search(speaker.lower()) or _A_LEVEL.search(low, max(0, start - _REACH), start):
        return True
    return _AT_FIRST.search(low, max(0, start - _REACH), end) is not None
