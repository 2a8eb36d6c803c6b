"""Which mentions are one event, from decisions alone. Pure: the order in which decisions arrived does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tocsin.ledger.asof import by_machine
from tocsin.model import Decision, DecisionKind, Judgement

Pair = tuple[str, str]


def in_force(decisions: Iterable[Decision]) -> dict[tuple[DecisionKind, tuple[str, ...]], Decision]:
    """The decision that holds for each subject: a person's before a linker's, then the later one.

    Decisions made at the same instant are ordered by their ids, so that the answer is one and the same everywhere. Those
    that were withdrawn hold nothing; withdrawals and codings act on no subject themselves.
    """
    decisions = standing(decisions)
    holding: dict[tuple[DecisionKind, tuple[str, ...]], Decision] = {}
    for decision in decisions:
        if decision.kind in _SILENT:
            continue
        key = (decision.kind, decision.subject)
        if key not in holding or _goes_before(decision, holding[key]):
            holding[key] = decision
    return holding


def _goes_before(new: Decision, old: Decision) -> bool:
    a, b = (not by_machine(new), new.made), (not by_machine(old), old.made)
    return a > b or (a == b and new.id > old.id)


_SILENT = (DecisionKind.WITHDRAWAL, DecisionKind.CODING)


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that nobody has withdrawn, in their order. A withdrawal may be withdrawn itself."""
    given = list(decisions)
    against: dict[str, list[Decision]] = {}
    for d in given:
        if d.kind is DecisionKind.WITHDRAWAL:
            against.setdefault(d.subject[0], []).append(d)
    if not against:
        return given

    def withdrawn(id: str) -> bool:
        # An id is a digest of the subject too, so that no withdrawal can lead back to itself.
        return any(not withdrawn(w.id) for w in against.get(id, ()))

    return [d for d in given if not withdrawn(d.id)]


def weight_of(decision: Decision) -> float:
    """The sum of its reasons' weights, in bits."""
    return sum(weight for _, weight in decision.reasons)


def cluster(mentions: Iterable[str], holding: Mapping[Pair, Decision]) -> list[frozenset[str]]:
    """Group mentions by the same-event decisions in force, sorted by their smallest mention.

    Pairs judged the same are joined, people's first and then by weight; two groups that a negative judgement
    separates are not. A linker's negative never stands against a person's positive.
    """
    group = {m: m for m in mentions}
    members = {m: {m} for m in group}
    apart: dict[str, dict[str, bool]] = {m: {} for m in group}  # group → other group → was it a person who said so
    links = []
    for (a, b), decision in holding.items():
        if a not in group or b not in group:
            continue
        machine = by_machine(decision)
        if decision.judgement is Judgement.POSITIVE:
            links.append((machine, -weight_of(decision), a, b))
        elif decision.judgement is Judgement.NEGATIVE:
            for x, y in ((a, b), (b, a)):
                apart[x][y] = apart[x].get(y, False) or not machine
    for machine, _, a, b in sorted(links):
        x, y = group[a], group[b]
        if x == y:
            continue
        if y in apart[x] and (machine or apart[x][y]):
            continue
        if len(members[x]) < len(members[y]):
            x, y = y, x
        for moved in members.pop(y):
            group[moved] = x
            members[x].add(moved)
        for other, person in apart.pop(y).items():
            was = apart[other].pop(y)
            if other != x:
                apart[x][other] = apart[x].get(other, False) or person
                apart[other][x] = apart[other].get(x, False) or was
    return sorted((frozenset(m) for m in members.values()), key=min)
