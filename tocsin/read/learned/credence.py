"""How sure each statement is: the chance that it is right, by what readers got wrong in texts that they had never seen.

A sum of weights for each property, fitted by `training/reader/credence.py` on what earlier versions of the reader read at
first sight: of the network's own vectors of the words that support a statement and of its mention's word of violence, and of
cues: how far the two stand apart, what the value is like, what else is told, the words beside it. It changes no value and
leaves nothing out: it says in which order a person should look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tocsin.model import ActorRef, Place, Quantity, Statement
from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.learned.belief import Vector, of_text
from tocsin.read.learned.kept import Kept, read_around
from tocsin.read.tags import Look
from tocsin.read.tolls.tolls import RIVAL
from tocsin.read.words.lexicon import triggers

WEIGHTS = Path(__file__).with_name("weights") / "credence.npz"
JUDGED = ("date", "place", "type", "stage", "killed", "wounded", "value", "perpetrator")
"""Properties that are weighed; others keep what the rules say."""
LOCAL = {"date": 0.89, "place": 0.88, "killed": 0.86, "wounded": 0.76}
"""The share of coded reports of local crime in which the choosers are right, of those read (docs/reading.md)."""
LEAST, MOST = 0.02, 0.99
_TOLLS = ("killed", "wounded")
_WORD = compiled(r"[\w'’-]+|[.,;:()\"“”]")
_BESIDE = 60
"""Characters before and behind the words of a statement in which its neighbours are looked for."""
_LONG = 1000
"""Characters of a sentence in which quote marks are counted: one without an end may be as long as its text."""


class Weighed(NamedTuple):
    """A statement of a mention (their numbers), its cues, and the vectors of its words and of its mention's word of violence."""

    mention: int
    statement: int
    cues: list[str]
    own: Vector | None
    head: Vector | None


def with_credence(findings: Findings, drafts: Sequence[Draft], local: bool, look: Look | None = None) -> None:
    """Gives the drafts' statements the confidence that they deserve; `local` says that the text is of a local crime, and
    `look` is what the network has read of it already.

    A toll that another source sets beside the first stays at `RIVAL` or below, and the first above it: by that the ledger's
    policies know them.
    """
    if local:
        for draft in drafts:
            draft.statements = [_of_local(s) if draft.kind == "attack" else s for s in draft.statements]
        return
    weights, along, bias = _shipped()
    for one in weighed(findings, drafts, look.kept if look else None):
        said = drafts[one.mention].statements[one.statement]
        if said.property not in JUDGED:
            continue
        odds = bias + sum(
            weights.get(cue, 0.0) + weights.get(f"{said.property} {cue}", 0.0)
            for cue in dict.fromkeys([*one.cues, f"is {said.property}"])  # in one order: sums depend on it
        )
        if one.own is not None and one.head is not None:
            odds += float(along[said.property] @ np.concatenate([one.own, one.head]))
        drafts[one.mention].statements[one.statement] = replace(said, confidence=_bounded(said, 1 / (1 + exp(-odds))))


def _bounded(said: Statement, chance: float) -> float:
    """A chance as a confidence of two digits, on its side of `RIVAL`."""
    sure = round(min(MOST, max(LEAST, chance)), 2)
    if said.property not in _TOLLS:
        return sure
    return min(sure, RIVAL) if said.confidence <= RIVAL else max(sure, RIVAL + 0.01)


def _of_local(said: Statement) -> Statement:
    known = LOCAL.get(said.property)
    return replace(said, confidence=_bounded(said, known)) if known else said


def weighed(findings: Findings, drafts: Sequence[Draft], kept: Kept | None = None) -> Iterator[Weighed]:
    """The cues and vectors of every statement of the mentions of a text, of which the network has read what is `kept`."""
    said = [(n, draft) for n, draft in enumerate(drafts) if draft.statements]
    if not said:
        return
    heads = [_head(draft.statements) for _, draft in said]
    points = sorted({*(h[0] for h in heads), *(s.span[0] for _, d in said for s in d.statements)})
    seen = _vectors(findings, points, kept)
    order = sorted(range(len(said)), key=lambda j: heads[j])
    rank = {j: n for n, j in enumerate(order)}
    told: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for number, draft in said:
        for one in draft.statements:
            told[one.property, str(one.value)].add(number)
    text = [
        f"sentences:{_bucket(len(findings.sentences), (5, 10, 20, 40, 80))}",
        f"mentions:{_bucket(len(said), (2, 3, 5, 8, 12))}",
    ]
    places = sorted(h[0] for h in heads)
    for j, (number, draft) in enumerate(said):
        mention = [*text, f"kind:{draft.kind}", f"rank:{min(rank[j], 6)}", *_beside_head(findings, heads[j])]
        mention += [f"with {name}" for name in sorted({s.property for s in draft.statements})]
        alike: Counter[str] = Counter()
        for k, one in enumerate(draft.statements):
            again = min(3, len(told[one.property, str(one.value)]) - 1)
            cues = [*mention, f"again:{again}", f"number:{min(3, alike[one.property])}", f"rules:{one.confidence}"]
            cues += _of_words(findings, one, heads[j], places)
            cues += _of_value(findings, one)
            if one.property in ("type", "stage", "value"):
                cues += of_text(findings.lowered)
            alike[one.property] += 1
            yield Weighed(number, k, cues, seen.get(one.span[0]), seen.get(heads[j][0]))


