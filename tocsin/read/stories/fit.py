"""How well a scene fits a story: by its day, its place, its kind of deed and its toll, and where it contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from tocsin.model import interval
from tocsin.places import Toponym
from tocsin.read.findings.widths import COARSE
from tocsin.read.scenes.scene import Scene, Story, days_told
from tocsin.read.stories.agreement import same_place, same_time
from tocsin.read.stories.joining import kinds

ASIDE = timedelta(days=21)
"""How far apart the dates beside the violence of one local crime may be: one of them is that of an arrest or a death."""


def fit(story: Story, scene: Scene, local: bool = False, judged: bool = False) -> float | None:
    """How well a scene fits a story: None when they contradict each other, 0 when nothing ties them. `judged` of a story
    that a court opens, whose day may be old.

    In a report of a local crime, the names of places are those of quarters, hospitals and homes: they part nothing.
    """
    score = 0.3 if any(s.number in (scene.number, scene.number - 1) for s in story) else 0.0
    when = _narrowest(days_told(story))
    own_date = scene.date.value if scene.date else None
    where = _finest([s.place for s in story if s.place], scene.place)
    if own_date and when:
        agreement = max(same_time(own_date, other) for other in when)
        if agreement < 0 and not (local and not scene.another and not scene.historic and _nearby(own_date, when)):
            return None
        score += 2 * max(agreement, 0.0)
    if scene.place and where:
        agreement = max(same_place(scene.place, other) for other in where)
        if agreement < 0 and (not local or scene.another or scene.historic):
            return None
        agreement = max(agreement, 0.0)
        score += 2 * agreement
    fresh = scene.another and (not scene.definite or (scene.numbered and bool(scene.casualties)))
    if fresh and (own_date or scene.place or scene.casualties) and score < 3:
        return None
    if scene.historic and not scene.definite and own_date and not when and not judged:
        return None
    if scene.stage != "accomplished" and all(s.stage == "accomplished" for s in story) and not scene.definite:
        if scene.stage == "foiled" and (own_date or scene.place) and any(s.casualties for s in story):
            return None  # what was stopped is not what cost lives
        score -= 0.5
    if scene.stage == "accomplished" and all(s.stage != "accomplished" for s in story):
        if own_date and scene.casualties and all(s.stage == "foiled" for s in story):
            return None
        score -= 1.0
    types, mine = kinds(story), kinds([scene])
    if not mine or not types:
        score += 0.6
    elif mine & types:
        score += 1.0
    else:
        score -= 0.2
    if scene.definite or scene.bare:
        score += 1.0
    if _tolls_clash(story, scene) and not (scene.definite or scene.bare):
        score -= 1.5
    if own_date is None and scene.place is None:
        if all(s.listed for s in story):
            score -= 1.0
        elif not fresh and not scene.historic:
            score += 0.5
    return score


MONTH = timedelta(days=31)
"""The longest month: a date that covers more than this is that of a season or a year."""


def _narrowest(when: list[str]) -> list[str]:
    """The days and months of a story; its years and seasons only where it has nothing finer: they fit too much."""
    return [d for d in when if interval(d)[1] - interval(d)[0] <= MONTH] or when


def _finest(where: list[Toponym], own: Toponym | None) -> list[Toponym]:
    """The places of a story that a scene's own is held against: for a town its towns, where it has any."""
    if own is None or own.feature in ("country", "continent", "region"):
        return where
    if own.feature in COARSE:
        return [p for p in where if p.feature not in ("country", "continent", "region")] or where
    return [p for p in where if p.feature not in COARSE] or where


def _nearby(day: str, others: Sequence[str]) -> bool:
    """Whether a date is within `ASIDE` of another: a report of a crime dates arrests and hearings as well."""
    first, last = interval(day)
    return any(first - ASIDE <= b and a <= last + ASIDE for a, b in map(interval, others))


def _tolls_clash(story: Story, scene: Scene) -> bool:
    """Whether both count the killed, differently, and the later one does not say that the toll rose."""
    mine = [c for c in scene.casualties if c.what == "killed"]
    theirs = [c for s in story for c in s.casualties if c.what == "killed"]
    if not mine or not theirs or any(c.cumulative for c in mine):
        return False
    return all(c.quantity.point != t.quantity.point for c in mine for t in theirs)
