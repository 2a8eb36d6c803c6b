"""Two parties that fight each other, of which each has done the violence told: "soldiers clashed with the Front"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.read.deedwords import MEMBERS

_FIGHT = r"(?:clash(?:es)?|fighting|(?:pitched |running |street |gun |fierce )?battles?|gun-?battles?|firefights?|gunfights?|shoot-?outs?|skirmish(?:es)?|exchanges? of (?:fire|gunfire)|combat)"
_FORE = r"(?:the\s|an?\s|local\s|suspected\s|alleged\s|armed\s)*(?:[\w-]+\s){0,2}"
_BETWEEN = re.compile(rf"\b{_FIGHT}\b[^.;,]{{0,60}}?\bbetween\s{_FORE}\Z")
_JOINT = re.compile(
    rf"\bjoint(?:ly)?\s(?:[\w-]+\s){{0,3}}(?:operation|effort|raid|strike|offensive|assault|attack|mission|air ?strikes?|raids|strikes|bombing)s?\b[^.;,]{{0,20}}?\s(?:between|by|of|with)\s{_FORE}\Z"
)
"""Before two that did something together: "the raid, a joint effort of France and Chad"."""
_AND = re.compile(rf"{MEMBERS}(?:,[^,.;]{{2,60}},)?\s(?:and|against)\s{_FORE}\Z")
_HELPERS = r"(?:\s(?:who|which|that|have|has|had|also|then|later|again|briefly|repeatedly|heavily|on \w+day))*"
_WITH = re.compile(
    rf"{MEMBERS}(?:,[^,.;]{{2,60}},)?{_HELPERS}\s(?:(?:clash(?:ed|es)?|battl(?:ed|es?)|exchanged (?:fire|gunfire|shots)|traded (?:fire|gunfire|shots)|(?<!had )(?<!has )(?<!have )fought(?: (?:a |an )?(?:[\w-]+ ){{0,2}}(?:battles?|gun-?battles?|firefights?))?|skirmished)(?: (?:\w+ly|again))?(?: (?:with|against))?"
    rf"|(?:are|were|was|is|have been|had been|remain(?:ed)?|became) (?:(?:still|again|\w+ly) )?(?:locked|engaged|involved|caught up) in (?:[\w-]+ ){{0,3}}{_FIGHT} (?:with|against)|(?:are|were|was|is|have been|had been) (?:clashing|battling|fighting|exchanging fire)(?: (?:with|against))?)\s{_FORE}\Z"
)
_NO_FIGHT = re.compile(
    r"\b(?:no|without|avoid\w*|prevent\w*|ended?|ending|halt\w*|stop\w*|if|could|may|might|would|fear\w*|to) (?:\w+ )?\Z"
)


def fighting(lowered: str, start: int, actors: Sequence[ActorMatch]) -> Iterator[tuple[int, int]]:
    """The numbers of two parties of a sentence that begins at `start`, in order, that are told to fight each other."""
    for i, (one, other) in enumerate(pairwise(actors)):
        middle = lowered[one.end : other.start]
        if len(middle) > 140:
            continue
        left = lowered[max(start, one.start - 120) : one.start]
        if between := _BETWEEN.search(left):
            if _AND.match(middle) and not _NO_FIGHT.search(left, 0, between.start()):
                yield i, i + 1
        elif (_JOINT.search(left) and _AND.match(middle)) or _WITH.match(middle):
            yield i, i + 1
