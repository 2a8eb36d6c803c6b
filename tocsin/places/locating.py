"""Place names of a text, found and resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from tocsin.places import sieve
from tocsin.places.barangays import without_barangays
from tocsin.places.bearings import with_bearings
from tocsin.places.behinddeeds import whole_names
from tocsin.places.borne import borne, ends_a_name, of_a_building, of_a_village
from tocsin.places.commonparts import in_their_towns
from tocsin.places.containers import as_divisions
from tocsin.places.countryside import in_the_country
from tocsin.places.document import gather
from tocsin.places.gazetteer import Gazetteer, gazetteer
from tocsin.places.longer import in_a_longer_name
from tocsin.places.mentions import Mention, forced, scan
from tocsin.places.namesakes import best_known, capital_first, kept_at_home
from tocsin.places.people import bearers
from tocsin.places.quarters import quarters
from tocsin.places.ranker import Name, pool, rank, weights
from tocsin.places.resolved import Chosen, chosen_for, standing, toponym_of
from tocsin.places.seats import seats
from tocsin.places.toponym import LANDLESS, Toponym
from tocsin.places.unknown import beside, foreign, merged, misplaced, placed, unknown, wholes
from tocsin.places.weighed import Weighed, weighed

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
    """For each span (character offsets) the place that it names.

    A name that the gazetteer lacks (a church, a street, a village) is put where the place named nearest to it is, with
    the feature `unknown`, a low confidence and a wide radius; None where the text names no known place at all.
    """
    g = gazetteer()
    out: dict[tuple[int, int], Toponym] = {}
    for start, end in _blocks(text):
        inside = [(s - start, e - start) for s, e in spans if start <= s < end]
        if inside:
            block = text[start:end]
            mentions = mentions_with(block, inside, g)
            belongs, w = _weigh(block, mentions, (), g)
            for mention, n in zip(mentions, belongs, strict=True):
                if mention.given and n in w.best:
                    toponym = toponym_of(block, mention, chosen_for(w, n, w.best[n], g), g, plain=True)
                    toponym = replace(toponym, start=toponym.start + start, end=toponym.end + start)
                    out[toponym.start, toponym.end] = toponym
    known = sorted(out.values(), key=lambda t: t.start)
    return [out.get((s, e)) or beside(text, s, e, known) for s, e in spans]


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
    belongs, w = _weigh(text, mentions, countries, g)
    n, probability = belongs[0], w.probability
    start, end = w.pool.spans[n]
    order = (start + np.argsort(-probability[start:end], kind="stable")).tolist()
    if order:
        likeliest, first = order[0], w.best[n]
        order.insert(0, order.pop(order.index(first)))
        probability[[first, likeliest]] = probability[[likeliest, first]]  # a town goes before its division
        w = weighed(w.pool, probability)
    found = [
        replace(
            toponym_of(text, mentions[0], chosen_for(w, n, row, g), g, plain=True),
            confidence=round(float(probability[row]), 3),
        )
        for row in order
    ]
    return found[:1] + [replace(t, reason=f"another of {len(found)} {LANDLESS}") for t in found[1:]]


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


def _weigh(text: str, mentions: list[Mention], countries: Sequence[str], g: Gazetteer) -> tuple[list[int], Weighed]:
    """For each mention the name that it belongs to; the names."""
    names, belongs = gather(text, mentions, g)
    for mention, n in zip(mentions, belongs, strict=True):
        if narrow := _narrowed(text, mention, names[n].hint, g):
            names[n].marked = narrow
    names += [Name(code, (), 1, 0, country=code) for code in countries]
    p = pool(names, g)
    if not len(p.place):
        return belongs, weighed(p, np.zeros(0, np.float32))
    probability = best_known(p, capital_first(p, kept_at_home(p, rank(p, weights()))))
    if countries:
        told = np.isin(p.country, [n for n, code in enumerate(g.countries) if code in countries])
        probability *= np.where(told, np.float32(TOLD), np.float32(1))
        probability /= np.bincount(p.owner, probability, len(names)).astype(np.float32)[p.owner]
    return belongs, weighed(p, probability)


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


def _locate_block(text: str, mentions: list[Mention], countries: Sequence[str], g: Gazetteer) -> list[Toponym]:
    if not mentions:
        return []
    belongs, w = _weigh(text, mentions, countries, g)
    likely = (
        sieve.likelihood(sieve.traits(text, mentions, belongs, w.pool, w.probability)).tolist()
        if w.best
        else [0.0] * len(mentions)
    )
    chosen: dict[int, Chosen | None] = {}
    found, lost, aliens = [], [], []
    people = bearers(text, mentions)
    for at, (mention, n, chance) in enumerate(zip(mentions, belongs, likely, strict=True)):
        if mention.stands_for:
            if mention.stands_for in g.lands:
                found.append(standing(text, mention, g))
        elif (
            n in w.best
            and chance >= (KEPT_FROM if mention.doubtful else TRUSTED_FROM)
            and not borne(text, mention)
            and not (at in people and _may_be_somebody(w, n, g))
            and not _part_of_a_name(text, mention, w, n, g)
        ):
            if n not in chosen:
                row = w.best[n]
                alien = foreign(w, n, row, g, of_a_building(text, mention), of_a_village(text, mention))
                if alien:
                    aliens.append(toponym_of(text, mention, chosen_for(w, n, row, g), g))
                chosen[n] = (
                    None
                    if alien or misplaced(w, n, row, g) or (w.names[n].count == 1 and ends_a_name(text, mention))
                    else chosen_for(w, n, row, g)
                )
            if choice := chosen[n]:
                found.append(toponym_of(text, mention, choice, g))
            else:
                lost.append(mention)
    found = [
        t for t in merged(text, sorted([*whole_names(text, found), *aliens], key=lambda t: t.start)) if t not in aliens
    ]
    known = list(found)
    lost = [m for m in lost if not any(t.start < m.end and m.start < t.end for t in known)]
    found += [t for t in (placed(text, *span, known) for span in wholes(text, lost)) if t]
    found = whole_names(text, found)
    found += unknown(text, found)
    spots = quarters(text, seats(text, sorted(found, key=lambda t: t.start), g))
    spots = without_barangays(text, spots)
    return with_bearings(text, in_the_country(text, as_divisions(text, in_their_towns(text, spots))))


def _may_be_somebody(w: Weighed, n: int, g: Gazetteer) -> bool:
    """Whether a name is none of a country, a capital or a town of millions, which people are seldom called after."""
    row = w.best[n]
    i = int(w.pool.place[row])
    return w.feature[row] in (2, 3) or (w.feature[row] == 0 and not g.capital[i] and int(g.population[i]) < _FAMOUS)


_FAMOUS = 1_000_000


def _part_of_a_name(text: str, mention: Mention, w: Weighed, n: int, g: Gazetteer) -> bool:
    """Whether the town or division that a mention seems to name is only part of a longer name."""
    row = w.best[n]
    divided = w.feature[row] in (0, 2, 3)  # a town, a province or a district
    return divided and in_a_longer_name(text, mention, int(g.population[int(w.pool.place[row])]))
