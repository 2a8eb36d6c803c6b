"""Names of places that are only a part of a longer name: a person's, an alliance's, a road's. "Yulia Ivanova said" is not
in Ivanova, the Northern Alliance in no town called Alliance."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.places.mentions import Mention
from tocsin.places.wards import is_ward
from tocsin.places.words import demonyms, stoplist

_BEFORE = compiled(r"(?:(?P<lead>[\w’'.-]+)(?P<gap>\W{1,3}))?\b(?P<first>[A-Z][a-zà-ÿ-]+) \Z")
_ROLE = compiled(
    r"(?:[a-z]+(?:man|men|woman|women|person|ist|eer|dier)|(?:[a-z]+-)?(?:president|student|minister|officer|leader|lawyer|commander|reporter"
    r"|photographer|driver|fighter|soldier|prisoner|teacher|worker|brother|sister|father|mother|son|daughter|husband|wife|widow|cousin|uncle|farmer"
    r"|banker|prosecutor|senator|governor|mayor|doctor|director|author|actor|actress|ambassador|editor|captain|colonel|general|major|sergeant|sheikh"
    r"|cleric|imam|priest|bishop|judge|chief|deputy|envoy|diplomat|suspect|victim))\Z"
)
"""What somebody is, before his name: "police spokeswoman Luba Samri"."""
_ACTS = compiled(
    r"(?:, \d{2}\b|,? (?:said|says|told|added|wrote|tweeted|explained|who|whose|was (?:born|charged|sentenced|jailed|convicted|arrested|found guilty)"
    r"|is (?:accused|charged|suspected|wanted)|condemned|denied|insisted|claimed|announced|warned|argued|recalled|pleaded|confessed|acknowledged)\b"
    r"|, (?:an?|the|his|her) [a-z])"
)
"""What somebody does, or is, behind his name."""
_PLACED = compiled(
    r"(?:in|at|near|outside|inside|around|from|to|into|of|towards?|between|and|across|over|on|via|off|leaving|left)\Z",
    re.IGNORECASE,
)
_IN_IT = compiled(r"(?:in|at|near|outside|into|the|a|this|that)\Z", re.IGNORECASE)
"""Before a town, where a person's name has no article: "the Paris library", "in Aurora Friday"."""
OF_PLACES = frozenset(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater Downtown Inner Outer Old New Near Outside"
    " In At From To Of The Port Fort Mount Lake Camp City Town Village County Province District Saint San Santa Santo São Sao Los Las El"
    " Al Tel Tell Tal Deir Dayr Beit Bayt Kafr Kfar Khan Wadi Jebel Jabal Ain Umm Bani Beni Ras Qasr Bab Bir Dar Nova Nueva Villa Puerto"
    " Ciudad Rio Monte Bad Kota Kuala Pulau Ban Muang".split()
)
"""What begins the names of places, or stands before them."""
_NEXT = compiled(
    r" (?P<next>[A-Z][a-zà-ÿ]{2,}(?:[A-Z][a-z]+)?)\b(?! (?:[Cc]ounty|[Cc]ity|[Ss]treet|[Rr]oad|[Hh]ospital)\b)"
)
OF_THINGS = frozenset(
    "High Middle Elementary Primary Secondary Memorial Regional Municipal International National General Community County State Island"
    " Islands Beach Springs Heights Hills Hill Creek River Valley Falls Grove Lake Park Street Drive Crescent Terrace Court Highway Avenue Boulevard Road Lane Way Square Plaza Place Hotel"
    " Hospital Medical Airport Arena Stadium Bridge Market Mall Station Junction Village Town District Province Region Fire Central"
    " North South East West Jewish Islamic Catholic Baptist Methodist Lutheran Christian".split()
)
_GOES_ON = compiled(r" (?:del|de la|de los|de las|dos|das) [A-Z]")
_OF_ANOTHER = compiled(r" de (?!facto|jure)[A-Z]")
_ESTATES = (
    "Ampliación|Bosques?|Campestre|Colinas?|Cerro|Granjas?|Haciendas?|Huertas?|Jardín|Jardines|Lomas?|Misión|Parajes?"
    "|Paseos?|Pedregal|Praderas?|Prados?|Privadas?|Puertas?|Rancho|Rancherías?|Real|Residencial|Rincón|Rinconada|Riveras?|Senderos?|Terrenos?|Valles?|Villas?|Vistas?|Alturas?"
)
"""Words of Spanish with which the names of housing estates, farms and hills begin."""
_OF_AN_ESTATE = compiled(
    rf"\b(?:{_ESTATES}) (?:(?:de|del) (?:(?:la|las|los|el|[LE]l|L[ao]s) )?|(?:la|las|los|el|L[ao]s?|El) )?\Z"
)
_AN_ESTATE = compiled(rf"(?:{_ESTATES})\Z")
_ESTATE_GOES_ON = compiled(r" (?:[A-Z]|d[eo] |del |los |las )")
_CONTAINED = compiled(r", [A-Z]")
_OF = frozenset("de del la las los el La Las Los El".split())
_SMALL_TOWN = 50_000
"""Inhabitants below which a town called like a first name is not meant before another capitalised word."""


