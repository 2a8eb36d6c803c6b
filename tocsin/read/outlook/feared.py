"""Whether what a sentence of warning speaks of is violence still to come: not what has happened, is denied, or harms nobody.

A warning has two sides, who warns and what is feared. Words of both stand in many other sentences: "fears that he could have
been killed in the raid" looks back, "no intelligence to suggest that further attacks were planned" denies, "warned that the
raids could worsen tensions" fears for tensions, "troops are preparing for an assault on the town" tells the army's own plan.
"""

from __future__ import annotations

import re

from tocsin.actors.records import STATES
from tocsin.dates.words import MONTH_NAMES
from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE
from tocsin.read.findings.findings import Findings
from tocsin.read.outlook.forebodings import BLOW

_DENIED = compiled(
    r"\b(?:(?:no ?one|nobody|few|none of (?:us|them)|i never|we never|they never|never) (?:had |could have |would have |ever )*(?:expect(?:ed|s)?|imagin(?:ed|es)|fear(?:ed|s)?|thought|predicted|foresaw|dreamt|dreamed)|(?:did ?n[o'’]t|didn['’]t) know (?:what|when|which|if|where)|no (?:[\w-]+ ){0,2}(?:intelligence|evidence|information|indications?|signs?|reason|proof|suggestion) (?:to (?:suggest|believe|think|indicate|suspect|fear)|that|of)|nothing (?:to suggest|suggest(?:s|ed)|to indicate)"
    r"|doubt(?:s|ed)?(?: (?:that|whether|if|he|she|it|they))|denie[sd] (?:that|having|any|planning|plotting)|(?:does|do|did|is|are|was|were) not (?:expect|expecting|fear|fearing|believe|plan|planning|intend|preparing|think))\b"
)
"""Before what is feared: somebody says that it is not to be."""
_TURNS = compiled(r"\b(?:but|however|yet|although|though|nevertheless|still)\b")
_MODAL = compiled(
    r"\b(?:could|may|might|would|will|shall|can|must|going to|likely|soon|about to|bound to|set to|to come|risk|danger|threat|imminent|possib\w+|plan\w*|prepar\w+|plott\w+|intend\w*|expected|again|next|more|further|new|fresh|another|future)\b"
)
_MAY = compiled(r"\b(?:could|may|might|would|will|can)\b")
_PERFECT = compiled(
    r"\b(?:(?:strong |real |distinct |great )?possib(?:le|ility)\b[^.;]{0,40}?)?\b(?:could|may|might|would|should|must|cannot|can)(?: (?:not|well|also|possibly|easily|only|already|even))*(?:(?: have|['’]ve)\b| of been\b)"
)
"""A modal verb in the perfect looks back: "could have been killed"."""
_BLOODLESS = compiled(
    r"\b(?:could|may|might|would|will|can)(?: (?:also|well|only|further|soon|seriously|even|yet|ultimately|have to|be))* (?:amount|constitut|violat|breach|(?:worsen|heighten|raise|stoke|increase|inflame|fuel|add to|aggravate|exacerbate) (?:the |its |their |already |regional |diplomatic |political |\w+ ){0,2}(?:tensions?|cris[ei]s|fears|pressure|suffering|costs?|prices)"
    r"|(?:hurt|harm|damag|undermin|derail|delay|jeopardi|strain|hamper|hinder|slow|affect|cost|weaken|complicat|overshadow|scupper|torpedo|cripple|deter|discourage)\w*|reach (?:an? |the )?(?:\w+ )?(?:agreement|deal|accord|compromise|settlement|consensus|ceasefire)|lead to (?:\w+ )?(?:charges|sanctions|prosecution|arrests|talks|unemployment|inflation|recession)|face (?:\w+ )?(?:charges|sanctions|prosecution|trial|justice|shortages|famine|hunger)"
    r"|backfire|be (?:delayed|postponed|cancelled|canceled|hampered|undermined|prosecuted|charged|tried|extradited|seen as|regarded as|considered)|end (?:the|their|its)|bring (?:peace|an end|stability))"
)
"""What may come harms no body: a crime in law, tensions, costs, talks."""
_TOLL_RISES = compiled(
    rf"\b(?:{FIGURE})s?(?: of [^.;,]{{2,50}}?)?(?: (?:from|in|of) [^.;,]{{2,40}}?)? (?:could|may|might|would|will|(?:is|was|are|were) (?:likely|expected|set|sure|bound) to)(?: (?:still|well|yet|further|also|even))* (?:rise|climb|increase|grow|go up|mount)\b"
)
"""More dead of what has been done."""
_KEEP_OFF = compiled(
    r"\b(?:avoid|stay away from|steer clear of|keep (?:away|clear) (?:from|of)) (?:the |that |this |all )?(?:\w+ )?(?:area|scene|streets?|roads?|vicinity|cent(?:re|er)|downtown|station|site|neighbou?rhood)\b"
)
"""What people are told where something is going on."""
_WON = compiled(
    r"\b(?:before|until) [^.;,]{2,40}? (?:is|are|was|were|will be)(?: \w+)? (?:found|caught|captured|killed|defeated|arrested|brought to justice|tracked down|destroyed|flushed out|cornered)\b"
)
"""Behind "a matter of time": the defeat of those who might be feared."""
_ONLY_WORDS = compiled(
    r"\b(?:warn(?:s|ed|ing)?|caution(?:s|ed)?) (?:[\w' -]{1,30} )?against (?:any |the |too |over|an? )?(?:seeing|reading|drawing|jumping|treating|blaming|linking|making|calling|speculat\w*|conclu\w*|generali[sz]\w*|stigmati\w*|panic\w*|complacen\w*|pre-?judg\w*|hasty|early|premature|believing|sharing|spreading)\b"
    r"|\b(?:will|would|must|shall|should) (?:not |never )?(?:go|remain|stay) unpunished\b|\b(?:will|would) be (?:punished|brought to justice|hunted down|held (?:to account|accountable|responsible))\b|\bnot to approach\b"
    r"|\bconcern(?:ed|s) (?:by|about|over) (?:the |this |that |his |her |their |a )?(?:[\w'’-]+ ){0,3}?(?:orders?|bills?|laws?|language|rhetoric|proposals?|decisions?|rulings?|comments|remarks|singling|portray\w+|depict\w+)\b"
    r"|\bhad (?:been |already been |long been )?(?:braced|bracing|feared|fearing|expected|expecting)\b"
    r"|\bexpect(?:s|ed|ing)? (?:\w+ )?to (?:\w+ly )?(?:wrap up|finish|complete|conclude|release|publish|announce|present|issue|file|identify|make (?:an? )?(?:\w+ )?(?:arrest|announcement|statement|decision)|charge|hold|sign|reopen|reach a|question|interview)s?\b"
)
"""What is warned against is a thought; what had been feared came before what is told."""
_OWN_PLAN = compiled(
    r"(?:is|are|was|were|be|been)? ?(?:(?:\w+ )?(?:preparing|planning|ready|poised|set|bracing|readying|gearing up|massing|gathering) (?:for|to)|prepar\w+|plan\w*)\b"
)
_AN_ASSAULT = compiled(
    r"\A (?:the |an? |its |their )?(?:(?:final|major|all-out|ground|full-scale|large|planned|possible|long-awaited|second|new|fresh|big|imminent|\w+) ){0,3}(?:assault|offensive|operation|push|attack|advance|raid)\b|\A (?:the )?(?:assault|attack|storm|advance|strike|move|retake|besiege|liberate)\b"
)
_FORCES = compiled(
    r"\b(?:(?:elite|government|security|coalition|special|regime|allied|opposition|[a-z]+(?:an|ese|ish|i|ian)|u\.?s\.?(?:-(?:led|backed))?|us-backed) (?:forces|troops|soldiers|fighters)|army|troops|soldiers|coalition|military|marines|commandos|warplanes)\b[^.;]{0,160}\Z"
)
"""Before a plan: the army, or those that it backs, whose offensive is none that anybody warns of."""
_FACT = (
    r"(?:after|since|following|in the wake of|behind|over|in response to|to blame for|responsible for|blamed for"
    r"|(?:fire|gas|damage|deaths?|losses|debris|fallout|suspects?|lessons|aftermath|victims|anniversary|reports?|allegations?|condemn\w*) (?:[\w-]+ ){0,3}?(?:from|of|in|over))"
)
_TOLD = compiled(
    rf"\b{_FACT} (?:(?:the|an?|last|recent|deadly|terrorist|suicide|bomb|its|their|september 11|\w+day['’]s|\w+['’]s|[\w-]+) ){{0,4}}?{BLOW}\b|\b{_FACT} (?:the )?strikes?\b|\b(?:this|these|those) (?:\w+ )?(?:{BLOW}|strikes?)\b|\b{BLOW} (?:of|on|in) (?:september 11|(?:{MONTH_NAMES}) \d|(?:19|20)\d\d)"
)
"""Violence that has happened, told in the sentence as what the fear is for."""
_VIOLENT = compiled(
    rf"\b(?:{BLOW}|attack(?:ing|ed|ers?)?|strikes?|strik(?:e|ing)|target(?:s|ed|ing)?|bomb(?:ed|ers?|ing)?|kill(?:ed|ing|s)?|kidnap(?:ped|ping)?|storm(?:ed|ing)?|overrun|massacred?|murder\w*|behead\w*|assassinate\w*|retaliat\w*|reveng\w*|war|bloodbath|jihad\w*|militants?|terrorists?|extremists?|insurgents?|rebels?|gunm[ae]n|hostages?|hit|shoot\w*|response|lone (?:wolf|wolves)|threat|threats|invade|invasion|siege|fall|clashes|fighting|arms|weapons?|explosives?|conflict|unrest|danger\w*|hijack(?:s|ings?)?|sabotage|poison\w*|conflagration|genocide|cells?|(?:carry out|carrying out|mount|launch|stage|conduct)(?:ing)? (?:external |foreign |new |such )?operations|crush|wipe out)\b"
)
_ADVICE = compiled(
    r"\b(?:(?:keep|stay|steer) (?:away|clear|indoors|out)|to (?:avoid|leave)|be vigilant|remain vigilant|not to travel|advis\w+ (?:against|\w+ (?:not )?to|citizens|americans|britons))\b"
)
"""What people are told to do says that something is feared, whatever has happened."""
_MACHINES = compiled(
    r"\b(?:attack (?:helicopters?|aircraft|jets?|planes?|submarines?|dogs?)|assault (?:rifles?|weapons?|guns?))\b"
)
_COUNTERED = compiled(
    rf"\b(?:counter(?:s|ed|ing)?|combat(?:s|ing|ting)?|fight(?:s|ing)? (?:against )?|tackl(?:es?|ing)|defeat(?:s|ing)?|eradicat\w+|fight against|war on|efforts against) ?(?:the |this |that )?(?:[\w'’-]+ ){{0,3}}?(?:{BLOW}|terror\w*|extremis\w+|militants?|jihad\w*|insurgen\w+)\b|\([^()]{{0,60}}(?:outlawed|banned) in \w+\)"
)
"""Violence only as what something is done against, and what a newsroom puts in brackets behind a group's name."""
_THAT_IS_SO = compiled(
    r"\b(?:warn(?:s|ed|ing)?|caution(?:s|ed)?)(?: [\w' -]{1,40}?)? that (?:(?!\b(?:could|may|might|would|will|must|can|cannot|likely|risk\w*|danger\w*|going to|plan\w*|prepar\w+|plott\w+|want\w*|intend\w*|about to|threat|threaten\w*|expect\w*|possib\w+|abilit\w+|able|capab\w+|capacity|means|intent|if|unless|should|next|soon|remains?|is|are|was|were)\b)[^.;])*[.;]?\s*\Z"
)
"""A warning that something is so, in which nothing is to come: "warned that violence has spread"."""