def _head(statements: Sequence[Statement]) -> tuple[int, int]:
    """The words by which a mention is known: those of its type or stage, else its first ones."""
    named = [s.span for s in statements if s.property in ("stage", "type")]
    return named[0] if named else min(s.span for s in statements)


def _vectors(findings: Findings, points: Sequence[int], kept: Kept | None) -> dict[int, Vector]:
    """The network's vectors of places in a text. What it has not read already of the sentences around them it reads."""
    around = {at: findings.sentences[_sentence(findings, at)] for at in points}
    known = kept.vectors(around) if kept else {}
    left = {at: span for at, span in around.items() if at not in known}
    return known | read_around(findings.text, left).vectors(left) if left else known


def _beside_head(findings: Findings, head: tuple[int, int]) -> list[str]:
    low = findings.lowered
    before = _WORD.findall(low[max(0, head[0] - _BESIDE) : head[0]])[-2:]
    at = _sentence(findings, head[0])
    return [
        f"head at:{_bucket(at, (1, 2, 3, 5, 8, 12, 20, 40))}",
        f"head {low[head[0] : head[1]][-40:]}",
        *(f"before head {n} {word}" for n, word in enumerate(reversed(before))),
    ]


def _of_words(findings: Findings, one: Statement, head: tuple[int, int], heads: Sequence[int]) -> list[str]:
    """Where the words of a statement stand, and what stands beside them; `heads`, in order, are where all mentions do."""
    low = findings.lowered
    start, end = one.span
    here, there = _sentence(findings, start), _sentence(findings, head[0])
    far = abs(start - head[0])
    first = max(findings.sentences[here][0], start - _LONG)
    out = [
        f"modality:{one.modality}",
        f"speaker:{one.speaker is not None}",
        f"apart:{max(-4, min(6, here - there))}",
        f"far:{_bucket(far, (20, 50, 100, 200, 400, 800, 1600, 4000))}{'<' if start < head[0] else '>'}",
        f"at:{_bucket(here, (1, 2, 3, 5, 8, 12, 20, 40))}",
        f"nearer to another:{_nearest(heads, start) < far}",
        f"quoted:{low.count(chr(34), first, start) % 2}",
        f"deeds:{min(3, sum(1 for _ in triggers(low, *findings.sentences[here])))}",
        f"new paragraph:{chr(10) in findings.text[min(start, head[0]) : max(start, head[0])]}",
    ]
    before = _WORD.findall(low[max(0, start - _BESIDE) : start])[-3:]
    out += [f"before {n} {word}" for n, word in enumerate(reversed(before))]
    out += [f"behind {n} {word}" for n, word in enumerate(_WORD.findall(low[end : end + _BESIDE])[:3])]
    if here == there:
        between = _WORD.findall(low[min(end, head[1]) : max(start, head[0])])
        out.append(f"between:{_bucket(len(between), (1, 3, 6, 10, 20))}")
        out += [f"between {word}" for word in sorted(set(between[:12]))]
    return out


def _of_value(findings: Findings, one: Statement) -> list[str]:
    """What a value is like."""
    value, published = one.value, (findings.document.published or "")[:10]
    if isinstance(value, Place):
        return [
            f"point:{value.lat is not None}",
            f"exact:{value.precision}",
            f"home:{value.country == findings.country}",
        ]
    if isinstance(value, Quantity):
        open_ = "".join("-" if n is None else "+" for n in (value.low, value.best, value.high))
        return [f"size:{_bucket(value.point, (0, 1, 2, 3, 5, 10, 20, 50, 100, 1000))}", f"range:{open_}"]
    if isinstance(value, ActorRef):
        return [f"state:{str(value.actor).startswith('government')}"]
    if one.property == "date":
        day = str(value)
        past = bool(published) and day[:4] < published[:4]
        return [f"form:{len(day)}", f"past:{past}", f"today:{day[:10] == published}"]
    return [f"value:{value}"]


def _nearest(places: Sequence[int], at: int) -> int:
    """How far the nearest of some ordered places is."""
    n = bisect_right(places, at)
    return min(abs(at - p) for p in places[max(0, n - 1) : n + 1])


def _sentence(findings: Findings, at: int) -> int:
    return max(0, bisect_right(findings.sentences, at, key=lambda span: span[0]) - 1)


def _bucket(number: float, edges: Sequence[float]) -> int:
    return sum(number >= edge for edge in edges)


@cache
def _shipped() -> tuple[dict[str, float], dict[str, Vector], float]:
    """Cue → weight, property → the weights of both vectors' numbers, and what every statement has."""
    with np.load(WEIGHTS) as stored:
        weights = dict(zip(stored["cues"].tolist(), stored["weights"].tolist(), strict=True))
        return weights, dict(zip(JUDGED, stored["along"], strict=True)), float(stored["bias"])
