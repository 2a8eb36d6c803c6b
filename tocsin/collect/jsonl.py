"""JSON Lines → documents: one a line, with id, url, title, publisher, published and text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import LARGEST, Unreadable, check_size, plain_text, storable
from tocsin.collect.language import language_of
from tocsin.collect.published import filed, published
from tocsin.model import Document, document_id
from tocsin.model.records import RELIABILITY, SOURCE_KINDS

_TEXTS = ("title", "publisher", "published", "url", "id", "language", "source", "licence", "agency", "line")
_LISTED = {"source_kind": SOURCE_KINDS, "reliability": RELIABILITY}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, each cut just behind LARGEST bytes, so that a file of one endless line fits in memory."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)  # the rest of a line that is refused already


def from_jsonl(lines: Iterable[bytes], name: str) -> Iterator[Item]:
    """The documents of JSON Lines, in order. A line that is none is refused by its number, and the rest is read.

    A file whose first line is binary or in UTF-16 is refused once, as a whole.
    """
    for number, raw in enumerate(lines, 1):
        if number == 1 and (b"\0" in raw or raw.startswith(_UTF_16)):
            yield _no_lines(raw, name)
            return
        line = raw.strip()
        if not line:
            continue
        origin = Origin(name, number)
        try:
            check_size(len(line), cut=True, advice="split its text, or leave the line out")
            yield _document(line, origin)
        except Unreadable as error:
            yield Refused(origin, str(error), error.advice)


def _no_lines(first: bytes, name: str) -> Refused:
    if first.startswith(_UTF_16):
        return Refused(Origin(name), "JSON Lines in UTF-16", "convert it with: iconv -f UTF-16 -t UTF-8")
    return Refused(Origin(name), "a binary file, not JSON Lines", "give one JSON object a line, in UTF-8")


def _document(line: bytes, origin: Origin) -> Captured:
    try:
        row = json.loads(plain_text(line))
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON ({error.msg} at column {error.colno})", "mend or remove the line") from None
    except RecursionError:
        raise Unreadable("nested too deeply", "give one flat object a line") from None
    except Unreadable:
        raise
    except ValueError as error:  # a number of thousands of digits
        raise Unreadable(f"not JSON ({error})", "mend or remove the line") from None
    if not isinstance(row, dict):
        raise Unreadable(f"a JSON {type(row).__name__}, not an object", 'write {"text": "…", "published": "…"}')
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable('no "text"', 'every line needs a "text" that is not empty')
    if not storable(text):
        raise Unreadable('"text" holds half a character or a NUL (\\ud83d, \\u0000)', "write the line anew as UTF-8")
    given, remarks = _fields(row)
    document = Document(
        document_id(line),
        text,
        given["title"],
        given["publisher"],
        filed(text, given["published"])[0],
        given["language"] or language_of(text),
        given["url"],
        given["id"],
        given["source"],
        given["source_kind"],
        given["licence"],
        row["redistribute"] if isinstance(row.get("redistribute"), bool) else None,
        given["reliability"],
        given["agency"],
        given["line"],
    )
    return Captured(document, line, "application/json", origin, tuple(remarks))


def _fields(row: dict[str, object]) -> tuple[dict[str, str | None], list[str]]:
    """The texts beside the text, None where there are none, and what was wrong with them."""
    remarks = []
    given: dict[str, str | None] = {}
    for field in _TEXTS:
        value = row.get(field)
        if field == "id" and isinstance(value, (int, float)):
            value = str(value)
        if value is not None and (not isinstance(value, str) or not storable(value)):
            value = None
            remarks.append(f'"{field}" is not a text; it is left out')
        given[field] = value or None
    for field, known in _LISTED.items():
        value = row.get(field)
        given[field] = value if isinstance(value, str) and value in known else None
        if value is not None and given[field] is None:
            remarks.append(f'"{field}" is one of {", ".join(known)}; it is left out')
    day = given["published"]
    if day:
        try:
            given["published"] = published(day)
        except ValueError as error:
            given["published"] = None
            remarks.append(
                f'"published": {error}; read without a date, so relative dates stay unknown; mend the date if you need them'
            )
    return given, remarks
