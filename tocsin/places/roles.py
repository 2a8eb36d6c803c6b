"""What a place name does in its sentence: a place, or a government that speaks ("Moscow said"), near or far off it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from tocsin.model import EARTH_KM
from tocsin.patterns import compiled

_SPEAKS = compiled(
    r"(?:['’]s (?:government|foreign ministry|defen[cs]e ministry|president|prime minister|leaders?))?,? "
    r"(?:has |have |had |also |again |later |is |was |itself |sharply |strongly |firmly |formally |publicly |reportedly |consistently |repeatedly |quickly |immediately |swiftly |on \w+day ){0,3}"
    r"(?:sa(?:id|ys|ying)|accus(?:ed?|es|ing)|blam(?:ed?|es|ing)|den(?:ied|ies|y|ying)|claim(?:ed|s|ing)|warn(?:ed|s|ing)|"
    r"condemn(?:ed|s|ing)|vow(?:ed|s|ing)|insist(?:ed|s|ing)|announc(?:ed|es|ing)|reject(?:ed|s|ing)|"
    r"demand(?:ed|s|ing)|call(?:ed|s|ing) (?:for|on|it)|respond(?:ed|s|ing)|retaliat(?:ed|es|ing)|want(?:ed|s)|"
    r"believ(?:ed|es)|sent|sends|imposed|recogni[sz](?:ed|es)|pledg(?:ed|es)|urg(?:ed|es)|alleg(?:ed|es)|"
    r"rebuk(?:ed|es|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|denounc(?:ed|es|ing)|protest(?:ed|s|ing)|hail(?:ed|s|ing)|welcom(?:ed|es|ing)|threaten(?:ed|s|ing)|oppos(?:ed|es|ing)|"
    r"decided|suspended|fears|hopes|promis(?:ed|es)|propos(?:ed|es)|acknowledg(?:ed|es|ing)|admitt(?:ed|ing)|admits|suspects|lifted|"
    r"designated|considers|regards|summoned|expelled|refus(?:ed|es)|agreed|supports|backs|backed)\b"
)
_AT_PLACE = compiled(r"\b(?:in|at|near|outside|from|into|around|across|of|throughout|inside)(?: the)? $", re.I)

_UNITS = {"km": 1.0, "kilo": 1.0, "mile": 1.609344, "mi": 1.609344, "metr": 0.001, "mete": 0.001}
_SPELLED = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "a dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a few": 5, "a hundred": 100,
}  # fmt: skip
_BEARINGS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
_DISTANCE = compiled(
    r"(?P<number>\d[\d,.]{0,8}|" + "|".join(_SPELLED) + r")[ -]?(?P<unit>km|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s)"
    r"(?: ?\([^()]{2,24}\))?,? (?:away )?(?:to the |due )?"
    r"(?:(?P<bearing>north|south|east|west)(?:[ -]?(?P<second>east|west))?(?:ern)? (?:of|from)|(?P<off>from|outside|off|of|away from))"
    r"(?: the)?(?: (?:\w+ ){0,2}(?:city|town|village|capital|port|border|cent(?:re|er)|hub)(?: of|,)?)? $",
    re.IGNORECASE,
)
_NEAR = compiled(
    r"\b(?:near|outside|close to|off|just \w+ of|(?<!the )(?<![-\w])(?<!-run )(?<!-held )(?<!controlled )(?:north|south|east|west)(?:-?(?:east|west))? of|on the (?:outskirts|edge) of|in the (?:outskirts|suburbs|vicinity|surroundings) of|around|at the (?:[a-z]+ )?(?:outskirts|edges?|entrances?|gates) of|on the (?:[a-z]+ )?(?:road|highway|way) (?:to|from|towards?|between))(?: the)?(?: (?:[a-z-]+ )?(?:city|town|village|port) of)? $",
    re.I,
)
_DISTANCE_ENDS = (
    "of", "from", "outside", "off", "the", "city", "town", "village", "capital", "port", "border",
    "centre", "center", "hub", ",",
)  # fmt: skip
"""How text that `_DISTANCE` matches ends, told in a hundredth of its time; `_NEAR_ENDS` for `_NEAR`."""
_NEAR_ENDS = ("near", "outside", "around", "to", "towards", "toward", "from", "between", "off", "of", "the")
_ROAD = compiled(
    r"(?:[-–][A-Z][\w’-]+| to [A-Z][\w’-]+)? (?:[a-z]+ )?(?:highway|motorway|road|route)\b|[-–][A-Z][\w’-]+ (?:[A-Z]\w+ )?(?:Highway|Motorway|Road)\b"
)


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance phrase before a place: where it starts, how many km, and the bearing in degrees from north, if given."""

    start: int
    km: float
    bearing: float | None


