"""A murder of which nothing says how it was done: a court's word for a deed, and no type of attack.

"Charged with the murder of a woman" may be a stabbing, a poisoning or a fall; a gun, a knife or a beating in the report
says more. Many at once, or the attempt, are told of attackers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene
from tocsin.read.words.lexicon import Trigger

_MURDER = compiled(r"(?:murder(?:s|ing)?|homicides?|slayings?)")
_TRIED = compiled(r"\b(?:attempt(?:ed)?(?: to)?|tried to|conspir\w+ to|plot(?:ted)? to) \Z")
_OF_MANY = compiled(
    rf" of (?:at least |more than |some |about |nearly |the )?(?:\d+|{spelled(2, 12)}|dozens|scores|hundreds|several)\b"
)
_MANY = compiled(rf"\b(?:\d+|{spelled(3, 12)}|dozens of|scores of|serial|double|triple|mass) \Z")
_MEANS = compiled(
    r"\b(?:guns?|gun(?:m[ae]n|shots?|fire)|shot|shots|shoot(?:ing|ings|ers?|s)?|fired|firing|bullets?|rifles?|pistols?|knife|knives|knifed|stab(?:bed|bing|s)?|machetes?|axes?|hammer|blades?|weapons?|armed|beat(?:en|ing)?|bludgeon\w*|bat|bats|blows?|hack\w*|slash\w*|behead\w*|throats?|attackers?|assailants?|bomb\w*|explo\w+|raid\w*|storm\w*|milit\w+|jihad\w*|gangs?|cartel|fighters|rebels|insurgents|soldiers?|troops|police killed|lynch\w*|mob|kidnap\w*|tortur\w+|assassin\w*|terror\w*)\b"
)
_POISON = compiled(
    r"\b(?:nerve agents?|vx|novichok|polonium|ricin|(?:was|were|been|being) poisoned|poisoned (?:him|her|with)|poisoning of)\b"
)


def how_murdered(
    findings: Findings, story: Sequence[Scene], kind: str, words: Sequence[Trigger]
) -> tuple[str, Trigger]:
    """The type that words of murder alone were taken for, and its words: another where poison was the means, `unknown` where none is told."""
    head = max(words, key=lambda t: t.sure)
    low = findings.lowered
    if kind != "armed_assault" or ("murder" not in low and "slaying" not in low and "homicide" not in low):
        return kind, head
    told = [t for s in story for t in s.triggers if t.type == kind]
    if not told or not all(_only_murder(low, t) for t in told):
        return kind, head
    if any(_MEANS.search(low, *s.sentence) for s in story):
        return kind, head
    poison = _POISON.search(low)
    if poison is not None and story[0].number <= _EARLY:
        return "unarmed_assault", replace(head, start=poison.start(), end=poison.end(), type="unarmed_assault")
    if _MEANS.search(low):
        return kind, head
    return "unknown", head


_EARLY = 3
"""The murder that a report opens with is the one whose poison it speaks of."""


def _only_murder(low: str, word: Trigger) -> bool:
    if not _MURDER.fullmatch(low, word.start, word.end):
        return False
    before = low[max(0, word.start - 24) : word.start]
    return not (_TRIED.search(before) or _MANY.search(before) or _OF_MANY.match(low, word.end))
