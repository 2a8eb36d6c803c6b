"""`tocsin collect`: sources → captured documents → read → the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

LEDGER = typer.Option("--ledger", envvar="TOCSIN_LEDGER", help="The folder of the ledger.")


def collect(
    sources: Annotated[list[str], typer.Argument(help="Files, folders, web addresses, or - for standard input.")],
    ledger: Annotated[str, LEDGER] = "tocsin-ledger",
    published: Annotated[str | None, typer.Option(help="Published date of files that carry none.")] = None,
) -> None:
    """Capture documents into the ledger and read them. Run it again at any time: nothing is added twice.

    Examples:

        tocsin collect reports/

        tocsin collect https://example.org/story.html notes.txt --published 2024-03-26

        tocsin collect reports.jsonl --ledger my-ledger
    """
    from tocsin.cli.console import complain, with_progress
    from tocsin.cli.read import _day
    from tocsin.collect import Captured, from_sources
    from tocsin.ledger import open_ledger
    from tocsin.read import default_reader

    day = _day(published)
    reader = default_reader()
    refused = added = known = mentions = 0
    with open_ledger(ledger, create=True) as book:
        for item in with_progress(from_sources(sources, day), "documents collected:"):
            if not isinstance(item, Captured):
                refused += 1
                complain(item)
                continue
            for remark in item.remarks:
                refused += 1
                complain(f"{item.origin}: {remark}")
            new = book.add_document(item.document, item.raw, tool=_tool(), media_type=item.media_type)
            added, known = added + new, known + (not new)
        for document in with_progress(book.unread(reader.name), "documents read:"):
            found = reader.read(document)
            mentions += len(found)
            book.add_reading(document.id, reader.name, found)
    complain(
        f"{added:,} new documents, {known:,} already there, {refused:,} refused; {mentions:,} mentions read into {ledger}"
    )
    if refused:
        raise typer.Exit(1)


def _tool() -> str:
    from tocsin import __version__

    return f"tocsin-collect/{__version__}"
