"""The options that every query takes, and how tables are printed: the same for `events`, `count` and `why`."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated, Any

import typer

from tocsin.cli.console import complain


class Form(StrEnum):
    """How an answer about a text is printed."""

    table = "table"
    json = "json"


class Format(StrEnum):
    """How a table is printed."""

    table = "table"
    json = "json"
    csv = "csv"


LedgerOption = Annotated[str, typer.Option("--ledger", envvar="TOCSIN_LEDGER", help="The folder of the ledger.")]
ActorOption = Annotated[str | None, typer.Option("--actor", help="A group, by id or name; takes in its branches.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="A country, province or town.")]
TypeOption = Annotated[str | None, typer.Option("--type", help="Attack type, such as bombing.")]
StageOption = Annotated[
    str | None, typer.Option("--stage", help="accomplished, attempted, foiled, planned, threatened.")
]
FromOption = Annotated[str | None, typer.Option("--from", help="First day, month or year.")]
ToOption = Annotated[str | None, typer.Option("--to", help="Last day, month or year.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="Only what was public by then.")]


def own_codebook(name: str) -> str:
    """The name of a codebook as filters take it: a file of one's own stands for its rules."""
    from tocsin.count import CodebookError, codebook_file

    if not name.lower().endswith((".yaml", ".yml")):
        return name
    try:
        return codebook_file(name).pinned
    except CodebookError as error:
        complain(error)
        raise typer.Exit(2) from None


CODEBOOKS = (
    "What counts: tocsin, gtd, ucdp, acled, claims, all, an earlier version (gtd@1), or a YAML file of your own."
)
CodebookOption = Annotated[str, typer.Option("--codebook", callback=own_codebook, help=CODEBOOKS)]
PolicyOption = Annotated[
    str,
    typer.Option(
        "--policy",
        help="Who did it: claims, officials, majority, unknown-unless-two; tolls: +latest, +highest, +latest-official, +highest-independent.",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="A table to look at, JSON or CSV.")]


@contextmanager
def complaints() -> Iterator[None]:
    """Wrong use ends with exit code 2, a ledger that cannot be used with 1, each with its message."""
    from tocsin.count import CodebookError, FilterError
    from tocsin.ledger import LedgerError

    try:
        yield
    except (FilterError, CodebookError) as error:
        complain(error)
        raise typer.Exit(2) from None
    except LedgerError as error:
        complain(error)
        raise typer.Exit(1) from None


def print_rows(rows: Sequence[Mapping[str, Any]], format: Format, title: str = "") -> None:
    """Flat rows with the same columns, as a table, JSON Lines or CSV on standard output."""
    if format is Format.json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif format is Format.csv:
        writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        from rich.console import Console
        from rich.table import Table

        table = Table(title=title or None, title_justify="left", box=None, pad_edge=False)
        names = [n for n in rows[0] if any(row[n] is not None for row in rows)] if rows else []
        for name in names:
            table.add_column(name.replace("_", " "), justify="right" if _counts(rows, name) else "left")
        for row in rows:
            table.add_row(
                *("" if v is None else f"{v:,}" if isinstance(v, int) else str(v) for v in (row[n] for n in names))
            )
        console = Console(width=None if sys.stdout.isatty() else 200)
        console.print(table, markup=False, highlight=False)


def _counts(rows: Sequence[Mapping[str, Any]], name: str) -> bool:
    return all(row[name] is None or isinstance(row[name], int) for row in rows)
