"""Tallies: somebody's count of attacks, killed or wounded over a period. A sum is never one attack.

A number is a sum when the words say so: a running count ("since 2009", "over the past year"), several deeds within a
period ("46 killed in three raids in February"), or hundreds of dead in a year that no single deed is told of.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.counts.counted import clauses
from tocsin.read.counts.issum import MANY, Counting, is_sum_of_deeds
from tocsin.read.counts.oncetold import each_once, headline
from tocsin.read.counts.onedeed import is_no_count, is_of_one_deed
from tocsin.read.counts.periods import Period, periods
from tocsin.read.counts.sumdrafts import actor_of, sum_draft, war_draft
from tocsin.read.counts.sumframes import Frame, frame_of
from tocsin.read.counts.summands import Sum, counted_deeds, counted_tolls, every_toll
from tocsin.read.counts.sumwords import (
    BY_LAW,
    EXECUTIONS,
    JOINED,
    NEUTRAL,
    NO_VIOLENCE,
    OF_BEASTS,
    OF_NOBODY,
    VIOLENT,
)
from tocsin.read.counts.toldapart import narrowed, told_apart, towns
from tocsin.read.counts.warspans import war_since
from tocsin.read.counts.wartolls import cost, is_of_a_war, number_at, told_alone
from tocsin.read.findings.findings import Findings, within
from tocsin.read.layout.sentences import number_of
from tocsin.read.scenes.partofall import whole
from tocsin.read.violence.careers import career
from tocsin.read.words.cues import MISHAPS

_NEAR = 250
"""Characters around a count in which violence is looked for."""


def tallies(findings: Findings, single: frozenset[tuple[int, int]]) -> tuple[list[Draft], list[Draft]]:
    """The sums of a document, each once, and those of them told again or of deaths that nobody did.

    `single` are the sentences whose toll a scene holds for one event's.
    """
    out: list[Draft] = []
    for last, (start, end) in zip([None, *findings.sentences], findings.sentences, strict=False):
        frame = frame_of(findings, out[-1] if out else None, last, (start, end))
        until = whole(findings.lowered, start, end)
        aside = career(findings.lowered, start, end)
        parts = [(start, aside[0]), aside, (aside[1], end)] if aside else [(start, end)]
        for part in parts:
            # the group is named before its aside, and what it did in years stands in it
            whose = (start, end) if part == aside else part
            for a, b in clauses(findings.lowered, *part):
                if a < until < b:
                    b = until
                made, told = _of_clause(findings, (a, b), whose, frame, (start, end) in single)
                out += made
                frame = told if made and part != aside else frame
    nobodys = [d for d in out if _nobody_did(findings, d)]
    nobodys += [d for d in out if d not in nobodys and _is_wounded_beside(findings, d, out)]
    kept, again = each_once([d for d in out if d not in nobodys], headline(findings))
    return kept, [*again, *nobodys]


def _is_wounded_beside(findings: Findings, draft: Draft, sums: Sequence[Draft]) -> bool:
    """Whether wounded are counted in the sentence that sums up the dead: one sum of both, told by its dead."""
    if draft.value("unit") != "wounded":
        return False
    start, end = findings.sentences[number_of(findings.sentences, draft.start)]
    return any(start <= other.start < end and other.value("unit") == "killed" for other in sums)


def _nobody_did(findings: Findings, draft: Draft) -> bool:
    """Whether what is counted is the work of no attacker: by its own words, or by neutral ones where nothing violent
    stands near in a text about a famine, a sea or a disease."""
    lowered = findings.lowered
    if OF_NOBODY.search(lowered, draft.start, draft.end) or OF_BEASTS.search(lowered, draft.start, draft.end):
        return True
    if (
        EXECUTIONS.search(lowered, draft.start, draft.end)
        and not any(s.property == "actor" for s in draft.statements)
        and BY_LAW.search(lowered)
    ):
        return True
    if _of_long_ago(draft):
        return True
    if " incidents" in lowered[draft.start : draft.end] and _are_thefts(findings, draft.start):
        return True
    if findings.violent or is_of_a_war(lowered, draft.start, draft.end):
        return False
    near = max(0, draft.start - _NEAR), min(len(lowered), draft.end + _NEAR)
    return (
        NEUTRAL.search(lowered, draft.start, draft.end) is not None
        and VIOLENT.search(lowered, *near) is None
        and (OF_NOBODY.search(lowered) is not None or " incidents" in lowered[draft.start : draft.end])
    )


_THEFTS = compiled(
    r"\b(?:break-?ins?|burglar(?:y|ies)|thefts?|ram-?raid\w*|shoplifting|vandalism|graffiti|fly-?tipping|speeding|flooding|sewage|fraud|scams?)\b"
)
"""What incidents are beside which nobody came to harm."""


def _are_thefts(findings: Findings, start: int) -> bool:
    """Whether the sentence of counted incidents tells of thefts and the like, and of no violence."""
    sentence = findings.sentences[number_of(findings.sentences, start)]
    return bool(_THEFTS.search(findings.lowered, *sentence)) and not VIOLENT.search(findings.lowered, *sentence)


_LAST_OF_THE_WORLD_WARS = "1945"


def _of_long_ago(draft: Draft) -> bool:
    """Whether what is counted was over with the world wars: a town's dead in a book of remembrance."""
    period = draft.value("period")
    return isinstance(period, str) and "0" < period.split("/")[-1][:4] <= _LAST_OF_THE_WORLD_WARS


