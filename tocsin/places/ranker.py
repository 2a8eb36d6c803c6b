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

from tocsin.model import EARTH_KM
from tocsin.places.gazetteer import Gazetteer

Floats = NDArray[np.float32]
ROUNDS = 3
CANDIDATES = 60
"""Of one name, at most so many of the most populous candidates are weighed."""
CAPITAL = 17
"""The column of `Pool.static` that tells a capital."""
DOUBT = 0.1
"""What a name that is more often a word or a person weighs as context for the others."""


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
    """Never falls: the candidates of a name are neighbours."""
    spans: list[tuple[int, int]]
    """The rows [start, end) of each name's candidates."""
    starts: NDArray[np.int64]
    """The first row of every name that has candidates."""
    group: NDArray[np.int64]
    """The position in `starts` of each candidate's name."""
    static: Floats
    links: Floats
    """How candidates of different names go together: four matrices, of which `near` is one.

    In one country, in one first-level division (1 or 0), close at the scale of 60 km and of 400 km: exp(-km / scale),
    0 to countries and regions.
    """
    masks: Floats
    """For each matrix of `links` the candidates that its two sums are over: all and countries; all but countries and
    divisions; all, and none, for each of the last two."""
    country: NDArray[np.int64]
    feature: NDArray[np.int64]
    weight: Floats
    demonyms: Floats
    """What the text's demonyms weigh for the country of each candidate."""
    stood_for: dict[int, float]
    states_first: frozenset[int]
    """See `Gazetteer.states_first`."""

    @property
    def near(self) -> Floats:
        """Closeness of two candidates of different names, 0–1: exp(-km / 60). 0 to countries and regions."""
        near: Floats = self.links[2]
        return near


