"""What is done again and again: "often attack convoys", "bombings are common there", "the rising attacks on mosques".

A habit has no day. Its clause tells where or by whom things of this kind are done, and a deed told beside it is one of them
only if somebody says so.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.model import days_long
from tocsin.patterns import compiled
from tocsin.read.notevents.likenesses import is_likeness
from tocsin.read.scenes.scene import Scene, has_a_day

_EVER = r"(?:often|frequently|regularly|routinely|usually|commonly|habitually|typically|repeatedly|sometimes|periodically|constantly|continually|occasionally)"
_OFTEN = compiled(
    rf"\b{_EVER}\s(?:[a-z]+\s){{0,2}}?\Z|\b(?:every|each) (?:day|week|month|year|night|other day|few (?:days|weeks|months)),?\s[^.;]{{0,50}}\Z"
)
_PRESENT = compiled(
    r"(?:attack|ambush|kidnap|abduct|kill|murder|shell|bomb|raid|target|strike|shoot|storm|launch|stage|carry out|fire|open fire|hit|rob|burn|torch|behead|execute)(?:s|es|ies)?\b"
)
_CARRIES_OUT = compiled(
    r"\b(?:carry|carries|launch(?:es)?|stages?|mounts?|commits?|suffers?|sees?|faces?)\s(?:out\s)?[^.;]{0,30}\Z"
)
_ARE_COMMON = compiled(
    r"(?:\s(?:by|on|against|in|at|of)\s[\w\s'’-]{2,50}?)?\s(?:are|is|have become|has become|remain|remains)\s(?:\w+\s)?(?:on the (?:rise|increase)|common(?:place)?|frequent|rife|rising|routine|endemic|widespread|a daily|an everyday|daily|growing|increasing|the norm|not unusual|nothing new|rare|unusual|uncommon)\b"
)
_HAVE_RISEN = compiled(
    r"(?:\s(?:attributed to|blamed on|claimed by|by|on|against|in|of|targeting)\s[\w\s'’-]{2,50}?)?\s(?:have|has|had)\s(?:\w+\s)?(?:multiplied|increased|intensified|surged|soared|escalated|risen|grown|become|proliferated|spiked|doubled|tripled|mounted|spread|resumed|continued|picked up)\b"
)
"""Behind deeds of which only is told that there are more: "ambushes blamed on the group have multiplied in recent weeks"."""
_HAS_RISEN = compiled(
    r"\b(?:violence|attacks|insecurity|unrest|bloodshed|clashes|insurgency) (?:has|have|had) (?:\w+ )?(?:increased|intensified|surged|soared|escalated|risen|grown|worsened|spread|spiked|mounted)\b[^.;]{0,60}?\bwith (?:[\w-]+ and )?(?:[\w-]+ )?\Z"
)
"""Before deeds of which only is told that there are more: "violence has increased in the north, with bombings"."""
_RISING = compiled(
    r"\b(?:rising|growing|frequent|daily|routine|regular|constant|recurrent|near-daily|almost daily|weekly|widespread|rampant|increasing|mounting)\s(?:\w+\s)?\Z"
)
_PLURAL = compiled(
    r"(?:attacks|bombings|killings|shootings|stabbings|kidnappings|abductions|murders|assaults|raids|ambushes|clashes|assassinations|beheadings|explosions|blasts)\Z"
)
_SAW = compiled(rf"\b{_EVER}\s(?:saw|see|heard|hear|witness(?:ed)?|watch(?:ed)?)\s[^.;]{{0,40}}\Z")
_GOES_ON = compiled(
    r"(?: and (?:the )?(?:shooting|bombing|shelling|fighting|gunfire))?\s(?:got|gets|grew|grows|became|becomes|was getting|were getting|was growing)\s(?:so |even |ever |much |too )?(?:worse|bad|heavy|heavier|closer|louder|intense|fierce|fiercer|unbearable|constant|more)\b"
    r"|(?: [\w'’-]+){0,5}? (?:was|were|is|are) (?:almost |nearly )?(?:constant|relentless|non-?stop|incessant|continuous|everywhere|never-ending|a part of (?:daily )?life|part of (?:daily )?life)\b"
)
"""Behind shelling as a state in which people live."""
_STATE = compiled(r"(?:bombings?|shelling|shootings?|fighting|gunfire|bombardments?|air ?strikes|attacks|violence)\Z")
_HABIT_OF = compiled(
    rf"\A(?:['’]s)?(?:\s(?:militants|fighters|insurgents|rebels|gunmen|members|group))?\s{_EVER}\s(?:\w+\s)?(?:carr(?:y|ies)|launch(?:es)?|stages?|mounts?|attacks?|targets?|ambush(?:es)?|kidnaps?|kills?|bombs?|shells?|strikes?|raids?|claims?|conducts?|commits?)\b"
)
_NTH = compiled(
    rf"\b(?:was|is|were|became) (?:at least )?the (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|{spelled(2, 20)}) (?:[\w-]+ ){{1,4}}(?:to be )?(?:killed|murdered|assassinated|shot dead|slain|kidnapped|abducted|attacked)(?= (?:this|last|in|so far|since|there|here)\b)"
)
"""Whose place in a row of victims is told: "she was the second candidate killed this year" tells of none of the others."""
UNTIL_NOW = compiled(
    r"(?:until|till|up to|before|prior to) (?!the (?:attack|blast|bomb|shooting)\w*,? (?:he|she|they|the)\b)[^,.;]{2,40},? (?:(?:all |most )?(?:such|these|those|similar|previous|earlier|past) |(?:the )?dissident |militant )[^.;]{0,60}?\b(?:had|have) \b"
)
"""What such deeds did before the one that is told: "until Saturday, such bombings had maimed two men"."""


def is_habit(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene tell of what is done again and again, or only of what a deed is like, and of
    nobody's harm on a day."""
    if UNTIL_NOW.match(lowered, scene.sentence[0], scene.end) or is_likeness(lowered, scene):
        return True
    nth = _NTH.search(lowered, *scene.sentence)
    if nth and all(nth.start() <= t.start and t.end <= nth.end() for t in scene.triggers):
        return True
    exact = has_a_day(scene)
    hurt = any(c.quantity.point for c in scene.casualties)
    if hurt or scene.stage != "accomplished":
        return False
    if scene.date is not None and scene.date.value and days_long(scene.date.value) > _AN_ERA:
        return len(scene.triggers) > 1 and all(_PLURAL.search(lowered[t.start : t.end]) for t in scene.triggers)
    return all(_is_of_habit(lowered, scene, t.start, t.end, exact) for t in scene.triggers)


_AN_ERA = 1500
"""Days of a time that is no deed's: "in the 1980s with bombings, kidnappings and murders"."""


def _is_of_habit(lowered: str, scene: Scene, start: int, end: int, exact: bool) -> bool:
    before = lowered[max(scene.sentence[0], start - 70) : start]
    if not exact and _PLURAL.search(lowered[start:end]) and _HAS_RISEN.search(lowered, scene.sentence[0], start):
        return True
    if _OFTEN.search(before) and (_PRESENT.match(lowered, start) or _CARRIES_OUT.search(before)):
        return True
    if not exact and (_SAW.search(before) or (_STATE.search(lowered[start:end]) and _GOES_ON.match(lowered, end))):
        return True
    if _PLURAL.search(lowered[start:end]) is None:
        return False
    if not exact and _HAVE_RISEN.match(lowered, end):
        return True
    return _ARE_COMMON.match(lowered, end) is not None or (not exact and _RISING.search(before) is not None)


def is_habit_of(right: str) -> bool:
    """Whether what follows a name in `right`, lower-case, says what its bearer does again and again."""
    return _HABIT_OF.match(right) is not None
