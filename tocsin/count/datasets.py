"""Where the ledger differs from a dataset that was imported into it: row by row, and the events that it does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tocsin.model import Document, Place, Quantity, distance_km, interval
from tocsin.model.events import Event

DAYS = 2
"""Days between two dates that may still be of one event: reports and coders count nights differently."""

NEAR = 50.0
"""Kilometres between two places that may still be of one event."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What one event is in the dataset and in the ledger's reports.

    `verdict`: `same`, `differs` (see `differences`: property → both values), `only_dataset`, `only_ledger` (within the
    dataset's own countries and period), `linked` whether the linker or a person had joined them.
    """

    verdict: str
    row: str | None
    dataset_event: str | None
    ledger_event: str | None
    linked: bool
    differences: Mapping[str, tuple[Any, Any]]

    def to_json(self) -> dict[str, Any]:
        return {
            "verdict": self.verdict,
            "row": self.row,
            "dataset_event": self.dataset_event,
            "ledger_event": self.ledger_event,
            "linked": self.linked,
            "differences": {k: {"dataset": a, "ledger": b} for k, (a, b) in self.differences.items()},
        }


def compare(
    dataset: Sequence[Event], reports: Sequence[Event], documents: Mapping[str, Document], both: Mapping[str, str]
) -> Iterator[Difference]:
    """Every event of the dataset beside the ledger's, then those of the ledger that the dataset could have and has not.

    `dataset` are events seen from the dataset's rows alone, `reports` from all other documents alone; `both` leads from a
    dataset's event to the report's event that a decision joins it with. Others are paired where date, place, kind and
    actors allow it, each at most once, the nearest first.
    """
    pairs = dict(both)
    taken = set(pairs.values())
    pairs |= _paired([e for e in dataset if e.id not in pairs], [e for e in reports if e.id not in taken])
    by_id = {e.id: e for e in reports}
    for event in dataset:
        row = next((documents[d.id].source_id for d in event.documents if d.id in documents), None)
        other = by_id.get(pairs.get(event.id, ""))
        if other is None:
            yield Difference("only_dataset", row, event.id, None, False, {})
            continue
        found = differences(event, other)
        yield Difference("differs" if found else "same", row, event.id, other.id, event.id in both, found)
    used = set(pairs.values())
    covered = _coverage(dataset)
    for event in reports:
        if event.id not in used and event.kind == "attack" and _within(event, covered):
            yield Difference("only_ledger", None, None, event.id, False, {})


def differences(a: Event, b: Event) -> dict[str, tuple[Any, Any]]:
    """Property → what either says, for those that both say and that cannot both be right."""
    found: dict[str, tuple[Any, Any]] = {}
    for name in ("killed", "wounded"):
        x, y = getattr(a, name), getattr(b, name)
        if x is not None and y is not None and not _overlap(x, y):
            found[name] = (x.to_json(), y.to_json())
    if a.date and b.date and _gap(a.date, b.date) > 0:
        found["date"] = (a.date, b.date)
    if (
        a.place
        and b.place
        and (km := distance_km(a.place, b.place)) is not None
        and km > NEAR / 2
        and _exact(a.place)
        and _exact(b.place)
    ):
        found["place"] = (a.place.name, b.place.name)
    mine, theirs = _actors(a), _actors(b)
    if mine and theirs and not mine & theirs:
        found["perpetrator"] = (sorted(mine), sorted(theirs))
    if a.type and b.type and "unknown" not in (a.type, b.type) and a.type != b.type:
        found["type"] = (a.type, b.type)
    return found


def _paired(dataset: Sequence[Event], reports: Sequence[Event]) -> dict[str, str]:
    cells: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in reports:
        for key in _keys(event, 0):
            cells[key].append(event)
    scored = []
    for event in dataset:
        seen = {o.id: o for key in _keys(event, DAYS) for o in cells.get(key, ())}
        scored += [(s, event.id, o.id) for o in seen.values() if (s := _likeness(event, o)) is not None]
    out: dict[str, str] = {}
    used: set[str] = set()
    for _, mine, theirs in sorted(scored, reverse=True):
        if mine not in out and theirs not in used:
            out[mine] = theirs
            used.add(theirs)
    return out


def _keys(event: Event, margin: int) -> list[tuple[str, int]]:
    """(country, day) of an event whose date is no longer than a week."""
    if event.kind != "attack" or not event.date or not event.place or not event.place.country:
        return []
    first, last = interval(event.date)
    if (last - first).days > 7:
        return []
    span = (last - first).days + 2 * margin
    start = first - timedelta(days=margin)
    return [(event.place.country, (start + timedelta(days=n)).toordinal()) for n in range(span + 1)]


def _likeness(a: Event, b: Event) -> float | None:
    """How well two events fit: higher is better; None where something speaks against it."""
    if not (a.place and b.place and a.date and b.date):
        return None
    km = distance_km(a.place, b.place)
    exact = _exact(a.place) and _exact(b.place)
    if km is not None and km > (NEAR if exact else 6 * NEAR):
        return None
    if km is None and a.place.name.casefold() != b.place.name.casefold():
        return None
    mine, theirs = _actors(a), _actors(b)
    if mine and theirs and not mine & theirs:
        return None
    tolls = 0.0
    if a.killed is not None and b.killed is not None:
        tolls = (
            1.0
            if _overlap(a.killed, b.killed)
            else -abs(a.killed.point - b.killed.point) / (10 + max(a.killed.point, b.killed.point))
        )
    return 2.0 - (km or 0.0) / NEAR - 0.5 * _gap(a.date, b.date) + (1.0 if mine & theirs else 0.0) + tolls


def _actors(event: Event) -> frozenset[str]:
    """The actors named, and their families; those that are denied left out."""
    from tocsin.count.names import lineage

    named = {p.actor for p in event.perpetrators if p.actor and p.modality != "denied"}
    return frozenset(a for n in named for a in lineage(n, event.date))


def _overlap(a: Quantity, b: Quantity) -> bool:
    def ends(q: Quantity) -> tuple[float, float]:
        return (float(q.low if q.low is not None else q.point), float(q.high) if q.high is not None else float(q.point))

    (x, y), (u, v) = ends(a), ends(b)
    return x <= v and u <= y


def _gap(a: str, b: str) -> int:
    """Days between two date values; 0 where they touch."""
    (x, y), (u, v) = interval(a), interval(b)
    return max(0, (u - y).days, (x - v).days)


def _exact(place: Place) -> bool:
    return place.lat is not None and (place.precision or 9) <= 3


def _coverage(events: Sequence[Event]) -> dict[str, tuple[date, date]]:
    """Country → first and last day that the dataset has an event in."""
    out: dict[str, tuple[date, date]] = {}
    for event in events:
        if event.place and event.place.country and event.date:
            first, last = interval(event.date)
            known = out.get(event.place.country, (first, last))
            out[event.place.country] = (min(known[0], first), max(known[1], last))
    return out


def _within(event: Event, covered: Mapping[str, tuple[date, date]]) -> bool:
    if not event.place or not event.date or event.place.country not in covered:
        return False
    first, last = covered[event.place.country or ""]
    a, b = interval(event.date)
    return first <= b and a <= last
