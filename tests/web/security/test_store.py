"""The store of people, sessions and the log, beside a ledger of either engine."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.ledger.engines import Place
from tests.ledger.making import filled
from tests.web.security.people import SECRET
from tocsin.web.accounts import limits, sessions
from tocsin.web.accounts.people import accounts, add, check, has_admin
from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import logged, note, open_store, secret_of
from tocsin.web.desk.assigning import assign, assigned, is_blind, unassign


def test_it_works_and_is_the_same_when_opened_again(place: Place) -> None:
    where = place("here")
    filled(where, {}).close()
    store = open_store(where)
    add(store, "Ada", Role.admin, SECRET)
    assert has_admin(store)
    assert check(store, "Ada", SECRET)
    assert check(store, "Ada", "another secret, not hers") is None
    secret = sessions.make_token(store, "Ada", "test")
    assert secret.startswith("toc_")
    limits.failed(store, "Ada", "192.0.2.1")
    assert assign(store, ["m-1", "m-2"], "Ada", "Ada", blind=True) == 2
    assert assign(store, ["m-2", "m-3"], "Ada", "Ada") == 1
    unassign(store, "m-3", "Ada")
    note(store, "Ada", "did something")
    again = open_store(where)
    assert secret_of(again) == secret_of(store)
    assert [a.name for a in accounts(again)] == ["Ada"]
    assert assigned(again) == {"m-1": {"Ada": True}, "m-2": {"Ada": True}}
    assert is_blind(again, "m-1", "Ada")
    assert logged(again)[0]["what"] == "did something"
    for change in ("UPDATE desk_log SET who = 'x'", "DELETE FROM desk_log"):
        with pytest.raises(DBAPIError, match="append-only"), again.begin() as connection:
            connection.execute(text(change))
    for engine in (store, again):
        engine.dispose()


def test_a_folder_that_cannot_be_written_has_a_store_in_memory(tmp_path: object) -> None:
    store = open_store(f"{tmp_path}/not/there")
    note(store, "x", "y")
    assert len(logged(store)) == 1
