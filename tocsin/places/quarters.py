"""Districts of towns: a quarter called like a far town ("Volgograd's Dzerzhinsky district") lies in the town it is said to be of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import distance_km
from tocsin.patterns import compiled
from tocsin.places.toponym import Toponym

OUT_OF_TOWN_KM = 60.0
"""A place farther than this from a town is no quarter of it."""
TOWNS = frozenset({"city", "landmark"})

_KIND = r"(?:district|neighbou?rhood|quarter|borough|area|ward|sector)s?\b"
_QUARTER = compiled(r" (?:[a-z-]+ )?(?:district|neighbou?rhood|quarter|borough|ward)\b")
FAR_BEFORE = 250
"""Characters before a quarter within which its town is told."""
_OWNED = compiled(r"['’]s (?:[a-z-]+ ){0,2}\Z")
_IS_KIND = compiled(rf" (?:[a-z-]+ )?{_KIND}")
_KIND_OF = compiled(
    rf"(?:,? (?:an? )?(?:[\w-]+ ){{0,2}}?{_KIND}|, an? (?:[\w-]+ ){{0,2}}?suburb) (?:of|in) (?:(?:the|central|downtown|\w+ern) ){{0,2}}\Z"
)


def quarters(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, those that the text calls a quarter of the town beside them put there."""
    out = list(found)
    for n, spot in enumerate(out):
        if spot.role != "place" or spot.feature not in (*TOWNS, "unknown", "admin2", "admin1"):
            continue
        town = _town_of(text, out, n) or _town_before(text, out, n)
        if town is None or town.feature not in TOWNS or town.place.lat is None:
            continue
        far = distance_km(spot.place, town.place)
        if far is None or far > OUT_OF_TOWN_KM:
            place = replace(town.place, name=spot.name, geonames_id=None)
            radius = max(town.radius_km, spot.radius_km if far is None else 0.0)
            out[n] = replace(
                spot, place=place, feature="unknown", radius_km=radius, reason=f"a part of {town.name}", confidence=0.5
            )
    return _throughout(found, out)


def _throughout(found: Sequence[Toponym], out: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms, every other mention of a town that is a quarter after all put where the quarter lies."""
    moved = {a.name: b for a, b in zip(found, out, strict=True) if a is not b}
    if not moved:
        return list(out)
    return [
        replace(moved[spot.name], start=spot.start, end=spot.end)
        if spot.role == "place" and spot.name in moved and spot.feature in (*TOWNS, "unknown")
        else spot
        for spot in out
    ]


def _town_of(text: str, found: Sequence[Toponym], n: int) -> Toponym | None:
    """The town of which the text says that the place is a part: "Kabul's X district", "the X district of Kabul"."""
    spot = found[n]
    if n and _OWNED.fullmatch(text, found[n - 1].end, spot.start) and _IS_KIND.match(text, spot.end):
        return found[n - 1]
    if n + 1 < len(found) and _KIND_OF.fullmatch(text, spot.end, found[n + 1].start):
        return found[n + 1]
    return None


def _town_before(text: str, found: Sequence[Toponym], n: int) -> Toponym | None:
    """The town told before a quarter called like a province ("Dayton … the Oregon district") or, by name of several places, like
    a town of another country: "in Mogadishu … in Madina district"."""
    spot = found[n]
    if not _IS_KIND.match(text, spot.end) or not (spot.feature == "admin1" or spot.reason.endswith("of this name")):
        return None
    if spot.feature == "admin1" and not (_QUARTER.match(text, spot.end) and text.endswith("the ", 0, spot.start)):
        return None
    town = next((t for t in reversed(found[:n]) if t.role == "place" and t.feature in TOWNS), None)
    if town is None or spot.start - town.end > FAR_BEFORE:
        return None
    if spot.feature == "admin1":
        return town if town.place.admin1 != spot.place.admin1 else None
    known = [t.place.country for t in found if t is not spot]
    return town if "the most populous of" in spot.reason and spot.place.country not in known else None
