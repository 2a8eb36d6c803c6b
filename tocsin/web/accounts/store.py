"""What is no judgement on the evidence: people, sessions, tokens, assignments, and the log of what was done.

Beside a ledger in a folder it is `desk.sqlite`; for one in PostgreSQL it is tables of its own in that database. None of
it is in the ledger's chain, and a ledger without it is whole.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import StaticPool

metadata = MetaData()

people = Table(
    "desk_people",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),  # argon2id, with its salt and costs
    Column("made", String, nullable=False),
    Column("open", Boolean, nullable=False),  # a closed account stays, so that its name is not given again
)
sessions = Table(
    "desk_sessions",
    metadata,
    Column("digest", String, primary_key=True),  # SHA-256 of the cookie
    Column("name", String, nullable=False, index=True),
    Column("made", Float, nullable=False),
    Column("used", Float, nullable=False),
)
tokens = Table(
    "desk_tokens",
    metadata,
    Column("digest", String, primary_key=True),  # SHA-256 of the token
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("what", Text, nullable=False),
    Column("made", String, nullable=False),
    Column("revoked", String),
)
attempts = Table(
    "desk_attempts",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("at", Float, nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("address", String, nullable=False),
)
assignments = Table(
    "desk_assignments",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("mention", String, nullable=False, index=True),
    Column("coder", String, nullable=False, index=True),
    Column("blind", Boolean, nullable=False),
    Column("by", String, nullable=False),
    Column("made", String, nullable=False),
)
log = Table(
    "desk_log",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("about", Text, nullable=False),
    Column("address", String, nullable=False),
)
settings = Table(
    "desk_settings",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

FILE = "desk.sqlite"


def open_store(ledger: str | Path) -> Engine:
    """The store beside this ledger, made if there is none. Where the folder cannot be written it lives in memory only."""
    if str(ledger).startswith(("postgresql:", "postgres:")):
        address = (
            str(ledger).replace("postgres:", "postgresql:", 1) if str(ledger).startswith("postgres:") else str(ledger)
        )
        engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"), pool_pre_ping=True)
        _prepare(engine)
        return engine
    file = Path(ledger) / FILE
    try:
        with suppress(FileExistsError):
            file.touch(mode=0o600, exist_ok=False)  # password hashes: for the owner's eyes only
        engine = _sqlite(f"sqlite:///{file}")
        _prepare(engine)
    except (OSError, OperationalError):
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        _prepare(engine)
    return engine


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": 30.0, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")

    return engine


def _prepare(engine: Engine) -> None:
    with engine.begin() as connection:
        metadata.create_all(connection)
        _guard_log(connection)
    with suppress(IntegrityError), engine.begin() as connection:  # another process may make it at the same moment
        if connection.execute(select(settings.c.value).where(settings.c.name == "secret")).first() is None:
            connection.execute(insert(settings), {"name": "secret", "value": token_bytes(32)})


def _guard_log(connection: Connection) -> None:
    """The log is only ever added to: the database itself refuses anything else."""
    if connection.dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER IF NOT EXISTS desk_log_no_{verb.lower()} BEFORE {verb} ON desk_log "
                f"BEGIN SELECT RAISE(ABORT, 'the log is append-only: no {verb}'); END"
            )
        return
    if not inspect(connection).has_table(log.name):
        return
    connection.exec_driver_sql(
        "CREATE OR REPLACE FUNCTION desk_log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
        "'the log is append-only: no %%', TG_OP; END $$"
    )
    for verb, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER desk_log_no_{verb.lower()} BEFORE {verb} ON desk_log "
            f"FOR EACH {each} EXECUTE FUNCTION desk_log_refuses()"
        )


def secret_of(engine: Engine) -> bytes:
    """The store's own secret, by which the pages' tokens are made."""
    with engine.connect() as connection:
        return bytes(connection.execute(select(settings.c.value).where(settings.c.name == "secret")).scalar_one())


def note(engine: Engine, who: str, what: str, about: str = "", address: str = "") -> None:
    """Add to the log: who did what, about whom or what, from which address."""
    with engine.begin() as connection:
        connection.execute(insert(log), {"at": now(), "who": who, "what": what, "about": about, "address": address})


def logged(engine: Engine, most: int = 500) -> list[dict[str, str]]:
    """The latest lines of the log, newest first."""
    with engine.connect() as connection:
        rows = connection.execute(select(log).order_by(log.c.row.desc()).limit(most)).mappings()
        return [{n: str(r[n]) for n in ("at", "who", "what", "about", "address")} for r in rows]


def now() -> str:
    """The time, in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
