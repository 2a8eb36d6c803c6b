"""Heads kept elsewhere and the seal: what they show that the rows alone do not."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledger.making import KABUL, attack, document, filled
from tests.ledger.test_store import put
from tocsin.ledger import folder as folder_module
from tocsin.ledger import open_ledger, verify
from tocsin.ledger.heads import check_heads, line_of

DOCS = [document(f"Report {n}: a bomb killed {n} people in Kabul.") for n in range(3)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    filled(tmp_path / "l", {d: [attack(d, killed=n, place=KABUL)] for n, d in enumerate(DOCS)}).close()
    return tmp_path / "l"


def rebuilt(folder: Path, docs: list) -> None:
    """What a person who may write to the folder can do: make the whole ledger anew with other content."""
    shutil.rmtree(folder)
    filled(folder, {d: [] for d in docs}).close()


def test_earlier_heads_fit_and_a_rebuilt_chain_does_not(folder: Path) -> None:
    kept = ["# heads of the ledger", "", "0" * 64]
    with open_ledger(folder) as ledger:
        for n in range(3):
            put(ledger, document(f"more {n}"))
            kept.append(line_of(ledger.head()))
        kept.append(f"2999-01-01T00:00:00Z {ledger.head()[:16].upper()} # the time first, a short head")
        found = check_heads(ledger, kept)
        assert (found.heads, found.problems) == (5, ())
    rebuilt(folder, DOCS[:2])
    assert verify(folder).problem is None
    with open_ledger(folder) as ledger:
        problems = check_heads(ledger, kept).problems
    assert [line for line, _ in problems] == [4, 5, 6, 7]
    assert all("not in this ledger" in p for _, p in problems)


def test_a_head_printed_before_it_was_recorded(folder: Path) -> None:
    with open_ledger(folder) as ledger:
        ((line, problem),) = check_heads(ledger, [f"{ledger.head()} 2001-01-01T00:00:00+00:00"]).problems
        assert line == 1
        assert "before its batch says" in problem
        wrong = ["no head", f"{ledger.head()} soon", f"{ledger.head()} {ledger.head()}", "abc 2024-01-01"]
        assert len(check_heads(ledger, wrong).problems) == 4


def test_the_command_line(folder: Path, tmp_path: Path) -> None:
    def tocsin(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tocsin", "verify", "--ledger", str(folder), *words],
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip

    assert tocsin("--keep", "heads.txt").returncode == 0
    with open_ledger(folder) as ledger:
        put(ledger, document("more"))
    done = tocsin("--heads", "heads.txt", "--keep", "heads.txt")
    assert (done.returncode, len(done.stdout.strip())) == (0, 64), done.stderr
    assert "1 earlier heads fit" in done.stderr
    assert len((tmp_path / "heads.txt").read_text().splitlines()) == 2
    rebuilt(folder, DOCS)
    done = tocsin("--heads", "heads.txt", "--keep", "heads.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "heads.txt, line 1: the head" in done.stderr
    assert len((tmp_path / "heads.txt").read_text().splitlines()) == 2
    assert tocsin("--heads", "none.txt").returncode == 2


def test_a_byte_that_no_row_uses(folder: Path) -> None:
    assert verify(folder).problem is None
    database = folder / "ledger.sqlite"
    clean = database.read_bytes()
    unused = [i for i in range(100, len(clean) - 8) if not any(clean[i : i + 8])]
    draw = random.Random(3)
    for at in draw.sample(unused, 20):
        raw = bytearray(clean)
        raw[at] ^= 1 << draw.randrange(8)
        database.write_bytes(raw)
        assert verify(folder).problem, f"byte {at}"
    database.write_bytes(clean)
    assert verify(folder).problem is None


def test_the_last_batches_were_lost(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "ledger.sqlite", tmp_path / "early")
    with open_ledger(folder) as ledger:
        put(ledger, document("the last report"))
    shutil.copy(tmp_path / "early", folder / "ledger.sqlite")
    assert "batches were lost" in (verify(folder).problem or "")


def test_a_changed_seal(folder: Path) -> None:
    seal = folder / "ledger.seal"
    raw = bytearray(seal.read_bytes())
    for at in (0, 70, len(raw) - 1):
        flipped = bytearray(raw)
        flipped[at] ^= 1
        seal.write_bytes(flipped)
        assert "ledger.seal was changed" in (verify(folder).problem or "")
    seal.unlink()
    assert verify(folder).problem is None
    assert seal.read_bytes() == bytes(raw)


def test_a_crash_leaves_an_older_seal_which_is_no_problem(folder: Path) -> None:
    code = (
        "import os, sys; from tests.ledger.making import *; l = open_ledger(sys.argv[1]); d = document('late');"
        "l.add_document(d, b'late', tool='t', media_type='x'); os._exit(9)"
    )
    before = (folder / "ledger.seal").read_bytes()
    assert subprocess.run([sys.executable, "-c", code, str(folder)], check=False).returncode == 9
    assert (folder / "ledger.seal").read_bytes() == before
    assert verify(folder).problem is None
    assert (folder / "ledger.seal").read_bytes() != before
    assert verify(folder).problem is None


def test_the_file_is_sealed_by_the_last_one_to_close(folder: Path) -> None:
    before = (folder / "ledger.seal").read_bytes()
    with open_ledger(folder) as reader:
        with open_ledger(folder) as writer:
            put(writer, document("more"))
            assert writer.at("0" * 64) is not None
        assert (folder / "ledger.seal").read_bytes() == before
        assert not folder_module.at_rest(folder)
        assert len(list(reader.documents())) == 4
    assert folder_module.at_rest(folder)
    assert verify(folder).problem is None


def test_another_process_at_work_is_left_alone(folder: Path) -> None:
    before = (folder / "ledger.seal").read_bytes()
    other = sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    folder_module.seal(folder)
    assert (folder / "ledger.seal").read_bytes() == before
    other.close()
