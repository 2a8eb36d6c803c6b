"""The hash chain: every batch's head covers the bytes of its rows and the head before it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select

from tocsin.ledger.schema import ADDED, CHAINED

GENESIS = "0" * 64
"""The head of an empty ledger."""


def head_of(previous: str, recorded: str, tool: str, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> str:
    """The head of a batch: SHA-256 over the previous head, the batch's own record, and each row as canonical JSON.

    `rows` are (table name, columns). Canonical JSON is UTF-8, sorted keys, no spaces.
    """
    digest = sha256()
    digest.update(_canonical([previous, recorded, tool]))
    for table, row in rows:
        digest.update(b"\n" + _canonical([table, dict(row)]))
    return digest.hexdigest()


def rows_of(connection: Connection, batch: int) -> Iterable[tuple[str, Mapping[str, Any]]]:
    """The stored rows of a batch without its number, table by table, in the order in which they were written.

    Columns that came after version 1 are left out where they are NULL (see `schema.ADDED`).
    """
    for table in CHAINED:
        for row in connection.execute(select(table).where(table.c.batch == batch).order_by(table.c.row)).mappings():
            yield (
                table.name,
                {str(k): v for k, v in row.items() if k != "batch" and not (v is None and k in ADDED)},
            )


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
