"""`tocsin export`: files, standard output, wrong use."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.web.ledgers import fill
from tocsin.cli import app
from tocsin.export import FORMATS


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(fill(tmp_path_factory.mktemp("export") / "ledger"))


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(app, ["export", *words])
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


def test_to_standard_output_with_the_filters(ledger: str) -> None:
    out, err = run("csv", "--ledger", ledger, "--place", "Nigeria")
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["place"] == "Maiduguri"
    assert "1 events, 2 documents" in err


def test_to_a_file(ledger: str, tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    out, _ = run("jsonl", str(target), "--ledger", ledger)
    assert out == ""
    assert {json.loads(line)["kind"] for line in target.read_text("utf-8").splitlines()} == {"attack", "strength"}


def test_the_list_names_every_format_and_its_tool() -> None:
    out, _ = run("--list")
    assert [line.split()[0] for line in out.splitlines()] == [*FORMATS, "corrections"]


def test_wrong_use_is_named(ledger: str, tmp_path: Path) -> None:
    assert "there are csv" in run("xls", "--ledger", ledger, code=2)[1]
    assert "nowhere" in run("csv", "--ledger", str(tmp_path / "nowhere"), code=1)[1]
    assert "cannot be written" in run("csv", str(tmp_path / "none" / "x.csv"), "--ledger", ledger, code=1)[1]
