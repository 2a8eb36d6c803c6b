"""How wide the places of a text are, and from how far apart on two towns are two."""

from __future__ import annotations

from tocsin.model import Place, distance_km

LANDS = frozenset({"country", "continent"})
COARSE = frozenset({"country", "admin1", "admin2", "region"})
"""Features of places that may hold a town."""
WIDE = COARSE | LANDS
"""The same, and continents, of which no deed is told."""

FAR_KM = 15.0
"""Towns farther apart than this are two where the words set them apart, as by a clause of their own; nearer ones are one
place to a reporter."""
APART_KM = 60.0
"""Towns farther apart than this are two whatever the words: a city and its outskirts are one."""


def near(one: Place, other: Place, km: float) -> bool:
    """Whether both have points, no farther apart than this."""
    far = distance_km(one, other)
    return far is not None and far <= km


def apart(one: Place, other: Place, km: float) -> bool:
    """Whether both have points, farther apart than this."""
    far = distance_km(one, other)
    return far is not None and far > km
