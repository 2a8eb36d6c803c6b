"""PostgreSQL beside SQLite: the same chain, the same answers; writers at once; changes from outside are found."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.ledger.engines import Place
from tests.ledger.making import KABUL, attack, document, filled
from tests.ledger.test_store import put
from tocsin.ledger import LedgerError, open_ledger, verify, view
from tocsin.ledger import store as store_module
from tocsin.ledger.backup import backup, restore
from tocsin.model import Judgement, same_event

DOCS = [document(f"Report {n}: a bomb killed {n} people in Kabul. Взрыв в Кабуле.", f"Outlet {n}") for n in range(5)]
FOUND = {d: [attack(d, killed=n, place=KABUL, date="2021-08-26")] for n, d in enumerate(DOCS)}
IDS = [FOUND[d][0].id for d in DOCS]


def made(where: str) -> None:
    with filled(where, FOUND) as ledger:
        pairs = pairwise(IDS)
        ledger.add_decisions([same_event(a, b, Judgement.POSITIVE, "x", "2024", (("near", 3.25),)) for a, b in pairs])


def shown(where: str | Path) -> list[dict]:
    with open_ledger(where, create=False) as ledger:
        return [e.to_json() for e in view(ledger.documents(), ledger.mentions(), ledger.decisions())]


WRITER = """
import sys
from tests.ledger.making import *
from tocsin.model import Judgement, same_event
with open_ledger(sys.argv[1]) as l:
    for n in range(int(sys.argv[3])):
        mine = same_event("m-a", f"m-{sys.argv[2]}-{n}", Judgement.POSITIVE, sys.argv[2], "2024")
        ours = same_event("m-a", f"m-shared-{n}", Judgement.NEGATIVE, "everyone", "2024")
        print(l.add_decisions([mine]), l.add_decisions([ours]))
        d = document(f"shared {n}")
        l.add_document(d, d.text.encode(), captured="2024", tool="t", media_type="x")
        l.add_reading(d.id, "r/1", [attack(d, killed=n)])
