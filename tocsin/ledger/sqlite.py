"""SQLite as the ledger's engine: write-ahead log, synced commits, one writer at a time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event

from tocsin.ledger import schema
from tocsin.ledger.captures import sync
from tocsin.ledger.errors import LedgerError
from tocsin.ledger.migrations import LOG, upgrade
from tocsin.ledger.seal import NAME


def connect(database: Path, busy_seconds: float) -> Engine:
    """An engine on this file, whose write transactions wait this long for another one and then begin at once."""
    engine = create_engine(f"sqlite:///{database}", connect_args={"timeout": busy_seconds, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, in words that SQLite keeps
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        write = connection.get_execution_options().get("tocsin_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
        if write:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # older ledgers do not say so in their tables

    return engine


def prepare(engine: Engine, folder: Path) -> None:
    """Make the tables in an empty database, bring up an older one; refuse another program's, and a newer Tocsin's."""
    with engine.connect() as connection:
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if application == schema.APPLICATION_ID:
        if version > schema.VERSION:
            raise LedgerError(
                f"{folder}: this ledger was written by a newer Tocsin (schema {version}, this one knows "
                f"{schema.VERSION}); install the newer version"
            )
        if version < schema.VERSION:
            _bring_up(engine, folder)
        return
    if tables:
        raise LedgerError(f"{folder}: ledger.sqlite is a database of another program, not a Tocsin ledger")
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise  # a full or closed disk, which the caller tells in words
    finally:
        raw.close()
    with engine.connect().execution_options(tocsin_write=True) as connection, connection.begin():
        # Another process may have made the tables while this one waited for its turn.
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != schema.APPLICATION_ID:
            schema.create(connection)


def _bring_up(engine: Engine, folder: Path) -> None:
    """Change the tables to today's version, all or nothing, once a copy of the database lies beside it."""
    with engine.connect().execution_options(tocsin_write=True) as connection, connection.begin():
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version >= schema.VERSION:
            return  # another process has done it meanwhile
        database = Path(str(engine.url.database))
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        kept = database.with_name(f"{database.stem}.before-{schema.VERSION}-{now}.sqlite")
        _copy(database, kept)
        (database.parent / NAME).unlink(missing_ok=True)  # the file changes and its head does not: an old seal is wrong
        upgrade(connection, version)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")
    LOG.warning(
        "%s: the tables were brought from version %s to %s; the database as it was is kept as %s",
        folder, version, schema.VERSION, kept.name,
    )  # fmt: skip


def _copy(database: Path, target: Path) -> None:
    """Copy a database whole, and see that the copy is sound and on disk. Raises LedgerError, OSError, sqlite3.Error."""
    try:
        with closing(sqlite3.connect(database)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            if (sound := new.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
                raise LedgerError(
                    f"{database}: it is damaged ({sound}) and was left as it is; restore it from a backup"
                )
        sync(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
