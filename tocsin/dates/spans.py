"""What a date resolves to, and the day arithmetic behind it. Pure functions on days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

Kind = Literal["absolute", "relative", "period", "anchored"]
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in a text: where it stands and which days it means.

    start and end are offsets into the text, end excluded. value is an ISO 8601 prefix or an interval `a/b` (see
    tocsin.model.dates), None where the days are not known; then note says why. confidence is between 0 and 1.
    """

    start: int
    end: int
    value: str | None
    kind: Kind
    confidence: float
    note: str | None = None


@dataclass(slots=True)
class Context:
    """What a rule may look at: the text, when it was published and which dates stand before."""

    text: str
    published: date | None
    locale: str | None
    anchors: list[Days] = field(default_factory=list)
    look_ahead: Callable[[Context, int], Days | None] | None = None
    """The date that names an act after a place in the text: "(after) the election of 12 May 2018"."""
    look_behind: Callable[[Context, int, int], Days | None] | None = None
    """The first single day behind some words in their sentence, where none stands before them."""
    covered: Days | None = None
    """What the report says above its text that it covers, where no published date is known."""

    week: date | None = None
    """A full date with its weekday, the latest told, near which other weekdays lie where nothing says when it was written."""

    @property
    def latest(self) -> date | None:
        """The day up to which a day or month without a year is told: the published one, or the last of those covered."""
        return self.published or (self.covered[1] if self.covered else None)

    def before(self, at: int, size: int = 60) -> str:
        """The text just before `at`, in lower case."""
        return self.text[max(0, at - size) : at].lower()

    def after(self, at: int, size: int = 60) -> str:
        """The text from `at` on, in lower case."""
        return self.text[at : at + size].lower()

    def named_by(self, at: int) -> Days | None:
        """The date in the name of an act that begins at a place: "the March 2019 attack", None where none is told."""
        return self.look_ahead(self, at) if self.look_ahead else None

    def day_behind(self, start: int, end: int) -> Days | None:
        """The first single day behind the words [start, end) in their sentence, None where there is none or a date stands before."""
        return self.look_behind(self, start, end) if self.look_behind else None

    def anchor(self, widest: int) -> Days | None:
        """The nearest date before that is at most `widest` days long."""
        for first, last in reversed(self.anchors[-12:]):
            if (last - first).days < widest:
                return first, last
        return None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule made of a match: the days (None: not known), how it knows, and a span if not the whole match."""

    days: Days | None
    kind: Kind
    confidence: float
    note: str | None = None
    span: tuple[int, int] | None = None


def unknown(kind: Kind, note: str) -> Found:
    """A date whose days are not known, and why."""
    return Found(None, kind, 0.3, note)


def relative(published: date | None, make: Callable[[date], Days], kind: Kind = "relative", sure: float = 0.9) -> Found:
    """What `make` gives for the published day; unknown where there is none."""
    if published is None:
        return unknown(kind, "relative to a published date that is not known")
    try:
        return Found(make(published), kind, sure)
    except (ValueError, OverflowError):
        return unknown(kind, "outside the calendar")


def day(when: date, shift: int = 0) -> Days:
    """One day, shifted by some days."""
    moved = when + timedelta(shift)
    return moved, moved


def span(when: date, first: int, last: int) -> Days:
    """The days from when+first to when+last."""
    return when + timedelta(first), when + timedelta(last)


def week(when: date, shift: int = 0) -> Days:
    """Monday to Sunday of the week of a day, shifted by weeks."""
    return span(when, -when.weekday() + 7 * shift, -when.weekday() + 7 * shift + 6)


def weekend(when: date, shift: int) -> Days:
    """Saturday and Sunday of the latest weekend that has begun by a day, shifted by weeks."""
    saturday = when - timedelta((when.weekday() - 5) % 7)
    return span(saturday, 7 * shift, 7 * shift + 1)


def month(year: int, number: int) -> Days:
    """The days of a month; number may lie outside 1–12 and then counts on into other years."""
    year, zero = year + (number - 1) // 12, (number - 1) % 12
    return date(year, zero + 1, 1), date(year, zero + 1, monthrange(year, zero + 1)[1])


def months(year: int, first: int, last: int) -> Days:
    """The days from one month to another; a last month before the first one is in the next year."""
    return month(year, first)[0], month(year, last if last >= first else last + 12)[1]


def year(number: int, last: int | None = None) -> Days:
    """The days of a year, or of the years up to last."""
    return date(number, 1, 1), date(number if last is None else last, 12, 31)


def back(when: date, count: int, unit: str) -> date:
    """The day that is some units before (negative: after) a day; days that a month lacks become its last.

    Hours count by the full day: 48 of them are two days, 12 none.
    """
    if unit in ("month", "year", "decade", "century"):
        total = when.year * 12 + when.month - 1 - count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
        y, m = divmod(total, 12)
        return date(y, m + 1, min(when.day, monthrange(y, m + 1)[1]))
    if unit in ("minute", "hour"):
        return when - timedelta(int(count / 24) if unit == "hour" else 0)
    return when - timedelta(count * {"week": 7, "fortnight": 14}.get(unit, 1))


def around(when: date, unit: str) -> Days:
    """The unit that a day lies in: "three months ago" is a month, not a day."""
    if unit in ("week", "fortnight"):
        return week(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit in ("year", "decade", "century"):
        return year(when.year)
    return day(when)


def part(days: Days, which: str) -> Days:
    """The early, mid or late third of a stretch of days, cut at whole months or years where that is possible.

    Of a month the 1st–10th, 11th–20th and the rest; of a year four months each; of a decade the years 0–3, 4–6 and
    7–9; of a century 33, 33 and 34 years.
    """
    first, last = days
    third = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}[which]
    if (last - first).days > 30000:
        return year(first.year + 33 * third, first.year + 32 + 33 * third + (third == 2))
    if (last - first).days > 3000:
        a = first.year + (0, 4, 7)[third]
        return year(a, first.year + (3, 6, 9)[third])
    if (last - first).days > 300:
        return months(first.year, 1 + 4 * third, 4 + 4 * third)
    if (last - first).days > 26:
        ends = (10, 20, last.day)
        return first + timedelta(10 * third), first.replace(day=ends[third])
    size = (last - first).days + 1
    return (first, first + timedelta(size // 2)) if third == 0 else (first + timedelta(size // 2), last)
