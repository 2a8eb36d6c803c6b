"""Messages and progress on standard error, so that standard output stays clean for pipes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

EVERY = 10.0
"""Seconds between two lines of progress in a log."""


def complain(message: object) -> None:
    """Say what was refused."""
    print(f"tocsin: {message}", file=sys.stderr, flush=True)


def with_progress(items: Iterable[T], what: str) -> Iterator[T]:
    """The items, counted on standard error: where a person is watching as they go, in a log every ten seconds."""
    if not sys.stderr.isatty():
        yield from _logged(items, what)
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.description} {task.completed:,}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        for item in items:
            yield item
            progress.advance(task)


def _logged(items: Iterable[T], what: str) -> Iterator[T]:
    said = time.monotonic()
    for number, item in enumerate(items, 1):
        yield item
        if time.monotonic() - said >= EVERY:
            said = time.monotonic()
            complain(f"{what} {number:,}")
