"""The day of a plot: on which it was to be, else on which it was stopped; never that of a verdict, and that of a statement last.

Each date takes the class of the last verb before it in its sentence: the deed that was meant, an arrest or a find, a court,
or a statement. Where a statement alone is dated ("said on Friday that it had stopped …") its day is near enough to that of
the arrests, and stays as it was chosen before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from tocsin.dates import DateMention
from tocsin.dates.words import spelled
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.read.attacks.staged import Scenes
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.saying import ANNOUNCED
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.times import JUDGED, names_the_deed
from tocsin.read.violence.intent import is_meant
from tocsin.read.violence.stages import speaks_of_plot
from tocsin.read.words.lexicon import triggers

_STOP = compiled(
    rf"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|seized|caught|captured|apprehended|overpowered|picked up|rounded up|taken into custody|taken in|(?:were|was|been|being) (?:held|taken|stopped)|held (?:an?|{spelled(2, 10)}|\d+)\b|raid(?:s|ed|ing)?|searched|swoop(?:ed|s)?|burst into|broke into|foiled"
    r"|thwarted|prevented|averted|disrupted|intercepted|defused|disarmed|found|discovered|uncovered|recovered|broke up|broken up|dismantled|wrestled|boxed in|gave (?:him|her|them)sel(?:f|ves) up|stopped|(?:took|removed) (?:the|two|three|four|five|both|one of|all)|marched out)\b"
)
"""How plotters are caught and their bombs found."""
_COURT = compiled(
    rf"{JUDGED.pattern}|\b(?:jury|jurors|arraigned|brought before|charged|court|hearing|accus(?:ed|es)|extradited|remanded|questioned|indict\w+|verdict|sent to prison|sentences?|judges?|prosecution)\b"
)
_SAID = compiled(
    rf"\b(?:{ANNOUNCED}|told|disclosed|spoke|statement|revealed|unsealed|became clear|showed|telephoned|thanked|recalled|warned|put on|released|named|insisted|according to)\b"
)
_RAID = compiled(r"\b(?:raid\w*|stormed|burst into|broke into|taken|seized|held)\b")
"""Words of violence that tell of the police at work as well."""
AROUND = 3
"""Sentences behind a plot's own in which the arrests are told."""


def day_of_plot(findings: Findings, story: Story, told: Scenes) -> DateMention | None:
    """The day told for the deed that was meant or for its end, None where neither has one. `told` has the scenes of all
    stories: what stands in those of others is theirs."""
    numbers = {s.number for s in story}
    heads = [s.head.start for s in story]
    mine = {s.start for s in story}
    reach = sorted({n for s in numbers for n in range(s - 1, s + AROUND + 1) if 0 <= n < len(findings.sentences)})
    meant: list[DateMention] = []
    ended: list[DateMention] = []
    for number in reach:
        theirs = [s for s in told.get(number, ()) if s.start not in mine]
        taken = number not in numbers and bool(theirs)
        for date in within(findings.told, *findings.sentences[number]):
            if not date.value or (not taken and any(s.start <= date.start < s.end for s in theirs)):
                continue
            kind = _class(findings, number, date, number in numbers)
            if kind == "deed" and not taken:
                meant.append(_still_to_come(findings, number, date))
            elif kind == "end" and (not taken or date.end < theirs[0].head.start):
                ended.append(date)
    ended = [d for d in ended if days_long(str(d.value)) <= 31 and not _long_before(findings, story, d)]
    days = [d for d in meant if days_long(str(d.value)) <= 366]
    best = min(days, key=lambda d: (min(days_long(str(d.value)), 31), days.index(d)), default=None)
    first = min(
        ended, key=lambda d: (days_long(str(d.value)) > 2, min(abs(d.start - at) for at in heads)), default=None
    )
    if best and first and days_long(str(best.value)) > days_long(str(first.value)) and _inside(first, best):
        return first
    return best or first


_HAVE = compiled(r"\b(?:has|have) (?:now |also )?(?:been )?(?:arrested|detained|seized|caught|taken into custody|charged|foiled|thwarted|prevented|broken up)\b")  # fmt: skip
_RECENT = timedelta(days=45)


def _long_before(findings: Findings, story: Story, date: DateMention) -> bool:
    """Whether a day is long before a report that opens with arrests just made: of another arrest."""
    published = findings.document.published_day
    lead = story[0].sentence
    if not published or not _HAVE.search(findings.lowered, *lead):
        return False
    return interval(str(date.value))[1] < interval(published)[0] - _RECENT


def _class(findings: Findings, number: int, date: DateMention, own: bool) -> str | None:
    """Of what a date tells: "deed" that was meant, "end" of the plot, None for all else."""
    low, (start, end) = findings.lowered, findings.sentences[number]
    found = [t for t in triggers(low, start, end) if not _RAID.match(low, t.start)]
    own = own or speaks_of_plot(low, start, end)
    own = own or any(is_meant(low, start, end, (t.start, t.end), True) for t in found)
    if own and (names_the_deed(low, date, end) or any(0 < t.start - date.end <= 1 for t in found)):
        return "deed"
    floor = max(start, date.start - 120)
    deeds = [t.end for t in found]
    last = {
        "end": max((m.end() for m in _STOP.finditer(low, floor, date.start)), default=-1),
        "court": max((m.end() for m in _COURT.finditer(low, floor, date.start)), default=-1),
        "said": max((m.end() for m in _SAID.finditer(low, floor, date.start)), default=-1),
        "deed": max((at for at in deeds if floor <= at <= date.start), default=-1),
    }
    kind = max(last, key=lambda name: last[name])
    if last[kind] < 0:
        return "end" if _first_behind(low, date.end, min(end, date.end + 90)) == "end" else None
    return kind if kind == "end" or (kind == "deed" and own) else None


def _first_behind(low: str, start: int, end: int) -> str | None:
    """The class of the first verb behind a date that opens its sentence."""
    hits = [(m.start(), name) for name, p in (("end", _STOP), ("court", _COURT), ("said", _SAID)) if (m := p.search(low, start, end))]  # fmt: skip
    return min(hits)[1] if hits else None


_AHEAD = timedelta(days=120)


def _still_to_come(findings: Findings, number: int, date: DateMention) -> DateMention:
    """The date, or, of a day of the year that was read as long past in a report of what was yet to be, its next one."""
    published = findings.document.published_day
    value = str(date.value)
    sentence = findings.sentences[number]
    if not published or len(value) != 10 or re.search(r"\d{4}", findings.lowered[date.start : date.end]):
        return date
    if _COURT.search(findings.lowered, *sentence) or not findings.lowered[date.start : date.end].strip(" ,"):
        return date
    try:
        coming = interval(f"{int(value[:4]) + 1}{value[4:]}")[0]
    except ValueError:
        return date
    today = interval(published)[0]
    near = timedelta(0) <= coming - today <= _AHEAD and (today - interval(value)[0]) > 2 * _AHEAD
    return replace(date, value=coming.isoformat()) if near else date


def _inside(a: DateMention, b: DateMention) -> bool:
    (a1, a2), (b1, b2) = interval(str(a.value)), interval(str(b.value))
    return b1 <= a1 and a2 <= b2
