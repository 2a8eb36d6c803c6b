"""The benches of the ledger's safety work, and notice when it is not safe."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bench import flips, kill
from tests.ledger.making import document, filled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    flips.fill(tmp_path / "l", 3, random.Random(1))
    return tmp_path / "l"


def test_flips_are_found_and_put_back(folder: Path) -> None:
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert flips.run(folder, 25, random.Random(2)) == []
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
    assert flips.found(folder) is None


def test_a_missed_flip_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flips, "found", lambda folder: None)
    assert len(flips.run(folder, 4, random.Random(2))) == 4


def test_flips_that_break_the_schema_are_told_in_words(folder: Path) -> None:
    """SQLite quotes a damaged schema in its message, which is then no UTF-8."""
    database = folder / "ledger.sqlite"
    clean = database.read_bytes()
    at = clean.index(b"CREATE TABLE documents")
    for offset in (0, 8, 13, 30):
        database.write_bytes(clean[: at + offset] + b"\xdf" + clean[at + offset + 1 :])
        assert "damaged" in (flips.found(folder) or "")


def test_killed_commands_leave_the_ledger_whole(tmp_path: Path) -> None:
    draw = random.Random(4)
    kill.warm(tmp_path / "warm")
    killed, problems = kill.round_of(tmp_path / "round", 5, draw)
    assert problems == []
    assert sum(killed.values()) >= 5


def test_what_is_lost_or_twice_is_told(tmp_path: Path) -> None:
    filled(tmp_path / "l", {document("one"): [], document("one", "Outlet B"): []}).close()
    assert any("twice" in w for w in kill.wrongs(tmp_path / "l", ""))
    assert any("is gone" in w for w in kill.wrongs(tmp_path / "l", "ab" * 32))
    assert kill.wrongs(tmp_path / "none", "ab" * 32) == ["the ledger is gone"]
