"""`tocsin collect`: sources → captured documents → read → the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tocsin.collect import Item
    from tocsin.ledger import Ledger
    from tocsin.read import Reader

LEDGER = typer.Option("--ledger", envvar="TOCSIN_LEDGER", help="The folder of the ledger.")


def collect(
    sources: Annotated[list[str], typer.Argument(help="Files, folders, web addresses, or - for standard input.")],
    ledger: Annotated[str, LEDGER] = "tocsin-ledger",
    published: Annotated[str | None, typer.Option(help="Published date of files that carry none.")] = None,
) -> None:
    """Capture documents into the ledger and read them. Run it again at any time: nothing is added twice.

    What cannot be read is named, with its line, and the rest is done. Examples:

        tocsin collect reports/

        tocsin collect https://example.org/story.html notes.txt --published 2024-03-26

        tocsin collect reports.jsonl --ledger my-ledger
    """
    from tocsin.cli.console import complain
    from tocsin.cli.read import _day
    from tocsin.collect import from_sources
    from tocsin.ledger import LedgerError, open_ledger
    from tocsin.read import default_reader

    day = _day(published)
    reader = default_reader()
    done: Counter[str] = Counter()
    try:
        with open_ledger(ledger, create=True) as book:
            _capture(book, from_sources(sources, day), done)
            _read(book, reader, done)
    except LedgerError as error:
        complain(error)
        complain(_summary(done, ledger))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        complain(f"stopped: {_summary(done, ledger)}; what was done is kept, run the same command again to go on")
        raise typer.Exit(130) from None
    complain(_summary(done, ledger))
    if done["refused"] or done["remarks"]:
        raise typer.Exit(1)


def _capture(book: Ledger, items: Iterable[Item], done: Counter[str]) -> None:
    """Keep every document, each in its own transaction: a run that is cut off has kept all that it counted."""
    from tocsin import __version__
    from tocsin.cli.console import complain, with_progress
    from tocsin.collect import Captured

    tool = f"tocsin-collect/{__version__}"
    for item in with_progress(items, "documents collected:"):
        if not isinstance(item, Captured):
            done["refused"] += 1
            complain(item)
            continue
        for remark in item.remarks:
            done["remarks"] += 1
            complain(f"{item.origin}: {remark}")
        new = book.add_document(item.document, item.raw, tool=tool, media_type=item.media_type)
        done["new" if new else "known"] += 1


def _read(book: Ledger, reader: Reader, done: Counter[str]) -> None:
    """Read what this reader has not read yet, also what an earlier run left unread."""
    from tocsin.cli.console import complain, with_progress
    from tocsin.model.extract import name_for_log

    for document in with_progress(book.unread(reader.name), "documents read:"):
        try:
            found = reader.read(document)
        except Exception as error:  # one text that the reader fails on must not keep all others unread, run after run
            done["refused"] += 1
            complain(
                f"{name_for_log(document)}: the reader failed on it ({error!r}); it stays unread, please report this"
            )
            continue
        done["mentions"] += len(found)
        book.add_reading(document.id, reader.name, found)


def _summary(done: Counter[str], ledger: str) -> str:
    refused = f"{done['refused']:,} refused" + (f", {done['remarks']:,} values left out" if done["remarks"] else "")
    return (
        f"{done['new']:,} new documents, {done['known']:,} already there, {refused}; "
        f"{done['mentions']:,} mentions read into {ledger}"
    )
