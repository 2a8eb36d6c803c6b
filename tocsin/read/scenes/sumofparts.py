"""Deeds that a text first counts together and then tells one by one: "nine people were killed in two bombings on Friday. In
the first, a device in Khuzdar killed six. In the second, …". The count is no attack, and its day is that of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import FAR_KM, WIDE, apart
from tocsin.read.scenes.scene import Scene, place_names

_DEEDS = r"(?:attacks|bombings|strikes|air ?strikes|incidents|shootings|raids|ambushes|blasts|explosions|clashes|killings|assaults|operations|car bombs|bombs|drones|missiles)"
_SEVERAL = compiled(
    rf"\b(?:{spelled(2, 12)}|\d{{1,2}}|twin|separate|several|multiple|different|various|simultaneous|coordinated)\s(?:[\w-]+\s){{0,3}}?{_DEEDS}\b"
    rf"|\b{_DEEDS} (?:on|in|against|at) (?:{spelled(2, 12)}|several|neighbou?ring|various|different)\s(?:[\w-]+\s){{0,2}}?(?:villages|towns|hamlets|districts|provinces|cities|places|camps)\b"
)
_PLURAL = compiled(rf"\b{_DEEDS}\b")
_RESPECTIVELY = compiled(r"\b(?:in|at) [^.;]{2,50} and [^.;,]{2,40},? respectively\b")
"""Deeds at two places, counted together without a word for them: "22 were killed in Plateau and Benue, respectively"."""
_GOES_THROUGH = compiled(
    r"[\"“']?(?:in (?:the first|one(?! of)|one of (?:them|the (?:attacks|incidents|bombings|strikes|blasts)))\b|the first\b|one(?: of (?:them|the (?:attacks|incidents|bombings|strikes|blasts)))?,|one of the (?:two |three )?(?:attacks|incidents|bombings|strikes|blasts|bombs) (?:took place|happened|occurred|was|struck|hit|targeted|killed)\b)"
)
"""How the sentence opens that tells the first of them."""
_DIVISIONS = ("admin1", "admin2")
_REACH = 4
"""Sentences behind the count in which its parts are told."""
_FAR = 7
"""The same of parts that add up to it."""


def parts_alone(findings: Findings, scenes: Sequence[Scene]) -> list[Scene]:
    """The scenes without those that only count deeds which the next ones tell one by one; parts without a day have theirs."""
    out: list[Scene] = list(scenes)
    low = findings.lowered
    for whole in scenes:
        each = _RESPECTIVELY.search(low, whole.start, whole.end) is not None
        if whole.stage != "accomplished" or not (each or _PLURAL.search(low, whole.start, whole.end)):
            continue
        further = _parts(scenes, whole, _FAR)
        adds = _add_up(whole, further)
        parts = further[:adds] if adds else _parts(scenes, whole, _REACH)
        if len(place_names(parts)) < 2:
            continue
        if not (_GOES_THROUGH.match(low, parts[0].sentence[0]) or adds):
            continue
        if not (each and adds) and not _SEVERAL.search(low, whole.start, whole.end):
            continue
        told = parts[: adds or None]
        out = [_dated(s, whole) if s in told else s for s in out if s is not whole]
    return out


def _parts(scenes: Sequence[Scene], whole: Scene, reach: int) -> list[Scene]:
    """The scenes of towns of their own told within so many sentences behind a count."""
    return [
        s
        for s in scenes
        if whole.number < s.number <= whole.number + reach and s.stage == "accomplished" and _has_a_town(s)
    ]


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
    return bool(parts) and all(_elsewhere(s, scene) for s in parts)


def _elsewhere(one: Scene, other: Scene) -> bool:
    """Whether two parts are at two places: far apart, or of two names where no gazetteer has one or each has its own dead."""
    if one.place is None or other.place is None:
        return False
    a, b = one.place.place, other.place.place
    if apart(a, b, FAR_KM):
        return True
    return a.name != b.name and (None in (a.lat, b.lat) or bool(_killed(one) and _killed(other)))
