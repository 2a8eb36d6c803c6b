"""Parties that are named only to compare: "the worst since the Front bombed the barracks", "more than Russian strikes".

What they did is another deed, told to measure the one that the text is about. Patterns match lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import DEED, MEMBERS, VIOLENCE

_THAN = compiled(
    rf"\b(?:more|fewer|less|better|worse|higher|lower|greater|larger|bigger|smaller|deadlier|bloodier)\b[^.;]{{0,90}}\bthan\s(?:the\s|those (?:of|by|in|from) (?:the )?|any\s|by\s)?(?!\d|a\s|an\s|half|one\s|{spelled(2, 10)}|twelve|twenty|thirty|forty|fifty|dozens)(?:\w+\s)?\Z"
)
_LIKE = compiled(
    r"\b(?:like|unlike|as with|compared (?:to|with)|in contrast to|recall(?:ed|s|ing)?|resembl(?:ed?|es|ing)|echo(?:ed|es|ing)?|evok(?:ed?|es|ing)|reminiscent of|reminded [^.;,]{2,30} of|similar to|(?:modell?ed|patterned) on|inspired by|mirror(?:ed|s|ing)|(?:memories|reminders?|echoes|shades) of)\s(?:the\s|those of (?:the )?|earlier\s|past\s|recent\s|an?\s|(?:19|20)\d\d\s)*\Z"
)
_LIKE_THOSE = compiled(
    r"\b(?:resembl(?:ed?|es|ing)|similar to|identical to|the same as|akin to|recall(?:ed|s|ing)?|echo(?:ed|es|ing)?)\s(?:that|those|the (?:ones?|devices?|bombs?|attacks?|bombing|kind|sort|type)|ones|devices|bombs|attacks|an? (?:\w+ )?(?:attack|bombing|raid|massacre|ambush|assault))\b(?:(?!\b(?:but|and said|claimed|blamed)\b)[^.;]){0,60}?\sby\s(?:an?\s|the\s)?(?:[\w-]+\s){0,4}\Z"
)
"""Before those who did what the deed resembles: "like those sent in 2019 by"."""
_A_DEED = compiled(rf"\A{MEMBERS}(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?{DEED}\b")
_UNLIKE = compiled(r"(?:\A|[,;(“\"]\s?)unlike\s(?:the\s|other\s)?(?:\w+\s)?\Z")
_AS = compiled(r"(?:\A|,\s|\b(?:just|much|exactly|precisely|the same way)\s)(?:as|what|like)\s(?:the\s)?\Z")
_THE_WAY = compiled(r"\b(?:the (?:same )?way|much as|just as|exactly as)\s[^.;,]{0,70}\Z")
_DID = compiled(
    rf"\A{MEMBERS}\s(?:did|had done|has done|does|had|has)\b(?=\s(?:in|at|on|to|with|when|before|during|last|a|two|three|for|against)\b)(?!\s(?:on \w+day|to\b))"
)
_WORST = compiled(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|gravest|first|most \w+)\b[^.;]{0,90}?\bsince\s(?:the\s)?(?:\w+\s)?\Z"
)
_TOLD = compiled(rf"[^.;,]{{0,90}}(?:\d|\b(?:{spelled(2, 10)}|twelve|dozens|hundreds) )")
"""Behind a party, a number or a year: the older deed is told for itself."""
_STRUCK = compiled(rf"\A{MEMBERS}(?:\s(?:had|last|first|\w+ly))*\s{VIOLENCE}\b")
_NOT_BY = compiled(r"\bnot (?:\w+ )?by (?:the |an? )?(?:[\w-]+ )?\Z")
"""Before a party that is ruled out to name another: "not by the Front but by smugglers"."""
_ACTS_LIKE = compiled(
    r"\A[^.;]{0,60}?\b(?:of|for)\s(?:act|behav|conduct(?:ing)? (?:itself|themselves)|carry)(?:ing)?\s(?:on\s)?(?:like|as)\b"
)
_ACCUSED = compiled(r"\b(?:accus|charg|criticis|criticiz|denounc|condemn)\w*\s(?:[\w.'’-]+\s){0,4}\Z")


def likened(left: str, right: str) -> bool:
    """Whether a party between these words is named only as another to which the deed, or its doer, is compared."""
    if _THAN.search(left) or (_WORST.search(left) and not _TOLD.match(right)):
        return bool(_A_DEED.match(right) or _STRUCK.match(right))
    if (_LIKE.search(left) and _A_DEED.match(right)) or (" by " in left and _LIKE_THOSE.search(left)):
        return True
    if (
        _UNLIKE.search(left)
        or _NOT_BY.search(left)
        or ((_AS.search(left) or _THE_WAY.search(left)) and _DID.match(right))
    ):
        return True
    return bool(_ACCUSED.search(left) and _ACTS_LIKE.match(right))
