"""A ledger of version 1, filled by the Tocsin of then, is brought up: nothing lost, every old hash as it was."""

from __future__ import annotations

import sqlite3
import tarfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from tests.ledger.engines import Place
from tests.ledger.making import attack, document
from tests.ledger.test_engines import outside, shown
from tocsin.ledger import LedgerError, open_ledger, schema, verify
from tocsin.ledger.backup import restore
from tocsin.ledger.captures import keep
from tocsin.model import Document

OLD = (Path(__file__).parent / "data" / "version-1.sql").read_text("utf-8")
HEAD = "054a2bf54c45f05398740532501474a5601b4993f4649a5e4ff9658b1fa370da"
FULL: dict[str, Any] = {
    "source": "example-news",
    "source_kind": "newspaper",
    "licence": "CC-BY-4.0",
    "redistribute": False,
    "reliability": "B",
    "agency": "An Agency",
    "line": "https://example.org/a",
}


def version_1(folder: Path) -> Path:
    """The ledger of tests/ledger/data, as the first version wrote it."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as db:
        db.executescript(OLD)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
        db.execute("PRAGMA journal_mode = WAL")
        for sha, publisher, text in db.execute(
            "SELECT sha256, publisher, text FROM captures JOIN documents ON documents.id = document"
        ):
            raw = f"{publisher}|{text}" if publisher else "Outlet|x"
            assert keep(folder / "captures", raw.encode()) == sha
    return folder


def packed(folder: Path) -> Path:
    """A backup of this ledger, as the first version wrote it."""
    tar = folder.with_suffix(".tar")
    with tarfile.open(tar, "w") as out:
        out.add(folder / "ledger.sqlite", "ledger.sqlite")
        for path in sorted((folder / "captures").glob("??/*")):
            out.add(path, f"captures/{path.parent.name}/{path.name}")
    return tar


def on_server(folder: Path, address: str) -> str:
    """The same ledger in PostgreSQL, with the tables of version 1."""
    restore(packed(folder), address)
    drops = [f"ALTER TABLE documents DROP COLUMN {name}" for name in sorted(schema.ADDED)]
    outside(
        address,
        *drops,
        "DROP INDEX ix_statements_id",
        "DROP TABLE alembic_version",
        "UPDATE tocsin_ledger SET version = '1'",
    )
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    folder = version_1(tmp_path / "old")
    if request.param == "sqlite":
        return str(folder)
    return on_server(version_1(tmp_path / "other"), request.getfixturevalue("database")("old"))


def test_an_old_ledger_is_brought_up(old: str, caplog: pytest.LogCaptureFixture) -> None:
    with open_ledger(old) as ledger:
        assert ledger.head() == HEAD
        assert "from version 1 to 3" in caplog.text
        documents = list(ledger.documents())
        assert [d.source_id for d in documents] == [None, None, None, "row 7"]
        assert all(d.source is d.redistribute is d.line is None for d in documents)
    found = verify(old)
    assert (found.problem, found.head, found.captures) == (None, HEAD, 4)
    assert len(shown(old)) == 1
    caplog.clear()
    with open_ledger(old) as ledger:
        doc = Document("sha256:new", "New.", **FULL)
        ledger.add_document(doc, b"new", tool="t", media_type="text/plain")
        assert ledger.document(doc.id) == doc
    assert not caplog.records  # once only
    assert verify(old).problem is None


def test_the_database_as_it_was_is_kept(tmp_path: Path) -> None:
    folder = version_1(tmp_path / "l")
    open_ledger(folder).close()
    (kept,) = folder.glob("ledger.before-3-*.sqlite")
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT head FROM batches ORDER BY seq DESC").fetchone() == (HEAD,)
        assert "\n".join(db.iterdump()) + "\n" == OLD


def test_the_rows_on_the_server_are_kept(tmp_path: Path, database: Place) -> None:
    import psycopg

    address = on_server(version_1(tmp_path / "l"), database("l"))
    open_ledger(address).close()
    with psycopg.connect(address) as db:
        (schemas,) = db.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tocsin_before_3_%'").fetchall()
        assert db.execute(f"SELECT head FROM {schemas[0]}.batches WHERE seq = 3").fetchone() == (HEAD,)  # type: ignore[arg-type]
        assert db.execute(f"SELECT count(*) FROM {schemas[0]}.statements").fetchone() == (12,)  # type: ignore[arg-type]


def test_a_failed_migration_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = version_1(tmp_path / "l")
    before = sha256((folder / "ledger.sqlite").read_bytes()).digest()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tocsin.ledger.sqlite.sync", fails)
    with pytest.raises(LedgerError, match="disk is full"):
        open_ledger(folder)
    assert sha256((folder / "ledger.sqlite").read_bytes()).digest() == before
    assert not list(folder.glob("ledger.before*"))
    monkeypatch.undo()
    assert open_ledger(folder).head() == HEAD


def test_an_old_backup_is_restored(tmp_path: Path) -> None:
    folder = version_1(tmp_path / "l")
    tar = packed(folder)
    found, _ = restore(tar, tmp_path / "new")
    assert (found.problem, found.head) == (None, HEAD)
    restored, kept = restore(tar, folder)  # the same state: nothing stands against it
    assert (restored.problem, restored.head, kept) == (None, HEAD, None)


def test_a_ledger_brought_up_is_like_a_new_one(tmp_path: Path) -> None:
    open_ledger(version_1(tmp_path / "old")).close()
    open_ledger(tmp_path / "new").close()
    for name in ("old", "new"):
        with create_engine(f"sqlite:///{tmp_path / name / 'ledger.sqlite'}").connect() as connection:
            context = MigrationContext.configure(connection)
            assert context.get_current_revision() == f"{schema.VERSION:04d}"
            strange = [d for d in compare_metadata(context, schema.metadata) if d[1].name != "alembic_version"]
            assert not strange


def test_where_a_document_is_from_is_kept_and_chained(place: Place) -> None:
    doc = document("A bomb killed 13 people in Kabul.")
    known = Document(doc.id, doc.text, doc.title, doc.publisher, doc.published, doc.language, **FULL)
    with open_ledger(place("l")) as ledger:
        ledger.add_document(known, b"x", tool="t", media_type="text/plain")
        ledger.add_reading(known.id, "r", [attack(known, killed=13)])
        assert ledger.document(known.id) == known == Document.from_json(known.to_json())
        (event,) = shown(place("l"))
        assert event["documents"][0] | FULL == event["documents"][0]
    assert verify(place("l")).problem is None


@pytest.mark.parametrize(
    "change",
    [
        "redistribute = 1 WHERE id = 'sha256:a'",
        "licence = NULL WHERE id = 'sha256:a'",
        "agency = '' WHERE id = 'sha256:b'",
    ],
)
def test_a_change_of_the_licence_is_found(tmp_path: Path, change: str) -> None:
    with open_ledger(tmp_path / "l") as ledger:
        ledger.add_document(Document("sha256:a", "A.", **FULL), b"x", tool="t", media_type="text/plain")
        ledger.add_document(Document("sha256:b", "B."), b"y", tool="t", media_type="text/plain")
    with closing(sqlite3.connect(tmp_path / "l" / "ledger.sqlite")) as db:
        trigger = db.execute("SELECT sql FROM sqlite_master WHERE name = 'documents_no_update'").fetchone()[0]
        for command in ("DROP TRIGGER documents_no_update", f"UPDATE documents SET {change}", trigger):
            db.execute(command)
        db.commit()
    assert "its rows were changed (captures, documents)" in (verify(tmp_path / "l").problem or "")


def test_unknown_kinds_and_letters_are_refused() -> None:
    with pytest.raises(ValueError, match="source_kind is one of agency"):
        Document("sha256:a", "A.", source_kind="blog")
    with pytest.raises(ValueError, match="A to F"):
        Document("sha256:a", "A.", reliability="G")
