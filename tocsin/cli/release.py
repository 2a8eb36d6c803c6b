"""`tocsin release`: freeze what a query finds as a version that can be cited."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def release(
    directory: Annotated[Path, typer.Argument(help="The folder to make; it must not exist yet.")],
    ledger: q.LedgerOption = "tocsin-ledger",
    version: Annotated[
        str | None, typer.Option(help="The version's name; the day of the ledger's last change, if not given.")
    ] = None,
    previous: Annotated[Path | None, typer.Option(help="The release before, to say what changed since.")] = None,
    title: Annotated[str | None, typer.Option(help="The data set's title; the ledger's name, if not given.")] = None,
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "all",
    policy: q.PolicyOption = "majority",
) -> None:
    """Write a data package with its version, its changes since the last one, CITATION.cff, and metadata for a DOI.

    What changed is told event by event (added, merged, split, changed, withdrawn) with what each kind of change did to
    the main figures. Prints the changed figures. Examples:

        tocsin release nigeria-1 --place Nigeria --codebook gtd --version 1.0

        tocsin release nigeria-2 --place Nigeria --codebook gtd --version 1.1 --previous nigeria-1
    """
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.export import ExportError, gather
        from tocsin.export.changes import FIGURES
        from tocsin.export.release import release as freeze
        from tocsin.ledger import open_ledger

        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            material = gather(book, filters, title or Path(ledger).resolve().name)
        named = version or material.made[:10].replace("-", ".")
        try:
            found = freeze(material, directory, named, previous)
        except ExportError as error:
            complain(error)
            raise typer.Exit(1) from None
    for line in material.withheld.lines():
        complain(line)
    complain(f"version {named}: {len(material.events):,} events, {len(material.documents):,} documents, in {directory}")
    if found is not None:
        rows = [{"figure": n.replace("_", " "), "before": found.before[n], "after": found.after[n]} for n in FIGURES]
        q.print_rows(rows, q.Format.table)
