"""Rules for dates that are told from the published day or from a date that stands before in the text."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.amounts import EXACTLY, amount, unit_of
from tocsin.dates.anchored import WIDEST, anniversary, eve, next_to, shifted
from tocsin.dates.spans import Context, Days, Found, relative, unknown
from tocsin.dates.stated import mark_of
from tocsin.dates.tense import is_future, is_past
from tocsin.dates.words import FEW, GAP, MONTH, NUMBER, ORDINAL, UNIT
from tocsin.patterns import compiled

_M = re.Match[str]


_COUNTED = compiled(r"\s+(?:before|after|earlier|later)\b")
"""Behind "the week" or "the month", which is told from another day then; "last week after a row" is last week."""


def calendar_unit(at: Context, m: _M) -> Found | None:
    """Last week, this year, next month, earlier this month, late last year, over the weekend."""
    unit, lead, mark = m["unit"].lower(), (m["lead"] or "the").lower(), (m["mark"] or "").lower()
    shift = -1 if re.match("last|previous|past", lead) else 1 if re.match("next|coming", lead) else 0
    if lead == "the":
        if _COUNTED.match(at.after(m.end(), 10)):
            return None
        if unit != "weekend" and not (mark and unit in ("week", "month", "year")):
            return None
        if unit != "weekend" and not re.match(r"\s*[,.;)]|\s+(?:and|but)\b", at.after(m.end(), 8)):
            return None
        anchor = at.anchor(370)
        if unit == "year" and anchor and re.search(r"of the $", at.before(m.start("unit"), 8)) and at.published is None:
            return Found(spans.part(spans.year(anchor[0].year), mark_of(mark)), "anchored", 0.5)

    def make(p: date) -> Days:
        if unit == "weekend":
            if shift == 1:
                days = spans.span(p, (5 - p.weekday()) % 7 or 7, ((5 - p.weekday()) % 7 or 7) + 1)
            elif (lead == "this" and is_future(at, m.start(), m.end())) or re.match("this coming", lead):
                days = spans.span(p, (5 - p.weekday()) % 7, (5 - p.weekday()) % 7 + 1)
            else:
                days = spans.weekend(p, -1 if shift == -1 and p.weekday() > 4 else 0)
        elif unit == "week":
            days = spans.week(p, shift)
        elif unit == "month":
            days = spans.month(p.year, p.month + shift)
        elif unit == "year":
            days = spans.year(p.year + shift)
        elif unit == "decade":
            days = spans.year(p.year // 10 * 10 + 10 * shift, p.year // 10 * 10 + 10 * shift + 9)
        else:
            days = spans.year(p.year // 100 * 100 + 1 + 100 * shift, p.year // 100 * 100 + 100 + 100 * shift)
        if not shift and mark.startswith("earlier"):
            return days[0], min(days[1], p)
        if not shift and mark.startswith("later"):
            return max(days[0], p), days[1]
        return spans.part(days, mark_of(mark)) if mark and not mark.startswith(("earlier", "later")) else days

    return relative(at.published, make, "relative", 0.9)


_WENT = compiled(
    r"\b(?:go(?:es|ing)?|went|gone|dat(?:e[sd]?|ing)|look(?:s|ed|ing)?|turn(?:s|ed|ing)?|set|push(?:ed|es|ing)?|mov(?:ed|es|ing)|put|came|come)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before what goes back so far, and is told of no day: "the feud goes two years back, the chief said"."""


