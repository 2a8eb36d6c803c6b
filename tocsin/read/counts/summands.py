"""What a stretch of text counts: deeds and tolls, each a number with its unit; numbers that are only compared with are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import Casualty, QuantityMention, casualties
from tocsin.read.counts.counted import counted
from tocsin.read.counts.sumwords import (
    COMPARED,
    DEATHS,
    DEEDS,
    DESTROYED,
    DONE_AWAY,
    GREW,
    HOW_OFTEN,
    MORE_DEAD,
    OF_ENEMIES,
    OF_MILITANTS,
    OUT_OF_ACTION,
    PUT_OUT,
    RUNNING_TOLL,
    SHARE,
    STRUCK,
    TARGETS,
    TIMES,
    TOLL_OF_ALL,
)
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words.warwords import TOLL_OF_A_WAR

_A_PART = 5
"""Fewer of a number of attacks are told one by one."""
_OUT_OF = (" of the ", " of its ", " of their ", " of ", " out of ", " out of the ", " of these ", " of those ")
_GOODS = compiled(
    r" (?:[\w-]+ ){0,3}?(?:tablets|pills|kilos?|kilograms?|kgs?|tonnes|tons|books|copies|cigarettes|bottles|litres|liters|gallons|plants|ballots|(?:hectares|acres) of (?:poppy|poppies|cannabis|coca|opium|marijuana))\b"
)
"""What is burned or destroyed and nobody's target."""
_UNITS = ("killed", "wounded", "killed_or_wounded")


@dataclass(frozen=True, slots=True)
class Sum:
    """One counted number and the words that it stands in."""

    start: int
    end: int
    unit: str
    quantity: Quantity
    of: int = 0
    """How many there are of which these are a part: of "9 out of 78 attacks" 78."""


def counted_deeds(findings: Findings, start: int, end: int) -> Iterator[Sum]:
    """Counts of deeds, those of a comparison left out."""
    low = findings.lowered
    for number in within(findings.quantities, start, end):
        before = low[max(start, number.start - 30) : number.start]
        deed = _deed_of(findings, number, end)
        if number.noun:
            deed = deed or (
                _is_told(number)
                and TARGETS.search(before) is not None
                and _GOODS.match(counted(low, number, end)) is None
            )
            deed = deed or (
                DESTROYED.search(before) is not None and OF_ENEMIES.match(counted(low, number, end)) is not None
            )
        else:
            deed = deed or GREW.search(low, max(start, number.start - 110), number.start) is not None
        if not deed or SHARE.search(before) or COMPARED.search(before):
            continue
        part = _part_of(findings, start, number)
        of = number.quantity.point if part is not number else 0
        yield Sum(part.start, part.end, "attacks", part.quantity, of)
    for often in TIMES.finditer(low, start, end):
        if STRUCK.search(low, start, often.start()):
            count = Quantity.exactly(int(often["n"]) if often["n"].isdigit() else HOW_OFTEN[often["n"]])
            yield Sum(often.start(), often.end(), "attacks", count)


def _is_told(number: QuantityMention) -> bool:
    """Whether a number is given, or at least its size: "a number of" is neither."""
    return number.quantity.best is not None or number.quantity.point >= _A_PART


def _deed_of(findings: Findings, number: QuantityMention, end: int) -> bool:
    """Whether a number counts deeds, with no other number between them: "a monitor documented 212 attacks" is no one attack."""
    found = DEEDS.match(counted(findings.lowered, number, end))
    if found is None:
        return False
    noun = len(number.noun) + 1 if number.noun else 0
    until = number.end + found.end() - noun
    between = [q for q in within(findings.quantities, number.end, end) if q.start < until]
    return not between or number.quantity.point >= _A_PART


def _part_of(findings: Findings, start: int, number: QuantityMention) -> QuantityMention:
    """Of "230 of the 400 attacks" the 230."""
    before = [q for q in within(findings.quantities, start, number.start) if not q.noun and q.quantity.point >= _A_PART]
    share = before and findings.lowered[before[-1].end : number.start] in _OUT_OF
    return before[-1] if share else number


def counted_tolls(findings: Findings, start: int, end: int) -> Iterator[Sum]:
    """Counts of killed and wounded, the first of each unit that is more than one, those of a comparison left out."""
    seen: set[str] = set()
    for c in casualties(findings.text, start, end):
        if (
            c.quantity.point > 1
            and c.what in _UNITS
            and c.what not in seen
            and not _is_compared(findings.lowered, start, c)
        ):
            seen.add(c.what)
            yield Sum(c.start, c.end, c.what, c.quantity)
    if "killed" not in seen:
        for number in within(findings.quantities, start, end):
            deaths = DEATHS.match(counted(findings.lowered, number, end)) or _done_away(
                findings.lowered, number, start, end
            )
            grew = not number.noun and (
                RUNNING_TOLL.search(findings.lowered, max(start, number.start - 110), number.start)
                or MORE_DEAD.search(findings.lowered, max(start, number.start - 110), number.start)
                or TOLL_OF_ALL.search(findings.lowered, max(start, number.start - 130), number.start)
                or TOLL_OF_A_WAR.search(findings.lowered, max(start, number.start - 160), number.start)
            )
            if deaths or grew:
                yield Sum(number.start, number.end, "killed", number.quantity)
                return


def every_toll(findings: Findings, start: int, end: int) -> Iterator[Sum]:
    """Every count of killed and wounded of more than one, behind those that `counted_tolls` gives."""
    first = list(counted_tolls(findings, start, end))
    yield from first
    for c in casualties(findings.text, start, end):
        told = Sum(c.start, c.end, c.what, c.quantity)
        if c.what in _UNITS and c.quantity.point > 1 and told not in first:
            yield told


def _done_away(low: str, number: QuantityMention, start: int, end: int) -> bool:
    """Whether fighters so many are said to have been "eliminated" or put out of action."""
    if not OF_MILITANTS.match(low, number.start, end):
        return False
    behind = DONE_AWAY.match(low, number.end, end)
    return behind is not None or (
        PUT_OUT.search(low, start, number.start) is not None and OUT_OF_ACTION.match(low, number.end, end) is not None
    )


def _is_compared(low: str, start: int, toll: Casualty) -> bool:
    return COMPARED.search(low, max(start, toll.start - 30), toll.start) is not None
