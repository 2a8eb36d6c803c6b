"""When a text was published, from however its page or file wrote it."""

from __future__ import annotations

import re
import warnings
from datetime import datetime

from tocsin.dates import written as stated
from tocsin.model import interval
from tocsin.patterns import compiled

_ISO = compiled(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?\Z")
_PREFIX = compiled(r"\d{4}(?:-\d{2})?\Z")
_SLASHED = compiled(r"\D{0,6}(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")


def published(written: str) -> str:
    """The published date as ISO 8601: a day, a day with its time, or a prefix where less is given.

    Raises ValueError, saying what is wrong, for a day that does not exist, for an ambiguous 03/04/2016 and for text
    that holds no date.
    """
    text = " ".join(written.split())
    iso = _ISO.match(text)
    if iso:
        interval(iso[1])
        if iso[2]:
            datetime.fromisoformat(f"{iso[1]}T{iso[2]}")
        return iso[1] + (f"T{iso[2]}{iso[3] or ''}" if iso[2] else "")
    if _PREFIX.match(text):
        interval(text)
        return text
    slashed = _SLASHED.match(text)
    if slashed:
        return _from_slashed(int(slashed[1]), int(slashed[2]), int(slashed[3]), written)
    return _from_words(text, written)


def filed(text: str, known: str | None) -> tuple[str | None, dict[str, str]]:
    """The published day of a plain text: the one that is known, else the day of its own date line or dateline.

    Beside it, for the chain of custody, how it is known; nothing where it was given or is not known.
    """
    said = None if known else stated(text)
    if said is None:
        return known, {}
    return said.value, {"x-tocsin-published": f"{text[said.start : said.end]}; text"}


def _from_slashed(a: int, b: int, year: int, written: str) -> str:
    if a <= 12 and b <= 12 and a != b:
        raise ValueError(f"{written!r} can be read as {year}-{a:02d}-{b:02d} or {year}-{b:02d}-{a:02d}")
    month, day = (b, a) if a > 12 else (a, b)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    interval(value)
    return value


def _from_words(text: str, written: str) -> str:
    from dateutil import parser  # late: most dates are ISO already, and it is slow to load

    cleaned = re.sub(r"[|•·–—,]", " ", text[:120])
    fillers = datetime(2000, 1, 1), datetime(2001, 2, 2)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # unknown time zone names do not matter for the day
            a, b = (parser.parse(cleaned, default=filler, fuzzy=True, ignoretz=True) for filler in fillers)
    except (
        ValueError,
        ArithmeticError,
        TypeError,
        IndexError,
        AttributeError,
    ) as error:  # whatever dateutil trips over
        raise ValueError(f"no date in {written!r} ({error})") from None
    if a.year != b.year:
        raise ValueError(f"no year in {written!r}")
    if a.month != b.month:
        return f"{a.year:04d}"
    return a.date().isoformat() if a.day == b.day else f"{a.year:04d}-{a.month:02d}"
