"""What events showed when: every state of some events over time, under every policy at once. Pure.

A query as of a time is then a choice of rows: those that began by then and had not ended. Records are public, and people's
decisions made, at moments; between two of them nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tocsin.ledger.asof import by_machine, in_utc
from tocsin.ledger.policies import PERPETRATOR, TOLL, Said, most_said
from tocsin.ledger.view import actor_of, facts, grouped, said_of, supporting
from tocsin.model import Decision, DecisionKind, Document, Mention, Quantity
from tocsin.model.events import Event
from tocsin.model.schema import value_to_json

TOLLS = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")
"""The numbers on which policies differ."""

ALWAYS = "\U0010ffff"
"""The end of a state that still holds: it sorts after every time."""


@dataclass(frozen=True, slots=True)
class Facts:
    """An event under `majority+ucdp`, without statements and reasons; the actor that each rule answers with, in the order
    of `PERPETRATOR`; and for each of `TOLLS` the number that each rule gives, in the order of `TOLL`. Rules are Tocsin's
    own: what plug-ins add is computed when it is asked for."""

    event: Event
    actors: tuple[str | None, ...]
    tolls: tuple[tuple[Quantity | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """What an event showed from one moment (included) to another (not included). Moments are texts that sort by time."""

    start: str
    end: str
    facts: Facts


def at(as_of: str | None) -> str:
    """The text that a query's time sorts as: `start <= at(T) < end` where the view as of T shows the state.

    A prefix stands for its whole length, so that it sorts after all times that begin with it (see `asof.seen_by`, which
    compares as many characters as both have: the same order).
    """
    return "\U0010fffe" if as_of is None else in_utc(as_of) + "~"


def versions(
    documents: Mapping[str, Document],
    public: Mapping[str, str],
    mentions: Sequence[tuple[str, Mention]],
    decisions: Sequence[Decision],
) -> list[Version]:
    """Every state of the events of these mentions, as the view of them shows it as of every time.

    `public` is when each document became public: its published date, or its capture where that is unknown. The decisions
    must be all that bear on these mentions, and the mentions all that positive judgements join.
    """
    told = {document for document, _ in mentions}
    told |= {d.subject[1] for d in decisions if d.kind is DecisionKind.MENTION}
    moments = {d: in_utc(public[d]) for d in told if d in documents}
    made = {id(d): "" if by_machine(d) else in_utc(d.made) for d in decisions}
    times = sorted({*moments.values(), *(t for t in made.values() if t)})
    if not moments:
        return []
    if len(times) == 1 and not any(made.values()):
        return [Version(times[0], ALWAYS, f) for f in _facts(documents, mentions, decisions)]
    found: list[Version] = []
    open_: dict[str, Version] = {}
    for start, _ in pairwise([*times, ALWAYS]):
        seen = {d: documents[d] for d, moment in moments.items() if moment <= start}
        now = {f.event.id: f for f in _facts(seen, mentions, [d for d in decisions if made[id(d)] <= start])}
        for id_, held in list(open_.items()):
            if now.get(id_) != held.facts:
                found.append(Version(held.start, start, held.facts))
                del open_[id_]
        for id_, shown in now.items():
            if id_ not in open_:
                open_[id_] = Version(start, ALWAYS, shown)
    return found + list(open_.values())


def _facts(
    documents: Mapping[str, Document], mentions: Iterable[tuple[str, Mention]], decisions: Iterable[Decision]
) -> list[Facts]:
    found = grouped(documents, mentions, decisions)
    shown = []
    for group in found.groups:
        if not group.isdisjoint(found.out):
            continue
        chosen, sources = found.about(group)
        said = said_of(chosen, sources)
        event = facts(chosen, sources, said, PERPETRATOR["majority"], TOLL["ucdp"])
        named = supporting(said, "perpetrator", denied=True)
        beside = most_said(supporting(said, "actor"))
        about = value_to_json(beside.statement.value) if beside else None
        actors = tuple(actor_of(rule(named), about) for rule in PERPETRATOR.own.values())
        shown.append(Facts(event, actors, tuple(_tolls(event, name, said) for name in TOLLS)))
    return shown


def _tolls(event: Event, name: str, said: Mapping[str, list[Said]]) -> tuple[Quantity | None, ...]:
    real = supporting(said, name)
    if not real:
        return (None,) * len(TOLL.own)
    return tuple(getattr(event, name) if rule == "ucdp" else of(real) for rule, of in TOLL.own.items())
