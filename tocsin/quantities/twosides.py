"""A sum of those who fought on both sides: "twenty militants and nine soldiers are dead" tells of nine victims.

Militants alone may be whom an air strike killed; beside soldiers, guards or civilians who died with them they are those
who came. Patterns match lower-case text of one sentence.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.quantities.counts import scan
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence

_FIGHTERS = compiled(
    r"\b(?:militants?|insurgents?|terrorists?|extremists?|jihadis(?:ts?)?|rebels?|fighters?|guerrill?as?|raiders?|bandits?|armed m[ae]n|separatists?|secessionists?|attackers?|assailants?|gunm[ae]n)\b"
)
_THEIR_FOES = compiled(
    r"\b(?:soldiers?|troops|policem[ae]n|policewom[ae]n|police|officers?|guards?|guardsmen|civilians?|villagers?|paramilitar(?:y|ies)|servicemen|peacekeepers?|cadets?|gendarmes?|rangers?|residents|worshippers|passengers|staff|hostages?|commandos?|constables?|personnel|workers?)\b"
)
_AND = compiled(
    r",? (?:and|as well as|along with|together with|died (?:along|together) with|(?:was|were) killed (?:along|together) with) "
)
_SET_UPON = compiled(
    r"\b(?:air ?strikes?|air raids?|drones?|warplanes?|jets|bombard\w+|shell(?:ed|ing)|artillery|operations?|offensive|coalition|helicopters?|clear(?:ed|ing))\b"
)
"""Where militants are whom others went for: they are victims then, and the sum stands."""


_DEATH_OF = compiled(r"(?:deaths?|killing) of (?:the )?")
"""Before a sum of people that a noun tells dead."""


def sides_apart(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls of a sentence, those who came told apart from those who died by them, where one number sums up both."""
    if not any(c.what == "killed" for c in found) or not _FIGHTERS.search(at.low) or _SET_UPON.search(at.low):
        return found
    return [one for c in found for one in _sides(at, c)]


def _sides(at: Sentence, toll: Casualty) -> list[Casualty]:
    if toll.what != "killed" or toll.cumulative:
        return [toll]
    led = _DEATH_OF.match(at.low, toll.start, toll.end)
    begin = led.end() if led else toll.start
    for joint in _AND.finditer(at.low, begin, min(len(at.low), toll.end + 60)):
        first = scan(at.text[begin : joint.start()])
        then = scan(at.text[joint.end() : joint.end() + 60])
        if not first or not then or first[0].start > 2 or then[0].start > 2:
            continue
        if first[0].quantity.point + then[0].quantity.point != toll.quantity.point:
            continue
        came = [bool(_FIGHTERS.search(w)) for w in (_words(at, begin), _words(at, joint.end()))]
        if came[0] == came[1] or not _THEIR_FOES.search(_words(at, joint.end() if came[0] else begin)):
            continue
        whole = (toll.start, min(toll.end, joint.start())), (joint.end(), joint.end() + then[0].end)
        return [
            replace(toll, start=a, end=b, quantity=q, what="attackers_killed" if theirs else "killed")
            for (a, b), q, theirs in zip(whole, (first[0].quantity, then[0].quantity), came, strict=True)
        ]
    return [toll]


_STOP = compiled(r",|;|\b(?:and|who|were|was|are|have|had|died|dead|along|as)\b")


def _words(at: Sentence, start: int) -> str:
    """The words of whom a number counts, up to the verb or the next one."""
    end = _STOP.search(at.low, start)
    return at.low[start : end.start() if end else start + 60]
