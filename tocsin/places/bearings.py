"""Villages that the gazetteer lacks, put where the text says they lie: "Tolgo, a village 20 km north of Djibo".

The town that such words start from only gives a bearing: it is where nothing happened, whatever else the sentence tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import Place
from tocsin.patterns import compiled
from tocsin.places.behinddeeds import NO_TOWN
from tocsin.places.roles import near, offset
from tocsin.places.toponym import UNLISTED, Toponym
from tocsin.places.unknown import NAME, placed
from tocsin.places.words import stoplist

CLOSE_KM = 25.0
"""Up to here a point is "near" by UCDP's `where_prec` 2 (GED codebook); farther off it is no better than a district."""
BESIDE_KM = 15.0
"""How far "near" reaches, where no distance is told."""
_TOWNS = ("city", "landmark", "facility", "admin2")
_LIES = r"(?:is|was|lies|lay|sits|stands|located|situated|is (?:located|situated)|was (?:located|situated))"
_KIND = r"(?:village|town|hamlet|settlement|locality|commune|community|area|place|district|camp|outpost|suburb|market)"
_HEDGES = r"(?:(?:just|only|about|around|some|roughly|nearly|approximately|less than|more than|over|almost|at least|an estimated|up to) )*"
_TIE = compiled(
    rf"(?:,? (?:an? |the )?(?:[\w'’-]+ ){{0,4}}?{_KIND})?(?:,? (?:in|on) [\w'’ -]{{3,45}}?)?(?:,? (?:(?:which|that) )?{_LIES})?(?:,|,? \(| [-–—])? ?"
    + _HEDGES
)
"""Between a village and the distance to a town: ", a farming village in the north, about "."""
_DEFINED = compiled(
    r",? (?:(?:which|that) )?(?:(?:is |was )?(?:located|situated)|lies|lay|sits|stands)\b[^.;:!?]{0,80}"
    rf"|,? (?:(?:which|that) )?(?:is|was) (?:(?:an?|the) [^.;:!?]{{2,60}}?,? |(?:near|on|in|at) [^.;:!?]{{3,60}}? and (?:is |lies )?)?{_HEDGES}"
)
"""The same behind a verb: "Tolgo lies near the border and is ", "Tolgo is about "."""
_OPENS = compiled(
    rf"(?:(?<=[.!?”\"] )|(?<=\n)|\A)(?P<name>(?!{NO_TOWN}\b){NAME})(?:, [^,.;]{{3,60}},)? {_LIES} (?=[^.;:!?]{{0,80}}?\d+[ -](?:km|kilomet|miles?))"
)
"""A sentence that says of a name how far it is from somewhere: the name of a place."""
_BEFORE_WAY = compiled(
    rf"\b(?:in|at|on|near|outside|of|to|from) (?P<name>(?!{NO_TOWN}\b){NAME}), (?=(?:(?:just|only|about|around|some|roughly|nearly|less than|more than|over|almost) )*\d+[ -](?:km|kilomet|miles?))"
)
"""The same between a preposition and the distance: "in Tolgo, 35 km north of Djibo"."""
_HAMLET = r"(?:village|town|hamlet|settlement|locality|commune|community|outpost)"
_WITHIN = compiled(
    rf"(?:,? (?:an? |the )(?:[\w'’-]+ ){{0,4}}?{_HAMLET}| {_HAMLET}),? (?:in|of|inside|within) (?:the )?(?:\w+ern )?"
)
"""Between a village and the town, district or area in which it lies."""
_BOUND = 140
"""Characters from a village to the town that gives its bearing."""
_WHERE = compiled(r",? (?:and |also )?(?:where|the (?:scene|site))\b")
"""Behind a town that the text tells more of: it is no mere bearing."""
_AT = compiled(
    r"\b(?:in|at|on|near|outside|from|to|into|of|around|attacked|stormed|raided|entered|invaded|overran|struck|hit|seized|left|reached) \Z"
)

_ENDS = compiled(r"(?![\w-])(?!['’]s)(?! [A-Z])")
"""Behind a whole name."""


