"""Attacks with paint: walls that were daubed and windows that were broken, where nothing was set alight and nobody hurt."""

from __future__ import annotations

from tocsin.patterns import compiled

_PAINT = compiled(r"\b(?:graffiti|spray[- ]?paint\w*|daub(?:ed|ing)|vandal\w*|defaced|swastikas?|eggs|slogans)\b")
_FIRE_OR_ARMS = compiled(
    r"\b(?:fires?|alight|ablaze|petrol|arson\w*|burn(?:ed|t|ing)|torched|guns?|gunm[ae]n|shots?|bomb\w*|grenades?|kni(?:fe|ves)|machetes?|stab\w*|beat(?:en|ing)?|kill\w*|injur\w*|wound\w*|hurt|explo\w+|rockets?|mob|rioters?)\b"
)
"""What makes more of an attack than paint does."""
_AROUND = 300
"""Characters around a sentence in which a report says what was done to the walls."""


def is_of_paint(lowered: str, start: int, end: int) -> bool:
    """Whether walls were daubed, in a sentence and what stands around it, and nothing set alight and nobody hurt."""
    near = max(0, start - _AROUND), min(len(lowered), end + _AROUND)
    return _PAINT.search(lowered, *near) is not None and _FIRE_OR_ARMS.search(lowered, *near) is None
