"""Rules for a deed that is told by how many years have passed: "it is ten years since …", "the tenth anniversary of …"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.spans import Context, Days, Found, relative
from tocsin.dates.words import DEED_NAMES, GAP, NUMBER, ORDINAL, WEEKDAY_NAME, number, ordinal
from tocsin.patterns import compiled

_M = re.Match[str]

PASSED = "years have passed since"
"""The note of such a date: it is that of what is told behind it, never of what stands before."""
_COUNTS = compiled(
    r"\b(?:(?P<since>it(?:['’]s| is| was| has been| will be| will have been| would be| had been)|(?:has|have) passed)|marks?|marked|marking)"
    r"(?: (?:now|exactly|precisely|almost|nearly|just|over|just over|more than))?\s\Z"
)
"""Right before the years: who counts them."""
_ON_A_DAY = compiled(
    rf"\b(?:{WEEKDAY_NAME}|today|tomorrow|yesterday|\d{{1,2}}(?:st|nd|rd|th)?)(?:,| (?:morning|evening|night))?"
    r"(?: (?:it|that))?(?:['’]s)?(?: (?:is|was|will|be|marks?|marked|has|been|would|exactly|now|a|the|on))*\s\Z"
)
"""Right before them: the day from which they are counted."""


_EXACTLY = compiled(r"\b(?:exactly|precisely)\s\Z")


def _from(at: Context, start: int) -> Days | None:
    """The day that the years are counted from, where one stands right before them."""
    counted = _ON_A_DAY.search(at.before(start, 70))
    last = at.anchors[-1] if at.anchors else None
    return last if counted and last and last[0] == last[1] else None


def _years_before(at: Context, start: int, count: int, exact: bool) -> Found:
    anchor = _from(at, start)
    if anchor:
        return Found(spans.day(spans.back(anchor[0], count, "year")), "anchored", 0.8, PASSED)

    def make(day: date) -> Days:
        then = spans.back(day, count, "year")
        return spans.day(then) if exact else spans.around(then, "year")

    found = relative(at.published, make, "relative", 0.7)
    return Found(found.days, found.kind, found.confidence, found.note or PASSED)


def years_since(at: Context, m: _M) -> Found | None:
    """It is a year since, Friday marks ten years since, three years to the day after."""
    count = 1 if m["n"].lower() in ("a", "an") else number(m["n"])
    counts = _COUNTS.search(at.before(m.start(), 50))
    exact = m["exact"] is not None or _EXACTLY.search(at.before(m.start(), 12)) is not None
    if m["exact"] is None and (not counts or (counts["since"] and m["word"].lower() == "after")):
        return None  # "it was two years after the war": counted from another day, and told of something else
    return _years_before(at, m.start(), count, exact)


_OF_A_DEED = compiled(
    rf"\s(?:(?:the|an?|his|her|its|their|that|this)\s)?(?:(?!(?:who|which|that|and|when)\b)[\w'’-]+\s){{0,3}}?(?:{DEED_NAMES}"
    r"|kidnappings?|abductions?|murders?|stabbings?|siege|assassinations?)\b"
)


_FALLS = compiled(r"\s(?:(?P<ahead>is|falls?|comes|will be)|was|fell|came)(?:\son)?(?=\s)")
"""Between the deed and the day of its anniversary: "the second anniversary of the attack is on Saturday"."""


def anniversary_of(at: Context, m: _M) -> Found | None:
    """The tenth anniversary of the bombing: the deed was ten years before, on that day where one is told."""
    deed = _OF_A_DEED.match(at.after(m.end(), 70))
    if not deed:
        return None
    falls = _FALLS.match(at.after(m.end() + deed.end(), 30))
    day = at.named_by(m.end() + deed.end() + falls.end()) if falls else None
    if falls and day:
        ahead = (
            falls["ahead"] and at.published and 0 < (at.published - day[0]).days < 7
        )  # "is on Saturday": the next one
        first = day[0] + timedelta(7) if ahead else day[0]
        return Found(spans.day(spans.back(first, ordinal(m["nth"]), "year")), "anchored", 0.8, PASSED)
    if at.named_by(m.end()):
        return None
    return _years_before(at, m.start(), ordinal(m["nth"]), False)


RULES = [
    (
        rf"(?P<n>{NUMBER}|an?){GAP}years?\b(?P<exact>{GAP}to{GAP}the{GAP}(?:very{GAP})?day)?,?{GAP}(?P<word>since|after)\b",
        years_since,
    ),
    (rf"(?:the{GAP})?(?P<nth>{ORDINAL}){GAP}anniversary{GAP}of\b", anniversary_of),
]
