"""Attacks and plots: a story's scenes become one mention, each property chosen from the words that say it best."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.model import ActorRef, Statement, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.another import says_another
from tocsin.read.backers import backers
from tocsin.read.bound import settled_day, settled_place
from tocsin.read.build import Draft, actor_ref, place_value, statement
from tocsin.read.context import context_of, targets_of, weapons_of
from tocsin.read.coreference import STATES
from tocsin.read.cues import ELSEWHERE
from tocsin.read.daysofnames import in_its_name, lies_in
from tocsin.read.diedonce import same_dead
from tocsin.read.echoes import echoes
from tocsin.read.findings import Findings, within
from tocsin.read.goingon import hours_later
from tocsin.read.guilt import guilt_of
from tocsin.read.landsof import land_of
from tocsin.read.lexicon import Trigger
from tocsin.read.local import day_told
from tocsin.read.murders import how_murdered
from tocsin.read.noevent import only_describes
from tocsin.read.otherside import strikes_in_turn
from tocsin.read.othervictims import of_other_victims
from tocsin.read.ownplaces import own_place
from tocsin.read.plots import planned_place, plotters
from tocsin.read.responsibility import Responsibility
from tocsin.read.rivaltolls import answers
from tocsin.read.settingdays import INHERITED, days_of_stories
from tocsin.read.settingplaces import places_of_stories, town_of_crime
from tocsin.read.staged import by_sentence, is_plot, stage_of_story
from tocsin.read.sums import sums
from tocsin.read.tags import Tag, named, tagged
from tocsin.read.times import JUSTICE
from tocsin.read.tolls import tolls
from tocsin.read.twins import twins
from tocsin.read.vehicles import armed_with_vehicles
from tocsin.read.weave import Story

_CRIMINAL = frozenset({"cartel", "gang", "criminal"})
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


def attacks(
    findings: Findings, stories: Sequence[Story], tags: Sequence[Tag] | None = None, local: bool = False
) -> list[Draft]:
    """One draft a story. Tagged perpetrators are names beyond those that the register and the forms of claims give;
    each is judged by its own sentence like the others, and one that overlaps them is left. Without tags, targets and
    weapons are found by their words alone. `local` of a report of local crime."""
    return [armed_with_vehicles(findings, draft) for draft in told_once(findings, stories, tags, local)[1]]


MOST_JOINED = 8
"""Stories put together in one text: each time all are drafted anew, which a text that says one thing a thousand times must not pay."""


def told_once(
    findings: Findings,
    stories: Sequence[Story],
    tags: Sequence[Tag] | None = None,
    local: bool = False,
    left: int = MOST_JOINED,
) -> tuple[Sequence[Story], list[Draft]]:
    """The stories, those that turn out to be one put together (`left` times at most), and the draft of each."""
    guilt = guilt_of(findings, stories, named(findings.text, tags or ()))
    main = main_story(stories, local)
    own = sentences_of(findings, stories, main)
    days = days_of_stories(findings, stories, own, main)
    told = by_sentence(stories)
    guilt = [
        [*found, *backers(findings, story, told, found)] if is_plot(findings, story) else found
        for story, found in zip(stories, guilt, strict=True)
    ]
    sites = places_of_stories(findings, stories, main, guilt)
    shared = sums(findings, stories)
    drafts = [
        _draft(
            findings,
            story,
            guilt[i],
            days[i],
            sites[i],
            own if i == main else None,
            tags,
            local,
            shared,
            _of_others(stories, i),
            [*stories[:i], *stories[i + 1 :]],
            _clauses_of_others(stories, i),
        )
        for i, story in enumerate(stories)
    ]
    apart = {
        i for i, s in enumerate(stories) if ELSEWHERE.match(findings.lowered, s[0].sentence[0]) and s[0].casualties
    }
    apart |= {i for i, story in enumerate(stories) if any(s.listed and s.place for s in story) and _beside(stories, i)}
    apart |= {i for i, day in enumerate(days) if day and day.note == INHERITED}
    apart |= {i for i, story in enumerate(stories) if i and _is_another(findings, story, stories[:i])}
    one = (answers(findings, stories) or twins(drafts, apart) or same_dead(findings, stories, drafts)) if left else None
    if one is None and local and findings.country in (None, "US"):  # elsewhere it was never seen to help
        repeated = echoes(findings, stories, drafts, main)
        kept = [n for n in range(len(stories)) if n not in repeated]
        return [stories[n] for n in kept], [drafts[n] for n in kept]
    if one is None:
        return stories, drafts
    first, again = one
    whole = sorted([*stories[first], *stories[again]], key=lambda scene: scene.start)
    rest = [s for i, s in enumerate(stories) if i != again]
    return told_once(findings, [*rest[:first], whole, *rest[first + 1 :]], tags, local, left - 1)


def _is_another(findings: Findings, story: Story, before: Sequence[Story]) -> bool:
    """Whether a story opens as a further attack, "another bomber struck", with dead or a place of its own, or with other dead."""
    first = story[0]
    if hours_later(findings.lowered, first, [s for told in before for s in told]):
        return True
    if of_other_victims(findings, first, before) or strikes_in_turn(findings, first, before):
        return True
    own = bool(first.casualties) or (first.place is not None and first.start <= first.place.start < first.end)
    return own and says_another(findings.lowered, first)


def _beside(stories: Sequence[Story], mine: int) -> bool:
    """Whether one of a story's sentences tells of another story as well, at another town."""
    own = {s.sentence: s.place.place.name for s in stories[mine] if s.place}
    others = (s for i, story in enumerate(stories) if i != mine for s in story if s.place and s.sentence in own)
    return any(s.place is not None and s.place.place.name != own[s.sentence] for s in others)


