"""`tocsin check`: an article, statement by statement, against the ledger."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from rich.text import Text

    from tocsin.collect import Captured
    from tocsin.count.check import Finding, Holdings, Report

STYLES = {
    "supported": "green",
    "differs": "bold red",
    "disputed": "bold yellow",
    "not found": "cyan",
    "could not check": "dim",
}
"""Colours on a terminal; every verdict is also told in words."""


def check(
    article: Annotated[
        str, typer.Argument(help="A draft or story: text, HTML or JSON Lines, or - for standard input.")
    ],
    ledger: q.LedgerOption = "tocsin-ledger",
    published: Annotated[
        str | None, typer.Option(help="The article's day (2024-03-26): the anchor of “Friday” and “the past year”.")
    ] = None,
    as_of: q.AsOfOption = None,
    codebook: q.CodebookOption = "tocsin",
    policy: q.PolicyOption = "majority",
    html: Annotated[Path | None, typer.Option(help="Also write one page to send to an editor.")] = None,
    format: Annotated[q.Form, typer.Option(help="A report to read, or one JSON object an article.")] = q.Form.table,
) -> None:
    """Set every figure and statement about attacks in an article against the ledger, with the sentences each rests on.

    Each is supported, differs, disputed, not found or could not check. No text is ever called true. Exit code 0 also
    where something differs, 1 where an article was refused, 2 for wrong usage. Examples:

        tocsin check draft.txt --published 2024-03-26

        tocsin check story.html --policy officials --html for-the-desk.html

        cat draft.txt | tocsin check - --format json | jq '.findings[] | select(.verdict == "differs")'
    """
    from tocsin.cli.read import _day
    from tocsin.collect import Captured, from_sources

    day = _day(published)
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.count.check import Holdings
        from tocsin.ledger import open_ledger

        filters = Filters(as_of=as_of, codebook=codebook, policy=policy)
        with open_ledger(ledger, create=False) as book:
            holdings = Holdings.of(book, filters)
    refused = False
    reports = []
    for item in from_sources([article], day):
        if not isinstance(item, Captured):
            refused = True
            complain(item)
            continue
        report = _check_one(item, holdings)
        refused |= report is None or bool(item.remarks)
        if report is None:
            continue
        reports.append(report)
        if format is q.Form.json:
            print(json.dumps(report.to_json(), ensure_ascii=False), flush=True)
        else:
            _tell(report)
    if html is not None and reports:
        refused |= not _write(html, reports)
    if refused:
        raise typer.Exit(1)


def _check_one(item: Captured, holdings: Holdings) -> Report | None:
    """The report on one article; None, with a message, where it cannot be read."""
    from tocsin.count.check import check
    from tocsin.read import default_reader

    for remark in item.remarks:
        complain(f"{item.origin}: {remark}")
    reader = default_reader()
    if not reader.reads(item.document):
        complain(
            f"{item.origin}: in a language that is not read yet ({item.document.language}); nothing was checked. "
            "Check a translation"
        )
        return None
    try:
        return check(item.document, reader, holdings)
    except Exception as error:  # one text that the reader fails on must not end the batch
        complain(f"{item.origin}: the checker failed on it ({error!r}); nothing of it was checked, please report this")
        return None


def _write(path: Path, reports: list[Report]) -> bool:
    from tocsin.count.check.page import page

    try:
        path.write_text(page(reports, f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"), encoding="utf-8")
    except OSError as error:
        complain(
            f"{path}: the page could not be written ({error.strerror}); name a file in a folder that you may write to"
        )
        return False
    complain(f"the page is in {path}")
    return True


def _tell(report: Report) -> None:
    """The report for the eye: what needs a look first, then what stands."""
    from rich.console import Console
    from rich.text import Text

    from tocsin.count.check.records import NO_TRUTH, URGENT

    console = Console(highlight=False)
    head = report.document.title or report.document.url or "the article"
    counts = ", ".join(f"{n} {verdict}" for verdict, n in report.counts.items())
    console.print(Text(f"{head} ({report.document.published or 'no date'})"), soft_wrap=True)
    console.print(Text(f"{counts}; ledger {report.head[:16]}"), soft_wrap=True)
    for verdict in URGENT:
        for finding in (f for f in report.findings if f.verdict is verdict):
            console.print(_lines(finding, report.document.text), soft_wrap=True)
    if not report.findings:
        console.print(Text("\nno statement about attacks was found in it"), soft_wrap=True)
    console.print()
    for remark in (*report.remarks, NO_TRUTH):
        console.print(Text(remark), soft_wrap=True)


def _lines(finding: Finding, text: str) -> Text:
    from rich.text import Text

    told = Text("\n")
    told.append(f"{finding.verdict.value:<15}", style=STYLES[finding.verdict.value])
    told.append(f"  {finding.property.replace('_', ' ')}: {finding.says}\n")
    told.append(f"    {_marked(finding, text)}\n")
    if finding.ours:
        since = f", since {finding.since}" if finding.since else ""
        told.append(f"    the ledger: {finding.ours}{since}\n")
    told.append(f"    {finding.reason}\n")
    brief = finding.verdict.value == "supported" and finding.kind != "tally"
    for rest in finding.rests[: 1 if brief else None]:
        source = f"{rest.publisher or 'unknown outlet'}, {(rest.published or 'no date')[:10]}"
        told.append(f"      {source}: {_short(rest.sentence)}\n")
    ids = [finding.figure] if finding.figure else list(finding.events[:3])
    if ids:
        told.append(f"    tocsin why {' or '.join(i for i in ids if i)}\n")
    told.rstrip()
    return told


def _marked(finding: Finding, text: str) -> str:
    """The sentence with the words in question in brackets, shortened around them."""
    (start, end), (a, b) = finding.span, finding.sentence
    before, words, after = text[min(a, start) : start], text[start:end], text[end : max(b, end)]
    before = before if len(before) <= 90 else "…" + before[-90:]
    after = after if len(after) <= 90 else after[:90] + "…"
    return " ".join(f"{before}[{words}]{after}".split())


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 200 else sentence[:200] + "…"
