"""What an event brings to a figure: the part of the sum, and the statements that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.count.figures import MEASURES
from tocsin.count.filters import FilterError
from tocsin.model import Quantity
from tocsin.model.events import Event, Evidence

ASKED = ("attacks", "claims", "foiled", *MEASURES, "casualties")
"""The numbers of a row, each of which `why` can be asked for by itself."""

PARTS = {"casualties": ("killed", "wounded", "killed_or_wounded"), "claims": ("perpetrator",), "foiled": ("stage",)}
"""The properties that a number rests on, where it is not the property of the same name."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """An event's part of a number, as a range (None: it states none, and is in no sum), and the statements that carry it:
    for a quantity those whose own numbers are an end of the range, for the rest those that say so."""

    event: Event
    value: Quantity | None
    carried_by: tuple[Evidence, ...]

    def to_json(self) -> dict[str, Any]:
        value = self.value.to_json() if self.value else None
        return {"event": self.event.id, "value": value, "statements": [s.id for s in self.carried_by]}


def split_measure(what: str) -> tuple[str, str | None]:
    """A figure's id and the number of it that is asked for, from `f-….killed`. Raises FilterError for one that isn't."""
    id, dot, measure = what.partition(".")
    if dot and measure not in ASKED:
        raise FilterError(f"a figure has no number {measure!r}; it has {', '.join(ASKED)}, as in {id[:12]}….killed")
    return id, measure or None


def contribution(event: Event, measure: str) -> Contribution:
    """What the event brings to this number of a figure that counts it."""
    if measure in ("attacks", "foiled", "claims"):
        return Contribution(event, Quantity.exactly(1), tuple(s for s in event.statements if _says(s, measure)))
    properties = PARTS.get(measure, (measure,))
    values: list[Quantity | None] = [getattr(event, p) for p in properties]
    if measure == "killed_or_wounded" and (event.killed or event.wounded):
        values = [None]  # told apart in some report, so not in this column
    stated = {p: q for p, q in zip(properties, values, strict=True) if q is not None}
    carried = tuple(s for s in event.statements if s.statement.property in stated
                    and _carries(s, stated[s.statement.property]))  # fmt: skip
    return Contribution(event, next(iter(stated.values())) if len(stated) == 1 else _sum(event, stated), carried)


def _says(evidence: Evidence, measure: str) -> bool:
    s = evidence.statement
    if s.modality in ("denied", "hypothetical"):
        return False
    if measure == "claims":
        return s.property == "perpetrator" and s.modality == "claimed"
    return measure == "attacks" or (s.property == "stage" and s.value == "foiled")


def _carries(evidence: Evidence, shown: Quantity) -> bool:
    """Whether the statement's own range has one of the ends of what is shown: who says it, as against who says other."""
    value = evidence.statement.value
    if evidence.statement.modality in ("denied", "hypothetical") or not isinstance(value, Quantity):
        return False
    ends = {shown.point, shown.low, shown.high} - {None}
    return not ends.isdisjoint({value.point, value.low, value.high} - {None})


def _sum(event: Event, stated: dict[str, Quantity]) -> Quantity | None:
    """Killed and wounded of one event by the rule of `totals.added`."""
    if not stated:
        return None
    killed, wounded, together = (stated.get(p) for p in PARTS["casualties"])
    if killed and wounded:
        high = killed.high + wounded.high if killed.high is not None and wounded.high is not None else None
        return Quantity((killed.low or 0) + (wounded.low or 0), killed.point + wounded.point, high)
    if together:
        return together
    one = killed or wounded
    return Quantity(one.low or 0, one.point, None) if one else None


def unstated(contributions: Sequence[Contribution]) -> int:
    """How many of the events state no number."""
    return sum(c.value is None for c in contributions)
