"""Headline-only reports as mentions: what the reader finds, and what the normalisers find where it finds nothing.

A headline seldom says enough for the reader to see an event ("Bloodbath in a market town"), yet it names places, groups
and tolls. Nothing is used but the report's own text and date.
"""

from __future__ import annotations

from collections.abc import Callable

from tocsin import actors, dates, places
from tocsin.model import ActorRef, Document, Mention, Place, Statement

NAME = "bench-headline/1"
WIDE = 6
"""UCDP's `where_prec` from which on a place is a whole country."""


def headline(document: Document, reader: Callable[[Document], list[Mention]]) -> list[Mention]:
    """The reader's mentions, the first of them with the place, groups and day that the normalisers add to it.

    A headline in which the reader finds nothing becomes a mention of an attack without an id.
    """
    found = sorted(reader(document), key=position)
    first = found[0] if found else Mention("", "attack")
    return [Mention(first.id, first.kind, (*_better(first, document), *first.statements)), *found[1:]]


def position(mention: Mention) -> tuple[int, str]:
    """Where in its document a mention begins."""
    return min((s.span[0] for s in mention.statements), default=0), mention.id


def _better(mention: Mention, document: Document) -> list[Statement]:
    """Statements that say more than the mention's own. They come first, so that they count."""
    text, said = document.text, []
    place = mention.first("place")
    if place is None or (isinstance(place.value, Place) and (place.value.precision or WIDE) >= WIDE):
        named = [t for t in places.locate(text) if t.role == "place" or t.place.precision == WIDE]
        if named:
            best = min(named, key=lambda t: (t.place.precision or WIDE, t.start))
            if place is None or (best.place.precision or WIDE) < WIDE:
                said.append(Statement("place", best.place, (best.start, best.end), extractor=NAME))
    if mention.kind == "attack" and not mention.all("perpetrator"):
        said += [
            Statement("perpetrator", ActorRef(m.candidates[0], m.name), (m.start, m.end), "reported", extractor=NAME)
            for m in actors.find(text)[:2]
            if len(m.candidates) == 1
        ]
    if mention.first("date") is None and document.published:
        said += [
            Statement("date", d.value, (d.start, d.end), extractor=NAME)
            for d in dates.find(text, published=document.published_day)[:1]
            if d.value
        ]
    return said
