"""Whose word each part of a sentence is: a sentence with several sources is cut where a new one begins to speak."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.speakers import after_dateline, speaker_of, speaks_last
from tocsin.read.findings.tidied import tidied
from tocsin.read.layout.sentences import number_of
from tocsin.read.sources.carried import carried, goes_on

_NAME = r"(?:[^,.;:\"“”()\n]|(?<=[A-Z])\.(?=[A-Z\s]))"
_COUNTING = (
    r"speaks? of|spoke of|talks? of|talked of|reckons? with|knows? of|knew of|writes?|wrote|admits?|admitted|acknowledges?|concedes?|conceded|confirms?|claim(?:s|ed)?(?= (?:to have|its|it (?:has|had|killed)|they (?:have|had)|that|\d))"
    r"|puts?(?= [^,.;]{2,70} at )|tells? us|told us|guess(?:es|ed)?|gives? (?:the|a) (?:number|figure)|would put|logged|verified|counts?(?= \d)|(?:has |have )?counted|documents|records"
)

_SPEECH = (
    r"(?:said|says?|claim(?:ed|s)?|den(?:ied|ies|y)|blam(?:ed|es?)|accus(?:ed|es?)|reject(?:ed|s)?|dismiss(?:ed|es)|suggest(?:ed|s)?|suspects?"
    r"|believes?|thinks?|insist(?:ed|s)?|alleg(?:ed|es)|told|attribut(?:ed|es)|point(?:ed|s)|conclud(?:ed|es)|announced|reported|declared|called|calls|distanced|took|takes|has said|called|puts?"
    r"|estimat(?:ed|es)|confirmed|admitted|acknowledged|vowed|warned|condemned|described|linked|implicated|identified|maintain(?:ed|s)?|neither)"
)
_SUBJECT = r"(?:(?:(?!\b(?:who|which|that|and|but|when|after|in|on|at|said|killing|wounding)\b)[\w'’.-]+\s){1,7}?)"
_TURN = compiled(
    rf"(?:;\s(?:and |but |while )?|,\s(?:and|but|while|whereas|though|although|yet|as)\s|\s(?:but|while|whereas|although|though)\s)(?=(?:[\w]+ (?:days?|hours?|weeks?) later,?\s|later\s)?{_SUBJECT}(?:(?:has|have|had|also|later|then|immediately|promptly|again|\w+ly)\s){{0,3}}{_SPEECH}\b)"
    rf"|;\s|,\s(?!(?:had|has|have|also|later|then|now|already)\b)(?={_SUBJECT}(?:said|says?|counted|counts|claim(?:s|ed)|reported|spoke of|speaks? of|gave|put it at|puts it at)\s(?:it was\s|at least\s|about\s|some\s|more than\s|only\s|nearly\s|up to\s)?\d)"
)
_AND = compiled(
    rf"\sand\s(?=(?:the|a|an|its|their|two|three|several|some)\s{_SUBJECT}(?:(?:has|have|had|also|later|then|now|\w+ly)\s){{0,2}}(?:said|says?|den(?:ied|ies|y)|blam(?:ed|es?)|accus(?:ed|es?)|reject(?:ed|s)?|dismiss(?:ed|es)|suspects?)\b)"
)
_SPOKEN = compiled(rf"\b(?:{_SPEECH}|was|were|is|are|has|had)\b")
"""Only behind a verb does a bare "and" begin a clause: "officials and the police said" is one."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch `[start, end)` of a sentence and the source that it gives, as written; None where it names none."""

    start: int
    end: int
    speaker: str | None


def voices(text: str, lowered: str, start: int, end: int) -> list[Voice]:
    """The parts of the sentence text[start:end), in order; one where a single source speaks, or none.

    A source named at the very end ("…, police said") speaks for all the parts before it that name none.
    """
    begin = after_dateline(text, start, end)
    cuts = {m.end() for m in _TURN.finditer(lowered, begin, end)}
    cuts |= {m.end() for m in _AND.finditer(lowered, begin, end) if _SPOKEN.search(lowered, begin, m.start())}
    edges = [start, *sorted(cuts), end]
    spans = [(a, b) for a, b in pairwise(edges) if b > a]
    if len(spans) == 1:
        return [Voice(start, end, speaker_of(text, start, end))]
    last = speaks_last(text, *spans[-1])
    return [Voice(a, b, speaker_of(text, a, b) or last) for a, b in spans]


def voice_at(found: list[Voice], at: int) -> Voice:
    """The part that holds a place."""
    return next((v for v in found if v.start <= at < v.end), found[-1])


_COUNTS = (
    compiled(
        r"\bby (?P<who>(?:the |an? |our |its |their |his )?(?:[\w.-]+ ){0,5}?[\w.-]+?)(?:['’]s?)?(?: own| latest| official| internal| conservative)* (?:counts?|reckonings?|estimates?|figures|accounts?|tally|records|data)\b"
    ),
    compiled(
        rf"(?:\A|[;,.]\s|\b(?:and|but|while|whereas|though) )(?P<who>(?:[A-Z]|the |an? |our |its |their |local |police|officials|soldiers|residents|diplomats|analysts|experts){_NAME}{{1,60}}?) (?:now |also |still |only |itself |themselves |again )?(?:{_COUNTING})\b"
    ),
    compiled(rf"\bin the (?:view|eyes|words|opinion|judgment) of (?P<who>{_NAME}{{3,60}}?)(?=[,.;]|\Z)"),
    compiled(
        r"(?P<who>\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w-]+(?:['’]s)?)(?: [\w-]+){0,3} (?:figures?|count|estimate|register|census|records|statistics)) (?:is|was|are|were|shows?|gives?|puts?|lists?|says?|stands? at)\b"
    ),
)
"""How those who count are named beside a number: "by the bishop's count", "the Red Cross speaks of", "our figures show"."""


def said_by(findings: Findings, sentence: tuple[int, int], at: int) -> str | None:
    """The source that the part of a sentence at this place gives, as written; for counts, those who count as well; for one
    who goes on speaking ("it said"), the one who was named before."""
    part = voice_at(voices(findings.text, findings.lowered, *sentence), at)
    if part.speaker and not goes_on(part.speaker):
        return part.speaker
    begin = after_dateline(findings.text, part.start, part.end)
    for pattern in () if part.speaker else _COUNTS:
        found = pattern.search(findings.text[begin : part.end])
        who = found and tidied(found["who"])
        if who and not goes_on(who):
            return who
    return _carried(findings, part, at) or part.speaker


def _carried(findings: Findings, part: Voice, at: int) -> str | None:
    number = number_of(findings.sentences, at)
    return carried(findings.text, findings.sentences, number, (part.start, part.end), at) if number >= 0 else None
