"""Lists of happenings, each led by its date: chronologies, incident logs, weekly notes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tocsin.dates.words import MONTH, SHORT_WEEKDAY, WEEKDAY
from tocsin.patterns import compiled

LEAST = 3
"""Dated lines from which a text is a list."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–/]\s?\d{1,2}(?:st|nd|rd|th)?)?"
_YEAR = r"(?:,?\s(?P<{0}>(?:19|20)\d\d))"
_DATE = (
    rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s)?(?:(?:{_DAY}\s{MONTH}{_YEAR.format('a')}?|{MONTH}\s{_DAY}{_YEAR.format('b')}?"
    rf"|{MONTH}{_YEAR.format('c')}|(?P<d>(?:19|20)\d\d)-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?P<e>(?:19|20)\d\d)))"
)
_LEADS = compiled(
    rf"^[^\S\n]*(?:(?:[-*•–—▪◦·]|\d{{1,3}}[.)])[^\S\n]*)?(?P<date>[\[(*]{{0,2}}{_DATE}[\])*]{{0,2}})[^\S\n]*(?:[:|.–—]|--?(?=\s)|$)",
    re.MULTILINE | re.IGNORECASE,
)
_NUMERIC = compiled(
    r"^[^\S\n]*(?:[-*•–—▪◦·][^\S\n]*)?(?P<date>(?P<d>\d{1,2})[./](?P<m>\d{1,2}))(?![\d./%])[.,:]?[^\S\n]+(?=[\w(\"'“])",
    re.MULTILINE,
)
"""Lines led by a day in figures without a year: "16/02 1430h Bambari: …"."""
_YEAR_ALONE = compiled(r"^[^\S\n]*\W*((?:19|20)\d\d)\W*$", re.MULTILINE)
_ANY_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_BLANK = compiled(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening of a list: text[start:end) from its date on, the date as written (in figures without a year: as an ISO
    day), and the year that the list gives it, where the date tells none itself."""

    start: int
    end: int
    date: str
    year: int | None


def entries(text: str) -> list[Entry]:
    """The entries of a list of happenings, in order; none where fewer than three lines are led by a date.

    A line is led by a date that stands before its colon, dash or full stop, or fills the line. The year of a date
    without one is that of the nearest line above that holds a year alone, else the only year of what stands before
    the list. An entry ends where the next begins; the last ends with its paragraph.
    """
    leads = list(_LEADS.finditer(text))
    if len(leads) < LEAST:
        return _numeric(text)
    above = {m[0] for m in _ANY_YEAR.finditer(text, 0, leads[0].start())}
    headings = [(m.start(), m.end(), int(m[1])) for m in _YEAR_ALONE.finditer(text)]
    out = []
    for number, lead in enumerate(leads):
        start = lead.start("date")
        stops = [h[0] for h in headings if h[0] > start]
        if number + 1 < len(leads):
            stops.append(leads[number + 1].start())
        else:
            blank = _BLANK.search(text, lead.end() if text[lead.end() : lead.end() + 2].strip() else lead.end() + 2)
            stops.append(blank.start() if blank else len(text))
        told = [h[2] for h in headings if h[1] <= start]
        year = told[-1] if told else int(next(iter(above))) if len(above) == 1 else None
        dated = any(lead.group("a", "b", "c", "d", "e"))
        out.append(Entry(start, min(stops), lead["date"].strip("[]()*"), None if dated else year))
    return out


def _numeric(text: str) -> list[Entry]:
    """The entries of a list led by days in figures, day before month, unless a month above 12 says otherwise."""
    leads = list(_NUMERIC.finditer(text))
    years = {m[0] for m in _ANY_YEAR.finditer(text, 0, leads[0].start())} if leads else set()
    told = [(int(m["d"]), int(m["m"])) for m in leads]
    if len(leads) < LEAST or len(years) != 1:
        return []
    if any(b > 12 for _, b in told):
        told = [(b, a) for a, b in told]
    if not all(1 <= d <= 31 and 1 <= m <= 12 for d, m in told):
        return []
    ends = [*(m.start() for m in leads[1:]), len(text)]
    year = int(next(iter(years)))
    return [
        Entry(lead.start("date"), end, f"{year}-{m:02}-{d:02}", None)
        for lead, end, (d, m) in zip(leads, ends, told, strict=True)
    ]
