"""What differs between two states of a ledger: events, their values, and the statements and decisions behind it. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tocsin.ledger.asof import counts_by
from tocsin.ledger.clusters import in_force
from tocsin.ledger.view import view
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.additions import additions, read_only
from tocsin.model.events import Event, Evidence, statement_id

Subject = tuple[DecisionKind, tuple[str, ...]]

_NOT_VALUES = frozenset({"id", "mentions", "documents", "statements", "reasons"})


@dataclass(frozen=True, slots=True)
class State:
    """Events under a policy at a moment, and the decisions that act there: in force, with all their mentions visible.

    `about` gives the mentions that each acting decision is about, `property` the property of a statement's decision.
    """

    events: tuple[Event, ...] = ()
    acting: Mapping[Subject, Decision] = field(default_factory=dict)
    about: Mapping[Subject, frozenset[str]] = field(default_factory=dict)
    property: Mapping[Subject, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value of an event before and after (plain JSON; None is unknown), and what changed it, by id."""

    property: str
    before: Any
    after: Any
    statements: tuple[str, ...]
    decisions: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "property": self.property,
            "before": self.before,
            "after": self.after,
            "statements": list(self.statements),
            "decisions": list(self.decisions),
        }


@dataclass(frozen=True, slots=True)
class EventChange:
    """How one event differs: `what` is appeared, gone, merged, split or changed.

    `was` are the events before that held its mentions, the one that it is compared with first. `came` and `went` are
    statements, `decisions` those that began to act and `ended` those that no longer do.
    """

    event: str
    what: str
    was: tuple[str, ...]
    values: tuple[ValueChange, ...]
    came: tuple[Evidence, ...]
    went: tuple[Evidence, ...]
    decisions: tuple[Decision, ...]
    ended: tuple[Decision, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "event": self.event,
            "what": self.what,
            "was": list(self.was),
            "values": [v.to_json() for v in self.values],
            "came": [e.to_json() for e in self.came],
            "went": [e.to_json() for e in self.went],
            "decisions": [d.to_json() for d in self.decisions],
            "ended": [d.to_json() for d in self.ended],
        }


def state(
    documents: Iterable[Document],
    mentions: Iterable[tuple[str, Mention]],
    decisions: Iterable[Decision],
    policy: str = "majority",
    as_of: str | None = None,
) -> State:
    """The events that `view` gives of these records, with the decisions that act on them. Raises as `view` does."""
    known = {d.id: d for d in documents}
    read = [(document, m) for document, m in mentions if document in known]
    counting = [d for d in decisions if counts_by(as_of, d)]
    holding = in_force(counting)
    every = [*read_only(read), *((document, m) for document, m in additions(holding) if document in known)]
    visible = {m.id for _, m in every}
    said = {statement_id(m.id, s): (m.id, s.property) for _, m in every for s in m.statements}
    acting, about, prop = {}, {}, {}
    for subject, decision in holding.items():
        kind, ids = subject
        if kind is DecisionKind.STATEMENT:
            if ids[0] not in said:
                continue
            touched = frozenset({said[ids[0]][0]})
            prop[subject] = said[ids[0]][1]
        else:
            touched = frozenset(ids if kind is DecisionKind.SAME_EVENT else ids[:1])
            if not touched <= visible:
                continue
            if kind is DecisionKind.VALUE:
                prop[subject] = ids[1]
        acting[subject], about[subject] = decision, touched
    return State(tuple(view(known.values(), read, counting, policy, as_of)), acting, about, prop)


