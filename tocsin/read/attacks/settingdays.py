"""When a story was: chosen among the dates of its scenes, for the main story also beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.dates import DateMention
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.read.attacks.plotdays import day_of_plot
from tocsin.read.attacks.staged import by_sentence, is_plot
from tocsin.read.findings.findings import Findings, within
from tocsin.read.localcrime.cues import Spans
from tocsin.read.scenes.scene import DAY, Story, clauses_beside, place_names
from tocsin.read.setting.distance import of_something_else
from tocsin.read.setting.times import (
    CALLED,
    belongs,
    dates_violence,
    happened,
    names_the_deed,
    same_day,
    stopped,
    undisturbed,
)
from tocsin.read.stories.another import says_another
from tocsin.read.storysetting.days import day_of
from tocsin.read.storysetting.daysbeside import beside, by_the_clock, finer, fresh, missing_since, too_old
from tocsin.read.storysetting.daysofwords import names_anothers_deed, of_words
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers


def days_of_stories(
    findings: Findings, stories: Sequence[Story], sentences: Spans, main: int
) -> list[DateMention | None]:
    """The day of each story, one of them the main one, told in these sentences; None where none is told."""
    rules: list[DateMention | None] = []
    for i, story in enumerate(stories):
        last = next((str(d.value) for d in reversed(rules) if d), None)
        taken = clauses_beside(story, (told for j, told in enumerate(stories) if j != i))
        taken = [at for at in taken if findings.lowered.startswith("since ", at[0]) and _is_old(findings, at)]
        own = sentences if i == main else None
        rules.append(day_by_rules(findings, story, own, last, elsewhere(stories, i), taken))
    out, told = [], by_sentence(stories)
    for i, story in enumerate(stories):
        if all(s.listed for s in story):
            out.append(next((s.date for s in story if s.date), None))
            continue
        others = [(stories[j], rules[j]) for j in range(len(stories)) if j != i]
        day = day_of_plot(findings, story, told) if is_plot(findings, story) else None
        chosen = day_of(findings, story, rules[i], others, main=i == main)
        out.append(day or _in_its_year(findings, story, chosen))
    return [day or _day_of_the_one_before(findings, stories, out, i) for i, day in enumerate(out)]


_YEAR = 4
_FRESH = 21
"""Days before the report within which "since insurgents attacked on Wednesday" counts the dead of that attack."""


def _is_old(findings: Findings, clause: tuple[int, int]) -> bool:
    """Whether a clause has no day within so many days before the report."""
    published = findings.document.published_day
    if published is None:
        return True
    days = [interval(str(d.value))[1] for d in within(findings.told, *clause) if d.value]
    return all((interval(published)[0] - day).days > _FRESH for day in days)


def _in_its_year(findings: Findings, story: Story, year: DateMention | None) -> DateMention | None:
    """For a year alone the one day in it that the story's own sentences have: "a 1988 bombing … the blast on May 3, 1988"."""
    if year is None or len(str(year.value)) != _YEAR:
        return year
    days = [d for s in story for d in within(findings.told, *s.sentence) if len(str(d.value)) == DAY]
    inside = {str(d.value): d for d in days if str(d.value).startswith(str(year.value))}
    return next(iter(inside.values())) if len(inside) == 1 else year


def _day_of_the_one_before(
    findings: Findings, stories: Sequence[Story], days: Sequence[DateMention | None], at: int
) -> DateMention | None:
    """The day of a further attack that tells none, "a second attacker blew himself up": that of the one told right before."""
    scene = stories[at][0]
    if not says_another(findings.lowered, scene) or _ELSEWHERE.search(findings.lowered, *scene.sentence):
        return None
    before = [
        (s.start, n)
        for n, story in enumerate(stories)
        for s in story
        if n != at and s.start < scene.start and scene.number - s.number <= 1 and s.stage == "accomplished"
    ]
    day = days[max(before)[1]] if before else None
    return replace(day, note=INHERITED) if day and days_long(str(day.value)) <= 7 else None


_ELSEWHERE = compiled(r"\b(?:separate|different|elsewhere|similar|previous|earlier|years?|months?)\b")
INHERITED = "the day of the attack told right before"
"""The note of a day that a further attack has from the one before it."""
BEFORE = 3
"""Sentences before the first telling of a main story in which a call for help may give its day."""


def elsewhere(stories: Sequence[Story], mine: int) -> list[tuple[int, int]]:
    """The sentences that tell of another story at another place: their days are not this one's."""
    towns = place_names(stories[mine])
    told = (s for i, story in enumerate(stories) if i != mine for s in story)
    return [s.sentence for s in told if towns and s.place and s.place.place.name not in towns]


