"""Who a sentence speaks of, put back where it belongs: a reader gives blame and claims without an attack of their own to
the attack told before; where the sentence names another day or place, they are about another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.count.check.claims import VIOLENT, Claim, spots
from tocsin.model import Place, distance_km, interval
from tocsin.read.findings.findings import Findings, within
from tocsin.read.layout.sentences import around

FAR_KM = 150.0
"""Beyond this two named places are not one whereabouts, however loosely an article speaks."""

TELLING = ("date", "place", "killed", "wounded", "killed_or_wounded", "hostages", "type")
"""Properties with which a sentence tells of the attack itself, and not only of who did it."""


def set_apart(findings: Findings, found: Sequence[Claim]) -> list[Claim]:
    """The claims without what they say in a sentence of another day or place; that sentence is then nobody's."""
    return [_without_strangers(findings, c) if c.kind in VIOLENT else c for c in found]


def _without_strangers(findings: Findings, claim: Claim) -> Claim:
    telling = {around(findings.sentences, *s.span) for s in claim.mention.statements if s.property in TELLING}
    strange = {s for s in claim.sentences if s not in telling and _elsewhere(findings, claim, s)}
    kept = tuple(s for s in claim.mention.statements if around(findings.sentences, *s.span) not in strange)
    if not strange or not kept:
        return claim
    sentences = tuple(s for s in claim.sentences if s not in strange)
    return replace(claim, mention=replace(claim.mention, statements=kept), sentences=sentences)


def _elsewhere(findings: Findings, claim: Claim, sentence: tuple[int, int]) -> bool:
    date, where = claim.mention.first("date"), claim.mention.first("place")
    if date:
        a, b = interval(str(date.value))
        told = [interval(d.value) for d in within(findings.dates, *sentence) if d.value]
        if told and all(d < a or b < c for c, d in told):
            return True
    if where and isinstance(where.value, Place):
        named = [t.place for t in spots(findings, *sentence)]
        if named and all(_far(where.value, p) for p in named):
            return True
    return False


def _far(a: Place, b: Place) -> bool:
    if a.country and b.country and a.country != b.country:
        return True
    km = distance_km(a, b)
    return km is not None and km > FAR_KM and max(a.precision or 1, b.precision or 1) < 4
