"""A single day that a lead or a deed's own clause tells, where a longer time of another sentence was chosen: the month of
fasting of which a report speaks, the "few days ago" of somebody else's death.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.model import days_long, interval
from tocsin.read.scenes.scene import DAY, Story
from tocsin.read.stories.agreement import meet

_A_WEEK = 8
"""Days from which on a time is longer than any that tells a deed's day roughly."""


def exact_day(bound: Sequence[DateMention], chosen: DateMention | None) -> DateMention | None:
    """The one single day among those that clauses take, within a much longer time that was chosen."""
    if chosen is None or days_long(str(chosen.value)) <= _A_WEEK:
        return None
    days = [d for d in bound if len(str(d.value)) == DAY and meet(str(chosen.value), str(d.value), 0)]
    return days[0] if len({d.value for d in days}) == 1 else None


_JUST_BEFORE = 10
"""Days before that of a lead within which a vague one is that of what came before."""


def of_the_lead(story: Story, chosen: DateMention | None) -> DateMention | None:
    """The day that a lead tells of its deed, where the chosen one is some days before it, told further down: "killed by gunmen
    a few days ago" is said of others."""
    lead = story[0]
    if chosen is None or lead.number or lead.date is None or not lead.sentence[0] <= lead.date.start < lead.sentence[1]:
        return None
    if len(str(lead.date.value)) != DAY or len(str(chosen.value)) <= DAY or chosen.start < lead.sentence[1]:
        return None
    first, last = interval(str(chosen.value))
    told = interval(str(lead.date.value))[0]
    return lead.date if first < last < told and (told - last).days <= _JUST_BEFORE else None
