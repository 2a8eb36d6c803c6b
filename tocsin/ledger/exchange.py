"""Decisions travel: as JSON Lines that name documents by the hash of their content, so that they apply elsewhere.

A line is a decision (`Decision.to_json`) and `documents`: for each mention that it is about, the document that reports
it. Ids of mentions and statements follow from the document's bytes and what was read in it, so that the same documents
read by the same reader have them everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tocsin.ledger.asof import by_machine
from tocsin.ledger.rows import Subjects
from tocsin.ledger.store import Ledger
from tocsin.model import Decision, DecisionKind
from tocsin.model.additions import added
from tocsin.model.corrections import corrected
from tocsin.model.schema import SchemaError

_PARTS = {
    DecisionKind.SAME_EVENT: 2,
    DecisionKind.STATEMENT: 1,
    DecisionKind.VALUE: 2,
    DecisionKind.SCOPE: 1,
    DecisionKind.MENTION: 2,
    DecisionKind.CODING: 2,
    DecisionKind.WITHDRAWAL: 1,
}


@dataclass(frozen=True, slots=True)
class Imported:
    """How many decisions were new and how many known, and why lines were refused: (line, counted from 1; reason)."""

    added: int
    known: int
    refused: tuple[tuple[int, str], ...]


def export_decisions(
    ledger: Ledger, as_of: str | None = None, machines: bool = False, by: str | None = None
) -> Iterator[str]:
    """The decisions as lines of JSON, in the order of arrival: people's, with `machines` also the linker's.

    `as_of` leaves out those that did not count by then; `by` keeps those of one person, with whoever withdrew them.
    """
    subjects = ledger.subjects()
    told: set[str] = set()
    for decision in ledger.decisions(as_of):
        if decision.kind is DecisionKind.WITHDRAWAL:
            wanted = decision.subject[0] in told
        else:
            wanted = (by is None and (machines or not by_machine(decision))) or decision.by == by
        if wanted:
            told.add(decision.id)
            data = decision.to_json() | {"documents": [subjects.document.get(m) for m in _mentions(decision, subjects)]}
            yield json.dumps(data, ensure_ascii=False)


def import_decisions(ledger: Ledger, lines: Iterable[str | bytes], tool: str) -> Imported:
    """Append the decisions of these lines, in one batch; known ones are counted only, so that it may be run again.

    A line that is no decision, was changed since it was written, or is about a document, mention or statement that this
    ledger does not hold is refused, and the rest goes in. Raises LedgerError as the ledger does.
    """
    subjects = ledger.subjects()
    there = {d.id for d in ledger.decisions()}
    wanted: dict[str, Decision] = {}
    known, refused = 0, []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            decision = _decision(line, subjects)
        except ValueError as error:
            refused.append((number, str(error)))
            continue
        if decision.kind is DecisionKind.WITHDRAWAL and not (
            decision.subject[0] in there or decision.subject[0] in wanted
        ):
            refused.append((number, f"decision {decision.subject[0]}, which it withdraws, is not in this ledger"))
            continue
        if decision.id in there or decision.id in wanted:
            known += 1
        else:
            wanted[decision.id] = decision
            if decision.kind is DecisionKind.MENTION:
                subjects = subjects.with_addition(decision)
    with ledger.batch(tool):
        added = ledger.add_decisions(wanted.values())
    return Imported(added, known + len(wanted) - added, tuple(refused))


def _mentions(decision: Decision, subjects: Subjects) -> list[str]:
    if decision.kind is DecisionKind.WITHDRAWAL:
        return []
    if decision.kind is DecisionKind.SAME_EVENT:
        return list(decision.subject)
    if decision.kind is DecisionKind.STATEMENT:
        return [subjects.mention.get(decision.subject[0], "")]
    return [decision.subject[0]]


def _decision(line: str | bytes, subjects: Subjects) -> Decision:
    """The decision of a line, if it can be applied here. Raises ValueError with what stands against it."""
    try:
        data: Any = json.loads(line)
    except ValueError as error:
        raise ValueError(f"not a line of JSON: {error}") from None
    if not isinstance(data, dict):
        raise ValueError("not a decision: it is no JSON object")
    try:
        decision = Decision.from_json(data)
        datetime.fromisoformat(decision.made)
    except KeyError as error:
        raise ValueError(f"not a decision: it has no {error.args[0]}") from None
    except (TypeError, ValueError) as error:
        raise ValueError(f"not a decision: {error}") from None
    parts = (*decision.subject, decision.by, *(text for text, _ in decision.reasons))
    if (
        not all(isinstance(part, str) for part in parts)
        or not isinstance(decision.value, str | None)
        or not decision.by
    ):
        raise ValueError("not a decision: subject, by, reasons and value are texts")
    if len(decision.subject) != _PARTS[decision.kind] or list(decision.subject) != data["subject"]:
        raise ValueError(f"not a decision: {decision.kind} is about {_PARTS[decision.kind]}, not {data['subject']}")
    if decision.kind is DecisionKind.SAME_EVENT and not decision.subject[0] < decision.subject[1]:
        raise ValueError("not a decision: its two mentions are not in order")
    if data.get("id", decision.id) != decision.id:
        raise ValueError(f"changed since it was written: its content has the id {decision.id}, not {data['id']}")
    _applies(decision, data.get("documents") or [], subjects)
    return decision


def _applies(decision: Decision, documents: Iterable[Any], subjects: Subjects) -> None:
    for document in documents:
        if document is not None and document not in subjects.documents:
            raise ValueError(f"document {document} is not in this ledger; collect it and import again")
    for mention in _mentions(decision, subjects):
        if decision.kind is DecisionKind.MENTION:
            if decision.subject[1] not in subjects.documents:
                raise ValueError(f"document {decision.subject[1]} is not in this ledger; collect it and import again")
            continue
        if mention not in subjects.document:
            what = f"statement {decision.subject[0]}" if not mention else f"mention {mention}"
            raise ValueError(f"{what} is not in this ledger: its document is, and was read by another reader")
    if decision.kind is DecisionKind.MENTION:
        try:
            added(decision)
        except SchemaError as error:
            raise ValueError(str(error)) from None
    if decision.kind in (DecisionKind.VALUE, DecisionKind.CODING) and decision.value is not None:
        mention, prop = decision.subject
        try:
            corrected(subjects.kind[mention], prop, decision.value, (0, 1), decision.by)
        except SchemaError as error:
            raise ValueError(f"not a value of {prop}: {error}") from None
