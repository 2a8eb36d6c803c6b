"""The events of a ledger as a query asks for them: as of a time, under a policy, at a head."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from tocsin.count.choosing import near
from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.figures import Row, count
from tocsin.count.filters import FilterError, Filters, Selection, select
from tocsin.count.kept import events_named, kept
from tocsin.count.recipes import Figure
from tocsin.ledger import Ledger, LedgerError, view
from tocsin.ledger.policies import PERPETRATOR, TOLL, split_policy
from tocsin.model.events import Event


def events_of(ledger: Ledger, filters: Filters) -> list[Event]:
    """Every event of the ledger under the query's policy and as of its time, before any other filter.

    Raises LedgerError for a ledger that holds nothing.
    """
    documents = list(ledger.documents(filters.as_of))
    if not documents:
        raise _empty(ledger, filters)
    return view(
        documents, ledger.mentions(filters.as_of), ledger.decisions(filters.as_of), filters.policy, filters.as_of
    )


def selected(ledger: Ledger, filters: Filters) -> Selection:
    """What `filters.select` lets through of all events. Where few events can pass, only they are made whole.

    Raises as `events_of` and `select` do.
    """
    if _kept_here(ledger, filters) and filters.narrow:
        columns = columns_of(ledger, filters)
        rows = np.flatnonzero(near(columns, filters))
        if len(rows) < columns.size / 4:
            found = events_named(ledger, columns.ids(rows), filters.policy, filters.as_of)
            return select(
                found, replace(filters, actor=None, place=None)
            )  # these two are resolved by all that is known
    return select(events_of(ledger, filters), filters)


def _kept_here(ledger: Ledger, filters: Filters) -> bool:
    who, toll = split_policy(filters.policy)
    return ledger.present and who in PERPETRATOR.own and toll in TOLL.own


def _empty(ledger: Ledger, filters: Filters) -> LedgerError:
    when = f" that was public by {filters.as_of}" if filters.as_of else ""
    return LedgerError(f"{ledger.folder}: the ledger holds no document{when}; add some with `tocsin collect`")


def columns_of(ledger: Ledger, filters: Filters) -> Columns:
    """The same events as columns, from what is kept beside the ledger and brought to its head (see `kept`).

    Raises LedgerError as `events_of` does, and for a number of people that cannot be.
    """
    try:
        if not _kept_here(ledger, filters):
            return columns_of_events(events_of(ledger, filters))
        columns = kept(ledger).columns(filters.policy, filters.as_of)
    except ValueError as error:
        raise LedgerError(f"{ledger.folder}: {error}") from None
    if not columns.size and next(ledger.documents(filters.as_of), None) is None:
        raise _empty(ledger, filters)
    return columns


class Opened(NamedTuple):
    """A figure counted again on the ledger as it was: its recipe, its row, its events, the plots that it counts as
    foiled, and every event of the ledger under its rules."""

    figure: Figure
    row: Row
    events: list[Event]
    foiled: list[Event]
    every: list[Event]

    @property
    def same(self) -> bool:
        """Whether the numbers are those that were printed."""
        return not self.figure.numbers or self.figure.numbers == self.row.digest


def open_figure(ledger: Ledger, id: str) -> Opened:
    """Count a figure again, from the ledger as it was when the figure was printed.

    Raises FilterError for an id that is none, and for a figure of another ledger.
    """
    figure = Figure.parse(id)
    at = ledger.at(figure.head) if figure.head else ledger
    if at is None:
        raise FilterError(
            f"this figure was counted on another ledger than {ledger.folder}: its head {figure.head} is not in this one; "
            "name the ledger by --ledger"
        )
    every = events_of(at, figure.filters)
    columns = columns_of_events(every)
    by = [name for name, _ in figure.group]
    key = tuple(value for _, value in figure.group)
    table = count(columns, figure.filters, by, figure.head)
    row = next((r for r in table.rows if r.key == key), None) if by else table.total
    if row is None:
        raise FilterError(
            f"the group {', '.join(key)} of this figure is not there when counted again: Tocsin {figure.version} printed "
            "it, and this version reads the ledger by other rules"
        )
    counted, foiled = figure.members(columns)
    return Opened(figure, row, [every[i] for i in counted.tolist()], [every[i] for i in foiled.tolist()], every)


def events_of_figure(ledger: Ledger, id: str) -> tuple[Figure, list[Event]]:
    """The recipe of a figure and the events that it counts. Raises FilterError as `open_figure` does."""
    found = open_figure(ledger, id)
    return found.figure, found.events
