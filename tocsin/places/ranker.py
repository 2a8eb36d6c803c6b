"""Which place of a name a text means: every candidate is scored in the light of all other names in the text.

Candidates get features (population, kind, container named, what else in the text lies near or in the same country),
a small network turns them into probabilities, and the probabilities feed the features of the next round.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from tocsin.places.gazetteer import Gazetteer

Floats = NDArray[np.float32]
ROUNDS = 3
CANDIDATES = 60
"""Of one name, at most so many of the most populous candidates are weighed."""
DOUBT = 0.1
"""What a name that is more often a word or a person weighs as context for the others."""
_EARTH_KM = 6371.0


@dataclass(slots=True)
class Name:
    """One name of a text, all its mentions together: one sense per text.

    `inside` are marked places that the text names as its container ("X, Y"); `hint` is "admin" where a word like
    "province" follows, "city" where one like "city" goes before; `country` is set for demonyms and offices.
    """

    text: str
    marked: tuple[int, ...]
    count: int = 1
    first: int = 0
    inside: tuple[int, ...] = ()
    hint: str = ""
    country: str | None = None
    words: int = 1
    doubtful: bool = False


@dataclass(slots=True)
class Pool:
    """All candidates of all names of a text, flat. `owner[i]` is the name of candidate i."""

    names: list[Name]
    place: NDArray[np.int64]
    owner: NDArray[np.int64]
    static: Floats
    near: Floats
    """Closeness of two candidates of different names, 0–1: exp(-km / 60). 0 to countries and regions."""
    far: Floats
    """The same with 400 km."""
    same_country: Floats
    """1 where two candidates of different names lie in one country."""
    same_division: Floats
    country: NDArray[np.int64]
    feature: NDArray[np.int64]
    weight: Floats
    stood_for: dict[int, float]
    states_first: frozenset[int]
    """Countries in which a bare name means the state and not the town (New York, Washington)."""


def pool(names: list[Name], g: Gazetteer) -> Pool:
    """Candidates of the names with the features that do not depend on each other. Names without any are left empty."""
    places, owners, mains = [], [], []
    for n, name in enumerate(names):
        marked = name.marked
        if len(marked) > CANDIDATES:
            marked = tuple(sorted(marked, key=lambda m: -int(g.population[m // 2]))[:CANDIDATES])
        places += [m // 2 for m in marked]
        mains += [m % 2 for m in marked]
        owners += [n] * len(marked)
    place, owner = np.array(places, np.int64), np.array(owners, np.int64)
    population = np.asarray(g.population[place], np.float32)
    size = np.log10(population + 1) / 7
    feature = np.asarray(g.feature[place], np.int64)
    country = np.asarray(g.country[place], np.int64)
    admin1 = np.asarray(g.admin1[place], np.int64) + 10_000 * country
    top = np.zeros(len(names), np.float32)
    np.maximum.at(top, owner, size)
    candidates = np.bincount(owner, minlength=len(names)).astype(np.float32)
    fame = np.log1p(np.asarray(g.fame[place], np.float32)) / 5
    inside, outside = np.zeros(len(place), np.float32), np.zeros(len(place), np.float32)
    hint_admin, hint_city = np.zeros(len(place), np.float32), np.zeros(len(place), np.float32)
    for n, name in enumerate(names):
        own = owner == n
        if name.inside:
            containers = np.array([m // 2 for m in name.inside])
            kinds = np.asarray(g.feature[containers])
            countries = set(np.asarray(g.country[containers])[kinds == 1].tolist())
            divisions = set(
                (np.asarray(g.admin1[containers]) + 10_000 * np.asarray(g.country[containers], np.int64))[
                    kinds == 2
                ].tolist()
            )
            fits = np.isin(country, list(countries)) & (feature != 1) | np.isin(admin1, list(divisions)) & (
                feature != 1
            ) & (feature != 2)
            if fits[own].any():
                inside[own & fits] = 1
                outside[own & ~fits] = 1
        if name.hint:
            admin = (feature == 2) | (feature == 3)
            if name.hint == "admin":
                hint_admin[own] = np.where(admin[own], 1, -1)
            else:
                hint_city[own] = np.where(admin[own], -1, 1)
    one = np.ones(len(place), np.float32)
    first = np.array([name.first for name in names], np.float32)[owner] if len(names) else one
    count = np.array([name.count for name in names], np.float32)[owner] if len(names) else one
    words = np.array([name.words for name in names], np.float32)[owner] if len(names) else one
    static = np.stack(
        [
            size, size - top[owner], fame, np.array(mains, np.float32), (feature == 0) * one, (feature == 1) * one,
            (feature == 2) * one, (feature == 3) * one, (feature >= 4) * one, inside, outside, hint_admin, hint_city,
            np.log1p(candidates[owner]) / 4, np.minimum(first, 1500) / 1500, np.log1p(count) / 3, (words > 1) * one,
            g.capital[place] * one,
        ],
        axis=1,
    ).astype(np.float32)  # fmt: skip
    shared = (owner[:, None] != owner[None, :]).astype(np.float32)
    km = distances(np.asarray(g.lat[place], np.float32), np.asarray(g.lon[place], np.float32))
    towns = ((feature != 1) & (feature != 4)).astype(np.float32)
    near = np.exp(-km / 60) * shared * towns[None, :]
    far = np.exp(-km / 400) * shared * towns[None, :]
    same_country = (country[:, None] == country[None, :]) * shared
    same_division = (admin1[:, None] == admin1[None, :]) * shared
    doubt = np.array([DOUBT if name.doubtful else 1.0 for name in names], np.float32)[owner] if len(names) else one
    weight = np.sqrt(count) * doubt
    stood_for: dict[int, float] = {}
    at = {code: i for i, code in enumerate(g.countries)}
    for name in names:
        if name.country in at:
            stood_for[at[name.country]] = stood_for.get(at[name.country], 0.0) + name.count**0.5
    return Pool(
        names, place, owner, static, near, far, same_country, same_division, country, feature, weight, stood_for,
        frozenset(at[code] for code in ("US", "CA", "AU") if code in at),
    )  # fmt: skip


def distances(lat: Floats, lon: Floats) -> Floats:
    """Great-circle km between all pairs of points, by the haversine formula."""
    p, q = np.radians(lat), np.radians(lon)
    x, y, z = np.cos(p) * np.cos(q), np.cos(p) * np.sin(q), np.sin(p)
    points = np.stack([x, y, z], axis=1)
    chord: Floats = np.clip(points @ points.T, -1, 1)
    return (_EARTH_KM * np.arccos(chord)).astype(np.float32)


def features(p: Pool, probability: Floats | None) -> Floats:
    """The features of every candidate, given how likely each candidate is so far (none in the first round)."""
    if probability is None:
        size = p.static[:, 0]
        probability = softmax(size * 8, p.owner, len(p.names))
    weighted = probability * p.weight
    total = float(weighted.sum()) or 1.0
    own = np.zeros(len(p.names), np.float32)
    np.add.at(own, p.owner, weighted)
    rest = np.maximum(total - own[p.owner], 1e-6)

    land = p.feature == 1
    by_country, named = (p.same_country @ np.stack([weighted, weighted * land], axis=1)).T
    by_division, named_division = (
        p.same_division @ np.stack([weighted * ~land, weighted * (p.feature == 2)], axis=1)
    ).T
    near = p.near @ weighted
    far = p.far @ weighted
    closest = (p.near * probability[None, :]).max(axis=1, initial=0)
    demonyms = np.array([p.stood_for.get(int(c), 0.0) for c in p.country], np.float32)
    most = max([*p.stood_for.values(), 1.0])
    dynamic = np.stack(
        [
            by_country / rest, np.log1p(by_country), named / rest, np.log1p(named), by_division / rest,
            np.log1p(by_division), named_division / rest, np.log1p(named_division), np.log1p(near), near / rest,
            np.log1p(far), far / rest, closest, np.log1p(demonyms), demonyms / most, probability,
        ],
        axis=1,
    )  # fmt: skip
    return np.concatenate([p.static, dynamic], axis=1).astype(np.float32)


def softmax(score: Floats, owner: NDArray[np.int64], names: int) -> Floats:
    """Probabilities of the candidates of each name."""
    top = np.full(names, -1e9, np.float32)
    np.maximum.at(top, owner, score)
    raised = np.exp(score - top[owner])
    sums = np.zeros(names, np.float32)
    np.add.at(sums, owner, raised)
    out: Floats = (raised / sums[owner]).astype(np.float32)
    return out


@cache
def weights() -> list[dict[str, Floats]]:
    """One small network a round, fitted on LGL by `training/places/ranker.py`."""
    with resources.files("tocsin.places").joinpath("data", "ranker.npz").open("rb") as stream:
        loaded = np.load(stream)
        return [
            {k: loaded[f"{k}{r}"].astype(np.float32) for k in ("mean", "scale", "w1", "b1", "w2")}
            for r in range(ROUNDS)
        ]


def score(x: Floats, w: dict[str, Floats]) -> Floats:
    """One hidden layer of rectified units."""
    hidden = np.maximum(((x - w["mean"]) / w["scale"]) @ w["w1"] + w["b1"], 0)
    out: Floats = hidden @ w["w2"]
    return out


def rank(p: Pool, networks: list[dict[str, Floats]]) -> Floats:
    """The probability of every candidate among those of its name, after all rounds."""
    probability: Floats | None = None
    for w in networks:
        probability = softmax(score(features(p, probability), w), p.owner, len(p.names))
    assert probability is not None
    return probability
