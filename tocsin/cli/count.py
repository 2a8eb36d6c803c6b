"""`tocsin count`: figures, each with an id that opens to its sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from tocsin.count import Row, Table


def count(
    ledger: q.LedgerOption = "tocsin-ledger",
    by: Annotated[
        str, typer.Option(help="Group by actor, family, country, admin1, place, type, month, year …, joined by commas.")
    ] = "",
    versus: Annotated[
        str | None, typer.Option(help="Set against the period before (previous) or a year earlier (year).")
    ] = None,
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "tocsin",
    policy: q.PolicyOption = "majority",
    format: q.FormatOption = q.Format.table,
) -> None:
    """Count attacks, killed and wounded: low, best and high, and how many events state no number.

    Killed and wounded are never added up. Every line has a figure id: `tocsin why ID` opens it. Examples:

        tocsin count --by actor

        tocsin count --by country,month --from 2024-01 --to 2024-06 --versus previous

        tocsin count --codebook ucdp --policy claims --format csv
    """
    with q.complaints():
        from tocsin.count import Filters, count, events_of, previous
        from tocsin.ledger import open_ledger

        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        groups = [name.strip() for name in by.split(",") if name.strip()]
        with open_ledger(ledger, create=False) as book:
            events, head = events_of(book, filters), book.head()
        now = count(events, filters, groups, head)
        before = count(events, previous(filters, versus), groups, head) if versus else None
    if format is q.Format.json:
        answer: dict[str, Any] = {"filters": filters.to_json(), "head": head, "table": now.to_json()}
        if before:
            answer["versus"] = before.to_json()
        print(json.dumps(answer, ensure_ascii=False))
        return
    rows = _rows(now, before)
    if format is q.Format.csv:
        q.print_rows(rows, format)
        return
    shown = [{n: v for n, v in row.items() if n != "figure" and not _dull(rows, n)} for row in rows]
    for number, row in enumerate(shown, 1):
        row["figure"] = f"#{number}"
    q.print_rows(shown, format)
    print()
    for number, line in enumerate(rows, 1):
        print(f"#{number} {line['figure']}")
    if now.undated:
        complain(f"{now.undated:,} events without a known date are in no period")


def _dull(rows: list[dict[str, Any]], name: str) -> bool:
    """Whether a column says nothing: casualties not told apart, where there are none."""
    return name.startswith("killed_or_wounded") and not any(row[name] for row in rows)


def _rows(now: Table, before: Table | None) -> list[dict[str, Any]]:
    earlier = {row.key: row for row in before.rows} if before else {}
    keys = list(dict.fromkeys([*(r.key for r in now.rows), *earlier]))
    present = {row.key: row for row in now.rows}
    rows = [_cells(now.by, key, present.get(key), earlier.get(key), before) for key in keys]
    labels = tuple("total" if n == 0 else "" for n, _ in enumerate(now.by))
    return [*rows, _cells(now.by, labels, now.total, before.total if before else None, before)]


def _cells(
    by: tuple[str, ...], key: tuple[str, ...], row: Row | None, earlier: Row | None, before: Table | None
) -> dict[str, Any]:
    cells: dict[str, Any] = dict(zip(by, key, strict=True))
    cells["attacks"] = row.attacks if row else 0
    if before:
        cells["attacks_before"] = earlier.attacks if earlier else 0
    for name in ("killed", "wounded", "killed_or_wounded"):
        total = getattr(row, name) if row else None
        cells[f"{name}_low"] = total.low if total else 0
        cells[f"{name}_best"] = total.best if total else 0
        cells[f"{name}_high"] = total.high if total else 0
        if name != "killed_or_wounded":
            cells[f"{name}_unknown"] = total.unknown if total else 0
        if before and name != "killed_or_wounded":
            cells[f"{name}_best_before"] = getattr(earlier, name).best if earlier else 0
    cells["figure"] = row.figure if row else ""
    return cells
