"""Holidays that America's news dates things by: "shot on Mother's Day", "over the Memorial Day weekend".

Other lands keep days of the same names at other times ("Labor Day" in Manila, "Mothering Sunday"), so a holiday without a
year is read only within weeks of the American one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.spans import Context, Found
from tocsin.dates.stated import AND_YEAR, year_of
from tocsin.dates.words import GAP
from tocsin.patterns import compiled

_M = re.Match[str]
_BEHIND, _AHEAD = 60, 21
"""Days after a holiday, and before it, within which its name alone is read."""


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """The nth such weekday of a month, by year."""

    def when(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return when


def _super_bowl(year: int) -> date:
    return _nth(2, 6, 1 if year < 2022 else 2)(year)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    r"(?:martin{g}luther{g}king,?(?:{g}jr\.?)?|mlk){g}day": _nth(1, 0, 3),
    r"super{g}bowl{g}sunday": _super_bowl,
    r"president['’]?s?['’]?{g}day": _nth(2, 0, 3),
    r"(?:st\.?|saint){g}patrick['’]?s{g}day": lambda y: date(y, 3, 17),
    r"mother['’]?s['’]?{g}day": _nth(5, 6, 2),
    r"memorial{g}day": lambda y: date(y, 5, 31) - timedelta(date(y, 5, 31).weekday()),
    r"father['’]?s['’]?{g}day": _nth(6, 6, 3),
    r"juneteenth": lambda y: date(y, 6, 19),
    r"labor{g}day": _nth(9, 0, 1),
    r"columbus{g}day": _nth(10, 0, 2),
    r"veteran['’]?s?['’]?{g}day": lambda y: date(y, 11, 11),
    r"thanksgiving(?:{g}day)?": _nth(11, 3, 4),
}
"""Holidays, as a pattern ({g} is a gap) and a function from year to day."""

_OF_ANOTHER_LAND = compiled(r"(?:[A-Z][\w.]*['’]s?|\b(?:Holocaust|Genocide|Martyrs?|War|Victims|National))\s\Z")
"""Before a day of remembrance of another kind: "Israel's Memorial Day", "Holocaust Memorial Day"."""
_THING = r"(?:service|mass|prayers?|ceremony|dinner|lunch|brunch|meal|feast|turkey|party|parties|card|gift|present|sale|sales|shopping|season|bonus|message|address)\b"


def holiday(at: Context, m: _M) -> Found | None:
    """Memorial Day 2014, on Mother's Day, over Labor Day weekend: the nearest one, where no year is given."""
    name = m["holiday"]
    before = at.text[max(0, m.start("holiday") - 24) : m.start("holiday")]
    if not name[0].isupper() or _OF_ANOTHER_LAND.search(before):
        return None
    when = next(w for p, w in HOLIDAYS.items() if re.fullmatch(p.format(g=GAP), name, re.IGNORECASE))
    year, p = year_of(at, m), at.published
    if year is None and (p is None or m["thatyear"]):
        return None
    if year is not None:
        day = when(year)
    else:
        assert p is not None
        day = min((when(p.year + n) for n in (-1, 0, 1)), key=lambda d: abs((d - p).days))
        if not -_AHEAD <= (p - day).days <= _BEHIND:
            return None
    stated = year is not None
    return Found(_days(day, m["weekend"] is not None), "absolute" if stated else "relative", 0.9 if stated else 0.8)


def _days(day: date, weekend: bool) -> spans.Days:
    """The holiday itself, or the weekend that it makes: with the Saturday before a Monday, or from a Thursday on."""
    if not weekend:
        return spans.day(day)
    saturday = day + timedelta(5 - day.weekday()) if 2 < day.weekday() < 5 else day - timedelta((day.weekday() - 5) % 7)
    return min(day, saturday), max(day, saturday + timedelta(1))


_NAMES = "|".join(p.format(g=GAP) for p in HOLIDAYS)

RULES = [
    (
        rf"(?:the{GAP})?(?P<holiday>{_NAMES})\b(?P<weekend>{GAP}(?:holiday{GAP})?weekend\b)?(?!{GAP}{_THING}){AND_YEAR}",
        holiday,
    ),
]
