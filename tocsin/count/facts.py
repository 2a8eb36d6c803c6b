"""What codebooks ask of one event: its fields as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tocsin.count.names import actor_kind
from tocsin.model import Quantity
from tocsin.model.events import Event


class EventFacts:
    """The answers of one event to the conditions of `predicates`."""

    def __init__(self, event: Event) -> None:
        self.event = event

    def among(self, field: str, wanted: Sequence[str]) -> tuple[bool, bool]:
        found = self._words(field)
        sought = [w.casefold() for w in wanted] if field in ("target", "weapon") else wanted
        return any(w in sought for w in found), bool(found)

    def flag(self, field: str) -> tuple[bool, bool]:
        if field == "suicide":
            return bool(self.event.suicide), self.event.suicide is not None
        return any(p.modality == field for p in self.event.perpetrators), True

    def between(self, field: str, least: int | None, most: int | None) -> tuple[bool, bool]:
        found = self._number(field)
        if found is None:
            return False, False
        return (least is None or found >= least) and (most is None or found <= most), True

    def known(self, field: str) -> bool:
        if field in ("suicide", "claimed", "attributed", "suspected", "denied"):
            return self.flag(field)[1]
        return bool(self._words(field)) or self._number(field) is not None

    def _words(self, field: str) -> tuple[str, ...]:
        event = self.event
        if field == "target":
            return tuple(t.casefold() for t in event.targets)
        if field == "weapon":
            return tuple(w.casefold() for w in event.weapons)
        found: Any = None
        if field == "perpetrator":
            found = event.actor
        elif field == "perpetrator_kind":
            found = actor_kind(event.actor) if event.actor else None
        elif field == "country":
            found = event.place.country if event.place else None
        elif field == "date_precision":
            found = date_precision(event.date)
        elif field in ("kind", "type", "stage", "context"):
            found = getattr(event, field)
        return (found,) if found else ()

    def _number(self, field: str) -> int | None:
        event = self.event
        if field == "place_precision":
            return event.place.precision if event.place else None
        if field == "reports":
            return len(event.documents)
        if field == "outlets":
            return len({d.publisher or d.id for d in event.documents})
        name, _, end = field.partition(".")
        found = getattr(event, name, None)
        if not isinstance(found, Quantity):
            return None
        return getattr(found, end) if end else found.point


def date_precision(date: str | None) -> str | None:
    """How exactly a date value says when it begins: to the day, the month or the year."""
    if date is None:
        return None
    return {10: "day", 7: "month"}.get(len(date.partition("/")[0]), "year")
