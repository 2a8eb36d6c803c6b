"""Where the telling goes on to a deed at another town: "In Jenin, helicopters fired …", "Mariupol also came under fire"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import distance_km
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.saying import SPOKE
from tocsin.read.findings.widths import APART_KM, COARSE, FAR_KM, LANDS
from tocsin.read.scenes.scene import Scene
from tocsin.read.stories.agreement import same_time

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
    far = min((km for story in stories for s in story if (km := _km(scene, s)) is not None), default=None)
    if far is None or far <= FAR_KM:
        return False
    if _then(scene, stories) and far > APART_KM:
        return True
    if scene.definite or not (scene.head.sure or scene.head.verb or scene.casualties):
        return False
    opens = _OPENS.fullmatch(low, scene.sentence[0], place.start) is not None
    if opens and scene.start == scene.sentence[0] and place.end <= scene.head.start:
        return not _TURNS_AWAY.search(low, place.end, scene.head.start)
    also = _ALSO.search(low, scene.start, min(scene.end, scene.head.end + 8)) is not None
    return also and far > FAR_KM and place.start >= scene.start and place.end <= scene.end


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


def _then(scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene has a day, and each story others."""
    own = scene.date.value if scene.date else None
    if not own:
        return False
    days = [[str(s.date.value) for s in story if s.date and s.date.value] for story in stories]
    return all(told and all(same_time(own, day) < 0 for day in told) for told in days)
