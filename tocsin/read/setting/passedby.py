"""Places beside a deed where nothing was done: the ends of a road or of what was carried, a capital that stands for its state,
the place of what an attack came after."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.words import capitals

_FREIGHT = compiled(
    r"\b(?:carrying|carried|ferrying|transporting|hauling|bringing|taking)\s(?:[\w'’-]+\s){1,5}?from\s(?:[\w'’-]+\s(?:and|to)\s)?\Z"
)
"""Before the ends of a road on which goods were carried: "lorries carrying salt from Bilma to Agadez"."""
_ROADS_FIRST = compiled(r"[-–—][a-z][\w'’]+(?: [a-z'’]+)? (?:[a-z]+ )?(?:road|highway|motorway|expressway)\b")
_ROADS_LAST = compiled(r" (?:[a-z]+ )?(?:road|highway|motorway|expressway)\b")
_THE_OTHER_END = compiled(r"[a-z][\w'’]+[-–—]\Z")
"""Around the ends of a road: "a bus on the Oran-Tlemcen highway"."""
_COMES_AFTER = compiled(
    r"\b(?:attacks?|bombings?|blasts?|explosions?|raid|assault|killings?|ambush|shooting|strikes?|incident|violence) (?:(?:comes|came) (?:[\w-]+ ){0,3}?(?:after|amid)|follows|followed) [^.;,]{0,70}\Z"
)
"""Before the place of what an attack came after: "Sunday's attack comes after a week of heavy shelling in Aleppo"."""
_STATES_FIRE = compiled(
    r"['’]s (?:[a-z]+ )?(?:shelling|air ?strikes?|air raids?|bombardments?|missiles?|rockets?|drones?|army|military|forces|troops|warplanes|offensive|invasion|artillery|air force)\b"
)
"""Behind a capital that stands for its state: "killed by Kyiv's shelling"."""


def is_passed_by(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a place is an end of a road or of a journey of goods, or fires as the capital of its state."""
    if _FREIGHT.search(lowered, max(start, spot.start - 60), spot.start) or _ROADS_FIRST.match(lowered, spot.end):
        return True
    if _ROADS_LAST.match(lowered, spot.end) and _THE_OTHER_END.search(lowered, max(start, spot.start - 25), spot.start):
        return True
    return spot.name in capitals() and _STATES_FIRE.match(lowered, spot.end) is not None


def of_what_came_before(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a place is that of what an attack is said to have come after."""
    return _COMES_AFTER.search(lowered, max(start, spot.start - 130), spot.start) is not None
