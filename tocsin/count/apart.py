"""Why two events are not one, in words: "not merged with e-123 because 4 days and 80 km apart"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tocsin.model import distance_km, interval
from tocsin.model.events import Event, Reason

WORTH = -1.0
"""Bits: a finding of a near miss that weighs no more against it than this is not named."""


def near_misses(event: Event, home: Mapping[str, Event]) -> list[str]:
    """A line for each other event that a decision in force keeps apart from this one; the closest first.

    `home` gives the event of each mention. Pairs whose other event it lacks are named by their mention.
    """
    closest: dict[str, tuple[float, Reason, Event | None]] = {}
    for reason in event.reasons:
        other = next((m for m in reason.mentions if m not in event.mentions), None)
        if reason.judgement != "negative" or other is None:
            continue
        where = home.get(other)
        name = where.id if where else "the event of " + other
        if name not in closest or reason.weight > closest[name][0]:
            closest[name] = (reason.weight, reason, where)
    return [
        f"not merged with {name} because {_because(event, other, reason)} ({weight:+.1f} bits by {reason.by})"
        for name, (weight, reason, other) in sorted(closest.items(), key=lambda row: (-row[1][0], row[0]))
    ]


def _because(event: Event, other: Event | None, reason: Reason) -> str:
    """Days and kilometres first, then what else the decision found against it; failing both, its own words."""
    said = []
    if other:
        days, km = days_apart(event.date, other.date), None
        if event.place and other.place:
            km = distance_km(event.place, other.place)
        gaps = [f"{days} day{'' if days == 1 else 's'}"] if days else []
        gaps += [f"{km:,.0f} km"] if km is not None and km >= 5 else []
        said += [" and ".join(gaps) + " apart"] if gaps else []
    for text, bits in reason.reasons:
        known = text.startswith(("date: ", "place: ")) and said
        if bits < WORTH and not known and text != "before looking" and not text.endswith("unknown"):
            said.append(text)
    if not said:
        said = [text for text, _ in reason.reasons if text != "before looking"][:1] or ["a person decided so"]
        if reason.weight <= 0 and reason.reasons:
            said = ["too little is known that they share"]
    return "; ".join(said)


def waterfall(reasons: Iterable[tuple[str, float]]) -> list[tuple[str, float, float]]:
    """Each finding with its bits and the sum so far: "before looking" first, then the heaviest."""
    total, found = 0.0, []
    for text, bits in sorted(reasons, key=lambda r: (r[0] != "before looking", -abs(r[1]), r[0])):
        total += bits
        found.append((text, bits, total))
    return found


def bar(bits: float, most: int = 12) -> str:
    """A sum of bits as a bar to the left of | where it speaks against one event, to the right where it speaks for it."""
    length = min(most, round(abs(bits)))
    return (" " * most + "|" + "█" * length) if bits >= 0 else (" " * (most - length) + "█" * length + "|")


def days_apart(a: str | None, b: str | None) -> int | None:
    """Whole days between two dates or intervals, 0 where they overlap; None where one is unknown."""
    if a is None or b is None:
        return None
    (a1, a2), (b1, b2) = interval(a), interval(b)
    return max(0, (b1 - a2).days, (a1 - b2).days)
