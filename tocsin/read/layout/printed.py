"""What print leaves in a text that was copied from pages: words broken at the end of a line, heads and numbers of pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from tocsin.patterns import compiled

_BROKEN = compiled(r"(?<![\w-])([A-Za-zÀ-ÿ]{2,})-([^\S\n]*\n[^\S\n]*)([a-zß-ÿ]{2,}[.,;:!?)\"”’]*)(?![\w-])")
_KEPT = frozenset(
    "al el an ar as at ash abu anti non ex pro self semi counter cross co re pre post north south east west mid well high low long short"
    " twenty thirty forty fifty sixty seventy eighty ninety half vice all one two three four five six seven eight nine ten jamaat hezb lashkar jaish"
    " tehrik harakat hizb ansar".split()
)
"""First halves whose hyphen is the word's own."""
_TEENS = frozenset("teen een ty".split())
_PAGE = compiled(
    r"[^\S\n]*(?:[-–—|\[(]?\s?(?:page|p\.|pg\.?)?\s?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?\s?[-–—|\])]?)[^\S\n]*",
    re.IGNORECASE,
)
"""A line that is the number of a page alone."""
_NUMBERED = compiled(r"\b(?:page|p\.|pg\.?|issue|no\.?|vol\.?)\s?\d+|\d+\s*\Z|\A\s*\d+\b", re.IGNORECASE)
_HEAD = 120
"""Characters of a page's head at most."""
_INWARDS = compiled(r"\s*(?=[a-zß-ÿ])")

Cut = tuple[int, int]


def unprinted(text: str) -> tuple[str, list[Cut]]:
    """The text with broken words joined and the heads and numbers of its pages left out, and what was left out where.

    A cut (at, by) says that from `at` of the new text on, letters stand `by` further on in the given one (`printed_at`).
    A line that ended in a broken word ends behind it.
    """
    gone = sorted([*_heads(text), *_hyphens(text)])
    if not gone:
        return text, []
    out, cuts, last, by = [], [], 0, 0
    for start, end in gone:
        out.append(text[last:start])
        by += end - start
        cuts.append((end - by, by))
        last = end
    out.append(text[last:])
    return "".join(out), cuts


def printed_at(span: tuple[int, int], cuts: Sequence[Cut]) -> tuple[int, int]:
    """Where the words at a span of the new text stand in the given one."""
    return span[0] + _by(span[0], cuts), span[1] + _by(span[1] - 1, cuts)


def _by(at: int, cuts: Sequence[Cut]) -> int:
    number = bisect_right(cuts, at, key=lambda cut: cut[0]) - 1
    return cuts[number][1] if number >= 0 else 0


def _hyphens(text: str) -> list[Cut]:
    """The hyphens and line ends within words that were broken for the line alone."""
    out = []
    for found in _BROKEN.finditer(text):
        first, second = found[1].lower(), found[3]
        own = first in _KEPT and second not in _TEENS and not (first + second).endswith("teen")
        out.append((found.end(1) + own, found.start(3)))
    return out


def _heads(text: str) -> list[Cut]:
    """The heads that stand on several pages, and the numbers of pages, with the line ends that they leave in a sentence."""
    if "\n" not in text:
        return []
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    bare = [_bare(text[a:b]) for a, b in lines]
    often = {name for name, n in Counter(bare).items() if n > 1 and len(name) > 3}
    heads = {
        i
        for i, (a, b) in enumerate(lines)
        if bare[i] in often
        and b - a <= _HEAD
        and _NUMBERED.search(text[a:b].strip())
        and not text[a:b].rstrip().endswith((".", "!", "?", ":", ";", "|"))
        and not re.search(r"[|;\t]", text[a:b])
    }
    pages = Counter(bare[i] for i in heads)
    if not pages or max(pages.values()) * 4 > len(lines):
        return []  # lines alike everywhere are a list of the text
    numbers = {i for i, (a, b) in enumerate(lines) if _PAGE.fullmatch(text, a, b) and {i - 1, i + 1} & heads}
    blocks: list[Cut] = []
    for i in sorted(heads | numbers):
        start, end = lines[i]
        if blocks and not text[blocks[-1][1] : start].strip():
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    out = []
    for start, end in blocks:
        before = text[:start].rstrip()
        follows = _INWARDS.match(text, end)
        within = follows and before and before[-1] not in '.!?:;…"”)'
        out.append((len(before) + 1, follows.end()) if follows and within else (start, end))  # all but one line end
    return out


def _bare(line: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\d+", "#", line)).strip().lower()
