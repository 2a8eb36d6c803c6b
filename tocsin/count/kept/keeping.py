"""What is kept beside a ledger, brought to its head: only families that newly arrived records touch are computed anew.

`view.json` names the batch and head that the segments stand for, and the segments: the first is the base, each later one
supersedes the families that it names as dead. Files are written whole before `view.json` names them, so that a process
that dies leaves what was there. It may all be deleted at any time: it is never the truth, `tocsin why` reads the ledger.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any
from uuid import uuid4
from weakref import WeakKeyDictionary

import numpy as np

from tocsin.caches import cache_folder
from tocsin.count.columns import Array, Columns
from tocsin.count.kept.building import Family, built, gathered, whole
from tocsin.count.kept.graph import Joined, key_of, note, owners
from tocsin.count.kept.picking import picked
from tocsin.count.kept.segment import Joined as Segments
from tocsin.count.kept.segment import KeptError, Stored, save, without
from tocsin.ledger import Ledger

RULES = (
    (
        "tocsin.model",
        ("events.py", "values.py", "dates.py", "decisions.py", "corrections.py", "additions.py", "extract.py"),
    ),
    ("tocsin.ledger", ("view.py", "versions.py", "pieces.py", "policies.py", "clusters.py", "asof.py")),
    ("tocsin.count", ("columns.py", "facts.py")),
    ("tocsin.count.kept", ("graph.py", "building.py", "segment.py")),
)
"""The files that decide what events a ledger shows: what was kept under others is not used."""

WHOLE = 0.1
"""Share of the known mentions from which on everything is computed anew at once, and of rows from which on a new base is
written."""

DELTAS = 8
"""So many segments may follow the base; then they become one."""

FORGOTTEN = 120.0
"""Seconds after which a file that is named no more is deleted: another process may be reading it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Every version of every event of a ledger up to a batch, and the families behind them."""

    seq: int
    head: str
    parts: tuple[Mapping[str, Array], ...]
    dead: tuple[frozenset[int], ...]
    """For each part the families in it that later parts supersede."""
    next: int
    """The number of the next family."""

    def columns(self, policy: str = "majority", as_of: str | None = None) -> Columns:
        """The events under a policy as of a time. Raises ValueError for a policy that there is not, and for a number of
        people that cannot be."""
        return picked(Segments(self.parts), self.alive(), policy, as_of)

    def alive(self) -> Array:
        """Which rows of all parts are not superseded."""
        masks = [
            ~np.isin(part["family"], np.array(sorted(dead), np.int32)) if dead else np.ones(len(part["family"]), bool)
            for part, dead in zip(self.parts, self.dead, strict=True)
        ]
        return np.concatenate(masks)

    def families_of(self, keys: Iterable[int]) -> set[int]:
        """The families that hold these keys."""
        wanted = np.array(sorted(set(keys)), np.uint64)
        found: set[int] = set()
        for part, dead in zip(self.parts, self.dead, strict=True):
            known = part["keys"]
            if not len(known) or not len(wanted):
                continue
            at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
            found |= set(part["keys.family"][at[known[at] == wanted]].tolist()) - dead
        return found

    def contents(self, numbers: set[int]) -> list[Family]:
        """The keys, rows of mentions and rows of decisions of these families."""
        found: list[Family] = []
        for part, dead in zip(self.parts, self.dead, strict=True):
            wanted = np.array(sorted(numbers - dead), np.int32)
            places = np.flatnonzero(np.isin(part["families"], wanted))
            if not len(places):
                continue
            own = np.flatnonzero(np.isin(part["keys.family"], wanted))
            keys: dict[int, list[int]] = {}
            for at in own.tolist():
                keys.setdefault(int(part["keys.family"][at]), []).append(int(part["keys"][at]))
            for place in places.tolist():
                number = int(part["families"][place])
                found.append((keys.get(number, []), _slice(part, "mentions", place), _slice(part, "decisions", place)))
        return found

    @property
    def mentions(self) -> int:
        """How many rows of mentions are behind it."""
        return sum(len(p["mentions"]) for p in self.parts)


def _slice(part: Mapping[str, Array], name: str, place: int) -> list[int]:
    ends = part[f"{name}.ends"]
    found: list[int] = part[name][int(ends[place - 1]) if place else 0 : int(ends[place])].tolist()
    return found


_LATEST: WeakKeyDictionary[Ledger, Kept] = WeakKeyDictionary()


def kept(ledger: Ledger) -> Kept:
    """What is kept of this ledger, at its head. Where the folder cannot be written, it is held in memory alone."""
    with ledger.reading() as connection:
        seq, head = ledger.tail(connection)
    held = _LATEST.get(ledger)
    if held is None or (held.seq, held.head) != (seq, head):
        try:
            held = held or _load(ledger)
            if held is not None and (held.seq, held.head) != (seq, head):
                held = _caught_up(ledger, held, seq, head)
        except KeptError:
            held = None
        if held is None:
            held = _anew(ledger, seq, head)
        _LATEST[ledger] = held
    return held


def _anew(ledger: Ledger, seq: int, head: str) -> Kept:
    found = whole(ledger, seq)
    base = built(ledger, found, 0, seq)
    made = Kept(seq, head, (base,), (frozenset(),), len(found))
    return _written(ledger, made, [None])


def _caught_up(ledger: Ledger, held: Kept, seq: int, head: str) -> Kept | None:
    """With what came after it; None where it is of another ledger, or so much came that all is better made anew."""
    with ledger.reading() as connection:
        there = connection.exec_driver_sql(f"SELECT head FROM batches WHERE seq = {held.seq}").scalar()
        if held.seq and there != held.head:
            return None
        new = connection.exec_driver_sql(
            f"SELECT count(*) FROM mentions WHERE batch > {held.seq} AND batch <= {seq}"
        ).scalar_one()
        if new > max(200, WHOLE * held.mentions):
            return None
    found, dead = touched(ledger, held, seq)
    delta = built(ledger, found, held.next, seq)
    named = [_named(p) for p in held.parts]
    parts, gone = (*held.parts, delta), (*(d | dead for d in held.dead), frozenset[int]())
    if len(parts) > DELTAS + 1:
        later = without(dict(Segments(parts[1:])), frozenset().union(*gone[1:]))
        parts, gone, named = (parts[0], later), (gone[0], frozenset()), named[:1]
    rows = [len(p["family"]) for p in parts]
    if sum(rows[1:]) > max(1000, WHOLE * rows[0]):
        parts, gone, named = (without(dict(Segments(parts)), frozenset().union(*gone)),), (frozenset(),), []
    made = Kept(seq, head, parts, gone, held.next + len(found))
    return _written(ledger, made, [*named, *[None] * (len(parts) - len(named))])


def touched(ledger: Ledger, held: Kept, seq: int) -> tuple[list[Family], frozenset[int]]:
    """The families as the batches after what is held leave them, and the numbers of those that they take the place of."""
    after = f"batch > {held.seq} AND batch <= {seq}"
    with ledger.reading() as connection:

        def rows(query: str) -> list[Any]:
            return list(connection.exec_driver_sql(query).fetchall())

        arrived = rows(f'SELECT "row", id FROM mentions WHERE {after} ORDER BY "row"')
        replaced = rows(
            'SELECT m."row", m.id FROM mentions m JOIN readings r ON r."row" = m.reading '
            f"WHERE r.batch <= {held.seq} AND r.document IN (SELECT document FROM readings WHERE {after})"
        )
        said = rows(
            f'SELECT s.id, m.id FROM statements s JOIN mentions m ON m."row" = s.mention WHERE s.{after.replace("AND ", "AND s.")}'
        )
        decided = rows(f'SELECT "row", id, kind, subject, judgement FROM decisions WHERE {after} ORDER BY "row"')
        about = owners(ledger, connection, decided)
    keys = {key_of(id) for _, id in (*arrived, *replaced)} | {key_of(id) for id, _ in said}
    for _, id, _, subject, _ in decided:
        ids = json.loads(subject)
        keys |= {key_of(i) for i in (id, *ids, *about.get(ids[0], ()))}
    dead = held.families_of(keys)
    joined = Joined()
    for own, mentions, decisions in held.contents(dead):
        joined.join(own)
        joined.mentions[own[0]] += mentions
        joined.decisions[own[0]] += decisions
    for row, id in arrived:
        joined.mentions[joined.find(key_of(id))].append(row)
    for statement, mention in said:  # decided on before it came
        if key_of(statement) in joined.parent:
            joined.join((key_of(statement), key_of(mention)))
    note(joined, decided, ledger, about)
    return gathered(joined), frozenset(dead)


# --- files -------------------------------------------------------------------------------------------------------


def _folder(ledger: Ledger) -> Path:
    """Beside the ledger; for one in a database server, among Tocsin's other caches."""
    if ledger.in_folder:
        return Path(ledger.folder) / "cache"
    return cache_folder() / "count" / sha256(ledger.address.encode()).hexdigest()[:16]


