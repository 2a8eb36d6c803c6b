"""Territory that changes hands: who gained or lost which place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tocsin.actors import ActorMatch, resolve
from tocsin.model import ActorRef
from tocsin.places import Toponym
from tocsin.read.build import Draft, Words, actor_ref, as_named, place_value, statement
from tocsin.read.coreference import STATES
from tocsin.read.counted import clauses
from tocsin.read.findings import Findings, within
from tocsin.read.scenes import Scene
from tocsin.read.voices import said_by

_GAIN = re.compile(
    r"\b(?:seiz(?:ed|es|ing|ure of)|captur(?:ed|es|ing|e of)|(?:took|taken|takes|taking|gain(?:ed|s|ing)?|wrest(?:ed)?|assumed|in|won) (?:full |"
    r"effective |partial |complete )?control (?:of|over)|overr[au]n(?:ning)?|occup(?:ied|ies|ying)|conquer(?:ed|s)|took over|taken over"
    r"|hoisted (?:its|their|the) flag|advanced into|swept into|entered and held|held (?:the )?(?:town|city|village|district)|raised (?:its|their"
    r"|the) (?:black )?flag|controls?|now (?:holds?|controls?)|stormed into and held|fell to|fallen to|fall (?:of|to)|falls to|entered|(?:still |now )?holds?|held (?:the|most|parts|large)|remains? in (?:the hands of )?(?:rebel|insurgent|militant|jihadist|separatist)\w*(?: hands| control)?|took the|(?:has|have)(?: \w+)? (?:controlled|held)(?! onto)|had(?: \w+)? (?:controlled|held)(?=[^.;]{0,60}\bsince\b)|controlled(?=[^.;]{0,60}\bsince\b)|moved into the (?:\w+ ){0,2}(?:city|town|village|district|province)(?: of)?|(?:rolled|marched|walked|poured|swept|drove|rode) into(?! (?:an?|the) ))\b"
)
_RETAKE = re.compile(
    r"\b(?:re(?:took|taken|take|takes|taking|captur(?:ed|es|ing|e)|gain(?:ed|s|ing)? (?:full )?control|claim(?:ed)?|conquered)|cleared(?=[^.;]{0,60}\bof (?:the )?(?:\w+ )?(?:insurgents|rebels|militants|terrorists|fighters|jihadis|jihadists|gunmen)\b)|liberat(?:ed|es|ing"
    r"|ion)|(?:drove|driven|drive) [^.;]{0,50}?\bout\b|(?:pushed|push|forced|expelled|ousted|flushed|routed|dislodged|cleared) [^.;]{0,50}?\b(?:out|from|back)"
    r"|freed|won back|recover(?:ed|s|ing) (?!bodies|the bod|weapons|from)|wrested [^.;]{0,30}back|lost (?:control|the (?:town|city)|its last|their last|ground)|lost(?= (?!their|his|her|its|li|\d)[\w' -]{3,30},? (?:its|the|their) (?:last|main|biggest) )|loss of|lost(?= [a-z][\w'-]{2,30} (?:to|in|after|on|when|during)\b)|(?:has|have|had) lost(?= [a-z][\w' -]{2,30}(?:[:;,.]| to\b))|withdr[ae]w(?:n|al)? from|withdrawn from"
    r"|pulled (?:back |out )(?:of|from)|retreat(?:ed|ing)? from|abandoned)\b"
)
_CONTEST = re.compile(
    r"\b(?:battl(?:e|ed|es|ing) for|fight(?:ing)? for (?!his|her|their|its|li[fv])(?:control of)?|contest(?:ed|ing)|besieg(?:ed|es|ing)|laid siege|lay siege|siege of|encircled|street battles)\b"
)
_NOT_GROUND = re.compile(
    r"\b(?:hostages?|girls|boys|pupils|students|passengers|villagers|women|children|workers|drivers|cattle|talks|elections?|a (?:rally|meeting|funeral)|suspects?|weapons|arms cache|drugs|ship|tanker|vessel|ballot|microphone|power of|opportunity)\b"
)
_NOT_TAKEN = re.compile(
    r"\A(?: from (?:their|his|her|an?|school|the (?:school|dormitor)\w*)\b)|\A(?: an?| the| its| their| two| three| several)(?: [\w-]+){0,2}? (?:camp|post|outpost|barracks|checkpoint|school|prison|hotel|police station|position)s?\b"
)
"""What follows "seized" of people, and "overran" of a post: no ground changes hands."""
_FIGHTERS = re.compile(
    r"\b(?:(?:islamist|jihadist|rebel|taliban|maoist|separatist|extremist|armed|tuareg|houthi|kurdish)\s)?(?:insurgents|rebels?|militants|fighters|jihadis(?:ts)?"
    r"|guerrill?as|separatists|gunmen|islamists|extremists)\b"
)
_TROOPS = re.compile(
    r"\b(?:(?:government|security|pro-government|army|coalition|regime|special|allied|armed|joint|[a-z]{3,12}(?:an|ese|ish|i|ian)) )?(?:forces|troops|soldiers|army|military)\b|\b(?:junta|regime)\b"
)
_TAKES = re.compile(r"overr[au]n|siege|storm(?:ed|ing)|fighting|clash|offensive")
_STATE_OF = re.compile(r"remains? in|(?:seiz|captur|occup|overr|liberat|retak|recover)")
"""Said of a place named before: "the port, overrun in August", "Marawi liberated"."""
_NAME_BEFORE = re.compile(r"(?<![\w.])(?!(?:The|A|An|In|On|But|And|When|After|Since|Last|Its|Their)\s)[A-Z][\w-]*\s\Z")
_OWN_LOSS = re.compile(r"(?:(?:has|have|had) )?lost|loss|withdr|pulled|retreat|abandon")
"""Losses of the one who is the subject; others are what is done to it."""
_HOLDS = re.compile(r"(?:still |now )?(?:holds?|held)\b|controls?\Z|in control")
"""Of a government that still holds a town nothing has changed."""
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|if|tried to|try to|failed to|attempt(?:ed|s)? to|plan(?:s|ned)? to|want(?:s|ed)? to|hop(?:es|ed|ing) to|aim(?:s|ed)? to|trying to|vowed to|seeks? to|never|not|no longer|denied (?:having )?)\s(?:\w+\s)?\Z"
)
_TOOK = re.compile(r"(?<![-\w])(?:took|taken?|takes|held|has held|lost)\b")
"""Words of change only where a place stands right behind them, or before them with "which"."""
_AT_ONCE = re.compile(
    r" (?:the )?(?:(?!(?:in|at|from|near|of|by|on|to|for|with|after|onto)\b)[\w-]+ ){0,2}?(?:(?:town|city|village|port|district|region|province|area)s? of )?"
)
_WHICH = re.compile(
    r",? (?:(?:an?|the) [\w ]{3,40}?(?: that| which)?|which|that)(?: the| its| suspected| \w+ist){0,2} "
)
"""Between a place and those who take it: "Guzamala, which the insurgents took"."""
_AND = re.compile(r",? and (?:the )?(?:(?:town|city|village|port|district)s? of )?|, ")
_THE_TOWN = re.compile(
    r" (?:the|that) (?:whole |entire |strategic |border |coastal |\w+ern )?(?:town|city|port|village|district|area|province|region|capital)\b(?! of)"
)
_AWAY = re.compile(r"[,.;]|\b(?:in|from|to|near|when|after|before|since|and|by|while)\b")
_BACK_TO = re.compile(
    r"\b(?:towns?|cit(?:y|ies)|villages?|ground|territory|areas?|places?|districts?|provinces?|bases?|capital|last|all|in [\w-]+) (?:that|which|where) (?:it|they)(?: \w+)? \Z"
)
"""Told of the ground in passing: "the last town that it held"."""
_BY = re.compile(r"\bby\s(?:the\s|suspected\s)?(?:\w+\s){0,2}\Z")

WIDE = ("country", "continent")
"""Ground that no group is said to take: "seized Mali" is a figure of speech or a coup."""


def ground(findings: Findings) -> list[Draft]:
    """Every change of control that the document reports; one for each place, change and side, the first telling kept."""
    out: list[Draft] = []
    seen: set[tuple[str, str, bool]] = set()
    places = [t for t in findings.places if t.role == "place" and t.feature not in WIDE]
    for start, end in findings.sentences:
        for clause in clauses(findings.lowered, start, end):
            groups = _sides(findings, *clause) or _sides(findings, start, clause[1])
            for change, where, who in _changes(findings.lowered, *clause, groups) if groups else ():
                for spot in _ground_at(places, (start, end), where, who, findings.lowered):
                    if spot.feature == "landmark" and findings.lowered[where[0] : where[1]].endswith("into"):
                        continue  # gunmen walk into a hall without holding ground
                    bare = findings.lowered[where[0] : where[1]] == "lost" and spot.start > where[1] + 2
                    told = (spot.place.name, change, who.kind in STATES)
                    if not bare and told not in seen:
                        seen.add(told)
                        out.append(_draft(findings, *clause, change, where, who, spot))
    return out


def _sides(findings: Findings, start: int, end: int) -> list[ActorMatch]:
    """The actors of a sentence, and bodies of fighters or troops that it names without saying whose."""
    named = within(findings.cast, start, end)
    unnamed = [
        _unnamed(findings.text, start, found.start(), found.end(), kind)
        for pattern, kind in ((_FIGHTERS, "unknown"), (_TROOPS, "state_force"))
        for found in pattern.finditer(findings.lowered, start, end)
        if not any(a.start < found.end() and found.start() < a.end + 2 for a in named)
    ]
    return sorted([*named, *unnamed], key=lambda a: a.start)


def _unnamed(text: str, start: int, at: int, end: int, kind: str) -> ActorMatch:
    """A body by its words, with the name before them that the register does not know: "M23 fighters"."""
    name = _NAME_BEFORE.search(text[max(start, at - 40) : at])
    at = at - len(name[0]) if name else at
    return ActorMatch(at, end, text[at:end], (), kind)


def _changes(
    low: str, start: int, end: int, groups: list[ActorMatch]
) -> Iterator[tuple[str, tuple[int, int], ActorMatch]]:
    """What changed, the words that say so, and the group that it happened to; each word of change once."""
    taken: list[tuple[int, int]] = []
    for pattern, name in ((_RETAKE, "lost"), (_GAIN, "seized"), (_CONTEST, "contested"), (_TOOK, "seized")):
        for said in pattern.finditer(low, start, end):
            if any(a < said.end() and said.start() < b for a, b in taken) or _is_idle(low, end, said, groups):
                continue
            found = _change(low, end, name, said, groups)
            if found:
                taken.append(said.span())
                yield found[0], said.span(), found[1]


def _is_idle(low: str, end: int, said: re.Match[str], groups: list[ActorMatch]) -> bool:
    """Whether the words change nothing: not done, done to people, or part of a group's name."""
    if _UNREAL.search(low, max(0, said.start() - 30), said.start()):
        return True
    if _NOT_GROUND.search(low, said.end(), min(end, said.end() + 40)):
        return True
    if _BACK_TO.search(low, max(0, said.start() - 50), said.start()):
        return True
    if any(g.start <= said.start() < g.end for g in groups):  # the Liberation Front frees nothing by its name
        return True
    return said[0].startswith(("seiz", "overr")) and bool(_NOT_TAKEN.match(low[said.end() : min(end, said.end() + 50)]))


