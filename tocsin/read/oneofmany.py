"""One deed that is told with a sum of which it is a part: "300 have been killed since February, including 140 in a single air
strike on a house on 17 March". The sum is that of the time, the part is the deed's own toll, and so is the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.patterns import compiled
from tocsin.quantities import Casualty, casualties
from tocsin.read.findings import Findings, within
from tocsin.read.lexicon import Trigger

_DEED = r"(?:attacks?|air ?strikes?|strikes?|bombings?|bomb|blast|ambush|raid|explosion|massacre|shooting|assault)"
_INCLUDING = compiled(
    r"(?:,\s|\s[-–—]+\s|\s)(?:and\s)?(?:including|among (?:them|those|these)|most of them|of (?:them|whom))\s"
)
_IN_ONE = compiled(
    rf"\s(?:[a-z-]+\s){{0,3}}?(?:(?:who|that)\s(?:had\s)?(?:died|were killed|perished)\s)?(?:killed\s|dead\s)?(?:in|from|by|during)\s(?:just\s|only\s)?(?:an?|one)\s(?:single\s)?(?:(?!(?:series|string|spate|wave|number|of)\b)[\w-]+\s){{0,4}}?(?P<deed>{_DEED})\b(?<!s)"
)
"""Behind the number of a part: the one deed in which they died."""
_OVER_TIME = compiled(
    r"\b(?:since|so far (?:this|in)|this (?:month|year|week|season)|(?:in|over|during) the (?:past|last)|in recent|between)\b"
)
_HEDGE = 30
"""Characters that may stand between "including" and the number."""


def one_of_many(
    findings: Findings, start: int, end: int, found: Sequence[Trigger]
) -> Iterator[tuple[int, Trigger, Casualty]]:
    """The one deed told with the sum of a sentence: where its words begin, that which tells of it, and its dead."""
    low = findings.lowered
    said = _INCLUDING.search(low, start, end)
    if said is None or not _OVER_TIME.search(low, start, said.start()):
        return
    tolls = [c for c in casualties(findings.text, start, said.start()) if c.what == "killed"]
    number = next((q for q in within(findings.quantities, said.end(), end) if q.start - said.end() <= _HEDGE), None)
    if number is None or not tolls or number.quantity.point >= tolls[-1].quantity.point:
        return
    deed = _IN_ONE.match(low, number.end, end)
    if deed is None or not any(t.start < said.start() for t in found):
        return
    own = next((t for t in found if t.start < deed.end() and deed.start("deed") < t.end), None)
    word = own or Trigger(deed.start("deed"), deed.end("deed"), "unknown", sure=False)
    yield said.start(), word, Casualty(number.start, deed.end(), "killed", number.quantity)


_PART = compiled(
    rf"{_INCLUDING.pattern}(?:(?:at least|about|some|around|more than|nearly|up to|an estimated)\s)?[\w,-]+{_IN_ONE.pattern}"
)


def part_of_a_sum(low: str, start: int, end: int) -> int:
    """Where the one deed begins that is told as a part of what the words between `start` and `end` count; `end` without one."""
    if _OVER_TIME.search(low, start, end) is None or _INCLUDING.search(low, start, end) is None:
        return end
    said = _PART.search(low, start, end)
    return said.start() if said and _OVER_TIME.search(low, start, said.start()) else end
