"""Families → segments: their records read in bulk, every version of their events, as columns."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from tocsin.count.kept.graph import Joined, key_of, note, owners
from tocsin.count.kept.segment import Arrays, arrays_of, families
from tocsin.count.kept.segment import Joined as Segments
from tocsin.ledger import Ledger
from tocsin.ledger.pieces import pieces
from tocsin.ledger.versions import versions

Family = tuple[list[int], list[int], list[int]]
"""The keys of a family, and the rows of its mentions and decisions."""

AT_ONCE = 20_000
"""Mentions that are held in memory together, unless one family has more."""

ALONE = 60_000
"""Mentions up to which one process does the work: a second one takes a second to start."""


def whole(ledger: Ledger, until: int) -> list[Family]:
    """Every family of the ledger up to this batch."""
    joined = Joined()
    with ledger.reading() as connection:
        rows = connection.exec_driver_sql(f'SELECT "row", id FROM mentions WHERE batch <= {until} ORDER BY "row"')
        for part in rows.partitions(50_000):
            for row, id in part:
                joined.mentions[joined.find(key_of(id))].append(row)
        query = f'SELECT "row", id, kind, subject, judgement FROM decisions WHERE batch <= {until} ORDER BY "row"'
        found: list[Any] = list(connection.exec_driver_sql(query).fetchall())
        note(joined, found, ledger, owners(ledger, connection, found))
    return gathered(joined)


def gathered(joined: Joined) -> list[Family]:
    """The families of a graph, in the order of their first mentions."""
    found: dict[int, Family] = {}
    for key in joined.parent:
        found.setdefault(joined.find(key), ([], [], []))[0].append(key)
    for key, rows in joined.mentions.items():
        found[joined.find(key)][1].extend(rows)
    for key, rows in joined.decisions.items():
        found[joined.find(key)][2].extend(rows)
    for _, mentions, decisions in found.values():
        mentions.sort()
        decisions[:] = sorted(set(decisions))
    return sorted(found.values(), key=lambda f: f[1][:1] or [sys.maxsize])


def built(ledger: Ledger, found: Sequence[Family], first: int, until: int) -> Arrays:
    """The segment of these families, numbered from `first` on."""
    if sum(len(f[1]) for f in found) > ALONE and (os.cpu_count() or 1) > 1:
        return _by_two(ledger, found, first, until)
    return _built(ledger, found, first, until)


def _built(ledger: Ledger, found: Sequence[Family], first: int, until: int) -> Arrays:
    parts = []
    for start, some in _parts(found):
        with ledger.reading() as connection:
            held = pieces(connection, (r for f in some for r in f[1]), (r for f in some for r in f[2]), until)
        rows = []
        for number, (_, mentions, decisions) in enumerate(some, first + start):
            ours = [held.mentions[r] for r in mentions if r in held.mentions]
            shown = versions(held.documents, held.public, ours, [held.decisions[r] for r in decisions])
            rows += [(number, v) for v in shown]
        numbers = range(first + start, first + start + len(some))
        parts.append(arrays_of(rows) | families(numbers, some))
    return dict(Segments(parts or [arrays_of([]) | families([], [])]))


def _parts(found: Sequence[Family]) -> Iterator[tuple[int, Sequence[Family]]]:
    start, size = 0, 0
    for at, family in enumerate(found):
        if size and size + len(family[1]) > AT_ONCE:
            yield start, found[start:at]
            start, size = at, 0
        size += len(family[1]) or 1
    if start < len(found):
        yield start, found[start:]


def _by_two(ledger: Ledger, found: Sequence[Family], first: int, until: int) -> Arrays:
    """Half of the work in a process of its own. Its memory goes back when it ends."""
    half = len(found) // 2
    command = [sys.executable, "-c", "from tocsin.count.kept.building import main; main()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        pickle.dump((ledger.address, found[half:], first + half, until), other.stdin)
        other.stdin.close()
        mine = _built(ledger, found[:half], first, until)
        try:
            theirs: Arrays = pickle.load(other.stdout)
        except EOFError:
            theirs = _built(ledger, found[half:], first + half, until)  # it had no memory, or was stopped
    return dict(Segments([mine, theirs]))


def main() -> None:
    """The second process: its task comes on standard input, the arrays go to standard output."""
    from tocsin.ledger import open_ledger

    address, found, first, until = pickle.load(sys.stdin.buffer)
    with open_ledger(address, create=False) as ledger:
        pickle.dump(_built(ledger, found, first, until), sys.stdout.buffer)
