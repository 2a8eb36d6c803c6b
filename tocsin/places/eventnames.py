"""A sentence as its event locator sees it: words, and spans that may be names of places, known or unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tocsin.patterns import compiled

_TOKEN = compiled(r"[’']s\b|[^\W_]+(?:(?![’']s\b)[-’'‘ʼ.][^\W_]+)*|[^\w\s]|_")
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚḤṢṬ"
_PART = rf"(?:[‘’ʻʿ]?(?:[Aa][ln]|[Ee][lz]|[Aa][sdrtz]h?|[Uu][lm])[-–’ ])?[‘’ʻʿ]?[{_UPPER}][\w]*(?:[-–’'‘ʼʻ.]\w+)*"
_NAME = compiled(rf"(?<![\w@#]){_PART}(?: (?:of the |of |de la |de los |de |del |bin )?{_PART}){{0,5}}")
_POSSESSIVE = compiled(r"[’'‘]s?$")
_NO_NAME = frozenset(
    "a about after afterwards again ago all also although american an and another any april are arab as asked at august "
    "be because before being both british but by during december did do each earlier eight eighteen either even "
    "eyewitnesses federal february few fifteen fifty fighting five following for forty four french friday from german "
    "general had has have he her here his how however hundreds i if in including inside is islamic it its january july "
    "june just last later local march many may meanwhile members military monday more most mr mrs ms muslim near nearly "
    "nine no not november now october of officials on once one only or other our out over people police president "
    "reports residents saturday security september seven several she shells shiite since six sixteen some soldiers "
    "sources state still such sunday sunni suspected ten tens than that the their then there these they thirty this "
    "those though thousands three through thursday thus to today tuesday twelve twenty two u.s un under unidentified "
    "united until up us was we wednesday week were what when where which while who with witnesses women yesterday "
    "you your according separately elsewhere authorities troops gunmen rebels militants insurgents protesters".split()
)

_TAIL = compiled(rf"(?: {_PART}){{1,4}}")
TURNS = frozenset(
    "after as when while who which that where whose before since following during until because but and or said says "
    "saying told reported announced according according amid against including despite although though if then "
    "was were is are has have had been being will would could".split()
)
_VERBAL = compiled(
    r"[a-z]{2,}(?:ed|ing)$|(?:said|shot|hit|went|took|came|left|held|fell|blew|struck|began|broke|fought|led)$"
)
_MARKS = frozenset(',;:()"“”-–')
KINDS = frozenset(
    "city town village province state region district county governorate area suburb neighborhood neighbourhood camp "
    "border airport capital outskirts countryside street road square market mosque church university hospital school "
    "bridge river mountain mountains hill hills valley island islands desert sea gulf base prison station hotel "
    "junction crossing checkpoint park bazaar port plains highway quarter sector front peninsula strip farm farms "
    "castle plateau range centre center beach springs plant factory office headquarters stadium garden gardens lake forest cemetery palace".split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the gazetteer knows of a span: the kind of place and what the name does there (roles of `Toponym`)."""

    start: int
    end: int
    feature: str
    role: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens: in lower case, where they start, as context, and as turns."""

    words: list[str]
    starts: list[int]
    plain: list[str]
    """The words as context: "Cap" for any name, so that no weight hangs on one."""
    turned: list[str]
    """Each word or mark if it turns a sentence to something else, "#" for a verb by its form, "" for the others."""


@lru_cache(maxsize=64)
def tokens(text: str) -> Sentence:
    """The words and marks of a sentence; several events of one sentence ask for the same."""
    found = [(m.group(), m.start()) for m in _TOKEN.finditer(text)]
    if not found:
        return Sentence([], [], [], [])
    words, plain, turned = map(list, zip(*[_read(w) for w, _ in found], strict=True))
    plain[0] = words[0]
    return Sentence(words, [start for _, start in found], plain, turned)


@lru_cache(maxsize=20_000)
def _read(token: str) -> tuple[str, str, str]:
    """A token in lower case, as context, and as a turn of the sentence."""
    word = token.lower().replace("’", "'")
    plain = "Cap" if token[0].isupper() else "#" if word.isdigit() else word
    return word, plain, word if word in TURNS or word in _MARKS else "#" if _VERBAL.search(word) else ""


@lru_cache(maxsize=64)
def capitalised(text: str) -> tuple[tuple[int, int], ...]:
    """Spans [start, end) that are written like names, without the function words that they may start with."""
    spans = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        while start < end:
            word = _TOKEN.match(text, start)
            if word is None or word.end() > end:
                break
            low = word.group().lower().replace("’", "'")
            if low not in _NO_NAME and low.removesuffix("'s") not in _NO_NAME:
                break
            start = word.end()
            while start < end and text[start] in " -–":
                start += 1
        name = text[start:end]
        bare = _POSSESSIVE.sub("", name).rstrip(".")
        if len(bare) > 1:
            spans.append((start, start + len(bare)))
    return tuple(spans)


def names(text: str, known: Sequence[Known]) -> list[Known]:
    """The known places and beside them the other names of a sentence, in order, without overlap.

    A known name that begins a longer one of a thing of its own, "Minya University", is given in full.
    """
    out = [_whole(text, k, known[i + 1].start if i + 1 < len(known) else len(text)) for i, k in enumerate(known)]
    for start, end in capitalised(text):
        for k in out:
            if k.start < end and start < k.end:
                break
        else:
            out.append(Known(start, end, "unknown", "place"))
    out.sort(key=lambda k: k.start)
    return out


def _whole(text: str, k: Known, limit: int) -> Known:
    if k.role != "place" or text[k.end : k.end + 1] != " " or not text[k.end + 1 : k.end + 2].isupper():
        return k
    tail = _TAIL.match(text, k.end, limit)
    words = tail.group().split(" ") if tail else []
    while words and words[-1].lower() not in KINDS:
        words.pop()
    return Known(k.start, k.end + len(" ".join(words)), k.feature, k.role) if words else k
