"""Campaigns that a text only looks back at: "since the army launched an offensive in the valley in June".

An offensive goes on for months and is many deeds. Where the text begins with it, or tells whom it hurt or its day, it is read
like any other deed; told behind, by its month or its season alone, it is what stands around the deed that the text tells.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene

_OFFENSIVE = compiled(r"\boffensives?\b")
_ONE_PLACE = compiled(r"\boffensives?\s(?:[\w-]+\s){0,2}?(?:on|against)\sthe\s(?:town|city|village|base|camp|port)\b")
_SINCE = compiled(r"\b(?:since|before|after|until)\s(?:[\w'’-]+\s){0,5}\Z")
_DAY = len("2014-06-15")


def is_campaign(lowered: str, scene: Scene) -> bool:
    """Whether all that a scene behind the lead tells is that an offensive was begun, on no day and with nobody's harm."""
    if scene.stage != "accomplished" or any(c.quantity.point for c in scene.casualties):
        return False
    if scene.date is not None and len(str(scene.date.value or "")) == _DAY:
        return False
    if scene.number == 0 and not _SINCE.search(lowered, scene.sentence[0], scene.head.start):
        return False
    if _ONE_PLACE.search(lowered, scene.head.start, scene.end):
        return False
    return all(_OFFENSIVE.search(lowered, t.start, t.end) for t in scene.triggers)
