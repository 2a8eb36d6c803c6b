"""Where sentences start and end. Linear in the text, blind to its language beyond full stops and case."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from tocsin.patterns import compiled
from tocsin.read.layout.links import links

LONGEST = 1200
"""Characters after which a sentence is cut at a space, so that text without full stops stays cheap to read."""

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm sen rep gov pres st no nos vs etc inc ltd co corp jr sr "
    "rev hon fr ft mt dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "u.s u.k u.n e.g i.e a.m p.m d.c u.s.a ph.d al cf fig art".split()
)
_PARAGRAPH = compiled(r"[^\S\n]*\n[^\S\n]*\n\s*")
_STOP = compiled(r"""(?<![.!?…؟。])[.!?…؟。]+["'”’»)\]]*-{0,6}(?=\s)|[.!?؟]["”’»]+(?=[A-Z“"])""")
_WORD_BEFORE = compiled(r"[\w.]{1,12}\Z")
_SPACES = compiled(r"[^\S\n ]")
_WRAPPED = compiled(r"\S[^\S\n]*\n[^\S\n]*\S")
_LINE = compiled(r"[^\n]*\n?")


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as [start, end) character offsets: in order, without overlap, white space trimmed."""
    out: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        other = [edge for link in links(text, start, end) for edge in link]
        cuts = [start, *_stops(text, start, end), *_short_lines(text, start, end), *other, end]
        for a, b in pairwise(sorted(set(cuts))):
            out += _trimmed(text, a, b)
    return out


def in_running_lines(text: str) -> str:
    """The text with a plain space for each line end within a sentence and for each other white space, so that its words
    stand as in one line; character for character. A text that is wrapped at 70 characters reads like one that is not."""
    text = _SPACES.sub(" ", text)
    if not _WRAPPED.search(text):
        return text
    out, last = [], 0
    for start, end in split(text):
        out += [text[last:start], text[start:end].replace("\n", " ")]
        last = end
    return "".join(out) + text[last:]


def around(sentences: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The sentence that holds [start, end), widened to several when the span crosses a boundary."""
    touching = [s for s in sentences if s[0] < end and s[1] > start]
    return (touching[0][0], touching[-1][1]) if touching else (start, end)


def number_of(sentences: Sequence[tuple[int, int]], at: int) -> int:
    """The number of the sentence that begins at `at` or last before it; -1 where none does."""
    return bisect_right(sentences, at, key=lambda span: span[0]) - 1


def _paragraphs(text: str) -> list[tuple[int, int]]:
    edges = [0]
    for gap in _PARAGRAPH.finditer(text):
        edges += [gap.start(), gap.end()]
    edges.append(len(text))
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _stops(text: str, start: int, end: int) -> list[int]:
    found = []
    for stop in _STOP.finditer(text, start, end):
        rest = text[stop.end() : stop.end() + 40].lstrip()
        if rest[:1].islower():
            continue
        if text[stop.start()] == "." and _is_abbreviation(text, stop.start(), start, rest):
            continue
        found.append(stop.end())
    return found


def _is_abbreviation(text: str, dot: int, floor: int, rest: str) -> bool:
    before = _WORD_BEFORE.search(text, max(floor, dot - 12), dot)
    if not before:
        return False
    word = before[0].lower().strip(".")
    if word in ("a.m", "p.m", "u.s", "u.k", "u.n", "d.c", "u.s.a"):
        # these end sentences as often as not; a following lower-case word was ruled out already
        return not re.match(r"(?:[“\"]|(?:The|A|An|In|On|He|She|It|They|But|No|Police|Officials)\b)", rest)
    if word in _ABBREVIATIONS:
        return not (word in ("no", "sun", "sat", "mar", "art", "est", "co") and before[0].islower() and word != "co")
    part = (
        text[before.start() - 1 : before.start()] in ("-", "–")
        and text[before.start() - 2 : before.start() - 1].isupper()
    )
    return len(word) == 1 and word.isalpha() and before[0][0].isupper() and not part  # "ISIS-K." is no initial


def _short_lines(text: str, start: int, end: int) -> list[int]:
    """Line ends that close a heading or a caption: no full stop, clearly shorter than the paragraph's other lines."""
    lines = [m.span() for m in _LINE.finditer(text, start, end) if m.end() > m.start()]
    if len(lines) < 2:
        return []
    widest = max(b - a for a, b in lines)
    cuts = []
    for (a, b), (c, d) in pairwise(lines):
        following = text[c:d].lstrip()
        ends = text[a:b].rstrip()
        if not ends:
            continue
        heading = b - a < 0.75 * widest and following[:1].isupper() and not ends.endswith((",", ";", "-"))
        if heading or (ends[-1] in '.!?:”"' and following[:1] in '-•*–—“"') or following[:2] in ("- ", "• ", "* "):
            cuts.append(c)
    return cuts


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out = []
    while start < end:
        while start < end and text[start].isspace():
            start += 1
        stop = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            stop = space if space > start else start + LONGEST
        last = stop
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            out.append((start, last))
        start = stop
    return out