def in_a_longer_name(text: str, mention: Mention, population: int) -> bool:
    """Whether the mention of a town or a province is part of the name of a person, or of something that begins with another
    capitalised word and ends with an ordinary one. `population` is how many people live there."""
    lists = stoplist()
    if _is_part_of_an_estates(text, mention):
        return True
    if mention.words == 1 and _GOES_ON.match(text, mention.end):
        return True  # "Villas del Real", which the gazetteer lacks, is in no Villas
    if mention.words == 1 and mention.name in OF_PLACES and (more := _NEXT.match(text, mention.end)):
        return more["next"] not in OF_THINGS  # "Nova Zambézia", which the gazetteer lacks, is in no Nova
    if mention.words < 3 and _OF_ANOTHER.match(text, mention.end):
        return True  # "San Juan de Lurigancho" is no San Juan
    before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
    lead = before["lead"] or "" if before else _word(text, mention.start)
    if mention.words == 1 and mention.name in lists["given_names"] and population < _SMALL_TOWN:
        behind = _NEXT.match(text, mention.end)
        if (
            behind
            and behind["next"] not in OF_THINGS | lists["organisation_words"] | lists["words"]
            and not _IN_IT.match(_word(text, mention.start))
        ):
            return True
    if before is None or before["first"] in demonyms():
        return False
    first = before["first"]
    if mention.words == 1 and mention.name in lists["words"]:
        return not text.startswith(",", mention.end)  # "Fort Worth, Texas"
    if first in OF_PLACES or _PLACED.match(lead):
        return False
    if first in lists["given_names"] or lead in lists["titles"] or (before["gap"] == " " and _ROLE.match(lead)):
        return True
    inside = bool(lead) and not lead.endswith(".") and before["gap"].strip(" ") in ("", ",")
    return inside and _ACTS.match(text, mention.end) is not None


def _is_part_of_an_estates(text: str, mention: Mention) -> bool:
    """Whether the name is a piece of one that the gazetteer lacks: "Bosques de San Sebastián", "Loma Dorada", "Abu Tira"."""
    word = _word(text, mention.start)
    begun = (word[:1].isupper() or word in _OF) and (
        _OF_AN_ESTATE.search(text, max(0, mention.start - 24), mention.start) is not None or word in ("Abu", "Umm")
    )
    goes_on = text.startswith((" Los ", " Las ", " El "), mention.end) or (
        mention.words == 1
        and _AN_ESTATE.match(mention.name) is not None
        and _ESTATE_GOES_ON.match(text, mention.end) is not None
    )
    if not begun and not goes_on:
        return False
    # with its town or its state beside it, or known not to have one, it is a place
    return not (is_ward(text, mention.start, mention.end) or _CONTAINED.match(text, mention.end))


def _word(text: str, at: int) -> str:
    """The word before `at`."""
    words = text[max(0, at - 24) : at].split()
    return words[-1] if words else ""
