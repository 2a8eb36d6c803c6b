"""Where a story is set: chosen among the places of its scenes, for the main story also beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tocsin.dates.words import DEED_NAMES
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.toponym import BESIDE, UNLISTED
from tocsin.read.attacks.referred import place_in, referred_to
from tocsin.read.findings.findings import Findings, Spanned, within
from tocsin.read.layout.links import is_link
from tocsin.read.localcrime.cues import Spans
from tocsin.read.localcrime.stations import HOME
from tocsin.read.localcrime.townchoice import town_told
from tocsin.read.localcrime.whichstate import LARGE_KM
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.besides import is_beside_it
from tocsin.read.setting.spots import never_there, stray
from tocsin.read.storysetting.sites import site_of

_HERE = compiled(
    r"(?:'s|’s) (?:[\w-]+ ){0,2}(?:city|capital|port|town)\b|\b(?:this|the) (?:[\w-]+ ){0,2}?(?:city|town|village|capital|port)\b|\bhere\b"
)


def places_of_stories(
    findings: Findings, stories: Sequence[Story], main: int, guilty: Sequence[Sequence[Spanned]]
) -> list[Toponym | None]:
    """The place of each story, one of them the main one; None where none is told. The places of `guilty` names, told
    story by story, are those of the attackers."""
    rules = [place_by_rules(findings, s, i == main, guilty[i]) for i, s in enumerate(stories)]
    out: list[Toponym | None] = []
    for i, story in enumerate(stories):
        own = next((s.place for s in story if s.place), None)
        if all(s.listed for s in story) and (own or is_link(findings.text, story[0].sentence)):
            out.append(own)  # named beside others, it has no day and no place but those that stand with it
            continue
        if i != main and (span := referred_to(findings, story)) is not None:
            out.append(place_in(findings.places, span))
            continue
        if (said := _said_to_be_in(findings, story)) is not None:
            out.append(said)
            continue
        others = [(stories[j], rules[j]) for j in range(len(stories)) if j != i]
        out.append(site_of(findings, story, rules[i], others, i == main, guilty[i]) or _home(findings, story))
    return out


def _home(findings: Findings, story: Story) -> Toponym | None:
    """The country of a text that tells of no other and tells of it several times: whatever it tells without a place happened
    there. Of others, too, it may tell here and there, where no sentence of the story names one."""
    told = [t for t in findings.places if t.place.country]
    if (land := _of_its_police(findings, told)) is not None:
        return land
    lands = [t for t in told if t.feature == "country" and t.role == "place"]
    countries = Counter(t.place.country for t in told)
    if len(told) < _OFTEN or not lands:
        return None
    country, times = countries.most_common(1)[0]
    if len(countries) > 1:
        own = {t.place.country for s in story for t in within(findings.places, *s.sentence) if t.place.country}
        if times < _MOSTLY * len(told) or times < _MANY or own - {country}:
            return None
    return next((t for t in lands if t.place.country == country), None)


_POLICE = compiled(
    r"\s(?:(?:national|federal|state|local|military|anti-?terrorist|riot|security)\s)?(?:police(?:m[ae]n|wom[ae]n)?|carabineros|gendarmes?|gendarmerie|interior minist(?:er|ry)|authorities|mayors?|governors?|rebels|guerrillas)\b"
)
"""Behind the adjective of a land: who is at work there, and seldom abroad."""


_STATE = compiled(
    r"\s(?:government|officials?|president|vice president|supreme court|parliament|congress|assembly|civilians|villagers|peasants)\b"
)
"""The same, in a text that speaks of no other land."""


def _of_its_police(findings: Findings, told: Sequence[Toponym]) -> Toponym | None:
    """The land of whose police or rebels a text without any place speaks, where it speaks so of no other land's."""
    if any(t.role == "place" for t in told):
        return None
    alone = len({t.place.country for t in told}) == 1
    theirs = [
        t
        for t in told
        if t.role == "demonym"
        and (_POLICE.match(findings.lowered, t.end) or (alone and _STATE.match(findings.lowered, t.end)))
    ]
    return replace(theirs[0], role="place") if len({t.place.country for t in theirs}) == 1 else None


_MANY, _MOSTLY = 4, 0.75
"""How many names, and what share of all names of places and peoples, belong to the country that a text is about."""
_OFTEN = 2
"""Names and demonyms of one country alone that make it the one where all of a text happened."""


def town_of_crime(
    findings: Findings, story: Story, local: Spans, theirs: Spans = (), police: bool = False
) -> Toponym | None:
    """The town of a local crime, weighed over all the sentences of its report, where the story may be set there.

    One that only a court, or the clauses of other stories (`theirs`), are told of is not for a story that names a place of its
    own; nor is the home of a station for one that names a county. In a report that is the `police`'s whole what is said of a
    town was weighed: only a town or a state of the story's own outweighs it.
    """
    told = town_told(findings, local) if local else None
    own = [s.place for s in story if s.place]
    others = [t for t in own if t.feature in ("city", "admin1")] if police else own
    if told and others and told.place.name not in {t.place.name for t in own} and _never(findings, told, theirs):
        return None
    if told and told.reason == HOME and not police and any(t.feature in ("admin2", "unknown") for t in own):
        return None  # a county is told, and of its towns none but the station's own
    return told if told and _may_be_here(findings, told, own) else None


def _never(findings: Findings, told: Toponym, theirs: Spans) -> bool:
    """Whether every mention of a place tells of something where no deed is, of a court, or of another story; of one that the
    reading of places passed over its own words, by which it was chosen."""
    named = [t for t in findings.places if t.role == "place" and t.place.name == told.place.name]
    return all(
        never_there(findings.lowered, max(0, t.start - _BEFORE), t)
        or _of_a_court(findings.lowered, max(0, t.start - _BEFORE), t.start)
        or any(a <= t.start < b for a, b in theirs)
        for t in named or [told]
    )


