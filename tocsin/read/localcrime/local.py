"""The day of a local crime: weighed over the whole report, since its lead often does not name it.

The candidates are gathered here with the cues beside them (`cues`); a chooser that was fitted on American local news
(`choosers`) picks one. The town is chosen in the same way (`townchoice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar
from datetime import timedelta

from tocsin.dates import DateMention
from tocsin.dates.words import PARTS_OF_DAY, WEEKDAYS
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.quantities.words import CONDITIONS
from tocsin.read.choosers import best
from tocsin.read.findings.findings import Findings, within
from tocsin.read.localcrime.cues import CLOCK, Spans, day_cues
from tocsin.read.localcrime.daysafter import days_before
from tocsin.read.localcrime.standing import day_standing
from tocsin.read.setting.aftermath import of_aftermath
from tocsin.read.setting.times import HAPPENED
from tocsin.read.storysetting.daysofwords import of_words

Row = list[str]

_A_WEEKDAY = compiled(
    rf"\ba (?:late |early )?(?P<day>{'|'.join(WEEKDAYS)})(?:[ -](?:{PARTS_OF_DAY}))? (?=(?:[\w-]+ ){{0,2}}?(?:shootings?|shootout|homicide|murder|killings?|slaying|drive-by|robbery|attack|party|gun\w*|incident|accident)\b)"
)
_GOES_ON = compiled(
    rf"\b(?:(?:is|are|remains?) (?:now |still |currently |also )?(?:in (?:{CONDITIONS}|the hospital|custody|surgery|an? )|investigating|searching|looking for|on the scene|at the scene|recovering|being treated|hospitali[sz]ed|dead|fighting for|asking|under investigation)"
    rf"|(?:early|this|overnight|late) (?:{PARTS_OF_DAY})|early-morning|(?:has|have) (?:died|been(?! (?:a|an|the|in|no|one|on|at|for|so|very|more|many)\b)))\b"
)


def day_told(findings: Findings, own: Spans) -> DateMention | None:
    """The day on which the crime happened, as the report's words of time give it; None where it tells of none.

    `own` are the sentences that tell of no other story; the others are weighed as such. Where only a clock time is told
    ("about 5:35 a.m."), it is the day of the report: its words stand for that day.
    """
    days, cues = day_candidates(findings, own)
    chosen = best("day", cues)
    return None if chosen is None else days[chosen]


def day_candidates(findings: Findings, own: Spans) -> tuple[list[DateMention], list[Row]]:
    """The days told of, each by the words that tell it first, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    published = findings.document.published_day
    latest = interval(published)[1] if published else None
    told: dict[str, list[tuple[int, DateMention]]] = {}
    before = list(days_before(findings.lowered, sentences, findings.told))
    for number, (start, end) in enumerate(sentences):
        for date in within(findings.told, start, end):
            if any(one.start <= date.start < one.end for _, one in before):
                continue
            if not date.value or of_aftermath(findings.lowered, (start, end), date):
                continue
            first, last = interval(date.value)
            if _is_of_another_time(findings, (start, end), date):
                continue
            if (last - first).days <= 2 and not (latest and first > latest):
                told.setdefault(date.value, []).append((number, date))
    for number, date in _as_what_it_was(findings, sentences):
        told.setdefault(str(date.value), []).append((number, date))
    for number, date in before:
        told.setdefault(str(date.value), []).append((number, date))
    clock = _by_the_clock(findings, sentences)
    if clock and clock.value and clock.value not in told:
        told[clock.value] = [(0, clock)]
    if not told and (now := _in_the_present(findings, sentences) or _as_news(findings, sentences)):
        told[str(now[1].value)] = [now]
    order = sorted(told, reverse=True)
    rows = [
        [
            *day_cues(findings, sentences, mentions),
            *day_standing(findings, [sentences[n] in mine for n, _ in mentions], order, day),
        ]
        for day, mentions in told.items()
    ]
    return [
        max(mentions, key=lambda m: (_happens(findings, sentences[m[0]]), -m[1].start))[1] for mentions in told.values()
    ], rows


_LONG = 60
"""Days before the report from which a day beside words of law or office is no crime's."""


