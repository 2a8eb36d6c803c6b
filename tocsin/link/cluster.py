"""Mentions to events by agreement with the whole group: one odd report cannot chain two massacres."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

SAMPLE = 6
"""Members of each group that a merge is put to: its core and the one of the link itself. The average is over at most
SAMPLE x SAMPLE pairs, so that groups of any size are merged in bounded time."""

DOUBT = 0.75
"""Bits by which a link may fall short where nothing rivals it. By cross-validation over five sets of reports worded
independently, 427 of 500 pairs are linked instead of 403, 12 wrongly both times; with 1.0 it is 430 and 14."""

AHEAD = 1.0
"""Bits by which such a link must be ahead of any other that its two groups might make."""

Pair = tuple[int, int]


class Groups:
    """Groups of indices that grow by joining, and what keeps two of them apart.

    No group takes in two members of one `source` (two mentions of a document) or two that `apart` names, unless
    they are joined by name.
    """

    def __init__(self, sources: Sequence[Hashable], apart: Iterable[Pair]) -> None:
        self.home = list(range(len(sources)))
        self.members = {i: [i] for i in self.home}
        self._sources: dict[int, set[Hashable]] = {i: {s} for i, s in enumerate(sources)}
        self._apart: dict[int, set[int]] = {}
        for a, b in apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def of(self, index: int) -> list[int]:
        """The members of the index's group, its core first."""
        return self.members[self.home[index]]

    def may_join(self, a: int, b: int) -> bool:
        """Whether nothing keeps the groups of these two apart."""
        x, y = self.home[a], self.home[b]
        if not self._sources[x].isdisjoint(self._sources[y]):
            return False
        barred = self._apart.get(x)
        return not barred or all(self.home[other] != y for other in barred)

    def join(self, a: int, b: int) -> None:
        """Make one group of two. The larger one's members stay in front."""
        x, y = self.home[a], self.home[b]
        if len(self.members[x]) < len(self.members[y]):
            x, y = y, x
        for moved in self.members[y]:
            self.home[moved] = x
        self.members[x] += self.members.pop(y)
        self._sources[x] |= self._sources.pop(y)
        if barred := self._apart.pop(y, None):
            self._apart.setdefault(x, set()).update(barred)


def agglomerate(
    groups: Groups,
    scores: Mapping[Pair, float],
    compare: Callable[[int, int], float],
    together: Iterable[Pair] = (),
) -> list[Pair]:
    """Join the groups; the pairs that joined them, in that order.

    Pairs are taken from the highest score down; two groups are joined when nothing keeps them apart and the average
    score between their members (average linkage, Sokal and Michener 1958) is above 0. `together` pairs are
    joined first, whatever their score.
    """
    joined: list[Pair] = []
    for a, b in together:
        if groups.home[a] != groups.home[b]:
            groups.join(a, b)
            joined.append((a, b))
    asked: dict[Pair, float] = {}
    for a, b in sorted((p for p, s in scores.items() if s > 0), key=lambda p: (-scores[p], p)):
        if groups.home[a] == groups.home[b] or not groups.may_join(a, b):
            continue
        if _agreement(_asked(groups.of(a), a), _asked(groups.of(b), b), scores, asked, compare) > 0:
            groups.join(a, b)
            joined.append((a, b))
    return joined


def unrivalled(
    groups: Groups,
    scores: Mapping[Pair, float],
    compare: Callable[[int, int], float],
    may: Callable[[int, int], bool],
) -> list[Pair]:
    """Join groups whose agreement falls short by less than DOUBT, where nothing else comes near; the pairs that did so.

    What a text leaves out or the reader misreads takes from the right pair as it does from wrong ones, but a wrong pair
    mostly has the right one beside it. So a link that no other pair of the members asked reaches within AHEAD is taken, and in
    a town where much happens, where there is always another, none is. `scores` hold the rivals too; `may` says which
    pairs can be joined so.
    """
    doubted = sorted((p for p, s in scores.items() if s > -DOUBT and may(*p)), key=lambda p: (-scores[p], p))
    doubted = [(a, b) for a, b in doubted if groups.home[a] != groups.home[b]]
    if not doubted:
        return []
    near: dict[int, dict[int, float]] = {}
    for (a, b), score in scores.items():
        if score > -DOUBT - AHEAD:
            near.setdefault(a, {})[b] = score
            near.setdefault(b, {})[a] = score
    joined: list[Pair] = []
    asked: dict[Pair, float] = {}
    for a, b in doubted:
        if groups.home[a] == groups.home[b] or not groups.may_join(a, b):
            continue
        xs, ys = _asked(groups.of(a), a), _asked(groups.of(b), b)
        agreement = _agreement(xs, ys, scores, asked, compare)
        if agreement <= -DOUBT:
            continue
        ours, least = (groups.home[a], groups.home[b]), scores[a, b] - AHEAD
        rivalled = any(s > least and groups.home[n] not in ours for m in (*xs, *ys) for n, s in near.get(m, {}).items())
        if agreement > 0 or not rivalled:
            groups.join(a, b)
            joined.append((a, b))
    return joined


def _asked(group: Sequence[int], linked: int) -> list[int]:
    return list(dict.fromkeys([linked, *group[: SAMPLE - 1]]))


def _agreement(
    xs: Sequence[int],
    ys: Sequence[int],
    scores: Mapping[Pair, float],
    asked: dict[Pair, float],
    compare: Callable[[int, int], float],
) -> float:
    total = 0.0
    for x in xs:
        for y in ys:
            pair = (min(x, y), max(x, y))
            score = scores.get(pair)
            if score is None:
                score = asked.get(pair)
            if score is None:
                score = asked[pair] = compare(*pair)
            total += score
    return total / (len(xs) * len(ys))
