"""`tocsin count`: figures, each with an id that opens to its sentences."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain
from tocsin.cli.counting import short

if TYPE_CHECKING:
    from tocsin.count import Columns, Filters


def count(
    ledger: q.LedgerOption = "tocsin-ledger",
    by: Annotated[
        str,
        typer.Option(
            help="Group by actor, family, province, responsibility, country, admin1, place, type, stage, context, target, "
            "weapon, claimed_by, attributed_to, denied_for, week, month, year, joined by commas."
        ),
    ] = "",
    versus: Annotated[
        str | None, typer.Option(help="Set against the period before (previous) or a year earlier (year).")
    ] = None,
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    target: Annotated[str | None, typer.Option(help="A word in what was attacked, such as church.")] = None,
    weapon: Annotated[str | None, typer.Option(help="A word in what it was done with, such as drone.")] = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: Annotated[
        list[str] | None, typer.Option("--codebook", help=f"{q.CODEBOOKS} Several are counted side by side.")
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="List the events on which the codebooks differ and the clause that decided; of one codebook, what it leaves out.",
        ),
    ] = False,
    casualties: Annotated[
        bool,
        typer.Option(
            "--add-casualties", help="Also add killed and wounded up, event by event, in a column of their own."
        ),
    ] = False,
    policy: q.PolicyOption = "majority",
    format: q.FormatOption = q.Format.table,
) -> None:
    """Count attacks, killed and wounded: low, best and high, and how many events state no number.

    Killed and wounded are never added up unless you ask. Every line has a figure id: `tocsin why ID` opens it. Examples:

        tocsin count --by actor

        tocsin count --by country,month --from 2024-01 --to 2024-06 --versus previous

        tocsin count --actor islamic-state --by province --codebook claims --policy claims

        tocsin count --codebook gtd --codebook ucdp --explain
    """
    with q.complaints():
        from tocsin.count import Filters, columns_of, previous
        from tocsin.count.tables import cells, counts, lines_of
        from tocsin.ledger import open_ledger

        names = [q.own_codebook(name) for name in codebook or ["tocsin"]]
        filters = Filters(actor, place, type, stage, start, end, as_of, names[0], policy, target, weapon)
        for name in names:
            replace(filters, codebook=name)  # a name that there is not is told before the ledger is read
        if versus:
            previous(filters, versus)
        groups = [name.strip() for name in by.split(",") if name.strip()]
        with open_ledger(ledger, create=False) as book:
            columns, head = columns_of(book, filters), book.head()
        if explain:
            _explain(columns, filters, names, format)
            return
        tables = counts(columns, filters, groups, head, codebooks=names, versus=versus, casualties=casualties)
    if format is q.Format.json:
        for table in tables:
            print(json.dumps(table.to_json(head), ensure_ascii=False))
        return
    lines = lines_of(tables)
    if format is q.Format.csv:
        q.print_rows([cells(line, versus is not None) for line in lines], format)
        return
    q.print_rows([short(n, line, versus is not None) for n, line in enumerate(lines, 1)], format)
    print()
    for number, line in enumerate(lines, 1):
        print(f"#{number} {line.now.figure if line.now else 'nothing in this period'}")
    for table in tables:
        if table.now.undated:
            complain(f"{table.now.undated:,} events without a known date are in no period")


def _explain(columns: Columns, filters: Filters, names: list[str], format: q.Format) -> None:
    from tocsin.count.explain import differences

    found = differences(columns, filters, names)
    if not found:
        complain("the codebooks agree on every event" if len(names) > 1 else "this codebook leaves no event out")
    elif format is q.Format.json:
        for difference in found:
            print(json.dumps(difference.to_json(), ensure_ascii=False))
    elif format is q.Format.csv:
        q.print_rows([{"event": d.event} | v for d in found for v in d.rows()], format)
    else:
        rows, clauses = [], {}
        for difference in found:
            cells: dict[str, Any] = {"event": difference.event, "date": difference.date, "place": difference.place}
            for v in difference.verdicts:
                said = (
                    f"left out: {v.clause.name}{' (nobody states it)' if v.unknown else ''}" if v.clause else "counted"
                )
                cells[v.codebook] = said
                if v.clause:
                    clauses[v.codebook, v.clause.name] = v.clause
            rows.append(cells)
        q.print_rows(rows, format)
        print()
        for (book, name), clause in clauses.items():
            print(f"{book}, {name}: {clause.that}. {clause.why} ({clause.source})")
