"""The town of a local crime: weighed over the whole report, since its lead often does not name it.

Local reports take their town for granted: a dateline, "Dayton police" or "a home in Dayton" gives it once, among the
names of streets, hospitals and neighbourhoods. The candidates are gathered here with the cues beside them (`cues`);
a chooser that was fitted on American local news (`choosers`) picks one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from tocsin.places import Toponym
from tocsin.places.toponym import BESIDE
from tocsin.read.choosers import best
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.namesof import names_a_street
from tocsin.read.layout.sentences import number_of
from tocsin.read.localcrime.cues import Spans, town_cues
from tocsin.read.localcrime.districts import bears, districts
from tocsin.read.localcrime.standing import COUNTY, NEAR, apart, headline_cues, town_standing
from tocsin.read.localcrime.stations import stations
from tocsin.read.localcrime.towns import (
    SAID_IN,
    at_home,
    divisions,
    left_to_headline,
    more_towns,
    of_headline,
    papers_of,
)
from tocsin.read.localcrime.whichstate import LARGE_KM, is_a_side, told_states

Row = list[str]
Told = dict[object, list[tuple[int, Toponym]]]


class Setting(NamedTuple):
    """Where the news of a report is from: the places of its headline, the homes of the stations that the text names, those of
    the newspapers, and the states in which it may be set."""

    title: list[Toponym]
    stations: list[Toponym]
    papers: list[Toponym]
    states: frozenset[str]


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


def in_its_city(findings: Findings, spot: Toponym | None) -> Toponym | None:
    """A small far town of a neighbourhood's name as the city of the report that has this neighbourhood: "Greektown" in the
    news of Detroit's police; any other place as it is."""
    if spot is None or spot.radius_km >= LARGE_KM or spot.reason.startswith(BESIDE) or not bears(spot.name):
        return spot
    parts = _parts(findings, _setting(findings), [t for t in findings.places if t.role == "place"])
    return next((t for t, _ in parts if t.start == spot.start and apart(t, spot) > NEAR), spot)


def _setting(findings: Findings) -> Setting:
    signs, heard = stations((findings.document.title or "")[:SAID_IN]), stations(findings.text)
    press, title = papers_of(findings.text), of_headline(findings, signs)
    return Setting(title, heard, press, told_states(findings, title, [*signs, *heard, *press]))


def _parts(findings: Findings, setting: Setting, told: Sequence[Toponym]) -> list[tuple[Toponym, str]]:
    known = [*told, *setting.title, *setting.stations]
    found = districts(findings.text, setting.states, known)
    return [(t, f"part by {by}") for t, by in found if not names_a_street(findings.text, t)]


def town_candidates(findings: Findings, own: Spans) -> tuple[list[Toponym], list[Row]]:
    """The places told of, each by its first mention, and the cues of each."""
    sentences, mine = findings.sentences, set(own)
    told, why, setting = _gathered(findings)
    states = setting.states
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
            *headline_cues(findings, mentions[0][1], setting.title, setting.stations),
        ]
        for rank, (who, mentions) in enumerate(told.items())
    ]
    return [_by_name(mentions) for mentions in told.values()], rows


def _by_name(mentions: Sequence[tuple[int, Toponym]]) -> Toponym:
    """The first mention of a town by its own name, which says more of it than a neighbourhood or a station does."""
    return next((t for _, t in mentions if t.name.lower() == t.place.name.lower()), mentions[0][1])


def _gathered(findings: Findings) -> tuple[Told, dict[object, set[str]], Setting]:
    """The places told of, each with its mentions, why those that the reading of places has not were tried, and the setting."""
    sentences, setting = findings.sentences, _setting(findings)
    told: Told = {}
    for number, span in enumerate(sentences):
        for spot in within(findings.places, *span):
            if spot.role == "place" and not is_a_side(spot):
                told.setdefault(_who(spot), []).append((number, spot))
    why: dict[object, set[str]] = {}
    more = more_towns(findings, setting.states)
    counties = [t for t in (*findings.places, *(t for t, _ in more)) if t.feature == "admin2" and t.role == "place"]
    theirs = [c for c in counties if c.place.admin1 in setting.states]
    setting = setting._replace(title=at_home(setting.title, setting.states, theirs))
    homes = [t for t in setting.stations if not counties or any(apart(t, c) <= COUNTY for c in counties)]
    parts = _parts(findings, setting, [mentions[0][1] for mentions in told.values()])
    parts += divisions(findings, setting.states, findings.places)
    for spot, reason in (*more, *((t, "station") for t in homes), *((t, "paper") for t in setting.papers), *parts):
        told.setdefault(_who(spot), []).append((number_of(sentences, spot.start), spot))
        why.setdefault(_who(spot), set()).add(reason)
    for spot in left_to_headline(findings, setting.title, [t for mentions in told.values() for _, t in mentions]):
        told[spot.place.geonames_id] = [(number_of(sentences, spot.start), spot)]
        why[spot.place.geonames_id] = {"headline"}
    _as_parts(told, why, parts)
    for mentions in told.values():
        mentions.sort(key=lambda m: m[1].start)
    return told, why, setting


def _as_parts(told: Told, why: dict[object, set[str]], parts: Sequence[tuple[Toponym, str]]) -> None:
    """Takes out the towns of which only the beginning of a longer name is told, and the small far ones that a neighbourhood of
    a city told bears the name of; marks those of which that is only likely."""
    for who, mentions in list(told.items()):
        first = mentions[0][1]
        named = [by for _, t in mentions for ward, by in parts if t.start == ward.start and apart(t, ward) > NEAR]
        small = first.radius_km < LARGE_KM and not first.reason.startswith(BESIDE)
        if ("part by city" in named and small) or all(any(_inside(t, ward) for ward, _ in parts) for _, t in mentions):
            del told[who]
        elif named:
            why.setdefault(who, set()).add("bears a part's name")


def _who(spot: Toponym) -> object:
    return spot.place.geonames_id or spot.place.name.lower()


def _inside(spot: Toponym, longer: Toponym) -> bool:
    """Whether a name is only a part of a longer one: no Humboldt is told by "Humboldt Park"."""
    return longer.start <= spot.start and spot.end <= longer.end and spot.end - spot.start < longer.end - longer.start


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
