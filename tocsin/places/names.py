"""Place names as keys: the same key for spellings that differ in case, accents, hyphens and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from tocsin.patterns import compiled

_MARKS = compiled(r"[\u0300-\u036f]")
_PUNCTUATION = compiled(r"[-‐‑–—_/]")
_DROPPED = compiled(r"[’'`ʻʼ‘´.,()ʿʾ\u0640\u064b-\u0652]")
_ARTICLE = compiled(r"^(?:al|el|ad|ar|as|ash|an|at|az|ed|er|es|the) (?=\w)")
_DIGRAPHS = (
    ("dh", "d"),
    ("kh", "h"),
    ("gh", "g"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ay", "ei"),
    ("ai", "ei"),
    ("q", "k"),
)
_FOLDED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def key(name: str) -> str:
    """The key of a name: lower case, no accents, hyphens as spaces, no apostrophes. Scripts are kept."""
    if name.isascii():
        text = name.lower()
        if text.isalpha():
            return text
    else:
        text = unicodedata.normalize("NFKD", name)
        text = _MARKS.sub("", text).casefold().translate(_FOLDED)
    text = _DROPPED.sub("", _PUNCTUATION.sub(" ", text))
    return " ".join(text.split())


def digest(name_key: str) -> int:
    """64 bits that stand for a key in the index: of a million keys, two collide once in 10^7 gazetteers."""
    return int.from_bytes(blake2b(name_key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def loose_key(name: str) -> str:
    """A key that also forgives transliteration: no article, doubled letters single, digraphs folded (Dayr az Zawr)."""
    text = _ARTICLE.sub("", key(name))
    text = re.sub(r"\b(?:al|el|ez|az|ad|ed|an|en|ar|er|ur|ul|esh|ash|es|as) ", "", text)
    for a, b in _DIGRAPHS:
        text = text.replace(a, b)
    text = text.replace("awr", "or").replace("zawr", "zor").replace("dayr", "deir").replace("y", "i").replace("w", "u")
    text = re.sub(r"(.)\1+", r"\1", text)
    return text.replace("e", "i").replace("o", "u").replace(" ", "")