def _of_clause(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], frame: Frame, single: bool
) -> tuple[list[Draft], Frame]:
    low, (a, b) = findings.lowered, clause
    deeds = [d for d in counted_deeds(findings, a, b) if not is_no_count(low, a, b, (d.start, d.end))]
    tolls = [t for t in counted_tolls(findings, a, b) if not is_no_count(low, a, b, (t.start, t.end))]
    if not (deeds or tolls) or MISHAPS.search(low, *sentence):
        return [], frame
    wars = _wars(findings, clause)
    several_apart = told_apart(findings, clause)
    tolls = [*wars, *(t for t in tolls if t not in wars)]
    tolls += [t for t in several_apart if t not in tolls]
    if NO_VIOLENCE.search(low, *sentence):
        tolls = [t for t in tolls if t in wars and not NO_VIOLENCE.search(low, *wars[t])]
        deeds = []
    if not (deeds or tolls):
        return [], frame
    told = periods(findings, a, b) or [p for p in periods(findings, *sentence) if not deeds or p.adds_up or p.start < a]
    period = _its_own(low, told, deeds, tolls) if told else frame.period
    counting = Counting(findings, clause, sentence, period, period is frame.period, deeds, single)
    kept = [d for d in _apart(low, deeds) if is_sum_of_deeds(d, tolls, period, counting.on_a_day)]
    since: Period | None = None
    for toll in tolls:
        by_itself = toll in wars or toll in several_apart
        if any(k.unit == toll.unit for k in kept) and toll not in several_apart:
            continue
        if by_itself or counting.is_sum(toll, bool(kept)):
            kept.append(toll)
            if period is None and since is None and not by_itself and counting.of_a_long_war(toll):
                since = war_since(findings, clause, toll.start)
    if not kept:
        return [], frame
    actor = actor_of(findings, clause, sentence) or frame.actor
    shared = Frame(period or frame.period or since, actor)
    drafts = [
        war_draft(findings, wars[item], clause, sentence, item)
        if item in wars
        else narrowed(sum_draft(findings, clause, sentence, item, shared), several_apart.get(item))
        for item in kept
    ]
    return drafts, shared


def _wars(findings: Findings, clause: tuple[int, int]) -> dict[Sum, tuple[int, int]]:
    """The tolls of a clause that are a war's, the first of each unit, with the words that tell it."""
    out: dict[Sum, tuple[int, int]] = {}
    for toll in every_toll(findings, *clause):
        if _of_a_town_and_year(findings, clause, toll):
            continue
        found = cost(findings, clause, toll)
        if not found and told_alone(findings.lowered, clause, toll):
            found = clause
        if found and not any(toll.unit == other.unit for other in out):
            out[toll] = found
    return out


_DAY = len("2017-02-03")
"""Characters of a single day, which is that of the deed beside a war's toll."""


def _of_a_town_and_year(findings: Findings, clause: tuple[int, int], toll: Sum) -> bool:
    """Whether a toll is one deed's, told with its town and its year or month: "the crackdown in Hama in 1982 killed"."""
    told = periods(findings, *clause)
    dated = any(d.value and len(str(d.value)) < _DAY for d in within(findings.dates, *clause))
    mere = (bool(told) or dated) and not any(p.adds_up for p in told)
    return (
        towns(findings, clause)
        and mere
        and is_of_one_deed(findings.lowered, clause[0], number_at(findings.lowered, toll), running=False)
    )


def _its_own(low: str, told: Sequence[Period], deeds: Sequence[Sum], tolls: Sequence[Sum]) -> Period:
    """The time that a count is for: behind a count of deeds a running one, behind one of dead that since a time, whatever
    stood before it."""
    first = next(iter(deeds or tolls))
    running = [
        p
        for p in told
        if p.adds_up and p.value and first.end <= p.start and (deeds or low.startswith("since", p.start))
    ]
    return running[0] if running and told[0].start < first.start else told[0]


def _apart(low: str, deeds: Sequence[Sum]) -> Sequence[Sum]:
    """The first count of deeds, and those that are joined to it: "16,200 bombings and 36,900 shootings"."""
    if len(deeds) > 1 and deeds[1].quantity.point >= MANY and JOINED.fullmatch(low[deeds[0].end : deeds[1].start]):
        return deeds[:2]
    return deeds[:1]
