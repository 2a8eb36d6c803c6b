"""Deeds told apart by whom they befell: of two people who died by violence, each with a name, at two places, no deed is one.

"The murder of the reporter Anna Belova has shocked Russia. Paul Grigoriev, an editor, was gunned down in Kazan in 2004":
nothing contradicts, since the first has no day and no place, and so the second would lend it both.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.agreement import same_place, same_time
from tocsin.read.stories.diedonce import named_dead

FEW = 2
"""Dead of a deed that names one of them; of more, those named one by one are victims of one deed."""
_ONE = 0.5
"""How far two places agree that are one to a reporter."""
_IN_COURT = compiled(
    r"\b(?:accused|suspected|convicted|found guilty|acquitted|cleared|charged|jailed|tried|guilty|sentenced)\b[^.;]{0,60}\b(?:of|for|with|over|in)\b"
)
"""Words of somebody who was judged for a killing, which set it apart as well."""
_BESIDE = compiled(
    r"\b(?:also|too|both|another|other|others|as well|with (?:him|her|them)|the same|alongside|among|including)\b"
)
"""Words of those who died together."""


def of_other_victims(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene names its dead, sets their death by a day, a place or a court, and all stories name other dead."""
    kills = any(t.kills for t in scene.triggers) or any(c.what == "killed" for c in scene.casualties)
    low = findings.lowered
    crime = _IN_COURT.search(low, scene.start, scene.end) is not None
    if not kills or scene.stage != "accomplished" or not (crime or _own_day(scene) or _own_place(scene)):
        return False
    if _BESIDE.search(low, scene.start, scene.end) or _most(scene) > FEW:
        return False
    mine = _names(findings, [scene])
    return bool(mine) and all(_others(findings, scene, mine, story) for story in stories)


def _others(findings: Findings, scene: Scene, mine: set[frozenset[str]], story: Story) -> bool:
    """Whether a story names its dead, and they are others, who did not die there and then."""
    if any(_most(s) > FEW for s in story):
        return False
    theirs = _names(findings, story)
    if not theirs or any(a & b for a in mine for b in theirs):
        return False
    return not any(_there_and_then(scene, s) for s in story)


def _names(findings: Findings, scenes: Sequence[Scene]) -> set[frozenset[str]]:
    """The full names of those who are told as killed: one word alone may be a place's, or anybody's."""
    own = (s for s in scenes if s.stage == "accomplished" and not s.listed)
    return {name for s in own for name, place in named_dead(findings, s) if len(name) > 1 and not place}


def _there_and_then(one: Scene, other: Scene) -> bool:
    """Whether two scenes share a place, or a day."""
    if one.place and other.place and same_place(one.place, other.place) > _ONE:
        return True
    days = [str(s.date.value) for s in (one, other) if s.date and s.date.value]
    return len(days) == FEW and same_time(*days) >= 0


def _own_day(scene: Scene) -> bool:
    return scene.date is not None and bool(scene.date.value) and scene.start <= scene.date.start < scene.end


def _own_place(scene: Scene) -> bool:
    return scene.place is not None and scene.start <= scene.place.start < scene.end


def _most(scene: Scene) -> int:
    return max((c.quantity.point for c in scene.casualties if c.what == "killed"), default=0)
