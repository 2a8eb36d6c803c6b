"""What a collection of bare headlines tells about each of them: which words are rare here, how busy a day was, how often
an outlet writes and how often one article is listed.

A headline alone says little. Whether two of them mean one event depends on what else is in the collection: on a day with
one report two vague headlines belong together, on a day with fifty they don't. So profiles of headlines get a `Crowd`,
made of the whole collection, and pairs that have one are weighed in a setting of their own ("collection").
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tocsin.link.profile import Crowd, Profile
from tocsin.link.words import Rarity

FEWEST = 500
"""Bare headlines from which on they are weighed as a collection: fewer say little of what is rare or usual."""

NARROW = 2
"""Days up to which the day that a headline tells is one to stand beside the day of its printing."""

LATE = 40
"""Days before its printing up to which a told day is believed."""

NEAR = 3
"""Days of printing or telling within which all headlines are compared."""

MONTHS = 45
"""Days within which headlines are compared that share a rare word."""

FEW = 40
"""Headlines that may have a word for it to bring them up for comparison."""

CROWDED = 60
"""Neighbours in time that a headline meets at most to each side, so that any collection takes bounded time."""

_COUNTED = {w: n for n, w in enumerate("zero one two thre four five six seven eight nine ten eleven twelve".split())}


def bare(profile: Profile) -> bool:
    """Whether the mention is what a document of no more than a headline is about."""
    return profile.main and bool(profile.headline) and not profile.article


def crowded(profiles: Iterable[Profile], fewest: int = FEWEST) -> list[Profile]:
    """The same profiles in the same order; those of bare headlines know their collection, where that has `fewest`
    documents or more. Pure, and the order makes no difference."""
    found = list(profiles)
    heads = [p for p in found if bare(p)]
    if not heads or len({p.document for p in heads}) < fewest:
        return found
    known = collection(heads)
    made = {p.document: known.crowd(p) for p in heads}
    seen: Counter[str] = Counter()
    numbers: dict[str, int] = {}
    for p in sorted(heads, key=lambda p: p.id):
        numbers[p.id], seen[p.document] = seen[p.document], seen[p.document] + 1
    return [replace(p, crowd=replace(made[p.document], copy=numbers[p.id])) if bare(p) else p for p in found]


@dataclass(frozen=True, slots=True)
class Collection:
    """What a collection of bare headlines tells of each: how rare words and runs of letters are, how often articles are
    listed, how often outlets write, and the days of printing, sorted."""

    words: Rarity
    letters: Rarity
    copies: Counter[str]
    outlets: Counter[str]
    printed: Sequence[int]

    def crowd(self, p: Profile) -> Crowd:
        """A headline in the light of the collection, its first listing. One that is not in it is as rare as can be."""
        weight = {w: self.words[w] for w in p.headline}
        told = p.days[0] if p.days and p.days[1] - p.days[0] <= NARROW else None
        if told is not None and p.published is not None and not -1 <= p.published - told <= LATE:
            told = None
        day = told if told is not None else p.published
        busy = 1 if day is None else bisect_right(self.printed, day + 1) - bisect_left(self.printed, day - 1)
        return Crowd(
            day=day,
            told=told is not None,
            words=self.words.vector(p.headline),
            letters=self.letters.vector(_letters(p.headline)),
            weight=weight,
            telling=sum(weight.values()) / len(weight),
            numbers=frozenset(_number(w) for w in p.headline if w.isdecimal() or w in _COUNTED),
            copies=max(1, self.copies[p.document]),
            copy=0,
            outlet=max(1, self.outlets[source(p.publisher)]) / max(1, self.outlets.total()),
            busy=max(1, busy),
        )


def collection(heads: Sequence[Profile]) -> Collection:
    """The collection of these bare headlines, each article counting once."""
    articles = {p.document: p for p in heads}
    different = {tuple(sorted(p.headline)): p for p in articles.values()}  # one headline counts once for what is rare
    return Collection(
        Rarity(different),
        Rarity(_letters(p.headline) for p in different.values()),
        Counter(p.document for p in heads),
        Counter(source(p.publisher) for p in articles.values()),
        sorted(p.published for p in articles.values() if p.published is not None),
    )


def source(publisher: str) -> str:
    """An outlet's name without the numbers of its items."""
    return " ".join("".join(c for c in publisher if not c.isdigit()).split())


def _number(word: str) -> int:
    return _COUNTED[word] if word in _COUNTED else int(word[:9])


def _letters(words: Iterable[str]) -> list[str]:
    """Runs of three letters, which names spelt in two ways share."""
    return [run for word in sorted(words) if not word.isdecimal() for run in _runs(word)]


@lru_cache(maxsize=100_000)
def _runs(word: str) -> tuple[str, ...]:
    marked = f"^{word}$"
    return tuple(marked[n : n + 3] for n in range(len(marked) - 2))


def near(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """Index pairs (i < j) of headlines of different documents to compare: of days close by, or with a rare word.

    An article that is listed several times meets others by its listings of the same number alone: which of them is which
    event nobody can tell, and any one pairing is as good as another.
    """
    listings: dict[int, list[tuple[int, Crowd]]] = defaultdict(list)
    for i, p in enumerate(profiles):
        if p.crowd:
            listings[p.crowd.copy].append((i, p.crowd))
    return {pair for known in listings.values() for pair in _near(profiles, known)}


def _near(profiles: Sequence[Profile], known: Sequence[tuple[int, Crowd]]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    times = sorted({(d, i) for i, c in known for d in (c.day, profiles[i].published) if d is not None})
    for n, (day, i) in enumerate(times):
        for other, j in times[n + 1 : n + 1 + CROWDED]:
            if other - day > NEAR:
                break
            found.add((min(i, j), max(i, j)))
    holders: dict[str, list[int]] = defaultdict(list)
    for i, crowd in known:
        for word in crowd.weight:
            holders[word].append(i)
    for inside in holders.values():
        if len(inside) <= FEW:
            found |= {(i, j) for n, i in enumerate(inside) for j in inside[n + 1 :] if within(profiles[i], profiles[j])}
    return {(i, j) for i, j in found if profiles[i].document != profiles[j].document}


def within(a: Profile, b: Profile) -> bool:
    """Whether two headlines that share a rare word are close enough in time to be compared."""
    x, y = a.crowd, b.crowd
    return x is None or y is None or x.day is None or y.day is None or abs(x.day - y.day) <= MONTHS


def one_of(score: float, listings: int) -> float:
    """The score of two listings where that of their articles is `score`: each event is one of so many listings, and
    nothing tells which. The chance is divided by their number."""
    if listings < 2:
        return score
    chance = 1 / (1 + 2 ** -max(-60.0, min(60.0, score))) / listings
    return math.log2(chance / (1 - chance))


def gap(a: int | None, b: int | None) -> float | None:
    """ln(1 + days between), None where one is not known."""
    return None if a is None or b is None else math.log1p(abs(a - b))
