"""From all versions of all events, the columns of those that one policy shows as of one time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from tocsin.count.columns import LARGEST, SEVERAL, Array, Columns, listed, texts
from tocsin.count.kept.segment import ABOUT_FAMILIES, LISTS, several
from tocsin.count.predicates import ENDS
from tocsin.ledger.policies import split_policy
from tocsin.ledger.versions import ALWAYS, TOLLS, at

IN_ORDER = 50_000
"""Events up to which those of one day stand in the order of their ids; of more, in the order of arrival."""


def picked(arrays: Mapping[str, Array], alive: Array, policy: str, as_of: str | None) -> Columns:
    """The columns of the rows that are alive and show the state as of this time, by date, unknown dates last.

    Raises ValueError for a policy that there is not, and for a number of people that cannot be.
    """
    who, toll = split_policy(policy)
    if as_of is None:
        mask = alive & (arrays["end"] == ALWAYS.encode())
    else:
        moment = at(as_of).encode("utf-8", "surrogatepass")
        mask = alive & (arrays["start"] <= moment) & (arrays["end"] > moment)
    rows = np.flatnonzero(mask)
    words = texts(arrays["date.words"], arrays["date.ends"])
    rank = np.empty(len(words) + 1, np.int32)
    rank[np.array(sorted(range(len(words)), key=words.__getitem__), np.int64)] = np.arange(len(words))
    rank[-1] = len(words)
    dates = rank[arrays["date"][rows]]
    if len(rows) <= IN_ORDER:
        ids = np.array(_ids(arrays, rows))
        rows = rows[np.lexsort((ids, dates))] if len(rows) else rows
    else:
        rows = rows[np.argsort(dates, kind="stable")]
    columns = Columns(_Picked(arrays, rows, who, toll), len(rows))
    for name in TOLLS:
        for end in ENDS:
            array = columns[f"{name}.{end}"]
            if array.dtype == np.int64 and len(array) and array.max() > LARGEST:
                (id,) = columns.ids(np.array([int(array.argmax())]))
                raise ValueError(f"{id}: {name} is more people than there are; withdraw the statement")
    return columns


def rows_of(arrays: Mapping[str, Array], rows: Array) -> Columns:
    """These rows of the arrays, in this order, read at once."""
    found = _Picked(arrays, rows, "majority", "ucdp")
    return Columns({name: found[name] for name in found}, len(rows))


class _Picked(Mapping[str, Array]):
    """Rows of the arrays of all versions, under the names that one policy's columns have."""

    def __init__(self, arrays: Mapping[str, Array], rows: Array, who: str, toll: str) -> None:
        self._arrays, self._rows = arrays, rows
        self._names: dict[str, str] = {}
        if who != "majority":
            self._names |= {f"actor{x}": f"actor/{who}{x}" for x in ("", ".words", ".ends")}
        if toll != "ucdp":
            self._names |= {f"{t}.{e}": f"{t}.{e}/{toll}" for t in TOLLS for e in ENDS}

    def __getitem__(self, name: str) -> Array:
        column = name.partition(".")[0]
        arrays, name = self._arrays, self._names.get(name, name)
        if column == "id":
            return self._id(name)
        if column in SEVERAL and not name.endswith((".words", ".ends")):
            return several(arrays, column, self._rows)[name]
        if name.endswith((".words", ".ends")) and (column in LISTS or column == "named"):
            return arrays[name]
        found = arrays[name][self._rows]
        return (
            found.astype(np.int32) if found.dtype == np.int16 else found
        )  # narrow in files, wide enough to reckon with

    def __iter__(self) -> Iterator[str]:
        return (n for n in self._arrays if "/" not in n and n not in (*ABOUT_FAMILIES, "start", "end", "family"))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _id(self, name: str) -> Array:
        blob, ends = self._arrays["id.words"], self._arrays["id.ends"]
        size = int(ends[0]) if len(ends) else 0
        if size and len(blob) == size * len(ends) == int(ends[-1]) and bool((np.diff(ends) == size).all()):
            if name == "id.ends":
                return np.arange(1, len(self._rows) + 1, dtype=np.int64) * size
            found: Array = blob.reshape(-1, size)[self._rows].ravel()
            return found
        return listed("id", _ids(self._arrays, self._rows))[name]


def _ids(arrays: Mapping[str, Array], rows: Array) -> list[str]:
    return Columns(arrays, 0).ids(rows)
