"""What changed between two times: events, and the figures that they moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tocsin.count.figures import Row, Table, count
from tocsin.count.filters import FilterError, Filters, select
from tocsin.ledger import EventChange, Ledger, State, compare, state


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One line of a count before and after (None: it was not there), and the events whose change moved it."""

    key: tuple[str, ...]
    before: Row | None
    after: Row | None
    events: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "key": list(self.key),
            "before": self.before.to_json() if self.before else None,
            "after": self.after.to_json() if self.after else None,
            "events": list(self.events),
        }


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs between two times under one query, and the heads that it was computed on."""

    events: tuple[EventChange, ...]
    figures: tuple[FigureChange, ...]
    heads: tuple[str, str]


def changes(
    ledger: Ledger, filters: Filters, start: str, end: str, by: Sequence[str] = (), held: bool = False
) -> Changes:
    """What differs between what was public by `start` and by `end`, for the events that pass the filters at either time.

    With `held`, between what the ledger itself had recorded by then; the filters' own `as_of` then holds for both. The
    figures are the total and each group of `by`, under the filters' codebook; the events are of every codebook. Raises
    FilterError as `count` does.
    """
    books = (ledger.held(start), ledger.held(end)) if held else (ledger, ledger)
    times = (filters.as_of, filters.as_of) if held else (start, end)
    then, now = (_state(book, filters, time) for book, time in zip(books, times, strict=True))
    heads = books[0].head(), books[1].head()
    sides = [replace(filters, as_of=time) for time in times]
    passing: set[str] = set()
    tables: list[Table | None] = []
    refused: list[FilterError] = []
    for known, side, head in zip((then, now), sides, heads, strict=True):
        try:
            passing |= {e.id for e in select(known.events, replace(side, codebook="all")).events}
            tables.append(count(known.events, side, by, head))
        except FilterError as error:  # a place or actor that only the other state knows: nothing counts here
            tables.append(None)
            refused.append(error)
    if len(refused) == 2:
        raise refused[1]
    found = [c for c in compare(then, now) if not passing.isdisjoint({c.event, *c.was})]
    return Changes(tuple(found), tuple(_figures(tables[0], tables[1], found)), heads)


def _figures(before: Table | None, after: Table | None, changed: Sequence[EventChange]) -> list[FigureChange]:
    lives_on = {old: c.event for c in changed if c.what != "split" for old in c.was}
    moved = {c.event for c in changed if c.values}
    old, new = _rows(before), _rows(after)
    found = []
    for key in dict.fromkeys([*new, *old]):
        then, now = old.get(key), new.get(key)
        if then and now and _numbers(then) == _numbers(now):
            continue
        a, b = {lives_on.get(e, e) for e in (then.events if then else ())}, set(now.events if now else ())
        found.append(FigureChange(key, then, now, tuple(sorted((a ^ b) | (a & b & moved)))))
    return found


def _rows(table: Table | None) -> dict[tuple[str, ...], Row]:
    """The rows by their key; the total has the empty key."""
    return {row.key: row for row in (*table.rows, table.total)} if table else {}


def _numbers(row: Row) -> tuple[object, ...]:
    return row.attacks, row.killed, row.wounded, row.killed_or_wounded


def _state(book: Ledger, filters: Filters, time: str | None) -> State:
    return state(book.documents(time), book.mentions(time), book.decisions(time), filters.policy, time)
