"""Is what is kept what the pure view shows? The view itself is asked, family by family, under every policy and at many times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import Any

import numpy as np

from tocsin.count.columns import SEVERAL, WORDED, Columns, columns_of_events
from tocsin.count.kept.building import AT_ONCE, Family, whole
from tocsin.count.kept.keeping import Kept, kept
from tocsin.count.predicates import ENDS, QUANTITIES
from tocsin.ledger import Ledger, view
from tocsin.ledger.asof import in_utc, seen_by
from tocsin.ledger.pieces import Pieces, pieces
from tocsin.ledger.policies import PERPETRATOR, TOLL

PLAIN = ("first", "last", "date_precision", "place_precision", "suicide", "voices", "reports", "outlets")
ASKED = 60
"""How many questions are put in all, if there are not more parts of the ledger than that: each part is asked at least once."""


def rows_of(columns: Columns) -> dict[str, tuple[Any, ...]]:
    """What the columns say of each event, in words and numbers, by id."""
    told: list[list[Any]] = []
    for name in WORDED:
        words = [*columns.words(name), None]
        told.append([words[code] for code in columns[name].tolist()])
    for name in SEVERAL:
        known, codes, starts = columns.words(name), columns[name].tolist(), columns[f"{name}.starts"].tolist()
        told.append([tuple(sorted(known[c] for c in codes[a:b])) for a, b in pairwise(starts)])  # fmt: skip
    told += [columns[name].tolist() for name in PLAIN]
    told += [columns[f"{name}.{end}"].tolist() for name in QUANTITIES for end in ENDS]
    return dict(zip(columns.ids(np.arange(columns.size)), zip(*told, strict=True), strict=True))


def difference(ledger: Ledger) -> str | None:
    """The first event on which what is kept and the pure view differ, in words; None where they agree on every one.

    The view is computed from the ledger's records alone, for every family; the more families, the fewer combinations of
    policy and time each is asked under, but each is asked.
    """
    held = kept(ledger)
    parts = list(_parts(whole(ledger, held.seq)))
    combinations = list(product([f"{who}+{toll}" for who in PERPETRATOR.own for toll in TOLL.own], range(4)))
    each = max(1, min(len(combinations), ASKED // max(1, len(parts))))
    seen = 0
    for n, some in enumerate(parts):
        with ledger.reading() as connection:
            found = pieces(connection, (r for f in some for r in f[1]), (r for f in some for r in f[2]), held.seq)
        times = _times(found)
        for i in range(each):
            policy, when = combinations[(n * each + i * 7) % len(combinations)]
            as_of = times[when % len(times)]
            said = _differs(found, held, policy, as_of)
            if said:
                return said
        seen += len(found.mentions)
    now = held.columns().size
    return None if now <= seen else f"what is kept shows {now:,} events, of only {seen:,} mentions"


def _parts(found: Sequence[Family]) -> Iterator[list[Family]]:
    part: list[Family] = []
    size = 0
    for family in found:
        part.append(family)
        size += len(family[1])
        if size >= AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _times(found: Pieces) -> list[str | None]:
    """No time, and three at which something became public or was decided."""
    every = sorted({in_utc(t) for t in found.public.values()} | {in_utc(d.made) for d in found.decisions.values()})
    return [None, *(every[len(every) * k // 4] for k in (1, 2, 3) if every)]


def _differs(found: Pieces, held: Kept, policy: str, as_of: str | None) -> str | None:
    documents = [d for d in found.documents.values() if seen_by(as_of, found.public[d.id], found.public[d.id])]
    events = view(documents, found.mentions.values(), found.decisions.values(), policy, as_of)
    pure = rows_of(columns_of_events(events, capped=True))
    kept_rows = rows_of(held.columns(policy, as_of))  # one answer at a time: it is as large as the ledger
    for id in sorted("e-" + m.id.removeprefix("m-") for _, m in found.mentions.values()):
        if kept_rows.get(id) != pure.get(id):
            when = f" as of {as_of}" if as_of else ""
            return f"event {id} under {policy}{when}: kept {kept_rows.get(id)}, the pure view shows {pure.get(id)}"
    return None
