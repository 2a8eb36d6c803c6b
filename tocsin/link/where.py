"""Where two mentions say it happened, side by side, with the uncertainty of each. No weights here."""

from __future__ import annotations

from functools import lru_cache

from tocsin.link.heads import Finding
from tocsin.link.profile import Profile
from tocsin.link.words import country_words, stems
from tocsin.model import Place, distance_km

RADIUS_KM = {1: 3.0, 2: 25.0, 3: 40.0, 4: 120.0, 5: 120.0, 6: 500.0, 7: 300.0}
"""How far the true point may lie from the coordinates, by UCDP `where_prec` (1 exact, 2 within about 25 km, 3 second
division, 4 first division, 6 country): 2 is the codebook's own figure, the others usual sizes of such divisions."""


def place(a: Profile, b: Profile) -> Finding | None:
    """The places: the same, one inside the other, or how far apart beyond their uncertainty.

    Where two texts each name the other's place as well, places that lie apart are no contradiction: which of the
    two is the event's, or which of its namesakes was meant, is then the doubt. Where one does, they are half of one.
    """
    found = _places(a, b)
    if a.place is None or b.place is None:
        return "named, not placed" if _names_place(a, b) or _names_place(b, a) else None
    if not isinstance(found, str) or not (found == "far apart" or found.startswith(("another", "50–150"))):
        return found
    both = _names_place(a, b, found) + _names_place(b, a, found)
    return (found, "named by one", "named by both")[both]


def lie_apart(a: Profile, b: Profile) -> bool:
    """Whether the places are in two countries or far from each other, whatever else the texts name."""
    return _places(a, b) in ("another country", "far apart")


def _names_place(a: Profile, b: Profile, found: str | None = None) -> bool:
    """Whether the words of `a` name the place of `b`, or its country where that differs."""
    words, there = a.named, b.place
    if there is None or not words:
        return False
    if words.issuperset(stems(there.name)):
        return True
    return found == "another country" and any(words.issuperset(name) for name in country_words(there.country))


def _places(a: Profile, b: Profile) -> Finding | None:
    p, q = a.place, b.place
    if p is None or q is None:
        return None
    if p.geonames_id is not None and p.geonames_id == q.geonames_id:
        return "same country" if precision(p) >= 6 else "same province" if precision(p) >= 4 else "same place"
    if p.country and q.country and p.country != q.country:
        far = distance_km(p, q)
        return "near" if far is not None and far < 30 else "another country"
    if max(precision(p), precision(q)) >= 6:
        return "same country" if p.country and p.country == q.country else None
    if max(precision(p), precision(q)) >= 4:
        if p.admin1 and q.admin1:
            return "inside" if bare_name(p.admin1) == bare_name(q.admin1) else "another province"
        return None
    far = distance_km(p, q)
    if far is None:
        return "same place" if bare_name(p.name) == bare_name(q.name) else None
    beyond = far - RADIUS_KM[precision(p)] - RADIUS_KM[precision(q)]
    if bare_name(p.name) == bare_name(q.name) and beyond < 10:
        return "same place"
    return (
        "near"
        if beyond <= 5
        else "5–50 km apart"
        if beyond <= 50
        else "50–150 km apart"
        if beyond <= 150
        else "far apart"
    )


def ground(a: Profile, b: Profile) -> Finding | None:
    """Whether what is no attack is told of two places: ground that changes hands in two towns is two events, and so are counts
    of members, of people held and of attacks in two lands, whatever other places their texts name."""
    found = _places(a, b) if a.kind != "attack" else None
    apart = isinstance(found, str) and (found == "far apart" or found.startswith(("another", "5–50", "50–150")))
    return "two places" if apart else None


def land(a: Profile, b: Profile) -> Finding | None:
    """The countries that the texts name, where the places say nothing of each other."""
    if not a.countries or not b.countries or place(a, b) is not None:
        return None
    return "shared" if a.countries & b.countries else "different"


def precision(place: Place) -> int:
    """How wide a place is, as its precision says; where none is given, by whether it has a point."""
    return place.precision or (1 if place.lat is not None else 6)


@lru_cache(maxsize=100_000)
def bare_name(name: str) -> str:
    """A name without case, spaces and marks."""
    return "".join(c for c in name.casefold() if c.isalnum())
