"""Where the telling goes on to a deed at another town: "In Jenin, helicopters fired …", "Mariupol also came under fire"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import distance_km
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.saying import SPOKE
from tocsin.read.findings.widths import APART_KM, COARSE, FAR_KM, LANDS
from tocsin.read.scenes.scene import DAY, Scene, days_told
from tocsin.read.stories.agreement import same_place, same_time
from tocsin.read.stories.joining import kinds

_OPENS = compiled(
    r"[\"“']?(?:and |but |meanwhile,? |elsewhere,? |further (?:north|south|east|west),? |farther (?:north|south|east|west),? |to the (?:north|south|east|west),? )?"
    r"(?:in|at|near|outside|around|over|on the outskirts of) (?:nearby |neighbou?ring |the )?(?:(?:[\w-]+ ){0,3}(?:town|city|village|district|province|port|capital|suburb)s? of )?\Z"
)
"""Before the town with which a sentence opens."""
_ALSO = compiled(r"\balso\b")
_TURNS_AWAY = compiled(
    rf"\b(?:{SPOKE}|denounced|vowed|mourn\w*|arrest\w*|detain\w*|protest\w*|rall(?:y|ied)|hospitals?|funerals?|buried|trial|court)\b"
)


def at_another_town(findings: Findings, scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene tells of a deed at a town of its own, where none of the stories was, and says so by where the town
    stands, by "also" or by a day of its own."""
    place, low = scene.place, findings.lowered
    if place is None or place.feature in LANDS or scene.stage != "accomplished" or scene.bare or scene.series:
        return False
    if _is_unlisted_elsewhere(findings, scene, stories):
        return True
    far = min((km for story in stories for s in story if (km := _km(scene, s)) is not None), default=None)
    if far is None or far <= FAR_KM:
        return False
    if _then(scene, stories) and far > APART_KM:
        return True
    if _ALSO.search(low, scene.start, scene.end) and scene.casualties and _another_day(scene, stories):
        return True
    if scene.definite or not (scene.head.sure or scene.head.verb or scene.casualties):
        return False
    first = _opener(findings, scene) if scene.start == scene.sentence[0] else None
    if first is not None and first.end <= scene.head.start:
        return not _TURNS_AWAY.search(low, first.end, scene.head.start)
    also = _ALSO.search(low, scene.start, min(scene.end, scene.head.end + 8)) is not None
    return also and far > FAR_KM and place.start >= scene.start and place.end <= scene.end


