"""The tables of the ledger and the triggers that keep them append-only."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    insert,
)

APPLICATION_ID = 0x746F6373
"""SQLite's `application_id`: the letters "tocs", by which a ledger is told from any other database."""

VERSION = 3
"""The version of the tables: raised by one, with a migration in `migrations/versions`, whenever they change."""

metadata = MetaData()


def _batch() -> Column[int]:
    # The batch's row is written last, with its hash: the reference is checked when the transaction ends.
    return Column("batch", ForeignKey("batches.seq", deferrable=True, initially="DEFERRED"), nullable=False, index=True)


batches = Table(
    "batches",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("previous", String, nullable=False),
    Column("head", String, nullable=False, unique=True),
    Column("recorded", String, nullable=False),  # UTC, ISO 8601
    Column("tool", String, nullable=False),  # who or what wrote it
)
documents = Table(
    "documents",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("id", String, nullable=False, unique=True),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String),
    Column("language", String),
    Column("url", Text),
    Column("source_id", Text),
    Column("text", Text, nullable=False),
    Column("source", Text),
    Column("source_kind", String),
    Column("licence", Text),
    Column("redistribute", Boolean),
    Column("reliability", String),
    Column("agency", Text),
    Column("line", Text, index=True),
)
captures = Table(
    "captures",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("document", String, ForeignKey("documents.id"), nullable=False, index=True),
    Column("sha256", String, nullable=False),
    Column("size", Integer, nullable=False),  # bytes
    Column("captured", String, nullable=False),
    Column("tool", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("headers", Text, nullable=False),  # JSON
)
readings = Table(
    "readings",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("document", String, ForeignKey("documents.id"), nullable=False),
    Column("extractor", String, nullable=False),
    UniqueConstraint("document", "extractor"),
)
mentions = Table(
    "mentions",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("reading", Integer, ForeignKey("readings.row"), nullable=False, index=True),
    Column("id", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    UniqueConstraint("reading", "id"),
)
statements = Table(
    "statements",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("mention", Integer, ForeignKey("mentions.row"), nullable=False, index=True),
    Column("id", String, nullable=False, index=True),
    Column("property", String, nullable=False),
    Column("value", Text, nullable=False),  # JSON
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("modality", String, nullable=False),
    Column("speaker", Text),
    Column("confidence", Float, nullable=False),
    Column("extractor", String, nullable=False),
)
decisions = Table(
    "decisions",
    metadata,
    Column("row", Integer, primary_key=True),
    _batch(),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False),  # JSON
    Column("judgement", String, nullable=False),
    Column("by", String, nullable=False),
    Column("made", String, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON
    Column("value", Text),
)

CHAINED = (documents, captures, readings, mentions, statements, decisions)
"""The tables whose rows a batch's hash covers, in the order in which it reads them."""


ADDED = frozenset({"source", "source_kind", "licence", "redistribute", "reliability", "agency", "line"})
"""Columns that came after version 1. Where they are NULL the chain leaves them out, so that rows written before they
were there keep their hashes."""

marks = MetaData()
alembic_version = Table("alembic_version", marks, Column("version_num", String(32), primary_key=True, nullable=False))
"""Alembic's own record of the last migration."""


def make_tables(connection: Connection) -> None:
    """Make every table, in the version of today."""
    metadata.create_all(connection)
    marks.create_all(connection)
    connection.execute(insert(alembic_version), {"version_num": f"{VERSION:04d}"})


def create(connection: Connection) -> None:
    """Make every table in SQLite, the triggers that refuse UPDATE and DELETE, and the marks of a ledger. In one transaction."""
    make_tables(connection)
    for table in (batches, *CHAINED):
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no {verb} on {table.name}'); END"
            )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
