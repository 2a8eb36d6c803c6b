"""Which of a text's words are about what: the passage around a mention, the text without what it tells in passing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tocsin.link import stated
from tocsin.model import Document, Mention

LENT = ("place", "context")
"""What one sentence tells for several mentions: the place of a dateline, who its attackers are."""


def in_order(mentions: Sequence[Mention]) -> list[tuple[int, Mention]]:
    """The mentions of a text by where each begins, in characters: its first statement that is no other's as well."""
    told = Counter(span for m in mentions for span in {s.span for s in m.statements})

    def starts(mention: Mention) -> int:
        spans = [s.span for s in mention.statements]
        mine = [s.span for s in mention.statements if told[s.span] == 1 and s.property not in LENT]
        return min((start for start, _ in mine or spans), default=0)

    return sorted(((starts(m), m) for m in mentions), key=lambda told: (told[0], told[1].id))


def own(text: str, main: Sequence[Mention], passing: Sequence[Mention]) -> str:
    """The text without the sentences that tell in passing of another day's or another place's event: they are its words."""
    others: list[tuple[int, int]] = []
    for m in passing:
        if all(_elsewhere(m, one) for one in main):
            others += [_sentence(text, s.span) for s in m.statements if s.span[1] > s.span[0]]
    if not others:
        return text
    kept = {n for m in main for s in m.statements for n in range(*_sentence(text, s.span))}
    parts, end = [], 0
    for start, stop in sorted(others):
        if start >= end and start not in kept:
            parts.append(text[end:start])
            end = stop
    return " ".join([*parts, text[end:]])


def _elsewhere(a: Mention, b: Mention) -> bool:
    """Whether two mentions of one text tell other days, or, where a day is missing, other places."""
    days, others = stated.days(a), stated.days(b)
    if days and others:
        return days != others
    place, other = stated.where(a), stated.where(b)
    return place is not None and other is not None and place.name != other.name


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, by full stops and line ends."""
    start = max(
        text.rfind(mark, 0, span[0]) + len(mark) if mark in text[: span[0]] else 0 for mark in (". ", "\n", "! ", "? ")
    )
    ends = [at for mark in (". ", "\n", "! ", "? ") if (at := text.find(mark, span[1])) >= 0]
    return start, min(ends, default=len(text) - 1) + 1


def passage(document: Document, mention: Mention) -> str:
    """The text around the mention's statements, 120 characters to each side, without overlap."""
    spans = sorted((max(0, s.span[0] - 120), s.span[1] + 120) for s in mention.statements)
    parts, end = [], 0
    for start, stop in spans:
        if stop > end:
            parts.append(document.text[max(start, end) : stop])
            end = stop
    return " ".join(parts)
