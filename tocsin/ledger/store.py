"""The ledger: documents, mentions and decisions, appended in hashed batches and never changed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, insert, select

from tocsin.ledger import schema
from tocsin.ledger.chain import head_of, rows_of
from tocsin.ledger.errors import LedgerError, plainly
from tocsin.ledger.queries import Holdings
from tocsin.ledger.rows import as_json, document_row, statement_rows, tail
from tocsin.model import Decision, Document, Mention

WRITER = "tocsin/0.1"
"""Who writes batches unless the caller says otherwise."""

BUSY_SECONDS = 30.0
"""How long a writer waits for another one before it gives up."""


class Ledger(Holdings, ABC):
    """An open ledger. Every `add_…` is one transaction: when it returns, what it was given is on disk.

    The engines differ in where raw captures lie and in how the whole is copied and guarded.
    """

    in_folder: bool
    """Whether the ledger is files in a folder, and not in a database server."""

    _wrote = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    @abstractmethod
    def address(self) -> str:
        """By what `open_ledger` opens it."""

    @abstractmethod
    def close(self) -> None:
        """Give the database back. The ledger can't be used afterwards."""

    @abstractmethod
    def _keep(self, connection: Connection, raw: bytes) -> str:
        """Store a raw capture, once; its digest."""

    def keep_ahead(self, raws: Iterable[bytes]) -> None:
        """Bring raw captures to disk before the batch that adds their documents, many at once: waiting for the disk is
        most of the time that a small document takes. What is never added afterwards does no harm. Raises LedgerError."""

    @abstractmethod
    def open_capture(self, digest: str) -> BufferedReader:
        """A raw capture to read from. Raises OSError where there is none."""

    @abstractmethod
    def guards(self, connection: Connection) -> Iterator[str]:
        """What is wrong with the database itself: its structure, and the triggers that keep it append-only."""

    @abstractmethod
    def snapshot(self, target: Path) -> None:
        """Copy the database as it is now to a new SQLite file. Others may read and write meanwhile."""

    @contextmanager
    def batch(self, tool: str = WRITER) -> Iterator[None]:
        """Append all that is added inside as one transaction and one link of the chain; nothing of it on an error.

        Far faster than one transaction an item. Nested use joins the outer batch. Other writers wait meanwhile.
        """
        with self._writing(tool):
            yield

    def add_document(
        self,
        document: Document,
        raw: bytes,
        *,
        captured: str | None = None,
        tool: str,
        media_type: str,
        headers: Mapping[str, str] | None = None,
    ) -> bool:
        """Keep a document and the bytes that it was taken from. False, and nothing written, when its id is known.

        `captured` is the UTC time of the capture (ISO 8601; now, if not given), `tool` what captured it, `headers` what
        the server sent.
        """
        with self._writing(tool) as connection:
            known = connection.execute(select(schema.documents.c.row).where(schema.documents.c.id == document.id))
            if known.first():
                return False
            digest = self._keep(connection, raw)
            batch = self._local.seq
            connection.execute(insert(schema.documents), document_row(document, batch))
            connection.execute(
                insert(schema.captures),
                {
                    "batch": batch,
                    "document": document.id,
                    "sha256": digest,
                    "size": len(raw),
                    "captured": captured or _now(),
                    "tool": tool,
                    "media_type": media_type,
                    "headers": as_json(dict(headers or {})),
                },
            )
        return True

    def add_reading(self, document: str, extractor: str, mentions: Iterable[Mention]) -> bool:
        """Record what this extractor found in the document, also when it is nothing.

        False, and nothing written, when this extractor has read the document before. Raises LedgerError for a
        document that the ledger doesn't hold.
        """
        found = list(mentions)
        with self._writing(extractor) as connection:
            if not connection.execute(select(schema.documents.c.row).where(schema.documents.c.id == document)).first():
                raise LedgerError(f"{self.folder}: no such document: {document}; collect it first")
            readings = schema.readings.c
            known = select(readings.row).where(readings.document == document, readings.extractor == extractor)
            if connection.execute(known).first():
                return False
            batch = self._local.seq
            row = {"batch": batch, "document": document, "extractor": extractor}
            reading = connection.execute(insert(schema.readings), row).inserted_primary_key[0]  # type: ignore[index]
            for mention in found:
                row = {"batch": batch, "reading": reading, "id": mention.id, "kind": mention.kind}
                key = connection.execute(insert(schema.mentions), row).inserted_primary_key[0]  # type: ignore[index]
                if mention.statements:
                    connection.execute(insert(schema.statements), list(statement_rows(mention, batch, key)))
        return True

    def add_decisions(self, decisions: Iterable[Decision]) -> int:
        """Append decisions; the number of those that the ledger did not hold yet."""
        added = 0
        table = schema.decisions
        with self._writing(WRITER) as connection:
            for decision in decisions:
                if connection.execute(select(table.c.row).where(table.c.id == decision.id)).first():
                    continue
                data = decision.to_json()
                data |= {
                    "subject": as_json(data["subject"]),
                    "reasons": as_json(data["reasons"]),
                    "batch": self._local.seq,
                }
                connection.execute(insert(table), data)
                added += 1
        return added

    @contextmanager
    def _writing(self, tool: str) -> Iterator[Connection]:
        outer = getattr(self._local, "connection", None)
        if outer is not None:
            yield outer
            return
        with (
            plainly(self.folder),
            self._engine.connect().execution_options(tocsin_write=True) as connection,
            connection.begin(),
        ):
            seq, previous = tail(connection)
            last = connection.execute(select(schema.batches.c.recorded).where(schema.batches.c.seq == seq)).scalar()
            recorded = max(_now(), last or "")  # a clock that was put back must not write a batch before the last one
            self._local.connection, self._local.seq = connection, seq + 1
            try:
                yield connection
            finally:
                self._local.connection = None
            rows = list(rows_of(connection, seq + 1))
            if rows:
                head = head_of(previous, recorded, tool, rows)
                values = {"seq": seq + 1, "previous": previous, "head": head, "recorded": recorded, "tool": tool}
                connection.execute(insert(schema.batches), values)
                self._wrote = True


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
