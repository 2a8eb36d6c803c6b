"""The land that an adjective gives to what was hit, and its capital that stands without a name.

"Bombings of Georgian villages", "an attack on a Syrian border post", "killed eight Afghan policemen" say where it was as well
as a name does, while troops, embassies and tourists of a land are hit abroad. "Somalia's al-Shabab killed five in the
capital" means the capital of the land named right before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.places import Toponym, seat_of
from tocsin.read.findings.asides import BOTH_WAYS
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.storysetting.bound import bound_there

_STANDS = (
    r"(?:villages?|towns?|cit(?:y|ies)|hamlets?|suburbs?|districts?|provinces?|ports?|coast|islands?|resorts?|beach(?:es)?|border (?:posts?|towns?|villages?|crossings?)|parliament|refiner(?:y|ies)|oil (?:facilit(?:y|ies)|fields?|plants?)"
    r"|airports?|markets?|schools?|hostels?|hotels?|prisons?|jails?|hospitals?|universit(?:y|ies)|mosques?|churche?s?|synagogues?|power (?:plants?|stations?)|nightclubs?|stadiums?|farms?|homes|neighbou?rhoods?|capital|soil|territory)\b"
)
_PLACE = compiled(rf"\s(?:(?:[a-z-]+)\s){{0,2}}?{_STANDS}")
_IN_A_TOWN = compiled(r"\s(?:in|at|near|outside|of)\s")
"""Behind a building: "a British school in Tehran" is not in Britain."""
_IN_A_NAME = compiled(r" [A-Z]")
"""Behind an adjective that opens or goes on with a name: "the Central American University" is not in America."""
_AT_HOME = compiled(
    r"\s(?:[a-z-]+\s){0,1}?(?:police(?:men|man)?(?: officers?)?|villagers|farmers|herders|prison guards|lawmakers|polio workers|schoolchildren|schoolgirls|miners)\b"
)
"""People of a land who are at home in it."""
_IN_OFFICE = compiled(
    r"\s(?:[a-z-]+\s){0,2}?(?:mayor|(?:vice[- ])?(?:governor|president)|senator|congressman|lawmaker|parliamentarian|minister|prosecutor|judge|attorney general|bishop|archbishop|priest|politician|presidential candidate"
    r"|(?:trade )?union(?:ist| leader)|human rights (?:lawyer|activist|defender)|journalist|newspaper (?:editor|reporter|owner)|lawyer|opposition leader)s?\b"
)
"""Who does his work in his own land, and is met elsewhere only where a text names another one."""
_MET = compiled(
    rf"\b(?:kill(?:ed|ing|s)?(?: of)?|shot(?: dead)?|murder(?:ed|ing|s)?(?: of)?|assassinat(?:ed|ing|es?|ions? of)|kidnapp(?:ed|ing)(?: of)?|abduct(?:ed|ing|ions? of)|deaths? of|attack(?:ed|ing)?(?: on| against)?"
    rf"|wound(?:ed|ing)|injur(?:ed|ing)|gunned down|stabbed|ambushed|executed|(?:houses?|homes?|residences?|office|offices) of)\s(?:(?:an?|the|{spelled(2, 10)}|former|leading|another|at least|\d{{1,3}})\s){{0,3}}\Z"
)
_WAS_MET = compiled(
    r"[^.;]{0,80}?\b(?:was|were|been)\s(?:[a-z]+\s){0,2}?(?:killed|shot|murdered|assassinated|kidnapped|abducted|gunned down|stabbed|wounded|injured|attacked|executed|found dead)\b"
)
"""Before and behind somebody to whom it happened."""
_OF_THE_DEED = compiled(
    r"\b(?:in|at|on|of|into|against|near|outside|across|hit|struck|bombed|bombing|shelled|shelling|attacked|attacking|stormed|raided|targeted|burn(?:ed|t)|torched|killed|kills|kill|killing|wounded|injured)\s"
    rf"(?:(?:an?|the|{spelled(2, 10)}|several|many|dozens of|at least|more than|\d{{1,3}})\s){{0,3}}(?:[a-z-]+\s)?\Z"
)
_CAPITAL = compiled(
    r"\b(?:in|outside|near|across|around|(?:centre|center|heart|outskirts|sector|part|parts|suburb|streets|district|neighbou?rhood) of) (?P<name>(?:the|this) capital(?: city)?)\b(?!,? (?:of\b|[A-Z]))"
)
_BEFORE = 400
"""Characters before "the capital" in which its land is told."""
_COUNTRY = compiled(
    r"\b(?:the|this) (?:(?:whole|entire|\w+ african|\w+ asian|troubled|tiny|divided) )?(?:country|nation)\b"
)
REACH = 60
"""Characters between a word of violence and the adjective of what it hit."""


def land_of(findings: Findings, story: Story, chosen: Toponym | None) -> Toponym | None:
    """The place of a story: the chosen one, or the land of what was hit where none is named or where the chosen one lies
    in another land than all that was hit."""
    wide = chosen is None or chosen.feature == "country"
    seat = _seat(findings, story, chosen if wide else None) if wide or not _in_its_words(story, chosen) else None
    if seat is not None or (chosen is not None and bound_there(findings, story, chosen)):
        return seat or chosen
    if chosen is None and (told := _the_country(findings, story) or _of_who_fell(findings, story)) is not None:
        return told
    for scene in story:
        for land, people in _lands(findings, scene):
            if chosen is None or (not people and chosen.place.country != land.place.country):
                return replace(land, role="place")
    return chosen


def _in_its_words(story: Story, spot: Toponym | None) -> bool:
    """Whether a place stands in one of a story's sentences."""
    return spot is not None and any(s.sentence[0] <= spot.start < s.sentence[1] for s in story)


