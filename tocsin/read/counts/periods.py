"""The stretch of time that a count covers: "since 2009", "in the twelve months to March", "over a decade", "last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from tocsin.dates import DateMention
from tocsin.dates.words import FULL_MONTH, MONTHS, NUMBERS, spelled
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.read.counts.sumwords import DEED, IN_DEEDS
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words.warwords import STRIFE, WAR

_NUMBERS = {word: n for word, n in NUMBERS.items() if 1 <= n <= 50 and "dozen" not in word} | {"the": 1}
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>week|month|quarter|year|decade)s?"
_HEDGE = r"(?:just |little |only |more than |less than |fewer than |over |under |about |around |nearly |almost |some |roughly |the (?:course|space) of |an? (?:period|span|stretch|space) of |the span of )*"
_TO_MONTH = compiled(
    rf"\b(?:in|over|during|for|within|across) the (?:past |last |full )?(?:{_N}[ -])?{_UNIT}(?: period)? (?:up )?(?:to|ending|ended|until|through)"
    rf" (?:in |the end of |end-|late |mid-)?(?P<month>{FULL_MONTH})(?: (?P<year>(?:19|20)\d\d))?\b"
)
_TO_DAY = compiled(
    rf"\b(?:in|over|during|for|within|across) the (?:past |last |full )?(?:{_N}[ -])?(?P<unit>day|week|month|quarter|year)s?(?: period)? (?:up )?(?:to|ending|ended|until|through|that ended)(?: on)?(?= )"
)
_LASTED = compiled(
    rf"\b(?:in|over|during|within|for|across|throughout) {_HEDGE}{_N}[ -]{_UNIT}\b(?! (?:ago|before|earlier|later|after|to|ending))"
    rf"|\b(?:in|over|during|within|across) (?:just |only |barely |little more than )?(?:the|an?) (?:course|space|period|span|stretch) of (?P<d>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -]days\b(?! (?:ago|before|earlier|later|after|to|ending))"
)
_YEARS_COST = compiled(rf"\b{_N} {_UNIT} (?:of [\w ]{{2,30}} )?(?=(?:have |has )?(?:cost|claimed|left|killed|taken)\b)")
"""Time that costs lives itself: "twenty years of war cost"."""
_PART = compiled(
    r"\b(?:in|of|during|over|for) the (?P<which>first|second|third|fourth) (?P<part>quarter|half)\b(?! of\b| (?:19|20)\d\d)"
)
_SINCE = compiled(r"\bsince (?:(?!\bsince\b)[^.;()\n]){0,70}?\Z")
_WHEN = compiled(r",?\s(?:when|in which|which (?:killed|claimed|left|cost))\s")
_STRIFE_BEGAN = compiled(
    rf",?\swhen\s[^.;,]{{0,60}}?(?:\b(?:{WAR}|{STRIFE})\b[^.;,]{{0,40}}?\s(?:began|begun|started|broke out|erupted|was launched|flared(?: up)?|escalated|resumed)\b|\b(?:began|started|launched|opened|unleashed|resumed)\s(?:an?|the|its|their|his)\s(?:[\w-]+\s){{0,3}}?(?:{WAR}|{STRIFE})\b)"
)
"""Behind "since" and a time: strife that began then and goes on."""
_COUNTED = compiled(r"\d|\b(?:dozens|scores|hundreds|thousands|people|lives|deaths|attacks)\b[^.\n]*\Z")
_COUNTED_BEHIND = compiled(r",[^.;]{0,160}, [^.;]{0,80}\b(?:have|has) (?:been|died|lost)\b")
"""Behind a time since which many have died, with what began it told between: "since August, when forces shot a chief, 400 have"."""
_SINCE_THEN = compiled(r"\bsince (?:then|that (?:day|month|year|date))\b")
_AS_OF = compiled(r"\bas (?:of|at) (?=(?:the )?(?:(?:end|start|middle) of )?(?:\d|[a-z]+ \d))")
"""Up to when a count runs: "as of 4 March, 220 civilians have died in air strikes"."""
_SINCE_NEW_YEAR = compiled(r"\bsince the (?:very )?(?:start|beginning|turn) of (?:the|this) year\b")
_FROM_ON = compiled(r"\Afrom \Z")
_ON = compiled(r"\A (?:on(?:wards?)?|to (?:the present|date|now|today)|until now|till now)\b")
_DEEDS_SINCE = compiled(
    r"\A,? (?:[\w’'-]+ ){0,4}?(?:strikes|attacks|raids|bombings|air ?strikes|air raids|fighting|clashes|violence|shelling|bombardments?)\b"
)
"""Behind "since" and a day: many deeds, and no single one."""
_SEVERAL_DEEDS = compiled(
    rf"\b(?:{spelled(3, 12)}|dozens of|scores of|hundreds of|\d{{1,5}})\s(?:[\w-]+\s){{0,3}}?{DEED}(?:\s[^.;,]{{0,25}}?)?\s?\Z"
)
"""Before "since" and a day: so many deeds, of which the count runs however short the time is."""
_START_OF = compiled(r"\b(?:the )?(?:very )?(?:start|beginning|onset|outset) of (?:the year )?|\bearly (?:in )?")
_OF_THE_YEAR = compiled(r"\b(?:start|beginning|onset|outset) of the year\Z")
_RATE = compiled(
    r"\b(?:each|every|per) (?:year|month|week|quarter)\b|\ban? (?:year|month|week)\b(?=[.,;]|\Z)|\bannual(?:ly)?\b|\bmonthly\b|\bon average\b"
)
_COMPARED = compiled(
    r"\b(?:compared (?:with|to)|against|versus|up from|down from|from|than|as many as|as against|(?:rose|fell|climbed|dropped|risen|fallen|down|up) (?:\w+ ){0,3}(?:from|on)|twice the|half the|on)\b[^.;]{0,45}\Z"
)
_OTHER_COUNT = compiled(
    r"\b(?:compared (?:with|to)|against|versus|vs\.?|up from|down from|from) (?:the )?[\d,]+(?:(?: and|,) [\d,]+)?(?: \w+){0,3}? (?:(?:in|for|during|over) )?(?:the )?\Z"
    r"|\b(?:more|fewer|less|higher|lower) than (?:in|for|during) (?:the )?\Z"
)
"""A number right before a time, that another is compared with: "against 141 and 269 in September"."""
_RECORD = compiled(
    r"\b(?:(?:deadli|wor|bloodi|bigg|larg|high|grav|fier|heavi)(?:est|st|cest)|first|second|(?<!a )third|fourth|fifth|only|most \w+|(?:no|any|one) such|like it|of its kind|latest|last(?! (?:week|night|\w+day)\b))\b[^.;]{0,60}\Z"
)
"""A record is held for a time, which nothing is counted over: "the deadliest attack in ten years"."""
_LAST_WEEK = compiled(r"last (?:week|weekend|month|year|night|spring|summer|autumn|winter)\b")
_A_SPAN = compiled(
    r"(?:in|over|during|within|across) (?:[a-z]+ )?(?:the|an?) (?:course|space|period|span|stretch) of\b"
)
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
LONG = 27
"""Days from which a date is a period in its own right."""


@dataclass(frozen=True, slots=True)
class Period:
    """The words of a period, and its value: None where it is known only that there is one.

    `adds_up`: the words are those of a running count ("since", "over the past"), never of one event's date.
    `carried`: they stand in the sentence before.
    """

    start: int
    end: int
    value: str | None
    adds_up: bool
    carried: bool = False


def periods(findings: Findings, start: int, end: int) -> list[Period]:
    """The periods told in text[start:end) that a count may cover, in order; those that it is compared with come last."""
    low = findings.lowered
    found = [
        *_to_a_month(findings, start, end),
        *_to_a_day(findings, start, end),
        *_lasted(findings, start, end),
        *_part_of_year(findings, start, end),
    ]
    for told in within(findings.dates, start, end):
        if not any(p.start < told.end and told.start < p.end for p in found):
            period = _of_date(findings, told, start)
            if period:
                found.append(period)
    found = [*_from_to(findings, start, end), *found]
    found = [p for i, p in enumerate(found) if not any(p.start < q.end and q.start < p.end for q in found[:i])]
    year = _SINCE_NEW_YEAR.search(low, start, end)
    until = findings.document.published_day
    if year and not any(p.start < year.end() and year.start() < p.end for p in found):
        found.append(Period(*year.span(), f"{until[:4]}-01/{until[:7]}" if until else None, True))
    then = _SINCE_THEN.search(low, start, end)
    if then and not found:
        found.append(Period(*then.span(), None, True))
    until_a_day = _AS_OF.search(low, start, end)
    if until_a_day and not found and IN_DEEDS.search(low, start, end):
        found.append(Period(*until_a_day.span(), None, True))
    found = [p for p in found if not _is_of_a_record(low, start, p)]
    beside = {p.start for p in found if _COMPARED.search(low, max(start, p.start - 60), p.start)}
    if found and all(_OTHER_COUNT.search(low, max(start, p.start - 60), p.start) for p in found):
        # the time of the other count alone: that of this one is not told here
        return [replace(p, value=None) for p in found]
    return sorted(found, key=lambda p: (p.start in beside, p.start))


def _is_of_a_record(low: str, start: int, period: Period) -> bool:
    """Whether a record is held for a time. "Last week" before "over a span of 21 days" is none."""
    said = _RECORD.search(low, max(start, period.start - 90), period.start)
    return said is not None and not (_A_SPAN.match(low, period.start) and _LAST_WEEK.match(low, said.start()))


def is_rate(low: str, start: int, end: int) -> bool:
    """Whether a number is said for each year or month, which is no sum."""
    return _RATE.search(low, start, end) is not None


def _of_date(findings: Findings, told: DateMention, start: int) -> Period | None:
    """The period that a date gives: what has run since, or a month and more of its own."""
    low, value = findings.lowered, str(told.value)
    since = _SINCE.search(low, max(start, told.start - 80), told.start)
    on = _FROM_ON.search(low, max(start, told.start - 5), told.start) and _ON.match(low[told.end : told.end + 16])
    if (
        since
        and _WHEN.match(low, told.end)
        and not _COUNTED.search(low, max(0, since.start() - 100), since.start())
        and not _COUNTED_BEHIND.match(low, told.end)
        and not _STRIFE_BEGAN.match(low, told.end)
    ):
        return None  # "visitors have stayed away since 1997, when gunmen killed 58" tells of one deed
    if (since or on) and told.value:
        began = since.start() if since else told.start
        until = findings.document.published_day
        deeds = _DEEDS_SINCE.match(low[told.end : told.end + 70]) or (
            since and _SEVERAL_DEEDS.search(low, max(start, since.start() - 90), since.start())
        )
        if since and not deeds and until and len(value) == 10 and (interval(until)[1] - interval(value)[0]).days < LONG:
            return None  # "dozens have died since rebels attacked the town on Wednesday" is one event
        words = low[told.start : told.end]
        spoken = _START_OF.match(words)
        if spoken:  # "the start of 2022": nothing is counted before it, and nobody means the third of a year
            value = value[:4] if re.search(r"(?:19|20)\d\d\Z", words) else value[:7]
        if until and _OF_THE_YEAR.search(low, began, told.end) and value[:4] < until[:4]:
            value = f"{until[:4]}-01"  # whatever year was told of before: since then means until now
        if until and value < until:
            value = f"{value.split('/')[0]}/{until[:7]}"
        return Period(began, told.end, value, True)
    adds_up = told.kind == "period" or bool(
        re.match(
            r"(?:(?:in|over|during|within|for) )?(?:the )?(?:past|last|previous) (?:\w+ )?(?:years|months|weeks|decades?)\b|from \w|between ",
            low[told.start : told.end],
        )
        or re.search(r"\b(?:so far|between|throughout)\s\Z", low[max(start, told.start - 12) : told.start])
        or (
            re.match(r"this (?:year|month)", low[told.start : told.end])
            and re.search(r"\b(?:this year|so far|already)\b", low[start : told.end])
        )
        or re.match(r" alone\b", low[told.end : told.end + 8])
    )
    if told.value is None:  # relative to a day of publication that is not known
        return Period(told.start, told.end, None, True) if adds_up and not since else None
    if days_long(value) >= (6 if adds_up else LONG):
        return Period(told.start, told.end, value, adds_up)
    return None


def _to_a_month(findings: Findings, start: int, end: int) -> Iterator[Period]:
    """ "In the twelve months to March": as many whole months, the named one the last."""
    published = findings.document.published_day
    for found in _TO_MONTH.finditer(findings.lowered, start, end):
        size = _MONTHS_OF.get(found["unit"])
        if size is None:
            continue
        count = _number(found["n"] or "one") * size
        month = MONTHS[found["month"]]
        year = int(found["year"]) if found["year"] else _latest(month, published)
        value = None
        if year is not None:
            value = _months(year * 12 + month - count, year, month)
        yield Period(*found.span(), value, True)


def _from_to(findings: Findings, start: int, end: int) -> Iterator[Period]:
    """ "Between October 2017 and this January": two dates that are told apart."""
    low = findings.lowered
    for one, other in pairwise(within(findings.dates, start, end)):
        joined = low[one.end : other.start] in (" and ", " to ", " until ", " and the end of ")
        led = low[max(start, one.start - 8) : one.start].endswith(("between ", "from "))
        if joined and led and one.value and other.value and "/" not in f"{one.value}{other.value}":
            first, last = str(one.value), str(other.value)
            if interval(first)[0] < interval(last)[1]:
                yield Period(one.start, other.end, f"{first}/{last}", True)


def _to_a_day(findings: Findings, start: int, end: int) -> Iterator[Period]:
    """ "In the four weeks to 30 June": so many weeks or months up to that day."""
    for found in _TO_DAY.finditer(findings.lowered, start, end):
        told = next((d for d in within(findings.dates, found.end(), end) if d.start - found.end() <= 1), None)
        if not told or not told.value or len(str(told.value)) != 10:
            continue
        last = date.fromisoformat(str(told.value))
        days = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}[found["unit"]] * _number(
            found["n"] or "one"
        )
        yield Period(found.start(), told.end, f"{last - timedelta(days=days - 1)}/{last}", True)


def _lasted(findings: Findings, start: int, end: int) -> Iterator[Period]:
    """ "In ten years": up to the day of publication, where there is one."""
    published = findings.document.published_day
    low = findings.lowered
    for found in (*_LASTED.finditer(low, start, end), *_YEARS_COST.finditer(low, start, end)):
        days = found.groupdict().get("d")
        if found["unit"] == "week":
            days = str(7 * _number(found["n"]))
        months = _MONTHS_OF.get(found["unit"] or "")
        value = None
        if published is not None and days:
            last = interval(published)[1]
            value = f"{last - timedelta(days=_number(days))}/{last}"
        elif published is not None and months:
            day = interval(published)[1]
            first = day.year * 12 + day.month - 1 - _number(found["n"]) * months
            value = _months(first, day.year, day.month) if first > 0 else None
        yield Period(*found.span(), value, True)


def _part_of_year(findings: Findings, start: int, end: int) -> Iterator[Period]:
    """ "In the first quarter", without a year: the latest that was over, or nearly so, at publication."""
    published = findings.document.published_day
    for found in _PART.finditer(findings.lowered, start, end):
        size = {"quarter": 3, "half": 6}[found["part"]]
        last = {"first": 1, "second": 2, "third": 3, "fourth": 4}[found["which"]] * size
        if last > 12:
            continue
        year = _latest(last, published)
        value = None if year is None else _months(year * 12 + last - size, year, last)
        yield Period(*found.span(), value, True)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _months(first: int, year: int, month: int) -> str:
    """From the month that is the so-manieth since the year 0, counted from 0, to this month."""
    return f"{first // 12:04}-{first % 12 + 1:02}/{year:04}-{month:02}"


def _latest(month: int, published: str | None) -> int | None:
    """The year of the last such month that was over, or nearly so, at publication."""
    if published is None:
        return None
    day = interval(published)[1]
    return day.year if month <= day.month else day.year - 1
