"""Second step of the linker's training: the weights of facts and briefs, fitted to reports of real attacks that are worded independently.

    python -m training.link_independent --out tocsin/link/data/weights.yaml

`training.link_weights` learns beside whole reports of local news, most of them copied or of one wire: there the words say
nearly all, and a day and a town that agree say little. Reports written by different hands share few words. So the two
settings that weigh those (`briefs`, and the mentions in passing weighed by facts alone) are fitted again to the dev halves of
four sets that were each worded report by report, from the weights of the first step (`training/link_first.yaml`), each
held near its start by a prior; with a tenth of the weight the same reports taken as if all had happened in a few towns,
so that the weights are not those of a world in which nothing else happens. No level may turn against its sense, that is the
sign that it has in `training/link_start.yaml`: agreement never speaks against one event. Each fifth of the sets is left
out in turn, and the two priors are moved, both alike, to where what is left out is linked best (F0.5).
All other weights stay as they are in the file written to. Takes about three minutes of one processor.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from tocsin.link.learning import columns, firm, fit, put, value
from tocsin.link.weights import parse
from tocsin.link.writing import written
from training.link_corpora import FOLDS, Labelled, sample
from training.link_weights import Rows, Weighted, rising, rising_knots, with_section

SAMPLES = [Path("sample"), Path("bench/gold/dispatches"), Path("bench/gold/accounts"), Path("bench/gold/bulletins")]

TOGETHER = 0.1
"""What a pair counts of reports that are taken as if all had happened in a few towns."""

MOVES = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25)
"""Bits by which the two priors may be moved together."""

ALIKE = 0.005
"""F0.5 within which moves are as good as each other: two or three pairs. Of those the middle one is taken."""

Sections = dict[str, dict[str, Any]]


def signs(section: Mapping[str, Any], hand: Mapping[str, Any]) -> list[int]:
    """For each weight of a section and its prior: 1 where it may not fall below 0, -1 where it may not rise above, else 0."""
    known = {c: value(hand, c) for c in columns(hand)}
    return [int(np.sign(known.get(c, 0.0))) if not isinstance(c[1], int) else 0 for c in columns(section)] + [0]


def fitted(
    start: dict[str, Any], name: str, hand: dict[str, Any], used: Weighted, made: Rows, fold: int | None
) -> dict[str, Any]:
    """The section of a setting, fitted to these collections without a part of each, no level against its sense."""
    section, of = deepcopy(start), columns(start)
    sense = np.array(signs(section, hand))
    rows, same, weight = [], [], []
    for held, counts in used:
        found, inside = made.of(held, section, name)
        kept = held.outside(fold)[inside] if fold is not None else np.ones(len(found), dtype=bool)
        rows.append(found[kept])
        same.append(held.same[inside][kept])
        weight.append(np.full(kept.sum(), counts))
    x, y, w = np.concatenate(rows), np.concatenate(same), np.concatenate(weight)
    stiff, first = (
        firm(section, of),
        np.array([value(section, c) for c in of] + [float(section["prior"])]) * math.log(2),
    )
    first[sense * first < 0] = 0.0
    zero: set[int] = set()
    while True:  # what would turn against its sense is held at nothing, and the others fitted again
        begun = first.copy()
        begun[list(zero)] = 0.0
        bits = fit(x, y, begun, stiff, sorted(zero), w)
        against = {int(n) for n in np.flatnonzero(sense * bits < -1e-9)} - zero
        if not against:
            break
        zero |= against
    for knots in rising_knots(section, of):
        bits[knots] = rising(bits[knots])
    rises = {n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("rising")}
    bits[list(zero)] = 0.0
    bits = fit(x, y, bits, stiff, sorted(zero | rises), w)
    bits[sense * bits < 0] = 0.0
    for column, found_bits in zip(of, bits / math.log(2), strict=False):
        put(section, column, round(float(found_bits), 2))
    section["prior"] = round(float(bits[-1] / math.log(2)), 2)
    return section


def best(counts: Mapping[float, Any]) -> float:
    """The middle one of the moves whose F0.5 is the highest, within ALIKE. A wrong merge is worse than a missing one."""
    scores = {move: 1.25 * right / (0.25 * true + said) for move, (right, said, true) in counts.items()}
    good = sorted(move for move, score in scores.items() if score >= max(scores.values()) - ALIKE)
    return good[(len(good) - 1) // 2]


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, nargs="*", default=SAMPLES)
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"), help="where the senses stand")
    parser.add_argument("--first", type=Path, default=Path("training/link_first.yaml"))
    parser.add_argument(
        "--out", type=Path, required=True, help="a weights file, of which the two settings are replaced"
    )
    asked = parser.parse_args()
    hand, first, data = (
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in (asked.start, asked.first, asked.out)
    )
    hands = {"facts": hand, "briefs": hand["briefs"]}
    samples, made = [sample(folder) for folder in asked.samples], Rows()
    used: list[tuple[Labelled, float]] = [*((s, 1.0) for s in samples), *((s.together(), TOGETHER) for s in samples)]

    def sections(fold: int | None) -> Sections:
        return {name: fitted(first[name], name, hands[name], used, made, fold) for name in hands}

    def moved(found: Sections, move: float) -> dict[str, Any]:
        return with_section(with_section(data, "facts", found["facts"], move), "briefs", found["briefs"], move)

    counts = {move: np.zeros(3, dtype=np.int64) for move in MOVES}
    for fold in range(FOLDS):
        found = sections(fold)
        for move in MOVES:
            weights = parse(moved(found, move))
            counts[move] += np.sum([s.linked(weights, fold) for s in samples], axis=0)
    for move, (right, said, true) in counts.items():
        print(f"{move:+.2f}  left out: {right} of {said} pairs right, of {true}", flush=True)
    data = moved(sections(None), best(counts))
    lines = asked.out.read_text(encoding="utf-8").splitlines()
    earlier = [line[2:] for line in lines if line.startswith("# ") and "itted by" in line and "independent" not in line]
    ours = f"Facts and briefs fitted by training/link_independent.py on {', '.join(p.name for p in asked.samples)}."
    asked.out.write_text(written(data, "\n".join([*earlier, ours])), encoding="utf-8")


if __name__ == "__main__":
    main()
