"""Places of which only the name stands in a text: in the name of a lake, an artist, a border, a street or a building."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.widths import WIDE

_WATERS = compiled(r"\b(?:[Ll]ake|[Mm]ount|[Rr]iver|[Gg]ulf of|[Ss]ea of)\s\Z")


def is_river(spot: Toponym) -> bool:
    """Whether a place is a river, beside which any town says more: "Mosul's Old City and a bridge across the Tigris River"."""
    return _RIVER.search(spot.name) is not None


_RIVER = compiled(r"\bRiver\Z")


def names_waters(text: str, spot: Toponym) -> bool:
    """Whether the name of a country is only part of the name of a lake, a mountain, a river or a sea: "Lake Chad"."""
    return spot.feature == "country" and _WATERS.search(text, max(0, spot.start - 10), spot.start) is not None


_WORK = compiled(
    r"\s[A-Z][\w'’-]+(?:['’]s)? (?:concert|gig|show|tour|songs?|albums?|films?|movies?|novels?|paintings?|fans?|classic)\b"
)


def names_an_artist(text: str, spot: Toponym) -> bool:
    """Whether a place name is the first name of somebody whose work is named: "an Ariana Grande concert"."""
    return " " not in text[spot.start : spot.end] and _WORK.match(text, spot.end) is not None


_TO_BORDER = compiled(r"\b(?:near|close to|along|towards?|on|to) (?:the |its )?(?:[a-z]+ )?\Z")
_OF_BORDER = compiled(r"[- ](?:[a-z]+ )?(?:border|frontier)\b")
_BORDER_WITH = compiled(
    r"\b(?:borders?|frontiers?) (?:with|between) (?:the )?(?:[A-Z][a-z]+ and )?\Z|\bborder(?:ing|s) (?:on )?(?:the )?\Z|\bborders? with (?:[A-Z][a-z]+,? (?:and )?)+\Z"
)


def only_borders(text: str, spot: Toponym) -> bool:
    """Whether a country is named for its border alone: "near the Mali border", "the border with Mali"."""
    if spot.feature != "country" or spot.role != "place":
        return False
    if _BORDER_WITH.search(text, max(0, spot.start - 60), spot.start):
        return True
    near = _TO_BORDER.search(text, max(0, spot.start - 30), spot.start)
    return near is not None and _OF_BORDER.match(text, spot.end) is not None


_STREET = compiled(
    r"(?:['’]s)?\s(?:[A-Z][\w.'’-]*\s){0,2}?(?:Streets?|St\b(?!\.? [A-Z])|Avenues?|Ave|Roads?|Rd|Drive|Dr\b(?!\. [A-Z])|Boulevard|Blvd|Lane|Ln|Court|Ct|Way|Highway|Hwy|Pike|Parkway|Pkwy|Circle|Terrace|Trail|Row|Alley|Loop)\b"
)
_THING = compiled(
    r"(?:['’]s)?\s(?:[A-Z][\w.'’-]*\s){0,2}?(?:Place|Pl|Bridge|Apartments?|Apts?|Elementary|Middle|High School|School|Hospital|Medical|Memorial|Health|Mall|Park|Club|Lounge|Bar|Grill|Inn|Hotel|Motel"
    r"|Industries|Church|Complex|Creek|Estates|Village|Plaza|Square|Homes|Cemetery|Library)\b"
)


def names_a_street(text: str, spot: Toponym) -> bool:
    """Whether a place name is part of the name of a street: "Weir Street" is not in Weir."""
    if _ONLY_STREET.fullmatch(text, spot.start, spot.end):  # "on Culmore Road" is not in a village called Road
        return _NAMED_BEFORE.search(text, max(0, spot.start - 30), spot.start) is not None
    return _STREET.match(text, spot.end) is not None


_ONLY_STREET = compiled(
    r"Streets?|Avenues?|Roads?|Drive|Boulevard|Lane|Court|Way|Highway|Circle|Terrace|Row|Alley|Square"
)
_NAMED_BEFORE = compiled(r"[A-Z][\w'’.-]*\s\Z")


def names_a_thing(text: str, spot: Toponym) -> bool:
    """Whether a place name is part of the name of a building or a park: "Mount Sinai Hospital"."""
    return _THING.match(text, spot.end) is not None


_NAME = r"[A-Z][\w'’]+(?:\s[A-Z][\w'’]+)?"
_ROAD = compiled(
    rf"(?P<ends>\b{_NAME}(?:[-–—]|\sto\s){_NAME}\s(?:[a-z]+\s)?(?:road|highway|motorway|expressway|route|axis|railway)|\b(?:road|highway|motorway|route|axis)\s(?:(?:that\s)?(?:links?|linking|connecting|leading)|between|from)\s(?:the\s)?{_NAME}\s(?:and|to|with)\s{_NAME}),?\s(?:just\s)?(?:near|at|in|outside|close to|around)\s(?:the\s)?(?:[a-z]+\s){{0,3}}(?=[A-Z])"
)
"""A road by its ends, and the place on it where something was: "the Quetta-Karachi road near Khuzdar"."""


def without_ends_of_roads(text: str, found: list[Toponym]) -> list[Toponym]:
    """The places without the ends of a road that is told with a nearer place."""
    if not any(word in text for word in ("road", "highway", "motorway", "expressway", "route", "axis", "railway")):
        return found
    for m in _ROAD.finditer(text):
        there = next((t for t in found if t.start == m.end()), None)
        if there is not None and there.role == "place" and there.feature not in WIDE:
            found = [t for t in found if not (m.start() <= t.start and t.end <= m.end("ends"))]
    return found
