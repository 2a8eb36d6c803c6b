"""A place name in a text, resolved."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model import Place

LANDLESS = "of this name"
"""How the reason of a place ends for which nothing in the text speaks but that it bears the name."""
THE_ONE = f"the only known place {LANDLESS}"
"""The reason of a place that shares its name with no other."""
UNLISTED = "not in the gazetteer"
"""How the reason of a place begins that only the text knows."""
BESIDE = "named with "
"""How the reason of a place begins whose division or land stands right beside it: "MADISON, Wis."."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name at [start, end) of a text, and the place that it stands for there.

    `role` is `place`, `metonym` (a capital or country that stands for its government: "Moscow said"), `demonym`
    ("Russian") or `bearing` (a town that only says where another place lies: "Tolgo, 35 km north of Djibo"). `feature` is city, country, admin1, region, or the kind of a curated landmark. `radius_km` is how far
    from the point the place may reach; `reason` the words or facts that decided between places of one name.
    """

    start: int
    end: int
    name: str
    role: str
    place: Place
    feature: str
    radius_km: float
    reason: str
    confidence: float
