"""`tocsin user …`: the accounts of a server that people log in to."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from sqlalchemy import Engine

user = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Accounts of the server: who may read, review, edit, and keep accounts.",
)

NameArgument = Annotated[str, typer.Argument(help="The name that the person logs in and signs with.")]
RoleOption = Annotated[str, typer.Option("--role", help="viewer, coder, editor or admin.")]
PasswordOption = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input instead of asking for it.")
]


@contextmanager
def _store(ledger: str) -> Iterator[Engine]:
    """The store beside a ledger that is there. What cannot be done ends with exit code 1 and its message."""
    from tocsin.ledger import LedgerError, open_ledger
    from tocsin.web.accounts.people import AccountError
    from tocsin.web.accounts.store import open_store

    try:
        open_ledger(ledger, create=False).close()
        store = open_store(ledger)
        try:
            yield store
        finally:
            store.dispose()
    except (AccountError, LedgerError) as error:
        complain(error)
        raise typer.Exit(1) from None


def _role(given: str) -> str:
    from tocsin.web.accounts.roles import Role

    if given not in Role.__members__:
        complain(f"--role {given}: there are {', '.join(Role.__members__)}")
        raise typer.Exit(2)
    return given


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Password (12 characters or more)", hide_input=True, confirmation_prompt=True, err=True))


def _noted(store: Engine, what: str, about: str) -> None:
    from tocsin.web.accounts.store import note

    note(store, "command line", what, about)


@user.command()
def add(
    name: NameArgument,
    role: RoleOption = "viewer",
    ledger: q.LedgerOption = "tocsin-ledger",
    password_stdin: PasswordOption = False,
) -> None:
    """Make an account; asks for its password. There is no default one.

    tocsin user add "A. Analyst" --role admin
    """
    from tocsin.web.accounts import people
    from tocsin.web.accounts.roles import Role

    _role(role)
    with _store(ledger) as store:
        people.add(store, name, Role[role], _password(password_stdin))
        _noted(store, "accounts: add", f"{name} {role}")
    complain(f"{name} may log in as {role}")


@user.command("list")
def list_(ledger: q.LedgerOption = "tocsin-ledger", format: q.FormatOption = q.Format.table) -> None:
    """List the accounts.

    tocsin user list --format json
    """
    from tocsin.web.accounts.people import accounts

    with _store(ledger) as store:
        rows = [
            {"name": a.name, "role": a.role.name, "made": a.made[:19], "open": "yes" if a.open else "no"}
            for a in accounts(store)
        ]
    q.print_rows(rows, format)


@user.command()
def role(
    name: NameArgument,
    role: Annotated[str, typer.Argument(help="viewer, coder, editor or admin.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Give an account another role. It is logged out.

    tocsin user role "A. Analyst" editor
    """
    from tocsin.web.accounts import people
    from tocsin.web.accounts.roles import Role

    _role(role)
    with _store(ledger) as store:
        people.set_role(store, name, Role[role])
        _noted(store, "accounts: role", f"{name} {role}")
    complain(f"{name} is {role} now")


@user.command()
def password(
    name: NameArgument, ledger: q.LedgerOption = "tocsin-ledger", password_stdin: PasswordOption = False
) -> None:
    """Give an account another password. It is logged out everywhere.

    tocsin user password "A. Analyst"
    """
    from tocsin.web.accounts import people

    with _store(ledger) as store:
        people.set_password(store, name, _password(password_stdin))
        _noted(store, "accounts: password", name)
    complain(f"{name} has a new password")


@user.command("close")
def close_(name: NameArgument, ledger: q.LedgerOption = "tocsin-ledger") -> None:
    """Close an account: nobody logs in with it any more; what it decided stays.

    tocsin user close "A. Analyst"
    """
    _set_open(ledger, name, False)


@user.command("open")
def open_(name: NameArgument, ledger: q.LedgerOption = "tocsin-ledger") -> None:
    """Open an account again that was closed.

    tocsin user open "A. Analyst"
    """
    _set_open(ledger, name, True)


def _set_open(ledger: str, name: str, is_open: bool) -> None:
    from tocsin.web.accounts import people

    with _store(ledger) as store:
        people.set_open(store, name, is_open)
        _noted(store, f"accounts: {'open' if is_open else 'close'}", name)
    complain(f"the account of {name} is {'open' if is_open else 'closed'}")


@user.command()
def token(
    name: NameArgument,
    what: Annotated[str, typer.Option("--for", help="What it is for, so that it can be told from others.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Make a read token for a person's scripts, and print it: it is kept as a digest and shown this once.

    tocsin user token "A. Analyst" --for "nightly export"
    """
    from tocsin.web.accounts import people, sessions

    with _store(ledger) as store:
        if people.account(store, name) is None:
            raise people.AccountError(f"{name}: there is no such account")
        secret = sessions.make_token(store, name, what)
        _noted(store, "made a read token", f"{name}: {what}")
    print(secret)


@user.command()
def tokens(ledger: q.LedgerOption = "tocsin-ledger", format: q.FormatOption = q.Format.table) -> None:
    """List the read tokens, without their secrets.

    tocsin user tokens
    """
    from tocsin.web.accounts import sessions

    with _store(ledger) as store:
        rows = [
            {"id": t.id, "name": t.name, "for": t.what, "made": t.made[:19], "revoked": t.revoked and t.revoked[:19]}
            for t in sessions.tokens_of(store)
        ]
    q.print_rows(rows, format)


@user.command()
def revoke(
    id: Annotated[str, typer.Argument(help="The token's id, from `tocsin user tokens`.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Revoke a read token.

    tocsin user revoke t-1a2b3c4d
    """
    from tocsin.web.accounts import people, sessions

    with _store(ledger) as store:
        if not sessions.revoke(store, id):
            raise people.AccountError(f"{id}: there is no such token, or it is revoked already")
        _noted(store, "revoked a read token", id)
    complain(f"{id} reads nothing any more")


@user.command()
def log(
    ledger: q.LedgerOption = "tocsin-ledger",
    format: q.FormatOption = q.Format.table,
    most: Annotated[int, typer.Option(help="Lines, the latest first.", min=1)] = 100,
) -> None:
    """Print the log of log-ins and of changes to accounts, the latest first.

    tocsin user log --format json
    """
    from tocsin.web.accounts.store import logged

    with _store(ledger) as store:
        rows = logged(store, most)
    q.print_rows(rows, format)
