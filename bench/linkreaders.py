"""What careful people make of bare headlines, beside each other, single reports, the linker and the oracle.

    python -m bench.linkreaders TABLE.csv... [--grouped bench/gold/headlines-grouped.jsonl] [--shipped]

Each of them grouped all headlines of the same weeks from outlet, day, headline and number of listings alone. A linker's
groups are cut to the reports of those weeks (`--shipped`: by the weights that ship; `training.link_heads --leave-out` adds the
linker by weights of other countries). How two people agree is asked in two ways: B³ of one against the other, as if
the other were the gold (an article that one lists in several groups is numbered at random, so that even a person against
themself can stay below 1), and over all pairs of articles of a week, whether they are put together: the share of the pairs
that either joins which both join, Cohen's kappa (1960), and Krippendorff's alpha for nominal values.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import krippendorff
import numpy as np

from bench.linkdata import Report, by_country
from bench.linklimits import interval, listed, listings, named, oracle, parts, score
from bench.linkrun import by_linker, read

GROUPED = Path(__file__).parent / "gold" / "headlines-grouped.jsonl"

Groups = list[list[str]]
Part = tuple[int, float, float]


def judged(
    country: str,
    reports: Sequence[Report],
    weeks: Sequence[Mapping[str, Any]],
    linked: Mapping[str, Mapping[str, str]] = {},
) -> list[str]:
    """Lines for the weeks that people have grouped. `linked` has, by the name of a linker, the cluster of each report id."""
    made: dict[str, list[list[Part]]] = defaultdict(list)
    pairs: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    total = events = true = 0
    for week in by_week(weeks):
        readers: dict[str, Groups] = {w.get("reader", "reader"): w["together"] for w in week}
        inside = set(week[0]["articles"])
        within = [r for r in reports if named(r) in inside]
        of = listings(within)
        real = {frozenset((a, b)) for a, near in of.near.items() for b in near if a != b}
        total, events, true = total + of.reports, events + len(of.size), true + len(real)
        answers = dict(readers)
        if len(readers) > 1:
            answers["all agree"] = common(list(readers.values()))
        answers |= {name: _clusters(within, found) for name, found in linked.items()}
        answers |= {"apart": [], "oracle": oracle(of)}
        for name, groups in answers.items():
            made[name].append(parts(of, groups))
            said = joined(groups)
            pairs[name][0] += len(said & real)
            pairs[name][1] += len(said)
    lines = [f"{country}: {len(by_week(weeks))} weeks, {total} reports of {events} events, {true} pairs of articles under one event"]  # fmt: skip
    for name, blocks in made.items():
        p, r, f = score([x for b in blocks for x in b])
        low, high = interval(blocks)
        lines.append(f"  {name:<10} B3 P {p:.3f} R {r:.3f} F {f:.3f} [{low:.3f}, {high:.3f}]  pairs {pairs[name][0]} right of {pairs[name][1]}")  # fmt: skip
    return lines + agreement(weeks, reports)


def by_week(weeks: Iterable[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The rows of all readers for the same articles of a country together."""
    found: dict[tuple[str, frozenset[str]], list[Mapping[str, Any]]] = defaultdict(list)
    for week in weeks:
        found[week["country"], frozenset(week["articles"])].append(week)
    return list(found.values())


def joined(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    """The pairs of articles that stand together in a group."""
    return {frozenset((a, b)) for g in groups for a, b in combinations(g, 2) if a != b}


def common(answers: Sequence[Groups]) -> Groups:
    """What all put together: each group of the first cut by the group of each other that has most of it, used once."""
    kept = [list(g) for g in answers[0]]
    for other in answers[1:]:
        left = [set(g) for g in other]
        cut = []
        for group in kept:
            best = max(left, key=lambda g: len(g & set(group)), default=set())
            if len(both := [a for a in group if a in best]) > 1:
                left.remove(best)
                cut.append(both)
        kept = cut
    return kept


def agreement(weeks: Sequence[Mapping[str, Any]], reports: Sequence[Report]) -> list[str]:
    """A line for every two readers of the same weeks."""
    asked = by_week(weeks)
    names = sorted({w.get("reader", "reader") for week in asked for w in week})
    lines = []
    for one, other in combinations(names, 2):
        blocks: dict[tuple[str, str], list[Part]] = defaultdict(list)
        table = np.zeros((2, 2))
        for week in asked:
            groups = {w.get("reader", "reader"): w["together"] for w in week}
            if one not in groups or other not in groups:
                continue
            articles = sorted(week[0]["articles"])
            copies = listings(r for r in reports if named(r) in set(articles)).events
            size = {article: len(events) for article, events in copies.items()}
            for a, b in ((one, other), (other, one), (one, one), (other, other)):
                blocks[a, b] += parts(listed(_as_events(groups[b], size)), groups[a])
            said = [joined(groups[name]) for name in (one, other)]
            for pair in map(frozenset, combinations(articles, 2)):
                table[int(pair in said[0]), int(pair in said[1])] += 1
        f = {key: score(found)[2] for key, found in blocks.items()}
        lines.append(
            f"  {one} and {other}: B3 F {f[one, other]:.3f} (each by itself {f[one, one]:.3f}, {f[other, other]:.3f}); "
            f"pairs joined by both {table[1, 1]:.0f}, by one {table[0, 1] + table[1, 0]:.0f}; kappa {kappa(table):.2f}, alpha {alpha(table):.2f}"
        )
    return lines


def kappa(table: np.ndarray[Any, np.dtype[np.float64]]) -> float:
    """Cohen's kappa of two people over a square table of counts."""
    share = table / table.sum()
    chance = float(share.sum(0) @ share.sum(1))
    return (float(np.trace(share)) - chance) / (1 - chance)


def alpha(table: np.ndarray[Any, np.dtype[np.float64]]) -> float:
    """Krippendorff's alpha for the same table, values nominal."""
    units = [(i, j) for (i, j), n in np.ndenumerate(table) for _ in range(int(n))]
    return float(krippendorff.alpha(np.array(units).T, level_of_measurement="nominal"))


def _clusters(reports: Iterable[Report], found: Mapping[str, str]) -> Groups:
    groups: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        groups[found[report.id]].append(named(report))
    return [g for g in groups.values() if len(g) > 1]


def _as_events(groups: Groups, copies: Mapping[str, int]) -> list[tuple[str, str]]:
    """(article, event) of each listing where a reader's groups are taken for events; what no group has is one of its own."""
    made = [(article, f"group {n}") for n, group in enumerate(groups) for article in group]
    held: dict[str, int] = defaultdict(int)
    for article, _ in made:
        held[article] += 1
    return made + [(a, f"{a} {n}") for a, all_ in copies.items() for n in range(held[a], all_)]


def grouped(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The weeks of a file of groups, by country."""
    weeks: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        weeks[row["country"]].append(row)
    return weeks


def main() -> None:
    """Run the command line of this bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--grouped", type=Path, default=GROUPED, help="weeks that people have grouped")
    parser.add_argument(
        "--shipped", action="store_true", help="add the linker; reads all headlines of the country first"
    )
    asked = parser.parse_args()
    weeks = grouped(asked.grouped)
    for country, reports in sorted((c, r) for table in asked.tables for c, r in by_country(table).items()):
        if country in weeks:
            linked = {"shipped": by_linker(read(reports))} if asked.shipped else {}
            print("\n".join(judged(country, reports, weeks[country], linked)), flush=True)


if __name__ == "__main__":
    main()
