"""The store: idempotent, append-only, one transaction a call, clear errors."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from tests.ledger.engines import Place
from tests.ledger.making import KABUL, attack, document, filled
from tocsin.ledger import LedgerError, open_ledger, verify
from tocsin.ledger import store as store_module
from tocsin.model import Document, Judgement, document_id, same_event

WHEN = "2021-09-01T00:00:00Z"


def put(ledger, doc: Document) -> bool:
    raw = doc.text.encode()
    return ledger.add_document(doc, raw, captured=WHEN, tool="test", media_type="text/plain", headers={"etag": "x"})


def test_what_goes_in_comes_out(place: Place) -> None:
    doc = document("A bomb killed 13 people in Kabul.")
    mention = attack(doc, type="bombing", killed=13, place=KABUL, date="2021-08-26")
    with filled(place("l"), {doc: [mention]}) as ledger:
        assert list(ledger.documents()) == [doc]
        assert ledger.document(doc.id) == doc
        assert ledger.document("sha256:none") is None
        assert list(ledger.mentions()) == [(doc.id, mention)]
        assert ledger.captures(doc.id)[0]["size"] == len(f"Outlet A|{doc.text}")


def test_a_second_ingest_adds_nothing(place: Place) -> None:
    doc = document("A bomb killed 13 people in Kabul.")
    with open_ledger(place("l")) as ledger:
        assert put(ledger, doc)
        assert [d.id for d in ledger.unread("r/1")] == [doc.id]
        assert ledger.add_reading(doc.id, "r/1", [attack(doc, killed=13)])
        decision = same_event("m-1", "m-2", Judgement.POSITIVE, "someone", WHEN)
        assert ledger.add_decisions([decision, decision]) == 1
        head, size = ledger.head(), ledger.size()
        assert not put(ledger, doc)
        assert not ledger.add_reading(doc.id, "r/1", [attack(doc, killed=14)])
        assert ledger.add_decisions([decision]) == 0
        assert list(ledger.unread("r/1")) == []
        assert (ledger.head(), ledger.size()) == (head, size)


def test_an_empty_reading_is_recorded(place: Place) -> None:
    with open_ledger(place("l")) as ledger:
        put(ledger, doc := document("The cup final ended in a draw."))
        ledger.add_reading(doc.id, "r/1", [])
        assert list(ledger.unread("r/1")) == []
        assert [d.id for d in ledger.unread("r/2")] == [doc.id]


def test_a_newer_reading_stands_for_the_older_one(place: Place) -> None:
    doc = document("A bomb killed 13 people in Kabul.")
    with filled(place("l"), {doc: [attack(doc, killed=13)]}) as ledger:
        ledger.add_reading(doc.id, "hand/2", [attack(doc, killed=31)])
        (found,) = ledger.mentions()
        assert found[1] == attack(doc, killed=31)


def test_a_failed_batch_leaves_nothing(place: Place) -> None:
    with open_ledger(place("l")) as ledger:
        with contextlib.suppress(KeyboardInterrupt), ledger.batch():
            put(ledger, document("one"))
            raise KeyboardInterrupt
        assert list(ledger.documents()) == []
        assert put(ledger, document("one"))
    assert verify(place("l")).problem is None


def test_a_reading_of_an_unknown_document_is_refused(place: Place) -> None:
    with open_ledger(place("l")) as ledger, pytest.raises(LedgerError, match="no such document"):
        ledger.add_reading("sha256:none", "r/1", [])


@pytest.mark.parametrize("verb", ["UPDATE {} SET row = row", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["documents", "captures", "readings", "mentions", "statements", "decisions"])
def test_nothing_is_changed_or_deleted(tmp_path: Path, verb: str, table: str) -> None:
    doc = document("A bomb killed 13 people in Kabul.")
    ledger = filled(tmp_path / "l", {doc: [attack(doc, killed=13)]})
    ledger.add_decisions([same_event("m-1", "m-2", Judgement.POSITIVE, "someone", WHEN)])
    ledger.close()
    with (
        sqlite3.connect(tmp_path / "l" / "ledger.sqlite") as raw,
        pytest.raises(sqlite3.IntegrityError, match="append"),
    ):
        raw.execute(verb.format(table))


def test_there_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger here"):
        open_ledger(tmp_path / "none", create=False)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "ledger.sqlite") as raw:
        raw.execute("CREATE TABLE t (x)")
    with pytest.raises(LedgerError, match="another program"):
        open_ledger(tmp_path)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"these are not the bytes of a database at all" * 99)
    with pytest.raises(LedgerError, match="not a Tocsin ledger"):
        open_ledger(tmp_path)


def test_a_ledger_of_a_newer_version(tmp_path: Path) -> None:
    open_ledger(tmp_path).close()
    with sqlite3.connect(tmp_path / "ledger.sqlite") as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(LedgerError, match="newer Tocsin"):
        open_ledger(tmp_path)


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerError):
        open_ledger(tmp_path / "file" / "ledger")


def test_a_locked_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_ledger(tmp_path).close()
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with open_ledger(tmp_path) as ledger, pytest.raises(LedgerError, match="another process"):
            put(ledger, document("one"))
    finally:
        other.close()


def as_nobody(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python as the user nobody where we are root: root may write anywhere.

    Everything is imported and used once before: nobody may not read a checkout in a closed folder.
    """
    drop = "import os; os.setgid(65534); os.setuid(65534)\n" if os.geteuid() == 0 else ""
    source = (
        "import tempfile\nimport tocsin.ledger as t\nimport tocsin.ledger.backup\nfrom tests.ledger.making import *\n"
        "with tempfile.TemporaryDirectory() as warm, t.open_ledger(warm + '/l') as book:\n"
        "    book.add_document(document('one'), b'one', captured='2024', tool='t', media_type='x')\n"
        "    t.backup.backup(book, warm + '/b.tar')\n" + drop + textwrap.dedent(code)
    )
    return subprocess.run([sys.executable, "-c", source, *arguments], capture_output=True, text=True, check=False)


