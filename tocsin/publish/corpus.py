"""What all pages are made from: the chosen events of a ledger, and what stands behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
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

Captures = Callable[[str], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Corpus:
    """Events, newest first, with the records that they are a view of, and the rules of that view.

    `mentions` gives (document id, mention) by the mention's id, `captures` how a document was captured (as
    `Ledger.captures`), `public` when each document became public. A corpus without those still has all pages, but
    for histories and captures. `live` is true on a server, where every filter has a page.
    """

    events: Sequence[Event]
    documents: Mapping[str, Document]
    title: str = "Events"
    filters: Filters = field(default_factory=lambda: Filters(codebook="all"))
    head: str = ""
    live: bool = False
    mentions: Mapping[str, tuple[str, Mention]] = field(default_factory=dict)
    decisions: Sequence[Decision] = ()
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
    def counted(self) -> dict[str, list[str]]:
        """The names of the codebooks that count each event, by its id."""
        books = codebooks().items()
        return {event.id: [name for name, rules in books if rules.against(event) is None] for event in self.events}

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

    @cached_property
    def titles(self) -> dict[str, str]:
        """What each event is called, by its id."""
        return {event.id: wording.headline(event.to_json(), self.names) for event in self.events}

    @cached_property
    def of_group(self) -> dict[str, list[Event]]:
        """The events that each registered group, or one below it, is shown or named for, or that are about it."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            named = {p.actor for p in event.perpetrators} | {event.actor}
            for group in {above for actor in named if actor for above in self.families.get(actor, ())}:
                found[group].append(event)
        known = register()
        return {group: events for group, events in found.items() if group in known}

    @cached_property
    def decided(self) -> dict[str, list[Decision]]:
        """The decisions about each mention and each statement, by its id."""
        found: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.decisions:
            subjects = decision.subject if decision.kind is DecisionKind.SAME_EVENT else decision.subject[:1]
            for subject in subjects:
                found[subject].append(decision)
        return found

    def about(self) -> dict[str, Any]:
        """What a page says of itself: the rules by which its events were chosen, and how many reports it rests on."""
        asked = self.filters
        return {
            "title": self.title,
            "as_of": asked.as_of,
            "policy": asked.policy,
            "codebook": asked.codebook if asked.codebook != "all" else None,
            "events": len(self.events),
            "documents": len(self.documents),
            "head": self.head,
            "live": self.live,
            "policies": list(PERPETRATOR) if self.live else [],
        }


def open_corpus(
    ledger: Ledger,
    filters: Filters,
    title: str,
    live: bool = False,
    events: Sequence[Event] | None = None,
    head: str | None = None,
) -> Corpus:
    """Every event of the ledger under the policy and as of the time of these filters; their other fields choose nothing.

    `events` are those of the ledger at `head`, where they are known already.

    An empty ledger gives an empty corpus. Raises FilterError and LedgerError as the ledger's own reading does.
    """
    documents = {d.id: d for d in ledger.documents(filters.as_of)}
    mentions = list(ledger.mentions(filters.as_of))
    decisions = list(ledger.decisions(filters.as_of))
    if events is None:
        events = view(documents.values(), mentions, decisions, filters.policy, filters.as_of)
    return Corpus(
        sorted(events, key=newest_first),
        documents,
        title,
        filters,
        head or ledger.head(),
        live,
        {mention.id: (document, mention) for document, mention in mentions},
        decisions,
        ledger.captures,
        ledger.public(),
    )


def renewed(
    corpus: Corpus, events: Sequence[Event], changed: Collection[Event], decisions: Sequence[Decision], head: str
) -> Corpus:
    """The corpus after more decisions on the same documents: `events` are all there are now, in any order, `changed`
    those of them that are not the same as before, `decisions` those that came. What was worked out for the others stays."""
    ordered = sorted(events, key=newest_first)
    found = replace(corpus, events=ordered, decisions=[*corpus.decisions, *decisions], head=head)
    known = vars(found)
    known["names"] = corpus.names | names_of(changed)
    known["families"] = corpus.families | families_of(changed)
    books = codebooks().items()
    known["counted"] = corpus.counted | {e.id: [n for n, rules in books if rules.against(e) is None] for e in changed}
    if "titles" in vars(corpus):
        known["titles"] = corpus.titles | {e.id: wording.headline(e.to_json(), known["names"]) for e in changed}
    return found


def narrowed(corpus: Corpus, events: Sequence[Event], filters: Filters) -> Corpus:
    """The same with some of the events only, and the documents that these rest on."""
    cited = {document.id for event in events for document in event.documents}
    documents = {id: document for id, document in corpus.documents.items() if id in cited}
    return replace(corpus, events=events, documents=documents, filters=filters)


def newest_first(event: Event) -> tuple[Any, ...]:
    """The order of every list: dated before undated, the latest day first, then by id."""
    date = event.date or str(event.about.get("period") or "")
    return (not date, [-ord(c) for c in date.rpartition("/")[2]], event.id)
