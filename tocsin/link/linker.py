"""Mentions → same-event decisions with reasons. Pure: the same mentions and decisions give the same answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from tocsin.link.blocking import Pairs, pairs, rules
from tocsin.link.cluster import DOUBT, Groups, agglomerate, unrivalled
from tocsin.link.coincidence import several
from tocsin.link.crowd import crowded, near
from tocsin.link.expected import chances, join, shift
from tocsin.link.parallel import CHUNK, spread
from tocsin.link.profile import Profile, profiles
from tocsin.link.weights import Weights, setting, shipped
from tocsin.link.when import span
from tocsin.link.where import lie_apart
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention, same_event

NAME = "tocsin-link/0.1"
"""Who signs the decisions. The prefix `tocsin-` marks a machine, which a person always overrules."""

NEAR = -5.0
"""Bits from which down a pair that was compared is not worth keeping as a near miss."""

MISSES = 2
"""Near misses kept for each mention at most."""

RANGE = 30.0
"""A single pair never counts for more than this many bits, for or against."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Groups of mention ids; the pairs that hold them together; pairs that were close but kept apart; the bits by which the
    bare headlines of this collection meet more or less often than others; which of the links were taken because nothing
    else came near."""

    groups: tuple[tuple[str, ...], ...]
    links: tuple[tuple[str, str], ...]
    misses: tuple[tuple[str, str], ...]
    moved: float = 0.0
    unrivalled: tuple[tuple[str, str], ...] = ()


def group(
    found: list[Profile],
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
    weights: Weights | None = None,
    jobs: int = 1,
) -> Linked:
    """Group the mentions. `same` and `different` are people's judgements; they always win. `jobs` is the number of
    processes; the answer is the same for any.

    Mentions of one document, and of kinds that cannot be one event, are never joined by the linker itself.
    """
    chosen = weights or shipped()
    index = {p.id: i for i, p in enumerate(found)}
    must = dict.fromkeys(sorted(_pair(index[a], index[b]) for a, b in same if a in index and b in index))
    kept = {_pair(index[a], index[b]) for a, b in different if a in index and b in index}

    def compare(i: int, j: int) -> float:
        return bounded(chosen, found[i], found[j])

    brought = _brought(found, jobs)

    def scored(chunk: range) -> NDArray[np.float64]:
        part = brought[chunk.start : chunk.stop].tolist()
        return np.array([compare(i, j) if enough(found[i], found[j]) else -RANGE for i, j in part])

    weighed = np.concatenate([np.empty(0), *spread(scored, len(brought), jobs)])
    heads = _heads(found)
    alone = np.array([i in heads and j in heads for i, j in brought.tolist()], dtype=bool) if heads else None
    moved = 0.0 if alone is None else shift(weighed[alone], len(heads), chosen.partners)
    close_by = np.flatnonzero(weighed > NEAR)  # the others are as good as never brought up, and would fill the memory
    scores: dict[tuple[int, int], float] = {}
    for part in np.array_split(close_by, len(close_by) // CHUNK + 1):
        scores.update(((i, j), s) for (i, j), s in zip(brought[part].tolist(), weighed[part].tolist(), strict=True))
    del weighed, close_by
    groups = Groups([p.document for p in found], kept)
    joined = agglomerate(groups, {}, compare, must)
    others = scores
    if heads:
        joined += _of_heads(found, heads, groups, scores, moved, {i for p in (*must, *kept) for i in p})
        others = {p: s for p, s in scores.items() if not (p[0] in heads and p[1] in heads)}
    joined += agglomerate(groups, others, compare)
    taken = unrivalled(
        groups, {p: s for p, s in others.items() if s > 0 or vague(found, *p)}, compare, partial(vague, found)
    )
    joined += taken
    misses: list[tuple[str, str]] = []
    count: Counter[int] = Counter()
    close = [p for p, s in scores.items() if s > NEAR and groups.home[p[0]] != groups.home[p[1]] and p not in kept]
    for i, j in sorted(close, key=lambda p: (-scores[p], p)):
        if count[i] < MISSES and count[j] < MISSES:
            count[i] += 1
            count[j] += 1
            misses.append((found[i].id, found[j].id))
    return Linked(
        tuple(tuple(found[i].id for i in sorted(members)) for members in groups.members.values()),
        tuple((found[i].id, found[j].id) for i, j in joined if (i, j) not in must),
        tuple(misses),
        round(moved, 2),
        tuple((found[i].id, found[j].id) for i, j in taken),
    )


def vague(found: Sequence[Profile], i: int, j: int) -> bool:
    """Whether the two are told by texts that may leave out or blur what decides: briefs, and mentions in passing. Whole articles
    say enough by their words, and of records and bare headlines nothing more is to be had."""
    a, b = found[i], found[j]
    return bool(a.about and b.about) and setting(a, b) in ("briefs", "facts")


def _heads(found: Sequence[Profile]) -> dict[int, str]:
    """The bare headlines that know their collection, by index, with their articles."""
    return {i: p.document for i, p in enumerate(found) if p.crowd}


def _of_heads(
    found: Sequence[Profile],
    heads: Mapping[int, str],
    groups: Groups,
    scores: Mapping[tuple[int, int], float],
    moved: float,
    named: Collection[int],
) -> list[tuple[int, int]]:
    """Join the bare headlines of a collection by what is expected of the answer."""
    bits = {(found[i].document, found[j].document): s for (i, j), s in scores.items() if i in heads and j in heads}
    known = chances(np.array(list(bits.values())) + moved).tolist()
    return join(groups, heads, dict(zip(bits, known, strict=True)), named)


def _brought(found: Sequence[Profile], jobs: int) -> Pairs:
    """The pairs to compare. Bare headlines that know their collection are brought together by it alone."""
    brought = pairs(found, jobs)
    if not any(p.crowd for p in found):
        return brought
    others = [(i, j) for i, j in brought.tolist() if not (found[i].crowd and found[j].crowd)]
    return np.array(others + sorted(near(found)), dtype=np.int64).reshape(-1, 2)


def bounded(weights: Weights, a: Profile, b: Profile) -> float:
    """The score of a pair, held within RANGE."""
    return max(-RANGE, min(RANGE, weights.score(a, b)))


def _pair(i: int, j: int) -> tuple[int, int]:
    return min(i, j), max(i, j)


def enough(a: Profile, b: Profile) -> bool:
    """Whether two mentions share enough knowledge to be compared: never on nothing but a missing date and place."""
    known = (
        a.days and b.days,
        a.place and b.place,
        a.actors and b.actors,
        a.headline and b.headline,
        a.words and b.words,
    )
    return any(known) and not _elsewhere(a, b) and not _any_of_its_year(a, b)


def _elsewhere(a: Profile, b: Profile) -> bool:
    """Whether two mentions are told of places that lie apart, and nothing that both tell says that they are one all the same:
    that a text names the other's place as well is a doubt, and no agreement."""
    if (a.days and b.days) or (a.killed and b.killed) or a.actors & b.actors or (a.headline and b.headline):
        return False
    return lie_apart(a, b)


