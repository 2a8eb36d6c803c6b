"""Fractions of a count: "half of the 60 passengers were killed" is 30."""

from __future__ import annotations

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.sentence import Sentence

_PARTS = {
    "half": (1, 2),
    "third": (1, 3),
    "quarter": (1, 4),
    "thirds": (2, 3),
    "quarters": (3, 4),
    "fifth": (1, 5),
    "tenth": (1, 10),
}
_SHARE = compiled(
    r"\b(?:(?P<low>more than|at least|over)\s|(?P<near>nearly|almost|close to)\s|(?P<about>about|around|roughly|some)\s)?"
    r"(?:(?:an?|one|two|three)[\s-])?(?P<part>half|thirds?|quarters?|fifth|tenth)(?:\sof(?:\s(?:the|its|their|his|her|all|those))?|\s(?:the|its|their|his|her|all|those))\s\Z"
)


def share(at: Sentence, i: int) -> Quantity | None:
    """What a fraction before a count makes of it, rounded; None where there is none or the count is no exact number."""
    count = at.counts[i]
    m = _SHARE.search(at.low, max(0, count.start - 40), count.start)
    if not m or count.quantity.low is None or count.quantity.low != count.quantity.high:
        return None
    above, below = _PARTS[m["part"]]
    n = round(count.quantity.low * above / below)
    if m["low"]:
        return Quantity(n, n, None)
    if m["near"]:
        return Quantity(None, n, n)
    return Quantity(None, n, None) if m["about"] or n * below != count.quantity.low * above else Quantity.exactly(n)
