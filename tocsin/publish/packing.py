"""The index page's rows as columns: words once, and for each event small numbers that point at them.

A page of a hundred thousand events has to be there in two seconds. So what many events share (a place, a date, a range
of killed, a group with its family) stands once in a table, and a column holds each event's place in that table as
little-endian numbers in base64. The page reads them with `static/app/data.js`.
"""

from __future__ import annotations

import base64
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np

from tocsin.count.columns import MODALITIES

GRADES = "ABCDEF"
"""The Admiralty scale's reliability of a source, best first."""

LEADS = 2000
"""Events whose telling sentence stands in one file: such a file is read when one of them is looked at or searched."""

NONE = 0
"""The first entry of every table: unknown."""

EPOCH = date(1970, 1, 1).toordinal()


class _Table:
    """Distinct entries in the order in which they first come; entry 0 is unknown."""

    def __init__(self) -> None:
        self._places: dict[Hashable, int] = {}
        self.entries: list[Any] = [None]

    def place(self, key: Hashable, entry: Any = None) -> int:
        """Where the entry stands; `entry` is what is kept, the key itself if not given."""
        if key is None:
            return NONE
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = len(self.entries)
            self.entries.append(key if entry is None else entry)
        return found


def pack(rows: Sequence[Mapping[str, Any]], books: Sequence[str]) -> dict[str, Any]:
    """The rows (`rows.row`, each with `documents` as numbers of reports) as tables and columns.

    `books` gives the bits of the column `books`. Days are counted from 1 January 1970.
    """
    names = (
        "kind",
        "type",
        "stage",
        "context",
        "what",
        "who",
        "spot",
        "moment",
        "killed",
        "wounded",
        "casualties",
        "named",
    )
    tables = {name: _Table() for name in names}
    columns: dict[str, list[int]] = {
        name: [] for name in (*names, "books", "voices", "grade", "reports", "starts", "documents")
    }
    columns["starts"].append(0)
    bits = {name: 1 << n for n, name in enumerate(books)}
    for row in rows:
        for name in ("kind", "type", "stage", "context", "what"):
            columns[name].append(tables[name].place(row[name]))
        spot = (
            row["place"],
            row["admin1"],
            row["country"],
            row["geonames"],
            row["lat"],
            row["lon"],
            row["precision"],
            row["where"],
        )
        columns["spot"].append(tables["spot"].place(spot if any(x is not None and x != "" for x in spot) else None))
        columns["moment"].append(_moment(tables["moment"], row))
        for name in ("killed", "wounded", "casualties"):
            value = row[name]
            columns[name].append(tables[name].place(tuple(value) if value else None))
        family = tuple(row["family"])
        columns["who"].append(tables["who"].place((row["actor"], row["who"], family) if row["actor"] else None))
        columns["named"].append(tables["named"].place(tuple(row["actors"]) or None))
        columns["books"].append(sum(bits[name] for name in row["codebooks"]))
        columns["voices"].append(sum({1 << MODALITIES.index(m) for m in row["modalities"]}))
        columns["grade"].append(GRADES.index(row["grade"]) + 1 if row["grade"] else 0)
        columns["reports"].append(row["reports"])
        columns["documents"] += row["documents"]
        columns["starts"].append(len(columns["documents"]))
    return {
        "size": len(rows),
        "ids": "\n".join(row["id"] for row in rows),
        "books": list(books),
        "modalities": list(MODALITIES),
        "tables": {name: table.entries for name, table in tables.items()},
        "columns": {name: _packed(numbers) for name, numbers in columns.items()},
    }


def leads(rows: Iterable[Mapping[str, Any]]) -> list[list[list[str] | None]]:
    """The telling sentences, in files' worth of LEADS events."""
    every = [row["lead"] for row in rows]
    return [every[n : n + LEADS] for n in range(0, len(every), LEADS)]


def _moment(table: _Table, row: Mapping[str, Any]) -> int:
    if not row["when"]:
        return NONE
    days = row["days"]
    first, last = (date.fromisoformat(d).toordinal() - EPOCH for d in days) if days else (None, None)
    return table.place((row["when"], first, last))


def _packed(numbers: Sequence[int]) -> list[str]:
    """[type, base64] of the numbers, in the smallest of one, two and four bytes that holds them."""
    most = max(numbers, default=0)
    kind = "u1" if most < 1 << 8 else "u2" if most < 1 << 16 else "u4"
    return [kind, base64.b64encode(np.array(numbers, f"<{kind}").tobytes()).decode()]