def test_a_read_only_ledger(tmp_path: Path) -> None:
    folder = tmp_path / "l"
    open_ledger(folder).close()
    for part in (folder, *folder.iterdir()):
        part.chmod(0o555 if part.is_dir() else 0o444)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.geteuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)
    done = as_nobody(
        """
        import sys
        try:
            l = t.open_ledger(sys.argv[1])
            l.add_document(document("one"), b"one", captured="2024", tool="t", media_type="x")
        except t.LedgerError as error:
            print(error)
        """,
        str(folder),
    )
    folder.chmod(0o755)
    assert "cannot be written to" in done.stdout, done.stderr


def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("SKIPPED LOUDLY: no right to mount a small tmpfs, so the full disk is not tested here")
    try:
        kept = 0
        with open_ledger(disk / "l") as ledger:
            message = ""
            while not message and kept < 500:
                try:
                    put(ledger, document(f"{kept} " + "x" * 3000))
                    kept += 1
                except LedgerError as error:
                    message = str(error)
            assert kept > 3
            assert "full" in message
        with open_ledger(disk / "l") as ledger:
            assert len(list(ledger.documents())) == kept
        assert verify(disk / "l").problem is None
    finally:
        subprocess.run(["umount", str(disk)], check=True)


WRITER = """
import sys
from tests.ledger.making import *
from tocsin.model import Judgement, same_event
with open_ledger(sys.argv[1]) as l:
    for n in range(60):
        d = document(f"{sys.argv[2]} {n}")
        l.add_document(d, d.text.encode(), captured="2024", tool="t", media_type="x")
        l.add_decisions([same_event("m-a", f"m-{sys.argv[2]}{n}", Judgement.POSITIVE, sys.argv[2], "2024")])
        shared = document(f"shared {n}")
        l.add_document(shared, shared.text.encode(), captured="2024", tool="t", media_type="x")
"""


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path / "l"), name], stderr=subprocess.PIPE)
        for name in ("left", "right")
    ]
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
    with open_ledger(tmp_path / "l") as ledger:
        assert len({d.id for d in ledger.documents()}) == len(list(ledger.documents())) == 180
        assert len(list(ledger.decisions())) == 120
    assert verify(tmp_path / "l").problem is None


def test_threads_of_one_process(place: Place) -> None:
    with open_ledger(place("l")) as ledger:
        work = [
            threading.Thread(target=lambda n=n: [put(ledger, document(f"{n} {i}")) for i in range(15)])
            for n in range(4)
        ]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
        assert len(list(ledger.documents())) == 60


def test_killed_in_the_middle_and_run_again(tmp_path: Path) -> None:
    """kill -9 while it writes: what was acknowledged is there, nothing is there twice, and a second run completes it."""
    code = """
import sys
from tests.ledger.making import *
with open_ledger(sys.argv[1]) as l:
    for n in range(400):
        d = document(f"report {n}")
        l.add_document(d, d.text.encode(), captured="2024", tool="t", media_type="x")
        l.add_reading(d.id, "r/1", [attack(d, killed=n)])
        print(n, flush=True)
"""
    for stop in (7, 60, 61):
        process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "l")], stdout=subprocess.PIPE, text=True)
        assert process.stdout
        acknowledged = -1
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged >= stop:
                process.kill()
                break
        process.wait()
        process.stdout.close()
        with open_ledger(tmp_path / "l") as ledger:
            texts = [d.text for d in ledger.documents()]
            assert len(texts) == len(set(texts)) > acknowledged
            assert len(list(ledger.mentions())) > acknowledged
        assert verify(tmp_path / "l").problem is None
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "l")], check=True, capture_output=True)
    with open_ledger(tmp_path / "l") as ledger:
        assert len(list(ledger.documents())) == len(list(ledger.mentions())) == 400
    assert verify(tmp_path / "l").problem is None


def test_the_id_of_a_document_is_its_content() -> None:
    assert document_id(b"") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_clock_that_was_put_back(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """No batch is recorded before the one that it follows, and what the ledger held at a time stays what it was."""
    times = iter(["2024-03-02T10:00:00.000000+00:00", "2024-03-01T09:00:00.000000+00:00", "2024-03-03T00:00:00.000000+00:00"])  # fmt: skip
    with open_ledger(place("l")) as ledger:
        monkeypatch.setattr(store_module, "_now", lambda: next(times))
        for n in range(3):
            doc = document(f"Report {n}")
            ledger.add_document(doc, doc.text.encode(), captured=WHEN, tool="t", media_type="x")
        recorded = [b.recorded for b in ledger.batches()]
        assert recorded == sorted(recorded)
        assert recorded[1] == recorded[0]
        assert len(list(ledger.held("2024-03-01").documents())) == 0
        assert len(list(ledger.held("2024-03-02").documents())) == 2
    assert verify(place("l")).problem is None


def test_a_file_system_that_may_only_be_read(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("SKIPPED LOUDLY: no right to mount a tmpfs, so a read-only file system is not tested here")
    try:
        doc = document("A bomb killed 13 people in Kabul.")
        filled(disk / "l", {doc: [attack(doc, killed=13)]}).close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(LedgerError, match=r"cannot be (written to|opened)"), open_ledger(disk / "l") as ledger:
            put(ledger, document("two"))
        with pytest.raises(LedgerError, match="cannot be written to"):
            open_ledger(disk / "new")
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert verify(disk / "l").problem is None
    finally:
        subprocess.run(["umount", str(disk)], check=True)
