"""Place names that say whose something is, who did it or how to get there, and not where it happened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.words import capitals, demonyms

ASIDE = "aside"
"""The role of such a name: like that of a demonym, it is never where something happened."""

_COMPOUND = compiled(
    r"[-–](?:based|born|backed|led|bound|trained|linked|allied|funded|sponsored|supported|educated|registered|flagged|owned|raised|brokered|imposed|made|style)\b",
    re.IGNORECASE,
)
"""Behind the name: "a Geneva-based group", "a Detroit-bound airliner", "the US-led coalition"."""
BOTH_WAYS = frozenset(("US", "U.S.", "USA", "UK", "U.K.", "United States", "United Kingdom"))
"""Countries whose name is their adjective, too: "US troops" are no more in the country than French ones."""
_THEIRS = compiled(
    r"\s(?:(?:senior|top|former|special|armed|air|military|naval|combat|federal|central|counter-?terrorism|deputy|defen[cs]e|foreign|presidential|covert|joint|elite|first|second|high-ranking) ){0,3}"
    r"(?:citizens?|nationals?|passports?|soldiers?|troops|troopers|forces|military|army|navy|marines?|air force|commandos?|servicem[ae]n|service ?members?|veterans?|general|commanders?|contractors?"
    r"|drones?|raids?|air ?strikes?|airstrikes?|strikes?|warplanes?|jets?|bombers|helicopters?|gunships?|missiles?|warships?|invasion|intervention|operations?|coalition|campaign"
    r"|officials?|officers?|presidents?|senators?|congress\w*|lawmakers?|secretary|government|administration|embass(?:y|ies)|consulates?|ambassadors?|diplomats?|envoys?|intelligence|advis[eo]rs?|investigators?|experts?|trainers?|agents?|missionar(?:y|ies)|nuns?|engineers?|citizen|installations?|interests"
    r"|state department|department|attorneys?|prosecutors?|supreme court|treasury|media|sanctions|policy|account|aid workers?|journalists?|reporters?|tourists?|hostages?|student|businessm[ae]n)\b",
    re.IGNORECASE,
)
_LISTED = compiled(r",? (?:and |or )?([A-Z][a-z]+)\b")
"""Behind a country whose name is its adjective, too: "U.S., Spanish and British investigators"."""
_STRIKES = compiled(
    r"\s(?:(?:has|have|had|also|again|later|then|itself|recently|repeatedly)\s){0,3}(?:shot down|downed|bomb(?:ed|s)|bombarded|shell(?:ed|s)|invade[ds]|attack(?:ed|s)|launche[ds]|carrie[ds] out|fire[ds]|struck|hit"
    r"|conducted|staged|mounted|targeted|destroyed|raided|assassinated|intervened|retaliated)\b"
)
"""What a country does to another one, of which the sentence tells."""
_BEARING = compiled(
    r",?\s(?:(?:some|about|around|roughly|just|lying|located|which (?:is|lies))\s){0,2}(?:(?:\d[\d.,]*|[a-z]+)[ -](?:km|kilomet(?:er|re)s?|miles?)(?: \([^()]{2,24}\))?,? ?(?:to the )?)?"
    r"(?:north|south|east|west)(?:[ -]?(?:east|west))?(?:ern)? (?:of|from) (?:the )?(?:(?:[a-z]+ ){0,2}(?:capital|city|town|port),? (?:of |city of )?)?\Z",
    re.IGNORECASE,
)
"""Between a place and the one from which its way is told: "Tikrit, north of the capital, Baghdad"."""
_FIRED_FROM = compiled(
    r"\b(?:rockets?|missiles?|shells?|mortars?|mortar rounds?|projectiles?|artillery|fire|fired|launched|shelling)\b[^.;]{0,40}\bfrom (?:the |inside |within |neighbou?ring )?(?:[a-z]+ )?\Z",
    re.IGNORECASE,
)
_FIRED_AT = compiled(r"[^.;]{0,40}?\b(?:into|at|towards?|on|onto|across|hit|hitting|struck|landed)\b", re.IGNORECASE)
_ENVOY = compiled(
    r"\b(?:ambassadors?|envoys?|high commissioners?|consuls?(?:[- ]general)?|emissar(?:y|ies)|charg[eé]s? d['’]affaires) (?:to|in) (?:the )?\Z",
    re.IGNORECASE,
)
_ORIGIN = compiled(
    r"\b(?:born|(?:was|were|been|and) raised|grew up|brought up|educated|schooled|enrolled|studied|studying)\s(?:[^,.;]{0,24}\s)?(?:in|at|near)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_CAME_FROM = compiled(
    r"\b(?:gunm[ae]n|militants|militiamen|fighters|insurgents|rebels|extremists|jihadis(?:ts)?|bombers?|attackers?|assailants|hijackers|raiders|volunteers|mercenaries|recruits|nationals"
    r"|migrants|immigrants|refugees|tourists)\s(?:(?:who\s(?:had\s)?)?(?:came|come|coming|hailing|hailed|originally)\s)?from\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Before a place that says who somebody is: "born in 1992 in Gaziantep", "gunmen from Chad"."""
