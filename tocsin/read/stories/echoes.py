"""What a report of one local crime tells of it again: a sentence further down, without a day of its own, that tells of its
whole toll or of one or two of its people, is no second crime."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Place, Quantity, distance_km
from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Story

NEAR_KM = 10.0
"""Two places farther apart than this are two: a crime in the next town is another one."""
SINGLY = 2
"""People of a crime who are told of one by one; a part of its toll that is larger is another's."""
MOST = 6
"""Crimes above which a text is a list of them, in which each stands in a line without a day."""
_ANOTHER = compiled(
    r"\b(?:another(?! (?:[\w-]+ ){0,2}?(?:man|woman|boy|girl|person|victim|teen|teenager|youth|hunter|officer|deputy|child|passenger|neighbou?r|witness|suspect)\b)|second (?:shooting|stabbing|attack|homicide|murder|killing|incident|robbery)(?! victim)|separate|unrelated|similar|previous(?:ly)?|earlier (?:this|in|shooting|attack|case|incident)|other (?:shootings?|attacks?|cases?|incidents?|killings?)\b(?! victim)"
    r"|(?:last|past) (?:week|month|year|summer|spring|fall|winter)|(?:weeks?|months?|years?) (?:ago|earlier|before)|(?:in|since) (?:19|20)\d\d|once|also (?:been )?(?:shot|killed|stabbed|attacked) (?:on|in)|meanwhile|elsewhere|later that|(?:his|her) (?:father|mother|brother|sister|son|daughter|uncle|cousin))\b"
)
"""Words by which a sentence turns to another crime."""


_OTHER_VICTIMS = compiled(r"\b(?:other|second|third|fourth|fifth|remaining) (?:\w+ )?(?:shooting |gunshot )?victims?\b")
"""Words by which a sentence turns to further people of the same crime."""


def echoes(findings: Findings, stories: Sequence[Story], drafts: Sequence[Draft], main: int) -> set[int]:
    """The numbers of the stories that tell of the `main` crime again."""
    if len(drafts) > MOST:
        return set()
    return {
        n for n, (story, draft) in enumerate(zip(stories, drafts, strict=True))
        if n != main and (_again(draft, drafts[main]) or _of_its_people(findings, story, draft, drafts[main])) and not any(_ANOTHER.search(findings.lowered, *s.sentence) for s in story)
    }  # fmt: skip


def _again(draft: Draft, main: Draft) -> bool:
    """Whether a mention contradicts the main one in nothing, blames nobody, and adds nobody to its toll."""
    if draft.kind != main.kind or not _near(draft, main) or draft.value("perpetrator") is not None:
        return False
    ways = {way for d in (draft, main) if (way := d.value("type")) not in (None, "unknown")}
    told, whole = _toll(draft), _toll(main)
    if whole is None or len(ways) > 1:
        return False
    day, days = draft.value("date"), main.value("date")
    if day is None:
        singly = told is not None and told[0] <= whole[0] and sum(told) <= min(SINGLY, sum(whole))
        return told in (None, whole) or singly
    return day == days and told in (None, whole)


def _of_its_people(findings: Findings, story: Story, draft: Draft, main: Draft) -> bool:
    """Whether a mention of the main one's day begins with no more than further victims of it: "six other shooting victims"."""
    told, whole = _toll(draft), _toll(main)
    if told is None or whole is None or draft.value("date") not in (None, main.value("date")) or not _near(draft, main):
        return False
    within = told[0] <= whole[0] and sum(told) <= sum(whole)
    return within and _OTHER_VICTIMS.search(findings.lowered, *story[0].sentence) is not None


def _toll(draft: Draft) -> tuple[int, int] | None:
    """The dead and the hurt of a mention, whoever they are; None where it tells of none."""
    numbers = {s.property: s.value.point for s in draft.statements if isinstance(s.value, Quantity) and s.value.point}
    dead = numbers.get("killed", 0) + numbers.get("attackers_killed", 0)
    hurt = numbers.get("wounded", 0) + numbers.get("killed_or_wounded", 0)
    return (dead, hurt) if dead or hurt else None


def _near(a: Draft, b: Draft) -> bool:
    """Whether one of two mentions has no place, or both are near each other."""
    one, other = a.value("place"), b.value("place")
    if not isinstance(one, Place) or not isinstance(other, Place) or one.geonames_id == other.geonames_id:
        return True
    far = distance_km(one, other)
    return far is None or far <= NEAR_KM
