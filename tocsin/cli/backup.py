"""`tocsin backup`: everything that the ledger holds, in one verified file."""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def backup(
    file: Annotated[str, typer.Argument(help="The file to write; it must not exist yet.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Write the whole ledger, captures and all, with the desk's accounts and assignments, to one tar file, read it back
    and verify it.

    The ledger may be in use. Prints the head of what was backed up. Unpacked by hand, the file is a ledger. Example:

        tocsin backup /media/disk/ledger-2024-06-01.tar
    """
    with q.complaints():
        from tocsin.ledger import open_ledger
        from tocsin.ledger.backup import backup as write

        with open_ledger(ledger, create=False) as book:
            found = write(book, file)
    complain(f"{found.batches:,} batches, {found.rows:,} rows, {found.captures:,} captures are in {file}, verified")
    print(found.head)
