"""What a party is told to do time and again, or what goes on for weeks: no attack of which somebody says that it did it."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.scenes.scene import Scene

_OF_MANY = compiled(
    r"(?:['’]s)?(?: (?:fighters|militants|rebels|group|movement|forces))?\s(?:of|for)\s[^.;]{0,60}?\b(?:carrying out|staging|launching|mounting|planning|being behind|conducting|organi[sz]ing|orchestrating|(?:involvement|role|part) in|execution of|supporting|sponsoring|backing)\s(?:(?:terror(?:ist)?|suicide|deadly|cross-border|similar|other|previous|past|violent|armed|repeated|more|further)\s)*(?:attacks|bombings|raids|killings|strikes|operations|assassinations|kidnappings)\b"
)
"""Behind a party that is accused, many attacks that it makes, none of which is told."""
_HABITUAL = compiled(
    r"\b(?:has|have) (?:\w+ ){0,2}(?:attacked|targeted|plotted|bombed|struck|carried out|conducted|launched|staged|waged|mounted)\b[^.;]{0,60}\b(?:in the past|before|previously|repeatedly|regularly|attacks|strikes|raids|bombings|operations|over the (?:years|past \w+))\b"
    r"|\b(?:has|have) (?:repeatedly|regularly|often|frequently|routinely|previously) (?:attacked|targeted|bombed|struck|raided|killed|shelled|ambushed)\b"
    r"|\b(?:step(?:s|ped|ping)? up|intensif(?:y|ied|ies|ying)|ramp(?:ed|ing|s)? up) (?:its |their )?(?:[\w-]+ )?(?:attacks|operations|strikes)\b|\b(?:annual|spring|summer|winter) (?:fighting )?offensive\b"
)
"""What a party does time and again, told beside an attack of which nobody says that it did it."""
_NEWS = compiled(
    r"\b(?:has|have) (?:\w+ly )?(?:carried out|conducted|launched|staged|mounted) (?:[\w-]+ ){0,4}?(?:attacks?|strikes?|raids?|bombings?|assaults?|offensives?|operations?|air ?strikes?)\b"
)
"""In the first sentence, what has just happened: "Israeli forces have launched strikes on police posts"."""
_OLD = compiled(
    r"\b(?:repeatedly|regularly|in the past|before|previously|over the (?:years|past \w+)|for years|many|numerous|several|dozens|hundreds|frequent\w*|often|recent (?:weeks|months|years)|a (?:series|string|wave|number) of)\b"
)
_STEPPED_UP = compiled(
    r"\b(?:has|have|had) (?:recently |also |\w+ly )?(?:stepped up|intensified|ramped up|increased|escalated) (?:its |their |the )?(?:[\w-]+ ){0,2}?(?:attacks|operations|strikes|campaign|raids|bombings|activities)\b"
)
"""What a party does more often of late, whatever time stands beside it."""
_STEADY = compiled(
    r"\b(?:is|are|was|were|has been|have been) (?:battling|fighting|confronting|facing) (?:an? )?(?:resurgent|emboldened|stubborn|growing|long-running|[\w-]+-year(?:-old)?|decades-long|years-long|deadly|intensifying) "
    r"|\b(?:casualties|deaths?|tolls?|attacks|killings|bombings)\b[^.;]{0,80}\b(?:(?:are|were|is|was|be|been|keeps?|kept) (?:\w+ly )?(?:mounting|rising|growing|increasing|soaring|climbing)|(?:have|has|had) (?:\w+ly )?(?:mounted|risen|grown|increased|soared|escalated|surged))\b(?! to (?:[\w-]+ )?\d)"
    r"|\b(?:has|have) (?:all |both )?been (?:\w+ly )?(?:damaged|destroyed|wrecked|flattened|reduced to rubble) (?:by|in|during)\b(?![^.;]{0,60}\b(?:\w+day|today|yesterday)\b)"
    r"|\b(?:has|have) become (?:an? |the |its |their )?(?:\w+ )?(?:strategy|tactic|hallmark|trademark|pattern|feature|signature|routine|norm)\b"
    r"|\b(?:\d[\d,]+|dozens|scores|hundreds|thousands)\b[^.;]{0,40} have been killed (?:by|in (?:clashes|confrontations|fighting) with)\b"
    r"|\bkilled\b[^.;]{0,80}\bsince the (?:beginning|start) of the (?:year|month)\b|\bsince the (?:beginning|start) of the (?:year|month)\b[^.;]{0,80}\bkilled\b"
    r"|\A[\"“]?(?:the (?:rest|others|remainder)|(?:most|many|some|all) of the (?:others|rest)) (?:were|was|have been|have|had) (?:killed|died|shot)\b"
    r"|\b(?:has|have) been (?:the (?:frequent |regular )?(?:target|scene|site) of|targeted|hit|shelled|bombed|under|subjected)\b[^.;]{0,80}\bin recent (?:weeks|months|years)\b"
)
"""What goes on for weeks or years, whatever time stands beside it: "has been shelled in recent weeks"."""


def of_habit(
    low: str,
    number: int,
    sentence: tuple[int, int],
    part: tuple[int, int],
    item: Responsibility,
    told_here: Sequence[Scene],
) -> bool:
    """Whether what a sentence says of a party is what it does time and again, or what goes on for weeks, and none of the
    scenes `told_here`. `part` of the sentence is that of the source that speaks of the party."""
    counted = any(s.casualties for s in told_here)
    accused = item.modality in ("attributed", "suspected") and _OF_MANY.match(low, item.end, sentence[1])
    if accused and not counted and not any(s.date for s in told_here):
        return True
    if item.modality not in ("asserted", "attributed"):
        return False
    if not counted and (_STEADY.search(low[slice(*part)]) or _STEPPED_UP.search(low, *part)):
        return True
    if counted or any(s.date and s.date.value for s in told_here) or not _HABITUAL.search(low, *part):
        return False
    news = number == 0 and _NEWS.search(low, *part) and not _OLD.search(low, *part)
    return not news
