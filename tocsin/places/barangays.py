"""Wards of Philippine towns: "Barangay San Jose in Antipolo City" is no town of San Jose but a part of Antipolo.

There are 42,000 barangays and many more sitios and puroks, whose names are those of saints and of towns elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places.toponym import Toponym

_WARD_WORD = r"(?:[Bb]arangays?|[Bb]rgys?\.?|[Bb]gys?\.?|[Ss]itios?|[Pp]uroks?)"
_WARD = compiled(rf"\b{_WARD_WORD}\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})")
_THEN = compiled(r"(?:,|,? in| of|,? on)\s(?:the\s(?:[\w-]+\s){0,2}?(?:town|city|municipality|province) of\s)?")
"""Between a ward and what it lies in."""
_COUNTRY = "PH"


def without_barangays(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms but those that are a ward of a town told right behind it, wherever their names stand as a ward's."""
    if not any(t.place.country == _COUNTRY for t in found):
        return list(found)
    said = list(_WARD.finditer(text))
    inner = {m["name"] for m in said if _in_a_town(text, m.end(), found)}
    spans = [m.span() for m in said if m["name"] in inner]
    return [t for t in found if not any(a <= t.start and t.end <= b for a, b in spans)]


def _in_a_town(text: str, end: int, found: Sequence[Toponym]) -> bool:
    """Whether a town of the country is told behind a ward, or behind the next larger ward in which that lies."""
    then = _THEN.match(text, end)
    if then is None:
        return False
    if larger := _WARD.match(text, then.end()):
        return _in_a_town(text, larger.end(), found)
    return any(
        t.start == then.end() and t.role == "place" and t.place.country == _COUNTRY and t.feature in ("city", "admin2")
        for t in found
    )
