"""How `serve` and `review` listen: on which address, to which names, with or without accounts, until Ctrl-C."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from tocsin.cli.console import complain

PortOption = Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")]
HostOption = Annotated[str, typer.Option(help="Where to listen. Other than on this machine alone, people log in.")]
NameOption = Annotated[
    list[str] | None, typer.Option("--name", help="A name by which people reach it, such as desk.example.org.")
]
AccountsOption = Annotated[bool, typer.Option("--accounts", help="Ask for log-in on this machine's own address too.")]
AsOption = Annotated[str, typer.Option("--as", help="Who signs decisions where nobody logs in.")]
CertificateOption = Annotated[str | None, typer.Option(help="A certificate for https (PEM).")]
KeyOption = Annotated[str | None, typer.Option(help="Its key (PEM).")]


def listen(
    ledger: str,
    host: str,
    port: int,
    names: list[str] | None,
    accounts: bool,
    user: str,
    path: str = "/",
    certificate: str | None = None,
    key: str | None = None,
) -> None:
    """Serve the ledger until Ctrl-C. Ends with exit code 2 for a wrong address and 1 where it can't listen."""
    import uvicorn

    from tocsin.web.accounts.guard import rules_for
    from tocsin.web.accounts.store import open_store
    from tocsin.web.app import create_app

    rules = rules_for(host, names or (), accounts)
    if user.startswith("tocsin-") or not user.strip():
        complain(f"--as {user!r}: a name that begins with “tocsin-” signs for a program; choose another")
        raise typer.Exit(2)
    app = create_app(ledger, rules=rules, user=user)
    if rules.accounts:
        from tocsin.web.accounts.people import has_admin

        if not has_admin(open_store(ledger)):
            complain(
                f"{ledger}: people log in on {host}, and nobody may yet; make the first account with: "
                f"tocsin user add NAME --role admin --ledger {ledger}"
            )
            raise typer.Exit(1)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            complain(f"{host}, port {port}: {error.strerror}; name another one by --port")
            raise typer.Exit(1) from None
        shown = f"[{host}]" if ":" in host else host
        scheme = "https" if certificate else "http"
        complain(f"{scheme}://{shown}:{listening.getsockname()[1]}{path}  (Ctrl-C ends it)")
        try:
            config = uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=rules.accounts,  # a proxy on this machine may say that the page came by https
                ssl_certfile=certificate,
                ssl_keyfile=key,
            )
            config.load()
        except OSError as error:
            complain(f"{certificate}: {error.strerror or error}")
            raise typer.Exit(1) from None
        app.state.shelf.start(complain)
        sys.setswitchinterval(0.001)  # a reader waits no longer than this for a thread that works at length
        uvicorn.Server(config).run(sockets=[listening])
