"""Heads kept elsewhere: a plain file of earlier heads, held against the chain. Only that shows a chain rebuilt whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from tocsin.ledger.asof import in_utc
from tocsin.ledger.chain import GENESIS
from tocsin.ledger.store import Ledger

_HEAD = re.compile(r"[0-9a-f]{16,64}")


@dataclass(frozen=True, slots=True)
class HeadsChecked:
    """How many heads were held against the chain, and what did not fit: (line, counted from 1; what is wrong)."""

    heads: int
    problems: tuple[tuple[int, str], ...]


def line_of(head: str) -> str:
    """The line to keep elsewhere: the head and the time now, in UTC."""
    return f"{head} {datetime.now(UTC).isoformat(timespec='seconds')}"


def check_heads(ledger: Ledger, lines: Iterable[str]) -> HeadsChecked:
    """Hold earlier heads against the chain: each must be in it, and recorded no later than it was printed.

    A line is a head (64 hex digits, or the first 16 or more) and the time at which it was printed (ISO 8601; may be
    left out), in either order; empty lines and what follows `#` are passed over.
    """
    chain = [(GENESIS, "")] + [(b.head, b.recorded) for b in ledger.batches()]
    number, problems = 0, []
    for at, line in enumerate(lines, 1):
        words = line.partition("#")[0].split()
        if words:
            number += 1
            problems += [(at, problem) for problem in _problems(words, chain)]
    return HeadsChecked(number, tuple(problems))


def _problems(words: list[str], chain: list[tuple[str, str]]) -> Iterator[str]:
    heads = [w.lower() for w in words if _HEAD.fullmatch(w.lower())]
    times = [w for w in words if not _HEAD.fullmatch(w.lower())]
    if len(heads) != 1 or len(times) > 1:
        yield "not a head and a time"
        return
    printed = None
    if times:
        try:
            datetime.fromisoformat(times[0])
        except ValueError:
            yield f"not a time: {times[0]}"
            return
        printed = in_utc(times[0])
    found = [recorded for head, recorded in chain if head.startswith(heads[0])]
    if not found:
        when = f", printed {times[0]}," if times else ""
        yield f"the head {heads[0][:16]}…{when} is not in this ledger: batches were lost or rewritten since"
    elif printed is not None and in_utc(found[0])[: len(printed)] > printed:
        yield f"the head {heads[0][:16]}… was printed {times[0]}, before its batch says it was recorded ({found[0]})"
