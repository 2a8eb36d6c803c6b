"""A large ledger's readers see the events as they were until the new ones are ready, and those are the ledger's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.loadledger import fill
from tocsin.ledger import open_ledger, view
from tocsin.model import Decision, DecisionKind, Judgement
from tocsin.web import loaded
from tocsin.web.loaded import Shelf


@pytest.mark.parametrize("large", [5, 5000])
def test_after_a_decision_the_events_are_the_ledger_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(loaded, "LARGE", large)
    fill(tmp_path / "ledger", 30)
    with open_ledger(tmp_path / "ledger") as ledger:
        shelf = Shelf(ledger)
        before = shelf.take()
        assert set(before.corpus.titles) == {e.id for e in before.events}
        assert before.scripts
        gone = before.events[0]
        out = Decision(DecisionKind.SCOPE, (gone.mentions[0],), Judgement.NEGATIVE, "x", "2024-02-01T00:00:00+00:00")
        ledger.add_decisions([out])
        first = shelf.take()
        if large == 5:
            assert first is before, "nobody waits"
            shelf._lock.acquire()  # the thread that makes the new ones ready holds it till the end
            shelf._lock.release()
        after = shelf.take()
        assert after.head == ledger.head()
        whole = view(ledger.documents(), ledger.mentions(), ledger.decisions())
        assert {e.id: e for e in after.events} == {e.id: e for e in whole}
        assert gone.id not in after.corpus.titles.keys() & {e.id for e in after.events}
        fresh = Shelf(ledger).take()
        assert [e.id for e in after.events] == [e.id for e in fresh.events]
        assert after.scripts["events.js"].raw == fresh.scripts["events.js"].raw
        assert {e: after.corpus.counted[e] for e in after.corpus.by_id} == fresh.corpus.counted
