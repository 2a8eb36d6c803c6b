"""`tocsin serve`: the page and the API on this machine, live from the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def serve(
    ledger: q.LedgerOption = "tocsin-ledger",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8765,
    host: Annotated[str, typer.Option(help="This machine's own address only, for now.")] = "127.0.0.1",
) -> None:
    """Serve the map, the event pages and the API to this machine until Ctrl-C. What `collect` and `link` add shows
    when the page is loaded again.

        tocsin serve

        tocsin serve --ledger my-ledger --port 9000
    """
    with q.complaints():
        import socket

        import uvicorn

        from tocsin.web.app import LOOPBACK, create_app

        if host not in LOOPBACK:
            complain(
                f"--host {host}: this version serves only its own machine ({', '.join(LOOPBACK)}), since it has no"
                " accounts yet. To show the page to others, use `tocsin publish` and any web host."
            )
            raise typer.Exit(2)
        app = create_app(ledger)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listening.bind((host, port))
            except OSError as error:
                complain(f"port {port}: {error.strerror}; name another one by --port")
                raise typer.Exit(1) from None
            shown = f"[{host}]" if ":" in host else host
            complain(f"http://{shown}:{listening.getsockname()[1]}/  (Ctrl-C ends it)")
            config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
            uvicorn.Server(config).run(sockets=[listening])
