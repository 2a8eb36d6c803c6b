"""Places that the gazetteer lacks: a village in the news that has no entry must not become its namesake abroad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import Place, kilometres
from tocsin.patterns import compiled
from tocsin.places.behinddeeds import NO_TOWN, behind_deeds, name_is_cut, parts_of_towns
from tocsin.places.gazetteer import Gazetteer
from tocsin.places.longer import OF_THINGS
from tocsin.places.mentions import Mention
from tocsin.places.toponym import UNLISTED, Toponym
from tocsin.places.weighed import Weighed
from tocsin.places.words import demonyms, stoplist

NAME = r"[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'-]+|al-[A-Z]\w+|el|de|la|do|da)){0,3}"
_KIND = (
    r"village|town|hamlet|district|settlement|locality|commune|community|municipality|neighbou?rhood|suburb|outpost"
    r"|city|mining site|refugee camp|ward"
)
_KIND_WORD = compiled(rf"{_KIND}|island|area")
_KIND_BEFORE = compiled(rf"\b(?:{_KIND}|island)s?(?: of| called| named)? (?P<name>(?!{NO_TOWN}\b){NAME})")
_KIND_AFTER = compiled(
    r" (?=[A-Z])(?:(?<=\bin )|(?<=\bat )|(?<=\bon )|(?<=\bnear )|(?<=\boutside )|(?<=\bof )|(?<=\bto )|(?<=\bfrom )|(?<=\binto )|(?<=\bstormed )|(?<=\battacked )|(?<=\braided )|(?<=\boverran )|(?<=\bseized )|(?<=\bcaptured )|(?<=\bshelled )|(?<=\bstruck )|(?<=\bbombed )|(?<=\bretook ))"
    rf"(?P<name>{NAME}),? (?:(?:a|an|the) (?:[\w-]+ ){{0,3}}?(?:{_KIND})s?\b(?! (?:chiefs?|heads?|governors?|officials?|elders?|council\w*|police\w*|spokes\w+|leaders?|commanders?|administrators?|residents?|mayors?|chairm[ae]n|members?|attorneys?|judges?|lawmakers?|manager|clerk|doctor|teacher))|(?:village|district|neighbou?rhood|area)\b)"
)
"""Both begin with something rare, for speed: a kind of place, a capital after a space."""
UNKNOWN_KM = 50.0
"""How far an unknown place may lie from the places told beside it, for want of better: a district's reach."""
ALL_TOWNS_KNOWN = frozenset({"US"})
"""Lands whose towns the gazetteer has: a name heard behind a deed there is a street, a quarter or somebody's."""
_FOREIGN_BELOW = 1_000_000
_LONE_BELOW = 100_000
_VILLAGE_BELOW = 15_000
"""Inhabitants below which a place of another land is none where a text names one land alone, twice or more."""
_IN_TOWN = 75.0
"""Kilometres from a town within which a house of a smaller place's name may still stand in that place."""
_REACH, _REACH_AT_HOME = 1.5, 2.5
"""So many radii from its middle a province or country ends at the latest; in one country borders of divisions shift."""


def foreign(w: Weighed, n: int, row: int, g: Gazetteer, house: bool = False, village: bool = False) -> bool:
    """Whether the best candidate of a name is a minor town of a country that the text never comes near.

    True only where the rest of the text dwells on another country: then a missing entry is likelier than a leap. Of a name
    that may be a house's (`house`), one word of another country and none of its own is enough, or a larger town of its
    own country that the text names as well, far off: the house stands there. Of a `village` no mention counts but those of
    other places of its country.
    """
    name, i = w.names[n], int(w.pool.place[row])
    if w.feature[row] not in (0, 3) or name.inside:
        return False
    population = int(g.population[i])
    support = dict(w.spoken)
    if n in w.sure and (land := w.country[w.sure[n]]):
        support[land] -= name.count
    own = support.pop(w.country[row], 0)
    most = max(support.values(), default=0)
    if population >= _FOREIGN_BELOW or g.capital[i]:
        return False
    if house and most and not own:
        return True
    if village and own <= name.count and most >= 3:
        return True
    if name.count < 2 and population >= _LONE_BELOW:
        return False
    if house and population < _LONE_BELOW and (most > own or _in_another_town(w, n, row, g)):
        return True
    if not own and name.count < 2 and population < _VILLAGE_BELOW and most >= 2 and most >= 0.6 * sum(support.values()):
        return True
    if most < 3 or most < 0.6 * sum(support.values()):
        return False
    return not own or (own <= 0.25 * most and population < _LONE_BELOW)


def _in_another_town(w: Weighed, n: int, row: int, g: Gazetteer) -> bool:
    i = int(w.pool.place[row])
    for other, sure in w.sure.items():
        j = int(w.pool.place[sure])
        if other == n or w.country[sure] != w.country[row] or w.feature[sure] != 0:
            continue
        if g.population[j] > g.population[i] and _km(g, i, j) > _IN_TOWN:
            return True
    return False


