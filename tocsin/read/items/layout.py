"""How a text is laid out: which lines begin an item, and which are headings of those below. Lines alone, no meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tocsin.patterns import compiled

_LEADS = {
    "bullet": r"(?:[-*•–—▪◦·‣►■]|\([a-z]\)|[a-z]\))\s",
    "number": r"[(\[]?\d{1,3}(?:[.)\]]|\.\d{1,2}\.?)\s",
    "clock": r"[(\[]?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?[)\]]?(?=\s)",
    "name": r"[A-ZÀ-Þ][\w'’.-]*(?:[ ,/&]{1,2}[\w'’.()-]+){0,7}\s?(?::(?=\s)|\s[–—]\s|\s--?\s)"
    r"|[A-ZÀ-Þ][\w'’-]*(?: (?:de|del|of|and|la|el|al|[A-ZÀ-Þ][\w'’-]*)){0,4}\.\s(?=[A-ZÀ-Þ\"“])",
}
"""What stands before the words of an item, and how such items are called."""
_FIRST, _LAST = 4, 6
"""Headings kept above an item: those that open the text, and the nearest."""
_LEAD = compiled(r"[^\S\n]*(?:" + "|".join(f"(?P<{kind}>{form})" for kind, form in _LEADS.items()) + ")")
_LINE = compiled(r"[^\n]*\n?")
_ENDED = compiled(r"[.!?:;…][\"'”’)\]]*\s*\Z")
_SENTENCE = compiled(r"[.!?;,…][\"'”’)\]]*\s*\Z")
_WRAPPED = compiled(r"[^\s.!?:;…][^\S\n]*\n[^\S\n]*[a-zß-ÿ]")
"""A line that breaks off within a sentence."""
_ROMAN = compiled(r"[^\S\n]*(?:[IVX]{1,5}|[A-H])\.\s")
_SHORT = 100
"""Characters up to which a line without a full stop may be a heading."""
_UNWRAPPED = 120
"""Characters of the longest line, from which lines are not broken at a width: each is a paragraph. So they are where none
breaks off within a sentence."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item, text[start:end) from its lead on; `lead` says which, `plain` that it is a paragraph without.

    `heads` are the headings above it, in order: the first few of the text and the nearest.
    """

    start: int
    end: int
    lead: str
    heads: tuple[tuple[int, int], ...]


def items(text: str) -> list[Item]:
    """The paragraphs and led lines of a text, without its headings, in order. `text` as it was written, lines unjoined.

    An item begins behind an empty line, a heading or a lead, and where the line before ends a sentence though the next
    word would have fitted on it. Linear in the text.
    """
    lines = [m.span() for m in _LINE.finditer(text) if m.end() > m.start()]
    widest = max((len(text[a:b].rstrip()) for a, b in lines), default=0) if _WRAPPED.search(text) else _UNWRAPPED + 1
    heads: list[tuple[int, int]] = []
    out: list[Item] = []
    open_ = False
    for number, (start, end) in enumerate(lines):
        if not text[start:end].strip():
            open_ = False
            continue
        lead = _LEAD.match(text, start, end)
        kind = (lead.lastgroup or "plain") if lead else "plain"
        if kind == "name" and open_ and not _ENDED.search(text[slice(*lines[number - 1])].rstrip()):
            kind = "plain"
        begins = not open_ or kind != "plain" or _breaks(text, lines[number - 1], (start, end), widest)
        if begins and _is_heading(text, lines, number, kind, widest):
            heads.append((start, end))
            del heads[_FIRST:-_LAST]
            open_ = False
            continue
        if begins:
            out.append(Item(start, end, kind, tuple(heads)))
        else:
            out[-1] = Item(out[-1].start, end, out[-1].lead, out[-1].heads)
        open_ = True
    return out


def _breaks(text: str, before: tuple[int, int], line: tuple[int, int], widest: int) -> bool:
    """Whether a line begins something new behind one that ends a sentence: its first word would have fitted there."""
    said = text[before[0] : before[1]].rstrip()
    if not _ENDED.search(said):
        return False
    word = text[line[0] : line[1]].split(maxsplit=1)[0]
    return widest > _UNWRAPPED or len(said) + 1 + len(word) <= widest


def _is_heading(text: str, lines: list[tuple[int, int]], number: int, kind: str, widest: int) -> bool:
    """Whether a line that begins something is a short one that ends no sentence, above something else."""
    start, end = lines[number]
    said = text[start:end].strip()
    led = kind in ("bullet", "clock") or (kind == "number" and not _ROMAN.match(text, start))
    if len(said) > _SHORT or led or _SENTENCE.search(said) or number + 1 == len(lines):
        return False
    if kind == "name" and re.search(r"[:–—-]\s+\S+(?:\s+\S+){2}", said) and not said.isupper():
        return not text[slice(*lines[number + 1])].strip() and number < 3  # "Weekly Round-up: Iraq and Syria", a title
    following = text[slice(*lines[number + 1])]
    if not following.strip():
        return True
    fits = widest > _UNWRAPPED or len(said) + 1 + len(following.split(maxsplit=1)[0]) <= widest
    return fits and not following.lstrip()[:1].islower()
