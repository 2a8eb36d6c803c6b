"""Columns brought up: those of some events replaced, the others as they were."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.count.columns import Array, Columns, columns_of_events
from tocsin.count.kept.picking import rows_of
from tocsin.count.kept.segment import Joined
from tocsin.model.events import Event


def patched(columns: Columns, new: Sequence[Event], order: Array) -> Columns:
    """Columns in this order: places in `columns`, and after its last one the places of `new`.

    Words that no event has any longer stay in the lists of words. Raises ValueError as `columns_of_events` does.
    """
    both = Joined([dict(columns.items()), dict(columns_of_events(new).items())])
    return rows_of(both, order)
