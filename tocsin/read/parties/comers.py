"""Who "they" are that strike right after a party came: "Fighters of the Front rode into the village. They shot 14 men."

The sentence before tells of the party as the subject of its coming; another subject, or a party named in passing, is
nobody's forerunner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.actors import register as registered
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.places.words import demonyms
from tocsin.read.findings.findings import Findings, within
from tocsin.read.parties.enough import in_arms
from tocsin.read.parties.subjects import BEGINS
from tocsin.read.words.deedwords import ASIDE, MEMBERS, VIOLENCE

_THEY = compiled(
    r"[\"“'‘]?(?:then |there |inside,? |from there |at once |once inside,? )?(?P<they>they|the (?:\w+ )?(?:attackers|gunmen|raiders|assailants|men|fighters|militants|rebels|insurgents|jihadists|soldiers|troops|killers))\b(?=[^.;]{0,90}?\b(?P<deed>\w+))"
)
_COME = r"(?:came|come|arrived|entered|waited|were waiting|was waiting|lay in wait|walked|drove|rode|ridden|driven|crossed|landed|knocked|burst|broke|climbed|crept|surrounded|encircled|sealed off|gathered|appeared|marched|descended|forced|slipped|turned up|pulled up|stepped|swept|poured|rolled|moved|pushed|stopped|boarded|infiltrated|disguised|posed)"
_CAME = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:with|in|on|wearing|dressed in|armed with|riding)\s[^.;,]{{3,40}}?)?(?:,?\s(?:had|have|who|that|also|then|first|on \w+day|at dawn|at \w+|\w+ly))*\s{_COME}\b"
)
_STRUCK = compiled(
    rf"\A(?:\s(?:then|also|first|later|had|all|\w+ly))*\s(?:[^.;,]{{3,60}}?\s(?:and|then)\s(?:then\s)?)?{VIOLENCE}\b"
)
_OTHERS = compiled(
    r"\b(?:gunm[ae]n|attackers|assailants|police|soldiers|villagers|residents|people|guards|students|worshippers)\b"
)


_IT_DENIES = compiled(
    r"[\"“'‘]?(?:but |however, |still, )?(?P<it>it|the (?:country|government|regime|kremlin|pentagon))(?= (?:(?:has|had|also|again|always|later|repeatedly|\w+ly) ){0,3}(?:den(?:ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)) (?:any |all |the |having |being |that |responsib|involve))"
)


_OFFICIAL = compiled(
    r"(?P<people>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:['’]s)? (?:[Vv]ice |[Dd]eputy |[Aa]cting |[Ii]nterim )?(?:[Pp]resident|[Pp]remier|[Pp]rime [Mm]inister|(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ii]nformation) [Mm]inister|[Aa]mbassador|[Ll]eader)(?: [A-Z][\w.'’-]+){0,4}(?= (?:has |had |have |also |later |\w+ly ){0,2}(?:den(?:y|ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|call(?:ed|s)|describ(?:ed|es)|said|told)\b)"
)
"""Who speaks for a state by office: "Serbian President So-and-so denied it"."""


def officials(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Those in the sentence text[start:end) who deny something by their office, as the government that the text has named
    before."""
    if not _DENIES.search(findings.lowered, start, end):
        return []
    out = []
    for found in _OFFICIAL.finditer(findings.text, start, end):
        land = demonyms().get(found["people"]) or demonyms().get(found["people"].split()[-1])
        home = registered().government(land) if land else None
        named = home and any(home.id in a.candidates and a.end < start for a in findings.cast)
        if home and named and not any(a.start < found.end() and found.start() < a.end for a in known):
            out.append(ActorMatch(found.start(), found.end(), home.name, (home.id,), "government"))
    return out


_DENIES = compiled(
    r"\b(?:den(?:y|ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|called|calls|described|nothing to do with|not (?:behind|involved|responsible))\b"
)


def deniers(findings: Findings, number: int, cast: Sequence[ActorMatch]) -> list[ActorMatch]:
    """What stands in sentence `number` for the state of which the sentence before it speaks, where it denies something:
    "North Korea called for its release. It denied any part in the killing."."""
    if not number:
        return []
    low, (start, end) = findings.lowered, findings.sentences[number]
    it = _IT_DENIES.match(low, start, end)
    before = findings.sentences[number - 1]
    if it is None or any(x.start < it.end("it") and it.start("it") < x.end for x in cast):
        return []
    states = [a for a in within(findings.cast, *before) if a.kind in STATES]
    others = [a for a in within(findings.cast, *before) if a.kind not in STATES]
    subject = [a for a in states if BEGINS.search(low[max(before[0], a.start - 120) : a.start])]
    one = {a.candidates for a in states}
    chosen = subject[:1] or (states[:1] if len(one) == 1 else [])
    return [] if others else [replace(a, start=it.start("it"), end=it.end("it")) for a in chosen]


def comers(findings: Findings, number: int, cast: Sequence[ActorMatch]) -> list[ActorMatch]:
    """What stands in sentence `number` for the party that came in the sentence before it, where it goes on with a deed."""
    if not number:
        return []
    low, (start, end) = findings.lowered, findings.sentences[number]
    they = _THEY.match(low, start, end)
    if they is None or not _STRUCK.match(low[they.end("they") : end]):
        return []
    a, b = they.span("they")
    before = findings.sentences[number - 1]
    if findings.opens_paragraph(number) or any(x.start < b and a < x.end for x in cast):
        return []
    for actor in reversed(within(findings.cast, *before)):
        left, right = low[max(before[0], actor.start - 120) : actor.start], low[actor.end : before[1]]
        if in_arms(actor) and BEGINS.search(left) and (came := _CAME.match(right)):
            if _OTHERS.search(right, came.end()) and they["they"] == "they":
                return []  # they may be those whom the party came upon
            return [replace(actor, start=a, end=b)]
    return []
