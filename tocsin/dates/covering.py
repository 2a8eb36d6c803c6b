"""The days that a report says above its text that it covers: "Week 23 (3–9 June 2019)", "Reporting period: …", "Daily digest, 14 March 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from tocsin.dates.headers import above, covers
from tocsin.dates.spans import DateMention
from tocsin.model.dates import from_days, interval
from tocsin.patterns import compiled

ROUNDUP = compiled(
    r"\b(?:digests?|round-?ups?|bulletins?|brief(?:ing|s)?|sitreps?|situation (?:reports?|updates?|overview)|incidents?|logs?|diary|chronicle"
    r"|chronolog(?:y|ies)|timeline|at a glance|daily|weekly|monthly|fortnightly|quarterly|week|reviews?|updates?|monitor(?:ing)?|watch|trackers?"
    r"|summar(?:y|ies)|communiqu[ée]s?|period|newsletter|day of|events of|acts of|operations|attacks this|overview|factbox|developments)\b",
    re.IGNORECASE,
)
"""Words of a title that say that what stands below tells many things."""
_PARTS = ",:;|•·–—-("
_WEEK_TO = compiled(
    r"\b(?:week|7 days|seven days|period)\W{1,2}(?:end(?:ing|ed)|to|up to|until)(?: on)?[\s:]*\Z", re.IGNORECASE
)
_WEEK_FROM = compiled(
    r"\b(?:week|7 days|seven days)\W{1,2}(?:of|from|beginning|commencing|starting)[\s:]*\Z", re.IGNORECASE
)
_OF_THE_DAY = compiled(
    r"\b(?:day|events|incidents|digest|update|bulletin|report|attacks|summary|log|news|24 hours|communiqué) (?:of|for|to|on|from)(?: the)?"
    r"(?: 24 hours to)?(?: \d{2}[:.h]?\d\d(?:h|hrs|hours)?,?)?(?: on)?\s*\Z",
    re.IGNORECASE,
)
_IN_PROSE = compiled(
    r"\b(?:reporting period|period under review|period covered|present report covers|report covers|report cover(?:s|ing) the period"
    r"|week under review|month under review)\b",
    re.IGNORECASE,
)
_UP_TO = compiled(
    r"\b(?:developments|incidents|attacks|events|reports)\b[^.\n]{0,90}\b(?:as of|up to|until|on|for|to)\b[^.\n]{0,25}\Z",
    re.IGNORECASE,
)
"""What opens a list: "following are security developments in Iraq as of 1700 GMT on"."""
_HEAD = 400
"""Characters of a text in which it does."""
_NEARBY = 90
"""Characters between "the reporting period" and the days that it says."""
_TO = compiled(
    r"\s?(?:-|–|—|to|until|through|/)\s?(?:\d{2}[:.h]?\d\d\s?(?:h|hrs|hours|z|local|utc|gmt)?,?(?: on)?\s)?\Z",
    re.IGNORECASE,
)
_NUMBERED = compiled(r"\bweek (?:no\.? ?)?(\d{1,2}) ?(?:/|-|,| of| in) ?((?:19|20)\d\d)\b", re.IGNORECASE)
_LONGEST = 400
"""Days that one report covers at most."""


def covering(text: str, told: Sequence[DateMention]) -> DateMention | None:
    """The days that a report covers, by the dates told in its head; None where it says none. One day of a daily report.

    What counts: a range, a week by its last day or number, a day beside the words of a round-up, and a month, quarter
    or year at the end of a line, if it is the only one, each in a line above the text; and in the text, the days beside
    "the reporting period". "The siege of 12 to 15 May 2016" covers nothing.
    """
    known = [d for d in told if d.value and d.kind in ("absolute", "period")]
    for one, other in pairwise([*known, None]):
        if one is None:  # only the last of a pair is
            continue
        if above(text, one.start, one.end) is None:
            if d := _said(text, one):
                return d
            continue
        if other and _TO.fullmatch(text, one.end, other.start) and one.kind == "absolute":
            first, last = interval(str(one.value)), interval(str(other.value))
            if first[0] < last[1] and (last[1] - first[0]).days <= _LONGEST:
                return DateMention(one.start, other.end, from_days(first[0], last[1]), "period", 0.9)
        if d := _in_title(text, one) or _said(text, one):
            return d
    numbered = _NUMBERED.search(text, 0, 400)
    if numbered and above(text, *numbered.span()) is not None:
        try:
            monday = date.fromisocalendar(int(numbered[2]), int(numbered[1]), 1)
        except ValueError:
            return None
        return DateMention(*numbered.span(), from_days(monday, monday + timedelta(6)), "period", 0.8)
    months = [d for d in known if covers(text, d.start, d.end)]
    if len({d.value for d in months}) == 1 and interval(str(months[0].value))[0] < interval(str(months[0].value))[1]:
        return months[0]
    return None


def _in_title(text: str, told: DateMention) -> DateMention | None:
    """The days of a range, a week or a day told in a line above the text, as a round-up tells them."""
    first, last = interval(str(told.value))
    begins, ends = text.rfind("\n", 0, told.start) + 1, text.find("\n", told.end)
    before, line = text[begins : told.start], text[begins:ends]
    led = before.rstrip(" *[#")
    parted = not led or led[-1] in _PARTS
    roundup = ROUNDUP.search(line) is not None or (parted and ROUNDUP.search(text, 0, begins) is not None)
    if _WEEK_TO.search(before) and first == last:
        return DateMention(told.start, told.end, from_days(last - timedelta(6), last), "period", 0.9)
    if _WEEK_FROM.search(before) and first == last:
        return DateMention(told.start, told.end, from_days(first, first + timedelta(6)), "period", 0.9)
    if (last - first).days > _LONGEST:
        return None
    if told.kind == "period" and first < last and (parted or roundup):
        return told
    if first < last:
        return told if parted and ROUNDUP.search(line) and ROUNDUP.search(before) else None
    if len(str(told.value)) == 10 and ((parted and roundup) or _OF_THE_DAY.search(before)):
        return told
    return None


def _said(text: str, told: DateMention) -> DateMention | None:
    """The days beside "the reporting period", in the same sentence, or the day up to which "following are developments"."""
    if told.kind != "period":
        full = len(str(told.value)) == 10 and told.start < _HEAD
        return told if full and _UP_TO.search(text, max(0, told.start - 160), told.start) else None
    begins, ends = text.rfind("\n", 0, told.start) + 1, text.find("\n", told.end)
    if text[told.end : ends].strip() == ":" and told.start - begins <= _NEARBY:
        return told  # "In the week of 20 to 26 January 2020:"
    around = text[max(0, told.start - _NEARBY) : told.start]
    beside = around[max(around.rfind(". "), around.rfind("\n")) + 1 :]
    behind = re.split(r"[.\n]", text[told.end : told.end + 40], maxsplit=1)[0]
    return told if _IN_PROSE.search(beside) or _IN_PROSE.search(behind) else None
