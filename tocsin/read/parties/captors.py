"""Who let hostages go, promised to, or has them: they took them. Jails are opened by states, and captives freed by troops.

The patterns match lower-case text of one sentence on one side of a name.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words.deedwords import ASIDE, MEMBERS

_TAKEN = r"(?:hostages?|captives?|kidnapped|abducted|snatched|held (?:hostage|captive)|(?:was|were|been|had) seized)"
_LET_GO = r"(?:releas(?:ed|es)|freed|frees|let go|lets go|handed over|set free)"
_LETTING = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:has|have|had|also|later|finally|on \w+day|today|yesterday|\w+ly))*\s"
    rf"(?:{_LET_GO}|(?:promised|agreed|offered|pledged|refused|threatened) to (?:release|free|let go|hand over|kill|execute|behead))\s"
    rf"(?:(?!\b(?:after|when|as|while|video|statement|pictures?|photos?|footage|list|letter)\b)[^.;,]){{0,70}}?\b{_TAKEN}\b(?! by\b)"
)
_LET_GO_BY = compiled(
    rf"\b{_TAKEN}\b[^.;]{{0,90}}?\b(?:released|freed|let go|handed over|set free)\b(?:(?!\b(?:after|when|and|but|from|exchange|who|which)\b)[^.;]){{0,30}}?\bby (?:the |an? )?(?:[\w-]+ ){{0,2}}?\Z"
    r"|\b(?:hostages?|captives?) (?:who (?:is|are|was|were|had been) |being |still )*(?:held|taken|seized) by (?:the |an? )?(?:[\w-]+ ){0,2}?\Z"
)


def captor(left: str, right: str) -> bool:
    """Whether a party between these words is told to have had hostages."""
    return _LETTING.match(right) is not None or (" by " in left and _LET_GO_BY.search(left) is not None)
