"""Totals that are no attack's: those of a war, a campaign or a year to which an attack adds its dead.

"A soldier was killed on Sunday; his death raised the number of soldiers killed in the operation to 67": a running total
most often is the toll of the deed told before it, unless it says what else it counts.
"""

from __future__ import annotations

import re

from tocsin.dates.words import MONTH_NAMES
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.words.warwords import WAR

_WHOLE = (
    rf"(?:(?:{WAR})\b|(?:[\w-]+ )?(?:operations?|offensive|campaign|incursion|intervention|invasion|occupation|mission|uprising|unrest|revolt|intifada|protests|demonstrations)\b(?! (?:on|in) (?:\w+day|the morning)\b)"
    r"|(?:\w+[ -])?(?:weeks|months|years|decades) of (?:[\w-]+ )?(?:violence|fighting|war|conflict|unrest|clashes|protests|bloodshed|attacks|strife|occupation))"
)
_BEHIND = rf"\b(?:in|during|since|of|by|from|over|under|amid)\s(?:(?:the|this|that|its|their|an?|[\w-]+['’]s?)\s)?(?:(?!\b(?:attack|bombing|blast|raid|shooting|massacre)\b)[\w-]+\s){{0,3}}?{_WHOLE}"
_SPAN_OF_TIME = (
    rf"\b(?:(?:so far )?this (?:year|month|season|decade)|since (?:(?:the )?(?:start|beginning|outbreak|turn) of|{MONTH_NAMES}|(?:19|20)\d\d|[^.;,]{{2,40}}? (?:began|started|broke out|erupted|invaded|came to power|was launched))"
    r"|in (?:the (?:past|last) (?:\w+ )?(?:weeks|months|year|years|decade)|(?:19|20)\d\d))\b"
)
_OF_A_WAR = compiled(_BEHIND)
_OF_MORE = compiled(rf"{_BEHIND}|{_SPAN_OF_TIME}")
_NEXT = compiled(r"[.;]|,\s(?:said|according|and|but|who|which)\b")
_REACH = 70
"""Characters behind a total in which it may be said what it counts: "bringing to 12 the number killed this year"."""


def is_of_more(low: str, sentence: tuple[int, int], toll: Casualty) -> bool:
    """Whether a running total says that it counts the dead of a war or of a stretch of time."""
    if not toll.cumulative:
        return False
    end = min(sentence[1], toll.end + _REACH)
    stop = _NEXT.search(low, toll.end, end)
    return _OF_MORE.search(low, toll.start, stop.start() if stop else end) is not None


def adds_up(low: str, start: int) -> bool:
    """Whether words that count begin as those of a total to which the deed before them adds: "raising to 116 the number"."""
    return _RAISES.match(low, start) is not None


def of_a_campaign(low: str, start: int, end: int) -> re.Match[str] | None:
    """The words of a running total, "raised … to", that say of what war or campaign it is."""
    raised = _RAISES.match(low, start) or _RAISES_IT.search(low, max(0, start - _BEFORE), start)
    return _OF_A_WAR.search(low, start, end) if raised else None


_RAISES = compiled(r"(?:bring|brought|rais|push|lift)\w*\b|t(?:akes?|aking|ook)\b")
_RAISES_IT = compiled(rf"\b(?:{_RAISES.pattern}) (?:the |its |their )?(?:total |overall |official )?\Z")
"""How such a total begins, and what stands before its number of dead."""
_BEFORE = 30
