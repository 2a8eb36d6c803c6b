"""The day and the town of a local crime: weighed over the whole report, since its lead often names neither.

Local reports take their town for granted: a dateline, "Dayton police" or "a home in Dayton" gives it once, among the
names of streets, hospitals and neighbourhoods. Weights are our own choice, tuned on reports of American local news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.model import interval
from tocsin.places import Toponym
from tocsin.read.findings import Findings, within
from tocsin.read.lexicon import triggers
from tocsin.read.spots import names_a_thing
from tocsin.read.times import HAPPENED, dates_violence

ENOUGH = 0.3
"""The weight below which a day is no day of the crime."""

Spans = Sequence[tuple[int, int]]

_CLOCK = re.compile(r"\b(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight|o['’]clock|\d{1,2}:\d\d\b)")
_PART_OF_DAY = re.compile(
    r"\A\s(?:morning|afternoon|evening|night|at (?:about |around )?\d)|\A(?:,? (?:around|about|at|just|shortly) )"
)
_DAYTIME = re.compile(r"\b(?:morning|afternoon|evening|night|early|late)\b")
_OLD = re.compile(
    r"\b(?:years? (?:ago|earlier|before)|last year|previous(?:ly)?|months? earlier|birthday|born|since|anniversary|another shooting|unrelated)\b"
)
_PUBLISHED = re.compile(
    r"\b(?:posted|updated|published|last modified|copyright|©|photo|image)\b[^.]{0,40}\Z", re.IGNORECASE
)
_TO_COURT = re.compile(
    r"\b(?:arrest(?:ed|s)?|held|detained|jailed|charged|court|arraigned|hearing|sentenc\w+|trial|vigil|funeral|indict\w+|pleaded|surrendered|turned (?:him|her)self in|released|identified|news conference|press conference|interview\w*|custody|announced|jury|judge|bond)\b"
)


def day_told(findings: Findings, sentences: Spans) -> DateMention | None:
    """The day on which most of the report's words of time agree, None where no day is told of beside the crime.

    Where only a clock time is told ("about 5:35 a.m."), it is the day of the report: its words stand for that day.
    """
    published = findings.document.published_day
    latest = interval(published)[1] if published else None
    scores: dict[str, list[tuple[float, DateMention]]] = defaultdict(list)
    for number, (start, end) in enumerate(sentences):
        found = triggers(findings.lowered, start, end)
        for date in within(findings.dates, start, end):
            if not date.value:
                continue
            first, last = interval(date.value)
            if (last - first).days > 2 or (latest and first > latest):
                continue
            score = 1.0 - 0.05 * min(number, 20)
            before = findings.lowered[max(start, date.start - 70) : date.start]
            after = findings.lowered[date.end : min(end, date.end + 40)]
            if HAPPENED.search(findings.lowered, start, end):
                score += 1.5
            if found:
                score += 1.0 if dates_violence(findings.lowered, (start, end), date, found) else -1.0
            if _CLOCK.search(before[-30:]) or _CLOCK.search(after[:30]) or _PART_OF_DAY.match(after):
                score += 1.0
            if _DAYTIME.search(findings.lowered, date.start, date.end):
                score += 0.8
            if _TO_COURT.search(before) or _TO_COURT.match(after.strip()):
                score -= 2.0
            if _OLD.search(findings.lowered, start, end):
                score -= 2.0
            if _PUBLISHED.search(before):
                score -= 1.5
            if latest and (latest - last).days > 330:
                score -= 1.0
            scores[date.value].append((score, date))
    best = max(scores.values(), key=_agreed, default=None)
    if best and _agreed(best) > ENOUGH:
        return max(best, key=lambda o: o[0])[1]
    return _by_the_clock(findings, sentences) if published and len(published) == 10 else None


def _agreed(told: list[tuple[float, DateMention]]) -> float:
    ranked = sorted((score for score, _ in told), reverse=True)
    return ranked[0] + 0.3 * sum(score for score in ranked[1:3] if score > 0)


def _by_the_clock(findings: Findings, sentences: Spans) -> DateMention | None:
    """A clock time beside the crime, without a day: the day of the report."""
    for start, end in sentences[:12]:
        clock = _CLOCK.search(findings.lowered, start, end)
        if clock and (HAPPENED.search(findings.lowered, start, end) or triggers(findings.lowered, start, end)):
            return DateMention(clock.start(), clock.end(), findings.document.published_day, "relative", 0.6)
    return None


_POLICE = re.compile(
    r"(?:['’]s)?\s(?:city\s)?(?:police|officers?|fire|detectives?|authorities|cops|firefighters|pd\b|home|house|apartment|neighbou?rhood|man|woman|teen|boy|girl|nightclub|bar)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:in|at|near|outside|inside|of|around|across)(?: the| downtown| north| south| east| west| northeast| northwest| southeast| southwest| suburban| nearby)?\s\Z",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"\b(?:block of|street|avenue|road|drive|home|house|apartment\w*|club|bar|party|complex|parking lot|neighbou?rhood|scene)\b[^.;]{0,50}\bin\s\Z",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:hospital|center|centre|airlifted|flown|transported|taken|rushed|court|jail|prison|arrested|from|lives?|lived|born|native|university|miles? (?:\w+ )?(?:of|from)|attorney|judge|moved|fled|headed)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\A,?\s?(?:[A-Z][\w.]{1,12}\.?\s?)?(?:\([^)\n]{2,40}\)\s?)?(?:[-–—:]|>>|\()")
_STATE = re.compile(r"\A,\s")
_WORTH = {
    "city": 1.0,
    "admin2": -0.6,
    "unknown": -1.0,
    "admin1": -3.0,
    "country": -6.0,
    "region": -6.0,
    "continent": -8.0,
}


def town_told(findings: Findings, sentences: Spans) -> Toponym | None:
    """The town that the report is about, a county where it names no town; None where it names no place at all."""
    text = findings.text
    scores: dict[object, list[tuple[float, Toponym]]] = defaultdict(list)
    for number, (start, end) in enumerate(sentences):
        found = triggers(findings.lowered, start, end)
        for spot in within(findings.places, start, end):
            if spot.role != "place" or names_a_thing(text, spot):
                continue
            before = text[max(start, spot.start - 60) : spot.start]
            score = _WORTH.get(spot.feature, -1.0) - 0.06 * min(number, 20)
            if spot.start < 60 or not before.strip():
                score += 1.5 if text[spot.start : spot.end].isupper() and _DATELINE.match(text, spot.end) else 0.0
            if _DATELINE.match(text[spot.end : spot.end + 60]) and text[spot.start : spot.end].isupper():
                score += 1.0
            if _POLICE.match(text, spot.end):
                score += 1.0
            if _BLOCK.search(before):
                score += 1.5
            elif _STAYS.search(before):
                score += 0.6 + (0.6 if found else 0.0) + (0.6 if HAPPENED.search(findings.lowered, start, end) else 0.0)
            if _AWAY.search(before):
                score -= 1.5
            if spot.confidence < 0.5:
                score -= 0.5
            scores[spot.place.geonames_id or spot.place.name].append((score, spot))
    best = max(scores.values(), key=_weight, default=None)
    return max(best, key=lambda o: (o[0], -o[1].start))[1] if best else None


def _weight(told: list[tuple[float, Toponym]]) -> float:
    ranked = sorted((score for score, _ in told), reverse=True)
    return ranked[0] + 0.4 * sum(score for score in ranked[1:5] if score > 0)
