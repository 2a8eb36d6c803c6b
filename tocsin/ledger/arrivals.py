"""What came to a ledger since a batch, and single records by their ids: for whoever keeps a view of it up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from tocsin.ledger import schema
from tocsin.ledger.rows import decision_of, document_of, mention_of, tail
from tocsin.ledger.store import Ledger
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.additions import added
from tocsin.model.events import statement_id

_AT_ONCE = 400
"""Ids in one question: SQLite allows 999 in its oldest builds."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The ledger's last batch and head; decisions with their rows, in their order; documents that were read anew."""

    seq: int
    head: str
    decisions: tuple[tuple[int, Decision], ...]
    read: tuple[str, ...]


def arrivals(ledger: Ledger, after: int = -1) -> Arrivals:
    """What the batches after this one hold, seen at one moment. Of a ledger from its beginning (-1), `read` is left out."""
    d, r = schema.decisions, schema.readings.c
    with ledger.reading() as connection:
        seq, head = tail(connection)
        rows = connection.execute(select(d).where(d.c.batch > after, d.c.batch <= seq).order_by(d.c.row)).mappings()
        decisions = tuple((row["row"], decision_of(row)) for row in rows)
        query = select(r.document).where(r.batch > after, r.batch <= seq).order_by(r.row)
        read = tuple(dict.fromkeys(connection.execute(query).scalars())) if after >= 0 else ()
    return Arrivals(seq, head, decisions, read)


def decisions_at(ledger: Ledger, rows: Iterable[int]) -> list[Decision]:
    """The decisions in these rows, in the order of arrival."""
    d = schema.decisions
    with ledger.reading() as connection:
        return [
            decision_of(row)
            for some in _parts(sorted(set(rows)))
            for row in connection.execute(select(d).where(d.c.row.in_(some)).order_by(d.c.row)).mappings()
        ]


def decisions_named(ledger: Ledger, ids: Iterable[str]) -> list[Decision]:
    """The decisions with these ids, in the order of arrival."""
    d = schema.decisions
    with ledger.reading() as connection:
        return [
            decision_of(row)
            for some in _parts(sorted(set(ids)))
            for row in connection.execute(select(d).where(d.c.id.in_(some)).order_by(d.c.row)).mappings()
        ]


def owners_of(ledger: Ledger, statements: Iterable[str]) -> dict[str, str]:
    """The mention of each of these statements."""
    m, s = schema.mentions.c, schema.statements.c
    query = select(s.id, m.id).join(schema.mentions, m.row == s.mention)
    wanted = set(statements)
    with ledger.reading() as connection:
        found = {
            row[0]: row[1] for some in _parts(sorted(wanted)) for row in connection.execute(query.where(s.id.in_(some)))
        }
        if wanted - found.keys():  # of mentions that people added
            d = schema.decisions
            for row in connection.execute(select(d).where(d.c.kind == DecisionKind.MENTION.value)).mappings():
                mention = added(decision_of(row))
                ids = {statement_id(mention.id, said) for said in mention.statements}
                found |= dict.fromkeys(ids & wanted, mention.id)
    return found


def documents_at(ledger: Ledger, ids: Iterable[str]) -> dict[str, Document]:
    """The documents with these ids, by id."""
    d = schema.documents
    with ledger.reading() as connection:
        return {
            row.id: document_of(row)
            for some in _parts(sorted(set(ids)))
            for row in connection.execute(select(d).where(d.c.id.in_(some)))
        }


def mentions_at(ledger: Ledger, documents: Iterable[str]) -> list[tuple[str, Mention]]:
    """(document id, mention) of the latest reading of each of these documents."""
    r, m, s = schema.readings, schema.mentions, schema.statements
    found: list[tuple[str, Mention]] = []
    with ledger.reading() as connection:
        for some in _parts(sorted(set(documents))):
            last = select(func.max(r.c.row)).where(r.c.document.in_(some)).group_by(r.c.document)
            home = {row.row: row.document for row in connection.execute(select(r).where(r.c.row.in_(last)))}
            query = (
                select(m.c.row, m.c.reading, m.c.id, m.c.kind, s)
                .join(s, s.c.mention == m.c.row, isouter=True)
                .where(m.c.reading.in_(list(home)))
                .order_by(m.c.row, s.c.row)
            )
            for rows in _by_mention(connection.execute(query)):
                found.append((home[rows[0][1]], mention_of(rows)))
    return found


def _by_mention(rows: Iterable[Any]) -> Iterator[list[Any]]:
    held: list[Any] = []
    for row in rows:
        if held and held[-1][0] != row[0]:
            yield held
            held = []
        held.append(row)
    if held:
        yield held


def _parts(ids: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
