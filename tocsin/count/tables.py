"""Counts as lines: of one codebook or several side by side, each beside that of the period before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tocsin.count.codebooks import codebook
from tocsin.count.columns import Columns
from tocsin.count.figures import Row, Table, count
from tocsin.count.filters import Filters
from tocsin.count.grouping import TIMES
from tocsin.count.periods import later, previous

MEASURES = ("killed", "wounded", "killed_or_wounded", "hostages", "casualties")
PLAIN = ("attacks", "claims", "foiled")


@dataclass(frozen=True)
class Counted:
    """The table of one codebook, and that of the period before where one was asked for."""

    filters: Filters
    now: Table
    before: Table | None
    versus: str | None = None

    @property
    def earlier(self) -> dict[tuple[str, ...], Row]:
        """The rows of the period before, each by the key of the row that it is set against."""
        if self.before is None or self.versus is None:
            return {}
        filters, versus, by = self.filters, self.versus, self.now.by
        return {
            tuple(later(filters, versus, name, label) for name, label in zip(by, row.key, strict=True)): row
            for row in self.before.rows
        }

    @property
    def name(self) -> str:
        book = codebook(self.filters.codebook)
        return f"{book.name}@{book.version}"

    def to_json(self, head: str) -> dict[str, Any]:
        data = {"filters": self.filters.to_json(), "codebook": self.name, "head": head, "table": self.now.to_json()}
        return data | ({"versus": self.before.to_json()} if self.before else {})


@dataclass(frozen=True)
class Line:
    """A line of the table: its labels, and the row of this period and of the one before, where there is one."""

    labels: dict[str, str]
    now: Row | None
    before: Row | None


def lines_of(tables: list[Counted]) -> list[Line]:
    """All lines: of several codebooks, group by group."""
    lines = []
    several = len(tables) > 1
    books = [({"codebook": t.name} if several else {}, t.now, t.before) for t in tables]
    present = [{row.key: row for row in now.rows} for _, now, _ in books]
    earlier = [t.earlier for t in tables]
    by = tables[0].now.by
    keys = list(dict.fromkeys(k for found in (*present, *earlier) for k in found))
    if any(name in TIMES for name in by):
        keys.sort()
    for key in keys:
        for n, (name, _, _) in enumerate(books):
            if key in present[n] or key in earlier[n] or several:
                labels = dict(zip(by, key, strict=True)) | name
                lines.append(Line(labels, present[n].get(key), earlier[n].get(key)))
    total = {name: "total" if n == 0 else "" for n, name in enumerate(by)}
    return lines + [Line(total | name, now.total, before.total if before else None) for name, now, before in books]


def cells(line: Line, compared: bool) -> dict[str, Any]:
    """Every number in a column of its own; empty is unknown."""
    found: dict[str, Any] = dict(line.labels)
    for name in PLAIN:
        found[name] = getattr(line.now, name) if line.now else 0
        if compared:
            found[f"{name}_before"] = getattr(line.before, name) if line.before else 0
    for name in MEASURES:
        total = getattr(line.now or line.before, name)
        if total is None:
            continue  # casualties that nobody asked to be added
        for part in ("low", "best", "high", "unknown"):
            found[f"{name}_{part}"] = getattr(total, part) if line.now else 0
            if compared and part in ("low", "best", "high"):
                found[f"{name}_{part}_before"] = getattr(getattr(line.before, name), part) if line.before else 0
    found["figure"] = line.now.figure if line.now else ""
    if compared:
        found["figure_before"] = line.before.figure if line.before else ""
    return found


def counts(
    columns: Columns,
    filters: Filters,
    by: Sequence[str] = (),
    head: str = "",
    *,
    codebooks: Sequence[str] = (),
    versus: str | None = None,
    casualties: bool = False,
) -> list[Counted]:
    """Count under each codebook (none: the filters' own), with the period before where `versus` asks for one.

    Raises FilterError as `count` and `previous` do.
    """
    found = []
    for name in codebooks or (filters.codebook,):
        now = replace(filters, codebook=name)
        before = count(columns, previous(now, versus), by, head, casualties) if versus else None
        found.append(Counted(now, count(columns, now, by, head, casualties), before, versus))
    return found
