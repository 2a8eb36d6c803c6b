"""Fears of other things in words of violence: diseases, beasts, drills, workers' strikes, laws that "target", attacks in words.

A warning needs somebody who may do violence. "The virus could strike more homes", "the coyote could attack again", "more
strikes could follow", "a ban would target shops", "an attack on the poor" have none, though each word is one of violence.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words import cues
from tocsin.read.words.deedwords import NO_ATTACKS

_NO_HAND = compiled(
    r"\b(?:virus(?:es)?|tuberculosis|whooping cough|mumps|polio|norovirus|superbugs?|hepatitis|rabies|influenza|flu|measles|cholera|ebola|malaria|zika|meningitis|typhoid|dengue|epidemic|outbreaks?(?! of (?:violence|fighting|war|hostilities|unrest|clashes))|infections?|bacteria|disease|wasps|hornets|locusts|mosquito(?:e?s)?|coyotes?|(?:a|the|black|brown|grizzly|polar) bears?|sharks?|crocodiles?|alligators?|cougars?|mountain lions?|stray dogs|(?<!lone )wolves|animals?|predators?"
    r"|unexploded (?:\w+ )?(?:ordnance|bombs?|shells?|munitions)|(?:bombing|firing|shooting|rifle|artillery) range|live-fire|attack runs?|(?:training|flying|night|fire|evacuation) (?:exercises?|drills?))\b"
)
_LABOUR = compiled(
    r"\b(?:unions?|walk-?outs?|industrial action|strikers|picket\w*|(?:drivers|teachers|nurses|workers|staff|crews|pilots|doctors|miners|dockers|guards) (?:struck|strike|walked out|went on strike|on strike)|over pay|pay (?:deal|rise|claim|dispute))\b"
)
_STRIKES = compiled(r"\bstrik(?:es?|ing)\b|\bstruck\b")
_BY_LAW = compiled(
    r"\b(?:bans?|tax(?:es)?|bills?|laws?|rules?|fees?|fares?|rents?|tariffs?|cuts?|ordinances?|zoning|legislation|reforms?|budgets?|noise|closures?|merger)\b(?! (?:on|against) (?:terror|extremis))[^.;,]{0,30}\b(?:could|would|will|may|might) (?:\w+ly )?(?:target|hit|kill|strike|attack|hurt|rise)\b"
)
_IN_WORDS = compiled(
    r"\b(?:attacks?|assaults?|war) (?:on|against) (?:the |our |their |his |its |your |all )?(?:\w+ )?(?:judiciary|judges?|courts?|press(?: freedom)?|media|journalism|free(?:dom|doms)?|free speech|rights?|democra\w+|values|poor|middle class|working (?:class|families|people)|workers|unions?|families|pensioners|living standards|pensions?|constitution|institutions?|rule of law|science|reason|truth|motorists|christmas|drugs|poverty|women['’]s rights|civil liberties|religio\w+ liberty|environment|public (?:services|schools|education)|health ?care|welfare|privacy)\b"
    rf"|\b(?:(?:terror\w*|violence|attacks?|war) )?as an? (?:pretext|excuse|cover|justification)(?: to \w+)?|\b(?:{NO_ATTACKS}) ?-?attacks?\b|\btrade wars?\b"
)
_IF = compiled(r"\bif (?:there (?:is|was|were|should be)|another|an|any)\b[^.;,]{0,30}\b(?:attacks?|violence)\b")
_VIOLENT = compiled(
    r"\b(?:attack(?:s|ed|ing)?|strikes?|striking|kill\w*|target\w*|assaults?|bomb\w*|explo\w+|hit|war|terror\w*|violence|threats?|fight\w*)\b"
)


def speaks_of_else(lowered: str, start: int, end: int) -> bool:
    """Whether the fear that lowered[start:end) tells has no hand that strikes: disease, beasts, drills, strikes, laws, words."""
    if cues.ATTACKERS.search(lowered, start, end):
        return False
    if _NO_HAND.search(lowered, start, end) or _BY_LAW.search(lowered, start, end):
        return True
    if _STRIKES.search(lowered, start, end) and _LABOUR.search(lowered, max(0, start - 160), end):
        return True
    said = [m.span() for pattern in (_IN_WORDS, _IF) for m in pattern.finditer(lowered, start, end)]
    if not said:
        return False
    return all(any(a <= v.start() < b for a, b in said) for v in _VIOLENT.finditer(lowered, start, end))
