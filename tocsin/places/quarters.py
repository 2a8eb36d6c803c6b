"""Districts of towns: a quarter called like a far town ("Volgograd's Dzerzhinsky district") lies in the town it is said to be of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import Place, distance_km
from tocsin.patterns import compiled
from tocsin.places.gazetteer import gazetteer
from tocsin.places.toponym import LANDLESS, Toponym
from tocsin.places.wards import has_an_article, is_ward, whole_name_ends

OUT_OF_TOWN_KM = 60.0
"""A place farther than this from a town is no quarter of it."""
TOWNS = frozenset({"city", "landmark"})

_KIND = r"(?:district|neighbou?rhood|quarter|borough|area|ward|sector)s?\b"
_QUARTER = compiled(r" (?:[a-z-]+ )?(?:district|neighbou?rhood|quarter|borough|ward)\b")
FAR_BEFORE = 250
"""Characters before a quarter within which its town is told."""
_HOUSE = (
    r"(?: (?:bridge|spa|pantheon|cemetery|bar|ranch|hacienda|estate|stadium|hospital|clinic|market|school|church|avenue|street|road|highway|dam|river|park"
    r"|plaza|mall|hotel|station|beach))?"
)
_IN_TOWN = compiled(rf"{_HOUSE},? in (?:(?:the|downtown|central|city|town|municipality|of) )*\Z")
_IN_ITS_TOWN = compiled(
    r"(?: [a-z]+(?: [a-z]+)?)?,? (?:in|of) (?:(?:the|downtown|central|city|town|municipality|of) )*\Z|, \Z"
)
_LISTED = compiled(r"(?:,|,? and|,? or) (?:in )?(?:the )?[A-Z]")
_ITS = compiled(r" of \Z")
_BEFORE_NAME = compiled(r"\b(?:the|in|at) ((?:[A-Z][\w’'-]+ (?:(?:de|del|la|las|los|el|y) ){0,2}){1,4})\Z")
"""The beginning of a name of which the gazetteer knows the end: "the Real del Sur neighborhood"."""
_WITH_ARTICLES = frozenset(("Hague", "Bronx", "Dalles", "Strand"))
"""Names of towns and boroughs that have an article."""
SMALL_KM = 4.0
"""Towns that reach less far than this have fewer than some 200,000 inhabitants. Of a larger one a quarter may be told of
without its own name ("the Kabul neighborhood where he lived"), and with an article before its name a noun is left out."""
_OF_A_CITY = compiled(r" [a-z]+ (?:where|that|which|in which)\b")
KNOWN_FROM = 200_000
"""Inhabitants from which a place of which there is no other is the ward of that name: a large quarter is listed as a town."""
SAME_NAME = 3
"""So many places of one name in a land make it one that quarters bear as well."""
_OWNED = compiled(r"['’]s (?:[a-z-]+ ){0,2}\Z")
_IS_KIND = compiled(rf" (?:[a-z-]+ )?{_KIND}")
_KIND_OF = compiled(
    rf"(?:,? (?:an? )?(?:[\w-]+ ){{0,2}}?{_KIND}|, an? (?:[\w-]+ ){{0,2}}?suburb) (?:of|in) (?:(?:the|central|downtown|\w+ern) ){{0,2}}\Z"
)


def quarters(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms in order, those that the text calls a quarter of the town beside them put there; a quarter of no town that
    is told has no point."""
    out = list(found)
    for n, spot in enumerate(out):
        if spot.role != "place" or spot.feature not in (*TOWNS, "unknown", "admin2", "admin1"):
            continue
        ward = _is_ward(text, spot)
        town = _town_of(text, out, n) or (_wards_town(text, out, n) if ward else _town_before(text, out, n))
        town = town or _town_behind(text, out, n)
        if town is None and ward and not _well_known(spot):
            out[n] = _nowhere(text, out, n)
        if town is None or town.feature not in TOWNS or town.place.lat is None:
            continue
        far = distance_km(spot.place, town.place)
        if far is None or far > OUT_OF_TOWN_KM:
            place = replace(town.place, name=spot.name, geonames_id=None)
            radius = max(town.radius_km, spot.radius_km if far is None and not ward else 0.0)
            out[n] = replace(
                spot, place=place, feature="unknown", radius_km=radius, reason=f"a part of {town.name}", confidence=0.5
            )
    return _throughout(found, out)


_BEARING = compiled(r"(?i:north|south|east|west)[a-z]* of (?:the )?\Z")
"""Before a town that something lies beside: "south of Mosul, in the Hammam area"."""


