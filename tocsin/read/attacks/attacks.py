"""Attacks and plots: a story's scenes become one mention, each property chosen from the words that say it best."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.read.attacks.backers import backers
from tocsin.read.attacks.drafting import drafted, others_than
from tocsin.read.attacks.settingdays import INHERITED, days_of_stories
from tocsin.read.attacks.settingplaces import places_of_stories
from tocsin.read.attacks.staged import by_sentence, is_plot
from tocsin.read.attacks.vehicles import armed_with_vehicles
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.guilt import guilt_of
from tocsin.read.scenes.scene import Story
from tocsin.read.scenes.sumofparts import is_another_part
from tocsin.read.stories.anew import is_told_anew
from tocsin.read.stories.another import says_another, says_unexploded
from tocsin.read.stories.diedonce import same_dead
from tocsin.read.stories.echoes import echoes
from tocsin.read.stories.goingon import hours_later, of_others
from tocsin.read.stories.repeated import repeated
from tocsin.read.stories.twins import twins
from tocsin.read.tags import Tag, named
from tocsin.read.tolls.answers import answers
from tocsin.read.tolls.sums import sums
from tocsin.read.words.cues import ELSEWHERE


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
    tags: Sequence[Tag] | None,
    local: bool,
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
        drafted(
            findings,
            story,
            guilt[i],
            days[i],
            sites[i],
            own if i == main else None,
            tags,
            local,
            shared,
            others_than(stories, i),
        )
        for i, story in enumerate(stories)
    ]
    apart = {i for i, day in enumerate(days) if (day and day.note == INHERITED) or _is_apart(findings, stories, i)}
    one = (answers(findings, stories) or twins(drafts, apart) or same_dead(findings, stories, drafts)) if left else None
    if one is None:
        again = repeated(findings, stories, drafts, main, apart)
        if local and findings.country in (None, "US"):  # elsewhere it was never seen to help
            again |= echoes(findings, stories, drafts, main)
        kept = [n for n in range(len(stories)) if n not in again]
        return [stories[n] for n in kept], [drafts[n] for n in kept]
    first, second = one
    whole = sorted([*stories[first], *stories[second]], key=lambda scene: scene.start)
    rest = [s for i, s in enumerate(stories) if i != second]
    return told_once(findings, [*rest[:first], whole, *rest[first + 1 :]], tags, local, left - 1)


def _is_apart(findings: Findings, stories: Sequence[Story], mine: int) -> bool:
    """Whether a story says that it is another's: it begins elsewhere with dead of its own, is named beside another that has
    another town, or opens as a further attack."""
    story = stories[mine]
    if ELSEWHERE.match(findings.lowered, story[0].sentence[0]) and story[0].casualties:
        return True
    if any(s.listed and s.place for s in story) and _beside(stories, mine):
        return True
    return mine > 0 and _is_another(findings, story, stories[:mine])


def _is_another(findings: Findings, story: Story, before: Sequence[Story]) -> bool:
    """Whether a story opens as a further attack, "another bomber struck", with dead or a place of its own, or with other dead."""
    first = story[0]
    if hours_later(findings.lowered, first, [s for told in before for s in told]) or of_others(findings, first, before):
        return True
    if says_unexploded(findings.lowered, first) or is_told_anew(findings, first, before):
        return True
    if is_another_part(first, before):
        return True
    own = bool(first.casualties) or (first.place is not None and first.start <= first.place.start < first.end)
    return own and says_another(findings.lowered, first)


def _beside(stories: Sequence[Story], mine: int) -> bool:
    """Whether one of a story's sentences tells of another story as well, at another town."""
    own = {s.sentence: s.place.place.name for s in stories[mine] if s.place}
    others = (s for i, story in enumerate(stories) if i != mine for s in story if s.place and s.sentence in own)
    return any(s.place is not None and s.place.place.name != own[s.sentence] for s in others)


def main_story(stories: Sequence[Story], local: bool) -> int:
    """Which story the text is about: the first, in a report of local crime the one told in most scenes. Attacks that are
    only named beside others come last."""
    told = [i for i, story in enumerate(stories) if not all(s.listed for s in story)] or [*range(len(stories))]
    return max(told, key=lambda i: len(stories[i]), default=0) if local else next(iter(told), 0)


def sentences_of(findings: Findings, stories: Sequence[Story], main: int) -> list[tuple[int, int]]:
    """The sentences of the document that tell of no other story than the main one."""
    mine = {s.number for s in stories[main]} if stories else set()
    others = {s.number for n, story in enumerate(stories) if n != main for s in story} - mine
    others |= {s.counted_with for story in stories for s in story if s.counted_with is not None} - mine
    return [span for n, span in enumerate(findings.sentences) if n not in others]
