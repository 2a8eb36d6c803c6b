"""The day of a crime that is told by how long after it something else happened: "died on Thursday, three days after he was shot"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from tocsin.dates import DateMention
from tocsin.dates.words import NUMBER, number
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.layout.sentences import number_of

_WHO = r"(?:(?!(?:police|officials|officers|deputies|authorities|prosecutors|she|he|they|it|and|but|while|another|second|separate)\b)[\w'’.-]+\s){0,6}?"
_DONE = r"(?:shot|killed|wounded|injured|gunned down|fatally shot|stabbed|opened fire|fired|murdered|slain|attacked)\b"
_AFTER = compiled(
    rf"\b(?:(?P<n>{NUMBER}|an?)\sdays?|the\s(?:very\s)?day)\s(?:after|since)\s"
    rf"(?=(?:the|his|her|their|that)\s(?:[\w-]+\s){{0,3}}?(?:shootings?|shoot-?out|killings?|slayings?|murders?|attack|stabbing|homicide)\b"
    rf"|(?:he|she|they)\s(?:(?:was|were|allegedly|accidentally|fatally|had|been|first)\s){{0,3}}{_DONE}|{_WHO}(?:(?:was|were|allegedly|accidentally|fatally)\s){{0,3}}{_DONE})"
)
"""The words in front of the crime, which name it or tell who did it or was hit."""
_ANOTHERS = compiled(
    r"\b(?:comes?|came|occurred|happened|shooting|killed|shot)\s(?:(?:just|only|less|than|about)\s){0,2}\Z"
)
"""Right before them: what came after it is another crime."""
_CRIME_TOO = compiled(
    r"(?:(?<!who )(?<!that )\b(?:was|were|been) (?:\w+ )?(?:shot|killed|wounded|injured|stabbed|gunned|murdered|slain|attacked|hit|struck)|\bopened fire|\b(?<!was )(?<!were )shot (?:and|an?|his|her|two|three)"
    r"|\bhostages?|\bkilled (?:an?|two|three|four|five|six|seven|\d+)|\bgunfire|(?<!in the )(?<!with the )(?<!for the )(?<!of the )(?<!in a )\bshooting)\b"
)
"""In the clause of what came later: another crime, unless it is told of whom it was done to before ("died, two days after he was shot")."""
_HIM = compiled(r"\b(?:he|she|they)\s")
_FOR = compiled(r"\b(?:for|within|in|during|less than|more than|nearly|almost)\s(?:the\s)?\Z")
_NEAR = 40
"""Characters between the day of what came later and the words."""


def days_before(
    low: str, sentences: Sequence[tuple[int, int]], dates: Sequence[DateMention]
) -> Iterator[tuple[int, DateMention]]:
    """(the sentence's number, the day of the crime on the words that count back to it) of each such telling.

    The day that is counted from stands right before, or behind the clause that opens the sentence; without one nothing is counted.
    """
    for hit in _AFTER.finditer(low) if "day after" in low or "days after" in low or "days since" in low else ():
        at = number_of(sentences, hit.start())
        start, end = sentences[at]
        floor = max(start, hit.start() - 30)
        if _ANOTHERS.search(low, floor, hit.start()) or _FOR.search(low, floor, hit.start()):
            continue
        single = [d for d in dates if start <= d.start < end and d.value and len(d.value) == 10]
        before = [d for d in single if d.end <= hit.start() and hit.start() - d.end <= _NEAR]
        opens = not low[start : hit.start()].strip(" \"“'‘")
        behind = [d for d in single if d.start > hit.end() and low.find(",", hit.end(), d.start) >= 0]
        from_day = before[-1] if before else behind[0] if opens and behind else None
        if from_day is None:
            continue
        clause = (start, hit.start()) if before else (low.rfind(",", hit.end(), from_day.start), from_day.end + _NEAR)
        if not _HIM.match(low, hit.end()) and _CRIME_TOO.search(low, clause[0], min(end, clause[1])):
            continue
        count = number(hit["n"]) if hit["n"] and hit["n"] not in ("a", "an") else 1
        day = interval(str(from_day.value))[0] - timedelta(days=count)
        yield at, DateMention(hit.start(), hit.end() - 1, str(day), "anchored", 0.7)
