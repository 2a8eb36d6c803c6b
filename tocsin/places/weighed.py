"""What the names of a text come to once their candidates have probabilities: the best of each, how sure, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from tocsin.places.gazetteer import Gazetteer
from tocsin.places.ranker import Floats, Name, Pool, likeliest
from tocsin.places.toponym import BESIDE, LANDLESS, THE_ONE

_SUPPORTS_FROM = 0.2
"""Closeness times probability from which a place nearby is the reason: 96 km off a place that is certain."""


@dataclass(slots=True)
class Weighed:
    """The names of a text with their candidates and what these are worth.

    `best` is the row in the pool of the likeliest candidate of every name that has one; `sure` the row of the candidate
    that is likelier than not, of every name that has one.
    """

    names: list[Name]
    pool: Pool
    probability: Floats
    chances: list[float]
    feature: list[int]
    country: list[int]
    best: dict[int, int]
    sure: dict[int, int]
    spoken: Counter[int]
    """How many mentions, sure names and demonyms together, each country has."""
    support: list[tuple[float, int]]
    """For each candidate its closeness to the sure place that speaks most for it, and the row of that place."""


def weighed(p: Pool, probability: Floats) -> Weighed:
    """The names of a pool, judged by the probabilities of their candidates."""
    chances, feature, country = probability.tolist(), p.feature.tolist(), p.country.tolist()
    sure: dict[int, int] = {}
    spoken: Counter[int] = Counter()
    for row in np.flatnonzero(probability > 0.5).tolist():
        owner = int(p.owner[row])
        sure[owner] = row
        if country[row]:
            spoken[country[row]] += p.names[owner].count
    for land, weight in p.stood_for.items():
        spoken[land] += round(weight)
    support: list[tuple[float, int]] = []
    if sure:
        rows = np.fromiter(sure.values(), np.int64, len(sure))
        closeness = p.near[:, rows] * probability[rows]
        support = list(zip(closeness.max(axis=1).tolist(), rows[closeness.argmax(axis=1)].tolist(), strict=True))
    w = Weighed(p.names, p, probability, chances, feature, country, {}, sure, spoken, support)
    for n, row in enumerate(likeliest(p, chances)):
        if row >= 0:
            divided = feature[row] in (2, 3) and not p.names[n].hint and country[row] not in p.states_first
            w.best[n] = _seat(w, n, row) if divided else row
    return w


def _seat(w: Weighed, n: int, division: int) -> int:
    """The town that a division is named after, for a bare name: "in Kerman" is the city unless the text says province."""
    static = w.pool.static
    towns = [
        i
        for i in range(*w.pool.spans[n])
        if w.feature[i] == 0
        and w.country[i] == w.country[division]
        and static[i, 3] >= static[division, 3]
        and static[i, 0] > static[division, 0] - 0.2
    ]
    return max(towns, key=lambda i: float(static[i, 0]), default=division)


def confidence(w: Weighed, n: int, row: int) -> float:
    """The probability of a candidate; of a town that stands for its likelier division (`_seat`), the division's."""
    if w.feature[row] != 0:
        return w.chances[row]
    land = w.country[row]
    divisions = [w.chances[i] for i in range(*w.pool.spans[n]) if w.feature[i] in (2, 3) and w.country[i] == land]
    return max(w.chances[row], *divisions, 0.0)


def reason(w: Weighed, n: int, row: int, g: Gazetteer) -> str:
    """The words or facts that decided between the places of one name."""
    p, names = w.pool, w.names
    start, end = p.spans[n]
    if end - start == 1:
        return THE_ONE
    if p.static[row, 9] > 0:
        return f"{BESIDE}{g.entry(names[n].inside[0] // 2).name}"
    if w.support and w.support[row][0] > _SUPPORTS_FROM:
        return f"near {names[int(p.owner[w.support[row][1]])].text}"
    country = g.countries[w.country[row]]
    if country:
        for other, sure in w.sure.items():
            if other != n and w.country[sure] == w.country[row]:
                return f"in {country} like {names[other].text}"
    if p.stood_for.get(w.country[row]):
        return f"the text speaks of {country}"
    population = g.population[p.place[start:end]]
    best = "the most populous" if population[row - start] >= population.max() else "the likeliest"
    return f"{best} of {end - start} {LANDLESS}"
