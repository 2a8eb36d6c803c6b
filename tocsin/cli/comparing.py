"""`tocsin compare`: where the ledger differs from a dataset that was imported into it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption

if TYPE_CHECKING:
    from tocsin.count.datasets import Difference
    from tocsin.ledger import Ledger


def compare(
    dataset: Annotated[
        str, typer.Argument(help="An imported dataset: ucdp, ged-candidate, gtd, acled, gdelt or plover.")
    ],
    ledger: LedgerOption = "tocsin-ledger",
    policy: Annotated[str, typer.Option(help="Who did it and which toll, see tocsin count --help.")] = "majority",
    only: Annotated[str | None, typer.Option(help="One verdict: same, differs, only_dataset, only_ledger.")] = None,
) -> None:
    """Set each row of an imported dataset beside what the ledger's reports say of the same event. As JSON Lines.

    Rows that were linked to reports are compared with these; others with the nearest event in date, place and actors.
    Example:

        tocsin import ucdp GEDEvent.csv && tocsin compare ucdp --only differs
    """
    from tocsin.cli.console import complain
    from tocsin.collect.datasets import FORMATS
    from tocsin.ledger import LedgerError, open_ledger

    if dataset not in FORMATS:
        raise typer.BadParameter(f"no such dataset: {dataset}; there are {', '.join(FORMATS)}", param_hint="DATASET")
    if only not in (None, "same", "differs", "only_dataset", "only_ledger"):
        raise typer.BadParameter("same, differs, only_dataset or only_ledger", param_hint="--only")
    counted: Counter[str] = Counter()
    try:
        with open_ledger(ledger, create=False) as book:
            for found in compared(book, FORMATS[dataset].source, policy):
                counted[found.verdict] += 1
                counted.update(f"differs in {name}" for name in found.differences)
                if only in (None, found.verdict):
                    typer.echo(json.dumps(found.to_json(), ensure_ascii=False))
    except (LedgerError, ValueError) as error:
        complain(error)
        raise typer.Exit(1) from None
    if not sum(counted.values()):
        complain(f"no row of {dataset} in {ledger}: tocsin import {dataset} FILE")
        raise typer.Exit(1)
    complain(", ".join(f"{what} {n:,}" for what, n in sorted(counted.items())))


def compared(book: Ledger, source: str, policy: str) -> list[Difference]:
    """Every difference between a dataset (its manifest's id) and the other documents of a ledger."""
    from tocsin.count.datasets import compare as differences_of
    from tocsin.ledger import view

    documents = {d.id: d for d in book.documents()}
    mentions, decisions = list(book.mentions()), list(book.decisions())
    own = [d for d in documents.values() if d.source == source]
    others = [d for d in documents.values() if d.source_kind != "dataset"]
    if not own:
        return []
    theirs = view(own, mentions, decisions, policy)
    ours = view(others, mentions, decisions, policy)
    home = {m: e.id for e in ours for m in e.mentions}
    together = view([*own, *others], mentions, decisions, policy)
    joined = {m: next((home[o] for o in e.mentions if o in home), None) for e in together for m in e.mentions}
    both = {e.id: h for e in theirs for m in e.mentions[:1] if (h := joined.get(m)) is not None}
    return list(differences_of(theirs, ours, documents, both))