_OF_LAW = compiled(
    r"\b(?:governor|legislat\w+|congress|senate|parliament|laws?|bills?|acts?|ordinance|statute|amendment|signed|enacted|vetoed|elected|appointed|sworn in|took office)\b"
)
"""Words of law and office: police, too, say things on the day of a crime, and respond to it."""
_BESIDE = 80


def _is_of_another_time(findings: Findings, span: tuple[int, int], date: DateMention) -> bool:
    """Whether an old day is that of something said or decided: "On April 26, 2005, the governor signed the law"."""
    published = findings.document.published_day
    if not published or not date.value or (interval(published)[0] - interval(date.value)[1]).days < _LONG:
        return False
    near = max(span[0], date.start - _BESIDE), min(span[1], date.end + _BESIDE)
    return _OF_LAW.search(findings.lowered, *near) is not None and of_words(findings.lowered, span, date)


def _happens(findings: Findings, span: tuple[int, int]) -> bool:
    return HAPPENED.search(findings.lowered, *span) is not None


def _as_what_it_was(findings: Findings, sentences: Spans) -> Iterator[tuple[int, DateMention]]:
    """The days in "a Friday night shooting": the last such day before the report."""
    published = _day_of_report(findings)
    if published is None:
        return
    last = calendar.fromisoformat(published)
    for number, (start, end) in enumerate(sentences):
        for said in _A_WEEKDAY.finditer(findings.lowered, start, end):
            back = (last.weekday() - WEEKDAYS[said["day"]]) % 7
            value = (last - timedelta(days=back)).isoformat()
            yield number, DateMention(said.start("day"), said.end(), value, "relative", 0.6)


def _day_of_report(findings: Findings) -> str | None:
    """The single day on which the report was published, where it is known."""
    published = findings.document.published_day
    return published if published and len(published) == 10 else None


def _standing_for_it(
    findings: Findings, words: re.Pattern[str], sentences: Spans, sure: float
) -> tuple[int, DateMention] | None:
    """The first such words of these sentences, the text's first, as those of the day of the report, and their sentence's number."""
    published = _day_of_report(findings)
    if published is None:
        return None
    for number, (start, end) in enumerate(sentences):
        if said := words.search(findings.lowered, start, end):
            return number, DateMention(said.start(), said.end(), published, "relative", sure)
    return None


def _in_the_present(findings: Findings, sentences: Spans) -> tuple[int, DateMention] | None:
    """What goes on as the report is written, in one that names no day: it stands for the day of the report."""
    return _standing_for_it(findings, _GOES_ON, sentences[:25], 0.4)


_SHOTS = compiled(
    r"\b(?:shootings?|shot|shoots|gunfire|gun ?-?shots?|gunned|shoot-?out|gunfight|murder-suicide|killed|killing|killings|homicide|stabb(?:ed|ing))\b"
)
_LATER = compiled(
    r"\b(?:plead(?:s|ed|ing)?|guilty|sentenc(?:ed?|ing)|trial|convict(?:ed|ion)|indict(?:ed|ment)|jury|jurors|verdicts?|appeals?|law ?suits?|hearings?|judge|prison|parole|probation|testif(?:y|ied)|warrant says|court (?:documents|records|papers)"
    r"|obituary|funeral|memorial|anniversary|remember(?:ed|s|ing)|mourn(?:s|ed|ing)?|years? (?:ago|later|after)|months? (?:ago|later|after)|weeks? (?:ago|later|after)|last (?:year|month))\b"
)


def _as_news(findings: Findings, sentences: Spans) -> tuple[int, DateMention] | None:
    """The deed of a report that tells of no day, and of no court, funeral or time gone by since: such news is of its own day."""
    if _LATER.search(findings.lowered):
        return None
    if any(d.value and (interval(d.value)[1] - interval(d.value)[0]).days <= 2 for d in findings.dates):
        return None  # of another matter: a court's, a page's
    return _standing_for_it(findings, _SHOTS, sentences, 0.3)


def _by_the_clock(findings: Findings, sentences: Spans) -> DateMention | None:
    """A clock time told early on: it stands for the day of the report."""
    told = _standing_for_it(findings, CLOCK, sentences[:12], 0.6)
    return told[1] if told else None
