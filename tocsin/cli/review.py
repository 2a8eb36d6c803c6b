"""`tocsin review`: the review desk on a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli import listening as at
from tocsin.cli import querying as q


def review(
    folder: Annotated[str | None, typer.Argument(help="The folder of the ledger; as --ledger.")] = None,
    ledger: q.LedgerOption = "tocsin-ledger",
    port: at.PortOption = 8765,
    host: at.HostOption = "127.0.0.1",
    name: at.NameOption = None,
    accounts: at.AccountsOption = False,
    as_: at.AsOption = "local",
    open_: Annotated[bool, typer.Option("--open", help="Open the desk in the browser.")] = False,
) -> None:
    """Serve the review desk: judge what the reader and the linker did, one report after the other, by the keyboard.

    Every judgement is a decision in the ledger, and can be undone. `tocsin serve` has the same desk under /desk.

        tocsin review my-ledger

        tocsin review --ledger my-ledger --as analyst --open
    """
    with q.complaints():
        if open_ and port:
            import threading
            import webbrowser

            threading.Timer(1.5, webbrowser.open, [f"http://{host}:{port}/desk"]).start()
        at.listen(folder or ledger, host, port, name, accounts, as_, "/desk")
