"""What is fired, hits and explodes in space, where nobody is hurt by it."""

from __future__ import annotations

from functools import lru_cache

from tocsin.patterns import compiled
from tocsin.read.words import cues

_OF_SPACE = compiled(
    r"\b(?:the moon|moon['’]s|lunar|nasa|esa|orbit\w*|spacecraft|spaceships?|astronauts?|cosmonauts?|asteroids?|comets?|meteor\w*|mars|pluto|saturn|jupiter|venus|space probes?|(?:the|a) probe|launch ?pad|space (?:station|agency|shuttle|telescope)|telescopes?|satellites?|solar system|galax(?:y|ies)|lander|rover)\b"
)
"""Words of a text about space: with two kinds of them nothing that is fired there hits anybody."""
SHOT_UP = compiled(
    r"(?:and )?(?:rockets?|missiles?|blast\w*|explo\w+|blew|bombard\w*|fir(?:ed|es|ing)|shot|hit|struck|shoot\w*|shower\w*|destroy\w*|collision|impact)\b"
)
"""What is fired there, and what it does."""


@lru_cache(maxsize=2)
def is_of_space(lowered: str) -> bool:
    """Whether a text speaks of space in two ways, and of no attackers."""
    return len({m[0] for m in _OF_SPACE.finditer(lowered)}) >= 2 and cues.ATTACKERS.search(lowered) is None
