"""Words of ground with which no ground changes hands: what is meant, demanded or supposed; men and not towns; an adjective.

"Would mean that the army controls the bridge", "demanded that they withdraw from Gaza", "after it takes control of the town",
"forty fighters captured near the town", "driven from their homes", "the besieged enclave", "tried to widen their control".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.actors import ActorMatch
from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.ground import words as words
from tocsin.read.ground.indoors import of_a_house

_DEMANDED = compiled(
    r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|insist(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|requir(?:e|es|ed|ing)|order(?:s|ed|ing)?|(?:agreed|agrees|pledg\w+|promis\w+|offer\w*) (?:to|that)|ultimatum|must|deal|plan)\b[^.;]{0,70}\Z"
)
_BASE_FORM = compiled(r"(?:withdraw|withdrawal|leave|give|retreat|abandon|pull|hand|quit|evacuat)\b")
"""What is demanded stands in the bare form, or as a noun."""
_SUPPOSED = compiled(
    r"\b(?:(?:would|will|could|might|may) (?:\w+ )?(?:mean|allow|enable|let|help|see|give|leave|require|be (?:a|the|to))|allow(?:s|ed|ing)? (?:for )?|(?:turning point|repercussions|implications|consequences|impact|effects?|prospects?|possibility) (?:of|for)|(?:could|would|might) be)\b[^.;]{0,60}\Z"
)
_FEARED = compiled(
    r"\b(?:worr(?:ied|ies|y)|concern(?:ed|s)|fear(?:s|ed|ful)?|anxious|prospect|possibility|potential|scenario|risk|danger)\b[^.;]{0,140}\Z"
)
"""Before a participle: what somebody fears that might be, "worried about troops occupying the north"."""
_GOODS = compiled(
    r"\b(?:tablets|pills|drugs|cocaine|heroin|cannabis|marijuana|opium|weapons|rifles|guns|ammunition|explosives|goods|cash|money|documents|passports|cigarettes|alcohol|cattle|cargo|containers?|shipments?|parcels?|computers?|phones|assets|vessels?|boats?)\s(?:(?:that|which)\s)?(?:(?:was|were|is|are|been|had|has|have|being)\s){0,3}(?:\w+ly\s)?\Z"
)
"""Before what was seized or captured and is no ground."""
_ONCE = compiled(r"\b(?:once|when|after|until|as soon as|before|in case|unless|if)\s(?:[\w'’-]+\s){1,7}\Z")
_PRESENT = compiled(
    r"(?:take|seize|capture|retake|recapture|regain|liberate|conquer|fall|lose|win|gain|free|overrun|withdraw|leave|quit|retreat|abandon|give up|pull (?:out|back))s?\b"
)
"""Behind "once" and "after" a present tense is yet to come."""
_BARE = compiled(
    r"(?:take|seize|capture|retake|recapture|regain|liberate|conquer|gain|overrun|drive|clear|reclaim|recover|hold|control|surround|encircle|besiege)\b"
)
_TO = compiled(r"\bto (?:\w+ly |re-?)?\Z")
_DOUBTED = compiled(
    r"\b(?:den(?:ied|ies|y|ying)|disput(?:ed|es|ing)|reject(?:ed|s)|dismiss(?:ed|es)) (?:(?:claims?|reports?|rumou?rs) )?that (?:(?!\b(?:and|but|said|says)\b)[^.;,]){2,40}\Z"
)
"""Before what somebody says is not so: "disputed that the town was lost"."""
_DID = compiled(
    r"\b(?:manag\w+|able|went on|going on|succeed\w*|help(?:ed|ing|s)?|allow(?:ed|ing|s)?|enabl(?:ed|ing|es)|let(?:ting)?|permitt?(?:ed|ing)|used|moved in|swept in|poured in|only|returned|came back|advanced|sufficient|enough)\b[^.;,]{0,40}\Z"
)
"""Before "to": what makes the deed that follows a done one."""
_ITS_WAY = compiled(r"\b(?:its|their|his) way\b")
_RAID = compiled(
    r"[^.;]*?\b(?:on (?:motor(?:cycles|bikes)|foot|bikes)|(?:(?:began|started) (?:\w+ing )?(?:shooting|firing|killing|burning|looting|attacking)|(?<!without )(?:shooting|firing)|opened fire|(?:went|going|moved|moving) (?:from )?(?:house|door)[- ]to[- ](?:house|door)|(?:went|going|moved|moving) from house to house|and (?:killed|shot|abducted|kidnapped|burn(?:ed|t)|looted|torched|hacked|slaughtered))\b)"
)
"""Behind "entered": men who come to kill and leave again hold no ground."""
_RULES = compiled(r"(?:govern|rule|administer|dominate|control)s?\Z")
_ASIDE = compiled(r"\b(?:which|that|who) \Z")
"""Before "governs": a group is only told by what it has ruled for long."""
_ONCE_IS = compiled(r"\b(?:once|when|after|until|as soon as)\s(?:[\w'’-]+\s){1,5}(?:is|are)\s(?:\w+ly\s)?\Z")
_FUTURE = compiled(r"\b(?:will|would|shall|plans?|intends?|going to|next)\b")
_NOUN_BEFORE = compiled(
    r"(?:\b(?:its|their|his|her|your|our|of|and|or|full|more|under|in|to|for|over|with|the|any|some|no|arms|gun|border|crowd|birth|traffic|remote|political|military|government|state|without|greater|tight|tightened|lost|losing|regain|extend|expand|widen|exercise|seek|share)|['’]s?)\s\Z"
)
"""Before "control": a noun, or what somebody is only out to do."""
_MEN = r"(?:fighters|militants|rebels|insurgents|soldiers|troops|men|women|children|people|prisoners|suspects?|gunmen|jihadis(?:ts)?|combatants|terrorists|commanders?|leaders?|pilots?|civilians|residents|families|refugees|villagers|ambulances?|vehicles?|trucks?|tanks|weapons|hostages?|captives?)"
_MEN_BEFORE = compiled(rf"\b{_MEN}(?:\sof\s(?:the\s)?[\w'’-]+(?:\s[\w'’-]+)?)?,?\s(?:who (?:were|was|had been)\s)?\Z")
_MEN_BEHIND = compiled(
    rf"\s(?:(?:about|some|around|nearly|almost|more than|over|at least|up to|as many as|an|the|several|many|{spelled(2, 10)}|a dozen|dozens of|scores of|hundreds of|[\d,]+|its|their|his)\s){{0,4}}(?:(?!town|city|village|base|camp|area|(?:by|from|in|after|with|near|on|at|when|and|where|as|of)\b)[\w-]+\s){{0,2}}?{_MEN}\b(?!['’])"
)
_SO_MANY = compiled(
    rf"\s(?:about |some |at least |more than |another )?(?:[\d,]+|{spelled(2, 12)}|dozens|scores|hundreds)(?: (?:others|more|alive))?(?= (?:in|during|after|and|near|on|when|at|while)\b|[.,;])"
)
"""Behind "captured": a number with no noun is of men."""
_CAPTURES = compiled(r"(?:re)?captur|seiz")
_FROM_HOME = compiled(
    r"\s(?:their|his|her|our|the)\s(?:\w+\s){0,2}?(?:homes?|houses?|land|lands|villages?|jobs?|posts?|office|power|throne|school|schools|country)\b"
)
_INTO_A_THING = compiled(
    r"\s(?:an? |the )?(?:ambulances?|cars?|vans?|trucks?|buses|bus|vehicles?|prisons?|exile|hiding|poverty|war)\b"
)
_PASSIVE = compiled(r"\b(?:was|were|been|is|are|being)\s(?:\w+\s)?\Z")
_ADJECTIVE = compiled(
    r"(?:\b(?:the|a|an|this|its|their|in|of|from|into|to|for|at|around|near|and|,|[-–—,(])\s?|\A|['’]s\s|[\"“‘'])\Z"
)
"""Before "besieged", "occupied" or "surrounding" that describe a place."""
_LOST_IN = compiled(
    r"\s(?:in|on|at|to)\s(?:an?|the)\s(?!(?:town|city|battle|fighting|east|west|north|south|province|region|offensive|war)\b)"
)
_A_GENERIC_PLACE = compiled(
    r"\b(?:areas?|territor(?:y|ies)|parts|lands?|towns|villages|regions?|zones?|buildings?|ground|places)\s(?:(?:that|which) (?:are|were|is|was)\s|once\s|formerly\s|still\s|now\s|previously\s|currently\s)*\Z"
)
"""Right before "occupied by", "held by": a place without a name, which no name told before it is."""


def is_idle(low: str, start: int, end: int, said: re.Match[str], groups: Sequence[ActorMatch]) -> bool:
    """Whether the words `said` in the clause [start, end) change nothing: not done, done to people, or part of a name."""
    text, at = said[0], said.start()
    if _is_unreal(low, start, end, said) or _is_of_men(low, end, said) or of_a_house(low, start, end, said):
        return True
    if words.NOT_GROUND.search(low, said.end(), min(end, said.end() + 40)):
        return True
    if text.startswith(("push", "forc", "drove", "driv")) and _ITS_WAY.search(text):
        return True
    if (_FOUGHT_FOR.match(text) and not _OPENLY.match(low, said.start(), end)) or (
        _is_noun_of(low, said) and _IN_PASSING.search(low, max(start, at - 40), at)
    ):
        return True
    if text in ("entered", "stormed into") and _RAID.match(low, said.end(), min(len(low), said.end() + 160)):
        return True
    if text == "fled" and words.SCENE.match(low, said.end()) and not words.UNDER_FIRE.search(low, start, end):
        return True
    if text == "entered" and words.INDOORS.match(low[said.end() : min(end, said.end() + 70)]):
        return True
    if _RULES.match(text) and _ASIDE.search(low, max(start, at - 25), at):
        return True
    if words.BACK_TO.search(low, max(0, at - 50), at):
        return True
    if _describes(low, start, end, said):
        return True
    if words.HOLDS.match(text) and words.OF_EVENTS.match(low, said.end(), end):
        return True
    if text.startswith("siege") and words.RAISED.search(low, max(0, at - 40), at):
        return True
    if text.startswith("lost") and _LOST_IN.match(low, said.end()) and _PASSIVE.search(low, max(0, at - 20), at):
        return True
    if any(g.start <= at < g.end for g in groups):  # the Liberation Front frees nothing by its name
        return True
    return text.startswith(("seiz", "overr", "enter", "storm", "occup")) and bool(
        words.NOT_TAKEN.match(low[said.end() : min(end, said.end() + 50)])
    )


_FOUGHT_FOR = compiled(r"(?:battl\w+|fight(?:ing)?) (?:for|over)\b")
"""A fight for a town says of no side that it holds or loses it: "forces in the battle for Mosul"."""
_OPENLY = compiled(r"[^.;]*\b(?:for control\b|between\b)")
"""Behind it, that it is ground which both sides want: "battling for control of", "fighting for the town went on between"."""
_NOUN_OF = compiled(
    r"(?:fall|capture|seizure|retaking|retake|liberation|loss|conquest|occupation|recovery|takeover) of\Z"
)
_IN_PASSING = compiled(
    r"\b(?:after|since|following|before|until|despite|to|for|in|with|amid|over|during|than|about|including) (?:the )?(?:\w+ )?\Z"
)
"""Before a change of hands that a clause only dates itself by: "after the fall of the city, infighting broke out"."""


def _is_noun_of(low: str, said: re.Match[str]) -> bool:
    text = said[0] + " of" if low.startswith(" of ", said.end()) else said[0]
    return _NOUN_OF.search(text) is not None


def _is_unreal(low: str, start: int, end: int, said: re.Match[str]) -> bool:
    """Whether it is only tried, demanded, supposed or still to come."""
    at = said.start()
    if words.UNREAL.search(low, max(0, at - 30), at):
        return True
    if _DOUBTED.search(low, max(start, at - 80), at):
        return True
    to = _TO.search(low, max(start, at - 14), at) if _BARE.match(said[0]) else None
    if to and not _DID.search(low, max(start, to.start() - 60), to.start()):
        return True
    if _BASE_FORM.match(said[0]) and _DEMANDED.search(low, max(start, at - 110), at):
        return True
    if _SUPPOSED.search(low, max(start, at - 90), at):
        return True
    if said[0].endswith("ing") and _FEARED.search(low, max(start, at - 170), at):
        return True
    once = _PRESENT.match(said[0]) and _ONCE.search(low, max(start, at - 70), at)
    once = once or _ONCE_IS.search(low, max(start, at - 70), at)
    return bool(once) and _FUTURE.search(low, max(0, start - 120), end) is not None


def _is_of_men(low: str, end: int, said: re.Match[str]) -> bool:
    """Whether people are taken, held, freed or moved, and no ground."""
    text, at = said[0], said.start()
    if _CAPTURES.match(text) and (
        _MEN_BEHIND.match(low, said.end(), end)
        or (
            _MEN_BEFORE.search(low, max(0, at - 40), at)
            and re.match(r"\s(?:near|in|at|by|on|during|alive|last|after)\b", low[said.end() : end])
        )
    ):
        return True
    if text.startswith(("captur", "recaptur", "seiz", "tak", "held")) and words.MEN_WERE.search(
        low, max(0, at - 70), at
    ):
        return True
    if _CAPTURES.match(text) and _GOODS.search(low, max(0, at - 60), at):
        return True
    if _CAPTURES.match(text) and _SO_MANY.match(low, said.end(), end):
        return True
    if text == "freed" and words.FREED_MEN.match(low, said.end()):
        return True
    if text.endswith("from") and _FROM_HOME.match(low, said.end(), end):
        return True
    if text.endswith(" into") and (
        _INTO_A_THING.match(low, said.end(), end) or _PASSIVE.search(low, max(0, at - 20), at)
    ):
        return True
    return words.HOLDS.match(text) is not None and bool(
        words.OF_MEN.match(low, said.end(), end) or words.WHOM.search(low, max(0, at - 60), at)
    )


def _describes(low: str, start: int, end: int, said: re.Match[str]) -> bool:
    """Whether the words are an adjective, a preposition or a noun: "the occupied West Bank", "land surrounding the village"."""
    text, at = said[0], said.start()
    before = low[max(0, at - 30) : at]
    if text == "control":
        return _NOUN_BEFORE.search(before) is not None
    if text in ("occupied", "besieged", "contested", "surrounded", "blockaded", "encircled") and not re.match(
        r"\s(?:by|since|for|from|in|on)\b", low[said.end() : end]
    ):
        return _ADJECTIVE.search(low[max(start, at - 30) : at]) is not None
    if text == "surrounding":
        return not re.search(rf"(?:\b(?:are|were|is|was|been|{_MEN}|forces|army|police|militia)\s)\Z", before)
    if text in ("occupied", "held", "controlled", "captured", "seized", "liberated") and low.startswith(
        " by", said.end()
    ):
        return _A_GENERIC_PLACE.search(before) is not None
    return False
