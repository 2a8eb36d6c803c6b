"""How linking grows: synthetic mentions made from UCDP rows, linked in one run and one document at a time.

    python -m bench.linkgrowth ../shared/data/ucdp/* [--sizes 10000 30000 100000] [--arriving 200] [--jobs 2]

Each event is reported once or more, with the noise of real reports: a day off or only the month, another spelling or only
the province, a toll that rises with the days or is left out, no group, now and then another type. Events beyond those of the tables
are the same rows moved in time. Prints seconds by the clock and of processors (which other work on the machine changes
less, and from which the growth exponent is taken), precision and recall of pairs, and the time that one more document
takes.
"""

from __future__ import annotations

import argparse
import csv
import gc
import math
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path

from bench.linkdata import opened
from bench.linkrun import homes
from bench.linkscore import b_cubed, pairwise
from tocsin.collect.datasets.countries import country
from tocsin.link import group, profiles
from tocsin.link.arriving import Arriving
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement

REPORTS = (1, 1, 1, 1, 2, 2, 3, 4, 6)
"""How many reports an event gets, one of these by chance: half of the events have one."""


TYPES = ("armed_assault", "bombing", "assassination")
WRONG_TYPE = 0.1
"""How often a report gives another type than the event's."""

SPREAD = 0.03
"""Degrees by which coordinates of two gazetteers differ (standard deviation)."""

AGAIN = 365 * 35
"""Days by which the tables are moved when they are used up: longer than they are, so that nothing falls together."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a UCDP row says of an event."""

    id: str
    day: date
    days: int
    place: Place
    side: str
    killed: int


def rows(paths: list[Path]) -> list[Row]:
    """The rows of UCDP tables, in the order of their ids."""
    csv.field_size_limit(10**8)
    found = []
    for path in paths:
        with opened(path) as lines:
            for row in csv.DictReader(lines):
                start, end = date.fromisoformat(row["date_start"][:10]), date.fromisoformat(row["date_end"][:10])
                precision = int(float(row["where_prec"]))
                place = Place(
                    row["where_coordinates"], None, float(row["latitude"]), float(row["longitude"]),
                    country(row["country"]), row["adm_1"] or None, precision,
                )  # fmt: skip
                found.append(
                    Row(row["id"], start, (end - start).days, place, row["side_b"], int(float(row["best"] or 0)))
                )
    return sorted(found, key=lambda r: r.id)


def reports(table: list[Row], seed: int = 1) -> Iterator[tuple[str, Document, Mention]]:
    """(event, document, mention) without end: whole months drawn in turn, then all again some years later.

    Months stay whole, so that a small ledger is as dense in time as a large one: a ledger grows by months.
    """
    chance = random.Random(seed)
    months: dict[str, list[Row]] = {}
    for row in table:
        months.setdefault(row.day.isoformat()[:7], []).append(row)
    for again in count():
        for month in chance.sample(sorted(months), len(months)):
            for row in months[month]:
                for n in range(chance.choice(REPORTS)):
                    yield f"{row.id}/{again}", *_report(row, again, n, chance)


def type_of(row: Row) -> str:
    """The type of an event, which the tables do not have: half of them assaults, a third bombings."""
    return TYPES[(0, 0, 0, 1, 1, 2)[int(sha256(f"type:{row.id}".encode()).hexdigest(), 16) % 6]]


def _report(row: Row, again: int, n: int, chance: random.Random) -> tuple[Document, Mention]:
    day = row.day + timedelta(days=again * AGAIN)
    delay = min(20, int(chance.expovariate(0.6)))
    told = day + timedelta(days=chance.choice((0, 0, 0, 0, 0, -1, 1)))
    kind_of = type_of(row) if chance.random() >= WRONG_TYPE else chance.choice([t for t in TYPES if t != type_of(row)])
    said: list[tuple[str, object]] = [("type", kind_of)]
    if (kind := chance.random()) < 0.85:
        end = told + timedelta(days=row.days)
        said.append(("date", told.isoformat() if not row.days else f"{told}/{end}"))
    elif kind < 0.92:
        said.append(("date", told.isoformat()[:7]))
    if (kind := chance.random()) < 0.8:
        said.append(("place", _place(row.place, chance)))
    elif kind < 0.92:
        near = Place(row.place.admin1 or row.place.name, None, None, None, row.place.country, row.place.admin1, 4)
        said.append(("place", near))
    if chance.random() < 0.6:
        said.append(("perpetrator", ActorRef("a-" + row.side[:24].casefold(), row.side)))
    if chance.random() < 0.8:
        risen = round(row.killed * (1 - 0.4 * chance.random() * math.exp(-delay / 2)))
        said.append(("killed", Quantity.exactly(risen)))
    name = f"{row.id}-{again}-{n}"
    document = Document(
        f"sha256:{name}", "", None, f"Outlet {chance.randrange(400)}", (day + timedelta(days=delay)).isoformat()
    )
    statements = tuple(Statement(prop, value, (0, 1)) for prop, value in said)  # type: ignore[arg-type]
    return document, Mention(f"m-{name}", "attack", statements)


