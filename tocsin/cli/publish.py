"""`tocsin publish`: the ledger's events as a folder of pages, map and downloads."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def publish(
    directory: Annotated[Path, typer.Argument(help="A new or empty folder, or one published before.")],
    ledger: q.LedgerOption = "tocsin-ledger",
    title: Annotated[str | None, typer.Option(help="The page's title; the ledger's name, if not given.")] = None,
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "all",
    policy: q.PolicyOption = "majority",
    texts: Annotated[
        bool,
        typer.Option("--texts", help="Publish whole texts of reports, not sentences only. Do so only where you may."),
    ] = False,
) -> None:
    """Write the map, the timeline, a page for every event, and CSV, GeoJSON and JSON; prints the page's path.

    It opens from disk by a double click, and any web host can carry it. Nothing in it asks the network for anything.

        tocsin publish page

        tocsin publish page --place Nigeria --from 2024 --title "Nigeria since 2024"
    """
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.ledger import LedgerError, open_ledger
        from tocsin.publish import PublishError, narrowed, open_corpus
        from tocsin.publish import publish as write
        from tocsin.publish.choice import Further, choose

        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            whole = open_corpus(book, filters, title or Path(ledger).resolve().name)
            if not whole.documents:
                raise LedgerError(f"{ledger}: the ledger holds no document; add some with `tocsin collect`")
            rules = Filters(as_of=as_of, codebook=codebook, policy=policy)
            corpus = narrowed(whole, choose(whole.events, filters, Further("all")), rules)
            try:
                index = write(corpus, directory, texts=texts)
            except PublishError as error:
                complain(error)
                raise typer.Exit(1) from None
    complain(f"{len(corpus.events):,} events published")
    print(index.resolve())
