"""Tolls of sentences in French, Spanish, Russian, Arabic and Persian: a cue, and the number nearest on its side."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import foreign_cues as cues
from tocsin.quantities.counts import scan
from tocsin.quantities.lexicons import FRENCH, SPANISH, Lexicon, folded
from tocsin.quantities.people import PERSONS
from tocsin.quantities.records import Casualty, What

_CYRILLIC = compiled("[\u0400-\u04ff]")
_ARABIC = compiled("[\u0600-\u06ff]")
_PERSIAN = compiled("[پچژگ\u06a9\u06cc]|\\b(?:نفر|تن|جان|شد|شده|است|را|\\w+[دت]ند)\\b")
_ARABIC_ONLY = compiled("[ةأإ\u064a\u0643]|\\b[وبلف]?ال\\w{3}|\\bفي\\b")
_STEMS = compiled(cues.STEMS)
_ENGLISH = compiled(r"(?:a|an|the|one|both|no|none|twin)\b", re.IGNORECASE)
_ZEROS: dict[str, tuple[What, ...]] = {"both": ("killed", "wounded"), "dead": ("killed",), "hurt": ("wounded",)}
_LATINS = (("spanish", SPANISH), ("french", FRENCH))
_LATIN = compiled(r"[^\W\d_]+")
_ACCENTS = compiled(r"\b[a-z]*[àâçèéêëîïôûùñáíóú]\w*")
_ENGLISH_WORDS = frozenset(
    "the and of in to was were at said by for with from that his is had after killed police people dead wounded injured shot "
    "arrested kidnapped missing over near as when".split()
)
_BOTH = frozenset("a d l n on des me or corps civil mort la once cent cents".split())
"""Words of French and Spanish that English texts hold too, most of them in names."""
_FAR = 70
"""Characters that may stand between a cue and its number."""
_AFTER = compiled(r"(?!\s(?:et|y|и|а|و)\s)(?:[\s\u200c'’\"«»-]|[^\W\d_]){0,70}")
_BEFORE = compiled(r"(?:[\s\u200c,'’\"«»()-]|\w){0,70}")
_AND = compiled(r"\s(?:et|y|и|а|و)\s")
_CLAUSES = compiled(r",.{0,40}\b(?:et|y|и|а|و)\s")


def _folded(pattern: str) -> str:
    """A pattern with its letters as `folded` leaves them; the names of its groups stay."""
    return folded(pattern).replace("(?p<", "(?P<")


@cache
def _cue(language: str) -> tuple[re.Pattern[str], list[tuple[str, str]]]:
    listed = cast(cues.Cues, getattr(cues, language.upper()))
    and_ = "(?:و|ف|ب|ل)?" if language == "arabic" else ""
    parts = [f"(?P<c{i}>{_folded(pattern)})" for i, (_, _, pattern) in enumerate(listed)]
    return compiled(rf"(?<!\w){and_}(?:{'|'.join(parts)})(?!\w)"), [(what, side) for what, side, _ in listed]


@cache
def _total(language: str) -> re.Pattern[str]:
    return compiled(f"(?:{_folded(cues.TOTALS[language])})" + r"\Z")


@cache
def _zero(language: str) -> re.Pattern[str]:
    return compiled(_folded(cues.ZERO[language]))


def languages(body: str, low: str) -> list[str]:
    """The languages in which a sentence may tell a toll; low is the sentence in lower case."""
    if _CYRILLIC.search(body):
        return ["russian"]
    if _ARABIC.search(body):
        return ["persian"] if len(_PERSIAN.findall(body)) > len(_ARABIC_ONLY.findall(body)) else ["arabic"]
    if not _STEMS.search(low):
        return []
    words = [folded(m[0]) for m in _LATIN.finditer(body)]
    accents = len(_ACCENTS.findall(low))
    english = sum(w in _ENGLISH_WORDS for w in words)
    return [name for name, lexicon in _LATINS if accents + sum(w in _telling(lexicon) for w in words) > english]


@cache
def _telling(lexicon: Lexicon) -> frozenset[str]:
    """The words of a language that English does not have."""
    return (lexicon.common | lexicon.people | {n for n in lexicon.numbers if len(n) > 3}) - _BOTH - PERSONS


def foreign_tolls(body: str, language: str) -> list[Casualty]:
    """The tolls of one sentence in a language, with offsets into it, in the order of their cues.

    A cue takes the nearest free number on the side where its language puts it; a sentence that says "nobody was hurt" gives
    zero. Hostages freed, a word for harm without a number and persons without a number give nothing.
    """
    low, at = _map(body)
    counts = [c for c in scan(body) if not _ENGLISH.match(body, c.start)]
    spans = [(_index(at, c.start), _index(at, c.end)) for c in counts]
    out = [
        Casualty(at[m.start()], at[m.end() - 1] + 1, what, Quantity.exactly(0))
        for m in _zero(language).finditer(low)
        for what in (_ZEROS[cast(str, m.lastgroup)])
    ]
    if out:
        return out
    pattern, forms = _cue(language)
    used: set[int] = set()
    matches = list(pattern.finditer(low))
    found: list[Casualty] = []
    for i, (start, end) in enumerate(spans):
        m = _total(language).search(low, max(0, start - 90), start)
        if m:
            used.add(i)
            of = m.groupdict().get("of") or low[start:end]
            harm = (
                "wounded"
                if of.startswith(tuple(map(folded, cues.OF_WOUNDED))) or "bless" in of or "herid" in of
                else "killed"
            )
            quantity = counts[i].quantity
            if quantity.low is None and quantity.best is None and low.startswith("до ", start) and quantity.high:
                quantity = Quantity.exactly(quantity.high)  # "rose to 41"
            found.append(Casualty(at[m.start()], counts[i].end, cast(What, harm), quantity, True))
    for k, m in enumerate(matches):
        what, side = forms[int((m.lastgroup or "c0")[1:])]
        if side == "self":
            found.append(Casualty(at[m.start()], at[m.end() - 1] + 1, "attackers_killed", Quantity.exactly(1)))
            continue
        floor = matches[k - 1].end() if k else 0
        limit = matches[k + 1].start() if k + 1 < len(matches) else len(low)
        chosen = _number(low, spans, used, m, side, floor, limit)
        if chosen is None:
            continue
        used.add(chosen)
        count = counts[chosen]
        before = low[max(0, spans[chosen][0] - 24) : spans[chosen][0]].split()
        told = folded(count.noun) if count.noun else (before or [""])[-1]  # Arabic: "two attackers" is "attackers two"
        label = "attackers_killed" if what == "killed" and told in cues.ATTACKERS else what
        start, end = min(count.start, at[m.start()]), max(count.end, at[m.end() - 1] + 1)
        found.append(Casualty(start, end, cast(What, label), count.quantity))
    return found


def _number(
    low: str, spans: list[tuple[int, int]], used: set[int], m: re.Match[str], side: str, floor: int, limit: int
) -> int | None:
    """The number that a cue speaks of: the one it stands in, else the nearest on its side."""
    best: tuple[int, int] | None = None
    for i, (start, end) in enumerate(spans):
        if i in used:
            continue
        if start <= m.start() and m.end() <= end:
            return i
        if end <= m.start() and side != "after" and end >= floor:
            gap = low[end : m.start()]
            if side == "noun" and len(gap.split()) > 2:
                continue
            if len(gap) <= _FAR and _BEFORE.fullmatch(gap) and not _CLAUSES.search(gap):
                distance = len(gap.split())
                if best is None or distance <= best[0]:
                    best = (distance, i)
        elif start >= m.end() and side in ("after", "near") and start <= limit:
            gap = low[m.end() : start]
            distance = len(gap.split())
            nearer = best is None or distance < best[0]
            if nearer and distance <= 5 and len(gap) <= _FAR and _AFTER.fullmatch(gap) and not _AND.search(gap):
                best = (distance, i)
    return best[1] if best else None


def _map(body: str) -> tuple[str, list[int]]:
    """A sentence as `folded` leaves it, and for each character of it the offset of its source."""
    out: list[str] = []
    at: list[int] = []
    for i, c in enumerate(body):
        kept = folded(c)
        out.append(kept[:1])
        at.extend([i] * len(kept[:1]))
    return "".join(out), at


def _index(at: list[int], offset: int) -> int:
    """Where the character at an offset stands in the folded sentence."""
    low, high = 0, len(at)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if at[middle] < offset else (low, middle)
    return low


def tolls_abroad(body: str, low: str) -> list[Casualty] | None:
    """The tolls of a sentence in another language than English; None where it looks like none of them."""
    spoken = languages(body, low)
    if not spoken:
        return None
    out: list[Casualty] = []
    for language in spoken:
        out += [c for c in foreign_tolls(body, language) if all(c.end <= o.start or o.end <= c.start for o in out)]
    return out
