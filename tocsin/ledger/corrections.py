"""What people judged of a reader's work, as records to train and to measure on: one a statement, property or pair. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tocsin.ledger.asof import by_machine
from tocsin.ledger.clusters import standing
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention, Statement
from tocsin.model.additions import added
from tocsin.model.corrections import corrected
from tocsin.model.events import statement_id
from tocsin.model.extract import kept_in, neutral_extract
from tocsin.model.schema import value_to_json

_RIGHT = {Judgement.POSITIVE: "right", Judgement.NEGATIVE: "wrong", Judgement.UNSURE: "unsure"}
_SCOPE = {Judgement.POSITIVE: "in scope", Judgement.NEGATIVE: "out of scope", Judgement.UNSURE: "unsure"}
_SAME = {Judgement.POSITIVE: "same event", Judgement.NEGATIVE: "different events", Judgement.UNSURE: "unsure"}


def corrections(
    documents: Mapping[str, Document], mentions: Iterable[tuple[str, Mention]], decisions: Iterable[Decision]
) -> Iterator[dict[str, Any]]:
    """One record for each judgement of a person that nobody withdrew, in the order in which they were made.

    Each has `judgement`, `by`, `made`, `decision` (its id), `mention`, `kind` and `document`. A judgement on a statement
    or a property also has `property`, `span` and `words` (characters of the document's text), `reader` (the reader's
    values, each with value, span, modality, speaker and extractor) and `person` (what the person holds true, likewise;
    empty: nobody states it; null: they could not tell). One on a mention that the reader missed ("missed") has in
    `person` each value that it was added with, with `property` and `words`. One on a pair has `other` and `other_document`. `blind` is true
    for answers given without seeing anyone else's. Words that may not be given on are left out.
    """
    read = {m.id: (d, m) for d, m in mentions if d in documents}
    owner = {statement_id(m.id, s): (m, s) for _, m in read.values() for s in m.statements}
    for d in standing(decisions):
        if by_machine(d) or d.kind is DecisionKind.WITHDRAWAL:
            continue
        found = _record(d, documents, read, owner)
        if found is not None:
            yield found


def _record(
    d: Decision,
    documents: Mapping[str, Document],
    read: Mapping[str, tuple[str, Mention]],
    owner: Mapping[str, tuple[Mention, Statement]],
) -> dict[str, Any] | None:
    blind = d.kind is DecisionKind.CODING
    about = d.subject[1] if blind else d.subject[0]
    if d.kind is DecisionKind.STATEMENT or (blind and about.startswith("s-")):
        if about not in owner:
            return None
        mention, said = owner[about]
        person = {Judgement.POSITIVE: [said], Judgement.NEGATIVE: [], Judgement.UNSURE: None}[d.judgement]
        document = documents[read[mention.id][0]]
        return _start(d, document, mention, _RIGHT[d.judgement]) | _values(document, said.property, [said], person)
    if d.kind is DecisionKind.MENTION:
        if d.subject[1] not in documents or d.judgement is not Judgement.POSITIVE:
            return None
        return _missed(d, documents[d.subject[1]])
    if d.subject[0] not in read:
        return None
    home, mention = read[d.subject[0]]
    document = documents[home]
    if d.kind is DecisionKind.SAME_EVENT:
        if d.subject[1] not in read:
            return None
        return _start(d, document, mention, _SAME[d.judgement]) | {
            "other": d.subject[1],
            "other_document": read[d.subject[1]][0],
        }
    if d.kind is DecisionKind.SCOPE or about == "scope":
        return _start(d, document, mention, _SCOPE[d.judgement])
    if d.judgement is not Judgement.POSITIVE or not mention.statements:
        return None
    prop = d.subject[1]
    before = mention.all(prop)
    after = list(corrected(mention.kind, prop, d.value, (before or list(mention.statements))[0].span, d.by))
    what = "corrected" if before and after else "added" if after else "not stated"
    return _start(d, document, mention, what) | _values(document, prop, before, after)


def _missed(d: Decision, document: Document) -> dict[str, Any]:
    mention = added(d)
    said = [_plain(s) | {"property": s.property, "words": _words(document, s.span)} for s in mention.statements]
    return _start(d, document, mention, "missed") | {"person": said}


def _start(d: Decision, document: Document, mention: Mention, judgement: str) -> dict[str, Any]:
    return {
        "judgement": judgement,
        "by": d.by,
        "made": d.made,
        "blind": d.kind is DecisionKind.CODING,
        "decision": d.id,
        "document": document.id,
        "mention": mention.id,
        "kind": mention.kind,
    }


def _values(
    document: Document, prop: str, reader: Sequence[Statement], person: Sequence[Statement] | None
) -> dict[str, Any]:
    first = next(iter((*(person or ()), *reader)), None)
    return {
        "property": prop,
        "span": list(first.span) if first else None,
        "words": _words(document, first.span) if first else None,
        "reader": [_plain(s) for s in reader],
        "person": None if person is None else [_plain(s) for s in person],
    }


def _words(document: Document, span: tuple[int, int]) -> str | None:
    if document.redistribute is False and not kept_in(document):
        return None
    return neutral_extract(document, span)[0]


def _plain(s: Statement) -> dict[str, Any]:
    return {
        "value": value_to_json(s.value),
        "span": list(s.span),
        "modality": s.modality,
        "speaker": s.speaker,
        "extractor": s.extractor,
    }
