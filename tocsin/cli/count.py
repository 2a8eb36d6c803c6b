"""`tocsin count`: figures, each with an id that opens to its sentences."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from tocsin.count import Row, Table

MEASURES = ("killed", "wounded", "killed_or_wounded")


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
    lines = _lines(now, before)
    if format is q.Format.csv:
        q.print_rows([_cells(line, before is not None) for line in lines], format)
        return
    q.print_rows([_short(n, line, before is not None) for n, line in enumerate(lines, 1)], format)
    print()
    for number, line in enumerate(lines, 1):
        print(f"#{number} {line.now.figure if line.now else 'nothing in this period'}")
    if now.undated:
        complain(f"{now.undated:,} events without a known date are in no period")


@dataclass(frozen=True)
class _Line:
    """A line of the table: its labels, and the row of this period and of the one before, where there is one."""

    labels: dict[str, str]
    now: Row | None
    before: Row | None


def _lines(now: Table, before: Table | None) -> list[_Line]:
    present = {row.key: row for row in now.rows}
    earlier = {row.key: row for row in before.rows} if before else {}
    lines = [
        _Line(dict(zip(now.by, key, strict=True)), present.get(key), earlier.get(key))
        for key in dict.fromkeys([*present, *earlier])
    ]
    labels = {name: "total" if n == 0 else "" for n, name in enumerate(now.by)}
    return [*lines, _Line(labels, now.total, before.total if before else None)]


def _cells(line: _Line, compared: bool) -> dict[str, Any]:
    """Every number in a column of its own; empty is unknown."""
    cells: dict[str, Any] = {**line.labels, "attacks": line.now.attacks if line.now else 0}
    if compared:
        cells["attacks_before"] = line.before.attacks if line.before else 0
    for name in MEASURES:
        total = getattr(line.now, name, None)
        for part in ("low", "best", "high", "unknown"):
            cells[f"{name}_{part}"] = getattr(total, part) if total else 0
        if compared:
            cells[f"{name}_best_before"] = getattr(line.before, name).best if line.before else 0
    return cells | {"figure": line.now.figure if line.now else ""}


def _short(number: int, line: _Line, compared: bool) -> dict[str, Any]:
    """The line for the eye: each range in one column, and how many events state none."""
    from tocsin.count.flat import shown

    cells: dict[str, Any] = {**line.labels, "attacks": line.now.attacks if line.now else 0}
    if compared:
        cells["attacks_before"] = line.before.attacks if line.before else 0
    for name in ("killed", "wounded"):
        cells[name] = (shown(getattr(line.now, name)) or "unknown") if line.now else "0"
        if compared:
            cells[f"{name}_before"] = (shown(getattr(line.before, name)) or "unknown") if line.before else "0"
        cells[f"{name}_not_stated"] = getattr(line.now, name).unknown if line.now else 0
    if line.now and line.now.killed_or_wounded.best:
        cells["not_told_apart"] = shown(line.now.killed_or_wounded)
    else:
        cells["not_told_apart"] = None
    return cells | {"figure": f"#{number}"}