def _is_unlisted_elsewhere(findings: Findings, scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a sentence opens with a town that no gazetteer has and that no story named, and tells of people who came to
    harm there: how far it is from the others nobody knows, but that it is another one its name says."""
    place = scene.place
    if place is None or place.feature != "unknown" or place.place.lat is not None or scene.definite:
        return False
    if not scene.casualties or scene.start != scene.sentence[0]:
        return False
    low = findings.lowered
    if not _OPENS.fullmatch(low, scene.sentence[0], place.start) or _TURNS_AWAY.search(
        low, place.end, scene.head.start
    ):
        return False
    towns = [s.place for story in stories for s in story if s.place and s.place.feature not in COARSE]
    return bool(towns) and all(place.name not in t.name and t.name not in place.name for t in towns)


def _opener(findings: Findings, scene: Scene) -> Toponym | None:
    """The place with which the sentence of a scene opens: its own, or that in which its own lies."""
    if scene.place is not None and _OPENS.fullmatch(findings.lowered, scene.sentence[0], scene.place.start):
        return scene.place
    for place in within(findings.places, *scene.sentence):
        if place.role == "place" and place.feature not in LANDS:
            return place if _OPENS.fullmatch(findings.lowered, scene.sentence[0], place.start) else None
    return None


_IN_A_DEED = compiled(
    r"\b(?:killed|died|wounded|injured|hurt|slain|lost (?:his|her|their) (?:life|lives))\s(?:(?:and|or)\s\w+\s)?(?:[\w-]+\s){0,3}?in an? (?:[\w'’-]+\s){0,4}?"
    r"(?:attack|(?:air |drone |missile )?strike|airstrike|raid|bombing|blast|explosion|ambush|shooting|stabbing|massacre)\b"
)
"""Somebody's death in a deed that was not told before: "died in a US raid"."""


def in_a_deed_elsewhere(findings: Findings, scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene tells of people who came to harm in a deed that it brings in by "a", at a place of its own that lies
    away from all that were told: "two commanders were killed in a drone strike in Paktika"."""
    place = scene.place
    if place is None or not scene.start <= place.start < scene.end or scene.stage != "accomplished" or scene.series:
        return False
    if _IN_A_DEED.search(findings.lowered, scene.start, place.start) is None:
        return False
    told = [s.place for story in stories for s in story if s.place]
    return bool(told) and all(same_place(place, other) < 0 for other in told)


_BOUND = compiled(r"\s(?:[\w'’-]+\s){0,9}?(?:in|at|near|outside|of|on)\s(?:the\s)?\Z")


def does_elsewhere(low: str, scene: Scene, fits: Sequence[float | None]) -> bool:
    """Whether a scene that contradicts all that was told has a verb of a deed and the town of it in one clause: "fighters also
    struck a camp at Bamba"."""
    place = scene.place
    if place is None or place.feature in COARSE or scene.stage != "accomplished" or scene.bare or scene.series:
        return False
    if scene.definite or not scene.head.verb or not fits or any(fit is not None for fit in fits):
        return False
    return scene.head.end <= place.start < scene.end and _BOUND.match(low[scene.head.end : place.start]) is not None


_TAKEN = compiled(
    r"(?:[\w'’-]+,?\s){1,10}?(?:was|were|have been|has been)\s(?:also\s)?(?:abducted|kidnapped|taken hostage|seized by)\b"
)
_IN = compiled(
    r"\s(?:(?!(?:and|taken|to|from|who)\b)[\w'’-]+,?\s){0,5}?(?:in|at|near|outside|on)\s(?:the\s)?(?:[\w'’-]+\s){0,3}\Z"
)
_TOLD_OF = compiled(
    r"(?:(?:the|those|both|all|some|his|her|their|its|more than|over|at least|up to)\b|(?:he|she|they|\w+ of (?:the|them))\s)"
)


def is_taken_elsewhere(
    low: str, scene: Scene, stories: Sequence[Sequence[Scene]], fits: Sequence[float | None]
) -> bool:
    """Whether a sentence opens with people who were kidnapped, who were not told of before, at a place or on a day that
    contradicts all that was told, where nobody else was kidnapped: "three engineers were abducted in Yobe"."""
    if scene.stage != "accomplished" or scene.definite or scene.series or any(fit is not None for fit in fits):
        return False
    if scene.head.type != "hostage_taking" or _TOLD_OF.match(low, scene.start) or not _TAKEN.match(low, scene.start):
        return False
    if scene.place and scene.place.start > scene.head.end and not _IN.match(low[scene.head.end : scene.place.start]):
        return False  # "were kidnapped and taken to Somalia"
    return all("hostage_taking" not in kinds(story) for story in stories)


def in_another_land(scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene tells of a sure deed in a town of another country than all stories, and on a day of its own: even in a
    report of local crime, whose towns are those of hospitals and homes as well, no deed goes on there."""
    lands = {s.place.place.country for story in stories for s in story if s.place}
    own = scene.place.place.country if scene.place and scene.place.feature not in COARSE else None
    if own is None or None in lands or not lands or own in lands or scene.stage != "accomplished":
        return False
    return scene.head.sure and not scene.definite and _then(scene, stories)


def _km(one: Scene, other: Scene) -> float | None:
    """How far two scenes are from each other; 0 where a province may hold both."""
    if one.place is None or other.place is None or other.place.feature in LANDS:
        return None
    km = distance_km(one.place.place, other.place.place)
    wide = one.place.feature in COARSE or other.place.feature in COARSE
    return 0.0 if wide and km is not None and km < APART_KM else km


def _another_day(scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene has a single day, behind its verb, that is none of those of any story, be it the next one."""
    day = scene.date
    if day is None or not day.value or len(day.value) != DAY or not scene.head.end <= day.start < scene.end:
        return False
    told = days_told(s for story in stories for s in story)
    return bool(told) and all(len(other) == DAY and other != day.value for other in told)


def _then(scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene has a day, and each story others."""
    own = scene.date.value if scene.date else None
    if not own:
        return False
    days = [days_told(story) for story in stories]
    return all(told and all(same_time(own, day) < 0 for day in told) for told in days)
