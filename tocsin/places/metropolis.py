"""A state that is called like its metropolis: where something happened "in New York", the city is meant."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.places.gazetteer import Entry, gazetteer
from tocsin.places.toponym import Toponym

MILLIONS = 5_000_000
"""So many people live in a town that goes before the state of its name."""
_STATES_FIRST = ("US", "CA", "AU")
"""Countries in which a bare name is looked up as the state: see `Gazetteer.states_first`."""
_STATE_BEFORE = compiled(
    r"(?:\b(?:upstate|downstate|(?:north|south|east|west)(?:ern)?|northeastern|northwestern|southeastern|southwestern|central|rural|state of|counties of|in parts of)|[\w.)],) \Z",
    re.IGNORECASE,
)
_STATE_AFTER = compiled(
    r"(?:['’]s)? (?:state|gov\b|governor|attorney general|legislat\w+|lawmakers?|assembly\w*|senat\w+|national guard|(?:[A-Z]\w+ )?county|thruway)",
    re.IGNORECASE,
)


def as_city(text: str, spot: Toponym) -> Toponym:
    """The place, or the metropolis where it is a state of that name and the words beside do not speak of the state."""
    if spot.feature != "admin1" or spot.role != "place" or spot.place.country not in _STATES_FIRST:
        return spot
    city = _city(spot)
    if (
        city is None
        or _STATE_BEFORE.search(text, max(0, spot.start - 20), spot.start)
        or _STATE_AFTER.match(text, spot.end)
    ):
        return spot
    return replace(
        spot, place=city.place(spot.name), feature=city.feature, radius_km=city.radius_km,
        reason=f"the largest town of {spot.name}",
    )  # fmt: skip


def _city(spot: Toponym) -> Entry | None:
    return next(
        (
            e
            for e in gazetteer().lookup(spot.name)
            if e.feature == "city"
            and e.population >= MILLIONS
            and e.country == spot.place.country
            and e.admin1 == spot.place.admin1
        ),
        None,
    )
