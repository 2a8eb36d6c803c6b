"""Whom an army says were killed in strikes and fights that it made: "the military said 34 rebels had been killed in air raids".

Nobody is named as the one who did it, and those who died are its enemy: the army speaks of its own deed. Its own dead and
civilians are another's.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.saying import ANNOUNCED
from tocsin.read.parties.enough import COLLECTIVE
from tocsin.read.parties.responsibility import Responsibility

_ENEMY = r"(?:militants?|rebels?|insurgents?|terrorists?|fighters?|guerrill?as?|jihadis(?:ts)?|extremists?|gunm[ae]n|militiam[ae]n|separatists?|islamists?|members? of [^.;,]{3,40}|taliban)"
_FELL = r"(?:(?:had|have|has|was|were|been|being|are|is) )+(?:killed|eliminated|[\"“'‘]?neutrali[sz]ed[\"”'’]?|destroyed|shot dead)|killed|died|dead"
_HOW = r"(?:in|during|by|after|following) (?:the |an? |its |their |two |three |several |separate |recent |heavy |overnight |joint |new )*(?:[\w-]+ ){0,2}?(?:air ?strikes?|air ?raids?|strikes?|raids?|shelling|bombardments?|bombings?|operations?|offensives?|clash(?:es)?|fighting|gun ?battles?|firefights?|exchanges? of fire|artillery (?:fire|strikes?))"
_WHAT = rf"(?:(?:{HEDGE}|up to|an estimated|a further|another) )*(?:\d[\d,]*|an?|{spelled(2, 12)}|dozens of|scores of|several|hundreds of)(?: [\w’'-]+){{0,4}}? {_ENEMY}(?: \([^)]{{1,20}}\))? (?:{_FELL})(?: (?:on|late|early) \w+day)? {_HOW}\b"
_ARMY = r"(?:army|military|armed forces|air force|navy|general staff|defen[cs]e (?:ministry|minister|department|forces)|ministry of defen[cs]e|central command|command|pentagon|security forces|centcom)"
_SAID = compiled(
    rf"(?:['’]s)?(?: {_ARMY})?(?: spokes\w+)?(?:,[^,.;]{{2,50}},)?(?: (?:has|have|had|also|later))* (?:{ANNOUNCED}|say|claims?)(?: (?:that|on \w+day|late on \w+day|in (?:a|an \w+) statement|at least))*,? {_WHAT}"
)
_DEAD = rf"(?:(?:{HEDGE}|up to) )*(?:\d[\d,]*|an?|{spelled(2, 20)}|dozens of|scores of|[\"“'‘]?scores[\"”'’]? of|several|hundreds of)(?: (?!(?:in|by|of|from)\b)[\w’'-]+){{0,3}}? {_ENEMY}"
_IN_A_LINE = compiled(
    rf"(?:['’]s)?(?: (?:{_ARMY}|troops|forces))? (?:says?|claims?)(?: (?:it|they))?(?: (?:has|have|had))?(?: (?:kill(?:ed|s|ing)?|neutrali[sz]ed|eliminated|shot dead) {_DEAD}\b| {_DEAD} killed(?=[.;,]| (?:in|near|at)\b(?! (?:[\w-]+ ){{0,2}}(?:suicide|infighting|accident|blast|explosion|rival))|\Z))"
)
"""A headline's grammar of the same, where the deed has no subject, or its verb no auxiliary: "says killed 30 rebels"."""
_GROUP_IN_A_LINE = compiled(
    rf"(?: (?:rebels|fighters|guerrillas|forces|group))? (?:says?|claims?)(?: (?:it|they))?(?: (?:has|have|had))? kill(?:ed|s|ing)? (?:(?:{HEDGE}|up to) )*(?:\d[\d,]*|an?|{spelled(2, 20)}|dozens of|scores of|several) (?:[\w’'-]+ ){{0,3}}?(?:soldiers?|troops|policem[ae]n|police|officers|militiam[ae]n|personnel|fighters|forces)\b"
)
_BEFORE = compiled(rf"\b{_WHAT}[^.;]{{0,90}}?,? (?:the )?(?:[\w’'-]+ )?\Z")
_SAYS = compiled(rf"(?:['’]s)?(?: {_ARMY})?(?: spokes\w+)? (?:{ANNOUNCED})\b")
_NAMED_SO = compiled(rf"\b{_ARMY}\b")
_OTHERS = compiled(
    r"\b(?:suicide|car bomb|roadside|attackers?|bombers?|by (?:the )?(?:\w+ )?(?:militants|rebels|gunmen|coalition|army|forces))\b|\b(?:civilians?|soldiers|troops|policem[ae]n)\b[^.;]{0,30}\bkilled\b"
)


_OWNED_UP = compiled(r"(?: (?:rebels|fighters|forces|group|militia))? claims?(?: responsibility)?[.\"”'’]?\s*\Z")
_ITS_ENEMY_FELL = compiled(
    r"(?=[^.;]*\b(?:soldiers?|troops|army|junta|military|police|policem[ae]n|officers?|convoy|outpost|checkpoint|base|camp)\b)[^.;]*\b(?:kill\w*|ambush\w*|attack\w*|dead|wound\w*|destroy\w*|bomb\w*|raid\w*)\b[^.;]*, (?:the )?\Z"
)


def claims_at_the_end(findings: Findings, start: int, end: int, cast: Sequence[ActorMatch]) -> list[Responsibility]:
    """Groups that close a headline's line by claiming what befell their enemy, or begin it so: "Ambush kills nine soldiers,
    the Front claims", "the Front says killed nine soldiers"."""
    low = findings.lowered
    if not cast or not any(word in low[start:end] for word in (" claim", " say ", " says ")):
        return []
    return [
        Responsibility(a, "claimed", a.name, a.start, a.end, 0.7)
        for a in cast
        if a.kind not in STATES
        and (
            (a.kind != COLLECTIVE and _OWNED_UP.match(low, a.end, end) and _ITS_ENEMY_FELL.match(low[start : a.start]))
            or (a.end - start < 40 and _GROUP_IN_A_LINE.match(low, a.end, end))
        )
    ]


def own_kills(findings: Findings, start: int, end: int, cast: Sequence[ActorMatch]) -> list[Responsibility]:
    """The claims of armies in the sentence text[start:end) that lie in whom they say were killed."""
    low = findings.lowered
    if not any(word in low[start:end] for word in (" said", " announced", " says", " say ", " claim")):
        return []
    out = []
    for actor in cast:
        if actor.kind not in STATES:
            continue
        if actor.end - start < 40 and (told := _IN_A_LINE.match(low, actor.end, end)) and not _OTHERS.search(told[0]):
            name = findings.text[actor.start : actor.end]
            out.append(Responsibility(actor, "claimed", name, actor.start, actor.end, 0.7))
            continue
        behind = low[actor.end : actor.end + 40]
        if not (_NAMED_SO.search(actor.name.lower()) or _NAMED_SO.match(behind.lstrip("'’s "))):
            continue
        told = _SAID.match(low, actor.end, end)
        if told is None and _SAYS.match(low, actor.end, end):
            told = _BEFORE.search(low[start : actor.start])
        if told and not _OTHERS.search(told[0]):
            name = findings.text[actor.start : actor.end]
            out.append(Responsibility(actor, "claimed", name, actor.start, actor.end, 0.7))
    return out
