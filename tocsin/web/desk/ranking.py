"""Which mentions to look at first: those whose mistakes would move the published figures most. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tocsin.count.codebooks import codebook
from tocsin.model.events import Event, Evidence
from tocsin.model.values import Quantity

TELLING = ("type", "stage", "context", "date", "place", "killed", "wounded", "perpetrator", "actor", "value", "change")
"""Properties by which figures are counted: the doubt of others does not move one."""

UNCOUNTED = 0.2
"""Share of its effect that an event keeps which the default codebook leaves out: a mistake may be why it does."""

MANY = 50
"""Killed or wounded from which on a number that one report alone gives is looked at again."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Why a mention stands where it does: `effect` in events and people, `doubt` 0 to 1, and the doubt in words."""

    effect: float
    doubt: float
    why: tuple[str, ...]

    @property
    def expected(self) -> float:
        """Events and people by which the published figures are expected to be wrong on account of this mention."""
        return self.effect * self.doubt


def ranks(event: Event) -> dict[str, Rank]:
    """A rank for each mention of an event.

    Effect: the event and its killed and wounded, shared among its reports. Doubt: 1 − the product of (1 − d) over
    independent doubts d: the reader's least confidence, reports that contradict each other on the toll, a link held by
    few bits (wrong with the odds 2^−bits), a near miss (missed with the odds 2^bits), a missing date or place, and a
    large toll by one report alone.
    """
    people = sum(q.point for q in (event.killed, event.wounded) if q is not None)
    reports = max(1, len(event.documents))
    counted = codebook("tocsin").against(event) is None
    effect = (1 + people) * (1.0 if counted else UNCOUNTED) / reports
    said: Mapping[str, list[Evidence]] = defaultdict(list)
    for e in event.statements:
        said[e.mention].append(e)
    links: dict[str, float] = {}
    near: dict[str, float] = {}
    inside = frozenset(event.mentions)
    for r in event.reasons:
        for m in r.mentions:
            if m not in inside or not r.by.startswith("tocsin-"):
                continue
            if r.judgement == "positive" and inside.issuperset(r.mentions):
                links[m] = max(links.get(m, -99.0), r.weight)
            elif r.judgement == "negative":
                near[m] = max(near.get(m, -99.0), r.weight)
    shared = list(_of_event(event, people, reports))
    found = {}
    for mention in event.mentions:
        doubts = [*_of_statements(said[mention], event), *_of_links(links.get(mention), near.get(mention)), *shared]
        left = 1.0
        for d, _ in doubts:
            left *= 1.0 - d
        words = tuple(text for _, text in sorted(doubts, key=lambda x: -x[0]))
        found[mention] = Rank(effect, 1.0 - left, words)
    return found


def _of_statements(said: list[Evidence], event: Event) -> Iterator[tuple[float, str]]:
    telling = [(1.0 - e.statement.confidence, e.statement.property) for e in said if e.statement.property in TELLING]
    if telling:
        doubt, prop = max(telling)
        yield max(doubt, 0.02), f"the reader is {100 * (1 - doubt):.0f} % sure of the {prop.replace('_', ' ')}"
    if event.kind in ("attack", "plot"):
        there = {e.statement.property for e in said}
        for prop in ("date", "place"):
            if prop not in there:
                yield 0.15, f"no {prop} was read"


def _of_links(link: float | None, near: float | None) -> Iterator[tuple[float, str]]:
    if link is not None and link < 6:
        yield 1 / (1 + 2 ** max(link, 0.0)), f"linked to another report by {link:.1f} bits only"
    if near is not None and near > -5:
        yield min(0.5, 1 / (1 + 2 ** -min(near, 0.0))), f"nearly linked to another event ({near:+.1f} bits)"


def _of_event(event: Event, people: int, reports: int) -> Iterator[tuple[float, str]]:
    if reports == 1 and people >= MANY:
        yield 0.3, "a large toll by one report alone"
    tolls: dict[str, list[Quantity]] = defaultdict(list)
    for e in event.statements:
        if e.statement.property in ("killed", "wounded") and isinstance(e.statement.value, Quantity):
            tolls[e.statement.property].append(e.statement.value)
    for prop, values in tolls.items():
        floor = max(q.low if q.low is not None else 0 for q in values)
        roof = min(q.high if q.high is not None else 10**9 for q in values)
        if floor > roof:
            yield 0.4, f"reports contradict each other on the {prop}"
