"""Who did it, by whose word: claims, attributions, suspicions, denials, and plain statements, side by side.

Each actor name in a sentence is judged by the words to its left and right within that sentence. An actor that is only
mentioned, or that suffers the violence, gets nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.actors import ActorMatch
from tocsin.read.coreference import STATES
from tocsin.read.speakers import speaker_of

_MEMBERS = (
    r"(?:'s|’s)?(?:\s(?:group|movement|militants?|fighters?|gunm[ae]n|insurgents?|rebels?|terrorists?|jihadi(?:st)?s?"
    r"|extremists?|guerrill?as?|members?|forces?|troops|operatives?|commandos?|suicide bombers?|bombers?|militia(?:m[ae]n)?"
    r"|separatists?|loyalists?|sympathi[sz]ers?|affiliates?|branch|cells?|organi[sz]ation|network|elements|bandits"
    r"|islamists?|assailants?|attackers?|soldiers?|warplanes?|jets?|aircraft|drones?|army|military|cartel|gang)){0,3}"
)
_ASIDE = r"(?:,[^,.;]{1,70},)?(?:\s\([^)]{1,30}\))?"
_VIOLENCE = (
    r"(?:attack(?:ed|s|ing)?|kill(?:ed|s|ing)?|bomb(?:ed|s|ing)?|shot|shoots?|gunned|storm(?:ed|s|ing)?|raid(?:ed|s|ing)?"
    r"|ambush(?:ed|es|ing)?|abduct(?:ed|s|ing)?|kidnap(?:ped|s|ping)?|seiz(?:ed|es|ing)|massacr(?:ed|es|ing)|murder(?:ed|s)?"
    r"|slaughter(?:ed|s)?|execut(?:ed|es|ing)|behead(?:ed|s|ing)?|detonat(?:ed|es|ing)|blew|opened fire|fired|targeted"
    r"|struck|strikes?|hit|hits|carr(?:ied|ies|ying) out|launch(?:ed|es|ing)|perpetrat(?:ed|es|ing)|overr[au]n|torch(?:ed|es)"
    r"|burn(?:ed|t|s)|set (?:fire|off|ablaze)|assassinat(?:ed|es|ing)|hijack(?:ed|s|ing)?|shell(?:ed|s|ing)|stag(?:ed|es|ing)"
    r"|conduct(?:ed|s|ing)|mount(?:ed|s|ing)|rampag(?:ed|es)|stabb?(?:ed|s|ing)?|invad(?:ed|es|ing)|besieged?|bombard(?:ed|s|ing)"
    r"|hold(?:s|ing)?|held|took|taken|plant(?:ed|s|ing)|plott?(?:ed|s|ing)|wounded|slit|injured|bombs|threw|hurled|lobbed)"
)
_DEED = (
    r"(?:attacks?|bombings?|assaults?|raids?|ambush(?:es)?|massacres?|kidnappings?|abductions?|shootings?|killings?|siege"
    r"|suicide|blasts?|car bomb|strikes?|air ?strikes?|shelling|operation|plot|bomb|offensive|onslaught|insurgency|hijacking"
    r"|murders?|assassinations?|violence|explosions?|rocket|gunm[ae]n|bombers?|attackers?)"
)

# --- words to the right of the actor -------------------------------------------------------------------------------
_R_DENIED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,50}}\b(?:den(?:ied|ies|ying)|rejected|rejects|dismissed|disavowed|disclaimed|distanced"
    r"|condemned)\b[^.;]{0,70}(?:responsib|involve|role|part\b|link|accus|behind|connection|attack|charge|claim|allegation"
    r"|carrying|killing|hand in|itself|themselves|it)"
)
_R_NO_PART = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,40}}?\b(?:(?:had|has|have|took|played|bore|bears) no(?:thing to do with| part| role| hand| involvement| responsibility"
    r"| link| connection)|(?:was|were|is|are) not (?:involved|behind|responsible)|(?:did|does) not (?:carry|commit))"
)
_R_NO_CLAIM = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}\s(?:has|have|had|did|does)(?: not|n't|n’t) (?:immediately |yet |so far |directly )?(?:claim|comment|said)"
)
_R_CLAIMED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,60}}?\b(?:(?:took|takes|taken|taking|assumed?|accept(?:ed|s|ing))\b[^.;]{{0,30}}\b(?:responsib|credit)"
    r"|(?:claim(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledged|owned up)\b[^.;]{0,50}\b(?:responsib|credit|it (?:was|had)|carrying out"
    r"|(?:the|that|this|both|two|three) [^.;]{0,30}(?:attack|bomb|assault|blast|shoot|kill|abduct|kidnap|raid|ambush|massacre|murder|operation|strike|siege|deed)"
    rf"|(?:it|its|his|her|their|they|he|she|we)\b[^.;]{{0,30}}\b{_VIOLENCE}))"
)
_SELF = (
    r"(?:it|they|we|he|she|(?:its|their|our|one of its|one of their|two of its|some of its|the (?:group|organi[sz]ation|movement)'s)(?:\s(?!was|were|had|has)[\w-]+){1,3}?"
    r"|the (?:group|organi[sz]ation|movement)|a member|one of the group's \w+)"
)
_HELPERS = r"(?:\s(?:had|has|have|also|then|later|recently|earlier|again|on \w+day|late \w+day|\w+ly)){0,3}"
_R_SAID_DID = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:(?!\b(?:believ|think|thought)\w*)[^.;]){{0,60}}?\b(?:said|says|saying|boasted|announced|declared|stated|insisted|vaunted)\b"
    rf"(?:(?!\bthey believed?\b)[^.;]){{0,60}}?\b(?:{_SELF}{_HELPERS}\s(?:(?:was|were|stood|is|are) (?:\w+ )?(?:behind|responsible)|{_VIOLENCE})\b"
    r"|(?:was|were|is) (?:its|their|our) (?:work|doing|own work)\b|(?:it|this|(?:the|its) \w+) (?:was|were) (?:in |a |an act of )?(?:retaliation|revenge|reprisal|response|punishment)\b"
    rf"|the (?:aim|purpose|goal)\b[^.;]{{0,25}} was|{_SELF} (?:was|were) (?:inside|holding|in control)\b|(?:was|were) (?:carried out|staged|done|conducted|executed) by (?:its|their|our)\b)"
)
"""A body's account of its own deed: between "said" and the deed stand itself, its men, or "its work"; never what was done to it."""
_R_FOUND = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}\s(?:was|were|is|are|has been|have been|had been)\s(?:\w+ly\s|also\s|later\s|initially\s|widely\s)?"
    r"(?:blamed|accused|held responsible|implicated|found (?:guilty|responsible)|named|identified)"
)
_R_SUSPECTED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}\s(?:was|were|is|are)\s(?:\w+ly\s|also\s|initially\s|widely\s|the (?:prime|main) )?(?:suspect|believed|thought"
    r"|presumed|alleged|likely)"
)
_R_BEHIND = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s(?:alone|itself|themselves))?\s(?:was|were|is|are|has been|had been|could be|may be|may have been|might be|stood)\s(?:\w+\s){{0,2}}?"
    r"(?:behind|responsible|to blame)"
    rf"|\A{_MEMBERS}{_ASIDE}(?:\s(?:has|have|had|may|might|could|must|also))*\s(?:(?:had|have|has|played|took) (?:a (?:hand|part|role) in)|was involved"
    r"|were involved|masterminded|orchestrated|organi[sz]ed|been involved)\b"
)
_R_LINKED = re.compile(r"\A[- ](?:linked|inspired|affiliated|aligned|allied|backed|style)\b")
_R_DID = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s(?:who|which|that|have|has|had|also|then|allegedly|reportedly|on \w+day|late \w+day|early \w+day"
    rf"|yesterday|again|armed with [a-z ]{{3,30}}|in [\w ,-]{{3,40}}?|wearing [a-z ]{{3,30}}|disguised [a-z ]{{3,30}}|riding [a-z ]{{3,30}}"
    rf"|on motorcycles|in pickup trucks|\w+ly)){{0,4}}\s{_VIOLENCE}\b"
)
_R_WAGED = re.compile(
    r"\A(?:'s|’s)?(?:\s(?:air force|military|army|navy|drones?|jets?|warplanes?|planes?|aircraft|troops|forces|soldiers|missiles?"
    r"|helicopters?|has|have|had|also|later|again|on \w+day)){0,4}\s(?:bomb(?:ed|s)|struck|strikes?|shell(?:ed|s)|fired|launched|attacked"
    r"|kill(?:ed|s)|hit|assassinated|raided|carried out|conducted|air ?strikes?|missiles?)\b"
)
"""A government does violence only where its arms are named or its verb is one of war: "Nigeria attack" is a place."""
_R_DEED = re.compile(
    rf"\A(?:'s|’s)?\s(?:(?:\w|-)+\s){{0,2}}?{_DEED}\b(?! (?:on|against) (?:the )?(?:group|jihadists|militants)\b)"
)

