"""Tolls told apart from one deed: of "other" and "separate" attacks, of one people abroad, right beside a time of their own."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.counts.periods import Period
from tocsin.read.counts.summands import Sum, every_toll
from tocsin.read.counts.sumwords import (
    A_PART_BEGINS,
    IN_A_LAND,
    IN_SEVERAL,
    NO_MERE_YEAR,
    NOT_BESIDE,
    OF_SEVERAL,
    SEVERAL_LEFT,
)
from tocsin.read.findings.findings import Findings, within

FEW = 5
"""Dead of deeds told apart from which on they are a sum."""
_BESIDE = 45
"""Characters between a toll and the time that is its own."""


def is_beside(low: str, toll: Sum, period: Period) -> bool:
    """Whether a time stands right behind a toll, or right before it: "were shot last year alone"."""
    between = low[toll.end : period.start] if toll.end <= period.start else low[period.end : toll.start]
    return len(between) <= _BESIDE and NOT_BESIDE.search(between) is None


def told_apart(findings: Findings, clause: tuple[int, int]) -> dict[Sum, tuple[int, int]]:
    """The tolls of deeds told apart from each other or from the report's own, with the words that say so: "24 were killed
    in other attacks", "separate attacks across the country left dozens dead"."""
    low, (a, b) = findings.lowered, clause
    out: dict[Sum, tuple[int, int]] = {}
    several = OF_SEVERAL.search(low, a, b) is not None
    for toll in every_toll(findings, a, b) if several or _MANY.search(low, a, b) else ():
        behind = IN_SEVERAL.match(low, toll.end, b) if several else _in_three_towns(findings, (a, b), toll.end)
        before = SEVERAL_LEFT.search(low, max(a, toll.start - 120), toll.start)
        if (behind or before) and toll.quantity.point >= FEW and not any(toll.unit == other.unit for other in out):
            out[toll] = (before.start() if before else toll.start, behind.end() if behind else toll.end)
    return out


_MANY = compiled(r"\b(?:attacks|bombings|shootings|stabbings|raids|ambushes) (?:in|on|at|near) ")


def _in_three_towns(findings: Findings, clause: tuple[int, int], at: int) -> re.Match[str] | None:
    """Deeds behind a toll, told after `at` in its clause, which were in three towns or more and on no one day: "killed in
    attacks in Hadera, Afula and Jenin"."""
    many = _MANY.search(findings.lowered, at, clause[1])
    if many is None or any(len(str(d.value)) == 10 for d in within(findings.told, *clause) if d.value):
        return None
    towns = {t.place.name for t in within(findings.places, many.end(), clause[1]) if t.feature == "city"}
    return many if len(towns) >= _TOWNS else None


_TOWNS = 3
"""Towns of which no one deed is told without a day."""


def narrowed(draft: Draft, span: tuple[int, int] | None) -> Draft:
    """A draft with the words that tell it alone, beside which its clause may tell of one attack."""
    if span:
        draft.start, draft.end = span
    return draft


def in_a_land(findings: Findings, clause: tuple[int, int], toll: Sum) -> bool:
    """Whether a toll is said to be that of a country, with no word of a deed: "20 Nigerians were killed in Libya"."""
    low, end = findings.lowered, min(clause[1], toll.end + 40)
    lands = [t for t in within(findings.places, toll.end, end) if t.feature == "country"]
    if lands and IN_A_LAND.match(low, toll.end, end):
        return NO_MERE_YEAR.search(low, *clause) is None
    return _of_a_people_abroad(findings, clause, toll)


def _of_a_people_abroad(findings: Findings, clause: tuple[int, int], toll: Sum) -> bool:
    """Whether those killed are of one country's people, and another country was named before: "its embassy in Libya says
    that 35 Ghanaians were killed there last year"."""
    low = findings.lowered
    own = [t for t in within(findings.places, toll.start, toll.end) if t.feature == "country"]
    if not own or not low[own[0].start : own[0].end].endswith("s"):
        return False
    before = [t for t in within(findings.places, 0, toll.start) if t.feature == "country"]
    begins = max((m.end() for m in A_PART_BEGINS.finditer(low, clause[0], toll.start)), default=clause[0])
    abroad = any(t.place.country != own[0].place.country for t in before)
    return abroad and NO_MERE_YEAR.search(low, begins, clause[1]) is None


def towns(findings: Findings, clause: tuple[int, int]) -> bool:
    """Whether a clause names a town or a spot in one, where one deed may have been."""
    return any(t.feature in ("city", "landmark", "facility") for t in within(findings.places, *clause))
