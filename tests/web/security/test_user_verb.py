"""`tocsin user`: accounts from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.web.ledgers import fill
from tests.web.security.people import SECRET
from tocsin.cli.user import user

runner = CliRunner()


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    return str(fill(tmp_path / "ledger"))


def run(ledger: str, *words: str, given: str = "") -> Result:
    return runner.invoke(user, [*words, "--ledger", ledger], input=given)


def test_an_account_is_made_listed_changed_and_closed(ledger: str) -> None:
    asked = run(ledger, "add", "Ada", "--role", "admin", given=f"{SECRET}\n{SECRET}\n")
    assert asked.exit_code == 0, asked.output
    assert SECRET not in asked.output
    assert run(ledger, "add", "Carla", "--password-stdin", given=SECRET).exit_code == 0
    assert run(ledger, "role", "Carla", "coder").exit_code == 0
    assert run(ledger, "password", "Carla", "--password-stdin", given="another six word secret, yes").exit_code == 0
    assert run(ledger, "close", "Carla").exit_code == 0
    rows = [json.loads(x) for x in run(ledger, "list", "--format", "json").stdout.splitlines()]
    assert [(r["name"], r["role"], r["open"]) for r in rows] == [("Ada", "admin", "yes"), ("Carla", "coder", "no")]
    assert run(ledger, "open", "Carla").exit_code == 0
    lines = [json.loads(x)["what"] for x in run(ledger, "log", "--format", "json").stdout.splitlines()]
    assert lines[-1] == "accounts: add"
    assert "accounts: close" in lines


def test_a_token_is_printed_once_and_revoked(ledger: str) -> None:
    run(ledger, "add", "Carla", "--password-stdin", given=SECRET)
    made = run(ledger, "token", "Carla", "--for", "nightly")
    assert made.stdout.startswith("toc_")
    listed = run(ledger, "tokens", "--format", "json").stdout
    assert made.stdout.strip() not in listed
    id = json.loads(listed)["id"]
    assert run(ledger, "revoke", id).exit_code == 0
    assert run(ledger, "revoke", id).exit_code == 1


@pytest.mark.parametrize(
    ("words", "given", "code", "said"),
    [
        (("add", "Ada", "--role", "king", "--password-stdin"), SECRET, 2, "viewer, coder, editor, admin"),
        (("add", "Ada", "--password-stdin"), "", 1, "12 characters"),
        (("role", "Nobody", "coder"), "", 1, "no such account"),
        (("token", "Nobody", "--for", "x"), "", 1, "no such account"),
    ],
)
def test_what_is_wrong_is_said(ledger: str, words: tuple[str, ...], given: str, code: int, said: str) -> None:
    found = run(ledger, *words, given=given)
    assert found.exit_code == code
    assert said in found.stderr


def test_no_ledger_is_not_made(tmp_path: Path) -> None:
    assert run(str(tmp_path / "none"), "list").exit_code == 1
    assert not (tmp_path / "none").exists()
