"""What the rest of a sentence makes of a toll: only imagined, none at all, those shot who lived or died, own bombs."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.people import ATTACKERS
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence
from tocsin.quantities.words import CONDITIONS

IMAGINED = compiled(
    r"\b(?:simulat(?:ed|es|ing|ion)|mock (?:attack|shooting|raid)|(?:training|emergency|disaster) (?:drill|exercise)|(?:drill|exercise)s? (?:in|to|for|at|simulat))\b"
)
"""Words of a drill, in a sentence in lower case: none of its harm was done."""
MIGHT_HAVE = compiled(r"\b(?:could|would|might)\s(?:easily\s|also\s)?have\s(?:been\s)?\Z", re.IGNORECASE)
"""What stands before harm that was not done."""
_MEANT = compiled(
    r"\b(?:plan|plans|planned|plot|plots|plotted|plotting|threat\w*|want\w*|vow\w*|intend\w*|attempt\w*|conspir\w*|tried|trying|order\w*|ready)"
    r"\b[^.;:]{0,70}\b(?:and|or)\s\Z",
    re.IGNORECASE,
)
_BARE_VERB = frozenset("kill wound injure abduct kidnap behead murder execute assassinate arrest detain".split())


def unreal_list(at: Sentence, start: int, m: re.Match[str]) -> bool:
    """Whether a bare verb goes on with what was planned: "a plan to bomb two embassies and kill hundreds"."""
    return m[0] in _BARE_VERB and _MEANT.search(at.text, start, m.start()) is not None


_NOUGHT = compiled(
    r"\b(?:(?P<both>neither (?:deaths?|casualties|fatalities) nor (?:injuries|wounded))|(?P<victims>(?:were|are|caused|claimed|left|with|had) no (?:\w+ )?victims)"
    r"|(?P<hurt>(?:fail(?:ed|s)? to cause|(?:did|does) not cause|without causing|not caused) (?:any )?(?:injuries|injury)|(?<=exploded, )causing no (?:injuries|injury))"
    r"|(?P<life>(?:no|without(?: any)?) loss of (?:human )?li(?:fe|ves))|(?:preventing|averting|avoiding|prevented|averted|avoided|without(?: any| causing(?: any)?)?) casualties|(?:preventing|averting|avoiding|prevented|averted|avoided) any casualties)\b"
)


def zeros(at: Sentence) -> list[Casualty]:
    """Harm denied by a noun alone: "there was no loss of life", "neither deaths nor injuries", "no victims"."""
    out: list[Casualty] = []
    if not any(word in at.low for word in (" no ", " not ", "neither", "without", "fail", "prevent", "avert", "avoid")):
        return out
    for m in _NOUGHT.finditer(at.low):
        if not m["hurt"]:  # none of the others says that somebody died
            out.append(Casualty(m.start(), m.end(), "killed", Quantity.exactly(0)))
        if not m["life"]:
            out.append(Casualty(m.start(), m.end(), "wounded", Quantity.exactly(0)))
    return out


_LIVED = compiled(
    rf"\b(?:expected to (?:survive|recover|live|be (?:ok|okay|fine))|(?:{CONDITIONS}) condition|recover(?:ed|ing|s)?\b|survived|non-life"
    r"|treated|injur(?:y|ies)|condition is)"
)
_DIED = compiled(r"\b(?:dead|died|dies|killed|fatal|fatally|death|survived?\b(?=.{0,10}\bnot)|not survive)\b")
_HE_DIED = compiled(
    r"\b(?:he|she|they|both|all)\s(?:later\s|both\s|all\s)?(?:died|die|was (?:later )?(?:pronounced|declared) dead|succumbed)\b"
)
_OWN_BOMB = compiled(
    r"\b(?:(?:bomb|device|explosives?|mine|grenade|vest|ied|charge)s?)\s(?:that\s|which\s)?(?:they|he|she)\s(?:was|were|had been)\s(?:\w+ing)\b[^.;]{0,60}"
    r"\b(?:exploded|detonated|went off|blew up)|\bown (?:bomb|device|explosives?)\s(?:exploded|detonated|went off|blew up)"
)
_CARRIED = compiled(
    r"\b(?:carrying|wearing|with) (?:an?|his|her) (?:[\w-]+ ){0,3}?(?:rucksack|backpack|bag|suitcase|vest|jacket|belt|briefcase|parcel|package|device|bomb|explosives)\b"
)
_IT_BLEW_UP = compiled(
    r"\s(?:instantly |at once |on the spot )?when (?:it|the (?:bag|rucksack|backpack|vest|device|bomb)) (?:blew up|exploded|went off|detonated)\b"
)
"""Who carries what then blows up: "a man carrying a rucksack died when it blew up"."""
_ILL = (
    r"(?:(?:\w+ ){0,2}(?:cancer|strokes?|pneumonia|old age|natural causes|heart (?:disease|failure)|kidney failure|le[u]k\w+|tumou?r|illness|malaria|tuberculosis|cholera"
    r"|diabetes|dementia|alzheimer\S*|parkinson\S*|complications from surgery))"
)
_NATURAL = compiled(
    rf",? (?:[\w ]{{0,40}}? )?of (?:an? |the |his |her )?{_ILL}\b|,? (?:peacefully|in (?:his|her) sleep)\b"
)
_AN_OBITUARY = compiled(
    r"(?: (?:in|at) [\w'’ -]{2,30}?)?,? (?:aged|at (?:the age of )?) ?\d{2,3}\b|,? (?:peacefully|after a (?:long|short|brief) illness)\b"
)
"""Deaths of age and illness: behind "died", and behind "has died", with which obituaries begin."""


def _of_age(at: Sentence, c: Casualty) -> bool:
    """Whether one death is of age or illness: "died of a stroke", "who has died aged 91"."""
    if (
        c.what != "killed"
        or c.quantity.high != 1
        or not at.low[c.start : c.end].endswith(("died", "dies", "passed away"))
    ):
        return False
    if _NATURAL.match(at.low, c.end):
        return True
    return at.low[c.start : c.end].endswith("has died") and _AN_OBITUARY.match(at.low, c.end) is not None


_THINGS = compiled(
    r"(?:at least |about |some )?[\w-]+ of (?:the|its|their|those|these) (?:[\w-]+ )?(?:devices|bombs|rockets|missiles|shells|grenades|mortars|explosives|projectiles|charges|parcels|packages|letters|vehicles|cars|buses)\b"
)
_GROUPS = compiled(r"(?:\w+ )?(?:families|households|villages|homes|houses|towns|clans|tribes)\b")
_WHENCE = compiled(r"\b(?:from|of|among|in|across) (?:at least |about |some |the )?\Z")


def _of_no_people(at: Sentence, c: Casualty) -> bool:
    """Whether a number counts arms, or the families whose people came to harm: "the victims, from three families, had …"."""
    if c.what not in ("killed", "wounded", "killed_or_wounded"):
        return False
    if c.what == "wounded" and _THINGS.match(at.low, c.start):
        return True
    return (
        _GROUPS.match(at.low, c.start, c.end) is not None
        and _WHENCE.search(at.low, max(0, c.start - 20), c.start) is not None
    )


def _dies(found: list[Casualty], c: Casualty) -> bool:
    """Whether the one who was wounded is the one who died: "a woman, found with stab wounds, died"."""
    return any(k.what == "killed" and k.quantity.high == 1 and c.start < k.start < c.end for k in found)


_NEARLY = compiled(r"\b(?:nearly|almost|half)(?: \w+)? to death\b|\b(?:nearly|almost) (?:was |were )?killed\b")
"""They lived: "stabbed an officer nearly to death", "was almost beaten to death"."""
_BURNED_AFTER = compiled(
    r"\b(?:killed|murdered|executed|beheaded|strangled|dismembered|shot dead|slain|to death),? and (?:then |later )?(?:set on fire and )?burn(?:ed|t)\Z"
)
"""What was done to the dead: "murdered and burned" hurts nobody else."""
_WORD = compiled(r"\w+")
_MUTILATED_AFTER = compiled(
    r"\b(?:killed|murdered|executed|beheaded|strangled|shot dead|slain|shot),? and (?:then |later |even )?(?:mutilat|dismember|decapitat|behead)\w*\Z"
)
_WAS_DEAD = compiled(
    r"\b(?:declared|pronounced)\s(?:(?:him|her|them|the \w+)\s)?dead\s(?:as|when|after|by the time|shortly after|soon after|on arrival)\b[^.;]{0,20}\Z"
)
"""Before who was brought to a hospital and was dead."""
_REACH = 40


def outcomes(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls, where those "shot" or "stabbed" are wounded if the sentence says that they lived, and not counted
    twice if it says that they died; attackers who are shot are no casualties of their attack; those killed by the
    bomb that they handled are attackers; those whom somebody nearly beat to death are wounded.
    """
    shot = [c for c in found if c.what == "killed_or_wounded" and not c.cumulative]
    out: list[Casualty] = []
    for c in found:
        if _of_no_people(at, c):
            continue
        if c in shot:
            words = at.low[c.start : c.end].split()
            if words and "casualties" not in words and ATTACKERS & set(words):
                continue
            if {"shot", "stabbed", "shoots", "stabs"} & set(words):
                lived = _LIVED.search(at.low, c.end)
                if len(shot) == 1 and _HE_DIED.search(at.low, c.end) and c.quantity.high == 1:
                    continue
                if (
                    lived
                    and not _DIED.search(at.low)
                    and "," not in at.low[max(c.end, lived.start() - 40) : lived.start()]
                ):
                    c = replace(c, what="wounded")
        if c.what == "wounded" and c.quantity.high == 1 and (_HE_DIED.search(at.low, c.end) or _dies(found, c)):
            continue
        if c.what == "wounded" and "burn" in at.low[c.start : c.end] and _BURNED_AFTER.search(at.low, c.start, c.end):
            continue
        if c.what == "wounded" and c.quantity.high == 1 and _WAS_DEAD.search(at.low, 0, c.start):
            continue
        if (
            c.what == "wounded"
            and (at_it := _WORD.match(at.low, c.start))
            and _MUTILATED_AFTER.search(at.low, 0, at_it.end())
        ):
            c = replace(c, what="killed")
            out = [o for o in out if o.what != "killed" or o.end < c.start - _REACH]
        if c.what == "killed" and (near := _NEARLY.search(at.low, c.start)) and near.start() < c.end + _REACH:
            c = replace(c, what="wounded")
        if _of_age(at, c):
            continue
        own = c.what == "killed" and c.quantity.high == 1 and _IT_BLEW_UP.match(at.low, c.end)
        if (own and _CARRIED.search(at.low, 0, c.end)) or (c.what == "killed" and _OWN_BOMB.search(at.low, c.end)):
            c = replace(c, what="attackers_killed")
        out.append(c)
    return out
