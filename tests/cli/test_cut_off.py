"""`tocsin collect` cut off by a full disk or by Ctrl-C: it says so, keeps whole documents only, and goes on next time."""

import json
import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from io import FileIO
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.test_bad_input import sizes
from tests.cli.test_read import ATTACK, tocsin
from tocsin.cli import console
from tocsin.ledger import open_ledger, verify
from tocsin.read import default_reader


def write_rows(path: Path, number: int) -> None:
    rows = ({"id": str(i), "text": f"Report {i}. {ATTACK}", "published": "2024-03-23"} for i in range(number))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB, in memory. Only root may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk))
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", b"") or str(error).encode()
        pytest.skip(f"NO FULL DISK WAS TRIED: a small tmpfs cannot be mounted here ({why.decode().strip()})")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more fits; the file that can be deleted to make room."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream, pytest.raises(OSError, match="No space left"):
        _write_for_ever(stream)
    return filler


def _write_for_ever(stream: FileIO) -> NoReturn:
    while True:
        stream.write(b"x" * 4096)


def whole(ledger: Path, number: int) -> None:
    """The ledger fits, and holds each of so many documents once, each read once."""
    assert verify(ledger).problem is None
    found = sizes(ledger)
    assert found["documents"] == found["captures"] == found["readings"] == number
    with open_ledger(ledger, create=False) as book:
        assert not list(book.unread(default_reader().name))
        mentions = [m.id for _, m in book.mentions()]
        assert {d.source_id for d in book.documents()} == {str(i) for i in range(number)}
    assert len(mentions) == len(set(mentions)) >= number


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    rows, ledger = tmp_path / "rows.jsonl", small_disk / "ledger"
    write_rows(rows, 150)
    words = ["collect", str(rows), "--ledger", str(ledger)]
    first = tocsin(*words)
    message, summary = first.stderr.decode().splitlines()
    assert first.returncode == 1
    assert message.startswith(f"tocsin: {ledger}: the disk is full; make room and run the same command again")
    new = int(re.search(r"(\d+) new documents", summary)[1])  # type: ignore[index]
    assert 0 < sizes(ledger)["documents"] == new <= 150  # what was counted is kept
    assert sizes(ledger)["readings"] < 150
    assert verify(ledger).problem is None
    full = tocsin(*words)  # still no room: told again, nothing broken
    assert full.returncode == 1
    assert "the disk is full" in full.stderr.decode()
    assert verify(ledger).problem is None
    mount("-o", "remount,size=64m", str(small_disk))
    again = tocsin(*words)
    assert again.returncode == 0, again.stderr
    whole(ledger, 150)
    last = sizes(ledger)
    assert "0 new documents, 150 already there" in tocsin(*words).stderr.decode()
    assert sizes(ledger) == last


def test_a_disk_too_full_to_begin(small_disk: Path, tmp_path: Path) -> None:
    rows, ledger = tmp_path / "rows.jsonl", small_disk / "ledger"
    write_rows(rows, 3)
    filler = fill(small_disk)
    words = ["collect", str(rows), "--ledger", str(ledger)]
    done = tocsin(*words)
    assert done.returncode == 1
    assert f"tocsin: {ledger}: the disk is full" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    filler.unlink()
    assert tocsin(*words).returncode == 0
    whole(ledger, 3)


def test_link_and_publish_on_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    rows, ledger = tmp_path / "rows.jsonl", small_disk / "ledger"
    write_rows(rows, 5)
    assert tocsin("collect", str(rows), "--ledger", str(ledger)).returncode == 0
    filler = fill(small_disk)
    for words in (["link"], ["publish", str(small_disk / "page")]):
        done = tocsin(*words, "--ledger", str(ledger))
        assert done.returncode == 1, words
        assert "disk is full" in done.stderr.decode(), words
        assert "make room and" in done.stderr.decode(), words
        assert "Traceback" not in done.stderr.decode()
    filler.unlink()
    mount("-o", "remount,size=64m", str(small_disk))
    for words in (["link"], ["publish", str(small_disk / "page")]):
        assert tocsin(*words, "--ledger", str(ledger)).returncode == 0, words
    assert verify(ledger).problem is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_read_into_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ATTACK)
    with open("/dev/full", "wb") as full:
        words = [sys.executable, "-m", "tocsin", "read", str(tmp_path / "a.txt")]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "tocsin: the output: the disk is full; make room and run the same command again\n"


def start(ledger: Path, rows: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "tocsin", "collect", str(rows), "--ledger", str(ledger)]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def wait_until(ledger: Path, table: str, number: int, running: subprocess.Popen[bytes]) -> None:
    """Until the ledger holds so many rows; fails when the run ends before."""
    until = time.monotonic() + 60
    while not (ledger / "ledger.sqlite").exists() or counted(ledger, table) < number:
        assert running.poll() is None, "it was done before it could be stopped"
        assert time.monotonic() < until
        time.sleep(0.02)


def counted(ledger: Path, table: str) -> int:
    """Rows of a table, read past the ledger's own code; 0 before it has tables."""
    with closing(sqlite3.connect(f"file:{ledger / 'ledger.sqlite'}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_ctrl_c_while_collecting_and_while_reading(tmp_path: Path) -> None:
    rows, ledger = tmp_path / "rows.jsonl", tmp_path / "ledger"
    write_rows(rows, 200)
    for table, number in (("documents", 40), ("readings", 20)):
        running = start(ledger, rows)
        wait_until(ledger, table, number, running)
        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=30)[1].decode()
        assert running.returncode == 130
        (message,) = said.splitlines()
        assert re.match(r"tocsin: stopped: [\d,]+ new documents, .* run the same command again to go on", message)
        found = sizes(ledger)
        assert number <= found[table] < 200
        assert verify(ledger).problem is None
    kept = sizes(ledger)
    assert kept["documents"] == 200
    done = tocsin("collect", str(rows), "--ledger", str(ledger))
    assert done.returncode == 0
    assert "0 new documents, 200 already there, 0 refused" in done.stderr.decode()
    whole(ledger, 200)


def test_progress_is_shown_to_a_person(tmp_path: Path) -> None:
    """On a terminal both counters move, and the messages stand between them unharmed."""
    rows = tmp_path / "rows.jsonl"
    write_rows(rows, 120)
    with rows.open("a") as stream:
        stream.write("{broken\n")
    words = [sys.executable, "-m", "tocsin", "collect", "rows.jsonl", "--ledger", "ledger"]
    ours, theirs = pty.openpty()
    running = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=theirs, env=os.environ | TERMINAL)
    os.close(theirs)
    shown = all_of(ours).decode()
    assert running.wait() == 1
    for what in ("documents collected:", "documents read:"):
        numbers = [int(n) for n in re.findall(rf"{what} (\d+)", shown)]
        assert numbers == sorted(numbers)
        assert len(set(numbers)) > 1
    assert "rows.jsonl:121: not JSON" in shown
    assert "120 new documents, 0 already there, 1 refused" in shown


TERMINAL = {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}


def all_of(terminal: int) -> bytes:
    read = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # EIO: the other side was closed
            part = b""
        if not part:
            os.close(terminal)
            return read
        read += part


def test_progress_in_a_log(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(0, 1000, 4))  # each look at the clock is four seconds later
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))
    assert list(console.with_progress("abcdef", "letters:")) == list("abcdef")
    assert capsys.readouterr().err == "tocsin: letters: 3\ntocsin: letters: 6\n"
