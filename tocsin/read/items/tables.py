"""Tables of happenings that stand in a text: every row is told as a sentence whose words are its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tocsin.patterns import compiled

_ROLES = {
    "date": r"dates?|days?|when|date of (?:incident|attack|event)",
    "place": r"places?|locations?|where|provinces?|districts?|governorates?|regions?|cit(?:y|ies)|towns?|villages?|countr(?:y|ies)|states?|count(?:y|ies)|areas?"
    r"|lgas?|admin ?\d|site|department|municipality|city/town|town/village",
    "told": r"incidents?|events?|what happened|what|descriptions?|summary|details|notes?|type|type of (?:incident|attack|event)|attacks?|remarks|incident type|incident description",
    "killed": r"killed|dead|deaths?|fatalit(?:y|ies)|kia|no\.? killed|people killed|total killed|victims",
    "wounded": r"wounded|injured|hurt|injur(?:y|ies)|wia|no\.? injured|people injured",
    "claimed": r"claimed by|claim(?:ed)?|responsibility",
    "by": r"groups?|perpetrators?|actors?|responsible|attackers?|armed group",
}
"""Names of columns, and what their cells say."""
_ROLE = compiled("|".join(f"(?P<{role}>(?:{names}))" for role, names in _ROLES.items()), re.IGNORECASE)
_LEAST = 3
"""Cells of a row, and the fewest known columns of a heading row."""
_SEPARATORS = (("|", r"\|"), ("\t", r"\t"), (";", r";"), (",", r","), ("  ", r" {2,}"))
_QUOTED = compiled(r'"(?:[^"]|"")*"')
_NUMERIC = compiled(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\Z")
_NOTHING = compiled(r"(?:n/?a|nil|none|unknown|unclaimed|not known|no claim|\?|[-–—])?\Z", re.IGNORECASE)
_COUNT = compiled(r"\d[\d,]*\Z")
_MONTHS = 12

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as a sentence. `parts` says which stretch of it is which of the text: (start, end) of each, in order; `spots` are
    the stretches of the columns that say where."""

    start: int
    end: int
    sentence: str
    parts: tuple[tuple[Span, Span], ...]
    spots: tuple[Span, ...]

    def at(self, span: Span) -> Span:
        """Where in the text the words at a span of the sentence stand: between cells, the cells around them."""
        inside = [p for p in self.parts if p[0][0] < span[1] and span[0] < p[0][1]] or [
            min(self.parts, key=lambda p: abs(p[0][0] - span[0]))
        ]
        (first, cell), (last, end) = inside[0], inside[-1]
        begins = cell[0] + max(0, span[0] - first[0]) if _alike(first, cell) else cell[0]
        ends = end[1] - max(0, last[1] - span[1]) if _alike(last, end) else end[1]
        return (begins, ends) if begins < ends else cell


def rows(text: str) -> list[Row]:
    """The rows of the tables of a text, in order; none where no line names the columns.

    A table has a line that names at least three columns, a time or a place and a happening or a toll among them, and
    below it lines of as many cells, parted by bars, tabs, semicolons, commas or wide gaps. `text` as it was written.
    """
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    out: list[Row] = []
    number = 0
    while number < len(lines):
        table = _table(text, lines, number)
        out += table
        number += 1
        while table and number < len(lines) and lines[number][0] < table[-1].end:
            number += 1
    return out


def _table(text: str, lines: Sequence[Span], number: int) -> list[Row]:
    """The rows of the table whose columns the line of this number names."""
    for mark, form in _SEPARATORS:
        if text.count(mark, *lines[number]) < _LEAST - 1:
            continue
        heads = _cells(text, lines[number], form)
        roles = [_role(text[a:b]) for a, b in heads]
        known = [r for r in roles if r]
        if len(known) < _LEAST or not {"date", "place"} & set(known) or not {"told", "killed"} & set(known):
            continue
        below = []
        for line in lines[number + 1 :]:
            cells = _cells(text, line, form)
            if re.fullmatch(r"[\s|:+=-]*", text[slice(*line)]):
                continue
            if len(cells) < _LEAST or len(cells) > len(heads) or len(cells) < len(heads) - 2:
                break
            below.append((line, cells))
        order = _order(
            [
                text[slice(*cells[i])]
                for _, cells in below
                for i, r in enumerate(roles)
                if r == "date" and i < len(cells)
            ]
        )
        made = [_row(text, line, list(zip(roles, cells, strict=False)), order) for line, cells in below]
        return [row for row in made if row]
    return []


