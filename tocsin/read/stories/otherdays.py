"""An attack of the day before or after, told by its day and its own dead: "Thursday's bombing of the palace killed 11" is not the
one of Friday that killed seven, though a night may lie between two words for one day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.dates.words import WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import DAY, Scene, Story, days_told

_OWNED = compiled(
    rf"\b(?:yesterday|{WEEKDAY_NAME})['’]s (?:[\w-]+ ){{0,2}}\Z|\b(?:an?|another|two|twin|three) (?:[\w-]+ ){{0,3}}\Z"
)
"""Before the noun of a deed: its day, or an article that brings it in."""
_GROWS = compiled(
    r"\b(?:toll|rose|risen|rising|climb\w*|raised|updated|now|later died|succumbed|wounds|put|earlier|initially)\b"
)
"""Words of a toll that changes over days."""


def of_another_day(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene tells of a deed by a noun with a day of its own and with other dead than every story that has a single
    day has."""
    day = scene.date
    if day is None or not day.value or len(day.value) != DAY or scene.head.verb or scene.stage != "accomplished":
        return False
    low = findings.lowered
    mine = _dead([scene])
    if not mine or any(c.cumulative for c in scene.casualties) or _GROWS.search(low, scene.start, scene.end):
        return False
    if not scene.start <= day.start < scene.end or not _OWNED.search(low, scene.start, scene.head.start):
        return False
    return all(_told_otherwise(story, day.value, mine) for story in stories)


def _told_otherwise(story: Story, day: str, mine: set[int]) -> bool:
    """Whether a story has single days, of which this is none, and dead, of whom there are not so many."""
    days, dead = days_told(story), _dead(story)
    return bool(days) and all(len(d) == DAY and d != day for d in days) and bool(dead) and not dead & mine


def _dead(scenes: Iterable[Scene]) -> set[int]:
    """The numbers of killed that scenes state."""
    return {c.quantity.point for s in scenes for c in s.casualties if c.what == "killed" and c.quantity.point}
