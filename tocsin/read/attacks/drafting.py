"""The mention of one story: each of its properties chosen from the words that say it best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tocsin.actors.records import CRIMINALS, STATES
from tocsin.dates import DateMention
from tocsin.model import ActorRef, Statement, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.attacks.context import context_of, targets_of, weapons_of
from tocsin.read.attacks.murders import how_murdered
from tocsin.read.attacks.plots import planned_place, plotters
from tocsin.read.attacks.settingplaces import town_of_crime
from tocsin.read.attacks.staged import stage_of_story
from tocsin.read.build import Draft, actor_ref, place_value, statement
from tocsin.read.findings.findings import Findings, within
from tocsin.read.localcrime.local import day_told
from tocsin.read.localcrime.townchoice import in_its_city
from tocsin.read.localcrime.whichstate import is_american
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.scenes.scene import Scene, Story, place_names
from tocsin.read.setting.times import JUSTICE
from tocsin.read.storysetting.bound import bound_days, settled_day, settled_place
from tocsin.read.storysetting.daysofnames import in_its_name, lies_in
from tocsin.read.storysetting.landsof import land_of
from tocsin.read.storysetting.ownplaces import own_place
from tocsin.read.storysetting.theirends import not_their_end
from tocsin.read.tags import Tag, tagged
from tocsin.read.tolls.tolls import tolls
from tocsin.read.words.lexicon import Trigger

_PLOT_STAGES = ("attempted", "foiled", "planned", "threatened")

_ATTACKER_TYPES = (
    (compiled(r"\b(?:gunm[ae]n|armed (?:men|youths|bandits)|shooters?|snipers?|firearms?|rifles?|bullets?|knives|machetes?)\b"), "armed_assault", 1.2),
    (compiled(r"\b(?:fighters|militants|insurgents|jihadis(?:ts)?|rebels|guerrill?as|bandits|extremists|armed groups?|raid(?:ed|ers)?)\b"), "armed_assault", 0.5),
    (compiled(r"\b(?:bombers?|explosives?|explosions?|bombs?)\b"), "bombing", 0.8),
    (compiled(r"\b(?:air force|warplanes?|jets|(?:combat|military) aircraft|helicopter gunships?|air raids?|drones)\b"), "bombing", 1.2),
    (compiled(r"\b(?:killers|on motor(?:cycles|bikes)|motorcyclists|cleaver|axes?|swords?|hammers?)\b"), "armed_assault", 0.6),
    (compiled(r"\b(?:hostages?(?:[ -]takers?)?|captives?|captors?|captivity)\b"), "hostage_taking", 1.5),
)  # fmt: skip
"""What attackers and their arms say of the type, and how much beside a sure trigger's 2."""


class Others(NamedTuple):
    """What a text tells beside one of its stories: the other stories, the numbers of the sentences that tell of them alone,
    and their clauses that say nothing of its town: those below the lead, whose town the whole report may have, and those in
    one sentence with it."""

    stories: Sequence[Story]
    sentences: frozenset[int]
    clauses: Sequence[tuple[int, int]]


_LEAD = 2
"""Sentences of a report's lead."""


def others_than(stories: Sequence[Story], mine: int) -> Others:
    """What is told beside the story of this number."""
    others = [*stories[:mine], *stories[mine + 1 :]]
    own = {s.number for s in stories[mine]}
    told = [s for story in others for s in story]
    clauses = [(s.start, s.end) for s in told if s.number >= _LEAD or s.number in own]
    return Others(others, frozenset(s.number for s in told) - own, clauses)


def _taken(story: Story, others: Sequence[Story], police: bool) -> list[tuple[int, int]]:
    """The parts of a text that tell of other stories: of a story's own sentences those with a place or a day, of the others
    those with a town that is not among its own. A report of local crime (`police`) tells of its dead all over."""
    mine, towns = {s.sentence for s in story}, place_names(story)
    told = [s for other in others for s in other]
    beside = [
        s
        for s in told
        if (s.sentence in mine and any(t and s.start <= t.start < s.end for t in (s.place, s.date)))
        or (not police and towns and _elsewhere(s, towns))
    ]
    return [(s.start, s.end) for s in beside]