def _is_ward(text: str, spot: Toponym) -> bool:
    """Whether a quarter or a house of a town's name is meant and not the town: "the Progreso neighborhood", "a raid in the Altavista"."""
    if is_ward(text, spot.start, spot.end):
        return spot.radius_km < SMALL_KM or _OF_A_CITY.match(text, spot.end) is None
    small = spot.feature == "city" and spot.radius_km < SMALL_KM and spot.name not in _WITH_ARTICLES
    return small and has_an_article(text, spot.start, spot.end)


def _wards_town(text: str, found: Sequence[Toponym], n: int) -> Toponym | None:
    """The town that a ward lies in: the one named right behind it, else the last one told before."""
    spot = found[n]
    behind = found[n + 1] if n + 1 < len(found) else None
    if behind is not None and _is_town(behind) and _IN_ITS_TOWN.fullmatch(text, spot.end, behind.start):
        return behind
    town = next((t for t in reversed(found[:n]) if _is_town(t) and not is_ward(text, t.start, t.end)), None)
    if town is not None:
        return town if spot.start - town.end <= FAR_BEFORE else None
    after = [
        t
        for t in found[n + 1 :]
        if _is_town(t) and not is_ward(text, t.start, t.end) and t.start - spot.end <= FAR_BEFORE
    ]
    return after[0] if after and len({t.name for t in after}) == 1 and after[0].name != spot.name else None


def _town_behind(text: str, found: Sequence[Toponym], n: int) -> Toponym | None:
    """The town that contains a place by the words behind it, though the gazetteer knows one of that name elsewhere only: "in
    El Mirador, in Culiacán", "the Centro of Acapulco"; with a comma alone ("La Luz, Morelia") where many places bear the name."""
    spot = found[n]
    town = found[n + 1] if n + 1 < len(found) else None
    if town is None or not _is_town(town) or spot.feature not in ("city", "admin2"):
        return None
    if (
        (town.radius_km < spot.radius_km and spot.feature == "city" and spot.place.precision == 1)
        or _LISTED.match(text, town.end)
        or text.endswith("from ", 0, spot.start)
        or _BEARING.search(text, max(0, spot.start - 16), spot.start)
    ):
        return None
    gap = text[spot.end : town.start]
    said = _IN_TOWN.fullmatch(gap) or (_ITS.fullmatch(gap) and text.endswith("the ", 0, spot.start))
    if not said and (gap != ", " or _namesakes(spot.name, town.place.country) < SAME_NAME):
        return None
    return None if _of_a_division(spot, town) else town


def _namesakes(name: str, country: str | None) -> int:
    return sum(e.country == country for e in gazetteer().lookup(name))


def _of_a_division(spot: Toponym, town: Toponym) -> bool:
    """Whether the town bears the name of a division that the place lies in: "in Tecamachalco, in Puebla"."""
    return spot.place.country == town.place.country and any(
        e.feature in ("admin1", "admin2") and e.country == town.place.country and e.admin1 == spot.place.admin1
        for e in gazetteer().lookup(town.name)
    )


def _well_known(spot: Toponym) -> bool:
    """Whether a ward is where the gazetteer has it: a curated site, or a large place that alone bears its name."""
    if spot.feature == "landmark":
        return True
    if spot.feature != "city":
        return False
    entries = [e for e in gazetteer().lookup(spot.name) if e.feature in TOWNS]
    return len(entries) == 1 and entries[0].main and entries[0].population >= KNOWN_FROM


def _nowhere(text: str, found: Sequence[Toponym], n: int) -> Toponym:
    """The ward under its full name, without a point, in the one country that the text names, if there is one."""
    spot = found[n]
    longer = _BEFORE_NAME.search(text, max(found[n - 1].end if n else 0, spot.start - 60), spot.start)
    start = longer.start(1) if longer else spot.start
    lands = {t.place.country for t in found if t is not spot and t.role == "place" and t.feature == "country"}
    land = lands.pop() if len(lands) == 1 else None
    end = whole_name_ends(text, spot.end)
    if n + 1 < len(found) and found[n + 1].start < end:
        end = spot.end
    name = text[start:end]
    place = Place(name, None, None, None, land, None, None if land is None else 6)
    return replace(
        spot, start=start, end=end, name=name, place=place, feature="unknown",
        reason="a part of a town that is not told", confidence=0.3,
    )  # fmt: skip


def _is_town(spot: Toponym) -> bool:
    return spot.role == "place" and spot.feature in TOWNS and spot.place.lat is not None


def _throughout(found: Sequence[Toponym], out: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms, every other mention of a town that is a quarter after all put where the quarter lies."""
    moved = {
        a.name: b
        for a, b in zip(found, out, strict=True)
        if a is not b and (b.place.lat is not None or a.radius_km < SMALL_KM or a.feature not in TOWNS)
    }
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
    if not _IS_KIND.match(text, spot.end) or not (spot.feature == "admin1" or spot.reason.endswith(LANDLESS)):
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
