"""Deeds that a text first counts together and then tells one by one: "nine people were killed in two bombings on Friday. In
the first, a device in Khuzdar killed six. In the second, …". The count is no attack, and its day is that of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.dates.words import spelled
from tocsin.model import Place
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import FAR_KM, WIDE, apart
from tocsin.read.scenes.scene import Scene, place_names

_DEEDS = r"(?:attacks|bombings|strikes|air ?strikes|incidents|shootings|raids|ambushes|blasts|explosions|clashes|killings|assaults|operations|car bombs|bombs|drones|missiles)"
_SEVERAL = compiled(
    rf"\b(?:{spelled(2, 12)}|\d{{1,2}}|twin|separate|several|multiple|different|various|simultaneous|coordinated)\s(?:[\w-]+\s){{0,3}}?{_DEEDS}\b"
)
_PLURAL = compiled(rf"\b{_DEEDS}\b")
_GOES_THROUGH = compiled(
    r"[\"“']?(?:in (?:the first|one(?! of)|one of (?:them|the (?:attacks|incidents|bombings|strikes|blasts)))\b|the first\b|one(?: of (?:them|the (?:attacks|incidents|bombings|strikes|blasts)))?,|one of the (?:two |three )?(?:attacks|incidents|bombings|strikes|blasts|bombs) (?:took place|happened|occurred|was|struck|hit|targeted|killed)\b)"
)
"""How the sentence opens that tells the first of them."""
_DIVISIONS = ("admin1", "admin2")
_REACH = 4
"""Sentences behind the count in which its parts are told."""


def parts_alone(findings: Findings, scenes: Sequence[Scene]) -> list[Scene]:
    """The scenes without those that only count deeds which the next ones tell one by one; parts without a day have theirs."""
    out: list[Scene] = list(scenes)
    low = findings.lowered
    for whole in scenes:
        if whole.stage != "accomplished" or not _PLURAL.search(low, whole.start, whole.end):
            continue
        parts = [
            s
            for s in scenes
            if whole.number < s.number <= whole.number + _REACH and s.stage == "accomplished" and _has_a_town(s)
        ]
        if len(place_names(parts)) < 2:
            continue
        if not _GOES_THROUGH.match(low, parts[0].sentence[0]) or not _SEVERAL.search(low, whole.start, whole.end):
            continue
        told = parts[: _add_up(whole, parts) or None]
        out = [_dated(s, whole) if s in told else s for s in out if s is not whole]
    return out


def _has_a_town(scene: Scene) -> bool:
    """Whether a scene has a place of its own that is no country: deeds told one by one may each have a province."""
    spot = scene.place
    return (
        spot is not None
        and (spot.feature not in WIDE or spot.feature in _DIVISIONS)
        and scene.sentence[0] <= spot.start < scene.sentence[1]
    )


def _killed(scene: Scene) -> int:
    """The number of killed that a scene states, 0 where it states none."""
    return max((c.quantity.point for c in scene.casualties if c.what == "killed" and not c.cumulative), default=0)


def _add_up(whole: Scene, parts: Sequence[Scene]) -> int:
    """How many of the parts, from the first, add up to the dead of the whole: at least two; 0 where they do not."""
    total, asked = 0, _killed(whole)
    for n, part in enumerate(parts, 1):
        killed = _killed(part)
        if not killed or not asked:
            return 0
        total += killed
        if total == asked:
            return n if n > 1 else 0
    return 0


def _dated(part: Scene, whole: Scene) -> Scene:
    """A part of a whole, where it has no day with that of the whole."""
    return replace(part, date=part.date or whole.date, counted_with=whole.number)


def is_another_part(scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene is a part of a count, in a town where none of the other parts was."""
    if scene.counted_with is None or scene.place is None:
        return False
    parts = [s for story in stories for s in story if s.counted_with == scene.counted_with and s.place]
    return bool(parts) and all(s.place is not None and _are_two(s.place.place, scene.place.place) for s in parts)


def _are_two(one: Place, other: Place) -> bool:
    """Whether two places are far apart; of a town that no gazetteer has the name must do."""
    if None in (one.lat, other.lat):
        return one.name != other.name
    return apart(one, other, FAR_KM)
