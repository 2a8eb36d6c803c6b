"""How long a war has lasted, told elsewhere in a text than its toll: "in the war" has killed so many since it began.

"Fighting broke out in December 2013", "since March 2011, when the uprising began", "the six-year-old conflict", "now in its
seventh year", "after six years of war". Only a report with a day of publication tells up to when that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tocsin.dates.words import NUMBERS, ORDINALS
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE
from tocsin.read.counts.periods import Period
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words.warwords import STRIFE, WAR

_NUMBERS = {word: n for word, n in NUMBERS.items() if 1 < n <= 60 and "dozen" not in word}
_N = rf"(?P<n>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LASTS = compiled(
    rf"\b(?P<hedge>(?:{HEDGE}|the) )?{_N}[- ]years?(?:[- ](?:old|long))?,? (?:(?!\b(?:after|before|ago|later|earlier|when|the)\b)[\w-]+ ){{0,3}}?(?:{WAR})\b"
    rf"|\b{_N.replace('<n>', '<of>')} years (?:of|into|after|since) (?:(?:the|a|an|its|this)\s)?(?:[\w-]+ ){{0,3}}?(?:{WAR}|fighting|violence|uprising)\b"
    rf"|\b(?:{WAR}|fighting|uprising)\b[^.;]{{0,40}}?\b(?:in|into|enter(?:s|ed|ing)|approach(?:es|ing)) its (?P<nth>{'|'.join(list(ORDINALS)[1:])}) year\b"
)
_BEGAN = r"(?:began|begun|start(?:ed)?|erupted|broke out|was launched|flared(?: up)?|descended|plunged|slid)"
_BEGAN_IN = compiled(
    rf"\b(?:{WAR}|{STRIFE})\b(?:(?!\b(?:after|before|until|ended)\b)[^.;,\d]){{0,40}}? {_BEGAN}(?: (?:back|there|in earnest|again))*,? (?:(?:in|on|with [^.;,]{{3,40}} in|as far back as|late in|early in|in (?:early|mid|late))[- ])?\Z"
    rf"|\b(?:descended|plunged|slid) into (?:[\w-]+ )?(?:{WAR}|violence|chaos) (?:in|on) \Z|\b(?:{WAR}|uprising) (?:that|which) (?:has (?:raged|lasted|been going on)|erupted|began|started|broke out)(?: [^.;,\d]{{0,30}})? (?:since|in) \Z"
)
"""Before the time when strife began."""
_WHEN_BEGAN = compiled(
    rf",? when [^.;,]{{0,50}}?\b(?:{WAR}|{STRIFE})\b[^.;,]{{0,30}}? {_BEGAN}\b|,? when [^.;,]{{0,50}}?\b(?:descended|plunged|slid) into (?:[\w-]+ )?(?:{WAR})\b"
)
_GOES_ON = compiled(r"\b(?:has|have)\b")
_SHORT = 4
"""A year alone, as a date has it."""


def war_since(findings: Findings, clause: tuple[int, int], at: int) -> Period | None:
    """The time of the war whose toll stands at `at` in a clause: that which the text tells nearest to it. None of a war
    that may be over, whose dead "were" killed and not "have been"."""
    until = findings.document.published_day
    if until is None or not _GOES_ON.search(findings.lowered, *clause):
        return None
    told = [(abs(start - at), start, end, since) for start, end, since in _told(findings, until) if since < until]
    if not told:
        return None
    _, start, end, since = min(told)
    return Period(start, end, f"{since}/{until[:7]}", True)


@lru_cache(maxsize=4)
def _told(findings: Findings, until: str) -> tuple[tuple[int, int, str], ...]:
    """Every time since which a war is told to last, looked for once in a text however many tolls it has."""
    return tuple(_times(findings, until))


def _times(findings: Findings, until: str) -> Iterator[tuple[int, int, str]]:
    low, year = findings.lowered, int(until[:4])
    for a, b in findings.sentences:
        for found in _LASTS.finditer(low, a, b):
            yield found.start(), found.end(), str(year - _years(found))
        for day in within(findings.dates, a, b):
            value = str(day.value or "")
            if (
                len(value) >= _SHORT
                and "/" not in value
                and (_BEGAN_IN.search(low, max(a, day.start - 110), day.start) or _WHEN_BEGAN.match(low, day.end, b))
            ):
                yield day.start, day.end, value[:7]


def _years(found: re.Match[str]) -> int:
    if found["nth"]:
        return ORDINALS[found["nth"]] - 1
    word = found["n"] or found["of"]
    return int(word) if word.isdigit() else _NUMBERS[word]
