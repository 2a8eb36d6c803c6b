"""`tocsin diff`: what changed between two times, down to statements and decisions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from tocsin.count import FigureChange, Row


def diff(
    start: Annotated[str, typer.Option("--from", help="The earlier time: a date, or a date and time in UTC.")],
    end: Annotated[str, typer.Option("--to", help="The later time.")],
    held: Annotated[
        bool, typer.Option("--held", help="Compare what the ledger had recorded by then, not what was public.")
    ] = False,
    ledger: q.LedgerOption = "tocsin-ledger",
    by: Annotated[str, typer.Option(help="Figures by actor, country, month …, as in `tocsin count --by`.")] = "",
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "tocsin",
    policy: q.PolicyOption = "majority",
    format: q.FormatOption = q.Format.table,
) -> None:
    """Say which values and figures changed between two times, and which statements and decisions changed them.

    JSON prints one object an event and one a figure; every figure id opens with `tocsin why`. Examples:

        tocsin diff --from 2024-03-22 --to 2024-03-25 --by country

        tocsin diff --held --from 2024-06-01 --to 2024-06-08 --format json
    """
    with q.complaints():
        from tocsin.cli.changing import rows_of_change
        from tocsin.count import FilterError, Filters, changes
        from tocsin.ledger import open_ledger

        for name, time in (("from", start), ("to", end)):
            try:
                Filters(as_of=time)
            except FilterError as error:
                raise FilterError(str(error).replace("as-of", name, 1)) from None
        if end < start[: len(end)]:
            raise FilterError(f"the interval ends before it starts: from {start} to {end}")
        if as_of and not held:
            raise FilterError("--as-of says nothing here: --from and --to are the times; with --held it holds for both")
        filters = Filters(actor, place, type, stage, None, None, as_of, codebook, policy)
        groups = [name.strip() for name in by.split(",") if name.strip()]
        with open_ledger(ledger, create=False) as book:
            found = changes(book, filters, start, end, groups, held)
    if format is q.Format.json:
        for change in found.events:
            print(json.dumps({"event": change.to_json()}, ensure_ascii=False))
        for figure in found.figures:
            print(json.dumps({"figure": figure.to_json()}, ensure_ascii=False))
        return
    short = format is q.Format.table
    rows = [row for change in found.events for row in rows_of_change(change, short)]
    if not short:
        q.print_rows(rows, format)
        return
    if rows:
        q.print_rows(rows, format, "Events")
        print()
    figures = [row for figure in found.figures for row in _figure_rows(figure, groups)]
    if figures:
        q.print_rows(figures, format, "Figures")
    if not rows and not figures:
        complain(f"nothing changed between {start} and {end}")


def _figure_rows(change: FigureChange, by: list[str]) -> list[dict[str, Any]]:
    """One row for each number of a figure that changed."""
    from tocsin.count.flat import shown

    def number(row: Row | None, name: str) -> str:
        if row is None:
            return "0"
        if name == "attacks":
            return f"{row.attacks:,}"
        total = getattr(row, name)
        return f"{shown(total) or 'unknown'}" + (f", {total.unknown} not stated" if total.unknown else "")

    labels = dict(zip(by, change.key, strict=True)) if change.key else dict.fromkeys(by, "total")
    names = ("attacks", "killed", "wounded", "killed_or_wounded")
    first = change.events[0] if change.events else None
    more = f" and {len(change.events) - 1} more" if len(change.events) > 1 else ""
    return [
        labels | {"number": name, "before": then, "after": now, "by": f"{first}{more}" if first else None}
        for name in names
        if (then := number(change.before, name)) != (now := number(change.after, name))
    ]
