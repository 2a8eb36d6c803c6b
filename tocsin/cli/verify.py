"""`tocsin verify`: is the ledger what it was?"""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli.querying import LedgerOption


def verify(
    package: Annotated[
        str | None,
        typer.Argument(help="A data package made by `tocsin export` or `tocsin release`, in place of a ledger."),
    ] = None,
    ledger: LedgerOption = "tocsin-ledger",
    heads: Annotated[
        str | None, typer.Option("--heads", help="A file of heads printed earlier, one a line with its time.")
    ] = None,
    keep: Annotated[
        str | None, typer.Option("--keep", help="Add the head and the time to this file, if everything fits.")
    ] = None,
    view: Annotated[
        bool,
        typer.Option("--view", help="Also prove that what is kept beside the ledger is what the pure view shows."),
    ] = False,
) -> None:
    """Re-read every row and raw capture, recompute every hash and span, and name the first thing that does not fit.

    Prints the head. Kept elsewhere, it proves later that nothing before it was changed. Examples:

        tocsin verify --keep /media/stick/heads.txt

        tocsin verify --heads /media/stick/heads.txt --view

    Of a data package it checks every file's hash, that every row leads where it says, and the words of every statement:

        tocsin verify release-1
    """
    if package is not None:
        _package(package)
        return
    from tocsin.cli.console import complain
    from tocsin.ledger import LedgerError
    from tocsin.ledger import verify as check
    from tocsin.ledger.heads import line_of

    try:
        found = check(ledger)
    except LedgerError as error:
        complain(error)
        raise typer.Exit(1) from None
    if found.problem:
        complain(f"{ledger}: {found.problem}")
        raise typer.Exit(1)
    megabytes = found.bytes / 1e6
    complain(f"{found.batches:,} batches, {found.rows:,} rows, {found.captures:,} captures ({megabytes:,.1f} MB) fit")
    if heads:
        _hold_against(ledger, heads)
    if view:
        _prove(ledger)
    if keep:
        try:
            with open(keep, "a", encoding="utf-8") as out:
                print(line_of(found.head), file=out)
        except OSError as error:
            complain(f"{keep}: {error.strerror}")
            raise typer.Exit(1) from None
    print(found.head)


def _package(folder: str) -> None:
    from pathlib import Path

    from tocsin.cli.console import complain
    from tocsin.export.verify import is_package, problems

    if not is_package(Path(folder)):
        complain(f"{folder}: is no data package; a ledger is named by --ledger")
        raise typer.Exit(2)
    found = list(problems(Path(folder)))
    for problem in found:
        complain(f"{folder}: {problem}")
    if found:
        raise typer.Exit(1)
    complain(f"{folder}: every file, row and word fits")


def _prove(ledger: str) -> None:
    from tocsin.cli.console import complain
    from tocsin.count.kept import difference
    from tocsin.ledger import open_ledger

    with open_ledger(ledger, create=False) as book:
        found = difference(book)
    if found:
        complain(f"{ledger}: what is kept in cache/ is not what the ledger shows, delete it: {found}")
        raise typer.Exit(1)
    complain("what is kept beside the ledger is what the pure view shows")


def _hold_against(ledger: str, heads: str) -> None:
    from tocsin.cli.console import complain
    from tocsin.ledger import open_ledger
    from tocsin.ledger.heads import check_heads

    try:
        with open(heads, encoding="utf-8") as lines, open_ledger(ledger, create=False) as book:
            checked = check_heads(book, lines)
    except (OSError, UnicodeDecodeError) as error:
        complain(f"{heads}: {error}")
        raise typer.Exit(2) from None
    for number, problem in checked.problems:
        complain(f"{heads}, line {number}: {problem}")
    if checked.problems:
        raise typer.Exit(1)
    complain(f"{checked.heads:,} earlier heads fit")
