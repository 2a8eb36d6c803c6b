"""What is said of one party and holds of another that "and" joins to it: "the bombing was claimed by the Front and the Brigade"."""

from __future__ import annotations

from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.parties.saidof import Judgement
from tocsin.read.words.arms import CRAFT, MEN, SORT

_AND = compiled(
    rf"(?:\s\([^)]{{1,30}}\))?(?:'s|’s)?(?: group| movement| militants| rebels| fighters|(?:[ -]{SORT}){{0,2}} (?:{MEN}|{CRAFT}))?,?\s(?:and|or|as well as|as (?:did|had|has|have)|along with|together with|alongside|joined by)\s"
    r"(?:by\s|on\s)?(?:the\s)?(?:(?:its|their)\s(?:[\w-]+\s){1,2}?(?:wing|ally|allies|branch|affiliate|faction),?\s)?(?:the\s)?(?:(?!that\b)[a-z-]+\s)?\Z"
)
"""Text between two names that share what is said of either."""
_ONE_WORD = frozenset("-–")
"""Between two peoples in one word."""
SPEAKS_ITSELF = compiled(
    r"(?:\s(?:officials?|authorities|police|military|government|army|ministers?|sources?|spokes\w+|intelligence|diplomats?))?\s(?:(?:has|have|had|also|still|now)\s)*(?:maintain(?:s|ed)?|claim(?:s|ed)?|says?|said|admit(?:s|ted)|acknowledge[sd]|blam(?:es|ed)|accus(?:es|ed)|insist(?:s|ed)?|believes?|points?|pointed|suspects?|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|calls?|called)\b"
)
"""Behind a name that "and" joins to another: it begins a clause of its own."""


def share(lowered: str, actors: list[ActorMatch], judged: list[list[Judgement]]) -> None:
    """Give a name without a judgement that of the name that "and" joins it to."""
    spelled_out = [i for i in range(len(actors)) if not (i and _is_short_for(lowered, actors[i - 1], actors[i]))]
    for i, j in pairwise(spelled_out):
        between = lowered[actors[i].end : actors[j].start]
        if "," in between and (actors[i].kind in STATES) != (actors[j].kind in STATES):
            continue  # a clause of its own
        if bool(judged[i]) != bool(judged[j]) and (_AND.match(between) or between in _ONE_WORD):
            told, silent = (i, j) if judged[i] else (j, i)
            if silent == i or not SPEAKS_ITSELF.match(lowered, actors[j].end):
                judged[silent] = judged[told]


def _is_short_for(lowered: str, one: ActorMatch, other: ActorMatch) -> bool:
    """Whether a name stands in brackets right behind the name that it is short for: "the Moro Front (MF)"."""
    return lowered[one.end : other.start] == " (" and lowered.startswith(")", other.end)