def _taken(story: Story, others: Sequence[Story]) -> list[tuple[int, int]]:
    """The parts of a story's sentences that tell of other stories, at a place or on a day that stands there."""
    mine = {s.sentence for s in story}
    beside = [s for told in others for s in told if s.sentence in mine]
    return [(s.start, s.end) for s in beside if any(t and s.start <= t.start < s.end for t in (s.place, s.date))]


def _of_others(stories: Sequence[Story], mine: int) -> frozenset[int]:
    """The numbers of the sentences that tell of other stories than this one."""
    own = {s.number for s in stories[mine]}
    return frozenset(s.number for i, story in enumerate(stories) if i != mine for s in story) - own


def _clauses_of_others(stories: Sequence[Story], mine: int) -> list[tuple[int, int]]:
    """The clauses of other stories below the lead, whose town the whole report may have, and those in one sentence with this one."""
    own = {s.number for s in stories[mine]}
    others = [s for i, story in enumerate(stories) if i != mine for s in story]
    return [(s.start, s.end) for s in others if s.number >= _LEAD or s.number in own]


_LEAD = 2
"""Sentences of a report's lead."""


def main_story(stories: Sequence[Story], local: bool) -> int:
    """Which story the text is about: the first, in a report of local crime the one told in most scenes. Attacks that are
    only named beside others come last."""
    told = [i for i, story in enumerate(stories) if not all(s.listed for s in story)] or [*range(len(stories))]
    return max(told, key=lambda i: len(stories[i]), default=0) if local else next(iter(told), 0)


def sentences_of(findings: Findings, stories: Sequence[Story], main: int) -> list[tuple[int, int]]:
    """The sentences of the document that tell of no other story than the main one."""
    mine = {s.number for s in stories[main]} if stories else set()
    others = {s.number for n, story in enumerate(stories) if n != main for s in story} - mine
    return [span for n, span in enumerate(findings.sentences) if n not in others]


def _draft(
    findings: Findings,
    story: Story,
    guilt: list[Responsibility],
    day: DateMention | None,
    site: Toponym | None,
    whole: list[tuple[int, int]] | None,
    tags: Sequence[Tag] | None,
    police: bool,
    shared: frozenset[int],
    elsewhere: frozenset[int],
    others: Sequence[Story],
    theirs: Sequence[tuple[int, int]],
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
    crime = context in ("criminal", "unclear") and stage == "accomplished" and not _of_armed_groups(findings, guilt)
    local = whole if whole and crime else ()
    # A report of local crime is weighed as a whole: what its clauses call the deed or other deeds by is a cue among others.
    # The choosers of day and town learned from America's news: there they weigh a crime of any size.
    here = local if police or findings.country == "US" else ()
    whole_report = bool(local) and police
    told = day_told(findings, here) if here else None
    named = not whole_report and day and in_its_name(findings, story, day)
    kept = day and told and (_older(findings, day, told) or (named and not lies_in(told, day)))
    date = day if told is None or kept else told
    if draft.kind == "attack" and not all(s.listed for s in story):
        date = settled_day(findings, story, date, told is not None)
    if date and date.note != "vague":  # "in recent weeks" tells no day
        draft.add(statement("date", str(date.value), date))
    planned = planned_place(findings, story) if draft.kind == "plot" else None
    town = town_of_crime(findings, story, here, theirs)
    place = planned or town or site
    if draft.kind == "attack":
        if not all(s.listed for s in story):
            place = settled_place(findings, story, place, town is not None, site)
            place = place if whole_report else own_place(findings, story, others, place)
        place = land_of(findings, story, place)
    if place:
        draft.add(statement("place", place_value(place), place, confidence=place.confidence))
    for item in tolls(findings, story, local, draft.first("date"), shared, elsewhere, _taken(story, others)):
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


_IN_COURT = compiled(r"\b(?:jury|jurors|court|trial|hearings?|arraign\w+|judge|opening statements)\b")


def _older(findings: Findings, day: DateMention, told: DateMention) -> bool:
    """Whether a day is a month or a year of its own before the day that the choosers of local crime found, which weigh
    single days alone, and that one a hearing's: the crime that a court judges has it beside its own."""
    first, last = interval(str(day.value))
    if (last - first).days <= 2 or last >= interval(str(told.value))[0]:
        return False
    hearing = next((span for span in findings.sentences if span[0] <= told.start < span[1]), (told.start, told.end))
    return any(p.search(findings.lowered, *hearing) for p in (JUSTICE, _IN_COURT))


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


def _of_armed_groups(findings: Findings, guilt: Sequence[Responsibility]) -> bool:
    """Whether the text is about armed groups, so that it reports no local crime: police who shoot are part of one."""
    blamed = any(g.actor.kind not in STATES and g.actor.kind not in _CRIMINAL for g in guilt)
    return blamed or any(a.kind not in STATES and a.kind not in _CRIMINAL for a in findings.actors)


def _type(findings: Findings, story: Story) -> tuple[str, Trigger]:
    """The attack type with most weight: sure words and the opening count more, and so does who did it.

    `unknown` only where no word names a type and no attackers with guns are told of.
    """
    votes: dict[str, float] = {}
    for position, scene in enumerate(story):
        weight = 2.0 if position == 0 else 1.0
        for t in scene.triggers:
            if t.type == "armed_assault" and only_describes(findings.lowered, scene.start, t):
                continue
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
