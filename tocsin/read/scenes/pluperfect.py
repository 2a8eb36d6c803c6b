"""The older fate of those whom a deed found mourning or buried: "a bomber struck as police carried the bodies of two colleagues
who had been shot dead on Saturday". The clause is a deed of its own, with the day beside it."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.words.lexicon import Trigger

_FATE = compiled(
    r",?(?:\s[-–—]{1,2})?\s(?=(?:who|which|that)\shad\s(?:earlier\s|previously\s|also\s|just\s|themselves\s|himself\s|herself\s)?been\s"
    r"(?:shot|killed|murdered|assassinated|gunned down|slain|stabbed|kidnapped|abducted|beheaded|executed|lynched|hacked|beaten|ambushed|bombed|attacked|torched|blown up)\b)"
)
_BEFORE = compiled(
    r"\b(?:(?:on|late on|early on)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?|moments|minutes)\s(?:earlier|before)|earlier\s(?:in the|that|this|on)\s?(?:same\s)?(?:day|morning|week|month|year|\w+day)?"
    r"|the\s(?:day|night|week|month|year|previous day|evening)\s(?:before|earlier)|the\sprevious\s(?:day|night|week|month|evening)|last\s(?:week|month|year|night)|in\s(?:19|20)\d\d|in\s(?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
_ENDS = compiled(r",?(?:\s[-–—]{1,2})?\s(?=(?:when|as|while|and|where|before)\s)|[,;]\s|\s[-–—]{1,2}\s|[.!?]|\Z")
_BREAKS = compiled(r"[.;:!?]|\s[-–—]{1,2}\s|\s(?:when|while|where|before|after)\s")
_REACH = 110
"""Characters from "had been shot" to its day."""


def fates_before(low: str, start: int, end: int, found: Sequence[Trigger]) -> list[int]:
    """The ends of such clauses of low[start:end): where each begins and where it is over; none where nothing else is told."""
    if " had " not in low[start:end]:
        return []
    out: list[int] = []
    for clause in _FATE.finditer(low, start, end):
        day = _BEFORE.search(low, clause.end(), min(end, clause.end() + _REACH))
        if day is None or _BREAKS.search(low, clause.end(), day.start()):
            continue
        over = _ENDS.search(low, day.end(), end)
        until = over.end() if over else end
        if any(t.start < clause.start() or t.start >= until for t in found):
            out += [clause.end(), until]
    return out
