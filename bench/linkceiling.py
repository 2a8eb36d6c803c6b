"""What made-up mentions can carry: an oracle that has the table of events and knows how their reports were made.

    python -m bench.linkceiling ../shared/data/ucdp/* [--sizes 10000 100000]

Each mention of `bench.linkgrowth` goes to the event under which it is likeliest, among all events of the table that fit its
day (or month, or publication), place and group, by the very chances that made it. Nobody who has to find the events from the
reports alone can do better: what it gets wrong are events that nothing tells apart. Where several are as likely, a hash draws.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from bench.linkgrowth import SPREAD, TYPES, WRONG_TYPE, Row, reports, rows, type_of
from bench.linkscore import b_cubed, pairwise
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, interval

LATEST = 20
"""Days after an event up to which the generator lets a report appear."""

RATE = 0.6
"""Reports appear after so many days as an exponential law with this rate gives, in whole days."""


def chance(row: Row, document: Document, mention: Mention) -> float:
    """ln of how likely this event gives this mention, but for factors that all events share; -inf where it cannot."""
    published = date.fromisoformat((document.published or "")[:10])
    delay = (published - row.day).days
    if not 0 <= delay <= LATEST:
        return -math.inf
    found = -RATE * delay
    told = mention.first("date")
    if told is not None:
        first, last = interval(str(told.value))
        if len(str(told.value)) == 7:
            if not first <= row.day <= last and abs((row.day - first).days) > 1 and abs((row.day - last).days) > 1:
                return -math.inf
        else:
            off = abs((first - row.day).days)
            if off > 1 or (last - first).days != row.days:
                return -math.inf
            found += math.log(5 / 7 if off == 0 else 1 / 7)
    place = mention.first("place")
    if place is not None and isinstance(place.value, Place):
        said = place.value
        if said.country != row.place.country or said.admin1 != row.place.admin1:
            return -math.inf
        if said.lat is not None and said.lon is not None and row.place.lat is not None and row.place.lon is not None:
            off = (said.lat - row.place.lat) ** 2 + (said.lon - row.place.lon) ** 2
            found -= off / (2 * SPREAD**2)
            found += math.log(0.7 if said.name == row.place.name else 0.3)
    for s in mention.all("perpetrator"):
        if isinstance(s.value, ActorRef) and s.value.name != row.side:
            return -math.inf
    kind = mention.first("type")
    if kind is not None:
        found += math.log(1 - WRONG_TYPE if kind.value == type_of(row) else WRONG_TYPE / (len(TYPES) - 1))
    killed = mention.first("killed")
    if killed is not None and isinstance(killed.value, Quantity) and killed.value.best is not None:
        least = round(row.killed * (1 - 0.4 * math.exp(-delay / 2)))
        if not least <= killed.value.best <= row.killed:
            return -math.inf
        found -= math.log(row.killed - least + 1)
    return found


def candidates(days: dict[int, list[Row]], document: Document, mention: Mention) -> Iterator[Row]:
    """The events of the days that the mention may be about."""
    published = date.fromisoformat((document.published or "")[:10]).toordinal()
    first, last = published - LATEST, published
    told = mention.first("date")
    if told is not None:
        begin, end = (d.toordinal() for d in interval(str(told.value)))
        wide = len(str(told.value)) == 7
        first, last = max(first, begin - 1), min(last, end + 1 if wide else begin + 1)
    for day in range(first, last + 1):
        yield from days.get(day, ())


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[10_000, 100_000], help="at most one pass of the tables"
    )
    asked = parser.parse_args()
    table = rows(asked.tables)
    days: dict[int, list[Row]] = defaultdict(list)
    for row in table:
        days[row.day.toordinal()].append(row)
    for size in sorted(asked.sizes):
        pairs, sure = [], 0
        for _, (event, document, mention) in zip(range(size), reports(table), strict=False):
            weighed = [(chance(row, document, mention), row.id) for row in candidates(days, document, mention)]
            best = max((c for c, _ in weighed), default=-math.inf)
            alike = [id for c, id in weighed if c > best - 1e-9] if best > -math.inf else []
            sure += len(alike) == 1
            drawn = min(alike, key=lambda id: sha256(f"{mention.id} {id}".encode()).digest(), default=mention.id)
            pairs.append((event, f"{drawn}/0"))
        p, b = pairwise(pairs), b_cubed(pairs)
        print(
            f"{size:>9,} mentions  the oracle: pairs P {p[0]:.3f} R {p[1]:.3f}  B3 F {b[2]:.3f}; one event likelier than all others for {sure / size:.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