def _of_a_court(low: str, start: int, end: int) -> bool:
    return _COURT_IN.search(low, start, end) is not None and _A_STREET.search(low, start, end) is None


_COURT_IN = compiled(r"\b(?:courts?|courtroom|grand jury|judge)\sin\s(?:the\s)?(?:[\w-]+\s)?\Z")
_A_STREET = compiled(r"\b\d+(?:[ -]block of)?\s(?:[\w'’.-]+\s){1,3}court\sin\s\Z")
"""The street of an address: "in the 200 block of Maple Lake Court in Villa Ridge"."""


_BEFORE = 110
"""Characters before a place that say what of it is told."""


def place_by_rules(findings: Findings, story: Story, main: bool, guilty: Sequence[Spanned] = ()) -> Toponym | None:
    """The most telling place of the story's scenes: a town before a province before a country, first told first. The
    places of `guilty` names are those of the attackers."""
    rank = {"country": 3, "region": 3, "continent": 4, "admin1": 2, "admin2": 1, "unknown": 0.5}
    own = [s.place for s in story if s.place and not stray(s.place, findings.places)]
    own = [t for t in own if not any(g.start <= t.start < g.end for g in guilty)]
    if not own and main:
        first = min(s.number for s in story)
        nearby = [span for n, span in enumerate(findings.sentences) if n <= max(2, first + 1)]
        own = [
            t
            for span in nearby
            for t in within(findings.places, *span)
            if t.role == "place" and not stray(t, findings.places)
        ]
        own = [t for t in own if not is_beside_it(findings.lowered, t)]
        own = [t for t in own if not never_there(findings.lowered, max(0, t.start - _BEFORE), t)] or own
    own = own or [s.place for s in story if s.place]
    if not own:
        return None
    country = Counter(t.place.country for t in own).most_common(1)[0][0]
    same = [t for t in own if t.place.country == country] or own
    best = min(same, key=lambda t: (rank.get(t.feature, 0), same.index(t)))
    if not main or rank.get(best.feature, 0) < 2:
        return best
    return _dateline(findings, best) or _took_place(findings, best, rank.get(best.feature, 0), rank) or best


_TOOK_PLACE = compiled(
    rf"\b(?:{DEED_NAMES}|clash(?:es)?|fighting|violence|incidents?|strikes?|murders?|stabbings?|ambush|siege|kidnapping|abduction|it)\s(?:reportedly\s|also\s)?"
    r"(?:took place|happened|occurred|unfolded|broke out|was carried out|were carried out|was centred|was centered)\s(?:(?:on|late|early|at|around|just|shortly|before|after)\s[\w:. ]{1,30}?\s)?(?:in|at|near|outside|inside|on|around)\s(?:the\s)?(?:[\w-]+\s){0,5}\Z"
)
"""Right before the place where it is said that it happened."""


_OF_ITS = compiled(
    r"['’]s?\s|\s[A-Z]|\s(?:streets?|roads?|avenue|church|mosque|hotel|hospital|school|district|area|neighbou?rhood)\b"
)
"""Behind a name that only says which house, street or quarter it was."""


def _said_to_be_in(findings: Findings, story: Story) -> Toponym | None:
    """The town of which a story itself says that it took place there: "the attack took place in the village of Tolgo"."""
    return next(
        (
            t
            for s in story
            for t in within(findings.places, *s.sentence)
            if t.role == "place"
            and (t.feature in ("city", "landmark") or t.reason.startswith(UNLISTED))
            and not _OF_ITS.match(findings.text, t.end)
            and _TOOK_PLACE.search(findings.lowered, max(s.start, t.start - 110), t.start)
        ),
        None,
    )


def _took_place(findings: Findings, coarse: Toponym, its: float, rank: Mapping[str, float]) -> Toponym | None:
    """The place in the land of a coarse one where the text says that it took place: "Friday's clashes took place in the Sinjar area"."""
    return next(
        (
            t
            for t in findings.places
            if t.role == "place"
            and rank.get(t.feature, 0) < its
            and t.place.country == coarse.place.country
            and (coarse.feature != "admin1" or t.place.admin1 == coarse.place.admin1)
            and _TOOK_PLACE.search(findings.lowered, max(0, t.start - 110), t.start)
        ),
        None,
    )


def _may_be_here(findings: Findings, told: Toponym, own: Sequence[Toponym]) -> bool:
    """Whether the town may be the story's: its scenes name no place, or first one in the same country, or most places of
    the text lie in that country, or the other land has nothing but a small town of that name, which a quarter may bear."""
    if not own or told.place.country == own[0].place.country:
        return True
    first = own[0]
    small = first.feature in ("city", "unknown") and first.radius_km < LARGE_KM
    if small and not first.reason.startswith(BESIDE):
        there = {
            t.name.lower() for t in findings.places if t.place.country == first.place.country and t.role == "place"
        }
        if first.place.country is None or there <= {first.name.lower()}:
            return True
    return findings.country is not None and findings.country == told.place.country


def _dateline(findings: Findings, coarse: Toponym) -> Toponym | None:
    """The town of the dateline, for a lead that speaks of "this city" or "here" and names no town itself."""
    first = [t for t in findings.places[:2] if t.start <= 2 and t.feature == "city" and t.role == "place"]
    lead = findings.sentences[:4]
    if not first or first[0].place.country != coarse.place.country or not lead:
        return None
    return first[0] if _HERE.search(findings.lowered, 0, lead[-1][1]) else None
