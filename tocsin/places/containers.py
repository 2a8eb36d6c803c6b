"""A name that a town and its division share, where the words put another place in it: "Atoyac, Veracruz", "Sagaing's Taze
Township". Outside of the town the division is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import distance_km
from tocsin.patterns import compiled
from tocsin.places.gazetteer import Entry, gazetteer
from tocsin.places.toponym import Toponym

_KIND = r"(?:[Tt]ownship|[Vv]illage|[Mm]unicipality|[Cc]ounty|[Tt]ehsil|[Tt]aluka|[Ww]oreda|LGA|[Ll]ocal [Gg]overnment(?: [Aa]rea)?)"
_NAME = r"(?:[A-Z][\w’-]+ ){1,2}"
_LEADS_TO = compiled(
    rf"(?: (?:{_KIND}|[a-z]+))?(?:,| in|, in|,? (?:a|the) (?:[a-z-]+ )?(?:town|village|municipality|township)(?: in| of)) \Z"
)
_OWNS = compiled(r"['’]s \Z")
_OWNS_UNKNOWN = compiled(rf"['’]s {_NAME}{_KIND}\b")
_HOLDS_UNKNOWN = compiled(rf"\b{_NAME}{_KIND}(?:,| in|, in) \Z")
_OUTSIDE_KM = 25.0
"""A place farther than this from the town is not in it."""


def as_divisions(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, towns that contain a place far from them made the division of their name."""
    return [_as_division(spot) if _contains(text, found, n) else spot for n, spot in enumerate(found)]


def _contains(text: str, found: Sequence[Toponym], n: int) -> bool:
    spot = found[n]
    if spot.role != "place" or spot.feature != "city" or spot.place.precision != 1:
        return False
    last = found[n - 1] if n else None
    if last is not None and spot.start - last.end < 50 and _LEADS_TO.fullmatch(text, last.end, spot.start):
        return _lies_off(last, spot)
    following = found[n + 1] if n + 1 < len(found) else None
    if following is not None and _OWNS.fullmatch(text, spot.end, following.start):
        return _lies_off(following, spot)
    if _OWNS_UNKNOWN.match(text, spot.end):
        return True
    return text.endswith((", ", " in "), 0, spot.start) and bool(
        _HOLDS_UNKNOWN.search(text, max(0, spot.start - 50), spot.start)
    )


def _lies_off(inner: Toponym, spot: Toponym) -> bool:
    """Whether a place lies in the division of a town, and not in the town."""
    if inner.role != "place" or inner.feature not in ("city", "admin2", "landmark"):
        return False
    far = distance_km(inner.place, spot.place)
    one = (inner.place.country, inner.place.admin1) == (spot.place.country, spot.place.admin1)
    return one and far is not None and far > _OUTSIDE_KM


def _as_division(spot: Toponym) -> Toponym:
    return as_its_division(spot, f"what lies in it is not in the town of {spot.name}") or spot


def as_its_division(spot: Toponym, reason: str) -> Toponym | None:
    """The division of a town's name in its place, for a reason; None where it lends its name to none."""
    division = _division_of(spot)
    if division is None:
        return None
    place = division.place(spot.name)
    return replace(spot, place=place, feature=division.feature, radius_km=division.radius_km, reason=reason)


def _division_of(spot: Toponym) -> Entry | None:
    """The division that a town lies in and lends its name, under the name that the text gives it or its main one."""
    g = gazetteer()
    named = g.lookup(spot.name)
    mains = {e.name for e in named if e.geonames_id is not None and e.geonames_id == spot.place.geonames_id}
    entries = [*named, *(e for name in mains - {spot.name} for e in g.lookup(name))]
    return next(
        (e for e in entries if (e.feature, e.country, e.admin1) == ("admin1", spot.place.country, spot.place.admin1)),
        None,
    )
