"""The end of those who attacked, told in a sentence of its own: "the driver, a man of 31 from the city, was shot dead".

Where the attack was told before it is no other one, whatever day or town stands beside the man: "who had landed in
Lampedusa in September".
"""

from __future__ import annotations

from tocsin.dates.words import spelled
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

_CAME = r"(?:militants|insurgents|rebels|terrorists|extremists|jihadis(?:ts)?|guerr?illas|fighters|bandits|raiders|attackers|assailants|gunmen)"
_HE = r"(?:(?:suicide |suspected |alleged )?(?:bomber|attacker|assailant|gunman|shooter|knifeman|hijacker)|suspect)"
DIED_TOO = compiled(
    rf"\b(?:named|identified) the {_HE} as [^.;]{{2,120}}?,? who (?:later |has since )?(?:died|succumbed)\b"
    rf"|\bthe {_HE},? (?:[^.;]{{2,80}}?, )?(?:later |has since |also )?(?:died (?:of|from)|succumbed to) (?:his|her|their|the) (?:wounds|injuries)\b"
    rf"|\bthe (?:(?:{spelled(2, 10)}|\d+) )?dead (?:{_CAME}|gunman|attacker|bomber|assailant)\b"
    rf"|\b(?:{spelled(2, 20)}|several|\d+) (?:of the )?(?:\w+ )?{_CAME} (?:also died|(?:also were|were also) (?:killed|shot dead))\b"
)
"""The deaths of those who attacked, told as no victim's is: "named the bomber as …, who died on Sunday", "ten rebels also died"."""
_THEM = rf"(?:them|(?:the |fleeing |retreating )+(?:[\w-]+ )?{_CAME})"
PURSUED = compiled(
    rf"\b(?:chas(?:ed|ing)|pursu(?:ed|ing)|hunted|tracked|intercepted|caught up with|gave chase to|fired (?:back )?(?:at|on)|returned fire at|went after) {_THEM}\b(?! (?:into|from|out of) [a-z]+ (?:that|which)\b)(?:(?! (?:who|after) )[^.;,]){{0,60}},? (?:and )?(?:kill(?:ed|ing)|shot dead|shooting dead)\b"
)
"""What those who gave chase did: "a helicopter chased them into the hills, killing four"."""

_ONE_MORE = compiled(
    r"(?:one|another|two|three|four|a (?:second|third|fourth|further)|the (?:\w+) victim)(?: other| more| further| others)?,? (?:[\w-]+ ){0,3}?(?:m[ae]n|wom[ae]n|persons?|people|victims?|boys?|girls?|child(?:ren)?|soldiers?|officers?|police(?:man|men)|patients?|others?|student|worker|guard|passenger|resident)\b[^.;]{0,90}?\b(?:died|succumbed)\b[^.;]{0,40}?\b(?:hospital|wounds|injuries|care|surgery|clinic|ambulance|later)\b"
)
_THE_REST = compiled(
    rf"\bthe (?:other|remaining) (?:{spelled(2, 20)}|\d+) (?:[\w-]+ )?(?:killed|dead|victims|fatalities|who (?:died|were killed))\b"
)
"""Those of a toll of whom nothing else is said: "no details on the other five killed"."""


def one_more_died(low: str, scene: Scene) -> bool:
    """Whether a scene without a place of its own tells of further victims of a deed that died in care: "one other man, found with
    gunshot wounds, later died in hospital"."""
    if scene.stage != "accomplished" or (scene.place is not None and scene.start <= scene.place.start < scene.end):
        return False
    if (rest := _THE_REST.search(low, scene.start, scene.end)) and all(c.start < rest.end() for c in scene.casualties):
        return True
    return _ONE_MORE.match(low, scene.start, scene.end) is not None and not _ANOTHER.search(low, *scene.sentence)


_ANOTHER = compiled(
    r"\b(?:another|separate|separately|elsewhere|second|different|other) (?:\w+ )?(?:attacks?|incidents?|raids?|operations?|clash(?:es)?|in\b)|\b(?:separately|elsewhere)\b"
)


def only_their_end(findings: Findings, scene: Scene) -> bool:
    """Whether a scene tells of nothing but how the attackers themselves were shot, killed or caught."""
    low = findings.lowered
    if scene.stage != "accomplished":
        return False
    for told in () if _ANOTHER.search(low, *scene.sentence) else DIED_TOO.finditer(low, *scene.sentence):
        if all(told.start() <= t.start for t in scene.triggers) and scene.casualties:
            return all(told.start() <= c.start <= told.end() + _CLAUSE for c in scene.casualties)
    for told in () if scene.another else _END.finditer(low, scene.start, scene.end):
        if _BY_THEM.match(low, told.end()):
            continue
        if all(told.start() <= t.start and t.end <= told.end() + _CLAUSE for t in scene.triggers):
            return all(told.start() <= c.start <= told.end() + _CLAUSE for c in scene.casualties)
    return False


_CLAUSE = 12
"""Characters behind the words of their end in which the words of violence may still be these."""
