"""Series over time: a group's strength, the people held, and the ground it won and lost, each number with its words.

A number that is repeated without a new estimate is one estimate: what repeats it is listed under it, with the report that
it was copied from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.count.filters import FilterError, Filters, place_keys, wanted_actor, wanted_place
from tocsin.count.names import lineage
from tocsin.model import ActorRef, Place, Quantity, interval
from tocsin.model.events import DocumentRef, Event, Evidence

KINDS = ("strength", "detention", "control")


@dataclass(frozen=True, slots=True)
class Reading:
    """One report's number or change. `value` is a range, or for control a word; `date` is the time that the report says it
    is for, None where it says none. `evidence` is the statement of the value, `event` the ledger's event."""

    kind: str
    group: str | None
    value: Quantity | str
    date: str | None
    place: Place | None
    detail: str | None
    speaker: str | None
    evidence: Evidence
    document: DocumentRef
    event: str

    @property
    def time(self) -> str:
        """When to put it on a line of time: its date or, where it gives none, the day of its report; "" for neither."""
        return self.date or (self.document.published or "")[:10]

    def to_json(self) -> dict[str, Any]:
        return {
            "value": self.value if isinstance(self.value, str) else self.value.to_json(),
            "date": self.date,
            "place": self.place.to_json() if self.place else None,
            "detail": self.detail,
            "speaker": self.speaker,
            "event": self.event,
            "document": self.document.to_json(),
            "statement": self.evidence.to_json(),
        }


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number as first reported, and the later reports that repeat it without a new estimate, each with the id of the
    document that it repeats: the report before it that gives the same number."""

    first: Reading
    repeated: tuple[tuple[Reading, str], ...]

    def to_json(self) -> dict[str, Any]:
        copies = [{"copied_from": origin} | reading.to_json() for reading, origin in self.repeated]
        return (
            {"kind": self.first.kind, "group": self.first.group, "time": self.first.time}
            | self.first.to_json()
            | {"repeated": copies}
        )


def series(events: Sequence[Event], filters: Filters, kind: str) -> list[Estimate]:
    """The estimates of a kind (`strength`, `detention`, `control`) by group and time.

    Of the filters actor, place and period count; an estimate without a date stands where its report does. A report
    repeats an earlier one when it gives the same group, place, detail and number, and neither a date of its own later
    than the earlier one's nor a named speaker other than the earlier one's named speaker. Raises FilterError for
    another kind, and for an actor or place that nobody knows.
    """
    if kind not in KINDS:
        raise FilterError(f"no series of {kind!r}; there are {', '.join(KINDS)} and tally")
    found = chosen([r for e in events if e.kind == kind for r in readings(e)], filters)
    runs: dict[tuple[object, ...], list[list[Reading]]] = defaultdict(list)
    for reading in sorted(found, key=lambda r: (r.document.published or "", r.document.id, r.evidence.statement.span)):
        place = reading.place
        same = runs[reading.group, reading.value, reading.detail, (place.geonames_id or place.name) if place else None]
        home = next((run for run in reversed(same) if repeats(reading, run)), None)
        if home is None:
            same.append([reading])
        else:
            home.append(reading)
    estimates = [
        Estimate(run[0], tuple((copy, run[n].document.id) for n, copy in enumerate(run[1:])))
        for same in runs.values()
        for run in same
    ]
    return sorted(estimates, key=lambda e: (e.first.group or "~", e.first.time, e.first.document.id))


def repeats(reading: Reading, run: Sequence[Reading]) -> bool:
    """Whether a report only repeats the estimate that the run of earlier ones gives."""
    known = max((interval(r.date)[1] for r in run if r.date), default=None)
    known = known or (interval(run[0].time)[1] if run[0].time else None)
    if reading.date and known and interval(reading.date)[0] > known:
        return False
    speakers = {r.speaker.casefold() for r in run if r.speaker}
    return not (reading.speaker and speakers and reading.speaker.casefold() not in speakers)


def readings(event: Event) -> Iterator[Reading]:
    """What each report of an event of these kinds says, one reading a mention that gives a number or change."""
    documents = {d.id: d for d in event.documents}
    by_mention: dict[str, list[Evidence]] = defaultdict(list)
    for s in event.statements:
        if s.statement.modality not in ("denied", "hypothetical"):
            by_mention[s.mention].append(s)
    for said in by_mention.values():
        of = {s.statement.property: s for s in reversed(said)}
        shown = of.get("change" if event.kind == "control" else "value")
        if shown is None or not isinstance(shown.statement.value, Quantity | str):
            continue
        actor, place = _value(of, "actor"), _value(of, "place")
        yield Reading(
            event.kind,
            (actor.actor or actor.name) if isinstance(actor, ActorRef) else None,
            shown.statement.value,
            _value(of, "period" if event.kind == "tally" else "date"),
            place if isinstance(place, Place) else None,
            _value(of, "facility" if event.kind == "detention" else "unit"),
            next((of[p].statement.speaker for p in ("value", "change", "actor") if p in of and of[p].statement.speaker), None),
            shown,
            documents[shown.document],
            event.id,
        )  # fmt: skip


def _value(of: dict[str, Evidence], prop: str) -> Any:
    return of[prop].statement.value if prop in of else None


def chosen(found: Sequence[Reading], filters: Filters) -> list[Reading]:
    """The readings that pass the filters' actor, place and period. Raises FilterError for one that nobody knows."""
    actor = wanted_actor(filters.actor, sorted({r.group for r in found if r.group})) if filters.actor else None
    places = wanted_place(filters.place, [r.place for r in found]) if filters.place else None
    first, last = filters.period
    kept = []
    for reading in found:
        if actor and not (reading.group and actor in lineage(reading.group, reading.time or None)):
            continue
        if places is not None and places.isdisjoint(place_keys(reading.place)):
            continue
        if first or last:
            begins = interval(reading.time)[0] if reading.time else None
            if begins is None or (first and begins < first) or (last and begins > last):
                continue
        kept.append(reading)
    return kept
