"""Which namesake is meant after all: at home in the countries that the text names, or else the best known of the name."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tocsin.places.gazetteer import gazetteer
from tocsin.places.ranker import CAPITAL, Floats, Pool, likeliest

SMALLEST = 0.22
"""How much smaller than its namesake abroad a place may be to be meant by its country's name: 35 times, as log10 of the
population over 7. TR-News and LGL keep what they have from half as large down to 60 times smaller, and gain at 35."""


def kept_at_home(p: Pool, probability: Floats) -> Floats:
    """The probabilities, with a place of a country that the text names put before a namesake abroad.

    The networks, fitted on long articles, give "Kabul" beside nothing but "Afghanistan" to a Kabul elsewhere, and Tripoli
    beside "the Lebanese army" to Libya. A namesake keeps its place where its own country, or another place in it, is
    named as well.
    """
    named = {int(c) for c in p.country[(p.feature == 1) & (probability > 0.5)]} | set(p.stood_for)
    if not named or len(p.starts) == len(p.place):
        return probability
    out = probability.copy()
    rows = [row for row in likeliest(p, probability.tolist()) if row >= 0]
    held = [int(p.country[row]) for row in rows if _holds(p, row)]
    for row in rows:
        country = int(p.country[row])
        others = held.count(country) - _holds(p, row)
        start, end = p.spans[int(p.owner[row])]
        least = p.static[row, 0] - SMALLEST
        if country in named:  # of two lands that are told, the one with the far larger namesake
            name = p.names[int(p.owner[row])]
            if name.inside or p.feature[row] != 0 or any(_is_in(p, r, country) for r in rows if r != row):
                continue
            least = p.static[row, 0] + LARGER if p.static[row, 3] else KNOWN
        elif others > 0:
            continue
        home = [
            i
            for i in range(start, end)
            if int(p.country[i]) in named
            and p.static[i, 0] > least
            and p.feature[i] != 1
            and not (country in named and (p.static[i, 3] == 0 or p.country[i] == country))
        ]
        if home:
            best = max(home, key=lambda i: (p.feature[i] == 0, p.static[i, 0]))
            out[[row, best]] = out[[best, row]]
    return out


def _is_in(p: Pool, row: int, country: int) -> bool:
    """Whether a place is a town or a province of a country, by a name that is no ordinary word."""
    return int(p.country[row]) == country and p.feature[row] != 1 and not p.names[int(p.owner[row])].doubtful


LARGER = 0.2
KNOWN = 0.62
"""How much larger a namesake in another land of the text must be, 25 times, as log10 of the population over 7; and how large
(20,000) beside a place that only once bore the name: "San Miguel" in news of Salvadorans and the U.S. is not San Diego."""


def _holds(p: Pool, row: int) -> bool:
    """Whether a place speaks for its country: no ordinary word, and no small town of which nothing says that it is meant."""
    name = p.names[int(p.owner[row])]
    return not name.doubtful and (
        p.feature[row] != 0 or p.static[row, 0] >= TOWN or bool(name.inside) or name.hint != ""
    )


TOWN = 0.67
"""Inhabitants of a town that counts for its country by itself: 50,000, as log10 of the population over 7."""
SPOKEN = 2.0
"""From how much on the demonyms of a country weigh (the root of their number) its capital goes before a lesser namesake."""


def capital_first(p: Pool, probability: Floats) -> Floats:
    """The probabilities, with the capital of a country of which the text speaks often put before a lesser namesake.

    "Russian" five times and "Moscow" beside it is no town of Idaho, unless the text puts it there ("Moscow, Idaho").
    """
    if not any(weight >= SPOKEN for weight in p.stood_for.values()):
        return probability
    out = probability.copy()
    for row in likeliest(p, probability.tolist()):
        if row < 0 or p.static[row, CAPITAL] or p.names[int(p.owner[row])].inside or p.feature[row] != 0:
            continue
        start, end = p.spans[int(p.owner[row])]
        for i in range(start, end):
            spoken = p.stood_for.get(int(p.country[i]), 0.0)
            if (
                p.static[i, CAPITAL]
                and p.feature[i] == 0
                and p.static[i, 0] > p.static[row, 0]
                and spoken >= SPOKEN
                and spoken > p.stood_for.get(int(p.country[row]), 0.0)
            ):
                out[[row, i]] = out[[i, row]]
                break
    return out


UNSURE, BETTER_KNOWN = 0.7, 0.3
"""A place less likely than the first gives way to a namesake that is better known by the second, in powers of ten."""
THOUSANDFOLD = 3 / 7
"""So much larger than a town that once bore its name a place is meant even in news of the town's land: Kashmir, not Cashmere."""
LARGE = 5.0
"""From how many people on, as log10, a city is meant rather than one that only once bore its name: Philadelphia, not Amman."""
FAME = 0.2
"""What the logarithm of the number of a place's names counts beside that of its population."""


SHORTENED = 0.71
"""From so many inhabitants on, 100,000 as log10 over 7, a town is looked at for whether the name is its own cut short."""
_LONG_NAMES = (" de ", " del ")


def _shortened(p: Pool, start: int, end: int) -> NDArray[np.bool_]:
    """Which candidates of a name bear it as the beginning of their main one: León is León de los Aldama by day."""
    name, g = p.names[int(p.owner[start])].text, gazetteer()
    found = np.zeros(end - start, bool)
    for i in range(start, end):
        if p.static[i, 3] == 0 and p.static[i, 0] >= SHORTENED and p.feature[i] == 0:
            label = g.entry(int(p.place[i])).name
            found[i - start] = any(label.startswith(name + rest) for rest in _LONG_NAMES)
    return found


def best_known(p: Pool, probability: Floats) -> Floats:
    """The probabilities, with the best known of its name put first where nothing else in the text speaks for another.

    The networks learned from local news with a dozen names to each article. Of a name by itself they may choose a town
    like those, and leave Florida to Uruguay.
    """
    if len(p.starts) == len(p.place):
        return probability
    named = {int(c) for c in p.country[(p.feature == 1) & (probability > 0.5)]} | set(p.stood_for)
    rows = [row for row in likeliest(p, probability.tolist()) if row >= 0]
    held = [int(p.country[row]) for row in rows if not p.names[int(p.owner[row])].doubtful]
    out = probability.copy()
    for row in rows:
        country, old = int(p.country[row]), p.static[row, 3] == 0
        others = held.count(country) - (not p.names[int(p.owner[row])].doubtful)
        start, end = p.spans[int(p.owner[row])]
        if (country in named or others > 0) and not (
            old and p.static[start:end, 0].max() > p.static[row, 0] + THOUSANDFOLD
        ):
            continue
        if out[row] >= UNSURE and not old:
            continue
        known = 7 * p.static[start:end, 0] + 5 * FAME * p.static[start:end, 2]
        division = (p.feature[start:end] == 2) & ~np.isin(p.country[start:end], list(p.states_first))
        former = (p.static[start:end, 3] == 0) & ~_shortened(p, start, end)
        known[division | (p.feature[start:end] == 3) | former] = 0  # called like its town, or by an old name
        best = start + int(np.argmax(known))
        if known[best - start] > (LARGE if old and out[row] >= UNSURE else known[row - start] + BETTER_KNOWN):
            out[[row, best]] = out[[best, row]]
    return out
