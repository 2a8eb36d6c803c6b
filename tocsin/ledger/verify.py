"""The auditor: re-read everything in a ledger, recompute every hash and span, name the first thing that does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path

from sqlalchemy import Connection, select

from tocsin.ledger import schema
from tocsin.ledger.chain import GENESIS, head_of, rows_of
from tocsin.ledger.errors import LedgerError
from tocsin.ledger.folder import DATABASE, at_rest, seal
from tocsin.ledger.opening import open_ledger
from tocsin.ledger.rows import tail
from tocsin.ledger.seal import Seal, SealError, measure, read_seal
from tocsin.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked (numbers of batches, rows, captures, bytes of captures), and what did not fit: None if all did."""

    head: str
    batches: int
    rows: int
    captures: int
    bytes: int
    problem: str | None


def verify(path: str | Path) -> Verification:
    """Check a whole ledger, and seal it if all fits. Raises LedgerError when there is none or it cannot be opened at all."""
    folder = Path(path)
    with open_ledger(path, create=False) as ledger:
        found = verify_open(ledger)
        if not ledger.in_folder:
            return found
        sealed = _seal(ledger)
    if found.problem:
        return found
    if isinstance(sealed, str):
        return replace(found, problem=sealed)
    if at_rest(folder):
        if sealed is not None and sealed.head == found.head:
            return replace(found, problem=_bytes(folder, sealed))
        seal(folder)
    return found


def _seal(ledger: Ledger) -> Seal | str | None:
    """The seal in the ledger's folder, or what is wrong with it."""
    try:
        sealed = read_seal(ledger.folder)
    except (SealError, OSError) as error:
        return f"{error}; if every head kept elsewhere fits (`--heads`), delete it"
    if sealed is not None and ledger.at(sealed.head) is None:
        return f"the ledger was closed at head {sealed.head[:16]}…, which is no longer in it: batches were lost"
    return sealed


def _bytes(folder: Path, sealed: Seal) -> str | None:
    found = measure(folder / DATABASE)
    if found == (sealed.size, sealed.sha256):
        return None
    with open_ledger(folder, create=False) as ledger:
        if ledger.head() != sealed.head:
            return None  # another process has written meanwhile
    return (
        "ledger.sqlite was changed from outside in bytes that no row uses: it is no longer the file that was sealed at "
        f"head {sealed.head[:16]}…"
    )


def verify_open(ledger: Ledger, opened: Callable[[str], BufferedReader] | None = None) -> Verification:
    """Check an open ledger: the file's own structure, triggers, the chain, raw captures, references and spans.

    `opened` opens a raw capture by its digest and raises OSError where there is none; without it, the ledger's own.
    """
    counted = {"batches": 0, "rows": 0, "captures": 0, "bytes": 0}
    head, problem = GENESIS, None
    raw = opened or ledger.open_capture
    try:
        with ledger.reading() as connection:
            checks = (ledger.guards(connection), _chain(connection, counted), _references(connection))
            problem = next((p for check in checks for p in check), None)
            if problem is None:
                problem = next(_captures(connection, raw, counted), None)
            head = tail(connection)[1]
    except LedgerError:
        raise
    except Exception as error:  # a damaged file may fail anywhere: as a number, a text, a column that isn't there
        problem = f"ledger.sqlite is damaged: {getattr(error, 'orig', error)}"
    return Verification(head, problem=problem, **counted)


def _chain(connection: Connection, counted: dict[str, int]) -> Iterator[str]:
    previous, expected = GENESIS, 1
    for batch in connection.execute(select(schema.batches).order_by(schema.batches.c.seq)).all():
        if batch.seq != expected:
            yield f"batch {expected} is missing"
        if batch.previous != previous:
            yield f"batch {batch.seq} does not follow the one before it: a batch was changed, removed or put in"
        rows = list(rows_of(connection, batch.seq))
        if head_of(previous, batch.recorded, batch.tool, rows) != batch.head:
            tables = ", ".join(sorted({name for name, _ in rows})) or "no rows left"
            yield f"batch {batch.seq} (recorded {batch.recorded} by {batch.tool}): its rows were changed ({tables})"
        counted["batches"] += 1
        counted["rows"] += len(rows)
        previous, expected = batch.head, expected + 1


def _references(connection: Connection) -> Iterator[str]:
    for table in schema.CHAINED:
        stray = select(table.c.row).where(table.c.batch.not_in(select(schema.batches.c.seq)))
        for row in connection.execute(stray):
            yield f"{table.name} row {row.row} belongs to no batch: it was put in from outside"
    d, r, m, s = schema.documents.c, schema.readings.c, schema.mentions.c, schema.statements.c
    joined = (
        select(s.id, s.property, s.start, s.end, m.id.label("mention"), r.document, d.text)
        .select_from(schema.statements)
        .join(schema.mentions, m.row == s.mention, isouter=True)
        .join(schema.readings, r.row == m.reading, isouter=True)
        .join(schema.documents, d.id == r.document, isouter=True)
    )
    for row in connection.execute(joined):
        if row.text is None:
            yield f"statement {row.id} leads to no document"
        elif not 0 <= row.start < row.end <= len(row.text):
            yield (
                f"statement {row.id} ({row.property} of {row.mention}): its span {row.start}–{row.end} lies outside "
                f"document {row.document}"
            )


def _captures(
    connection: Connection, opened: Callable[[str], BufferedReader], counted: dict[str, int]
) -> Iterator[str]:
    c = schema.captures.c
    for row in connection.execute(select(c.document, c.sha256, c.size)):
        try:
            with opened(row.sha256) as raw:
                found = file_digest(raw, "sha256").hexdigest()
        except OSError as error:
            yield f"capture {row.sha256} of document {row.document} cannot be read: {error.strerror}"
            continue
        if found != row.sha256:
            yield f"capture {row.sha256} of document {row.document} was changed: it now hashes to {found}"
        counted["captures"] += 1
        counted["bytes"] += row.size
