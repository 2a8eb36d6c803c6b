"""What the actor register calls the actors of some events, and the groups that they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.count.names import lineage
from tocsin.model.events import Event


def _ids(events: Iterable[Event]) -> set[str]:
    listed = list(events)
    return {e.actor for e in listed if e.actor} | {p.actor for e in listed for p in e.perpetrators if p.actor}


def families_of(events: Iterable[Event]) -> dict[str, list[str]]:
    """Each actor's own id and those of the groups above it, sorted, by its id."""
    return {actor: sorted(lineage(actor)) for actor in sorted(_ids(events))}


def names_of(events: Iterable[Event]) -> dict[str, str]:
    """Each registered actor's name, by its id."""
    found = sorted(_ids(events))
    if not found:
        return {}
    from tocsin.actors import register

    known = register()
    return {actor: known[actor].name for actor in found if actor in known}
