"""The dead of those who attacked, told behind their victims: "a helicopter chased them, killing four", "ten rebels also died".

Only beside dead of the other side are they no victims: where nobody else died, those who were chased are whom it befell.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.theirend import DIED_TOO, PURSUED

_SET_UPON = compiled(
    r"\b(?:air ?strikes?|air raids?|drones?|bombard\w+|shell(?:ed|ing)|offensive|operation (?:in|against|to))\b"
)
"""Where those who fight are whom others went for, their dead are the deed's."""
_CLAUSE = 12


def without_own(findings: Findings, story: Story) -> Story:
    """The scenes of a story, the dead of its attackers taken for what they are, where others died before them."""
    first = next((c.start for s in story for c in s.casualties if c.what == "killed" and c.quantity.point), None)
    hurt = next((c.start for s in story for c in s.casualties if c.what == "wounded" and c.quantity.point), None)
    before = min((at for at in (first, hurt) if at is not None), default=None)
    if before is None or any(_SET_UPON.search(findings.lowered, s.start, s.end) for s in story[:1]):
        return story
    return [_told_apart(findings, s, before) for s in story]


def _told_apart(findings: Findings, scene: Scene, before: int) -> Scene:
    low, (start, end) = findings.lowered, scene.sentence
    if not any(c.what == "killed" and c.start > before for c in scene.casualties):
        return scene
    ends = [m.span() for p in (PURSUED, DIED_TOO) for m in p.finditer(low, start, end)]
    if not ends:
        return scene
    apart = tuple(
        replace(c, what="attackers_killed")
        if c.what == "killed" and c.start > before and any(a <= c.start and c.start < b + _CLAUSE for a, b in ends)
        else c
        for c in scene.casualties
    )
    return replace(scene, casualties=apart)
