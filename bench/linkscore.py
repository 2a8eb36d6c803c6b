"""Scores of a clustering against gold: B³, CEAF-e, MUC, pairwise, and their 95 % intervals."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from bench.matching import best_match

Score = tuple[float, float, float]
Pairs = Sequence[tuple[str, str]]
"""(gold cluster, predicted cluster) of each report."""


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _sets(pairs: Pairs) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    gold: dict[str, set[int]] = defaultdict(set)
    found: dict[str, set[int]] = defaultdict(set)
    for i, (g, p) in enumerate(pairs):
        gold[g].add(i)
        found[p].add(i)
    return gold, found


def b_cubed(pairs: Pairs) -> Score:
    """B³ (Bagga and Baldwin 1998): per report, the share of its cluster that belongs with it, and the reverse."""
    both = Counter(pairs)
    gold, found = Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    n = len(pairs)
    precision = sum(k * k / found[p] for (_, p), k in both.items()) / n
    recall = sum(k * k / gold[g] for (g, _), k in both.items()) / n
    return precision, recall, f1(precision, recall)


def pairwise(pairs: Pairs) -> Score:
    """Precision and recall over pairs of reports said to be one event."""

    def twos(counts: Iterable[int]) -> int:
        return sum(k * (k - 1) // 2 for k in counts)

    right = twos(Counter(pairs).values())
    said, true = twos(Counter(p for _, p in pairs).values()), twos(Counter(g for g, _ in pairs).values())
    precision, recall = right / said if said else 0.0, right / true if true else 0.0
    return precision, recall, f1(precision, recall)


def muc(pairs: Pairs) -> Score:
    """MUC (Vilain et al. 1995): links kept. Clusters of one count for nothing."""
    gold, found = _sets(pairs)

    def kept(of: Mapping[str, set[int]], other: Callable[[int], str]) -> float:
        total = sum(len(s) - 1 for s in of.values())
        return sum(len(s) - len({other(i) for i in s}) for s in of.values()) / total if total else 0.0

    recall, precision = kept(gold, lambda i: pairs[i][1]), kept(found, lambda i: pairs[i][0])
    return precision, recall, f1(precision, recall)


def ceaf_e(pairs: Pairs) -> Score:
    """CEAF with φ4 (Luo 2005): the best one-to-one matching of clusters, each match worth 2|A∩B| / (|A|+|B|)."""
    gold, found = _sets(pairs)
    total = 0.0
    for golds, founds in _components(pairs):
        table = [[2 * len(gold[g] & found[p]) / (len(gold[g]) + len(found[p])) for p in founds] for g in golds]
        total += sum(table[row][column] for row, column in best_match(table))
    precision, recall = total / len(found), total / len(gold)
    return precision, recall, f1(precision, recall)


def conll(pairs: Pairs) -> float:
    """The CoNLL 2012 average: mean F1 of MUC, B³ and CEAF-e."""
    return (muc(pairs)[2] + b_cubed(pairs)[2] + ceaf_e(pairs)[2]) / 3


def interval(pairs: Pairs, of: Callable[[Pairs], float], draws: int = 100, seed: int = 1) -> tuple[float, float]:
    """The 95 % interval of a score by the bootstrap (percentile method, Efron 1979).

    What is drawn are the groups of reports that gold and answer together keep apart from all others, so that a draw
    breaks no cluster of either.
    """
    part = {name: n for n, (golds, _) in enumerate(_components(pairs)) for name in golds}
    groups: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for g, p in pairs:
        groups[part[g]].append((g, p))
    names, chance, values = sorted(groups), random.Random(seed), []
    for _ in range(draws):
        drawn: list[tuple[str, str]] = []
        for copy, name in enumerate(chance.choices(names, k=len(names))):
            drawn += [(f"{g}#{copy}", f"{p}#{copy}") for g, p in groups[name]]
        values.append(of(drawn))
    values.sort()
    return values[int(0.025 * draws)], values[min(draws - 1, int(0.975 * draws))]


def _components(pairs: Pairs) -> list[tuple[list[str], list[str]]]:
    """Gold and found clusters that overlap, directly or through others: they are matched among themselves."""
    parent: dict[tuple[str, str], tuple[str, str]] = {}

    def top(x: tuple[str, str]) -> tuple[str, str]:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for g, p in set(pairs):
        parent[top(("gold", g))] = top(("found", p))
    parts: dict[tuple[str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, name in sorted(parent):
        parts[top((side, name))][0 if side == "gold" else 1].append(name)
    return list(parts.values())
