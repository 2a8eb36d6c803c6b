"""`tocsin heads`: the chain's heads, to keep or have stamped elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli import querying as q


def heads(
    ledger: q.LedgerOption = "tocsin-ledger",
    last: Annotated[bool, typer.Option("--last", help="Only the last one.")] = False,
) -> None:
    """Print the head of every batch, oldest first, with the time at which it was recorded and what wrote it.

    A head stands for all that the ledger held at that moment. The lines are what `tocsin verify --heads` takes. Examples:

        tocsin heads > heads.txt

        tocsin heads --last > head.txt; openssl ts -query -data head.txt -sha256 -cert -out head.tsq
    """
    with q.complaints():
        from tocsin.ledger import open_ledger

        with open_ledger(ledger, create=False) as book:
            found = list(book.batches())
    for batch in found[-1:] if last else found:
        print(f"{batch.head} {batch.recorded}  # {batch.seq} {batch.tool}")
