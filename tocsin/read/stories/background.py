"""Deeds of long ago: what a report tells of besides today's, and what a court judges."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.scenes.turns import TURN
from tocsin.read.stories.joining import kinds
from tocsin.read.words.deedwords import CLAUSE

NEWS = timedelta(days=45)
"""A report that opens with a deed and no day tells of one this recent."""

_COURT = compiled(
    r"\b(?:(?:found|pleaded|pleads|pled|plead) (?:not )?guilty|convicted|sentenced|jailed|acquitted|cleared of|on trial|went on trial|stands? trial|verdict"
    r"|jurors|jury|life (?:in prison|sentence|behind bars)|(?:a|the|high|supreme|crown|magistrates'|district|federal|county|us|british|french|german|[a-z]+ian|[a-z]+ese) (?:court|judge)|judges? (?:has |have )?(?:order|rul|sentenc|decid|reject)ed|inquest|appeal(?:s|ed)? against"
    r"|death (?:row|sentence|penalty)|extradited|parole)\b"
)


def judged(findings: Findings, story: Story, scene: Scene) -> bool:
    """Whether a story opens the report with a court that judges a deed such as the scene's: its day is told later, and old."""
    first = story[0]
    if not kinds(story) & kinds([scene]) or first.stage != scene.stage:
        return False
    low = findings.lowered
    courts = (
        m
        for m in _COURT.finditer(low, *first.sentence)
        if not _SITE.search(low, max(first.sentence[0], m.start() - 30), m.start())
    )
    return first.number <= 1 and first.date is None and next(courts, None) is not None


_SITE = compiled(
    r"\b(?:outside|near|inside|hit|struck|stormed|attacked|targeted|front of)\s(?:(?:the|an?)\s)?(?:[\w'’-]+\s)?\Z"
)
"""Before a court that is no judge but where it happened: "outside the Supreme Court"."""


def long_before(findings: Findings, scene: Scene, story: Story) -> bool:
    """Whether a scene has a day long before the report, while the story opens the report and has none."""
    if not _is_old(findings, scene) or judged(findings, story, scene):
        return False
    if scene.definite and not _is_named_by_day(findings.lowered, scene):
        return False
    return story[0].number <= 1 and not _of_old(findings, story[0]) and all(s.date is None for s in story)


def _is_old(findings: Findings, scene: Scene) -> bool:
    """Whether a scene has a day long before the report."""
    published = findings.document.published_day
    if not published or not scene.date or not scene.date.value:
        return False
    return interval(scene.date.value)[1] < interval(published)[0] - NEWS


def last_not_old(findings: Findings, stories: Sequence[Story]) -> int | None:
    """The last story that is not dated long before the report, where the one told last is."""
    old = [any(_is_old(findings, s) for s in story) for story in stories]
    if not old[-1]:
        return None
    return next((n for n in reversed(range(len(stories))) if not old[n]), None)


_POINTS_THERE = compiled(r"\b(?:(?:in|of|for|after|since|by|over|from) that|(?:earlier|previous|former|prior)) [a-z]+")


def only_compared(findings: Findings, scene: Scene, story: Story, stories: Sequence[Story]) -> bool:
    """Whether a story was only told as what came so long before another one, "the raid came a month after ten were shot", and
    a sentence further on, without a day or a town of its own, says nothing that points back at it."""
    aside = story[0]
    if len(stories) < 2 or not aside.historic or scene.number - aside.number < _FURTHER_ON:
        return False
    if aside.start == aside.sentence[0] or TURN.match(findings.lowered, aside.start) is None:
        return False
    if not any(s.sentence == aside.sentence and s.definite for other in stories if other is not story for s in other):
        return False
    if any(_has_its_own(s) for s in (*story[1:], scene)):
        return False
    return _POINTS_THERE.search(findings.lowered, scene.start, scene.head.end) is None


def _has_its_own(scene: Scene) -> bool:
    """Whether a day or a place stands in the sentence of a scene."""
    return any(t is not None and scene.sentence[0] <= t.start < scene.end for t in (scene.date, scene.place))


_FURTHER_ON = 2
"""Sentences behind a deed of comparison from which a report is back at its own."""

_LATEST = compiled(
    r"\b(?:latest|newest|most recent|(?:wor|deadli|bloodi)(?:est|st) \w+) (?:in a|of a|of (?:several|many)|since)\b"
)
"""What history says of today's deed: "the latest in a series of attacks"."""


def _of_old(findings: Findings, scene: Scene) -> bool:
    """Whether words of history stand in a scene, and not only to rank it among older ones."""
    return scene.historic and not _LATEST.search(findings.lowered, scene.start, scene.end)


BACKGROUND = 3
"""Sentences that open a report; what they date long ago may still be its own event, told from a court."""


def is_background(findings: Findings, scene: Scene, fits: Sequence[float | None]) -> bool:
    """Whether a scene further down has a day long before the report, and contradicts all that was told."""
    if any(f is not None for f in fits) or not _is_old(findings, scene):
        return False
    return scene.number > BACKGROUND or _is_named_by_day(findings.lowered, scene)


_NO_CLAUSE = rf"(?!(?:{CLAUSE}|until|than)\b)"
_ITS_DAY = compiled(
    rf"(?:\s(?:in|at|on|near|outside|against|of|by|for)(?:\s(?:the|an?|his|her|their|its))?(?:\s(?!(?:near|outside|against|of)\b){_NO_CLAUSE}[\w'’.-]+){{1,6}}?)*(?:\s(?:back |early |late )?(?:in|on)\s|\s)\Z"
)
_DAY_BEFORE = compiled(rf"(?:\s|['’]s\s)(?:{_NO_CLAUSE}[\w'’-]+\s){{0,3}}?\Z")


_SUFFERED = compiled(r"\b(?:was|were|been|being|got)\s(?:\w+ly\s)?\Z")
"""Before what was done to somebody; what "we killed last year" was, the one who says it alone knows."""


def _is_named(low: str, scene: Scene) -> bool:
    """Whether a noun tells of the deed: "the attack", "the murders of two policemen"; "the murder of" today's victim is a verb's."""
    head = scene.head
    return not head.verb or (low[head.end - 1] == "s" and low.startswith(" of ", head.end))


def _is_named_by_day(low: str, scene: Scene) -> bool:
    return _is_named(low, scene) and dated_deed(low, scene)


def dated_deed(low: str, scene: Scene) -> bool:
    """Whether a scene dates its deed in the same breath: "an attack in the capital in 2015", "was killed in 2011"."""
    day, head = scene.date, scene.head
    if day is None or not day.value or scene.stage != "accomplished" or scene.series or scene.bare:
        return False
    noun = _is_named(low, scene)
    if not noun and not head.sure and not _SUFFERED.search(low, scene.start, head.start):
        return False
    if day.start >= head.end:
        return _ITS_DAY.match(low, head.end, day.start) is not None
    return day.end <= head.start and noun and _DAY_BEFORE.match(low, day.end, head.start) is not None