def _role(name: str) -> str | None:
    found = _ROLE.fullmatch(name.strip(' *_"'))
    return found.lastgroup if found else None


def _cells(text: str, line: Span, form: str) -> list[Span]:
    """The cells of a line, trimmed; bars at its ends part nothing, and what stands in quotes is not parted."""
    start, end = line
    said = text[start:end]
    whole = said.strip()
    if form == r"\|":
        start += said.index("|") + 1 if whole.startswith("|") else 0
        end = text.rfind("|", start, end) if whole.endswith("|") else end
    kept = [m.span() for m in _QUOTED.finditer(text, start, end)] if form in (",", ";") else []
    cuts = [m.span() for m in re.finditer(form, text[:end][start:])]
    cuts = [(a + start, b + start) for a, b in cuts]
    cuts = [c for c in cuts if not any(a < c[0] < b for a, b in kept)]
    out, last = [], start
    for a, b in [*cuts, (end, end)]:
        out.append(_trimmed(text, last, a))
        last = b
    return out


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in ' \t"*\r':
        start += 1
    while end > start and text[end - 1] in ' \t"*\r':
        end -= 1
    return start, end


def _order(cells: Sequence[str]) -> str | None:
    """Whether the dates of a column in figures have the day first or the month; None where they don't say."""
    told = [(int(m[1]), int(m[2])) for c in cells if (m := _NUMERIC.match(c))]
    if any(a > _MONTHS for a, _ in told):
        return "day"
    return "month" if any(b > _MONTHS for _, b in told) else None


def _row(text: str, line: Span, cells: Sequence[tuple[str | None, Span]], order: str | None) -> Row | None:
    """A row as a sentence: "On DATE in PLACE, PLACE: TOLD, N killed, M wounded. GROUP claimed responsibility."."""
    by = {
        role: [c for _, c in group]
        for role, group in groupby(
            sorted(((r, c) for r, c in cells if r and not _NOTHING.match(text[slice(*c)])), key=_first), _first
        )
    }
    if "told" not in by and "killed" not in by:
        return None
    said: list[tuple[str, Span | None]] = []
    for cell in by.get("date", [])[:1]:
        said += [("On ", None), (_day(text[slice(*cell)], order), cell)]
    for number, cell in enumerate(by.get("place", [])):
        said += [(", " if number else " in " if said else "In ", None), (text[slice(*cell)], cell)]
    said.append((": ", None))
    for number, cell in enumerate(by.get("told", [])):
        said += [("; " if number else "", None), (text[slice(*cell)].rstrip("."), cell)]
    for role in ("killed", "wounded"):
        for cell in by.get(role, [])[:1]:
            count = text[slice(*cell)]
            if _COUNT.match(count):
                said += [
                    (", " if "told" in by or role == "wounded" else "", None),
                    ("no one" if int(count.replace(",", "")) == 0 else count, cell),
                    (f" {role}", None),
                ]
    said.append((". ", None))
    for cell in by.get("claimed", [])[:1]:
        said += [(text[slice(*cell)], cell), (" claimed responsibility. ", None)]
    for cell in by.get("by", [])[:1]:
        said += [("The attack was carried out by ", None), (text[slice(*cell)], cell), (". ", None)]
    sentence, parts = "", []
    for words, spot in said:
        if spot:
            parts.append(((len(sentence), len(sentence) + len(words)), spot))
        sentence += words
    where = tuple(told for told, cell in parts if cell in by.get("place", []))
    return Row(line[0], line[1], sentence, tuple(parts), where)


def _first(pair: tuple[str, Span]) -> str:
    return pair[0]


def _day(cell: str, order: str | None) -> str:
    """A date in figures as an ISO day, where the column says which number is the month; others as they are."""
    found = _NUMERIC.match(cell)
    if not found or order is None:
        return cell
    a, b = int(found[1]), int(found[2])
    day, month = (a, b) if order == "day" else (b, a)
    return f"{found[3]}-{month:02}-{day:02}" if month <= _MONTHS else cell


def _alike(sentence: Span, cell: Span) -> bool:
    """Whether a part of the sentence is its cell letter for letter."""
    return sentence[1] - sentence[0] == cell[1] - cell[0]
