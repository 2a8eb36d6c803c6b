"""Weights re-estimated on a ledger of one's own: `tocsin link --train`.

Nobody has to label anything. What mentions in passing agree on is re-estimated by expectation-maximisation over the
ledger's pairs (Fellegi and Sunter 1969; Winkler 1988): how often each finding comes up among pairs of one event and among
others, given how likely each pair is to be of one event. Judgements of people count as known. The weights beside whole
articles and headlines, whose findings depend on one another so that this method would count them twice, are moved by
people's judgements alone (logistic regression). The shipped weights are the start of both, worth as much as HELD pairs.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tocsin.link.blocking import pairs
from tocsin.link.compare import COMPARISONS
from tocsin.link.linker import enough
from tocsin.link.profile import Profile
from tocsin.link.weights import parse, setting, shares

Floats = NDArray[np.float64]
Column = tuple[str, str | int]
"""A comparison, and one of its levels, the number of one of its knots, or "unknown"."""

HELD = 200.0
"""Pairs of evidence that the weights at the start are worth: a small ledger hardly moves them."""

SELDOM = 1 / 17
"""The share of the pairs of a ledger that is taken to be of one event before anything is known of it. The prior of the
weights does not tell it: it makes up for what findings that nearly all pairs share are given."""

MOST = 3.0
"""Bits by which a weight may be moved."""

ROUNDS = 25

SURE = 6.0
"""Bits by which a pair must be likelier than not to count as one event before anything is learned: where many pairs are in
doubt, they must not teach what they are in doubt about."""

JUDGED = 20
"""Judgements by people from which on the weights beside texts are moved."""

STIFFNESS = 4.0
"""The precision of the prior of a regression: how many clear cases it takes to move a weight by about one unit."""

FIRM = 100.0
"""The same for weights that a collection cannot teach."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights as the data of a weights file, and what they rest on.

    `pairs` is how many pairs of mentions were looked at by facts, `same` how many of them are expected to be of one
    event, `judged` how many people's judgements were used, `moved` the weights that changed: old and new bits.
    """

    data: dict[str, Any]
    pairs: int
    same: float
    judged: int
    moved: Mapping[Column, tuple[float, float]]


def learned(
    found: Sequence[Profile],
    judged_same: Iterable[tuple[str, str]],
    judged_different: Iterable[tuple[str, str]],
    start: Mapping[str, Any],
) -> Learned:
    """Weights for these mentions, from those of `start` (the data of a weights file), which stays as it is.

    Raises ValueError where the mentions bring up no pair to learn from.
    """
    data = deepcopy(dict(start))
    weights = parse(data)
    index = {p.id: i for i, p in enumerate(found)}
    known = {_key(index, a, b): 1.0 for a, b in judged_same if a in index and b in index}
    known |= {_key(index, a, b): 0.0 for a, b in judged_different if a in index and b in index}
    brought = dict.fromkeys([*known, *((i, j) for i, j in pairs(found).tolist() if enough(found[i], found[j]))])
    unworded = {"": weights} | {name: weights.beside[name] for name in ("records",) if name in weights.beside}
    of_facts = {
        name: [(i, j) for i, j in brought if weights.of(found[i], found[j]) is chosen]
        for name, chosen in unworded.items()
    }
    by_facts = [p for inside in of_facts.values() for p in inside]
    if not brought:
        raise ValueError("these mentions bring up no pair to compare: nothing can be learned from them")
    moved: dict[Column, tuple[float, float]] = {}
    expected = 0.0
    for name, inside in of_facts.items():
        if inside:
            section = data[name] if name else data
            before = _bits(section)
            expected += _expect(section, [(found[i], found[j]) for i, j in inside], [known.get(p) for p in inside])
            moved |= {
                (f"{name} {c[0]}".strip(), c[1]): (before[c], bits)
                for c, bits in _bits(section).items()
                if bits != before[c]
            }
    for name in ("articles", "briefs", "headlines"):
        told = [p for p in known if setting(found[p[0]], found[p[1]]) == name and p not in set(by_facts)]
        if name in data and len(told) >= JUDGED and len({known[p] for p in told}) == 2:
            _regress(data[name], [(found[i], found[j]) for i, j in told], [known[p] for p in told])
    return Learned(data, len(by_facts), expected, len(known), moved)


def _key(index: Mapping[str, int], a: str, b: str) -> tuple[int, int]:
    i, j = index[a], index[b]
    return min(i, j), max(i, j)


def _expect(data: dict[str, Any], compared: Sequence[tuple[Profile, Profile]], known: Sequence[float | None]) -> float:
    """Put the weights that expectation-maximisation finds into the section; the expected number of pairs of one event."""
    of = columns(data)
    rows = table(compared, data, of)[:, :-1]
    told = np.array([math.nan if k is None else k for k in known])
    bits = np.array([value(data, c) for c in of])
    prior, start = float(data["prior"]), bits.copy()
    groups = [np.array([n for n, c in enumerate(of) if c[0] == name]) for name in data["comparisons"]]
    usual = [_share(rows[:, g].sum(axis=0)) for g in groups]
    first = [_share(u * 2 ** bits[g]) for u, g in zip(usual, groups, strict=True)]
    same = np.zeros(len(rows))
    for n in range(ROUNDS):
        doubt = 0.0 if n else SURE
        same = 1 / (1 + 2.0 ** -np.clip(rows @ bits + prior - doubt, -60, 60))
        same = np.where(np.isnan(told), same, told)
        for group, often, at_first in zip(groups, usual, first, strict=True):
            seen = rows[:, group]
            one, other = (_share(p @ seen + HELD * q) for p, q in ((same, at_first), (1 - same, often)))
            bits[group] = np.clip(np.log2(one / other), start[group] - MOST, start[group] + MOST)
        ratio = (same.sum() + HELD * SELDOM) / ((1 - same).sum() + HELD * (1 - SELDOM))
        prior = float(np.clip(np.log2(ratio), data["prior"] - MOST, data["prior"] + MOST))
    for column, found in zip(of, bits, strict=True):
        put(data, column, round(float(found), 2))
    data["prior"] = round(prior, 2)
    return float(same.sum())


def _share(counts: Floats) -> Floats:
    counts = np.maximum(counts, 1e-6)
    return np.asarray(counts / counts.sum())


def _regress(section: dict[str, Any], compared: Sequence[tuple[Profile, Profile]], same: Sequence[float]) -> None:
    of = columns(section)
    start = np.array([value(section, c) for c in of] + [float(section["prior"])]) * math.log(2)
    found = fit(table(compared, section, of), np.array(same), start, firm(section, of), prior=STIFFNESS) / math.log(2)
    for column, bits in zip(of, found, strict=False):
        put(section, column, round(float(bits), 2))
    section["prior"] = round(float(found[-1]), 2)


def firm(data: Mapping[str, Any], of: Sequence[Column]) -> list[int]:
    """Which of the columns are weights that a collection cannot teach: all of a comparison, or the levels that it names."""
    marks = [data["comparisons"][name].get("firm", False) for name, _ in of]
    return [
        n for n, (mark, (_, part)) in enumerate(zip(marks, of, strict=True)) if mark is True or (mark and part in mark)
    ]


def columns(data: Mapping[str, Any]) -> list[Column]:
    """The weights of a section: every level, every knot, and "unknown" where the file gives it a weight."""
    found: list[Column] = []
    for name, entry in data["comparisons"].items():
        found += [(name, level) for level in entry.get("levels", ())]
        found += [(name, knot) for knot in range(len(entry.get("knots", ())))]
        if "unknown" in entry:
            found.append((name, "unknown"))
    return found


def findings(a: Profile, b: Profile, data: Mapping[str, Any]) -> Iterator[tuple[Column, float]]:
    """What is found for a pair: the column of each comparison, or the shares of the two knots that it lies between."""
    for name, entry in data["comparisons"].items():
        found = COMPARISONS[name](a, b)
        if found is None:
            yield (name, "unknown"), 1.0
        elif isinstance(found, str):
            yield (name, found), 1.0
        else:
            yield from (((name, knot), share) for knot, share in shares([x for x, _ in entry["knots"]], found))


def table(compared: Sequence[tuple[Profile, Profile]], data: Mapping[str, Any], of: Sequence[Column]) -> Floats:
    """One row a pair, one column a weight, and a last one of ones for the prior."""
    place = {c: n for n, c in enumerate(of)}
    rows = np.zeros((len(compared), len(of) + 1))
    rows[:, -1] = 1.0
    for row, (a, b) in zip(rows, compared, strict=True):
        for column, share in findings(a, b, data):
            if column in place:
                row[place[column]] += share
    return rows


def fit(
    rows: Floats,
    same: Floats,
    start: Floats,
    stiffer: Sequence[int] = (),
    held: Sequence[int] = (),
    weight: Floats | None = None,
    prior: float = 1e-3,
) -> Floats:
    """Maximum a posteriori coefficients (nats) of a logistic regression by Newton's method; the last is the prior of all
    pairs, which is held to its start by the precision `prior`.

    Columns in `held` keep the value that they start with, those in `stiffer` nearly so. `weight` is how much a row counts.
    """
    stiff = np.full(len(start), STIFFNESS)
    stiff[list(stiffer)] = FIRM
    stiff[list(held)] = 1e6
    stiff[-1] = prior
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


def value(data: Mapping[str, Any], column: Column) -> float:
    """The bits of one weight of a section."""
    name, part = column
    entry = data["comparisons"][name]
    if isinstance(part, int):
        return float(entry["knots"][part][1])
    return float(entry["unknown"] if part == "unknown" else entry["levels"][part])


def put(data: dict[str, Any], column: Column, bits: float) -> None:
    """Give one weight of a section these bits."""
    name, part = column
    entry = data["comparisons"][name]
    if isinstance(part, int):
        entry["knots"][part][1] = bits
    elif part == "unknown":
        entry["unknown"] = bits
    else:
        entry["levels"][part] = bits


def _bits(data: Mapping[str, Any]) -> dict[Column, float]:
    return {("before looking", "prior"): float(data["prior"])} | {c: value(data, c) for c in columns(data)}
