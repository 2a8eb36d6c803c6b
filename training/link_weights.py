"""Fit the linker's weights to reports whose events are known, and write the weights file that the package ships.

    python -m training.link_weights --ucdp ../shared/data/ucdp/nigeria.csv --incidents ../shared/data/incidents/reports.jsonl.gz \
        --out tocsin/link/data/weights.yaml

A logistic regression over the findings of every pair that blocking brings up, whose prior is the weights file that it
starts from (each weight normal around its old value): what the data do not speak about keeps its value. The bits are the
coefficients over ln 2. The weights beside articles are fitted on whole reports and those beside headlines on headlines; the
prior of each is then moved to where B³ on its training data is highest. Of the incidents, only the
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
from tocsin.link.weights import SETTINGS, parse, setting, shares

Floats = NDArray[np.float64]
Column = tuple[str, str | int]
"""A comparison, and one of its levels, the number of one of its knots, or "unknown"."""

STIFFNESS = 4.0
"""The precision of the prior: how many clear cases it takes to move a weight by about one unit."""

FIRM = 100.0
"""The same for weights that the collections at hand cannot teach."""

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


def fit(
    rows: Floats,
    same: Floats,
    start: Floats,
    firm: Sequence[int] = (),
    held: Sequence[int] = (),
    weight: Floats | None = None,
) -> Floats:
    """Maximum a posteriori coefficients (nats) by Newton's method; the last, the prior of all pairs, is left free.

    Columns in `held` keep the value that they start with, those in `firm` nearly so. `weight` is how much each row counts.
    """
    stiff = np.full(len(start), STIFFNESS)
    stiff[list(firm)] = FIRM
    stiff[list(held)] = 1e6
    stiff[-1] = 1e-3
    counts = np.ones(len(same)) if weight is None else weight

    def cost(w: Floats) -> float:
        z = rows @ w
        return float(np.sum(counts * (np.logaddexp(0, z) - same * z)) + 0.5 * np.sum(stiff * (w - start) ** 2))

    found = start.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(rows @ found, -40, 40)))
        slope = rows.T @ (counts * (p - same)) + stiff * (found - start)
        bend = (rows * (counts * p * (1 - p))[:, None]).T @ rows + np.diag(stiff)
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


def put(data: dict[str, Any], column: Column, bits: float) -> None:
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
        "# First the weights by facts alone, for mentions in passing, set by hand; then those beside articles and headlines.",
        f"# {made}",
        *_section(data, ""),
    ]
    for name in SETTINGS:
        lines += [f"{name}:", *_section(data[name], "  ")] if name in data else []
    return "\n".join(lines) + "\n"


def _section(section: dict[str, Any], indent: str) -> list[str]:
    lines = [f"prior: {section['prior']:.2f}", "comparisons:"]
    for name, entry in section["comparisons"].items():
        lines += [f"  {name}:", f"    what: {entry['what']}"]
        lines += [f"    {mark}: true" for mark in ("firm", "rising") if entry.get(mark)]
        if "unknown" in entry:
            lines.append(f"    unknown: {entry['unknown']:.2f}")
        if "levels" in entry:
            levels = ", ".join(f'"{level}": {bits:.2f}' for level, bits in entry["levels"].items())
            lines.append(f"    levels: {{{levels}}}")
        if "knots" in entry:
            lines.append(f"    knots: [{', '.join(f'[{x}, {bits:.2f}]' for x, bits in entry['knots'])}]")
    return [indent + line for line in lines]


def moved(data: dict[str, Any], name: str, corpora: Sequence[Corpus]) -> None:
    """Move the prior of a setting to where mean B³ is highest."""
    section, scores = data[name], {}
    start = float(section["prior"])
    for move in MOVES:
        section["prior"] = round(start + move, 2)
        weights = parse(data)
        scores[section["prior"]] = [c.b3(weights) for c in corpora]
        print(
            f"{name} {section['prior']:6.2f}  B3 F " + "  ".join(f"{x:.4f}" for x in scores[section["prior"]]),
            flush=True,
        )
    section["prior"] = max(scores, key=lambda m: sum(scores[m]))


def fitted(section: dict[str, Any], name: str, corpora: Sequence[Corpus]) -> None:
    """Fit the weights of a setting to the pairs of these collections that are in it."""
    of = columns(section)
    rises = [n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("rising")]
    firm = [n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("firm")]
    start = np.array([_get(section, c) for c in of] + [float(section["prior"])]) * math.log(2)
    inside = [
        np.array([setting(c.profiles[i], c.profiles[j]) == name for i, j in c.pairs], dtype=bool) for c in corpora
    ]
    rows = np.concatenate([table(c, section, of)[chosen] for c, chosen in zip(corpora, inside, strict=True)])
    same = np.concatenate([c.same[chosen] for c, chosen in zip(corpora, inside, strict=True)])
    print(f"{name}: {len(same)} pairs, {int(same.sum())} of one event", flush=True)
    found = fit(rows, same, start, firm=firm)
    for comparison in dict.fromkeys(of[n][0] for n in rises):
        knots = [n for n, (other, part) in enumerate(of) if other == comparison and isinstance(part, int)]
        found[knots] = rising(found[knots])
    held = found.copy()
    held[firm] = start[firm]
    found = fit(rows, same, held, firm=firm, held=rises) / math.log(2)
    for column, bits in zip(of, found, strict=False):
        put(section, column, round(float(bits), 2))
    section["prior"] = round(float(found[-1]), 2)


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ucdp", type=Path, nargs="*", default=[])
    parser.add_argument("--incidents", type=Path)
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"))
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    data = yaml.safe_load(asked.start.read_text(encoding="utf-8"))
    heads = [Corpus(path, dev_only=False) for path in asked.ucdp]
    texts = [Corpus(asked.incidents, dev_only=True)] if asked.incidents else []
    for name, corpora in (("articles", texts), ("headlines", heads)):
        if corpora:
            fitted(data[name], name, corpora)
            moved(data, name, corpora)
    names = [p.stem for p in asked.ucdp] + ([asked.incidents.name.split(".")[0]] if asked.incidents else [])
    asked.out.write_text(written(data, f"Fitted by training/link_weights.py on {', '.join(names)}."), encoding="utf-8")


if __name__ == "__main__":
    main()
