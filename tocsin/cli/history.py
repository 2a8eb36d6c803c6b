"""`tocsin history`: what changed an event, moment by moment."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from tocsin.cli import querying as q


def history(
    event: Annotated[str, typer.Argument(help="An event's id (e-…); ids from before a merge lead there too.")],
    ledger: q.LedgerOption = "tocsin-ledger",
    policy: q.PolicyOption = "majority",
    as_of: q.AsOfOption = None,
    format: q.FormatOption = q.Format.table,
) -> None:
    """Say when each value of an event changed, and which statements and decisions changed it.

    The times are those at which reports became public and people decided. JSON prints one object a moment. Examples:

        tocsin history e-3f2a9c0d1b7e4a55

        tocsin history e-3f2a9c0d1b7e4a55 --policy claims+latest --format json
    """
    with q.complaints():
        from tocsin.cli.changing import rows_of_change
        from tocsin.count import FilterError, Filters
        from tocsin.ledger import history as steps_of
        from tocsin.ledger import open_ledger

        filters = Filters(policy=policy, as_of=as_of)
        with open_ledger(ledger, create=False) as book:
            steps = steps_of(book.documents(), book.mentions(), book.decisions(), event, book.public(), policy, as_of)
        if not steps:
            when = f" by {filters.as_of}" if filters.as_of else ""
            raise FilterError(f"no such event{when}: {event}; `tocsin events` lists them")
    if format is q.Format.json:
        for step in steps:
            print(json.dumps(step.to_json(), ensure_ascii=False))
        return
    rows = [
        {"time": step.time} | row
        for step in steps
        for change in step.changes
        for row in rows_of_change(change, short=format is q.Format.table)
    ]
    q.print_rows(rows, format)
