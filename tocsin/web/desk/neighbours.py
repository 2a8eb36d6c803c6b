"""The events beside a mention's own: those that the linker nearly joined, and those of the same days and country. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tocsin.model.dates import interval
from tocsin.model.events import Event

DAYS = 3
"""How far the days of two events may lie apart for one to be offered beside the other."""

MOST = 6


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event that may be the same, by one of its mentions; `bits` where the linker compared them."""

    event: Event
    mention: str
    bits: float | None
    why: tuple[tuple[str, float], ...]


Index = Mapping[tuple[str, int], list[str]]
"""Country and day (ordinal) → ids of events."""


def index(events: Iterable[Event]) -> dict[tuple[str, int], list[str]]:
    """Events by country and the day on which they begin."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for event in events:
        if event.date and event.place and event.place.country:
            found[(event.place.country, interval(event.date)[0].toordinal())].append(event.id)
    return found


def neighbours(
    event: Event, mention: str, events: Mapping[str, Event], home: Mapping[str, str], by_day: Index
) -> list[Neighbour]:
    """The linker's near misses first, by their bits; then events of the same kind, country and days, nearest first."""
    found: dict[str, Neighbour] = {}
    inside = frozenset(event.mentions)
    for r in sorted(event.reasons, key=lambda r: (mention not in r.mentions, -r.weight)):
        if r.judgement == "positive":
            continue
        other = next((m for m in r.mentions if m not in inside), None)
        there = events.get(home.get(other or "", ""))
        if other and there and there.id not in found:
            found[there.id] = Neighbour(there, other, r.weight, r.reasons)
    if event.date and event.place and event.place.country:
        day = interval(event.date)[0].toordinal()
        for far in sorted(range(-DAYS, DAYS + 1), key=abs):
            for id in by_day.get((event.place.country, day + far), ()):
                there = events.get(id)
                if there and there.id != event.id and there.id not in found and _alike(there, event):
                    found[there.id] = Neighbour(there, there.mentions[0], None, ())
                if len(found) >= 3 * MOST:
                    break
    return list(found.values())[:MOST]


def _alike(a: Event, b: Event) -> bool:
    return a.kind == b.kind or {a.kind, b.kind} == {"attack", "plot"}
