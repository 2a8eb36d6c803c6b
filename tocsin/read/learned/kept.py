"""What is kept of a reading of some sentences of a text, so that no sentence is read twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tocsin.read.learned.belief import Vector, vectors
from tocsin.read.learned.excerpt import Excerpt, Span, excerpt_of
from tocsin.read.learned.network import Seen, shipped


class Kept(NamedTuple):
    """The sentences that the network read, and what it made of them."""

    read: Excerpt
    seen: Seen

    def vectors(self, around: Mapping[int, Span]) -> dict[int, Vector]:
        """The vectors of places in the text, each given with its sentence, of which the network saw the words."""
        here = {at: span for at, span in around.items() if span in self.read.moved}
        there = [at + self.read.moved[span] for at, span in here.items()]
        spans = [(a + self.read.moved[a, b], b + self.read.moved[a, b]) for a, b in here.values()]
        found = zip(here, vectors(there, spans, self.seen), strict=True)
        return {at: one for at, one in found if one is not None}


def read_around(text: str, around: Mapping[int, Span]) -> Kept:
    """The network's reading of the sentences around some places in a text, as paragraphs one after the other; the rest of
    the text would cost most of the time. Each place is given with its sentence."""
    excerpt = excerpt_of(text, around.values())
    there = [at + excerpt.moved[span] for at, span in around.items()]
    return Kept(excerpt, shipped().look(excerpt.text, there, excerpt.begins))
