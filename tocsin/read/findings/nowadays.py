"""Today that is no day: "Today, many struggle with a state that …", "today an estimated 300 fighters remain in the valley".

At the head of a sentence in the present it means these times. A verb in the past, or a deed just done ("today gunmen have
killed three"), makes it the day of the report.
"""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.patterns import compiled

_OPENS = compiled(
    r"(?:\A|[.!?:;]['\"”’]?\s{1,3}['\"“‘]?|\n\s*|\s[-–—]\s)(?:(?:and|but|yet|so|even|still|for|as of|until)\s)?\Z"
)
_LIVES = compiled(
    r"\b(?:is|are|isn['’]t|aren['’]t|has|have|remains?|lives?|struggles?|faces?|stands?|means?|seems?|knows?|calls?|continues?|works?|holds?|sits?|makes?|looks?|wants?|needs?|runs?|uses?|feels?|exists?|serves?|takes?|gives?|keeps?|can|must|many still|still)\b"
)
_PAST = compiled(
    r"\b(?:was|were|had|did|began|said|told|shot|struck|hit|blew|fell|took|went|came|left|met|made|saw|held|found|brought|(?!estimated|alleged|so-called|united|armed|occupied|supposed|divided|besieged|need|exceed|succeed|proceed|aged|hundred)[a-z]{3,}ed)\b"
)
_JUST_DONE = compiled(
    r"\b(?:has|have|is|are)\s(?:(?:just|also|already|again|been|being|reportedly)\s){0,3}(?:killed|wounded|injured|attacked|bombed|shot|stabbed|seized|captured|arrested|claimed|struck|hit|exploded|kidnapped|abducted|died|announced|said|reported|launched|opened|appear|due|expected|to (?:be|meet|vote|decide))\b"
)
_REACH = 110


def is_nowadays(lowered: str, date: DateMention) -> bool:
    """Whether a date is the word "today" for these times."""
    if lowered[date.start : date.end] != "today" or not _OPENS.search(lowered[max(0, date.start - 12) : date.start]):
        return False
    until = min(len(lowered), date.end + _REACH)
    stop = next((i for i in range(date.end, until) if lowered[i] in ".;!?\n"), until)
    lives = _LIVES.search(lowered, date.end, stop)
    if lives is None or _JUST_DONE.search(lowered, date.end, stop):
        return False
    past = _PAST.search(lowered, date.end, stop)
    return past is None or lives.start() < past.start()