def _km(g: Gazetteer, i: int, j: int) -> float:
    return kilometres(float(g.lat[i]), float(g.lon[i]), float(g.lat[j]), float(g.lon[j]))


def misplaced(w: Weighed, n: int, row: int, g: Gazetteer) -> bool:
    """Whether the text puts a name into a province or country far from all places known by it: another place is meant.

    Divisions change their borders and lists lag behind, so that only a place well out of the container's reach counts.
    """
    name, i = w.names[n], int(w.pool.place[row])
    if not name.inside or w.pool.static[row, 9] > 0 or w.feature[row] not in (0, 3):
        return False
    if int(g.population[i]) >= _FOREIGN_BELOW or g.capital[i]:
        return False
    containers = [m // 2 for m in name.inside]
    return all(
        _km(g, c, i) > float(g.radius[c]) * (_REACH_AT_HOME if g.country[c] == g.country[i] else _REACH)
        for c in containers
    )


def unknown(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """Names that the text itself calls a village, a town or a district and that no known place explains."""
    out = _before_a_division(text, found)
    out += _behind_a_spot(text, [*found, *out])
    for said in parts_of_towns(text, [*found, *out]):
        towns = [t for t in found if t.role == "place" and t.feature == "city" and t.end <= said.start()]
        part = beside(text, *said.span("name"), towns) or placed(text, *said.span("name"), found)
        out += [part] if part else []
    for said in behind_deeds(text, [*found, *out]):
        toponym = placed(text, *said.span("name"), found)
        if toponym and toponym.place.country not in ALL_TOWNS_KNOWN:
            out.append(toponym)
    kinds = [match.start() for match in _KIND_WORD.finditer(text)]
    if not kinds:
        return out
    named: list[re.Match[str]] = []
    for at in kinds:
        if (not named or at >= named[-1].end()) and (match := _KIND_BEFORE.match(text, at)):
            named.append(match)
    for match in (*named, *_KIND_AFTER.finditer(text)):
        start, end = match.span("name")
        if not any(t.start < end and start < t.end for t in (*found, *out)):
            toponym = placed(text, start, end, found)
            if toponym:
                out.append(toponym)
    return out


_OF_A_HEADLINE = compiled(
    r"\b(?:Attacks?|Clash(?:es)?|Raids?|Strikes?|Airstrikes?|Bomb(?:ings?|s)?|Blasts?|Explosions?|Killings?|Massacres?|Fighting|Shoot(?:ings?|outs?)|Ambush(?:es)?|Violence|Convoys?|Battles?|Operations?|Offensive|Protests?|Rall(?:y|ies)|Unrest|Riots?|War|Militia|Army|Police|Troops|Soldiers|Rebels|Militants|Gunmen|Haram|Shabaab|Qaeda|Taliban|Fresh|New|Latest|Deadly|Tribal|Ethnic|Military|Separate|Accident|Crash|Fire|Floods?|Prison|Jail|Hospital|Court|Custody|Mass|Suspected|Alleged|[A-Z]{2,5}(?= |\Z))\b"
)
"""Words of a headline in capitals that make no town of a name: "in Tribal Clashes in Unity"."""
_DIVISIONS = ("admin1", "admin2", "country")
_BEFORE_DIVISION = compiled(
    rf"(?:\b[Ii]n|\b[Aa]t|\b[Nn]ear|\b[Oo]utside|\baround) (?P<name>(?!{NO_TOWN}\b){NAME})(?:, (?:in )?(?:the )?| in (?:the )?)\Z"
    rf"|\b(?:stormed|raided|invaded|overran|entered|reached|torched) (?P<target>(?!{NO_TOWN}\b){NAME}), (?:in )?(?:the )?\Z"
)
"""Before a division or a land: the town of it that the gazetteer lacks, "in Mamudo, Yobe state"."""


_SPOT_AT = compiled(
    r"\b(?:posts?|bases?|camps?|barracks|checkpoints?|roadblocks?|garrisons?|outposts?|mines?|markets?|mosques?|church(?:es)?|schools?|clinics?|farms?|bridges?|junctions?|convoys?|villages|homes?|houses) (?:at|in|near|outside) "
    rf"(?P<name>(?!{NO_TOWN}\b){NAME})(?=[.,;]| (?:by|on|in|and|when|where|before|after|as|early|late|killing|overnight|yesterday|today)\b|\Z)"
)
"""Before a town that the gazetteer lacks: "an attack on their post at Lemzeine by armed men"."""


def _behind_a_spot(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The names behind a post, a camp, a market and the like that no known place explains."""
    out: list[Toponym] = []
    for said in _SPOT_AT.finditer(text):
        start, end = said.span("name")
        if any(t.start < end and start < t.end for t in found) or _OF_A_HEADLINE.search(said["name"]):
            continue
        if said["name"].split()[0] in stoplist()["words"]:
            continue
        toponym = placed(text, start, end, found)
        if toponym:
            out.append(toponym)
    return out


def _before_a_division(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The names that stand as towns before the division or the land in which they lie."""
    out: list[Toponym] = []
    for t in found:
        if t.role != "place" or t.feature not in _DIVISIONS:
            continue
        said = _BEFORE_DIVISION.search(text, max(0, t.start - 70), t.start)
        group = "name" if said and said["name"] else "target"
        if (
            said
            and said[group] not in stoplist()["words"]
            and not _OF_A_HEADLINE.search(said[group])
            and not any(o.start < said.end(group) and said.start(group) < o.end for o in found)
        ):
            toponym = placed(text, *said.span(group), [t])
            if toponym:
                out.append(toponym)
    return out


_IN_THE = compiled(
    r"\b(?:in|at|near|outside|inside|around|towards?|into|from|of|between|and)(?: the)? \Z", re.IGNORECASE
)


def merged(text: str, found: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms, two that stand side by side behind a preposition and lie in two countries made one that the gazetteer
    lacks: "in Topo Chico" is in no Topo and in no Chico."""
    out: list[Toponym] = []
    for spot in found:
        last = out[-1] if out else None
        if (
            last is not None
            and text[last.end : spot.start] == " "
            and last.role == spot.role == "place"
            and last.feature in ("city", "admin2")
            and spot.feature in ("city", "admin1", "admin2", "region")
            and last.place.country != spot.place.country
            and _IN_THE.search(text, max(0, last.start - 14), last.start)
        ):
            out.pop()
            one = placed(text, last.start, spot.end, [t for t in found if t is not spot and t is not last])
            if one:
                out.append(one)
            continue
        out.append(spot)
    return out


_FIRST_PART = compiled(
    r"(?:\b(?:in|at|near|outside|into|from|of|stormed|raided|invaded|overran|attacked) )(?P<first>[A-Z][a-z][\w'’-]*) \Z"
)
"""Between a word of place and the last part of a name: "stormed Bakin Ruwa"."""


_A_KIND = compiled(r"(?:Town|Township|City|Village|Municipality|County|District|Province|Island|Area|Region)\Z")
"""What a name is, capitalised behind it: the "Town" of "Mandera Town, Kenya" is no town by itself."""


def wholes(text: str, lost: Sequence[Mention]) -> list[tuple[int, int]]:
    """The spans of names of which a part, that is no known place here, was found: "Bakin Ruwa", not the Ruwa of Uganda."""
    out: list[tuple[int, int]] = []
    for mention in lost:
        if _A_KIND.match(mention.name) or name_is_cut(text, mention.start, mention.end):
            continue
        start = mention.start
        part = _FIRST_PART.search(text, max(0, start - 40), start)
        if part and not any(
            word in listed
            for word in (part["first"], mention.name)
            for listed in (demonyms(), OF_THINGS, stoplist()["words"])
        ):
            start = part.start("first")
        if not out or out[-1][1] <= start:
            out.append((start, mention.end))
    return out


def placed(text: str, start: int, end: int, found: Sequence[Toponym]) -> Toponym | None:
    """The toponym of an unknown place: no point, but the country (and division) of the place named nearest."""
    near = [t for t in found if t.place.country and (t.start, t.end) != (start, end)]
    places = [t for t in near if t.role == "place"] or near
    if not places:
        return None
    anchor = min(places, key=lambda t: _apart(t, start, end))
    division = anchor.place.admin1 if anchor.feature != "country" and _apart(anchor, start, end) < 60 else None
    name = text[start:end]
    place = Place(name, None, None, None, anchor.place.country, division, 4 if division else 6)
    return Toponym(
        start, end, name, "place", place, "unknown", UNKNOWN_KM, f"{UNLISTED}; told beside {anchor.name}", 0.3
    )


def beside(text: str, start: int, end: int, known: Sequence[Toponym]) -> Toponym | None:
    """A guess for a name that has to be put somewhere: at the place named nearest to it, towns and provinces first."""
    points = [t for t in known if t.place.country and t.place.lat is not None]
    finer = [t for t in points if t.feature not in ("country", "region")]
    if not points:
        return None
    anchor = min(finer or points, key=lambda t: _apart(t, start, end))
    place = replace(anchor.place, name=text[start:end], geonames_id=None, precision=anchor.place.precision or 3)
    return Toponym(
        start, end, text[start:end], "place", place, "unknown", max(UNKNOWN_KM, anchor.radius_km),
        f"{UNLISTED}; told beside {anchor.name}", 0.1,
    )  # fmt: skip


def _apart(toponym: Toponym, start: int, end: int) -> int:
    return toponym.start - end if toponym.start >= end else start - toponym.end
