"""Tolls of several attacks together: "two bombings killed 34 people", of whom the text then tells 18 and 16."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice, product

from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story

_SEVERAL = compiled(
    r"\b(?:two|three|four|five|six|several|both|twin|the|\d|(?:series|wave|string|spate|rash) of)\s(?:[\w-]+\s){0,2}?(?:attacks|bombings|blasts|explosions|shootings|raids|assaults|bombs|ambushes"
    r"|massacres)\b|\b(?:in all|in total|altogether|combined|between them)\b"
)
LEAST = 3
"""Smaller sums come about by chance."""
APART = timedelta(days=31)
"""Attacks further apart are not summed up in one breath."""
MOST = 6
"""Numbers of a story, and stories beside its own, that are tried."""


def sums(findings: Findings, stories: Sequence[Story]) -> frozenset[int]:
    """Where the tolls stand, as offsets, that are the exact sum of tolls of two stories or more.

    Such a toll's sentence speaks of several attacks; a smaller toll of its own story may be part of the sum.
    """
    out: set[int] = set()
    for what in ("killed", "wounded"):
        told = [_numbers(story, what) for story in stories]
        for n, numbers in enumerate(told):
            others = [t for m, t in enumerate(told) if m != n and t and _near(stories[m], stories[n])][:MOST]
            for total, (scene, toll) in numbers.items():
                own = [0, *(number for number in numbers if number < total)]
                if (
                    total >= LEAST
                    and _SEVERAL.search(findings.lowered, *scene.sentence)
                    and any(_made_up(total - part, others, 1 if part else 2) for part in own)
                ):
                    out.add(toll.start)
    return frozenset(out)


def _near(one: Story, other: Story) -> bool:
    """Whether two stories may be summed up: no days of theirs lie far apart."""
    days = [next((interval(s.date.value)[0] for s in story if s.date and s.date.value), None) for story in (one, other)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= APART


def _numbers(story: Story, what: str) -> dict[int, tuple[Scene, Casualty]]:
    """The exact tolls of a story, each number with the first scene that gives it."""
    out: dict[int, tuple[Scene, Casualty]] = {}
    for scene in story:
        for toll in scene.casualties:
            if toll.what == what and toll.quantity.best is not None and toll.quantity.point > 0:
                out.setdefault(toll.quantity.point, (scene, toll))
    return dict(islice(out.items(), MOST))


def _made_up(rest: int, others: Sequence[dict[int, tuple[Scene, Casualty]]], least: int) -> bool:
    """Whether `rest` is the sum of a number each of `least` of the other stories or more."""
    if rest <= 0:
        return False
    reached: dict[int, int] = {0: 0}  # sums with the most stories that they take
    for numbers in others:
        for (at, count), number in product(list(reached.items()), numbers):
            if at + number <= rest:
                reached[at + number] = max(reached.get(at + number, 0), count + 1)
    return reached.get(rest, 0) >= least
