"""The end of those who attacked, told in a sentence of its own: "the driver, a man of 31 from the city, was shot dead".

Where the attack was told before it is no other one, whatever day or town stands beside the man: "who had landed in
Lampedusa in September".
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene

_THEY = r"(?:attackers?|gunm[ae]n|assailants?|suspects?|suspected (?:attackers?|gunm[ae]n|bombers?)|bombers?|knifem[ae]n|shooters?|drivers?|hijackers?|hostage-?takers?|perpetrators?|killers?|raiders?|intruders?)"
_GUARDS = r"(?:police(?:m[ae]n)?|officers?|soldiers?|troops|security forces|special forces|guards?|commandos|snipers?|gendarmes|marines|agents?|deputies)"
_END = compiled(
    rf"\b(?:the|both|all|two of the|three of the|one of the) (?:[\w-]+ ){{0,2}}?{_THEY}(?:, [^.;]{{1,140}}?,? |(?: \w+)? )(?:(?:was|were|had been) (?:(?!not\b)\w+ ){{0,3}}?(?:shot|killed|wounded|gunned down|hit|overpowered|slain)\b(?: dead| and killed| and wounded)?|died in (?:an?|the) (?:\w+ ){{0,2}}?(?:gun ?-?fight|shoot-?out|gun ?-?battle|exchange of (?:gun)?fire|firefight)\b(?: with \w+)?)"
    rf"|\b{_GUARDS} (?:(?!not\b)[\w']+ ){{0,3}}?(?:shot dead|shot and (?:killed|wounded)|shot|killed|gunned down|wounded|overpowered) (?:the|both|all) (?:[\w-]+ ){{0,2}}?{_THEY}\b"
)
_BY_THEM = compiled(
    r"(?: \w+)? by (?:[\w-]+ ){0,3}?(?:gunm[ae]n|militants|rebels|insurgents|attackers?|assailants?|robbers?|bandits|fighters|mob)\b"
)
"""Behind somebody who was killed by others than those who came for him: a driver may be a victim."""


def only_their_end(findings: Findings, scene: Scene) -> bool:
    """Whether a scene tells of nothing but how the attackers themselves were shot, killed or caught."""
    low = findings.lowered
    if scene.another or scene.stage != "accomplished":
        return False
    for told in _END.finditer(low, scene.start, scene.end):
        if _BY_THEM.match(low, told.end()):
            continue
        if all(told.start() <= t.start and t.end <= told.end() + _CLAUSE for t in scene.triggers):
            return all(told.start() <= c.start <= told.end() + _CLAUSE for c in scene.casualties)
    return False


_CLAUSE = 12
"""Characters behind the words of their end in which the words of violence may still be these."""
