"""The small grammar in which the templates are written, and its expansion into text with labelled spans.

    plain text                  stands as it is
    <one|two|>                  one of the alternatives, nested at will
    $name                       the filler `name`, the same one throughout a document; $name.2 is a second one
    $~name                      the filler `name`, chosen afresh
    [role text]                 a span; roles may be joined (`victim+killed`), and followed by #event :modality @speaker
    [! text]                    the word that tells an event (its trigger); takes #event too
    {1 text}                    the words that stand for speaker 1 of this passage, to which @1 refers
    %b attack bombing accomplished background%     declares event b of this passage; `m` is the document's main event
    ^                           the next letter is a capital

Sentences begin with a capital and "a" becomes "an" by themselves. A span loses its leading article, except for the
roles that count people, where the article is the number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

ROLES = ("perp_ind", "perp_org", "victim", "target", "weapon", "place", "date", "killed", "wounded", "hostages")
MODALITIES = ("asserted", "claimed", "attributed", "suspected", "denied", "reported", "hypothetical")
COUNTED = frozenset({"killed", "wounded", "hostages", "date"})
"""Roles that keep their article: it is the number ("a soldier") or part of the time ("a week ago")."""
MAIN = "m"

_HEADER = re.compile(r"\[([a-z_+]+|!)(?:#([a-z]))?(?::([a-z]+))?(?:@(\d))?(?:#([a-z]))? ")
_VARIABLE = re.compile(r"\$(~?)([a-z][a-z_]*)(?:\.(\d))?")
_ARTICLE = re.compile(r"(?:the|an|a) ", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:^|[.!?][\"”’)]*\s+|\n|[.!?:,] [\"“])$")
_INNER_SENTENCE = re.compile(r"((?<![ap]\.m)[.!?][\"”)]* )([a-z])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Gen|Lt|Col|Maj|Capt|Mr|Mrs|Ms|Dr|St|No|Sgt|Insp)\. $")
_SOUNDS_VOWEL = re.compile(
    r"(?:[aeioAEIO](?!ne\b|ne-|uro)|[uU](?!ni|ti|s[aei]|N|S|K)|8|1[18](?!\d)|[FHLMNRSX](?=[A-Z\d-]))"
)


class TemplateError(ValueError):
    """A template that cannot be read or expanded. The message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class Open:
    """The start of a span (`roles`), of a trigger (roles empty) or of a speaker's words (`speaker_mark`)."""

    roles: tuple[str, ...] = ()
    modality: str | None = None
    speaker: str | None = None
    event: str = MAIN
    speaker_mark: str | None = None


@dataclass(frozen=True, slots=True)
class Declare:
    """An event of a passage: its name there, and kind, type, stage and when."""

    name: str
    values: tuple[str, ...]


CLOSE, CAPITAL = "\0close", "\0capital"
Token = str | Open | Declare


@dataclass(frozen=True, slots=True)
class Node:
    """A parsed piece: `seq`, `alt`, `text`, `var`, `tag` or `decl`."""

    kind: str
    parts: tuple[Node, ...] = ()
    value: Any = None


@cache
def parsed(template: str) -> Node:
    """The tree of a template. Raises TemplateError with the place of the mistake."""
    node, at = _sequence(template, 0, "")
    if at != len(template):
        raise TemplateError(f"unexpected {template[at]!r} at {at}: …{template[max(0, at - 40) : at + 20]}…")
    return node


def _sequence(text: str, at: int, stops: str) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(text) and text[at] not in stops:
        char = text[at]
        if char == "<":
            choices = []
            while True:
                node, at = _sequence(text, at + 1, "|>")
                choices.append(node)
                if at >= len(text):
                    raise TemplateError(f"an alternative is not closed: …{text[-60:]}")
                if text[at] == ">":
                    break
            parts.append(Node("alt", tuple(choices)))
            at += 1
        elif char == "[":
            header = _HEADER.match(text, at)
            if not header:
                raise TemplateError(f"no role at {at}: {text[at : at + 40]}…")
            roles = () if header[1] == "!" else tuple(header[1].split("+"))
            if set(roles) - set(ROLES) or header[3] not in (None, *MODALITIES):
                raise TemplateError(f"unknown role or modality: {header[0]}")
            node, at = _closed(text, header.end(), "]")
            parts.append(Node("tag", (node,), Open(roles, header[3], header[4], header[2] or header[5] or MAIN)))
        elif char == "{":
            number = text[at + 1 : at + 2]
            if not number.isdigit() or text[at + 2 : at + 3] != " ":
                raise TemplateError(f"no speaker's number at {at}: {text[at : at + 40]}…")
            node, at = _closed(text, at + 3, "}")
            parts.append(Node("tag", (node,), Open(speaker_mark=number)))
        elif char == "$":
            name = _VARIABLE.match(text, at)
            if not name:
                raise TemplateError(f"no name at {at}: {text[at : at + 40]}…")
            parts.append(Node("var", (), (name[2], name[3] or "", bool(name[1]))))
            at = name.end()
        elif char == "%":
            end = text.find("%", at + 1)
            words = text[at + 1 : end].split()
            if end < 0 or len(words) not in (4, 5):
                raise TemplateError(f"not a declaration: {text[at : at + 60]}…")
            parts.append(Node("decl", (), Declare(words[0], (*words[1:], "current")[:4])))
            at = end + 1
        elif char == "^":
            parts.append(Node("text", (), CAPITAL))
            at += 1
        elif char in "]}>|":
            raise TemplateError(f"unexpected {char!r} at {at}: …{text[max(0, at - 40) : at + 20]}…")
        else:
            end = at
            while end < len(text) and text[end] not in "<[{$%^]}>|":
                end += 1
            parts.append(Node("text", (), text[at:end]))
            at = end
    return Node("seq", tuple(parts)), at


