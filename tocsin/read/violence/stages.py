"""How far violence got: accomplished, attempted, foiled, planned, threatened, from the words around its trigger."""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.violence.intent import is_meant, right_before

_FOILED = compiled(
    r"\b(?:foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|pre-?empt(?:ed|s|ing)?|forestall(?:ed|s)?|head(?:ed|ing) off|put (?:an end|a stop|paid) to|prevent(?:ed|s)|avert(?:ed|s)|disrupt(?:ed|s|ing)?|intercepted|(?:was|were|been|being) stopped|stopped (?:[\w-]+ ){0,3}?(?:attacks?|plots?|plans?|bombs?|bombings?|attempts?|attackers?|bombers?|suspects?|terrorists?|militants?|assailants?)"
    r"|stopped (?:an?|the|another|two|three|several) (?:(?!and\b)[\w-]+ ){0,2}\Z"
    r"|uncovered|br(?:eak|oke|oken) up|br(?:oke|oken) (?:an? |the )?(?:[\w.-]+ ){0,2}(?:cell|network|ring|group|unit|gang)|busted|smashed|rolled up (?:an? |the )?(?:\w+ ){0,2}(?:cell|network|ring|group)|took apart|taken apart|dismantled|nipped|headed off|foil|fail(?:ed)? plot|would-be|before (?:it|they|he"
    r"|she|the \w+) could)(?:\b|(?<= )\Z)"
)
_ATTEMPTED = compiled(
    r"\b(?:attempt(?:ed|s|ing)?(?! (?:robber|burglar|theft|carjack|escape|sexual|rape))|tried to|trying to|tries to|failed to (?:explode|detonate|go off|ignite)"
    r"|did not (?:explode|detonate|go off)|fail(?:ed|s) (?:bomb|attack|assassination|attempt|car bomb|suicide|bombing)"
    r"|(?:was|were|been|is|and|safely|experts?|police|squad|sappers?) (?:\w+ )?(?:defused?|deactivated?|disarmed)|botched"
    r"|abortive|unexploded|missed (?:its|his|their|the) target|repelled|repulsed|survived)\b"
)
_MISCARRIED = compiled(
    _ATTEMPTED.pattern.replace(
        r"attempt(?:ed|s|ing)?(?! (?:robber|burglar|theft|carjack|escape|sexual|rape))|tried to|trying to|tries to|",
        "(?:was|were) attempted|",
    )
)
"""The same after the word of violence, where "as they tried to flee" is the victims' attempt."""
_DUD = compiled(
    r",?\s(?:(?!(?:explod|detonat|kill|wound|injur|damag|destroy)(?:ed|ing)\b|went\b)[\w'’-]+,?\s){1,14}?(?:(?:did not|failed to|never) (?:explode|detonate|go off|ignite)"
    r"|(?:was|were|been) (?:\w+ )?(?:defused|deactivated|disarmed|made safe))\b"
)
"""Behind arms that did not go off, however long it is told where they were put."""
_SAFE = compiled(
    r"\b(?:defus|deactivat|disarm)(?:ed|ing)\b|\b(?:safe|harmless)\b|\b(?:did not|failed to) (?:explode|detonate|go off)\Z"
)
"""In a word of violence that tells of such arms."""
_FOUND = compiled(
    r"\b(?:bombs?|devices?|explosives?|dynamite|detonators?)\b[^.;]{0,60}\b(?:found|discovered|seized|intercepted|recovered|defused|deactivated"
    r"|made safe|failed to (?:explode|detonate|go off))\b|\b(?:found|discovered|seized|intercepted|recovered|defused|deactivated|stopped)\b"
    r"[^.;]{0,60}\b(?:bombs?|devices?|explosives?|dynamite|detonators?)\b"
    r"|\b(?:arrest(?:ed|s)?|caught|stopped|detained|seized|wrestled|overpowered|tackled|pinned|subdued|pounced on)\b[^.;]{0,90}\bwith (?:[\w-]+ ){0,4}(?:bombs?|(?:explosive|suicide) (?:belts?|vests?)|explosives?|tnt|grenades|mortars?|missiles?)\b"
    r"|\b(?:capture|seizure|haul|discovery|recovery|find) of [^.;]{0,70}\b(?:bombs?|explosives?|tnt|dynamite|semtex|grenades)\b"
    r"|\b(?:bombs?|devices?|explosives?|charges?)\b[^.;]{0,60}\b(?:made harmless|rendered (?:safe|harmless)|removed|taken away|taken off|dismantled|neutrali[sz]ed)\b|\b(?:removed|dismantled|took|neutrali[sz]ed|took away) (?:the|all|both|five|four|three|two) (?:[\w-]+ )?(?:bombs?|devices?|charges?)\b"
)
"""A bomb that was found before it went off."""
_WENT_OFF = compiled(r"\b(?:kill(?:ed|ing|s)?|explod(?:ed|ing)|went off|blew up|detonated|dead|wounded|injured|died)\b")
_STRUCK = r"(?:go off|explode|blow|bomb|attack|kill|strike|carry|drive|shoot|stab|murder|assassinate|behead|storm|kidnap|detonate|set off|target)"
_STOPPED_AFTER = compiled(
    r"\A(?: [\w'’-]+){0,5} (?:foiled|thwarted|averted|pre-?empted)(?=[,.;\n]| (?:by|in|as|after|when|at)\b|\Z)|\A[^.;,]{0,70}\b(?:came to light|fell through|came to nothing)\b|\A[^.;,]{0,50}\b(?:failed|collapsed)(?: (?:on|in|last|when|because|after)\b|[.,]|\Z)|\A[^.;,]{0,70}\b(?:was|were|been) (?:\w+ )?(?:averted|prevented|foiled|thwarted|uncovered|disrupted|stopped|discovered|exposed)\b"
)
"""An attack of which the words behind it say that it did not come to pass."""
_FOILS = compiled(
    r"\b(?:foil(?:ed|s)?|thwart(?:ed|s)?|avert(?:ed|s)?|pre-?empt(?:ed|s)?|forestall(?:ed|s)?|head(?:ed|s) off|to (?:stop|prevent|avert|foil|thwart|forestall|head off))\s(?:an?|the|another|two|three|several|what (?:\w+ ){1,3}(?:called|said was|described as) (?:an?|the))\s(?:[\w-]+\s){0,2}\Z"
)
_PLANNED = compiled(
    rf"\b(?:(?:want(?:ed|s|ing)|meant|hoped|hoping|set out|looking for weapons|on (?:his|her|their) way) to(?= (?:(?:also|first|\w+ly) )?(?:{_STRUCK}\b|\Z))|"
    rf"(?:was|were|been) (?:(?:told|ordered|instructed|hired|paid|sent|supposed|due|meant) )?to(?= (?:{_STRUCK}\b|\Z))|"
    r"plot(?:s|ted|ting|ters?)?|plann?(?:ed|ing|s)? (?:to|an?|the|for|on|attacks?|bombings?|terror|suicide|another|more"
    r"|further|major|mass|deadly|new|jihadist|several)|conspir(?:ed|ing|acy|ators?)|prepar(?:ed|ing|ation|ations) (?:to|an?|acts?|for"
    r"|of|attacks?|terror)|intend(?:ed|ing|s) to|scheme|scheming|sought to|aim(?:ed|ing) to|about to|ready to)\b"
)
_A_PLAN = compiled(
    r"\b(?:alleged|suspected|supposed|apparent|jihadist|terror(?:ist)?|islamist|secret|detailed|advanced|planned|an?|the) (?:plans?|plots?|conspiracy) (?:(?:by|of|from|on behalf of) [^.;]{2,50}? )?(?:to|for)\b|\bplann?(?:ed|ing) to \w+ "
)
_REPORTED_PLANS = compiled(r"\b(?:was|were|is|are) (?:still |also )?(?:planning|preparing|plotting)\b")
_TALKED_OF = compiled(r"\b(?:talked|boasted|dreamt|fantasi[sz]ed) (?:of|about) (?:an? |the )?(?:[\w-]+ )?\Z")
_DISCUSSED = compiled(
    r"\b(?:discuss(?:ed|es|ing)|considered|considering|contemplat(?:ed|ing)|mulled|(?:talked|talking|spoke|fantasi[sz]ed) (?:of|about)|expressed (?:an?|his|her|their) (?:desire|wish|interest|willingness) (?:in|to)) (?:carry(?:ing)? out|commit(?:ting)?|launch(?:ing)?|stag(?:e|ing)|conduct(?:ing)?|mount(?:ing)?) (?:an? |the )?(?:[\w-]+ ){0,4}\Z"
)
"""Right before a deed that was only spoken of."""
_THREATENED = compiled(
    r"(?<!life-)(?<!life )\b(?:threaten(?:ed|s|ing)?|threats? (?:to|of|against)|vowed to|vows? to|pledged to|bomb threats?|called for)\b"
)
_ABOUT_TO_DO = compiled(
    r"\b(?:was|were|is|are|am|'s|’s|'re|’re|'m|’m) going to (?:(?:do|carry out|commit|launch|conduct|stage) )?(?:an? |the )?(?:[\w-]+ )?\Z"
)
"""Text right before a deed that somebody says is still to come: "he was going to do a drive-by shooting"."""
_STOPPED_SHORT = compiled(
    r"\bbefore (?:he|she|they|it|the \w+) could (?:set (?:it |them )?off|detonate|blow|trigger|open fire|reach|carry|strike|attack|storm|act|kill|shoot|bomb|enter|pull|press|throw|use|light|plant|place|leave|board|put)\b"
    r"|\bplan (?:by|of) [^.;]{2,40} to (?:\w+ ){1,6}(?:was|were|had been) (?:uncovered|foiled|thwarted|stopped|discovered|exposed)\b"
)
"""An attacker who was stopped in time, or a plan that came to light."""
SENTENCED = (
    r"(?:given|handed|got|received|gets|serving) (?:[\w-]+ ){0,5}(?:years?|months|life|sentences?|terms?)\b|sent(?:ences?)? (?:of [^.;]{2,40} )?to (?:prison|jail|a young offenders|(?:two|three|four|five|six|\d+) m[ae]n)|locked up|jailed for"
    r"|(?:jury|court|judges?|tribunal) (?:has |have |had )?(?:\w+ )?(?:found|convict\w+|sentenc\w+|jail\w+)"
)
"""How a verdict is told beside "sentenced": by the years that somebody got."""
_ARRESTED = compiled(
    r"\b(?:arrest(?:ed|s|ing)?|(?:on|stood|stands?|faces?|facing) trial|(?:were|was|been) (?:caught|stopped|apprehended|picked up)|stopped (?:an? |the |two |three |several )?(?:\w+ )?(?:man|men|woman|women|youths?|suspects?|teenagers?|cell|ring|network)|caught (?:an? |two |three |four |five )|indicted|remanded|detain(?:ed|s|ing)?|in custody|charged|sentenced|convicted|jailed|pleaded guilty|raids?"
    rf"|found guilty|held (?:an?|{spelled(2, 12)}|\d{{1,2}}) (?:of (?:its|their|his)|m[ae]n|women|people|suspects|citizens|members|youths|teenagers|nationals|brothers|students)|{SENTENCED}|years (?:in (?:prison|jail) )?(?:each )?for|held on suspicion|accus(?:e|es|ed|ing)|suspected of|admitted|imprisoned)\b"
)


