"""Fit the weights of bare headlines in their collection, and measure them on countries that they were not fitted on.

    python -m training.link_heads TABLE.csv... --weights tocsin/link/data/weights.yaml --out tocsin/link/data/weights.yaml
    python -m training.link_heads TABLE.csv... --leave-out

Each country of each UCDP table is a collection of its own, made as `bench.link` makes it. A logistic regression over the
findings of every pair of articles that the collection brings up, with a normal prior around 0: is there an event that both
are listed under? Each country counts alike, up to the size of a large one. How many pairs a report has part in
(`partners`) is the median of the countries. `--leave-out` prints B³ on every country by weights and partners of all others,
with its 95 % interval, beside every report by itself, the two rules in use, what no linker comes above
(`bench.linklimits`), and what careful people reach on the weeks that they grouped (`bench.linkreaders`); `--out` writes weights fitted on all.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.linkdata import Report, by_country
from bench.linklimits import limit, listings, oracle, parts, score
from bench.linkreaders import GROUPED, grouped, judged
from bench.linkrun import Read, by_day_place_actor, by_half_degree, by_linker
from bench.linkscore import Pairs, b_cubed, interval
from tocsin.link import Profile, Weights, profiles
from tocsin.link.crowd import crowded, near
from tocsin.link.learning import Column, columns, findings, fit, put
from tocsin.link.weights import parse
from tocsin.link.writing import written
from training.link_reading import read_once
from training.link_weights import rising, rising_knots

Floats = NDArray[np.float64]

OTHERS = 12_000
"""Pairs of different events that a country gives at most; each of those kept stands for its share of all."""

LEAST = 100
"""Reports from which on a country is used."""

MOST = 3000.0
"""Weighted pairs of one event from which on a country counts no more than this many."""


@dataclass(frozen=True)
class Country:
    """One collection: its reports as read, the profiles, the chosen pairs, whether each is one event, and its weight."""

    name: str
    read: Read
    gold: dict[str, str]
    profiles: list[Profile]
    pairs: list[tuple[int, int]]
    same: Floats
    weight: Floats
    partners: float

    def against(self, clusters: dict[str, str]) -> Pairs:
        """Gold and found cluster of each report."""
        return [(self.gold[r], clusters[r]) for r in self.gold]


def countries(tables: list[Path], kept: Path | None) -> list[Country]:
    """The collections of all tables. Reading takes long, so it is kept in the folder `kept` where one is given."""
    found = []
    for name, reports in sorted((n, r) for table in tables for n, r in by_country(table).items()):
        if len(reports) < LEAST:
            continue
        store = kept / f"{name}.read" if kept else None
        done = read_once(reports, store)
        found.append(collection(name, done, {r.id: r.gold for r in reports}))
        print(f"{name}: {len(reports)} reports, {len(found[-1].pairs)} pairs kept", flush=True)
    return found


def collection(name: str, done: Read, gold: dict[str, str]) -> Country:
    """Profiles and pairs of a country, of pairs of different events only so many."""
    made = crowded(profiles(done.found), fewest=0)
    event = {mention: gold[report] for report, mention in done.main.items()}
    events: dict[str, set[str]] = {}
    for p in made:
        if p.id in event:
            events.setdefault(p.document, set()).add(event[p.id])
    brought = [(i, j) for i, j in sorted(near(made)) if made[i].crowd.copy == made[j].crowd.copy == 0]
    known = [[i, j, *(events.get(made[n].document, set()) for n in (i, j))] for i, j in brought]
    same = [(i, j) for i, j, one, other in known if one & other]
    others = [(i, j) for i, j, one, other in known if not one & other]
    drawn = sorted(others, key=lambda p: sha256(f"{made[p[0]].id} {made[p[1]].id}".encode()).digest())[:OTHERS]
    scale = min(1.0, MOST / max(1, len(same)))
    share = len(others) / max(1, len(drawn))
    chosen = [*same, *drawn]
    right = np.array([1.0] * len(same) + [0.0] * len(drawn))
    weight = np.array([scale] * len(same) + [scale * share] * len(drawn))
    shared = sum(len(one & other) / max(made[i].crowd.copies, made[j].crowd.copies) for i, j, one, other in known)
    return Country(name, done, gold, made, chosen, right, weight, shared / len(gold))


def rows_of(country: Country, section: dict[str, Any], of: list[Column]) -> Floats:
    """One row a pair, one column a weight, and a last one of ones for the prior."""
    at = {c: n for n, c in enumerate(of)}
    rows = np.zeros((len(country.pairs), len(of) + 1), dtype=np.float32)
    rows[:, -1] = 1.0
    for row, (i, j) in zip(rows, country.pairs, strict=True):
        for column, share in findings(country.profiles[i], country.profiles[j], section):
            if column in at:
                row[at[column]] += share
    return rows


def fitted(section: dict[str, Any], of: list[Column], chosen: list[tuple[Country, Floats]]) -> None:
    """Put the weights fitted on these countries into the section."""
    rows = np.concatenate([r for _, r in chosen])
    same = np.concatenate([c.same for c, _ in chosen])
    weight = np.concatenate([c.weight for c, _ in chosen])
    start = np.zeros(len(of) + 1)
    start[-1] = -4 * math.log(2)
    found = fit(rows, same, start, weight=weight)
    rises = [n for n, (comparison, _) in enumerate(of) if section["comparisons"][comparison].get("rising")]
    for knots in rising_knots(section, of):
        start[knots] = rising(found[knots])
    found = fit(rows, same, start, held=rises, weight=weight) / math.log(2)
    for column, bits in zip(of, found, strict=False):
        put(section, column, round(float(bits), 2))
    section["prior"] = round(float(found[-1]), 2)
    section["partners"] = round(median(c.partners for c, _ in chosen), 2)


def left_out(country: Country, weights: Weights, reports: list[Report]) -> str:
    """A line for a country by weights of others: B³ with its interval, the rules beside it, and the limits; and what people
    reach where they have grouped some of its weeks."""
    clusters = by_linker(country.read, weights, country.profiles)
    found = country.against(clusters)
    p, r, f = b_cubed(found)
    low, high = interval(found, lambda drawn: b_cubed(drawn)[2])
    place, cell = (b_cubed(country.against(rule(country.read)))[2] for rule in (by_day_place_actor, by_half_degree))
    known = listings(reports)
    apart, oracle_ = score(parts(known, []))[2], score(parts(known, oracle(known)))[2]
    weeks = grouped(GROUPED).get(country.name, [])
    people = judged(country.name, reports, weeks, {"left out": clusters}) if weeks else []
    line = (
        f"{country.name:<16} {len(reports):>6} reports  B3 P {p:.3f} R {r:.3f} F {f:.4f} [{low:.3f}, {high:.3f}]  "
        f"apart {apart:.4f}  day-place-actor {place:.4f}  half degree {cell:.4f}  oracle {oracle_:.4f}  limit {limit(known):.4f}"
    )
    return "\n".join([line, *people])


def main() -> None:
    """Run the command line of this trainer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--start", type=Path, default=Path("training/link_start.yaml"))
    parser.add_argument("--weights", type=Path, default=Path("tocsin/link/data/weights.yaml"))
    parser.add_argument("--out", type=Path)
    parser.add_argument(
        "--leave-out", action="store_true", help="print B³ on each country by the weights of all others"
    )
    parser.add_argument("--read", type=Path, help="a folder that keeps what was read for the next run")
    asked = parser.parse_args()
    data = yaml.safe_load(asked.weights.read_text(encoding="utf-8"))
    data["collection"] = section = yaml.safe_load(asked.start.read_text(encoding="utf-8"))["collection"]
    of = columns(section)
    rows = [(c, rows_of(c, section, of)) for c in countries(asked.tables, asked.read)]
    if asked.leave_out:
        reports = {name: made for table in asked.tables for name, made in by_country(table).items()}
        for country, _ in sorted(rows, key=lambda row: len(row[0].gold)):
            fitted(section, of, [(c, r) for c, r in rows if c is not country])
            print(left_out(country, parse(data), reports[country.name]), flush=True)
    if asked.out:
        fitted(section, of, rows)
        names = ", ".join(c.name for c, _ in rows)
        before = [line[2:] for line in asked.weights.read_text("utf-8").splitlines() if line.startswith("# Fitted by")]
        made = "\n".join([*before, f"`collection` fitted by training/link_heads.py on {names}."])
        asked.out.write_text(written(data, made), encoding="utf-8")


if __name__ == "__main__":
    main()
