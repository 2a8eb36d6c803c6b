"""Names of places that people and papers bear: "Paris Jackson", "the Chicago Tribune". They are context, no places."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.places.mentions import Mention
from tocsin.places.words import stoplist

_PAPER = compiled(
    r"(?: Daily| Sunday| Evening| Morning| Free| Weekly)? "
    r"(?:Times|Tribune|Post|Herald|Chronicle|Gazette|Journal|Observer|Telegraph|Guardian|Examiner|Inquirer|Courier|Star|"
    r"Standard|Mirror|Mail|Globe|Register|Sentinel|Dispatch|Examiner|Review|Press|News|Today|Weekly|Magazine|"
    r"Sun-Times|Post-Dispatch|Post-Gazette|News Agency|Radio|TV|Television|Broadcasting)(?![\w-]| (?:Office|Square|Road|Street))"
)
_BUILDING = compiled(
    r"(?:['’]s)? (?:[A-Z][\w’'-]+ )?(?:[Hh]otel|[Cc]hurch|[Cc]athedral|[Mm]osque|[Ss]ynagogue|[Cc]lub|[Nn]ightclub|[Mm]all|[Mm]useum|[Rr]estaurant"
    r"|[Cc]af[eé]|[Tt]heat(?:re|er)|[Hh]ostel|[Rr]esort|[Ss]upermarket|[Cc]inema|[Ss]tadium|[Ll]ounge|[Mm]arket|[Bb]azaar|[Ss]hrine|[Bb]asilica|beach)\b"
)
_PART = compiled(
    r" (?:[Qq]uarter|neighbou?rhood|suburb|[Jj]unction|[Rr]oundabout|[Ss]quare|[Ss]treet|[Rr]oad|[Aa]venue|Drive|Boulevard|metro station)\b"
)
_LONGER = compiled(r"(?<![.!?] )\b[A-Z][a-z]{2,} \Z")
_NO_PART_OF_IT = compiled(
    r"\b(?:(?:North|South|East|West|Central|Upper|Lower|Greater|Downtown|Old|New|Inner|Outer|Near|Outside|Famous)[a-z-]*|In|At|From|The|Shia|Sunni|Druze"
    r"|Muslim|Coptic|Catholic|Sikh|Hindu|[A-Z][a-z]+(?:ian|ish|ese|ite|day)) \Z"
)
"""What may stand before the name of a house and is no part of it: "the Shiite Kufa mosque"."""
_SAINT = compiled(r"(?:St\.?|Saint) [A-Z]")
_HIS_CHURCH = compiled(r"['’]s? (?:Cathedral|Church|Basilica|Square|Hospital|School|College)\b")
"""Behind a saint's name: his church, wherever it stands, and no town called after him."""
_MISSION = compiled(
    r"(?:['’]s)? (?:(?:honorary|former|deputy|general) )?(?:[Ee]mbass(?:y|ies)|[Cc]onsulates?|[Cc]onsuls?|[Aa]mbassadors?|[Ll]egation|[Hh]igh [Cc]ommission(?:er)?)\b"
)
_INITIALS = compiled(r"[A-Z]{2,}[a-z]{1,2}")
"""Initials with a letter more: "the FAMa", Mali's army."""
_AID = frozenset({"Red Cross", "Red Crescent"})
_CONSECRATED = compiled(r"\b(?:[Bb]asilica|[Cc]athedral|[Cc]hurch|[Cc]hapel) of (?:the )?\Z")
_NEXT = compiled(r" ([^\W\d_][\w’'-]+)")
_CROSSING = compiled(
    r"\b(?:intersection|corner|junction|crossing) of (?:[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?(?:and|with) )?\Z"
)
_STREETS = compiled(
    r" and (?:[A-Z][\w’'-]+ ){1,3}(?:[Ss]treets|[Aa]venues|[Rr]oads)\b| (?:[A-Z][\w’'-]+ ){0,2}(?:streets|avenues)\b"
)
"""Around the names of streets that meet: "the corner of Bolivar and Sucre streets"."""
_IN = compiled(r"\b(?:in|at|near|outside|from|into|around|across|throughout|towards?|inside)(?: the)? $", re.IGNORECASE)


def of_a_building(text: str, mention: Mention) -> bool:
    """Whether the name is, or could be, that of a house, a street or a quarter: "the Dusit hotel", "the basilica of Notre-Dame"."""
    return (
        _BUILDING.match(text, mention.end) is not None
        or _PART.match(text, mention.end) is not None
        or _CONSECRATED.search(text, max(0, mention.start - 20), mention.start) is not None
    )


