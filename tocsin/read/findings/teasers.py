"""Dates that stand in a text for pieces of others: the day in brackets behind the teaser of a linked article, the day of a quoted post.

"Gunmen have killed two officers in Ede. The town is in shock. (19.02.2017)": the teaser is what stands between two such days,
and what it tells happened on that day or the one before. The day of a post is that of its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tocsin.dates import DateMention
from tocsin.model import interval
from tocsin.patterns import compiled

_LINKED = compiled(r"[.!?…][\"'”’)]*\s+\((?P<day>\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)\)(?=\s|\Z)")
_POSTED = compiled(r"\(@\w{2,20}\)\s\Z")
_REACH, _FIRST = 450, 260
"""Characters that a teaser may have at most, and the first of a text, which begins nobody knows where."""


def linked(text: str, dates: Sequence[DateMention]) -> list[tuple[int, DateMention]]:
    """(where the teaser begins at the earliest, its day as a stretch of two) of each date that ends a teaser."""
    found = {m.start("day"): m for m in _LINKED.finditer(text)}
    out, last = [], 0
    for d in dates:
        hit = found.get(d.start)
        if hit and d.value and len(d.value) == 10:
            day = interval(d.value)[0]
            out.append(
                (max(last, d.start - (_REACH if last else _FIRST)), replace(d, value=f"{day - timedelta(1)}/{day}"))
            )
            last = hit.end()
    return out


def posted(text: str, date: DateMention) -> bool:
    """Whether a date is that of a quoted post: "(@somebody) February 22, 2017"."""
    return _POSTED.search(text, max(0, date.start - 30), date.start) is not None