# --- words to the left of the actor --------------------------------------------------------------------------------
_NAMED = r"(?:the\s|its\s|an?\s)?(?:[\w.'’-]+\s){0,6}\Z"
_L_CLAIM = re.compile(
    rf"\b(?:claimed|claim of responsibility|claim|responsibility[^.;]{{0,40}}(?:claimed|taken))\s(?:by|from)\s{_NAMED}"
)
_L_SOLDIER = re.compile(
    r"\b(?:said|says|statement|claimed|amaq|called|described|named)\b[^.;]{0,90}\b(?:a\s)?(?:soldiers?|fighters?|lions?|warriors?|knights?) of (?:the\s)?\Z"
)
_L_CLAIMED_FOR = re.compile(r"\bclaimed (?:responsibility )?[^.;]{0,40}\bon behalf of\s(?:the\s)?\Z")
_L_BLAMED = re.compile(
    rf"\b(?:blam(?:ed|es|ing)|pinned|attribut(?:ed|es|ing)|ascrib(?:ed?|es|ing)|trac(?:ed|es|ing)|point(?:ed|s|ing)?(?: the finger)?)\b[^.;]{{0,70}}?\b(?:on|to|at)\s{_NAMED}"
    rf"|\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|implicat(?:ed|es|ing)|blame)\s{_NAMED}"
)
_L_SUSPECTED = re.compile(
    rf"\b(?:suspected|alleged|presumed|suspected to be|believed to (?:be|have been)|thought to (?:be|have been)|likely|apparently"
    rf"|suspicion (?:has |had |immediately |quickly )?(?:fell|fallen|falls|turned|focused) (?:on|to)|hallmarks? of|suspects?|prime suspect"
    rf"|linked to|links to|ties to|tied to|inspired by|(?<!declared )(?<!pledged )(?<!swore )(?<!pledging )allegiance to|loyal to|affiliated (?:to|with)|sympathi[sz]er of)\s{_NAMED}"
)
_L_BY = re.compile(
    rf"(?:{_DEED}|{_VIOLENCE}|killed|carried out|staged|claimed|done|committed|perpetrated|orchestrated|hostage|work|act)"
    rf"[^.;]{{0,60}}?\b(?:by|at the hands of)\s(?:the\s|an?\s|\d+\s|two\s|three\s|four\s|five\s)?(?:[\w'’-]+\s){{0,3}}?\Z"
)
_L_WORK_OF = re.compile(
    r"\b(?:work of|belong(?:s|ed|ing)? to|members? of|fighters? (?:of|from)|gunm[ae]n from|militants? (?:of|from))\s(?:the\s)?\Z"
)
_L_SUGGESTED = re.compile(
    r"\b(?:suggest(?:ed|s|ing)?|hint(?:ed|s|ing)?|impl(?:ied|ies|ying)|suspect(?:ed|s)?)\b[^.;]{0,60}\Z"
)
_L_NOT = re.compile(
    r"\b(?:no (?:evidence|indication|sign|link)|not (?:the work|carried out|linked|behind|believe|think)|ruled? out|unlikely)(?:(?!\b(?:and|but)\b)[^.;]){0,60}\Z"
)
_L_VICTIM = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)"
    r"|target(?:ed|s|ing)?|attack(?:s|ed|ing)? (?:on|against)|raids? (?:on|against)|strikes? (?:on|against)|operations? against"
    r"|offensive against|fight(?:ing)? (?:against )?|battl(?:e|ing) (?:against )?|war (?:on|against)|clash(?:es|ed)? with"
    r"|bomb(?:ed|ing|s)|detain(?:ed|s|ing)?|repel(?:led|s)?|ambush(?:ed|es)|destroy(?:ed|s|ing)?|hit|struck)"
    r"\s(?:an?\s|the\s|some\s|at least\s|about\s|over\s|more than\s|up to\s|suspected\s)*(?:[\d,]+\s|\w+\s){0,2}?\Z"
)


