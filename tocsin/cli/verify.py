"""`tocsin verify`: is the ledger what it was?"""

from __future__ import annotations

from typing import Annotated

import typer


def verify(
    ledger: Annotated[
        str, typer.Option("--ledger", envvar="TOCSIN_LEDGER", help="The folder of the ledger.")
    ] = "tocsin-ledger",
) -> None:
    """Re-read every row and raw capture, recompute every hash and span, and name the first thing that does not fit.

    Prints the head: keep it elsewhere, and a later `tocsin verify` can be held against it.
    """
    from tocsin.cli.console import complain
    from tocsin.ledger import LedgerError
    from tocsin.ledger import verify as check

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
    print(found.head)
