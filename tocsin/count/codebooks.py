"""Inclusion rules as data: which events a codebook counts, clause by clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from tocsin.model import Quantity
from tocsin.model.events import Event

FIELDS = ("kind", "type", "stage", "context", "suicide", "killed", "wounded", "claimed", "perpetrator")


class CodebookError(ValueError):
    """A codebook that does not exist or cannot be used. The message names what there is."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition. `among`: the value is one of these; `at_least`: the quantity's point is no less.

    `or_unknown` lets an event through whose value nobody states.
    """

    field: str
    why: str
    among: tuple[Any, ...] = ()
    at_least: int | None = None
    or_unknown: bool = False

    def holds(self, event: Event) -> bool:
        value = _value(event, self.field)
        if value is None:
            return self.or_unknown
        if self.at_least is not None:
            return isinstance(value, Quantity) and value.point >= self.at_least
        return value in self.among


@dataclass(frozen=True, slots=True)
class Codebook:
    """A named, versioned set of clauses; an event is counted when all of them hold."""

    name: str
    version: int
    what: str
    source: str
    clauses: tuple[Clause, ...]

    def against(self, event: Event) -> Clause | None:
        """The first clause that keeps the event out, or None when it counts."""
        return next((c for c in self.clauses if not c.holds(event)), None)


def _value(event: Event, field: str) -> Any:
    if field == "claimed":
        return any(p.modality == "claimed" for p in event.perpetrators)
    if field == "perpetrator":
        return event.actor
    return getattr(event, field)


def parse(data: Mapping[str, Any]) -> Codebook:
    """A codebook from its data. Raises CodebookError, naming the fields that there are."""
    clauses = []
    for entry in data["clauses"]:
        if entry["field"] not in FIELDS:
            raise CodebookError(
                f"codebook {data['codebook']}: no such field: {entry['field']!r}; it is one of {', '.join(FIELDS)}"
            )
        clauses.append(
            Clause(entry["field"], entry["why"], tuple(entry.get("among", ())), entry.get("at_least"),
                   bool(entry.get("or_unknown", False)))
        )  # fmt: skip
    return Codebook(data["codebook"], data["version"], data["what"], data["source"], tuple(clauses))


@cache
def codebooks() -> Mapping[str, Codebook]:
    """The codebooks that come with the package, by name."""
    folder = resources.files("tocsin.count").joinpath("data")
    found = [parse(yaml.safe_load(f.read_text("utf-8"))) for f in folder.iterdir() if f.name.endswith(".yaml")]
    return {c.name: c for c in sorted(found, key=lambda c: c.name)}


def codebook(name: str) -> Codebook:
    """The codebook of this name. Raises CodebookError, naming those that there are."""
    if name not in codebooks():
        raise CodebookError(f"no such codebook: {name!r}; there are {', '.join(codebooks())}")
    return codebooks()[name]
