"""How sure a text is that an organisation did it, by the words around its name: MUC-4's organisation confidence.

A linear reading of ten kinds of cues, learned from the development messages by `training/reader/slots.py`; the network's
own heading counts a little beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from math import log1p
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tocsin.patterns import compiled
from tocsin.read.learned.network import CONFIDENCE, Found

CLASSES = CONFIDENCE[:5]
"""What the cues tell apart; "denied" is the network's alone and MUC has no answer for it."""
OF_NETWORK = 0.1
"""What the network's log-odds count beside the cues': it learned from the same messages and is surer than it should be."""

_CUES = tuple(
    compiled(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"claim\w*|admitted|took responsibility|responsibility|credit|communique|leaflets?|pamphlets?|signed by|(?:tele)?phone call|anonymous",
        r"accus\w+|blam\w+|denounc\w+|charg\w+|held responsible|responsible for|holds? responsible|condemn\w+",
        r"attribut\w+|suspect\w+|believed|presum\w+|alleged\w*|apparently|thought to|linked to|supposed\w*",
        r"army|armed forces|military (?:sources|spokes\w+)|police|authorit\w+|press committee|government|minister|officials?"
        r"|national guard|security (?:sources|forces)|general|colonel|spokes\w+",
        r"according to|reported|said|stated|announced|report(?:s|ed)? that|sources",
        r"possib\w+|could|might|may have|not ruled out|whether|unknown|rumou?rs?",
        r"our|we|comrades?|heroic|combatants",
        r"members? of|guerrillas of|rebels? of|by the|militants",
        r"witness\w*|survivors?|neighbors?|residents",
        r"investigat\w+|evidence|trial|arrest\w+|court|judge|confess\w+|captured|detained",
    )
)
_SENTENCE_END = compiled(r"(?<![\s.][A-Za-z])\.(?=\s)|[?!](?=\s)")
FEATURES = 5 * len(_CUES) + 4


def features(text: str, places: Sequence[tuple[int, int]]) -> list[float]:
    """The `FEATURES` features of an organisation named at some places of a text, in order."""
    begins = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    at = sorted({bisect_right(begins, start) - 1 for start, _ in places})
    sentences = [text[begins[i] : begins[min(i + 1, len(begins) - 1)]] for i in at]
    near = [text[max(0, a - 100) : b + 60] for a, b in places]
    first = text[max(0, places[0][0] - 100) : places[0][1] + 80]
    row: list[float] = []
    for cue in _CUES:
        hits = sum(cue.search(s) is not None for s in sentences)
        row += [
            hits > 0,
            hits / len(sentences),
            any(cue.search(n) for n in near),
            cue.search(first) is not None,
            cue.search(text) is not None,
        ]
    return [*map(float, row), float(len(places) > 1), log1p(len(places)), places[0][0] / max(len(text), 1), 1.0]


def confidence(text: str, organisation: Found) -> str:
    """One of `CLASSES`."""
    told = organisation.heading(CONFIDENCE)
    scores = np.array(features(text, organisation.places)) @ _weights() + OF_NETWORK * np.array(
        [told[c] for c in CLASSES]
    )
    return CLASSES[int(scores.argmax())]


@cache
def _weights() -> npt.NDArray[np.float64]:
    with np.load(Path(__file__).with_name("weights") / "slots.npz") as stored:
        weights: npt.NDArray[np.float64] = stored["confidence"]
    return weights
