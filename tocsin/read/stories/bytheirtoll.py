"""Attacks told again, known by their toll whatever word parts them from what was told right before.

One of two that a lead tells together: "meanwhile, five soldiers were wounded in a roadside bombing in Datu Unsay", behind "six
commandos were wounded in an ambush on Sunday while five soldiers were injured in a bombing in Maguindanao". And one that
somebody mourns: "“we have suffered another sad attack, in which six were killed,” the governor said".
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import COARSE, FAR_KM, apart
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.joining import kinds

_FEWEST = 2
"""Dead or wounded whom one toll must have to tell whose it is: one man died in many deeds."""
_NO_OTHER = compiled(r"\b(?:another|other|others|more|further|separate|second|third|similar|previous\w*|earlier)\b")
"""What makes of it another deed after all."""


def told_in_the_lead(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The number of that story of a lead of two or more whose toll a later scene tells again; None where none or several have
    it, or where day, kind or place stands against it."""
    if scene.number == 0 or scene.stage != "accomplished" or scene.historic or scene.series:
        return None
    told = _harm(scene)
    if not any(n >= _FEWEST for n in told.values()) or _NO_OTHER.search(findings.lowered, scene.start, scene.head.end):
        return None
    leads = [n for n, story in enumerate(stories) if story[0].number == 0 and story[0].casualties]
    if len(leads) < 2:
        return None
    alike = [n for n in leads if _harm(stories[n][0]) == told]
    return alike[0] if len(alike) == 1 and not _stands_against(scene, stories[alike[0]]) else None


def mourned(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The number of the one story that has the toll of a scene in a quotation that calls it another attack: another to those
    who speak, beside older ones that this text does not tell."""
    own_day = scene.date is not None and scene.date.start >= scene.sentence[0]
    if scene.number == 0 or own_day or findings.text[scene.sentence[0]] not in '"“':
        return None
    told = _harm(scene)
    if not scene.another or not told.get("killed", 0) >= _FEWEST:
        return None
    alike = [n for n, story in enumerate(stories) if any(_harm(s).get("killed") == told["killed"] for s in story)]
    return alike[0] if len(alike) == 1 and not _stands_against(scene, stories[alike[0]]) else None


_WHERE_THEY_DIED = compiled(
    r"\b(?:(?:killed|died|dead) (?:on the spot|instantly|at the scene|on the way to)|died (?:later )?(?:in|at|on the way to) (?:the )?(?:hospitals?|a hospital|a clinic)|while (?:performing|on) (?:(?:their|his|her) )?dut(?:y|ies))\b"
)
"""What is said of some of the dead of a deed that was told: "eight were killed on the spot and five died in hospital"."""
_IN_THE_DEED = compiled(
    r"\b(?:who (?:was|were) )?(?:killed|died|wounded|injured|hurt) in the (?:attack|blast|bombing|explosion|assault|shooting|ambush|incident|raid) (?:at|in|on|near)\b"
)


def some_of_them(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The number of the only story whose dead a later scene tells in part, where and how they died, without a day or a town of
    its own; None where it tells of as many or more, or of others."""
    if len(stories) != 1 or scene.number == 0 or scene.stage != "accomplished" or scene.historic or scene.series:
        return None
    low, story = findings.lowered, stories[0]
    if not (
        _WHERE_THEY_DIED.search(low, scene.start, scene.end) or _IN_THE_DEED.search(low, scene.start, scene.end)
    ) or _NO_OTHER.search(low, scene.start, scene.head.end):
        return None
    most = max((_harm(s).get("killed", 0) for s in story), default=0)
    spot = scene.place
    known = spot is not None and scene.start <= spot.start < scene.end and spot.place.lat is not None
    return 0 if _harm(scene).get("killed", 0) < most and not known and not _stands_against(scene, story) else None


def _harm(scene: Scene) -> dict[str, int]:
    """The numbers of killed and wounded that a scene states."""
    return {c.what: c.quantity.point for c in scene.casualties if c.what in ("killed", "wounded") and c.quantity.point}


def _stands_against(scene: Scene, story: Story) -> bool:
    """Whether another day, another kind or a place far off parts a scene from a story."""
    if scene.date and any(s.date and s.date.value != scene.date.value for s in story):
        return True
    ways = kinds(story)
    if ways and kinds([scene]) and not ways & kinds([scene]):
        return True
    spot = scene.place
    if spot is None or spot.feature in COARSE:
        return False
    return any(
        s.place is not None and s.place.feature not in COARSE and apart(s.place.place, spot.place, FAR_KM)
        for s in story
    )
