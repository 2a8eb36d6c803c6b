"""What a ledger holds, now or at an earlier batch: everything that is read from it and nothing that is written."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import ColumnElement, Connection, Engine, Table, select, text, true

from tocsin.ledger import schema
from tocsin.ledger.asof import counts_by, seen_by
from tocsin.ledger.chain import GENESIS
from tocsin.ledger.clusters import in_force
from tocsin.ledger.errors import plainly
from tocsin.ledger.rows import Batch, Subjects, decision_of, document_of, mention_of, tail
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.additions import additions


class Holdings:
    """The records of a ledger. A connection is held for each call only, so that threads and processes may share it."""

    def __init__(self, folder: Path, engine: Engine, until: int | None = None) -> None:
        self.folder = folder
        self._engine = engine
        self._until = until  # the last batch that is seen; None is all
        self._local = threading.local()

    def at(self, head: str) -> Self | None:
        """This ledger as it was when its head was this one (or began with these letters); None if it never was."""
        b = schema.batches.c
        with self.reading() as connection:
            if head and GENESIS.startswith(head):
                return self._until_batch(0)
            found = connection.execute(select(b.seq).where(b.head.startswith(head, autoescape=True))).scalars().all()
        return self._until_batch(found[0]) if len(found) == 1 else None

    def _until_batch(self, seq: int) -> Self:
        """An earlier state: not a ledger of its own, it goes when this one does."""
        return type(self)(self.folder, self._engine, seq)

    def documents(self, as_of: str | None = None) -> Iterator[Document]:
        """Every document in the order of arrival; with `as_of`, those that were public by then (see `asof`)."""
        table, captured = schema.documents, schema.captures
        query = select(table, captured.c.captured).join(captured, captured.c.document == table.c.id)
        with self.reading() as connection:
            for row in connection.execute(query.where(self._seen(table)).order_by(table.c.row)):
                if seen_by(as_of, row.published, row.captured):
                    yield document_of(row)

    def document(self, id: str) -> Document | None:
        """The document with this id, or None."""
        with self.reading() as connection:
            row = connection.execute(select(schema.documents).where(schema.documents.c.id == id)).first()
            return document_of(row) if row else None

    def captures(self, document: str) -> list[dict[str, Any]]:
        """How the document was captured: sha256, size (bytes), captured, tool, media_type, headers."""
        table = schema.captures
        with self.reading() as connection:
            rows = connection.execute(select(table).where(table.c.document == document)).mappings()
            names = ("sha256", "size", "captured", "tool", "media_type")
            return [{n: r[n] for n in names} | {"headers": json.loads(r["headers"])} for r in rows]

    def public(self, ids: Collection[str] | None = None) -> dict[str, str]:
        """When each document became public, by id: its published date or, where that is unknown, its first capture.
        With `ids` (a few hundred at most) of these only."""
        d, c = schema.documents.c, schema.captures.c
        query = select(d.id, d.published, c.captured).join(schema.captures, c.document == d.id).order_by(c.row.desc())
        if ids is not None:
            query = query.where(d.id.in_(ids))
        with self.reading() as connection:
            return {row.id: row.published or row.captured for row in connection.execute(query)}

    def held(self, moment: str) -> Self:
        """This ledger as it was at this time (an ISO 8601 prefix stands for its whole length): what it had recorded."""
        until = max((b.seq for b in self.batches() if seen_by(moment, None, b.recorded)), default=0)
        return self._until_batch(until)

    def batches(self) -> Iterator[Batch]:
        """The links of the chain, oldest first."""
        b = schema.batches.c
        query = select(b.seq, b.previous, b.head, b.recorded, b.tool).order_by(b.seq)
        with self.reading() as connection:
            for row in connection.execute(query if self._until is None else query.where(b.seq <= self._until)):
                yield Batch(*row)

    def unread(self, extractor: str) -> Iterator[Document]:
        """Documents that this extractor (name and version) has not read, in the order of arrival.

        The list is fixed when the first one is asked for, so readings may be added while it is walked.
        """
        table, readings = schema.documents, schema.readings
        done = select(readings.c.document).where(readings.c.extractor == extractor)
        with self.reading() as connection:
            waiting = connection.execute(select(table.c.id).where(table.c.id.not_in(done)).order_by(table.c.row))
            ids = list(waiting.scalars())
        for id in ids:
            found = self.document(id)
            if found:
                yield found

    def mentions(self, as_of: str | None = None) -> Iterator[tuple[str, Mention]]:
        """(document id, mention) of the latest reading of each document, in the order of the documents' arrival."""
        d, c, r = schema.documents, schema.captures, schema.readings
        m, s = schema.mentions, schema.statements
        with self.reading() as connection:
            public = {
                row.id
                for row in connection.execute(
                    select(d.c.id, d.c.published, c.c.captured).join(c, c.c.document == d.c.id)
                )
                if seen_by(as_of, row.published, row.captured)
            }
            readings = select(r).where(self._seen(r)).order_by(r.c.row)
            latest = {row.document: row.row for row in connection.execute(readings)}
            current = {reading: document for document, reading in latest.items() if document in public}
            query = (
                select(m.c.row, m.c.reading, m.c.id, m.c.kind, s)
                .join(s, s.c.mention == m.c.row, isouter=True)
                .join(r, r.c.row == m.c.reading)
                .join(d, d.c.id == r.c.document)
                .order_by(d.c.row, m.c.row, s.c.row)
            )
            rows: list[Any] = []
            for row in connection.execute(query):
                if row[1] not in current:
                    continue
                if rows and rows[0][0] != row[0]:
                    yield current[rows[0][1]], mention_of(rows)
                    rows = []
                rows.append(row)
            if rows:
                yield current[rows[0][1]], mention_of(rows)
            yield from ((document, m) for document, m in self._added(as_of) if document in public)

    def _added(self, as_of: str | None) -> Iterator[tuple[str, Mention]]:
        """(document id, mention) of what readers missed and people added."""
        d = schema.decisions
        silent = (DecisionKind.MENTION.value, DecisionKind.WITHDRAWAL.value)
        with self.reading() as connection:
            rows = connection.execute(select(d).where(self._seen(d), d.c.kind.in_(silent)).order_by(d.c.row)).mappings()
            found = [decision_of(row) for row in rows]
        return additions(in_force(x for x in found if counts_by(as_of, x)))

    def decisions(self, as_of: str | None = None) -> Iterator[Decision]:
        """Every decision in the order of arrival; with `as_of`, those that count by then (see `asof`)."""
        table = schema.decisions
        with self.reading() as connection:
            query = select(table).where(self._seen(table)).order_by(table.c.row)
            for row in connection.execute(query).mappings():
                decision = decision_of(row)
                if counts_by(as_of, decision):
                    yield decision

    def subjects(self) -> Subjects:
        """Everything that a decision in this ledger can be about."""
        m, r, s = schema.mentions.c, schema.readings.c, schema.statements.c
        mentions = select(m.id, m.kind, r.document).join(schema.readings, r.row == m.reading)
        statements = select(s.id, m.id).join(schema.mentions, m.row == s.mention)
        with self.reading() as connection:
            documents = frozenset(connection.execute(select(schema.documents.c.id)).scalars())
            found = connection.execute(mentions).all()
            said = {row[0]: row[1] for row in connection.execute(statements)}
            people_s = select(schema.decisions).where(schema.decisions.c.kind == DecisionKind.MENTION.value)
            made = [decision_of(row) for row in connection.execute(people_s).mappings()]
        subjects = Subjects(documents, {x.id: x.document for x in found}, {x.id: x.kind for x in found}, said)
        for decision in made:
            subjects = subjects.with_addition(decision)
        return subjects

    @property
    def present(self) -> bool:
        """Whether all that the ledger holds is seen, and not an earlier state of it."""
        return self._until is None

    def tail(self, connection: Connection) -> tuple[int, str]:
        """The number and the hash of the last batch that is seen."""
        return tail(connection, self._until)

    def head(self) -> str:
        """The hash of the last batch: two ledgers with one head hold the same."""
        with self.reading() as connection:
            return tail(connection, self._until)[1]

    def _seen(self, table: Table) -> ColumnElement[bool]:
        return true() if self._until is None else table.c.batch <= self._until

    def size(self) -> dict[str, int]:
        """How many rows each table holds."""
        with self.reading() as connection:
            return {
                t.name: connection.execute(text(f"SELECT count(*) FROM {t.name}")).scalar_one()
                for t in (schema.batches, *schema.CHAINED)
            }

    def raw_captures(self) -> list[str]:
        """The digests of all raw captures, sorted."""
        c = schema.captures.c
        with self.reading() as connection:
            return sorted(connection.execute(select(c.sha256).where(self._seen(schema.captures)).distinct()).scalars())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by: inside a batch the batch's own, so that it sees what it has added."""
        open_write = getattr(self._local, "connection", None)
        if open_write is not None:
            yield open_write
            return
        with plainly(self.folder), self._engine.connect() as connection:
            yield connection
