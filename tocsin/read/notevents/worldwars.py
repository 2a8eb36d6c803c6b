"""The world wars as towns remember them: the Blitz, raids that a book of remembrance lists, camps of which survivors tell.

News reports no raid of 1941. Such a sentence, or one right before it, names the war, its years or those who fought it, and
what it tells has no day or one of those years. A day of its own after the wars, attackers, or a weekday make it news again.
"""

from __future__ import annotations

import re

from tocsin.dates.words import WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.read.scenes.scene import DAY, Scene
from tocsin.read.words import cues

_THE_WARS = compiled(
    r"\b(?:(?:first|second|1st|2nd|great) world war|world wars?(?: (?:i|ii|one|two|1|2))?\b|(?:both|two) (?:world )?wars|wwii?|ww ?[12]|the (?:first |london |baedeker |\w+ )?blitz|luftwaffe|zeppelins?|the holocaust|auschwitz|third reich|hitler(?:['’]s)?|(?:by|under|from|when|after) the nazis?|(?:by )?nazi (?:regime|forces|germany|troops|soldiers|camps?|concentration)|concentration camps?|(?:in|of|from|during|by|summer|spring|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) 19(?:1[4-8]|39|4[0-5])\b|19(?:14|39)[-–](?:19)?(?:18|45)|the (?:early |mid-?|late )?1940s)\b"
)
_SINCE_THEN = compiled(
    rf"\b(?:19(?:4[6-9]|[5-9]\d)|20\d\d|yesterday|today|tonight|this (?:morning|week|month|year)|last (?:night|week|month|year)|{WEEKDAY_NAME}|neo-nazis?|far-right|not since|since the (?:second|first) world war|worst|deadliest since|police|arrest\w*|suspects?)\b"
)
"""What makes a sentence one of news: the day or year of something later, or who looks into it."""
_SINCE = compiled(r"\b(?:since|after)(?: the)?\s\Z")
_BEFORE, _BESIDE = 300, 120
"""Characters before a sentence in which the war is named, and before its name in which a day makes it news."""


def of_world_wars(lowered: str, scene: Scene) -> bool:
    """Whether a scene only looks back at the world wars."""
    start, end = scene.sentence
    day = str(scene.date.value or "") if scene.date else ""
    if len(day) == DAY or (day and not day.startswith(("191", "193", "194"))):
        return False
    if cues.ATTACKERS.search(lowered, start, end):
        return False
    named = [
        m.start() for m in _THE_WARS.finditer(lowered, max(0, start - _BEFORE), end) if not _is_yardstick(lowered, m)
    ]
    if not named:
        return False
    told = start if named[-1] >= start else max(0, named[-1] - _BESIDE)
    return _SINCE_THEN.search(lowered, told, end) is None


def _is_yardstick(lowered: str, war: re.Match[str]) -> bool:
    """Whether a war only says how long nothing was worse: "the deadliest night since the Second World War"."""
    return _SINCE.search(lowered, max(0, war.start() - 12), war.start()) is not None
