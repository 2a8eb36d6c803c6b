"""Countries as actors: "Ukraine denied", "Kyiv had no part", "an American drone fired"; and not "gunmen in Nigeria attacked"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.places import Toponym
from tocsin.places.words import capitals

_WHERE = re.compile(
    r"\b(?:in|of|from|at|near|across|into|around|throughout|inside|within|outside|leaving|entered|visited|over|than|like|rest of"
    r"|(?:north|south|east|west|northeast|northwest|southeast|southwest|central|far)(?:ern|-west|-east)?)(?: the)?(?: [\w-]+ern)? (?:[A-Z][\w-]+(?:, [A-Z][\w-]+)* and (?:[a-z]+ern )?)?$",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\A(?:-led coalition)?(?: (?:air|special|government|security|armed|military|combat|coalition|fighter))?"
    r" (?:drones?|jets?|warplanes?|planes?|aircraft|helicopters?|air ?strikes?|airstrikes?|strikes?|missiles?|soldiers|troops|forces"
    r"|commandos|raid|officials?|intelligence|authorities|government|military|army|navy|(?:special|secret|security|intelligence) services?|agents|spies|shelling|bombardment|rockets?|bombing|artillery|mortars?|gunfire|fire(?! (?:service|brigade|department|chief|crews?))|snipers?|gunboats?)\b"
)
_OF_A_COUNTRY = re.compile(
    r"\A['’]s\s(?!(?:[\w-]+\s){0,2}(?:governments?|ministr\w+|ministers?|president|leaders?|army|military|air force|navy|forces|troops|soldiers"
    r"|drones?|jets?|warplanes?|aircraft|helicopters?|missiles?|air ?strikes?|strikes?|attacks?|war|invasion|offensive|bombing|shelling|intelligence"
    r"|authorities|officials|spokes\w+|embassy|agents|spies)\b)",
    re.IGNORECASE,
)
"""A country's people, parties and towns are not its government: "Colombia's largest guerrilla group"."""
_CAPITAL_ACTS = re.compile(
    r"\A (?:(?:had|has|have|was|is|may have|might have|must have|itself) )*(?:ordered|organi[sz]ed|planned|sponsored|orchestrated|directed|carried|behind|responsible|involved|denied|denies|rejects?|rejected|blames?|blamed|accuses?|accused|claims?|claimed|hired|paid|sent|bombed|struck|a hand|nothing|no (?:part|role|hand)|dismiss(?:ed|es)|insists?)\b"
)
_CAPITAL_BLAMED = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:accused|blamed|denied|rejected|claimed|ordered|directed|orchestrated|sponsored|dismissed)(?: (?:on|by))|suspects?|(?:point\w*|directed) (?:the finger )?at|(?:blamed|pinned|blames|blame) [^.;,]{0,50} on) \Z"
)
"""A capital is its government where it does what only a government does, or is blamed or heard."""

_POINTED_AT = re.compile(r"\b(?:pointed|points|pointing) (?:the finger )?at (?:the )?\Z")
"""Before a country that is blamed, and no place."""

_DATELINE = re.compile(r"\A[A-Z][^\n.;:]{1,60}?(?:\([A-Za-z .]{2,30}\)\s?)?(?:[-–—]{1,2}\s|/[A-Z]+/)")
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
        if toponym.role == "demonym":
            acts = bool(_FORCES.match(text[toponym.end : toponym.end + 50]))
        elif toponym.feature == "country":
            before = text[max(0, toponym.start - 60) : toponym.start]
            acts = not _WHERE.search(before) or _POINTED_AT.search(before) is not None
        else:
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
        if acts and _OF_A_COUNTRY.match(text[toponym.end : toponym.end + 60]):
            acts = False
        if acts and not any(a.start < toponym.end and toponym.start < a.end for a in named):
            government = actors.register().government(country)
            if government:
                name = toponym.name if toponym.feature == "country" and toponym.role == "place" else government.name
                yield ActorMatch(toponym.start, toponym.end, name, (government.id,), "government")
