"""The day of the main story that stands neither beside its violence nor in its lead: beside another word for the deed, as the
day since when somebody has been missing, or as that of the report itself, where it tells the hour alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.dates import DateMention
from tocsin.dates.words import DEED_NAMES
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.aftermath import of_aftermath
from tocsin.read.setting.othermatters import of_another_event
from tocsin.read.setting.times import HAPPENED

_DEEDS = (
    rf"(?:{DEED_NAMES}|kidnappings?|abductions?|murders?|stabbings?"
    r"|air ?strikes?|(?<!hunger )(?<!general )strikes?|siege|assassinations?|rampage|slayings?|manslaughter|beheadings?|shelling|hijackings?)"
)
_DEED_OF = compiled(
    rf"\b{_DEEDS}(?:\s(?:in|on|at|near|of|outside|against)\s(?:[\w.'’-]+,?\s){{1,6}}?|\s)(?:on|of|in|between|from|late|early)\s(?:(?:on|in|late|early|the)\s)?\Z"
)
"""Right before a day that a noun for the deed takes: "a strike between 17 and 23 March", "the murder of Ana Lee in April"."""
_OTHER = compiled(
    r"\b(?:said|told|reported|announced|arrested|charged|convicted|sentenced|condemned|called|anniversary|since|after|before)\b"
)
_MISSING = compiled(
    r"\b(?:missing|(?:not been|last) (?:seen|heard (?:of|from))|disappeared|vanished|(?:held|lost contact with \w+))\s(?:since\s|on\s)(?:(?:late|early)\s)?\Z"
)
_CLOCK = compiled(
    r"\b(?:at|around|about|before|after)\s(?:about\s|around\s|approximately\s|just after\s|just before\s|shortly after\s|shortly before\s)?(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)(?:\s?(?:\(?(?:local time|gmt|bst|est|edt|cet|utc)))?"
)
_WEEK = 7
_CALLED = 4
"""Sentences behind the first of a story within which somebody is called to the scene."""


def beside(findings: Findings, main: Sequence[tuple[int, int]]) -> list[DateMention]:
    """The days, of at most a week or a month of its own, that a noun for the deed takes in these sentences."""
    return [
        d
        for d in _days_in(findings, main)
        if (deed := _DEED_OF.search(findings.lowered, max(0, d.start - 90), d.start))
        and not _OTHER.search(findings.lowered, deed.start(), d.start)
        and not of_another_event(findings.lowered, max(0, d.start - 90), d)
        and not of_aftermath(findings.lowered, (max(0, d.start - 200), d.end), d)
    ]


def missing_since(findings: Findings, main: Sequence[tuple[int, int]]) -> list[DateMention]:
    """The first day since which somebody has been missing, in these sentences."""
    low = findings.lowered
    return [d for d in _days_in(findings, main) if _MISSING.search(low, max(0, d.start - 40), d.start)][:1]


def by_the_clock(findings: Findings, story: Story) -> list[DateMention]:
    """The day of publication, where the story tells the hour of its violence and its sentences tell no day at all."""
    published = findings.document.published_day
    if not published or len(published) != 10:
        return []
    spans = sorted({s.sentence for s in story[:3] if s.stage == "accomplished" and not s.historic})
    after = range(story[0].number + 1, min(story[0].number + _CALLED, len(findings.sentences)))
    spans += [at for n in after if HAPPENED.search(findings.lowered, *(at := findings.sentences[n]))]
    if any(within(findings.told, *span) for span in spans):
        return []
    hour = next((m for span in spans if (m := _CLOCK.search(findings.lowered, *span))), None)
    return [DateMention(hour.start(), hour.end(), published, "relative", 0.5)] if hour else []


def finer(findings: Findings, main: Sequence[tuple[int, int]], coarse: DateMention) -> DateMention:
    """The single day that a noun for the deed has in these sentences, where it lies in the week of `coarse` or on the day
    before it (weeks begin on Sundays, too); else `coarse`."""
    first, last = interval(str(coarse.value))
    if not 4 <= (last - first).days <= _WEEK:
        return coarse
    low = findings.lowered
    days = [d for d in _days_in(findings, main) if len(str(d.value)) == 10 and _names(low, d)]
    fitting = {d.value: d for d in days if -1 <= (interval(str(d.value))[0] - first).days <= (last - first).days}
    return next(iter(fitting.values())) if len(fitting) == 1 else coarse


def _names(low: str, day: DateMention) -> bool:
    return _NAMED.match(low, day.end) is not None or _DEED_OF.search(low, max(0, day.start - 90), day.start) is not None


_NAMED = compiled(rf"(?:['’]s)?\s(?:[a-z-]+\s){{0,2}}?{_DEEDS}\b")


def _days_in(findings: Findings, spans: Iterable[tuple[int, int]]) -> list[DateMention]:
    """The dates of these sentences that are no longer than a month."""
    found = [d for span in spans for d in within(findings.told, *span) if d.value]
    return [d for d in found if days_long(str(d.value)) <= 31]


_JUST_NOW = compiled(
    r"\b(?:has|have)\s(?:(?:also|just|reportedly|now)\s)?(?:been\s)?(?:killed|wounded|injured|left|died|shot|stabbed|attacked|targeted|hit|struck|claimed|rocked|exploded|detonated|blown|opened|kidnapped|abducted|bombed)\b"
)
_SUMMED = compiled(
    r"\b(?:since|so far|this year|in total|over the (?:past|last)|in (?:recent|the past|the last)|years|decades|months)\b"
)
_NEWS = 60


def fresh(findings: Findings, story: Story) -> bool:
    """Whether the story opens the report with what has just been done: "20 people have been killed in a blast"."""
    first = story[0]
    low = findings.lowered
    return (
        first.number <= 1
        and _JUST_NOW.search(low, *first.sentence) is not None
        and not _SUMMED.search(low, *first.sentence)
    )


def too_old(findings: Findings, day: DateMention) -> bool:
    """Whether a date lies too far back for what has just been done."""
    published = findings.document.published_day
    return published is not None and (interval(published)[0] - interval(str(day.value))[1]).days > _NEWS
