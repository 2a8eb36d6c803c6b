"""The example plug-in, installed as a user would, into a folder of its own; and plug-ins that are broken."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_read import ATTACK
from tocsin.plugins import POINTS, Extended, found, load

EXAMPLE = Path(__file__).parent.parent / "examples" / "tocsin-plugin-bulletin"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugins") / "installed"
    words = "install --quiet --no-deps --no-build-isolation --no-index --disable-pip-version-check --target".split()
    subprocess.run([sys.executable, "-m", "pip", *words, str(folder), str(EXAMPLE)], check=True)
    return folder


def tocsin(folder: Path, *words: str, code: int = 0) -> tuple[str, str]:
    environment = os.environ | {"PYTHONPATH": str(folder)}
    command = [sys.executable, "-m", "tocsin", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout, done.stderr


def test_the_example_uses_every_extension_point(installed: Path) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")
    text = points.read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("[")] == [f"[{g}]" for g in sorted(POINTS)]


def test_the_example_from_collecting_to_export(installed: Path, tmp_path: Path) -> None:
    office, ledger, out = tmp_path / "office.txt", str(tmp_path / "ledger"), tmp_path / "out.txt"
    lines = "2024-03-22; Krasnogorsk; shooting; 139 killed\nno date here\n2024-05-01; Gao; bombing; 0 killed\n"
    office.write_text(lines)
    _, err = tocsin(installed, "collect", f"bulletin:{office}", "--ledger", ledger, code=1)
    assert "office.txt:2: no date before the first semicolon" in err
    assert "2 new documents" in err
    found_there, _ = tocsin(installed, "read", str(office), "--reader", "bulletin", "--format", "text")
    assert found_there.count("  attack  ") == 2
    assert "Krasnogorsk, RU" in found_there
    words = ["--ledger", ledger, "--codebook", "deadly", "--policy", "first-named+lowest"]
    tocsin(installed, "export", "bulletin", str(out), *words)
    assert "Krasnogorsk" in out.read_text()
    assert "Gao" not in out.read_text()
    counted, _ = tocsin(installed, "count", *words, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(counted))
    assert (row["attacks"], row["killed_best"]) == ("1", "139")


def test_without_the_plug_in_its_names_are_unknown(tmp_path: Path) -> None:
    nowhere = tmp_path / "none"
    _, err = tocsin(nowhere, "read", "-", "--reader", "bulletin", code=2)
    assert "learned" in err
    _, err = tocsin(nowhere, "export", "bulletin", "x", code=2)
    assert "no such format" in err


def _plug_in(folder: Path, group: str, name: str, target: str) -> None:
    about = folder / "broken_one-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-one\nVersion: 1\n")
    (about / "entry_points.txt").write_text(f"[{group}]\n{name} = {target}\n")


def test_a_broken_plug_in_is_named_and_only_where_it_is_asked_for(tmp_path: Path) -> None:
    _plug_in(tmp_path, "tocsin.readers", "odd", "not_there_at_all:Reader")
    _, err = tocsin(tmp_path, "read", "-", "--reader", "odd", code=1)
    assert "the plug-in 'odd' of broken-one 1 cannot be used: ModuleNotFoundError" in err
    report = tmp_path / "report.txt"
    report.write_text(ATTACK)
    out, _ = tocsin(tmp_path, "read", str(report), "--reader", "rules")
    assert '"kind": "attack"' in out


def test_a_plug_in_never_takes_over_a_name(tmp_path: Path) -> None:
    _plug_in(tmp_path, "tocsin.exporters", "csv", "not_there_at_all:FORMAT")
    out, _ = tocsin(tmp_path, "export", "--list")
    assert sum(line.startswith("csv ") for line in out.splitlines()) == 1


def test_a_name_that_there_is_not() -> None:
    assert "nobody" not in Extended({"a": 1}, "tocsin.readers")
    with pytest.raises(KeyError):
        load("tocsin.readers", "nobody")
    assert found("tocsin.no-such-group") == {}
