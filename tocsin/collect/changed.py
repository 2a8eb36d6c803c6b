"""What a later capture of a page says otherwise: title, date, sentences that came and went. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256

from tocsin.model import Document
from tocsin.patterns import compiled

_SENTENCE = compiled(r"[^.!?…。؟।\n]+[.!?…。؟।]*[\"'”’)]*|\n")
MOST = 3000
"""Sentences of a text that are compared: what is longer is compared by its beginning."""


@dataclass(frozen=True, slots=True)
class Changes:
    """From the earlier to the later capture. Sentences in the order of the text; None where a field stayed."""

    title: tuple[str | None, str | None] | None
    published: tuple[str | None, str | None] | None
    came: tuple[str, ...]
    went: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.title or self.published or self.came or self.went)

    def __str__(self) -> str:
        said = []
        if self.title:
            said.append("another title")
        if self.published:
            said.append(f"dated {self.published[1]}, not {self.published[0]}")
        if self.came:
            said.append(f"{len(self.came)} {'sentence' if len(self.came) == 1 else 'sentences'} more")
        if self.went:
            said.append(f"{len(self.went)} gone")
        return ", ".join(said) or "the same words"


def changes(before: Document, after: Document) -> Changes:
    """What the later of two captures says otherwise. A sentence that moved did not change."""
    a, b = _sentences(before.text), _sentences(after.text)
    came: list[str] = []
    went: list[str] = []
    for step, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if step != "equal":
            went += a[i:j]
            came += b[k:m]
    moved = set(came) & set(went)
    return Changes(
        None if before.title == after.title else (before.title, after.title),
        None if before.published == after.published else (before.published, after.published),
        tuple(s for s in came if s not in moved),
        tuple(s for s in went if s not in moved),
    )


def words_of(document: Document) -> str:
    """A digest of what a capture says: pages change their advertising at every visit, and say the same."""
    said = "\0".join((document.title or "", document.published or "", " ".join(document.text.split())))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _sentences(text: str) -> list[str]:
    found = (" ".join(s[0].split()) for s in _SENTENCE.finditer(text))
    return [s for s in found if s][:MOST]
