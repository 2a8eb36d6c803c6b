"""Campaigns that a text only looks back at: "since the army launched an offensive in the valley in June".

An offensive goes on for months and is many deeds. Where a text begins with it, or tells whom it hurt or its day, it is read like
any other deed; so is one of these months, of which news tells as it goes on. One that only dates something else ("since the
army launched an offensive") or is of years ago stands around the deed that the text tells.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene, has_a_day

_OFFENSIVE = compiled(r"\boffensives?\b")
_ONE_PLACE = compiled(r"\boffensives?\s(?:[\w-]+\s){0,2}?(?:on|against)\sthe\s(?:town|city|village|base|camp|port)\b")
_SINCE = compiled(r"\b(?:since|before|after|until)\s(?:[\w'’-]+\s){0,5}\Z")
_YEAR = len("2014")


def is_campaign(lowered: str, scene: Scene, published: str | None) -> bool:
    """Whether all that a scene tells is that an offensive was begun, on no day and with nobody's harm, before something else
    or, behind the lead, in a year before the last one."""
    if scene.stage != "accomplished" or any(c.quantity.point for c in scene.casualties):
        return False
    if has_a_day(scene):
        return False
    old = scene.number > 0 and _years_ago(scene, published)
    if not old and not _SINCE.search(lowered, scene.sentence[0], scene.head.start):
        return False
    if _ONE_PLACE.search(lowered, scene.head.start, scene.end):
        return False
    return all(_OFFENSIVE.search(lowered, t.start, t.end) for t in scene.triggers)


def _years_ago(scene: Scene, published: str | None) -> bool:
    """Whether a scene has a date in a year before the last one."""
    told = str(scene.date.value or "")[:_YEAR] if scene.date else ""
    return published is not None and told.isdigit() and int(told) < int(published[:_YEAR]) - 1
