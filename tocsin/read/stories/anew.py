"""Deeds that a sentence sets beside those told: "Meanwhile, two men shot dead a watchman", "a clerk was also shot dead in the
city", "the murder came a day after a judge was gunned down". Whom they befell is new, and a word says that more is told."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates.words import PARTS_OF_DAY, WEEKDAY_NAME, spelled
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.scenes.turns import TURN
from tocsin.read.stories.joining import kinds
from tocsin.read.words.deedwords import DEED

_PART = r"(?:city|town|capital|village|district|province|region|department|county|state|area|neighbou?rhood|quarter|suburb|municipality|street|island)"
_BESIDE = compiled(
    rf"(?:and |but )?(?:meanwhile|elsewhere|separately|in (?:the same|another|a (?:neighbou?ring|nearby|different)) (?:part of (?:the )?)?{_PART}|in (?:another|an? (?:separate|unrelated|similar|different|further|other)) (?:[\w-]+ )?(?:attack|incident|action|assault|raid|bombing|shooting|case)(?: (?:attributed|blamed|ascribed|linked) (?:to|on) (?:[\w-]+ ){{0,4}}?[\w-]+(?=,))?"
    rf"|(?:earlier|later) (?:in the day|that day|the same day|today|yesterday|on {WEEKDAY_NAME})|(?:on )?the same (?:day|{PARTS_OF_DAY}))\b(?! in (?:19|20)\d\d)"
)
"""How a sentence opens that tells of more than what was told."""
_APART = compiled(
    r"(?:and |but )?in (?:another|an? (?:separate|unrelated|different|further)) (?:[\w-]+ )?(?:attack|incident|action|assault|raid|bombing|shooting|case)\b"
)
"""Such an opening that names the further deed itself: those hurt in it may be all that is told."""
_WHEN = compiled(
    rf"(?:and |but )?(?:early |late |earlier )?(?:this (?:{PARTS_OF_DAY})|today|yesterday(?: (?:{PARTS_OF_DAY}))?|last (?:night|evening)|on (?:{WEEKDAY_NAME})(?: (?:{PARTS_OF_DAY}))?)\b"
)
"""How a sentence opens with a time of the same days: what it tells may be what was told, unless it is of another kind."""
_TOO = compiled(r"\b(?:also|meanwhile|separately|elsewhere)\b")
_HERE = compiled(
    rf"\b(?:in|near|outside|of) (?:the|another|a (?:nearby|neighbou?ring|different)) (?:[\w-]+ )?{_PART}\b|\bthe same (?:day|{PARTS_OF_DAY})\b"
)
_DOERS = r"(?:gunm[ae]n|assailants?|rebels|militants|insurgents|guerrillas|terrorists|extremists|bandits|men|individuals|youths|attackers|snipers?|raiders|hitmen|assassins|arsonists|saboteurs)"
_SOMEBODY = compiled(
    rf"[,\s]*(?:[^.;]{{0,80}}?\b(?:said|announced|reported|added|confirmed)\s(?:that\s)?)?(?:(?:an?|one|{spelled(2, 12)}|\d+|several)\s(?!second\b|third\b)|(?:(?:unidentified|unknown|armed|masked|suspected|hooded|other)\s){{0,2}}{_DOERS}\s)"
)
"""How a clause begins whose subject was not told of before."""
_THE_DOERS = compiled(rf"[,\s]*(?:the|those|its|their)\s(?:[\w-]+\s){{0,2}}?{_DOERS}\s")
"""How a clause begins whose subject was told of before: who is at war does many a deed."""
_THEM = compiled(
    r"(?:[\w-]+\s){0,2}?(?:suspects?|attackers?|assailants?|gunm[ae]n|bombers?|militants?|rebels?|insurgents?|terrorists?|robbers?|attackers?|kidnappers?|survivors?|victims?|of (?:the|them))\b"
)
"""Those of the deed that was told, as the subject or the object of another clause."""
_THEN_AND_THERE = compiled(
    rf"\b(?:in|during|by|after|before|of) (?:the|this|that|these|those|last \w+['’]s) (?:[\w-]+ ){{0,2}}?(?:{DEED}|chaos|panic|fighting|clash(?:es)?|melee|crossfire|siege|incident)s?\b|\bthere\b|\bat the scene\b|\bas (?:he|she|they|it|the)\b"
    r"|\b(?:the|these|those) (?:attackers?|gunm[ae]n|assailants?|bombers?|militants|rebels|raiders)\b"
)
"""Words that tie what somebody suffered to the deed that was told."""
_CAME = compiled(
    rf"\b(?:{DEED}|it|this|that)\b(?:\s[\w'’-]+){{0,6}}?\s(?:came|comes|occurred|took place|happened)\s(?:(?:only|just|barely|less than|more than|about|almost|nearly|some|a mere|within)\s){{0,2}}\Z"
)
"""Before the time that had passed since another deed: "the assassination came only"."""
_FOLLOWED = compiled(rf"\b(?:{DEED}|it|this|that)\b(?:\s(?!(?:and|but|who|which|that)\b)[\w'’-]+){{0,8}}?\s\Z")
_ITS_OWN = compiled(r"(?:[\w'’-]+\s){0,5}?(?:he|she|they|it|his|her|their|its)\b")


def is_told_anew(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene tells of a deed to somebody new, and says that it stands beside what was told."""
    if scene.stage != "accomplished" or scene.series:
        return False
    return _came_after(findings.lowered, scene, stories) or _stands_beside(findings.lowered, scene, stories)


def _came_after(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a deed that its sentence names "came a day after" the scene, or "followed" it, and was the only one told."""
    turn = TURN.match(low, scene.start)
    if turn is None or len(stories) > 1 or not any(s.sentence == scene.sentence for s in stories[0]):
        return False
    followed = turn[0].startswith("follow")
    before = (_FOLLOWED if followed else _CAME).search(low, max(scene.sentence[0], scene.start - 110), scene.start)
    if before is None or _ITS_OWN.match(low, turn.end(), scene.head.end):
        return False
    return scene.head.sure or bool(scene.casualties) or scene.place is not None


def _stands_beside(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a sentence opens with "meanwhile" and the like, or says "also" with a place, and its deed befell somebody new."""
    head, start = scene.head, scene.sentence[0]
    explicit = _APART.match(low, start) is not None and bool(scene.casualties)
    if not (head.sure or head.verb or explicit) or scene.start != start:
        return False
    here = scene.place is not None and scene.start <= scene.place.start < scene.end
    if not (any(c.quantity.point for c in scene.casualties) or here):
        return False
    opens = _BESIDE.match(low, start, head.start)
    other = bool(kinds([scene])) and all(kinds(story) and not kinds(story) & kinds([scene]) for story in stories)
    if opens and here and other and _THE_DOERS.match(low, opens.end(), head.end):
        return not _THEN_AND_THERE.search(low, head.end, scene.end)
    if scene.definite or not (head.sure or explicit):
        return False
    lead = opens or (_WHEN.match(low, start, head.start) if other else None)
    subject = _SOMEBODY.match(low, lead.end() if lead else start, head.end)
    if subject is None or _THEM.match(low, subject.end(), head.end) or _THEM.match(low, head.end + 1):
        return False
    if _THEN_AND_THERE.search(low, subject.end(), scene.end):
        return False
    if lead:
        return True
    too = _TOO.search(low, start, head.start)
    return too is not None and (here or _HERE.search(low, head.end, scene.end) is not None)
