"""Rules for dates that are told from the published day or from a date that stands before in the text."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.behind import BACK, BEHIND, day_behind
from tocsin.dates.spans import Context, Days, Found, relative, unknown
from tocsin.dates.stated import mark_of
from tocsin.dates.tense import is_future, is_past
from tocsin.dates.words import FEW, FEW_RANGE, GAP, MONTH, NUMBER, ORDINAL, SHORT_MONTHS, UNIT, number, ordinal
from tocsin.patterns import compiled

_M = re.Match[str]


_COUNTED = compiled(r"\s+(?:before|after|earlier|later)\b")
"""Behind "the week" or "the month", which is told from another day then; "last week after a row" is last week."""


def calendar_unit(at: Context, m: _M) -> Found | None:
    """Last week, this year, next month, earlier this month, late last year, over the weekend."""
    unit, lead, mark = m["unit"].lower(), (m["lead"] or "the").lower(), (m["mark"] or "").lower()
    shift = -1 if re.match("last|previous|past", lead) else 1 if re.match("next|coming", lead) else 0
    if lead == "the":
        if _COUNTED.match(at.after(m.end(), 10)):
            return None
        if unit != "weekend" and not (mark and unit in ("week", "month", "year")):
            return None
        if unit != "weekend" and not re.match(r"\s*[,.;)]|\s+(?:and|but)\b", at.after(m.end(), 8)):
            return None
        anchor = at.anchor(370)
        if unit == "year" and anchor and re.search(r"of the $", at.before(m.start("unit"), 8)) and at.published is None:
            return Found(spans.part(spans.year(anchor[0].year), mark_of(mark)), "anchored", 0.5)

    def make(p: date) -> Days:
        if unit == "weekend":
            if shift == 1:
                days = spans.span(p, (5 - p.weekday()) % 7 or 7, ((5 - p.weekday()) % 7 or 7) + 1)
            elif (lead == "this" and is_future(at, m.start(), m.end())) or re.match("this coming", lead):
                days = spans.span(p, (5 - p.weekday()) % 7, (5 - p.weekday()) % 7 + 1)
            else:
                days = spans.weekend(p, -1 if shift == -1 and p.weekday() > 4 else 0)
        elif unit == "week":
            days = spans.week(p, shift)
        elif unit == "month":
            days = spans.month(p.year, p.month + shift)
        elif unit == "year":
            days = spans.year(p.year + shift)
        elif unit == "decade":
            days = spans.year(p.year // 10 * 10 + 10 * shift, p.year // 10 * 10 + 10 * shift + 9)
        else:
            days = spans.year(p.year // 100 * 100 + 1 + 100 * shift, p.year // 100 * 100 + 100 + 100 * shift)
        if not shift and mark.startswith("earlier"):
            return days[0], min(days[1], p)
        if not shift and mark.startswith("later"):
            return max(days[0], p), days[1]
        return spans.part(days, mark_of(mark)) if mark and not mark.startswith(("earlier", "later")) else days

    return relative(at.published, make, "relative", 0.9)


def _count(words: str) -> tuple[int, int]:
    """How many units an amount stands for: an exact number twice, or a range for a vague one."""
    low = words.lower()
    for word, limits in FEW_RANGE.items():
        if word in low:
            return limits if word != "couple" else (2, 2)
    n = number(re.sub(r"^an?\s+hundred", "hundred", low)) if low not in ("a", "an", "one") else 1
    return n, n


def _unit(text: str) -> str:
    low = text.lower()
    return low[:-3] + "y" if low in ("centuries",) else low.rstrip("s")


_EXACTLY = compiled(r"(?<!almost )(?<!nearly )\b(?:exactly|precisely)\s$")


def ago(at: Context, m: _M) -> Found | None:
    """Two days ago, a week ago, several months ago, a year and a half ago: as precise as the unit."""
    unit = _unit(m["unit"])
    low, high = _count(m["n"]) if m["n"] else (2, 6)

    def make(p: date) -> Days:
        if m["half"]:
            middle = spans.back(
                spans.back(p, low, unit),
                6 if unit == "year" else 15 if unit == "month" else 3,
                "month" if unit == "year" else "day",
            )
            return spans.around(middle, "month")
        if unit in ("hour", "minute"):
            return p - timedelta((high + 12) // 24 if unit == "hour" else 0), p
        if unit in ("decade", "century") and low == high:
            return spans.year(spans.back(p, low, unit).year)
        if m["today"] or (low == high and _EXACTLY.search(at.before(m.start(), 12))):
            return spans.day(spans.back(p, low, unit))
        return spans.around(spans.back(p, high, unit), unit)[0], spans.around(spans.back(p, low, unit), unit)[1]

    return relative(at.published, make, "relative", 0.9 if low == high else 0.6)


def ahead(at: Context, m: _M) -> Found | None:
    """Two weeks from now, in three days' time: as precise as the unit."""
    unit = _unit(m["unit"])
    low, high = _count(m["n"])

    def make(p: date) -> Days:
        return spans.around(spans.back(p, -low, unit), unit)[0], spans.around(spans.back(p, -high, unit), unit)[1]

    return relative(at.published, make, "relative", 0.9 if low == high else 0.6)


