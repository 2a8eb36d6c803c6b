"""Where codebooks differ: the events that one counts and another does not, and the clause that decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from tocsin.count.choosing import choose
from tocsin.count.codebooks import Clause, Codebook, codebook
from tocsin.count.columns import Array, ColumnFacts, Columns
from tocsin.count.filters import Filters


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a codebook says of an event: counted, or the first clause that keeps it out and whether that clause failed
    only because nobody states what it asks for."""

    codebook: str
    clause: Clause | None
    unknown: bool

    @property
    def counted(self) -> bool:
        return self.clause is None

    def to_json(self) -> dict[str, Any]:
        data: dict[str, Any] = {"codebook": self.codebook, "counted": self.counted}
        if self.clause:
            data |= {"clause": self.clause.name, "condition": str(self.clause.that), "unknown": self.unknown}
            data |= {"why": self.clause.why, "source": self.clause.source}
        return data


@dataclass(frozen=True, slots=True)
class Difference:
    """An event on which codebooks differ; its first day and place are None where unknown. The verdicts are in the order of
    the codebooks."""

    event: str
    date: str | None
    place: str | None
    verdicts: tuple[Verdict, ...]

    def to_json(self) -> dict[str, Any]:
        about = {"event": self.event, "date": self.date, "place": self.place}
        return about | {"verdicts": [v.to_json() for v in self.verdicts]}

    def rows(self) -> list[dict[str, Any]]:
        """A flat row for each codebook, all with the same columns."""
        names = ("codebook", "counted", "clause", "condition", "unknown", "why", "source")
        told = [v.to_json() for v in self.verdicts]
        return [{"date": self.date, "place": self.place} | {n: t.get(n) for n in names} for t in told]


def differences(columns: Columns, filters: Filters, names: Sequence[str]) -> list[Difference]:
    """The events that pass the filters and that some of the codebooks count and others do not, in the ledger's order.

    With one codebook: the events that it leaves out. Raises FilterError as `count` does.
    """
    asked = choose(columns, replace(filters, codebook="all")).counted
    facts = ColumnFacts(columns)
    books = [codebook(name) for name in names]
    decided = [_first_failing(book, facts, columns.size) for book in books]
    counted = np.array([d < 0 for d in decided])
    differ = asked & (~counted.all(axis=0) if len(books) == 1 else counted.any(axis=0) & ~counted.all(axis=0))
    at = np.flatnonzero(differ)
    silent = {id(c): ~c.that.of(facts).false for book in books for c in book.clauses}
    found = []
    for place, event in zip(at.tolist(), columns.ids(at), strict=True):
        verdicts = []
        for book, failing in zip(books, decided, strict=True):
            clause = book.clauses[failing[place]] if failing[place] >= 0 else None
            unknown = bool(silent[id(clause)][place]) if clause else False
            verdicts.append(Verdict(_short(book), clause, unknown))
        day, town = int(columns["first"][place]), int(columns["place"][place])
        name = columns.words("place")[town] if town >= 0 else None
        found.append(Difference(event, date.fromordinal(day).isoformat() if day else None, name, tuple(verdicts)))
    return found


def _short(book: Codebook) -> str:
    return f"{book.name}@{book.version}"


def _first_failing(book: Codebook, facts: ColumnFacts, size: int) -> Array:
    """The number of the first clause that keeps each event out, -1 where it counts."""
    first = np.full(size, -1, np.int64)
    for number, clause in reversed(list(enumerate(book.clauses))):
        first[np.broadcast_to(~clause.passes(facts), size)] = number
    return first
