"""`tocsin snapshot`: every version of every event as one Parquet file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def snapshot(
    file: Annotated[str, typer.Argument(help="The Parquet file to write; one of this name is replaced.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Write what every event showed from when to when, under every policy, as Parquet. Prints the ledger's head.

    A row holds from `known_from` up to `known_to` (empty: it still does), so that a question as of a time is a WHERE.
    Example:

        tocsin snapshot events.parquet

        duckdb -c "SELECT country, sum(killed_best) FROM 'events.parquet' WHERE known_to IS NULL GROUP BY 1"
    """
    with q.complaints():
        from tocsin.count.kept.snapshot import snapshot as write
        from tocsin.ledger import open_ledger

        with open_ledger(ledger, create=False) as book:
            try:
                head, number = write(book, Path(file))
            except OSError as error:
                complain(f"{file}: {error.strerror or error}")
                raise typer.Exit(1) from None
    complain(f"{number:,} versions of events are in {file}")
    print(head)
