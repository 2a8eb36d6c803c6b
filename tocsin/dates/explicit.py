"""Rules for days that are written out: ISO, numbers, day and month, ranges of days."""

from __future__ import annotations

import re
from datetime import date

from tocsin.dates import calendars, spans
from tocsin.dates.reported import told_on
from tocsin.dates.spans import Context, Found, unknown
from tocsin.dates.stated import (
    AND_YEAR,
    BETWEEN,
    DAY,
    TO,
    WD,
    day_number,
    exact,
    four,
    plausible,
    year_of,
)
from tocsin.dates.tense import is_future, tells_a_deed
from tocsin.dates.words import (
    FULL_MONTH,
    GAP,
    HARMED_SO_MANY,
    MONTH,
    ORDINALS,
    PARTS_OF_DAY,
    PEOPLE,
    WEEKDAY,
    WERE_HARMED,
    YEAR,
    month,
)
from tocsin.patterns import compiled

_M = re.Match[str]


_HELD = r"(?:elections?|polls?|polling|vote|ballot|referendum|plebiscite|run-?offs?|primary|primaries|caucus(?:es)?|inauguration)"
_VOTE = compiled(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?{_HELD}\b", re.IGNORECASE)
_VOTE_ON = compiled(
    rf"\b{_HELD}\s(?:(?:scheduled|set|due|planned|called|slated|to be held)\s)?(?:for|on|of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Around the day of a vote: "the 8 April elections", "the referendum set for 12 June"."""


def near_year(at: Context, m: int, d: int, start: int, end: int) -> Found:
    """A day and month with no year: the latest such day, or the next one where the text looks forward."""
    latest = at.latest
    if latest is None:
        try:
            date(2024, m, d)
        except ValueError:
            return unknown("absolute", f"no such day: --{m:02d}-{d:02d}")
        days = told_on(at, m, d)
        if days:
            return Found(days, "absolute", 0.6, "the year is that of the dates told before")
        return unknown("absolute", "no year, and no published date to tell it from")
    told = tells_a_deed(at, start, end)
    future = is_future(at, start, end) and not told
    options = []
    for y in (latest.year - 1, latest.year, latest.year + 1):
        try:
            options.append(date(y, m, d))
        except ValueError:
            continue
    if not options:
        return unknown("absolute", f"no such day: {latest.year}-{m:02d}-{d:02d}")
    if _VOTE.match(at.after(end, 60)) or _VOTE_ON.search(
        at.before(start, 40)
    ):  # they are held months ahead of the news of them
        nearest = min(options, key=lambda when: abs((when - latest).days))
        return Found(spans.day(nearest), "absolute", 0.9)
    low = -7 if future else -363 if told else -334
    for when in options:
        if low <= (when - latest).days <= 365:
            return Found(spans.day(when), "absolute", 0.9)
    return Found(spans.day(options[0]), "absolute", 0.7)


def iso(at: Context, m: _M) -> Found | None:
    y, mo, d = int(m["y"]), int(m["m"]), int(m["d"])
    if 1300 <= y <= 1500:
        return _hijri_numbers(at, y, mo, d)
    return exact(y, mo, d) if 1800 <= y <= 2200 else None


def _hijri_numbers(at: Context, y: int, m: int, d: int) -> Found | None:
    """Which Hijri calendar a year of 13xx or 14xx is counted in: the one whose day lies nearer to publication."""
    options = []
    for name, convert in (("Solar Hijri", calendars.from_persian), ("Hijri", calendars.from_islamic)):
        try:
            options.append((convert(y, m, d), name))
        except ValueError:
            continue
    if not options:
        return unknown("absolute", f"no such day in a Hijri calendar: {y}-{m:02d}-{d:02d}")
    if at.published:
        published = at.published
        when, name = min(options, key=lambda o: abs((o[0] - published).days))
    else:
        when, name = options[0] if y < 1425 else options[-1]
    return Found(spans.day(when), "absolute", 0.9, f"{name} calendar")


_NUMBERED = compiled(r"\b(?:version|release|build|article|section|chapter|no|v)\.?\s?$")


def numeric(at: Context, m: _M) -> Found | None:
    """22.03.2024, 3/22/24. Dots and month numbers above 12 tell the order; else the locale, else it is ambiguous."""
    a, b, y = int(m["a"]), int(m["b"]), four(m["y"])
    if _NUMBERED.search(at.before(m.start(), 12)):
        return None
    if a > 31 or b > 31 or not a or not b:
        return None
    if "." in m[0] or a > 12:
        return exact(y, b, a)
    if b > 12:
        return exact(y, a, b)
    us, eu = exact(y, a, b), exact(y, b, a)
    if a == b:
        return us
    if at.locale:
        return us if at.locale.replace("_", "-").lower() in ("en-us", "us", "fil-ph", "en-ph") else eu
    if at.published:
        past = [f for f in (us, eu) if f.days and f.days[0] <= at.published]
        if len(past) == 1:
            return Found(past[0].days, "absolute", 0.8, "the other order would lie after publication")
    return unknown("absolute", f"ambiguous: {y}-{a:02d}-{b:02d} or {y}-{b:02d}-{a:02d}")


_IN_A_MONTH = compiled(r"\b(?:in|last|this|since|by|during)\s$")
_HARMED = compiled(rf"\s(?:[a-z'’-]+\s){{1,3}}{WERE_HARMED}")


_PEOPLE = compiled(rf"{GAP}{PEOPLE}", re.IGNORECASE)
_ON = compiled(r"\b(?:on|the)\s$")
_WHOM = compiled(rf"{HARMED_SO_MANY}\b")
"""Behind a day, whose deed it tells of: "the raid of 3 March killed 25" counts nobody."""


def counts_people(at: Context, m: _M) -> bool:
    """Whether the number behind a month is of people: "last December 14 fishermen were killed". On a month, and in "the March 16
    deaths", nobody is counted."""
    if m.start("d") < m.start("m"):
        return False
    if _PEOPLE.match(at.text, m.end()):
        return _ON.search(at.before(m.start(), 4)) is None and _WHOM.match(at.after(m.end(), 40)) is None
    if not _HARMED.match(at.text, m.end()):
        return False
    return m[0][:4].lower() == "last" or _IN_A_MONTH.search(at.before(m.start(), 10)) is not None


_NAMES_A_THING = compiled(
    r"(?:\s(?:and|[–-])\s[A-Z][\w'’-]+)?\s(?:(?:[Mm]etro|[Rr]ailway|[Uu]nderground)\s)?(?:[Ss]tations?|[Ss]quare|[Ss]treet|[Aa]venue|[Bb]ridge|[Ss]tadium|[Uu]niversity|[Hh]ospital"
    r"|[Nn]eighbou?rhood|[Dd]istrict|Movement|Group|Brigades?|League|Organi[sz]ation|[Ff]ront|[Cc]ommand|[Mm]artyrs)\b"
)
"""Behind a day without a year that is a name: the 28 May station, the April 19 Movement."""


def day_month(at: Context, m: _M) -> Found | None:
    d, name = day_number(m["d"]), m["m"]
    y = year_of(at, m)
    if y is None and _NAMES_A_THING.match(at.text, m.end()):
        return None
    if y is None and m.groupdict().get("short"):
        y = four(m["short"])
    if not plausible(name, at, m, y is not None) or (y is None and not 1 <= d <= 31):
        return None
    if y is not None:
        return exact(y, month(name), d)
    if counts_people(at, m):
        return None
    if m.groupdict().get("thatyear"):
        return unknown("absolute", "the year is not known")
    return near_year(at, month(name), d, m.start(), m.end())


def day_range(at: Context, m: _M) -> Found | None:
    """March 22-23, between 3 and 5 May, from 28 March to 2 April 2024."""
    groups = m.groupdict()
    d1, d2 = day_number(groups["d1"]), day_number(groups["d2"])
    first, second = groups.get("m1") or groups["m2"], groups.get("m2") or groups["m1"]
    y = year_of(at, m)
    if not (1 <= d1 <= 31 and 1 <= d2 <= 31) or not plausible(first or "", at, m, y is not None):
        return None
    m1, m2 = month(first or ""), month(second or "")
    if (m1, d1) >= (m2, d2) and m1 == m2:
        return None
    end = exact(y, m2, d2) if y is not None else near_year(at, m2, d2, m.start(), m.end())
    if end.days is None:
        return end
    last = end.days[1]
    begin = exact(four(groups["y1"]) if groups["y1"] else last.year - (m1 > m2), m1, d1)
    if begin.days and begin.days[1] > last:
        return None
    apart = begin.days is None or (last - begin.days[1]).days > 1
    if apart and m["to"].strip().lower() in ("and", "or") and m[0][:7].lower() != "between":
        shown = "m1" if groups["m1"] and m.start("m1") > m.start("d1") else "d1"
        return Found(begin.days, "absolute", 0.9, begin.note, (m.start(), m.end("y1" if groups["y1"] else shown)))
    return Found((begin.days[0], last), "period", end.confidence) if begin.days else begin


def nine_eleven(at: Context, m: _M) -> Found:
    """9/11 and "the September 11 attacks" without a year are a name, not a day of this year."""
    return Found(spans.day(date(2001, 9, 11)), "absolute", 0.95)


def seven_seven(at: Context, m: _M) -> Found:
    """The 7/7 and 26/11 attacks: names of days, like 9/11."""
    return Found(spans.day(date(2005, 7, 7) if m[0][0] == "7" else date(2008, 11, 26)), "absolute", 0.9)


def nth_of_month(at: Context, m: _M) -> Found | None:
    """ "on the 14th", "the 14th of last month"."""
    d = day_number(m["d"])
    if not 1 <= d <= 31:
        return None
    which = (m["which"] or "").lower()
    if at.published is None and at.covered and not which and at.covered[0].month == at.covered[1].month:
        return exact(at.covered[1].year, at.covered[1].month, d, "relative", 0.8)
    if at.published is None:
        return unknown("relative", "relative to a published date that is not known")
    y, mo = at.published.year, at.published.month
    total = y * 12 + mo - 1 - ("last" in which or (not which and d > at.published.day)) + ("next" in which)
    return exact(total // 12, total % 12 + 1, d, "relative", 0.8)


_FROM_FOURTH = "|".join(word for word, nth in ORDINALS.items() if nth > 3)
"""Words that are a day of the month behind "on the": the first three count tries, men and shots as often."""

RULES = [
    (
        r"(?<![\d./-])(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d|[-/]\d)(?:T\d{2}:?\d{2}\S{0,12})?",
        iso,
    ),
    (
        r"(?<![\d./,-])(?P<a>\d{1,2})(?:/(?=\d{1,2}/)|\.(?=\d{1,2}\.)|-(?=\d{1,2}-\d{4}))(?P<b>\d{1,2})[-/.]"
        r"(?P<y>\d{4}|\d\d)(?![\d/-]|\.\d)",
        numeric,
    ),
    (r"(?:9/11|nine[\s-]eleven)(?![\d/])", nine_eleven),
    (rf"(?:7/7|26/11)(?={GAP}(?:(?:terror|london|mumbai){GAP})?(?:attacks?|bomb|massacre))", seven_seven),
    (
        rf"(?:september|sept?\.?){GAP}11(?:th)?(?:,{GAP}2001)?(?={GAP}(?:terror(?:ist)?{GAP})?(?:attacks?|hijack|atrocit))",
        nine_eleven,
    ),
    (
        rf"{BETWEEN}{WD}(?P<d1>{DAY})(?:{GAP}(?:of{GAP})?(?P<m1>{MONTH})(?:,?{GAP}(?P<y1>{YEAR}))?)?(?P<to>{TO})(?:the{GAP})?{WD}(?P<d2>{DAY}){GAP}(?:of{GAP})?"
        rf"(?P<m2>{MONTH}){AND_YEAR}",
        day_range,
    ),
    (
        rf"{BETWEEN}{WD}(?P<m1>{MONTH}){GAP}(?P<d1>{DAY})(?:,?{GAP}(?P<y1>{YEAR}))?(?P<to>{TO}){WD}(?:(?P<m2>{MONTH}){GAP})?(?P<d2>{DAY})(?![\d:]|{GAP}{MONTH}"
        rf"|{GAP}{PEOPLE}){AND_YEAR}",
        day_range,
    ),
    (
        rf"{WD}(?P<d>{DAY})(?:{GAP}(?:day{GAP})?(?:of{GAP})?|-)(?P<m>{MONTH})(?:-(?P<short>\d{{4}}|\d\d)(?![\d:-]|[,.]\d)|{AND_YEAR})(?!\d)",
        day_month,
    ),
    (
        rf"(?:the{GAP})?(?P<d>{'|'.join(ORDINALS)}){GAP}(?:day{GAP})?of{GAP}(?P<m>{FULL_MONTH}){AND_YEAR}",
        day_month,
    ),
    (
        rf"{WD}(?P<m>{MONTH}){GAP}(?:the{GAP})?(?P<d>{DAY})(?![\d/%]|[:.,]\d|[-–]\d){AND_YEAR}",
        day_month,
    ),
    (
        rf"(?:on|{WEEKDAY}|(?:in{GAP})?the{GAP}(?:early|small){GAP}hours{GAP}of|(?:on{GAP})?the{GAP}(?:{PARTS_OF_DAY}){GAP}of),?{GAP}the{GAP}(?P<d>\d{{1,2}}(?:st|nd|rd|th)|(?:{_FROM_FOURTH})\b)(?:{GAP}of{GAP}(?P<which>(?:this|last|next){GAP}month)|(?=[.,;)]|{GAP}(?:an?|the|it|he|she|they|his|her|their|its|two|three|four|five|six|gunmen|militants|soldiers|police|another|there|in|at|near)\b))",
        nth_of_month,
    ),
]