def _place(place: Place, chance: random.Random) -> Place:
    """The place, now and then under another name, with coordinates of another gazetteer some kilometres off."""
    name = place.name if chance.random() < 0.7 else place.name.split()[0][:-1] + chance.choice("aeiy")
    lat, lon = (x + chance.gauss(0, SPREAD) if x is not None else None for x in (place.lat, place.lon))
    return Place(name, None, lat, lon, place.country, place.admin1, place.precision)


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument(
        "--arriving", type=int, default=200, help="documents, drawn from all, that arrive one by one after the others"
    )
    parser.add_argument("--most-arriving", type=int, default=100_000, help="the largest size at which they do")
    parser.add_argument("--only-arriving", action="store_true", help="arrivals without a full run to compare them with")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    asked = parser.parse_args()
    table, times = rows(asked.tables), []
    for size in sorted(asked.sizes):
        made = [next_ for _, next_ in zip(range(size), reports(table), strict=False)]
        found = [(d, m) for _, d, m in made]
        if asked.only_arriving:
            print(f"{size:>9,} mentions, no full run", flush=True)
            one_by_one(found, None, asked.arriving)
            continue
        start, before = time.perf_counter(), _processors()
        linked = group(profiles(found), jobs=asked.jobs)
        took = time.perf_counter() - start
        times.append((size, _processors() - before))
        home = homes(linked.groups)
        pairs = [(event, home[m.id]) for event, _, m in made]
        p, b = pairwise(pairs), b_cubed(pairs)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(
            f"{size:>9,} mentions  {took:7.1f} s, {times[-1][1]:7.1f} s of processors  pairs P {p[0]:.3f} R {p[1]:.3f}  B3 F {b[2]:.3f}  {peak:.2f} GiB",
            flush=True,
        )
        if asked.arriving and size <= asked.most_arriving:
            one_by_one(found, linked.groups, asked.arriving)
    if not times:
        return
    (n, s), (m, t) = times[0], times[-1]
    if m > n:
        print(f"growth exponent {math.log(t / s) / math.log(m / n):.2f}")


def _processors() -> float:
    """Seconds of processors that this process and those that it started have used."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def one_by_one(found: list[tuple[Document, Mention]], whole: tuple[tuple[str, ...], ...] | None, number: int) -> None:
    """Print how long documents drawn from all that there are take to arrive, and how far the groups are from one run's."""
    drawn = set(random.Random(5).sample(range(len(found)), number))
    held = Arriving()
    held.add([item for n, item in enumerate(found) if n not in drawn])
    gc.collect()
    gc.freeze()  # what stays is out of the garbage collector's sight, as in the server
    took, clock = [], []
    for n in sorted(drawn):
        start, began = time.process_time(), time.perf_counter()
        held.add([found[n]])
        took.append(time.process_time() - start)
        clock.append(time.perf_counter() - began)
    took.sort()
    clock.sort()
    same = "not asked"
    if whole is not None:
        ours = {m: g[0] for g in held.groups for m in g}
        same = f"{b_cubed([(g[0], ours[m]) for g in whole for m in g])[2]:.5f}"
    middle, most = number // 2, int(number * 0.95)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"          one by one: median {clock[middle] * 1000:.1f} ms, 95 % {clock[most] * 1000:.1f} ms, slowest {clock[-1] * 1000:.1f} ms "
          f"(of processors {took[middle] * 1000:.1f}, {took[most] * 1000:.1f}, {took[-1] * 1000:.1f}); B3 against one run {same}; {peak:.2f} GiB",
          flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
