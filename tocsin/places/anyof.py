"""Names that many places bear: where nothing in a text says which of them is meant, only the name is known, and no point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import Place
from tocsin.places.gazetteer import gazetteer
from tocsin.places.toponym import LANDLESS, Toponym

_FEATURES = ("city", "admin1", "admin2")
MANY, KNOWN = 12, 500_000
"""Of so many namesakes, none of which has as many inhabitants as this, any may be meant."""
FAMOUS = 40
"""A place that GeoNames knows under so many names (Granada, York) is meant by its own."""
SOME, SMALL = 5, 20_000
"""Of fewer, too, where even the likeliest is this small."""


def any_of_many(found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms of a text. Where none speaks for another, those that are one of many of their name lose their point."""
    if not all(t.reason.endswith(LANDLESS) for t in found):
        return list(found)
    return [_without_point(t) if t.role == "place" and _may_be_any(t) else t for t in found]


def _may_be_any(spot: Toponym) -> bool:
    if spot.feature not in _FEATURES or spot.place.geonames_id is None:
        return False
    g = gazetteer()
    entries = g.lookup(spot.name)
    meant = [e for e in entries if e.geonames_id == spot.place.geonames_id]
    if any(int(g.fame[e.index]) >= FAMOUS for e in meant):
        return False
    own = max((e.population for e in meant), default=0)
    return (len(entries) >= MANY and own < KNOWN) or (len(entries) >= SOME and own < SMALL)


def _without_point(spot: Toponym) -> Toponym:
    return replace(spot, place=Place(spot.name), feature="unknown", reason=f"any of many {LANDLESS}", confidence=0.2)