def before_last(at: Context, m: _M) -> Found | None:
    """The week before last: two back."""
    unit = m["unit"].lower()

    def make(p: date) -> Days:
        return spans.weekend(p, -1) if unit == "weekend" else spans.around(spans.back(p, 2, unit), unit)

    return relative(at.published, make, "relative", 0.85)


def anniversary(at: Context, m: _M) -> Found | None:
    """The second anniversary of the 15 March 2019 attack: some years after the date in the name of the act."""
    named = at.named_by(m.end())
    if named is None:
        return None
    return Found(
        (spans.back(named[0], -ordinal(m["nth"]), "year"), spans.back(named[1], -ordinal(m["nth"]), "year")),
        "anchored",
        0.9,
    )


_OF_ANOTHER = compiled(
    r"\s+(?:an?|another|any|being|having)\s|\s+(?:the|his|her|its|their|[\w'’-]+['’]s)\s(?:[\w'’-]+\s){0,4}?[\w'’-]+(?=[\s,.;)]|$)"
)
_OF_THE_DEED = compiled(
    r"\s(?:the|his|her|its|their|[\w'’-]+['’]s)\s(?:[\w'’-]+\s){0,4}?(?:attacks?|bomb\w*|blasts?|explosions?|shootings?|killings?|assaults?|raids?|ambush\w*|massacres?|kidnapp\w*"
    r"|abductions?|murders?|stabbings?|strikes?|siege|violence|incidents?|clash\w*|fight\w*|first|last|other|second|arrests?|deaths?|crash|fire|one|crime|event|fact|tragedy|day|night)\b"
)
_WIDEST = {"week": 8, "fortnight": 8, "month": 31, "year": 366, "decade": 3700, "century": 40000}


def shifted(at: Context, m: _M) -> Found | None:
    """Two days earlier, a week later, two months after: counted from the date before, by the nearest fine enough."""
    unit, where = _unit(m["unit"]), m["where"].lower()
    sign = 1 if where in BACK else -1
    low, high = _count(m["n"]) if m["n"] else (2, 6)
    if m["n"] is None and unit in ("hour", "minute"):
        low = high = 0
    if where in ("after", "before"):
        if named := at.named_by(m.end()):
            return Found(_shift(named, low, high, sign, unit), "anchored", 0.85 if low == high else 0.6)
        of_another = _OF_ANOTHER.match(at.after(m.end(), 90))
        if unit not in ("minute", "hour") and of_another and not _OF_THE_DEED.search(of_another[0]):
            return unknown("anchored", "relative to an act whose date is not known")
    behind = day_behind(at, m) if where in BACK else None
    anchor = behind or at.anchor(_WIDEST.get(unit, 2))
    if anchor is None:
        if at.published is not None and where == "earlier":
            return Found(
                _shift(spans.day(at.published), low, high, sign, unit), "anchored", 0.5, "from the published day"
            )
        return unknown("anchored", "no date before to count from")
    try:
        if low == high and anchor[0] == anchor[1] and _EXACTLY.search(at.before(m.start(), 12)):
            return Found(spans.day(spans.back(anchor[0], sign * low, unit)), "anchored", 0.7)
        days = _shift(anchor, low, high, sign, unit)
        if at.published is not None and days[0] > at.published + timedelta(1) and not is_future(at, m.start(), m.end()):
            return unknown("anchored", "counted from a day on which something was said")
        return Found(days, "anchored", 0.7 if low == high else 0.5, BEHIND if behind else None)
    except (ValueError, OverflowError):
        return unknown("anchored", "outside the calendar")


def _shift(anchor: Days, low: int, high: int, sign: int, unit: str) -> Days:
    near, far = sorted(spans.back(anchor[0], sign * n, unit) for n in (low, high))
    return spans.around(near, unit)[0], spans.around(far, unit)[1]


_COARSE = compiled(
    rf"\b(?:19|20)\d\d\b(?!\d)(?:(?!\b(?:\w+day|today|yesterday|night|morning|(?:19|20)\d\d)\b|\b\d{{1,2}} (?:{SHORT_MONTHS})|\b(?:{SHORT_MONTHS})[a-z]*\.? \d{{1,2}}\b)[^\n]){{0,150}}\Z"
)
"""Before "the same night", where the date told last is a month or a year: a day told before that one is not meant."""


