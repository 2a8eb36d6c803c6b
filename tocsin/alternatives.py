"""Hundreds of alternatives in one search: at each word only those are tried that can begin with its first two letters.

Python's `re` skips an alternative by its first letter only where that letter stands bare; inside a group it tries them all,
which for the reader's words of violence was a quarter of its time. What is found is the same: at each place the first
alternative that fits, in the order given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from tocsin.caches import once
from tocsin.patterns import compiled

try:  # no promise of Python's: without it every letter may begin every alternative
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _parser = None


class Found(NamedTuple):
    """Where one of the alternatives stands, and which: its place in the order given."""

    start: int
    end: int
    number: int


OPENING = 2
"""Letters by which alternatives are sorted: with one, a fifth of a news text's words begin as some word of violence does."""
ANY = "\uffff"
"""In place of a second letter that may be any, or be missing; no character of any text."""


class Alternatives:
    """Patterns without named groups of their own, none of which fits the empty string. Each is looked for where `before`
    fits, and counts where `after` fits behind it (both as patterns that take up no letter)."""

    def __init__(self, patterns: Sequence[str], before: str = "", after: str = "") -> None:
        self._patterns, self._after = patterns, after
        self._by_opening = _by_opening(patterns)
        self._starts = compiled(before + ("" if "" in self._by_opening else _starting(self._by_opening)))
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._of: dict[str, re.Pattern[str]] = {}

    def finditer(self, text: str, start: int, end: int) -> Iterator[Found]:
        """What stands in text[start:end), in order and without overlap, as `re.Pattern.finditer` would find it."""
        while start <= end and (at := self._starts.search(text, start, end)):
            here = at.start()
            opening = text[here : here + OPENING]
            found = (self._of.get(opening) or self._beginning(opening)).match(text, here, end)
            if found:
                yield Found(here, found.end(), int(str(found.lastgroup)[1:]))
            start = max(found.end(), here + 1) if found else here + 1

    def _beginning(self, opening: str) -> re.Pattern[str]:
        """The alternatives that can begin with these letters, compiled when they are first met."""
        by = self._by_opening
        numbers = by.get(opening) or by.get(opening[:1] + ANY) or by.get("", ())
        if numbers not in self._compiled:
            said = "|".join(f"(?P<a{n}>{self._patterns[n]})" for n in numbers)
            self._compiled[numbers] = compiled(f"(?:{said}){self._after}")
        self._of[opening] = self._compiled[numbers]
        return self._of[opening]


def _starting(openings: Iterable[str]) -> str:
    """A pattern of the letters that something can begin with."""
    seconds: dict[str, list[str]] = {}
    for opening in sorted(openings):
        seconds.setdefault(opening[0], []).append(opening[1])
    each = (
        re.escape(first) + ("" if ANY in those else f"[{re.escape(''.join(those))}]")
        for first, those in seconds.items()
    )
    return f"(?:{'|'.join(each)})"


def _by_opening(patterns: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """First two letters → numbers of the patterns that can begin so; a letter with `ANY` stands for it before any other
    that is not named; under "" those of any other letters, if there are such."""
    found: dict[str, tuple[int, ...]] = once("|".join(("openings", *patterns)), lambda: _sorted_by_opening(patterns))
    return found


def _sorted_by_opening(patterns: Sequence[str]) -> dict[str, tuple[int, ...]]:
    each = [_openings_of(pattern) for pattern in patterns]
    out = {
        opening: tuple(n for n, own in enumerate(each) if own is None or opening in own or opening[0] + ANY in own)
        for opening in sorted(set().union(*(own for own in each if own is not None)))
    }
    if anywhere := tuple(n for n, own in enumerate(each) if own is None):
        out[""] = anywhere
        for first in {opening[0] for opening in out if opening}:
            out.setdefault(first + ANY, anywhere)
    return out


def _openings_of(pattern: str) -> set[str] | None:
    """The first two letters that a pattern can begin with, the second perhaps `ANY`; None where that cannot be told."""
    if _parser is None:
        return None
    openings = _grown({""}, _parser.parse(pattern))
    if openings is None or "" in openings:
        return None
    return {opening.ljust(OPENING, ANY) for opening in openings}


def _grown(openings: set[str], parts: Any) -> set[str] | None:
    """Each opening with what a parsed pattern can put behind it, as far as `OPENING` letters; None for anything."""
    for kind, what in parts:
        name = str(kind)
        if name in ("ASSERT", "ASSERT_NOT", "AT"):  # takes up no letter
            continue
        short = {opening for opening in openings if len(opening) < OPENING}
        if not short:
            return openings
        more = _of_one(short, name, what)
        if more is None:
            return None
        openings = (openings - short) | more
    return openings


def _of_one(openings: set[str], name: str, what: Any) -> set[str] | None:
    if name == "LITERAL":
        return {opening + chr(what) for opening in openings}
    if name == "IN" and (letters := _of_class(what)) is not None:
        return {opening + letter for opening in openings for letter in letters}
    if name == "SUBPATTERN":
        return _grown(openings, what[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, repeated = what
        out = set(openings) if not least else set()
        for _ in range(min(most, OPENING)):
            grown = _grown(openings, repeated)
            if grown is None:
                return None
            openings = grown
            out |= openings
        return out
    if name == "BRANCH":
        each = [_grown(openings, branch) for branch in what[1]]
        if any(grown is None for grown in each):
            return None
        return set().union(*(grown for grown in each if grown is not None))
    if "" in openings:
        return None
    return {opening.ljust(OPENING, ANY) for opening in openings}


def _of_class(members: Any) -> set[str] | None:
    out: set[str] = set()
    for kind, what in members:
        if str(kind) == "LITERAL":
            out.add(chr(what))
        elif str(kind) == "RANGE":
            out.update(map(chr, range(what[0], what[1] + 1)))
        else:
            return None
    return out
