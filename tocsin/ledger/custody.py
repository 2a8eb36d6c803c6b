"""The chain of custody of a document: what was captured, when, from where, by which tool, and how it is bound to the chain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from tocsin.ledger import schema
from tocsin.ledger.rows import Batch
from tocsin.ledger.store import Ledger
from tocsin.model import Document


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture of a page: its document, what was recorded of it, whether the bytes are still those, its batch."""

    document: Document
    sha256: str
    size: int
    captured: str
    tool: str
    media_type: str
    headers: dict[str, str]
    intact: bool
    batch: Batch


@dataclass(frozen=True, slots=True)
class Custody:
    """All captures of one line, oldest first; the one that was asked for; who read it when; the ledger's head."""

    document: Document
    captures: tuple[Capture, ...]
    readings: tuple[tuple[str, str, int], ...]  # extractor, recorded (UTC), number of mentions
    head: str
    batches: int


def custody(ledger: Ledger, wanted: str) -> Custody | None:
    """The chain of custody of the document with this id, or whose id or capture's digest begins with these letters, or
    which reports the mention or event of this id; None where there is none, or several."""
    document = _found(ledger, wanted)
    if document is None:
        return None
    batches = {b.seq: b for b in ledger.batches()}
    d, c = schema.documents.c, schema.captures.c
    same = d.id == document.id if document.line is None else d.line == document.line
    with ledger.reading() as connection:
        query = select(d.id.label("document_id"), schema.captures).join(schema.captures, c.document == d.id).where(same)
        rows = connection.execute(query.order_by(c.captured, c.row)).mappings().all()
        r, m = schema.readings.c, schema.mentions.c
        read = connection.execute(
            select(r.row, r.extractor, r.batch).where(r.document == document.id).order_by(r.row)
        ).all()
        found = {row.row: len(connection.execute(select(m.row).where(m.reading == row.row)).all()) for row in read}
    captures = tuple(_capture(ledger, dict(row), batches) for row in rows)
    readings = tuple((row.extractor, batches[row.batch].recorded, found[row.row]) for row in read)
    return Custody(document, captures, readings, ledger.head(), len(batches))


def all_captures(ledger: Ledger) -> Iterator[Capture]:
    """Every capture of a ledger in the order of arrival."""
    batches = {b.seq: b for b in ledger.batches()}
    c = schema.captures.c
    with ledger.reading() as connection:
        keys = list(connection.execute(select(c.row).order_by(c.row)).scalars())
    for key in keys:
        with ledger.reading() as connection:
            row = (
                connection.execute(select(c.document.label("document_id"), schema.captures).where(c.row == key))
                .mappings()
                .one()
            )
        yield _capture(ledger, dict(row), batches)


def _found(ledger: Ledger, wanted: str) -> Document | None:
    d, c = schema.documents.c, schema.captures.c
    m, r = schema.mentions.c, schema.readings.c
    with ledger.reading() as connection:
        if wanted.startswith(("m-", "e-")):
            query = select(r.document).join(schema.mentions, m.reading == r.row).where(m.id == "m-" + wanted[2:])
        else:
            digest = wanted.removeprefix("sha256:")
            if len(digest) < 6 or not all(x in "0123456789abcdef" for x in digest):
                query = select(d.id).where((d.source_id == wanted) | (d.url == wanted) | (d.line == wanted))
            else:
                query = select(d.id).join(schema.captures, c.document == d.id)
                query = query.where(d.id.startswith(f"sha256:{digest}") | c.sha256.startswith(digest))
        ids = list(dict.fromkeys(connection.execute(query.order_by(query.selected_columns[0])).scalars()))
    if len(ids) > 1 and not wanted.startswith(("m-", "e-")):
        lines = {(known.line or known.id) for i in ids if (known := ledger.document(i))}
        ids = ids[-1:] if len(lines) == 1 else []
    return ledger.document(ids[0]) if ids else None


def _capture(ledger: Ledger, row: dict[str, Any], batches: dict[int, Batch]) -> Capture:
    document = ledger.document(row["document_id"])
    assert document is not None
    try:
        with ledger.open_capture(row["sha256"]) as stream:
            digest = sha256()
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
        intact = digest.hexdigest() == row["sha256"]
    except OSError:
        intact = False
    return Capture(
        document,
        row["sha256"],
        row["size"],
        row["captured"],
        row["tool"],
        row["media_type"],
        json.loads(row["headers"]),
        intact,
        batches[row["batch"]],
    )
