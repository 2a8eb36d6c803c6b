"""Dates as reports give them: an ISO 8601 prefix or an interval whose length is its precision."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def prefix_interval(prefix: str) -> tuple[date, date]:
    """First and last day of an ISO 8601 prefix: `2004`, `2022-09` or `2024-03-22`.

    Raises ValueError for another form or for a day that does not exist.
    """
    found = _PREFIX.match(prefix)
    if not found:
        raise ValueError(f"not an ISO date prefix (YYYY, YYYY-MM or YYYY-MM-DD): {prefix!r}")
    year, month, day = int(found[1]), found[2], found[3]
    try:
        if day:
            exact = date(year, int(month), int(day))
            return exact, exact
        if month:
            return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError as error:
        raise ValueError(f"no such date: {prefix!r} ({error})") from None


def interval(value: str) -> tuple[date, date]:
    """First and last day of a date value: a prefix, or two prefixes joined by `/`.

    Raises ValueError for another form, a day that does not exist, or an end before the start.
    """
    head, slash, tail = value.partition("/")
    first, last = prefix_interval(head)
    if slash:
        last = prefix_interval(tail)[1]
    if last < first:
        raise ValueError(f"the interval ends before it starts: {value!r}")
    return first, last


def days_long(value: str) -> int:
    """How many days lie between the first and the last day of a date value: none in a single day's."""
    first, last = interval(value)
    return (last - first).days


def from_days(first: date, last: date) -> str:
    """The shortest date value that covers exactly the days from first to last, both included."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    if whole_months:
        return f"{first.year:04d}-{first.month:02d}/{last.year:04d}-{last.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"
