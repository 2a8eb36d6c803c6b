"""decisions export and import, as users call them."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from tests.ledger.making import filled
from tests.ledger.test_exchange import DOCS, FOUND, MADE
from tocsin.cli.decisions import decisions


def run(*words: str, code: int = 0, input: bytes | None = None) -> tuple[str, str]:
    done = CliRunner().invoke(decisions, list(words), input=input)
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


def test_there_and_back(tmp_path: Path) -> None:
    with filled(tmp_path / "here", FOUND) as ledger:
        ledger.add_decisions(MADE)
    filled(tmp_path / "there", {d: m for d, m in FOUND.items() if d is not DOCS[2]}).close()
    out, said = run("export", "--ledger", str(tmp_path / "here"))
    assert len(out.splitlines()) == 4
    assert "4 decisions" in said
    (tmp_path / "d.jsonl").write_text(out, encoding="utf-8")
    _, said = run("import", str(tmp_path / "d.jsonl"), "--ledger", str(tmp_path / "there"), code=1)
    assert "line 2: document sha256:" in said
    assert "3 new decisions, 0 already there, 1 refused" in said
    _, said = run("import", "-", "--ledger", str(tmp_path / "here"), input=out.encode())
    assert "0 new decisions, 4 already there, 0 refused" in said
    out, _ = run("export", "--ledger", str(tmp_path / "there"), "--by", "another")
    assert {json.loads(line)["by"] for line in out.splitlines()} == {"another"}


def test_wrong_use(tmp_path: Path) -> None:
    filled(tmp_path / "here", {}).close()
    here = ("--ledger", str(tmp_path / "here"))
    _, said = run("import", str(tmp_path / "none"), *here, code=2)
    assert "No such file" in said
    _, said = run("export", "--as-of", "soon", *here, code=2)
    assert "as-of" in said
    _, said = run("export", "--ledger", str(tmp_path / "none"), code=1)
    assert "no ledger here" in said
