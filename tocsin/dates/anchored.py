"""Dates that are counted from another one in the text: two days later, the same week, the eve of a dated act."""

from __future__ import annotations

import re
from datetime import timedelta

from tocsin.dates import spans
from tocsin.dates.amounts import EXACTLY, amount, unit_of
from tocsin.dates.behind import BACK, BEHIND, day_behind
from tocsin.dates.spans import Context, Days, Found, unknown
from tocsin.dates.tense import is_future
from tocsin.dates.words import SHORT_MONTHS, ordinal
from tocsin.patterns import compiled

_M = re.Match[str]


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
WIDEST = {"week": 8, "fortnight": 8, "month": 31, "year": 366, "decade": 3700, "century": 40000}


def shifted(at: Context, m: _M) -> Found | None:
    """Two days earlier, a week later, two months after: counted from the date before, by the nearest fine enough."""
    unit, where = unit_of(m["unit"]), m["where"].lower()
    sign = 1 if where in BACK else -1
    low, high = amount(m["n"]) if m["n"] else (2, 6)
    if m["n"] is None and unit in ("hour", "minute"):
        low = high = 0
    if where in ("after", "before"):
        if named := at.named_by(m.end()):
            return Found(_shift(named, low, high, sign, unit), "anchored", 0.85 if low == high else 0.6)
        of_another = _OF_ANOTHER.match(at.after(m.end(), 90))
        if unit not in ("minute", "hour") and of_another and not _OF_THE_DEED.search(of_another[0]):
            return unknown("anchored", "relative to an act whose date is not known")
    behind = day_behind(at, m) if where in BACK else None
    anchor = behind or at.anchor(WIDEST.get(unit, 2))
    if anchor is None:
        if at.published is not None and where == "earlier":
            return Found(
                _shift(spans.day(at.published), low, high, sign, unit), "anchored", 0.5, "from the published day"
            )
        return unknown("anchored", "no date before to count from")
    try:
        if low == high and anchor[0] == anchor[1] and EXACTLY.search(at.before(m.start(), 12)):
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
    unit, word = unit_of(m["unit"]), (m["lead"] or m["tail"] or m["that"]).lower()
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


def eve(at: Context, m: _M) -> Found:
    """ "On the eve of the vote of 12 May": the day before an act, where its name gives the date."""
    named = at.named_by(m.end())
    if named and named[0] == named[1]:
        return Found(spans.day(named[0], -1), "anchored", 0.85)
    return unknown("anchored", "the day before an act whose date is not known")
