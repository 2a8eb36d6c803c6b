"""A collector: each line of a bulletin is a document, published on the day that it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tocsin.collect import Captured, Item, Origin, Refused
from tocsin.model import Document, document_id, interval


def collect(rest: str) -> Iterator[Item]:
    """The incidents of the bulletin file that `bulletin:FILE` names."""
    try:
        lines = Path(rest).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        yield Refused(Origin(rest), f"cannot be read ({error})", "name a text file in UTF-8")
        return
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _item(line.strip(), Origin(rest, number))


def _item(line: str, origin: Origin) -> Item:
    day = line.partition(";")[0].strip()
    try:
        interval(day)
    except ValueError as error:
        return Refused(origin, f"no date before the first semicolon ({error})", "write DATE; PLACE; WHAT; N killed")
    raw = line.encode()
    office = "The monitoring office"
    document = Document(document_id(raw), line, line, office, day, "en", source_kind="monitor", redistribute=True)
    return Captured(document, raw, "text/plain", origin)
