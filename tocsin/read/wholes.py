"""Tolls without a time that are no attack's: all that a group is guilty of, and all who died in a land."""

from __future__ import annotations

import re

from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings, within

_GUILT = re.compile(
    r"\b(?:(?:is|are|was|were|been)\s(?:\w+ly\s)?(?:held\s)?(?:responsible|blamed|accused|behind)|responsible|caused|blamed)\s(?:(?:for|of|on it)\s)?(?:(?:the\s)?(?:deaths?|killings?|murders?|lives|loss)\sof\s)?"
    r"(?:(?:some|about|around|nearly|almost|more than|over|at least|well over|up to|an estimated|roughly|the)\s)*\Z"
)
"""Before all who died by a group, however long that took: "it is held responsible for more than 850 deaths"."""
_ACROSS = re.compile(
    r"(?:(?!\b(?:attacks?|bombs?|bombings?|explosions?|blasts?|strikes?|shelling|raids?|by|when|after)\b)[^.;])*\b(?:across|throughout|all over)\s(?:the\s)?(?:whole\sof\s)?\Z"
)
"""Between a toll and the land of which it is the sum."""


def by_a_group(findings: Findings, clause: tuple[int, int], number: int) -> bool:
    """Whether the toll that begins at `number` is all that a group is guilty of: a group was named before."""
    low = findings.lowered
    guilty = _GUILT.search(low, max(clause[0], number - 90), number)
    return guilty is not None and any(g.kind not in STATES for g in findings.cast if g.end <= guilty.start() + 4)


def across(findings: Findings, start: int, end: int) -> bool:
    """Whether a toll that ends at `start` is that of a whole land, and no deed is told before `end` that did it."""
    return any(
        t.feature in ("country", "admin1") and _ACROSS.match(findings.lowered, start, t.start)
        for t in within(findings.places, start, end)
    )
