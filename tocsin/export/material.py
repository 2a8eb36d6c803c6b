"""What an export may hold: the events that a query asks for, made only of documents that may be given on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tocsin.count import Filters, select
from tocsin.count.codebooks import Codebook, codebook
from tocsin.export.naming import names_of
from tocsin.ledger import Ledger, LedgerError, view
from tocsin.model import Decision, DecisionKind, Document
from tocsin.model.events import Event
from tocsin.model.extract import kept_in, neutral_document


@dataclass(frozen=True, slots=True)
class Withheld:
    """What was left out because of a licence, and how many statements by armed groups are shown in extract only."""

    rows: int = 0  # documents of data sets that may not be given on, with all that they state
    events: int = 0  # events of the query that rest on such rows alone
    sentences: int = 0  # sentences of other documents whose text may not be given on
    extracts: int = 0

    def lines(self) -> list[str]:
        """What a person is told of it."""
        return [
            text
            for number, text in (
                (self.rows, f"{self.rows:,} rows of data sets may not be given on: they are left out, and with them "
                            f"{self.events:,} events that nothing else reports"),
                (self.sentences, f"{self.sentences:,} sentences are left out: their texts may not be given on; the "
                                 "values and where they stand are there"),
                (self.extracts, f"{self.extracts:,} statements by armed groups are given as short extracts only"),
            )
            if number
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that an exporter gets. Nothing in it needs to be kept back any more.

    `documents` are those that the events cite, by id; texts of armed groups are gone from them, and `quotable` says
    whose text may be given on. `decisions` are those about the events' mentions. `names` are the register's names of
    actors by id. `head` and `made` are the ledger's head and when it was recorded: the same ledger and query give the
    same bytes. `rules` is the codebook of the query.
    """

    title: str
    filters: Filters
    events: tuple[Event, ...]
    documents: Mapping[str, Document]
    decisions: tuple[Decision, ...]
    names: Mapping[str, str]
    rules: Codebook
    head: str
    made: str
    withheld: Withheld

    def quotable(self, document: str) -> bool:
        """Whether the text of this document may be given on whole."""
        found = self.documents[document]
        return found.redistribute is not False and not kept_in(found)


def bare(event: Event) -> dict[str, Any]:
    """The event's JSON without its statements and reasons, of which a row or a headline needs nothing."""
    return replace(event, statements=(), reasons=()).to_json()


def given_on(document: Document) -> bool:
    """Whether what a document states may be given on. A row of a data set is itself the data set, so that a licence
    against giving it on covers its values; of a news text it covers the words alone."""
    return not (document.source_kind == "dataset" and document.redistribute is False)


def gather(ledger: Ledger, filters: Filters, title: str = "Events") -> Material:
    """The events of a ledger that pass the filters, seen without the rows that may not be given on.

    Raises LedgerError for a ledger that holds nothing, FilterError as `select` does.
    """
    documents = {d.id: d for d in ledger.documents(filters.as_of)}
    if not documents:
        when = f" that was public by {filters.as_of}" if filters.as_of else ""
        raise LedgerError(f"{ledger.folder}: the ledger holds no document{when}; add some with `tocsin collect`")
    mentions = list(ledger.mentions(filters.as_of))
    decisions = list(ledger.decisions(filters.as_of))
    free = {id: d for id, d in documents.items() if given_on(d)}

    def chosen(known: Mapping[str, Document]) -> tuple[Event, ...]:
        return select(view(known.values(), mentions, decisions, filters.policy, filters.as_of), filters).events

    alone = 0
    if len(free) < len(documents):
        alone = sum(not any(d.id in free for d in e.documents) for e in chosen(documents))
    quiet, sentences, extracts = _quiet(chosen(free), free)
    cited = {ref.id for event in quiet for ref in event.documents}
    batches = list(ledger.batches())
    return Material(
        title=title,
        filters=filters,
        events=quiet,
        documents={id: neutral_document(free[id]) for id in sorted(cited)},
        decisions=_about(quiet, decisions),
        names=names_of(quiet),
        rules=codebook(filters.codebook),
        head=ledger.head(),
        made=batches[-1].recorded if batches else "1970-01-01T00:00:00+00:00",
        withheld=Withheld(len(documents) - len(free), alone, sentences, extracts),
    )


def _quiet(events: Sequence[Event], documents: Mapping[str, Document]) -> tuple[tuple[Event, ...], int, int]:
    """The events without sentences of texts that may not be given on, and how many sentences went, and extracts are."""
    kept, gone, extracts = [], set(), set()
    for event in events:
        said = []
        for evidence in event.statements:
            of = documents[evidence.document]
            if kept_in(of):
                extracts.add(evidence.id)
            elif of.redistribute is False:
                gone.add((evidence.document, evidence.sentence_span))
                evidence = replace(evidence, sentence="")
            said.append(evidence)
        kept.append(replace(event, statements=tuple(said)))
    return tuple(kept), len(gone), len(extracts)


def _about(events: Sequence[Event], decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    mentions = {m for e in events for m in e.mentions}
    statements = {s.id for e in events for s in e.statements}
    return tuple(
        d
        for d in decisions
        if (
            set(d.subject) <= mentions
            if d.kind is DecisionKind.SAME_EVENT
            else d.subject[0] in statements or d.subject[0] in mentions
        )
    )
