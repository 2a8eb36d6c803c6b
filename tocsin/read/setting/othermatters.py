"""Dates beside violence that are those of another matter: of a war's beginning, a charge, an execution, a death in care, of somebody's
coming, or of what the violence followed."""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE
from tocsin.read.setting.aftermath import of_a_charge

_RISEN = compiled(
    rf"\b(?:{FIGURE}|tally)\b[^.;]{{0,60}}\b(?:r[io]s(?:e|es|ing|en)|climb(?:ed|ing|s)|jump(?:ed|ing|s)|reach(?:ed|ing|es)|stood|standing|increas(?:ed|ing|es)|raised|revised|lowered)\b[^.;,]{{0,40}}\s(?:on\s|by\s|as of\s)?(?:(?:late|early)\s)?\Z"
)
"""Right before the day on which a toll rose: "with the toll rising to 22 on Monday"."""
_WAR_BEGAN = compiled(
    r"\bsince (?:the )?(?:fighting|violence|hostilities|bloodshed|clashes|protests?|offensive|operation|siege) (?:first )?(?:began|begun|started|erupted|broke out)\s(?:in\s|on\s)?(?:(?:late|early)\s)?\Z"
    r"|\b(?:conflict|wars?|insurgency|uprising|rebellion|revolt|crisis|unrest|campaign)\b[^.;]{0,50}\b(?:began|begun|started|erupted|broke out|flared(?: up)?|beginning|starting)\s(?:(?:late|early)\s)?(?:in\s|on\s)?\Z"
)
_DIED_ON = compiled(r"\b(?:died|passed away|succumbed)\s(?:(?:late|early|on)\s){0,2}\Z")
_IN_CARE = compiled(
    r",?\s(?:in (?:the |a |an )?(?:[\w-]+ )?hospital|of (?:his|her|their) (?:wounds|injuries)|from (?:his|her|their|the) (?:wounds|injuries)|after (?:his|her|their )?\s?(?:life[- ]support|ventilator|surgery|an operation|undergoing|(?:\w+ )?days? in))\b"
)
"""Around the day on which somebody died of what was done before: "died Thursday night after his life support was withdrawn"."""
_WITH_A_DEED = compiled(r",?\s(?:with|when|as|by)\b")
"""Behind the day on which a war began: the deed that began it."""
_AFTER_AN_EVENT = compiled(
    r"\b(?:after|following|since|before|until)\s(?:the\s|his\s|her\s|its\s|their\s|an?\s|[\w-]+['’]s\s)?(?:[\w'’-]+\s){0,3}?(?:removal|fall|ouster|ousting|overthrow|toppling|collapse|withdrawal|pull-?out|invasion|(?:re-?)?election"
    r"|inauguration|independence|release|formation|creation|founding|launch|outbreak|onset|end|coup|revolution|annexation|split|signing|deal|ceasefire|truce|agreement|accord|lifting|introduction|adoption|appointment|return|arrival"
    r"|departure|expulsion|closure|opening|drawdown|talks|summit|referendum|conference|vote|visit|meetings?|speech|verdict)\b(?:(?!\b(?:when|while|and|but|that|which)\b)[^.;,]){0,50}\s(?:in|on)\s(?:(?:late|early|mid-?)\s?)?\Z"
    r"|\bsince (?:the |his |her |its )?(?:[\w-]+ ){0,2}?(?:ban(?:ning)?|outlawing|start|launch|announcement|declaration|imposition|lifting|election|inauguration|end|resumption)\b(?:(?!\b(?:when|while|and|but|that|which)\b)[^.;,]){0,40}(?:,[^.;,]{2,50},)?\s(?:(?:in|on)\s)?\Z"
)
"""Right before the date of what went before the violence: "in years of fighting after the removal of the Taliban in 2001"."""
_COUP_OF = compiled(
    r"\b(?:coup(?: d['’][ée]tat)?|putsch|revolution|elections?|invasion|referendum|independence|accords?|ceasefire|truce|takeover|overthrow|peace (?:deal|agreement))\s(?:of|in|on)\s(?:(?:late|early|mid)[\s-])?\Z"
)
"""Right before the date after which a turn of politics is called: "in power since the military coup of August 2020"."""
_PUT_TO_DEATH = compiled(
    r"\bexecuted\s(?:by (?:lethal )?injection\s|for (?:his|her|their|the) \w+\s)?(?:(?:late|early|on|in)\s){0,2}\Z"
)
_DEATH_ROW = compiled(r"\b(?:death row|death penalty|lethal injection|stay of execution|capital punishment)\b")

