"""The auditor finds every change to a row or a capture."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tests.ledger.making import KABUL, attack, document, filled
from tocsin.ledger import verify
from tocsin.model import Judgement, same_event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    docs = [document(f"Report {n}: a bomb killed 13 people in Kabul.") for n in range(5)]
    with filled(tmp_path / "l", {d: [attack(d, killed=13, place=KABUL)] for d in docs}) as ledger:
        ledger.add_decisions([same_event("m-1", "m-2", Judgement.UNSURE, "someone", "2024", (("same day", 3.5),))])
    return tmp_path / "l"


def test_an_untouched_ledger(folder: Path) -> None:
    found = verify(folder)
    assert found.problem is None
    assert (found.batches, found.captures) == (2, 5)
    assert found.rows == 5 + 5 + 5 + 5 + 10 + 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ('UPDATE statements SET value = \'{"low":14,"best":14,"high":14}\' WHERE property = \'killed\'', "batch 1"),
        ("UPDATE documents SET text = text || ' ' WHERE row = 3", "documents"),
        ("DELETE FROM decisions", "batch 2"),
        ("UPDATE decisions SET made = '2025'", "batch 2"),
        ("UPDATE batches SET tool = 'another' WHERE seq = 1", "batch 1"),
        ("DELETE FROM batches WHERE seq = 1", "batch 1 is missing"),
        ("UPDATE captures SET captured = '2020' WHERE row = 1", "batch 1"),
        ("INSERT INTO readings (batch, document, extractor) SELECT 1, id, 'x' FROM documents LIMIT 1", "batch 1"),
    ],
)
def test_a_changed_row_is_named(folder: Path, change: str, says: str) -> None:
    with sqlite3.connect(folder / "ledger.sqlite") as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(change)
        for _, sql in triggers:
            raw.execute(sql)
    problem = verify(folder).problem
    assert problem
    assert says in problem


def test_a_missing_trigger_is_named(folder: Path) -> None:
    with sqlite3.connect(folder / "ledger.sqlite") as raw:
        raw.execute("DROP TRIGGER decisions_no_delete")
    assert "refuses DELETE" in (verify(folder).problem or "")


def test_a_flipped_byte_in_a_capture(folder: Path) -> None:
    captures = sorted(p for p in (folder / "captures").rglob("*") if p.is_file())
    chosen = random.Random(5).choice(captures)
    raw = bytearray(chosen.read_bytes())
    raw[7] ^= 1
    chosen.chmod(0o644)
    chosen.write_bytes(raw)
    assert chosen.name in (verify(folder).problem or "")


def test_a_lost_capture(folder: Path) -> None:
    chosen = next(p for p in (folder / "captures").rglob("*") if p.is_file())
    chosen.unlink()
    assert "cannot be read" in (verify(folder).problem or "")


def test_flipped_bytes_in_stored_text_are_found(folder: Path) -> None:
    """Every byte of stored text counts: flip one at a time in the database file, at places drawn by a seed."""
    with sqlite3.connect(folder / "ledger.sqlite") as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database = folder / "ledger.sqlite"
    clean = database.read_bytes()
    places = [i for i in range(len(clean)) if clean.startswith(b"a bomb killed", i)]
    draw = random.Random(11)
    for _ in range(25):
        at = draw.choice(places) + draw.randrange(13)
        raw_bytes = bytearray(clean)
        raw_bytes[at] ^= 1 << draw.randrange(7)
        database.write_bytes(raw_bytes)
        assert verify(folder).problem, f"a flip at byte {at} went unseen"
    database.write_bytes(clean)
    assert verify(folder).problem is None
