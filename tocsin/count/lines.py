"""The groups above each event's actor on the days of the event, for all events at once.

Who belongs to whom changes: Boko Haram is counted under the Islamic State while it had sworn to it, and not before. Between
two days on which an affiliation begins or ends nothing changes, so a few stretches an actor stand for all its events.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from tocsin.actors import register
from tocsin.actors.records import END, START, period
from tocsin.count.columns import Array, Columns
from tocsin.count.names import branch, lineage
from tocsin.model import from_days


def lines(columns: Columns, at: Array) -> tuple[Array, list[tuple[frozenset[str], str]]]:
    """For the events at these places: a code each, and for each code (the actor and all above it, its branch).

    Code -1 is an event without an actor. An event counts for an affiliation that holds on any day of its date; one
    without a date, for any affiliation that the actor ever had.
    """
    actors, first, last = columns["actor"][at], columns["first"][at], columns["last"][at]
    words = columns.words("actor")
    codes = np.full(len(at), -1, np.int64)
    found: list[tuple[frozenset[str], str]] = []
    order = np.argsort(actors, kind="stable")
    bounds = np.searchsorted(actors[order], np.arange(len(words) + 1))
    for actor, name in enumerate(words):
        mine = order[bounds[actor] : bounds[actor + 1]]
        if not len(mine):
            continue
        changes = np.array(_changes(name), np.int64)
        if not len(changes):
            codes[mine] = len(found)
            found.append((lineage(name), branch(name)))
            continue
        begins, ends = np.searchsorted(changes, first[mine], "right"), np.searchsorted(changes, last[mine], "right")
        stretch = np.where(first[mine] == 0, -1, begins * (len(changes) + 1) + ends)
        for one in np.unique(stretch):
            same = mine[stretch == one]
            days = (int(first[same[0]]), int(last[same[0]]))
            value = from_days(date.fromordinal(days[0]), date.fromordinal(days[1])) if one >= 0 else None
            codes[same] = len(found)
            found.append((lineage(name, value), branch(name, value)))
    return codes, found


def _changes(actor: str) -> list[int]:
    """Days (ordinals) from which the groups above an actor may be others than the day before."""
    held, waiting, seen = set(), [actor], {actor}
    while waiting:
        here = waiting.pop()
        for parent in register()[here].parents if here in register() else ():
            days = period(parent.start, parent.end)
            held |= {days.first, days.last + 1}
            if parent.id not in seen:
                seen.add(parent.id)
                waiting.append(parent.id)
    return sorted(held - {START, END + 1})


def under(columns: Columns, wanted: str) -> Array:
    """Which events have this actor, or one that was below it on their days."""
    table = np.array([*(wanted in lineage(name) for name in columns.words("actor")), False], bool)
    at = np.flatnonzero(table[columns["actor"]])
    codes, found = lines(columns, at)
    holds = np.array([*(wanted in above for above, _ in found), False], bool)
    mask = np.zeros(columns.size, bool)
    mask[at[holds[codes]]] = True
    return mask
