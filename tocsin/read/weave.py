"""From scenes to stories: which scenes of one document tell of the same event.

A story is a list of scenes. A scene joins the story that it fits best and contradicts nowhere; a scene with its own
date or place that fits none opens a new story, so that a background attack never lends its toll to today's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from tocsin.model import distance_km, interval
from tocsin.places import Toponym
from tocsin.read.allusions import pointed_at
from tocsin.read.cues import ATTACKERS
from tocsin.read.findings import Findings
from tocsin.read.joining import COARSE, joined, kinds
from tocsin.read.scenes import Scene
from tocsin.read.violence import of_plotters

NEAR_KM = 60.0
"""Two named towns farther apart than this are two places (a city and its outskirts are one)."""

WIDE_KM = 100.0
"""A town this near to the middle of a province may lie in it, whatever the two call their province."""

ASIDE = timedelta(days=21)
"""How far apart the dates beside the violence of one local crime may be: one of them is that of an arrest or a death."""

Story = list[Scene]


def weave(findings: Findings, scenes: Sequence[Scene], local: bool = False) -> list[Story]:
    """Group the scenes of one document into stories, in order of first telling. `local` of a report of local crime."""
    stories: list[Story] = []
    for scene in scenes:
        if is_a_series(scene):
            continue
        fits, rule = by_rules(findings, scene, stories, local)
        if (pointed := pointed_at(findings, scene, stories)) is not None and fits[pointed] is not None:
            chosen: int | None = pointed
        elif local or not stories:
            chosen = rule
        elif turns_to_another(findings, scene, stories, fits):
            chosen = len(stories)
        else:
            chosen = joined(findings, scene, stories, fits, rule)
        if chosen is None:
            continue
        if chosen == len(stories):
            stories.append([scene])
        else:
            stories[chosen].append(scene)
    return stories


def is_a_series(scene: Scene) -> bool:
    """Whether a scene speaks of many attacks and tells of none."""
    return scene.series and not scene.casualties and scene.date is None


def by_rules(
    findings: Findings, scene: Scene, stories: Sequence[Story], local: bool
) -> tuple[list[float | None], int | None]:
    """How well the scene fits each story, and the answer of the rules: the number of the story that it fits best, the
    last of equals, that of a new one, or None for no event at all."""
    fits = [
        None if _long_before(findings, scene, story) else fit(story, scene, local, _judged(findings, story, scene))
        for story in stories
    ]
    best = max(((f, n) for n, f in enumerate(fits) if f is not None), default=(0.0, 0))
    if best[0] > 0:
        return fits, best[1]
    plotters = of_plotters(findings) and not findings.lowered.startswith("raid", scene.head.start)
    return fits, len(fits) if stands_alone(scene, not fits, local, plotters) else None


_COURT = re.compile(
    r"\b(?:(?:found|pleaded|pleads|pled|plead) (?:not )?guilty|convicted|sentenced|jailed|acquitted|cleared of|on trial|went on trial|stands? trial|verdict"
    r"|jurors|jury|life (?:in prison|sentence|behind bars)|(?:a|the|high|supreme|crown|magistrates'|district|federal|county) (?:court|judge)|inquest|appeal(?:s|ed)? against"
    r"|death (?:row|sentence|penalty)|extradited|parole)\b"
)


def _judged(findings: Findings, story: Story, scene: Scene) -> bool:
    """Whether a story opens the report with a court that judges a deed such as the scene's: its day is told later, and old."""
    first = story[0]
    if not kinds(story) & kinds([scene]) or first.stage != scene.stage:
        return False
    return first.number <= 1 and first.date is None and _COURT.search(findings.lowered, *first.sentence) is not None


