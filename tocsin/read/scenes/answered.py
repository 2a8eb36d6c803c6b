"""What aircraft answered: "jets bombed rebel areas after a suicide attack on the general" tells of two deeds.

No group that sends a man to blow himself up has an air force, so that the one deed is never the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.patterns import compiled
from tocsin.read.words.lexicon import Trigger

FROM_THE_AIR = compiled(
    r"\b(?:air ?-?(?:strikes?|raids?)|air ?-?craft|war ?planes|(?:fighter|combat|attack) (?:jets|helicopters|planes|bombers)|(?:helicopter )?gunships?|(?:apache|cobra) helicopters?|f-1\d[a-z]?s?|mig-\d+s?|su-\d+s?)\b"
)
"""Arms that no group has."""
_AFTER = compiled(
    r"\s(?:after|following|in (?:response|retaliation|answer|reply|revenge) (?:to|for))\s(?!(?:the|that|this)\s)"
)


def answered_from_the_air(low: str, start: int, end: int, found: Sequence[Trigger]) -> Iterator[int]:
    """Where [start, end) turns from what was done from the air to the suicide attack that it answered. "After the attack"
    points back at one that was told."""
    flown = [t for t in found if FROM_THE_AIR.search(low, t.start, t.end)]
    suicides = [t for t in found if t.suicide]
    if not flown or not suicides or flown[0].start > suicides[0].start:
        return
    turns = [m.start() for m in _AFTER.finditer(low, flown[0].end, suicides[0].start)]
    yield from turns[-1:]
