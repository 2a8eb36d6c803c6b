"""Place names of a text, found and resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from tocsin.model import Place
from tocsin.places import sieve
from tocsin.places.borne import borne
from tocsin.places.document import gather
from tocsin.places.gazetteer import Entry, Gazetteer, gazetteer
from tocsin.places.mentions import Mention, forced, scan
from tocsin.places.ranker import Floats, Name, Pool, pool, rank, weights
from tocsin.places.roles import near, offset, shifted, speaks
from tocsin.places.toponym import Toponym
from tocsin.places.unknown import foreign, placed, unknown
from tocsin.places.words import capitals, offices

BLOCK = 10_000
"""Characters weighed together: longer texts are cut at line ends, so that time grows with length only."""
KEPT_FROM = 0.5
TOLD = 20.0
"""So many times as likely are the places of a country that the caller names beforehand. Own choice: enough to turn
Tripoli to Lebanon, too little to turn Paris to Texas."""
TRUSTED_FROM = 0.25
"""The likelihood from which a name counts as a place; less is asked of a name that is no word and nobody's."""


def locate(text: str, *, countries: Sequence[str] = ()) -> list[Toponym]:
    """The places that a text names, in order, without overlap.

    `countries` (ISO 3166-1 alpha-2) are known to matter beforehand, e.g. the publisher's. Demonyms ("Nigerian") and
    governments ("Abuja said") are among them with their `role`; a distance phrase gives a point with an uncertainty.
    """
    g = gazetteer()
    found: list[Toponym] = []
    for start, end in _blocks(text):
        block = text[start:end] if (start, end) != (0, len(text)) else text
        found += [
            replace(t, start=t.start + start, end=t.end + start) if start else t
            for t in _locate_block(block, scan(block, g), countries, g)
        ]
    return found


def geocode_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[Toponym | None]:
    """For each span (character offsets) the place that it names, None where nothing like it is known."""
    g = gazetteer()
    out: dict[tuple[int, int], Toponym] = {}
    for start, end in _blocks(text):
        inside = [(s - start, e - start) for s, e in spans if start <= s < end]
        if inside:
            block = text[start:end]
            mentions = mentions_with(block, inside, g)
            names, belongs, p, probability = _weigh(block, mentions, (), g)
            best = _best(p, probability)
            for mention, n in zip(mentions, belongs, strict=True):
                if mention.given and n in best:
                    toponym = _toponym(block, mention, names[n], best[n], p, probability, g, plain=True)
                    out[mention.start + start, mention.end + start] = toponym
    return [out.get((s, e)) for s, e in spans]


def geocode(name: str, context: str = "", *, countries: Sequence[str] = ()) -> Toponym | None:
    """The place that a name means in a context (any text), None where nothing like it is known."""
    return next(iter(candidates(name, context, countries=countries)), None)


def candidates(name: str, context: str = "", *, countries: Sequence[str] = ()) -> list[Toponym]:
    """All places that a name may mean in a context (any text), the likeliest first; `confidence` is its probability.

    Of the commonest names only the `ranker.CANDIDATES` most populous places are weighed.
    """
    text = f"{name}\n{context}" if context else name
    g = gazetteer()
    mentions = mentions_with(text, [(0, len(name))], g)
    names, belongs, p, probability = _weigh(text, mentions, countries, g)
    own = np.flatnonzero(p.owner == belongs[0])
    order = own[np.argsort(-probability[own], kind="stable")].tolist()
    if order:
        likeliest, first = order[0], _best(p, probability)[belongs[0]]
        order.insert(0, order.pop(order.index(first)))
        probability[[first, likeliest]] = probability[[likeliest, first]]  # a town goes before its division
    found = [
        replace(
            _toponym(text, mentions[0], names[belongs[0]], row, p, probability, g, plain=True),
            confidence=round(float(probability[row]), 3),
        )
        for row in order
    ]
    return found[:1] + [replace(t, reason=f"another of {len(found)} of this name") for t in found[1:]]


