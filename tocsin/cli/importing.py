"""`tocsin import`: the rows of an existing dataset into the ledger, that dataset the speaker."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption

if TYPE_CHECKING:
    from tocsin.collect.datasets import Coded, Format
    from tocsin.ledger import Ledger

TOGETHER = 500
"""Rows of one transaction."""


def import_(
    format: Annotated[str, typer.Argument(help="ucdp, ged-candidate, gtd, acled, gdelt or plover.")],
    files: Annotated[
        list[Path] | None, typer.Argument(help="Its tables: CSV or TSV, also .gz; plover also JSON Lines.")
    ] = None,
    ledger: LedgerOption = "tocsin-ledger",
    back: Annotated[
        Path | None,
        typer.Option(help="Write the rows that the ledger holds of this dataset back as a table, and do nothing else."),
    ] = None,
) -> None:
    """Import rows of an existing dataset: each is a document with statements, spoken by the dataset, under its licence.

    Run it again at any time: nothing is added twice, and a later release of a row is a new capture of it. Then look where
    the ledger differs: tocsin compare. Examples:

        tocsin import ucdp GEDEvent_v25_1.csv

        tocsin import gtd globalterrorismdb.csv --ledger my-ledger

        tocsin import ucdp --back ged-again.csv
    """
    from tocsin.cli.console import complain, with_progress
    from tocsin.collect import Refused
    from tocsin.collect.datasets import FORMATS, rows_of
    from tocsin.ledger import LedgerError, open_ledger

    found = FORMATS.get(format)
    if found is None:
        raise typer.BadParameter(f"no such dataset: {format}; there are {', '.join(FORMATS)}", param_hint="FORMAT")
    if back is None and not files:
        raise typer.BadParameter("name the dataset's files", param_hint="FILES")
    done: Counter[str] = Counter()
    try:
        if back is not None:
            with open_ledger(ledger, create=False) as book:
                _write_back(book, found, back)
            return
        with open_ledger(ledger, create=True) as book:
            waiting: list[Coded] = []
            for item in with_progress((r for f in files or () for r in rows_of(f, found)), "rows imported:"):
                if isinstance(item, Refused):
                    done["refused"] += 1
                    complain(item)
                    continue
                waiting.append(item)
                if len(waiting) >= TOGETHER:
                    _keep(book, found, waiting, done)
                    waiting = []
            _keep(book, found, waiting, done)
    except LedgerError as error:
        complain(error)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        complain(f"stopped: {_summary(done, ledger)}; run the same command again to go on")
        raise typer.Exit(130) from None
    complain(_summary(done, ledger))
    if done["refused"]:
        raise typer.Exit(1)


def _keep(book: Ledger, format: Format, rows: list[Coded], done: Counter[str]) -> None:
    from tocsin.cli.console import complain

    counted: Counter[str] = Counter()
    book.keep_ahead(row.captured.raw for row in rows)
    with book.batch(format.extractor):
        for row in rows:
            c = row.captured
            new = book.add_document(
                c.document, c.raw, tool=format.extractor, media_type=c.media_type, headers=c.headers
            )
            book.add_reading(c.document.id, format.extractor, row.mentions)
            counted["new" if new else "known"] += 1
            counted["mentions"] += new and len(row.mentions)
    done.update(counted)
    for row in rows:
        for remark in row.captured.remarks:
            done["remarks"] += 1
            if done["remarks"] <= 5:
                complain(f"{row.captured.origin}: {remark}")


def _write_back(book: Ledger, format: Format, target: Path) -> None:
    """The rows as they came in, in the order of arrival; the columns are those of all rows."""
    from tocsin.cli.console import complain
    from tocsin.collect.datasets.reading import row_back
    from tocsin.collect.source import parse, starter_text

    manifest = parse(starter_text(format.source) or "", format.source)
    if not manifest.redistribute:
        complain(f"{manifest.title}: its rows may not be given on ({manifest.licence}); nothing is written")
        raise typer.Exit(1)
    latest = {d.line: d for d in book.documents() if d.source == format.source}
    columns: dict[str, None] = {}
    rows = []
    for document in latest.values():
        digest = document.id.removeprefix("sha256:")
        with book.open_capture(digest) as stream:
            rows.append(row_back(stream.read()))
        columns |= dict.fromkeys(rows[-1])
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(columns), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    complain(f"{len(rows):,} rows written to {target}")


def _summary(done: Counter[str], ledger: str) -> str:
    odd = f", {done['remarks']:,} with a range out of order" if done["remarks"] else ""
    return (
        f"{done['new']:,} new rows, {done['known']:,} already there, {done['refused']:,} refused{odd}; "
        f"{done['mentions']:,} mentions into {ledger}"
    )
