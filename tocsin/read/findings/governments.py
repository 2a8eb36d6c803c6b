"""Countries as actors: "Ukraine denied", "Kyiv had no part", "an American drone fired"; and not "gunmen in Nigeria attacked"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.dates.words import MONTHS_WRITTEN, WEEKDAY_WRITTEN
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.words import capitals
from tocsin.read.words.arms import CRAFT, MEN, SHOTS, SORT

_BODIES = r"(?:officials?|intelligence|authorities|government|regime|military|army|navy|air force|police|(?:special|secret|security|intelligence) services?|agents|spies)"
_WHERE = compiled(
    r"\b(?:in|of|from|at|near|across|into|around|throughout|inside|within|outside|leaving|entered|visited|over|than|like|rest of"
    r"|(?:north|south|east|west|northeast|northwest|southeast|southwest|central|far)(?:ern|-west|-east)?)(?: the)?(?: [\w-]+ern)? (?:[A-Z][\w-]+(?:, [A-Z][\w-]+)* and (?:[a-z]+ern )?)?$",
    re.IGNORECASE,
)
_FORCES = compiled(
    rf"\A(?:-led coalition)?(?:[ -]{SORT}){{0,3}}"
    rf" (?:{MEN}|{CRAFT}|{SHOTS}|{_BODIES}|raids?|offensives?|operations?(?! (?:rooms?|cent(?:re|er)s?))|incursions?|invasion|attacks?(?= (?:on|against)\b))\b",
    re.IGNORECASE,
)
"""What makes a state of a people's name: its bodies, its arms, and what it does in war."""
_AND_FORCES = compiled(
    rf"\A(?:(?:,(?: [A-Z][\w-]+,?)?)? (?:and|or)|,) [A-Z][\w-]+(?: [A-Z][\w-]+)?(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}|army|military|police|navy)\b"
)
"""Behind a people that shares its arms with the next: "Russian and Syrian jets"."""
_ITS_FORCES = compiled(
    rf"\A['’]s(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}|{SHOTS}|{_BODIES}|raids?|offensives?|incursions?|invasion)\b",
    re.IGNORECASE,
)
"""Behind a country's name, arms that are its own wherever the name stands: "killed in Russia's air strike"."""
_BODY = compiled(rf"\A(?:[ -]{SORT}){{0,3}} (?:{_BODIES}|forces)\b", re.IGNORECASE)
_ORDERS_OF = compiled(r"\b(?:orders?|instructions?|behest|instigation|command) of (?:the )?\Z")
_RULER = compiled(
    r"\A (?:\w+ )?(?:president|prime minister|leaders?|ruler|king|emperor|dictator|strongman|ministers?)\b", re.I
)
"""Who rules a people is its state where something was done on his orders."""
STATELESS = frozenset({"PS"})
"""Peoples whose attacks, rockets and bombs are as often those of their armed groups as of their government."""
_OF_A_COUNTRY = compiled(
    r"\A['’]s\s(?!(?:[\w-]+\s){0,2}(?:governments?|ministr\w+|ministers?|president|leaders?|army|military|air force|navy|forces|troops|soldiers"
    r"|drones?|jets?|warplanes?|aircraft|helicopters?|missiles?|air ?strikes?|strikes?|attacks?|war|invasion|offensive|bombing|shelling|intelligence"
    r"|authorities|officials|spokes\w+|embassy|agents|spies|hand|involvement)\b)",
    re.IGNORECASE,
)
"""A country's people, parties and towns are not its government: "Colombia's largest guerrilla group"."""
_ITS_REBELS = compiled(
    r"\A(?:['’]s)? (?:(?:main|largest|armed|southern|northern|eastern|western|muslim|islamist|communist|separatist|tribal|opposition) )?(?:rebels?|guerrill?as?|insurgents?|separatists?|militants?|militia(?:m[ae]n)?|bandits|islamists?)\b",
    re.IGNORECASE,
)
"""Behind a country's name, those who fight its government or nobody's: "Sudan rebels say they killed 40"."""
_NOT_ITSELF = compiled(
    r"\A[-‐‑–](?:backed|supported|allied|aligned|trained|funded|armed|sponsored|held|controlled|occupied|run|administered|style|made|built|supplied|manufactured|designed)\b"
)
"""Behind a country that others lean on, or where something is: "US-backed forces"."""
_TITLE = compiled(
    r"\A (?:(?:District|Circuit|Federal|Magistrate|Supreme|Appeals|Bankruptcy|Assistant|Deputy|Chief) )*(?:Judge|Justice|Court|Attorney|Senator|Sen\.|Rep\.|Representative|Congress\w+|Ambassador|Magistrate|Secretary|Senate|House|Marshals?|Attorneys?|Embassy|Open|Steel|Soccer|Airways|Bank|Postal)\b"
)
"""Behind a country's short name, an office or a house that does no violence: "U.S. District Judge"."""
_SHORT = frozenset({"US", "U.S.", "USA", "UK", "U.K.", "EU"})
_AS_ADJECTIVE = _SHORT | {"United States", "United Kingdom"}
"""Countries whose names say whose arms they are: "in three nights of US air strikes"."""
_PLACE_OF = compiled(
    r"\A (?:(?!(?:for|of|in|on|to|by|with|from|after|over|and|or|the|an?|its|said|says|\w+ed)\b)[\w-]+ ){0,2}(?:raids?|attacks?|offensives?|operations?|invasion|incursions?)\b"
)
"""Behind a country's name that says where: "the Yemen raid"."""
_NAME_BEFORE = compiled(rf"[a-z,] (?!{WEEKDAY_WRITTEN}|{MONTHS_WRITTEN})[A-Z][a-z]+(?: [A-Z][a-z]+)* \Z")
"""Before a country that ends another name: "the Jamaat Mujahideen Bangladesh"."""
_THING_OF = compiled(
    r"\A (?!(?:has|have|had|is|was|were|are|will|would|could|should|may|might|must|can|did|does|do|said|says|say|and|or|but|in|on|at|of|for|to|from|by|with|as|over|after|before|which|who|that|when|while|because|if|not|also|then|itself|never|only|alone|itself|whose|into|against|until|since|struck|hit|shot|sent|took|began|put|gave|made|kept|went|came|saw|led|\w+ed|(?!ally\b)\w+ly|(?:den|bl|cl|acc|bomb|str|kill|attack|insist|reject|want|believ|use|tak|mak|dismiss|reckon|maintain|suspect)\w*s)\b)[a-z]"
)
"""Behind the short name of a country that says whose something is: "US media"."""
_CAPITAL_ACTS = compiled(
    r"\A (?:(?:had|has|have|was|is|may have|might have|must have|itself) )*(?:ordered|organi[sz]ed|planned|sponsored|orchestrated|directed|carried|behind|responsible|involved|denied|denies|rejects?|rejected|blames?|blamed|accuses?|accused|claims?|claimed|hired|paid|sent|dispatched|assassinated|invaded|bombed|struck|a hand|nothing|no (?:part|role|hand)|dismiss(?:ed|es)|insists?|call(?:s|ed)(?= (?:that|it|this|them|the (?:charges?|claims?|accusations?|allegations?))\b))\b"
)
_CAPITAL_BLAMED = compiled(
    r"\b(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing)|(?:accused|blamed|denied|rejected|claimed|ordered|directed|orchestrated|sponsored|dismissed)(?: (?:on|by))|suspects?|(?:point\w*|directed) (?:the finger )?at|(?:blamed|pinned|blames|blame) [^.;,]{0,50} on) \Z"
)
"""A capital is its government where it does what only a government does, or is blamed or heard."""

