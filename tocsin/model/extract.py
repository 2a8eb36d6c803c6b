"""What may leave the evidence store of a document: all of it, or, of an armed group's own statement, a short extract.

Propaganda is evidence, not content. Whatever shows, exports, serves or logs words of a document goes through here.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.model.records import Document

ARMED_GROUP = "armed_group"
"""The kind of source whose words are kept in and only quoted in short."""

LONGEST = 160
"""Characters of an extract: one short sentence."""

NOTICE = "Statement by an armed group: kept as evidence, shown only as a short extract, not linked."
"""What stands beside an extract, and in place of a title."""

_LINK = re.compile(
    r"(?:https?://|www\.|t\.me/|tg://|magnet:)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:onion|i2p|com|net|org|me|to|io|info|co)\b/?\S*"
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{3,}",
    re.IGNORECASE,
)
"""Addresses, handles and mail: an extract never holds one, so that it leads nowhere."""


def kept_in(document: Document) -> bool:
    """Whether only short extracts of this document may leave the evidence store."""
    return document.source_kind == ARMED_GROUP


def neutral_extract(
    document: Document, span: tuple[int, int], within: tuple[int, int] | None = None
) -> tuple[str, tuple[int, int]]:
    """The words of a document that may be shown for the statement at `span`, and where they stand in its text.

    `within` is the stretch that one would like to show, usually the sentence (default: the span itself). It comes back
    unchanged, except for a statement by an armed group: of that, at most LONGEST characters around the span's words,
    cut between words, and nothing of a link, a handle or an address; in the worst case the empty text.
    The text is always `document.text` from the one returned position to the other.
    """
    first, last = within or span
    first, last = min(first, span[0]), max(last, span[1])
    if not kept_in(document):
        return document.text[first:last], (first, last)
    start, end = span[0], min(span[1], span[0] + LONGEST)
    for link in _LINK.finditer(document.text, first, last):
        if link.end() <= start:
            first = max(first, link.end())
        elif link.start() >= end:
            last = min(last, link.start())
        elif link.start() <= start < link.end():  # the words are in the link itself
            return "", (start, start)
        else:
            end = last = min(end, link.start())
    spare = LONGEST - (end - start)
    before = min(start - first, spare // 2)
    after = min(last - end, spare - before)
    before = min(start - first, spare - after)
    a, b = _at_words(document.text, start - before, start, first), _at_words_back(document.text, end, end + after, last)
    return document.text[a:b], (a, b)


def neutral_document(document: Document) -> Document:
    """The document as it may be listed or exported: an armed group's without its text, title and address."""
    if not kept_in(document):
        return document
    return replace(document, text="", title=NOTICE, url=None, source_id=None, line=None)


def name_for_log(document: Document) -> str:
    """What a message calls a document: the id in its input, its address or title; an armed group's only by its own id."""
    if kept_in(document):
        return document.id
    return document.source_id or document.url or document.title or document.id


def _at_words(text: str, start: int, stop: int, edge: int) -> int:
    """From `start` on, the first place before `stop` where a word begins."""
    if start <= edge:
        return edge
    while start < stop and not (text[start - 1].isspace() and not text[start].isspace()):
        start += 1
    return start


def _at_words_back(text: str, stop: int, end: int, edge: int) -> int:
    """Back from `end`, the last place after `stop` where a word ends."""
    if end >= edge:
        return edge
    while end > stop and not text[end].isspace():
        end -= 1
    return end
