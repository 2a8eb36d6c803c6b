"""A text that tells many happenings is read one by one: what one tells is not another's. Headings say where and when they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from tocsin import dates
from tocsin.dates import DateMention, entries
from tocsin.model import Document, Statement, interval
from tocsin.read.build import Draft, Words, place_value, statement
from tocsin.read.digests import digest, of_headings
from tocsin.read.findings import Findings, within
from tocsin.read.layout import Item, items

_LONGEST = 200
"""Characters up to which the first line of a text is the heading of its list."""
_BY_HEADING = 0.5
"""How sure the heading's place or day is for an entry that names none."""
_COVERS_ONE = 31
"""Days that a text covers at most, so that they are when an item without a day happened."""
_LEAD = 12
"""Characters of an item, within which a date leads it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document that is read by itself, from `start` on.

    `place` and `day` are when and where its attacks were if it names neither; `dated` of a piece that its own first date leads.
    """

    findings: Findings
    start: int = 0
    place: Statement | None = None
    day: Statement | None = None
    dated: bool = False

    def moved(self, draft: Draft) -> Draft:
        """A draft of the piece as one of the document."""
        told = list(draft.statements)
        known = {s.property for s in told}
        attack = self.findings.listed and draft.kind in ("attack", "plot")
        led = next(iter(self.findings.dates), None) if self.dated else None
        if attack and "date" not in known and led and led.value:
            told.append(statement("date", led.value, led))
            known.add("date")
        if attack and "place" not in known and (own := _first_place(self.findings)):
            told.append(own)
            known.add("place")
        said = [replace(s, span=(s.span[0] + self.start, s.span[1] + self.start)) for s in told]
        if attack and self.place and "place" not in known:
            said.append(self.place)
        if attack and self.day and "date" not in known and draft.kind == "attack":
            said.append(self.day)
        return Draft(draft.kind, draft.start + self.start, draft.end + self.start, said)


def pieces(document: Document, lines: str) -> Iterator[Piece]:
    """The parts of a document that are read by themselves: the whole, or what stands around its items and each of them.

    `lines` is its text with its lines as they were written. An entry whose year stands in a heading counts its dates from
    its own day.
    """
    whole = Findings(document)
    if listed := entries(lines):
        yield _around(document, whole, [(e.start, e.end) for e in listed])
        place = _of_heading(whole, listed[0].start)
        for entry in listed:
            own = dates.find(f"{entry.date} {entry.year}") if entry.year else []
            day = interval(own[0].value)[1].isoformat() if own and own[0].value else document.published
            part = replace(document, text=document.text[entry.start : entry.end], published=day)
            yield Piece(whole.part(part, entry.start), entry.start, place, dated=True)
        return
    told = digest(whole, items(lines))
    if not told:
        yield Piece(whole)
        return
    yield _around(document, whole, [(i.start, i.end) for i in told])
    covers = dates.covered(document.text) or dates.written(document.text)
    covered = _covered(covers) if covers else None
    for item in told:
        part = replace(document, text=document.text[item.start : item.end])
        where = of_headings(whole, item.heads)
        place = statement("place", place_value(where), where, confidence=_BY_HEADING) if where else None
        yield Piece(
            whole.part(part, item.start),
            item.start,
            place,
            _headed(whole, item, covers) or covered,
            _is_dated(whole, item),
        )


def _around(document: Document, whole: Findings, spans: Sequence[tuple[int, int]]) -> Piece:
    """What stands around the items: the text with a blank for each of their letters."""
    out, last = [], 0
    for start, end in spans:
        out += [document.text[last:start], re.sub(r"[^\n]", " ", document.text[start:end])]
        last = end
    text = "".join(out) + document.text[last:]
    outside = [t for t in whole.places if text[t.start : t.end].strip()]
    return Piece(Findings(replace(document, text=text), located=tuple(outside)))


def _of_heading(whole: Findings, before: int) -> Statement | None:
    """The one place that the first line of a text names, where the line stands above its list."""
    begins = len(whole.text) - len(whole.text.lstrip())
    ends = whole.text.find("\n", begins, before)
    found = of_headings(whole, [(begins, ends)]) if 0 < ends - begins <= _LONGEST else None
    return (
        statement("place", place_value(found), Words(found.start, found.end), confidence=_BY_HEADING) if found else None
    )


def _covered(told: DateMention) -> Statement | None:
    """The days that a text says above itself that it covers, as those of what its items tell; before the day of a
    daily report comes the evening."""
    first, last = interval(str(told.value))
    if (last - first).days > _COVERS_ONE:
        return None
    days = str(told.value) if first < last else f"{first - timedelta(1)}/{last}"
    return statement("date", days, told, confidence=_BY_HEADING)


def _headed(whole: Findings, item: Item, covers: DateMention | None) -> Statement | None:
    """The day of the nearest heading that names one, "Tuesday, 4 June", beside the days of the whole."""
    for start, end in reversed(item.heads):
        told = [d for d in within(whole.dates, start, end) if d.value and len(d.value) == 10]
        if covers and start <= covers.start < end:
            return None
        if len(told) == 1:
            return statement("date", str(told[0].value), told[0], confidence=_BY_HEADING)
    return None


def _is_dated(whole: Findings, item: Item) -> bool:
    """Whether a date leads the item."""
    told: DateMention | None = next(iter(within(whole.dates, item.start, item.end)), None)
    return told is not None and told.start - item.start <= _LEAD


def _first_place(findings: Findings) -> Statement | None:
    """The first place of an item that is finer than a country, for what it tells without one."""
    told = [t for t in findings.places if t.role == "place" and t.feature not in ("country", "continent")]
    return statement("place", place_value(told[0]), told[0], confidence=_BY_HEADING) if told else None
