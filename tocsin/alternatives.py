"""Hundreds of alternatives in one search: at each word only those are tried that can begin with its letter.

Python's `re` skips an alternative by its first letter only where that letter stands bare; inside a group it tries them all,
which for the reader's words of violence was a quarter of its time. What is found is the same: at each place the first
alternative that fits, in the order given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


class Alternatives:
    """Patterns without named groups of their own, none of which fits the empty string. Each is looked for where `before`
    fits, and counts where `after` fits behind it (both as patterns that take up no letter)."""

    def __init__(self, patterns: Sequence[str], before: str = "", after: str = "") -> None:
        self._patterns, self._after = patterns, after
        self._by_letter = _by_letter(patterns)
        letters = "".join(sorted(c for c in self._by_letter if c))
        self._starts = compiled(rf"{before}[{re.escape(letters)}]" if letters and "" not in self._by_letter else before)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def finditer(self, text: str, start: int, end: int) -> Iterator[Found]:
        """What stands in text[start:end), in order and without overlap, as `re.Pattern.finditer` would find it."""
        while start <= end and (at := self._starts.search(text, start, end)):
            here = at.start()
            found = self._of(text[here : here + 1]).match(text, here, end)
            if found:
                yield Found(here, found.end(), int(str(found.lastgroup)[1:]))
            start = max(found.end(), here + 1) if found else here + 1

    def _of(self, letter: str) -> re.Pattern[str]:
        """The alternatives that can begin with a letter, compiled when it is first met."""
        if letter not in self._compiled:
            numbers = self._by_letter.get(letter, self._by_letter.get("", ()))
            said = "|".join(f"(?P<a{n}>{self._patterns[n]})" for n in numbers)
            self._compiled[letter] = compiled(f"(?:{said}){self._after}")
        return self._compiled[letter]


def _by_letter(patterns: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Letter → numbers of the patterns that can begin with it; under "" those of any other letter, if there are such."""
    found: dict[str, tuple[int, ...]] = once(
        "|".join(("first letters", *patterns)), lambda: _sorted_by_letter(patterns)
    )
    return found


def _sorted_by_letter(patterns: Sequence[str]) -> dict[str, tuple[int, ...]]:
    firsts = [_first(pattern) for pattern in patterns]
    out = {
        letter: tuple(n for n, first in enumerate(firsts) if first is None or letter in first)
        for letter in sorted(set().union(*(first for first in firsts if first is not None)))
    }
    if anywhere := tuple(n for n, first in enumerate(firsts) if first is None):
        out[""] = anywhere
    return out


def _first(pattern: str) -> frozenset[str] | None:
    """The letters that a pattern can begin with; None where that cannot be told."""
    if _parser is None:
        return None
    letters, empty = _letters(_parser.parse(pattern))
    return None if empty or letters is None else frozenset(letters)


def _letters(parts: Any) -> tuple[set[str] | None, bool]:
    """The first letters of a parsed pattern, None for any; and whether all of it may be left out."""
    out: set[str] = set()
    for kind, what in parts:
        name = str(kind)
        if name in ("ASSERT", "ASSERT_NOT", "AT"):  # takes up no letter
            continue
        letters, empty = _of_one(name, what)
        if letters is None:
            return None, False
        out |= letters
        if not empty:
            return out, False
    return out, True


def _of_one(name: str, what: Any) -> tuple[set[str] | None, bool]:
    if name == "LITERAL":
        return {chr(what)}, False
    if name == "IN":
        return _of_class(what), False
    if name == "SUBPATTERN":
        return _letters(what[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        letters, empty = _letters(what[2])
        return letters, empty or what[0] == 0
    if name == "BRANCH":
        each = [_letters(branch) for branch in what[1]]
        if any(letters is None for letters, _ in each):
            return None, False
        return set().union(*(letters for letters, _ in each if letters)), any(empty for _, empty in each)
    return None, False


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
