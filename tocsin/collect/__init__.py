"""Sources → documents: files, folders, archives, feeds, web pages. What cannot be read is named, and the rest is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tocsin.collect.captured import Captured, Fetched, Item, Origin, Passed, Refused
from tocsin.plugins import found, load

if TYPE_CHECKING:
    from tocsin.collect.memory import Memory

__all__ = ["Captured", "Fetched", "Item", "Origin", "Passed", "Refused", "from_sources"]


def from_sources(
    sources: Iterable[str], published: str | None = None, url: str | None = None, memory: Memory | None = None
) -> Iterator[Item]:
    """The documents of files, folders, web addresses, `-` (standard input) and what plug-ins collect (`NAME:REST`), in the
    order given.

    With a memory, web archives are gone on with where the last run stopped.
    """
    from tocsin.collect.files import from_paths, from_stdin

    for source in sources:
        scheme, _, rest = source.partition(":")
        if source == "-":
            yield from from_stdin(published, url)
        elif rest and scheme in found("tocsin.collectors"):
            yield from load("tocsin.collectors", scheme)(rest)
        elif source.startswith(("http://", "https://")):
            from tocsin.collect.web import from_web  # late: files need no HTTP client

            yield from from_web(source, published)
        else:
            yield from from_paths([Path(source)], published, url, memory)
