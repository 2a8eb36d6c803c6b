"""`tocsin restore`: a ledger from its backup."""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def restore(
    file: Annotated[str, typer.Argument(help="A file that `tocsin backup` wrote.")],
    ledger: q.LedgerOption = "tocsin-ledger",
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where the ledger holds what the backup does not; it is kept beside.")
    ] = False,
) -> None:
    """Verify a backup and put it in place, also under a server that is running; then verify the ledger.

    Nothing is lost: a ledger with more in it than the backup is replaced only with --replace, and kept. Example:

        tocsin restore /media/disk/ledger-2024-06-01.tar --ledger my-ledger
    """
    with q.complaints():
        from tocsin.ledger.backup import restore as put_back

        found, kept = put_back(file, ledger, replace)
    if kept:
        complain(f"what was there before is kept in {kept}")
    if found.problem:
        complain(f"{ledger}: {found.problem}")
        raise typer.Exit(1)
    complain(f"{found.batches:,} batches, {found.rows:,} rows, {found.captures:,} captures are in {ledger}, verified")
    print(found.head)
