"""The day and the town of a local crime: weighed over the whole report, since its lead often names neither.

Local reports take their town for granted: a dateline, "Dayton police" or "a home in Dayton" gives it once, among the
names of streets, hospitals and neighbourhoods. The candidates are gathered here with the cues beside them (`localcues`);
a chooser that was fitted on American local news (`choosers`) picks one.
"""

from __future__ import annotations

from collections import Counter

from tocsin.dates import DateMention
from tocsin.model import interval
from tocsin.places import Toponym
from tocsin.read.choosers import best
from tocsin.read.findings import Findings, within
from tocsin.read.localcues import CLOCK, Spans, day_cues, town_cues
from tocsin.read.localstanding import day_standing, town_standing
from tocsin.read.times import HAPPENED

Row = list[str]


def day_told(findings: Findings, own: Spans) -> DateMention | None:
    """The day on which the crime happened, as the report's words of time give it; None where it tells of none.

    `own` are the sentences that tell of no other story; the others are weighed as such. Where only a clock time is told
    ("about 5:35 a.m."), it is the day of the report: its words stand for that day.
    """
    days, cues = day_candidates(findings, own)
    chosen = best("day", cues)
    return None if chosen is None else days[chosen]


def town_told(findings: Findings, own: Spans) -> Toponym | None:
    """The town that the report is about, a county where it names no town; None where it names no place at all.

    `own` are the sentences that tell of no other story; the others are weighed as such.
    """
    towns, cues = town_candidates(findings, own)
    chosen = best("town", cues)
    return None if chosen is None else towns[chosen]


def day_candidates(findings: Findings, own: Spans) -> tuple[list[DateMention], list[Row]]:
    """The days told of, each by the words that tell it first, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    published = findings.document.published_day
    latest = interval(published)[1] if published else None
    told: dict[str, list[tuple[int, DateMention]]] = {}
    for number, (start, end) in enumerate(sentences):
        for date in within(findings.told, start, end):
            if not date.value:
                continue
            first, last = interval(date.value)
            if (last - first).days <= 2 and not (latest and first > latest):
                told.setdefault(date.value, []).append((number, date))
    clock = _by_the_clock(findings, sentences)
    if clock and clock.value and clock.value not in told:
        told[clock.value] = [(0, clock)]
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


def _happens(findings: Findings, span: tuple[int, int]) -> bool:
    return HAPPENED.search(findings.lowered, *span) is not None


def _by_the_clock(findings: Findings, sentences: Spans) -> DateMention | None:
    """A clock time told early on: it stands for the day of the report."""
    published = findings.document.published_day
    if not published or len(published) != 10:
        return None
    for start, end in sentences[:12]:
        clock = CLOCK.search(findings.lowered, start, end)
        if clock:
            return DateMention(clock.start(), clock.end(), published, "relative", 0.6)
    return None


def town_candidates(findings: Findings, own: Spans) -> tuple[list[Toponym], list[Row]]:
    """The places told of, each by its first mention, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    told: dict[object, list[tuple[int, Toponym]]] = {}
    for number, span in enumerate(sentences):
        for spot in within(findings.places, *span):
            if spot.role == "place":
                told.setdefault(spot.place.geonames_id or spot.place.name.lower(), []).append((number, spot))
    states = Counter(s.place.admin1 for mentions in told.values() for _, s in mentions if s.place.admin1)
    most = max((len(mentions) for mentions in told.values()), default=0)
    spots = [mentions[0][1] for mentions in told.values()]
    rows = [
        [
            *town_cues(findings, sentences, mentions, rank, most, _share(states, mentions[0][1].place.admin1)),
            *town_standing(findings, [sentences[n] in mine for n, _ in mentions], spots, rank),
        ]
        for rank, mentions in enumerate(told.values())
    ]
    return spots, rows


def _share(states: Counter[str], state: str | None) -> float:
    """How much of the text's places lie in this state or province."""
    return states[state] / states.total() if state and states else 0.0
