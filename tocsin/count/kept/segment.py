"""A segment: versions of events as arrays, with the families that they were computed from, in one file.

Columns are those of `count.columns` under `majority+ucdp`; `actor/RULE` and `killed.low/RULE` (and so on) are the answers
of the other rules. `start` and `end` are moments as UTF-8 texts (see `ledger.versions`), `family` is the number of a
row's family. Of each family `keys` has the 64-bit ids, `mentions` and `decisions` the numbers of rows in the ledger.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tocsin.count.columns import LARGEST, SEVERAL, WORDED, Array, columns_of_events, listed, texts
from tocsin.count.predicates import ENDS
from tocsin.ledger.policies import PERPETRATOR, TOLL
from tocsin.ledger.versions import TOLLS, Version

Arrays = dict[str, Array]

ACTORS = tuple(f"actor/{rule}" for rule in PERPETRATOR.own if rule != "majority")
NUMBERS = tuple(f"{t}.{end}/{rule}" for t in TOLLS for end in ENDS for rule in TOLL.own if rule != "ucdp")
CODED = (*WORDED, "date", *ACTORS)
"""Columns of codes, one an event; each has a list of words."""

LISTS = (*CODED, *SEVERAL)


def arrays_of(found: Sequence[tuple[int, Version]]) -> Arrays:
    """The columns of versions, each with the number of its family."""
    shown = [v.facts for _, v in found]
    arrays = dict(columns_of_events([f.event for f in shown], capped=True).items())
    for name in (f"{t}.{end}" for t in TOLLS for end in ENDS):
        arrays[name] = _narrow(arrays[name])
    arrays["start"], arrays["end"] = (
        np.array([getattr(v, name).encode("utf-8", "surrogatepass") for _, v in found], "S")
        for name in ("start", "end")
    )
    arrays["family"] = np.array([n for n, _ in found], np.int32)
    _code(arrays, "date", [f.event.date for f in shown])
    for n, rule in enumerate(PERPETRATOR.own):
        if rule != "majority":
            _code(arrays, f"actor/{rule}", [f.actors[n] for f in shown])
    for t, toll in enumerate(TOLLS):
        for n, rule in enumerate(TOLL.own):
            if rule != "ucdp":
                for end in ENDS:
                    numbers = [-1 if (q := f.tolls[t][n]) is None or (x := getattr(q, end)) is None else min(x, LARGEST + 1) for f in shown]  # fmt: skip
                    arrays[f"{toll}.{end}/{rule}"] = _narrow(np.array(numbers, np.int64))
    return arrays


def _code(arrays: Arrays, name: str, values: Iterable[str | None]) -> None:
    words: dict[str, int] = {}
    arrays[name] = np.array([-1 if w is None else words.setdefault(w, len(words)) for w in values], np.int32)
    arrays |= listed(name, words)


def _narrow(array: Array) -> Array:
    most = array.max() if len(array) else 0
    return array.astype(np.int16 if most < 2**15 else np.int32 if most < 2**31 else np.int64)


ROWED = ("start", "end", "family")
ABOUT_FAMILIES = ("families", "keys", "keys.family", "mentions", "mentions.ends", "decisions", "decisions.ends")
"""Arrays about families, not rows. `mentions.ends` and `decisions.ends` are where each family's rows end."""


class Joined(Mapping[str, Array]):
    """Several segments one after another, each array put together when first asked for, with one list of words."""

    def __init__(self, parts: Sequence[Mapping[str, Array]]) -> None:
        self._parts = parts
        self._made: Arrays = {}

    def __getitem__(self, name: str) -> Array:
        if len(self._parts) == 1:
            return self._parts[0][name]
        if name not in self._made:
            self._made |= self._join(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts[0])

    def __len__(self) -> int:
        return len(self._parts[0])

    def _join(self, name: str) -> Arrays:
        parts = self._parts
        column = name.removesuffix(".words").removesuffix(".ends")
        if column in LISTS or column == "named":
            return _coded([_of(p, column) for p in parts], column)
        if name.endswith(".starts"):
            lengths = np.concatenate([np.diff(p[name]) for p in parts])
            return {name: np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)}
        if name.endswith(".ends"):
            sizes = [0, *(int(p[name][-1]) if len(p[name]) else 0 for p in parts)]
            return {name: np.concatenate([p[name] + at for p, at in zip(parts, np.cumsum(sizes), strict=False)])}
        if name in ("keys", "keys.family"):
            keys, family = (np.concatenate([p[n] for p in parts]) for n in ("keys", "keys.family"))
            order = np.argsort(keys, kind="stable")
            return {"keys": keys[order], "keys.family": family[order]}
        return {name: np.concatenate([p[name] for p in parts])}


