"""`tocsin serve`: the page, the API and the review desk, live from the ledger."""

from __future__ import annotations

import typer

from tocsin.cli import listening as at
from tocsin.cli import querying as q


def serve(
    ledger: q.LedgerOption = "tocsin-ledger",
    port: at.PortOption = 8765,
    host: at.HostOption = "127.0.0.1",
    name: at.NameOption = None,
    accounts: at.AccountsOption = False,
    as_: at.AsOption = "local",
    certificate: at.CertificateOption = None,
    key: at.KeyOption = None,
) -> None:
    """Serve the map, the event pages, the API and the review desk until Ctrl-C. What `collect` and `link` add shows
    when the page is loaded again. On another address than this machine's own, people log in (`tocsin user`).

        tocsin serve

        tocsin serve --ledger my-ledger --port 9000

        tocsin serve --host 0.0.0.0 --name desk.example.org --certificate fullchain.pem --key key.pem
    """
    if (certificate is None) != (key is None):
        raise typer.BadParameter("a certificate and its key go together")
    with q.complaints():
        at.listen(ledger, host, port, name, accounts, as_, "/", certificate, key)
