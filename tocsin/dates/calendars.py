"""Calendars other than the Gregorian, and the feasts that reports date things by."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_HEBREW_EPOCH = -1373427
_ISLAMIC_EPOCH = 227014
"""Proleptic Gregorian ordinal of the day before 1 Muharram 1 (civil epoch, 16 July 622 Julian = 19 July 622)."""

_PERSIAN_EPOCH = 226894

ISLAMIC_MONTHS = (
    r"muharram|moharram",
    r"safar",
    r"rabi[ʿ'’]?(?:[\s-]{1,2}(?:al|ul)[\s-]{1,2}a(?:w)?wal|[\s-]{1,2}i\b)",
    r"rabi[ʿ'’]?(?:[\s-]{1,2}(?:al|ul)[\s-]{1,2}(?:thani|sani|akhir)|[\s-]{1,2}ii\b)",
    r"jumada(?:[\s-]{1,2}(?:al|ul)[\s-]{1,2}(?:ula|awwal)|[\s-]{1,2}i\b)",
    r"jumada(?:[\s-]{1,2}(?:al|ul)[\s-]{1,2}(?:akhirah?|thani(?:yah?)?|sani)|[\s-]{1,2}ii\b)",
    r"rajab",
    r"sha[ʿ'’]?ban",
    r"ramadh?an|ramazan",
    r"shawwal",
    r"dhu[\s'’-]{0,2}(?:al|l|ul)?[\s'’-]{0,2}q[ai][ʿ'’]?dah?|z[iu]l?[\s-]?qa(?:da|deh)h?",
    r"dhu[\s'’-]{0,2}(?:al|l|ul)?[\s'’-]{0,2}h[iu]jj?ah?|z[iu]l?[\s-]?h[ai]jj?(?:ah?|eh)?",
)
PERSIAN_MONTHS = (
    r"farvardin|hamal",
    r"ordibehesht|s(?:aw|ow|au)r",
    r"khordad|jawza|jauza",
    r"tir|saratan",
    r"mordad|amordad|asad",
    r"shahrivar|sunbula|sonbola",
    r"mehr|mizan",
    r"aban|aqrab",
    r"azar|qaws|qaus",
    r"dey|di|jadi|jaddi",
    r"bahman|dalw[ae]?",
    r"esfand|hut|hoot",
)


def _named(months: tuple[str, ...], name: str) -> int:
    return next(i for i, pattern in enumerate(months, 1) if re.fullmatch(pattern, name, re.IGNORECASE))


def islamic_month(name: str) -> int:
    """1 to 12 of a name that ISLAMIC_MONTHS matches. Raises StopIteration for another."""
    return _named(ISLAMIC_MONTHS, name)


def persian_month(name: str) -> int:
    """1 to 12 of a name that PERSIAN_MONTHS matches. Raises StopIteration for another."""
    return _named(PERSIAN_MONTHS, name)


def from_islamic(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the tabular Islamic calendar (civil; 11 leap years in 30).

    Local sightings differ by a day either way. Source of the arithmetic: Reingold and Dershowitz, Calendrical
    Calculations. Raises ValueError for a day that does not exist.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError(f"no such day in the Islamic calendar: {year}-{month}-{day}")
    days = day + (59 * (month - 1) + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    return date.fromordinal(_ISLAMIC_EPOCH + days)


def islamic_year(when: date) -> int:
    """The year of the tabular Islamic calendar in which a day lies."""
    year = 1 + (when.toordinal() - _ISLAMIC_EPOCH) * 30 // 10631
    return year - (from_islamic(year, 1, 1) > when)


def from_islamic_within(gregorian: int, month: int, day: int) -> date:
    """The first day of that Islamic month and day in a Gregorian year: every such year holds one.

    Raises ValueError for a day that does not exist.
    """
    first = islamic_year(date(gregorian, 1, 1))
    for year in (first, first + 1):
        if (when := from_islamic(year, month, day)).year == gregorian:
            return when
    raise ValueError(f"no such day of the Islamic calendar in {gregorian}: {month}-{day}")


def month_days(year: int, month: int, islamic: bool) -> tuple[date, date]:
    """The first and the last day of a month of the Islamic or the Solar Hijri calendar."""
    convert = from_islamic if islamic else from_persian
    return convert(year, month, 1), convert(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def from_persian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the Solar Hijri calendar, by the 33-year cycle (right for 1178–1633).

    Raises ValueError for a day that does not exist.
    """
    leap = (25 * year + 11) % 33 < 8
    length = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if not (1 <= month <= 12 and 1 <= day <= length):
        raise ValueError(f"no such day in the Solar Hijri calendar: {year}-{month}-{day}")
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return date.fromordinal(_PERSIAN_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + before + day)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _hebrew_days(year: int) -> int:
    """Days from the epoch of the Hebrew calendar to the molad of a year's Tishri, moved off three weekdays."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + ((3 * (days + 1)) % 7 < 3)


def hebrew_new_year(year: int) -> date:
    """1 Tishri of a year of the Hebrew calendar. Source: Reingold and Dershowitz, Calendrical Calculations."""
    before, own, after = (_hebrew_days(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - own == 356 else 1 if own - before == 382 else 0
    return date.fromordinal(_HEBREW_EPOCH + own + delay)


FEASTS: dict[str, Callable[[int], date]] = {
    r"christmas{g}eve": lambda y: date(y, 12, 24),
    r"christmas{g}day": lambda y: date(y, 12, 25),
    r"boxing{g}day": lambda y: date(y, 12, 26),
    r"christmas": lambda y: date(y, 12, 25),
    r"new{g}year['’]?s?{g}eve": lambda y: date(y, 12, 31),
    r"new{g}year['’]?s{g}day": lambda y: date(y, 1, 1),
    r"valentine['’]?s{g}day": lambda y: date(y, 2, 14),
    r"bastille{g}day": lambda y: date(y, 7, 14),
    r"halloween": lambda y: date(y, 10, 31),
    r"may{g}day": lambda y: date(y, 5, 1),
    r"good{g}friday": lambda y: easter(y) - timedelta(2),
    r"palm{g}sunday": lambda y: easter(y) - timedelta(7),
    r"easter{g}sunday": easter,
    r"easter{g}monday": lambda y: easter(y) + timedelta(1),
    r"easter": easter,
    r"(?:pentecost|whit)(?:{g}sunday)?": lambda y: easter(y) + timedelta(49),
    r"yom{g}kippur": lambda y: hebrew_new_year(y + 3761) + timedelta(9),
    r"rosh{g}hashanah": lambda y: hebrew_new_year(y + 3761),
    r"nowruz|norouz|nawruz": lambda y: from_persian(y - 621, 1, 1),
    r"eid[\s-](?:al|ul)[\s-]fitri?": lambda y: from_islamic_within(y, 10, 1),
    r"eid[\s-](?:al|ul)[\s-]adha": lambda y: from_islamic_within(y, 12, 10),
    r"ash(?:ou|u)ra": lambda y: from_islamic_within(y, 1, 10),
    r"mawlid": lambda y: from_islamic_within(y, 3, 12),
}
"""Feasts with a day of their own, as a pattern ({g} is a gap) and a function from Gregorian year to day."""
