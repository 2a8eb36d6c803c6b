"""Old deeds that a sentence only refers to, as what its own news came after: "deployed after the museum attack in January 2015".

Such a deed has the places of its own words. What stands before them in the sentence, or in other sentences, is where the news was.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Story

OLD = 45
"""Days before publication from which on a deed is not the news."""
_AFTER_THE = compiled(
    r"\b(?:after|since|following|in the wake of|in response to|because of|over|before|until|prior to|unlike|than|anniversary of|memory of|commemorat\w+|victims of|survivors of|convict\w+ (?:of|for|over)|role in|part in)\s"
    r"(?:(?:the|an?|his|her|its|their|last (?:year|month|summer|autumn|winter|spring)['’]s|[\w-]+['’]s)\s)(?:(?!\b(?:that|which|who|when|in|on|at)\b)[\w'’.-]+\s){0,6}?\Z"
)
"""Right before the noun of such a deed."""
_ENDS = compiled(r"[,;:.\"“”]|\s(?:and|but|while|when|that|which|who|has|have|had|was|were|is|are)\b")
_AGAIN = compiled(r"\b(?:same|there)\b")
_REACH = 70


def referred_to(findings: Findings, story: Story) -> tuple[int, int] | None:
    """The words by which a text refers to an old deed of which it tells no more; None for any other story."""
    published = findings.document.published_day
    if len(story) != 1 or published is None:
        return None
    scene = story[0]
    day = str(scene.date.value) if scene.date and scene.date.value else None
    if scene.head.verb or day is None or (interval(published)[0] - interval(day)[1]).days < OLD:
        return None
    low, (start, end) = findings.lowered, scene.sentence
    led = _AFTER_THE.search(low, max(start, scene.head.start - 110), scene.head.start)
    if led is None:
        return None
    stop = _ENDS.search(
        low, max(scene.head.end, scene.date.end if scene.date else 0), min(end, scene.head.end + _REACH)
    )
    if _AGAIN.search(low, scene.head.start, scene.head.end + _REACH):
        return None  # "since a truck bomb at the same junction"
    return led.start(), stop.start() if stop else min(end, scene.head.end + _REACH)


def place_in(places: Sequence[Toponym], span: tuple[int, int]) -> Toponym | None:
    """The first place told in these words."""
    return next((t for t in within(places, *span) if t.role == "place"), None)