def is_to_come(findings: Findings, start: int, end: int, said: re.Match[str]) -> bool:
    """Whether the sentence [start, end) whose words of warning are `said` speaks of violence that is still to come."""
    low = findings.lowered
    denied = _DENIED.search(low, start, said.end())
    if denied and not _TURNS.search(low, denied.end(), said.end()):
        return False
    ahead = low[said.start() : end]
    looks_back = _PERFECT.search(low, start, end)
    if looks_back and not _MODAL.search(_PERFECT.sub(" ", low[start:end])):
        return False
    modals = [m.start() for m in _MAY.finditer(ahead)]
    bloodless = {m.start() for m in _BLOODLESS.finditer(ahead)}
    if modals and bloodless and all(m in bloodless for m in modals):
        return False
    if _TOLL_RISES.search(low, start, end) and not _MODAL.search(_TOLL_RISES.sub(" ", low[start:end])):
        return False
    if _KEEP_OFF.search(low, start, end) and not _MODAL.search(low, said.start(), end):
        return False
    if "matter of time" in ahead and _WON.search(low, said.end(), end):
        return False
    if _ONLY_WORDS.search(low, start, end) or _is_own_plan(findings, start, end, said):
        return False
    if _THAT_IS_SO.search(low, start, end):
        return False
    return _has_violence(low, start, end)


def _is_own_plan(findings: Findings, start: int, end: int, said: re.Match[str]) -> bool:
    """Whether the army, or somebody it fights beside, is said to be about to attack."""
    low = findings.lowered
    for plan in _OWN_PLAN.finditer(low, said.start(), min(end, said.end() + 40)):
        if _AN_ASSAULT.match(low[plan.end() : end]):
            armed = [g for g in findings.cast if start <= g.start < plan.start() and g.kind not in STATES]
            return _FORCES.search(low, start, plan.start()) is not None and not armed
    return False


def _has_violence(low: str, start: int, end: int) -> bool:
    """Whether words of violence stand in the sentence that are not those of a deed already done.

    A sentence without any may go on with what the one before it told of: "they will come before the rains".
    """
    if not _VIOLENT.search(low, start, end) or _ADVICE.search(low, start, end):
        return True
    done = [m.span() for p in (_TOLD, _MACHINES, _COUNTERED) for m in p.finditer(low, start, end)]
    return any(not any(a <= v.start() < b for a, b in done) for v in _VIOLENT.finditer(low, start, end))
