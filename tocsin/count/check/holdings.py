"""What the ledger holds, gathered once for a check: its records, its events, and since when it has said what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.filters import Filters
from tocsin.ledger import Ledger, LedgerError, history, view
from tocsin.ledger.asof import in_utc
from tocsin.model import ActorRef, Decision, Document, Mention, Place, Quantity, Value
from tocsin.model.events import Event, Evidence


@dataclass(frozen=True)
class Holdings:
    """The records of a ledger as of a time, under a query's filters. Pure: nothing is read from the ledger any more."""

    documents: Sequence[Document]
    mentions: Sequence[tuple[str, Mention]]
    decisions: Sequence[Decision]
    public: dict[str, str]
    head: str
    filters: Filters

    @classmethod
    def of(cls, ledger: Ledger, filters: Filters) -> Holdings:
        """Read them. Raises LedgerError for a ledger that holds no document as of the filters' time."""
        documents = list(ledger.documents(filters.as_of))
        if not documents:
            when = f" that was public by {filters.as_of}" if filters.as_of else ""
            raise LedgerError(f"{ledger.folder}: the ledger holds no document{when}; add some with `tocsin collect`")
        return cls(
            documents,
            list(ledger.mentions(filters.as_of)),
            list(ledger.decisions(filters.as_of)),
            ledger.public(),
            ledger.head(),
            filters,
        )

    def without(self, article: Document) -> Holdings:
        """The same without the article itself, so that a text that was collected does not support itself.

        What is left is no state that the ledger ever had: its head is empty, and its counts have no figure ids.
        """
        own = {d.id for d in self.documents if d.id == article.id or d.text.strip() == article.text.strip()}
        if not own:
            return self
        documents = [d for d in self.documents if d.id not in own]
        mentions = [(d, m) for d, m in self.mentions if d not in own]
        return replace(self, documents=documents, mentions=mentions, head="")

    @cached_property
    def events(self) -> list[Event]:
        """Every event under the filters' policy, before any other filter."""
        return self.under(self.filters.policy)[0]

    def under(self, policy: str) -> tuple[list[Event], Columns]:
        """Every event as a policy shows it, and the same as columns, by which events are counted."""
        if policy not in self._policies:
            events = view(self.documents, self.mentions, self.decisions, policy, self.filters.as_of)
            self._policies[policy] = events, columns_of_events(events)
        return self._policies[policy]

    @cached_property
    def _policies(self) -> dict[str, tuple[list[Event], Columns]]:
        return {}

    @cached_property
    def texts(self) -> dict[str, Document]:
        return {d.id: d for d in self.documents}

    def since(self, event: Event, prop: str) -> str | None:
        """The day on which the ledger came to show what it shows for this property of the event, by publication."""
        held = {d.id for d in event.documents}
        steps = history(
            [self.texts[d] for d in held if d in self.texts],
            [(d, m) for d, m in self.mentions if d in held],
            self.decisions,
            event.id,
            self.public,
            self.filters.policy,
            self.filters.as_of,
        )
        id = event.id
        for step in reversed(steps or ()):
            if change := next((c for c in step.changes if c.event == id), None):
                if any(v.property == prop for v in change.values):
                    return step.time[:10]
                id = change.was[0] if change.was else id  # a later report may have given the event its id
        return None

    def first_public(self, event: Event) -> str | None:
        """The day on which the first report of the event became public."""
        times = sorted(in_utc(self.public[d.id]) for d in event.documents if d.id in self.public)
        return times[0][:10] if times else None


def said(event: Event, *props: str, unreal: bool = False) -> list[Evidence]:
    """The event's statements of these properties, oldest report first; with `unreal`, also what is denied or imagined."""
    when = {d.id: d.published or "" for d in event.documents}
    found = [
        e
        for e in event.statements
        if e.statement.property in props and (unreal or e.statement.modality not in ("denied", "hypothetical"))
    ]
    return sorted(found, key=lambda e: (when.get(e.document, ""), e.document, e.statement.span))


def quantities(found: Iterable[Evidence]) -> list[tuple[Evidence, Quantity]]:
    """The statements that carry a number, with it."""
    return [(e, e.statement.value) for e in found if isinstance(e.statement.value, Quantity)]


def places(found: Iterable[Evidence]) -> list[tuple[Evidence, Place]]:
    """The statements that carry a place, with it."""
    return [(e, e.statement.value) for e in found if isinstance(e.statement.value, Place)]


def actors(found: Iterable[Evidence]) -> list[tuple[Evidence, ActorRef]]:
    """The statements that carry an actor, with it."""
    return [(e, e.statement.value) for e in found if isinstance(e.statement.value, ActorRef)]


def in_words(value: Value) -> str:
    """A value in a few words: `139 or more`, `Krasnogorsk, RU`, `al-shabaab`."""
    if isinstance(value, Quantity):
        return number_in_words(value)
    if isinstance(value, Place):
        return f"{value.name}, {value.country}" if value.country and value.country != value.name else value.name
    if isinstance(value, ActorRef):
        return value.actor or value.name
    return ("yes" if value else "no") if isinstance(value, bool) else value


def number_in_words(value: Quantity) -> str:
    """A range as people write it: `12`, `1,200 or more`, `10 to 15`, `nearly 250`, `up to 60`, `about 30`."""
    low, best, high = value.low, value.best, value.high
    if low is not None and low == high:
        return f"{low:,}"
    if low is not None and high is not None:
        return f"{low:,} to {high:,}" if best is None else f"{best:,} ({low:,} to {high:,})"
    if low is not None:
        return f"{low:,} or more" if best in (None, low) else f"{best:,} ({low:,} or more)"
    if high is not None:
        return f"nearly {high:,}" if best == high else f"up to {high:,}"
    return f"about {best:,}"
