"""`tocsin series`: strength, detention, control and tallies over time, each number with its words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from tocsin.count.series import Reading


def series(
    kind: Annotated[str, typer.Argument(help="strength, detention, control or tally.")],
    ledger: q.LedgerOption = "tocsin-ledger",
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "tocsin",
    policy: q.PolicyOption = "majority",
    format: q.FormatOption = q.Format.table,
) -> None:
    """Show a group's strength, the people held or the ground won and lost over time, with the words of each report.

    A number that is repeated without a new estimate is shown once, with the reports that repeat it. A tally is set
    beside the ledger's own sum for its group, place and period, under --codebook and --policy. Examples:

        tocsin series strength --actor islamic-state

        tocsin series tally --codebook ucdp
    """
    with q.complaints():
        from tocsin.count import FilterError, Filters, events_of
        from tocsin.count.series import KINDS, series
        from tocsin.count.tallies import tallies
        from tocsin.ledger import open_ledger

        if kind not in (*KINDS, "tally"):
            raise FilterError(f"no series of {kind!r}; there are {', '.join(KINDS)} and tally")
        filters = Filters(actor, place, None, None, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            events, head = events_of(book, filters), book.head()
        compared = tallies(events, filters, head) if kind == "tally" else []
        estimates = series(events, filters, kind) if kind != "tally" else []
    rows: list[dict[str, Any]] = []
    for one in compared:
        from tocsin.count.flat import shown

        own = {"ledger": shown(one.own), "events_unknown": one.own.unknown if one.own else None}
        share = f"{one.share:.0%}" if one.share is not None else None
        rows.append(_row(one.tally) | own | {"share": share, "figure": one.figure, "note": one.why})
    for estimate in estimates:
        last = estimate.repeated[-1][0].document.published if estimate.repeated else None
        again = {"repeated": len(estimate.repeated) or None, "last_repeated": (last or "")[:10] or None}
        rows.append(_row(estimate.first) | again)
    if format is q.Format.json:
        for line in [*(c.to_json() for c in compared), *(e.to_json() for e in estimates)]:
            print(json.dumps(line, ensure_ascii=False))
    elif format is q.Format.csv:
        q.print_rows(rows, format)
    else:
        short = [{n: v for n, v in row.items() if n not in ("sentence", "document")} for row in rows]
        for number, row in enumerate(short, 1):
            if row.get("figure"):
                row["figure"] = f"#{number}"
        q.print_rows(short, format)
        for number, row in enumerate(rows, 1):
            if row.get("figure"):
                print(f"#{number} {row['figure']}")
    if not rows:
        complain(f"no report of {kind} passes these filters")


def _row(reading: Reading) -> dict[str, Any]:
    from tocsin.count.flat import shown
    from tocsin.model import Quantity

    value = reading.value
    return {
        "group": reading.group,
        "time": reading.time or None,
        "dated": "as stated" if reading.date else "by its report",
        "value": shown(value) if isinstance(value, Quantity) else value,
        "unit": reading.detail,
        "place": reading.place.name if reading.place else None,
        "speaker": reading.speaker,
        "outlet": reading.document.publisher,
        "published": (reading.document.published or "")[:10] or None,
        "event": reading.event,
        "sentence": " ".join(reading.evidence.sentence.split()),
        "document": reading.document.id,
    }
