"""What a tagger of role spans says of a text, and where the reader puts it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from tocsin.actors import ActorMatch
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Scene, Story

MOST = {"target": 3, "weapon": 2}
"""Different things of one kind that a mention names at the most."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch `[start, end)` of the text that fills a role: perpetrator, target or weapon; `confidence` is 0 to 1."""

    start: int
    end: int
    role: str
    confidence: float


class Look(NamedTuple):
    """Tags in order of place (the same thing may be tagged in several), for each scene the log-odds that it tells of
    violence that was done, and what the tagger keeps of its reading for who weighs the statements."""

    tags: list[Tag]
    odds: Sequence[float]
    kept: Any = None


class Tagger(Protocol):
    """What is found in a text, its scenes, and whether it tells of a local crime → what the tagger makes of their sentences."""

    def __call__(self, findings: Findings, scenes: Sequence[Scene], local: bool) -> Look: ...


def named(text: str, tags: Iterable[Tag]) -> list[ActorMatch]:
    """The tagged perpetrators as names that may have done it; the words around each decide whether and how."""
    return [ActorMatch(t.start, t.end, text[t.start : t.end], (), "unknown") for t in tags if t.role == "perpetrator"]


def tagged(text: str, tags: Sequence[Tag], story: Story, role: str) -> list[Tag]:
    """The surest tags of a role inside a story's parts of sentences, each different string once, in order of place."""
    inside = [t for t in tags if t.role == role and any(s.start <= t.start < s.end for s in story)]
    best: dict[str, Tag] = {}
    for tag in sorted(inside, key=lambda t: (-t.confidence, t.start)):
        best.setdefault(text[tag.start : tag.end].lower(), tag)
    return sorted(list(best.values())[: MOST[role]], key=lambda t: t.start)
