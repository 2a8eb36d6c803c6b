"""Stories that only set their own number beside another's: "…, while the group claimed to have killed 30", and before it
"Police put the dead at three. Witnesses said …"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene
from tocsin.read.tolls.rivaltolls import HARMED, NOT_THE_SAME

_CLAIMS = compiled(
    r"\b(?:claim(?:ed|s)? (?:to have|that (?:it|they|its \w+) (?:had )?)|(?:said|says?|boasted) (?:that )?(?:it|they|its \w+) (?:had |have |has )?(?:killed|slain|eliminated)|puts? (?:it|the (?:death )?\w+) at|(?:spoke|speaks?|talks?|talked) of|(?:gave|gives?) (?:a|the) (?:death )?(?:toll|figure|number) (?:of|as|at)|claimed \d)"
)


def _has_own_place(scene: Scene) -> bool:
    """Whether the words of a scene name its place themselves."""
    return scene.place is not None and scene.start <= scene.place.start < scene.end


_PUTS = compiled(
    r"\b(?:put|puts|gave|gives) the (?:death )?(?:toll|dead|number|figure|number of (?:dead|deaths)) (?:at|as)\b"
)
"""A first sentence that only gives a number, of what the next one tells: "Police put the dead at three. Witnesses …"."""


def answers(findings: Findings, stories: Sequence[Sequence[Scene]]) -> tuple[int, int] | None:
    """A story, and another that only sets its own number beside the first one's: "…, while the group claimed to have
    killed 30". By their places in the order of telling; None where there are none."""
    for j, other in enumerate(stories):
        if (
            len(other) != 1
            or other[0].date
            or _has_own_place(other[0])
            or any(t.type != "unknown" for t in other[0].triggers)
        ):
            continue
        scene = other[0]
        harmed = {c.what for c in scene.casualties}
        if not harmed <= set(HARMED) or not harmed or not _CLAIMS.search(findings.lowered, scene.start, scene.end):
            continue
        if NOT_THE_SAME.search(findings.lowered, scene.start, scene.end):
            continue
        opens = scene.number == 0 and _PUTS.search(findings.lowered, scene.start, scene.end)
        for i, story in enumerate(stories):
            near = any(s.number in (scene.number, scene.number - 1) and s.start < scene.start for s in story)
            ahead = i > j and opens and any(s.number == scene.number + 1 for s in story)
            counts = {c.what for s in story for c in s.casualties}
            if i != j and (near or ahead) and harmed & counts:
                return (i, j) if i < j else (j, i) if ahead else None
    return None
