"""The bench of the server: its made-up ledger holds what it says, its server comes up, and a lost decision is found."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import load
from bench.loadledger import fill
from tocsin.ledger import open_ledger, view


def test_the_made_ledger_has_as_many_events_as_asked_for(tmp_path: Path) -> None:
    fill(tmp_path / "ledger", 40)
    with open_ledger(tmp_path / "ledger") as ledger:
        events = view(ledger.documents(), ledger.mentions(), ledger.decisions())
    assert len(events) == 40
    assert sum(len(e.documents) == 2 for e in events) == 10
    assert load.lost(tmp_path / "ledger", [("nobody", "m-1")]) == 1


def test_a_short_run_reads_and_codes_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--events", "40", "--readers", "3", "--coders", "2", "--seconds", "2", "--think", "0.2"]
    monkeypatch.setattr(sys, "argv", ["load", *words, "--folder", str(tmp_path / "ledger")])
    load.main()
    found = json.loads(capsys.readouterr().out)
    assert found["lost"] == 0
    assert found["acknowledged"] > 0
    assert found["reads_ms"]["n"] > 0
    assert not found["wrong"]
