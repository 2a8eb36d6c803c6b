"""Where it happened, and not where it was judged, told or mourned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.places import Toponym

_ELSEWHERE = re.compile(
    r"\b(?:courts?|courthouse|judges?|jury|jurors|prosecutors?|arrested|detained|convicted|sentenced"
    r"|jailed|charged|tried|trial|buried|funerals?|conference|reporters|journalists|said|told|spokes\w+|born|lived|living"
    r"|flown|taken|summit|protest(?:s|ed)?|rally|rallied|demonstrat\w+)\s(?:(?:on|late|early|yesterday|today|\w+day)\s){0,2}(?:in|at|to|near|of)\s(?:the\s)?(?:\w+\s)?\Z"
)
"""Text before a place where something else is: "a court in Nairobi", "told reporters in Geneva"."""


def of_the_deed(lowered: str, start: int, options: Sequence[Toponym]) -> list[Toponym]:
    """The places without those of a court, an arrest or a speech, when another place remains."""
    left = [t for t in options if not _ELSEWHERE.search(lowered, max(start, t.start - 60), t.start)]
    return left if any(t.role == "place" for t in left) else list(options)
