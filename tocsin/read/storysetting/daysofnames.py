"""The day after which a deed is called: "the Feb. 13 attack". It is the deed's, whatever other days the report tells."""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.model import interval
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.times import names_the_deed


def in_its_name(findings: Findings, story: Story, day: DateMention) -> bool:
    """Whether a day is part of the name of the story's deed where a scene of it tells of that: "the Feb. 13 attack"."""
    return any(s.start <= day.start < s.head.end for s in story) and names_the_deed(findings.lowered, day, day.end + 60)


def lies_in(day: DateMention, named: DateMention) -> bool:
    """Whether a day is that of a name, or a finer one within it: Friday 13 November in "the November 2015 attack"."""
    (first, last), (from_, to) = interval(str(named.value)), interval(str(day.value))
    return first <= from_ and to <= last
