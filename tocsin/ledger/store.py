"""The ledger: documents, mentions and decisions, appended in hashed batches and never changed."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Table, insert, select, text, true
from sqlalchemy.engine import Row
from sqlalchemy.pool import PoolProxiedConnection

from tocsin.ledger import captures as files
from tocsin.ledger import schema, sqlite
from tocsin.ledger.asof import counts_by, seen_by
from tocsin.ledger.chain import GENESIS, head_of, rows_of
from tocsin.ledger.errors import LedgerError, plainly
from tocsin.ledger.seal import NAME as SEAL
from tocsin.ledger.seal import write_seal
from tocsin.model import ABOUT_SOURCE, Decision, Document, Mention
from tocsin.model.events import statement_id

WRITER = "tocsin/0.1"
"""Who writes batches unless the caller says otherwise."""

DATABASE = "ledger.sqlite"
"""The name of the database in a ledger's folder."""

BUSY_SECONDS = 30.0
"""How long a writer waits for another one before it gives up."""


def open_ledger(path: str | Path, create: bool = True) -> Ledger:
    """Open the ledger in this folder, or at this address (`postgresql://user@host/database`), or make one there.

    Raises LedgerError when there is none and `create` is False, when the folder or database holds something else or a
    ledger of a newer version, or when it cannot be opened.
    """
    if str(path).startswith(("postgresql:", "postgres:")):
        from tocsin.ledger.postgres import open_postgres  # late: its driver is an extra

        return open_postgres(str(path), create)
    folder = Path(path)
    database = folder / DATABASE
    with plainly(folder):
        fresh = not database.exists()
        if fresh and not create:
            raise LedgerError(f"{folder}: no ledger here; make one with `tocsin collect`, or name another by --ledger")
        if fresh:
            folder.mkdir(parents=True, exist_ok=True)
        engine = sqlite.connect(database, BUSY_SECONDS)
        try:
            sqlite.prepare(engine, folder)
        except BaseException:
            engine.dispose()
            raise
    with _LOCK:
        _OPEN[_key(folder)] += 1
    return Ledger(folder, engine)


_OPEN: Counter[Path] = Counter()
"""How many ledgers this process has open on each database file: a file is sealed when the last one is closed."""

_LOCK = threading.Lock()


def _key(folder: Path) -> Path:
    return (folder / DATABASE).resolve()


def at_rest(folder: Path) -> bool:
    """Whether this process has no ledger open here, so that it may read the database file as a file."""
    return not _OPEN[_key(folder)]


class Batch(NamedTuple):
    """One link of the chain: its number, the head before, its head, when it was recorded (UTC) and by whom or what."""

    seq: int
    previous: str
    head: str
    recorded: str
    tool: str


class Subjects(NamedTuple):
    """What decisions can be about, in any reading: documents, the document and kind of each mention, the mention of
    each statement, all by id."""

    documents: frozenset[str]
    document: Mapping[str, str]
    kind: Mapping[str, str]
    mention: Mapping[str, str]


