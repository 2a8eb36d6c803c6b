"""The events of a ledger as a query asks for them: as of a time, under a policy, at a head."""

from __future__ import annotations

from tocsin.count.figures import Figure
from tocsin.count.filters import FilterError, Filters
from tocsin.ledger import Ledger, LedgerError, view
from tocsin.model.events import Event


def events_of(ledger: Ledger, filters: Filters) -> list[Event]:
    """Every event of the ledger under the query's policy and as of its time, before any other filter.

    Raises LedgerError for a ledger that holds nothing.
    """
    documents = list(ledger.documents(filters.as_of))
    if not documents:
        when = f" that was public by {filters.as_of}" if filters.as_of else ""
        raise LedgerError(f"{ledger.folder}: the ledger holds no document{when}; add some with `tocsin collect`")
    return view(
        documents, ledger.mentions(filters.as_of), ledger.decisions(filters.as_of), filters.policy, filters.as_of
    )


def events_of_figure(ledger: Ledger, id: str) -> tuple[Figure, list[Event]]:
    """The recipe of a figure and the events that it counts, from the ledger as it was when the figure was printed.

    Raises FilterError for an id that is none, and for a figure of another ledger.
    """
    figure = Figure.parse(id)
    at = ledger.at(figure.head) if figure.head else ledger
    if at is None:
        raise FilterError(
            f"this figure was counted on another ledger than {ledger.folder}: its head is not in this one"
        )
    return figure, figure.events(events_of(at, figure.filters))
