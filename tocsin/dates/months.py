"""Rules for months, seasons and quarters."""

from __future__ import annotations

import re

from tocsin.dates import spans
from tocsin.dates.reported import told_on
from tocsin.dates.spans import Context, Days, Found, unknown
from tocsin.dates.stated import (
    AND_YEAR,
    DASH,
    MARK,
    THAT_YEAR,
    TO,
    four,
    mark_of,
    year_of,
)
from tocsin.dates.tense import clause_before, has_told, is_future, is_past, names_a_deed_next
from tocsin.dates.words import FULL_MONTH, GAP, MONTH, SEASON, SEASONS, YEAR, month
from tocsin.patterns import compiled

_M = re.Match[str]


def near_month(at: Context, number: int, start: int, end: int) -> Days | None:
    """A month with no year: the latest one that has begun, or the next where the text looks forward."""
    latest = at.latest
    if latest is None:
        told = told_on(at, number, 1)
        return spans.month(told[0].year, number) if told else None
    if is_future(at, start, end) and at.published:
        return spans.month(latest.year + (number < latest.month), number)
    return spans.month(latest.year - (number > latest.month), number)


def month_range(at: Context, m: _M) -> Found | None:
    """From January to June, between January 2020 and March 2021."""
    a, b = month(m["m1"]), month(m["m2"])
    if not m["m1"][0].isupper():
        return None
    y2 = four(m["y"]) if m["y"] else None
    y1 = four(m["y1"]) if m["y1"] else None
    if y2 is None:
        later = near_month(at, b, m.start(), m.end())
        if later is None:
            return unknown("period", "no year, and no published date to tell it from")
        y2 = later[0].year
    y1 = y2 - (a > b) if y1 is None else y1
    days = spans.month(y1, a)[0], spans.month(y2, b)[1]
    return Found(days, "period", 0.9) if days[0] <= days[1] else None


_MONTH_LEADS = compiled(r"\b(?:in|since|until|till|by|during|before|after|through|of|from|to|and|as of)\s$")

_THE = compiled(r"\b(?:the|that|this|an?)\s$")

_TIME_LEADS = compiled(r"\b(?:in|since|until|till|during|as of)\s$")


def lone_month(at: Context, m: _M) -> Found | None:
    """December 2014, early March, last October, in April."""
    name, lead, mark = m["m"], (m["lead"] or "").lower(), (m["part"] or "").lower()
    y = year_of(at, m)
    if y is None and not lead and not mark:
        # "April Jones" is a name, "in April Boko Haram" none, "May Day" no month.
        named = re.match(r"\s[A-Z][a-z]", at.text[m.end() : m.end() + 3]) is not None
        named = named and (at.after(m.end(), 4) == " day" or not _TIME_LEADS.search(at.before(m.start(), 8)))
        if not name[0].isupper() or named:
            return None
        deed = _THE.search(at.before(m.start(), 8)) is not None and names_a_deed_next(at, m.end())
        verb_like = not deed and name.lower() in ("may", "march", "april", "august", "june")
        if verb_like and not _MONTH_LEADS.search(at.before(m.start(), 12)):
            return None
        if not deed and name.lower() in ("may", "march") and not _TIME_LEADS.search(at.before(m.start(), 8)):
            return None
    if y is None and name.lower() in ("may", "march") and not name[0].isupper():
        return None
    number = month(name)
    if y is not None:
        days: Days | None = spans.month(y, number)
    elif (at.latest is None and (lead or at.anchor(370) is None)) or (m["thatyear"] and y is None):
        return unknown("relative", "no year, and no date to tell it from")
    elif at.published is None:
        days = None if lead else near_month(at, number, m.start(), m.end())
    elif "next" in lead or "coming" in lead:
        days = spans.month(at.published.year + (number <= at.published.month), number)
    elif "last" in lead:
        days = spans.month(at.published.year - (number >= at.published.month), number)
    elif lead in ("that", "the same", "the following") and (anchor := at.anchor(370)):
        after = anchor[1].month >= number if lead == "the following" else False
        days = spans.month(anchor[1].year + after, number)
    else:
        days = near_month(at, number, m.start(), m.end())
    if days and mark:
        days = spans.part(days, mark_of(mark))
    return Found(days, "absolute" if y is not None else "relative", 0.95 if y is not None else 0.85)


_DURING = compiled(r"\b(?:over|during|throughout)\s$")
_OF = compiled(r"\s+of\b")
_WELL_BEGUN = 30
"""Days after which a season is told of as one; before, "in the spring" is that of the year before."""


