"""Events as arrays, one element an event: what counts of a million events are made from.

Columns hold the same facts as events and nothing else; they are derived, may be thrown away at any time, and are never
what a figure rests on. Words are codes into a list of their own, -1 is unknown, and so is the day 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tocsin.count.facts import date_precision
from tocsin.count.predicates import ENDS, QUANTITIES
from tocsin.model import Quantity, interval
from tocsin.model.events import Event

Array = NDArray[Any]

WORDED = ("kind", "type", "stage", "context", "actor", "place", "admin1", "country")
"""Fields with one word or none an event; `actor` is the one that the policy answers with."""

SEVERAL = ("target", "weapon", "claimed_by", "attributed_to", "denied_for")
"""Fields with several words an event: targets and weapons case-folded, and the groups (their ids, or names where they have
none) that claim it, that others name for it, and of whom it is denied."""

OTHERS = ("attributed", "suspected", "asserted", "reported")
"""Modalities in which others than the group itself name it."""

MODALITIES = ("claimed", "attributed", "suspected", "denied", "asserted", "reported", "hypothetical")
"""The bits of the column `voices`, lowest first: in which modalities any group is named for the event."""

PRECISION = {None: 0, "year": 1, "month": 2, "day": 3}

LARGEST = 10**12
"""No number of people is larger. It keeps sums over millions of events within 64 bits."""


class Columns:
    """Arrays by name; `size` events. The arrays may come from a file and are read when first asked for."""

    def __init__(self, arrays: Mapping[str, Array], size: int) -> None:
        self._arrays, self.size = arrays, size
        self._read: dict[str, Array] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, name: str) -> Array:
        if name not in self._read:
            self._read[name] = self._arrays[name]
        return self._read[name]

    def words(self, name: str) -> tuple[str, ...]:
        """The words that the codes of a column stand for."""
        if name not in self._words:
            self._words[name] = tuple(texts(self[f"{name}.words"], self[f"{name}.ends"]))
        return self._words[name]

    def ids(self, at: Array) -> list[str]:
        """The ids of the events at these places."""
        blob, ends = self["id.words"].tobytes().decode("utf-8", "surrogatepass"), self["id.ends"]
        starts = np.concatenate(([0], ends[:-1])) if len(ends) else ends
        return [blob[a:b] for a, b in zip(starts[at].tolist(), ends[at].tolist(), strict=True)]

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Ids of all actors that are named for any event, sorted."""
        return tuple(sorted({*self.words("named"), *self.words("actor")}))

    def items(self) -> list[tuple[str, Array]]:
        """All arrays with their names, for a cache."""
        return [(name, self[name]) for name in self._arrays]


def columns_of_events(events: Sequence[Event], capped: bool = False) -> Columns:
    """The columns of these events, in their order. Raises ValueError for a number of people above `LARGEST`, unless it
    is `capped` to the next number, so that whoever reads the columns can tell.
    """
    arrays: dict[str, Array] = {}
    for name in WORDED:
        words: dict[str, int] = {}
        codes = [-1 if (w := _word(e, name)) is None else words.setdefault(w, len(words)) for e in events]
        arrays[name] = np.array(codes, np.int32)
        arrays |= listed(name, words)
    for name in SEVERAL:
        words = {}
        found = [sorted(_several(e, name)) for e in events]
        arrays[f"{name}.starts"] = np.cumsum([0, *(len(f) for f in found)], dtype=np.int64)
        arrays[name] = np.array([words.setdefault(w, len(words)) for f in found for w in f], np.int32)
        arrays |= listed(name, words)
    arrays |= listed("named", {p.actor: 0 for e in events for p in e.perpetrators if p.actor})
    arrays |= listed("id", (e.id for e in events))
    days = [interval(e.date) if e.date else None for e in events]
    arrays["first"] = np.array([d[0].toordinal() if d else 0 for d in days], np.int32)
    arrays["last"] = np.array([d[1].toordinal() if d else 0 for d in days], np.int32)
    arrays["date_precision"] = np.array([PRECISION[date_precision(e.date)] for e in events], np.int8)
    arrays["place_precision"] = np.array([(e.place.precision or -1) if e.place else -1 for e in events], np.int8)
    arrays["suicide"] = np.array([-1 if e.suicide is None else int(e.suicide) for e in events], np.int8)
    bits = {m: 1 << n for n, m in enumerate(MODALITIES)}
    arrays["voices"] = np.array([sum({bits[p.modality] for p in e.perpetrators}) for e in events], np.uint8)
    arrays["reports"] = np.array([len(e.documents) for e in events], np.int32)
    arrays["outlets"] = np.array([len({d.publisher or d.id for d in e.documents}) for e in events], np.int32)
    for name in QUANTITIES:
        for end in ENDS:
            arrays[f"{name}.{end}"] = _numbers(events, name, end, capped)
    return Columns(arrays, len(events))


