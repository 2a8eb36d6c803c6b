"""A text that tells many happenings is read one by one: what one tells is not another's. Headings say where and when they were."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from tocsin import dates
from tocsin.dates import DateMention, Entry, entries
from tocsin.model import Document, Place, Statement, interval
from tocsin.patterns import compiled
from tocsin.read.build import Draft, Words, place_value, statement
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import near
from tocsin.read.items.digests import digest, of_headings, parted
from tocsin.read.items.layout import Item, items
from tocsin.read.items.tables import Row, rows
from tocsin.read.stories.twins import NEAR_KM, holds
from tocsin.read.violence.topics import topic_of

_LONGEST = 200
"""Characters up to which the first line of a text is the heading of its list."""
_BY_HEADING = 0.5
"""How sure the heading's place or day is for an entry that names none."""
_COVERS_ONE = 31
"""Days that a text covers at most, so that they are when an item without a day happened."""
_GRAINS = ("city", "admin2", "admin1", "region", "country", "continent")
"""Sorts of places, finest first; sights and the like are as fine as towns."""
_LEAD = 12
"""Characters of an item, within which a date leads it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document that is read by itself, from `start` on.

    `place` and `day` are where and when its attacks were if it names neither; `dated` of a piece that its own first date
    leads; `row` of a piece that a row of a table makes up; `covered` are the days that the text covers, as those of a count without a time.
    """

    findings: Findings
    start: int = 0
    place: Statement | None = None
    day: Statement | None = None
    dated: bool = False
    covered: DateMention | None = None
    row: Row | None = None

    def moved(self, draft: Draft) -> Draft:
        """A draft of the piece as one of the document."""
        told = list(draft.statements)
        if self.row and draft.kind in ("attack", "plot") and (column := _of_columns(self.findings, self.row)):
            told = [s for s in told if s.property != "place" or _inside(s.value, column.value)]
            told += [] if any(s.property == "place" for s in told) else [column]
        if self.findings.listed and not self.row and (led_by := _of_lead(self.findings)):
            told = [s for s in told if s.property != "place" or not _abroad(s.value, led_by.value)]
        known = {s.property for s in told}
        attack = self.findings.listed and draft.kind in ("attack", "plot")
        led = next(iter(self.findings.dates), None) if self.dated else None
        if attack and "date" not in known and led and led.value:
            told.append(statement("date", led.value, led))
            known.add("date")
        if attack and "place" not in known and (own := _first_place(self.findings)):
            told.append(own)
            known.add("place")
        said = [replace(s, span=self._at(s.span)) for s in told]
        if attack and self.place and "place" not in known:
            said.append(self.place)
        if attack and self.day and "date" not in known and draft.kind == "attack":
            said.append(self.day)
        if draft.kind == "tally" and "period" not in known and self.covered:
            said.append(statement("period", str(self.covered.value), self.covered, confidence=_BY_HEADING))
        return Draft(draft.kind, *self._at((draft.start, draft.end)), said)

    def _at(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where words of the piece stand in the document."""
        return self.row.at(span) if self.row else (span[0] + self.start, span[1] + self.start)


def pieces(document: Document, lines: str) -> Iterator[Piece]:
    """The parts of a document that are read by themselves: the whole, or what stands around its items and each of them.

    `lines` is its text with its lines as they were written. An entry whose year stands in a heading counts its dates from
    its own day.
    """
    tabled = rows(lines)
    if tabled:
        yield from _of_rows(document, tabled)
        lines = _without(lines, [(r.start, r.end) for r in tabled])
        document = replace(document, text=_without(document.text, [(r.start, r.end) for r in tabled]))
    whole = Findings(document)
    laid = items(lines)
    covers = dates.covered(lines) or dates.written(lines)
    covered = _covered(covers) if covers else None
    if listed := entries(lines):
        yield replace(_around(document, whole, [(e.start, e.end) for e in listed]), covered=covers)
        place = _of_heading(whole, listed[0].start)
        violent = topic_of(whole).violent
        for entry in listed:
            first = bisect_left(laid, entry.start, key=lambda item: item.start)
            last = bisect_left(laid, entry.end, key=lambda item: item.start)
            yield from _of_entry(document, whole, entry, laid[max(0, first - 1) : last], place, violent)
        return
    told = digest(whole, laid)
    if not told:
        yield Piece(whole, covered=covers)
        return
    yield replace(_around(document, whole, [(i.start, i.end) for i in told]), covered=covers)
    violent = topic_of(whole).violent
    for item in told:
        where = of_headings(whole, item.heads)
        place = statement("place", place_value(where), where, confidence=_BY_HEADING) if where else None
        day = _headed(whole, item, covers) or covered
        for start, end in parted(whole, item):
            part = whole.part(replace(document, text=document.text[start:end]), start, violent)
            yield Piece(part, start, place, day, start == item.start and _is_dated(whole, item), covers)


def _of_entry(
    document: Document, whole: Findings, entry: Entry, laid: Sequence[Item], place: Statement | None, violent: bool
) -> Iterator[Piece]:
    """An entry of a list, or each of the items below its date, where the date has a line of its own."""
    lead = Words(entry.start, entry.start + len(entry.date))
    if entry.year is None and re.fullmatch(r"\d{4}-\d\d-\d\d", entry.date):
        day = entry.date
        lead = Words(entry.start, entry.start + len(document.text[entry.start : entry.end].split()[0]))
    else:
        own = dates.find(f"{entry.date} {entry.year}" if entry.year else entry.date)
        found = own[0].value if own and (entry.year or len(str(own[0].value)) == 10) else None
        day = interval(found)[1].isoformat() if found else ""
    published = day if day and (entry.year or document.published is None) else document.published
    below = [i for i in laid if entry.start < i.start and i.end <= entry.end]
    said = statement("date", day, lead, confidence=_BY_HEADING) if day else None
    if day and len(below) > 1 and not any(i.start <= entry.start < i.end for i in laid):
        for item in digest(whole, below, sure=True):
            part = replace(document, text=document.text[item.start : item.end], published=published)
            yield Piece(whole.part(part, item.start, violent), item.start, place, said)
        return
    part = replace(document, text=document.text[entry.start : entry.end], published=published)
    yield Piece(whole.part(part, entry.start, violent), entry.start, place, said, dated=True)


def _of_rows(document: Document, tabled: Sequence[Row]) -> Iterator[Piece]:
    """The rows of tables, each with its dates and places as found in all of them below what stands above them."""
    above = document.text[: tabled[0].start]
    title = above[: above.rfind("\n", 0, max(0, len(above) - 1)) + 1]
    text, begins = title.rstrip() + "\n\n", []
    for row in tabled:
        begins.append(len(text))
        text += row.sentence + "\n\n"
    told = Findings(replace(document, text=text))
    violent = topic_of(told).violent
    for row, start in zip(tabled, begins, strict=True):
        part = replace(document, text=row.sentence)
        yield Piece(told.part(part, start, violent), row.start, dated=True, row=row)


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with a blank for each letter of the spans."""
    out, last = [], 0
    for start, end in spans:
        out += [text[last:start], re.sub(r"[^\n]", " ", text[start:end])]
        last = end
    return "".join(out) + text[last:]


def _around(document: Document, whole: Findings, spans: Sequence[tuple[int, int]]) -> Piece:
    """What stands around the items: the text with a blank for each of their letters."""
    text = _without(document.text, spans)
    outside = [t for t in whole.places if text[t.start : t.end].strip()]
    return Piece(Findings(replace(document, text=text), located=tuple(outside), violent=topic_of(whole).violent))


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


def _of_columns(findings: Findings, row: Row) -> Statement | None:
    """The finest place that the columns of a row name which say where."""
    told = [t for a, b in row.spots for t in within(findings.places, a, b)]
    finest = min(told, key=lambda t: _GRAINS.index(t.feature) if t.feature in _GRAINS else 0, default=None)
    return statement("place", place_value(finest), finest) if finest else None


def _inside(place: object, column: object) -> bool:
    """Whether a place told in the words of a row is at the one that its column names, or in it."""
    if not isinstance(place, Place) or not isinstance(column, Place) or place.country != column.country:
        return False
    return near(place, column, NEAR_KM) or (holds(place, column) and (place.precision or 9) < (column.precision or 0))


_NAME_LED = compiled(r"[^:.\n]{3,45}(?::\s|\.\s|\s[–—-]{1,2}\s)")


def _of_lead(findings: Findings) -> Statement | None:
    """The place that leads an item before its colon: "3 May, Mombasa: …"."""
    lead = _NAME_LED.match(findings.text.lstrip(" -*•"))
    told = [t for t in findings.places if lead and t.role == "place" and t.end <= lead.end() + 4 and t.place.country]
    return statement("place", place_value(told[-1]), told[-1], confidence=_BY_HEADING) if told else None


def _abroad(place: object, lead: object) -> bool:
    """Whether a place lies in another country than the one that leads its item."""
    return (
        isinstance(place, Place) and isinstance(lead, Place) and bool(place.country) and place.country != lead.country
    )


def _first_place(findings: Findings) -> Statement | None:
    """The first place of an item that is finer than a country, for what it tells without one."""
    told = [t for t in findings.places if t.role == "place" and t.feature not in ("country", "continent")]
    return statement("place", place_value(told[0]), told[0], confidence=_BY_HEADING) if told else None
