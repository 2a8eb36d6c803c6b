"""From scenes to stories: which scenes of one document tell of the same event.

A story is a list of scenes. A scene joins the story that it fits best and contradicts nowhere; a scene with its own
date or place that fits none opens a new story, so that a background attack never lends its toll to today's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import interval
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import COARSE
from tocsin.read.layout.links import is_link
from tocsin.read.scenes.scene import DAY, Scene, Story
from tocsin.read.scenes.sumofparts import is_another_part
from tocsin.read.stories.allusions import pointed_at
from tocsin.read.stories.anew import is_told_anew
from tocsin.read.stories.another import right_before, says_another, says_fighting, says_unexploded, set_beside
from tocsin.read.stories.background import dated_deed, is_background, judged, last_not_old, long_before, only_compared
from tocsin.read.stories.bytheirtoll import mourned, some_of_them, told_in_the_lead
from tocsin.read.stories.cameagain import came_again, spells_out_a_lead, took_people_too
from tocsin.read.stories.fit import MONTH, fit
from tocsin.read.stories.goingon import (
    another_crime,
    at_a_town_of,
    came_first,
    of_others,
    turns_to_another,
    was_answered,
)
from tocsin.read.stories.joining import joined
from tocsin.read.stories.letgo import let_go
from tocsin.read.stories.otherdays import of_another_day
from tocsin.read.stories.otherside import of_its_side, strikes_in_turn
from tocsin.read.stories.othertowns import (
    at_another_town,
    does_elsewhere,
    in_a_deed_elsewhere,
    in_another_land,
    is_taken_elsewhere,
)
from tocsin.read.stories.theirend import one_more_died, only_their_end
from tocsin.read.violence.violence import of_plotters


def weave(findings: Findings, scenes: Sequence[Scene], local: bool = False) -> list[list[Scene]]:
    """Group the scenes of one document into stories, in order of first telling. `local` of a report of local crime."""
    stories: list[list[Scene]] = []
    apart: list[list[Scene]] = []
    for n, told in enumerate(scenes):
        scene = set_beside(findings.lowered, told, right_before(scenes, n))
        if is_a_series(scene):
            continue
        if is_link(findings.text, scene.sentence):
            if stories and stands_alone(scene, False) and not at_a_town_of(scene, stories):
                apart.append([scene])
            continue
        fits, rule = by_rules(findings, scene, stories, local)
        chosen = _chosen(findings, scene, stories, fits, rule, local)
        if chosen is None or (stories and chosen == len(stories) and not local and only_their_end(findings, scene)):
            continue
        if chosen < len(stories):
            stories[chosen].append(scene)
        elif stories and not stands_alone(scene, False, local):  # told in passing: nothing else speaks of it
            stories.append([replace(scene, listed=True)])
        else:
            stories.append([scene])
    return sorted([*stories, *apart], key=lambda story: story[0].start) if apart else stories


def _chosen(
    findings: Findings,
    scene: Scene,
    stories: Sequence[Story],
    fits: Sequence[float | None],
    rule: int | None,
    local: bool,
) -> int | None:
    """The number of the story of which a scene is, that of a new one, or None for no event; `rule` is what the rules say."""
    if scene.listed and (scene.place or scene.date):
        return _named_before(scene, stories, fits)
    if (pointed := pointed_at(findings, scene, stories)) is not None and fits[pointed] is not None:
        return pointed
    if stories and not local and let_go(findings.lowered, scene, stories):
        return None
    if not local and (own := of_its_side(findings, scene, stories, fits)) is not None:
        return own
    if not local and (again := _told_again(findings, scene, stories, fits)) is not None:
        return again
    if stories and says_unexploded(findings.lowered, scene) and any(s.stage == "accomplished" for s in stories[-1]):
        return len(stories)
    if stories and (came_first(findings.lowered, scene) or was_answered(findings.lowered, scene, stories)):
        return len(stories)
    if stories and one_more_died(findings.lowered, scene):
        return len(stories) - 1
    if (
        stories
        and not local
        and only_their_end(findings, scene)
        and (fresh := last_not_old(findings, stories)) is not None
    ):
        return fresh
    if stories and local and in_another_land(scene, stories):
        return len(stories)
    if stories and not local and of_another_day(findings, scene, stories):
        return len(stories)
    if stories and not local and is_taken_elsewhere(findings.lowered, scene, stories, fits):
        return len(stories)
    if stories and of_others(findings, scene, stories, local):
        return len(stories)
    if stories and (is_another_part(scene, stories) or is_told_anew(findings, scene, stories)):
        return len(stories)
    if not stories or (local and not another_crime(findings, scene, stories)):
        return rule
    if local or turns_to_another(findings, scene, stories, fits) or _is_new(findings, scene, stories, fits):
        return len(stories)
    if at_another_town(findings, scene, stories) or in_a_deed_elsewhere(findings, scene, stories):
        return len(stories)
    if rule is None and does_elsewhere(findings.lowered, scene, fits):
        return len(stories)
    chosen = joined(findings, scene, stories, fits, rule)
    if chosen is not None and chosen < len(stories) and strikes_in_turn(findings, scene, stories[chosen : chosen + 1]):
        return len(stories)
    return chosen


def _told_again(findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> int | None:
    """The number of the story that a scene tells again, by its attackers, its toll or as what a lead left open."""
    again = came_again(findings, scene, stories)
    if again is not None and fits[again] is not None:
        return again
    for by_toll in (told_in_the_lead, mourned, some_of_them):
        if (n := by_toll(findings, scene, stories)) is not None:
            return n
    return 0 if spells_out_a_lead(findings, scene, stories) else took_people_too(findings, scene, stories)


def _named_before(scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> int:
    """The story of which one of several attacks named together is: that told at its town, and else a new one."""
    alike = [
        n
        for n, (story, found) in enumerate(zip(stories, fits, strict=True))
        if found is not None
        and not any(s.sentence == scene.sentence and (s.listed or _elsewhere(s, scene)) for s in story)
        and at_a_town_of(scene, [story])
        and (scene.date is None or any(s.date for s in story))
    ]
    return max(alike, key=lambda n: fits[n] or 0.0, default=len(stories))


def _elsewhere(one: Scene, other: Scene) -> bool:
    """Whether two scenes have towns that go by two names."""
    return one.place is not None and other.place is not None and one.place.place.name != other.place.place.name


def is_a_series(scene: Scene) -> bool:
    """Whether a scene speaks of many attacks and tells of none."""
    return scene.series and not scene.casualties and scene.date is None


def _is_new(findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> bool:
    """Whether a scene stands alone and says of itself that it was not told before."""
    low = findings.lowered
    old = is_background(findings, scene, fits)
    new = says_another(low, scene) or old or says_fighting(low, scene, stories)
    return new and (
        stands_alone(scene, False)
        or dated_deed(low, scene)
        or (old and scene.head.type != "unknown" and not scene.series)
    )


def by_rules(
    findings: Findings, scene: Scene, stories: Sequence[Story], local: bool
) -> tuple[list[float | None], int | None]:
    """How well the scene fits each story, and the answer of the rules: the number of the story that it fits best, the
    last of equals, that of a new one, or None for no event at all."""
    fits = [
        None
        if long_before(findings, scene, story) or only_compared(findings, scene, story, stories)
        else fit(story, scene, local, judged(findings, story, scene))
        for story in stories
    ]
    best = max(((f, n) for n, f in enumerate(fits) if f is not None), default=(0.0, 0))
    if best[0] > 0:
        return fits, best[1]
    plotters = of_plotters(findings) and not findings.lowered.startswith("raid", scene.head.start)
    alone = stands_alone(scene, not fits, local, plotters) or dated_deed(findings.lowered, scene)
    return fits, len(fits) if alone else None


def stands_alone(scene: Scene, first: bool, local: bool = False, plotters: bool = False) -> bool:
    """Whether a scene tells enough to be an event of its own: when, where or how many, not only a word.

    The first of a local crime, or of a plot whose `plotters` were caught, may leave all that to the rest of its report.
    """
    told = (scene.date is not None) + (scene.place is not None) + bool(scene.casualties)
    if scene.series and not scene.casualties:
        return _is_of_days(scene, first)
    if scene.bare:
        return told >= (1 if first and (local or not scene.number or scene.head.kills) else 2 if first else 3)
    if first:
        if plotters and scene.stage in ("planned", "foiled") and not scene.historic:
            return True  # the place and the day of the arrests are told in sentences of their own
        return told >= 1 or (scene.head.sure and not scene.historic) or (local and scene.head.type != "unknown")
    if scene.historic:
        return told >= 2 or (told == 1 and (scene.head.sure or bool(scene.casualties)))
    return told >= 2 or (told == 1 and (scene.head.sure or bool(scene.casualties)))


def _is_of_days(scene: Scene, first: bool) -> bool:
    """Whether many attacks are told as those of one town and of days, "a wave of bombings in Aden in the first week of May", or,
    where they come first, as what was done on one day: "carried out 20 air raids on Yemen on Monday"."""
    day, place = scene.date, scene.place
    if day is None or not day.value or place is None or not scene.head.sure or scene.stage != "accomplished":
        return False
    if not all(scene.start <= told.start < scene.end for told in (day, place)):
        return False
    if first:
        return len(day.value) == DAY
    return place.feature not in COARSE and interval(day.value)[1] - interval(day.value)[0] <= MONTH
