"""The groups under which events are counted, over columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from tocsin.count.columns import MODALITIES, OTHERS, PRECISION, Array, Columns
from tocsin.count.filters import FilterError
from tocsin.count.lines import lines
from tocsin.count.names import country_name

UNKNOWN = "unknown"

TIMES = ("week", "month", "year")
"""Groupings whose rows are sorted by time."""


class Labelled(NamedTuple):
    """Labels of the asked events as codes: one an event, or with `starts` those from starts[i] to starts[i + 1], which are
    one or more."""

    codes: Array
    labels: Sequence[str]
    starts: Array | None = None


class Grouped(NamedTuple):
    """Pairs of (which of the asked events, group), and each group's key. Without owners: one pair an event, in order."""

    owner: Array | None
    group: Array
    keys: list[tuple[str, ...]]


def grouped(columns: Columns, at: Array, by: Sequence[str]) -> Grouped:
    """Put the events at these places into groups. Raises FilterError for a grouping that doesn't exist."""
    for name in by:
        if name not in GROUPS:
            raise FilterError(f"cannot count by {name!r}; it is one of {', '.join(GROUPS)}")
    owner: Array | None = None
    group = np.zeros(len(at), np.int64)
    keys: list[tuple[str, ...]] = [()]
    for name in by:
        codes, labels, starts = GROUPS[name](columns, at)
        if starts is not None:
            event = np.arange(len(at)) if owner is None else owner
            pairs, pair = spread(starts[event], starts[event + 1] - starts[event])
            owner, group, codes = event[pairs], group[pairs], codes[pair]
        elif owner is not None:
            codes = codes[owner]
        used, group = _compact(group * len(labels) + codes, len(keys) * len(labels))
        keys = [(*keys[u // len(labels)], labels[u % len(labels)]) for u in used.tolist()]
    return Grouped(owner, group, keys)


def spread(starts: Array, many: Array) -> tuple[Array, Array]:
    """For runs of elements: (which run, which element), one pair an element."""
    run = np.repeat(np.arange(len(many)), many)
    return run, np.arange(len(run)) - np.repeat(np.cumsum(many) - many, many) + starts[run]


def _compact(codes: Array, room: int) -> tuple[Array, Array]:
    """The codes that occur, sorted, and each code's place among them."""
    if room > 4_000_000:
        used, places = np.unique(codes, return_inverse=True)
        return used, places
    used = np.flatnonzero(np.bincount(codes, minlength=1))
    table = np.zeros(int(used[-1]) + 1 if len(used) else 1, np.int64)
    table[used] = np.arange(len(used))
    return used, table[codes]


def _word(name: str, label: Callable[[str], str] = str) -> Callable[[Columns, Array], Labelled]:
    def group(columns: Columns, at: Array) -> Labelled:
        labels = [UNKNOWN, *(label(w) or UNKNOWN for w in columns.words(name))]
        return _merged(Labelled(columns[name][at].astype(np.int64) + 1, labels))

    return group


def _merged(found: Labelled) -> Labelled:
    """The same with each label once: two countries' codes may have one name, and "unknown" may be a value."""
    places = {label: n for n, label in enumerate(dict.fromkeys(found.labels))}
    if len(places) == len(found.labels):
        return found
    table = np.array([places[label] for label in found.labels])
    return Labelled(table[found.codes], list(places), found.starts)


def _several(name: str) -> Callable[[Columns, Array], Labelled]:
    def group(columns: Columns, at: Array) -> Labelled:
        begins, words = columns[f"{name}.starts"], columns[name]
        many = begins[at + 1] - begins[at]
        starts = np.concatenate(([0], np.cumsum(np.maximum(many, 1))))
        run, word = spread(begins[at], many)
        codes = np.zeros(starts[-1], np.int64)
        codes[starts[run] + word - begins[at][run]] = words[word].astype(np.int64) + 1
        return _merged(Labelled(codes, [UNKNOWN, *columns.words(name)], starts))

    return group


def _family(columns: Columns, at: Array) -> Labelled:
    codes, found = lines(columns, at)
    labels = {name: n for n, name in enumerate([UNKNOWN, *sorted({a for above, _ in found for a in above})])}
    sets = [*([labels[a] for a in sorted(above)] for above, _ in found), [0]]
    ends = np.cumsum([0, *(len(s) for s in sets)])
    flat = np.array([c for s in sets for c in s], np.int64)
    codes = np.where(codes < 0, len(found), codes)
    many = ends[codes + 1] - ends[codes]
    return Labelled(flat[spread(ends[codes], many)[1]], list(labels), np.concatenate(([0], np.cumsum(many))))


def _province(columns: Columns, at: Array) -> Labelled:
    codes, found = lines(columns, at)
    return _merged(Labelled(codes + 1, [UNKNOWN, *(part for _, part in found)]))


def _days(columns: Columns, at: Array, least: str) -> tuple[Array, Array]:
    """First days, and which of them are exact enough: to the month or day, as `least` says."""
    return columns["first"][at].astype(np.int64), columns["date_precision"][at] >= PRECISION[least]


def _times(codes: Array, known: Array, label: Callable[[int], str]) -> Labelled:
    lowest = int(codes.min(initial=0, where=known)) - 1
    used, places = _compact(np.where(known, codes - lowest, 0), int(codes.max(initial=0, where=known)) - lowest + 1)
    return Labelled(places, [UNKNOWN if u == 0 else label(u + lowest) for u in used.tolist()])


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
    return _merged(Labelled(columns["voices"][at].astype(np.int64), labels))


def by_word(bits: int) -> str:
    """By whose word a group is named for an event, from the bits of `MODALITIES`."""
    said = {m for n, m in enumerate(MODALITIES) if bits >> n & 1}
    others = said & set(OTHERS)
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
    "claimed_by": _several("claimed_by"),
    "attributed_to": _several("attributed_to"),
    "denied_for": _several("denied_for"),
}
"""How events are grouped. An event with several weapons, targets or groups above its actor counts under each, and once in
the total."""
