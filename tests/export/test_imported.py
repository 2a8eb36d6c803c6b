"""Rows of other data sets, imported and exported: what their licences let out comes out, the rest is counted and told."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.collect.test_datasets import ACLED, UCDP, written
from tocsin.cli import app


def run(*words: str) -> tuple[str, str]:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == 0, done.output + repr(done.exception)
    return done.stdout, done.stderr


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = str(tmp_path / "ledger")
    run("import", "ucdp", str(written(tmp_path / "ged.csv", [UCDP])), "--ledger", path)
    elsewhere = ACLED | {
        "location": "Mandera",
        "admin1": "Mandera",
        "latitude": "3.93",
        "longitude": "41.86",
        "fatalities": "36",
    }
    run("import", "acled", str(written(tmp_path / "acled.csv", [elsewhere])), "--ledger", path)
    return path


@pytest.mark.parametrize("format", ["csv", "ged", "jsonl"])
def test_what_may_not_be_given_on_is_left_out_and_told(ledger: str, format: str) -> None:
    out, err = run("export", format, "--ledger", ledger)
    assert "Garissa" in out
    assert "147" in out
    assert "Mandera" not in out
    assert "1 rows of data sets may not be given on" in err
    assert "1 events that nothing else reports" in err


def test_ucdp_comes_out_in_the_columns_in_which_it_went_in(ledger: str) -> None:
    out, _ = run("export", "ged", "--ledger", ledger)
    (row,) = csv.DictReader(io.StringIO(out))
    shared = ("low", "best", "high", "where_prec", "date_start", "date_end", "country", "year")
    assert {name: row[name] for name in shared} == {name: UCDP[name] for name in shared}
