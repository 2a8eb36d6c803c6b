"""The responsibility ledger: for each group, which attacks it claims, which others lay to it, and which are denied.

A claim, an attribution and a denial are three statements and stay three. A group's own toll is set beside the toll that
others give for the same attacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tocsin.count.choosing import VIOLENCE
from tocsin.count.columns import OTHERS
from tocsin.count.facts import date_precision
from tocsin.count.filters import FilterError, Filters, known_actors, select, wanted_actor
from tocsin.count.grouping import UNKNOWN
from tocsin.count.names import actor_id, lineage
from tocsin.count.recipes import Figure
from tocsin.ledger.policies import TOLL, Said, split_policy
from tocsin.model import Quantity
from tocsin.model.events import Event, Evidence

PERIODS = ("month", "year")


@dataclass(frozen=True, slots=True)
class Tolls:
    """Killed or wounded by the group's own word and by others', summed over the attacks (`events`) for which both are
    stated; the numbers are each event's one number."""

    own: int
    independent: int
    events: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {"own": self.own, "independent": self.independent, "events": list(self.events)}


@dataclass(frozen=True, slots=True)
class Account:
    """One group in one period. Each list holds ids of events: `claimed` by itself, `attributed` to it by others, `both`
    of these, `denied` (by the group or by others), `contested` (claimed by it, and by others laid only to someone else).

    `figures` gives a figure id for claimed, attributed, both and denied.
    """

    group: str
    period: str | None
    claimed: tuple[str, ...]
    attributed: tuple[str, ...]
    denied: tuple[str, ...]
    contested: tuple[str, ...]
    killed: Tolls
    wounded: Tolls
    figures: Mapping[str, str]

    @property
    def both(self) -> tuple[str, ...]:
        attributed = set(self.attributed)
        return tuple(e for e in self.claimed if e in attributed)

    def to_json(self) -> dict[str, Any]:
        lists = {n: list(getattr(self, n)) for n in ("claimed", "attributed", "both", "denied", "contested")}
        tolls = {"killed": self.killed.to_json(), "wounded": self.wounded.to_json()}
        return {"group": self.group, "period": self.period} | lists | tolls | {"figures": dict(self.figures)}


@dataclass(frozen=True, slots=True)
class Competing:
    """An attack that groups of different families claim, with the statements of the claims."""

    event: Event
    claims: Mapping[str, tuple[Evidence, ...]]

    def to_json(self) -> dict[str, Any]:
        place = self.event.place.name if self.event.place else None
        claims = {group: [s.to_json() for s in said] for group, said in self.claims.items()}
        return {"event": self.event.id, "date": self.event.date, "place": place, "claims": claims}


def responsibility(
    events: Sequence[Event], filters: Filters, by: str | None = None, head: str = ""
) -> tuple[list[Account], list[Competing]]:
    """The account of every group that is named for an attack, and the attacks with competing claims.

    `by` is month, year or None. An actor in the filters takes in the groups below it, and means whoever is named, not
    only whom the policy answers with. Raises FilterError as `select` does, and for another period.
    """
    if by not in (*PERIODS, None):
        raise FilterError(f"cannot divide responsibility by {by!r}; it is month or year")
    wanted = wanted_actor(filters.actor, known_actors(events)) if filters.actor is not None else None
    everyone = replace(filters, actor=None)
    found = select([e for e in events if e.kind in VIOLENCE], everyone).events
    rows: dict[tuple[str, str | None], list[Event]] = defaultdict(list)
    for event in found:
        period = _period(event, by)
        for group in {_group(s) for s in _named(event)}:
            if wanted is None or wanted in lineage(group, event.date):
                rows[group, period].append(event)
    accounts = [
        _account(group, period, inside, everyone, by, head)
        for (group, period), inside in sorted(rows.items(), key=lambda r: (r[0][1] or "", -len(r[1]), r[0][0]))
    ]
    competing = [c for e in found if (c := _competing(e)) and (wanted is None or _concerns(c, wanted))]
    return accounts, competing


