"""A mention that the reader missed: added at the desk, an event at once, judged, merged, undone, told and exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.web.desk.working import at_desk, events, mentions
from tests.web.ledgers import fill
from tocsin.cli import app
from tocsin.ledger import open_ledger
from tocsin.ledger.corrections import corrections
from tocsin.ledger.exchange import export_decisions, import_decisions
from tocsin.model import Document, document_id

TEXT = "The council met on Monday. Gunmen killed three traders in Gwoza on 4 May 2023, a resident said. Rain fell."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = fill(tmp_path / "ledger")
    with open_ledger(found) as ledger:
        add_silent(ledger)
    return found


def add_silent(ledger: Any) -> None:
    """A report in which the reader finds nothing."""
    document = Document(document_id(TEXT.encode()), TEXT, "Market day", "Silent Wire", "2023-05-06", "en")
    ledger.add_document(document, TEXT.encode(), tool="test", media_type="text/plain")
    ledger.add_reading(document.id, "test/1", [])


DIGEST = document_id(TEXT.encode()).removeprefix("sha256:")


def added(desk: Any, digest: str = DIGEST, text: str = TEXT, words: str = "Gunmen killed", **more: Any) -> Any:
    start = text.index(words)
    body = {"kind": "attack", "value": "armed_assault", "span": [start, start + len(words)]} | more
    return desk.client.post(f"/desk/d/{digest}", json=body, headers={"x-csrf-token": desk.proof()})


def test_it_is_an_event_at_once_and_is_filled_in_like_any_other(folder: Path) -> None:
    desk = at_desk(folder)
    assert "Nothing was read in it" in desk.client.get(f"/desk/d/{DIGEST}").text
    before = {e.id for e in events(folder)}
    answer = added(desk)
    assert answer.status_code == 200, answer.text
    mention = answer.json()["mention"]
    span = [TEXT.index("three"), TEXT.index("three") + len("three traders")]
    quantity = {"low": 3, "best": 3, "high": 3}
    desk.act(mention, "correct", property="killed", value=quantity, span=span)
    day = TEXT.index("4 May 2023")
    desk.act(mention, "correct", property="date", value="2023-05-04", span=[day, day + 10])
    (new,) = [e for e in events(folder) if e.id not in before]
    assert (new.type, new.date, new.killed.to_json()) == ("armed_assault", "2023-05-04", quantity)
    assert {TEXT[slice(*s.statement.span)] for s in new.statements} == {"Gunmen killed", "three traders", "4 May 2023"}
    page = desk.page(mention)
    assert "Gunmen killed" in page
    assert desk.client.get(f"/desk/d/{DIGEST}", follow_redirects=False).headers["location"] == f"/desk/m/{mention}"
    shown = desk.client.get(f"/events/{new.id}.html")
    assert shown.status_code == 200
    assert "three traders" in shown.text
    assert desk.client.get("/api/events?from=2023-05-04&to=2023-05-04").json()["total"] == 1


def test_it_can_be_undone_and_done_again(folder: Path) -> None:
    desk = at_desk(folder)
    before = events(folder)
    mention = added(desk).json()["mention"]
    assert len(events(folder)) == len(before) + 1
    said = desk.act(mention, "undo")
    assert "Taken back" in said["said"]
    assert events(folder) == before
    assert "No event" in desk.page(mention)
    added(desk)
    assert len(events(folder)) == len(before) + 1


def test_it_merges_with_what_was_read(folder: Path) -> None:
    desk = at_desk(folder)
    mention = added(desk).json()["mention"]
    other = next(iter(mentions(folder).values()))[0]
    desk.act(mention, "merge", other=other)
    assert any({mention, other} <= set(e.mentions) for e in events(folder))


def test_it_travels_with_what_was_said_of_it(folder: Path, tmp_path: Path) -> None:
    desk = at_desk(folder)
    mention = added(desk).json()["mention"]
    desk.act(mention, "finish")
    with open_ledger(folder) as here:
        lines = list(export_decisions(here))
    with open_ledger(fill(tmp_path / "there")) as there:
        refused = import_decisions(there, lines, "test").refused
        assert refused, "its report is not there yet"
        assert all("not in this ledger" in why for _, why in refused)
        add_silent(there)
        assert not import_decisions(there, lines, "test").refused
    assert [e.id for e in events(tmp_path / "there")] == [e.id for e in events(folder)]


def test_it_is_training_data_and_is_told_by_why(folder: Path) -> None:
    desk = at_desk(folder, user="A. Analyst")
    mention = added(desk).json()["mention"]
    with open_ledger(folder) as ledger:
        found = list(corrections({d.id: d for d in ledger.documents()}, ledger.mentions(), ledger.decisions()))
    (record,) = [r for r in found if r["judgement"] == "missed"]
    assert (record["mention"], record["kind"], record["by"]) == (mention, "attack", "A. Analyst")
    assert record["person"][0]["words"] == "Gunmen killed"
    assert record["person"][0]["property"] == "type"
    (event,) = [e for e in events(folder) if mention in e.mentions]
    told = CliRunner().invoke(app, ["why", event.id, "--ledger", str(folder)])
    assert told.exit_code == 0, told.output
    assert "Gunmen killed" in told.output
    assert "A. Analyst" in told.output
    asked = ["export", "corrections", "-", "--ledger", str(folder)]
    exported = CliRunner().invoke(app, asked)
    assert any(json.loads(line)["judgement"] == "missed" for line in exported.stdout.splitlines()), exported.output


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "meteor"}, {"value": "no such type"}, {"span": [5, 5]}, {"span": [0, 9999]}, {"modality": "shouted"}],
)
def test_what_cannot_be_is_named_and_nothing_is_written(folder: Path, wrong: dict[str, Any]) -> None:
    desk = at_desk(folder)
    before = events(folder)
    answer = added(desk, **wrong)
    assert answer.status_code == 409
    assert answer.json()["detail"]
    assert events(folder) == before


def test_a_report_that_is_not_there(folder: Path) -> None:
    desk = at_desk(folder)
    assert desk.client.get(f"/desk/d/{'0' * 64}").status_code == 404
    assert added(desk, digest="0" * 64).status_code == 404
