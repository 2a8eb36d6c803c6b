"""`tocsin collect`: sources → captured documents → read → the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption

if TYPE_CHECKING:
    from tocsin.collect import Fetched
    from tocsin.collect.memory import Memory
    from tocsin.collect.source import Source
    from tocsin.collect.taking import Target
    from tocsin.ledger import Ledger
    from tocsin.model import Document
    from tocsin.read import Reader


def collect(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, web addresses, ids of added sources, or - for standard input."),
    ] = None,
    ledger: LedgerOption = "tocsin-ledger",
    published: Annotated[str | None, typer.Option(help="Published date of files and pages that carry none.")] = None,
    source: Annotated[
        str | None, typer.Option(help="The source (an id, or a manifest's file) that these files are from.")
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="Collect every added source whose schedule says so.")] = False,
    since: Annotated[str | None, typer.Option(help="Leave out what feeds and sitemaps date before this day.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Fetch known pages again, and look for changes.")] = False,
    delay: Annotated[
        float,
        typer.Option(min=0.0, max=600.0, help="Seconds between two requests to one host; robots.txt may ask for more."),
    ] = 1.0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses of your own network through.")
    ] = False,
    read: Annotated[bool, typer.Option("--read/--no-read", help="Read what was collected.")] = True,
) -> None:
    """Capture documents into the ledger and read them. Run it again at any time: nothing is added twice.

    Takes text, HTML, JSON Lines, CSV, PDF, mail (.eml, .mbox), web archives (.warc.gz, .wacz), exports of public channels
    (Telegram Desktop's result.json), pages, feeds and sitemaps. What cannot be read is named, with its line, and the rest
    is done. Examples:

        tocsin collect reports/

        tocsin collect https://example.org/story.html notes.txt --published 2024-03-26

        tocsin collect https://example.org/feed.xml --since 2024-03-01

        tocsin source add un-news-en && tocsin collect un-news-en

        tocsin collect reports.jsonl --ledger my-ledger
    """
    from tocsin.cli.console import complain
    from tocsin.cli.keeping import keep_all
    from tocsin.cli.read import _day
    from tocsin.collect.memory import NAME, Memory, state_folder
    from tocsin.ledger import LedgerError, open_ledger
    from tocsin.read import default_reader

    if not sources and not due:
        raise typer.BadParameter("name files, addresses or sources, or give --due", param_hint="SOURCES")
    if delay < 0.5 and not allow_private:
        raise typer.BadParameter("at least 0.5, except in your own network (--allow-private)", param_hint="--delay")
    day = _day(published)
    first = _day(since)
    stamp = _stamp(source, ledger)
    reader = default_reader() if read else None
    done: Counter[str] = Counter()
    try:
        with open_ledger(ledger, create=True) as book:
            memory = Memory(state_folder(ledger) / NAME)
            try:
                wanted = _Wanted(list(sources or []), ledger, day, first, again, delay if delay != 1.0 else None)
                items = _items(wanted, due, memory, allow_private, delay)
                keep_all(book, items, done, memory, stamp)
            finally:
                memory.close()
            if reader is not None:
                _read(book, reader, done)
    except LedgerError as error:
        complain(error)
        complain(_summary(done, ledger))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        complain(f"stopped: {_summary(done, ledger)}; what was done is kept, run the same command again to go on")
        raise typer.Exit(130) from None
    complain(_summary(done, ledger))
    if done["refused"] or done["remarks"]:
        raise typer.Exit(1)


class _Wanted:
    """What was asked for, told apart: files, and targets on the web."""

    def __init__(
        self, names: list[str], ledger: str, published: str | None, since: str | None, again: bool, delay: float | None
    ) -> None:
        from datetime import date

        from tocsin.collect.taking import Target, targets_of

        self.published, self.ledger, self.again, self.delay = published, ledger, again, delay
        self.since = date.fromisoformat((since + "-01-01"[len(since) - 4 :])[:10]) if since else None
        self.files: list[str] = []
        self.targets: list[Target] = []
        for name in names:
            if name.startswith(("http://", "https://")):
                self.targets.append(Target(name, published=published, since=self.since, again=again))
            elif (found := added(name, ledger)) is not None:
                self.targets += targets_of(found, self.since, again, delay)
            else:
                self.files.append(name)

    def due(self, memory: Memory) -> None:
        """Add every source whose schedule says that it is time to look."""
        from tocsin.cli.source import all_added
        from tocsin.collect.schedule import is_due
        from tocsin.collect.taking import targets_of

        for found in all_added(self.ledger):
            if self.again or is_due(found, memory):
                self.targets += targets_of(found, self.since, self.again, self.delay)


def _items(wanted: _Wanted, due: bool, memory: Memory, allow_private: bool, delay: float) -> Iterator[Fetched]:
    from tocsin.collect import from_sources

    yield from from_sources(wanted.files, wanted.published, memory=memory)
    if due:
        wanted.due(memory)
    if wanted.targets:
        from tocsin.collect.web import Ways, fetched

        yield from fetched(wanted.targets, Ways(allow_private, delay, memory=memory))


def added(name: str, ledger: str) -> Source | None:
    """The added source of this id, or the manifest in this file; None where the name is something else."""
    from tocsin.cli.source import named

    return named(name, ledger)


def _stamp(source: str | None, ledger: str) -> Callable[[Document], Document] | None:
    if source is None:
        return None
    from functools import partial

    from tocsin.collect.sourced import sourced

    found = added(source, ledger)
    if found is None:
        raise typer.BadParameter(
            f"no such source: {source}; add it first: tocsin source add {source}", param_hint="--source"
        )
    return partial(sourced, source=found)


def _read(book: Ledger, reader: Reader, done: Counter[str]) -> None:
    """Read what this reader has not read yet, also what an earlier run left unread."""
    from tocsin.cli.console import complain, with_progress
    from tocsin.model.extract import name_for_log

    for document in with_progress(book.unread(reader.name), "documents read:"):
        if document.source_kind == "dataset":  # its rows were coded by it, and a later reading would take their place
            continue
        try:
            found = reader.read(document)
        except Exception as error:  # one text that the reader fails on must not keep all others unread, run after run
            done["refused"] += 1
            complain(
                f"{name_for_log(document)}: the reader failed on it ({error!r}); it stays unread, please report this"
            )
            continue
        done["mentions"] += len(found)
        book.add_reading(document.id, reader.name, found)


def _summary(done: Counter[str], ledger: str) -> str:
    refused = f"{done['refused']:,} refused" + (f", {done['remarks']:,} values left out" if done["remarks"] else "")
    changed = f" ({done['updated']:,} new captures of known pages)" if done["updated"] else ""
    return (
        f"{done['new']:,} new documents{changed}, {done['known']:,} already there, {refused}; "
        f"{done['mentions']:,} mentions read into {ledger}"
    )
