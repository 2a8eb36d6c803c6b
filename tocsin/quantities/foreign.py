"""Number phrases of languages other than English: hedge, number words or figures, scale and the noun that is counted."""

from __future__ import annotations

import re
from functools import cache

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.lexicons import FRENCH, SPANISH, Lexicon, folded
from tocsin.quantities.records import Kind, QuantityMention
from tocsin.quantities.scripts import ARABIC, ARABIC_PAIRS, PERSIAN, RUSSIAN

LEXICONS = (FRENCH, SPANISH, RUSSIAN, ARABIC, PERSIAN)
_WORD = compiled(
    r"\d{1,3}(?:[.,\u066b\u066c\u00a0\u202f]\d{3})+(?!\d)|\d{1,9}(?:[.,\u066b]\d{1,2})?(?!\d)|[^\W\d_]+(?:\u200c[^\W\d_]+)*"
)
_GAP = compiled(r"[\s\u00a0\u202f]{1,4}|-(?=[^\W\d])|(?<=[^\W\d])['’](?=[^\W\d])|(?<=و)(?=\d)|\Z")
_MOST = 8
"""Words of the longest phrase that is read."""
_AROUND = 200
_LATIN_WORDS = compiled(r"[a-zà-öø-ÿ]+", re.IGNORECASE)
_ENGLISH = frozenset("the and of in to was were on at said by for with from that his is had".split())

Words = list[tuple[str, int, int]]


@cache
def heads() -> dict[str, tuple[tuple[Lexicon, frozenset[str]], ...]]:
    """The first words of phrases, folded, with the languages that have them.

    Beside each language stand the words of which one has to follow; an empty set where the first word is enough.
    """
    out: dict[str, dict[Lexicon, set[str]]] = {}
    for lexicon in LEXICONS:
        phrases = [*lexicon.numbers, *lexicon.vague, *lexicon.tens, *lexicon.nobody, *lexicon.between]
        phrases += [scale for scale, n in lexicon.scales.items() if n == 1000]
        for hedge in lexicon.hedges.values():
            phrases.extend(hedge)
        if lexicon is ARABIC:
            phrases.extend(ARABIC_PAIRS)
        for phrase in phrases:
            first, *rest = _PARTS.split(phrase)
            out.setdefault(first, {}).setdefault(lexicon, set()).add(rest[0] if rest else "")
    return {
        word: tuple((x, frozenset() if "" in seconds else frozenset(seconds)) for x, seconds in languages.items())
        for word, languages in out.items()
    }


_PARTS = compiled(r"[ '’]")


@cache
def tails() -> frozenset[str]:
    """Words after figures that only another language has: scales, counted nouns and units of measure."""
    return frozenset().union(*(lexicon.people | lexicon.units | frozenset(lexicon.scales) for lexicon in LEXICONS))


def match(text: str, start: int) -> tuple[bool, QuantityMention | None]:
    """The phrase that begins at a word, and whether another language has it (then English is not to be tried)."""
    head = _WORD.match(text, start)
    if not head:
        return False, None
    first = folded(head[0])
    gap = _GAP.match(text, head.end())
    after = _WORD.match(text, gap.end()) if gap else None
    following = folded(after[0]) if after else ""
    if first[0].isdecimal():
        languages = [x for x in LEXICONS if following in x.people or following in x.units or following in x.scales]
    else:
        languages = [x for x, seconds in heads().get(first, ()) if not seconds or following in seconds]
    words = _words(text, start) if languages else []
    for lexicon in languages:
        if lexicon.latin and not _written_in(text, start, lexicon):
            continue
        if first[0].isdecimal() and following in lexicon.units:
            return True, None
        found = _phrase(words, lexicon)
        if found:
            return True, found
    return False, None


def _words(text: str, start: int) -> Words:
    out: Words = []
    position = start
    while len(out) < _MOST + 4:
        word = _WORD.match(text, position)
        if not word:
            break
        out.append((folded(word[0]), word.start(), word.end()))
        gap = _GAP.match(text, word.end())
        if not gap:
            break
        position = gap.end()
    return out


