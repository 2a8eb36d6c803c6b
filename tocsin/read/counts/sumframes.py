"""What the tallies of a clause share: the time that is counted over and whose deeds, taken from the sentence before too."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tocsin.actors import ActorMatch
from tocsin.read.build import Draft
from tocsin.read.counts.periods import Period, periods
from tocsin.read.counts.summands import counted_deeds, counted_tolls
from tocsin.read.counts.sumwords import (
    BARE_TOLL,
    CONTINUES,
    DAY_OF_SPEECH,
    SO_FAR,
    SOME_DEEDS,
    SPEECH_DAY,
    THE_LAST,
    THE_SAME_TIME,
    VIOLENT,
)
from tocsin.read.findings.findings import Findings, within


@dataclass(frozen=True, slots=True)
class Frame:
    """What the tallies of a clause share."""

    period: Period | None
    actor: ActorMatch | None


def frame_of(
    findings: Findings, before: Draft | None, last: tuple[int, int] | None, sentence: tuple[int, int]
) -> Frame:
    """What a sentence takes from the `last` one: of a tally that it goes on with, or the running time that it is told in."""
    start, end = sentence
    low = findings.lowered
    goes_on = CONTINUES.match(low[start:end])
    at_once = before and not (last and before.end < last[0])  # nothing but the end of its own sentence between
    if (
        before
        and at_once
        and (goes_on or BARE_TOLL.fullmatch(low[start:end].strip()) or _of_several(findings, sentence))
    ):
        return _carried(findings, before)
    same = THE_SAME_TIME.search(low, start, end)
    if (
        last
        and (VIOLENT.search(low, *last) or (same and _several(findings, sentence)))
        and (goes_on or SO_FAR.search(low, start, end) or SOME_DEEDS.match(low, start, end))
    ):
        running = [p for p in periods(findings, *last) if (p.adds_up or same) and p.value]
        if running and not of_a_day(findings, sentence, None):
            return Frame(replace(running[0], carried=True), None)
    return Frame(None, None)


def _several(findings: Findings, sentence: tuple[int, int]) -> bool:
    return any(counted_tolls(findings, *sentence)) or any(counted_deeds(findings, *sentence))


def _of_several(findings: Findings, sentence: tuple[int, int]) -> bool:
    """Whether a sentence tells a toll of several deeds and no day: behind a tally it goes on with it."""
    several = any(d.quantity.point >= 2 for d in counted_deeds(findings, *sentence)) and any(
        counted_tolls(findings, *sentence)
    )
    return several and not periods(findings, *sentence) and not of_a_day(findings, sentence, None)


def _carried(findings: Findings, before: Draft) -> Frame:
    """The period and group of the sentence before."""
    spoken = next((s for s in before.statements if s.property == "period"), None)
    group = next((s for s in before.statements if s.property == "actor"), None)
    period = Period(spoken.span[0], spoken.span[1], str(spoken.value), True, True) if spoken and spoken.span else None
    actor = next((a for a in findings.cast if group and (a.start, a.end) == group.span), None)
    return Frame(period or Period(before.start, before.end, None, True), actor)


def of_a_day(findings: Findings, clause: tuple[int, int], period: Period | None) -> bool:
    """Whether the clause tells of one day's deed: a day that is no limit of the period and not that of a statement."""
    low = findings.lowered
    for told in within(findings.dates, *clause):
        if not told.value or len(told.value) != 10 or (period and period.start <= told.start < period.end):
            continue
        before = max(clause[0], told.start - 40), told.start
        if THE_LAST.search(low, *before) or low.endswith(("as of ", "as at "), *before):
            continue
        said = SPEECH_DAY.search(low, max(clause[0], told.start - 40), told.start)
        if not said and not DAY_OF_SPEECH.match(low[told.end : min(clause[1], told.end + 80)]):
            return True
    return False