def _elsewhere(scene: Scene, towns: set[str]) -> bool:
    """Whether a scene names a place of its own that is none of these."""
    at = scene.place
    return at is not None and scene.start <= at.start < scene.end and at.place.name not in towns


def drafted(
    findings: Findings,
    story: Story,
    guilt: list[Responsibility],
    day: DateMention | None,
    site: Toponym | None,
    whole: list[tuple[int, int]] | None,
    tags: Sequence[Tag] | None,
    police: bool,
    shared: frozenset[int],
    others: Others,
) -> Draft:
    """The mention of one story, its day and its place; `whole` are the sentences that may speak of it, given for the main story alone."""
    stage, staged = stage_of_story(findings, story)
    draft = Draft("plot" if stage in _PLOT_STAGES else "attack", min(s.start for s in story), max(s.end for s in story))
    kind, word = _type(findings, story)
    if kind != "unknown":  # not stated here is not a statement
        draft.add(statement("type", kind, word, confidence=0.85 if word.sure else 0.6))
    suicide = next((t for s in story for t in s.triggers if t.suicide), None)
    if suicide:
        draft.add(statement("suicide", True, suicide))
    draft.add(statement("stage", stage, staged))
    context, evidence = context_of(findings, story, [g.actor for g in guilt], police)
    draft.add(statement("context", context, evidence or word, confidence=0.6))
    at_home = (police or findings.country == "US") and is_american(findings)
    armed = _of_armed_groups(findings, guilt, story if police and at_home else None)
    crime = context in ("criminal", "unclear") and stage == "accomplished" and not armed
    local = whole if whole and crime else ()
    # A report of local crime is weighed as a whole: what its clauses call the deed or other deeds by is a cue among others.
    # The choosers of day and town learned from America's news: there they weigh a crime of any size.
    here = local if police or findings.country == "US" else ()
    whole_report = bool(local) and police
    told = day_told(findings, here) if here and (at_home or day is None) else None
    date = _day(findings, story, draft.kind, day, told, whole_report)
    if date and date.note != "vague":  # "in recent weeks" tells no day
        draft.add(statement("date", str(date.value), date))
    town = town_of_crime(findings, story, here, others.clauses, police) if at_home else None
    place = _place(findings, story, draft.kind, site, town, () if whole_report else others.stories)
    if police:
        place = in_its_city(findings, place)
    if place:
        draft.add(statement("place", place_value(place), place, confidence=place.confidence))
    for item in tolls(
        findings, story, local, draft.first("date"), shared, others.sentences, _taken(story, others.stories, police)
    ):
        draft.add(item)
    for g in guilt:
        ref = actor_ref(findings, g.actor, draft.first("date"))
        draft.add(statement("perpetrator", ref, g, g.modality, g.speaker, g.confidence))
    for one in plotters(findings, story) if draft.kind == "plot" else ():
        who = ActorRef(None, findings.text[one.start : one.end])
        draft.add(statement("perpetrator", who, one, one.modality, one.speaker, 0.6))
    for item in _hit_and_used(findings, story, tags):
        draft.add(item)
    return draft


def _day(
    findings: Findings,
    story: Story,
    kind: str,
    day: DateMention | None,
    told: DateMention | None,
    whole_report: bool,
) -> DateMention | None:
    """The day of a story: that which was chosen for it, or which the choosers of local crime found (`told`), unless a deed's
    own clause sets it. `whole_report` of a report of local crime, which is weighed as one."""
    named = not whole_report and day and in_its_name(findings, story, day)
    kept = day and told and (_older(findings, day, told, story) or (named and not lies_in(told, day)))
    date = day if told is None or kept else told
    if kind == "attack" and not all(s.listed for s in story):
        return settled_day(findings, story, date, told is not None)
    return date


def _place(
    findings: Findings,
    story: Story,
    kind: str,
    site: Toponym | None,
    town: Toponym | None,
    others: Sequence[Story],
) -> Toponym | None:
    """The place of a story: where a plot was to be carried out, the town of a local crime, the site chosen for it, unless a
    deed's own clause sets it or the place is told of one of the `others`."""
    if kind != "attack":
        return planned_place(findings, story) or town or site
    place = town or site
    if not all(s.listed for s in story):
        place = not_their_end(findings, story, settled_place(findings, story, place, town is not None, site))
        place = own_place(findings, story, others, place)
    return land_of(findings, story, place)


