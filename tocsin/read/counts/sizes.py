"""Sizes of a group that say nothing of whom they count: a bare number behind words of strength, and "the number" that may be
that of the dead instead.

"There are thought to be 2,500", "no more than a few hundred are left", "the figure has shrunk to 5,000": the group was told
of before, and of its size the words before speak. "The ministry spoke of 12 dead, the group put the number at 39" is a toll.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities import QuantityMention
from tocsin.quantities.words import FIGURE, HEDGE
from tocsin.read.findings.coreference import last_before
from tocsin.read.findings.findings import Findings

_NEAR = 220
"""Characters before a clause in which it is told of what a bare number is one."""
_HEDGE = rf"(?:{HEDGE}|a little|roughly|perhaps|probably|still|now|only|at most|up to|fewer than|no more than|a little over|just over|as many as|an estimated|the|between) "
COUNTED_UP = compiled(
    r"\b(?P<source>reckons? with|(?:speaks?|spoke|talks?|talked)(?: (?:last|this|in) \w+)? of|mutters?(?: of)?|(?:keeps?|sticks?|holds?|clings?) to|estimates? (?:that )?(?:of|there)|estimates?|guess(?:es)?|(?:estimates?|estimate|figure|count) (?:of|is|was)|the|those|these|perhaps|some)\s(?:the |some |about |perhaps )?\Z"
)
"""Before so many fighters of a group told of before: "a general speaks of"."""
THERE_ARE = compiled(
    rf"\bthere (?:(?:are|were|is|was) (?:thought|believed|said|estimated|reckoned|reported) to be|are|were|remain|remained|may be|might be|could be) (?:{_HEDGE})*\Z"
)
_ESTIMATES = compiled(
    rf"\b(?:estimates|guesses|the figures)(?: of (?:its|their|the) (?:[\w-]+ ){{0,2}}?\w+)? (?:range|run|vary|go|differ)(?: widely)?,? (?:from |between )?(?:{_HEDGE})*\Z"
)
_SHRUNK = compiled(
    rf"\b(?:figure|number|total|strength|ranks?)s?(?: of [^.;,]{{3,30}})? (?:(?:may|might|could|has|have|had|is|was) ){{0,2}}(?:since )?(?:shrunk|shrank|fallen|fell|dropped|dwindled|grown|grew|risen|rose|swollen|declined) to (?:{_HEDGE})*\Z"
)
_THOSE_LEFT = compiled(
    rf"\bputs? (?:those who (?:remain|are left|still fight)|the remaining \w+|(?:the|its|their) (?:\w+ )?(?:number|numbers|strength|size)(?: of [^.;,]{{3,40}})?|(?:its|their) \w+) at (?:{_HEDGE})*\Z"
)
_BARE = compiled(
    r"\A(?:\s*[.,;:)?]|\Z|\sof (?:them|its)\b| (?:are (?:still )?(?:left|active)|remain(?:ed)?|at (?:the )?most|in all|altogether)\b)"
)
_OF_SIZE = compiled(
    r"\bhow (?:large|strong|big|many|numerous)\b|\bstrength\b|\branks\b|\b(?:fighters|combatants|militants|guerrill?as)\b(?! (?:were|was|died|killed))|\b(?:estimates|guesses)\b|\bthose who (?:remain|are left)\b"
)
_OF_OTHERS = compiled(
    r"\b(?:dead|killed|died|deaths?|toll|wounded|injured|losses|lost|casualties|victims|fatalities|bodies|displaced|refugees|hostages|attacks|votes|francs|dollars)\b"
)
_PUT_IT = compiled(
    rf"\b(?:puts?|gives?|gave) (?:it|this|that|the (?:{FIGURE}))(?: of (?:the )?dead)?(?: at| as)? (?:\w+ ){{0,3}}\Z"
    rf"|\b(?:said|says)(?: that)? (?:it|the (?:{FIGURE})) (?:was|is|stood at|stands at) (?:\w+ ){{0,3}}\Z"
)
_COMMANDS = compiled(
    rf"\b(?:commands?|commanded|fields?|fielded|musters?|mustered|numbers?|numbered|counts?|counted|rallies|rallied) (?:{_HEDGE})*\Z"
)
_GIVEN = compiled(
    rf"\b(?:gives?|gave|credits?|credited|attributes?|attributed|allots?|allotted) (?:[\w'’-]+ ){{1,5}}?(?:with )?(?:{_HEDGE})*\Z|\b(?:attributes?|attributed|gives?|gave) (?:{_HEDGE})*\Z"
)
"""A source that lends a group so many fighters: "the UN now gives it", "credits the group with"."""


def is_bare_size(findings: Findings, number: QuantityMention, start: int, end: int) -> bool:
    """Whether a number without a noun, in the clause [start, end), is the size of the group that was told of before."""
    low = findings.lowered
    bare = number.noun is None or low.startswith(" of them", number.end)
    if not bare or not _BARE.match(low[number.end : end]) or not last_before(findings.cast, number.start):
        return False
    before = max(start, number.start - 130)
    words = [p.search(low, before, number.start) for p in (THERE_ARE, _ESTIMATES, _SHRUNK, _THOSE_LEFT)]
    told = COUNTED_UP.search(low, before, number.start)
    source = told and not told["source"].startswith(("the", "those", "these", "perhaps", "some"))
    left = re.match(r" (?:are|remain)", low[number.end : number.end + 8])
    return bool(any(words) or source or left) and _of_size(low, start, number.start)


def commanded(low: str, number: QuantityMention, start: int) -> bool:
    """Whether a verb of command stands before people of whatever name: "it commanded between 4,000 and 6,000 people"."""
    return _COMMANDS.search(low, max(start, number.start - 40), number.start) is not None


def is_given(low: str, number: QuantityMention, start: int) -> bool:
    """Whether a source lends a group the number that follows."""
    return _GIVEN.search(low, max(start, number.start - 70), number.start) is not None


def of_the_dead(low: str, number: QuantityMention, start: int) -> bool:
    """Whether a number is said of "it" or "the number" where the dead, or others, were counted before."""
    put = _PUT_IT.search(low, max(start, number.start - 60), number.start)
    if put is None:
        return False
    return _OF_OTHERS.search(put[0]) is not None or not _of_size(low, put.start(), put.start(), sized=True)


_VICTIMS = compiled(
    rf"\b(?:massacres?|killings?|murders?|slaughter|executions?|deaths?|genocide|rape|expulsion|deportation|trial|training) of (?:(?:{HEDGE}|up to|an estimated|as many as|only) )?\Z"
    rf"|\b(?:trained|equipped|armed|paid|vetted|graduated) (?:(?:{HEDGE}|up to|only|just|a mere) )*\Z"
)
"""Before victims, and before those whom somebody else has trained: no group's own."""
_ARMS = compiled(
    r" (?:[\w-]+ ){0,3}?(?:guns|rifles|weapons|firearms|missiles|tanks|rockets|shells|drones|vehicles|pieces|rounds|boats|villages|towns|schools|homes|houses|dollars|special operations|american troops|us troops)\b"
)