def compare(before: State, after: State) -> list[EventChange]:
    """Every event that differs, sorted by id: its values, its statements or the decisions that act on it.

    An event is compared with the earlier event that shares most of its mentions. Of several events that an earlier one
    was split into, the one that shares most goes on from it.
    """
    home = {m: e for e in before.events for m in e.mentions}
    touching = _changed_by_mention(before, after)
    shared = {e.id: Counter(home[m].id for m in e.mentions if m in home) for e in after.events}
    heirs: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for id, counts in shared.items():
        for old, n in counts.items():
            heirs[old].append((-n, id))
    heir = {old: min(found)[1] for old, found in heirs.items()}
    earlier = {e.id: e for e in before.events}
    changes = []
    for event in after.events:
        was = tuple(sorted(shared[event.id], key=lambda old: (-shared[event.id][old], old)))
        if not was:
            what = "appeared"
        elif heir[was[0]] != event.id:
            what = "split"
        else:
            what = "merged" if len(was) > 1 else "changed"
        change = _change(event.id, what, [earlier[w] for w in was], event, touching, before, after)
        if change:
            changes.append(change)
    for event in before.events:
        if event.id not in heirs:
            change = _change(event.id, "gone", [event], None, touching, before, after)
            if change:
                changes.append(change)
    return sorted(changes, key=lambda c: (c.event, c.what))


def _changed_by_mention(before: State, after: State) -> Mapping[str, set[Subject]]:
    found: dict[str, set[Subject]] = defaultdict(set)
    for subject in before.acting.keys() | after.acting.keys():
        if before.acting.get(subject) != after.acting.get(subject):
            for mention in before.about.get(subject, frozenset()) | after.about.get(subject, frozenset()):
                found[mention].add(subject)
    return found


def _change(
    id: str,
    what: str,
    was: Sequence[Event],
    event: Event | None,
    touching: Mapping[str, set[Subject]],
    before: State,
    after: State,
) -> EventChange | None:
    base = was[0] if was else None
    inside = {m for e in (*was, event) if e for m in e.mentions}
    subjects = sorted(
        s
        for s in {s for m in inside for s in touching.get(m, ())}
        # A judgement on two mentions says something of this event only where both are, or were, in it.
        if before.about.get(s, after.about.get(s, frozenset())) <= inside
    )
    old = {e.id: e for e in base.statements} if base else {}
    new = {e.id: e for e in event.statements} if event else {}
    came = tuple(sorted((e for i, e in new.items() if i not in old), key=_order))
    went = tuple(sorted((e for i, e in old.items() if i not in new), key=_order))
    values = []
    for name, (then, now) in _differing(base, event).items():
        acted = [s for s in subjects if _bears_on(s, name, before, after)]
        values.append(
            ValueChange(
                name,
                then,
                now,
                tuple(e.id for e in (*came, *went) if e.statement.property in _SAID_AS.get(name, (name,))),
                tuple(d.id for s in acted for d in (after.acting.get(s) or before.acting[s],)),
            )
        )
    begun = tuple(d for s in subjects if (d := after.acting.get(s)) is not None)
    ended = tuple(d for s in subjects if (d := before.acting.get(s)) is not None)
    if not (values or came or went) and what == "changed" and not (begun or ended):
        return None
    return EventChange(id, what, tuple(e.id for e in was), tuple(values), came, went, begun, ended)


_SAID_AS: Mapping[str, tuple[str, ...]] = {
    "perpetrators": ("perpetrator",),
    "actor": ("perpetrator", "actor"),
    "actor_name": ("actor",),
    "targets": ("target",),
    "weapons": ("weapon",),
}
"""The property of statements that an event's value rests on, where their names differ."""


def _bears_on(subject: Subject, name: str, before: State, after: State) -> bool:
    """Whether a decision can change this value: one on another property cannot; those on whole mentions can."""
    prop = after.property.get(subject, before.property.get(subject))
    return prop is None or prop in _SAID_AS.get(name, (name,))


def _order(evidence: Evidence) -> tuple[str, tuple[int, int], str]:
    return evidence.document, evidence.statement.span, evidence.id


def _differing(before: Event | None, after: Event | None) -> dict[str, tuple[Any, Any]]:
    old, new = _values(before), _values(after)
    return {name: (old.get(name), new.get(name)) for name in (old | new) if old.get(name) != new.get(name)}


def _values(event: Event | None) -> dict[str, Any]:
    if event is None:
        return {}
    return {n: v for n, v in event.to_json().items() if n not in _NOT_VALUES and v not in (None, [], {})}
