"""What somebody fears, expects or threatens, by the form of the sentence: who, a verb of foreboding, and harm that is to come.

"The governor fears that Bama could fall", "more attacks are to be expected", "there is a real risk of kidnapping", "'Bama
will be next,' the bishop said". Harm is violence by its words, or, where an armed group was told of, what befalls a place
or what the group may do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.tidied import tidied, without_last

BLOW = (
    r"(?:attacks?|raids?|bombings?|bombs?|assaults?|massacres?|kidnappings?|abductions?|incursions?|violence|killings?|ambush(?:es)?|reprisals?|bloodshed|retaliation|offensives?|shootings?|assassinations?"
    r"|jailbreaks?|prison breaks?|jail breaks?|break-?outs?|terrorism|terror|insurgency|atrocit(?:y|ies)|abuses|suicide bomb\w*|drones?|hostage[- ]taking)"
)
SOME = r"(?:(?:an?|the|more|further|new|another|such|similar|possible|potential|imminent|large-scale|major|mass|grave|fresh|future|renewed|lone|terrorist|jihadist|copycat|revenge|wave of|waves of|series of|spate of|escalation of|attempted|deadly|ethnic|worse|rise in|increase in|return of|return to|repeat of) ){0,5}"
_FEARS = compiled(
    r"\b(?:(?<!a )(?<!an )(?<!the )(?<!no )(?<!early )warn(?:s|ed|ing|ings)?|caution(?:s|ed)?|(?<!cause )(?<!for )(?<!stoke )(?<!spread )(?<!constant )(?<!in )fear(?:s|ed)?(?!-)(?! (?:of|to have|dead|lost|trapped|missing|drowned|buried)\b)|expect(?:s|ed)?|anticipat(?:es?|ed)|predict(?:s|ed)?|forecasts?|foresees?|(?:has |have |had )?alert(?:s|ed)? (?!(?:relat|follow)\w+ )(?:\w+ ){1,3}(?:to|that|of)|to alert"
    r"|(?:is|are|was|were|am|remains?) (?:\w+ )?(?:worried|concerned|afraid|anxious|alarmed)(?: (?:about|by|that|for|of))?|(?:is|are) (?:bracing|preparing) for|sees? (?:an? )?(?:\w+ )?(?:risk|threat|danger)s?|saw (?:an? )?(?:\w+ )?(?:risk|threat|danger)s?|braces? for"
    r"|threaten(?:s|ed)(?: [\w ]{2,25})? that|(?:said|says|wrote|writes|written|told [\w ]{3,30}|judges?|concluded?s?|assess(?:es|ed))(?: (?:in|on|last) \w+(?: \w+)?)? that(?=[^.;]{3,60}\b(?:could|may|might) (?:soon |well |also )?(?:rise again|be back|re-?emerge|strike again|resurge|regroup|fall\b|return))|(?:believes?|thinks?|considers?|reckons?) (?:that )?(?=[^.;]{0,60}\b(?:will|may|might|could|likely|is coming|are coming|going to))"
    r"|(?:issued|issues|published|gave|raised) (?:an? )?(?:\w+ )?(?:warning|alert|alarm))\b"
)
"""A verb of foreboding; who forebodes is its subject."""
_HAD_FEARED = compiled(r"\b(?:as|than|had|was|were|been|is|are|long|once|is to be|are to be)\s(?:\w+\s)?\Z")
"""Before "feared", "expected": what came about, or a passive."""
TO_HARM = compiled(
    rf"\A(?: [\w'’-]+){{0,2}}?(?: (?:of|about|for|to|against|from|by))? ?{SOME}(?:[\w-]+ )?{BLOW}\b"
    rf"|\A[^.;]{{0,110}}?\b(?:could|may|might|would|will|must|can|to|was|were|is|are|likely|soon|being|planning|preparing|trying|ready|poised|risk|danger|threat)\b[^.;]{{0,60}}?\b(?:{BLOW}|attacked|attack|strike|struck|target(?:ed)?|bomb(?:ed)?|kill(?:ed)?|kidnap(?:ped)?|overrun|stormed?|massacred?|burnt|burned|shelled|blow|blown up|meet the same fate|behead(?:ed)?|assassinate)\b"
)
TO_BEFALL = compiled(
    r"\A[^.;]{0,110}?\b(?:could|may|might|would|will|was|were|is|are)(?: (?:also|soon|well|again|be able to|try to|trying to|seek to|seeking to|then|now|quickly|easily|still|become|being|be))* "
    r"(?:fall|next|overrun|cut off|attacked|lost|collapse|return(?:ing)?|regroup(?:ing)?|back|rebuild(?:ing)?|rise again|resurg\w*|re-?emerge|exploit(?:ing)?|spread(?:ing)?|expand(?:ing)?|come|coming|follow|free (?:its|their|the|jailed)?\s?(?:prisoners|fighters|men|inmates|members)|break out|push(?:ing)? (?:on|towards?|into)|move on|march(?:ing)? on|advance|tak(?:e|ing) (?:the|over|control|\w+)|fill|besieged|surrounded|worse|bloodier|the bloodiest|prepared|planned|gather(?:ing)?|reach|enter)\b"
    r"|\A[^.;]{0,110}?\b(?:terror(?:ist|ism)?|security|jihadist|islamist) threat (?:will|would|could|may|might|is|was|remains?) (?:\w+ )?(?:remain|stay|rise|grow|increase|high|severe|rising|growing)\b|\A[^.;]{0,60}?\b(?:a|the) vacuum\b|\A[^.;]{0,60}?\bthe worst (?:is|was|may be)\b|\A[^.;]{0,80}?\b(?:an attempt|attempts|a push|a march|an advance|moves?) (?:to|on|towards?) |\A (?:of )?(?:a|the) (?:\w+ )?(?:comeback|resurgence|return|revival|escape|fall|loss|collapse) "
)
"""What may befall a place, or what a group may do: no harm by its words alone."""
_NEXT = compiled(
    r"\A [^.;]{0,20}?\b(?:will|could|may|might|would)(?: soon| also| well)* (?:fall|be next|be overrun|be attacked|be cut off)\b"
)
_RISK = compiled(
    rf"\b(?:there (?:is|are|remains?|was)|(?:fac(?:es?|ed|ing)|carries|poses?|at)) (?:still |now |also )?(?:an? |the )?(?:(?:very|extremely|\w+) ){{0,2}}(?:risk|threat|danger|possibility|likelihood|chance)s? (?:of|from) [\"“]?{SOME}(?:[\w-]+ (?:and of |and |or )|[\w-]+, )?(?:[\w-]+ ){{0,2}}{BLOW}\b"
    rf"|\b(?:because of|due to|owing to|given) (?:the |an? )?(?:(?:\w+ )?(?:risk|threat|danger|possibility) of |possible |potential |likely ){SOME}{BLOW}\b"
)
"""A risk of violence that is stated, with or without a source."""
_LIKELY = compiled(
    rf"\b{SOME}{BLOW}(?: (?:on|against|in|by|at|of|from) [^.;,]{{2,50}}?)? (?:(?:is|are|was|were|remains?|remain) (?:\w+ )?(?:likely|possible|imminent|expected|feared|to be (?:expected|feared))|(?:will|would) (?:surprise nobody|follow|come))\b"
)
_TO_PREPARE = compiled(
    rf"\bshould (?:prepare|brace|be ready|ready themselves|be prepared|expect) (?:itself |themselves )?(?:for )?{SOME}{BLOW}\b|\bit would (?:not )?(?:surprise|astonish) \w+ to see {SOME}{BLOW}\b"
)
_QUOTED = compiled(
    r"[\"“][^\"“”]{0,160}?\b(?:will|may|might|could|is only a matter of time|are going to)\b[^\"“”]{0,120}[,.!?]?[\"”]"
)
_AND_WARNS = compiled(
    r"\b(?:will|would|could|may|might)\b[^.;\"“”]{2,100}[,]\"?(?= (?:(?:the |an? |one )?(?:[\w'’.-]+ ){1,6}?(?:warned|fears|feared|predicted|warns|said|believe)\b|(?:warned|fears|warns) (?:the |an? )))"
)
"""The same without quotation marks: "Bama will be next, the bishop warned"."""
_AND_SAYS = compiled(
    r"[,\"”] ?(?:(?P<verb>warned|said|says|fears|feared|predicted|warns|told us) (?P<who>(?:the |an? |one |its |their )?(?:[\w'’.-]+ ){0,5}?[\w'’-]+?)(?=[,;]|\.?\s*\Z| (?:on|in|from|of|last|who|at|after|when|as|during|following)\b)"
    r"|(?P<before>(?:the |an? |one |its |their |[A-Z])(?:[\w'’.-]+ ){0,6}?[\w'’-]*) (?:warned|said|says|fears|feared|predicted|warns|told us|believe)\b)"
)
_ADVISED = compiled(
    r"\b(?:travellers|travelers|clients|citizens|nationals|residents|visitors|tourists|people|the population|the public|readers|staff|companies|operators|ships|farmers|villagers)\b[^.;]{0,30}\b(?:are|were|is|was|should|be|been)\b[^.;]{0,20}\b(?:advised|told|urged|asked|warned|reminded|avoid|stay|keep)\b"
)
"""Those who are warned, as the subject of a passive: they warn nobody."""
NO_SPEAKER = compiled(
    r"(?:travellers|travelers|clients|citizens|nationals|residents|visitors|tourists|people|more|further|attacks?|there|the (?:population|public|threat|risk|danger|alert|level|group)\b)",
    re.IGNORECASE,
)
_ARMED_MEN = compiled(
    r"\b(?:armed men|gunmen|bandits|raiders|insurgents|rebels|militants|jihadis(?:ts)?|terrorists|separatists|militia(?:s|men)?)\b"
)
_WE_EXPECT = compiled(r"\b(?P<we>[Ww]e|I) (?:\w+ )?(?:expect|fear|anticipate|warn|judge|assess|believe|urge|think)\b")
_WE = compiled(r"\b(?:we|i)(?: (?:also|still|now|must|have to|do|would))?\s\Z", re.IGNORECASE)
_LEADS_IN = compiled(
    r"(?:\A|[.;:–—\"“”]\s|,\s(?:and|but|while|so|where|as)\s|\b(?:and|but|while|where|that|which) |,\s)"
)


def forebodes(findings: Findings, start: int, end: int) -> re.Match[str] | None:
    """The words by which the sentence [start, end) says that harm may come; None where it says no such thing."""
    low = findings.lowered
    for found in _FEARS.finditer(low, start, end):
        if found[0].startswith(("fear", "expect")) and _HAD_FEARED.search(
            low, max(start, found.start() - 20), found.start()
        ):
            continue
        rest = low[found.end() : end]
        if found[0].startswith(("issue", "publish", "gave", "raise")) and re.search(rf"\b{BLOW}\b", rest):
            return found
        if TO_HARM.match(rest) or (TO_BEFALL.match(rest) and at_war(findings, end)):
            return found
    for pattern in (_RISK, _LIKELY, _TO_PREPARE):
        if risk := pattern.search(low, start, end):
            return risk
    quoted = _QUOTED.search(low, start, end) or _AND_WARNS.search(low, start, end)
    if quoted and _AND_SAYS.search(findings.text, quoted.end() - 2, end):
        said = quoted[0]
        opens = re.search(r"\b(?:will|may|might|could|is only|are going)\b", said)
        rest = f" {said[opens.start() :]}" if opens else said
        plain = said[-1] == "," and " said" in low[quoted.end() : end]  # whatever is said of what will be
        if TO_HARM.match(rest) or ((_NEXT if plain else TO_BEFALL).match(rest) and at_war(findings, end)):
            return quoted
    return None


def at_war(findings: Findings, until: int) -> bool:
    """Whether an armed group was told of up to here, or armed men without a name."""
    if any(a.kind not in STATES for a in findings.cast if a.start < until):
        return True
    return _armed_men_until(findings.lowered) <= until


@lru_cache(maxsize=2)
def _armed_men_until(lowered: str) -> float:
    """Where the first armed men of a text are told; nowhere is beyond its end."""
    found = _ARMED_MEN.search(lowered)
    return found.end() if found else inf


def foreboder(text: str, start: int, end: int, found: re.Match[str]) -> str | None:
    """Who forebodes: the subject of the verb, who is named behind the quotation, or who says it at the end."""
    if _ADVISED.search(text.lower(), start, end):
        return None
    if found.re is _FEARS:
        we = _WE.search(text, start, found.start())
        if we:
            return named_behind(text, found.end(), end) or we[0].split()[0]
        subject = subject_of(text, start, found.start())
        if subject:
            return subject
    if we := _WE_EXPECT.search(text, start, end):
        return we["we"]
    return named_behind(text, max(start, found.start()), end)


def named_behind(text: str, start: int, end: int) -> str | None:
    """Who says what stands before, named in text[start:end): "Bama will be next, the bishop warned"."""
    for said in _AND_SAYS.finditer(text, start, end):
        who = tidied(said["who"] or said["before"])
        if who and not NO_SPEAKER.match(who):
            return who
    return None


def warned_themselves(who: str) -> bool:
    """Whether words before a verb of warning name those who are warned, or nobody: "travellers", "more", "the threat"."""
    return NO_SPEAKER.match(who) is not None


def dreads_before(lowered: str, start: int, at: int) -> bool:
    """Whether a risk or a fear is spoken of in lowered[start:at), of the deed that follows."""
    return (
        any(p.search(lowered, start, at + 60) for p in (_RISK, _LIKELY))
        or _FEARS.search(lowered, start, at) is not None
    )


_WHO_IS = compiled(r",\s(?:who|whose|which)\s(?:(?!, (?:and|but)\b)[^;\"“”]){2,90},\s?(?:\w+ly\s)?\Z")
_BEFORE_A_VERB = frozenset("has have had since also again repeatedly now still is was to even he she it".split())


def subject_of(text: str, start: int, verb: int) -> str | None:
    """The words right before a verb, back to where their clause begins; a relative clause between commas is left out."""
    aside = _WHO_IS.search(text, start, verb)
    verb = aside.start() if aside else verb
    opens = start
    for lead in _LEADS_IN.finditer(text, start, verb):
        if lead.end() < verb - 1:
            opens = max(opens, lead.end())
    words = without_last(text[opens:verb].split(), _BEFORE_A_VERB)
    subject = " ".join(words)
    return tidied(subject) if 0 < len(words) <= 9 and not NO_SPEAKER.match(subject) else None
