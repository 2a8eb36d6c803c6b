"""Fit the linker's weights to reports whose events are known, and write the weights file that the package ships.

    python -m training.link_weights --ucdp ../shared/data/ucdp/nigeria.csv \
        --incidents ../shared/data/incidents/reports.jsonl.gz --out tocsin/link/data/weights.yaml

A logistic regression over the findings of every pair that blocking brings up, whose prior is the weights file that it
starts from (each weight normal around its old value): what the data do not speak about keeps its value. The bits are the
coefficients over ln 2. The weights beside articles are fitted on whole reports, those beside briefs and headlines on the same
reports cut short (and on headlines of UCDP), both as they are and as if all had happened in a few towns, and on the dev
halves of the samples; with `--facts` those of mentions in passing on the samples alone, with `--tables` those of records
without text on made-up ones. The
prior is then moved to where pairs of the samples that the fit has not seen, or B³ of headlines, or pairs of other made-up
records, are best. Of the incidents, only the two thirds are used that `bench.link` does not hold out. With `--read FOLDER`
that has the reports read, it takes about ten minutes of one processor; reading them takes as long again.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from tocsin.link.learning import Column, columns, firm, fit, put, table, value
from tocsin.link.weights import parse, setting
from tocsin.link.writing import written
from training.link_corpora import FOLDS, MADE_UP, Corpus, Labelled, made_up, sample

Floats = NDArray[np.float64]

GIVEN_UP = 0.01
"""B³ of headlines that is given up for fewer wrong merges."""

TOGETHER = 0.3
"""What a pair counts of reports that are taken as if all had happened in a few towns."""

LABELLED = 3.0
"""What a pair of the samples counts: few, but of the kind of news that the linker is for, and told in words of their own."""

SAMPLES = [Path("sample"), Path("bench/gold/dispatches"), Path("bench/gold/accounts")]

MOVES = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
"""Bits by which the prior may be moved for the sake of B³."""


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


def rising_knots(section: dict[str, Any], of: Sequence[Column]) -> list[list[int]]:
    """The columns of the knots of each comparison whose weights are never to fall."""
    names = dict.fromkeys(name for name, _ in of if section["comparisons"][name].get("rising"))
    return [[n for n, (other, part) in enumerate(of) if other == name and isinstance(part, int)] for name in names]


def moved(data: dict[str, Any], name: str, corpora: Sequence[Corpus]) -> None:
    """Move the prior of a setting to where mean B³ is highest, and from there down as long as it loses next to nothing:
    two events made one are worse than one told twice."""
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
    means = {m: float(np.mean(found)) for m, found in scores.items()}
    section["prior"] = min(m for m, mean in means.items() if mean >= max(means.values()) - GIVEN_UP)


class Rows:
    """Findings of pairs as rows of a regression, made once for each collection and setting."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, str], tuple[Floats, NDArray[np.bool_]]] = {}

    def of(self, held: Labelled, section: dict[str, Any], name: str) -> tuple[Floats, NDArray[np.bool_]]:
        """The rows of the pairs in a setting, and which of all pairs those are."""
        key = id(held), name
        if key not in self._made:
            made = held.profiles
            chosen = np.array([setting(made[i], made[j]) == name for i, j in held.pairs], dtype=bool)
            inside = [(made[i], made[j]) for (i, j), take in zip(held.pairs, chosen, strict=True) if take]
            self._made[key] = table(inside, section, columns(section)), chosen
        return self._made[key]


Weighted = Sequence[tuple[Labelled, float]]
"""Collections and how much a pair of each counts."""


def fitted(section: dict[str, Any], name: str, used: Weighted, made: Rows, fold: int | None = None) -> dict[str, Any]:
    """The weights of a setting fitted to the pairs of these collections that are in it, without those of a part of each."""
    section = deepcopy(section)
    of = columns(section)
    rises = [n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("rising")]
    stiff = firm(section, of)
    start = np.array([value(section, c) for c in of] + [float(section["prior"])]) * math.log(2)
    rows, same, weight = [], [], []
    for held, counts in used:
        found, inside = made.of(held, section, name)
        kept = held.outside(fold)[inside] if fold is not None else np.ones(len(found), dtype=bool)
        rows.append(found[kept])
        same.append(held.same[inside][kept])
        weight.append(np.full(kept.sum(), counts))
    x, y, w = np.concatenate(rows), np.concatenate(same), np.concatenate(weight)
    if fold is None:
        print(f"{name}: {len(y)} pairs, {int(y.sum())} of one event", flush=True)
    bits = fit(x, y, start, stiff, weight=w)
    for knots in rising_knots(section, of):
        bits[knots] = rising(bits[knots])
    held_to = bits.copy()
    held_to[stiff] = start[stiff]
    bits = fit(x, y, held_to, stiff, rises, w) / math.log(2)
    for column, found_bits in zip(of, bits, strict=False):
        put(section, column, round(float(found_bits), 2))
    section["prior"] = round(float(bits[-1]), 2)
    return section


