"""What of a scene is told beside the sums of its text: a deed with a toll and a day of its own, or one singled out of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.quantities import HARM
from tocsin.read.build import Draft
from tocsin.read.scenes.scene import Scene

_SINGLED = compiled(
    r"\b(?:including|among them|amongst them|one of (?:them|which|whom)|such as|most recently|the (?:latest|last|worst|deadliest) (?:of (?:which|them)|was|being|came))\b"
)
"""Behind a sum, before the one deed of it that is told by itself."""
_OVER = compiled(
    r"\b(?:arrest|detain|round|captur|seiz|custody|crack|outlaw|hunt)\w*\b[^.;]{0,140}?\b(?:after|following|in the wake of|in response to|over|in connection with|responsible for)\s(?:[\w'’-]+\s){0,7}\Z"
)
"""Before the deed for which people were arrested."""
_HUNDRED = 100


def overlaps(scene: Scene, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a scene shares words with one of the spans."""
    return any(a < scene.end and scene.start < b for a, b in spans)


def singled_out(lowered: str, scene: Scene) -> Scene | None:
    """Of a scene that a sum is made of, the one deed that is named behind it with its own day:
    "Four attacks have gone ahead, including the murder of a clerk in 2015". None where there is none."""
    said = list(_SINGLED.finditer(lowered, scene.start, scene.end))
    if not said or not scene.date or not scene.date.value or scene.date.start < said[-1].end():
        return None
    at = said[-1].end()
    own = tuple(t for t in scene.triggers if t.start >= at)
    if not own or lowered[own[0].start : own[0].end].endswith("s"):
        return None
    return replace(scene, start=at, triggers=own, casualties=tuple(c for c in scene.casualties if c.start >= at))


def beside_sums(
    lowered: str,
    scene: Scene,
    counted: Sequence[tuple[int, int]],
    sides: Mapping[tuple[int, int], bool],
    numbers: Sequence[Draft],
) -> Scene | None:
    """What of a scene is told beside the sums of the text; None where all of it is a sum."""
    if overlaps(scene, counted) and not (
        _stands_beside(scene, counted, sides, numbers) or _is_reason_of_arrests(lowered, scene, counted, numbers)
    ):
        return singled_out(lowered, scene)
    return _without(scene, numbers)


def _stands_beside(
    scene: Scene,
    counted: Iterable[tuple[int, int]],
    sides: Mapping[tuple[int, int], bool],
    numbers: Sequence[Draft],
) -> bool:
    """Whether all that a scene shares words with is the toll of a war or of deeds told apart, and it has a toll of its own
    beside it, and beside a war a day."""
    shared = [span for span in counted if overlaps(scene, [span])]
    return (
        all(span in sides and not span[0] <= scene.head.start < span[1] for span in shared)
        and (scene.date is not None or not any(sides[span] for span in shared))
        and bool(_without(scene, numbers).casualties)
    )


def _is_reason_of_arrests(
    lowered: str, scene: Scene, counted: Iterable[tuple[int, int]], numbers: Sequence[Draft]
) -> bool:
    """Whether all that a scene shares words with is people arrested, and the deed is what they were arrested for."""
    held = {(d.start, d.end) for d in numbers if d.kind == "detention"}
    shared = [span for span in counted if overlaps(scene, [span])]
    return all(span in held for span in shared) and _OVER.search(lowered, scene.start, scene.head.start) is not None


def _without(scene: Scene, numbers: Sequence[Draft]) -> Scene:
    """A scene without the numbers of its sentence that are those of a war."""
    spans = [s.span for d in numbers if d.kind == "tally" for s in d.statements if s.property == "value" and s.span]
    left = [c for c in scene.casualties if not any(a < c.end and c.start < b for a, b in spans)]
    return scene if len(left) == len(scene.casualties) else replace(scene, casualties=tuple(left))


def echoes(scene: Scene, sums: set[int]) -> bool:
    """Whether a scene without a day tells of hundreds that the document counts elsewhere as a sum over a period."""
    told = [c.quantity.point for c in scene.casualties if c.what in HARM]
    return bool(told) and all(n >= _HUNDRED and n in sums for n in told) and scene.date is None