def pool(names: list[Name], g: Gazetteer) -> Pool:
    """Candidates of the names with the features that do not depend on each other. Names without any are left empty."""
    marked: list[int] = []
    spans: list[tuple[int, int]] = []
    for name in names:
        own = name.marked
        if len(own) > CANDIDATES:
            own = tuple(sorted(own, key=lambda m: -int(g.population[m // 2]))[:CANDIDATES])
        spans.append((len(marked), len(marked) + len(own)))
        marked += own
    marks = np.array(marked, np.int64)
    place = marks // 2
    lengths = np.array([end - start for start, end in spans], np.int64)
    owner = np.repeat(np.arange(len(names)), lengths)
    some = lengths[lengths > 0]
    group = np.repeat(np.arange(len(some)), some)
    starts = np.cumsum(some) - some
    feature, country = g.feature[place].astype(np.int64), g.country[place].astype(np.int64)
    admin1 = g.admin1[place].astype(np.int64) + 10_000 * country
    static = np.zeros((len(place), 18), np.float32)
    size = np.log10(g.population[place].astype(np.float32) + 1) / 7
    static[:, 0] = size
    static[:, 1] = size - np.maximum.reduceat(size, starts)[group] if len(place) else 0
    static[:, 2] = np.log1p(g.fame[place].astype(np.float32)) / 5
    static[:, 3] = marks % 2
    static[:, 4:8] = feature[:, None] == _KINDS
    static[:, 8] = feature >= 4
    for name, (start, end) in zip(names, spans, strict=True):
        if name.inside:
            fits = _within(name.inside, place[start:end].tolist(), g)
            if any(fits):
                static[start:end, 9], static[start:end, 10] = fits, [not fit for fit in fits]
        if name.hint:
            sign = 1 if name.hint == "admin" else -1
            divisions = [sign if kind in (2, 3) else -sign for kind in feature[start:end].tolist()]
            static[start:end, 11 if name.hint == "admin" else 12] = divisions
    told = np.array([(n.first, n.count, n.words, DOUBT if n.doubtful else 1.0) for n in names], np.float32)
    first, count, words, doubt = told.reshape(-1, 4)[owner].T
    static[:, 13] = np.log1p(lengths.astype(np.float32)[owner]) / 4
    static[:, 14] = np.minimum(first, 1500) / 1500
    static[:, 15] = np.log1p(count) / 3
    static[:, 16] = words > 1
    static[:, CAPITAL] = g.capital[place]
    land = feature == 1
    stood_for: dict[int, float] = {}
    for name in names:
        if name.country in g.codes:
            at = g.codes[name.country]
            stood_for[at] = stood_for.get(at, 0.0) + name.count**0.5
    masks = np.ones((4, len(place), 2), np.float32)
    masks[0, :, 1], masks[1, :, 0], masks[1, :, 1], masks[2:, :, 1] = land, ~land, feature == 2, 0
    return Pool(
        names, place, owner, spans, starts, group, static, _links(place, owner, country, admin1, feature, g), masks,
        country, feature, np.sqrt(count) * doubt,
        np.array([stood_for.get(c, 0.0) for c in country.tolist()], np.float32) if stood_for else _none(len(place)),
        stood_for, g.states_first,
    )  # fmt: skip


_KINDS = np.arange(4)


def _none(size: int) -> Floats:
    return np.zeros(size, np.float32)


def _within(inside: tuple[int, ...], places: list[int], g: Gazetteer) -> list[bool]:
    """Which candidates lie in one of the places named as their container, a country or a first-level division."""
    containers = [m // 2 for m in inside]
    countries = {int(g.country[i]) for i in containers if g.feature[i] == 1}
    divisions = {(int(g.country[i]), int(g.admin1[i])) for i in containers if g.feature[i] == 2}
    fits = []
    for i in places:
        country, kind = int(g.country[i]), int(g.feature[i])
        below = kind != 1 and (country in countries or (kind != 2 and (country, int(g.admin1[i])) in divisions))
        fits.append(below)
    return fits


def _links(
    place: NDArray[np.int64],
    owner: NDArray[np.int64],
    country: NDArray[np.int64],
    admin1: NDArray[np.int64],
    feature: NDArray[np.int64],
    g: Gazetteer,
) -> Floats:
    links = np.empty((4, len(place), len(place)), np.float32)
    shared = owner[:, None] != owner
    np.logical_and(country[:, None] == country, shared, out=links[0], casting="unsafe")
    np.logical_and(admin1[:, None] == admin1, shared, out=links[1], casting="unsafe")
    km = distances(g.lat[place].astype(np.float32), g.lon[place].astype(np.float32))
    np.divide(km, -60, out=links[2])
    np.divide(km, -400, out=links[3])
    np.exp(links[2:], out=links[2:])
    links[2:] *= shared & ((feature != 1) & (feature != 4))
    return links


def distances(lat: Floats, lon: Floats) -> Floats:
    """Great-circle km between all pairs of points, by the angle between their unit vectors."""
    p, q = np.radians(lat), np.radians(lon)
    points = np.empty((len(p), 3), np.float32)
    level = np.cos(p)
    points[:, 0], points[:, 1], points[:, 2] = level * np.cos(q), level * np.sin(q), np.sin(p)
    cosine: Floats = points @ points.T
    np.minimum(cosine, 1, out=cosine)
    np.maximum(cosine, -1, out=cosine)
    np.arccos(cosine, out=cosine)
    cosine *= EARTH_KM
    return cosine


def features(p: Pool, probability: Floats | None) -> Floats:
    """The features of every candidate, given how likely each candidate is so far (none in the first round)."""
    if probability is None:
        probability = _softmax(p.static[:, 0] * 8, p.starts, p.group)
    weighted = probability * p.weight
    total = float(weighted.sum()) or 1.0
    rest = np.maximum(total - np.add.reduceat(weighted, p.starts)[p.group], 1e-6)
    sums = (p.links @ (p.masks * weighted[:, None])).transpose(1, 0, 2)
    shares, amounts = sums / rest[:, None, None], np.log1p(sums)
    x = np.empty((len(p.place), p.static.shape[1] + 16), np.float32)
    x[:, :-16] = p.static
    dynamic = x[:, -16:]
    dynamic[:, 0:8:2], dynamic[:, 1:8:2] = shares[:, :2].reshape(-1, 4), amounts[:, :2].reshape(-1, 4)
    dynamic[:, 8:12:2], dynamic[:, 9:12:2] = amounts[:, 2:, 0], shares[:, 2:, 0]
    dynamic[:, 12] = (p.near * probability).max(axis=1, initial=0)
    dynamic[:, 13] = np.log1p(p.demonyms)
    dynamic[:, 14] = p.demonyms / max([*p.stood_for.values(), 1.0])
    dynamic[:, 15] = probability
    return x


def softmax(score: Floats, owner: NDArray[np.int64], names: int) -> Floats:
    """Probabilities of the candidates of each name. `owner` never falls; names without candidates are allowed."""
    lengths = np.bincount(owner, minlength=names)
    some = lengths[lengths > 0]
    return _softmax(score, np.cumsum(some) - some, np.repeat(np.arange(len(some)), some))


def _softmax(score: Floats, starts: NDArray[np.int64], group: NDArray[np.int64]) -> Floats:
    if not len(score):
        return score
    raised = np.exp(score - np.maximum.reduceat(score, starts)[group])
    return (raised / np.add.reduceat(raised, starts)[group]).astype(np.float32, copy=False)


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


def likeliest(p: Pool, chances: list[float]) -> list[int]:
    """The row of the likeliest candidate of every name, the first of equals; -1 for a name without any."""
    rows = []
    for start, end in p.spans:
        own = chances[start:end]
        rows.append(start + own.index(max(own)) if own else -1)
    return rows


def rank(p: Pool, networks: list[dict[str, Floats]]) -> Floats:
    """The probability of every candidate among those of its name, after all rounds."""
    if len(p.starts) == len(p.place):  # nothing to decide
        return np.ones(len(p.place), np.float32)
    probability: Floats | None = None
    for w in networks:
        probability = _softmax(score(features(p, probability), w), p.starts, p.group)
    assert probability is not None
    return probability