_LIKENED = compiled(
    r"\b(?:echo(?:ed|es|ing)|reminiscent of|similar (?:in \w+ )?to|resembl(?:ed|es|ing)|recall(?:ed|s|ing)|bore (?:\w+ )?(?:the )?hallmarks of) [^.;,]{0,50}\b(?:attacks|bombings|blasts|explosions|killings|massacres|shootings)\s(?:(?:in|of)\s)?\Z"
)
"""Right before the day of the deed that another one is like: "the bomb echoed attacks last year"."""
_PEACE = compiled(
    r"\b(?:end(?:ed|ing)|br(?:oke|oken|eaking)|call(?:ed|ing) off|abandon(?:ed|ing)|declar(?:ed|ing)|announc(?:ed|ing)|sign(?:ed|ing)|renounc(?:ed|ing)|reject(?:ed|ing)|scrapp(?:ed|ing)|suspend(?:ed|ing)) (?:an?|its|the|their|his)\s(?:[\w-]+\s){0,3}?(?:cease-?fires?|truces?|peace (?:talks|deal|accord|process|agreement)|armistice)\s(?:(?:in|on|late|early)\s){0,2}\Z"
)
"""Right before the day of a truce that began or ended: "blamed the bombings on the group, which ended a truce last month"."""
_CAME = compiled(
    r"\b(?:had|having)\s(?:only\s|just\s|first\s|recently\s)?(?:arrived|come|travell?ed|reached|returned|flown|moved|landed)\b[^.;]{0,50}?\s(?:on|in)\s(?:(?:late|early)\s)?\Z"
)
_AND_STRUCK = compiled(
    r"[^.;]{0,60}\b(?:kill|shot|shoot|attack|open(?:ed)? fire|bomb|murder|stab|kidnap|abduct|seiz|storm|blew|explod|died|dead)"
)
"""Around the day on which somebody had come to where it happened: "had arrived in Colombia on 7 December"."""

NOT_AT_ONE = "".join(
    rf"(?<!\b{at} {a} {of})"
    for at in ("at", "on")
    for a in ("a", "an", "the")
    for of in ("", *(f"{kind} " for kind in "campaign election political public party tribal village prayer".split()))
)
"""Before a meeting that was held elsewhere or later: what befell one has its day."""


_TURNED = compiled(
    r"\s(?:uprising|revolution|revolt|rebellion|coup|invasion|elections?|civil war|overthrow|ouster|independence|referendum|war)\b"
)
_COUNTED_FROM = compiled(r"\b(?:since|after|before|following|until|cradle of|during)\s(?:the|an?|its)\s\Z")
"""Around the year of a turn of politics: "plagued by violence since the 2011 uprising"."""
_HAS_BEEN_STRUCK = compiled(r"[^.;]{0,160}, [\w ]{3,40}?\b(?:has|have) (?:been|seen|suffered|witnessed)\b")
"""Behind the year from which deeds are told as a series: "since the 2011 uprising, the land has been hit by"."""


def of_another_event(low: str, start: int, date: DateMention) -> bool:
    """Whether a date is that on which a war began, a toll rose, or what the violence followed came about."""
    floor = max(start, date.start - 140)
    if _DIED_ON.search(low, floor, date.start) and _IN_CARE.match(low, date.end):
        return True
    if of_a_charge(low, start, date):
        return True
    if _CAME.search(low, max(start, date.start - 80), date.start) and not _AND_STRUCK.match(low, date.end):
        return True
    if _PUT_TO_DEATH.search(low, max(start, date.start - 40), date.start) and _DEATH_ROW.search(low):
        return True
    counted = _TURNED.match(low, date.end) and _COUNTED_FROM.search(low, floor, date.start)
    if counted and counted.start() > start and not _HAS_BEEN_STRUCK.match(low, date.end):
        return True
    if _WAR_BEGAN.search(low, floor, date.start):
        return _WITH_A_DEED.match(low, date.end) is None
    return any(words.search(low, floor, date.start) for words in (_RISEN, _AFTER_AN_EVENT, _COUP_OF, _PEACE, _LIKENED))
