"""When two mentions say it happened, side by side, and when they were printed. No weights here."""

from __future__ import annotations

import math

from tocsin.link.heads import Finding
from tocsin.link.profile import Profile

NARROW = 10
"""Days up to which an interval of an event's date still dates it."""

LONG = 100
"""Days up to which a period still says something of when: a month or a season."""


def date(a: Profile, b: Profile) -> Finding | None:
    """The event dates: the same day, within one another, or how far apart."""
    if a.days is None or b.days is None:
        return None
    (a1, a2), (b1, b2) = a.days, b.days
    if a1 == a2 == b1 == b2:
        return "same day"
    if a1 <= b2 and b1 <= a2:
        wide = max(a2 - a1, b2 - b1)
        return "days overlap" if wide <= NARROW else "periods overlap" if wide <= LONG else None
    gap = max(a1 - b2, b1 - a2)
    return (
        "one day apart"
        if gap == 1
        else "2–3 days apart"
        if gap <= 3
        else "4–10 days apart"
        if gap <= 10
        else "far apart"
    )


def span(a: Profile, b: Profile) -> Finding | None:
    """Whether one is dated to no more than a season or a year ("the 2016 attack") and the other falls into it."""
    if a.days is None or b.days is None or date(a, b) is not None:
        return None
    return "falls into it"


def days_between(a: Profile, b: Profile) -> int | None:
    """Days between two dated events, or between the days of printing where one is not dated."""
    if a.days is not None and b.days is not None and dated(a) and dated(b):
        return max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])
    if a.published is None or b.published is None:
        return None
    return abs(a.published - b.published)


def foretold(a: Profile, b: Profile) -> Finding | None:
    """Whether one of the two was printed before the day on which the other happened."""
    early = any(
        p.published is not None and q.days is not None and dated(q) and p.published < q.days[0] - 1
        for p, q in ((a, b), (b, a))
    )
    return "printed before the other happened" if early else None


def published(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + days between two articles' publications), where it has to stand in for a day that is not known."""
    return _between(a, b) if a.article and b.article else None


def published_heads(a: Profile, b: Profile) -> Finding | None:
    """The same where one of the two is only a headline, whose words tell less and whose date so tells more."""
    return None if a.article and b.article else _between(a, b)


def _between(a: Profile, b: Profile) -> Finding | None:
    if a.published is None or b.published is None or not (a.main and b.main) or (dated(a) and dated(b)):
        return None
    return math.log1p(abs(a.published - b.published))


def dated(profile: Profile) -> bool:
    return profile.days is not None and profile.days[1] - profile.days[0] <= NARROW