def _written_in(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the words around look like the language more than like English."""
    mine = english = 0
    for m in _LATIN_WORDS.finditer(text, max(0, start - _AROUND), start + _AROUND):
        word = folded(m[0])
        mine += word in lexicon.common or word in lexicon.people or (len(word) > 3 and word in lexicon.numbers)
        english += word in _ENGLISH
    return mine > english


def _phrase(words: Words, lexicon: Lexicon) -> QuantityMention | None:
    start = words[0][1]
    nobody = _longest(words, 0, lexicon.nobody)
    if nobody:
        at = nobody
        noun = words[at][0] if at < len(words) and words[at][0] in lexicon.people else None
        return QuantityMention(start, words[at if noun else at - 1][2], Quantity.exactly(0), noun, "none")
    if words[0][0] in ARABIC_PAIRS and lexicon is ARABIC:
        return QuantityMention(start, words[0][2], Quantity.exactly(2), words[0][0], "count")
    kind: Kind
    at, hedge = 0, ""
    for name, phrases in lexicon.hedges.items():
        after = _longest(words, 0, phrases)
        if after > at:
            at, hedge = after, name
    if hedge == "" and (ranged := _range(words, lexicon)):
        return ranged
    few = _longest(words, at, tuple(lexicon.vague))
    number = _number(words, at, lexicon)
    about = _longest(words, at, tuple(lexicon.tens))
    if about and (number is None or about >= number[1]):
        n = lexicon.tens[" ".join(w for w, _, _ in words[at:about])]
        quantity = Quantity.exactly(n) if n in (6, 12) and not hedge else _hedged(n, hedge or "about")
        return _counted(words, about, lexicon, start, quantity, "approximate")
    if few and (number is None or few >= number[1]):
        n = lexicon.vague[" ".join(w for w, _, _ in words[at:few])]
        return _counted(words, few, lexicon, start, Quantity(n, None, None), "indefinite")
    if number is None:
        return None
    n, at = number
    if at < len(words) and words[at][0] in lexicon.units:
        return None
    kind = "approximate" if hedge and hedge != "exact" else "count"
    found = _counted(words, at, lexicon, start, _hedged(n, hedge), kind)
    if n == 1 and found.noun is None:
        return None  # "un", "une", "один" are articles and pronouns, too
    return found


def _hedged(n: int, hedge: str) -> Quantity:
    return {
        "low": Quantity(n, n, None),
        "high": Quantity(None, None, n),
        "near": Quantity(None, n, n),
        "about": Quantity(None, n, None),
    }.get(hedge, Quantity.exactly(n))


def _longest(words: Words, at: int, phrases: tuple[str, ...]) -> int:
    """Where the longest of some phrases ends that begins at words[at], as an index; 0 where none does."""
    best = 0
    for phrase in phrases:
        parts = _PARTS.split(phrase)
        if len(parts) > best - at and [w for w, _, _ in words[at : at + len(parts)]] == parts:
            best = at + len(parts)
    return best


def _counted(words: Words, at: int, lexicon: Lexicon, start: int, quantity: Quantity, kind: Kind) -> QuantityMention:
    """The mention with the noun that follows, straight or after "de"."""
    for skip in (0, 1):
        i = at + skip
        if i < len(words) and words[i][0] in lexicon.people and (not skip or words[at][0] in ("de", "d")):
            return QuantityMention(start, words[i][2], quantity, words[i][0], kind)
    return QuantityMention(start, words[at - 1][2], quantity, None, kind)


def _range(words: Words, lexicon: Lexicon) -> QuantityMention | None:
    joins = lexicon.between.get(words[0][0])
    if joins is None:
        return None
    first = _number(words, 1, lexicon)
    if first is None or first[1] >= len(words):
        return None
    low, at = first
    if words[at][0] in joins:
        second = _number(words, at + 1, lexicon)
    elif words[at][0][:1] in joins:  # Arabic writes "and" onto the number
        second = _number([(words[at][0][1:], *words[at][1:]), *words[at + 1 :]], 0, lexicon)
        second = second and (second[0], second[1] + at)
    else:
        return None
    if second is None or not low < second[0]:
        return None
    if second[1] < len(words) and words[second[1]][0] in lexicon.units:
        return None
    return _counted(words, second[1], lexicon, words[0][1], Quantity(low, None, second[0]), "range")


def _number(words: Words, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The number that begins at words[at], and the index after it; None where there is none."""
    if at >= len(words):
        return None
    if words[at][0][0].isdecimal():
        return _figures(words, at, lexicon)
    total = group = last = 0
    i = end = at
    while i < len(words) and i < at + _MOST:
        word = words[i][0]
        joined = lexicon is ARABIC and word[0] == "و" and (word[1:] in lexicon.numbers or word[1:] in lexicon.scales)
        word = word[1:] if joined else word
        if word in lexicon.joins and end > at and i + 1 < len(words):
            i += 1
            continue
        if word in lexicon.scales and (end > at or lexicon.scales[word] == 1000) and not (total and not group):
            total += max(group, 1) * lexicon.scales[word]
            group, last = 0, 1000
        elif word in lexicon.numbers:
            n = lexicon.numbers[word]
            if word in ("vingt", "vingts") and last == 4:
                group += 76  # quatre-vingt
                n = 80
            elif n == 100 and 2 <= group < 10:
                group *= 100
            elif n == 10 and lexicon is ARABIC and 1 <= group % 100 < 10 and not joined:
                group += 10
            elif last == 0 or _goes_on(last, n, lexicon, joined):
                group += n
            else:
                break
            last = n
        else:
            break
        i += 1
        end = i
    return (total + group, end) if end > at else None


def _goes_on(last: int, n: int, lexicon: Lexicon, joined: bool) -> bool:
    """Whether a number word can follow another in one number: units after tens, tens after hundreds."""
    if lexicon is ARABIC and joined and last < 10 <= 20 <= n < 100:
        return True
    if lexicon is FRENCH and ((last in (60, 80) and n < 20) or (last == 10 and 7 <= n <= 9)):
        return True
    return (last >= 100 and n < min(last, 1000)) or (20 <= last < 100 and n < 10)


def _figures(words: Words, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    figures = words[at][0]
    scale = lexicon.scales.get(words[at + 1][0]) if at + 1 < len(words) else None
    parts = re.split(r"[.,\u066b\u066c\u00a0\u202f]", figures)
    if len(parts) == 2 and len(parts[1]) < 3:
        return (round(float(f"{parts[0]}.{parts[1]}") * scale), at + 2) if scale else None
    n = int("".join(parts))
    return (n * scale, at + 2) if scale else (n, at + 1)
