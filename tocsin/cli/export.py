"""`tocsin export`: what a query finds, in the form that another tool opens."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def _listed(wanted: bool) -> None:
    if wanted:
        from tocsin.export import FORMATS

        for name, form in FORMATS.items():
            print(f"{name:<14} {form.suffix or 'a folder':<10} {form.what}. Opened by {form.opened_by}.")
        print(f"{'corrections':<14} {'.jsonl':<10} people's judgements on what was read, to train and to measure on.")
        raise typer.Exit


def export(
    format: Annotated[str, typer.Argument(help="A format; --list names them.")],
    target: Annotated[str, typer.Argument(help="The file or folder to write; - is standard output.")] = "-",
    ledger: q.LedgerOption = "tocsin-ledger",
    title: Annotated[
        str | None, typer.Option(help="What the export is called; the ledger's name, if not given.")
    ] = None,
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "all",
    policy: q.PolicyOption = "majority",
    list: Annotated[
        bool, typer.Option("--list", is_eager=True, callback=_listed, help="Print the formats and exit.")
    ] = False,
) -> None:
    """Write events, and what they rest on, for another tool. What a licence keeps back is left out, counted and told.

    Examples:

        tocsin export geojson events.geojson --place Nigeria

        tocsin export datapackage release-1 --from 2024 --to 2024 --codebook gtd

        tocsin export jsonl | jq .killed.best

        tocsin export corrections judged.jsonl    (people's judgements, to train and to measure on)
    """
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.export import FORMATS, ExportError, gather, write
        from tocsin.ledger import open_ledger

        if format == "corrections":
            _corrections(ledger, target, as_of)
            return
        if format not in FORMATS:
            complain(f"no such format: {format!r}; there are {', '.join(FORMATS)}")
            raise typer.Exit(2)
        if target == "-" and not FORMATS[format].suffix:
            complain(f"{format} is a folder: name one, as in `tocsin export {format} FOLDER`")
            raise typer.Exit(2)
        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            material = gather(book, filters, title or Path(ledger).resolve().name)
        try:
            if target == "-":
                _to_standard_output(format, material)
            else:
                write(format, material, Path(target))
        except ExportError as error:
            complain(error)
            raise typer.Exit(1) from None
    for line in material.withheld.lines():
        complain(line)
    complain(f"{len(material.events):,} events, {len(material.documents):,} documents")


def _corrections(ledger: str, target: str, as_of: str | None) -> None:
    """People's judgements on what was read and linked, as JSON Lines: not events, so not one of the formats."""
    import json

    from tocsin.count import Filters
    from tocsin.ledger import open_ledger
    from tocsin.ledger.corrections import corrections

    Filters(as_of=as_of)
    number = 0
    with open_ledger(ledger, create=False) as book:
        documents = {d.id: d for d in book.documents(as_of)}
        records = corrections(documents, book.mentions(as_of), book.decisions(as_of))
        try:
            with nullcontext(sys.stdout) if target == "-" else open(target, "w", encoding="utf-8") as out:
                for number, record in enumerate(records, 1):  # noqa: B007
                    print(json.dumps(record, ensure_ascii=False), file=out)
                out.flush()
        except OSError as error:
            complain(f"{target}: {error.strerror}")
            raise typer.Exit(1) from None
    complain(f"{number:,} corrections from {ledger}")


def _to_standard_output(format: str, material: object) -> None:
    from tocsin.export import Material, write

    assert isinstance(material, Material)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "export"
        write(format, material, made)
        with made.open("rb") as content:
            shutil.copyfileobj(content, sys.stdout.buffer)
    sys.stdout.buffer.flush()