"""


def write_at_once(where: str, writers: int, each: int) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, where, f"w{n}", str(each)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(writers)
    ]
    shared = 0
    for process in running:
        out, errors = process.communicate(timeout=300)
        assert process.returncode == 0, errors
        answers = [line.split() for line in out.splitlines()]
        assert [mine for mine, _ in answers] == ["1"] * each
        shared += sum(int(ours) for _, ours in answers)
    assert shared == each  # of all who made the same decision, exactly one was told that it was new
    with open_ledger(where, create=False) as ledger:
        subjects = [(d.by, d.subject) for d in ledger.decisions()]
        assert len(subjects) == len(set(subjects)) == writers * each + each
        assert len(list(ledger.documents())) == len(list(ledger.mentions())) == each
    assert verify(where).problem is None


def test_two_processes_write_decisions_at_once_to_sqlite(tmp_path: Path) -> None:
    write_at_once(str(tmp_path / "l"), 2, 40)


def test_eight_write_decisions_at_once_to_postgresql(database: Place) -> None:
    write_at_once(database("l"), 8, 25)


def test_a_backup_moves_a_ledger_from_engine_to_engine(tmp_path: Path, database: Place) -> None:
    """SQLite to PostgreSQL and back: one head, so that figures printed on the one open on the other."""
    made(str(tmp_path / "l"))
    with open_ledger(tmp_path / "l") as ledger:
        head = backup(ledger, tmp_path / "a.tar").head
    found, _ = restore(tmp_path / "a.tar", database("l"))
    assert (found.problem, found.head, found.captures) == (None, head, 5)
    assert shown(database("l")) == shown(tmp_path / "l")
    with open_ledger(database("l"), create=False) as ledger:
        assert put(ledger, document("written to the server"))
        ledger.add_reading(document("written to the server").id, "r/1", [])
        later = backup(ledger, tmp_path / "b.tar")
        assert later.problem is None
    restored, kept = restore(tmp_path / "b.tar", tmp_path / "l")
    assert (restored.problem, restored.head, kept) == (None, later.head, None)
    assert shown(database("l")) == shown(tmp_path / "l")
    with pytest.raises(LedgerError, match="holds what this backup does not"):
        restore(tmp_path / "a.tar", database("l"))
    assert restore(tmp_path / "b.tar", database("l"))[0].head == later.head


def outside(address: str, *commands: str) -> None:
    """What a database administrator can do, triggers or not."""
    import psycopg

    with psycopg.connect(address) as connection:
        connection.execute("SET session_replication_role = replica")
        for command in commands:
            connection.execute(command)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ('UPDATE statements SET value = \'{"low":9,"best":9,"high":9}\' WHERE property = \'killed\'', "batch 1"),
        ("UPDATE documents SET text = text || ' ' WHERE id = (SELECT min(id) FROM documents)", "documents"),
        ("DELETE FROM decisions", "batch 2"),
        ("DELETE FROM batches WHERE seq = 1", "batch 1 is missing"),
        ("UPDATE raw_captures SET bytes = set_byte(bytes, 3, 0)", "was changed"),
        ("DELETE FROM raw_captures", "cannot be read"),
        ("DROP TRIGGER decisions_no_delete ON decisions", "refuses DELETE"),
        ("ALTER TABLE documents DISABLE TRIGGER documents_no_update", "refuses UPDATE"),
    ],
)
def test_a_change_on_the_server_is_named(database: Place, change: str, says: str) -> None:
    made(database("l"))
    assert verify(database("l")).problem is None
    outside(database("l"), change)
    assert says in (verify(database("l")).problem or "")


@pytest.mark.parametrize("verb", ["UPDATE {} SET batch = batch", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_nothing_is_changed_or_deleted(database: Place, verb: str) -> None:
    import psycopg

    made(database("l"))
    for table in ("documents", "captures", "readings", "mentions", "statements", "decisions"):
        with psycopg.connect(database("l")) as connection, pytest.raises(psycopg.Error, match="append-only"):
            connection.execute(verb.format(table))  # type: ignore[arg-type]


def test_a_locked_server_is_told(database: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    made(database("l"))
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.3)
    with open_ledger(database("l")) as holder, open_ledger(database("l")) as other, holder.batch():
        put(holder, document("one"))
        assert len(list(other.documents())) == 5
        with pytest.raises(LedgerError, match="another process"):
            put(other, document("two"))


def test_addresses_that_lead_nowhere(database: Place) -> None:
    with pytest.raises(LedgerError, match="no ledger here"):
        open_ledger(database("empty"), create=False)
    with pytest.raises(LedgerError, match="does not exist"):
        open_ledger(database("l").replace("/l_", "/none_"))
    outside(database("other"), "CREATE TABLE t (x int)")
    with pytest.raises(LedgerError, match="not a Tocsin ledger"):
        open_ledger(database("other"))
    with pytest.raises(LedgerError, match=r"refused|could not|failed"):
        open_ledger("postgresql://localhost:1/none")


def test_a_newer_ledger(database: Place) -> None:
    open_ledger(database("l")).close()
    outside(database("l"), "UPDATE tocsin_ledger SET version = '99'")
    with pytest.raises(LedgerError, match="newer Tocsin"):
        open_ledger(database("l"))


def test_the_command_line(database: Place, tmp_path: Path) -> None:
    made(database("l"))

    def tocsin(*words: str) -> str:
        line = [sys.executable, "-m", "tocsin", *words, "--ledger", database("l")]
        done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        return done.stdout

    (tmp_path / "r.txt").write_text("A bomb killed 4 people in Kabul on Friday, the police said.")
    tocsin("collect", "r.txt", "--published", "2021-08-28")
    tocsin("link")
    assert "Kabul" in tocsin("events")
    assert "killed" in tocsin("diff", "--from", "2021-08-01", "--to", "2022")
    assert tocsin("verify") == tocsin("backup", "b.tar")
