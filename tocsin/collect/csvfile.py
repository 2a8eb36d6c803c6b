"""CSV files with a row a report → documents: columns found by their usual names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import LARGEST, Unreadable, check_size
from tocsin.collect.language import language_of
from tocsin.collect.published import filed, published
from tocsin.model import Document, document_id

COLUMNS = {
    "text": "text body content article fulltext full_text notes description summary message",
    "title": "title headline subject",
    "publisher": "publisher source outlet sitename site newspaper media",
    "published": "published date published_at publication_date pubdate published_date datetime timestamp",
    "url": "url link source_url permalink web_url",
    "id": "id document_id doc_id uid guid",
    "language": "language lang",
}
"""What each field of a document may be called, first choice first. Capitals, blanks and hyphens don't matter."""


def from_csv(stream: BinaryIO, name: str) -> Iterator[Item]:
    """The rows as documents, in order. A row that is none is named by its number (the header is row 1)."""
    csv.field_size_limit(LARGEST)
    head = stream.read(65536)
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = io.TextIOWrapper(_Rest(head, stream), encoding=encoding, errors="surrogateescape", newline="")  # type: ignore[type-var]
    try:
        rows = csv.reader(text, dialect=_dialect(head.decode(encoding, "replace")), strict=True)
        header = next(rows, None)
        if not header:
            yield Refused(Origin(name), "empty", "nothing to read; remove it or fill it")
            return
        columns = columns_of(header)
        if "text" not in columns and "title" not in columns:
            yield Refused(
                Origin(name, 1),
                f"no column of text among {', '.join(header)[:120]}",
                f"name one of them: {COLUMNS['text'].replace(' ', ', ')}",
            )
            return
        for number, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                yield _row(row, columns, Origin(name, number))
    except (csv.Error, UnicodeError) as error:
        yield Refused(Origin(name), f"not CSV from here on ({error})", "check its quotes; save it as CSV in UTF-8")


def columns_of(header: list[str]) -> dict[str, int]:
    """The place of each field's column."""
    plain = [h.strip().lower().replace(" ", "_").replace("-", "_") for h in header]
    found = {}
    for field, names in COLUMNS.items():
        place = next((plain.index(n) for n in names.split() if n in plain), None)
        if place is not None:
            found[field] = place
    return found


def _dialect(head: str) -> type[csv.Dialect]:
    first = head.partition("\n")[0]

    class Found(csv.excel):
        delimiter = max(",;\t|", key=first.count)

    return Found


def _row(row: list[str], columns: dict[str, int], origin: Origin) -> Item:
    given = {f: (row[n].strip() if n < len(row) else "") or None for f, n in columns.items()}
    raw = _line(row)
    text = given.get("text") or given.get("title")
    try:
        check_size(len(raw), advice="split its text, or leave the row out")
        if not text:
            raise Unreadable("a row without text", "fill its text, or leave the row out")
        _encodable(raw)
    except Unreadable as error:
        return Refused(origin, str(error), error.advice)
    remarks = ()
    day = given.get("published")
    if day:
        try:
            day = published(day)
        except ValueError as error:
            day, remarks = None, (f"published: {error}; read without a date, mend it if you need it",)  # type: ignore[assignment]
    day = filed(text, day)[0]
    language = given.get("language")
    document = Document(
        document_id(raw),
        text,
        given.get("title"),
        given.get("publisher"),
        day,
        language if language and len(language) == 2 else language_of(text),
        given.get("url"),
        given.get("id"),
    )
    return Captured(document, raw, "text/csv", origin, remarks)


def _line(row: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row)
    return out.getvalue().encode("utf-8", "surrogateescape")


def _encodable(raw: bytes) -> None:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 (0x{raw[error.start]:02x})", "save the file as CSV in UTF-8") from None
    if "\0" in text:
        raise Unreadable("holds a NUL", "save the file as CSV in UTF-8")


class _Rest(io.RawIOBase):
    """The beginning that was looked at, and the rest of the stream."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        chunk = self._head[: len(buffer)] if self._head else self._stream.read(len(buffer))
        self._head = self._head[len(chunk) :] if self._head else b""
        buffer[: len(chunk)] = chunk
        return len(chunk)