def stage_of(lowered: str, start: int, end: int, trigger: tuple[int, int]) -> str:
    """The stage that the words of lowered[start:end) give the trigger at the given span."""
    before = lowered[max(start, trigger[0] - 110) : trigger[0]]
    near = lowered[max(start, trigger[0] - 110) : min(end, trigger[1] + 60)]
    planned = (
        _PLANNED.search(lowered, max(start, trigger[0] - 110), trigger[1])
        or _PLANNED.search(lowered, trigger[0], min(end, trigger[1] + 12))
        or _A_PLAN.search(before)
        or _REPORTED_PLANS.search(before)
        or _DISCUSSED.search(before)
        or (_TALKED_OF.search(before) and _ARRESTED.search(lowered, start, end))
        or is_meant(lowered, start, end, trigger, _ARRESTED.search(lowered, start, end) is not None)
    )
    if _was_stopped(lowered, start, end, trigger):
        return "foiled"
    if _FOILED.search(near) and (planned or _FOILED.search(before[-60:])):
        return "foiled"
    failed = _ATTEMPTED.search(before[-45:]) or _MISCARRIED.search(lowered, trigger[1], min(end, trigger[1] + 45))
    if failed and not _was_hit(lowered, trigger, failed[0]):
        return "attempted"
    if _DUD.match(lowered, trigger[1], end) or _SAFE.search(lowered, *trigger):
        return "attempted"
    if _FOUND.search(lowered, start, end) and not _WENT_OFF.search(lowered, start, end):
        return "foiled"
    if planned:
        return "foiled" if _ARRESTED.search(lowered, start, end) else "planned"
    if _THREATENED.search(before[-60:]) or _ABOUT_TO_DO.search(before):
        return "threatened"
    return "accomplished"


