"""A dataset's file → its rows as documents with what they state. The table of formats."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import IO

from tocsin.collect.captured import Captured, Origin, Refused
from tocsin.collect.datasets import acled, gdelt, gtd, plover, ucdp
from tocsin.collect.datasets.row import Row
from tocsin.collect.decode import LARGEST, storable
from tocsin.collect.source import Source, starter_text
from tocsin.collect.source import parse as manifest
from tocsin.collect.sourced import sourced
from tocsin.model import Document, Mention, document_id, mention_id

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Format:
    """A dataset: what users call it, the manifest that says its licence, the module that knows its columns."""

    name: str
    source: str
    module: ModuleType
    delimiter: str | None = None  # None: found by its header
    header: tuple[str, ...] = ()  # of a table that has none
    lines: bool = False  # may also come as JSON Lines

    @property
    def extractor(self) -> str:
        """Who is recorded as having read the rows."""
        return f"{self.source}-import/1"


FORMATS = {
    f.name: f
    for f in (
        Format("ucdp", "ucdp-ged", ucdp),
        Format("ged-candidate", "ucdp-candidate", ucdp),
        Format("gtd", "gtd", gtd),
        Format("acled", "acled", acled),
        Format("gdelt", "gdelt", gdelt, "\t", tuple(gdelt.COLUMNS)),
        Format("plover", "plover", plover, lines=True),
    )
}


@dataclass(frozen=True, slots=True)
class Coded:
    """A row: its document as captured, and the mentions that it states (none where it is of another kind)."""

    captured: Captured
    mentions: tuple[Mention, ...]


def rows_of(path: Path, format: Format) -> Iterator[Coded | Refused]:
    """The rows of a dataset's file (CSV or TSV, also packed with gzip), in order. A row that is none is named by number."""
    csv.field_size_limit(LARGEST)
    origin = Origin(str(path))
    try:
        with path.open("rb") as file:
            head = file.read(4)
            file.seek(0)
            if head.startswith(_ZIP):
                yield Refused(origin, "a zip or Excel file", "unpack it, or save the sheet as CSV in UTF-8")
                return
            opened: IO[bytes] = gzip.GzipFile(fileobj=file) if head[:2] == b"\x1f\x8b" else file  # type: ignore[assignment]
            text = io.TextIOWrapper(opened, encoding="utf-8-sig", errors="replace", newline="")
            yield from _read(text, format, str(path))
    except FileNotFoundError:
        yield Refused(origin, "no such file", "check the path")
    except (OSError, EOFError) as error:
        yield Refused(origin, f"cannot be read ({error})", "check the file and its permissions")


def _read(text: io.TextIOWrapper, format: Format, name: str) -> Iterator[Coded | Refused]:
    source = manifest(starter_text(format.source) or "", format.source)
    first = text.readline(LARGEST)
    if not first.strip():
        yield Refused(Origin(name), "empty", "nothing to read; check the file")
        return
    lines = chain([first], text)
    if format.lines and first.lstrip().startswith("{"):
        yield from _objects(lines, format, source, name)
        return
    delimiter = format.delimiter or max(",;\t", key=first.count)
    table = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if format.header else csv.QUOTE_MINIMAL)
    header = list(format.header) or next(table)
    missing = [c for c in format.module.NEEDS if c not in header]
    if missing:
        yield Refused(
            Origin(name, 1), f"no column {', '.join(missing)}", f"give a table of {format.source} with its header"
        )
        return
    number = 0 if format.header else 1
    try:
        for cells in table:
            number += 1
            if not cells:
                continue
            if len(cells) != len(header):
                yield Refused(Origin(name, number), f"{len(cells)} cells, not {len(header)}", "mend the row")
                continue
            raw = _raw(header, cells)
            yield _coded(dict(zip(header, cells, strict=True)), raw, "text/csv", format, source, Origin(name, number))
    except csv.Error as error:
        yield Refused(Origin(name, number + 1), f"not a table from here on ({error})", "mend its quotes")


def _objects(lines: Iterator[str], format: Format, source: Source, name: str) -> Iterator[Coded | Refused]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            if not isinstance(data, dict):
                raise ValueError("no object")
            cells = format.module.from_json(data)
        except (ValueError, RecursionError, TypeError, AttributeError, KeyError) as error:
            yield Refused(Origin(name, number), f"not an event ({str(error)[:80]})", "mend or remove the line")
            continue
        yield _coded(cells, line.strip().encode(), "application/json", format, source, Origin(name, number))


def _coded(
    cells: dict[str, str], raw: bytes, media_type: str, format: Format, source: Source, origin: Origin
) -> Coded | Refused:
    module = format.module
    row = Row(cells, source.title, format.extractor)
    if not row.get(module.KEY):
        return Refused(origin, f"no {module.KEY}", "a row needs its id")
    if not storable(row.text):
        return Refused(origin, "holds a NUL or half a character", "save the file as UTF-8")
    kind = module.state(row)
    when: Callable[[Row], str | None] = getattr(module, "published", lambda _: None)
    document = Document(
        document_id(raw),
        row.text,
        module.title(row),
        None,
        when(row),
        "en",
        row.get("SOURCEURL") or None,
        row.get(module.KEY),
        line=module.line(row),
    )
    document = sourced(document, source)
    mentions = ()
    if kind is not None and row.statements:
        mentions = (Mention(mention_id(document.id, kind, row.statements), kind, tuple(row.statements)),)  # type: ignore[assignment]
    remarks = tuple(f"{row.get(module.KEY)}: {r}; only the best number is taken" for r in row.remarks)
    return Coded(Captured(document, raw, media_type, origin, remarks), mentions)


def _raw(header: list[str], cells: list[str]) -> bytes:
    """The bytes that stand for a row: its header and its cells, so that a row can be read without its file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, cells])
    return out.getvalue().encode("utf-8", "replace")


def row_back(raw: bytes) -> dict[str, str]:
    """The cells of a row from the bytes that stand for it (`_raw`). Raises ValueError for other bytes."""
    header, cells = csv.reader(io.StringIO(raw.decode("utf-8"), newline=""))
    return dict(zip(header, cells, strict=True))
