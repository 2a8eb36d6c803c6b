"""Arabic names whose article the gazetteer lacks or writes otherwise: "al-Raqqa", "Al-Quneitra"."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places.gazetteer import Gazetteer
from tocsin.places.names import key

HYPHENS = ("-", "–")
_ARTICLED = compiled(r"[AaEe]l[-–](?P<rest>[A-Z]\w{3,}(?:[- ]\w+)*)\Z")
_WITHIN = compiled(
    r"\b(?:in|near|at|outside|around|inside|into|on|targets?|hits?|city of|town of|countryside of|south of|north of|east of|west of) \Z"
)
_PLACE_AFTER = compiled(r" (?:[a-z]+ )?(?:countryside|city|town|village|province|governorate|district)\b")
_ARAB = frozenset("SY IQ JO LB PS YE SA OM AE QA BH KW EG LY TN DZ MA SD SO MR DJ".split())
"""Lands whose towns are written with the Arabic article or without it."""
SMALLEST = 10_000
"""Inhabitants of a place that is known by a name without its article: smaller ones are called like people."""


def without_article(text: str, start: int, end: int, name: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """The places of a name that the gazetteer has with no article, or with another spelling of it, where the text puts
    something in it: "in al-Raqqa", "Al-Quneitra countryside". People have such names as well."""
    match = _ARTICLED.match(name)
    if not match or not (_WITHIN.search(text, max(0, start - 16), start) or _PLACE_AFTER.match(text, end)):
        return ()
    rest = match["rest"]
    spellings = [rest, f"a{rest[0].lower()} {rest}"]
    spellings += [s + "h" for s in spellings if s.endswith("a")]
    marked = dict.fromkeys(m for spelling in spellings for m in gazetteer.named(key(spelling)))
    return tuple(m for m in marked if _is_of_arabs(m // 2, gazetteer))


def _is_of_arabs(i: int, gazetteer: Gazetteer) -> bool:
    """Whether a place of some size lies in one of the lands."""
    return int(gazetteer.population[i]) >= SMALLEST and gazetteer.countries[int(gazetteer.country[i])] in _ARAB