class Ledger:
    """An open ledger. Every `add_…` is one transaction: when it returns, what it was given is on disk.

    A connection is held for each call only, so that several threads and processes may share one ledger.
    """

    in_folder = True
    """Whether the ledger is files in a folder, and not in a database server."""

    def __init__(self, folder: Path, engine: Engine, until: int | None = None) -> None:
        self.folder = folder
        self._engine = engine
        self._until = until  # the last batch that is seen; None is all
        self._local = threading.local()
        self._open = until is None  # an earlier state is not a ledger of its own: it goes when this one does
        self._wrote = False

    def at(self, head: str) -> Ledger | None:
        """This ledger as it was when its head was this one (or began with these letters); None if it never was."""
        b = schema.batches.c
        with self.reading() as connection:
            if head and GENESIS.startswith(head):
                return self._until_batch(0)
            found = connection.execute(select(b.seq).where(b.head.startswith(head, autoescape=True))).scalars().all()
        return self._until_batch(found[0]) if len(found) == 1 else None

    def _until_batch(self, seq: int) -> Ledger:
        return type(self)(self.folder, self._engine, seq)

    def close(self) -> None:
        """Give the file back, and seal it if it was written to. The ledger can't be used afterwards."""
        self._engine.dispose()
        if not self._open:
            return
        self._open = False
        with _LOCK:
            _OPEN[_key(self.folder)] -= 1
            if self._wrote and at_rest(self.folder):
                seal(self.folder)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- appending ---------------------------------------------------------------------------------------------

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
            values = dict.fromkeys(("source_id", *ABOUT_SOURCE)) | document.to_json()
            connection.execute(insert(schema.documents), values | {"batch": batch})
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
                    "headers": _json(dict(headers or {})),
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
                    connection.execute(insert(schema.statements), list(_statement_rows(mention, batch, key)))
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
                data |= {"subject": _json(data["subject"]), "reasons": _json(data["reasons"]), "batch": self._local.seq}
                connection.execute(insert(table), data)
                added += 1
        return added

    # --- reading -----------------------------------------------------------------------------------------------

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

    def public(self) -> dict[str, str]:
        """When each document became public, by id: its published date or, where that is unknown, its first capture."""
        d, c = schema.documents.c, schema.captures.c
        query = select(d.id, d.published, c.captured).join(schema.captures, c.document == d.id).order_by(c.row.desc())
        with self.reading() as connection:
            return {row.id: row.published or row.captured for row in connection.execute(query)}

    def held(self, moment: str) -> Ledger:
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

    def decisions(self, as_of: str | None = None) -> Iterator[Decision]:
        """Every decision in the order of arrival; with `as_of`, those that count by then (see `asof`)."""
        table = schema.decisions
        with self.reading() as connection:
            query = select(table).where(self._seen(table)).order_by(table.c.row)
            for row in connection.execute(query).mappings():
                data = dict(row) | {"subject": json.loads(row["subject"]), "reasons": json.loads(row["reasons"])}
                decision = Decision.from_json(data)
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
        return Subjects(documents, {x.id: x.document for x in found}, {x.id: x.kind for x in found}, said)

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

    # --- whole copies ------------------------------------------------------------------------------------------

    def raw_captures(self) -> list[str]:
        """The digests of all raw captures, sorted."""
        c = schema.captures.c
        with self.reading() as connection:
            return sorted(connection.execute(select(c.sha256).where(self._seen(schema.captures)).distinct()).scalars())

    def _keep(self, connection: Connection, raw: bytes) -> str:
        """Store a raw capture, once; its digest."""
        return files.keep(self.folder / "captures", raw)

    def open_capture(self, digest: str) -> BufferedReader:
        """A raw capture to read from. Raises OSError where there is none."""
        return files.path_of(self.folder / "captures", digest).open("rb")

    def guards(self, connection: Connection) -> Iterator[str]:
        """What is wrong with the database itself: its structure, and the triggers that keep it append-only."""
        sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        if sound != "ok":
            yield f"ledger.sqlite is damaged: {sound}"
        there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
        for table in (schema.batches, *schema.CHAINED):
            for verb in ("update", "delete"):
                if f"{table.name}_no_{verb}" not in there:
                    yield f"{table.name}: the trigger that refuses {verb.upper()} is gone"

    def snapshot(self, target: Path) -> None:
        """Copy the database as it is now to a new file. Others may read and write meanwhile."""
        with plainly(target), closing(sqlite3.connect(target)) as copy, closing(self._engine.raw_connection()) as raw:
            _sqlite(raw).backup(copy)

    def overwrite(self, source: Path, head: str) -> None:
        """Make the database the one in this file, if its head is this one: for all processes at once or not at all.

        Raises LedgerError, with nothing changed, when another process has written since the caller saw this head, and
        when one holds the database for too long.
        """
        until = time.monotonic() + BUSY_SECONDS
        seen = False

        def progress(status: int, _remaining: int, _total: int) -> None:
            nonlocal seen
            if status == sqlite3.SQLITE_OK and not seen:  # from the first page on, nobody else can write
                if self.head() != head:
                    raise LedgerError(f"{self.folder}: another process has written to it just now; try again")
                seen = True
            elif status != sqlite3.SQLITE_OK and time.monotonic() > until:
                raise LedgerError(f"{self.folder}: another process is using it and did not finish in time; try again")

        with (
            plainly(self.folder),
            closing(sqlite3.connect(source)) as new,
            closing(sqlite3.connect(self.folder / DATABASE, timeout=1.0)) as old,
        ):
            (self.folder / SEAL).unlink(missing_ok=True)  # the same rows may come to lie otherwise in the file
            new.backup(old, pages=1, progress=progress)
        self._wrote = True

    # --- transactions ------------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by: inside a batch the batch's own, so that it sees what it has added."""
        open_write = getattr(self._local, "connection", None)
        if open_write is not None:
            yield open_write
            return
        with plainly(self.folder), self._engine.connect() as connection:
            yield connection

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
            recorded = _now()
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


def seal(folder: Path) -> None:
    """Seal the database file, where that can be done now: a ledger without a seal is as good, only less closely watched.

    The caller sees to it that this process has no ledger open here (`at_rest`).
    """
    with suppress(OSError, sqlite3.Error):
        query = "SELECT head FROM batches ORDER BY seq DESC LIMIT 1"
        write_seal(folder / DATABASE, lambda c: (c.execute(query).fetchone() or (GENESIS,))[0])


def _sqlite(raw: PoolProxiedConnection) -> sqlite3.Connection:
    found = raw.driver_connection
    if not isinstance(found, sqlite3.Connection):
        raise TypeError(f"not a connection to SQLite: {found!r}")
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def tail(connection: Connection, until: int | None = None) -> tuple[int, str]:
    b = schema.batches.c
    query = select(b.seq, b.head).order_by(b.seq.desc()).limit(1)
    row = connection.execute(query if until is None else query.where(b.seq <= until)).first()
    return (row.seq, row.head) if row else (0, GENESIS)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _statement_rows(mention: Mention, batch: int, key: int) -> Iterator[dict[str, Any]]:
    for s in mention.statements:
        data = s.to_json()
        start, end = data.pop("span")
        data |= {"value": _json(data["value"]), "id": statement_id(mention.id, s), "batch": batch, "mention": key}
        yield data | {"start": start, "end": end}


def document_of(row: Row[Any]) -> Document:
    """A document from its row."""
    return Document.from_json(row._asdict())


def mention_of(rows: list[Any]) -> Mention:
    """One mention from its joined rows: four columns of the mention, then the statement's."""
    _, _, id, kind, *_ = rows[0]
    said = []
    names = [c.name for c in schema.statements.columns]
    for row in rows:
        s = dict(zip(names, row[4:], strict=True))
        if s["id"] is not None:
            said.append(s | {"value": json.loads(s["value"]), "span": [s["start"], s["end"]]})
    return Mention.from_json({"id": id, "kind": kind, "statements": said})
