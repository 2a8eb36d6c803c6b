"""The history of an event: each moment at which a report or a decision changed it, with what changed. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.ledger.asof import by_machine, in_utc, seen_by
from tocsin.ledger.compare import EventChange, State, compare, state
from tocsin.ledger.view import resolve
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention
from tocsin.model.additions import added
from tocsin.model.events import statement_id


@dataclass(frozen=True, slots=True)
class Step:
    """What changed at one moment (UTC; a date where no time of day is known)."""

    time: str
    changes: tuple[EventChange, ...]

    def to_json(self) -> dict[str, Any]:
        return {"time": self.time, "changes": [c.to_json() for c in self.changes]}


def history(
    documents: Iterable[Document],
    mentions: Iterable[tuple[str, Mention]],
    decisions: Iterable[Decision],
    id: str,
    public: Mapping[str, str],
    policy: str = "majority",
    as_of: str | None = None,
) -> list[Step] | None:
    """Every step that led to the event with this id, oldest first; None when no mention gives an event that id.

    `public` is the time at which each document became public (`Ledger.public`). `as_of` ends the history: what follows
    plays no part in it, but for which event the id means (that of all the records). Events that were once merged into
    this one, or split from it, are told too, from their beginnings.
    """
    seed = "m-" + id.removeprefix("e-")
    made = list(decisions)
    near = _connected(seed, made)
    people_s = [(d.subject[1], added(d)) for d in made if d.kind is DecisionKind.MENTION and d.subject[0] in near]
    read = list({m.id: (document, m) for document, m in (*mentions, *people_s) if m.id in near}.values())
    if not any(m.id == seed for _, m in read):
        return None
    held = {document for document, _ in read}
    docs = {d.id: d for d in documents if d.id in held}
    made = _about(made, read)
    last = resolve(state(docs.values(), read, made, policy).events, id)
    every = {_moment(public[d]) for d in docs} | {_moment(d.made) for d in made if not by_machine(d)}
    moments = sorted(m for m in every if seen_by(as_of, m, m))
    states = [State()]
    for moment in moments:
        seen = [docs[d] for d in docs if seen_by(moment, public[d], public[d])]
        states.append(state(seen, read, made, policy, moment))
    mine = _ever_with({seed, *(last.mentions if last else ())}, states)
    steps = []
    for moment, before, now in zip(moments, states, states[1:], strict=False):
        ours = {e.id for e in (*before.events, *now.events) if not mine.isdisjoint(e.mentions)}
        found = tuple(c for c in compare(before, now) if not ours.isdisjoint({c.event, *c.was}))
        if found:
            steps.append(Step(moment.removesuffix("T00:00:00"), found))
    return steps


def _ever_with(mentions: set[str], states: Iterable[State]) -> set[str]:
    """The mentions that shared an event with one of these at some moment, or with one that did."""
    groups = {frozenset(e.mentions) for s in states for e in s.events}
    found, size = set(mentions), 0
    while len(found) > size:
        size = len(found)
        for group in groups:
            if not found.isdisjoint(group):
                found |= group
    return found


def _connected(seed: str, decisions: Iterable[Decision]) -> set[str]:
    """The mentions that positive judgements, also those taken back since, lead to from this one.

    Groups are only ever joined along positive judgements, so that the view of these mentions is, event by event, the
    view of all of them.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for d in decisions:
        if d.kind is DecisionKind.SAME_EVENT and d.judgement is Judgement.POSITIVE and len(d.subject) == 2:
            beside[d.subject[0]].add(d.subject[1])
            beside[d.subject[1]].add(d.subject[0])
    found, waiting = {seed}, [seed]
    while waiting:
        new = beside[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _about(decisions: Sequence[Decision], read: Iterable[tuple[str, Mention]]) -> list[Decision]:
    """The decisions whose subject is among these mentions and their statements."""
    ids = {m.id for _, m in read}
    said = {statement_id(m.id, s) for _, m in read for s in m.statements}

    def ours(d: Decision) -> bool:
        if d.kind is DecisionKind.STATEMENT:
            return d.subject[0] in said
        return ids.issuperset(d.subject if d.kind is DecisionKind.SAME_EVENT else d.subject[:1])

    found = {d.id for d in decisions if ours(d)}
    for d in decisions:  # in the order of arrival, so that what is withdrawn comes before its withdrawal
        if d.kind is DecisionKind.WITHDRAWAL and d.subject[0] in found:
            found.add(d.id)
    return [d for d in decisions if d.id in found]


def _moment(time: str) -> str:
    """The time as a full UTC time, so that a date stands for its first instant and later times that day come after."""
    found = in_utc(time)
    return found + "0001-01-01T00:00:00"[len(found) :] if len(found) <= 10 else found
