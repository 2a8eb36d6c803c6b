"""Of the places that a sentence names, the one where its event happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.places.toponym import Toponym

_AT = re.compile(
    r"\b(?:in|at|near|outside|inside|on|around|across|throughout|of)(?: the)?(?: [\w-]+){0,4}? $", re.IGNORECASE
)
_AWAY = re.compile(r"\b(?:from|to|for|by|against|with|like)(?: the)? $", re.IGNORECASE)
_SIZE = {"landmark": 0, "city": 0, "admin2": 1, "admin1": 2, "region": 3, "country": 4}


def event_place(text: str, trigger: tuple[int, int], toponyms: Sequence[Toponym]) -> Toponym | None:
    """The place of the event that the words at `trigger` report, None where only governments and demonyms are named."""
    best: tuple[float, int] | None = None
    for i, toponym in enumerate(toponyms):
        if toponym.role != "place":
            continue
        before = text[max(0, toponym.start - 40) : toponym.start]
        gap = toponym.start - trigger[1] if toponym.start >= trigger[1] else trigger[0] - toponym.end + 10
        cost = gap / 40 + 0.5 * _SIZE.get(toponym.feature, 2)
        cost += -1.5 if _AT.search(before) else 0.0
        cost += 1.5 if _AWAY.search(before) else 0.0
        if best is None or cost < best[0]:
            best = (cost, i)
    return toponyms[best[1]] if best else None