def _seat(findings: Findings, story: Story, land: Toponym | None) -> Toponym | None:
    """The capital of a story's land, or of the one told last before, where a scene says that it was in the capital."""
    for scene in story:
        said = _CAPITAL.search(findings.text, scene.start, scene.end) if scene.stage == "accomplished" else None
        if said is None:
            continue
        before = within(findings.places, max(0, said.start() - _BEFORE), said.start())
        near = land or next((t for t in reversed(before) if t.feature == "country" and t.place.country), None)
        if near is not None:
            return seat_of(near, *said.span("name"), said["name"])
    return None


def _the_country(findings: Findings, story: Story) -> Toponym | None:
    """The land told last before "the country" in the sentence of a story that names no place."""
    for scene in story:
        said = _COUNTRY.search(findings.lowered, *scene.sentence) if scene.stage == "accomplished" else None
        if said is None or any(t.role == "place" for t in within(findings.places, *scene.sentence)):
            continue
        before = [t for t in within(findings.places, max(0, said.start() - _BEFORE), said.start()) if t.place.country]
        if before and before[-1].feature == "country" and before[-1].role in ("place", "metonym", "aside"):
            return replace(before[-1], role="place")
    return None


def _of_who_fell(findings: Findings, story: Story) -> Toponym | None:
    """The land of somebody in office beside a story's word of violence, where the text names no place but of that land."""
    for scene in story:
        if scene.stage != "accomplished" or scene.series:
            continue
        for spot in within(findings.places, *scene.sentence):
            if (
                spot.role == "demonym"
                and spot.place.country
                and any(t.start - REACH <= spot.end and spot.start <= t.end + REACH for t in scene.triggers)
                and (office := _IN_OFFICE.match(findings.lowered, spot.end))
                and (
                    _MET.search(findings.lowered, max(scene.sentence[0], spot.start - REACH), spot.start)
                    or _WAS_MET.match(findings.lowered, office.end(), scene.sentence[1])
                )
                and all(t.role != "place" or t.place.country == spot.place.country for t in findings.places)
            ):
                return replace(spot, role="place", confidence=0.5)
    return None


def _lands(findings: Findings, scene: Scene) -> Iterator[tuple[Toponym, bool]]:
    """The lands of what was hit in a scene, and whether people alone tell of it."""
    low = findings.lowered
    if scene.stage != "accomplished" or scene.series:
        return
    for spot in within(findings.places, scene.start, scene.end):
        if not spot.place.country or not (spot.role == "demonym" or spot.name in BOTH_WAYS):
            continue
        if not any(t.start <= spot.start <= t.end + REACH for t in scene.triggers):
            continue
        if not _OF_THE_DEED.search(low, max(scene.sentence[0], spot.start - REACH), spot.start):
            continue
        hit = _PLACE.match(low, spot.end) if not _IN_A_NAME.match(findings.text, spot.end) else None
        if hit and not _IN_A_TOWN.match(low, hit.end()):
            yield spot, False
        elif _AT_HOME.match(low, spot.end):
            yield spot, True
