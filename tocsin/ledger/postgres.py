"""PostgreSQL as the ledger's engine, for teams: the same tables and the same chain, raw captures in a table beside them.

Writers take turns by one advisory lock, held to the end of the transaction: there is one lock only, so that there is no
deadlock, and a batch always follows the one that was committed last. Readers see one moment (REPEATABLE READ).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import cast

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from tocsin.ledger import schema, sqlite, store
from tocsin.ledger.errors import LedgerError, plainly
from tocsin.ledger.migrations import LOG, upgrade
from tocsin.ledger.rows import tail
from tocsin.ledger.store import Ledger

_beside = MetaData()

raw_captures = Table(
    "raw_captures",
    _beside,
    Column("sha256", String, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
"""The bytes of captures. The chain covers their hashes (`captures.sha256`), not this table."""

mark = Table("tocsin_ledger", _beside, Column("version", String, primary_key=True))
"""By this table a ledger is told from any other database; it holds the version of the tables."""

GUARDED = (schema.batches, *schema.CHAINED, raw_captures)


def open_postgres(address: str, create: bool) -> Ledger:
    """Open the ledger in this database, or make its tables there. Raises LedgerError as `open_ledger` does."""
    try:
        url = make_url(address.replace("postgres:", "postgresql:", 1) if address.startswith("postgres:") else address)
    except ArgumentError:
        raise LedgerError(f"{address}: not an address; write it as postgresql://user@host/database") from None
    shown = Path(f"postgresql:{url.host or url.query.get('host') or ''}/{url.database or ''}")
    try:
        engine = _connect(url.set(drivername="postgresql+psycopg"))
    except ImportError:
        raise LedgerError(
            f"{shown}: PostgreSQL needs a driver; install it with: pip install 'tocsin[postgres]'"
        ) from None
    try:
        with plainly(shown):
            _prepare(engine, shown, create)
    except BaseException:
        engine.dispose()
        raise
    return PostgresLedger(shown, engine)


class PostgresLedger(Ledger):
    """A ledger in a PostgreSQL database. `folder` is how messages name it."""

    in_folder = False

    @property
    def address(self) -> str:
        return self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def close(self) -> None:
        self._engine.dispose()

    def _keep(self, connection: Connection, raw: bytes) -> str:
        digest = sha256(raw).hexdigest()
        connection.execute(upsert(raw_captures).values(sha256=digest, bytes=raw).on_conflict_do_nothing())
        return digest

    def open_capture(self, digest: str) -> BufferedReader:
        with self.reading() as connection:
            found = connection.execute(select(raw_captures.c.bytes).where(raw_captures.c.sha256 == digest)).scalar()
        if found is None:
            raise FileNotFoundError(2, "it is not in the table raw_captures")
        return BufferedReader(cast(BufferedReader, BytesIO(found)))

    def guards(self, connection: Connection) -> Iterator[str]:
        query = text(
            "SELECT c.relname || ' ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND c.relnamespace = current_schema()::regnamespace"
        )
        there = set(connection.execute(query).scalars())
        for table in GUARDED:
            for verb in ("update", "delete", "truncate"):
                if f"{table.name} {table.name}_no_{verb}" not in there:
                    yield f"{table.name}: the trigger that refuses {verb.upper()} is gone"

    def snapshot(self, target: Path) -> None:
        """Copy the rows as they are now to a new SQLite file: a backup has one form, whatever the engine."""
        with plainly(target):
            engine = sqlite.connect(target, store.BUSY_SECONDS)
            try:
                sqlite.prepare(engine, target)
                with (
                    self.reading() as rows,
                    engine.connect().execution_options(tocsin_write=True) as out,
                    out.begin(),
                ):
                    _copy(rows, out, 0)
                with closing(engine.raw_connection()) as raw:  # one file, with nothing left beside it
                    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                engine.dispose()

    def take_over(self, source: Ledger) -> None:
        """Append the batches of another ledger that begin where this one ends. Raises LedgerError where they do not."""
        with (
            plainly(self.folder),
            source.reading() as rows,
            self._engine.connect().execution_options(tocsin_write=True) as connection,
            connection.begin(),
        ):
            seq, head = tail(connection)
            if source.at(head) is None or tail(rows, seq)[1] != head:
                raise LedgerError(
                    f"{self.folder}: the ledger holds what this backup does not; restore into a new database"
                )
            for digest in source.raw_captures():
                with source.open_capture(digest) as raw:
                    self._keep(connection, raw.read())
            _copy(rows, connection, seq)
            for table in schema.CHAINED:  # what is added later is numbered after what was copied
                last = select(func.coalesce(func.max(table.c.row), 0) + 1).scalar_subquery()
                connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "row"), last, False)))


def _copy(rows: Connection, out: Connection, after: int) -> None:
    """Copy the batches after this one, row for row."""
    for table in (schema.batches, *schema.CHAINED):
        key = table.c.seq if table is schema.batches else table.c.row
        batch = table.c.seq if table is schema.batches else table.c.batch
        found = rows.execute(select(table).where(batch > after).order_by(key).execution_options(yield_per=500))
        for part in found.mappings().partitions():
            out.execute(insert(table), [dict(row) for row in part])


def _connect(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        if connection.get_execution_options().get("tocsin_write", False):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(store.BUSY_SECONDS * 1000)}ms'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({schema.APPLICATION_ID})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine


def _prepare(engine: Engine, shown: Path, create: bool) -> None:
    with engine.connect() as connection:
        version = _version(connection)
    if version is None:
        if not create:
            raise LedgerError(f"{shown}: no ledger here; make one with `tocsin collect`, or name another by --ledger")
        with engine.connect().execution_options(tocsin_write=True) as connection, connection.begin():
            if _version(connection) is None:  # another process may have made the tables while this one waited
                if inspect(connection).get_table_names():
                    raise LedgerError(f"{shown}: the database holds something that is not a Tocsin ledger")
                _create(connection)
    elif version > schema.VERSION:
        raise LedgerError(
            f"{shown}: this ledger was written by a newer Tocsin (schema {version}, this one knows {schema.VERSION}); "
            "install the newer version"
        )
    if version is not None and version < schema.VERSION:
        with engine.connect().execution_options(tocsin_write=True) as connection, connection.begin():
            version = _version(connection)
            if version is not None and version < schema.VERSION:  # another process may have done it meanwhile
                _bring_up(connection, version, shown)


def _bring_up(connection: Connection, version: int, shown: Path) -> None:
    """Change the tables to today's version, all or nothing. The rows as they were are kept in a schema of their own."""
    kept = f"tocsin_before_{schema.VERSION}_{datetime.now(UTC).strftime('%Y%m%dt%H%M%S')}"
    connection.exec_driver_sql(f"CREATE SCHEMA {kept}")
    for table in (schema.batches, *schema.CHAINED):
        connection.exec_driver_sql(f"CREATE TABLE {kept}.{table.name} AS TABLE {table.name}")
    upgrade(connection, version)
    connection.execute(update(mark).values(version=str(schema.VERSION)))
    LOG.warning(
        "%s: the tables were brought from version %s to %s; the rows as they were are kept in the schema %s",
        shown, version, schema.VERSION, kept,
    )  # fmt: skip


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(mark.name):
        return None
    return int(connection.execute(select(mark.c.version)).scalar_one())


def _create(connection: Connection) -> None:
    schema.make_tables(connection)
    _beside.create_all(connection)
    connection.execute(insert(mark), {"version": str(schema.VERSION)})
    connection.exec_driver_sql(
        "CREATE FUNCTION tocsin_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
        "'the ledger is append-only: no %% on %%', TG_OP, TG_TABLE_NAME; END $$"
    )
    for table in GUARDED:
        for verb, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
                f"FOR EACH {each} EXECUTE FUNCTION tocsin_refuses()"
            )
