"""Which events a tally sums up: the attacks of its group, place and period. Links are computed, as events are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.count.filters import FilterError, Filters, select
from tocsin.count.series import Reading, readings
from tocsin.model import Place
from tocsin.model.events import Event

COUNTED = {
    "attacks": (),
    "killed": ("killed",),
    "wounded": ("wounded",),
    "killed_or_wounded": ("killed", "wounded", "killed_or_wounded"),
}
"""The tolls that a tally's unit adds up. None for a number of attacks."""


def sums_up(tally: Event, events: Sequence[Event], filters: Filters | None = None) -> list[Event]:
    """The events of the ledger that a tally takes in, in their order; nothing where it does not say what, when, and whom
    or where it counts.

    An event that is said to have cost nobody is no part of a toll; one whose toll nobody states is. `filters` give the
    codebook and the policy. A tally that several reports give takes in what any of them does.
    """
    attacks = [e for e in events if e.kind == "attack"]
    taken = {e.id for reading in readings(tally) for e in _of(reading, attacks, filters or Filters())}
    return [e for e in attacks if e.id in taken]


def summed_by(event: Event, events: Iterable[Event], filters: Filters | None = None) -> list[Event]:
    """The tallies among `events` that take this event in."""
    return [tally for tally in events if tally.kind == "tally" and sums_up(tally, [event], filters)]


def _of(tally: Reading, attacks: Sequence[Event], filters: Filters) -> list[Event]:
    if tally.detail not in COUNTED or tally.date is None or (tally.group is None and tally.place is None):
        return []
    start, _, end = tally.date.partition("/")
    try:
        asked = Filters(
            actor=tally.group, place=asked_place(tally.place), start=start, end=end or start,
            codebook=filters.codebook, policy=filters.policy,
        )  # fmt: skip
        found = select(attacks, asked).events
    except FilterError:  # a group or a place that none of these events has
        return []
    return [e for e in found if _adds(e, COUNTED[tally.detail])]


def _adds(event: Event, tolls: Sequence[str]) -> bool:
    told = [toll for name in tolls if (toll := getattr(event, name)) is not None]
    return not told or any(toll.high is None or toll.high > 0 for toll in told)


def asked_place(place: Place | None) -> str | None:
    """The place as a filter takes it: a whole country by its code, anything else by its name."""
    if place is None:
        return None
    return place.country if place.country and (place.precision or 0) >= 6 else place.name
