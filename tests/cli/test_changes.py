"""history and diff on a small ledger, as users call them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.cli.test_ledger_verbs import SECOND, THIRD
from tests.cli.test_ledger_verbs import ledger as ledger  # a fixture
from tocsin.cli.diff import diff
from tocsin.cli.events import events
from tocsin.cli.history import history
from tocsin.cli.link import link
from tocsin.cli.why import why
from tocsin.ledger import open_ledger
from tocsin.model import Decision, DecisionKind, Judgement

app = typer.Typer()
for verb in (diff, events, history, link, why):
    app.command()(verb)


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


@pytest.fixture
def linked(ledger: str) -> str:
    run("link", "--ledger", ledger)
    return ledger


def the_event(ledger: str) -> dict:
    out, _ = run("events", "--ledger", ledger, "--format", "json")
    return json.loads(out.splitlines()[0])


def test_history_names_sentence_and_decision(linked: str) -> None:
    event = the_event(linked)
    out, _ = run("history", event["id"], "--ledger", linked, "--format", "json")
    steps = [json.loads(line) for line in out.splitlines()]
    assert [s["time"] for s in steps] == ["2021-08-26", "2021-08-27"]
    (change,) = steps[1]["changes"]
    killed = next(v for v in change["values"] if v["property"] == "killed")
    assert (killed["before"]["best"], killed["after"]["best"]) == (60, 103)
    (came,) = (s for s in change["came"] if s["id"] in killed["statements"])
    assert came["document"] == SECOND.id
    assert "rises to 103" in came["sentence"]
    assert [d["by"] for d in change["decisions"]] == ["tocsin-link/0.1"]

    out, _ = run("history", event["id"], "--ledger", linked)
    assert "2021-08-27" in out
    assert "103" in out
    out, _ = run("history", event["id"], "--ledger", linked, "--as-of", "2021-08-26", "--format", "csv")
    assert {r["time"] for r in csv.DictReader(io.StringIO(out))} == {"2021-08-26"}


def test_diff_tells_values_and_figures(linked: str) -> None:
    out, _ = run(
        "diff", "--from", "2021-08-26", "--to", "2022-05", "--by", "year", "--ledger", linked, "--format", "json"
    )
    lines = [json.loads(line) for line in out.splitlines()]
    events_told = [line["event"] for line in lines if "event" in line]
    assert sorted(e["what"] for e in events_told) == ["appeared", "changed"]
    assert {s["document"] for e in events_told for s in e["came"]} == {SECOND.id, THIRD.id}
    figures = {tuple(f["key"]): f for line in lines if (f := line.get("figure"))}
    assert figures.keys() == {(), ("2021",), ("2022",)}
    total = figures[()]
    assert (total["before"]["killed"]["best"], total["after"]["killed"]["best"]) == (60, 134)
    assert sorted(total["events"]) == sorted(e["event"] for e in events_told)
    assert figures[("2022",)]["before"] is None
    for side, killed in (("before", 60), ("after", 134)):
        out, _ = run("why", total[side]["figure"], "--ledger", linked, "--format", "json")
        assert sum(json.loads(line)["killed"]["best"] for line in out.splitlines()) == killed

    out, _ = run("diff", "--from", "2021-08-26", "--to", "2021-08-27", "--ledger", linked)
    assert "Figures" in out
    assert "60" in out
    assert "103" in out
    _, said = run("diff", "--from", "2021-08-27", "--to", "2021-08-28", "--ledger", linked)
    assert "nothing changed" in said


def test_diff_of_what_was_held(linked: str) -> None:
    event = the_event(linked)
    with open_ledger(linked) as book:
        before = book.head()
        recorded = [b.recorded for b in book.batches()][-1]
        scope = Decision(
            DecisionKind.SCOPE, (event["mentions"][0],), Judgement.NEGATIVE, "an analyst", "2021-09-01T00:00:00Z"
        )
        book.add_decisions([scope])
        assert book.held(recorded).head() == before
    out, _ = run("diff", "--held", "--from", recorded, "--to", "2999", "--ledger", linked, "--format", "json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(e["what"], [d["id"] for d in e["decisions"]]) for line in lines if (e := line.get("event"))] == [
        ("gone", [scope.id])
    ]
    (figure,) = (line["figure"] for line in lines if "figure" in line)
    assert (figure["before"]["attacks"], figure["after"]["attacks"]) == (2, 1)


def test_a_place_that_only_the_later_time_knows(linked: str) -> None:
    out, _ = run(
        "diff", "--from", "2021-08-26", "--to", "2023", "--place", "Balkh", "--ledger", linked, "--format", "json"
    )
    assert [json.loads(x)["event"]["what"] for x in out.splitlines() if "event" in json.loads(x)] == ["appeared"]
    _, said = run("diff", "--from", "2021", "--to", "2023", "--place", "Kabool", "--ledger", linked, code=2)
    assert "did you mean Kabul" in said


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (("history", "e-none"), "no such event", 2),
        (("diff", "--from", "2022", "--to", "2021"), "ends before it starts", 2),
        (("diff", "--from", "soon", "--to", "2021"), "from: ", 2),
        (("diff", "--from", "2020", "--to", "2021", "--as-of", "2021"), "--as-of", 2),
        (("diff", "--from", "2020", "--to", "2021", "--by", "colour"), "cannot count by", 2),
    ],
)
def test_wrong_use_is_told(ledger: str, words: tuple[str, ...], says: str, code: int) -> None:
    _, said = run(*words, "--ledger", ledger, code=code)
    assert says in said


def test_no_ledger(tmp_path: Path) -> None:
    for words in (("history", "e-1"), ("diff", "--from", "2020", "--to", "2021")):
        _, said = run(*words, "--ledger", str(tmp_path / "none"), code=1)
        assert "no ledger here" in said