_OWN_VOICE = re.compile(
    r"(?:the |its |a |an )?(?:military|army|air force|navy|defen[cs]e (?:ministry|minister|department)|pentagon|government)(?: spokes\w+)?\Z",
    re.I,
)
"""A state that speaks of its own force without naming it again: "the air force bombed a camp, the military said"."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One actor put in relation to violence: the name's span, how, by whose word, and the words that decided it."""

    actor: ActorMatch
    modality: str
    speaker: str | None
    start: int
    end: int
    confidence: float


def responsibilities(
    text: str, lowered: str, start: int, end: int, actors: Iterable[ActorMatch]
) -> list[Responsibility]:
    """What the sentence text[start:end) says of the part that each actor in it had in violence."""
    actors = list(actors)
    out = []
    for actor in actors:
        left = lowered[max(start, actor.start - 160) : actor.start]
        right = lowered[actor.end : min(end, actor.end + 220)]
        for modality, confidence, own_word in _judge(left, right):
            if modality == "asserted" and actor.kind == "government" and not _R_WAGED.match(right):
                continue
            speaker = actor.name if own_word else speaker_of(text, start, end)
            if speaker and actor.name in speaker and not own_word:
                speaker = None
            if modality == "asserted" and speaker:
                own = actor.kind in STATES and _OWN_VOICE.match(speaker)
                modality = "claimed" if own else "attributed"
            out.append(Responsibility(actor, modality, speaker, actor.start, actor.end, confidence))
    return _one_each(out)


