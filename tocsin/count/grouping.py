"""The groups under which events are counted, over columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from tocsin.count.columns import MODALITIES, PRECISION, Array, Columns, flat_of
from tocsin.count.filters import FilterError
from tocsin.count.lines import lines
from tocsin.count.names import country_name

UNKNOWN = "unknown"

TIMES = ("week", "month", "year")
"""Groupings whose rows are sorted by time."""


class Labelled(NamedTuple):
    """Pairs of (which of the asked events, label code), and the labels. An event has at least one pair."""

    owner: Array
    codes: Array
    labels: Sequence[str]


class Grouped(NamedTuple):
    """Pairs of (which of the asked events, group), and each group's key."""

    owner: Array
    group: Array
    keys: list[tuple[str, ...]]


def grouped(columns: Columns, at: Array, by: Sequence[str]) -> Grouped:
    """Put the events at these places into groups. Raises FilterError for a grouping that doesn't exist."""
    for name in by:
        if name not in GROUPS:
            raise FilterError(f"cannot count by {name!r}; it is one of {', '.join(GROUPS)}")
    owner, group = np.arange(len(at)), np.zeros(len(at), np.int64)
    keys: list[tuple[str, ...]] = [()]
    for name in by:
        found = GROUPS[name](columns, at)
        starts = np.searchsorted(found.owner, np.arange(len(at) + 1))
        many = (starts[1:] - starts[:-1])[owner]
        within = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
        pair = np.repeat(starts[:-1][owner], many) + within
        owner, wide = np.repeat(owner, many), np.repeat(group, many) * len(found.labels) + found.codes[pair]
        used, group = _compact(wide, len(keys) * len(found.labels))
        keys = [(*keys[u // len(found.labels)], found.labels[u % len(found.labels)]) for u in used.tolist()]
    return Grouped(owner, group, keys)


def _compact(codes: Array, room: int) -> tuple[Array, Array]:
    """The codes that occur, sorted, and each code's place among them."""
    if room > 4_000_000:
        used, places = np.unique(codes, return_inverse=True)
        return used, places
    used = np.flatnonzero(np.bincount(codes, minlength=1))
    table = np.zeros(int(used[-1]) + 1 if len(used) else 1, np.int64)
    table[used] = np.arange(len(used))
    return used, table[codes]


def _single(codes: Array, labels: Sequence[str]) -> Labelled:
    return Labelled(np.arange(len(codes)), codes, labels)


def _word(name: str, label: Callable[[str], str] = str) -> Callable[[Columns, Array], Labelled]:
    def group(columns: Columns, at: Array) -> Labelled:
        labels = [UNKNOWN, *(label(w) or UNKNOWN for w in columns.words(name))]
        return _merged(_single(columns[name][at].astype(np.int64) + 1, labels))

    return group


def _merged(found: Labelled) -> Labelled:
    """The same with each label once: two countries' codes may have one name, and "unknown" may be a value."""
    places = {label: n for n, label in enumerate(dict.fromkeys(found.labels))}
    if len(places) == len(found.labels):
        return found
    table = np.array([places[label] for label in found.labels])
    return Labelled(found.owner, table[found.codes], list(places))


def _several(name: str) -> Callable[[Columns, Array], Labelled]:
    def group(columns: Columns, at: Array) -> Labelled:
        owner, codes = flat_of(columns, name, at)
        none = np.setdiff1d(np.arange(len(at)), owner)
        owner = np.concatenate((owner, none))
        codes = np.concatenate((codes.astype(np.int64) + 1, np.zeros(len(none), np.int64)))
        order = np.argsort(owner, kind="stable")
        return _merged(Labelled(owner[order], codes[order], [UNKNOWN, *columns.words(name)]))

    return group


def _family(columns: Columns, at: Array) -> Labelled:
    codes, found = lines(columns, at)
    labels = {name: n for n, name in enumerate([UNKNOWN, *sorted({a for above, _ in found for a in above})])}
    sets = [*([labels[a] for a in sorted(above)] for above, _ in found), [0]]
    ends = np.cumsum([0, *(len(s) for s in sets)])
    flat = np.array([c for s in sets for c in s], np.int64)
    codes = np.where(codes < 0, len(found), codes)
    many = ends[codes + 1] - ends[codes]
    within = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    return Labelled(np.repeat(np.arange(len(at)), many), flat[np.repeat(ends[codes], many) + within], list(labels))


def _province(columns: Columns, at: Array) -> Labelled:
    codes, found = lines(columns, at)
    return _merged(_single(codes + 1, [UNKNOWN, *(part for _, part in found)]))


def _days(columns: Columns, at: Array, least: str) -> tuple[Array, Array]:
    """First days, and which of them are exact enough: to the month or day, as `least` says."""
    return columns["first"][at].astype(np.int64), columns["date_precision"][at] >= PRECISION[least]


def _times(codes: Array, known: Array, label: Callable[[int], str]) -> Labelled:
    used, places = np.unique(np.where(known, codes, -1), return_inverse=True)
    return _single(places, [UNKNOWN if u < 0 else label(u) for u in used.tolist()])


EPOCH = date(1970, 1, 1).toordinal()


def _year(columns: Columns, at: Array) -> Labelled:
    days, known = _days(columns, at, "year")
    years = (days - EPOCH).astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return _times(years, known, lambda y: f"{y:04d}")


def _month(columns: Columns, at: Array) -> Labelled:
    """The month in which the event's date begins; unknown for a date that is a whole year or longer."""
    days, known = _days(columns, at, "month")
    months = (days - EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    return _times(months, known, lambda m: f"{m // 12:04d}-{m % 12 + 1:02d}")


def _week(columns: Columns, at: Array) -> Labelled:
    """The ISO 8601 week of a date whose first day is known; day 1 of the calendar was a Monday."""
    days, known = _days(columns, at, "day")
    found = (days - 1) // 7 * 7 + 1

    def label(monday: int) -> str:
        year, week, _ = date.fromordinal(monday).isocalendar()
        return f"{year:04d}-W{week:02d}"

    return _times(found, known, label)


def _responsibility(columns: Columns, at: Array) -> Labelled:
    labels = [by_word(bits) for bits in range(1 << len(MODALITIES))]
    return _merged(_single(columns["voices"][at].astype(np.int64), labels))


def by_word(bits: int) -> str:
    """By whose word a group is named for an event, from the bits of `MODALITIES`."""
    said = {m for n, m in enumerate(MODALITIES) if bits >> n & 1}
    others = said & {"attributed", "suspected", "asserted", "reported"}
    if "claimed" in said:
        return "claimed and attributed" if others else "claimed only"
    if others:
        return "attributed only" if others & {"attributed"} else "named by reports only"
    return "only denied" if "denied" in said else "nobody named"


GROUPS: Mapping[str, Callable[[Columns, Array], Labelled]] = {
    "actor": _word("actor"),
    "family": _family,
    "province": _province,
    "responsibility": _responsibility,
    "country": _word("country", country_name),
    "admin1": _word("admin1"),
    "place": _word("place"),
    "type": _word("type"),
    "stage": _word("stage"),
    "context": _word("context"),
    "week": _week,
    "month": _month,
    "year": _year,
    "weapon": _several("weapon"),
    "target": _several("target"),
}
"""How events are grouped. An event with several weapons, targets or groups above its actor counts under each, and once in
the total."""
