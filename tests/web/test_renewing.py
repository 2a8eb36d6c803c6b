"""A large ledger's readers see the events as they were until the new ones are ready, and those are the ledger's own."""

from __future__ import annotations

import base64
import json
import random
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient

from bench.loadledger import fill, reports
from tocsin.count import Filters, count
from tocsin.ledger import Ledger, open_ledger, view
from tocsin.model import Decision, DecisionKind, Judgement, same_event
from tocsin.publish.choice import Further
from tocsin.web import shelf as shelves
from tocsin.web.app import create_app
from tocsin.web.loaded import Loaded
from tocsin.web.shelf import Shelf


@pytest.mark.parametrize("large", [5, 5000])
def test_after_a_decision_the_events_are_the_ledger_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(shelves, "LARGE", large)
    monkeypatch.setattr(shelves, "PAUSE", 0.0)
    fill(tmp_path / "ledger", 30)
    with open_ledger(tmp_path / "ledger") as ledger:
        shelf = Shelf(ledger)
        before = shelf.take()
        asked_of(before)
        gone = before.events[0]
        out = Decision(DecisionKind.SCOPE, (gone.mentions[0],), Judgement.NEGATIVE, "x", "2024-02-01T00:00:00+00:00")
        ledger.add_decisions([out])
        first = shelf.take()
        if large == 5:
            assert first is before, "nobody waits"
            assert shelf.latest(first, gone.mentions[0]) is None, "but the event's own page knows"
            for thread in threading.enumerate():
                if thread.name == "renewing":
                    thread.join()
        after = shelf.take()
        assert after.head == ledger.head()
        assert gone.id not in after.corpus.by_id
        same_as_whole(ledger, after)


def test_a_large_ledger_is_read_at_the_start_and_browsers_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "LARGE", 5)
    fill(tmp_path / "ledger", 30)
    app = create_app(tmp_path / "ledger")
    shelf: Shelf = app.state.shelf
    client = TestClient(app, base_url="http://127.0.0.1:8765")
    told: list[str] = []
    with shelf.growing().lock:  # what computes the events waits for it
        shelf.start(told.append)
        for path in ("/index.html", "/desk"):
            answer = client.get(path, headers={"accept": "text/html"})
            assert answer.status_code == 503
            assert "The ledger is being read" in answer.text
            assert "refresh" in answer.text
            assert answer.headers["retry-after"] == "2"
    for thread in threading.enumerate():
        if thread.name == "starting":
            thread.join()
    assert client.get("/index.html", headers={"accept": "text/html"}).status_code == 200
    assert "38 mentions" in told[0]
    assert "30 events are ready" in told[1]


def test_random_decisions_and_new_reports_are_taken_in(tmp_path: Path) -> None:
    chance = random.Random(3)
    fill(tmp_path / "ledger", 40)
    arriving = list(reports(60, random.Random(77)))[40:]
    with open_ledger(tmp_path / "ledger") as ledger:
        shelf = Shelf(ledger)
        asked_of(shelf.take())
        for step in range(24):
            mentions = [m for e in shelf.take().events for m in e.mentions]
            one, other = chance.sample(mentions, 2)
            made = f"2024-02-01T00:{step:02d}:00+00:00"
            judgement = chance.choice(list(Judgement))
            if step % 3 == 0:
                ledger.add_decisions([Decision(DecisionKind.SCOPE, (one,), judgement, "x", made)])
            elif step % 3 == 1:
                ledger.add_decisions([same_event(one, other, judgement, "x", made)])
            else:
                for document, mention in arriving.pop():
                    ledger.add_document(document, document.text.encode(), tool="bench", media_type="text/plain")
                    ledger.add_reading(document.id, "bench/1", [mention])
            same_as_whole(ledger, shelf.take())


def asked_of(found: Loaded) -> None:
    """Everything that is brought up later."""
    corpus = found.corpus
    assert corpus.home
    assert corpus.columns
    assert corpus.of_group
    assert corpus.citing
    assert corpus.packed
    assert found.script("events.js")
    found.chosen(Filters(codebook="all"), Further(q="town"))


def same_as_whole(ledger: Ledger, found: Loaded) -> None:
    """What readers get is what a server that is started now would give them."""
    whole = view(ledger.documents(), ledger.mentions(), ledger.decisions())
    assert {e.id: e for e in found.events} == {e.id: e for e in whole}
    fresh = Shelf(ledger).take()
    assert [e.id for e in found.events] == [e.id for e in fresh.events]
    assert found.corpus.by_id == fresh.corpus.by_id
    assert found.corpus.home == fresh.corpus.home
    assert found.corpus.citing == fresh.corpus.citing
    assert found.corpus.of_group == fresh.corpus.of_group
    assert unpacked(found) == unpacked(fresh)
    assert leads(found) == leads(fresh)
    for asked in (
        Filters(codebook="all"),
        Filters(),
        Filters(actor="islamic-state"),
        Filters(place="NG", start="2018"),
    ):
        for by in ((), ("actor", "year"), ("admin1", "type"), ("claimed_by",)):
            assert count(found.corpus.columns, asked, by).to_json() == count(fresh.corpus.columns, asked, by).to_json()
        for further in (Further(), Further("all", "claimed", 5), Further(responsibility="nobody", q="town 1")):
            assert [e.id for e in found.chosen(asked, further)] == [e.id for e in fresh.chosen(asked, further)]


def unpacked(found: Loaded) -> list[dict[str, Any]]:
    """The rows as the page reads them."""
    script = found.script("events.js")
    assert script
    data = json.loads(json.loads(script.raw.decode().split("JSON.parse(", 1)[1].rpartition(")")[0]))
    columns = {
        n: np.frombuffer(base64.b64decode(raw), f"<{kind}").tolist() for n, (kind, raw) in data["columns"].items()
    }
    rows = []
    for n, id in enumerate(data["ids"].split("\n")):
        row = {"id": id} | {
            name: data["tables"][name][column[n]] if name in data["tables"] else column[n]
            for name, column in columns.items()
            if name not in ("starts", "documents")
        }
        rows.append(row | {"documents": columns["starts"][n + 1] - columns["starts"][n]})
    assert len(columns["documents"]) == columns["starts"][-1]
    return rows


def leads(found: Loaded) -> bytes:
    script = found.script("leads-0.js")
    assert script
    return script.raw
