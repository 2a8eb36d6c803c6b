"""Rules for days that are counted back to: "a year ago this Friday", "two years ago, on 4 April", "the Tuesday before last".

A distance alone is as precise as its unit (`relations.ago`); a day of the calendar beside it makes it exact.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.explicit import counts_people
from tocsin.dates.spans import Context, Days, Found, relative
from tocsin.dates.stated import DAY, day_number, exact
from tocsin.dates.words import FULL_MONTH, GAP, MONTH, NUMBER, NUMBERS, WEEKDAY, YEAR, month, number, weekday
from tocsin.patterns import compiled

_M = re.Match[str]
_UNIT = r"(?:day|night|week|fortnight|month|year|decade|century)"
_AGO = rf"(?P<n>{NUMBER}|an?\b){GAP}(?P<unit>{_UNIT}s?|centuries){GAP}ago"
_ON = rf"(?:,|,?{GAP}(?:on|in|of|back{GAP}in|during))?{GAP}"


def _back(day: date, m: _M) -> date:
    """The day that lies the distance of a match before a day."""
    unit = m["unit"].lower()
    unit = "century" if unit == "centuries" else unit.rstrip("s")
    words = m["n"].lower()
    return spans.back(day, number(words) if words not in ("a", "an") else 1, unit)


def _nearest(target: date, m: int, d: int) -> Days:
    """The day and month nearest to a day. Raises ValueError where no year near it has such a day."""
    options = []
    for year in (target.year - 1, target.year, target.year + 1):
        try:
            options.append(date(year, m, d))
        except ValueError:
            continue
    return spans.day(min(options, key=lambda when: abs((when - target).days)))


def on_a_weekday(at: Context, m: _M) -> Found:
    """ "A week ago on Tuesday", "a year ago this Friday": that far before the Tuesday that is meant."""
    wanted, which = weekday(m["wd"]), (m["which"] or "").lower()

    def make(p: date) -> Days:
        last = p - timedelta((p.weekday() - wanted) % 7)
        if which.startswith("last"):
            day = last if last < p else last - timedelta(7)
        elif m["unit"].lower().startswith(("year", "month", "decade", "centur")):
            # an anniversary: the nearest such day, which "this Friday" may have still to come
            day = last if (p - last).days < (4 if not which.startswith("this") else 1) else last + timedelta(7)
        else:
            day = last
        return spans.day(_back(day, m))

    return relative(at.published, make, "relative", 0.85)


def this_time(at: Context, m: _M) -> Found:
    """ "A year ago this month", "ten years ago this week"."""
    unit = m["time"].lower()
    return relative(at.published, lambda p: spans.around(_back(p, m), unit), "relative", 0.9)


def on_a_day(at: Context, m: _M) -> Found:
    """ "Two years ago, on 4 April", "on 4 April two years ago": the 4 April nearest to that, or of the year told."""
    groups = m.groupdict()
    mo, d = month(groups["m1"] or groups["m2"]), day_number(groups["d1"] or groups["d2"])
    if groups.get("y"):
        return exact(int(groups["y"]), mo, d)
    return relative(at.published, lambda p: _nearest(_back(p, m), mo, d), "relative", 0.9)


def in_a_month(at: Context, m: _M) -> Found:
    """ "Two years ago in March", "in March three years ago": the March nearest to that."""

    def make(p: date) -> Days:
        near = _nearest(_back(p, m), month(m["m1"]), 15)[0]
        return spans.month(int(m["y"]) if m["y"] else near.year, near.month)

    return relative(at.published, make, "relative", 0.9)


def weekdays_ago(at: Context, m: _M) -> Found:
    """ "Two Fridays ago": the last one is the first."""
    count, wanted = NUMBERS.get(m["n"].lower()) or int(m["n"]), weekday(m["wd"])

    def make(p: date) -> Days:
        return spans.day(p, -((p.weekday() - wanted) % 7 or 7) - 7 * (count - 1))

    return relative(at.published, make, "relative", 0.85)


def week_last(at: Context, m: _M) -> Found:
    """ "A week last Tuesday", "the Tuesday before last": a week before the last one."""
    wanted = weekday(m["wd"])
    return relative(at.published, lambda p: spans.day(p, -((p.weekday() - wanted) % 7 or 7) - 7), "relative", 0.85)


def of_a_week(at: Context, m: _M) -> Found:
    """ "Last week on Tuesday", "on Friday of the week before last"."""
    back = 2 if "before" in m[0].lower() else 1
    return relative(at.published, lambda p: spans.day(spans.week(p, -back)[0], weekday(m["wd"])), "relative", 0.85)


def this_day(at: Context, m: _M) -> Found:
    """ "On this day last year", "on this day in 2011", "this month last year"."""
    unit = m["time"].lower()

    def make(p: date) -> Days:
        year = int(m["y"]) if m["y"] else p.year - 1
        return spans.around(spans.back(p, p.year - year, "year"), unit)

    return relative(at.published, make, "relative", 0.85)


def last_day_month(at: Context, m: _M) -> Found | None:
    """ "Last January 27": the latest one that is over."""
    mo, d = month(m["m"]), int(m["d"])
    if at.published is None or not 1 <= d <= 31 or counts_people(at, m):
        return None
    past = [exact(year, mo, d, "relative", 0.85) for year in (at.published.year, at.published.year - 1)]
    return next((f for f in past if f.days and f.days[1] < at.published), None)


def earlier_in(at: Context, m: _M) -> Found:
    """ "Earlier in the week", "later in the month": of the day told before where that is long past, else of publication."""
    unit, before = m["unit"].lower(), m["mark"].lower() == "earlier"

    def make(p: date) -> Days:
        anchor = at.anchor(2)
        day = anchor[0] if anchor and abs((anchor[0] - p).days) > 31 else p
        first, last = spans.around(day, unit)
        return (first, day) if before else (day, last)

    return relative(at.published, make, "relative", 0.8)


def before_that(at: Context, m: _M) -> Found | None:
    """ "The Saturday before": the last one before the day told before."""
    anchor = at.anchor(7)
    if anchor is None:
        return None
    return Found(spans.day(anchor[0], -((anchor[0].weekday() - weekday(m["wd"])) % 7 or 7)), "anchored", 0.75)


_MARKS = compiled(
    r"\b(?:(?:fell|falls?) silent|marks?|marked|marking|commemorat\w+|anniversary|remember(?:s|ed|ing)?|remembrance|wreaths?|laid flowers"
    r"|lit candles|minutes?['’]?s? (?:of )?silence|bells|vigils?|memorial|tributes?)\b"
)
_ROUGHLY = compiled(r"\b(?:almost|nearly|about|around|some|roughly|over|more than|less than|just under|just over)\s$")
_DAYS = timedelta(2)


def marked(at: Context, m: _M) -> Found | None:
    """ "Bells rang for those killed ten years ago": what is commemorated happened on that day of its year."""
    sentence = (
        re.split(r"[.!?]\s|\n", at.before(m.start(), 200))[-1] + re.split(r"[.!?]\s|\n", at.after(m.end(), 120))[0]
    )
    if not _MARKS.search(sentence) or _ROUGHLY.search(at.before(m.start(), 12)):
        return None
    anchor = at.anchor(2)

    def make(p: date) -> Days:
        near = anchor[0] if anchor and p - _DAYS <= anchor[0] <= p else p
        return spans.day(_back(near, m))

    return relative(at.published, make, "relative", 0.7)


RULES = [
    (
        rf"{_AGO}{_ON}(?P<which>last{GAP}|this{GAP}(?:coming{GAP})?)?(?P<wd>{WEEKDAY})(?!,?{GAP}(?:the{GAP})?(?:\d|{MONTH}))",
        on_a_weekday,
    ),
    (rf"(?P<wd>{WEEKDAY}){GAP}{_AGO}\b(?P<which>)", on_a_weekday),
    (rf"{_AGO},?{GAP}this{GAP}(?P<time>week|month)\b", this_time),
    (
        rf"{_AGO}{_ON}(?:(?P<d1>{DAY}){GAP}(?:of{GAP})?(?P<m1>{MONTH})|(?P<m2>{MONTH}){GAP}(?P<d2>{DAY})(?![\d:]))(?:,?{GAP}(?:of{GAP})?(?P<y>{YEAR}))?",
        on_a_day,
    ),
    (
        rf"(?:(?P<d1>{DAY}){GAP}(?:of{GAP})?(?P<m1>{MONTH})|(?P<m2>{MONTH}){GAP}(?P<d2>{DAY})),?{GAP}{_AGO}\b",
        on_a_day,
    ),
    (
        rf"{_AGO},?{GAP}(?:in|back{GAP}in){GAP}(?P<m1>{FULL_MONTH})(?!,?{GAP}\d{{1,2}}\b)(?:,?{GAP}(?:of{GAP})?(?P<y>{YEAR}))?",
        in_a_month,
    ),
    (rf"(?P<m1>{FULL_MONTH}){GAP}{_AGO}\b(?P<y>)", in_a_month),
    (rf"(?P<n>{NUMBER}|a\b){GAP}(?P<unit>years?|decades?){GAP}(?:ago\b|since\b|on(?=[,.;]))", marked),
    (rf"(?P<n>{NUMBER}){GAP}(?P<wd>{WEEKDAY[:-2]})s{GAP}ago\b", weekdays_ago),
    (rf"a{GAP}week{GAP}last{GAP}(?P<wd>{WEEKDAY})", week_last),
    (rf"(?:the{GAP})?(?P<wd>{WEEKDAY}){GAP}before{GAP}last\b", week_last),
    (
        rf"the{GAP}(?P<wd>{WEEKDAY}){GAP}before\b(?=\s?[,.;:]|{GAP}(?:and|in|at|by|as|when|where|while|had|was|were)\b)",
        before_that,
    ),
    (rf"last{GAP}week{GAP}on{GAP}(?P<wd>{WEEKDAY})", of_a_week),
    (rf"(?P<wd>{WEEKDAY}),?{GAP}(?:of{GAP})?the{GAP}week{GAP}before{GAP}last\b", of_a_week),
    (
        rf"(?:on{GAP})?this{GAP}(?:very{GAP})?(?P<time>day|week|month),?{GAP}(?:last{GAP}year\b|in{GAP}(?P<y>{YEAR}))",
        this_day,
    ),
    (
        rf"(?:last|this{GAP}past){GAP}(?P<m>{MONTH}){GAP}(?P<d>\d{{1,2}})(?![\d:/%]|[.,]\d|,?{GAP}{YEAR})",
        last_day_month,
    ),
    (rf"(?P<mark>earlier|later){GAP}in{GAP}the{GAP}(?P<unit>week|month|year)\b", earlier_in),
]
