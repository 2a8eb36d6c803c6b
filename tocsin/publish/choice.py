"""Which events of a ledger a page or a download shows: the shared filters, with the kinds that no codebook judges."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tocsin.count import Filters, select
from tocsin.model.events import Event

VIOLENCE = ("attack", "plot")


def choose(events: Sequence[Event], filters: Filters, kinds: Collection[str] | None = None) -> list[Event]:
    """The events of these kinds (None: all kinds) that pass the filters, in their order.

    Codebooks judge violence. With the codebook `all`, the other kinds (control, strength, detention, tally, warning)
    pass too where the other filters let them; with any narrower one they don't. Raises FilterError as `select` does.
    """
    by_id = {event.id: event for event in events}
    judged = [
        replace(event, kind="attack") if filters.codebook == "all" and event.kind not in VIOLENCE else event
        for event in events
    ]
    chosen = (by_id[event.id] for event in select(judged, filters).events)
    return [event for event in chosen if kinds is None or event.kind in kinds]
