"""Which events a page, a download or the API shows: the shared filters, and those that only views have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from tocsin.count import Columns, FilterError, Filters, select
from tocsin.count.choosing import passing
from tocsin.count.columns import MODALITIES, ColumnFacts, point
from tocsin.model.events import Event
from tocsin.publish.packing import GRADES
from tocsin.publish.rows import fold, row

VIOLENCE = ("attack", "plot")
KINDS = ("attack", "plot", "control", "strength", "detention", "tally", "warning")
RESPONSIBILITY = ("claimed", "attributed", "suspected", "denied", "nobody")
NAMED = frozenset({"claimed", "attributed", "suspected", "asserted", "reported"})
"""Modalities in which somebody is named as the one who did it."""


@dataclass(frozen=True, slots=True)
class Further:
    """What a view chooses by beside the shared filters. None is "any".

    `kind` is kinds joined by commas, `all`, or None for attacks and plots. `responsibility` is a modality in which some
    group is named, or `nobody`. `toll` is the least number killed. `grade` is the worst reliability (A to E) that the
    event's best source may have. `q` is words, all of which the event must have. `unshown` asks for events that show no
    group as responsible.
    """

    kind: str | None = None
    responsibility: str | None = None
    toll: int | None = None
    grade: str | None = None
    q: str | None = None
    unshown: bool = False

    def __post_init__(self) -> None:
        kinds = [] if self.kind in (None, "all") else (self.kind or "").split(",")
        if unknown := [k for k in kinds if k not in KINDS]:
            raise FilterError(f"no such kind: {unknown[0]!r}; it is one of {', '.join(KINDS)}, or all")
        if self.responsibility is not None and self.responsibility not in RESPONSIBILITY:
            raise FilterError(
                f"no such responsibility: {self.responsibility!r}; it is one of {', '.join(RESPONSIBILITY)}"
            )
        if self.toll is not None and self.toll < 0:
            raise FilterError(f"toll: a number of people is not negative: {self.toll}")
        if self.grade is not None and self.grade not in GRADES:
            raise FilterError(f"no such grade: {self.grade!r}; it is a letter from A to E")

    @property
    def kinds(self) -> tuple[str, ...] | None:
        """The kinds that pass; None is all."""
        return None if self.kind == "all" else tuple(self.kind.split(",")) if self.kind else VIOLENCE

    def to_json(self) -> dict[str, Any]:
        """Those that are set."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) not in (None, False)}


def choose(
    events: Sequence[Event],
    filters: Filters,
    further: Further | None = None,
    text: Callable[[Event], str] | None = None,
    columns: Columns | None = None,
) -> list[Event]:
    """The events that pass, in their order. `text` gives an event's folded words, where those were made before, and
    `columns` are those of the events, where they are known: of many events they tell at once what passes.

    Raises FilterError as `select` does.
    """
    asked = further or Further()
    kinds, words = asked.kinds, fold(asked.q or "").split()
    found = text or (lambda event: searched(row(event.to_json(), {})))
    near = select(events, filters).events if columns is None else [events[i] for i in _at(columns, filters, asked)]
    return [
        event
        for event in near
        if (kinds is None or event.kind in kinds)
        and not (asked.unshown and event.actor)
        and (asked.responsibility is None or _said(event, asked.responsibility))
        and (asked.toll is None or (event.killed is not None and event.killed.point >= asked.toll))
        and (asked.grade is None or _graded(event, asked.grade))
        and (not words or all(word in found(event) for word in words))
    ]


def _at(columns: Columns, filters: Filters, asked: Further) -> list[int]:
    """The places of all events that may pass: by everything that the columns hold."""
    facts, held = ColumnFacts(columns), passing(columns, filters)
    if asked.kinds is not None:
        held &= facts.among("kind", asked.kinds)[0]
    if asked.unshown:
        held &= columns["actor"] < 0
    if asked.responsibility is not None:
        named = sum(1 << MODALITIES.index(m) for m in NAMED) if asked.responsibility == "nobody" else 0
        bits = named or 1 << MODALITIES.index(asked.responsibility)
        held &= (columns["voices"] & bits != 0) != bool(named)
    if asked.toll is not None:
        held &= point(columns, "killed") >= asked.toll
    return np.flatnonzero(held).tolist()


def _said(event: Event, wanted: str) -> bool:
    said = {p.modality for p in event.perpetrators}
    return NAMED.isdisjoint(said) if wanted == "nobody" else wanted in said


def _graded(event: Event, worst: str) -> bool:
    return any((grade := d.reliability) is not None and grade <= worst for d in event.documents)


def searched(shown: Mapping[str, Any]) -> str:
    """The words of a row that a free-text query looks in, folded: those that the page's search box finds."""
    parts = [shown["title"], shown["where"], shown["who"], *shown["actors"], shown["type"], shown["stage"]]
    parts += [shown["context"], "".join(shown["lead"] or [])]
    return fold(" ".join(part for part in parts if part))