def mentions_with(text: str, spans: Sequence[tuple[int, int]], g: Gazetteer) -> list[Mention]:
    """Mentions at the given spans, and the others that are found beside them as context.

    Where a span cuts words, the name found under it is taken: offsets that have slipped by a few characters are common.
    """
    found = scan(text, g)
    given: list[Mention] = []
    for start, end in sorted(set(spans)):
        mention = forced(text, start, end, g)
        under = [m for m in found if m.start < end and start < m.end]
        if under and (_cuts(text, start) or _cuts(text, end)):
            mention = replace(under[0], start=start, end=end, given=True)
            if mention.stands_for in g.lands:
                mention = replace(mention, marked=(g.lands[mention.stands_for] * 2 + 1,), stands_for=None)
        given.append(mention)
    taken = bytearray(len(text) + 1)
    for start, end in spans:
        taken[start:end] = b"\1" * (min(end, len(text)) - start)
    others = [m for m in found if not any(taken[m.start : m.end])]
    return sorted([*given, *others], key=lambda m: (m.start, m.end))


def _cuts(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > BLOCK:
        end = start + BLOCK
        for mark in ("\n\n", "\n", ". ", " "):
            cut = text.rfind(mark, start + BLOCK // 2, end)
            if cut > 0:
                end = cut + len(mark)
                break
        yield start, end
        start = end
    yield start, len(text)


def _weigh(
    text: str, mentions: list[Mention], countries: Sequence[str], g: Gazetteer
) -> tuple[list[Name], list[int], Pool, Floats]:
    names, belongs = gather(text, mentions, g)
    for mention, n in zip(mentions, belongs, strict=True):
        if narrow := _narrowed(text, mention, names[n].hint, g):
            names[n].marked = narrow
    names += [Name(code, (), 1, 0, country=code) for code in countries]
    p = pool(names, g)
    if not len(p.place):
        return names, belongs, p, np.zeros(0, np.float32)
    probability = rank(p, weights())
    if countries:
        told = np.isin(p.country, [n for n, code in enumerate(g.countries) if code in countries])
        probability *= np.where(told, np.float32(TOLD), np.float32(1))
        probability /= np.bincount(p.owner, probability, len(names)).astype(np.float32)[p.owner]
    return names, belongs, p, probability


def _narrowed(text: str, mention: Mention, hint: str, g: Gazetteer) -> tuple[int, ...]:
    """What the words around a name leave of its places, () where they leave all.

    "Idlib province" is no town; "the Red Sea" and, of several countries, "the Sahel" are no provinces of that name.
    """
    if hint == "admin":
        divisions = tuple(m for m in mention.marked if g.feature[m // 2] in (2, 3, 4))
        college = text.startswith(" State", mention.end) and not any(m % 2 for m in divisions)  # "Columbia State"
        return () if college else divisions
    seas = tuple(m for m in mention.marked if m // 2 in g.seas)
    if seas or text[max(0, mention.start - 4) : mention.start].lower() != "the ":
        return seas
    return tuple(m for m in mention.marked if m // 2 in g.wide)


def _best(p: Pool, probability: Floats) -> dict[int, int]:
    """The likeliest candidate (its row in the pool) of every name that has one."""
    best: dict[int, int] = {}
    for i, owner in enumerate(p.owner.tolist()):
        if owner not in best or probability[i] > probability[best[owner]]:
            best[owner] = i
    for owner, i in best.items():
        if p.feature[i] in (2, 3) and not p.names[owner].hint and p.country[i] not in p.states_first:
            best[owner] = _seat(p, owner, i)
    return best


def _seat(p: Pool, owner: int, division: int) -> int:
    """The town that a division is named after, for a bare name: "in Kerman" is the city unless the text says province."""
    towns = [
        i
        for i in np.flatnonzero((p.owner == owner) & (p.feature == 0)).tolist()
        if p.country[i] == p.country[division]
        and p.static[i, 3] >= p.static[division, 3]
        and p.static[i, 0] > p.static[division, 0] - 0.2
    ]
    return max(towns, key=lambda i: float(p.static[i, 0]), default=division)


def _locate_block(text: str, mentions: list[Mention], countries: Sequence[str], g: Gazetteer) -> list[Toponym]:
    if not mentions:
        return []
    names, belongs, p, probability = _weigh(text, mentions, countries, g)
    best = _best(p, probability)
    likely = (
        sieve.likelihood(sieve.traits(text, mentions, belongs, p, probability, g)) if best else np.zeros(len(mentions))
    )
    sure = np.flatnonzero(probability > 0.5).tolist()
    strange = {n for n, row in best.items() if foreign(row, names[n], p, sure, g)}
    found, lost = [], []
    for mention, n, chance in zip(mentions, belongs, likely.tolist(), strict=True):
        if mention.stands_for:
            if mention.stands_for in g.lands:
                found.append(_standing(text, mention, g))
        elif n in best and chance >= (KEPT_FROM if mention.doubtful else TRUSTED_FROM) and not borne(text, mention):
            if n in strange:
                lost.append(mention)
            else:
                found.append(_toponym(text, mention, names[n], best[n], p, probability, g))
    known = list(found)
    found += [t for t in (placed(text, m.start, m.end, known) for m in lost) if t]
    found += unknown(text, found)
    return sorted(found, key=lambda t: t.start)


def _standing(text: str, mention: Mention, g: Gazetteer) -> Toponym:
    entry = g.entry(g.lands[mention.stands_for or ""])
    role = "metonym" if mention.name in offices() else "demonym"
    return Toponym(
        mention.start, mention.end, mention.name, role, entry.place(mention.name), entry.feature, entry.radius_km,
        f"“{mention.name}” stands for {entry.name}", 1.0,
    )  # fmt: skip


def _toponym(
    text: str, mention: Mention, name: Name, row: int, p: Pool, probability: Floats, g: Gazetteer, plain: bool = False
) -> Toponym:
    """The toponym of a mention. `plain`: the named place itself, whatever distance phrase goes before it."""
    entry = g.entry(int(p.place[row]))
    place, radius, start = entry.place(mention.name), entry.radius_km, mention.start
    reason = _reason(name, row, p, probability, g)
    role = "place"
    if not plain:
        off = offset(text, mention.start) if entry.feature != "country" else None
        if off and off.bearing is not None:
            lat, lon = shifted(entry.lat, entry.lon, off.km, off.bearing)
            start, radius = off.start, max(3.0, 0.2 * off.km)
            place = Place(text[start : mention.end], None, round(lat, 5), round(lon, 5), entry.country, entry.admin1, 2)
            reason += f"; {off.km:.0f} km off {entry.name}"
        elif off or (near(text, mention.start) and entry.feature in ("city", "landmark")):
            radius = max(radius, off.km * 1.2 if off else radius + 10)
            place = replace(place, precision=2)
        elif (entry.feature == "country" or mention.name in capitals()) and speaks(text, mention.start, mention.end):
            role = "metonym"
            if entry.feature != "country" and entry.index != (seat := _capital(mention, g) or entry).index:
                entry, place, radius = seat, seat.place(mention.name), seat.radius_km
                reason = f"speaks as the capital of {entry.country}"
    return Toponym(
        start, mention.end, text[start : mention.end], role, place, entry.feature, radius, reason,
        round(_confidence(row, p, probability), 3),
    )  # fmt: skip


def _confidence(row: int, p: Pool, probability: Floats) -> float:
    """The probability of a candidate; of a town that stands for its likelier division (`_seat`), the division's."""
    if p.feature[row] != 0:
        return float(probability[row])
    own = (p.owner == p.owner[row]) & (p.country == p.country[row]) & ((p.feature == 2) | (p.feature == 3))
    return max(float(probability[row]), float(probability[own].max(initial=0.0)))


def _capital(mention: Mention, g: Gazetteer) -> Entry | None:
    """The capital that a name is in news text: "Washington said" is never a town of that name in England."""
    entries = (g.entry(m // 2) for m in mention.marked if g.capital[m // 2])
    return next((e for e in entries if e.country == capitals()[mention.name]), None)


def _reason(name: Name, row: int, p: Pool, probability: Floats, g: Gazetteer) -> str:
    """The words or facts that decided between the places of one name."""
    own = np.flatnonzero(p.owner == p.owner[row])
    if len(own) == 1:
        return "the only known place of this name"
    if p.static[row, 9] > 0:
        return f"named with {g.entry(name.inside[0] // 2).name}"
    sure = np.flatnonzero(probability > 0.5)
    sure = sure[p.owner[sure] != p.owner[row]]
    if len(sure):
        support = p.near[row, sure] * probability[sure]
        if support.max() > 0.2:
            return f"near {p.names[int(p.owner[sure[support.argmax()]])].text}"
    country = g.countries[int(p.country[row])]
    same = sure[p.country[sure] == p.country[row]]
    if country and len(same):
        return f"in {country} like {p.names[int(p.owner[same[0]])].text}"
    if p.stood_for.get(int(p.country[row])):
        return f"the text speaks of {country}"
    population = np.asarray(g.population[p.place[own]])
    best = "the most populous" if g.population[p.place[row]] >= population.max() else "the likeliest"
    return f"{best} of {len(own)} of this name"