def speaks(text: str, start: int, end: int) -> bool:
    """Whether the capital, country or office at [start, end) acts as a government here ("Moscow denied …")."""
    return bool(_SPEAKS.match(text, end)) and not _AT_PLACE.search(text[max(0, start - 16) : start])


_BRANCH = compiled(
    r"(?: [Pp]rovince)?,? (?:affiliates?|branch|franchise|chapter|wing|faction|offshoot)\b(?! of [a-z]* ?(?:the )?(?:bank|post|library|river|store))"
)


def of_a_branch(text: str, end: int) -> bool:
    """Whether the name that ends here tells a group's branches apart: "its Khorasan affiliate", "the Sinai branch of IS"."""
    return _BRANCH.match(text, end) is not None


def offset(text: str, start: int) -> Offset | None:
    """The distance phrase that ends where a place name starts: "20 km north of", "some 30 miles from the town of"."""
    low = max(0, start - 90)
    before = text[low:start]
    if not before.rstrip().lower().endswith(_DISTANCE_ENDS):
        return None
    match = _DISTANCE.search(before)
    if not match:
        return None
    word = match["number"].lower()
    number = _SPELLED[word] if word in _SPELLED else _number(word)
    km = (
        number
        * _UNITS[match["unit"][:4].lower() if match["unit"].lower() not in ("km", "mi") else match["unit"].lower()]
    )
    bearing = None
    if match["bearing"]:
        bearing = float(_BEARINGS[(match["bearing"] + (match["second"] or "")).lower()])
    elif match["off"].lower() == "of":
        return None  # "5 miles of Baghdad" bounds a circle and gives no way off it; "within" goes before it
    return Offset(low + match.start(), km, bearing) if 0 < km < 2000 else None


def _number(word: str) -> float:
    digits = word.strip(".,")
    whole = re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits)
    try:
        return float(digits.replace(",", "" if whole else "."))
    except ValueError:
        return 0.0


_BESIDE_AN_OFFICE = compiled(
    r"\b(?:near|outside|in front of|opposite|close to|(?:met(?:er|re)s|yards|steps|blocks|stone['’]s throw|miles?) (?:away )?from|in the shadow of)(?: the)? $",
    re.I,
)


def beside_an_office(text: str, start: int) -> bool:
    """Whether the words before a government's seat put something beside the building: "on a bridge near the Kremlin"."""
    return _BESIDE_AN_OFFICE.search(text[max(0, start - 40) : start]) is not None


def near(text: str, start: int) -> int | None:
    """Where the words begin that put the event beside the place at `start` ("near", "on the outskirts of"), if there are any."""
    low = max(0, start - 40)
    before = text[low:start]
    found = _NEAR.search(before) if before.rstrip().lower().endswith(_NEAR_ENDS) else None
    return low + found.start() if found else None


def on_a_road(text: str, end: int) -> bool:
    """Whether the name that ends here is a road's, which leads to the place: "the Kirkuk-Baghdad highway"."""
    return _ROAD.match(text, end) is not None


def shifted(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """The point that lies `km` from (lat, lon) along a bearing, on a sphere."""
    p, q, d, b = math.radians(lat), math.radians(lon), km / EARTH_KM, math.radians(bearing)
    p2 = math.asin(math.sin(p) * math.cos(d) + math.cos(p) * math.sin(d) * math.cos(b))
    q2 = q + math.atan2(math.sin(b) * math.sin(d) * math.cos(p), math.cos(d) - math.sin(p) * math.sin(p2))
    return math.degrees(p2), (math.degrees(q2) + 540) % 360 - 180