_LEAD = 400
"""Characters of a report's lead, in which "the day before" without another day is that before its own."""


def next_to(at: Context, m: _M) -> Found | None:
    """The following day, the previous week, the same month, that year, the day before."""
    unit, word = _unit(m["unit"]), (m["lead"] or m["tail"] or m["that"]).lower()
    if m["tail"] and (named := at.named_by(m.end())):
        shift = 1 if word in ("before", "earlier") else -1
        return Found(spans.around(spans.back(named[0], shift, unit), unit), "anchored", 0.85)
    if m["tail"] and not re.match(
        r"\s*[,.;:)—–]|\s+(?:and|in|at|by|as|when|where|while|just|near|outside|inside|on|with|from|that|but|had|has|was|were|to|for|during|because|shortly|minutes|hours|killed|wounded|injured|left|claimed|(?:police|officials|residents|witnesses|the\s+(?:police|army|military|government|ministry|group|president|mayor|governor))\s+(?:said|says|confirmed|told|announced|reported))|$",
        at.after(m.end(), 24),
    ):
        return unknown("anchored", "relative to an act whose date is not known")
    back_words, ahead_words = (
        ("previous", "preceding", "before", "earlier"),
        ("following", "next", "after", "later", "subsequent"),
    )
    shift = -1 if word in back_words else 1 if word in ahead_words else 0
    if unit in ("night", "morning", "evening", "afternoon"):
        unit = "day"
    if word == "that" and unit != "day" and not m["mark"]:
        led = re.search(r"(?:\b(?:in|of|by|during|for|since|throughout)\s|[.;\n]\s*)$", at.before(m.start(), 12))
        if not led and not re.match(r"[,.;'’)]|$", at.after(m.end(), 1)):
            return None  # "he said that week by week"
    behind = day_behind(at, m) if m["tail"] and word in BACK else None
    anchor = behind or at.anchor({"day": 2, "week": 8, "month": 32, "year": 367, "weekend": 8}.get(unit, 367))
    if unit == "day" and shift == 0 and at.anchors and _COARSE.search(at.before(m.start(), 180)):
        first, last = at.anchors[-1]
        if 1 < (last - first).days < 367:
            return Found((first, last), "anchored", 0.6)
    if anchor is None and unit == "day" and word in ("before", "previous") and m.start() < _LEAD and at.published:
        return Found(spans.day(at.published, -1), "anchored", 0.5, "from the published day")
    if anchor is None:
        return unknown("anchored", "no date before to count from")
    if unit == "weekend":
        return Found(
            spans.weekend(anchor[0] + timedelta(6 if shift >= 0 else 0), shift if shift < 0 else 0), "anchored", 0.7
        )
    days = spans.around(spans.back(anchor[0], -shift, unit), unit)
    mark = (m["mark"] or "").split()[0].lower() if m["mark"] else ""
    if mark == "earlier":
        days = days[0], min(days[1], anchor[1])
    elif mark == "later":
        days = max(days[0], anchor[0]), days[1]
    elif mark:
        days = spans.part(days, mark)
    return Found(days, "anchored", 0.75, BEHIND if behind else None)


def stretch(at: Context, m: _M) -> Found | None:
    """In the past 12 months, over the last two weeks, in recent days, the next three years: up to or from publication."""
    lead = m["lead"].lower()
    ahead = "next" in lead or "coming" in lead
    unit = _unit(m["unit"])
    words = (m["n"] or "").lower()
    if "recent" in lead or (not words and m["unit"].lower().endswith("s")):
        high = {"day": 7, "week": 5, "month": 6, "year": 5, "decade": 3}.get(unit, 2)
        note: str | None = "vague"
    else:
        high, note = (_count(words)[1] if words else 1), None
        if m["half"] and unit == "year":
            high, unit = 12 * high + 6, "month"

    if ahead and is_past(at, m.start(), m.end()) and not is_future(at, m.start(), m.end()):
        anchor = at.anchor(_WIDEST.get(unit, 8))
        if anchor is None:
            return unknown("anchored", "no date before to count from")
        return Found((anchor[0], spans.back(anchor[1], -high, unit)), "anchored", 0.5)

    def make(p: date) -> Days:
        edge = spans.back(p, high if not ahead else -high, unit)
        return (p, edge) if ahead else (edge, p)

    found = relative(at.published, make, "period", 0.5 if note else 0.9)
    return Found(found.days, found.kind, found.confidence, found.note or note)


def eve(at: Context, m: _M) -> Found:
    """ "On the eve of the vote of 12 May": the day before an act, where its name gives the date."""
    named = at.named_by(m.end())
    if named and named[0] == named[1]:
        return Found(spans.day(named[0], -1), "anchored", 0.85)
    return unknown("anchored", "the day before an act whose date is not known")