_GANG = compiled(r"\s(?:drugs? )?(?:cartel|mafia|clan|syndicate)\b", re.IGNORECASE)
_HEAD_OF = compiled(
    r"['’]s (?:(?:former|late|new|young|supreme|current|exiled) ){0,2}(?:leader|president|prime minister|king|queen|ruler|dictator|emir|sultan|chancellor|ambassador|embassy|consulate|foreign minist(?:er|ry))\b",
    re.IGNORECASE,
)
_PERSON_BEFORE = compiled(
    r"(?:^|[^\w.])(?!(?:North|South|East|West|New|San|Santa|El|Los|Las|Port|Fort|Saint|St|Mount|The|In|At|From|Near|To|Of|And|On)\s)[A-Z][a-z]+(?:\s[A-Z]\.)?\s\Z"
)
_PERSON_AFTER = compiled(r",? (?:who (?:was|is|had|has|were)|(?:aged )?\d{2}(?:,| who|-year-old\b)|\(\d{2}\))")
"""Around the last name of a person: "Aysha Frade, who was in her 40s", "Melton Lewis Paris, 51,"."""
_WHO = compiled(r", (?:who|whose)\b")
_AT_A_PLACE = compiled(r"\b(?:in|at|near|outside|from|of|to|around|across|into|through) (?:the )?\Z", re.IGNORECASE)
_BETWEEN = compiled(
    r"\b(?:efforts?|cooperation|co-operation|talks|agreements?|deals?|alliances?|ties|relations|summits?|pacts?|treat(?:y|ies)|partnerships?|negotiations|match|game|matches) between (?:the )?(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*,? and (?:the )?)?\Z"
)
_CAPITAL_OF = compiled(
    r"(?:['’]s)?,? (?:the )?(?:(?:provincial|regional|state|district|northern|southern|summer|winter|largest|main) )?(?:capital|main city)(?: city)?,? (?:of )?\Z"
)
"""Between a province or a country and its capital: "the Balochistan provincial capital of Quetta"."""
_DEALS = compiled(
    r"\b(?:deals?|ties|relations|talks|negotiations|agreements?|dialogue|alliances?|rapprochement|co-?operat(?:ion|e|ed|ing)|dealings?|contacts?|links|friendship|negotiat(?:e|ed|ing)|understanding) with \Z"
    r"|\b(?:sanctions?|embargo|tariffs) (?:on|against) \Z|\bpressure on \Z|\b(?:loyal|allied|close|friendly|hostile|accountable|answerable) to \Z",
    re.IGNORECASE,
)
"""Before a country or its capital with which governments have to do."""
_END = compiled(r"[.!?]\s|\n")
_REACH = 160
"""Characters within which a sentence's other place is looked for."""


def set_aside(text: str, places: Sequence[Toponym]) -> list[Toponym]:
    """The places, those that say only whose something is, who did it or which way it lies with the role `ASIDE`."""
    people = {text[t.start : t.end] for t in places if _is_a_person(text, t)}
    return [
        replace(t, role=ASIDE)
        if t.role == "place" and (_stands_for_one_of(people, text, t) or _is_aside(text, n, places))
        else t
        for n, t in enumerate(places)
    ]


def _is_a_person(text: str, spot: Toponym) -> bool:
    """Whether a name is the last one of somebody, whose first one and age are told beside it."""
    if spot.feature == "country" or " " in text[spot.start : spot.end]:
        return False
    if _WHO.match(text, spot.end) and not _AT_A_PLACE.search(text, max(0, spot.start - 15), spot.start):
        return True  # "then mentioned Giffords, who was shot"
    return (
        _PERSON_AFTER.match(text, spot.end) is not None
        and _PERSON_BEFORE.search(text, max(0, spot.start - 25), spot.start) is not None
    )


def _stands_for_one_of(people: Collection[str], text: str, spot: Toponym) -> bool:
    named = text[spot.start : spot.end] in people
    return named and not _AT_A_PLACE.search(text, max(0, spot.start - 15), spot.start)


def _is_aside(text: str, at: int, places: Sequence[Toponym]) -> bool:
    spot = places[at]
    if _COMPOUND.match(text, spot.end) or _GANG.match(text, spot.end):
        return True
    if spot.feature == "country" and _HEAD_OF.match(text, spot.end):
        return True
    lead = text[max(0, spot.start - 90) : spot.start]
    if text[spot.start : spot.end] in BOTH_WAYS and (_THEIRS.match(text, spot.end) or _is_listed(text, spot, lead)):
        return True
    if (spot.feature == "country" or spot.name in capitals()) and _DEALS.search(lead):
        return True
    after = places[at + 1] if at + 1 < len(places) else None
    if (
        after
        and after.feature == "city"
        and after.role == "place"
        and _CAPITAL_OF.fullmatch(text, spot.end, after.start)
    ):
        return spot.feature != "city"
    if _ENVOY.search(lead) or (spot.feature == "country" and _BETWEEN.search(lead)):
        return True
    if _ORIGIN.search(lead) or (spot.feature == "country" and _CAME_FROM.search(lead)):
        return True
    if spot.feature == "country" and _STRIKES.match(text, spot.end):
        return any(t.place.country not in (spot.place.country, None) for t in _in_sentence(text, at, places))
    beside = places[at - 1] if at else None
    if beside and beside.role == "place" and _BEARING.fullmatch(text, beside.end, spot.start):
        return True
    aimed = _FIRED_FROM.search(lead) and _FIRED_AT.match(text, spot.end)
    return bool(aimed) and any(t.role == "place" for t in _in_sentence(text, at, places))


def _is_listed(text: str, spot: Toponym, lead: str) -> bool:
    """Whether the adjective of another country follows that of this one."""
    behind = _LISTED.match(text, spot.end)
    return behind is not None and behind[1] in demonyms() and not _AT_A_PLACE.search(lead)


def _in_sentence(text: str, at: int, places: Sequence[Toponym]) -> Iterator[Toponym]:
    """The places told behind one in its sentence."""
    end = _END.search(text, places[at].end, places[at].end + _REACH)
    limit = end.start() if end else places[at].end + _REACH
    return takewhile(lambda t: t.start < limit, (places[n] for n in range(at + 1, len(places))))
