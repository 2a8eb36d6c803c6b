"""When a page was published: the best of all the dates that it states, with a grade for how it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from tocsin.collect.published import published
from tocsin.model import interval
from tocsin.patterns import compiled

GRADES = (
    "given",
    "json-ld",
    "meta",
    "microdata",
    "time",
    "feed",
    "url",
    "byline",
    "json-ld-created",
    "json-ld-page",
    "guess",
)
"""How a published date can be known, surest first. `guess` is htmldate's search through the whole page."""

EARLIEST = date(1985, 1, 1)
"""No page is older than its medium by much; what is dated before is an archive's own affair and is passed over."""

_IN_PATH = compiled(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTHS = {m: n for n, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_NAMED_MONTH = compiled(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(\d{1,2})/", re.IGNORECASE
)
_EPOCH = compiled(r"1[0-9]{9}(?:[0-9]{3})?\Z")


@dataclass(frozen=True, slots=True)
class Dated:
    """The day, how it is known (one of GRADES), as it was written; `problem` where what is written is no date."""

    day: str | None = None
    by: str | None = None
    written: str | None = None
    problem: str | None = None


def choose(
    stated: Sequence[tuple[str, str]], url: str | None, hint: str | None, raw: bytes = b"", today: date | None = None
) -> Dated:
    """The published day of a page that states these (grade, as written) dates, at this address, with a feed's `hint`.

    The surest grade wins, with one exception: where the page gives several different days, and its address or the feed
    names one of them, that one. A day in the future is no publication. `problem` is set when the surest date is an
    impossible one (2023-02-31): then there is none.
    """
    last = (today or datetime.now(UTC).date()) + timedelta(days=2)
    of_url = from_url(url)
    candidates: list[Dated] = []
    problem: str | None = None
    for by, written in [*stated, *([("feed", hint)] if hint else []), *([("url", of_url)] if of_url else [])]:
        try:
            day = _day(written)
        except ValueError as error:
            if "no such date" in str(error) and not candidates and by not in ("byline", "guess"):
                problem = problem or str(error)
            continue
        if by == "guess" and day.encode() not in raw:
            impossible = _impossible(day, raw)
            if impossible:
                return Dated(problem=impossible)
        if len(day) == 10 and not EARLIEST <= date.fromisoformat(day) <= last:
            continue
        candidates.append(Dated(day, by, written))
    if problem and all(GRADES.index(c.by or "guess") > GRADES.index("time") for c in candidates):
        return Dated(problem=problem)
    candidates.sort(key=lambda c: (len(c.day or "") < 10, GRADES.index(c.by or "guess")))
    if not candidates:
        return Dated(problem=problem)
    best = candidates[0]
    for sure in (of_url, hint and _day_or_none(hint)):
        if sure and sure != best.day and best.by != "given":
            agreeing = next((c for c in candidates if c.day == sure and c.by not in ("url", "feed")), None)
            if agreeing:
                return agreeing
    return best


def from_url(url: str | None) -> str | None:
    """The full date in an address (`/2024/03/26/`, `20240326`, `/2024/mar/26/`), or None."""
    if not url:
        return None
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for found in _IN_PATH.finditer(path):
        day = f"{found[1]}-{found[2]}-{found[3]}"
        if _exists(day) and (found[0][4] in "/_-" or len(re.findall(r"\d", found[0])) == 8):
            return day
    named = _NAMED_MONTH.search(path)
    if named:
        day = f"{named[1]}-{_MONTHS[named[2].lower()]:02d}-{int(named[3]):02d}"
        return day if _exists(day) else None
    return None


def _day(written: str) -> str:
    """The day of a date as a page writes it. Raises ValueError for text that holds none."""
    text = written.strip()[:160]
    if _EPOCH.match(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat()
    if re.fullmatch(r"(?:19|20)\d{6}(?:T?\d{4,6}Z?)?", text):
        day = f"{text[:4]}-{text[4:6]}-{text[6:8]}"
        interval(day)
        return day
    compact = re.sub(r"(?<=\d)T(?=\d\d:\d\d)", " ", text)
    iso = re.match(r"\d{4}-\d{2}-\d{2}(?=[T \s]|$)", compact)
    if iso:
        interval(iso[0])
        return iso[0]
    return published(_first_date(text))[:10]


def _first_date(text: str) -> str:
    """The part of a byline that speaks of publication: before "updated …", behind "published"."""
    said = re.split(r"\b(?:last )?(?:updated|modified|edited)\b|\bupdate\b", text, maxsplit=1, flags=re.IGNORECASE)
    if len(said) > 1 and re.search(r"\d", said[0]):
        text = said[0]
    behind = re.search(
        r"\b(?:published|posted|issued|first published)\b:?(?: on)?(.*)", text, re.IGNORECASE | re.DOTALL
    )
    return (behind[1] if behind and re.search(r"\d", behind[1]) else text).strip(" :|·•–—-,\n\t")


def _day_or_none(written: str) -> str | None:
    try:
        return _day(written)
    except ValueError:
        return None


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _impossible(day: str, raw: bytes) -> str | None:
    """Of an impossible 2023-02-31 a lenient search keeps the month: what is wrong with the day that the page writes."""
    for written in re.findall(re.escape(day[:8]).encode() + rb"\d\d(?!\d)", raw):
        try:
            interval(written.decode())
        except ValueError as error:
            return str(error)
    return None
