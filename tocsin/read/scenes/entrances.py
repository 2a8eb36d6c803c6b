"""How attackers come before they strike: a sentence that sets the day and the place of the deed that the next one tells.

"On the night of 13 May 1989 a column of guerrillas came to the station. They shot the watchman." One who comes by name
is an attacker by what the next sentence says that he does: "In 1995 Pratt broke into a house. Armed with two guns, he shot …".
"""

from __future__ import annotations

import re

from tocsin.dates import DateMention
from tocsin.model import days_long
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words.cues import ATTACKERS

_COMERS = compiled(
    rf"{ATTACKERS.pattern}|\b(?:men|youths|boys|soldiers|troops|a column|hooded|masked|strangers|motorcyclists|raiders|killers|members of)\b"
)
_COME = compiled(
    r"\b(?:came|come|arrived|entered|waited|were waiting|walked|drove|rode|crossed|landed|knocked|burst|broke|climbed|crept|surrounded|encircled|sealed off"
    r"|gathered|appeared|marched|descended|forced|slipped|turned up|got (?:off|out)|pulled up|stepped)\b"
)
_THEY = compiled(
    r"[\"“'‘]?(?:then |there |inside,? |from there |at once )?(?:they|he|she|the (?:\w+ )?(?:men|man|gunmen|attackers?|guerrillas|rebels|fighters|youths|boys|soldiers|killers|raiders|column|group)|one of (?:them|the)|two of them|some of them)\b"
)
"""How the next sentence goes on with those who came."""


def entrance(findings: Findings, number: int) -> tuple[DateMention | None, Toponym | None]:
    """The day and the place at which attackers came in the sentence before, where sentence `number` goes on with them.

    Neither where a new paragraph begins, and no day that is longer than two, but for one who came by name.
    """
    if not number:
        return None, None
    low, (start, end) = findings.lowered, findings.sentences[number]
    before = findings.sentences[number - 1]
    if findings.opens_paragraph(number):
        return None, None
    by_name = _by_name(findings, before, (start, end))
    if not by_name:
        comers = _COMERS.search(low, *before)
        if not _THEY.match(low, start, end) or comers is None or not _COME.search(low, comers.end(), before[1]):
            return None, None
    opening = _WHEN.match(low, *before) if by_name else None
    days = [
        d
        for d in within(findings.told, *before)
        if d.value and (days_long(str(d.value)) <= 1 or (opening and d.start < opening.end()))
    ]
    spots = [t for t in within(findings.places, *before) if t.role == "place"]
    return (days[0] if len(days) == 1 else None), (spots[-1] if spots else None)


_WHEN = compiled(r"(?:early |late |back )?(?:in|on|during|at|last|one) [^.;]{2,60}?,? ")
_NAMED = compiled(
    r"(?:(?:Early|Late|Back )?(?:In|On|During|Last|One|At) [^.;]{2,60}?,? )?(?:then )?(?:\d\d-year-old )?(?P<who>(?:[A-Z][\w'’-]+ ){1,3}(?:and (?:[A-Z][\w'’-]+ ){1,3})?)(?:, [^.,;]{2,40}, )?(?P<does>[a-z]+)\b"
)
"""How a sentence begins that tells what somebody by name did on some day."""
_DOES = compiled(
    r"(?:Armed with [^.,;]{2,30}, |Inside,? |There,? |Then,? |Once inside,? |While [^.,;]{2,40}, )?(?P<who>he|she|they|[A-Z][\w'’-]+)\s(?:(?:then|first|twice|later)\s)?"
    r"(?:shot|stabbed|killed|hacked|beat|strangled|opened fire|fired|attacked|bludgeoned|fatally|axed|clubbed|slashed|set)\b",
    re.IGNORECASE,
)
"""How the next one says what he, or one of them, did there."""
_CAME = compiled(
    r"\b(?:came|arrived|entered|waited|walked|drove|rode|burst|broke into|climbed|forced|turned up|pulled up|parked|stepped|went|returned|knocked|lured)\b"
)


def _by_name(findings: Findings, before: tuple[int, int], now: tuple[int, int]) -> bool:
    """Whether somebody comes by name in one sentence, and he or one of them does the deed in the next."""
    deed = _DOES.match(findings.text, *now)
    if deed is None:
        return False
    came = _CAME.search(findings.lowered, *before)
    named = _NAMED.match(findings.text, *before)
    if came is None or named is None or came.start() - named.start("does") > _SOON:
        return False
    who = deed["who"]
    return who.lower() in ("he", "she", "they") or who in named["who"].split()


_SOON = 30
"""Characters between the first verb behind a name and that of coming."""