_COUNT = r"(?:(?:only|just|barely|about|some|less than|a few|several|\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s){0,2}"
_ANOTHER_TIME = re.compile(
    rf"[\"“']?(?:and |but |then )?(?:{_COUNT}(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) (?:later|earlier|before(?! the\b)|on(?= \w+ )|on,|afterwards|previously|after(?! (?:the|that|this|it|its|his|her|their)\b))"
    r"|the (?:day|night|evening|week|month|year) (?:before|after)(?! the\b)|the (?:previous|next|following) (?:day|night|evening|morning|week|weekend|month|year)"
    r"|(?:earlier|later) (?:on the same|that|in the|the same) (?:same )?(?:day|night|evening|morning|afternoon|week|month|year)|on the same (?:day|night|evening|morning|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)),?\s"
)
"""How a sentence opens that goes on to another time: "six days earlier", "hours after Beirut", "the day before"."""
_ANOTHER_DAY = re.compile(
    r"[\"“']?(?:and |but |then )?(?:late |early )?on (?:the (?:night|evening|morning) of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""How a sentence opens that goes on to another day."""
_THE_SAME_MEN = re.compile(r"\s(?:dead\s)?(?:him|her|them|both|it|the|all|one of|two of|three of)\b")
"""Behind a deed whose object was told before: "hours later police shot him dead"."""


_SOME_TIME_AGO = re.compile(
    r"[\"“']?(?:and |but |then )?(?:earlier (?:this|that|in the) (?:week|month|year)|(?:late |early |back in |in )?last (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:back )?in (?:(?:early|mid|late)[- ])?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|(?:at|towards|near) the (?:end|start|beginning) of (?:\w+ )?(?:(?:19|20)\d\d|last \w+)"
    r"|(?:(?:about|just|some|less than|more than|nearly|almost) )?(?:a|one|two|three|several|\d+) (?:weeks?|months?|years?) ago),?\s"
)
"""How a sentence opens that goes back by weeks or more: "earlier this month", "last October", "in late 2015"."""
_ANSWERED = re.compile(
    r"\b(?:respond(?:ed|s)|retaliat(?:ed|es)|(?:hit|struck|fired|shot) back|repl(?:ied|ies)|answered)\s(?:\w+\s)?(?:with|by)\s(?:[\w-]+\s){0,5}\Z"
)
"""Before the deed of the other side, done in return: "government forces responded with a dozen air strikes"."""


def turns_to_another(findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> bool:
    """Whether the opening of the sentence turns to another time than that of all stories, and to a deed done then."""
    low = findings.lowered
    if scene.definite or scene.bare or scene.stage != "accomplished":
        return False
    if scene.head.sure and _ANSWERED.search(low, max(scene.start, scene.head.start - 90), scene.head.start):
        return True
    if scene.start != scene.sentence[0]:
        return False
    dead = any(c.what == "killed" for c in scene.casualties) and ATTACKERS.search(low, scene.start, scene.end)
    if scene.head.type == "unknown" and not dead and (scene.place is None or any(f is not None for f in fits)):
        return False
    if _THE_SAME_MEN.match(low, scene.head.end) or not (scene.casualties or scene.place or scene.head.sure):
        return False
    if _ANOTHER_TIME.match(low, scene.start):
        return True
    own = scene.date.value if scene.date else None
    days = {day for story in stories for day in _days(story)}
    if not own or own in days or not all(any(len(d) == 10 for d in _days(story)) for story in stories):
        return False
    return bool(_ANOTHER_DAY.match(low, scene.start) if len(own) == 10 else _SOME_TIME_AGO.match(low, scene.start))


def _days(story: Story) -> list[str]:
    """The days, months and so on that a story's scenes tell."""
    return [s.date.value for s in story if s.date and s.date.value]


NEWS = timedelta(days=45)
"""A report that opens with a deed and no day tells of one this recent."""


def _long_before(findings: Findings, scene: Scene, story: Story) -> bool:
    """Whether a scene has a day long before the report, while the story opens the report and has none."""
    published = findings.document.published_day
    if not published or not scene.date or not scene.date.value or scene.definite or _judged(findings, story, scene):
        return False
    opens = story[0].number <= 1 and not story[0].historic and all(s.date is None for s in story)
    return opens and interval(scene.date.value)[1] < interval(published)[0] - NEWS


def stands_alone(scene: Scene, first: bool, local: bool = False, plotters: bool = False) -> bool:
    """Whether a scene tells enough to be an event of its own: when, where or how many, not only a word.

    The first of a local crime, or of a plot whose `plotters` were caught, may leave all that to the rest of its report.
    """
    told = (scene.date is not None) + (scene.place is not None) + bool(scene.casualties)
    if scene.series and not scene.casualties:
        return False
    if scene.bare:
        return told >= (1 if first and (local or not scene.number or scene.head.kills) else 2 if first else 3)
    if first:
        if plotters and scene.stage in ("planned", "foiled") and not scene.historic:
            return True  # the place and the day of the arrests are told in sentences of their own
        return told >= 1 or (scene.head.sure and not scene.historic) or (local and scene.head.type != "unknown")
    if scene.historic:
        return told >= 2 or (told == 1 and (scene.head.sure or bool(scene.casualties)))
    return told >= 2 or (told == 1 and (scene.head.sure or bool(scene.casualties)))


def fit(story: Story, scene: Scene, local: bool = False, judged: bool = False) -> float | None:
    """How well a scene fits a story: None when they contradict each other, 0 when nothing ties them. `judged` of a story
    that a court opens, whose day may be old.

    In a report of a local crime, the names of places are those of quarters, hospitals and homes: they part nothing.
    """
    score = 0.3 if any(s.number in (scene.number, scene.number - 1) for s in story) else 0.0
    when = _narrowest([s.date.value for s in story if s.date and s.date.value])
    own_date = scene.date.value if scene.date else None
    where = _finest([s.place for s in story if s.place], scene.place)
    if own_date and when:
        agreement = max(_same_time(own_date, other) for other in when)
        if agreement < 0 and not (local and not scene.another and not scene.historic and _nearby(own_date, when)):
            return None
        score += 2 * max(agreement, 0.0)
    if scene.place and where:
        agreement = max(_same_place(scene.place, other) for other in where)
        if agreement < 0 and (not local or scene.another or scene.historic):
            return None
        agreement = max(agreement, 0.0)
        score += 2 * agreement
    fresh = scene.another and (not scene.definite or (scene.numbered and bool(scene.casualties)))
    if fresh and (own_date or scene.place or scene.casualties) and score < 3:
        return None
    if scene.historic and not scene.definite and own_date and not when and not judged:
        return None
    if scene.stage != "accomplished" and all(s.stage == "accomplished" for s in story) and not scene.definite:
        if scene.stage == "foiled" and (own_date or scene.place) and any(s.casualties for s in story):
            return None  # what was stopped is not what cost lives
        score -= 0.5
    if scene.stage == "accomplished" and all(s.stage != "accomplished" for s in story):
        if own_date and scene.casualties and all(s.stage == "foiled" for s in story):
            return None
        score -= 1.0
    types, mine = kinds(story), kinds([scene])
    if not mine or not types:
        score += 0.6
    elif mine & types:
        score += 1.0
    else:
        score -= 0.2
    if scene.definite or scene.bare:
        score += 1.0
    if _tolls_clash(story, scene) and not (scene.definite or scene.bare):
        score -= 1.5
    if own_date is None and scene.place is None and not fresh and not scene.historic:
        score += 0.5
    return score


MONTH = timedelta(days=31)


def _narrowest(when: list[str]) -> list[str]:
    """The days and months of a story; its years and seasons only where it has nothing finer: they fit too much."""
    return [d for d in when if interval(d)[1] - interval(d)[0] <= MONTH] or when


def _finest(where: list[Toponym], own: Toponym | None) -> list[Toponym]:
    """The places of a story that a scene's own is held against: for a town its towns, where it has any."""
    if own is None or own.feature in COARSE:
        return where
    return [p for p in where if p.feature not in COARSE] or where


def _same_time(a: str, b: str) -> float:
    """1 the same days, 0.3 one inside the other, -1 apart by more than a day."""
    (a1, a2), (b1, b2) = interval(a), interval(b)
    exact = a1 == a2 and b1 == b2
    slack = timedelta(days=1 if exact else 0)  # a night has two dates; "last week" does not reach into this one
    if a1 > b2 + slack or b1 > a2 + slack:
        return -1.0
    if (a1, a2) == (b1, b2):
        return 1.0
    return 0.6 if max(a2 - a1, b2 - b1) <= timedelta(days=3) else 0.15


def _nearby(day: str, others: Sequence[str]) -> bool:
    """Whether a date is within `ASIDE` of another: a report of a crime dates arrests and hearings as well."""
    first, last = interval(day)
    return any(first - ASIDE <= b and a <= last + ASIDE for a, b in map(interval, others))


def _same_place(a: Toponym, b: Toponym) -> float:
    """1 the same place, 0.4 one may hold the other, -1 elsewhere."""
    pa, pb = a.place, b.place
    if pa.geonames_id is not None and pa.geonames_id == pb.geonames_id:
        return 1.0
    if pa.country and pb.country and pa.country != pb.country:
        return -1.0
    if a.feature in COARSE or b.feature in COARSE:
        apart = pa.admin1 and pb.admin1 and pa.admin1 != pb.admin1 and "country" not in (a.feature, b.feature)
        if apart and not _within(a, b, WIDE_KM):  # one province may go by two names
            return -1.0
        return 0.4
    if pa.lat is None or pb.lat is None:
        return 0.2
    return 0.8 if _within(a, b, NEAR_KM) else -1.0


def _within(a: Toponym, b: Toponym, km: float) -> bool:
    """Whether both have points, no farther apart than this."""
    far = distance_km(a.place, b.place)
    return far is not None and far <= km


def _tolls_clash(story: Story, scene: Scene) -> bool:
    """Whether both count the killed, differently, and the later one does not say that the toll rose."""
    mine = [c for c in scene.casualties if c.what == "killed"]
    theirs = [c for s in story for c in s.casualties if c.what == "killed"]
    if not mine or not theirs or any(c.cumulative for c in mine):
        return False
    return all(c.quantity.point != t.quantity.point for c in mine for t in theirs)
