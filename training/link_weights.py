"""Fit the linker's weights to reports whose events are known, and write the weights file that the package ships.

    python -m training.link_weights --ucdp ../shared/data/ucdp/nigeria.csv --incidents ../shared/data/incidents/reports.jsonl.gz \
        --out tocsin/link/data/weights.yaml

A logistic regression over the findings of every pair that blocking brings up, whose prior is the weights file that it
starts from (each weight normal around its old value): what the data do not speak about keeps its value. The bits are the
coefficients over ln 2. The prior is then moved to where B³ on the training data is highest, for articles and for pairs with
a headline-only report (the weight of an unknown `article`) apart. Of the incidents, only the
two thirds are used that `bench.link` does not hold out.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.link import gold_of, held_out, reports_of
from bench.linkrun import read
from bench.linkscore import b_cubed
from tocsin.link import Profile, Weights, group, profiles
from tocsin.link.blocking import pairs
from tocsin.link.compare import COMPARISONS
from tocsin.link.weights import parse, shares

Floats = NDArray[np.float64]
Column = tuple[str, str | int]
"""A comparison, and one of its levels, the number of one of its knots, or "unknown"."""

STIFFNESS = 4.0
"""The precision of the prior: how many clear cases it takes to move a weight by about one unit."""

MOVES = (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5)
"""Bits by which the prior may be moved for the sake of B³."""


class Corpus:
    """Profiles of reports with the event of each, and the pairs that blocking brings up."""

    def __init__(self, path: Path, dev_only: bool) -> None:
        gold = gold_of(path)
        reports = [r for r in reports_of(path) if not dev_only or not held_out(gold[r.id])]
        done = read(reports)
        self.profiles: list[Profile] = profiles(done.found)
        self.main = done.main
        self.gold = {r.id: gold[r.id] for r in reports}
        event = {mention: self.gold[report] for report, mention in done.main.items()}
        index = [event.get(p.id) for p in self.profiles]
        brought = pairs(self.profiles)
        self.pairs = [(i, j) for i, j in brought if index[i] is not None and index[j] is not None]
        self.same: Floats = np.array([float(index[i] == index[j]) for i, j in self.pairs])

    def b3(self, weights: Weights) -> float:
        linked = group(self.profiles, weights=weights)
        home = {m: members[0] for members in linked.groups for m in members}
        return b_cubed([(self.gold[r], home[m]) for r, m in self.main.items()])[2]


def columns(data: dict[str, Any]) -> list[Column]:
    """What is fitted: every level, every knot, and "unknown" where the file gives it a weight."""
    found: list[Column] = []
    for name, entry in data["comparisons"].items():
        found += [(name, level) for level in entry.get("levels", ())]
        found += [(name, knot) for knot in range(len(entry.get("knots", ())))]
        if "unknown" in entry:
            found.append((name, "unknown"))
    return found


def findings(a: Profile, b: Profile, data: dict[str, Any]) -> Iterator[tuple[Column, float]]:
    for name, entry in data["comparisons"].items():
        found = COMPARISONS[name](a, b)
        if found is None:
            yield (name, "unknown"), 1.0
        elif isinstance(found, str):
            yield (name, found), 1.0
        else:
            yield from (((name, knot), share) for knot, share in shares([x for x, _ in entry["knots"]], found))


def table(corpus: Corpus, data: dict[str, Any], of: Sequence[Column]) -> Floats:
    """One row a pair, one column a weight, and a last one of ones for the prior."""
    place = {c: n for n, c in enumerate(of)}
    rows = np.zeros((len(corpus.pairs), len(of) + 1))
    rows[:, -1] = 1.0
    for row, (i, j) in zip(rows, corpus.pairs, strict=True):
        for column, share in findings(corpus.profiles[i], corpus.profiles[j], data):
            if column in place:
                row[place[column]] += share
    return rows


def rising(bits: Floats) -> Floats:
    """The nearest weights that never fall from knot to knot: pool adjacent violators (Ayer et al. 1955).

    More shared words never speak against one event. Where a collection says so, it is an accident of how it was made.
    """
    pools: list[list[float]] = []
    for x in bits:
        pools.append([float(x)])
        while len(pools) > 1 and np.mean(pools[-2]) > np.mean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return np.array([np.mean(pool) for pool in pools for _ in pool])


def fit(rows: Floats, same: Floats, start: Floats, held: Sequence[int] = ()) -> Floats:
    """Maximum a posteriori coefficients (nats) by Newton's method; the last, the prior of all pairs, is left free.

    Columns in `held` keep the value that they start with.
    """
    stiff = np.full(len(start), STIFFNESS)
    stiff[list(held)] = 1e6
    stiff[-1] = 1e-3

    def cost(w: Floats) -> float:
        z = rows @ w
        return float(np.sum(np.logaddexp(0, z) - same * z) + 0.5 * np.sum(stiff * (w - start) ** 2))

    found = start.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(rows @ found, -40, 40)))
        slope = rows.T @ (p - same) + stiff * (found - start)
        bend = (rows * (p * (1 - p))[:, None]).T @ rows + np.diag(stiff)
        step, now, share = np.linalg.solve(bend, slope), cost(found), 1.0
        while cost(found - share * step) > now and share > 1e-6:  # Newton overshoots far from the minimum
            share /= 2
        found -= share * step
        if np.abs(share * step).max() < 1e-6:
            break
    return found


def _get(data: dict[str, Any], column: Column) -> float:
    name, part = column
    entry = data["comparisons"][name]
    if isinstance(part, int):
        return float(entry["knots"][part][1])
    return float(entry["unknown"] if part == "unknown" else entry["levels"][part])


def _put(data: dict[str, Any], column: Column, bits: float) -> None:
    name, part = column
    entry = data["comparisons"][name]
    if isinstance(part, int):
        entry["knots"][part][1] = bits
    elif part == "unknown":
        entry["unknown"] = bits
    else:
        entry["levels"][part] = bits


def written(data: dict[str, Any], made: str) -> str:
    """The weights file as text, comments included."""
    lines = [
        "# Weights of evidence that two mentions report one event, in bits: log2 of how much likelier the finding is when",
        "# they do. +1 doubles the odds, -1 halves them. `knots` are [number, bits]; between two knots the bits run straight.",
        f"# {made}",
        f"prior: {data['prior']:.2f}",
        "comparisons:",
    ]
    for name, entry in data["comparisons"].items():
        lines += [f"  {name}:", f"    what: {entry['what']}"]
        lines += ["    rising: true"] if entry.get("rising") else []
        if "unknown" in entry:
            lines.append(f"    unknown: {entry['unknown']:.2f}")
        if "levels" in entry:
            levels = ", ".join(f'"{level}": {bits:.2f}' for level, bits in entry["levels"].items())
            lines.append(f"    levels: {{{levels}}}")
        if "knots" in entry:
            lines.append(f"    knots: [{', '.join(f'[{x}, {bits:.2f}]' for x, bits in entry['knots'])}]")
    return "\n".join(lines) + "\n"


def moved(data: dict[str, Any], what: str, corpora: Sequence[Corpus]) -> None:
    """Move the prior of all pairs, or that of pairs with a headline-only report, to where mean B³ is highest."""
    holder, key = (data, "prior") if what == "prior" else (data["comparisons"]["article"], "unknown")
    start, scores = float(holder[key]), {}
    for move in MOVES:
        holder[key] = round(start + move, 2)
        weights = parse(data)
        scores[holder[key]] = [c.b3(weights) for c in corpora]
        print(f"{what} {holder[key]:6.2f}  B3 F " + "  ".join(f"{x:.4f}" for x in scores[holder[key]]), flush=True)
    holder[key] = max(scores, key=lambda m: sum(scores[m]))


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ucdp", type=Path, nargs="*", default=[])
    parser.add_argument("--incidents", type=Path)
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"))
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    data = yaml.safe_load(asked.start.read_text(encoding="utf-8"))
    corpora = [Corpus(path, dev_only=False) for path in asked.ucdp]
    corpora += [Corpus(asked.incidents, dev_only=True)] if asked.incidents else []
    of = columns(data)
    rises = [n for n, (name, _) in enumerate(of) if data["comparisons"][name].get("rising")]
    start = np.array([_get(data, c) for c in of] + [float(data["prior"])]) * math.log(2)
    rows = np.concatenate([table(c, data, of) for c in corpora])
    same = np.concatenate([c.same for c in corpora])
    found = fit(rows, same, start)
    for name in dict.fromkeys(of[n][0] for n in rises):
        knots = [n for n, (other, part) in enumerate(of) if other == name and isinstance(part, int)]
        found[knots] = rising(found[knots])
    found = fit(rows, same, found, held=rises) / math.log(2)
    for column, bits in zip(of, found, strict=False):
        _put(data, column, round(float(bits), 2))
    data["prior"] = round(float(found[-1]), 2)
    texts, heads = corpora[len(asked.ucdp) :], corpora[: len(asked.ucdp)]
    moved(data, "prior", texts or heads)
    if texts and heads:
        moved(data, "heads", heads)
    names = [p.stem for p in asked.ucdp] + ([asked.incidents.name.split(".")[0]] if asked.incidents else [])
    asked.out.write_text(written(data, f"Fitted by training/link_weights.py on {', '.join(names)}."), encoding="utf-8")


if __name__ == "__main__":
    main()
