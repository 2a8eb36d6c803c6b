"""How far a scene is believed: whether its words tell of violence that was done, or of a film, a match, a mishap, a hoax.

A sum of weights, fitted by `training/reader/belief.py`: of the network's own vector of the word of violence and of the
sentences around it, of what it makes of them (types of incident, roles filled in the scene's sentence), and of cues: what
else the text speaks of and how often, what stands in the sentence, the trigger.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.findings.findings import Findings, within
from tocsin.read.learned.network import ROLES, TYPES, Seen
from tocsin.read.scenes.scene import Scene
from tocsin.read.violence import topics
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

WEIGHTS = Path(__file__).with_name("weights") / "belief.npz"
SURE = 9.0
"""The log-odds of a scene that the network did not see."""

FLOOR, CEILING = -8.0, 5.0
JUDGED = len(TYPES) + len(ROLES)
"""Numbers of a vector that are the network's log-odds; those before them are its own."""

Vector = npt.NDArray[np.float32]

_SPOKEN_OF = {
    "mishap": cues.MISHAPS, "sport": cues.SPORT, "stage": cues.STAGECRAFT, "act": topics.STAGE, "market": topics.MARKETS,
    "animal": topics.ANIMALS, "network": topics.NETWORKS, "drill": topics.DRILLS, "gun": topics.GUNS,
    "police": topics.POLICE, "flames": topics.FLAMES, "attacker": cues.ATTACKERS, "forces": cues.FORCES,
    "weapon": cues.WEAPONS, "law": cues.LAW, "strife": cues.STRIFE, "peaceful": cues.PEACEFUL, "unreal": cues.UNREAL,
    "negated": cues.NEGATED,
    "harm": compiled(r"\b(?:victims?|wounds?|bodies|body|hospital|dead|died|injur\w+|killed|blood)\b"),
    "everyday": compiled(
        r"\b(?:museum|exhibition|festival|tourists?|visitors|cake|garden|audience|fans|book|reader|author|history|century"
        r"|medieval|ancient|war ii|world war|veterans?|memorial|bells|wedding|birthday|school board|council|budget|bill"
        r"|vote|voters|campaign|senators?|opposition|company|sales|profits|customers)\b"
    ),
    "likened": compiled(r"\b(?:like an?|as if|so to speak|metaphor\w*|joked?|so-called|looked like|sounded like|feels? like)\b"),
    "safe": compiled(
        r"\b(?:no ?(?:one|body) (?:was|is|has been) (?:hurt|injured|killed|in danger)|unhurt|false alarm|hoax|turned out"
        r"|harmless|nothing (?:was )?found|all-clear|precaution)\b"
    ),
    "justice": compiled(
        r"\b(?:murder|manslaughter|assault|attempted murder|homicide|first-degree|suspects?|charged with|arrested|accused of"
        r"|custody)\b"
    ),
}  # fmt: skip
"""What a text or a sentence may speak of."""


def belief(findings: Findings, scenes: Sequence[Scene], seen: Sequence[Vector | None]) -> list[float]:
    """The log-odds that each scene tells of violence that was done; `seen` are the `vectors` of the scenes' heads."""
    weights, along, bias = _shipped()
    out = []
    for scene, vector in zip(scenes, seen, strict=True):
        if vector is None:
            out.append(SURE)
            continue
        told = [
            *of_text(findings.lowered),
            *of_scene(findings, scene.sentence, scene.number, scene.head, scene.casualties),
        ]
        out.append(sum(weights.get(cue, 0.0) for cue in told) + float(along @ vector) + bias)
    return out


def vectors(points: Sequence[int], spans: Sequence[tuple[int, int]], seen: Seen) -> list[Vector | None]:
    """What the network makes of each word of violence: `points` are the words' offsets in the text that it has `seen`,
    `spans` their sentences there. None for a word that it did not see."""
    kinds = [min(CEILING, max(FLOOR, seen.types[name])) for name in TYPES]
    filled: dict[tuple[int, int], list[float]] = {}
    for span in spans:
        if span not in filled:
            here = [f for f in seen.found if any(span[0] <= a and b <= span[1] for a, b in f.places)]
            filled[span] = [min(CEILING, max([FLOOR, *(f.role(role) for f in here)])) for role in ROLES]
    return [
        np.concatenate([own, np.array([*kinds, *filled[span]], np.float32)])
        if (own := seen.at(point)) is not None
        else None
        for point, span in zip(points, spans, strict=True)
    ]


@lru_cache(maxsize=2)
def of_text(lowered: str) -> tuple[str, ...]:
    """The cues of a whole text: of what it speaks, how often, and how often in a hundred words."""
    words = max(1, lowered.count(" "))
    out = [f"length:{sum(words >= edge for edge in (60, 150, 400))}"]
    for name, times in _times(lowered).items():
        out.append(f"text {name}:{sum(times >= edge for edge in (1, 2, 4, 8))}")
        often = 100 * times / words
        out.append(f"share {name}:{sum(often >= edge for edge in (0.5, 1, 2, 4)) + (times > 0)}")
    return tuple(out)


@lru_cache(maxsize=2)
def _times(lowered: str) -> dict[str, int]:
    """How often a text speaks of each of `_SPOKEN_OF`."""
    return {name: sum(1 for _ in pattern.finditer(lowered)) for name, pattern in _SPOKEN_OF.items()}


def of_scene(
    findings: Findings, sentence: tuple[int, int], number: int, head: Trigger, tolls: Sequence[Casualty]
) -> list[str]:
    """The cues of a word of violence: the word itself, and what stands in its sentence (the text's `number`th)."""
    lowered = findings.lowered
    spoken_of = _times(lowered)  # what the text never speaks of need not be looked for in each of its sentences
    days = [d.value for d in within(findings.told, *sentence) if d.value]
    this_year = findings.document.published[:4] if findings.document.published else None
    past = this_year is not None and any(day[:4] < this_year for day in days)
    spots = {t.feature for t in within(findings.places, *sentence)}
    armed = any(a.kind not in STATES for a in within(findings.actors, *sentence))
    told: set[str] = {c.what for c in tolls if c.quantity.point} or {"none"}
    return [
        f"number:{min(number, 5)}", f"sure:{head.sure}", f"verb:{head.verb}", f"kills:{head.kills}", f"type:{head.type}",
        f"sure:{head.sure} type:{head.type}", f"quoted:{lowered.count(chr(34), sentence[0], head.start) % 2}",
        *(f"here {name}" for name, pattern in _SPOKEN_OF.items() if spoken_of[name] and pattern.search(lowered, *sentence)),
        *(f"toll:{what}" for what in sorted(told)), f"days:{min(len(days), 2)}", f"past:{past}", f"armed:{armed}",
        f"exact:{any(len(day) == 10 for day in days)}", *(f"in:{kind}" for kind in sorted(spots or {"none"})), f"past:{past} verb:{head.verb}",
    ]  # fmt: skip


@cache
def _shipped() -> tuple[dict[str, float], Vector, float]:
    """Cue → weight, the weights of a vector's numbers, and what every scene has."""
    with np.load(WEIGHTS) as stored:
        weights = dict(zip(stored["cues"].tolist(), stored["weights"].tolist(), strict=True))
        return weights, stored["along"], float(stored["bias"])