def _named(part: Mapping[str, Array]) -> str | None:
    return part.path.name if isinstance(part, Stored) else None


def _load(ledger: Ledger) -> Kept | None:
    folder = _folder(ledger)
    try:
        about = json.loads((folder / "view.json").read_text("utf-8"))
        if about["rules"] != _rules():
            return None
        parts = tuple(Stored(folder / name) for name in about["segments"])
        dead = tuple(frozenset(d) for d in about["dead"])
        return Kept(about["seq"], about["head"], parts, dead, about["next"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise KeptError(str(error)) from error
        return None


def _written(ledger: Ledger, made: Kept, names: list[str | None]) -> Kept:
    """The same, with its parts in files; those with a name are in theirs already."""
    folder = _folder(ledger)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept_as = []
        for part, name in zip(made.parts, names, strict=True):
            if name is None:
                name = f"view-{uuid4().hex[:16]}.npz"
                save(folder / name, part)
            kept_as.append(name)
        about = {"rules": _rules(), "seq": made.seq, "head": made.head, "next": made.next, "segments": kept_as, "dead": [sorted(d) for d in made.dead]}  # fmt: skip
        part_file = folder / f"view-{uuid4().hex[:16]}.part"
        part_file.write_text(json.dumps(about), "utf-8")
        part_file.replace(folder / "view.json")
        _forget(folder, set(kept_as))
    except OSError:
        return made
    return made


def _forget(folder: Path, named: set[str]) -> None:
    for path in folder.glob("view-*"):
        with suppress(OSError):
            if path.name not in named and time.time() - path.stat().st_mtime > FORGOTTEN:
                path.unlink()


@cache
def _rules() -> str:
    digest = sha256()
    for package, names in RULES:
        for name in names:
            digest.update(resources.files(package).joinpath(name).read_bytes())
    return digest.hexdigest()