_IS_A_VILLAGE = compiled(r" (?:[Vv]illage|[Cc]ommunity|[Hh]amlet)\b")


def of_a_village(text: str, mention: Mention) -> bool:
    """Whether the word behind a name calls it a village: "Dong Village of Jos South"."""
    return _IS_A_VILLAGE.match(text, mention.end) is not None


def of_a_mission(text: str, mention: Mention) -> bool:
    """Whether the name is that of a country whose mission in another one is told of: "the Turkish embassy"."""
    return _MISSION.match(text, mention.end) is not None


def ends_a_name(text: str, mention: Mention) -> bool:
    """Whether the name is only the end of a house's: "the Cielo Vista mall" is not in Vista."""
    before = max(0, mention.start - 30)
    return (
        _BUILDING.match(text, mention.end) is not None
        and _LONGER.search(text, before, mention.start) is not None
        and _NO_PART_OF_IT.search(text, before, mention.start) is None
    )


_PARTICLE = compiled(r"\b[A-Z][\w’'-]+ (?:von|van|van der|van den|zu|af) \Z")
"""Between somebody's first name and the name of a family that comes from there: "Charlotte von Essen"."""
_SHORTENED = compiled(r"[A-Za-z]+['’](?:ve|ll|re|m|d)\Z")
"""A pronoun and a verb: "I've"."""
_ABBREVIATED = frozenset(
    "SANA MORE TASS IPSOS DATE NOTE PHOTO VIDEO WATCH LIVE Sen Sens Adm Lt Rep Reps Gov Supt Insp Col".split()
)
"""News agencies, words of links in capitals, and titles."""
_ORDINARY = frozenset(
    "Academy Apache Bus Commerce Commonwealth Concordia Confederation Corona Garda Heritage Kong Korea Latina Lib Olympic Oriental Pen Royal Sinn Station Titan Trail Union".split()
)
"""Names of small towns that stand in news for something else, unless the text puts something in them."""
_INSIDE = compiled(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|town of|village of|city of) \Z")
_CAPITAL = compiled(r"(?: |-)[A-Z]")


_FORCE = compiled(
    r"\b(?:Tahrir|Ahrar|Fat[ae]?h|Jund|Jabhat|Ansar|Liwa|Ja[yi]sh|Fa[yi]laq|Usud|Suqou?r|Ajnad|Harakat|Kata['’]?[ie]b|Asa['’]?[ie]b|Saraya|Quwat) \Z"
)
"""Arabic words for a force or a front: what follows with the article is its name ("Tahrir al-Sham", "Saraya al-Quds")."""
_ARTICLE = ("al-", "Al-", "ash-", "Ash-", "el-", "El-")


def _of_a_force(text: str, mention: Mention) -> bool:
    """Whether the name is the second half of an armed group's, which has the Arabic article."""
    if not text.startswith(_ARTICLE, mention.start):
        return False
    return _FORCE.search(text, max(0, mention.start - 12), mention.start) is not None


def _is_no_place(text: str, mention: Mention) -> bool:
    """Whether the name is an abbreviation, a shortened verb, or an ordinary word where nothing is said to be in it."""
    written = text[mention.start : mention.end]
    if written in _ABBREVIATED or _SHORTENED.match(written):
        return True
    if written not in _ORDINARY:
        return False
    inside = _INSIDE.search(text, max(0, mention.start - 12), mention.start)
    return inside is None or _CAPITAL.match(text, mention.end) is not None


def borne(text: str, mention: Mention) -> bool:
    """Whether a paper, a relief society or a person with a known given name and surname bears the name of this mention."""
    if (
        mention.name in _AID
        or _INITIALS.fullmatch(mention.name)
        or _PAPER.match(text, mention.end)
        or _is_no_place(text, mention)
        or _of_a_force(text, mention)
        or _PARTICLE.search(text, max(0, mention.start - 40), mention.start)
    ):
        return True
    if mention.name == "Bailey" and text.endswith("Old ", 0, mention.start):  # the court of London
        return True
    if _CROSSING.search(text, max(0, mention.start - 50), mention.start) or _STREETS.match(text, mention.end):
        return True
    if _SAINT.match(mention.name) and _HIS_CHURCH.match(text, mention.end):
        return True
    lists = stoplist()
    if mention.name not in lists["given_names"]:
        return False
    surname = _NEXT.match(text, mention.end)
    return (
        surname is not None
        and re.sub(r"['’]s?$", "", surname.group(1)) in lists["surnames"]
        and not _IN.search(text[max(0, mention.start - 16) : mention.start])
    )
