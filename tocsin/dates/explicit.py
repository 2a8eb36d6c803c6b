"""Rules for dates that are written out: ISO, numbers, day and month, month and year, years, decades, calendars."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import calendars, spans
from tocsin.dates.spans import Context, Days, Found, unknown
from tocsin.dates.words import (
    FULL_MONTH,
    GAP,
    MONTH,
    PEOPLE,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    month,
)

_M = re.Match[str]
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DASH = rf"(?:{GAP})?[-–—/](?:{GAP})?"
TO = rf"(?:{_DASH}|{GAP}(?:to|and|or|until|till|through|thru){GAP})"
_WD = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY})(?:{GAP}(?:morning|afternoon|evening|night))?,?{GAP}(?:the{GAP})?)?"
_THAT_YEAR = rf"(?:of{GAP})?(?:last|this|that|the{GAP}(?:same|previous|following|next)){GAP}year"
_AND_YEAR = rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<y>{YEAR}|['’]\d\d\b)|,?{GAP}(?P<thatyear>{_THAT_YEAR})\b)?"
_MARK = rf"(?P<part>early|mid|late|(?:the{GAP})?(?:beginning|start|middle|end){GAP}of)(?:[-\s]{{1,3}}|{GAP})"

_FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|expected|plan(?:s|ned)? (?:to|for)|set (?:to|for)|upcoming|next)\b"
)
_PAST = re.compile(r"\b(?:said|told|was|were|had|killed|announced|reported|occurred|happened)\b")


def is_future(at: Context, start: int, end: int) -> bool:
    """Whether the clause around a date looks forward: "will meet on Friday", "On Friday parliament will vote"."""
    clause = re.split(r"[.;:!?\"“”\n]", at.before(start))[-1]
    cue = None
    for cue in _FUTURE.finditer(clause):
        pass
    if cue and not _PAST.search(clause, cue.end()):
        return True
    opens = re.fullmatch(r"\W*(?:on |by |in |and )?", clause) is not None
    return opens and re.match(r",?[^.,;:\"]{0,40}\bwill\b", at.after(end)) is not None


def _four(digits: str) -> int:
    two = int(digits.lstrip("'’"))
    return two if two > 99 else 2000 + two if two < 40 else 1900 + two


def _exact(y: int, m: int, d: int, kind: spans.Kind = "absolute", sure: float = 0.98) -> Found:
    try:
        return Found(spans.day(date(y, m, d)), kind, sure)
    except ValueError:
        return unknown(kind, f"no such day: {y}-{m:02d}-{d:02d}")


def _year_of(at: Context, m: _M) -> int | None:
    """The year that a match states, in figures or as "last year", "the same year"."""
    groups = m.groupdict()
    if groups.get("y"):
        return _four(groups["y"])
    said = groups.get("thatyear")
    if not said:
        return None
    word = next(w for w in ("last", "this", "that", "same", "previous", "following", "next") if w in said.lower())
    if word in ("last", "this"):
        return at.published.year - (word == "last") if at.published else None
    anchor = at.anchor(367)
    return anchor[0].year + {"previous": -1, "following": 1, "next": 1}.get(word, 0) if anchor else None


def near_year(at: Context, m: int, d: int, start: int, end: int) -> Found:
    """A day and month with no year: the latest such day, or the next one where the text looks forward."""
    if at.published is None:
        try:
            date(2024, m, d)
        except ValueError:
            return unknown("absolute", f"no such day: --{m:02d}-{d:02d}")
        return unknown("absolute", "no year, and no published date to tell it from")
    future = is_future(at, start, end)
    options = []
    for y in (at.published.year - 1, at.published.year, at.published.year + 1):
        try:
            options.append(date(y, m, d))
        except ValueError:
            continue
    if not options:
        return unknown("absolute", f"no such day: {at.published.year}-{m:02d}-{d:02d}")
    low = -7 if future else -334
    for when in options:
        if low <= (when - at.published).days <= 365:
            return Found(spans.day(when), "absolute", 0.9)
    return Found(spans.day(options[0]), "absolute", 0.7)


def iso(at: Context, m: _M) -> Found | None:
    y, mo, d = int(m["y"]), int(m["m"]), int(m["d"])
    if 1300 <= y <= 1500:
        return _hijri_numbers(at, y, mo, d)
    return _exact(y, mo, d) if 1800 <= y <= 2200 else None


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


def numeric(at: Context, m: _M) -> Found | None:
    """22.03.2024, 3/22/24. Dots and month numbers above 12 tell the order; else the locale, else it is ambiguous."""
    a, b, y = int(m["a"]), int(m["b"]), _four(m["y"])
    if a > 31 or b > 31 or not a or not b:
        return None
    if "." in m[0] or a > 12:
        return _exact(y, b, a)
    if b > 12:
        return _exact(y, a, b)
    us, eu = _exact(y, a, b), _exact(y, b, a)
    if a == b:
        return us
    if at.locale:
        return us if at.locale.replace("_", "-").lower() in ("en-us", "us", "fil-ph", "en-ph") else eu
    if at.published:
        past = [f for f in (us, eu) if f.days and f.days[0] <= at.published]
        if len(past) == 1:
            return Found(past[0].days, "absolute", 0.8, "the other order would lie after publication")
    return unknown("absolute", f"ambiguous: {y}-{a:02d}-{b:02d} or {y}-{b:02d}-{a:02d}")


def _day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _plausible(name: str, at: Context, m: _M, has_year: bool) -> bool:
    """ "may" and "march" are verbs unless they are written as names; "12 MAY BE" is a verb also in capitals."""
    if name.lower() not in ("may", "march", "mar"):
        return True
    if not name[0].isupper() and not has_year:
        return False
    return has_year or not re.match(r"\s+(?:be|have|not|also|still|well|yet)\b", at.after(m.end(), 10))


def day_month(at: Context, m: _M) -> Found | None:
    d, name = _day_number(m["d"]), m["m"]
    y = _year_of(at, m)
    if y is None and m.groupdict().get("short"):
        y = _four(m["short"])
    if not 1 <= d <= 31 or not _plausible(name, at, m, y is not None):
        return None
    if y is not None:
        return _exact(y, month(name), d)
    if m.groupdict().get("thatyear"):
        return unknown("absolute", "the year is not known")
    return near_year(at, month(name), d, m.start(), m.end())


def day_range(at: Context, m: _M) -> Found | None:
    """March 22-23, between 3 and 5 May, from 28 March to 2 April 2024."""
    groups = m.groupdict()
    d1, d2 = _day_number(groups["d1"]), _day_number(groups["d2"])
    first, second = groups.get("m1") or groups["m2"], groups.get("m2") or groups["m1"]
    y = _year_of(at, m)
    if not (1 <= d1 <= 31 and 1 <= d2 <= 31) or not _plausible(first or "", at, m, y is not None):
        return None
    m1, m2 = month(first or ""), month(second or "")
    if (m1, d1) >= (m2, d2) and m1 == m2:
        return None
    end = _exact(y, m2, d2) if y is not None else near_year(at, m2, d2, m.start(), m.end())
    if end.days is None:
        return end
    last = end.days[1]
    begin = _exact(last.year - (m1 > m2), m1, d1)
    return Found((begin.days[0], last), "period", end.confidence) if begin.days else begin


def _near_month(at: Context, number: int, start: int, end: int) -> Days | None:
    """A month with no year: the latest one that has begun, or the next where the text looks forward."""
    if at.published is None:
        return None
    y = at.published.year
    if is_future(at, start, end):
        return spans.month(y + (number < at.published.month), number)
    return spans.month(y - (number > at.published.month), number)


def month_range(at: Context, m: _M) -> Found | None:
    """From January to June, between January 2020 and March 2021."""
    a, b = month(m["m1"]), month(m["m2"])
    if not m["m1"][0].isupper():
        return None
    y2 = _four(m["y"]) if m["y"] else None
    y1 = _four(m["y1"]) if m["y1"] else None
    if y2 is None:
        later = _near_month(at, b, m.start(), m.end())
        if later is None:
            return unknown("period", "no year, and no published date to tell it from")
        y2 = later[0].year
    y1 = y2 - (a > b) if y1 is None else y1
    days = spans.month(y1, a)[0], spans.month(y2, b)[1]
    return Found(days, "period", 0.9) if days[0] <= days[1] else None


_MONTH_LEADS = re.compile(r"\b(?:in|since|until|till|by|during|before|after|through|of|from|to|and|as of)\s$")


def lone_month(at: Context, m: _M) -> Found | None:
    """December 2014, early March, last October, in April."""
    name, lead, mark = m["m"], (m["lead"] or "").lower(), (m["part"] or "").lower()
    y = _year_of(at, m)
    if y is None and not lead and not mark:
        if not name[0].isupper() or re.match(r"\s[A-Z][a-z]", at.text[m.end() : m.end() + 3]):
            return None
        verb_like = name.lower() in ("may", "march", "april", "august", "june")
        if verb_like and not _MONTH_LEADS.search(at.before(m.start(), 12)):
            return None
        if name.lower() in ("may", "march") and not re.search(
            r"\b(?:in|since|until|during)\s$", at.before(m.start(), 8)
        ):
            return None
    if y is None and name.lower() in ("may", "march") and not name[0].isupper():
        return None
    number = month(name)
    if y is not None:
        days: Days | None = spans.month(y, number)
    elif at.published is None or (m["thatyear"] and y is None):
        return unknown("relative", "no year, and no date to tell it from")
    elif "next" in lead or "coming" in lead:
        days = spans.month(at.published.year + (number <= at.published.month), number)
    elif "last" in lead:
        days = spans.month(at.published.year - (number >= at.published.month), number)
    elif lead in ("that", "the same", "the following") and at.anchor(370):
        days = _near_month(at, number, m.start(), m.end())
    else:
        days = _near_month(at, number, m.start(), m.end())
    if days and mark:
        days = spans.part(days, _mark(mark))
    return Found(days, "absolute" if y is not None else "relative", 0.95 if y is not None else 0.85)


def _mark(text: str) -> str:
    return next(w for w in ("early", "mid", "late", "beginning", "start", "end") if w in text.lower())


def season(at: Context, m: _M) -> Found | None:
    """Spring 2024, last summer, the winter of 2013-14. A winter is named by the year in which it begins."""
    a, b = SEASONS[m["s"].lower()]
    lead = (m["lead"] or "").lower()
    if m["y"]:
        days = spans.months(_four(m["y"]), a, b)
    elif not lead:
        return None
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
    return Found(days, "absolute" if m["y"] else "relative", 0.8)


def quarter(at: Context, m: _M) -> Found | None:
    """The first quarter of 2024, Q1 2024, the second half of last year, the first three months of 2023."""
    y = _year_of(at, m)
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


_AMOUNT = re.compile(rf"[\s-]+(?:{PEOPLE}|(?:[a-z]+{GAP})?{PEOPLE})|\s?%|,\d")
_YEAR_LEADS = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|during|before|after|the|and|or|between|through|circa|year|years|a|an|its"
    r"|his|their|for|late|early|mid|as|back to|dates? to|as in|than|this|both|to)[\s-]{1,3}|[(\[/–—-]\s?|[a-z],\s)$"
)
_MONEY = re.compile(r"[$€£#№]\s?$|\b(?:some|about|around|nearly|almost|over|least|most|than|only|total of|up to)\s$")


def year_only(at: Context, m: _M) -> Found | None:
    """A year by itself, where the words around it allow no amount: in 2004, the 2004 siege, (2004)."""
    y, before, after = int(m["y"]), at.before(m.start(), 24), at.after(m.end(), 40)
    mark = m["part"]
    limit = at.published.year + 40 if at.published else 2100
    if y > limit or y < 1900 and not mark and not re.search(r"\bin\s$", before):
        return None
    opens = not before.strip() or before.endswith("\n")
    if not mark:
        if _AMOUNT.match(after) or _MONEY.search(before) or before[-1:] in "-/." and before[-2:-1].isdigit():
            return None
        if not _YEAR_LEADS.search(before) and not (opens and re.match(r":|\s[A-Z]", at.text[m.end() : m.end() + 2])):
            return None
        if re.search(
            r"\b(?:toll|total|number|rose|risen|raising|rising|brings?|up)\b.{0,18}\b(?:to|of|from|by)\s$", before
        ):
            return None
    days = spans.year(y)
    return Found(spans.part(days, _mark(mark)) if mark else days, "absolute", 0.95)


def year_range(at: Context, m: _M) -> Found | None:
    """2004-2007, 1996–2001, from 2004 to 2007, the winter of 2014-15, between 2004 and 2007."""
    a = int(m["y1"])
    b = int(m["y2"]) if len(m["y2"]) == 4 else a // 100 * 100 + int(m["y2"])
    if len(m["y2"]) == 2 and (_DASH_ONLY.search(m[0]) is None or b <= a):
        return None
    if not a < b <= 2150 or _AMOUNT.match(at.after(m.end(), 40)) or _MONEY.search(at.before(m.start(), 24)):
        return None
    return Found(spans.year(a, b), "period", 0.95)


_DASH_ONLY = re.compile(r"\d[-–—/]\d")


def month_number(at: Context, m: _M) -> Found | None:
    """2024-03."""
    number = int(m["m"])
    return Found(spans.month(int(m["y"]), number), "absolute", 0.9) if 1 <= number <= 12 else None


_TENS = {
    w: 10 * n for n, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}


def decade(at: Context, m: _M) -> Found | None:
    """The 1990s, early 2000s, the '80s, the late seventies."""
    if m["tens"]:
        first = 1900 + _TENS[m["tens"].lower()]
    else:
        digits = int(m["y"].lstrip("'’"))
        first = digits if digits > 99 else 1900 + digits if digits >= 30 else 2000 + digits
    if (
        re.search(r"\b(?:his|her|their|my|in)\s(?:early|mid|late)?[\s-]?$", at.before(m.start(), 12))
        and len(m["y"] or "") != 4
    ):
        return None  # "in his thirties" is an age
    days = spans.year(first, first + 9)
    return Found(spans.part(days, _mark(m["part"])) if m["part"] else days, "period", 0.9)


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