def _any_of_its_year(a: Profile, b: Profile) -> bool:
    """Whether one is dated to no more than a season or a year, and where the other happened such a time sees several attacks:
    "the bombing in Istanbul in 2016" may be any of them, unless a toll, a party or a sort of target is told by both."""
    shared = a.actors & b.actors or a.targets & b.targets
    headed = a.headline and b.headline and a.main and b.main
    if span(a, b) is None or shared or headed or (a.killed and b.killed):
        return False
    return several(a, b)


def link(
    found: Iterable[tuple[Document, Mention]],
    decisions: Iterable[Decision],
    made: str,
    weights: Weights | None = None,
    jobs: int = 1,
) -> list[Decision]:
    """The decisions to append so that the view groups these mentions as the linker does. Empty when nothing changes.

    `decisions` are those in force (`tocsin.ledger.clusters.in_force` of all), `made` is the UTC time to sign with.
    """
    chosen = weights or shipped()
    standing = {d.subject: d for d in decisions if d.kind is DecisionKind.SAME_EVENT}
    people = {s for s, d in standing.items() if not d.by.startswith("tocsin-")}
    records = crowded(profiles(found))
    result = group(records, *judged(standing.values()), chosen, jobs=jobs)
    by_id = {p.id: p for p in records}
    home = {m: n for n, members in enumerate(result.groups) for m in members}
    alone = {tuple(sorted(p)) for p in result.unrivalled}
    wanted: dict[tuple[str, ...], Judgement] = {tuple(sorted(p)): Judgement.NEGATIVE for p in result.misses}
    wanted |= {tuple(sorted(p)): Judgement.POSITIVE for p in result.links}
    for subject, old in standing.items():
        if subject in wanted or len(subject) != 2 or not set(subject) <= by_id.keys():
            continue
        together = home[subject[0]] == home[subject[1]]
        if old.judgement is (Judgement.NEGATIVE if together else Judgement.POSITIVE):
            wanted[subject] = Judgement.UNSURE if together else Judgement.NEGATIVE
    return [
        same_event(
            s[0], s[1], judgement, NAME, made, _reasons(chosen, by_id[s[0]], by_id[s[1]], result.moved, s in alone)
        )
        for s, judgement in sorted(wanted.items())
        if s not in people and not _says(standing.get(s), judgement)
    ]


def judged(decisions: Iterable[Decision]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """People's judgements among the decisions in force: pairs of mentions that are one event, and that are not."""
    said = [d for d in decisions if d.kind is DecisionKind.SAME_EVENT and not d.by.startswith("tocsin-")]
    same, different = (
        [(d.subject[0], d.subject[1]) for d in said if d.judgement is wanted]
        for wanted in (Judgement.POSITIVE, Judgement.NEGATIVE)
    )
    return same, different


def _reasons(weights: Weights, a: Profile, b: Profile, moved: float, alone: bool) -> tuple[tuple[str, float], ...]:
    """The score taken apart, and for no bits at all what brought the two up to be compared."""
    met = ", ".join(rules(a, b)) or "others of their group"
    usual = (("how often headlines meet in this collection", moved),) if a.crowd and b.crowd else ()
    beside = (("no other report comes near", DOUBT),) if alone else ()
    return (*weights.reasons(a, b), *usual, *beside, (f"brought up by {met}", 0.0))


def _says(standing: Decision | None, judgement: Judgement) -> bool:
    return standing is not None and standing.judgement is judgement
