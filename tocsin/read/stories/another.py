"""A further attack, told as one: "another four attacks", "a third suicide car bomber", "two more rockets"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene
from tocsin.read.stories.joining import kinds

_ANOTHER = compiled(
    r"\b(?:another|an? (?:second|third|fourth|fifth|separate|different|further|similar)|(?:two|three|four|five|six|\d+) (?:other|more|further))\s(?=(?:[\w-]+\s){0,3}?"
    r"(?:bomb|attack|blast|explosion|gunm[ae]n|shooting|raid|ambush|strike|incident|assault|killing|kidnap|rocket|missile|mortar|grenade|air ?strike|device|militant|suicide))"
)
_UNDER_FIRE = compiled(
    r"\b(?:also|again|too)\s(?:[a-z]+ly\s)?came under (?:[\w-]+ ){0,2}?(?:fire|attack|shelling|bombardment)\b"
)
"""What befell a place as well as those told before, or once more."""
_A_TOWN = compiled(r"the (?:[\w-]+ ){0,2}?(?:town|village|city|district|suburb|port|settlement)s? of\b")
_ELSEWHERE = compiled(r"\b(?:separate|different|elsewhere)\b")
_ELSEWHERE_A = compiled(
    r"[\"“]?(?:elsewhere|separately|in a separate (?:incident|attack|assault|raid|shooting|blast|bombing))(?: (?:in|on|at|near) [^.;,]{2,40})?,\s(?:an?|two|three|four|several|gunm[ae]n|militants|suspected|unidentified|rebels|attackers|at least|\d+)\s"
)
"""How a sentence opens that goes on to another attack in the same town: "elsewhere in Aden, an explosion struck a motorcade"."""
_RANKED = compiled(
    r"(?:it|this|that) (?:was|is|marks|marked) the (?:second|third|fourth|fifth|latest) (?:such )?(?:[\w-]+ )?(?:attack|bombing|ambush|raid|assault|shooting|incident|blast|killing)s? [^.;]{0,60}?(?:,? (?:when|in which|after)) (?:[\w-]+ ){1,8}?(?:also|had) "
)
"""How a sentence counts an attack with one before it and goes on to tell that: "it was the second attack in recent days in
the province when some 500 rebels also assaulted an outpost"."""
_THE_ONE_BEFORE = compiled(
    r"[\"“]?in (?:the|that|an?) (?:previous|earlier|last such|preceding|other) (?:[\w-]+ )?(?:attack|bombing|ambush|raid|assault|shooting|incident|blast|explosion|killing)s?,? "
)
"""How a sentence opens that tells the attack before: "in the previous incident, 16 people lost their lives"."""
_NEAR_THE_OPENING = 60


def says_another(low: str, scene: Scene) -> bool:
    """Whether a scene opens with a further attack or attacker, done and not told before."""
    if scene.stage != "accomplished":
        return False
    fire = _UNDER_FIRE.search(low, scene.start, scene.end)
    if scene.start == scene.sentence[0] and _RANKED.match(low, scene.start, scene.end):
        return True
    if scene.start == scene.sentence[0] and scene.casualties and _THE_ONE_BEFORE.match(low, scene.start, scene.end):
        return True
    if scene.definite or fire:
        return fire is not None and (not scene.definite or _A_TOWN.match(low, scene.start) is not None)
    if scene.start == scene.sentence[0] and _ELSEWHERE_A.match(low, scene.start, scene.end):
        return True
    said = _ANOTHER.search(low, scene.start, min(scene.head.end, scene.start + _NEAR_THE_OPENING))
    return said is not None and said.start() <= scene.head.start


_DUDS = compiled(
    r"\b(?:another|an? (?:second|third|fourth|fifth|further)|the (?:second|third|fourth|other)|(?:two|three|four|five|six|\d+) (?:other|more|further|others)|one (?:other|more|further)|also|later|meanwhile|elsewhere)\b"
)
_UNEXPLODED = compiled(
    r"\b(?:defus|deactivat|disarm)(?:ed|ing)\b|\b(?:made|making|rendered) (?:safe|harmless)\b|\b(?:did not|failed to|never) (?:explode|detonate|go off)\b"
)
_OF_THE_SAME_MEN = compiled(
    r"\b(?:his|her|their|its|attackers?|assailants?|bombers?|gunm[ae]n|suspects?|body|bodies|corpse)\b"
)
"""Whose arms those that did not go off were: those of the deed that was told."""


_PUT = compiled(
    r"\b(?:in|at|near|outside|inside|under|beneath|behind|beside|in front of|sent to|addressed to|into|against)\s(?:an?|the|another)\s"
)


def says_unexploded(low: str, scene: Scene) -> bool:
    """Whether a scene tells of further arms that did not go off: "another charge was defused at a savings bank"."""
    if scene.stage not in ("attempted", "foiled") or scene.head.type != "bombing":
        return False
    if not _UNEXPLODED.search(low, scene.start, scene.end) or any(c.quantity.point for c in scene.casualties):
        return False
    if _OF_THE_SAME_MEN.search(low, scene.start, scene.end):
        return False
    here = scene.place is not None and scene.start <= scene.place.start < scene.end
    if not here and not _PUT.search(low, scene.start, scene.end):
        return False
    said = _DUDS.search(low, scene.start, scene.end)
    return said is not None and (not scene.definite or said[0] not in _MEANWHILE)


_MEANWHILE = frozenset({"also", "later", "meanwhile", "elsewhere"})

_FIGHTING = compiled(r"(?:\w+\s)?(?:clash(?:es|ed)?|fighting|gun ?battles?|battles?)\b")
_THERE = compiled(r"\bthere (?:were|was|are|is|have been|has been)\s(?:[\w-]+\s){0,3}\Z")


def says_fighting(low: str, scene: Scene, stories: Sequence[Sequence[Scene]]) -> bool:
    """Whether a scene tells of fighting that was not told before, where all that was told is of another kind."""
    if scene.stage != "accomplished" or scene.definite or not _FIGHTING.match(low, scene.head.start):
        return False
    return all(told and "armed_assault" not in told for told in map(kinds, stories))


def set_beside(low: str, scene: Scene, before: Sequence[Scene]) -> Scene:
    """The scene of a further attack without a day with that of the one told right before it, and without a place with its place."""
    if scene.date or not before or scene.number - before[-1].number > 1 or before[-1].stage != "accomplished":
        return scene
    if says_unexploded(low, scene):
        return replace(scene, date=before[-1].date, place=scene.place or before[-1].place)
    there = _FIGHTING.match(low, scene.head.start) and _THERE.search(low, scene.start, scene.head.start)
    if not (says_another(low, scene) or there) or _ELSEWHERE.search(low, *scene.sentence):
        return scene
    return replace(scene, date=before[-1].date, place=scene.place or before[-1].place)


def right_before(scenes: Sequence[Scene], n: int) -> Sequence[Scene]:
    """The scene before the one of this number; where that tells no day, and this one its own dead or wounded, with the day of
    the one right before it."""
    if not n:
        return ()
    last = scenes[n - 1]
    if last.date is None and n > 1 and scenes[n].casualties and 0 <= last.number - scenes[n - 2].number <= 1:
        last = replace(last, date=scenes[n - 2].date)
    return (last,)