def _closed(text: str, at: int, mark: str) -> tuple[Node, int]:
    node, at = _sequence(text, at, mark)
    if at >= len(text):
        raise TemplateError(f"{mark!r} is missing: …{text[-60:]}")
    return node, at + 1


def flatten(node: Node, rng: Random, fill: Callable[[str, str, bool], Sequence[Token]], out: list[Token]) -> None:
    """Choose among the alternatives and fill the variables; tokens are appended to `out`."""
    if node.kind in ("text", "decl"):
        out.append(node.value)
    elif node.kind == "seq":
        for part in node.parts:
            flatten(part, rng, fill, out)
    elif node.kind == "alt":
        flatten(node.parts[rng.randrange(len(node.parts))], rng, fill, out)
    elif node.kind == "var":
        out.extend(fill(*node.value))
    else:
        out.append(node.value)
        flatten(node.parts[0], rng, fill, out)
        out.append(CLOSE)


@dataclass(slots=True)
class Page:
    """A document on its way: pieces of text, and marks that refer to pieces, so that late changes move no span."""

    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[Open, int, int, int]] = field(default_factory=list)
    """Each with its first piece, the piece after its last, and the number of the passage."""
    declared: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)
    _capital: bool = True

    def write(self, tokens: Sequence[Token], passage: int) -> None:
        """Append the tokens of passage number `passage`."""
        opened: list[tuple[Open, int]] = []
        for token in tokens:
            if isinstance(token, Open):
                opened.append((token, len(self.pieces)))
            elif isinstance(token, Declare):
                self.declared[passage, token.name] = token.values
            elif token == CLOSE:
                mark, first = opened.pop()
                self.marks.append((mark, first, len(self.pieces), passage))
            elif token == CAPITAL:
                self._capital = True
            else:
                self._append(token)

    def _append(self, text: str) -> None:
        tail = "".join(self.pieces[-6:])[-14:]
        text = _INNER_SENTENCE.sub(lambda m: m[1] + m[2].upper(), text)
        if text[:1] == " " and (not tail or tail[-1] in " \n"):
            text = text.lstrip(" ")
        if not text:
            return
        if text[0] in ",.;:!?)" and tail.endswith(" "):
            last = self._last()
            self.pieces[last] = self.pieces[last].rstrip(" ")
        elif text[0] != " ":
            if self._capital or (_SENTENCE_END.search(tail) and not _ABBREVIATED.search(tail)):
                text = text[0].upper() + text[1:]
            if re.search(r"(?:^|[\s(\"“])[aA] $", tail) and _SOUNDS_VOWEL.match(text):
                last = self._last()
                self.pieces[last] = self.pieces[last].rstrip(" ") + "n "
        if re.search(r"\w", text):
            self._capital = False
        self.pieces.append(text)

    def _last(self) -> int:
        last = len(self.pieces) - 1
        while not self.pieces[last]:
            last -= 1
        return last

    def text(self) -> tuple[str, Callable[[int, int, bool], tuple[int, int]]]:
        """The text, and a function from pieces to character offsets without outer space (nor article, if so told)."""
        offsets = [0]
        for piece in self.pieces:
            offsets.append(offsets[-1] + len(piece))
        whole = "".join(self.pieces)

        def span(first: int, last: int, articles: bool) -> tuple[int, int]:
            start, end = offsets[first], offsets[last]
            while start < end and whole[start] in " \n":
                start += 1
            while end > start and whole[end - 1] in " \n,":
                end -= 1
            if not articles and (found := _ARTICLE.match(whole, start, end)):
                start = found.end()
            return start, end

        return whole, span
