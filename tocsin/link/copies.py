"""Which articles are one report: copies and rewrites of a wire story, and an outlet's own updates.

Fourteen papers that print one agency's story are one voice. Two articles are one report when they share enough runs of
five words (shingles: Broder 1997), or fewer when both credit the same agency, or when one outlet published both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from tocsin.link.words import stems
from tocsin.model import Document
from tocsin.model.agencies import ANY, OF
from tocsin.patterns import compiled

RUN = 5
"""Words of a shingle."""

READ = 4000
"""Characters of an article that are compared."""

COPIED = 0.4
"""The share of the shorter article's shingles that the other has too, from which one was made of the other."""

REWRITTEN = 0.08
"""The same for two that credit one agency: a rewrite keeps quotes and figures."""

DAYS = 4
"""Days within which a story is copied. A later article with the same words quotes an old one and is news of its own."""

FEWEST = 8
"""Shingles that an article needs to be compared. A headline alone is a copy only of the same headline."""

HOLDERS = 12
"""Articles that are kept for a shingle, the earliest: a story's copies all share with these."""

_CREDIT = compiled(
    rf"\((?:with inputs from )?({ANY})\)|\b({ANY})\s{{0,2}}[—–-]{{1,2}} |(?:[Bb]y|[Ff]rom|[Ss]ource:|[Vv]ia|told|to)\s(?:[Tt]he )?({ANY})\b"
)


def agencies(text: str) -> frozenset[str]:
    """The news agencies that a text credits, by their short names."""
    found = (next(g for g in match.groups() if g) for match in _CREDIT.finditer(text[:READ]))
    return frozenset(OF[name.casefold()] for name in found)


def shingles(text: str) -> frozenset[int]:
    """Hashes of the runs of five content words of a text. Of a shorter text, of all its words."""
    words = stems(text[:READ])
    return (
        frozenset(hash(tuple(words[n : n + RUN])) for n in range(max(1, len(words) - RUN + 1)))
        if words
        else frozenset()
    )


def one_report(documents: Iterable[Document]) -> list[tuple[str, ...]]:
    """Groups of document ids, each of which is one report: the earliest first, groups in the order of publication.

    An article joins the report of the earlier article that it is nearest to. The order of arrival does not matter.
    """
    ordered = sorted(documents, key=lambda d: (d.published or "9999", d.id))
    parts = [(shingles(d.text or d.title or ""), agencies(f"{d.publisher or ''} - {d.text}"), _day(d)) for d in ordered]
    holders: dict[int, list[int]] = {}
    first: dict[str, int] = {}
    home: list[int] = []
    for n, document in enumerate(ordered):
        mine, credited, day = parts[n]
        common = Counter(m for shingle in mine for m in holders.get(shingle, ()))
        best, share = n, 0.0
        if document.publisher and _outlet(document) in first:
            best, share = first[_outlet(document)], COPIED
        for m in sorted(common):
            other, named, then = parts[m]
            shortest = min(len(mine), len(other))
            same = common[m] / shortest if shortest >= FEWEST else float(mine == other)
            if same > share and same >= (REWRITTEN if credited & named else COPIED) and _close(day, then):
                best, share = m, same
        home.append(n if best == n else home[best])
        first.setdefault(_outlet(document), n)
        for shingle in mine:
            if len(inside := holders.setdefault(shingle, [])) < HOLDERS:
                inside.append(n)
    groups: dict[int, list[str]] = {}
    for n, document in enumerate(ordered):
        groups.setdefault(home[n], []).append(document.id)
    return [tuple(group) for group in groups.values()]


def _outlet(document: Document) -> str:
    return (document.publisher or "").casefold()


def _day(document: Document) -> int | None:
    try:
        return date.fromisoformat(document.published_day or "").toordinal()
    except ValueError:
        return None


def _close(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= DAYS
