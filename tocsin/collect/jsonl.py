"""JSON Lines → documents: one a line, with id, url, title, publisher, published and text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import LARGEST, Unreadable, plain_text
from tocsin.collect.language import language_of
from tocsin.collect.published import published
from tocsin.model import Document, document_id

_TEXTS = ("title", "publisher", "published", "url", "id", "language")


def from_jsonl(lines: Iterable[bytes], name: str) -> Iterator[Item]:
    """The documents of JSON Lines, in order. A line that is none is refused by its number, and the rest is read."""
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line:
            continue
        origin = Origin(name, number)
        if len(line) > LARGEST:
            yield Refused(origin, f"a line of {len(line) / 1e6:.0f} MB", f"the most is {LARGEST / 1e6:.0f} MB")
            continue
        try:
            yield _document(line, origin)
        except Unreadable as error:
            yield Refused(origin, str(error), error.advice)


def _document(line: bytes, origin: Origin) -> Captured:
    try:
        row = json.loads(plain_text(line))
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON ({error.msg} at column {error.colno})", "mend or remove the line") from None
    except RecursionError:
        raise Unreadable("nested too deeply", "give one flat object a line") from None
    if not isinstance(row, dict):
        raise Unreadable(f"a JSON {type(row).__name__}, not an object", 'write {"text": "…", "published": "…"}')
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable('no "text"', 'every line needs a "text" that is not empty')
    remarks = []
    given: dict[str, str | None] = {}
    for field in _TEXTS:
        value = row.get(field)
        if value is not None and not isinstance(value, str):
            value = str(value) if field == "id" else None
            if value is None:
                remarks.append(f'"{field}" is not a text; it is left out')
        given[field] = value or None
    day = given["published"]
    if day:
        try:
            day = published(day)
        except ValueError as error:
            remarks.append(f'"published": {error}; read without a date, so relative dates stay unknown')
            day = None
    document = Document(
        document_id(line),
        text,
        given["title"],
        given["publisher"],
        day,
        given["language"] or language_of(text),
        given["url"],
        given["id"],
    )
    return Captured(document, line, "application/json", origin, tuple(remarks))