def _word(event: Event, name: str) -> str | None:
    place = event.place
    if name == "place":
        return place.name if place else None
    if name == "country":
        return place.country if place else None
    if name == "admin1":
        return f"{place.admin1}, {place.country}" if place and place.admin1 else None
    found: str | None = getattr(event, name)
    return found


def _several(event: Event, name: str) -> set[str]:
    if name in ("target", "weapon"):
        return {t.casefold() for t in (event.targets if name == "target" else event.weapons)}
    asked = {"claimed_by": ("claimed",), "attributed_to": OTHERS, "denied_for": ("denied",)}[name]
    return {p.actor or p.name for p in event.perpetrators if p.modality in asked}


def _numbers(events: Sequence[Event], name: str, end: str, capped: bool) -> Array:
    found = []
    for event in events:
        quantity: Quantity | None = getattr(event, name)
        number = getattr(quantity, end) if quantity else None
        if number is not None and number > LARGEST:
            if capped:
                found.append(LARGEST + 1)
                continue
            raise ValueError(f"{event.id}: {name} {number} is more people than there are; withdraw the statement")
        found.append(-1 if number is None else number)
    array = np.array(found, np.int64)
    return array.astype(np.int32) if not len(array) or array.max() < 2**31 else array


def listed(name: str, words: Iterable[str]) -> dict[str, Array]:
    """A list of texts as two arrays: all characters as UTF-8, and where each text ends, counted in characters."""
    texts = list(words)
    blob = np.frombuffer("".join(texts).encode("utf-8", "surrogatepass"), np.uint8)
    return {f"{name}.words": blob, f"{name}.ends": np.cumsum([len(t) for t in texts], dtype=np.int64)}


def texts(blob: Array, ends: Array) -> list[str]:
    """The texts of such a list."""
    text, found, start = blob.tobytes().decode("utf-8", "surrogatepass"), [], 0
    for end in ends.tolist():
        found.append(text[start:end])
        start = end
    return found


def point(columns: Columns, name: str) -> Array:
    """The one number of a quantity: best, else low, else high; -1 where none is stated."""
    low, best, high = (columns[f"{name}.{end}"] for end in ENDS)
    return np.where(best >= 0, best, np.where(low >= 0, low, high))


class ColumnFacts:
    """The answers of all events at once to the conditions of `predicates`."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns

    def among(self, field: str, wanted: Sequence[str]) -> tuple[Array, Array]:
        columns = self.columns
        if field == "date_precision":
            found = columns["date_precision"]
            return np.isin(found, [PRECISION[w] for w in wanted]), found > 0
        if field in SEVERAL:
            starts, sought = columns[f"{field}.starts"], {w.casefold() for w in wanted}
            hits = np.concatenate(([0], np.cumsum(_table(columns.words(field), sought)[columns[field]])))
            return hits[starts[1:]] > hits[starts[:-1]], starts[1:] > starts[:-1]
        words, codes = self._coded(field)
        known = np.array([*(w != "" for w in words), False])[codes]
        return _table(words, set(wanted))[codes], known

    def flag(self, field: str) -> tuple[Array, Array]:
        if field == "suicide":
            found = self.columns["suicide"]
            return found == 1, found >= 0
        holds = self.columns["voices"] & (1 << MODALITIES.index(field)) != 0
        return holds, np.ones(self.columns.size, bool)

    def between(self, field: str, least: int | None, most: int | None) -> tuple[Array, Array]:
        found = point(self.columns, field) if field in QUANTITIES else self.columns[field]
        holds = np.ones(self.columns.size, bool)
        if least is not None:
            holds &= found >= least
        if most is not None:
            holds &= found <= most
        return holds & (found >= 0), found >= 0

    def known(self, field: str) -> Array:
        if field in ("claimed", "attributed", "suspected", "denied", "suicide"):
            return self.flag(field)[1]
        if field in (*WORDED, *SEVERAL, "date_precision", "perpetrator", "perpetrator_kind"):
            return self.among(field, ())[1]
        return self.between(field, None, None)[1]

    def _coded(self, field: str) -> tuple[Sequence[str], Array]:
        """Words and codes; an empty word is an unknown value."""
        from tocsin.count.names import actor_kind

        if field == "perpetrator":
            return self.columns.words("actor"), self.columns["actor"]
        if field == "perpetrator_kind":
            return [actor_kind(a) or "" for a in self.columns.words("actor")], self.columns["actor"]
        return self.columns.words(field), self.columns[field]


def _table(words: Sequence[str], wanted: set[str]) -> NDArray[np.bool_]:
    """For each code whether its word is wanted; the last entry, which code -1 reaches, is False."""
    return np.array([*(w in wanted for w in words), False], bool)
