"""Collected documents into the ledger, a few at a time, and what to remember of them only after that."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tocsin.collect import Captured, Fetched, Passed
    from tocsin.collect.memory import Memory
    from tocsin.ledger import Ledger
    from tocsin.model import Document

TOGETHER = 32
"""Documents of one transaction."""

SECONDS = 2.0
"""The longest that a document waits for others to be written with."""


def keep_all(
    book: Ledger,
    items: Iterable[Fetched],
    done: Counter[str],
    memory: Memory,
    stamp: Callable[[Document], Document] | None = None,
) -> None:
    """Keep every document. A run that is cut off has kept all that it counted; what waited is collected again then.

    `stamp` puts a manifest on documents of files. `done` counts new, known, passed, refused and remarks.
    """
    from tocsin.cli.console import complain, with_progress
    from tocsin.collect import Captured, Passed

    waiting: list[Captured | Passed] = []
    since = time.monotonic()
    try:
        for item in with_progress(items, "documents collected:"):
            if isinstance(item, Captured):
                waiting.append(item)
            elif isinstance(item, Passed):
                done["passed"] += 1
                if item.page:
                    waiting.append(item)
            else:
                done["refused"] += 1
                complain(item)
            if len(waiting) >= TOGETHER or (waiting and time.monotonic() - since > SECONDS):
                kept, waiting = waiting, []
                _keep(book, kept, done, memory, stamp)
                since = time.monotonic()
    finally:
        _keep(book, waiting, done, memory, stamp)


def _keep(
    book: Ledger,
    items: list[Captured | Passed],
    done: Counter[str],
    memory: Memory,
    stamp: Callable[[Document], Document] | None,
) -> None:
    from tocsin import __version__
    from tocsin.cli.console import complain
    from tocsin.collect import Captured

    tool = f"tocsin-collect/{__version__}"
    found = [i for i in items if isinstance(i, Captured)]
    counted: Counter[str] = Counter()
    if found:
        book.keep_ahead(item.raw for item in found)
        with book.batch(tool):
            for item in found:
                new = book.add_document(
                    stamp(item.document) if stamp else item.document,
                    item.raw,
                    captured=item.captured,
                    tool=tool,
                    media_type=item.media_type,
                    headers=item.headers,
                )
                counted["new" if new else "known"] += 1
    done.update(counted)
    memory.keep(i.page for i in items if i.page is not None)
    for place in {i.place[:2]: i.place for i in found if i.place}.values():
        memory.keep_place(*place)
    for item in found:
        for remark in item.remarks:
            done["remarks"] += 1
            complain(f"{item.origin}: {remark}")
        if item.before:
            done["updated"] += 1
            _tell(book, item)


def _tell(book: Ledger, item: Captured) -> None:
    """Say what a page says otherwise than the last time."""
    from tocsin.cli.console import complain
    from tocsin.collect.changed import changes
    from tocsin.model.extract import name_for_log

    before = book.document(item.before) if item.before else None
    if before is not None:
        complain(f"{name_for_log(item.document)}: a new capture: {changes(before, item.document)}")
