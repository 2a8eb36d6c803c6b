"""`tocsin events`: the events of the ledger, one a line."""

from __future__ import annotations

import json

from tocsin.cli import querying as q
from tocsin.cli.console import complain


def events(
    ledger: q.LedgerOption = "tocsin-ledger",
    actor: q.ActorOption = None,
    place: q.PlaceOption = None,
    type: q.TypeOption = None,
    stage: q.StageOption = None,
    start: q.FromOption = None,
    end: q.ToOption = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "all",
    policy: q.PolicyOption = "majority",
    format: q.FormatOption = q.Format.table,
) -> None:
    """List events. JSON prints each event whole, with its statements and sentences; CSV and the table its values.

    Examples:

        tocsin events --place Nigeria --from 2024-01 --to 2024-03

        tocsin events --actor islamic-state --format json
    """
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.count.flat import flat
        from tocsin.count.loading import selected
        from tocsin.count.voices import voices
        from tocsin.ledger import open_ledger
        from tocsin.ledger.arrivals import documents_at

        filters = Filters(actor, place, type, stage, start, end, as_of, codebook, policy)
        with open_ledger(ledger, create=False) as book:
            chosen = selected(book, filters)
            wanted = {d.id for e in chosen.events for d in e.documents} if format is not q.Format.json else set()
            texts = documents_at(book, wanted)
    if format is q.Format.json:
        for event in chosen.events:
            print(json.dumps(event.to_json(), ensure_ascii=False))
    else:
        rows = []
        for e in chosen.events:
            told = voices(e, texts)
            count = {
                "independent": len(told.reports),
                "officials": len(told.officials),
                "claimants": len(told.claimants),
            }
            rows.append(flat(e, short=format is q.Format.table) | count)
        q.print_rows(rows, format)
    if chosen.undated:
        complain(f"{chosen.undated:,} events without a known date are not in this period or any other")
    if not chosen.events:
        complain("no event passes these filters")
