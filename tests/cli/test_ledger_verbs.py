"""link, events, count, why and verify on a small ledger, as users call them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tocsin.cli.count import count
from tocsin.cli.events import events
from tocsin.cli.link import link
from tocsin.cli.verify import verify
from tocsin.cli.why import why

app = typer.Typer()
for verb in (count, events, link, verify, why):
    app.command()(verb)

FIRST = document("A suicide bomber killed at least 60 people at Kabul airport gate", "A", "2021-08-26")
SECOND = document("Kabul airport gate suicide bombing death toll rises to 103", "B", "2021-08-27")
THIRD = document("Blast in a mosque in Mazar-e Sharif leaves 31 worshippers dead", "A", "2022-04-21")


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    kabul = {"type": "bombing", "place": KABUL, "date": "2021-08-26", "stage": "accomplished"}
    filled(
        tmp_path / "l",
        {
            FIRST: [attack(FIRST, killed=60, **kabul)],
            SECOND: [attack(SECOND, killed=103, perpetrator=("islamic-state-khorasan", "claimed"), **kabul)],
            THIRD: [attack(THIRD, killed=31, place=MAZAR, date="2022-04-21", type="bombing", stage="accomplished")],
        },
    ).close()
    return str(tmp_path / "l")


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


def test_the_whole_way(ledger: str) -> None:
    _, said = run("link", "--ledger", ledger)
    assert "3 mentions are 2 events" in said
    _, said = run("link", "--ledger", ledger)
    assert "0 new decisions" in said

    out, _ = run("count", "--ledger", ledger, "--by", "country,year", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(r["year"], r["attacks"], r["killed_best"]) for r in rows] == [
        ("2021", "1", "103"),
        ("2022", "1", "31"),
        ("", "2", "134"),
    ]
    assert rows[0]["wounded_unknown"] == "1"

    out, _ = run("why", rows[0]["figure"], "--ledger", ledger, "--format", "csv")
    opened = list(csv.DictReader(io.StringIO(out)))
    tolls = {r["value"]: r for r in opened if r["property"] == "killed"}
    assert len(tolls) == 2
    for value, row in tolls.items():
        assert str(json.loads(value)["best"]) in row["sentence"]
        assert len(row["capture"]) == 64

    out, _ = run("events", "--ledger", ledger, "--format", "json")
    found = [json.loads(line) for line in out.splitlines()]
    assert [len(e["documents"]) for e in found] == [2, 1]
    out, _ = run("why", found[0]["id"], "--ledger", ledger)
    assert "[A suicide bomber killed at least 60 people at Kabul airport gate]" in out
    assert "place: same place" in out
    assert "2 articles, 2 independent reports, 0 officials, 1 claimant" in out

    out, said = run("verify", "--ledger", ledger)
    assert len(out.strip()) == 64
    assert "fit" in said


def test_tables_for_the_eye(ledger: str) -> None:
    run("link", "--ledger", ledger)
    out, _ = run("events", "--ledger", ledger, "--place", "AF")
    assert "Mazar-e Sharif" in out
    assert "islamic-state-khorasan" in out
    out, _ = run("count", "--ledger", ledger, "--by", "type", "--from", "2021", "--to", "2021", "--versus", "previous")
    assert "bombing" in out
    assert "attacks before" in out
    assert "#1 f-" in out


def test_policies_change_what_is_shown(ledger: str) -> None:
    run("link", "--ledger", ledger)
    for policy, actor in (("claims", "islamic-state-khorasan"), ("officials", "")):
        out, _ = run("events", "--ledger", ledger, "--policy", policy, "--format", "csv")
        assert next(csv.DictReader(io.StringIO(out)))["actor"] == actor


def test_as_of_shows_what_was_public_then(ledger: str) -> None:
    run("link", "--ledger", ledger)
    for day, killed in (("2021-08-26", "60"), ("2021-08-27", "103")):
        out, _ = run("events", "--ledger", ledger, "--as-of", day, "--format", "csv")
        (row,) = csv.DictReader(io.StringIO(out))
        assert row["killed_best"] == killed


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (("count", "--from", "2024-05", "--to", "2024-04"), "ends before it starts", 2),
        (("count", "--by", "colour"), "cannot count by 'colour'", 2),
        (("events", "--place", "Kabool"), "did you mean Kabul", 2),
        (("why", "e-none"), "no such event", 2),
        (("why", "f-none"), "not a figure's id", 2),
    ],
)
def test_wrong_use_is_told(ledger: str, words: tuple[str, ...], says: str, code: int) -> None:
    _, said = run(*words, "--ledger", ledger, code=code)
    assert says in said


@pytest.mark.parametrize("verb", ["count", "events", "link", "verify"])
def test_no_ledger(tmp_path: Path, verb: str) -> None:
    _, said = run(verb, "--ledger", str(tmp_path / "none"), code=1)
    assert "no ledger here" in said


def test_a_changed_ledger_fails_verification(ledger: str) -> None:
    capture = next(p for p in (Path(ledger) / "captures").rglob("*") if p.is_file())
    capture.chmod(0o644)
    capture.write_bytes(b"something else")
    _, said = run("verify", "--ledger", ledger, code=1)
    assert "was changed" in said
