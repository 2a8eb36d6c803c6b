"""One deed told as a part of a count over time: "300 have been killed since January, 140 of them in a single air strike".

The count is a sum and no attack; the part is the toll of the deed that stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin.dates.words import MONTH_NAMES
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.quantities.words import FIGURE, FIGURES, HEDGE, WORDS, value, well_formed
from tocsin.read.words.lexicon import Trigger, triggers

_DEEDS = (
    r"(?:air ?strike|strike|attack|bombing|car bomb|raid|blast|explosion|massacre|shooting|ambush|assault|clash|siege)"
)
_PART = compiled(
    rf"(?P<cut>,?\s(?:including|among them|,?\s?of (?:them|whom)|and)\s|,\s)(?P<hedge>(?:{HEDGE})\s)?(?P<n>{FIGURES}|{WORDS})"
    rf"(?:\sof\s(?:them|whom|these|those))?(?:\s(?:people|civilians|soldiers|women and children|troops|men|deaths|were|killed|alone|died|dead)){{0,2}}\s(?:in|from|during|by|on)\s(?:just\s|only\s)?(?:an?|one)\s(?:single\s)?(?:[\w-]+\s){{0,4}}?(?P<deed>{_DEEDS})\b"
)
_OVER_TIME = compiled(
    rf"\b(?:killed|dead|died|deaths?|lives|murdered|murders)\b[^.;]{{0,60}}\b(?:since|so far|this (?:year|month|week)|last (?:year|month|week)|(?:in|over|during) the (?:past|last|first)|in (?:19|20)\d\d|in (?:{MONTH_NAMES}))\b"
    r"|\b(?:since|so far|this year|last year|(?:in|over|during) the (?:past|last))\b[^.;]{0,80}\b(?:killed|dead|died|deaths?|lives|murdered|murders)\b"
)


_ONE_OF_SEVERAL = compiled(
    rf"\b(?:several|many|numerous|some|a (?:string|series|number|spate|wave) of|dozens of|two|three|four|five|six|\d+)\s(?:[\w-]+\s){{0,3}}?(?:{_DEEDS}s|ambushes|massacres|clashes|killings|incidents)\b[^.;]{{0,90}}?"
    rf"(?P<cut>,?\s(?:including|among them)\s)(?:one|an?\s(?:[\w-]+\s){{0,2}}?{_DEEDS})\s[^.;]{{2,70}}?(?:\b(?:in which|when|where)\s(?P<hedge>(?:{HEDGE})\s)?(?P<n>{FIGURES}|{WORDS})\s(?:[\w-]+\s){{1,3}}?(?P<deed>(?:were|was)\s(?:\w+\s)?(?:killed|murdered|massacred|shot dead)|died|lost their lives|perished)"
    rf"|\b(?:that|which)\s(?P<act>killed|left|claimed)\s(?P<unsure>(?:{HEDGE})\s)?(?P<m>{FIGURES}|{WORDS})\b)"
)
"""Of deeds that are told as several, the one of which more is told: "several attacks since May, including one in June in which 38
people died"."""
_ONE = compiled(rf"(?:[\w-]+\s){{0,3}}?{_DEEDS}\Z")
"""A single deed, whose dead a count over time is not."""


def whole(low: str, start: int, end: int) -> int:
    """Where the count over time of a sentence ends of which it tells a part; its end where it tells none."""
    if "," not in low[start:end] and " including" not in low[start:end]:
        return end
    return next((cut for cut, _, _ in one_of_all(low, start, end, triggers(low, start, end))), end)


def one_of_all(low: str, start: int, end: int, found: Sequence[Trigger]) -> Iterator[tuple[int, Trigger, Casualty]]:
    """The deed of a sentence that is a part of a count over time: where its clause begins, its word and its toll."""
    if not found or (" including" not in low[start:end] and "," not in low[start:end]):
        return
    several = _ONE_OF_SEVERAL.search(low, start, end)
    if several and (told := _told_of_one(several)):
        yield told
        return
    for m in _PART.finditer(low, start, end):
        deed = next((t for t in found if t.start < m.end() and m.start("deed") < t.end), None)
        if deed is None or not _OVER_TIME.search(low, start, m.start()):
            continue
        if any(_ONE.match(low, t.start, t.end) for t in found if t.end <= m.start()):
            continue  # "the bombing of a hotel last year killed 30, ten of them in a shooting"
        if not m["n"][0].isdigit() and not well_formed(m["n"]):
            continue
        number = value(m["n"])
        if not 1 < number < 100_000:
            continue
        toll = Quantity(number, number, None) if m["hedge"] else Quantity.exactly(number)
        yield m.start(), deed, Casualty(m.start("n"), m.end("n"), "killed", toll)


def _told_of_one(m: re.Match[str]) -> tuple[int, Trigger, Casualty] | None:
    word, verb, unsure = ("n", "deed", "hedge") if m["n"] else ("m", "act", "unsure")
    if not m[word][0].isdigit() and not well_formed(m[word]):
        return None
    number = value(m[word])
    toll = Quantity(number, number, None) if m[unsure] else Quantity.exactly(number)
    start, end = min(m.start(word), m.start(verb)), max(m.end(word), m.end(verb))
    return m.start("cut"), Trigger(*m.span(verb), "unknown", kills=True), Casualty(start, end, "killed", toll)


_OF_ALL = compiled(
    rf"\b(?:{FIGURE}|tally)\b[^.;,]{{0,50}}?\b(?:killed|dead|deaths|died|lost)?\s(?:in|during|since)\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){{0,3}}?(?:offensive|operation|campaign|war|conflict|insurgency|uprising|intifada|crackdown|start|beginning)\b[^.;,]{{0,40}}?\sto\s[\w,]+\Z"
)
"""Before and with the number of a whole war, which the dead of a day raise: "the number of troops killed in the offensive to 67"."""


_OVER_DAYS = compiled(
    r"\s(?:people\s|deaths\s|dead\s)?(?:over|in|within|during)\s(?:the\s)?(?:an?|one|two|three|four|five|past|last|\d+)\s(?:\w+\s)?(?:weeks?|months?|days|years?)\b"
)
"""Behind a number that has risen, the time for which it counts: "bringing the number of policemen killed to six over a week"."""


def of_an_offensive(low: str, start: int, toll: Casualty) -> bool:
    """Whether a toll that has risen is that of a whole war or of weeks, which the dead of a day raise."""
    return toll.cumulative and (
        _OF_ALL.search(low, start, toll.end) is not None or _OVER_DAYS.match(low, toll.end) is not None
    )
