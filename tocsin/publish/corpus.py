"""What all pages are made from: the chosen events of a ledger, and what stands behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from tocsin.actors import register
from tocsin.count import Columns, Filters
from tocsin.count.codebooks import codebooks
from tocsin.count.columns import columns_of_events
from tocsin.export import wording
from tocsin.export.naming import families_of, names_of
from tocsin.ledger import Ledger, view
from tocsin.ledger.policies import PERPETRATOR
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.events import Event
from tocsin.publish.packing import Packed
from tocsin.publish.rows import row
from tocsin.publish.unlisted import names_in, unlisted_id

Captures = Callable[[str], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Corpus:
    """Events, newest first, with the records that they are a view of, and the rules of that view.

    `mentions` gives (document id, mention) by the mention's id, `decided` the decisions about each mention and each
    statement by its id, `captures` how a document was captured (as `Ledger.captures`), `public` when each document became
    public. A corpus without those still has all pages, but
    for histories and captures. `live` is true on a server, where every filter has a page.
    """

    events: Sequence[Event]
    documents: Mapping[str, Document]
    title: str = "Events"
    filters: Filters = field(default_factory=lambda: Filters(codebook="all"))
    head: str = ""
    live: bool = False
    mentions: Mapping[str, tuple[str, Mention]] = field(default_factory=dict)
    decided: Mapping[str, Sequence[Decision]] = field(default_factory=dict)
    captures: Captures = lambda _: ()
    public: Mapping[str, str] = field(default_factory=dict)
    drawn: dict[str, tuple[Event, dict[str, Any]]] = field(default_factory=dict)
    """Rows of the index page that were made before, by event: good as long as the event is the same one."""

    @cached_property
    def names(self) -> dict[str, str]:
        """Registered actors' names by their ids."""
        return names_of(self.events)

    @cached_property
    def families(self) -> dict[str, list[str]]:
        """Each actor's own id and those of the groups above it."""
        return families_of(self.events)

    @cached_property
    def by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def home(self) -> dict[str, Event]:
        """The event of each mention."""
        return {mention: event for event in self.events for mention in event.mentions}

    @cached_property
    def columns(self) -> Columns:
        """The events as columns, in their order."""
        return columns_of_events(self.events)

    @cached_property
    def citing(self) -> dict[str, list[Event]]:
        """The events that rest on each document."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for document in event.documents:
                found[document.id].append(event)
        return found

    def called(self, event: Event) -> str:
        """What an event is called."""
        return wording.headline(event.to_json(), self.names)

    def row(self, event: Event) -> dict[str, Any]:
        """The index page's row of an event."""
        was = self.drawn.get(event.id)
        if was is not None and was[0] is event:
            return was[1]
        grade = min((g for d in event.documents if (g := d.reliability)), default=None)
        shown = row(event.to_json(), self.names, self.families, counted_by(event), grade)
        self.drawn[event.id] = (event, shown)
        return shown

    @cached_property
    def packed(self) -> Packed:
        """The rows of all events as the index page reads them."""
        return packed(self, self.events, Packed(list(codebooks())))

    @cached_property
    def keys(self) -> list[tuple[Any, ...]]:
        """What the events are sorted by."""
        return [newest_first(event) for event in self.events]

    @cached_property
    def reports(self) -> int:
        """How many documents there are."""
        return len(self.documents)

    @cached_property
    def of_group(self) -> dict[str, list[Event]]:
        """The events that each group, or one below it, is shown or named for, or that are about it."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for group in grouped(event, self.families):
                found[group].append(event)
        return dict(found)

    def about(self) -> dict[str, Any]:
        """What a page says of itself: the rules by which its events were chosen, and how many reports it rests on."""
        asked = self.filters
        return {
            "title": self.title,
            "as_of": asked.as_of,
            "policy": asked.policy,
            "codebook": asked.codebook if asked.codebook != "all" else None,
            "events": len(self.events),
            "documents": self.reports,
            "head": self.head,
            "live": self.live,
            "policies": list(PERPETRATOR) if self.live else [],
        }


def open_corpus(ledger: Ledger, filters: Filters, title: str, live: bool = False) -> Corpus:
    """Every event of the ledger under the policy and as of the time of these filters; their other fields choose nothing.

    An empty ledger gives an empty corpus. Raises FilterError and LedgerError as the ledger's own reading does.
    """
    documents = {d.id: d for d in ledger.documents(filters.as_of)}
    mentions = list(ledger.mentions(filters.as_of))
    decisions = list(ledger.decisions(filters.as_of))
    events = view(documents.values(), mentions, decisions, filters.policy, filters.as_of)
    return Corpus(
        sorted(events, key=newest_first),
        documents,
        title,
        filters,
        ledger.head(),
        live,
        {mention.id: (document, mention) for document, mention in mentions},
        by_subject(decisions),
        ledger.captures,
        ledger.public(),
    )


def by_subject(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    """The decisions about each mention and each statement, by its id."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        subjects = decision.subject if decision.kind is DecisionKind.SAME_EVENT else decision.subject[:1]
        for subject in subjects:
            found[subject].append(decision)
    return found


def grouped(event: Event, families: Mapping[str, Sequence[str]]) -> set[str]:
    """The groups that an event is shown or named for, or that it is about: registered ones with those above them, and
    those that the register lacks by ids of their own."""
    named = {p.actor for p in event.perpetrators} | {event.actor}
    found = {above for actor in named if actor for above in families.get(actor, ()) if above in register()}
    return found | {unlisted_id(name) for name in names_in(event)}


def counted_by(event: Event) -> list[str]:
    """The names of the codebooks that count an event."""
    return [name for name, rules in codebooks().items() if rules.against(event) is None]


def packed(corpus: Corpus, events: Iterable[Event], held: Packed) -> Packed:
    """The held rows, and after them those of these events."""
    return held.with_rows((corpus.row(e), [d.id for d in e.documents]) for e in events)


def narrowed(corpus: Corpus, events: Sequence[Event], filters: Filters) -> Corpus:
    """The same with some of the events only, and the documents that these rest on."""
    cited = {document.id for event in events for document in event.documents}
    documents = {id: document for id, document in corpus.documents.items() if id in cited}
    return replace(corpus, events=events, documents=documents, filters=filters)


def newest_first(event: Event) -> tuple[Any, ...]:
    """The order of every list: dated before undated, the latest day first, then by id."""
    date = event.date or str(event.about.get("period") or "")
    return (not date, [-ord(c) for c in date.rpartition("/")[2]], event.id)
