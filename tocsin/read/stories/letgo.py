"""Hostages of a story who are let go: "the remaining 130 children held captive were freed before Christmas" is no new attack."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene, Story

_OF_THEM = compiled(
    r"\b(?:the|all|last|remaining|other|rest|those|these|them|most|some|many|of the)\b(?:(?!\b(?:after|when|before)\b)[^.;]){0,80}?\b(?:held|captive|captivity|hostages?|abducted|kidnapped|seized|taken|victims|captives)\b"
)
_GO = compiled(
    r"\b(?:freed|released|rescued|escaped|let go|set free|regained (?:their|his|her) freedom|handed over|reunited|returned home|came home|still (?:missing|held|in captivity|being held)|remain(?:s|ed)? (?:missing|in captivity|captive))\b"
)
_TAKEN_ANEW = compiled(
    r"\b(?:seized|abducted|kidnapped|took|snatched) (?:an?|another|more|at least|about|some|\d|two|three|four|five|six|seven|eight|nine|ten)\b"
)


def let_go(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene only tells that those went free, or are still held, who were taken in a story of the text."""
    if not scene.casualties or any(c.what != "hostages" for c in scene.casualties):
        return False
    if not any(c.what == "hostages" for story in stories for s in story for c in s.casualties):
        return False
    said = _OF_THEM.search(low, scene.start, scene.end)
    if said is None or _TAKEN_ANEW.search(low, scene.start, scene.end):
        return False
    return _GO.search(low, said.end(), scene.end) is not None