def with_section(data: dict[str, Any], name: str, section: dict[str, Any], move: float = 0.0) -> dict[str, Any]:
    """The weights with a section in the place of that setting's, its prior moved."""
    section = section | {"prior": round(float(section["prior"]) + move, 2)}
    return data | (section if name == "facts" else {name: section})


def crossed(
    data: dict[str, Any], start: dict[str, Any], name: str, used: Weighted, samples: Sequence[Labelled], made: Rows
) -> dict[str, Any]:
    """The section fitted to all, its prior moved by what serves samples best that the fit has not seen.

    Each part of the samples is left out of the fit in turn, and its pairs counted for every move: the best F0.5 (a wrong merge
    is worse than a missing one), of several the middle one. `data` has the other sections, `start` what this one is fitted from.
    """
    counts = {move: np.zeros(3, dtype=np.int64) for move in MOVES}
    for fold in range(FOLDS):
        section = fitted(start, name, used, made, fold)
        for move in MOVES:
            weights = parse(with_section(data, name, section, move))
            counts[move] += np.sum([s.linked(weights, fold) for s in samples], axis=0)
    for move, (right, said, true) in counts.items():
        print(f"{name} {move:+.1f}  left out: {right} of {said} pairs right, of {true}", flush=True)
    scores = {move: round(1.25 * right / (0.25 * true + said), 3) for move, (right, said, true) in counts.items()}
    best = sorted(move for move, score in scores.items() if score == max(scores.values()))
    return with_section(data, name, fitted(start, name, used, made), best[len(best) // 2])


def records(data: dict[str, Any], tables: Sequence[Path], made: Rows) -> dict[str, Any]:
    """The weights of records, fitted on made-up ones; the prior where pairs of others have the best F0.5."""
    section = fitted(data["records"], "records", [(made_up(tables, 2), 1.0)], made)
    others, scores = made_up(tables, 3, MADE_UP // 2), {}
    for move in (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5):
        right, said, true = others.linked(parse(with_section(data, "records", section, move)))
        scores[move] = 1.25 * right / (0.25 * true + said)
        print(f"records {move:+.2f}  P {right / said:.3f} R {right / true:.3f}", flush=True)
    return with_section(data, "records", section, max(scores, key=lambda m: (scores[m], -m)))


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ucdp", type=Path, nargs="*", default=[])
    parser.add_argument("--incidents", type=Path)
    parser.add_argument("--tables", type=Path, nargs="*", default=[], help="UCDP tables that records are made up from")
    parser.add_argument(
        "--facts", action="store_true", help="fit the weights by facts alone too, and not keep those of the start"
    )
    parser.add_argument("--samples", type=Path, nargs="*", default=SAMPLES)
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heads", type=int, default=800, help="headlines of each table to use")
    parser.add_argument("--read", type=Path, help="a folder that keeps what was read for the next run")
    asked = parser.parse_args()
    data = yaml.safe_load(asked.start.read_text(encoding="utf-8"))
    if asked.out.exists():  # what training.link_heads fitted stays
        data["collection"] = yaml.safe_load(asked.out.read_text(encoding="utf-8")).get("collection", data["collection"])
    made = Rows()
    heads = [Corpus(path, False, kept=asked.read, limit=asked.heads) for path in asked.ucdp]
    texts = [Corpus(asked.incidents, True, cut, asked.read) for cut in (False, True)] if asked.incidents else []
    samples = [sample(folder) for folder in asked.samples]
    crowded, moved_samples = [c.together() for c in texts], [s.together() for s in samples]
    told = [*((s, LABELLED) for s in samples), *((s, 1.0) for s in moved_samples)]
    used = [*((c, 1.0) for c in texts), *((c, TOGETHER) for c in crowded), *told]
    if asked.tables:
        data = records(data, asked.tables, made)
    else:
        del data["records"]
    if texts and samples:
        start = {
            "facts": {k: data[k] for k in ("prior", "comparisons")},
            "articles": data["articles"],
            "briefs": data["briefs"],
        }
        on = {"facts": told, "articles": used, "briefs": used}
        if not asked.facts:
            del start["facts"]
        for name, section in start.items():
            data = with_section(data, name, fitted(section, name, on[name], made))
        for name, section in start.items():
            data = crossed(data, section, name, on[name], samples, made)
    bare = [*texts[1:], *crowded[1:], *heads]
    data["headlines"] = fitted(data["headlines"], "headlines", [(c, 1.0) for c in bare], made)
    moved(data, "headlines", [*texts[1:], *heads])
    names = [p.stem for p in [*asked.ucdp, *asked.tables, *asked.samples]]
    names += [asked.incidents.name.split(".")[0]] if asked.incidents else []
    asked.out.write_text(written(data, f"Fitted by training/link_weights.py on {', '.join(names)}."), encoding="utf-8")


if __name__ == "__main__":
    main()
