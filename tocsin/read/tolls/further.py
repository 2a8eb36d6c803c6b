"""Dead told of in turn, each time of others: "five engineers were killed; their driver also lost his life" are six.

Only where the words say that these are further ones, near by and of the same deed: numbers without such a word are as often
those of another source, of an earlier hour or of a part.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.quantities.joining import add, shares_a_fate
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene

_FURTHER = compiled(
    r"\b(?:another|a further|\w+ (?:others?|more)|other|additional)\b(?! than\b)|\b(?:also|too|as well)\b|\bwith (?:them|him|her)\b"
)
_FURTHER_BEHIND = compiled(r"[^.;,]*?\b(?:also|too|as well|with (?:them|him|her))\b")
"""The same behind a toll, where "another" is one who met another fate: "two were killed and another was wounded"."""
_ELSEWHERE = compiled(
    r"\b(?:separate|separately|elsewhere|another|second|third|different|later|other|earlier|previous|two|three|twin)\s(?:\w+\s)?(?:attacks?|blasts?|bomb\w*|incidents?|raids?|explosions?|strikes?|shootings?|villages?|towns?|cit(?:y|ies)|places?|provinces?)\b|\b(?:elsewhere|separately|since|this year|last (?:week|month|year)|more than|the day before|(?:days?|hours?|weeks?|months?) (?:earlier|later|before|after)|while|in clashes|in fighting|taking to|bringing to|taking the|bringing the|toll)\b"
)
_OF_WOUNDS = compiled(
    r"\b(?:died|succumbed)\s(?:\w+\s){0,2}?(?:later|in hospital|of|from|after being)\b|\blater (?:died|succumbed)\b"
)
_AT_THE_WHEEL = compiled(r"\bthe (?:\w+ )?(?:driver|motorcyclist|pilot)\b")
"""Of a bombing these are as often the bomber as a victim."""
_THE_REST = compiled(r"\bthe (?:other|remaining)\b")
"""Some of those who were numbered before."""
NEAR = 2
"""Sentences between the tolls of a deed that are told in turn."""


def with_further(findings: Findings, options: Sequence[tuple[Scene, Casualty]], at: int) -> Quantity:
    """The toll `options[at]` of a story with those that are told beside it as further ones; itself where there are none."""
    scene, toll = options[at]
    total = toll.quantity
    if total.best is None or any(c.cumulative for _, c in options):
        return total
    for n, (other, further) in enumerate(options):
        if (
            n == at
            or abs(other.number - scene.number) > NEAR
            or further.quantity.best is None
            or further.quantity.point < 1
        ):
            continue
        if further.start < toll.end and toll.start < further.end:
            continue
        later, where = (further, other) if further.start > toll.start else (toll, scene)
        if any(
            c.quantity.point + further.quantity.point == total.point
            for m, (_, c) in enumerate(options)
            if m not in (n, at) and c.quantity.best is not None
        ):
            continue  # it is told in two parts: "four were killed. One was shot … Three others were found dead"
        if abs(other.number - scene.number) > 1 and _OF_WOUNDS.search(findings.lowered, *where.sentence):
            continue  # whoever died of wounds is in the number that a lead gives
        if _is_further(findings, later, where):
            total = add(total, further.quantity)
    return total


def _is_further(findings: Findings, toll: Casualty, scene: Scene) -> bool:
    low, (start, end) = findings.lowered, scene.sentence
    if _AT_THE_WHEEL.search(low, toll.start, toll.end) or _THE_REST.search(low, max(start, toll.start - 5), toll.end):
        return False
    if shares_a_fate(low, start, toll.start):
        return True
    behind = _FURTHER_BEHIND.match(low, toll.end, min(end, toll.end + 12))
    further = behind or _FURTHER.search(low, max(start, toll.start - 10), toll.end)
    return further is not None and not _ELSEWHERE.search(low, start, end)
