"""The day and the town of a local crime: weighed over the whole report, since its lead often names neither.

Local reports take their town for granted: a dateline, "Dayton police" or "a home in Dayton" gives it once, among the
names of streets, hospitals and neighbourhoods. The candidates are gathered here with the cues beside them (`cues`);
a chooser that was fitted on American local news (`choosers`) picks one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date as calendar
from datetime import timedelta

from tocsin.dates import DateMention
from tocsin.dates.words import PARTS_OF_DAY, WEEKDAYS
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities.words import CONDITIONS
from tocsin.read.choosers import best
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.namesof import names_a_street
from tocsin.read.localcrime.districts import districts
from tocsin.read.localcrime.cues import CLOCK, Spans, day_cues, town_cues
from tocsin.read.localcrime.standing import COUNTY, NEAR, apart, day_standing, headline_cues, town_standing
from tocsin.read.localcrime.stations import stations
from tocsin.read.localcrime.towns import SAID_IN, at_home, divisions, left_to_headline, more_towns, of_headline, papers_of
from tocsin.read.localcrime.whichstate import BESIDE, LARGE_KM, is_a_side, told_states
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


def town_told(findings: Findings, own: Spans) -> Toponym | None:
    """The town that the report is about, a county where it names no town; None where it names no place at all.

    `own` are the sentences that tell of no other story; the others are weighed as such.
    """
    towns, cues = town_candidates(findings, own)
    chosen = best("town", cues)
    if chosen is None:
        return None
    county = towns[chosen]
    if county.feature != "admin2" or "state:out" not in cues[chosen]:
        return county
    # the coded towns that the chooser learned from tell it nothing of counties: the one of a state that is told goes first
    twins = (t for t, why in zip(towns, cues, strict=True) if t.name == county.name and "state:in" in why)
    return next(twins, county)


def day_candidates(findings: Findings, own: Spans) -> tuple[list[DateMention], list[Row]]:
    """The days told of, each by the words that tell it first, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    published = findings.document.published_day
    latest = interval(published)[1] if published else None
    told: dict[str, list[tuple[int, DateMention]]] = {}
    for number, (start, end) in enumerate(sentences):
        for date in within(findings.told, start, end):
            if not date.value or of_aftermath(findings.lowered, (start, end), date):
                continue
            first, last = interval(date.value)
            if _is_of_another_time(findings, (start, end), date):
                continue
            if (last - first).days <= 2 and not (latest and first > latest):
                told.setdefault(date.value, []).append((number, date))
    for number, date in _as_what_it_was(findings, sentences):
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


def town_candidates(findings: Findings, own: Spans) -> tuple[list[Toponym], list[Row]]:
    """The places told of, each by its first mention, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    told: dict[object, list[tuple[int, Toponym]]] = {}
    for number, span in enumerate(sentences):
        for spot in within(findings.places, *span):
            if spot.role == "place" and not is_a_side(spot):
                told.setdefault(spot.place.geonames_id or spot.place.name.lower(), []).append((number, spot))
    signs, heard = stations((findings.document.title or "")[:SAID_IN]), stations(findings.text)
    press = papers_of(findings.text)
    title = of_headline(findings, signs)
    states = told_states(findings, title, [*signs, *heard, *press])
    why: dict[object, set[str]] = {}
    more = more_towns(findings, states)
    counties = [t for t in (*findings.places, *(t for t, _ in more)) if t.feature == "admin2" and t.role == "place"]
    title = at_home(title, states, [c for c in counties if c.place.admin1 in states])
    homes = [t for t in heard if not counties or any(apart(t, c) <= COUNTY for c in counties)]
    parts = [(t, f"part by {by}") for t, by in districts(findings.text, states, _told_of(told, title, heard)) if not names_a_street(findings.text, t)]
    parts += (divided := divisions(findings, states, findings.places))
    for spot, reason in (*more, *((t, "station") for t in homes), *((t, "paper") for t in press), *parts):
        number = _sentence_of(sentences, spot.start)
        who = spot.place.geonames_id or spot.place.name.lower()
        told.setdefault(who, []).append((number, spot))
        why.setdefault(who, set()).add(reason)
    for spot in left_to_headline(findings, title, [t for mentions in told.values() for _, t in mentions]):
        told[spot.place.geonames_id] = [(_sentence_of(sentences, spot.start), spot)]
        why[spot.place.geonames_id] = {"headline"}
    for who, mentions in list(told.items()):
        if all(any(inside(t, ward) for ward, _ in parts) for _, t in mentions):
            del told[who]
        elif named := [by for _, t in mentions for ward, by in parts if t.start == ward.start and apart(t, ward) > NEAR]:
            first = mentions[0][1]
            if "part by city" in named and first.radius_km < LARGE_KM and not first.reason.startswith(BESIDE):
                del told[who]
            else:
                why.setdefault(who, set()).add("bears a part's name")
    for mentions in told.values():
        mentions.sort(key=lambda m: m[1].start)
    shares = Counter(s.place.admin1 for mentions in told.values() for _, s in mentions if s.place.admin1)
    most = max((len(mentions) for mentions in told.values()), default=0)
    spots = [mentions[0][1] for mentions in told.values()]
    towns = min(sum(t.feature == "city" and t.place.admin1 in states for t in spots), 3)
    rows = [
        [
            *town_cues(findings, sentences, mentions, rank, most, _share(shares, mentions[0][1].place.admin1)),
            *town_standing(findings, [sentences[n] in mine for n, _ in mentions], spots, rank),
            *_why(why.get(who, ()), mentions[0][1], states),
            *(f"why:{r} towns:{towns}" for r in sorted(why.get(who, ()))),
            *headline_cues(findings, mentions[0][1], title, heard),
        ]
        for rank, (who, mentions) in enumerate(told.items())
    ]
    return spots, rows


def inside(spot: Toponym, longer: Toponym) -> bool:
    """Whether a name is only a part of a longer one: no Humboldt is told by "Humboldt Park"."""
    return longer.start <= spot.start and spot.end <= longer.end and spot.end - spot.start < longer.end - longer.start


def _told_of(told: Mapping[object, Sequence[tuple[int, Toponym]]], title: Sequence[Toponym], heard: Sequence[Toponym]) -> list[Toponym]:
    return [*(t for mentions in told.values() for _, t in mentions[:1]), *title, *heard]


def _sentence_of(sentences: Spans, at: int) -> int:
    """The number of the sentence that holds a place of the text, 0 where none does."""
    return next((n for n, (start, end) in enumerate(sentences) if start <= at < end), 0)


def _why(reasons: Iterable[str], spot: Toponym, states: Container[str | None]) -> list[str]:
    """How a place came to be tried, and whether it lies in a state that the report names."""
    there = "in" if spot.place.admin1 in states else "out" if states else "none"
    return [
        f"state:{there}",
        f"{spot.feature} state:{there}",
        *(f"why:{r}" for r in sorted(reasons)),
        *(f"why:{r} {spot.feature}" for r in sorted(reasons)),
    ]


def _share(states: Counter[str], state: str | None) -> float:
    """How much of the text's places lie in this state or province."""
    return states[state] / states.total() if state and states else 0.0
