"""Bare headlines to events by what is expected of the answer: groups are joined as long as the expected B³ rises.

How many of a collection's headlines meet differs from collection to collection, so a threshold that suits one does not suit
the next. Two things take its place. The chances of all pairs are moved together until as many pairs are expected as
collections have (`shift`). And two groups are joined when what recall is expected to gain outweighs what precision is
expected to lose, report by report (B³, Bagga and Baldwin 1998), the most profitable first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from tocsin.link.cluster import Groups, Pair

Floats = NDArray[np.float64]

MOST = 3.0
"""Bits by which a collection may differ from the usual one."""

WORTH = 0.33
"""What a point of precision is worth, a point of recall being worth the rest. At the best F1 this is R² / (P² + R²)."""

OTHERS = 3.0
"""Reports that an event is expected to have where two of them are found: by so much a found pair raises recall."""

LEAST = 0.02
"""Chances below this are taken for none."""


def shift(bits: Floats, reports: int, partners: float) -> float:
    """Bits to add to the scores of all pairs so that `partners` pairs are expected for each of so many reports.

    Held within MOST bits.
    """
    low, high = -MOST, MOST
    for _ in range(30):
        middle = (low + high) / 2
        if float(chances(bits + middle).sum()) > partners * reports:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def chances(bits: Floats) -> Floats:
    """Scores in bits as chances, 0 to 1."""
    return np.asarray(1 / (1 + 2.0 ** -np.clip(bits, -60, 60)))


def gain(
    a: int, b: int, within_a: float, within_b: float, between: float, recall: float, worth: float = WORTH
) -> float:
    """What is expected of joining groups of `a` and `b` reports, in report-points of B³.

    `within_a` and `within_b` are the expected pairs of each group, every report with itself among them and both ways
    counted; `between` are those across, counted once, and `recall` the same, each divided by the size of its event.
    """
    precision = (within_a + within_b + 2 * between) / (a + b) - within_a / a - within_b / b
    return worth * precision + (1 - worth) * 2 * recall


def join(
    groups: Groups,
    articles: Mapping[int, str],
    pairs: Mapping[tuple[str, str], float] | Mapping[tuple[str, str], tuple[float, float]],
    named: Collection[int] = (),
    worth: float = WORTH,
) -> list[Pair]:
    """Join the groups of these indices as long as it pays; the pairs that joined them, in that order.

    `articles` is the article of each listing, `pairs` the chance that any one listing of an article is of one event with any
    one of another's, with or without its worth for recall (else a third of it). Which listing of an article is which
    nothing tells, so those that stand alone are taken one after another. `named` are indices that people have judged: they
    are told apart. What keeps groups apart in `groups` does so here.
    """
    near: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for (x, y), said in pairs.items():
        chance, recall = said if isinstance(said, tuple) else (said, said / OTHERS)
        if chance > LEAST:
            near[x][y] = near[y][x] = (chance, recall)
    return _Joining(groups, articles, near, set(named), worth).run()


class _Joining:
    """The groups in play by the index that their home is, with the expected pairs within each and towards its neighbours."""

    def __init__(
        self,
        groups: Groups,
        articles: Mapping[int, str],
        near: Mapping[str, Mapping[str, tuple[float, float]]],
        named: set[int],
        worth: float,
    ) -> None:
        self.groups, self.articles, self.near, self.worth = groups, articles, near, worth
        self.within: dict[int, float] = {}
        self.towards: dict[int, dict[int, tuple[float, float]]] = {}
        self.of: dict[str, set[int]] = defaultdict(set)
        self.waiting: dict[str, list[int]] = defaultdict(list)
        self.heap: list[tuple[float, int, int, tuple[int, int]]] = []
        for index in sorted(articles, reverse=True):
            if len(groups.of(index)) == 1 and index not in named:
                self.waiting[articles[index]].append(index)
        self.free = {waiting[-1] for waiting in self.waiting.values()}
        begun = {groups.home[i] for i in articles if len(groups.of(i)) > 1 or i in named}
        for home in sorted(begun | {waiting.pop() for waiting in self.waiting.values()}):
            self._begin(home)

    def run(self) -> list[Pair]:
        joined: list[Pair] = []
        for home in sorted(self.towards):
            self._offer(home, above=True)
        while self.heap:
            _, a, b, sizes = heapq.heappop(self.heap)
            if sizes == self._sizes(a, b) and self.groups.may_join(a, b):
                joined.append((min(a, b), max(a, b)))
                fresh = self._joined(a, b)
                self._offer(self.groups.home[a])
                for index in fresh:
                    self._offer(index)
        return joined

    def _begin(self, home: int) -> None:
        """Bring a group into play."""
        members = [self.articles[i] for i in self.groups.of(home) if i in self.articles]
        found: dict[int, tuple[float, float]] = {}
        within = float(len(members))
        for n, article in enumerate(members):
            known = self.near.get(article, {})
            within += 2 * sum(known[other][0] for other in members[:n] if other in known)
            for other, (chance, recall) in known.items():
                for neighbour in self.of[other]:
                    x, y = found.get(neighbour, (0.0, 0.0))
                    found[neighbour] = (x + chance, y + recall)
        self.within[home], self.towards[home] = within, found
        for neighbour, sums in found.items():
            self.towards[neighbour][home] = sums
        for article in members:
            self.of[article].add(home)

    def _offer(self, home: int, above: bool = False) -> None:
        """Put forward what joining the group with each neighbour would bring."""
        size = len(self.groups.members[home])
        for other, (between, recall) in self.towards[home].items():
            if above and other < home:
                continue
            others = len(self.groups.members[other])
            won = gain(size, others, self.within[home], self.within[other], between, recall, self.worth)
            if won > 1e-9:
                a, b = min(home, other), max(home, other)
                heapq.heappush(self.heap, (-won, a, b, self._sizes(a, b)))

    def _sizes(self, a: int, b: int) -> tuple[int, int]:
        """How many reports two groups have, 0 for one that is no more: groups only grow, so this dates an offer."""
        members = self.groups.members
        return len(members.get(a, ())), len(members.get(b, ()))

    def _joined(self, a: int, b: int) -> list[int]:
        """Join two groups in play; the listings that come into play in their stead."""
        between = self.towards[a][b][0]
        within = self.within.pop(a) + self.within.pop(b) + 2 * between
        sums = self.towards.pop(a)
        for other, (x, y) in self.towards.pop(b).items():
            u, v = sums.get(other, (0.0, 0.0))
            sums[other] = (u + x, v + y)
        del sums[a], sums[b]
        freed = [self.articles[i] for i in (a, b) if i in self.free]
        self.free -= {a, b}
        articles = {self.articles[i] for i in (*self.groups.of(a), *self.groups.of(b)) if i in self.articles}
        self.groups.join(a, b)
        home = self.groups.home[a]
        self.within[home], self.towards[home] = within, sums
        for other in sums:
            self.towards[other].pop(a, None)
            self.towards[other].pop(b, None)
            self.towards[other][home] = sums[other]
        for article in articles:
            self.of[article] -= {a, b}
            self.of[article].add(home)
        fresh = [self.waiting[article].pop() for article in freed if self.waiting[article]]
        self.free.update(fresh)
        for index in fresh:
            self._begin(index)
        return fresh
