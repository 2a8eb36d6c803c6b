"""What the rules of written-out dates share: the year beside a day or month, marks such as "early", ranges."""

from __future__ import annotations

import re
from datetime import date

from tocsin.dates import spans
from tocsin.dates.spans import Context, Found, unknown
from tocsin.dates.words import GAP, ORDINALS, PARTS_OF_DAY, SHORT_WEEKDAY, WEEKDAY, YEAR

_M = re.Match[str]
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DASH = rf"(?:{GAP})?[-–—/](?:{GAP})?"
TO = rf"(?:{DASH}|{GAP}(?:to|and|or|until|till|through|thru){GAP})"
WD = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY})(?:{GAP}(?:{PARTS_OF_DAY}))?,?{GAP}(?:the{GAP})?)?"
THAT_YEAR = rf"(?:of{GAP})?(?:(?:last|this|that|the{GAP}(?:same|previous|following|next)){GAP}year|the{GAP}year{GAP}(?:before(?!{GAP}last)|after))"
AND_YEAR = (
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP}|\((?=\d{{4}}\)))?(?P<y>{YEAR}|['’]\d\d\b)|,?{GAP}(?P<thatyear>{THAT_YEAR})\b)?"
)
MARK = rf"(?P<part>early|mid|late|(?:the{GAP})?(?:beginning|start|middle|end){GAP}of)(?:[-\s]{{1,3}}|{GAP})"
BETWEEN = rf"(?:(?:between|from){GAP}(?:the{GAP})?)?"


def four(digits: str) -> int:
    two = int(digits.lstrip("'’"))
    return two if two > 99 else 2000 + two if two < 40 else 1900 + two


def exact(y: int, m: int, d: int, kind: spans.Kind = "absolute", sure: float = 0.98) -> Found:
    try:
        return Found(spans.day(date(y, m, d)), kind, sure)
    except ValueError:
        return unknown(kind, f"no such day: {y}-{m:02d}-{d:02d}")


def year_of(at: Context, m: _M) -> int | None:
    """The year that a match states, in figures or as "last year", "the same year"."""
    groups = m.groupdict()
    if groups.get("y"):
        return four(groups["y"])
    said = groups.get("thatyear")
    if not said:
        return None
    words = ("last", "this", "that", "same", "previous", "following", "next", "before", "after")
    word = next(w for w in words if w in said.lower())
    if word in ("last", "this"):
        return at.published.year - (word == "last") if at.published else None
    anchor = at.anchor(367)
    return (
        anchor[0].year + {"previous": -1, "before": -1, "following": 1, "next": 1, "after": 1}.get(word, 0)
        if anchor
        else None
    )


def day_number(text: str) -> int:
    return ORDINALS.get(text.lower()) or int(re.sub(r"\D", "", text))


def plausible(name: str, at: Context, m: _M, has_year: bool) -> bool:
    """ "may" and "march" are verbs unless they are written as names; "12 MAY BE" is a verb also in capitals."""
    if name.lower() not in ("may", "march", "mar"):
        return True
    if not name[0].isupper() and not has_year:
        return False
    return has_year or not re.match(r"\s+(?:be|have|not|also|still|well|yet)\b", at.after(m.end(), 10))


def mark_of(text: str) -> str:
    return next(w for w in ("early", "mid", "late", "beginning", "start", "end") if w in text.lower())