def of_victims_or_arms(low: str, number: QuantityMention, start: int, end: int) -> bool:
    """Whether a number counts those who were killed or trained by others, or things: "hundreds of guns remain with them"."""
    if _VICTIMS.search(low, max(start, number.start - 60), number.start):
        return True
    return _ARMS.match(low, number.end - (len(number.noun) + 1 if number.noun else 0), end) is not None


def _of_size(low: str, start: int, until: int, *, sized: bool = False) -> bool:
    """Whether the words before `until` speak of a group's size, and not of the dead or of others behind that; `sized` where
    nothing is told of either."""
    near = low[max(0, start - _NEAR) : until]
    size = max((m.end() for m in _OF_SIZE.finditer(near)), default=-1)
    others = max((m.end() for m in _OF_OTHERS.finditer(near)), default=-1)
    return size > others if others >= 0 or not sized else True


_FOR_NOW = compiled(
    r"\b(?:now|today|currently|at present|down to|shrunk to|grown to|swollen to|dwindled to)\b[^.;]{0,50}\Z"
)


def latest(low: str, sizes: Sequence[QuantityMention], start: int) -> QuantityMention | None:
    """The first of several sizes, or the one that is told for now: "started with a few hundred men and is now put at 14,000"."""
    for n in sizes[1:]:
        if _FOR_NOW.search(low, max(start, n.start - 60), n.start):
            return n
    return next(iter(sizes), None)
