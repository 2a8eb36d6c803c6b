"""Choosers: which of several candidates a text means, by the summed weights of the cues that stand beside each.

A candidate is a set of cues, words without any meaning of their own ("in|before", "rank:0"); its score is the sum of
their weights. The weights are fitted by `choosers.py`, `days.py`, `joining.py` and `sites.py` of `training/reader/` and
shipped in `data/`, a file each: for every chooser its cues and their weights. A chooser only picks among what the normalisers found, so no value comes from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

import numpy as np


def best(chooser: str, candidates: Sequence[Iterable[str]]) -> int | None:
    """The place in `candidates` of the one with the highest score, the first of equals; None where there are none."""
    found = scores(chooser, candidates)
    return max(range(len(found)), key=found.__getitem__, default=None)


def scores(chooser: str, candidates: Sequence[Iterable[str]]) -> list[float]:
    """The score of each candidate; 0 for all where there is no such chooser."""
    of_cue = _weights().get(chooser, Table()).__getitem__
    return [sum(map(of_cue, set(cues))) for cues in candidates]


def level(value: float | None, edges: Iterable[float]) -> str:
    """The first of these edges that a number does not pass, as part of a cue."""
    return "none" if value is None else next((str(edge) for edge in edges if value <= edge), "more")


class Table(dict[str, float]):
    """Cue → weight; a cue that was not learned weighs nothing."""

    def __missing__(self, cue: str) -> float:
        return 0.0


@cache
def _weights() -> dict[str, Table]:
    out: dict[str, Table] = {}
    for file in ("choosers.npz", "days.npz", "joining.npz", "sites.npz"):
        with resources.files("tocsin.read").joinpath("data", file).open("rb") as stream:
            loaded = np.load(stream)
            for name in loaded.files:
                if name.endswith(".cues"):
                    weights = loaded[name.removesuffix("cues") + "weights"].tolist()
                    out[name.removesuffix(".cues")] = Table(zip(loaded[name].tolist(), weights, strict=True))
    return out
