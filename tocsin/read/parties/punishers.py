"""Those who end or punish the attackers: who killed, hanged or caught the men behind a deed is not who did it.

"Egypt says it has killed the 19 militants who ambushed a bus and shot seven pilgrims." Patterns match lower-case text from
the end of a name on.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.findings.saying import ANNOUNCED
from tocsin.read.words.deedwords import DEED, MEMBERS, VIOLENCE

_FELLED = r"(?:kill(?:ed|s|ing)?|shot(?: dead| and killed)?|shoots?(?: dead| and kills?)?|hang(?:ed|s)|execut(?:ed|es)|eliminat(?:ed|es)|neutrali[sz](?:ed|es)|arrest(?:ed|s)|captur(?:ed|es)|hunt(?:ed|s) down|track(?:ed|s) down|gunned down|beheaded|put to death|sentenced|convicted)"
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


_DOING = r"(?:stabb?ing|attack(?:ing)?|ramm?ing|ram|lung(?:e|ing)|charg(?:e|ing)|open(?:ing)? fire|fir(?:e|ing)|shoot(?:ing)?|storm(?:ing)?|hurl(?:ing)?|throw(?:ing)?|kill(?:ing)?|wound(?:ing)?|injur(?:e|ing)|slash(?:ing)?|stab|driv(?:e|ing)|detonat(?:e|ing)|carry(?:ing)? out|ambush(?:ing)?|infiltrat(?:e|ing)|break(?:ing)? into|approach(?:ing)? (?:[\w-]+ ){0,4}?with (?:an? )?(?:knife|axe|gun|bomb|rifle))"
_DONE = rf"(?:{VIOLENCE}|lunged|charged|rammed|slashed|drove|infiltrated)"
_TRYING = r"(?:try(?:ing)? to|tri(?:ed|es) to|attempt(?:ing|ed)? to|allegedly|reportedly|apparently|had|having|first)"
_SHOT_BY = r"(?:was|were|been|being|is|are)\s(?:(?:later|then|also|fatally|eventually|subsequently|himself|herself|themselves|both|all|in turn)\s){0,2}(?:shot|killed|gunned down|neutrali[sz]ed|eliminated|wounded|overpowered|subdued)(?:\s(?:and (?:killed|wounded)|dead|to death))?(?:\s(?:on\s)?\w+day|\sat the scene|\son the spot|\sin the (?:head|chest))?\sby\s(?:the\s|an?\s)?(?:[\w’'-]+\s){0,2}"
_FELLED_BY = compiled(rf"\b{_SHOT_BY}\Z")
_ATTACKER_SHOT = compiled(
    rf"\b(?:attackers?|assailants?|(?:suicide )?bombers?|knifem[ae]n|stabbers?|shooters?|killers?|perpetrators?|assassins?|hijackers?|kidnappers?|infiltrators?)\b[^.;]{{0,70}}?\b{_SHOT_BY}\Z"
    rf"|\b(?:who|that)\s(?:{_TRYING}\s){{0,2}}(?:{_DONE}|stab|attack|ram|shoot)\b[^.;]{{1,110}}?\b{_SHOT_BY}\Z"
    rf"|\b(?:{_DONE})\b[^.;]{{1,110}}?\bbefore\s(?:(?:he|she|they)\s)?{_SHOT_BY}\Z"
)
"""Before the forces that ended an attack: "the man who stabbed a soldier was shot dead by"."""
_AFTER_HE = compiled(
    rf"\A{MEMBERS}(?:\s(?:on|late on|early on)?\s?\w+day)?,?\s(?:after|while|when|as|during|for)\s(?:(?:he|she|they)\s)?(?:{_TRYING}\s){{0,2}}(?:{_DOING}|{_DONE})\b"
)
"""Behind the forces that shot somebody, what he had done first."""
_SHOT_THEM = compiled(
    rf"{_DID}(?:all|both|the last|the other|the remaining|the rest|the final|three|four|five|six|\d+)(?:\s(?:of|two|three|four|five|six|last|other|remaining|\d+)){{0,2}}(?:\sthe)?(?:\s(?:two|three|four|five|six|armed))?\s(?:attackers?|gunm[ae]n|assailants?|bombers?|(?<=the )fighters|(?<=the )militants|(?<=the )insurgents|hijackers?|hostage[ -]takers)\b(?!\s(?:in|at|near)\s(?:an?\s)?(?:raid|operation|clash))"
)
"""Behind the forces that ended a siege: "Afghan troops killed the other two attackers"."""
_SHOT_HIM = compiled(
    rf"{_DID}(?:[\w,-]+\s){{1,7}}?(?:on\s\w+day\s)?(?:"
    rf"(?:who|that)\s(?:(?:it|they|police|officials|the army)\s(?:said|says|say)\s)?(?:(?:had|allegedly|reportedly)\s)?(?:tried|attempted|sought|was trying|was about|were trying)\sto\s(?:stab|attack|ram|shoot|kill|bomb|run over|storm|infiltrate|carry out|hurl|throw|open fire|detonate|blow)\b"
    rf"|(?:after|when|as)\s(?:he|she|they)\s(?:{_TRYING}\s)*(?:{_DONE}|stab|attack|ram|shoot)\b)"
)


_STOPPED_IT = compiled(
    rf"\A{MEMBERS}{_ITSELF}(?:\s(?:has|have|had|also|later|successfully|on \w+day|\w+ly))*\s(?:intercept(?:ed|s)|thwart(?:ed|s)|foil(?:ed|s)|repel(?:led|s)|repuls(?:ed|es)|beat(?:en)? (?:back|off))\b"
)
"""Behind those who stopped what others had sent: "the coalition intercepted and destroyed a drone"."""


def felled_the_attacker(left: str, right: str) -> bool:
    """Whether the words on both sides of a party tell that it shot who had attacked or was attacking, or stopped an attack."""
    if " by" in left[-40:] and _FELLED_BY.search(left):
        return _ATTACKER_SHOT.search(left) is not None or _AFTER_HE.match(right) is not None
    return _SHOT_HIM.match(right) is not None or any(p.match(right) for p in (_STOPPED_IT, _SHOT_THEM))
