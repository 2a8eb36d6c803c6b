"""The filters that the command line, the API and the page share, in one place: what they are, and what they let through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from rapidfuzz import process

from tocsin.count.codebooks import codebook
from tocsin.count.names import actor_id, country_code, country_name, lineage
from tocsin.ledger.policies import split_policy
from tocsin.model import Place, interval, words
from tocsin.model.events import Event


class FilterError(ValueError):
    """A filter that cannot be used. The message says what can."""


@dataclass(frozen=True, slots=True)
class Filters:
    """A query. None is "any". `start` and `end` are ISO date prefixes, both included (`2024-03` to `2024-05`).

    `actor` takes in the groups below it (a group's provinces); `place` is a country (code or name), a first division or
    a place by name. `as_of` is what was public by then. `codebook` and `policy` decide what counts and what is shown.
    `target` and `weapon` are words that stand in a target or weapon as reports name it ("church", "drone").
    """

    actor: str | None = None
    place: str | None = None
    type: str | None = None
    stage: str | None = None
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    codebook: str = "tocsin"
    policy: str = "majority"
    target: str | None = None
    weapon: str | None = None

    def __post_init__(self) -> None:
        for name, word in (("type", self.type), ("stage", self.stage)):
            if word is not None and word not in words()[name]:
                raise FilterError(f"no such {name}: {word!r}; it is one of {', '.join(words()[name])}")
        for name, value in (("from", self.start), ("to", self.end), ("as-of", self.as_of)):
            if value is not None:
                self._date(name, value)
        first, last = self.period
        if first and last and last < first:
            raise FilterError(f"the interval ends before it starts: from {self.start} to {self.end}")
        try:
            split_policy(self.policy)
            codebook(self.codebook)
        except ValueError as error:
            raise FilterError(str(error)) from None

    @staticmethod
    def _date(name: str, value: str) -> None:
        try:
            interval(value[:10] if name == "as-of" else value)
        except ValueError as error:
            raise FilterError(f"{name}: {error}") from None

    @property
    def period(self) -> tuple[date | None, date | None]:
        """First and last day of the query; None is open."""
        return (interval(self.start)[0] if self.start else None, interval(self.end)[1] if self.end else None)

    @property
    def narrow(self) -> bool:
        """Whether any filter may leave an event out, the codebook aside."""
        asked = (self.actor, self.place, self.type, self.stage, self.start, self.end, self.target, self.weapon)
        return any(value is not None for value in asked)

    def to_json(self) -> dict[str, str]:
        """The filters that differ from the defaults."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a query lets through, and how many were left out only because nobody states their date."""

    events: tuple[Event, ...]
    undated: int


def select(events: Sequence[Event], filters: Filters) -> Selection:
    """The events that pass every filter, in their order.

    An event counts in the period in which its date begins, so that every event is in one month only. Raises FilterError
    for an actor or place that neither the ledger nor the registers know, with the nearest names.
    """
    rules = codebook(filters.codebook)
    actor = wanted_actor(filters.actor, known_actors(events)) if filters.actor is not None else None
    places = wanted_place(filters.place, (e.place for e in events)) if filters.place is not None else None
    first, last = filters.period
    kept, undated = [], 0
    for event in events:
        if rules.against(event) or (actor and not (event.actor and actor in lineage(event.actor, event.date))):
            continue
        if not (_named(filters.target, event.targets) and _named(filters.weapon, event.weapons)):
            continue
        if (filters.type and event.type != filters.type) or (filters.stage and event.stage != filters.stage):
            continue
        if places is not None and places.isdisjoint(place_keys(event.place)):
            continue
        if first or last:
            if event.date is None:
                undated += 1
                continue
            begins = interval(event.date)[0]
            if (first and begins < first) or (last and begins > last):
                continue
        kept.append(event)
    return Selection(tuple(kept), undated)


def place_keys(place: Place | None) -> set[str]:
    """The names by which a place filter finds an event, case-folded: place, first division, country and its code."""
    if place is None:
        return set()
    names = [place.name, place.admin1, place.country, country_name(place.country) if place.country else None]
    return {n.casefold() for n in names if n}


def known_actors(events: Iterable[Event]) -> list[str]:
    """Actor ids that the events mention, sorted."""
    found = {p.actor for e in events for p in e.perpetrators} | {e.actor for e in events}
    return sorted(a for a in found if a)


def wanted_actor(wanted: str, known: Sequence[str]) -> str:
    """The id of the actor that a query means. Raises FilterError with the nearest names of those known."""
    if wanted in known:
        return wanted
    found = actor_id(wanted)
    if found is None:
        raise FilterError(f"no such actor: {wanted!r}{_nearest(wanted, known)}")
    return found


def wanted_place(wanted: str, known: Iterable[Place | None]) -> frozenset[str]:
    """The keys (see `place_keys`) of the place that a query means. Raises FilterError with the nearest known names."""
    code = country_code(wanted)
    if code:
        return frozenset({code.casefold()})
    places = [p for p in known if p]
    if wanted.casefold() in {k for p in places for k in place_keys(p)}:
        return frozenset({wanted.casefold()})
    shown = sorted({n for p in places for n in (p.name, p.admin1) if n})
    raise FilterError(f"no event of this ledger is in {wanted!r}{_nearest(wanted, shown)}")


def _named(wanted: str | None, texts: Sequence[str]) -> bool:
    return wanted is None or any(wanted.casefold() in text.casefold() for text in texts)


def _nearest(wanted: str, known: Sequence[str]) -> str:
    close = [name for name, *_ in process.extract(wanted, known, limit=3, score_cutoff=60)]
    return f"; did you mean {' or '.join(close)}?" if close else "; none is near it in spelling"
