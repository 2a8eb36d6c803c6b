"""The land around a town: "the eastern countryside of Homs" is not in the city of Homs.

Where a town and its division bear one name, the division is meant; around another town no exact point is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.places.containers import as_its_division
from tocsin.places.toponym import Toponym

_BEARING = r"(?:(?:north|south|east|west|central)[a-z]*(?:[ -](?:north|south|east|west)[a-z]*)? )?"
_OF = compiled(
    r"\b(?:countrysides?|hinterlands?|rural (?:areas?|parts?|districts?|outskirts)) of (?:the )?(?:(?:city|town|village) of )?\Z"
)
_RURAL = compiled(r"\b[Rr]ural \Z")
_AFTER = compiled(rf"(?:['’]s?)? {_BEARING}(?:countryside|hinterland)\b(?! near| around| outside)")
_RURAL_AFTER = compiled(rf"['’]s? {_BEARING}rural (?:areas?|parts?|districts?|outskirts|{_BEARING}countryside)\b")
AROUND_KM = 20.0
"""How far the countryside of a town reaches beyond what the town itself does."""


def in_the_country(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, those of whose countryside the text speaks made the division of their name, or inexact."""
    if "ountryside" not in text and "ural" not in text and "interland" not in text:
        return list(found)
    return [_around(spot) if spot.role == "place" and _is_countryside(text, spot) else spot for spot in found]


def _is_countryside(text: str, spot: Toponym) -> bool:
    if spot.feature != "city" or spot.place.precision != 1:
        return False
    if _AFTER.match(text, spot.end) or _RURAL_AFTER.match(text, spot.end):
        return True
    before = max(0, spot.start - 50)
    return bool(_OF.search(text, before, spot.start) or _RURAL.search(text, before, spot.start))


def _around(spot: Toponym) -> Toponym:
    division = as_its_division(spot, f"the countryside of {spot.name}")
    if division is not None:
        return division
    place = replace(spot.place, precision=2)
    return replace(spot, place=place, radius_km=spot.radius_km + AROUND_KM, reason=f"around {spot.name}")
