"""Figures: counts over events, by groups, with ranges carried through by stated rules (docs/counting.md)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import sha256
from typing import Any, overload

import numpy as np

from tocsin.count.choosing import choose
from tocsin.count.columns import Array, ColumnFacts, Columns, columns_of_events
from tocsin.count.filters import Filters
from tocsin.count.grouping import TIMES, grouped
from tocsin.count.recipes import Figure
from tocsin.count.totals import Range, Total, added, range_of, totals
from tocsin.model.events import Event

MEASURES = ("killed", "wounded", "killed_or_wounded", "hostages")

TAKING = ("hostage_taking", "hijacking")
"""Attacks whose number of hostages is unknown where nobody states it; of any other nobody expects one."""


class Ids(Sequence[str]):
    """The ids of a row's events, looked up when they are first asked for: a row may stand for a million."""

    def __init__(self, size: int, look_up: Callable[[], list[str]]) -> None:
        self._size, self._look_up = size, look_up
        self._found: list[str] | None = None

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if self._found is None:
            self._found = self._look_up()
        return self._found[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its group, its numbers, the ids of its events, and the recipe that its figure id holds.

    `killed_or_wounded` sums only the events whose reports do not tell the two apart: it is never killed plus wounded.
    `casualties` is that sum, where it was asked for by name. `claims` counts those of the attacks that a group itself
    claims; `foiled` counts plots and attacks that were stopped, which are not among `attacks` under most codebooks.
    """

    key: tuple[str, ...]
    attacks: int
    killed: Total
    wounded: Total
    killed_or_wounded: Total
    hostages: Total
    claims: int
    foiled: int
    casualties: Total | None
    events: Sequence[str]
    recipe: Figure

    @property
    def figure(self) -> str:
        """The figure's id."""
        return replace(self.recipe, numbers=self.digest).id

    @property
    def digest(self) -> str:
        """Eight hex digits over all numbers of the row: whether a figure that is counted again came out the same."""
        numbers = [
            self.attacks,
            self.claims,
            self.foiled,
            *(list(getattr(self, m).to_json().values()) for m in MEASURES),
        ]
        return sha256(json.dumps(numbers).encode()).hexdigest()[:8]

    def to_json(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"key": list(self.key), "attacks": self.attacks, "claims": self.claims}
        shown |= {"foiled": self.foiled} | {m: getattr(self, m).to_json() for m in MEASURES}
        if self.casualties is not None:
            shown["casualties"] = self.casualties.to_json()
        return shown | {"events": list(self.events), "figure": self.figure}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a count, the total of all its events, and how many events were left out for want of a date."""

    by: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row
    undated: int

    def to_json(self) -> dict[str, Any]:
        return {
            "by": list(self.by),
            "rows": [r.to_json() for r in self.rows],
            "total": self.total.to_json(),
            "undated": self.undated,
        }


def count(
    events: Sequence[Event] | Columns,
    filters: Filters,
    by: Sequence[str] = (),
    head: str = "",
    casualties: bool = False,
) -> Table:
    """Count the events that pass the filters. `head` is the ledger's, for the figures' ids.

    With `casualties`, killed and wounded are also added up, event by event, in a column of their own. Raises
    FilterError for a grouping that doesn't exist, and for an actor or place that nobody knows.
    """
    columns = events if isinstance(events, Columns) else columns_of_events(events)
    choice = choose(columns, filters)
    at = np.flatnonzero(choice.counted | choice.foiled)
    counted = _Counted(columns, filters, head, at, choice.counted[at], choice.foiled[at], casualties)
    rows = counted.rows(by) if by else []
    timed = any(name in TIMES for name in by)
    rows.sort(key=(lambda r: r.key) if timed else (lambda r: (-r.attacks, -r.foiled, r.key)))
    return Table(tuple(by), tuple(rows), counted.rows(())[0], choice.undated)


class _Counted:
    """The chosen events with their quantities, ready to be summed by any grouping."""

    def __init__(
        self, columns: Columns, filters: Filters, head: str, at: Array, counted: Array, foiled: Array, casualties: bool
    ) -> None:
        self.columns, self.filters, self.head = columns, filters, head
        self.at, self.counted, self.foiled = at, counted, foiled
        self.claimed = ColumnFacts(columns).flag("claimed")[0][at] & counted
        self.ranges: dict[str, Range] = {m: range_of(columns, m, at) for m in MEASURES}
        together = self.ranges["killed_or_wounded"]
        apart = self.ranges["killed"].stated | self.ranges["wounded"].stated
        if casualties:
            self.ranges["casualties"] = added(self.ranges["killed"], self.ranges["wounded"], together)
        self.ranges["killed_or_wounded"] = together.only(~apart)
        self.asked = dict.fromkeys(self.ranges, counted)
        taken = ColumnFacts(columns).among("type", TAKING)[0][at]
        self.asked["killed_or_wounded"] = counted & self.ranges["killed_or_wounded"].stated
        self.asked["hostages"] = counted & (self.ranges["hostages"].stated | taken)

    def rows(self, by: Sequence[str]) -> list[Row]:
        owner, group, keys = grouped(self.columns, self.at, by)
        sums = {name: totals(r, self.asked[name], owner, group, len(keys)) for name, r in self.ranges.items()}
        attacks, claims, foiled = (
            np.bincount(group[mask if owner is None else mask[owner]], minlength=len(keys)).tolist()
            for mask in (self.counted, self.claimed, self.foiled)
        )
        members = _Members(self.columns, self.at, self.counted, owner, group, len(keys))
        rows = []
        for n, key in enumerate(keys):
            measured = {name: found[n] for name, found in sums.items()}
            casualties = measured.pop("casualties", None)
            ids = Ids(attacks[n], partial(members.ids, n))
            recipe = Figure(self.filters, tuple(zip(by, key, strict=True)), self.head)
            rows.append(
                Row(key, attacks[n], **measured, claims=claims[n], foiled=foiled[n], casualties=casualties, events=ids,
                    recipe=recipe)
            )  # fmt: skip
        return rows


class _Members:
    """Which counted events each group has: sorted once, when the first group is asked for its ids."""

    def __init__(
        self, columns: Columns, at: Array, counted: Array, owner: Array | None, group: Array, groups: int
    ) -> None:
        self.columns, self.at, self.counted = columns, at, counted
        self.owner, self.group, self.groups = owner, group, groups

    @cached_property
    def _sorted(self) -> tuple[Array, Array]:
        owner = np.arange(len(self.at)) if self.owner is None else self.owner
        kept = np.flatnonzero(self.counted[owner])
        order = kept[np.argsort(self.group[kept], kind="stable")] if self.groups > 1 else kept
        return self.at[owner[order]], np.searchsorted(self.group[order], np.arange(self.groups + 1))

    def ids(self, group: int) -> list[str]:
        members, bounds = self._sorted
        return self.columns.ids(members[bounds[group] : bounds[group + 1]])
