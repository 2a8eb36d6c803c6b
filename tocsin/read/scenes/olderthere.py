"""An older deed of the same place or thing, told in a relative clause: "counted 100 dead at the junction, the same crossroads
where a lorry bomb killed 587 people in October 2017". What stands before the clause is not of that day, and its toll not
that of that deed."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.quantities import HARM, Casualty, casualties
from tocsin.read.findings.findings import Findings
from tocsin.read.words.lexicon import Trigger

_RELATIVE = compiled(
    r",\s(?:(?:in|at|on|near)\s)?(?:the|a)\s(?P<same>same|very|very same)\s(?:[\w-]+\s){1,3}?(?:where|in which|at which|on which|that|which)\s"
    r"|,?\swhere\s"
)
"""Beginnings of a clause that tells more of a place. What is told behind "in which" is mostly the deed named before it."""
_LONG_AGO = 45
"""Days before the report from which on a deed is an older one. A day told by its month may be so far from today's."""


def older_there(
    findings: Findings, start: int, end: int, found: Sequence[Trigger], days: Sequence[DateMention]
) -> tuple[int, Trigger | None] | None:
    """Where in [start, end) a relative clause begins that ends the sentence with a deed of a day long past, and what stands
    for a word of violence before it, where only the number of those who came to harm does. None where there is none."""
    if not found or not days or (published := findings.document.published_day) is None:
        return None
    low, last = findings.lowered, days[-1]
    if (
        last.value
        and (since := _SINCE.search(low, max(start, last.start - 24), last.start))
        and _WHEN.match(low, last.end)
    ):
        return _since_when(findings, (start, end), found, since.start(), last)
    if not last.value or interval(last.value)[1].toordinal() > interval(published)[0].toordinal() - _LONG_AGO:
        return None
    clauses = [*_RELATIVE.finditer(low, start, last.start)]
    if not clauses or clauses[-1].start() <= start:
        return None
    clause = clauses[-1]
    behind = [t for t in found if t.start >= clause.end()]
    tolls = casualties(findings.text, start, end)
    goes_on = any(t.start >= last.end for t in found) or any(c.start >= last.end for c in tolls)
    if not behind or goes_on or _is_same_time(days, clause.start(), last):
        return None
    before = [t for t in found if t.end <= clause.start()]
    if before:  # "sentenced two men for the bombing at an airport, where six were killed in 2012" is one deed
        told = clause["same"] or any(t.verb for t in before) or any(d.end <= clause.start() for d in days)
        return (clause.start(), None) if told else None
    counted = next((c for c in tolls if c.end <= clause.start() and c.what in HARM and c.quantity.point), None)
    return None if counted is None else (clause.start(), _word(counted))


_SINCE = compiled(r"\bsince\s(?:(?:early|late|mid)[\s-])?\Z")
_WHEN = compiled(r",?\s(?:when|in which)\s")


def _since_when(
    findings: Findings, span: tuple[int, int], found: Sequence[Trigger], at: int, day: DateMention
) -> tuple[int, Trigger | None] | None:
    """The same of "the first such attack since January 2018, when 35 people died there"."""
    tolls = casualties(findings.text, *span)
    counted = next((c for c in tolls if c.start >= day.end and c.what in HARM and c.quantity.point), None)
    if not any(t.end <= at for t in found):
        return None
    if any(t.start >= day.end for t in found):
        return at, None
    return None if counted is None else (at, _word(counted))


def _is_same_time(days: Sequence[DateMention], at: int, last: DateMention) -> bool:
    """Whether what stands before the clause has a day within that of the clause, or none shorter than a year's telling."""
    before = [d for d in days if d.end <= at and d.value]
    first, until = interval(str(last.value))
    return any(interval(str(d.value))[0] <= until and first <= interval(str(d.value))[1] for d in before) or any(
        days_long(str(d.value)) > days_long(str(last.value)) for d in before
    )


def _word(toll: Casualty) -> Trigger:
    return Trigger(toll.start, toll.end, "unknown", kills=toll.what == "killed")
