"""Tolls without a time that are no attack's: all that a group is guilty of, all who died in a land, and all whom a war killed."""

from __future__ import annotations

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE, HEDGE_WORDS
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words.warwords import NOT_OF_NEWS

_GUILT = compiled(
    r"\b(?:(?:is|are|was|were|been)\s(?:\w+ly\s)?(?:held\s)?(?:responsible|blamed|accused|behind)|responsible|caused|blamed)\s(?:(?:for|of|on it)\s)?(?:(?:the\s)?(?:deaths?|killings?|murders?|lives|loss)\sof\s)?"
    rf"(?:(?:{HEDGE}|well over|up to|an estimated|roughly|the)\s)*\Z"
)
"""Before all who died by a group, however long that took: "it is held responsible for more than 850 deaths"."""
_ACROSS = compiled(
    r"(?:(?!\b(?:attacks?|bombs?|bombings?|explosions?|blasts?|strikes?|shelling|raids?|by|when|after)\b)[^.;])*\b(?:across|throughout|all over)\s(?:the\s)?(?:whole\sof\s)?\Z"
)
"""Between a toll and the land of which it is the sum."""


def by_a_group(findings: Findings, clause: tuple[int, int], number: int) -> bool:
    """Whether the toll that begins at `number` is all that a group is guilty of: a group was named before."""
    low = findings.lowered
    guilty = _GUILT.search(low, max(clause[0], number - 90), number)
    return guilty is not None and any(g.kind not in STATES for g in findings.cast if g.end <= guilty.start() + 4)


def across(findings: Findings, start: int, end: int) -> bool:
    """Whether a toll that ends at `start` is that of a whole land, and no deed is told before `end` that did it."""
    return any(
        t.feature in ("country", "admin1") and _ACROSS.match(findings.lowered, start, t.start)
        for t in within(findings.places, start, end)
    )


_WAR = r"(?:wars?|conflicts?|insurgency|insurgencies|rebellion|uprising|revolt|revolution|feud|genocide|intifada|hostilities|bloodletting|strife)(?![-’'])"
"""What lasts for months and kills by many deeds."""
_UNREST = r"(?:fighting|crackdown|violence|unrest|bloodshed|clashes|offensive|campaign|onslaught|turmoil|chaos|killings|struggle)"
"""What is as often one deed's: only hundreds of dead are a sum."""
_PERFECT = r"(?:(?:is|are|was|were) (?:thought|believed|estimated|said|reported) to have|has|have|had)\s(?:so far |already |also |now |since |to date |reportedly )?"
_COST = r"(?:killed|left|claimed|cost|caused|taken|seen|resulted in|led to|displaced)"
_BY_A_WAR = compiled(
    rf"\b(?P<long>{_WAR})\b(?:(?!\b(?:attacks?|bombs?|bombings?|raids?)\b)[^.;\"“”]){{0,80}}?\b(?P<perfect>{_PERFECT})?(?:{_COST})?\s?(?:(?:{HEDGE_WORDS}|the|an|estimated|as|many|deaths?|lives|of|loss|people)\s)*\Z"
    rf"|\b(?P<unrest>{_UNREST})\b(?:(?!\b(?:attacks?|bombs?|bombings?|raids?)\b)[^.;\"“”]){{0,60}}?\b{_PERFECT}(?:{_COST})?\s?(?:(?:{HEDGE_WORDS}|the|an|estimated|deaths?|lives|of)\s)*\Z"
)
"""Before a toll: the war that cost it."""
_IN_A_WAR = compiled(
    rf"[^.;,]{{0,40}}?\b(?:in|during|by|throughout|of|from)\s(?:the|its|their|his|this|that|a|an)\s(?:[\w'’-]+\s){{0,4}}?(?:(?P<long>{_WAR})|(?P<unrest>{_UNREST}))\b"
)
"""Behind a toll: the war in which they fell."""
_SINCE_IT_BEGAN = compiled(
    rf"\bsince\s(?:the|its|their|that|a)\s(?:[\w'’-]+\s){{0,4}}?(?:{_WAR}|{_UNREST}|operation|battle|siege|war)\b[^.;,]{{0,40}}?\b(?:began|begun|started|broke out|erupted|was launched|got under way|flared)\b"
    rf"|\bsince\s[^.;,]{{3,70}}?\b(?:launched|began|started|unleashed|opened)\s(?:its|their|his|an?|the)\s(?:[\w'’-]+\s){{0,3}}?(?:{_WAR}|{_UNREST}|operations?|assault|intervention|bombardment)\b"
    r"|\bsince\s[^.;,]{2,50}?\b(?:took|seized|taking|seizing|came to|coming to|assumed|assuming)\s(?:power|office|control)\b|\bsince (?:the )?(?:fall|overthrow|ouster|ousting|start|outbreak|beginning) of\b"
    r"|\bsince (?:the|an?|last \w+['’]s|this year['’]s|\w+['’]s) (?:[\w-]+ ){0,3}?(?:coup|(?:military |army )?takeover|revolution|uprising|invasion|intervention|ceasefire|truce|independence|referendum|withdrawal|disputed (?:vote|election)|civil war)\b(?=[^.;]{0,60}(?:,|\b(?:has|have)\b|[.]|\Z))"
)
_YEARS_OF_IT = compiled(
    rf"\b(?:years?|decades?|months?)\sof\s(?:[\w'’-]+\s){{0,2}}?(?:{_WAR}|{_UNREST})\b[^.;]{{0,60}}\Z"
    r"|\b(?:during|in|over|under)\s(?:his|her|their|its|the)\s(?:[\w-]+\s){0,2}?(?:years?|decades?|tenure|presidency|reign|rule|term|premiership|regime)\b[^.;]{0,40}?\b(?:in|during)\swhich\s\Z"
)
_LOSSES_IN = compiled(
    r"(?:['’]s|\b(?:its|their|our))\s(?:own\s|total\s)?(?:death toll|losses|combat deaths|fatalities)\sin\s[^.;,]{2,40}?\sto\s(?=\S+\Z)"
)
_A_DEED = compiled(
    r"\b(?:attack|bomb|bombing|car bomb|blast|explosion|gunm[ae]n|air ?strike|raid|ambush|shooting|massacre|strike|missile|rocket|ship|boat|plane|helicopter|shell)\b(?! helmets)|\bwhen\b"
)
"""One deed that is told beside a war."""
_SINCE_BEEN = compiled(r"\b(?:have|has) since (?:been|died|perished)\b")
_DOZEN, _HUNDRED, _THOUSAND = 10, 100, 1000


def of_a_war(low: str, sentence: tuple[int, int], toll: tuple[int, int], number: int) -> bool:
    """Whether the toll `[start, end)` of a sentence is that of a war, of years of unrest, or of all since they began."""
    (start, end), (a, b) = sentence, toll
    if number < _DOZEN or NOT_OF_NEWS.search(low, start, end):
        return False
    told_of_a_deed = _A_DEED.search(low, start, end) is not None
    before = None if told_of_a_deed else _BY_A_WAR.search(low, max(start, a - 140), a)
    if before and (number >= _HUNDRED or (before["long"] and before["perfect"])):
        return True
    behind = None if told_of_a_deed else _IN_A_WAR.match(low, b, end)
    if behind and number >= (_DOZEN if behind["long"] else 5 * _HUNDRED):
        return True
    if _SINCE_IT_BEGAN.search(low, start, end) or _LOSSES_IN.search(low, start, b):
        return True
    if _YEARS_OF_IT.search(low, max(start, a - 120), a):
        return True
    return number >= _THOUSAND and _SINCE_BEEN.search(low, start, end) is not None
