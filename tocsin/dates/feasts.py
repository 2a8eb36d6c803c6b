"""Rules for feasts, and for days and months of the Islamic and Persian calendars."""

from __future__ import annotations

import re
from datetime import timedelta

from tocsin.dates import calendars, spans
from tocsin.dates.spans import Context, Found, unknown
from tocsin.dates.tense import is_future
from tocsin.dates.words import GAP, YEAR

_M = re.Match[str]


def hijri_text(at: Context, m: _M) -> Found | None:
    """12 Ramadan 1445, Ramadan 1445, 13 Dey 1402; without a year only Ramadan, and by the published date."""
    name = m["name"]
    islamic = re.fullmatch("|".join(calendars.ISLAMIC_MONTHS), name, re.IGNORECASE) is not None
    d = int(m["d"]) if m["d"] else None
    number = calendars.islamic_month(name) if islamic else calendars.persian_month(name)
    convert = calendars.from_islamic if islamic else calendars.from_persian
    note = "tabular Hijri calendar: a day either way" if islamic else "Solar Hijri calendar"
    if m["y"]:
        years = [int(m["y"])]
        if not 1200 <= years[0] <= 1600:
            return None
    elif d is None or not islamic:
        return None
    elif at.published is None:
        return unknown("absolute", "no year, and no published date to tell it from")
    else:
        guess = round((at.published.year - 622) * 33 / 32)
        years = [guess + 2, guess + 1, guess, guess - 1, guess - 2]
    for y in years:
        try:
            if d is not None:
                days = spans.day(convert(y, number, d))
            else:
                following = convert(y + number // 12, number % 12 + 1, 1)
                days = convert(y, number, 1), following - timedelta(1)
        except ValueError:
            return unknown("absolute", f"no such day in the calendar: {m[0]}")
        if m["y"] or (at.published and days[0] <= at.published + timedelta(2)):
            return Found(days, "absolute", 0.85, note)
    return None


def feast(at: Context, m: _M) -> Found | None:
    """Christmas Eve 2016, Easter Sunday, on New Year's Day: the latest one, where no year is given."""
    name = m["feast"]
    pattern = next(p for p in calendars.FEASTS if re.fullmatch(p.format(g=GAP), name, re.IGNORECASE))
    when = calendars.FEASTS[pattern]
    shift = -1 if m["eve"] else 0
    if m["y"]:
        return Found(spans.day(when(int(m["y"])), shift), "absolute", 0.9)
    if at.published is None:
        return unknown("relative", "no year, and no published date to tell it from")
    y = at.published.year
    if is_future(at, m.start(), m.end()):
        return Found(spans.day(when(y + (when(y) < at.published)), shift), "relative", 0.7)
    return Found(spans.day(when(y - (when(y) + timedelta(shift) > at.published)), shift), "relative", 0.8)


_ISL = "|".join(calendars.ISLAMIC_MONTHS)
_PER = "|".join(calendars.PERSIAN_MONTHS)
_FEAST = "|".join(p.format(g=GAP) for p in calendars.FEASTS)

RULES = [
    (
        rf"(?:the{GAP})?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{GAP}(?:of{GAP})?)?(?P<name>{_ISL}|{_PER})\b(?:,?{GAP}(?P<y>1[2-5]\d\d)(?!\d)"
        rf"(?:{GAP}(?:AH|H)\b)?)?",
        hijri_text,
    ),
    (
        rf"(?P<eve>(?:on{GAP})?the{GAP}eve{GAP}of{GAP})?(?P<feast>{_FEAST})\b(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<y>{YEAR}))?",
        feast,
    ),
]
