"""Text → word pieces with their places in the text, as BERT's uncased vocabulary cuts it.

The rules of Devlin et al. 2019 (lower case, accents off, punctuation apart, then the longest known piece first),
with the offset of each piece kept, which is why it is written here: a span must lie in the text as given.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tocsin.patterns import compiled

_RUNS = compiled(r"\w+|[^\w\s]")
LONGEST = 60
"""Characters of a word beyond which it is one unknown piece; keeps a text of one long word linear."""


class WordPieces:
    """A vocabulary and what it does to text. `vocabulary` is one piece a line, its line number its id."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self._cut = lru_cache(maxsize=50_000)(self._pieces_of)

    def cut(self, text: str) -> tuple[list[int], npt.NDArray[np.int32]]:
        """Ids of the pieces, and an array (pieces, 2) of where each begins and ends in `text`."""
        ids: list[int] = []
        where: list[tuple[int, int]] = []
        for run in _RUNS.finditer(text):
            start, end = run.span()
            for piece, first, last in self._cut(run[0]):
                ids.append(piece)
                where.append((start + first, min(end, start + last)))
        return ids, np.array(where, dtype=np.int32).reshape(-1, 2)

    def _pieces_of(self, word: str) -> tuple[tuple[int, int, int], ...]:
        plain, at = _plain(word)
        if not plain or len(plain) > LONGEST:
            return ((self.unknown, 0, len(word)),)
        pieces: list[tuple[int, int, int]] = []
        begin = 0
        while begin < len(plain):
            for end in range(len(plain), begin, -1):
                found = self.ids.get(("##" if begin else "") + plain[begin:end])
                if found is not None:
                    pieces.append((found, at[begin], at[end - 1] + 1))
                    begin = end
                    break
            else:
                return ((self.unknown, 0, len(word)),)
        return tuple(pieces)


def _plain(word: str) -> tuple[str, list[int]]:
    """The word in lower case without accents, and for each of its characters the place in `word` it came from."""
    letters: list[str] = []
    at: list[int] = []
    for i, char in enumerate(word):
        for part in unicodedata.normalize("NFD", char.lower()):
            if unicodedata.category(part) != "Mn":
                letters.append(part)
                at.append(i)
    return "".join(letters), at
