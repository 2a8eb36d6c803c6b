"""The attackers of a story told again at its town: "the gunmen, who stormed Tolgo from two sides, first killed 32 residents".

What they did step by step is part of the attack that was told, whatever number stands with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import COARSE
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.joining import kinds

_THEY = compiled(
    r"[\"“'‘]?(?:(?:according to|police said|officials said|witnesses said|residents said|he said|she said|they said)[^,.;]{0,40},?\s(?:that\s)?)?the\s(?:(?:armed|masked|suspected|heavily armed|unidentified)\s)?"
    r"(?:gunm[ae]n|attackers?|assailants?|militants|bombers?|bandits|insurgents|jihadis(?:ts)?|rebels|raiders|men|terrorists|hoodlums|kidnappers|shooters?|fighters|invaders)\b"
)
_ANEW = compiled(
    r"\b(?:also|again|another|separate(?:ly)?|previous(?:ly)?|earlier|had|last|then went|later|meanwhile|elsewhere)\b"
)
"""What makes of it another deed of theirs, or an older one."""

_TOOK = compiled(
    r"\s(?:(?:also|reportedly|then|later|allegedly|and|who)\s){0,3}(?:abducted|kidnapped|whisked away|took away|seized|carted away|rustled|made away with|went away with|left with)\s"
)
_NEAR = 4
"""Sentences behind an attack within which its gunmen are told to have taken people as well."""


def took_people_too(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The number of the story told last whose gunmen took people as well: "the gunmen also abducted five children before they
    fled"; None where a day or a place of its own, or hostages told before, make of it another deed."""
    if scene.place is not None or scene.date is not None or scene.historic or not scene.casualties or not stories:
        return None
    if any(c.what != "hostages" for c in scene.casualties):
        return None
    low, start = findings.lowered, scene.sentence[0]
    they = _THEY.match(low, start)
    if they is None or not _TOOK.match(low, they.end()):
        return None
    n = max(range(len(stories)), key=lambda k: stories[k][-1].start)
    story = stories[n]
    taken = any(c.what == "hostages" for s in story for c in s.casualties)
    near = 0 < scene.number - story[-1].number <= _NEAR
    return n if near and not taken and story[-1].stage == "accomplished" and not story[-1].historic else None


_BEHIND_A_LEAD = 2
"""Sentences behind a lead within which it is spelled out."""


def spells_out_a_lead(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene right behind a lead says in which town of its land that was: "armed men burst into the village of Pansi"
    behind "24 people were killed in an assault in northern Burkina Faso". It has no day, no toll and no other kind of its own."""
    if len(stories) != 1 or scene.date or scene.casualties or scene.another or scene.historic or scene.place is None:
        return False
    lead, spot = stories[0], scene.place
    if scene.stage != "accomplished" or scene.listed or scene.series or spot.feature in COARSE:
        return False
    if not 0 < scene.number - lead[0].number <= _BEHIND_A_LEAD or _ANEW.search(
        findings.lowered, scene.start, scene.end
    ):
        return False
    wide = [s.place for s in lead if s.place]
    if not wide or any(p.feature not in COARSE or p.place.country != spot.place.country for p in wide):
        return False
    told = kinds(lead)
    return any(s.casualties for s in lead) and (not told or bool(told & kinds([scene])))


def came_again(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The number of the one story at the town where its attackers are told again, None where there is none or several."""
    spot = scene.place
    if spot is None or spot.feature in COARSE or scene.historic or scene.another or scene.stage != "accomplished":
        return None
    low, start = findings.lowered, scene.sentence[0]
    if not _THEY.match(low, start) or _ANEW.search(low, start, scene.end) or scene.start > scene.head.start:
        return None
    there = [
        n
        for n, story in enumerate(stories)
        if any(s.place is not None and s.place.place.name == spot.place.name for s in story)
        and not (scene.date and any(s.date and s.date.value != scene.date.value for s in story))
    ]
    return there[0] if len(there) == 1 else None
