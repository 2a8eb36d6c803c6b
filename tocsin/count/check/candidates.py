"""Events as the matcher sees them: their facts gathered once, for an article has many statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from tocsin.count.check.claims import TOLLS, VIOLENT
from tocsin.count.check.holdings import actors, places, quantities, said
from tocsin.link.profile import Profile
from tocsin.link.where import bare_name
from tocsin.link.words import general, stems
from tocsin.model import Place, Quantity, interval
from tocsin.model.events import Event

Days = tuple[int, int]
"""First and last day, as proleptic ordinals."""


@dataclass(frozen=True)
class Candidate:
    """An event with what each of its reports says of when, where, who and how many."""

    event: Event

    @cached_property
    def profile(self) -> Profile:
        return profile(self.event.id, self.event.kind, self.event.date, self.event.place, self.actors, self.event.type)

    @cached_property
    def actors(self) -> frozenset[str]:
        return frozenset(a.actor for _, a in actors(said(self.event, "perpetrator", "actor", unreal=True)) if a.actor)

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """The time that the policy shows, and those of every report."""
        told = [str(e.statement.value) for e in said(self.event, "date", "period")]
        return tuple(days(d) for d in dict.fromkeys([*([self.event.date] if self.event.date else []), *told]))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(p for _, p in places(said(self.event, "place"))))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its places, bare."""
        return frozenset(bare_name(p.name) for p in self.places)

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset(p.country for p in self.places if p.country)

    @cached_property
    def dated(self) -> tuple[Profile, ...]:
        return tuple(replace(self.profile, days=d) for d in self.days)

    @cached_property
    def placed(self) -> tuple[Profile, ...]:
        return tuple(replace(self.profile, place=p) for p in self.places)

    @cached_property
    def tolls(self) -> Mapping[str, tuple[Quantity, ...]]:
        """Every number that a report gives, by property."""
        told = {prop: tuple(q for _, q in quantities(said(self.event, prop))) for prop in TOLLS}
        return {prop: numbers for prop, numbers in told.items() if numbers}

    @cached_property
    def points(self) -> frozenset[tuple[str, int]]:
        return frozenset((prop, q.point) for prop, numbers in self.tolls.items() for q in numbers)

    @cached_property
    def words(self) -> dict[str, float]:
        """The telling words of the sentences that the event rests on."""
        told = [w for text in {e.sentence for e in self.event.statements} for w in stems(text)]
        return general().telling([w for w in told if not w.isdigit()])


def profile(id: str, kind: str, date: str | None, place: Place | None, who: frozenset[str], how: str | None) -> Profile:
    """A profile of facts alone, for the linker's comparisons: words are compared by other means."""
    return Profile(
        id=id, document="", kind="attack" if kind in VIOLENT else kind, main=False, published=None,
        days=days(date) if date else None, place=place, actors=who, type=None if how == "unknown" else how, stage=None,
        killed=None, wounded=None, value=None, said=frozenset(), things=frozenset(), publisher="", ages=frozenset(), size=0, named=frozenset(),
        words={}, headline={}, title={}, article={}, lead={}, names={}, rare={}, full_names={}, about=(),
    )  # fmt: skip


def days(date: str) -> Days:
    """A date value as ordinals. Raises ValueError as `interval` does."""
    first, last = interval(date)
    return first.toordinal(), last.toordinal()
