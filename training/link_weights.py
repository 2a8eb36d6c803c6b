"""Fit the linker's weights to reports whose events are known, and write the weights file that the package ships.

    python -m training.link_weights --ucdp ../shared/data/ucdp/nigeria.csv --incidents ../shared/data/incidents/reports.jsonl.gz \
        --limit 800 --out tocsin/link/data/weights.yaml

A logistic regression over the findings of every pair that blocking brings up, whose prior is the weights file that it
starts from (each weight normal around its old value): what the data do not speak about keeps its value. The bits are the
coefficients over ln 2. The weights beside articles are fitted on whole reports, those beside briefs and headlines on the same
reports cut short (and on headlines of UCDP), both as they are and as if all had happened in a few towns, and on the dev
halves of the samples; the prior is then moved to where pairs of the samples, or B³ of headlines, are best. Of the incidents,
only the two thirds are used that `bench.link` does not hold out.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.link import gold_of, held_out, reports_of
from bench.linkdata import shortened, some
from bench.linkscore import b_cubed
from bench.sample import run
from bench.sampledata import labelled
from tocsin.link import Profile, Weights, group, profiles
from tocsin.link.blocking import pairs
from tocsin.link.learning import columns, firm, fit, put, table, value
from tocsin.link.weights import parse, setting
from tocsin.link.words import stems
from tocsin.link.writing import written
from tocsin.model import Place
from training.link_reading import read_once

Floats = NDArray[np.float64]

GIVEN_UP = 0.01
"""B³ of headlines that is given up for fewer wrong merges."""

TOGETHER = 0.3
"""What a pair counts of reports that are taken as if all had happened in a few towns."""

LABELLED = 3.0
"""What a pair of the samples counts: few, but of the kind of news that the linker is for, and told in words of their own."""

TOWNS = 12
"""Towns that reports are moved to, to learn what tells events apart where there are many."""

MOVES = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
"""Bits by which the prior may be moved for the sake of B³."""


class Corpus:
    """Profiles of reports with the event of each, and the pairs that blocking brings up. `cut` takes them as short reports.

    Reading takes long, so it is kept in the folder `kept` where one is given.
    """

    def __init__(
        self, path: Path, dev_only: bool, cut: bool = False, kept: Path | None = None, limit: int = sys.maxsize
    ) -> None:
        gold = gold_of(path)
        reports = [r for r in reports_of(path) if not dev_only or not held_out(gold[r.id])]
        reports = some(reports, lambda r: gold[r.id], limit * (2 if cut else 1))
        reports = [shortened(r) for r in reports] if cut else reports
        store = kept / f"{path.stem}{'-cut' if cut else ''}.read" if kept else None
        done = read_once(reports, store)
        self.main = done.main
        self.gold = {r.id: gold[r.id] for r in reports}
        self.take(profiles(done.found))

    def take(self, made: list[Profile]) -> None:
        """Use these profiles and the pairs that blocking brings up among them."""
        self.profiles = made
        event = {mention: self.gold[report] for report, mention in self.main.items()}
        index = [event.get(p.id) for p in self.profiles]
        brought = pairs(self.profiles).tolist()
        self.pairs = [(i, j) for i, j in brought if index[i] is not None and index[j] is not None]
        self.same: Floats = np.array([float(index[i] == index[j]) for i, j in self.pairs])

    def b3(self, weights: Weights) -> float:
        linked = group(self.profiles, weights=weights)
        home = {m: members[0] for members in linked.groups for m in members}
        return b_cubed([(self.gold[r], home[m]) for r, m in self.main.items()])[2]


def crowded_together(corpus: Corpus) -> Corpus:
    """The same reports as if all had happened in a few towns within some months, an attack in each town every other day.

    Local news of a large country hardly ever has two events in one town within days; where there is war it is the rule, and
    place and day alone say little. What reports of one event disagree about, they still disagree about.
    """
    event = {mention: corpus.gold[report] for report, mention in corpus.main.items()}
    members: dict[str, list[Profile]] = {}
    for p in corpus.profiles:
        if p.id in event:
            members.setdefault(event[p.id], []).append(p)
    months = max(1, len(members) // TOWNS * 2)
    moved_there = []
    for name, inside in sorted(members.items()):
        draw = int(sha256(f"town:{name}".encode()).hexdigest(), 16)
        town = Place(
            f"Towna{draw % TOWNS}", 900_000 + draw % TOWNS, 8.0 + draw % TOWNS, 8.0, "NG", f"State{draw % TOWNS}", 1
        )
        named = Counter(p.place.name for p in inside if p.place)
        usual = named.most_common(1)[0][0] if named else None
        shift = 700_000 + draw // TOWNS % months - min((p.published for p in inside if p.published), default=700_000)
        for p in inside:
            there = p.place is not None and p.place.name == usual
            knows = usual is not None and p.named.issuperset(stems(usual))
            moved_there.append(
                replace(
                    p,
                    place=town if there else p.place,
                    named=p.named | set(stems(town.name)) if knows else p.named,
                    days=(p.days[0] + shift, p.days[1] + shift) if p.days else None,
                    published=p.published + shift if p.published else None,
                    beside=(),
                )
            )
    made = copy(corpus)
    made.take(sorted(moved_there, key=lambda p: p.id))
    return made


class Labelled:
    """The mentions of a folder such as `sample/` that meet gold, and the pairs of them that blocking brings up."""

    def __init__(self, folder: Path) -> None:
        done, _ = run(labelled("dev", folder))
        self.profiles = profiles(done.read)
        self.event = done.events
        index = [self.event.get(p.id) for p in self.profiles]
        brought = pairs(self.profiles).tolist()
        self.pairs = [(i, j) for i, j in brought if index[i] is not None and index[j] is not None]
        self.same: Floats = np.array([float(index[i] == index[j]) for i, j in self.pairs])

    def linked(self, weights: Weights) -> tuple[int, int, int]:
        """Pairs of one event that are linked, pairs that are linked, pairs of one event."""
        linked = group(self.profiles, weights=weights)
        home = {m: members[0] for members in linked.groups for m in members}
        right = said = true = 0
        for a, b in combinations([p for p in self.profiles if p.id in self.event], 2):
            if a.document != b.document:
                one, together = self.event[a.id] == self.event[b.id], home[a.id] == home[b.id]
                right, said, true = right + (one and together), said + together, true + one
        return right, said, true


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


def chosen_by_pairs(data: dict[str, Any], name: str, samples: Sequence[Labelled]) -> None:
    """Move the prior of a setting to the middle of where pairs of the samples have the best F0.5: a wrong merge is worse than
    a missing one."""
    section, scores = data[name], {}
    start = float(section["prior"])
    for move in MOVES:
        section["prior"] = round(start + move, 2)
        right, said, true = np.sum([s.linked(parse(data)) for s in samples], axis=0)
        scores[section["prior"]] = round(1.25 * right / (0.25 * true + said), 3)
        print(f"{name} {section['prior']:6.2f}  {right} of {said} pairs right, of {true}", flush=True)
    best = sorted(m for m, score in scores.items() if score == max(scores.values()))
    section["prior"] = best[len(best) // 2]


def fitted(section: dict[str, Any], name: str, corpora: Sequence[tuple[Corpus | Labelled, float]]) -> None:
    """Fit the weights of a setting to the pairs of these collections that are in it; a pair counts as much as is said."""
    of = columns(section)
    rises = [n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("rising")]
    stiff = firm(section, of)
    start = np.array([value(section, c) for c in of] + [float(section["prior"])]) * math.log(2)
    inside = [
        np.array([setting(c.profiles[i], c.profiles[j]) == name for i, j in c.pairs], dtype=bool) for c, _ in corpora
    ]
    rows = np.concatenate(
        [
            table([(c.profiles[i], c.profiles[j]) for i, j in c.pairs], section, of)[chosen]
            for (c, _), chosen in zip(corpora, inside, strict=True)
        ]
    )
    same = np.concatenate([c.same[chosen] for (c, _), chosen in zip(corpora, inside, strict=True)])
    weight = np.concatenate([np.full(chosen.sum(), w) for (_, w), chosen in zip(corpora, inside, strict=True)])
    print(f"{name}: {len(same)} pairs, {int(same.sum())} of one event", flush=True)
    found = fit(rows, same, start, stiff, weight=weight)
    for comparison in dict.fromkeys(of[n][0] for n in rises):
        knots = [n for n, (other, part) in enumerate(of) if other == comparison and isinstance(part, int)]
        found[knots] = rising(found[knots])
    held = found.copy()
    held[stiff] = start[stiff]
    found = fit(rows, same, held, stiff, rises, weight) / math.log(2)
    for column, bits in zip(of, found, strict=False):
        put(section, column, round(float(bits), 2))
    section["prior"] = round(float(found[-1]), 2)


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ucdp", type=Path, nargs="*", default=[])
    parser.add_argument("--incidents", type=Path)
    parser.add_argument("--samples", type=Path, nargs="*", default=[Path("sample"), Path("bench/gold/dispatches")])
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=sys.maxsize, help="reports to use, and twice as many cut short")
    parser.add_argument("--read", type=Path, help="a folder that keeps what was read for the next run")
    asked = parser.parse_args()
    data = yaml.safe_load(asked.start.read_text(encoding="utf-8"))
    if asked.out.exists():  # what training.link_heads fitted stays
        data["collection"] = yaml.safe_load(asked.out.read_text(encoding="utf-8")).get("collection", data["collection"])
    heads = [Corpus(path, False, kept=asked.read, limit=asked.limit) for path in asked.ucdp]
    texts = (
        [Corpus(asked.incidents, True, cut, asked.read, asked.limit) for cut in (False, True)]
        if asked.incidents
        else []
    )
    samples = [Labelled(folder) for folder in asked.samples]
    together = [crowded_together(c) for c in texts]
    used = [*((c, 1.0) for c in texts), *((c, TOGETHER) for c in together), *((s, LABELLED) for s in samples)]
    for name in ("articles", "briefs"):
        if texts:
            fitted(data[name], name, used)
            chosen_by_pairs(data, name, samples)
    bare = [*texts[1:], *together[1:], *heads]
    fitted(data["headlines"], "headlines", [(c, 1.0) for c in bare])
    moved(data, "headlines", bare)
    names = [p.stem for p in [*asked.ucdp, *asked.samples]] + (
        [asked.incidents.name.split(".")[0]] if asked.incidents else []
    )
    asked.out.write_text(written(data, f"Fitted by training/link_weights.py on {', '.join(names)}."), encoding="utf-8")


if __name__ == "__main__":
    main()