_HIT = compiled(r"\b(?:shot(?! at)|stabbed|hacked|knifed|wounded|gunned)\b")


def _was_hit(lowered: str, trigger: tuple[int, int], failed: str) -> bool:
    """Whether somebody who lived was hurt all the same: "was shot, but survived", "survived being shot"."""
    return failed == "survived" and _HIT.search(lowered, trigger[0], trigger[1] + 3) is not None


_PLOTTERS_KILLED = compiled(
    r"\b(?:killed|shot dead|shot|neutrali[sz]ed|eliminated)\s(?:(?!(?:by|people|civilians|when|at|in|and|after)\b)[\w-]+\s){0,5}?(?:cell|suspects?|militants?|terrorists?|plotters?|men|man|members|extremists?)\s"
    r"(?:(?:of an? (?:\w+ ){0,2}cell )?(?:who|that|which) (?:was|were|had been) (?:\w+ )?(?:preparing|planning|plotting|about to|on (?:his|their) way)|suspected of (?:planning|plotting|preparing)|accused of (?:planning|plotting|preparing)|(?:preparing|planning|plotting)\b)"
)
"""Those who died were to strike themselves."""


_MEANT_TO = compiled(
    r"\b(?:plott(?:ed|ing)|plann(?:ed|ing)|conspir(?:ed|ing)|want(?:ed|ing)|intend(?:ed|ing)|hop(?:ed|ing)|aim(?:ed|ing)|prepar(?:ed|ing)|(?:a|the|his|her|their) (?:plot|plan|plans|conspiracy)) to (?:\w+ly )?\Z"
)
"""Right before a deed that was only meant: "plotted to execute an employee" kills nobody."""


