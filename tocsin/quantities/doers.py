"""People beside a verb of harm who did not come to harm by it: those who burned cars, and those who speak of the wounded."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.quantities.sentence import Sentence

_THEN_SPEAKS = compiled(
    r"(?:\s(?:[\w'’-]+\s){0,5}?)?(?:said|says|told|added|confirmed|reported|announced)\b(?! to\b)", re.IGNORECASE
)


def comes_to_speak(at: Sentence, position: int, number: int) -> bool:
    """Whether a comma ends what a verb tells, and whoever stands behind it speaks: "left two wounded, a doctor said"."""
    count = at.counts[number]
    return (
        at.low[position : count.start].strip() == ","
        and count.quantity.high == 1
        and _THEN_SPEAKS.match(at.low, count.end) is not None
    )


_WHO_ACTIVELY = compiled(r"\s(?:who|which|that)\s(?:(?:also|then|later|had|have|reportedly|allegedly)\s)*\Z")
_A_THING = compiled(
    r"\s(?:down\s)?(?!(?:in|by|at|on|after|when|while|as|during|and|or|to|with|near|from|inside|outside)\b)[\w'’-]+"
)


def burned_things(at: Sentence, number: int, m: re.Match[str]) -> bool:
    """Whether people told of are those who burned something: "gunmen who also burned cars"."""
    if not m[0].startswith("burn"):
        return False
    gap = at.low[at.counts[number].end : m.start()]
    return _WHO_ACTIVELY.fullmatch(gap) is not None and _A_THING.match(at.low, m.end()) is not None