def _season_told(at: Context, m: _M, a: int, b: int) -> Found | None:
    """ "In the summer a bomb killed 200": the latest such season that has begun, where its clause tells of what has happened."""
    whole = m[0].lower().startswith("in") or _DURING.search(at.before(m.start(), 12))
    if not whole or at.published is None or _OF.match(at.after(m.end(), 4)):
        return None
    if m["s"].lower() == "fall" or is_future(at, m.start(), m.end()):
        return None
    lead = clause_before(at, m.start()).strip(" ,")
    opens = lead in ("", "over", "during", "throughout", "and", "but", "then")
    if not (opens and (at.after(m.end(), 1) == "," or is_past(at, m.start(), m.end()))) and not has_told(lead):
        return None
    y = at.published.year - ((at.published - spans.months(at.published.year, a, b)[0]).days < _WELL_BEGUN)
    return Found(spans.months(y, a, b), "relative", 0.6)


def season(at: Context, m: _M) -> Found | None:
    """Spring 2024, last summer, the winter of 2013-14. A winter is named by the year in which it begins."""
    a, b = SEASONS[m["s"].lower()]
    lead = (m["lead"] or "").lower()
    stated = year_of(at, m)
    if stated is not None:
        days = spans.months(stated, a, b)
    elif m["thatyear"]:
        return unknown("relative", "the year is not known")
    elif not lead:
        return _season_told(at, m, a, b)
    elif at.published is None:
        return unknown("relative", "relative to a published date that is not known")
    else:
        y = at.published.year
        begun = at.published >= spans.months(y, a, b)[0]
        if "last" in lead or "previous" in lead or "past" in lead:
            days = spans.months(y, a, b)
            while days[1] >= at.published:
                y -= 1
                days = spans.months(y, a, b)
        elif "next" in lead or "coming" in lead:
            days = spans.months(y + begun, a, b)
        elif m["s"].lower() == "fall":
            return None
        else:
            days = spans.months(y - (a == 12 and at.published.month < 3), a, b)
    return Found(days, "absolute" if stated is not None else "relative", 0.8)


def quarter(at: Context, m: _M) -> Found | None:
    """The first quarter of 2024, Q1 2024, the second half of last year, the first three months of 2023."""
    y = year_of(at, m)
    if y is None and at.published and (m["thisyear"] or ""):
        y = at.published.year
    if y is None:
        return unknown("period", "the year is not known")
    which = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1, "1": 0, "2": 1, "3": 2, "4": 3}
    nth = which[(m["nth"] or m["q"]).lower()]
    if m["q"] or m["size"].lower().startswith("quarter"):
        nth, size = nth % 4, 3
    elif m["size"].lower() == "half":
        nth, size = nth % 2, 6
    else:
        words = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
        count = m["size"].split()[0].lower()
        size = words.get(count) or (int(count) if count.isdecimal() else 0)
        if not 1 <= size <= 12 or nth > 0:
            return None
        return Found(spans.months(y, 1, size) if nth == 0 else spans.months(y, 13 - size, 12), "period", 0.95)
    return Found(spans.months(y, nth * size + 1, nth * size + size), "period", 0.95)


RULES = [
    (
        rf"(?:between|from){GAP}(?P<m1>{FULL_MONTH})(?:,?{GAP}(?P<y1>{YEAR}))?{TO}(?P<m2>{FULL_MONTH})(?:,?{GAP}(?P<y>{YEAR}))?",
        month_range,
    ),
    (
        rf"(?P<m1>{FULL_MONTH})(?:,?{GAP}(?P<y1>{YEAR}))?(?:{DASH}|{GAP}(?:to|through|until){GAP})(?P<m2>{FULL_MONTH}),?{GAP}(?P<y>{YEAR})",
        month_range,
    ),
    (
        rf"(?:{MARK}(?!(?:{FULL_MONTH}){GAP}(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b))?(?:(?P<lead>last|next|this|the{GAP}(?:past|coming|same|following)|that|this{GAP}past|this{GAP}coming){GAP})?(?P<m>{FULL_MONTH}"
        rf"|{MONTH}(?=,?{GAP}{YEAR})){AND_YEAR}",
        lone_month,
    ),
    (
        rf"(?:(?:the{GAP})?(?P<nth>first|second|third|fourth|last|final){GAP}(?P<size>quarter|half|(?:two|three|four|five|six|seven"
        rf"|eight|nine|ten|\d{{1,2}}){GAP}months){GAP}(?:of|in)|Q(?P<q>[1-4])(?:{GAP}of)?){GAP}(?:(?P<y>{YEAR})|(?P<thatyear>last{GAP}year"
        rf"|that{GAP}year)|(?P<thisyear>this{GAP}year|the{GAP}year))",
        quarter,
    ),
    (
        rf"(?:(?:the{GAP})?(?P<lead>last|this|next|previous|past|coming){GAP}|in{GAP}the{GAP}|the{GAP})?(?P<s>{SEASON})(?:{GAP}(?:of{GAP})?"
        rf"(?:(?P<y>{YEAR})(?:[-–/]\d\d(?:\d\d)?\b)?|(?P<thatyear>{THAT_YEAR})\b))?",
        season,
    ),
]
