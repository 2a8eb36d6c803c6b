"""A snapshot of every version of every event as Parquet, for DuckDB, Arrow, pandas and R."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tocsin.count.columns import SEVERAL, WORDED, Array, Columns
from tocsin.count.kept.keeping import kept
from tocsin.count.kept.segment import ACTORS, NUMBERS
from tocsin.count.kept.segment import Joined as Segments
from tocsin.count.predicates import ENDS, QUANTITIES
from tocsin.ledger import Ledger
from tocsin.ledger.versions import ALWAYS

TOGETHER = 100_000
"""Versions in memory at once."""


def snapshot(ledger: Ledger, file: Path) -> tuple[str, int]:
    """Write every version to a new Parquet file, whole or not at all: the head that it stands for, and how many there are.

    A row is what an event showed from `known_from` (included) to `known_to` (not included; NULL: it still does) under
    `majority+ucdp`; `actor_claims`, `killed_best_latest` and so on are the answers of the other rules. Times are texts
    that sort by time. The head stands in the column `head`, and is the same in every row. Raises OSError.
    """
    import duckdb

    held = kept(ledger)
    arrays, alive = Segments(held.parts), np.flatnonzero(held.alive())
    columns = Columns(arrays, len(alive))
    handle, name = tempfile.mkstemp(dir=file.absolute().parent, suffix=".part")
    os.close(handle)
    with duckdb.connect() as db:
        db.execute("SET threads = 2")
        for start in range(0, max(1, len(alive)), TOGETHER):
            rows = _rows(columns, arrays, alive[start : start + TOGETHER], held.head)
            db.register("rows", rows)
            if not start:
                kinds = (f"{n} {'VARCHAR' if a.dtype == object else 'BIGINT'}" for n, a in rows.items())
                db.execute(f"CREATE TABLE events ({', '.join(kinds)})")
            db.execute("INSERT INTO events SELECT * FROM rows")
            db.unregister("rows")
        try:
            db.execute(
                "COPY (SELECT * FROM events ORDER BY known_from, event) TO ? (FORMAT parquet, COMPRESSION zstd)", [name]
            )
        except duckdb.IOException as error:
            Path(name).unlink(missing_ok=True)
            raise OSError(str(error)) from None
    Path(name).replace(file)
    return held.head, len(alive)


def _rows(columns: Columns, arrays: Segments, at: Array, head: str) -> dict[str, Any]:
    found: dict[str, Any] = {"event": np.array(columns.ids(at), object)}
    ends = [None if (t := e.decode("utf-8", "replace")) == ALWAYS else t for e in arrays["end"][at].tolist()]
    found["known_from"] = np.array([e.decode("utf-8", "replace") for e in arrays["start"][at].tolist()], object)
    found["known_to"] = np.array(ends, object)
    for name in (*WORDED, "date", *ACTORS):
        words = np.array([*columns.words(name), None], object)
        found[name.replace("/", "_").replace("-", "_")] = words[columns[name][at]]
    for name in SEVERAL:
        known, codes, starts = columns.words(name), columns[name], columns[f"{name}.starts"]
        spans = zip(starts[at].tolist(), starts[at + 1].tolist(), strict=True)
        found[name] = np.array(["; ".join(known[c] for c in codes[a:b].tolist()) for a, b in spans], object)
    for name in (*(f"{q}.{end}" for q in QUANTITIES for end in ENDS), *NUMBERS):
        numbers = columns[name][at].astype(np.int64)
        found[name.replace(".", "_").replace("/", "_").replace("-", "_")] = np.ma.masked_array(numbers, numbers < 0)
    for name in ("reports", "outlets"):
        found[name] = columns[name][at].astype(np.int64)
    found["head"] = np.array([head] * len(at), object)
    return found
