"""Tolls of all that two sides have done to each other, told behind the news of one deed without saying since when.

"A soldier was stabbed on Friday. … Attacks by Palestinians have killed 19 Israelis, and 91 Palestinians have been killed by
Israeli gunfire": many times as many as the deed of the lead cost, by nobody in particular, nowhere, on no day.
"""

from __future__ import annotations

from tocsin.dates.words import TENS, spelled
from tocsin.patterns import compiled
from tocsin.quantities import HARM, casualties
from tocsin.read.findings.findings import Findings, within
from tocsin.read.layout.sentences import number_of

_DEEDS = r"(?:attacks|assaults|stabbings|shootings|bombings|killings|raids|ambushes|strikes|rammings|attackers|assailants|militants|insurgents|rebels|gunmen|extremists|separatists|settlers|forces|troops|soldiers)"
_HAVE_KILLED = compiled(
    rf"(?:\A|[.;,]\s|\b(?:and|while|but|which|that|attackers|in)\s)(?!the (?:attack|bombing|blast))(?:[\w’'-]+\s){{0,5}}?{_DEEDS}(?:\sby\s(?:[\w’'-]+\s){{0,3}}?[\w’'-]+)?\shave\s(?:also\s|so far\s|already\s)?(?:killed|left|claimed(?: the lives of)?)\s(?:(?:at least|more than|about|around|some|nearly|almost|over|an estimated|well over)\s)*\Z"
    r"|\b(?:attacks|attackers|they|palestinians|israelis|militants|insurgents)\shave\skilled\s(?:(?:at least|more than|about|around|some|nearly|almost|over)\s)*\Z"
)
"""Before the dead of deeds that go on: "attacks by the rebels have killed"."""
_HAVE_BEEN_KILLED = compiled(
    r"\s(?:[\w-]+\s){0,2}?have\s(?:also\s|so far\s|already\s)?been\skilled\s(?:by|in\s(?:clashes|confrontations|fighting)\swith)\s(?:the\s)?(?:[\w-]+\s)?(?:fire|gunfire|forces|troops|soldiers|security forces|police|army|military|settlers|militants|rebels|insurgents)\b"
)
_SINCE = compiled(
    r"\bha(?:s|ve)\s(?:also\s|so far\s|already\s)?(?:killed|claimed|left)\b[^.;]{3,90}\bsince\s(?:the\s(?:start|beginning|middle|end)\sof|(?:early|late|mid-?)\s?|last\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|autumn|winter|year|month|\d{4})\b"
)
_SAME_PERIOD = compiled(
    r"(?:during|over|in) (?:the|that) same (?:period|time|span)\b|(?:during|over) that (?:period|time)\b"
)
_NUMBER = compiled(rf"\d[\d,.]*|\b(?:{TENS}|{spelled(10, 19)}|dozens|scores|hundreds)\b")
_MANY, _TIMES = 10, 4
"""Dead of a sum, and how many times as many as the lead tells they must be."""


def is_of_all(findings: Findings, clause: tuple[int, int], start: int, end: int) -> bool:
    """Whether the toll [start, end) of a clause is that of deeds that go on."""
    low, (a, b) = findings.lowered, clause
    at = number_of(findings.sentences, start)
    if at < 1 or (" have " not in low[a:b] and " same " not in low[a:b]):
        return False
    count = max(
        (c.quantity.point for c in casualties(findings.text, *findings.sentences[at]) if c.what in HARM), default=0
    )
    if count >= _MANY and _SINCE.search(low, a, b) and _lead(findings, at) * _TIMES <= count:
        return True
    if count < _MANY or within(findings.told, a, b) or _has_a_town(findings, a, b):
        return False
    said = _NUMBER.search(low, start, end)
    number = said.start() if said else start
    found = (
        _HAVE_KILLED.search(low, max(a, number - 140), number)
        or _HAVE_BEEN_KILLED.search(low[start : min(b, end + 60)])
        or _SAME_PERIOD.match(low, a)
    )
    return found is not None and _lead(findings, at) * _TIMES <= count


def _has_a_town(findings: Findings, a: int, b: int) -> bool:
    return any(t.feature not in ("country", "region", "admin1", "continent") for t in within(findings.places, a, b))


def _lead(findings: Findings, until: int) -> int:
    """The most who came to harm in what the first two sentences tell; a sum has none that is larger than its quarter."""
    told = [c for s in findings.sentences[: min(2, until)] for c in casualties(findings.text, *s)]
    return max((c.quantity.point for c in told if c.what in (*HARM, "attackers_killed")), default=_MANY**6)
