"""A list of dated happenings is read entry by entry: what one tells is not another's. The heading says where they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tocsin import dates
from tocsin.dates import entries
from tocsin.model import Document, Statement, interval
from tocsin.read.build import Draft, Words, place_value, statement
from tocsin.read.findings import Findings

_LONGEST = 200
"""Characters up to which the first line of a text is the heading of its list."""
_BY_HEADING = 0.5
"""How sure the heading's place is for an entry that names none."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document that is read by itself, from `start` on; `place` is where its attacks were if it names none."""

    findings: Findings
    start: int = 0
    place: Statement | None = None

    def moved(self, draft: Draft) -> Draft:
        """A draft of the piece as one of the document."""
        told = list(draft.statements)
        known = {s.property for s in told}
        attack = self.findings.listed and draft.kind in ("attack", "plot")
        if attack and "date" not in known and (led := next(iter(self.findings.dates), None)) and led.value:
            told.append(statement("date", led.value, led))
        said = [replace(s, span=(s.span[0] + self.start, s.span[1] + self.start)) for s in told]
        if attack and self.place and "place" not in known:
            said.append(self.place)
        return Draft(draft.kind, draft.start + self.start, draft.end + self.start, said)


def pieces(document: Document) -> Iterator[Piece]:
    """The parts of a document that are read by themselves: the whole, or what stands around a list and each of its entries.

    An entry whose year stands in a heading counts its dates from its own day.
    """
    text = document.text
    listed = entries(text)
    if not listed:
        yield Piece(Findings(document))
        return
    around, last = [], 0
    for entry in listed:
        around += [text[last : entry.start], "".join(c if c == "\n" else " " for c in text[entry.start : entry.end])]
        last = entry.end
    yield Piece(Findings(replace(document, text="".join(around) + text[last:])))
    place = _of_heading(document, listed[0].start)
    for entry in listed:
        own = dates.find(f"{entry.date} {entry.year}") if entry.year else []
        day = interval(own[0].value)[1].isoformat() if own and own[0].value else document.published
        part = replace(document, text=text[entry.start : entry.end], published=day)
        yield Piece(Findings(part, listed=True), entry.start, place)


def _of_heading(document: Document, before: int) -> Statement | None:
    """The one place that the first line of a text names, where the line stands above its list."""
    begins = len(document.text) - len(document.text.lstrip())
    ends = document.text.find("\n", begins, before)
    if not 0 < ends - begins <= _LONGEST:
        return None
    spots = [t for t in Findings(replace(document, text=document.text[:ends])).places if t.role == "place"]
    finest = [t for t in spots if t.feature not in ("country", "region", "continent")] or spots
    if len({t.place.name for t in finest}) != 1:
        return None
    at = Words(finest[0].start, finest[0].end)
    return statement("place", place_value(finest[0]), at, confidence=_BY_HEADING)