def _change(
    low: str, end: int, name: str, said: re.Match[str], groups: list[ActorMatch]
) -> tuple[str, ActorMatch] | None:
    """What the words `said` report, and of whom."""
    armed = [g for g in groups if g.kind not in STATES]
    after = said[0].startswith(("fell", "fall"))
    subject = [g for g in groups if g.end <= said.start()]
    if name == "lost" and _OWN_LOSS.match(said[0]) and subject:
        others = [g for g in armed if g.start >= said.end()]
        if subject[-1].kind in STATES and others:
            return "seized", others[0]
        return "lost", subject[-1]
    if name == "lost" and armed:
        inside = [g for g in armed if said.start() < g.start < said.end()]  # "pushed the rebels out of"
        return name, min(inside or armed, key=lambda g: abs(g.start - said.start()))
    before = subject if not after else [g for g in groups if g.start >= said.end()]
    if name == "seized" and _HOLDS.match(said[0]) and (not before or before[-1].kind in STATES):
        return None
    if name == "lost" and before:
        return "seized", before[-1]
    if before:
        return name, before[-1] if not after else before[0]
    by = [g for g in groups if g.start >= said.end() and _BY.search(low[said.end() : g.start])]
    return (name, by[0]) if by else None


def _ground_at(
    places: list[Toponym], sentence: tuple[int, int], where: tuple[int, int], who: ActorMatch, low: str
) -> list[Toponym]:
    """The places that changed hands: the object of the verb with what is joined to it, or the subject of "fell to".

    "The town" is the place told last before, in an earlier sentence too.
    """
    said, spots = low[where[0] : where[1]], within(places, *sentence)
    ahead = [t for t in spots if t.end <= where[0]]
    if said.startswith(("fell", "fall")) and not said.endswith("of"):
        return ahead[-1:]
    named = [t for t in ahead if t.end <= who.start <= where[0] and _WHICH.fullmatch(low[t.end : who.start])]
    if named:
        return ([t for t in named if t.feature == "city"] or named)[-1:]
    after = [t for t in spots if t.start >= where[1] and t.start - where[1] < 90]
    if _TOOK.fullmatch(said):
        after = [t for t in after if _AT_ONCE.fullmatch(low[where[1] : t.start])]
    the_town = _THE_TOWN.match(low[where[1] : where[1] + 40])
    if after and not (the_town and _AWAY.search(low[where[1] : after[0].start])):
        joined = after[:1]
        for spot in after[1:]:
            if not _AND.fullmatch(low[joined[-1].end : spot.start]):
                break
            joined.append(spot)
        return joined
    if the_town:
        return [t for t in places if t.end <= where[0]][-1:]
    passive = re.search(r"\b(?:was|were|been|is|has been)\s(?:\w+\s)?\Z", low[max(0, where[0] - 20) : where[0]])
    return ahead[-1:] if passive or _STATE_OF.match(low, where[0]) else []


