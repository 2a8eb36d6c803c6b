"""Two coders, one of them blind; their agreement; an editor who settles it; what comes out as training data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from tests.web.desk.working import AtDesk, events, mentions
from tests.web.desk.working import events as shown_events
from tests.web.ledgers import fill
from tests.web.security.people import logged_in, peopled, proof_in
from tocsin.cli.verbs import app as verbs
from tocsin.ledger import open_ledger
from tocsin.model import Quantity
from tocsin.web.desk.agreement import _measured


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "ledger")


@pytest.fixture
def app(folder: Path) -> FastAPI:
    return peopled(folder)


def desk(app: FastAPI, folder: Path, name: str) -> AtDesk:
    return AtDesk(logged_in(app, name), folder)


def form(client: TestClient, path: str, page: str, **data: object) -> str:
    answer = client.post(path, data={"csrf": proof_in(client.get(page)), **data})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_a_blind_second_coder_an_editor_and_alpha(app: FastAPI, folder: Path) -> None:
    ids = {name: m for name, (m, _) in mentions(folder).items()}
    said = mentions(folder)["Harbour Wire attack"][1]
    mention = ids["Harbour Wire attack"]
    carla, colin, edda = (desk(app, folder, n) for n in ("Carla", "Colin", "Edda"))
    carla.act(
        mention, "correct", property="killed", statement=said["killed"], value={"low": 13, "best": 13, "high": 13}
    )
    for m in ids.values():
        carla.act(m, "finish")
    head = next(e for e in events(folder) if mention in e.mentions)
    given = form(edda.client, "/desk/give", "/desk/agreement", coder="Colin", what="again", number=9)
    assert given.endswith("4%20given%20to%20Colin")

    # Blind: the second coder sees the reader's record, nothing of the first coder's, and changes no event.
    page = colin.page(mention)
    assert "coded blind" in page
    assert "Carla" not in page
    assert "corrected" not in page
    assert colin.client.get("/desk/next").headers["location"].startswith("/desk/m/")
    answer = colin.client.post(f"/desk/m/{mention}", json={"act": "split"}, headers={"x-csrf-token": colin.proof()})
    assert answer.status_code == 409
    colin.act(mention, "reject", statement=said["place"])
    colin.act(mention, "undo")
    colin.act(mention, "accept", statement=said["killed"])
    for m in ids.values():
        colin.act(m, "finish")
    assert next(e for e in events(folder) if mention in e.mentions) == head
    assert "Nothing is assigned to you" in colin.client.get("/desk?tab=mine").text

    page = edda.client.get("/desk/agreement").text
    assert "4 reports coded twice" in page
    assert f"/desk/settle/{mention}" in page
    assert colin.client.get(f"/desk/settle/{mention}").status_code == 403
    shown = edda.client.get(f"/desk/settle/{mention}").text
    assert "1 of " in shown
    refused = edda.client.post(f"/desk/settle/{mention}", data={"csrf": proof_in(edda.client.get("/desk/agreement"))})
    assert refused.status_code == 409
    assert "choose an answer for: Killed" in refused.text
    edda_says = "1" if shown.index(">12<") > shown.index(">13<") else "0"
    form(edda.client, f"/desk/settle/{mention}", f"/desk/settle/{mention}", killed=edda_says)
    after = next(e for e in events(folder) if mention in e.mentions)
    assert Quantity.exactly(12) in [e.statement.value for e in after.statements if e.statement.property == "killed"]
    assert Quantity.exactly(13) not in [e.statement.value for e in after.statements]
    assert f"/desk/settle/{mention}" not in edda.client.get("/desk/agreement").text
    with open_ledger(folder) as ledger:
        assert {d.by for d in ledger.decisions() if ("adjudicated", 0.0) in d.reasons} == {"Edda"}

    edda.act(mention, "undo")
    assert next(e for e in events(folder) if mention in e.mentions) == head
    assert f"/desk/settle/{mention}" in edda.client.get("/desk/agreement").text


def test_a_coder_gives_nothing_out_and_nobody_unknown_is_given_anything(app: FastAPI, folder: Path) -> None:
    carla, edda = logged_in(app, "Carla"), logged_in(app, "Edda")
    data = {"coder": "Carla", "what": "next", "number": 2}
    assert carla.post("/desk/give", data=data | {"csrf": proof_in(carla.get("/desk"))}).status_code == 403
    assert (
        edda.post("/desk/give", data=data | {"coder": "Vera", "csrf": proof_in(edda.get("/desk"))}).status_code == 400
    )
    assert form(edda, "/desk/give", "/desk/agreement", **data).endswith("2%20given%20to%20Carla")
    assert "Nothing is assigned" not in carla.get("/desk?tab=mine").text
    first = carla.get("/desk/next").headers["location"]
    assert first.rsplit("/", 1)[1] in carla.get("/desk?tab=mine").text
    assert first != logged_in(app, "Colin").get("/desk/next").headers["location"], "what one has, another does not get"


def test_corrections_come_out_as_json_lines_by_page_and_verb(app: FastAPI, folder: Path) -> None:
    mention, said = mentions(folder)["Harbour Wire attack"]
    other, _ = mentions(folder)["The Morning Ledger attack"]
    carla = desk(app, folder, "Carla")
    text = "A bomb at a market in Maiduguri killed 12 people on 1 May 2023, police said."
    at = text.index("12")
    carla.act(mention, "correct", property="killed", statement=said["killed"], value={"best": 13}, span=[at, at + 2])
    carla.act(mention, "accept", statement=said["place"])
    carla.act(mention, "reject", statement=said["type"])
    carla.act(mention, "correct", property="weapon", value="bomb", span=[2, 6])
    carla.act(mention, "merge", other=other)
    carla.act(mention, "reject", statement=said["date"])
    carla.act(mention, "undo")
    lines = logged_in(app, "Edda").get("/desk/corrections.jsonl").text.splitlines()
    found = CliRunner().invoke(verbs, ["export", "corrections", "--ledger", str(folder)])
    assert found.exit_code == 0, found.output
    assert found.stdout.splitlines() == lines
    records = [r for x in lines if (r := json.loads(x))["by"] != "test-link/1"]
    by = {(r.get("property"), r["judgement"]): r for r in records}
    fixed = by[("killed", "corrected")]
    assert (fixed["words"], fixed["span"], fixed["person"][0]["value"]["best"]) == ("12", [at, at + 2], 13)
    assert fixed["reader"][0]["value"] == {"low": 12, "best": 12, "high": 12}
    assert by[("place", "right")]["person"] == by[("place", "right")]["reader"]
    assert by[("type", "wrong")]["person"] == []
    assert by[("weapon", "added")]["words"] == "bomb"
    assert by[(None, "same event")]["other"] in (mention, other)
    assert ("date", "wrong") not in by
    assert all(r["document"].startswith("sha256:") and r["by"] == "Carla" and not r["blind"] for r in records)
    assert logged_in(app, "Carla").get("/desk/corrections.jsonl").status_code == 403


def test_alpha_is_krippendorff_s() -> None:
    """His own example (Computing Krippendorff's Alpha-Reliability, 2011, section B): nominal data of two observers."""
    one = "a a b b d c c c e d d a".split()
    two = "b a b b b c c c e d d d".split()
    found = _measured("type", "nominal", [list(pair) for pair in zip(one, two, strict=True)])
    assert found.alpha == pytest.approx(0.692, abs=0.001)
    assert found.alike == pytest.approx(9 / 12)
    low, high = found.interval or (0, 0)
    assert low < 0.692 < high
    assert _measured("type", "nominal", [["a", "a"], ["a", "a"]]).alpha is None


def test_while_one_codes_blind_the_pages_of_those_events_are_closed_to_them(app: FastAPI, folder: Path) -> None:
    carla, edda = logged_in(app, "Carla"), logged_in(app, "Edda")
    proof = proof_in(edda.get("/desk"))
    given = edda.post("/desk/give", data={"coder": "Carla", "what": "blind", "number": 1, "csrf": proof})
    assert given.status_code == 303
    there = carla.get("/desk/next").headers["location"]
    event = next(e for e in shown_events(folder) if there.rsplit("/", 1)[1] in e.mentions)
    digest = event.documents[0].id.removeprefix("sha256:")
    closed = (f"/events/{event.id}.html", f"/events/{event.id}.json", f"/api/events/{event.id}", f"/documents/{digest}.html",
              f"/api/documents/{digest}")  # fmt: skip
    for path in closed:
        assert carla.get(path).status_code == 403, path
        assert edda.get(path).status_code == 200, path
        assert logged_in(app, "Vera").get(path).status_code == 200, path
    assert "coded blind" not in carla.get(closed[0], headers={"accept": "text/html"}).text
    assert "blind" in carla.get(closed[0], headers={"accept": "text/html"}).text
    for path in ("/api/events?kind=all&limit=1000", "/data/events.csv?kind=all", "/data/events.json?kind=all"):
        assert event.id not in carla.get(path).text
        assert event.id in edda.get(path).text
    body = {"act": "finish"}
    assert carla.post(there, json=body, headers={"x-csrf-token": proof_in(carla.get(there))}).status_code == 200
    for path in closed:
        assert carla.get(path).status_code == 200, path
