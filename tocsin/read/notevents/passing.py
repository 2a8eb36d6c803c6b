"""Attacks told in passing, in a text about something else: a match after a minute's silence, shares after a strike."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Scene
from tocsin.read.violence import topics
from tocsin.read.words import cues

_DEED = compiled(
    r"\b(?:bombs?|bomb(?:ings?|ed)|blasts?|explosions?|exploded|blown up|gunm[ae]n|shootings?|shot dead|massacre|(?:terror(?:ist)?|drone|missile|air|suicide|knife) (?:attacks?|strikes?)|attacks?|hostages?|hijacking|assassinat\w+|siege)\b"
)
_PEOPLE = compiled(
    r"\b(?:people|persons|civilians|m[ae]n|wom[ae]n|children|victims|passengers|students|spectators|supporters|fans|tourists|soldiers|police\w*|worshippers|staff|others|dead|died|killed|lives)\b"
)
_THAT = compiled(r"\b(?:that|the|this) (?:bomb(?:ing)?|blast|explosion|shooting|massacre|attack|siege)\b")
"""A deed that the sentence before told of."""
_OWNED = compiled(
    r"\bclaim(?:ed|s|ing)? (?:responsibility|(?:[\w'’-]+ ){1,4}(?:attacks?|bombings?|blasts?|raids?|shootings?|explosions?|strikes?))\b|\bblam(?:ed|es) (?:the )?[a-z]+\b|\battribut(?:ed|es) to\b"
)
_FICTION = compiled(
    r"\b(?:films?|movies?|novels?|thrillers?|episodes?|characters?|plays? (?:a|an|the)|scenes?|screen|trailer|video ?game|plot of)\b"
)


def asides(findings: Findings, seen: Sequence[Scene]) -> list[Scene]:
    """The scenes that tell of a real attack though the text is about sport, stage or markets, in order.

    Such a sentence names the deed, and either its day or year and people who died of it, or who owned up to it or is
    blamed for it on which day; the sentence before may give the day of "that explosion". Words of a match or a play are in it no more than one, and none of a story made up.
    """
    told = [s for s in seen if _told(findings, s)]
    before = {s.number - 1 for s in told if _THAT.search(findings.lowered, *s.sentence)}
    return [s for s in seen if s in told or (s.number in before and s.date is not None)]


def _told(findings: Findings, scene: Scene) -> bool:
    low, (start, end) = findings.lowered, scene.sentence
    if scene.stage != "accomplished" or not _DEED.search(low, start, end) or _FICTION.search(low, start, end):
        return False
    games = sum(1 for pattern in (cues.SPORT, cues.STAGECRAFT, topics.STAGE) for _ in pattern.finditer(low, start, end))
    if games > 1:
        return False
    before = findings.sentences[scene.number - 1][0] if scene.number and _THAT.search(low, start, end) else start
    days = [d for d in within(findings.told, before, end) if d.value and d.kind != "period"]
    if not days:
        return False
    died = any(c.what == "killed" and c.quantity.point for c in scene.casualties)
    if died and any(d.kind == "absolute" for d in days) and _PEOPLE.search(low, start, end):
        return True
    return _OWNED.search(low, start, end) is not None and any(len(str(d.value)) == 10 for d in days)
