"""Days that are counted back from a later one of their sentence: "who had killed three two days before was shot on Friday"."""

from __future__ import annotations

import re

from tocsin.dates.spans import Context, Days
from tocsin.patterns import compiled

BACK = ("earlier", "before", "previously", "prior", "beforehand")
"""Words that count back."""

BEHIND = "counted from a day behind"
"""The note of such a date: the day behind it is that of something else."""

_TOLD_OF = compiled(r"\b(?:who|whom|that|which|where|whose)\s[^.;:!?\n]*$")
"""A clause that tells of somebody or something, up to its end."""


def day_behind(at: Context, m: re.Match[str]) -> Days | None:
    """The single day behind the words in their sentence, where they end a clause of their own and no date stands before them."""
    return at.day_behind(*m.span()) if _TOLD_OF.search(at.before(m.start(), 150)) else None
