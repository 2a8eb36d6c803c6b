"""The desk's people, assignments and log go with the ledger's backup; a desk that is there is not lost by restoring."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.ledgers import fill
from tocsin.ledger import LedgerError, open_ledger
from tocsin.ledger.backup import backup, restore
from tocsin.ledger.beside import DESK
from tocsin.model import Decision, DecisionKind, Judgement
from tocsin.web.accounts import people, sessions
from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import FILE, logged, note, open_store
from tocsin.web.desk.assigning import assign, assigned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "ledger")


def desk_of(folder: Path, *names: str) -> None:
    """People at the desk of this ledger, one of them logged in, with a report given to the first."""
    store = open_store(folder)
    for name in names:
        people.add(store, name, Role.coder, f"a long passphrase of {name}")
    sessions.start(store, names[0])
    assign(store, ["m-0000000000000001"], names[0], "editor", blind=True)
    note(store, "editor", "gave 1 report", names[0])


def test_the_desk_s_people_and_assignments_go_with_it(folder: Path, tmp_path: Path) -> None:
    assert DESK == FILE, "the desk and the backup mean one file"
    desk_of(folder, "ada", "ben")
    with open_ledger(folder) as ledger:
        backup(ledger, tmp_path / "b.tar")
    assert (tmp_path / "b.tar").stat().st_mode & 0o077 == 0, "it has password hashes in it"
    restore(tmp_path / "b.tar", tmp_path / "new")
    assert (tmp_path / "new" / DESK).stat().st_mode & 0o077 == 0
    store = open_store(tmp_path / "new")
    assert [a.name for a in people.accounts(store)] == ["ada", "ben"]
    assert assigned(store) == {"m-0000000000000001": {"ada": True}}
    assert logged(store)[0]["what"] == "gave 1 report"
    with store.connect() as connection:
        assert not connection.exec_driver_sql("SELECT * FROM desk_sessions").all(), "nobody is logged in there"


def test_a_desk_that_is_there_stays_unless_it_is_to_be_replaced(folder: Path, tmp_path: Path) -> None:
    desk_of(folder, "ada")
    with open_ledger(folder) as ledger:
        backup(ledger, tmp_path / "b.tar")
        people.add(open_store(folder), "cleo", Role.viewer, "a long passphrase of cleo")
        ledger.add_decisions(
            [Decision(DecisionKind.SCOPE, ("m-1",), Judgement.UNSURE, "x", "2024-01-01T00:00:00+00:00")]
        )
    with pytest.raises(LedgerError):
        restore(tmp_path / "b.tar", folder)
    assert people.account(open_store(folder), "cleo")
    _, kept = restore(tmp_path / "b.tar", folder, replace=True)
    assert people.account(open_store(folder), "cleo") is None
    assert kept
    restore(kept, tmp_path / "before")
    assert people.account(open_store(tmp_path / "before"), "cleo"), "what was replaced is kept"


def test_a_desk_is_laid_beside_one_that_is_there(folder: Path, tmp_path: Path) -> None:
    desk_of(folder, "ada")
    with open_ledger(folder) as ledger:
        backup(ledger, tmp_path / "b.tar")
    desk_of(folder, "ben")
    restore(tmp_path / "b.tar", folder)
    assert people.account(open_store(folder), "ben")
    (beside,) = folder.glob("desk.from-backup-*.sqlite")
    assert beside.stat().st_mode & 0o077 == 0


def test_a_damaged_desk_is_named(folder: Path, tmp_path: Path) -> None:
    (folder / DESK).write_bytes(b"no database at all" * 300)
    with open_ledger(folder) as ledger, pytest.raises(LedgerError, match=DESK):
        backup(ledger, tmp_path / "b.tar")
    assert not (tmp_path / "b.tar").exists()
