"""Cuts the encoder's vocabulary to the pieces that English news needs, so that the shipped file stays small.

    python training/reader/vocabulary.py VOCAB.txt TEXT... > kept.txt

A piece is kept when it occurs `OFTEN` times in the texts (any files: what they hold is only counted), or is a single
character or a continuation of at most three, so that any word in Latin script can still be spelled.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

from tocsin.read.learned.wordpiece import WordPieces

OFTEN = 4


def pieces_of(path: Path) -> list[str]:
    """The pieces of a vocabulary file, one a line."""
    return [piece for piece in path.read_text(encoding="utf-8").split("\n") if piece]


def kept(vocabulary: list[str], texts: list[Path]) -> list[int]:
    """Ids of the pieces to keep, in order, the first five ([PAD], [UNK], [CLS], [SEP], [MASK]) at their own places."""
    pieces = WordPieces(vocabulary)
    seen: Counter[int] = Counter()
    for path in texts:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")
        seen.update(pieces.cut(text)[0])
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    first = [pieces.ids[s] for s in special if s in pieces.ids]
    others = [
        i
        for i, piece in enumerate(vocabulary)
        if i not in first
        and piece.isascii()
        and (seen[i] >= OFTEN or len(piece.removeprefix("##")) <= (3 if piece[:2] == "##" else 1))
    ]
    return first + others


if __name__ == "__main__":
    words = pieces_of(Path(sys.argv[1]))
    for i in kept(words, [Path(p) for p in sys.argv[2:]]):
        print(words[i])
