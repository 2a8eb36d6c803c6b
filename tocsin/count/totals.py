"""Sums of ranges: lows to lows, points to points, highs to highs while all are known; unknown is never zero."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tocsin.count.columns import Array, Columns


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over events. `low` is certain; `best` adds each event's one number; `high` is None where some event's upper
    bound is unknown. `unknown` counts the events that state no number: they are in no sum, and where no event states
    one, all three are None."""

    low: int | None
    best: int | None
    high: int | None
    unknown: int

    def to_json(self) -> dict[str, int | None]:
        return {"low": self.low, "best": self.best, "high": self.high, "unknown": self.unknown}


@dataclass(frozen=True, slots=True)
class Range:
    """One quantity of many events: low (0 where unknown), the one number, high (-1 where unknown), and who states any."""

    low: Array
    point: Array
    high: Array
    stated: Array

    def only(self, mask: Array) -> Range:
        """The same, stated only where the mask holds."""
        return Range(self.low, self.point, self.high, self.stated & mask)


def range_of(columns: Columns, name: str, at: Array) -> Range:
    low, best, high = (columns[f"{name}.{end}"][at].astype(np.int64) for end in ("low", "best", "high"))
    point = np.where(best >= 0, best, np.where(low >= 0, low, high))
    return Range(np.maximum(low, 0), np.maximum(point, 0), high, point >= 0)


def added(killed: Range, wounded: Range, together: Range) -> Range:
    """Killed and wounded of each event, added end by end where both are stated.

    Where not both are, what a report gives for killed and wounded together stands; failing that, the one that is
    stated, as a lower end: its high is unknown.
    """
    both = killed.stated & wounded.stated
    whole = together.stated & ~both
    low, point = killed.low * killed.stated, killed.point * killed.stated
    low, point = low + wounded.low * wounded.stated, point + wounded.point * wounded.stated
    high = np.where(both & (killed.high >= 0) & (wounded.high >= 0), killed.high + wounded.high, -1)
    return Range(
        np.where(whole, together.low, low),
        np.where(whole, together.point, point),
        np.where(whole, together.high, high),
        killed.stated | wounded.stated | together.stated,
    )


def totals(found: Range, asked: Array, owner: Array | None, group: Array, groups: int) -> list[Total]:
    """The sum of each group over the events that are `asked`. `owner` and `group` are pairs of (event, group); without
    owners there is one pair an event, in order."""
    stated = found.stated & asked
    number = _sum(stated, owner, group, groups)
    silent = _sum(asked & ~found.stated, owner, group, groups)
    open_ended = _sum(stated & (found.high < 0), owner, group, groups)
    lows, points, highs = (
        _sum(values * stated, owner, group, groups) for values in (found.low, found.point, np.maximum(found.high, 0))
    )
    return [
        Total(None, None, None, u) if u and not n else Total(low, best, None if o else top, u)
        for low, best, top, o, n, u in zip(lows, points, highs, open_ended, number, silent, strict=True)
    ]


def _sum(values: Array, owner: Array | None, group: Array, groups: int) -> list[int]:
    """Exact sums: floating point holds every whole number below 2⁵³, beyond it integers are added one by one."""
    if owner is not None:
        values = values[owner]
    whole = int(values.sum(dtype=np.int64))
    if groups == 1:
        return [whole]
    if whole < 2**53:
        return np.bincount(group, weights=values, minlength=groups).astype(np.int64).tolist()  # type: ignore[no-any-return]
    sums = np.zeros(groups, np.int64)
    np.add.at(sums, group, values)
    return sums.tolist()
