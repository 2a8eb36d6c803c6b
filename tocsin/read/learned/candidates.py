"""Which stretches of a text may fill a role: short runs of words inside a clause that begin and end on a content word.

On the training half of MUC-4 these hold a stretch for 98 of 100 fillers, at about 500 different strings a message.
"""

from __future__ import annotations

import string
from dataclasses import dataclass

from tocsin.patterns import compiled

LONGEST = 7
"""Words in a candidate at the most; longer fillers (3 in 100) are names of offices that a shorter string stands for."""

_NOT_AT_AN_END = frozenset(
    """a an the of in on at to for from by with and or but nor as that which who whom whose this these those it its his her
    their our my your he she they we i you is are was were be been being has have had do does did will would can could
    may might must shall should not no if when while where after before since until during against into onto over under
    between through about above below there here then than so such also both either neither each every all any some
    more most other another said says told reported added stated today yesterday last night morning""".split()
)
_WORD = compiled(r"\S+")
_CLAUSE_END = compiled(r"[;:?!](?=\s)|(?<![\s.][A-Za-z])\.(?=\s)|--|\n\s*\n|,(?=\s)")
_ARTICLE = compiled(r"\b(?:a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation + "“”‘’«»…–—")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch `[start, end)` of the text, and how many words it has."""

    start: int
    end: int
    words: int


def bare(mention: str) -> str:
    """A mention as role-filler scoring compares it: lower case, no punctuation, no articles (Du et al. 2021)."""
    return " ".join(_ARTICLE.sub(" ", mention.lower().translate(_NO_PUNCTUATION)).split())


def candidates(text: str) -> list[Candidate]:
    """The candidates of a text, by start, then by end. At most `LONGEST` for each word, so linear in the text."""
    words = _words(text)
    content = [text[a:b].lower() not in _NOT_AT_AN_END for a, b in words]
    last = len(words) - 1
    broken = [
        i == last or _CLAUSE_END.search(text, words[i][1], words[i + 1][0] + 1) is not None for i in range(len(words))
    ]
    found: list[Candidate] = []
    for i, (start, _) in enumerate(words):
        if not content[i]:
            continue
        for j in range(i, min(i + LONGEST, len(words))):
            if j > i and broken[j - 1]:
                break
            if content[j]:
                found.append(Candidate(start, words[j][1], j - i + 1))
    return found


def _words(text: str) -> list[tuple[int, int]]:
    """Words between white space, without the punctuation around them."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        if end > start:
            found.append((start, end))
    return found
