"""What a scene is: a stretch of a sentence that reports violence, with what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.dates import DateMention
from tocsin.places import Toponym
from tocsin.quantities import Casualty
from tocsin.read.words.lexicon import Trigger


def head_of(triggers: Sequence[Trigger]) -> Trigger:
    """The trigger that says most: a sure one before others, a named type before `unknown`."""
    return max(triggers, key=lambda t: (t.type != "unknown", t.sure, -t.start))


@dataclass(frozen=True, slots=True)
class Scene:
    """One stretch of a sentence that reports violence. Offsets count characters of the document's text."""

    start: int
    end: int
    sentence: tuple[int, int]
    number: int
    triggers: tuple[Trigger, ...]
    casualties: tuple[Casualty, ...]
    date: DateMention | None
    place: Toponym | None
    stage: str
    historic: bool
    definite: bool
    another: bool
    numbered: bool
    series: bool
    bare: bool
    listed: bool = False
    """Whether it is one of several attacks that its sentence names one after the other, or only the headline of another
    article: it has no day and no place but those that stand with it."""
    of_count: bool = False
    """Whether it is a part of a count over time, which its sentence tells as a whole."""
    counted_with: int | None = None
    """The number of an earlier sentence that only counts its dead together with those of other deeds."""

    @property
    def head(self) -> Trigger:
        """The trigger that says most: a sure one before others, a named type before `unknown`."""
        return head_of(self.triggers)


Story = Sequence[Scene]
"""The scenes of one event, in the order of telling."""


DAY = len("2017-02-03")
"""Characters of a date that is a single day."""


def has_a_day(scene: Scene) -> bool:
    """Whether the date beside a scene is a single day."""
    return scene.date is not None and len(str(scene.date.value or "")) == DAY


def days_told(scenes: Iterable[Scene]) -> list[str]:
    """The days, months and so on that scenes tell, each as often as it is told."""
    return [s.date.value for s in scenes if s.date and s.date.value]


def place_names(scenes: Iterable[Scene]) -> set[str]:
    """The names of the places of scenes, as the gazetteer writes them."""
    return {s.place.place.name for s in scenes if s.place}


def clauses_beside(story: Story, others: Iterable[Story]) -> list[tuple[int, int]]:
    """The clauses that tell of other stories and not of this one."""
    own = {scene.start for scene in story}
    return [(s.start, s.end) for told in others for s in told if s.start not in own]