_POINTED_AT = compiled(r"\b(?:pointed|points|pointing) (?:the finger )?at (?:the )?\Z")
"""Before a country that is blamed, and no place."""

_DATELINE = compiled(r"\A[A-Z][^\n.;:]{1,60}?(?:\([A-Za-z .]{2,30}\)\s?)?(?:[-–—]{1,2}\s|/[A-Z]+/)")
"""The country of a dateline is where it was written."""


def governments(text: str, places: Sequence[Toponym], named: Sequence[ActorMatch]) -> Iterator[ActorMatch]:
    """Governments that act in the text under the name of their country or capital, beside the actors already found.

    A country after "in", "of" or "from" is where something happens, not who does it. The match keeps its place in the
    text and carries the name of the country.
    """
    dateline = _DATELINE.match(text)
    written = dateline.end() if dateline else 0
    for toponym in places:
        if toponym.start < written:
            continue
        country = toponym.place.country
        if not country or toponym.feature not in ("country", "city"):
            continue
        behind = text[toponym.end : toponym.end + 70]
        if toponym.role == "demonym":
            acts = bool((_BODY if country in STATELESS else _FORCES).match(behind))
            acts = acts or (country not in STATELESS and _AND_FORCES.match(behind) is not None)
            acts = acts or bool(
                _RULER.match(behind) and _ORDERS_OF.search(text[max(0, toponym.start - 40) : toponym.start].lower())
            )
        elif toponym.feature == "country":
            before = text[max(0, toponym.start - 60) : toponym.start]
            acts = not _WHERE.search(before) or _POINTED_AT.search(before) is not None
            acts = acts or _ITS_FORCES.match(behind) is not None
            forces = _FORCES.match(behind) is not None
            acts = acts or (text[toponym.start : toponym.end] in _AS_ADJECTIVE and forces)
            acts = acts and not _NAME_BEFORE.search(text[max(0, toponym.start - 40) : toponym.start])
            acts = acts and not (
                _PLACE_OF.match(text[toponym.end : toponym.end + 60])
                and text[toponym.start : toponym.end] not in _SHORT
            )
            acts = acts and not (_short(text, toponym) and not forces)
        else:
            country = capitals().get(text[toponym.start : toponym.end], country)  # and no namesake of a capital
            acts = toponym.role == "metonym" or (
                text[toponym.start : toponym.end] in capitals()
                and bool(
                    (
                        _CAPITAL_ACTS.match(text[toponym.end : toponym.end + 60])
                        and not _WHERE.search(text[max(0, toponym.start - 60) : toponym.start])
                    )
                    or _CAPITAL_BLAMED.search(text[max(0, toponym.start - 70) : toponym.start].lower())
                )
            )
        if acts and _NOT_ITSELF.match(text[toponym.end : toponym.end + 20]):
            acts = False
        if acts and _ITS_REBELS.match(behind):
            acts = False
        if acts and text[toponym.start : toponym.end] in _AS_ADJECTIVE and _TITLE.match(behind):
            acts = False
        if acts and _OF_A_COUNTRY.match(behind[:60]) and not _ITS_FORCES.match(behind):
            acts = False
        if acts and _owns_another(text, toponym, named):
            acts = False
        if acts and not any(a.start < toponym.end and toponym.start < a.end for a in named):
            government = actors.register().government(country)
            if government:
                name = toponym.name if toponym.feature == "country" and toponym.role == "place" else government.name
                yield ActorMatch(toponym.start, toponym.end, name, (government.id,), "government")


_OWNS = compiled(r"['’]s? (?:[a-z-]+ ){0,2}")


def _owns_another(text: str, country: Toponym, named: Sequence[ActorMatch]) -> bool:
    """Whether a country is only whose a group is that has a name of its own: "Sudan's Rapid Support Forces"."""
    said = _OWNS.match(text, country.end)
    return said is not None and any(a.start == said.end() and a.kind not in STATES for a in named)


def _short(text: str, country: Toponym) -> bool:
    """Whether a country's short name only says whose something is."""
    return (
        text[country.start : country.end] in _SHORT
        and _THING_OF.match(text[country.end : country.end + 30]) is not None
    )