def _named(event: Event) -> list[Evidence]:
    return [
        s for s in event.statements if s.statement.property == "perpetrator" and s.statement.modality != "hypothetical"
    ]


def _group(evidence: Evidence) -> str:
    value: Any = evidence.statement.value
    return str(value.actor or value.name)


def _period(event: Event, by: str | None) -> str | None:
    if by is None:
        return None
    if event.date is None or (by == "month" and date_precision(event.date) == "year"):
        return UNKNOWN
    return event.date[: 7 if by == "month" else 4]


def _account(
    group: str, period: str | None, events: Sequence[Event], filters: Filters, by: str | None, head: str
) -> Account:
    def those(holds: Callable[[Event], bool]) -> tuple[str, ...]:
        return tuple(e.id for e in events if holds(e))

    def in_mode(event: Event, modalities: Iterable[str]) -> bool:
        return any(_group(s) == group and s.statement.modality in modalities for s in _named(event))

    def laid_to_others(event: Event) -> bool:
        laid = {_group(s) for s in _named(event) if s.statement.modality in OTHERS}
        return bool(laid) and all(not _related(group, other, event.date) for other in laid)

    when = ((by, period),) if by and period else ()
    groups = {"claimed": ("claimed_by",), "attributed": ("attributed_to",), "both": ("claimed_by", "attributed_to"),
              "denied": ("denied_for",)}  # fmt: skip
    figures = {n: Figure(filters, (*((g, group) for g in names), *when), head).id for n, names in groups.items()}
    toll = TOLL[split_policy(filters.policy)[1]]
    return Account(
        group, period,
        those(lambda e: in_mode(e, ("claimed",))),
        those(lambda e: in_mode(e, OTHERS)),
        those(lambda e: in_mode(e, ("denied",))),
        those(lambda e: in_mode(e, ("claimed",)) and laid_to_others(e)),
        _tolls(group, events, "killed", toll), _tolls(group, events, "wounded", toll), figures,
    )  # fmt: skip


def _tolls(group: str, events: Sequence[Event], prop: str, rule: Callable[[Sequence[Said]], Quantity | None]) -> Tolls:
    own = independent = 0
    inside = []
    for event in events:
        published = {d.id: d for d in event.documents}
        said: dict[bool, list[Said]] = {True: [], False: []}
        for s in event.statements:
            if s.statement.property == prop and s.statement.modality not in ("denied", "hypothetical"):
                d = published[s.document]
                said[_own_word(group, s)].append(
                    Said(s.statement, s.document, d.publisher or "", d.published or "", d.source_kind)
                )
        mine, theirs = rule(said[True]), rule(said[False])
        if mine and theirs:
            own, independent = own + mine.point, independent + theirs.point
            inside.append(event.id)
    return Tolls(own, independent, tuple(inside))


def _own_word(group: str, evidence: Evidence) -> bool:
    """Whether a toll is the group's own: it is the speaker, or the toll is part of a claim that nobody else is named for."""
    s = evidence.statement
    if s.speaker is not None:
        return s.speaker.casefold() == group.casefold() or actor_id(s.speaker) == group
    return s.modality == "claimed"


def _competing(event: Event) -> Competing | None:
    claims: dict[str, list[Evidence]] = defaultdict(list)
    for s in _named(event):
        if s.statement.modality == "claimed":
            claims[_group(s)].append(s)
    groups = sorted(claims)
    if all(_related(a, b, event.date) for a in groups for b in groups):
        return None
    return Competing(event, {g: tuple(claims[g]) for g in groups})


def _related(a: str, b: str, date: str | None) -> bool:
    """Whether one of them is the other or above it: a group's claim and that of its province do not compete."""
    return a in lineage(b, date) or b in lineage(a, date)


def _concerns(competing: Competing, wanted: str) -> bool:
    return any(wanted in lineage(group, competing.event.date) for group in competing.claims)
