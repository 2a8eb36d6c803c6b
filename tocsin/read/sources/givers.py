"""Who gives a number, by the build of its clause: the subject, if it is one who can know, of whatever verb leads to the number.

"The Syrian Observatory, which relies on sources on the ground, put the toll at 21", "parents have a list of 137", "a nurse had
seen 14 under sheets". No verb is asked for by name; verbs of what forces do to others ("arrested", "freed") are ruled out, and so
is a clause in which another one begins before the number.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE
from tocsin.read.findings.tidied import tidied

_KNOWING = (
    r"(?:ministr(?:y|ies)|minister|secretary|army|military|police|gendarmerie|government|governor|authorit(?:y|ies)|officials?|administration|administrator|prefect\w*|commission(?:er)?|committee|cell|directorate|department|office|spokes(?:man|woman|person)|president|mayor"
    r"|chairman|chairwoman|chief|superintendent|commander|colonel|general|captain|officers?|senator|lawmakers?|deput(?:y|ies)|prosecutors?|court|inquiry|investigators?|mission|observatory|monitors?|observers?|activists|watch|amnesty|helmets|cross|crescent|borders|agency|association|union|league"
    r"|network|group|organi[sz]ation|coalition|council|hospitals?|morgue|clinic|doctors?|surgeons?|nurses?|medics?|paramedics?|rescuers|director|workers?|ambulance|residents?|villagers|locals|people|witness(?:es)?|survivors?|relatives|families|parents|teachers?|priests?|bishop|imam|elders?|leaders?"
    r"|pastor|farmers|traders|sources?|media|television|radio|newspaper|channel|agencies|company|rebels?|militants|separatists|insurgents|jihadists|guerrillas|taliban|tigers|maoists|fighters|movement|junta|embassy|diplomats?|analysts?|experts|researchers|team|teams|charity|society|pages)"
)
_TELLS = r"(?:put|puts|gave|gives?|count(?:ed|s)?|said|says?|spoke|speaks?|claim(?:ed|s)?|has|have|had|report(?:ed|s)?|told|named|listed|insist(?:ed|s)?|confirm(?:ed|s)?)"
_HEAD = compiled(
    rf"(?:\A[\"“]?|[.;:,]\s[\"“]?|\b(?:and|but|while|whereas|although|though|that|as)\s)(?:(?:but|and|yet|however|later|meanwhile|officially|still|instead|then|in all|at first|on \w+(?: \w+)?|(?:\w+ )?(?:days?|hours?) later|the (?:next|same) day),?\s)*"
    rf"(?P<who>(?:(?:the|an?|our|its|their|his|one|two|some|many|local|[A-Z][\w'’.-]*|[a-z][\w'’-]*)\s){{0,6}}?{_KNOWING}(?:\s(?:of|for|in|at|from|on)\s(?:the\s|a\s|an\s)?(?:(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+){{0,3}}|[\w'’-]+)){{0,2}}|(?-i:[A-Z]){{2,10}}|we)"
    rf"(?P<aside>,\s(?:(?!who\b|which\b|whose\b|whom\b|where\b)[^,;\d]{{3,60}})(?=,))?(?:,\s[^,;]{{3,110}},|,|\s(?:who|whom|that|which|whose|working|living|quoted|asked|close)\s(?:[\w'’-]+\s){{1,6}}?(?={_TELLS}\b)(?<=\s))?\s?(?<=[\s,])(?!{_KNOWING}\b)(?P<verb>[a-z]+)\b(?P<rest>[^;]{{0,90}})\Z",
    re.IGNORECASE,
)
_FIGURE = compiled(
    r"(?P<who>(?:(?:the|an?|our|its|their|his)\s)?(?:[\w.-]+\s){0,4}?[\w.-]+?)(?:['’]s?)\s(?:own\s|latest\s|official\s|first\s|final\s|internal\s)*(?:figures?|count|toll|number|total|tally|estimates?|communiqu[eé]|statement|version|list|register|reckoning|bulletin|report)\b[^;:,\d]{0,70}?\s(?:is|was|are|were|stands? at|stood at|mentions?|mentioned|speaks? of|spoke of|gives?|gave|has|had|lists?|listed|shows?|puts? it at)\s(?:only |just |of |at least |some |about )*\Z",
    re.IGNORECASE,
)
_ACTS = compiled(
    r"(?:arrest|detain|hack|behead|decapitat|slaughter|massacr|butcher|gunn|stabb?|execut|murder|captur|seiz|kill|attack|storm|shoot|shot|fir|deploy|sent|send|rescu|free|releas|evacuat|open|order|recruit|paid|pay|offer|demand|hir|train|search|surround|question|charg|employ|fl[ey]w?|destroy|burn|lost|los|kidnap|abduct|took|tak|ambush|bomb|raid|die|fell|fled|flee|wound|injur|held|hold|want|need|was|were|is|are|be|who|that|which|him|her|he|she|it|they|them|to|and|or|of|in|at|from|for|by|near)(?:ed|s|es|ing|ped|ned)?\Z"
)
_ANOTHER = compiled(
    rf"[;]|\b(?:because|when|after|before|until|unless|where|attacked|stormed|arrested|captured|opened fire|exploded|against|years?|hours?|days?|weeks?|months?|per cent|percent|km|miles|metres)\b|\b(?:had|have|has) (?:killed|captured|wounded|arrested)\b|\b(?:the|an?|his|her|most|some|all)\s(?!(?:real |true |actual |final |official )?(?:{FIGURE}|truth)\b)(?:of the )?[\w-]+\s(?:was|were|is|are|had been)\b"
)
_BEHIND_FRONT = compiled(
    rf"\b(?i:according to|for|by|after the (?:data|count|figures) of|after those of|by the (?:count|reckoning) of|in the (?:count|version|telling) of)\s(?P<who>(?:the|an?|its|their|his|local|[A-Z])[^,;:.\d]{{2,60}}?),?\s(?:(?:the (?:{FIGURE})|it|there|they)\s(?:is|was|are|were|stood at)\s)?(?:at least |only |just |some |about |more than )?\Z"
)
"""The source before its number, by a preposition: "according to the army, four"; "for the association there are seven"."""


_CUTS = compiled(r"[;]\s|,?\s(?:but|while|whereas|although|though)\s|,\s(?=(?:and|according to)\s)")


def clause_before(text: str, start: int, at: int) -> str:
    """The words of the clause before a place, of the sentence that begins at `start`."""
    cuts = [m.end() for m in _CUTS.finditer(text, start, at)]
    return text[cuts[-1] if cuts else start : at]


def giver(before: str) -> str | None:
    """Who gives the number behind these words of a clause or sentence, as written; None where the words name nobody."""
    fronted = _BEHIND_FRONT.search(before)
    if fronted and re.search(rf"\b{_KNOWING}\b", fronted["who"], re.IGNORECASE):
        return tidied(fronted["who"])
    owned = _FIGURE.search(before)
    if owned and owned["who"].lower() not in ("it", "that", "this"):
        return tidied(owned["who"])
    for found in _HEAD.finditer(before):
        if (
            _ACTS.match(found["verb"].lower())
            or _ANOTHER.search(found["rest"])
            or found["who"].lower() in ("people", "the people")
        ):
            continue
        return _as_named(found)
    return None


def _as_named(found: re.Match[str]) -> str | None:
    return tidied((found["who"] + (found["aside"] or "")).strip(" ,"))


_OWN_LIST = compiled(
    r"\b(?:their|its|his|her)\s(?:own\s)?(?:list|count|figure|tally|register|records?|version|toll)\s(?:has|have|is|was|shows?|stands? at|stood at|gives?|names?|runs? to|came to)\s(?:at least |only |some |about )?\Z",
    re.IGNORECASE,
)


def own_list(before: str) -> bool:
    """Whether the number is that of somebody who was named before: "their own list has 18 names"."""
    return _OWN_LIST.search(before) is not None


_GIVES = compiled(
    r"\b(?:put|puts|gave|gives|counted|counts|recovered|received|treated|admitted|buried|collected|carried|registered|recorded|documented|documents|verified|established|establishes|confirmed|acknowledged|mentions?|mentioned|listed|lists|named|names|reported|reports|spoke|speaks?|found|has|have|had|raised|lowered|concluded|announced|is|was)\b"
)


def gives(before: str) -> str | None:
    """Who gives a number that is told as a toll already: the same, where the verb is one of counting or telling."""
    if not _GIVES.search(before):
        return None
    owned = _FIGURE.search(before)
    if owned:
        return tidied(owned["who"])
    for found in _HEAD.finditer(before):
        if (
            _GIVES.fullmatch(found["verb"].lower())
            and found["verb"].lower() not in ("is", "was", "has", "have", "had")
            and not _ANOTHER.search(found["rest"])
            and not (found["verb"].lower() == "carried" and found["rest"].startswith(" out"))  # an attack
        ):
            return _as_named(found)
    return None
