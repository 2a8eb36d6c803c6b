"""Counts that share the verb of another: "four were killed in the north and six in the south", "and so did 18 others"."""

from __future__ import annotations

import re
from typing import cast

from tocsin.model import Quantity
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
_IN_TOWN = r"(?:in|at|near|outside)\s(?:(?:the|nearby|neighbou?ring)\s)?(?:[a-z]+\s(?:of\s)?){0,2}[A-Z]"
_PUT_IN_TOWN = compiled(rf"\s{_IN_TOWN}")
_NEXT_TOWN = compiled(
    rf"\s{_IN_TOWN}[\w'’-]+(?:\s[A-Z][\w'’-]+){{0,3}}(?:[,.;]|\s(?:on|in|overnight|early|late|earlier|last|this|before|after|during|and|when|over|since|within|at)\b|\s*\Z)"
)
"""Behind those who came to harm, the town where they did; what goes on with a verb is a clause of its own."""
_ONE_MORE = compiled(rf"(?:,|,?\s(?:and|while))\s(?P<n>one|another)(?:\s(?:more|other|person))?(?=\s{_IN_TOWN})")


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
        if i in at.used or i - 1 not in fates or count.kind == "none" or is_attacker(count):
            continue
        gap = at.text[at.counts[i - 1].end : count.start]
        if len(gap) >= _NEAR or not _AND_THEN.search(gap):
            continue
        if count.noun not in (None, "others"):  # "five soldiers in Bannu and a policeman in Tank"
            if not _PUT_IN_TOWN.match(gap) or not of_people(at, count) or not _NEXT_TOWN.match(at.text, count.end):
                continue
        elif not _ELSEWHERE.match(at.text, count.end):
            continue
        out.append(Casualty(count.start, count.end, cast(What, fates[i - 1]), count.quantity))
        fates[i] = fates[i - 1]
        at.used.add(i)
    return [*out, *_one_more(at, fates)]


_NEAR = 90
"""Characters between two counts that share a verb."""


def _one_more(at: Sentence, fates: dict[int, str]) -> list[Casualty]:
    """The one that such a list ends with, who is no count: "three people in Kano and one in Jos"."""
    if " one " not in at.low and " another " not in at.low:
        return []
    out = []
    for m in _ONE_MORE.finditer(at.text):
        before = [i for i, c in enumerate(at.counts) if c.end <= m.start()]
        if not before or before[-1] not in fates or fates[before[-1]] not in ("killed", "wounded"):
            continue
        last = at.counts[before[-1]].end
        if m.start() - last < _NEAR and _PUT_IN_TOWN.match(at.text, last) and _NEXT_TOWN.match(at.text, m.end()):
            out.append(Casualty(m.start("n"), m.end(), cast(What, fates[before[-1]]), Quantity.exactly(1)))
    return out
