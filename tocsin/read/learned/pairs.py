"""Do two strings of a text belong to one incident? A small network over how they stand to each other answers.

Features: how far apart they are, what stands between them (sentences, paragraphs, dates, words such as "another", words
of violence), whether their types, stages and effects agree, their roles, and how much the text tells of. Learned from
the answer keys of MUC-4's development messages by `training/reader/pairs.py`.
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

from tocsin.dates.words import MONTH_NAMES
from tocsin.patterns import compiled
from tocsin.read.learned.judge import Judge, Vector
from tocsin.read.learned.network import CONFIDENCE, EFFECTS, ROLES, STAGES, TYPES, Found

Member = tuple[str, Found]
"""A role and a string that fills it."""

HIT = ("target", "name", "victim")
"""Roles of what and who was hit."""
FEATURES = 80

SENTENCE = compiled(r"(?<![\s.][a-z])\.(?=\s)|[?!](?=\s)", re.IGNORECASE)
_MONTH = f"{MONTH_NAMES}"
_DATE = compiled(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|last night"
    r"|this (?:morning|afternoon|evening|week|month|year)|last (?:week|month|year)"
    rf"|\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}|19[78]\d|199\d|20\d\d|ago"
    r"|(?:a|two|three|four|five|several|few|\d+) (?:days?|weeks?|months?|years?|hours?) (?:ago|before|earlier|later)"
    r"|the (?:same|previous|next|following) (?:day|night|week|month))\b"
)
_TURN = compiled(
    r"\b(?:another|others?|also|meanwhile|in addition|separate(?:ly)?|second|third|later|previous(?:ly)?|earlier|simultaneous\w*"
    r"|elsewhere|in the meantime|moreover|furthermore|similar(?:ly)?|same|besides|too|recalled|recently|before|since"
    r"|incidents?|attacks)\b"
)
"""Words by which a text turns from one incident to the next, or stays with it."""
_VIOLENCE = compiled(
    r"\b(?:killed|murdered|kidnapped|attacked|exploded|bombed|died|assassinated|wounded|injured|destroyed|damaged|blew up"
    r"|set fire|burned|shot|ambushed|fired|launched|abducted|planted|detonated|explosion|attack|bomb|murder|assassination"
    r"|kidnapping|massacre)\b"
)
_GROUPS = {"perp_ind": 0, "perp_org": 1, "target": 2, "name": 3, "victim": 3, "weapon": 4}
_TYPES_AT = len(ROLES)
_STAGES_AT = _TYPES_AT + len(TYPES) + len(CONFIDENCE)
_EFFECTS_AT = _STAGES_AT + len(STAGES)


class Landmarks:
    """Where a text's sentences, paragraphs, dates, turns and words of violence are. `paragraphs` are their beginnings."""

    def __init__(self, text: str, paragraphs: Sequence[int]) -> None:
        low = text.lower()
        self.length = len(text)
        self.paragraphs = list(paragraphs)
        dates = list(_DATE.finditer(low))
        self.dates = [m.start() for m in dates]
        self._date_words = [m[0] for m in dates]
        self.lists = (
            [m.start() for m in SENTENCE.finditer(low)],
            self.paragraphs,
            self.dates,
            [m.start() for m in _TURN.finditer(low)],
            [m.start() for m in _VIOLENCE.finditer(low)],
        )

    def between(self, low: int, high: int) -> list[int]:
        """How many of each kind lie between two places."""
        return [bisect_right(marks, high) - bisect_right(marks, low) for marks in self.lists]

    def date_before(self, place: int) -> str:
        """The words of the last date before a place; empty where there is none."""
        at = bisect_right(self.dates, place) - 1
        return self._date_words[at] if at >= 0 else ""


def odds(text: str, paragraphs: Sequence[int], members: Sequence[Member], types: Vector) -> npt.NDArray[np.float64]:
    """Log-odds (members, members) that two belong to one incident; 0 on the diagonal. `types`: the text's, as `TYPES`."""
    table = np.zeros((len(members), len(members)))
    below = np.tril_indices(len(members), -1)
    if len(below[0]):
        marks = Landmarks(text, paragraphs)
        hits = sum(role in HIT for role, _ in members)
        rows = [features(marks, members[i], members[j], types, hits) for i in range(len(members)) for j in range(i)]
        table[below] = _shipped()(np.array(rows, dtype=np.float32))
    return table + table.T


def features(marks: Landmarks, one: Member, other: Member, types: Vector, hits: int) -> list[float]:
    """The `FEATURES` features of a pair, whichever is named first. `hits`: how many things hit the text names."""
    (role_a, a), (role_b, b) = sorted((one, other), key=lambda m: (m[1].best, m[0]))
    gap, p, q = min((max(p[0], q[0]) - min(p[1], q[1]), p, q) for p in a.places for q in b.places)
    near = min(p[0], q[0]), max(p[0], q[0])
    first, last = sorted((a.best[0], b.best[0]))
    gap = max(gap, 0)
    apart = last - first
    kinds = [_softmax(x.scores[_TYPES_AT : _TYPES_AT + len(TYPES)] + types / 2) for x in (a, b)]
    stages = [_softmax(x.scores[_STAGES_AT:_EFFECTS_AT]) for x in (a, b)]
    effects = [_softmax(x.scores[_EFFECTS_AT : _EFFECTS_AT + len(EFFECTS)]) for x in (a, b)]
    counts_near, counts = marks.between(*near), marks.between(first, last)
    roles = [0.0] * 15
    low, high = sorted((_GROUPS[role_a], _GROUPS[role_b]))
    roles[low * 5 - low * (low - 1) // 2 + high - low] = 1.0
    row = [
        log1p(gap) / 7,
        log1p(apart) / 7,
        *(gap < n for n in (3, 30, 100)),
        *(apart < n for n in (100, 300)),
        *(_share(v, n) for v, n in zip(counts_near, (4, 3, 3, 3, 4), strict=True)),
        *(v > 0 for v in counts_near),
        *(_share(v, n) for v, n in zip(counts, (8, 5, 5, 5, 8), strict=True)),
        *(v > 0 for v in counts),
        float(kinds[0] @ kinds[1]),
        kinds[0].argmax() == kinds[1].argmax(),
        float(stages[0] @ stages[1]),
        float(effects[0] @ effects[1]),
        marks.date_before(p[0]) == marks.date_before(q[0]),
        marks.date_before(a.best[0]) == marks.date_before(b.best[0]),
        len(a.places) > 1,
        len(b.places) > 1,
        _share(len(a.places) + len(b.places), 12),
        _share(hits, 10),
        hits > 2,
        hits > 5,
        marks.length / 4000,
        _share(len(marks.paragraphs), 12),
        _share(len(marks.dates), 10),
        first / max(marks.length, 1),
        last / max(marks.length, 1),
        *_softmax((a.scores[_TYPES_AT : _TYPES_AT + len(TYPES)] + b.scores[_TYPES_AT : _TYPES_AT + len(TYPES)]) / 2),
        *roles,
        *(r * log1p(apart) / 7 for r in roles),
    ]
    return [float(v) for v in row]


def _share(value: int, most: int) -> float:
    return min(value, most) / most


def _softmax(values: Vector) -> Vector:
    raised: Vector = np.exp(values - values.max())
    total: Vector = raised / raised.sum()
    return total


@cache
def _shipped() -> Judge:
    return Judge(Path(__file__).with_name("weights") / "pairs.npz", FEATURES)