def with_bearings(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, unknown villages with the point that a town told with them gives, and such towns as `bearing`."""
    out = list(found)
    out += [t for t in _defined(text, out) if t]
    out.sort(key=lambda t: t.start)
    points: dict[str, Toponym] = {}
    for n, spot in enumerate(out):
        if spot.role != "place" or spot.feature not in (*_TOWNS, "unknown"):
            continue
        for m in range(n + 1, len(out)):
            if spot.feature == "unknown" and _holds(text, spot, out[m]):
                if out[m].place.lat is not None:
                    points.setdefault(spot.name, _inside(spot, out[m]))
                out[m] = replace(out[m], role="bearing")
                break
            start = _phrase(text, out[m])
            if start is None:
                if out[m].start - spot.end > _BOUND:
                    break
                continue
            if start < spot.end or start - spot.end > _BOUND:
                break
            counted = text[start : start + 1].isdigit()
            tie = (spot.feature == "unknown" or counted) and _TIE.fullmatch(text, spot.end, start)
            if not tie and not _DEFINED.fullmatch(text, spot.end, start):
                continue
            if spot.feature == "unknown" and spot.name not in points and (point := _point(text, spot, out[m])):
                points[spot.name] = point
            if not _WHERE.match(text, out[m].end):
                out[m] = replace(out[m], role="bearing")
            break
    return _everywhere(text, out, points)


def _holds(text: str, village: Toponym, spot: Toponym) -> bool:
    """Whether a village is said to lie in a town or a district: "Tolgo, a village in Batu district"."""
    known = spot.role == "place" and spot.feature in ("city", "admin2", "unknown")
    return known and _WITHIN.fullmatch(text, village.end, spot.start) is not None


def _inside(village: Toponym, spot: Toponym) -> Toponym:
    """The village at the point of what it lies in, and as exact as that is."""
    place = replace(spot.place, name=village.name, geonames_id=None, precision=3)
    return replace(
        village, place=place, radius_km=max(spot.radius_km, CLOSE_KM), reason=f"{UNLISTED}; in {spot.name}", confidence=0.5
    )  # fmt: skip


def _phrase(text: str, spot: Toponym) -> int | None:
    """Where the words of distance begin before a town, None where there are none."""
    if spot.role != "place" or spot.feature not in _TOWNS or spot.place.lat is None:
        return None
    if _takes_in_its_way(spot):
        return spot.start
    off = offset(text, spot.start)
    return off.start if off else near(text, spot.start)


def _takes_in_its_way(spot: Toponym) -> bool:
    """Whether the span of a toponym takes in the distance from its town: "35 km north of Djibo"."""
    return spot.place.geonames_id is None and spot.name[:1].isdigit()


def _point(text: str, village: Toponym, town: Toponym) -> Toponym | None:
    """The village at the point that the town gives, as exact as the words are."""
    lat, lon = town.place.lat, town.place.lon
    off = offset(text, town.start)
    km = off.km if off else 0.0 if _takes_in_its_way(town) else BESIDE_KM
    radius = max(town.radius_km, km)
    place = Place(village.name, None, lat, lon, town.place.country, town.place.admin1, 2 if km <= CLOSE_KM else 3)
    return replace(
        village, place=place, radius_km=radius, reason=f"{UNLISTED}; by its way from {town.name}", confidence=0.5
    )  # fmt: skip


def _defined(text: str, found: Sequence[Toponym]) -> list[Toponym | None]:
    """Names that a sentence defines by how far they lie from somewhere, and that nothing else explains."""
    if not any(unit in text for unit in ("km", "kilomet", "mile")):
        return []
    return [
        placed(text, *m.span("name"), found)
        for pattern in (_OPENS, _BEFORE_WAY)
        for m in pattern.finditer(text)
        if m["name"].split()[0] not in stoplist()["words"]
        and not any(t.start < m.end("name") and m.start("name") < t.end for t in found)
    ]


def _everywhere(text: str, found: Sequence[Toponym], points: dict[str, Toponym]) -> list[Toponym]:
    """The toponyms, with every other mention of an unknown village behind a word of place, all where one of them lies."""
    out = [
        replace(points[t.name], start=t.start, end=t.end) if t.feature == "unknown" and t.name in points else t
        for t in found
    ]
    villages = {t.name: t for t in out if t.feature == "unknown" and t.role == "place"}
    for name, village in villages.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if (
                _AT.search(text, max(0, at - 12), at)
                and _ENDS.match(text, end)
                and not any(t.start < end and at < t.end for t in out)
            ):
                out.append(replace(village, start=at, end=end))
            at = text.find(name, end)
    return sorted(out, key=lambda t: t.start)