def _draft(
    findings: Findings, start: int, end: int, change: str, where: tuple[int, int], who: ActorMatch, spot: Toponym
) -> Draft:
    draft = Draft("control", start, end)
    dates = [d for d in within(findings.dates, start, end) if d.value]
    speaker = said_by(findings, (start, end), where[0])
    if dates:
        nearest = min(dates, key=lambda d: abs(d.start - where[0]))
        draft.add(statement("date", str(nearest.value), nearest))
    draft.add(statement("actor", _ref(findings, who, spot, draft.first("date")), who, speaker=speaker))
    draft.add(statement("place", place_value(spot), spot))
    draft.add(statement("change", change, Words(*where), speaker=speaker))
    return draft


def _ref(findings: Findings, who: ActorMatch, spot: Toponym, date: str | None) -> ActorRef:
    """The actor: "the affiliate" that takes ground in a country is the branch there, if the register knows one."""
    if "affiliate" in findings.lowered[who.start : who.end] or "branch" in findings.lowered[who.start : who.end]:
        there = resolve(who.name, date or findings.document.published_day, frozenset({spot.place.country or ""}))
        return ActorRef(there.actor, as_named(findings, who))
    return actor_ref(findings, who, date)


def only_takes_ground(scene: Scene, lowered: str) -> bool:
    """Whether a scene tells of no violence beyond the taking of ground: "overran the town", with no victims."""
    return not scene.casualties and all(_TAKES.match(lowered, t.start) for t in scene.triggers)
