"""From which day a text without a date of writing speaks: what its own full dates tell of weekdays and years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from tocsin.dates.spans import Context, DateMention, Days, day
from tocsin.dates.words import WEEKDAY_NAME
from tocsin.model.dates import interval
from tocsin.patterns import compiled

SAID = compiled(
    r"\b(?:said|says|told(?:\s[\w'’-]+){1,4}|announced|confirmed|reported|added|stated|issued|released|published|ruled|wrote|declared)"
    r"(?:\s(?:here|today|late|early|in (?:a|an|its) (?:[\w-]+ )?(?:statement|report|release|briefing)))?,?(?:\son)?\s\Z",
    re.IGNORECASE,
)
"""Right before a date: the report speaks on that day, or the next."""
_TODAY = compiled(r"\b(?:today|tonight|this (?:morning|afternoon|evening))(?:,|\s\()\s?(?:on\s)?\Z", re.IGNORECASE)
_YESTERDAY = compiled(
    r"\b(?:yesterday(?: morning| afternoon| evening)?|last night)(?:,|\s\()\s?(?:on\s)?\Z", re.IGNORECASE
)
"""Right before a date that says which day this is: "this morning, 25 April 1994"."""
_WEEKDAY = compiled(rf"\b{WEEKDAY_NAME}\b", re.IGNORECASE)
_FORWARD = 240
"""Days that a day without a year may lie behind the one told before it; one that would lie farther is of the year before."""


def full_days(text: str, mentions: Iterable[DateMention]) -> list[tuple[date, DateMention]]:
    """The days that are written out with their year, each with where it stands."""
    return [
        (interval(m.value)[0], m)
        for m in mentions
        if m.kind == "absolute" and m.value and len(m.value) == 10 and m.value[:4] in text[m.start : m.end]
    ]


def speaks_on(text: str, mentions: Iterable[DateMention]) -> date | None:
    """The day on which a text speaks, where no line of it says so; None where nothing tells it.

    That is a full date which it calls today ("this morning, 25 April 1994"), the one after which it calls yesterday, or
    the latest of them where somebody speaks on it ("said on Monday, July 25, 2016").
    """
    told = full_days(text, mentions)
    for when, m in told:
        before = text[max(0, m.start - 40) : m.start]
        if _TODAY.search(before) or _YESTERDAY.search(before):
            return when if _TODAY.search(before) else when + timedelta(1)
    latest = max((d for d, _ in told), default=None)
    spoken = any(d == latest and SAID.search(text[max(0, m.start - 60) : m.start]) for d, m in told)
    return latest if spoken else None


def in_its_week(text: str, mentions: Iterable[DateMention]) -> date | None:
    """The latest full date of a text, where it has its weekday beside it ("Sunday 10 January 2021"); else None."""
    told = full_days(text, mentions)
    latest = max((d for d, _ in told), default=None)
    return latest if any(d == latest and _WEEKDAY.search(text[m.start : m.end]) for d, m in told) else None


def nearest_weekday(anchor: date, wanted: int) -> Days:
    """The day of this name (0: Monday) that lies nearest to another day, at most three days off."""
    ahead = (wanted - anchor.weekday()) % 7
    return day(anchor, ahead if ahead <= 3 else ahead - 7)


def told_on(at: Context, month: int, number: int) -> Days | None:
    """A day without a year in a text that does not say when it was written, counted on from what it told before.

    A story goes forward: the first such day behind the one told last, the one before where that lies most of a year
    ahead; within the months or the year that were told, where no day was. None where nothing was told, or there is no
    such day.
    """
    anchor = at.anchor(370)
    if anchor is None:
        return None
    options = []
    for year in (anchor[0].year - 1, anchor[0].year, anchor[0].year + 1):
        try:
            options.append(date(year, month, number))
        except ValueError:
            continue
    inside = [d for d in options if anchor[0] <= d <= anchor[1]]
    ahead = [d for d in options if timedelta(0) <= d - anchor[1] <= timedelta(_FORWARD)]
    behind = [d for d in reversed(options) if d < anchor[0]]
    found = (inside or ahead or behind)[:1]
    return day(found[0]) if found else None
