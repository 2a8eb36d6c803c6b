"""The land that a text speaks of without naming it: that of its groups. "NPA rebels kill a soldier in Kalinga" is news of the
Philippines, where one of several Kalingas lies."""

from __future__ import annotations

from functools import cache

from tocsin import actors, places
from tocsin.actors import register
from tocsin.actors.records import STATES
from tocsin.places import Toponym
from tocsin.places.anyof import any_of_many
from tocsin.places.toponym import LANDLESS
from tocsin.read.findings.american import missing_home

MOST_LANDS = 5
"""Groups at home in more lands than this tell none."""


def located_at_home(text: str, low: str) -> list[Toponym]:
    """The places of a text, `low` in lower case. One that speaks as America's police do has them there, but for lands that it names. Where it names
    no land, and places of several namesakes, the lands of its groups are told; where nothing else is told, a name that many
    places bear stays without a point."""
    found = places.locate(text)
    if abroad := missing_home(low, found):
        at_home = {t.start: t for t in places.locate(text, countries=("US",)) if t.start in abroad}
        return [at_home.get(t.start, t) for t in found if t.start not in abroad or t.start in at_home]
    if any(t.feature == "country" for t in found) or not any(t.reason.endswith(LANDLESS) for t in found):
        return found
    lands = _lands_of_groups(text)
    if not lands:
        return any_of_many(found)
    if any(t.place.country in lands for t in found):
        return found
    return places.locate(text, countries=lands)


def _lands_of_groups(text: str) -> tuple[str, ...]:
    """The countries in which all groups named in the text are at home, initials that need their country among them."""
    lands: set[str] | None = None
    for match in actors.find(text, _everywhere):
        if match.kind not in STATES:
            own = {c for actor in match.candidates for c in register()[actor].countries}
            lands = own if lands is None else lands & own
    return tuple(sorted(lands)) if lands and len(lands) <= MOST_LANDS else ()


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(c for actor in register() for c in actor.countries)
