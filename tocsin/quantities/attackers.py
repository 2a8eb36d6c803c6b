"""The attackers' own deaths: told by a verb that turns on its subject, or as part of the dead."""

from __future__ import annotations

import re

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.headlines import is_headline
from tocsin.quantities.joining import INCLUDED
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence, is_attacker
from tocsin.quantities.words import GAP

_SELF = "(?P<who>himself|herself|themselves|itself|self(?=,))"
REFLEXIVE = compiled(
    rf"{GAP}{_SELF}(?P<more>(?:,|{GAP}(?:and|along{GAP}with|as{GAP}well{GAP}as)){GAP})?", re.IGNORECASE
)
"""What follows a cue that turns on its subject: "killing himself and four others"."""

_SELF_KILLING = compiled(
    rf"\b(?:(?:blew|blow|blows|blown|blowing|exploded|detonated){GAP}{_SELF}(?:{GAP}up)?|(?:turn(?:ed|s|ing)?){GAP}(?:the|his|her|their|a){GAP}(?:\w+{GAP})?"
    rf"(?:gun|rifle|pistol|weapon|revolver|knife|guns|rifles|weapons){GAP}on{GAP}(?P<on>himself|herself|themselves)|(?:shot|stabbed|hanged){GAP}(?P<shot>himself|herself|themselves))",
)
_TRIED = compiled(
    r"\b(?:tried|trying|attempt\w*|threaten\w*|fail\w*|about|plan\w*|could|might|would|accidentally|mistakenly|unintentionally|before he|before she|may|can|will|want\w*|to)\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)
_LIMB = compiled(
    rf"{GAP}(?:\w+{GAP})?in{GAP}(?:the|his|her){GAP}(?:\w+{GAP})?(?:foot|leg|hand|arm|thigh|shoulder|knee|finger|buttocks?|groin|hip)\b"
)
_AND = compiled(
    rf",?{GAP}(?:and|as{GAP}well{GAP}as|along{GAP}with|plus){GAP}(?:(?:the|all|both|also){GAP})?", re.IGNORECASE
)


def how_many(at: Sentence, position: int, who: str) -> Quantity:
    """How many a reflexive before position speaks of: one, or for "themselves" the last count before it."""
    if who.lower() != "themselves":
        return Quantity.exactly(1)
    before = [c for c in at.counts if c.end <= position]
    return before[-1].quantity if before else Quantity(2, None, None)


def self_killed(at: Sentence) -> list[Casualty]:
    """Attackers who "blew themselves up" or "turned the gun on himself"; not where it was only tried."""
    out = []
    for m in _SELF_KILLING.finditer(at.low):
        if _LIMB.match(at.low, m.end()):
            continue
        if not _TRIED.search(at.text, max(0, m.start() - 40), m.start()):
            number = how_many(at, m.start(), m["who"] or m["on"] or m["shot"])
            out.append(Casualty(m.start(), m.end(), "attackers_killed", number))
    return out


_OTHERS = compiled(r"(?:the\s)?(?:others?|another|second|third)\b|(?:a|the)\s(?:second|third|fourth)\b|\w+\sothers?\b")


def are_others(at: Sentence, chosen: int) -> bool:
    """Whether a count speaks of the other attackers: "one gunman blew himself up and the other two were shot dead". Those
    who died with one are none: "the bomber and five others were killed"."""
    count = at.counts[chosen]
    if count.noun not in (None, "others", "another") or not _OTHERS.match(at.low, count.start) or not chosen:
        return False
    before = at.counts[chosen - 1]
    return is_attacker(before) and _AND.fullmatch(at.text, before.end, count.start) is None


def set_apart(at: Sentence, chosen: int, quantity: Quantity, lefthand: bool) -> tuple[Quantity, list[Casualty]]:
    """The dead without the attackers named among or beside them, and those attackers' deaths.

    "Nine worshippers and the two attackers died" is nine and two; "21 dead, among them three attackers" 18 and three.
    The counts of the attackers are marked as used.
    """
    found = []
    listed = _listed_behind(at, chosen)
    if listed is not None and quantity.low == quantity.high is not None:
        at.used.add(listed)
        theirs = at.counts[listed]
        found.append(Casualty(theirs.start, theirs.end, "attackers_killed", theirs.quantity))
        return _less(quantity, theirs.quantity.point), found
    for i, including in ((chosen + 1, True), (chosen - 1, False)):
        if not 0 <= i < len(at.counts) or i in at.used or is_attacker(at.counts[i]) == is_attacker(at.counts[chosen]):
            continue
        other = at.counts[i]
        first, second = sorted((other, at.counts[chosen]), key=lambda c: c.start)
        gap = at.text[first.end : second.start]
        beside = (_AND.fullmatch(gap) is not None or (gap == ", " and is_headline(at.text))) and (including or lefthand)
        among = (
            including
            and is_attacker(other)
            and len(gap) < 40
            and (INCLUDED.search(gap) is not None or " of them " in at.low[other.start : other.end])
        )
        if not (beside or among):
            continue
        at.used.add(i)
        what = "attackers_killed" if is_attacker(other) else "killed"
        found.append(
            Casualty(other.start, other.end, "attackers_killed" if is_attacker(other) else "killed", other.quantity)
        )
        if among and what == "attackers_killed" and not _NOT_COUNTED.search(gap):
            quantity = _less(quantity, other.quantity.point)
    return quantity, found


def _listed_behind(at: Sentence, chosen: int) -> int | None:
    """The attackers of a list that parts the dead to the last: "34 died: 22 civilians, 8 policemen and the 4 gunmen"."""
    colon = at.text.find(":", at.counts[chosen].end)
    parts = [i for i, c in enumerate(at.counts) if i > chosen and c.start > colon and i not in at.used]
    theirs = [i for i in parts if is_attacker(at.counts[i])]
    if (
        colon < 0
        or len(theirs) != 1
        or sum(at.counts[i].quantity.point for i in parts) != at.counts[chosen].quantity.point
    ):
        return None
    return theirs[0]


_NOT_COUNTED = compiled(r"\b(?:not|without) (?:counting|including)\b")


def _less(quantity: Quantity, n: int) -> Quantity:
    low, best, high = (None if x is None else max(0, x - n) for x in (quantity.low, quantity.best, quantity.high))
    return Quantity(low, best, high)
