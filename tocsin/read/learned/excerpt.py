"""Some sentences of a text as one text, paragraphs one after the other: what the network reads instead of all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

BREAK = "\n\n"
"""Between sentences that the network reads together: no stretch goes over it."""

Span = tuple[int, int]


class Excerpt(NamedTuple):
    """The excerpt's text, where each of its sentences begins in it, and how far each of them has moved."""

    text: str
    begins: list[int]
    moved: Mapping[Span, int]


def excerpt_of(text: str, sentences: Iterable[Span]) -> Excerpt:
    """The excerpt of these sentences, in order and each once."""
    spans = sorted(set(sentences))
    begins = list(accumulate((b - a + len(BREAK) for a, b in spans[:-1]), initial=0))
    moved = {span: begin - span[0] for span, begin in zip(spans, begins, strict=True)}
    return Excerpt(BREAK.join(text[a:b] for a, b in spans), begins, moved)
