"""What the register holds: an actor, its names, what it belonged to and when, and where each fact comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

KINDS = (
    "jihadist", "separatist", "left", "far_right", "nationalist", "ethnic", "religious", "militia", "rebel",
    "criminal_gang", "cartel", "state_force", "government", "agency", "other",
)  # fmt: skip
STATES = frozenset({"government", "agency", "state_force"})
"""Kinds of actors that belong to a state or report about armed groups, and are none themselves."""
CRIMINALS = frozenset({"criminal_gang", "cartel"})
"""Kinds of armed groups whose violence is crime by their nature."""

START, END = date.min.toordinal(), date.max.toordinal()
"""Days before and after everything, for periods open at one end."""


class ActorDataError(ValueError):
    """A data file with a mistake. The message names the file, the entry and what is wrong."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day as proleptic ordinals, both included."""

    first: int = START
    last: int = END

    def meets(self, other: Period) -> bool:
        return self.first <= other.last and other.first <= self.last

    def within(self, other: Period) -> Period:
        """What both have in common; empty (first after last) when they do not meet."""
        return Period(max(self.first, other.first), min(self.last, other.last))

    def __bool__(self) -> bool:
        return self.first <= self.last


ALWAYS = Period()


def days_of(text: str) -> Period:
    """The days of YYYY, YYYY-MM or YYYY-MM-DD. Raises ValueError for anything else."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = date(parts[0], parts[1], parts[2]).toordinal()
        return Period(day, day)
    if len(parts) == 2:
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return Period(date(parts[0], parts[1], 1).toordinal(), (following - timedelta(1)).toordinal())
    (year,) = parts
    return Period(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def period(start: str | None, end: str | None) -> Period:
    """From the first day of `start` to the last day of `end`; None is open."""
    return Period(days_of(start).first if start else START, days_of(end).last if end else END)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of an actor. With countries or dates, it stands for the actor only there or then."""

    text: str
    exact: bool = False
    countries: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None

    @property
    def conditional(self) -> bool:
        return bool(self.countries or self.start or self.end)


@dataclass(frozen=True, slots=True)
class Parent:
    """Belonging to another actor over a period; dates are YYYY[-MM[-DD]] or None."""

    id: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A source, and the facts that it is given for."""

    facts: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the register. Countries are ISO 3166-1 alpha-2; founded and ended are YYYY[-MM[-DD]] or None."""

    id: str
    name: str
    kind: str
    aliases: tuple[Alias, ...] = ()
    parents: tuple[Parent, ...] = ()
    countries: tuple[str, ...] = ()
    founded: str | None = None
    ended: str | None = None
    ucdp_id: int | None = None
    references: tuple[Reference, ...] = ()
    file: str = ""

    @property
    def lifetime(self) -> Period:
        return period(self.founded, self.ended)


def actor_from(entry: Mapping[str, Any], file: str) -> Actor:
    """An actor as the data files write it. Raises ActorDataError for what cannot be read at all; lint finds the rest."""
    try:
        return Actor(
            id=str(entry["id"]),
            name=str(entry["name"]),
            kind=str(entry["kind"]),
            aliases=tuple(_alias(a) for a in entry.get("aliases") or ()),
            parents=tuple(
                Parent(str(p["id"]), _day(p.get("from")), _day(p.get("to"))) for p in entry.get("parents") or ()
            ),
            countries=tuple(_code(c) for c in entry.get("countries") or ()),
            founded=_day(entry.get("founded")),
            ended=_day(entry.get("ended")),
            ucdp_id=int(entry["ucdp_id"]) if entry.get("ucdp_id") is not None else None,
            references=tuple(
                Reference(tuple(str(f) for f in r["for"]), str(r["source"])) for r in entry.get("references") or ()
            ),
            file=file,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        who = entry.get("id", entry) if isinstance(entry, Mapping) else entry
        raise ActorDataError(f"{file}: {who}: missing or wrong: {error}") from None


def _alias(entry: Any) -> Alias:
    if not isinstance(entry, Mapping):
        return Alias("NO" if entry is False else str(entry))
    return Alias(
        str(entry["text"]),
        entry.get("case") == "exact",
        tuple(_code(c) for c in entry.get("countries") or ()),
        _day(entry.get("from")),
        _day(entry.get("to")),
    )


def _code(entry: Any) -> str:
    return "NO" if entry is False else str(entry)  # YAML reads Norway's code as "no"


def _day(entry: Any) -> str | None:
    """A date as text: YAML reads 2015 as a number and 2015-01-02 as a date."""
    if entry is None or entry == "":
        return None
    text = f"{entry:04d}" if isinstance(entry, int) else str(entry)
    days_of(text)
    return text
