"""Those who end or punish the attackers: who killed, hanged or caught the men behind a deed is not who did it.

"Egypt says it has killed the 19 militants who ambushed a bus and shot seven pilgrims." Patterns match lower-case text from
the end of a name on.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.findings.saying import ANNOUNCED
from tocsin.read.words.deedwords import DEED, MEMBERS, VIOLENCE

_FELLED = r"(?:kill(?:ed|s|ing)?|shot(?: dead)?|shoots?(?: dead)?|hang(?:ed|s)|execut(?:ed|es)|eliminat(?:ed|es)|neutrali[sz](?:ed|es)|arrest(?:ed|s)|captur(?:ed|es)|hunt(?:ed|s) down|track(?:ed|s) down|gunned down|beheaded|put to death|sentenced|convicted)"
_ITSELF = rf"(?:\s(?:{ANNOUNCED}|claims?)(?: (?:that|on \w+day|in a statement))*\s(?:it|they|he|its \w+|their \w+))?"
_THEM = r"(?:m[ae]n|militants?|gunm[ae]n|attackers?|bombers?|suspects?|terrorists?|fighters?|insurgents?|members?|people|brothers|killers?|assailants?|jihadis\w*|rebels?|assassins?|hijackers?|kidnappers?|knifem[ae]n|wom[ae]n|driver)"
_DID = rf"\A{MEMBERS}(?:,[^,;.]{{1,60}},)?{_ITSELF}(?:\s(?:has|have|had|also|later|then|on \w+day|\w+ly))*\s{_FELLED}\s"
_WHO = compiled(
    rf"{_DID}(?:[\w-]+\s){{0,5}}?{_THEM}(?:\son \w+day)?\s"
    rf"(?:(?:who|that)\s(?:(?:it|they|police|officials) (?:said|says|say)\s)?(?:had\s|have\s|has\s)(?:\w+ly\s)?(?:{VIOLENCE}|blown up|taken part|shot|planned|burned|hacked|driven|left)"
    rf"|(?:behind|responsible for|accused of|suspected of|blamed for|wanted (?:for|over|in)|convicted (?:of|over)|involved in|(?:who|that) (?:was|were|is|are) (?:\w+ )?(?:behind|responsible|involved))\b[^.;]{{0,60}}?\b(?:{DEED}|kill\w*|murder\w*)\b)"
    rf"|{_DID}(?:the|all|both|those|one of the|two of the)\s(?:[\w-]+\s){{0,4}}?{_THEM}(?:\son \w+day)?\s(?:who|that)\s{VIOLENCE}\b[^.;]{{0,110}}?\b(?:kill(?:ed|ing)|shot|dead|deaths?|died|wound(?:ed|ing)|injur(?:ed|ing)|hacked|massacred|people|civilians|passengers|guests|pilgrims|students|children)\b"
    rf"|\A{MEMBERS}{_ITSELF}(?:\s(?:has|have|had|also|later|then|on \w+day|\w+ly))*\s{_FELLED}\s(?:the|an?|one of the|two of the)\s(?:[\w-]+\s){{0,2}}?(?:planners?|masterminds?|organi[sz]ers?|architects?|brains?|authors?|ringleaders?)\s(?:of|behind)\b"
)


_SHOT_DOWN = compiled(
    rf"\A{MEMBERS}(?:,[^,;.]{{1,60}},)?{_ITSELF}(?:\s(?:has|have|had|also|later|then|on \w+day|\w+ly))*\s(?:shot down|shoots down|downed|downs|intercept(?:ed|s)|brought down|destroyed)\s(?:(?:one|two|three|all|most|several|some|many|the|at least|about|of|\d+|incoming|attack|explosive|enemy|other|ballistic|cruise|hostile) ){{0,5}}(?:drones?|missiles?|rockets?|projectiles?|uavs?)\b(?! (?:base|sites?|factory|depots?|launchers?|positions?|stocks?))"
    rf"|\A{MEMBERS}\s(?:fired|launched) (?:[\w-]+ )?(?:anti-aircraft|interceptor|air defen[cs]e)\b"
)
"""What air defences do to what was sent against them."""


def punisher(right: str) -> bool:
    """Whether the words behind a party tell that it felled or punished those who did the deed."""
    return _WHO.match(right) is not None or _SHOT_DOWN.match(right) is not None