def ago(at: Context, m: _M) -> Found | None:
    """Two days ago, a week ago, several months ago, a year and a half ago, a week back: as precise as the unit."""
    if m["back"] and _WENT.search(at.before(m.start(), 30)):
        return None
    unit = unit_of(m["unit"])
    low, high = amount(m["n"]) if m["n"] else (2, 6)

    def make(p: date) -> Days:
        if m["half"]:
            middle = spans.back(
                spans.back(p, low, unit),
                6 if unit == "year" else 15 if unit == "month" else 3,
                "month" if unit == "year" else "day",
            )
            return spans.around(middle, "month")
        if unit in ("hour", "minute"):
            return p - timedelta((high + 12) // 24 if unit == "hour" else 0), p
        if unit in ("decade", "century") and low == high:
            return spans.year(spans.back(p, low, unit).year)
        if m["today"] or (low == high and EXACTLY.search(at.before(m.start(), 12))):
            return spans.day(spans.back(p, low, unit))
        return spans.around(spans.back(p, high, unit), unit)[0], spans.around(spans.back(p, low, unit), unit)[1]

    return relative(at.published, make, "relative", 0.9 if low == high else 0.6)


def ahead(at: Context, m: _M) -> Found | None:
    """Two weeks from now, in three days' time: as precise as the unit."""
    unit = unit_of(m["unit"])
    low, high = amount(m["n"])

    def make(p: date) -> Days:
        return spans.around(spans.back(p, -low, unit), unit)[0], spans.around(spans.back(p, -high, unit), unit)[1]

    return relative(at.published, make, "relative", 0.9 if low == high else 0.6)


def before_last(at: Context, m: _M) -> Found | None:
    """The week before last: two back."""
    unit = m["unit"].lower()

    def make(p: date) -> Days:
        return spans.weekend(p, -1) if unit == "weekend" else spans.around(spans.back(p, 2, unit), unit)

    return relative(at.published, make, "relative", 0.85)


def stretch(at: Context, m: _M) -> Found | None:
    """In the past 12 months, over the last two weeks, in recent days, the next three years: up to or from publication."""
    lead = m["lead"].lower()
    ahead = "next" in lead or "coming" in lead
    unit = unit_of(m["unit"])
    words = (m["n"] or "").lower()
    if "recent" in lead or (not words and m["unit"].lower().endswith("s")):
        high = {"day": 7, "week": 5, "month": 6, "year": 5, "decade": 3}.get(unit, 2)
        note: str | None = "vague" if unit not in ("hour", "minute") else None
    else:
        high, note = (amount(words)[1] if words else 1), None
        if m["half"] and unit == "year":
            high, unit = 12 * high + 6, "month"

    if ahead and is_past(at, m.start(), m.end()) and not is_future(at, m.start(), m.end()):
        anchor = at.anchor(WIDEST.get(unit, 8))
        if anchor is None:
            return unknown("anchored", "no date before to count from")
        return Found((anchor[0], spans.back(anchor[1], -high, unit)), "anchored", 0.5)

    def make(p: date) -> Days:
        edge = spans.back(p, high if not ahead else -high, unit)
        return (p, edge) if ahead else (edge, p)

    found = relative(at.published, make, "period", 0.5 if note else 0.9)
    return Found(found.days, found.kind, found.confidence, found.note or note)


_VAGUE_OR_NUMBER = rf"(?:{NUMBER}|{FEW}|an?\b(?!{GAP}(?:few|couple|number|hundred)))"
_MARK = rf"(?:(?P<mark>earlier|later|early|late|mid|(?:at{GAP})?(?:the{GAP})?(?:beginning|start|end){GAP}of|(?:the{GAP})?middle{GAP}of)(?:{GAP}|-))?"

RULES = [
    (
        rf"(?P<lead>(?:over|in|during|within|for|of)?{GAP}?(?:the{GAP}|these{GAP})?(?:past|last|previous|recent|next|coming))"
        rf"(?:{GAP}(?P<n>{NUMBER}|{FEW}|few\b|couple(?:{GAP}of)?\b|half(?:-|{GAP})dozen))(?P<half>{GAP}and{GAP}a{GAP}half)?{GAP}(?:or{GAP}so{GAP})?(?P<unit>{UNIT}s?|centuries)\b",
        stretch,
    ),
    (
        rf"(?P<lead>(?:over|in|during|within|for){GAP}(?:the{GAP})?(?:past|last|recent|previous|coming|next))(?P<n>)(?P<half>)"
        rf"{GAP}(?P<unit>(?:day|week|month|year|decade)s|(?:minute|hour)s(?!{GAP}of\b))\b(?!{GAP}of{GAP}(?:\d{{4}}|{MONTH}))",
        stretch,
    ),
    (
        rf"(?P<lead>(?:over|in|during|within|for){GAP}(?:the{GAP}(?:past|last|previous|coming|next)|past))(?P<n>)(?P<half>)"
        rf"{GAP}(?P<unit>hour|day|week|month|year|decade|century)\b",
        stretch,
    ),
    (
        rf"(?P<lead>recent|(?:the{GAP})?coming)(?P<n>)(?P<half>){GAP}(?P<unit>(?:day|week|month|year|decade)s)\b",
        stretch,
    ),
    (
        rf"(?P<n>{_VAGUE_OR_NUMBER})?{GAP}?(?:and{GAP}a{GAP}half{GAP})?(?P<unit>{UNIT}s?|centuries)\b(?P<half>{GAP}and{GAP}a{GAP}half)?{GAP}(?:ago|(?P<back>back)(?=,|{GAP}(?:when|an?|the|two|three|suspected|unidentified|gunmen|militants)\b))(?P<today>,?{GAP}(?:today|to{GAP}the{GAP}(?:very{GAP})?day))?\b",
        ago,
    ),
    (
        rf"(?P<n>{_VAGUE_OR_NUMBER}{GAP})(?P<unit>{UNIT}s?|centuries){GAP}(?P<where>earlier|before|previously|prior|beforehand|later"
        rf"|after|afterwards?)\b(?!{GAP}(?:than|to{GAP}be))",
        shifted,
    ),
    (
        rf"(?P<n>)(?P<unit>(?:minute|hour|day|week|month|year)s){GAP}(?P<where>earlier|before|later|after|afterwards?)\b(?!{GAP}than)",
        shifted,
    ),
    (
        rf"(?:(?P<mark>earlier|later|early|late|mid)(?:{GAP}|-)(?:in{GAP}|on{GAP})?)?"
        rf"(?:(?:the{GAP}|(?=same{GAP}day\b))(?P<lead>following|next|previous|preceding|same|subsequent)|(?P<that>that)){GAP}(?:very{GAP})?(?P<unit>day|night|morning|evening"
        rf"|afternoon|week|weekend|month|year)\b(?P<tail>)",
        next_to,
    ),
    (
        rf"the{GAP}(?P<unit>day|night|morning|evening|week|weekend|month|year){GAP}(?P<tail>before|after|earlier|later)\b(?!{GAP}last\b)(?P<lead>)(?P<that>)(?P<mark>)",
        next_to,
    ),
    (
        rf"{_MARK}(?P<lead>last|this{GAP}(?:past|coming)|this|next|the{GAP}coming|the){GAP}(?P<unit>weekend|week|month|year|decade|century)\b"
        rf"(?!{GAP}(?:before{GAP}last|of)\b)",
        calendar_unit,
    ),
    (rf"(?:on{GAP})?the{GAP}eve{GAP}of\b", eve),
    (rf"(?:on{GAP})?(?:the{GAP})?(?P<nth>{ORDINAL}){GAP}anniversary{GAP}of\b", anniversary),
    (rf"(?:the{GAP})?(?P<unit>week|weekend|month|year){GAP}before{GAP}last\b", before_last),
    (
        rf"(?:in{GAP})?(?P<n>{_VAGUE_OR_NUMBER}){GAP}(?P<unit>{UNIT}s?)(?:['’]?s?['’]?{GAP}time|{GAP}from{GAP}now)\b",
        ahead,
    ),
]