def _judge(left: str, right: str) -> list[tuple[str, float, bool]]:
    """Modality, confidence and whether the actor itself is speaking: none, one, or a blame beside its denial."""
    out = []
    if _L_BLAMED.search(left) or _R_FOUND.match(right):
        out.append(("attributed", 0.85, False))
    if _R_DENIED.match(right) or _R_NO_PART.match(right):
        return [*out, ("denied", 0.85, True)]
    if out or _R_NO_CLAIM.match(right):
        return out
    if (
        _R_CLAIMED.match(right)
        or _R_SAID_DID.match(right)
        or _L_CLAIM.search(left)
        or _L_CLAIMED_FOR.search(left)
        or _L_SOLDIER.search(left)
    ):
        return [("claimed", 0.9, True)]
    if _L_NOT.search(left):
        return [("denied", 0.5, False)]
    if _R_SUSPECTED.match(right) or (_L_SUSPECTED.search(left) and not _R_LINKED.match(right)):
        return [("suspected", 0.75, False)]
    if _R_BEHIND.match(right):
        return [("suspected" if _L_SUGGESTED.search(left) else "asserted", 0.8, False)]
    if _L_VICTIM.search(left) and not _R_DID.match(right):
        return []
    if _L_BY.search(left) or _L_WORK_OF.search(left) or _R_DID.match(right):
        return [("asserted", 0.75, False)]
    if _R_DEED.match(right):
        return [("asserted", 0.65, False)]
    return []


