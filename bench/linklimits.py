"""What B³ bare headlines can carry: limits that no linker passes. What careful people reach is in `bench.linkreaders`.

    python -m bench.linklimits TABLE.csv...

An article that is listed under several events gives several reports with the same outlet, day and headline. Nothing tells
which is which, so a linker can do no better than to number them at random; what is printed is the mean over all numberings.

- `limit`: proved. No linker that treats like reports alike comes above it, even one that knows of every two articles under
  how many events both are listed, and how large those are. It lets each report choose its own group, which no clustering can.
- `oracle`: reached by a linker that knows just that and groups as ours does (`tocsin.link.expected`).
- `apart`: every report by itself.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from bench.linkdata import Report, by_country
from tocsin.link.cluster import Groups
from tocsin.link.expected import join

Score = tuple[float, float, float]

LARGEST = 60
"""Reports of a group up to which the limit tries each size; larger ones are worth less to every report in them."""

SHARES = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
"""What a point of precision is worth beside one of recall: a limit for each, and together they limit F1."""


@dataclass(frozen=True)
class Listings:
    """Articles with the events that each is listed under, once a listing, and how many reports each event has."""

    events: Mapping[str, Sequence[str]]
    size: Mapping[str, int]
    near: Mapping[str, Mapping[str, tuple[float, float]]]

    @property
    def reports(self) -> int:
        return sum(map(len, self.events.values()))

    def alone(self, article: str) -> float:
        """What a listing of the article alone has of its event, on average."""
        return sum(1 / self.size[e] for e in self.events[article]) / len(self.events[article])


def named(report: Report) -> str:
    """The article that a report lists, as 16 hexadecimal digits that tell nothing of its words."""
    return sha256("\n".join((report.outlet, report.published, report.title)).encode()).hexdigest()[:16]


def listings(reports: Iterable[Report]) -> Listings:
    """The articles of these reports with their events."""
    return listed((named(r), r.gold) for r in reports)


def listed(pairs: Iterable[tuple[str, str]]) -> Listings:
    """The same from (article, event) of each listing. `near` has, for two listings of an article and another, the chance that
    both are of one event, and that chance with each event divided by its size."""
    events: dict[str, list[str]] = defaultdict(list)
    for article, event in pairs:
        events[article].append(event)
    size = Counter(e for under in events.values() for e in under)
    holders: dict[str, Counter[str]] = defaultdict(Counter)
    for article, under in events.items():
        for event in under:
            holders[event][article] += 1
    near: dict[str, dict[str, tuple[float, float]]] = {}
    for article, under in events.items():
        found: dict[str, tuple[float, float]] = {}
        for event, n in Counter(under).items():
            for other, m in holders[event].items():
                both = n * (m - 1 if other == article else m)
                ways = len(under) * (len(events[other]) - (other == article))
                if both:
                    x, y = found.get(other, (0.0, 0.0))
                    found[other] = (x + both / ways, y + both / ways / size[event])
        near[article] = found
    return Listings(events, size, near)


def limit(of: Listings) -> float:
    """F1 that no linker passes: for each of SHARES no one's weighted sum of precision and recall is above this one's."""
    lines = [(share, *_best(of, share)) for share in SHARES]
    best = 0.0
    for precision in np.linspace(0.4, 1, 601):
        recall = min(1.0, *((s * p + (1 - s) * r - s * precision) / (1 - s) for s, p, r in lines))
        best = max(best, 2 * precision * recall / (precision + recall) if recall > 0 else 0.0)
    return float(best)


def _best(of: Listings, share: float) -> tuple[float, float]:
    """Precision and recall where each report has the group that is best for it alone."""
    precision = recall = 0.0
    for article, listed in of.events.items():
        known = of.near[article]
        times = [len(of.events[other]) - (other == article) for other in known]
        chance = np.repeat([p for p, _ in known.values()], times)
        worth = np.repeat([r for _, r in known.values()], times)
        alone = of.alone(article)
        best = (1.0, alone)
        for size in range(2, min(LARGEST, len(chance) + 1) + 1):
            chosen = np.argsort(-(share * chance / size + (1 - share) * worth), kind="stable")[: size - 1]
            tried = ((1 + float(chance[chosen].sum())) / size, alone + float(worth[chosen].sum()))
            if share * tried[0] + (1 - share) * tried[1] > share * best[0] + (1 - share) * best[1]:
                best = tried
        precision += len(listed) * best[0]
        recall += len(listed) * best[1]
    return precision / of.reports, recall / of.reports


def oracle(of: Listings, worth: float = 0.4) -> list[list[str]]:
    """The groups of a linker that knows all chances, as articles."""
    index = [article for article, listed in sorted(of.events.items()) for _ in listed]
    groups = Groups(index, ())
    known = {(a, b): chance for a, near in of.near.items() for b, chance in near.items() if a < b}
    join(groups, dict(enumerate(index)), known, worth=worth)
    return [[index[i] for i in members] for members in groups.members.values()]


def parts(of: Listings, groups: Iterable[Sequence[str]]) -> list[tuple[int, float, float]]:
    """For each group its reports and their expected precision and recall, summed. What no group has stands alone."""
    left = Counter({article: len(listed) for article, listed in of.events.items()})
    made = []
    for group in groups:
        left.subtract(group)
        chance, recall = float(len(group)), sum(of.alone(a) for a in group)
        for n, a in enumerate(group):
            for b in group[:n]:
                p, r = of.near[a].get(b, (0.0, 0.0))
                chance, recall = chance + 2 * p, recall + 2 * r
        made.append((len(group), chance / len(group), recall))
    return made + [(1, 1.0, of.alone(article)) for article in left.elements()]


def score(made: Sequence[tuple[int, float, float]]) -> Score:
    """B³: precision, recall, F1."""
    n = sum(size for size, _, _ in made)
    p, r = sum(p for _, p, _ in made) / n, sum(r for _, _, r in made) / n
    return p, r, 2 * p * r / (p + r)


def interval(blocks: Sequence[Sequence[tuple[int, float, float]]], draws: int = 400) -> tuple[float, float]:
    """The 95 % interval of F1 by the bootstrap over blocks (percentiles)."""
    chance = random.Random(1)
    found = sorted(score([x for b in chance.choices(blocks, k=len(blocks)) for x in b])[2] for _ in range(draws))
    return found[int(0.025 * draws)], found[int(0.975 * draws)]


def main() -> None:
    """Run the command line of this bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    asked = parser.parse_args()
    for country, reports in sorted((c, r) for table in asked.tables for c, r in by_country(table).items()):
        of = listings(reports)
        apart, known = score(parts(of, [])), score(parts(of, oracle(of)))
        print(f"{country:<20} {len(reports):>6} reports {len(of.events):>6} articles  apart {apart[2]:.4f}  oracle P {known[0]:.3f} R {known[1]:.3f} F {known[2]:.4f}  limit {limit(of):.4f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