_REMEMBERED = compiled(
    r"\b(?:anniversar(?:y|ies)|years (?:after|ago|since)|decades? (?:after|ago|since)|memorials?|vigils?|ceremon(?:y|ies)|commemorat\w+|tributes?|wreaths?|remember(?:ed|s|ing)?|marked|marks|marking|gathered|mourn\w*|appeal(?:s|ed)?|parole)\b"
)
"""What people do years after a deed, on a day that is none of its own."""
_IN_COURT = compiled(r"\b(?:jury|jurors|court|trial|hearings?|arraign\w+|judge|opening statements)\b")


_OF_LATE = 14
"""Days within which news tells of a hearing."""


def _older(findings: Findings, day: DateMention, told: DateMention, story: Story) -> bool:
    """Whether a day is a month or a year of its own before the day that the choosers of local crime found, which weigh
    single days alone, and that one a hearing's: the crime that a court judges has it beside its own."""
    first, last = interval(str(day.value))
    at = interval(str(told.value))[0]
    if (last - first).days <= 2 or last >= at:
        return False
    published = findings.document.published_day
    if published and (interval(published)[0] - at).days > _OF_LATE:
        return False  # news tells of hearings that have just been: "charged in the May 31 death"
    hearing = next((span for span in findings.sentences if span[0] <= told.start < span[1]), (told.start, told.end))
    if not any(p.search(findings.lowered, *hearing) for p in (JUSTICE, _IN_COURT, _REMEMBERED)):
        return False
    # a day that its own clause takes is the deed's: "after the shooting that injured his brother on Sunday"
    return all(d.start != told.start for d, _ in bound_days(findings, story))


def _hit_and_used(findings: Findings, story: Story, tags: Sequence[Tag] | None) -> list[Statement]:
    """What was attacked and with what, as written."""
    if tags is not None:
        return [
            statement(role, findings.text[t.start : t.end], t, confidence=t.confidence)
            for role in ("target", "weapon")
            for t in tagged(findings.text, tags, story, role)
        ]
    by_words = (("target", targets_of(findings, story)), ("weapon", weapons_of(findings, story)))
    return [
        statement(prop, findings.text[span.start : span.end], span, confidence=0.6)
        for prop, found in by_words
        for span in found
    ]


def _of_armed_groups(findings: Findings, guilt: Sequence[Responsibility], told: Story | None) -> bool:
    """Whether the text is about armed groups, so that it reports no local crime: police who shoot are part of one. In an American
    report of the police's a gang is none, and only those count that are blamed or named where its story is `told`; elsewhere
    gangs and pirates raid and hold people as armed groups do, and only a cartel is none."""
    named = [g.actor for g in guilt]
    if told is None:
        return any(a.kind not in STATES and a.kind != "cartel" for a in (*named, *findings.actors))
    spans = {s.sentence for s in told}
    named += [a for a in findings.actors if any(start <= a.start < end for start, end in spans)]
    return any(a.kind not in STATES and a.kind not in CRIMINALS for a in named)


def _type(findings: Findings, story: Story) -> tuple[str, Trigger]:
    """The attack type with most weight: sure words and the opening count more, and so does who did it.

    `unknown` only where no word names a type and no attackers with guns are told of.
    """
    votes: dict[str, float] = {}
    for position, scene in enumerate(story):
        weight = 2.0 if position == 0 else 1.0
        for t in scene.triggers:
            votes[t.type] = votes.get(t.type, 0.0) + weight * (2.0 if t.sure else 0.7)
        if scene.stage == "accomplished" and any(
            a.kind not in STATES for a in within(findings.cast, scene.start, scene.end)
        ):
            votes["armed_assault"] = votes.get("armed_assault", 0.0) + weight * 0.4
        for pattern, kind, by in _ATTACKER_TYPES:
            if pattern.search(findings.lowered, scene.start, scene.end):
                votes[kind] = votes.get(kind, 0.0) + weight * by
    named = {k: v for k, v in votes.items() if k != "unknown"}
    kind = max(named, key=lambda k: named[k]) if named else "unknown"
    words = [t for s in story for t in s.triggers if t.type == kind] or [story[0].head]
    return how_murdered(findings, story, kind, words)
