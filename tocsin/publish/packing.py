"""The index page's rows as columns: words once, and for each event small numbers that point at them.

A page of a hundred thousand events has to be there in two seconds. So what many events share (a place, a date, a range
of killed, a group with its family) stands once in a table, and a column holds each event's place in that table as
little-endian numbers in base64. The page reads them with `static/app/data.js`.
"""

from __future__ import annotations

import base64
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from typing import Any

import numpy as np

from tocsin.count.columns import MODALITIES, Array

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


WORDS = (
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
"""Columns of places in tables of their own."""

COLUMNS = (*WORDS, "books", "voices", "grade", "reports")


class Packed:
    """Rows (`rows.row`) as tables and columns, in their order.

    `books` gives the bits of the column `books`. Days are counted from 1 January 1970. Reports are numbers, since one may
    tell of several events: `documents` has those of all rows, `starts` where each row's begin. Tables only ever grow, so
    that what was made from them before stays right.
    """

    def __init__(self, books: Sequence[str]) -> None:
        self.books = list(books)
        self.tables = {name: _Table() for name in WORDS}
        self._numbers: dict[str, int] = {}
        self._columns: dict[str, Array] = {name: np.zeros(0, np.int64) for name in COLUMNS}
        self._many = self._documents = np.zeros(0, np.int64)  # reports of each row; the reports of all

    def __len__(self) -> int:
        return len(self._many)

    def with_rows(self, rows: Iterable[tuple[Mapping[str, Any], Sequence[str]]]) -> Packed:
        """The same with more rows at the end, each with the ids of its reports."""
        codes: list[tuple[int, ...]] = []
        many, numbers = [], []
        for row, documents in rows:
            codes.append(tuple(self._codes(row)))
            many.append(len(documents))
            numbers += [self._numbers.setdefault(id, len(self._numbers)) for id in documents]
        new = np.array(codes, np.int64).reshape(-1, len(COLUMNS))
        columns = {name: np.concatenate([self._columns[name], new[:, n]]) for n, name in enumerate(COLUMNS)}
        return self._like(columns, np.append(self._many, many), np.append(self._documents, numbers))

    def taken(self, at: Array) -> Packed:
        """The rows at these places, in this order."""
        starts, many = np.cumsum(self._many) - self._many, self._many[at]
        places = np.arange(int(many.sum())) + np.repeat(starts[at] - (np.cumsum(many) - many), many)
        return self._like({name: c[at] for name, c in self._columns.items()}, many, self._documents[places])

    def _like(self, columns: dict[str, Array], many: Array, documents: Array) -> Packed:
        found = copy(self)
        found._columns, found._many, found._documents = columns, many.astype(np.int64), documents.astype(np.int64)
        return found

    def to_json(self, ids: Iterable[str]) -> dict[str, Any]:
        """What the page's script reads; `ids` are those of the events."""
        columns = self._columns | {"starts": np.concatenate(([0], np.cumsum(self._many))), "documents": self._documents}
        return {
            "size": len(self),
            "ids": "\n".join(ids),
            "books": self.books,
            "modalities": list(MODALITIES),
            "tables": {name: table.entries for name, table in self.tables.items()},
            "columns": {name: _packed(numbers) for name, numbers in columns.items()},
        }

    def _codes(self, row: Mapping[str, Any]) -> Iterator[int]:
        """The row's numbers in the order of COLUMNS."""
        tables = self.tables
        for name in ("kind", "type", "stage", "context", "what"):
            yield tables[name].place(row[name])
        yield tables["who"].place((row["actor"], row["who"], tuple(row["family"])) if row["actor"] else None)
        spot = tuple(row[n] for n in ("place", "admin1", "country", "geonames", "lat", "lon", "precision", "where"))
        yield tables["spot"].place(spot if any(x is not None and x != "" for x in spot) else None)
        yield _moment(tables["moment"], row)
        for name in ("killed", "wounded", "casualties"):
            yield tables[name].place(tuple(row[name]) if row[name] else None)
        yield tables["named"].place(tuple(row["actors"]) or None)
        yield sum(1 << self.books.index(name) for name in row["codebooks"])
        yield sum({1 << MODALITIES.index(m) for m in row["modalities"]})
        yield GRADES.index(row["grade"]) + 1 if row["grade"] else 0
        yield row["reports"]


def _moment(table: _Table, row: Mapping[str, Any]) -> int:
    if not row["when"]:
        return NONE
    days = row["days"]
    first, last = (date.fromisoformat(d).toordinal() - EPOCH for d in days) if days else (None, None)
    return table.place((row["when"], first, last))


def _packed(numbers: Array) -> list[str]:
    """[type, base64] of the numbers, in the smallest of one, two and four bytes that holds them."""
    most = int(numbers.max(initial=0))
    kind = "u1" if most < 1 << 8 else "u2" if most < 1 << 16 else "u4"
    return [kind, base64.b64encode(numbers.astype(f"<{kind}").tobytes()).decode()]