def came_to_nothing(lowered: str, start: int, end: int, trigger: tuple[int, int]) -> bool:
    """Whether the words say that a deed was stopped, whoever it was to kill."""
    meant = _MEANT_TO.search(lowered[max(start, trigger[0] - 60) : trigger[0]])
    return (
        bool(meant)
        or right_before(lowered, trigger[0])
        or _was_stopped(lowered, start, end, trigger)
        or names_a_foiled_attack(lowered, end, trigger)
    )


def _was_stopped(lowered: str, start: int, end: int, trigger: tuple[int, int]) -> bool:
    """Whether the attackers were stopped in time, killed while they planned, or the deed is said to have been averted."""
    return bool(
        _PLOTTERS_KILLED.search(lowered, start, end)
        or _STOPPED_SHORT.search(lowered, start, end)
        or _STOPPED_AFTER.search(lowered[trigger[1] : end])
    )


def names_a_foiled_attack(lowered: str, end: int, trigger: tuple[int, int]) -> bool:
    """Whether the words right around a deed say that it was stopped: "foiled an attack", "an attack was averted"."""
    before = lowered[max(0, trigger[0] - 45) : trigger[0]]
    return bool(_FOILS.search(before) or _STOPPED_AFTER.search(lowered[trigger[1] : end]))


def speaks_of_plot(lowered: str, start: int, end: int) -> bool:
    """Whether a sentence is about planned violence at all: the cheap test before reading it as a plot."""
    return bool(
        _PLANNED.search(lowered, start, end)
        or _A_PLAN.search(lowered, start, end)
        or _FOILED.search(lowered, start, end)
    )


def were_found(lowered: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a bomb that was found or made safe, and of none that went off."""
    return bool(_FOUND.search(lowered, start, end)) and not _WENT_OFF.search(lowered, start, end)


def stopped(lowered: str) -> bool:
    """Whether the text tells of arrests or of a stopped plan: planned violence in it was foiled."""
    return bool(_ARRESTED.search(lowered) or _FOILED.search(lowered))
