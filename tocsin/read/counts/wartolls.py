"""What a war has cost: the toll of a conflict, an uprising or a crackdown, which needs no time beside it to be a sum.

"A civil war that has left 75,000 people dead", "at least 50,000 have died in the conflict", "killed since the fighting
began". Battles, clashes and operations are words of one day too: theirs is a sum only where it is large, or still grows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tocsin.dates.words import TENS, spelled
from tocsin.patterns import compiled
from tocsin.read.counts.summands import Sum
from tocsin.read.counts.sumwords import A_DEED
from tocsin.read.findings.findings import Findings, within
from tocsin.read.violence.grandtotals import of_a_campaign
from tocsin.read.words import warwords as words

_LEAST, _GROWING, _LARGE = 10, 100, 300
"""Dead of a war; of what may be one day's, while its toll still grows; and of such a thing at all."""


def cost(findings: Findings, clause: tuple[int, int], toll: Sum) -> tuple[int, int] | None:
    """The words that make the toll that of a war, if the clause says so."""
    low, (a, b) = findings.lowered, clause
    if toll.unit == "attacks" or words.NOT_OF_NEWS.search(low, a, b):
        return None
    if _A_RECORD.search(low, toll.end, b):
        return None  # "40 were killed, the deadliest attack since the war began" is one deed's
    number = toll.quantity.point
    for found, strong in _told(low, clause, toll):
        start, end = min(found.start(), toll.start), max(found.end(), toll.end)
        if _days(findings, start, min(b, end + 30)):
            continue
        grows = found.re is words.SINCE_IT_BEGAN or words.STILL_GROWS.search(low, a, b)
        if strong and number >= _LEAST:
            return start, end
        if toll.unit == "killed" and (number >= _LARGE or (number >= _GROWING and grows)):
            return start, end
    return None


_A_RECORD = compiled(
    r"\b(?:deadliest|worst|bloodiest|heaviest|biggest|largest|gravest|most \w+|first)\b[^.;]{0,70}?\b(?:since|of the|in the)\b"
)


def is_of_a_war(low: str, start: int, end: int) -> bool:
    """Whether words name a war, which says by itself that somebody was killed."""
    return words.OF_WAR.search(low, start, end) is not None


def _told(low: str, clause: tuple[int, int], toll: Sum) -> Iterator[tuple[re.Match[str], bool]]:
    """The words of a war around a toll, and whether it is one that is never a day's."""
    a, b = clause
    number = number_at(low, toll)
    for pattern in (words.AT_WORK, words.IN_WHICH, words.TOLL_OF_A_WAR):
        for at in dict.fromkeys((toll.start, number)):
            found = pattern.search(low, max(a, at - 220), at)
            if found:
                yield found, found["war"] is not None
    years = words.YEARS_IN_WHICH.search(low, max(a, toll.start - 120), toll.start)
    if years:
        yield years, True
    behind = words.IN_IT.match(low, toll.end, min(b, toll.end + 120))
    if behind:
        yield behind, behind["war"] is not None
    campaign = of_a_campaign(low, toll.start, min(b, toll.end + 70))
    if campaign:
        yield campaign, True
    since = words.SINCE_IT_BEGAN.search(low, a, b)
    if since:
        yield since, not (since["strife"] or since["begun"])
    lost = words.LOST.search(low, max(a, toll.start - 20), min(b, toll.end + 30))
    if lost and lost.start() <= number <= lost.end() and not A_DEED.search(low, a, b):
        yield lost, True
    for at in dict.fromkeys((toll.start, number)):
        army = words.TOLL_OF_AN_ARMY.search(low, max(a, at - 120), at)
        if army and not words.OF_A_DEED.search(army[0]):
            yield army, True


_FIRST_NUMBER = compiled(
    rf"\d[\d,.]*|\b(?:tens|scores|dozens|hundreds|thousands|(?:a |half a )?(?:million|hundred|thousand)|(?:{spelled(1, 19)}|{TENS})\b)"
)


def number_at(low: str, toll: Sum) -> int:
    """Where the number of a toll begins, whose words may begin with the verb: "killed more than 17,000 people"."""
    found = list(_FIRST_NUMBER.finditer(low, toll.start, toll.end))
    if not found:
        return toll.start
    return found[-1 if low.startswith(_RAISES, toll.start) else 0].start()


_RAISES = ("bring", "rais", "push", "taking", "takes", "took")
"""How a toll begins whose number stands at its end: "brings the toll of fifteen months to 1,121"."""
_ALONE = compiled(
    r"[\W_]*(?:(?:and|but|in all|altogether|in total|overall|together),? )?(?:(?:at least|more than|about|around|some|nearly|almost|over|up to|as many as|an estimated|estimates say|well over|roughly|it is (?:thought|believed|estimated) that) )*\Z"
)
_NOTHING_MORE = compiled(
    r"(?: (?:since|so far|to date|already|overall|in all|on both sides))?(?:,? and (?:[^.;]{0,30}\d|(?:hundreds of |tens of )?(?:thousands|millions)|many|most)[^.;]{0,60}?\b(?:displaced|missing|wounded|injured|fled|homeless|homes|disappeared|exile)\b[^.;]{0,40})?\W*\Z"
)
_THOUSAND = 1000
_JUST_TOLD = 220
"""Characters before a bare toll in which its war is told."""


def told_alone(low: str, clause: tuple[int, int], toll: Sum) -> bool:
    """Whether a clause is a toll of thousands and nothing more, where a war was told of just before: "They were at war for
    36 years; an estimated 200,000 were killed"."""
    a, b = clause
    return (
        toll.unit == "killed"
        and toll.quantity.point >= _THOUSAND
        and _ALONE.match(low, a, toll.start) is not None
        and _NOTHING_MORE.match(low, toll.end, b) is not None
        and words.OF_WAR.search(low, max(0, a - _JUST_TOLD), a) is not None
        and not words.NOT_OF_NEWS.search(low, max(0, a - _JUST_TOLD), b)
        and not words.OF_A_DEED.search(low, max(0, a - _JUST_TOLD), a)
    )


def _days(findings: Findings, start: int, end: int) -> bool:
    """Whether a single day is told among the words of a toll: that one is then the day's."""
    return any(d.value and len(str(d.value)) == 10 for d in within(findings.dates, start, end))
