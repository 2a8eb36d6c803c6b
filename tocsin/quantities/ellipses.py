"""Counts that share the verb of another: "four were killed in the north and six in the south", "and so did 18 others"."""

from __future__ import annotations

import re
from typing import cast

from tocsin.patterns import compiled
from tocsin.quantities.cues import CUE, SOURCES
from tocsin.quantities.joining import shares_a_fate
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence, is_attacker, of_people
from tocsin.quantities.words import GAP

_AND_THEN = compiled(rf"(?:,|,?{GAP}(?:and|while)){GAP}(?:(?:another|a{GAP}further){GAP})?\Z", re.IGNORECASE)
_ELSEWHERE = compiled(rf"(?:{GAP}(?:more|others?))?{GAP}(?:in|at|near|on|outside)\b", re.IGNORECASE)
_KILLED_THEM = compiled(r"[\w\s-]{0,30}?\swho\s(?:had\s)?(?:killed|shot|attacked|stabbed|ambushed|bombed|murdered)\b")
"""Behind a count: those who did it."""


def as_did(at: Sentence) -> list[Casualty]:
    """Counts that share the fate told right before: "all of them died, and so did 18 others"."""
    out = []
    for i, count in enumerate(at.counts):
        if i in at.used or not of_people(at, count) or count.kind == "none":
            continue
        if not shares_a_fate(at.low, 0, count.start):
            continue
        cue = list(CUE.finditer(at.low, max(0, count.start - 120), count.start))
        what = SOURCES[int((cue[-1].lastgroup or "c0")[1:])][0] if cue else None
        if what in ("killed", "wounded", "hostages"):
            at.used.add(i)
            theirs = is_attacker(count) or _KILLED_THEM.match(at.low, count.end)
            label = "attackers_killed" if what == "killed" and theirs else what
            out.append(Casualty(count.start, count.end, cast(What, label), count.quantity))
    return out


def elsewhere(at: Sentence, fates: dict[int, str]) -> list[Casualty]:
    """Counts that share the verb of the one before them: "four were killed in the north and six in the south"."""
    out = []
    for i, count in enumerate(at.counts[1:], 1):
        if i in at.used or i - 1 not in fates or count.noun not in (None, "others") or count.kind == "none":
            continue
        gap = at.text[at.counts[i - 1].end : count.start]
        if len(gap) < 90 and _AND_THEN.search(gap) and _ELSEWHERE.match(at.text, count.end):
            out.append(Casualty(count.start, count.end, cast(What, fates[i - 1]), count.quantity))
            fates[i] = fates[i - 1]
    return out