def day_by_rules(
    findings: Findings, story: Story, main: Spans | None, last: str | None, away: Spans = (), taken: Spans = ()
) -> DateMention | None:
    """The most precise date of the story's scenes, earlier tellings first; for the main story also one told beside them.

    `main` are the sentences that tell of no other story than the main one, None for another; `last` is the day of the
    story before; `away` are the sentences of stories at other places, `taken` the clauses that tell since which other story.
    """
    own = [s.date for s in story if s.date and s.date.value]
    if main is not None and fresh(findings, story):
        own = [d for d in own if not too_old(findings, d)]
    if not own and main is not None:
        first = min(s.number for s in story)
        mine = {s.sentence for s in story}
        lead = [n for n in range(max(0, first - 1), first + 2) if findings.sentences[n : n + 1]]
        lead = [n for n in lead if findings.sentences[n] in mine or findings.sentences[n] not in away]
        own = _lead_dates(findings, lead) or happened(findings, range(first, first + 8))
        own = own or happened(findings, range(max(0, first - BEFORE), first), CALLED)
        own = (
            own
            or _only(_acted(findings, range(max(0, first - 1), first + 3), main))
            or _only(belongs(findings, main))
            or _only(beside(findings, main))
        )
        if not own and any(t.type == "hostage_taking" for s in story for t in s.triggers):
            own = missing_since(findings, main)
        if not own and all(s.stage != "accomplished" for s in story):
            own = stopped(findings, main)
        own = [d for d in own if not any(a <= d.start < b for a, b in taken)]
    own = own or [d for s in story for d in same_day(findings.lowered, (s.start, s.end), last)]
    own = [d for d in own if not _ahead(findings, d) and not names_anothers_deed(findings, story, d)]
    own = _with_the_deeds_own(findings.lowered, own)
    if not own and main is not None:
        own = by_the_clock(findings, story)
    found = min(own, key=lambda d: (min(days_long(str(d.value)), 31), own.index(d)), default=None)
    return finer(findings, main, found) if found and main is not None else found


def _ahead(findings: Findings, day: DateMention) -> bool:
    """Whether a date begins after the day that follows publication."""
    published = findings.document.published_day
    return published is not None and (interval(str(day.value))[0] - interval(published)[1]).days > 1


def _with_the_deeds_own(low: str, own: list[DateMention]) -> list[DateMention]:
    """The dates in the deed's name and single days within them, where there are any: "last week's attack" was not at the weekend."""
    named = [d for d in own if names_the_deed(low, d, d.end + 60)]
    if not named:
        return own
    reach = [interval(str(d.value)) for d in named]
    days = {d: interval(str(d.value)) for d in own}
    finer = [
        d
        for d, (a, b) in days.items()
        if any(first <= a and b <= last and (a == b or (last - first).days > 7) for first, last in reach)
    ]
    return finer or named


_ACTS = compiled(
    rf"(?:{cues.ATTACKERS.pattern}|\b(?:device|bombs?|explosives)\b)|\b(?:went off|detonated|burst in(?:to)?|rammed|drove into|stormed|tried to enter|forced (?:his|their) way)\b"
)

_SUFFERS = compiled(
    r"\b(?:was|were|been|being|is|are|fled|surrendered|escaped|died)\b(?! (?:planted|placed|hidden|driven|thrown|set off|detonated))"
)
"""What befalls attackers, and is no act of theirs; a bomb that was planted acts all the same."""


def _acted(findings: Findings, numbers: range, main: Spans) -> list[DateMention]:
    """The near dates of these sentences of the main story before which attackers or a bomb act, as the last told of."""
    low = findings.lowered
    return [
        d
        for n in numbers
        if n < len(findings.sentences) and findings.sentences[n] in main
        for d in within(findings.told, *findings.sentences[n])
        if d.value and days_long(str(d.value)) <= 2 and _last_act(low, findings.sentences[n], d)
    ]


def _last_act(low: str, sentence: tuple[int, int], date: DateMention) -> bool:
    """Whether attackers act up to the date: "police said the man had come with a bomb on Monday", not "was held on Monday"."""
    acts = [m.end() for m in _ACTS.finditer(low, max(sentence[0], date.start - 80), date.start)]
    return bool(acts) and not _SUFFERS.search(low, acts[-1], date.start) and undisturbed(low, sentence, acts[-1], date)


def _only(found: list[DateMention]) -> list[DateMention]:
    """The dates, if all are the same day."""
    return found[:1] if len({d.value for d in found}) == 1 else []


def _lead_dates(findings: Findings, numbers: Sequence[int]) -> list[DateMention]:
    """The near dates of the sentences beside the first telling that date violence."""
    return [
        d
        for n in numbers
        for d in within(findings.told, *findings.sentences[n])
        if d.value
        and days_long(str(d.value)) <= 7
        and dates_violence(
            findings.lowered, findings.sentences[n], d, triggers(findings.lowered, *findings.sentences[n])
        )
        and not _of_what_came_after(findings, n, d)
        and not of_words(findings.lowered, findings.sentences[n], d)
    ]


def _of_what_came_after(findings: Findings, number: int, date: DateMention) -> bool:
    start, end = findings.sentences[number]
    return any(
        of_something_else(findings.lowered, date, start, t.start) for t in triggers(findings.lowered, start, end)
    )
