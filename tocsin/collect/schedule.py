"""When a source is looked at again, and whether what it gave is the usual amount."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tocsin.collect.memory import Memory
    from tocsin.collect.source import Source

_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def every(schedule: str) -> timedelta:
    """The time between two looks: of `30m`, `6h` or `1d`."""
    return timedelta(**{_UNITS[schedule[-1]]: int(schedule[:-1])})


def is_due(source: Source, memory: Memory, now: datetime | None = None) -> bool:
    """Whether any place where the source announces was last seen whole so long ago that its schedule asks for a look."""
    moment = now or datetime.now(UTC)
    for address in (*source.feeds, *source.sitemaps, *source.lists):
        known = memory.page(address)
        if known is None or moment - datetime.fromisoformat(known.checked) >= every(source.schedule):
            return True
    return False


def unusual(source: Source, documents: int, days: float) -> str | None:
    """What is odd about this many documents in this many days; None where it is within the expected range."""
    a_day = documents / days if days else 0.0
    if a_day < source.volume.low / 2:
        return (
            f"{a_day:.1f} documents a day, at least {source.volume.low} are usual: has the address or the page changed?"
        )
    if a_day > source.volume.high * 2:
        return f"{a_day:.1f} documents a day, at most {source.volume.high} are usual: does it list everything twice?"
    return None
