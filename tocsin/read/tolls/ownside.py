"""The dead of those who attacked, told behind their victims: "a helicopter chased them, killing four", "ten rebels also died".

Only beside dead of the other side are they no victims: where nobody else died, those who were chased are whom it befell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.theirend import DIED_TOO, PURSUED

_SET_UPON = compiled(
    r"\b(?:air ?strikes?|air raids?|drones?|bombard\w+|shell(?:ed|ing)|offensive|operation (?:in|against|to))\b"
)
"""Where those who fight are whom others went for, their dead are the deed's."""
_CLAUSE = 12
_SHOT_BY_GUARDS = compiled(
    r"[\"“]?(?:he|she|they|both|the (?:attackers?|assailants?|gunm[ae]n|man|woman|teenager|youth|suspect)) (?:was|were) (?:then |later |himself |herself )?(?:shot|shot dead|shot and killed|killed|gunned down) (?:dead |at the scene )?by (?:an? |the |another |other |israeli |nearby )*(?:[\w-]+ )?(?:police|policem[ae]n|officers?|soldiers?|troops|security|guards?|forces|marksm[ae]n|commandos)\b"
)
"""How a sentence opens that tells the end of one who had hurt others before."""
_HUNT = compiled(
    r"\b(?:launch|mount|carr(?:y|ied|ying) out|conduct|start|beg[au]n|stag)\w* (?:an? |the )?(?:[\w-]+ ){0,3}?(?:search|clearance|clear-?up|sweep|manhunt|hunt|pursuit|chase|counter-?(?:attack|offensive|operation)|cordon[\w-]*)(?: and search| operations?| for [^.;,]{3,40}?)*,? (?:in|during) which\b"
)
"""What forces set out on behind an attack: those who fell in it are the other side's."""
_CAME = (
    r"(?:militants|fighters|insurgents|terrorists|extremists|rebels|attackers|gunmen|assailants|bandits|guerr?illas)"
)
_OF_THEIRS = compiled(rf"\b{_CAME}\b")
_FIGHTERS = compiled(
    r"\b(?:militants?|fighters?|insurgents?|terrorists?|extremists?|rebels?|attackers?|gunm[ae]n|assailants?|bandits?|guerrillas?|others?|more)\b"
)


def without_own(findings: Findings, story: Story) -> Story:
    """The scenes of a story, the dead of its attackers taken for what they are, where others died before them."""
    story = [_after_it(findings, s) for s in story]
    first = next((c.start for s in story for c in s.casualties if c.what == "killed" and c.quantity.point), None)
    hurt = next((c.start for s in story for c in s.casualties if c.what == "wounded" and c.quantity.point), None)
    before = min((at for at in (first, hurt) if at is not None), default=None)
    if before is None or any(_SET_UPON.search(findings.lowered, s.start, s.end) for s in story[:1]):
        return story
    return [_told_apart(findings, s, before) for s in story]


_AFTER_IT = compiled(
    rf"\b(?:soldiers|troops|police(?:m[ae]n)?|officers|forces|army|commandos|military) (?:[\w'’-]+ ){{0,3}}?(?:killed|shot dead|gunned down|neutrali[sz]ed) (?:[\w'’-]+ ){{1,5}}?(?:{_CAME})\b[^.;]{{0,60}}?\bafter an? (?:[\w-]+ ){{0,2}}?(?:attack|ambush|raid|assault|bombing)\b"
)
"""How a report leads with the end of those who attacked: "soldiers killed four fighters after an attack on a bus"."""
_THEN_FOUGHT = compiled(
    r"\b(?:in (?:an?|the) (?:[\w-]+ ){0,2}?(?:gun ?-?battle|gun ?-?fight|fire ?fight|shoot-?out|exchange of (?:gun)?fire|clash|battle|fighting) (?:that|which) (?:followed|ensued|broke out)"
    r"|in the (?:ensuing|resulting|subsequent) (?:[\w-]+ ){0,2}?(?:gun ?-?battle|gun ?-?fight|fire ?fight|shoot-?out|exchange of (?:gun)?fire|clash|battle|fighting))\b"
)
"""A fight behind an attack, in which those who attacked fell."""


def _told_apart(findings: Findings, scene: Scene, before: int) -> Scene:
    low, (start, end) = findings.lowered, scene.sentence
    hunt = _HUNT.search(low, start, end) or _THEN_FOUGHT.search(low, start, end)
    if hunt and hunt.start() > before and _OF_THEIRS.search(low, hunt.end(), end):
        scene = replace(scene, casualties=tuple(_of_the_hunt(low, scene.casualties, hunt.end())))
    if not any(c.what == "killed" and c.start > before for c in scene.casualties):
        return scene
    if _SHOT_BY_GUARDS.match(low, start):
        return _as_theirs(scene, lambda c: c.quantity.point <= 2)
    ends = [m.span() for p in (PURSUED, DIED_TOO) for m in p.finditer(low, start, end)]
    if not ends:
        return scene
    return _as_theirs(scene, lambda c: c.start > before and any(a <= c.start < b + _CLAUSE for a, b in ends))


def _as_theirs(scene: Scene, fell: Callable[[Casualty], bool]) -> Scene:
    """The scene with those of its dead of whom `fell` holds taken for attackers."""
    return replace(
        scene,
        casualties=tuple(
            replace(c, what="attackers_killed") if c.what == "killed" and fell(c) else c for c in scene.casualties
        ),
    )


def _after_it(findings: Findings, scene: Scene) -> Scene:
    """The scene, those whom forces killed after an attack taken for the attackers."""
    ends = _AFTER_IT.search(findings.lowered, *scene.sentence)
    if ends is None:
        return scene
    return _as_theirs(scene, lambda c: ends.start() <= c.start < ends.end())


def _of_the_hunt(low: str, tolls: Sequence[Casualty], at: int) -> Iterator[Casualty]:
    """The tolls; of those behind `at` the fighters who fell in a hunt for them as attackers, and none of their wounded."""
    theirs = False
    for c in tolls:
        theirs = c.start >= at and (_FIGHTERS.search(low, c.start, c.end) is not None or theirs)
        if theirs and c.what == "killed":
            yield replace(c, what="attackers_killed")
        elif not (theirs and c.what == "wounded"):
            yield c
