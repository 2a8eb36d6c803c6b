"""Place names of a text, found and resolved."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.places.gazetteer import Gazetteer
from tocsin.places.mentions import Mention, forced, scan


def mentions_with(text: str, spans: Sequence[tuple[int, int]], g: Gazetteer) -> list[Mention]:
    """Mentions at the given spans, and the others that are found beside them as context."""
    given = [forced(text, start, end, g) for start, end in sorted(set(spans))]
    taken = [False] * (len(text) + 1)
    for start, end in spans:
        taken[start:end] = [True] * (end - start)
    others = [m for m in scan(text, g) if not any(taken[m.start : m.end])]
    return sorted([*given, *others], key=lambda m: (m.start, m.end))
