"""Which events of a ledger a page or a download shows: the shared filters, and the kinds."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tocsin.count import Filters, select
from tocsin.model.events import Event

VIOLENCE = ("attack", "plot")


def choose(events: Sequence[Event], filters: Filters, kinds: Collection[str] | None = None) -> list[Event]:
    """The events of these kinds (None: all kinds) that pass the filters, in their order.

    Raises FilterError as `select` does.
    """
    return [event for event in select(events, filters).events if kinds is None or event.kind in kinds]
