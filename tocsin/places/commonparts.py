"""Parts that many towns have under one name: "Mosul's Old City", "the Green Zone". They lie in the town that the text tells of.

The gazetteer knows one or a few of each name, and a text that says "the Old City" means that of its own town.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import distance_km
from tocsin.patterns import compiled
from tocsin.places.toponym import Toponym

_PARTS = frozenset(
    "Old City|Old Town|Old Quarter|New City|New Town|Inner City|City Centre|City Center|Town Centre|Green Zone|Chinatown|Downtown|Uptown|Midtown|West Side|East Side"
    "|North Side|South Side|West End|East End|Northside|Southside|Eastside|Westside|Left Bank|Right Bank|Diplomatic Quarter|Industrial Area|Central Market|Railway Station"
    "|Central Station|Presidential Palace|Parliament Square|City Hall|Central Prison".split("|")
)
_OWNED = compiled(r"['’]s? (?:[a-z-]+ ){0,2}\Z")
_OF = compiled(r" (?:of|in) (?:(?:the|central|eastern|western|northern|southern) ){0,2}\Z")
_STATE = compiled(r", [A-Z]")
NEAR_KM = 30.0
"""A part this near to a town of the text is where the gazetteer puts it."""


def in_their_towns(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, the parts of that name put in the town beside them, or in the one told last before."""
    if not any(t.name in _PARTS for t in found):
        return list(found)
    out, known = list(found), dict[str, Toponym]()
    for n, spot in enumerate(out):
        if spot.name not in _PARTS or spot.role != "place" or _STATE.match(text, spot.end):
            continue
        town = _beside(text, out, n) or known.get(spot.name) or _before(out, n)
        if town is None or town.place.lat is None or _has_it(spot, found):
            continue
        known.setdefault(spot.name, town)
        place = replace(town.place, name=spot.name, geonames_id=None)
        out[n] = replace(
            spot, place=place, feature="unknown", radius_km=town.radius_km, reason=f"a part of {town.name}"
        )
    return out


def _beside(text: str, found: Sequence[Toponym], n: int) -> Toponym | None:
    spot = found[n]
    if n and _is_town(found[n - 1]) and _OWNED.fullmatch(text, found[n - 1].end, spot.start):
        return found[n - 1]
    if n + 1 < len(found) and _is_town(found[n + 1]) and _OF.fullmatch(text, spot.end, found[n + 1].start):
        return found[n + 1]
    return None


def _before(found: Sequence[Toponym], n: int) -> Toponym | None:
    return next((t for t in reversed(found[:n]) if _is_town(t)), None)


def _is_town(spot: Toponym) -> bool:
    return spot.feature == "city" and spot.role == "place" and spot.name not in _PARTS


def _has_it(spot: Toponym, found: Sequence[Toponym]) -> bool:
    """Whether the part lies near another place of the text as the gazetteer has it: Jerusalem's in a text of Jerusalem."""
    near = (distance_km(spot.place, t.place) for t in found if _is_town(t))
    return any(km is not None and km <= NEAR_KM for km in near)
