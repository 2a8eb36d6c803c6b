"""What was known by a given time. Publication decides it: a corpus collected today still shows what was public then."""

from __future__ import annotations

from datetime import UTC, datetime

from tocsin.model import Decision


def seen_by(as_of: str | None, published: str | None, captured: str) -> bool:
    """Whether a document was public by this time: published by then or, where that is unknown, captured by then.

    Times are ISO 8601 prefixes or times; a prefix stands for its whole length, so that `2024-03-25` takes in all that
    was published on that day, and a document dated `2024-03` is taken as public from the first of March.
    """
    if as_of is None:
        return True
    limit, time = in_utc(as_of), in_utc(published or captured)
    length = min(len(limit), len(time))
    return time[:length] <= limit[:length]


def in_utc(time: str) -> str:
    """The time in UTC as a sortable text; dates and prefixes of dates are kept as they are."""
    if len(time) <= 10:
        return time
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        return time[:10]
    return (found.astimezone(UTC) if found.tzinfo else found).replace(tzinfo=None).isoformat()


def by_machine(decision: Decision) -> bool:
    """Whether a linker made the decision: its name begins with `tocsin-`. Everyone else is a person."""
    return decision.by.startswith("tocsin-")


def counts_by(as_of: str | None, decision: Decision) -> bool:
    """Whether a decision counts at this time: a person's does once made; a linker's is only a way of computing, and
    counts wherever its mentions do."""
    return as_of is None or by_machine(decision) or seen_by(as_of, None, decision.made)
