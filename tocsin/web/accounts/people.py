"""Accounts: names, roles and passwords (argon2id). A closed account keeps its name, so that no other signs with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Engine, delete, insert, select, update

from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import now, people, sessions

SHORTEST = 12
"""Characters of a password (NIST SP 800-63B asks for at least 8, and for length before kinds of letters)."""

LONGEST = 256

NAME = re.compile(r"[\w.@ -]{1,60}")


class AccountError(ValueError):
    """What was asked of an account cannot be; the message says why."""


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may log in, or could."""

    name: str
    role: Role
    made: str
    open: bool


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()  # argon2id with RFC 9106's low-memory costs: 64 MiB, 3 passes


@cache
def _nobody() -> str:
    """A hash that no password has, checked for names that nobody has, so that both take as long."""
    return _hasher().hash("nobody has this password, and it is not empty")


def add(store: Engine, name: str, role: Role, password: str) -> None:
    """Make an account. Raises AccountError for a name that is taken or none, or a password that is too weak."""
    name = name.strip()
    if not NAME.fullmatch(name) or name.startswith("tocsin-"):
        raise AccountError(f"{name!r}: a name has letters, digits, spaces and . _ @ -, 60 at most, and no “tocsin-”")
    problem = weakness(password, name)
    if problem:
        raise AccountError(problem)
    hashed = _hasher().hash(password)
    with store.begin() as connection:
        if connection.execute(select(people.c.name).where(people.c.name == name)).first():
            raise AccountError(f"{name}: there is such an account already")
        row = {"name": name, "role": role.name, "password": hashed, "made": now(), "open": True}
        connection.execute(insert(people), row)


def weakness(password: str, name: str) -> str | None:
    """What is wrong with a password, or None."""
    if len(password) < SHORTEST:
        return f"a password has at least {SHORTEST} characters: a few words that do not belong together are good"
    if len(password) > LONGEST:
        return f"a password has at most {LONGEST} characters"
    plain = password.casefold()
    if len(set(plain)) < 5 or (
        name and plain.replace(name.casefold(), "").strip("0123456789!. -_") in ("", "password")
    ):
        return "that password is too easy to guess: use a few words that do not belong together"
    if plain.strip("0123456789!. -_") in {
        "password",
        "passwordpassword",
        "tocsin",
        "tocsintocsin",
        "qwertyuiop",
        "letmein",
    }:
        return "that password is too easy to guess: use a few words that do not belong together"
    return None


def accounts(store: Engine) -> list[Account]:
    """All accounts, by name."""
    with store.connect() as connection:
        rows = connection.execute(select(people).order_by(people.c.name))
        return [Account(r.name, Role[r.role], r.made, bool(r.open)) for r in rows]


def account(store: Engine, name: str) -> Account | None:
    """The account of this name, or None."""
    return next((a for a in accounts(store) if a.name == name), None)


def has_admin(store: Engine) -> bool:
    """Whether anyone may keep the accounts."""
    return any(a.open and a.role is Role.admin for a in accounts(store))


def check(store: Engine, name: str, password: str) -> Account | None:
    """The account, if this is its password and it is open. Takes as long for a name that nobody has."""
    with store.connect() as connection:
        row = connection.execute(select(people).where(people.c.name == name)).first()
    try:
        right = _hasher().verify(row.password if row else _nobody(), password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return None
    if not row or not row.open or not right:
        return None
    if _hasher().check_needs_rehash(row.password):
        with store.begin() as connection:
            connection.execute(update(people).where(people.c.name == name).values(password=_hasher().hash(password)))
    return Account(row.name, Role[row.role], row.made, True)


def set_role(store: Engine, name: str, role: Role) -> None:
    """Give an account another role. Raises AccountError for no such account, and for the last admin."""
    _keep_an_admin(store, name, role is Role.admin)
    _change(store, name, role=role.name)


def set_password(store: Engine, name: str, password: str) -> None:
    """Give an account another password and end its sessions. Raises AccountError as `add` does."""
    problem = weakness(password, name)
    if problem:
        raise AccountError(problem)
    _change(store, name, password=_hasher().hash(password))


def set_open(store: Engine, name: str, is_open: bool) -> None:
    """Close an account, or open it again. Raises AccountError for no such account, and for the last admin."""
    _keep_an_admin(store, name, is_open)
    _change(store, name, open=is_open)


def _change(store: Engine, name: str, **values: object) -> None:
    with store.begin() as connection:
        if not connection.execute(update(people).where(people.c.name == name).values(**values)).rowcount:
            raise AccountError(f"{name}: there is no such account")
        # What someone may do changes at once, and a stolen session ends with the password that it was made by.
        connection.execute(delete(sessions).where(sessions.c.name == name))


def _keep_an_admin(store: Engine, name: str, stays: bool) -> None:
    others = [a for a in accounts(store) if a.open and a.role is Role.admin and a.name != name]
    mine = account(store, name)
    if mine and mine.open and mine.role is Role.admin and not stays and not others:
        raise AccountError(f"{name} is the last admin: make another one first")
