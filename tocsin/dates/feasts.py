"""Rules for feasts, and for days and months of the Islamic and Persian calendars."""

from __future__ import annotations

import re
from datetime import timedelta

from tocsin.dates import calendars, spans
from tocsin.dates.spans import Context, Found, unknown
from tocsin.dates.stated import AND_YEAR, year_of
from tocsin.dates.tense import is_future, is_past
from tocsin.dates.words import GAP, NUMBER, YEAR, number
from tocsin.patterns import compiled

_M = re.Match[str]
_RAMADAN = 9
_IN = compiled(r"\b(?:in|during|throughout|since|of|for|until|before|after)\s(?:the\s(?:holy\s)?month\sof\s)?$")
_YEARS_AGO = compiled(rf",?{GAP}(?P<n>{NUMBER}|an?){GAP}years?{GAP}ago\b", re.IGNORECASE)
_THING = (
    r"(?:market|tree|card|carol|party|parties|shop|dinner|lunch|light|season|holiday|present|gift|island|egg|rising|song"
    r"|story|message|address|bonus|war|truce|ceasefire|cease-fire|sales|parade|fair|fayre|concert|pageant|decoration|gathering|rush|getaway|stall)"
)
"""What a feast before it names without dating anything: "the Christmas market", "the Easter Rising"."""


def hijri_text(at: Context, m: _M) -> Found | None:
    """12 Ramadan 1445, Ramadan 2020, 13 Dey 1402; a day without a year, or "during Ramadan": the latest that has begun."""
    name = m["name"]
    islamic = re.fullmatch("|".join(calendars.ISLAMIC_MONTHS), name, re.IGNORECASE) is not None
    d = int(m["d"]) if m["d"] else None
    nth = calendars.islamic_month(name) if islamic else calendars.persian_month(name)
    stated = int(m["y"]) if m["y"] else None
    if stated is None and not (islamic and (d or (nth == _RAMADAN and _IN.search(at.before(m.start(), 24))))):
        return None
    if stated is not None and not (1200 <= stated <= 1600 or (islamic and 1800 <= stated <= 2100)):
        return None
    note = "tabular Hijri calendar: a day either way" if islamic else "Solar Hijri calendar"
    try:
        if stated is not None and stated > 1600:
            year = calendars.islamic_year(calendars.from_islamic_within(stated, nth, d or 1))
        elif stated is not None:
            year = stated
        elif at.published is None:
            return unknown("absolute", "no year, and no published date to tell it from")
        else:
            year = calendars.islamic_year(at.published)
            begins = calendars.from_islamic(year, nth, d or 1)
            year -= begins > at.published + timedelta(2)
        if d is not None:
            days = spans.day((calendars.from_islamic if islamic else calendars.from_persian)(year, nth, d))
        else:
            days = calendars.month_days(year, nth, islamic)
    except ValueError:
        return unknown("absolute", f"no such day in the calendar: {m[0]}")
    return Found(days, "absolute", 0.85, note)


_GOT_READY = compiled(
    r"\b(?:prepar(?:e|ed|es|ing)|get(?:ting)? ready|shopping|shopped|preparations|due|about|hop(?:ed|ing)|want(?:ed|ing))\s(?:to\s(?:celebrate|mark|observe)|for)\s\Z",
    re.IGNORECASE,
)
"""Before a feast for which people get ready on some day before it, which it does not date."""
_YEAR_BEFORE = compiled(r"\b(?:in|the|an?|of)\s(?P<y>(?:19|20)\d\d)\b[^.;:!?\n]*$")
"""The year told before a feast in its sentence: "a 2009 attempt to blow up an airliner on Christmas Day"."""


def feast(at: Context, m: _M) -> Found | None:
    """Christmas Eve 2016, Easter Sunday, on New Year's Day: the latest one, where no year is given.

    The next one where the text looks forward, or where it lies within a month and nothing is told of it.
    """
    name = m["feast"]
    pattern = next(p for p in calendars.FEASTS if re.fullmatch(p.format(g=GAP), name, re.IGNORECASE))
    when = calendars.FEASTS[pattern]
    shift = -1 if m["eve"] else 0
    stated = year_of(at, m)
    if stated is None and _GOT_READY.search(at.before(m.start(), 40)):
        return None
    if stated is not None:
        return Found(spans.day(when(stated), shift), "absolute", 0.9)
    if at.published is None or m["thatyear"]:
        return unknown("relative", "no year, and no date to tell it from")
    if told := _YEAR_BEFORE.search(at.before(m.start(), 70)):
        return Found(spans.day(when(int(told["y"])), shift), "anchored", 0.8)
    p, y = at.published, at.published.year
    ago = _YEARS_AGO.match(at.text, m.end())
    if ago:
        n = 1 if ago["n"].lower() in ("a", "an") else number(ago["n"])
        return Found(spans.day(when(y - n), shift), "relative", 0.85)
    coming = spans.day(when(y), shift) if when(y) >= p else spans.day(when(y + 1), shift)
    attacked = re.match(r"\s(?:\w+\s)?(?:attack|bombing|massacre|shooting|killing)", at.after(m.end()))
    soon = not attacked and (coming[0] - p).days <= 31 and not is_past(at, m.start(), m.end())
    if (m["lead"] or "").lower() == "next" or (not m["lead"] and (soon or is_future(at, m.start(), m.end()))):
        return Found(coming, "relative", 0.7)
    return Found(spans.day(when(y - (when(y) + timedelta(shift) > p)), shift), "relative", 0.8)


_ISL = "|".join(calendars.ISLAMIC_MONTHS)
_PER = "|".join(calendars.PERSIAN_MONTHS)
_FEAST = "|".join(p.format(g=GAP) for p in calendars.FEASTS)

RULES = [
    (
        rf"(?:the{GAP})?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{GAP}(?:of{GAP})?)?(?P<name>{_ISL}|{_PER})\b(?:,?{GAP}(?P<y>1[2-5]\d\d|{YEAR})(?!\d)"
        rf"(?:{GAP}(?:AH|H)\b)?)?",
        hijri_text,
    ),
    (
        rf"(?P<eve>(?:on{GAP})?the{GAP}eve{GAP}of{GAP})?(?:(?P<lead>last|this|next){GAP})?(?P<feast>{_FEAST})\b(?!{GAP}{_THING})"
        rf"{AND_YEAR}",
        feast,
    ),
]
