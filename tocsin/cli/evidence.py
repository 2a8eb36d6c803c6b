"""`tocsin evidence`: the chain of custody of a document as one page, and its captures as WACZ."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption

if TYPE_CHECKING:
    from tocsin.ledger.custody import Capture


class Form(StrEnum):
    """How the page is printed."""

    text = "text"
    html = "html"


def evidence(
    id: Annotated[
        str | None,
        typer.Argument(
            help="A document (id, digest or its beginning, address), a mention or an event's first mention."
        ),
    ] = None,
    ledger: LedgerOption = "tocsin-ledger",
    format: Annotated[Form, typer.Option(help="text, or html: one page that needs nothing else.")] = Form.text,
    wacz: Annotated[
        Path | None,
        typer.Option(help="Write the raw captures to this web archive instead; without an id, all of the ledger."),
    ] = None,
) -> None:
    """Print what is known of a document's capture: bytes, hash, time, tool, headers, earlier captures, place in the chain.

    The bytes are read and hashed again. A WACZ holds the evidence itself, whole: give it to whom it is for. Examples:

        tocsin evidence m-3f2a91c07be1d544

        tocsin evidence sha256:5e2d81 --format html > custody.html

        tocsin evidence --wacz evidence.wacz
    """
    from tocsin import __version__
    from tocsin.cli.console import complain
    from tocsin.ledger import LedgerError, open_ledger
    from tocsin.ledger.custody import all_captures, custody
    from tocsin.ledger.wacz import write_wacz
    from tocsin.publish.custody import as_html, as_text

    if id is None and wacz is None:
        raise typer.BadParameter("name a document, or give --wacz FILE for all", param_hint="ID")
    try:
        with open_ledger(ledger, create=False) as book:
            if id is None:
                found: Iterable[Capture] = all_captures(book)
            else:
                one = custody(book, id)
                if one is None:
                    complain(f"{id}: no such document or mention in {ledger}, or several; give more of its id")
                    raise typer.Exit(1)
                if wacz is None:
                    typer.echo(as_html(one) if format is Form.html else as_text(one), nl=False)
                    if not all(c.intact for c in one.captures):
                        complain("the bytes of a capture are not those that were recorded")
                        raise typer.Exit(1)
                    return
                found = one.captures
            if wacz is not None:
                complain(f"{write_wacz(book, found, wacz, f'tocsin {__version__}'):,} captures written to {wacz}")
    except LedgerError as error:
        complain(error)
        raise typer.Exit(1) from None
    except OSError as error:
        complain(f"{error.filename or wacz}: cannot be written ({error.strerror})")
        raise typer.Exit(1) from None
