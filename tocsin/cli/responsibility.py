"""`tocsin responsibility`: what each group claims, what others lay to it, what is denied, and competing claims."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def responsibility(
    ledger: q.LedgerOption = "tocsin-ledger",
    by: Annotated[str | None, typer.Option(help="Divide by month or year.")] = None,
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
    """Set what groups claim beside what others lay to them, their own tolls beside those of others, and list competing claims.

    Killed and wounded are set side by side for those attacks alone for which both the group and others give a number.
    JSON prints one object a group and one a competing claim; its figures open with `tocsin why`. Examples:

        tocsin responsibility --by year

        tocsin responsibility --actor islamic-state --from 2024 --to 2024
    """
    with q.complaints():
        from tocsin.count import Filters, events_of
        from tocsin.count.responsibility import responsibility
        from tocsin.ledger import open_ledger

        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            accounts, competing = responsibility(events_of(book, filters), filters, by, book.head())
    if format is q.Format.json:
        for account in accounts:
            print(json.dumps(account.to_json(), ensure_ascii=False))
        for one in competing:
            print(json.dumps({"competing": one.to_json()}, ensure_ascii=False))
        return
    rows: list[dict[str, Any]] = []
    for account in accounts:
        cells: dict[str, Any] = {by: account.period} if by else {}
        cells |= {"group": account.group}
        cells |= {n: len(getattr(account, n)) for n in ("claimed", "attributed", "both", "denied", "contested")}
        for name in ("killed", "wounded"):
            tolls = getattr(account, name)
            there = bool(tolls.events)
            cells |= {f"{name}_own_word": tolls.own if there else None}
            cells |= {f"{name}_independent": tolls.independent if there else None}
        rows.append(cells | (dict(account.figures) if format is q.Format.csv else {}))
    q.print_rows(rows, format)
    if format is q.Format.table and competing:
        print("\nCompeting claims")
        for one in competing:
            where = one.event.place.name if one.event.place else "unknown place"
            print(f"{one.event.id}  {one.event.date or 'no date'}  {where}  {' against '.join(one.claims)}")
    if not accounts:
        complain("no group is named for an attack that passes these filters")