def _of(part: Mapping[str, Array], column: str) -> tuple[list[str], Array | None]:
    codes = part[column] if column in LISTS else None
    return texts(part[f"{column}.words"], part[f"{column}.ends"]), codes


def _coded(parts: Sequence[tuple[list[str], Array | None]], column: str) -> Arrays:
    words: dict[str, int] = {}
    codes = []
    for own, found in parts:
        table = np.array([*(words.setdefault(w, len(words)) for w in own), -1], np.int32)
        if found is not None:
            codes.append(table[found])
    return listed(column, words) | ({column: np.concatenate(codes)} if codes else {})


def without(arrays: Mapping[str, Array], dead: Set[int]) -> Arrays:
    """The segment without these families."""
    gone = np.array(sorted(dead), np.int32)
    rows = np.flatnonzero(~np.isin(arrays["family"], gone))
    out: Arrays = {}
    for name in arrays:
        column = name.partition(".")[0]
        if name in ABOUT_FAMILIES or column == "id":
            continue
        if name.endswith((".words", ".ends")) and column in (*LISTS, "named"):
            out[name] = arrays[name]
        elif column in SEVERAL:
            if name == column:
                out |= several(arrays, column, rows)
        else:
            out[name] = arrays[name][rows]
    ids = texts(arrays["id.words"], arrays["id.ends"])
    out |= listed("id", [ids[i] for i in rows.tolist()])
    left = ~np.isin(arrays["keys.family"], gone)
    out["keys"], out["keys.family"] = arrays["keys"][left], arrays["keys.family"][left]
    left = ~np.isin(arrays["families"], gone)
    out["families"] = arrays["families"][left]
    for name in ("mentions", "decisions"):
        lengths = np.diff(arrays[f"{name}.ends"], prepend=0)
        out[name] = arrays[name][np.repeat(left, lengths)]
        out[f"{name}.ends"] = np.cumsum(lengths[left])
    return out


def several(arrays: Mapping[str, Array], column: str, rows: Array) -> Arrays:
    """A column of several words an event, of these rows only."""
    starts = arrays[f"{column}.starts"]
    lengths = np.diff(starts)[rows]
    ends = np.cumsum(lengths)
    at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts[rows] - (ends - lengths), lengths)
    return {column: arrays[column][at], f"{column}.starts": np.concatenate(([0], ends)).astype(np.int64)}


def families(numbers: Sequence[int], of: Sequence[tuple[Sequence[int], Sequence[int], Sequence[int]]]) -> Arrays:
    """The arrays about families: their numbers, and of each its keys, rows of mentions and rows of decisions."""
    sizes = np.array([[len(x) for x in f] for f in of], np.int64).reshape(-1, 3)
    out: Arrays = {"families": np.array(numbers, np.int32)}
    out["keys"] = np.array([k for keys, _, _ in of for k in keys], np.uint64)
    out["keys.family"] = np.repeat(out["families"], sizes[:, 0])
    order = np.argsort(out["keys"], kind="stable")
    out["keys"], out["keys.family"] = out["keys"][order], out["keys.family"][order]
    for at, name in ((1, "mentions"), (2, "decisions")):
        out[name] = np.array([row for f in of for row in f[at]], np.int64)
        out[f"{name}.ends"] = np.cumsum(sizes[:, at])
    return out


def save(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write a segment whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **dict(arrays))  # type: ignore[arg-type]
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class Stored(Mapping[str, Array]):
    """A segment in a file, held against its checksums when it is opened; each array is read when first asked for.

    Raises KeptError for a file that is not there, not whole or damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: Arrays = {}
        with _damage(path):
            self._file = np.load(path, allow_pickle=False)
            if bad := self._file.zip.testzip():
                raise ValueError(f"{bad} is damaged")
            self._names = frozenset(self._file.files)

    def __getitem__(self, name: str) -> Array:
        if name not in self._read:
            if name not in self._names:
                raise KeyError(name)
            with _damage(self.path):
                self._read[name] = self._file[name]
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class KeptError(Exception):
    """What is kept beside the ledger cannot be used; it is made anew from the ledger."""


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise KeptError(f"{path}: {error}") from error
