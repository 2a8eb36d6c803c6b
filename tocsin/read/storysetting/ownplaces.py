"""Whose a place is: one that a text tells only where it tells of another deed is not this one's, which has its own.

"Warplanes struck Gaza in response to a rocket that was fired at Ashkelon": choosers weigh all places of a text, the finer
before the wider, and would set the air raid in the town of the rocket.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import COARSE
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.scenes.turns import ANSWERED
from tocsin.read.setting.spots import of_another_thing, part_of_land
from tocsin.read.stories.agreement import same_place
from tocsin.read.storysetting.bound import bound_there


def own_place(findings: Findings, story: Story, others: Sequence[Story], chosen: Toponym | None) -> Toponym | None:
    """The place chosen for a story, or the one that stands in its own words, where all mentions of the chosen one stand in
    those of `others`. One that may lie in the own place is another's only in a sentence that tells of both."""
    if chosen is None or not any(others):
        return chosen
    own = [
        s.place for s in story if s.place and not s.listed and s.start <= s.place.start < s.end and _takes(findings, s)
    ]
    own = [t for t in own if not _LONGER.match(findings.text, t.end)]
    own = [t for t in own if not of_another_thing(findings.lowered, max(0, t.start - _REACH), t)]
    if any(_is(chosen, t) or same_place(chosen, t) > _HOLDS for t in own):
        return chosen
    mine = {s.sentence for s in story}
    where = [_told_at(others, t) for t in findings.places if _is(t, chosen)]
    if not where or any(s is None for s in where):
        return chosen
    if chosen.feature not in COARSE and any(_ELSEWHERE.search(findings.lowered, s.start, s.end) for s in story):
        return None
    if part := next((t for t in own if part_of_land(findings.lowered, t)), None):
        return part  # "in northern Bangladesh" is not the town of the deed told before
    beside = all(s and s.sentence in mine for s in where)
    if not own:
        return None if beside and all(s and _answers(findings, story, s) for s in where) else chosen
    listed = chosen.place.lat is not None  # of a town that no gazetteer has nobody knows in what it lies
    if listed and any(same_place(chosen, t) >= 0 for t in own) and not beside:
        return chosen
    return next((t for t in own if t.feature not in COARSE), own[0])


def _takes(findings: Findings, scene: Scene) -> bool:
    """Whether the clause of a scene takes its place by its build: "was killed in Kazan", "struck the northern Gaza Strip"."""
    spot = scene.place
    if spot is None:
        return False
    return (
        bound_there(findings, [scene], spot)
        or _OBJECT.fullmatch(findings.lowered, scene.head.end, spot.start) is not None
    )


def _told_at(stories: Sequence[Story], spot: Toponym) -> Scene | None:
    """The scene in whose words a place stands."""
    return next((s for told in stories for s in told if s.start <= spot.start < s.end), None)


def _answers(findings: Findings, story: Story, other: Scene) -> bool:
    """Whether of a story and what its sentence tells beside it one is the answer to the other."""
    return any(ANSWERED.match(findings.lowered, s.start) for s in (*story, other))


_ELSEWHERE = compiled(
    r"\b(?:in|at|near|outside) (?:another|a different) (?:(?:nearby|neighbou?ring|small|northern|southern|eastern|western|remote) )?(?:town|city|village|suburb|district|settlement)\b"
    r"|\bin the (?:(?:country|island|nation)['’]s )?(?:far |restive |rebel-held )?(?:north|south|east|west)(?:-?(?:east|west))?\b(?! of\b| [A-Za-z]+ (?:district|province|region))"
)
"""What says of a deed that it was at none of the towns told."""
_OBJECT = compiled(r"\s(?:at|on|in)?\s?(?:the\s)?(?:[a-z-]+\s){0,3}(?:of\s|in\s|at\s|near\s)?")
_REACH = 110
"""Characters before a place that say what of it is told."""
_LONGER = compiled(r"[ -][A-Z]")
"""Behind the first word of a longer name: of a street, a house or a park that is called like a town."""
_HOLDS = 0.5
"""How far two places agree that are one to a reporter."""


def _is(one: Toponym, other: Toponym) -> bool:
    a, b = one.place, other.place
    return (a.geonames_id is not None and a.geonames_id == b.geonames_id) or (a.name, a.country) == (b.name, b.country)