def nine_eleven(at: Context, m: _M) -> Found:
    """9/11 and "the September 11 attacks" without a year are a name, not a day of this year."""
    return Found(spans.day(date(2001, 9, 11)), "absolute", 0.95)


def nth_of_month(at: Context, m: _M) -> Found | None:
    """ "on the 14th", "the 14th of last month"."""
    d = _day_number(m["d"])
    if not 1 <= d <= 31:
        return None
    if at.published is None:
        return unknown("relative", "relative to a published date that is not known")
    y, mo = at.published.year, at.published.month
    which = (m["which"] or "").lower()
    total = y * 12 + mo - 1 - ("last" in which or (not which and d > at.published.day)) + ("next" in which)
    return _exact(total // 12, total % 12 + 1, d, "relative", 0.8)


_ISL = "|".join(calendars.ISLAMIC_MONTHS)
_PER = "|".join(calendars.PERSIAN_MONTHS)
_FEAST = "|".join(p.format(g=GAP) for p in calendars.FEASTS)
_BETWEEN = rf"(?:(?:between|from){GAP}(?:the{GAP})?)?"

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
    (
        rf"(?:september|sept?\.?){GAP}11(?:th)?(?:,{GAP}2001)?(?={GAP}(?:terror(?:ist)?{GAP})?(?:attacks?|hijack|atrocit))",
        nine_eleven,
    ),
    (
        rf"{_BETWEEN}{_WD}(?P<d1>{DAY})(?:{GAP}(?:of{GAP})?(?P<m1>{MONTH}))?{TO}(?:the{GAP})?{_WD}(?P<d2>{DAY}){GAP}(?:of{GAP})?"
        rf"(?P<m2>{MONTH}){_AND_YEAR}",
        day_range,
    ),
    (
        rf"{_BETWEEN}{_WD}(?P<m1>{MONTH}){GAP}(?P<d1>{DAY}){TO}{_WD}(?:(?P<m2>{MONTH}){GAP})?(?P<d2>{DAY})(?![\d:]|{GAP}{MONTH}"
        rf"|{GAP}{PEOPLE}){_AND_YEAR}",
        day_range,
    ),
    (
        rf"{_WD}(?P<d>{DAY})(?:{GAP}(?:day{GAP})?(?:of{GAP})?|-)(?P<m>{MONTH})(?:{_AND_YEAR}|[\s-](?P<short>\d\d)(?![\d:,.]\d|\d))(?!\d)",
        day_month,
    ),
    (
        rf"{_WD}(?P<m>{MONTH}){GAP}(?:the{GAP})?(?P<d>{DAY})(?![\d:/%]|[.,]\d|[-–]\d|{GAP}{PEOPLE}){_AND_YEAR}",
        day_month,
    ),
    (
        rf"(?:between|from){GAP}(?P<m1>{FULL_MONTH})(?:,?{GAP}(?P<y1>{YEAR}))?{TO}(?P<m2>{FULL_MONTH})(?:,?{GAP}(?P<y>{YEAR}))?",
        month_range,
    ),
    (
        rf"(?P<m1>{FULL_MONTH})(?:,?{GAP}(?P<y1>{YEAR}))?(?:{_DASH}|{GAP}(?:to|through|until){GAP})(?P<m2>{FULL_MONTH}),?{GAP}(?P<y>{YEAR})",
        month_range,
    ),
    (
        rf"(?:{_MARK})?(?:(?P<lead>last|next|this|the{GAP}(?:past|coming|same|following)|that|this{GAP}past|this{GAP}coming){GAP})?(?P<m>{FULL_MONTH}"
        rf"|{MONTH}(?=,?{GAP}{YEAR})){_AND_YEAR}",
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
        rf"(?P<y>{YEAR})(?:[-–/]\d\d(?:\d\d)?\b)?)?",
        season,
    ),
    (rf"{_BETWEEN}(?P<y1>{YEAR}){TO}(?P<y2>{YEAR}|\d\d(?!\d|[-–]\d|:))", year_range),
    (r"(?P<y>20\d\d|19\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])", month_number),
    (
        rf"(?:the{GAP})?(?:{_MARK}(?:the{GAP})?)?(?:(?P<y>1[5-9]\d0|20\d0|['’]?[2-9]0)['’]?s\b|(?P<tens>twenties|thirties|forties|fifties"
        rf"|sixties|seventies|eighties|nineties)\b)",
        decade,
    ),
    (rf"(?:{_MARK})?(?P<y>{YEAR})(?!['’]?s\w|[-–/]\d|,\d{{3}}|\.\d)", year_only),
    (
        rf"(?:the{GAP})?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{GAP}(?:of{GAP})?)?(?P<name>{_ISL}|{_PER})\b(?:,?{GAP}(?P<y>1[2-5]\d\d)(?!\d)"
        rf"(?:{GAP}(?:AH|H)\b)?)?",
        hijri_text,
    ),
    (
        rf"(?P<eve>(?:on{GAP})?the{GAP}eve{GAP}of{GAP})?(?P<feast>{_FEAST})\b(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<y>{YEAR}))?",
        feast,
    ),
    (
        rf"on{GAP}the{GAP}(?P<d>\d{{1,2}}(?:st|nd|rd|th))(?:{GAP}of{GAP}(?P<which>(?:this|last|next){GAP}month)|(?=[.,;)]))",
        nth_of_month,
    ),
]
