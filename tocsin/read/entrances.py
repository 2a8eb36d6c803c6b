"""How attackers come before they strike: a sentence that sets the day and the place of the deed that the next one tells.

"On the night of 13 May 1989 a column of guerrillas came to the station. They shot the watchman."
"""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.cues import ATTACKERS
from tocsin.read.findings import Findings, within

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

    Neither where a new paragraph begins, and no day that is longer than two.
    """
    if not number:
        return None, None
    low, (start, end) = findings.lowered, findings.sentences[number]
    before = findings.sentences[number - 1]
    if "\n" in low[before[1] : start].strip(" ") or not _THEY.match(low, start, end):
        return None, None
    comers = _COMERS.search(low, *before)
    if comers is None or not _COME.search(low, comers.end(), before[1]):
        return None, None
    days = [d for d in within(findings.told, *before) if d.value and _days(d) <= 1]
    spots = [t for t in within(findings.places, *before) if t.role == "place"]
    return (days[0] if len(days) == 1 else None), (spots[-1] if spots else None)


def _days(date: DateMention) -> int:
    first, last = interval(str(date.value))
    return (last - first).days
