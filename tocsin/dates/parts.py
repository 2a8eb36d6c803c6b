"""Rules for weeks and days counted within a month: the first week of March, the week of 4 March."""

from __future__ import annotations

import re

from tocsin.dates import spans
from tocsin.dates.explicit import near_year
from tocsin.dates.months import near_month
from tocsin.dates.spans import Context, Days, Found, unknown
from tocsin.dates.stated import AND_YEAR, DAY, day_number, exact, four, year_of
from tocsin.dates.words import FULL_MONTH, GAP, MONTH, ORDINAL, WEEKDAY, YEAR, month, ordinal, weekday

_M = re.Match[str]


def part_of_month(at: Context, m: _M) -> Found | None:
    """The first week of March, the last Monday of May 2022, the last day of that month: counted within the month."""
    y = year_of(at, m)
    number = month(m["m"]) if m["m"] else None
    if y is None and m["thatyear"]:
        return unknown("relative", "the year is not known")
    if number is not None and y is not None:
        days: Days | None = spans.month(y, number)
    elif number is not None:
        days = near_month(at, number, m.start(), m.end())
    elif at.published is not None:
        shift = {"last": -1, "this": 0, "next": 1}[m["which"].lower()]
        days = spans.month(at.published.year, at.published.month + shift)
    else:
        days = None
    if days is None:
        return unknown("relative", "no year, and no date to tell it from")
    nth = -1 if m["nth"].lower() in ("last", "final") else ordinal(m["nth"])
    chosen = _nth_of(days, nth, m["unit"].lower())
    return Found(chosen, "absolute" if y is not None else "relative", 0.85) if chosen else None


def _nth_of(days: Days, nth: int, unit: str) -> Days | None:
    """The nth week, fortnight, day, weekend or weekday of a month; from the end where nth is -1."""
    first, last = days
    if unit.endswith("day"):
        wanted = None if unit == "day" else weekday(unit)
        fitting = [d for d in range(1, last.day + 1) if wanted in (None, first.replace(day=d).weekday())]
        if not (nth == -1 or 1 <= nth <= len(fitting)):
            return None
        return spans.day(first.replace(day=fitting[nth if nth < 0 else nth - 1]))
    if unit == "weekend":
        saturday = _nth_of(days, nth, "saturday")
        return spans.span(saturday[0], 0, 1) if saturday else None
    size = 7 if unit == "week" else (last.day + 1) // 2 if unit == "half" else 14
    if nth == -1:
        return spans.span(last, 1 - size, 0)
    begin = (nth - 1) * size
    return spans.span(first, begin, min(begin + size, last.day) - 1) if 1 <= nth <= last.day // size else None


def edge_of(at: Context, m: _M) -> Found | None:
    """The first days of January, the last weeks of 2016: ten days at an edge of it, or a month at that of a year."""
    y = four(m["y"] or m["y2"]) if m["y"] or m["y2"] else year_of(at, m)
    if y is None and m["thatyear"]:
        return unknown("relative", "the year is not known")
    late, weeks = m["nth"].lower() in ("last", "final", "closing", "dying"), m["unit"].lower() == "weeks"
    if m["m"]:
        days: Days | None = spans.month(y, month(m["m"])) if y else near_month(at, month(m["m"]), m.start(), m.end())
        if days is None:
            return unknown("relative", "no year, and no date to tell it from")
        return Found(days if weeks else spans.part(days, "late" if late else "early"), "relative", 0.8)
    if y is None:
        return None
    days = spans.month(y, 12 if late else 1)
    return Found(days if weeks else spans.part(days, "late" if late else "early"), "absolute", 0.8)


def week_of(at: Context, m: _M) -> Found | None:
    """The week of 4 March: Monday to Sunday."""
    d, number = day_number(m["d"] or m["d2"]), month(m["m"] or m["m2"])
    y = year_of(at, m)
    if m["thatyear"] and y is None:
        return unknown("absolute", "the year is not known")
    day = near_year(at, number, d, m.start(), m.end()) if y is None else exact(y, number, d)
    return Found(spans.week(day.days[0]), day.kind, 0.85) if day.days else day


RULES = [
    (
        rf"(?:the{GAP})?(?P<nth>first|opening|early|last|final|closing|dying){GAP}(?:(?:few|two|three|four){GAP})?(?P<unit>days|weeks){GAP}of{GAP}(?:(?P<m>{FULL_MONTH}){AND_YEAR}|(?P<y2>{YEAR}))",
        edge_of,
    ),
    (
        rf"(?:the{GAP})?(?P<nth>{ORDINAL}|last|final){GAP}(?P<unit>week|weekend|fortnight|day|half|{WEEKDAY}){GAP}(?:of|in){GAP}(?:(?P<m>{FULL_MONTH})"
        rf"{AND_YEAR}|(?P<which>last|this|next){GAP}month\b)",
        part_of_month,
    ),
    (
        rf"(?:the{GAP})?week{GAP}of{GAP}(?:(?P<m>{MONTH}){GAP}(?P<d>{DAY})|(?P<d2>{DAY}){GAP}(?P<m2>{MONTH})){AND_YEAR}",
        week_of,
    ),
]