_VAGUE_OR_NUMBER = rf"(?:{NUMBER}|{FEW}|an?\b(?!{GAP}(?:few|couple|number|hundred)))"
_MARK = rf"(?:(?P<mark>earlier|later|early|late|mid|(?:at{GAP})?(?:the{GAP})?(?:beginning|start|end){GAP}of|(?:the{GAP})?middle{GAP}of)(?:{GAP}|-))?"

RULES = [
    (
        rf"(?P<lead>(?:over|in|during|within|for|of)?{GAP}?(?:the{GAP}|these{GAP})?(?:past|last|previous|recent|next|coming))"
        rf"(?:{GAP}(?P<n>{NUMBER}|{FEW}|few\b|couple(?:{GAP}of)?\b|half(?:-|{GAP})dozen))(?P<half>{GAP}and{GAP}a{GAP}half)?{GAP}(?:or{GAP}so{GAP})?(?P<unit>{UNIT}s?|centuries)\b",
        stretch,
    ),
    (
        rf"(?P<lead>(?:over|in|during|within|for){GAP}(?:the{GAP})?(?:past|last|recent|previous|coming|next))(?P<n>)(?P<half>)"
        rf"{GAP}(?P<unit>(?:day|week|month|year|decade)s)\b(?!{GAP}of{GAP}(?:\d{{4}}|{MONTH}))",
        stretch,
    ),
    (
        rf"(?P<lead>(?:over|in|during|within|for){GAP}(?:the{GAP}(?:past|last|previous|coming|next)|past))(?P<n>)(?P<half>)"
        rf"{GAP}(?P<unit>day|week|month|year|decade|century)\b",
        stretch,
    ),
    (
        rf"(?P<lead>recent|(?:the{GAP})?coming)(?P<n>)(?P<half>){GAP}(?P<unit>(?:day|week|month|year|decade)s)\b",
        stretch,
    ),
    (
        rf"(?P<n>{_VAGUE_OR_NUMBER})?{GAP}?(?:and{GAP}a{GAP}half{GAP})?(?P<unit>{UNIT}s?|centuries)\b(?P<half>{GAP}and{GAP}a{GAP}half)?{GAP}ago(?P<today>,?{GAP}(?:today|to{GAP}the{GAP}(?:very{GAP})?day))?\b",
        ago,
    ),
    (
        rf"(?P<n>{_VAGUE_OR_NUMBER}{GAP})(?P<unit>{UNIT}s?|centuries){GAP}(?P<where>earlier|before|previously|prior|beforehand|later"
        rf"|after|afterwards?)\b(?!{GAP}(?:than|to{GAP}be))",
        shifted,
    ),
    (
        rf"(?P<n>)(?P<unit>(?:minute|hour|day|week|month|year)s){GAP}(?P<where>earlier|before|later|after|afterwards?)\b(?!{GAP}than)",
        shifted,
    ),
    (
        rf"(?:(?P<mark>earlier|later|early|late|mid)(?:{GAP}|-)(?:in{GAP}|on{GAP})?)?"
        rf"(?:(?:the{GAP}|(?=same{GAP}day\b))(?P<lead>following|next|previous|preceding|same|subsequent)|(?P<that>that)){GAP}(?:very{GAP})?(?P<unit>day|night|morning|evening"
        rf"|afternoon|week|weekend|month|year)\b(?P<tail>)",
        next_to,
    ),
    (
        rf"the{GAP}(?P<unit>day|night|morning|evening|week|weekend|month|year){GAP}(?P<tail>before|after|earlier|later)\b(?!{GAP}last\b)(?P<lead>)(?P<that>)(?P<mark>)",
        next_to,
    ),
    (
        rf"{_MARK}(?P<lead>last|this{GAP}(?:past|coming)|this|next|the{GAP}coming|the){GAP}(?P<unit>weekend|week|month|year|decade|century)\b"
        rf"(?!{GAP}(?:before{GAP}last|of)\b)",
        calendar_unit,
    ),
    (rf"(?:on{GAP})?the{GAP}eve{GAP}of\b", eve),
    (rf"(?:on{GAP})?(?:the{GAP})?(?P<nth>{ORDINAL}){GAP}anniversary{GAP}of\b", anniversary),
    (rf"(?:the{GAP})?(?P<unit>week|weekend|month|year){GAP}before{GAP}last\b", before_last),
    (
        rf"(?:in{GAP})?(?P<n>{_VAGUE_OR_NUMBER}){GAP}(?P<unit>{UNIT}s?)(?:['’]?s?['’]?{GAP}time|{GAP}from{GAP}now)\b",
        ahead,
    ),
]
