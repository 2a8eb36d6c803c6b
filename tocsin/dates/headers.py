"""Where a text says itself when it was written: a date line above the report, a byline, or the dateline that opens it."""

from __future__ import annotations

import re

from tocsin.patterns import compiled

HEAD = 800
"""Characters of a text within which its date of writing is looked for."""
_LINES = 6
"""Lines that are not empty, above which a date line may stand: title, subtitle, byline, place, outlet."""
_WIDE = 120
"""Characters of a line that says no more than when."""
_SENTENCE = compiled(r"\w{2,}[.!?][\"'”’)]*\s*\Z")
_DATELINE = compiled(
    r"(?:^|\n)[^\S\n]*[^a-z\n]{2,60}(?:\([^()\n]{2,40}\))?[,(]\s?[^a-z]{0,20}$|(?:^|\n)[^\S\n]*[A-Z][\w .'-]{1,40}(?:, [\w .]{2,30})?,\s$"
)
_BEHIND_DATELINE = compiled(r"\s?(?:\(|\)|--|—|–|-\s|\[|:)|\.\s{1,3}(?=[\"“'‘]?[A-ZÀ-Þ])")
_DELIVERED = compiled(
    r"\b(?:delivered|made|given|issued|read(?: out)?|released|presented|adopted|dated)(?:\s(?!after|following|about|over|since|when)[\w'’]+){0,4}?(?:\son)?\s\Z",
    re.IGNORECASE,
)
"""Right before a date that ends a line above the text: "statement delivered to Parliament on"."""
_STAMP = (
    r"(?:first |last |originally )?(?:published|posted|updated|issued|filed|released|modified|created|dated|written|date"
    r"|publication date|date of (?:publication|issue|report))(?: (?:on|at))?\s?:?"
)
_CLOCK = r"(?:at |@ ?)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|[A-Z]{2,4}(?:[+-]\d{1,4})?|[+-]\d{4}|\d{4}\s?GMT"
_AROUND = compiled(rf"(?:(?i:{_STAMP})|{_CLOCK}|(?i:on|at)\b|[\s,;:|·•/()\[\]—–-])*")
"""What says nothing but when: "Published:", a clock time, a zone, separators."""
_NAMES = compiled(
    r"(?:[A-ZÀ-Þ][\w.'’-]*|of|the|and|in|for|de|al|by|from|our|own|correspondent|staff|reporter)(?:[ ,]+|\Z)"
)
_BYLINE = compiled(r"(?i:by|from|source|text|report)\b:?\s")
_PARTED = compiled(r"[,;:|·•/(\[—–-]\s*\Z")
_PARTS = compiled(r"\s*[,;:|·•/)\]—–-]")


def filed(text: str, start: int, end: int) -> bool:
    """Whether the full date at text[start:end) says when the text was written, not when something happened.

    It does where it opens a dispatch ("KABUL, 3 May 2021 —"), or has a line of its own above the report, with nothing
    beside it but "Published:", a clock time, or names that a comma or a bar parts from it (a byline, an outlet, a place).
    The line must come before the first full sentence; a title such as "The bombing of 11 March 2004" is none.
    """
    if _DATELINE.search(text[:start]) and _BEHIND_DATELINE.match(text, end):
        return True
    lines = above(text, start, end)
    if lines is None:
        return False
    before, behind = text[text.rfind("\n", 0, start) + 1 : start], text[end : text.find("\n", end)]
    if _AROUND.fullmatch(before) and _AROUND.fullmatch(behind):
        return True
    if _AROUND.fullmatch(behind) and _DELIVERED.search(before):
        return True
    return (_AROUND.fullmatch(behind) is not None and _names(before, lines)) or (
        _AROUND.fullmatch(before) is not None
        and _PARTS.match(behind) is not None
        and (bool(lines) or "|" in behind)
        and _is_names(behind)
    )


def covers(text: str, start: int, end: int) -> bool:
    """Whether the month, quarter or year at text[start:end) is what a report covers: at the end of a line above it.

    "Threat Monitor, Q3 2023", "July 2021" alone; not "The bombings of March 2016", and not in a text of one line.
    """
    if above(text, start, end) is None or text[end : text.find("\n", end)].strip(" .)*]"):
        return False
    before = text[text.rfind("\n", 0, start) + 1 : start].strip(" *[#")
    return not before or before[-1] in ",:;|–—-("


def last_line(text: str) -> str:
    """The last line of a text, where it is short; else nothing."""
    last = text[-2 * _WIDE :].rstrip()
    line = last[last.rfind("\n") + 1 :].strip() if "\n" in last else ""
    return line if len(line) <= _WIDE // 2 else ""


def signed(line: str, start: int, end: int) -> bool:
    """Whether the date at line[start:end), of the last line of a text, says when it was written.

    It does alone, with "Published:" or a clock time, or behind one to three names that a comma or a bar parts from it.
    """
    before, behind = line[:start], line[end:]
    if not _AROUND.fullmatch(behind.rstrip(" .")):
        return False
    return _AROUND.fullmatch(before) is not None or (
        _PARTED.search(before) is not None and _is_names(before) and len(before.split()) <= 6
    )


def above(text: str, start: int, end: int) -> list[str] | None:
    """The lines above that of text[start:end), where it is short and stands above a report, behind no full sentence."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if last < 0 or last - first > _WIDE:  # a text of one line: there is nothing that the line could stand above
        return None
    lines = [line for line in text[:first].splitlines() if line.strip()]
    told = any(len(line) > 60 and _SENTENCE.search(line) for line in lines)
    return None if told or len(lines) > _LINES else lines


def _names(before: str, above: list[str]) -> bool:
    """Whether what stands before a date is a byline, a place or an outlet, parted from it; a first line may be a title."""
    if _BYLINE.match(before):
        return True
    parted = _PARTED.search(before) is not None
    return parted and _is_names(before) and (bool(above) or "|" in before or before.split(",")[0].isupper())


def _is_names(words: str) -> bool:
    said = re.sub(rf"{_CLOCK}|(?i:{_STAMP})|[;:|·•/()\[\]—–-]", " ", words)
    tokens = said.replace(",", " ").split()
    return 0 < len(tokens) <= 8 and all(_NAMES.fullmatch(token.rstrip(".") + " ") for token in tokens)
