"""Two parties that fight each other, of which each has done the violence told: "soldiers clashed with the Front"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import MEMBERS

_FIGHT = r"(?<!diplomatic )(?<!legal )(?<!court )(?<!political )(?<!propaganda )(?<!trade )(?<!custody )(?<!verbal )(?<!electoral )(?<!power )(?<!title )(?:clash(?:es)?|fighting|(?:pitched |running |street |gun |fierce )?battles?|gun-?battles?|firefights?|gunfights?|shoot-?outs?|skirmish(?:es)?|exchanges? of (?:[\w-]+ )?(?:fire|gunfire|shelling)|combat)"
_FORE = r"(?:the\s|an?\s|local\s|suspected\s|alleged\s|armed\s)*(?:[\w-]+\s){0,2}[\"“]?"
_BETWEEN = compiled(
    rf"\b(?:{_FIGHT}|shelling|shooting|(?:artillery |mortar )?fire)\b[^.;,]{{0,60}}?\bbetween\s{_FORE}\Z"
)
_JOINT = compiled(
    rf"\bjoint(?:ly)?\s(?:[\w-]+\s){{0,3}}(?:operation|effort|raid|strike|offensive|assault|attack|mission|air ?strikes?|raids|strikes|bombing)s?\b[^.;,]{{0,20}}?\s(?:between|by|of|with)\s{_FORE}\Z"
)
"""Before two that did something together: "the raid, a joint effort of France and Chad"."""
_AND = compiled(rf"[\"”]?{MEMBERS}(?:(?:,[^,.;]{{2,60}},)?\s(?:and|against)|,)\s{_FORE}\Z")
_HELPERS = r"(?:\s(?:who|which|that|have|has|had|also|then|later|again|briefly|repeatedly|heavily|on \w+day|in \d{4}|last (?:week|month|year)))*"
_WITH = compiled(
    rf"{MEMBERS}(?:,[^,.;]{{2,60}},)?{_HELPERS}\s(?:(?:clash(?:ed|es)?|battl(?:ed|es?)|exchanged (?:fire|gunfire|shots)|traded (?:fire|gunfire|shots)|(?:(?<!had )(?<!has )(?<!have )fought|fought(?= (?:an? )?(?:[\w-]+ ){{0,2}}(?:battles?|gun-?battles?|firefights?)))(?: (?:a |an )?(?:[\w-]+ ){{0,2}}(?:battles?|gun-?battles?|firefights?))?|skirmished)(?: (?:\w+ly|again))?(?: (?:with|against))?"
    rf"|(?:are|were|was|is|have been|had been|remain(?:ed)?|became) (?:(?:still|again|\w+ly) )?(?:locked|engaged|involved|caught up) in (?:[\w-]+ ){{0,3}}{_FIGHT} (?:with|against)|(?:are|were|was|is|have been|had been) (?:clashing|battling|fighting|exchanging fire)(?: (?:with|against))?)\s{_FORE}\Z"
)
_BOTH = compiled(rf"{MEMBERS}(?:\s(?:and|or)|,)\s(?:the\s)?")
_FOUGHT_EACH = compiled(
    rf"{MEMBERS}{_HELPERS}\s(?:clash(?:ed|es)?|(?:exchanged|traded) (?:heavy |intense )?(?:artillery |mortar |small arms )?(?:fire|gunfire|shots)|battled|fought (?:an? )?(?:[\w-]+ ){{0,2}}(?:battles?|gun-?battles?|firefights?)|shelled each other)\b"
)
"""Behind two of whom it is said together: "Indian and Pakistani troops exchanged fire"."""
_NO_FIGHT = compiled(
    r"\b(?:no|without|avoid\w*|prevent\w*|ended?|ending|halt\w*|stop\w*|if|could|may|might|would|fear\w*|to) (?:\w+ )?\Z"
)

_OTHERS = r"(?:the\s|an?\s)?(?:[\w'’-]+\s){1,5}?"
_ONE_OF = compiled(rf"\b{_FIGHT}\b[^.;,]{{0,60}}?\bbetween\s(?:{_OTHERS}and\s)?{_FORE}\Z")
_FOUGHT = compiled(
    rf"{MEMBERS}(?:,[^,.;]{{2,60}},)?{_HELPERS}\s(?:clash(?:ed|es)?|exchanged (?:fire|gunfire|shots)|traded (?:fire|gunfire|shots)|fought (?:an? )?(?:[\w-]+ ){{0,2}}(?:battles?|gun-?battles?|firefights?)|skirmished|(?:are|were|was|is) clashing) (?:\w+ly )?(?:with|against)\s"
)
_WITH_THEM = compiled(
    rf"\b(?:(?:violent |fierce |heavy |armed )?clash(?:ed|es)?|gun-?battles?|gun battles?|firefights?|shoot-?outs?|skirmish(?:es|ed)|encounters?|exchange of fire) (?:\w+ly )?(?:with|against)\s{_FORE}\Z"
)


_FELL_IN = compiled(
    rf"(?:\s[\w-]+)?{MEMBERS}\s(?:(?:was|were|is|are)\s)?(?:killed|dead|die[sd]?|slain|wounded|hurt|injured|lose their li(?:fe|ves)|f[ea]ll)\b(?:(?!\b(?:who|which|that|when|after|attack|bomb\w*)\b)[^.;]){{0,50}}?\s(?:in|during|amid)\s(?:(?!\b(?:between|with|after)\b)[\w'’-]+\s){{0,4}}?(?:{_FIGHT}|encounters?(?= (?:with|against|in|near|at|on)\b|[.,;]|\Z))\b"
)
"""Behind a party, that its people fell in a fight: it was a side of it."""

_COST = compiled(r"\b(?:kill\w*|died|dead|deaths?|wounded|injur\w+|hurt|casualties|lives)\b")


def fights(lowered: str, start: int, end: int, one: ActorMatch, named: bool) -> bool:
    """Whether a party of the sentence lowered[start:end) is told to be in a fight, with whomsoever; one that is not `named`
    only where the fight has cost something."""
    left, right = lowered[max(start, one.start - 120) : one.start], lowered[one.end : one.end + 120]
    found = _ONE_OF.search(left)
    if found is None or not (" and " in left[found.start() :] or _AND.match(right + " ") or right.startswith(" and ")):
        found = _WITH_THEM.search(left)
    if found:
        cost = named or _COST.search(lowered, start, end) is not None
        return cost and _NO_FIGHT.search(left, 0, found.start()) is None
    return (_FOUGHT.match(right) or _FELL_IN.match(right)) is not None


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
        elif (
            (_BOTH.fullmatch(middle) and _FOUGHT_EACH.match(lowered, other.end))
            or (_JOINT.search(left) and _AND.match(middle))
            or _WITH.match(middle)
        ):
            yield i, i + 1