def _one_each(found: list[Responsibility]) -> list[Responsibility]:
    """The surest judgement per actor and modality: a name repeated in a sentence is one statement."""
    best: dict[tuple[tuple[str, ...], str], Responsibility] = {}
    for item in found:
        key = (tuple(item.actor.candidates) or (item.actor.name,), item.modality)
        if key not in best or item.confidence > best[key].confidence:
            best[key] = item
    return list(best.values())


_CAPITALS = r"(?:[A-Z][\w'’-]+|al-[A-Z]\w+)(?:\s(?:(?:of|the|for|and|in|al|ul|e|de|del|la)\s){0,2}(?:[A-Z][\w'’-]+|al-[A-Z]\w+)){0,6}"
_NEW_NAMES = (
    re.compile(
        rf"\b(?:group|organi[sz]ation|faction|movement|outfit|militia|cell)\s(?:called|calling itself|known as|named)\s(?:the\s)?[\"“'‘]?(?P<name>{_CAPITALS})"
    ),
    re.compile(
        rf"\b(?:claimed|claim of responsibility)\s(?:by|from)\s(?:the\s|a\s)?(?:(?:little-known|shadowy|militant|separatist|rebel|leftist|armed)\s){{0,3}}(?:group\s)?[\"“'‘]?(?P<name>{_CAPITALS})"
    ),
    re.compile(
        rf"(?<![\w.])(?:[Tt]he\s)?(?P<name>{_CAPITALS})(?:\s\([A-Z-]{{2,10}}\)|,[^,.;]{{1,60}},)?\s(?:has\s|have\s|later\s|also\s|quickly\s)*claimed\s(?:responsibility|the attack)"
    ),
)
_BLAMED_NAMES = (
    re.compile(
        rf"\b(?:group|organi[sz]ation|faction|movement|outfit|militia|cell),?\s(?:called\s|known as\s)?(?:the\s)?(?P<name>{_CAPITALS}),?\s(?:was|were|is|are)\s(?:\w+\s)?(?:behind|responsible|to blame)"
    ),
    re.compile(
        rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s(?:[^.;,]{{0,60}}?\son\s)?(?:the|a)\s(?:[\w-]+\s){{0,4}}(?:group|organi[sz]ation|faction|movement|outfit|militia|gang),?\s(?:called\s|known as\s)?(?:the\s)?(?P<name>{_CAPITALS})"
    ),
)
_NOT_NAMES = frozenset("No Nobody It He She They The A An Police Officials Someone But And In On Who".split())


def unregistered(text: str, start: int, end: int, known: Iterable[ActorMatch]) -> list[Responsibility]:
    """Claims by groups that the register does not know, and blame on them, taken from the form of the sentence alone."""
    taken = [(a.start, a.end) for a in known]
    out = []
    for pattern in (*_NEW_NAMES, *_BLAMED_NAMES):
        for found in pattern.finditer(text, start, end):
            a, b = found.span("name")
            name = text[a:b]
            if name.split()[0] in _NOT_NAMES or any(x < b and a < y for x, y in taken):
                continue
            actor = ActorMatch(a, b, name, (), "unknown")
            claimed = "claim" in text[start:end].lower()
            if claimed and pattern in _NEW_NAMES:
                out.append(Responsibility(actor, "claimed", name, a, b, 0.6))
                taken.append((a, b))
            elif pattern in _BLAMED_NAMES:
                out.append(Responsibility(actor, "attributed", speaker_of(text, start, end), a, b, 0.6))
                taken.append((a, b))
    return out
