"""`tocsin doctor`: all is well, and what is broken is named with what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.closed import WHY_NOT, held_by_permissions
from tests.web.ledgers import fill


def doctor(*words: str, code: int = 0, held: bool = False, **environment: str) -> dict[str, tuple[str, str]]:
    command = [sys.executable, "-m", "tocsin", "doctor", *words]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env=os.environ | environment,
        preexec_fn=held_by_permissions if held else None,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    rows = [line.split(None, 2) for line in done.stdout.splitlines()]
    return {what: (state, found) for state, what, found in rows}


def test_all_is_well_with_a_ledger(tmp_path: Path) -> None:
    found = doctor("--ledger", str(fill(tmp_path / "ledger")))
    for what in ("Python", "packages", "SQLite", "cache", "gazetteer", "actors", "reader", "network", "ledger"):
        assert found[what][0] == "ok", found[what]
    assert "4 documents" in found["ledger"][1]


def test_a_ledger_that_is_none(tmp_path: Path) -> None:
    broken = tmp_path / "ledger"
    broken.mkdir()
    (broken / "ledger.sqlite").write_bytes(b"no database" * 100)
    found = doctor("--ledger", str(broken), code=1)
    assert found["ledger"][0] == "bad"
    assert found["reader"][0] == "ok"  # the other checks are made all the same


@pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    found = doctor("--ledger", str(tmp_path / "none"), code=1, held=True, TOCSIN_CACHE=str(closed / "cache"))
    state, said = found["cache"]
    assert state == "bad"
    assert "set TOCSIN_CACHE" in said
