"""Bare headlines that arrive one by one, each weighed in the light of the collection so far.

A full run weighs every headline by the whole collection and groups all of them anew; a headline that arrives is weighed by
the collection as it was when it was last gone through, and joins the group that it is expected to serve best. After each
growth by GROWTH all are gone through again. In between the answer may differ from a full run by a little, which
`test_headlines_one_by_one_are_nearly_a_full_run` bounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from tocsin.link.crowd import CROWDED, FEW, FEWEST, NEAR, bare, collection, crowded, within
from tocsin.link.expected import LEAST, OTHERS, chances, gain
from tocsin.link.linker import bounded, group
from tocsin.link.profile import Profile
from tocsin.link.weights import Weights

GROWTH = 1.1
"""By how much a collection may have grown before all of it is gone through again."""


class ArrivingHeads:
    """Groups of bare headlines. `must` and `apart` are people's judgements, by mention."""

    def __init__(self, weights: Weights, must: Mapping[str, set[str]], apart: Mapping[str, set[str]]) -> None:
        self._weights, self._must, self._apart = weights, must, apart
        self._all: dict[str, Profile] = {}
        self._gone_through = 0
        self._empty()

    def _empty(self) -> None:
        self._known: dict[str, Profile] = {}
        self._chance: dict[tuple[str, str], float] = {}
        self._days: dict[int, list[str]] = defaultdict(list)
        self._words: dict[str, list[str]] = defaultdict(list)
        self._listings: dict[str, list[str]] = defaultdict(list)
        self._home: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}

    @property
    def active(self) -> bool:
        """Whether there are so many that they are weighed as a collection."""
        return self._gone_through > 0

    def add(self, new: Sequence[Profile]) -> set[str]:
        """Take in profiles; those of bare headlines whose groups are no longer as they were, the new ones among them."""
        heads = [p for p in new if bare(p)]
        self._all |= {p.id: p for p in heads}
        if not heads or len(self._all) < max(FEWEST, GROWTH * self._gone_through):
            return {m for p in heads for m in self._joined(p)} if self.active else set()
        before = {m: tuple(self._members[home]) for m, home in self._home.items()}
        self._go_through()
        return {m for m, home in self._home.items() if before.get(m) != tuple(self._members[home])}

    def together(self, mention: str) -> tuple[str, ...]:
        """The group of a bare headline; nothing for any other mention."""
        return tuple(self._members[self._home[mention]]) if mention in self._home else ()

    def _go_through(self) -> None:
        """Weigh and group all of them anew, as a full run does."""
        made = crowded(self._all[m] for m in sorted(self._all))
        if made[0].crowd is None:  # many listings of few articles
            return
        self._empty()
        self._gone_through = len(made)
        self._collection = collection([self._all[p.id] for p in made])
        same = [(m, o) for m in self._all for o in self._must.get(m, ()) if o in self._all]
        different = [(m, o) for m in self._all for o in self._apart.get(m, ()) if o in self._all]
        linked = group(made, same, different, self._weights)
        self._moved = linked.moved
        for p in made:
            self._listed(p)
        for members in linked.groups:
            self._members[members[0]] = sorted(members)
            self._home |= dict.fromkeys(members, members[0])

    def _listed(self, p: Profile) -> None:
        self._listings[p.document].append(p.id)
        if p.document in self._known or p.crowd is None:
            return
        self._known[p.document] = p
        for day in _days(p):
            self._days[day].append(p.document)
        for word in p.crowd.weight:
            self._words[word].append(p.document)

    def _joined(self, new: Profile) -> tuple[str, ...]:
        """The group of a headline that arrives: that which joining it serves best, or one of its own."""
        if new.id in self._home:
            return self.together(new.id)
        head = replace(new, crowd=self._collection.crowd(new))
        self._listed(head)
        self._members[new.id], self._home[new.id] = [new.id], new.id
        found = {d: c for d in self._near(head) if (c := self._likely(head.document, d)) > LEAST}
        best, most = None, 1e-9
        for home in sorted({self._home[m] for d in found for m in self._listings[d]}):
            members = self._members[home]
            articles = [self._all[m].document for m in members]
            if head.document in articles or not self._apart.get(new.id, set()).isdisjoint(members):
                continue
            within = len(members) + 2 * sum(self._likely(a, b) for a, b in combinations(articles, 2))
            between = sum(found.get(a, 0.0) for a in articles)
            if (won := gain(1, len(members), 1, within, between, between / OTHERS)) > most:
                best, most = home, won
        if best is not None:
            whole = sorted([*self._members.pop(best), *self._members.pop(new.id)])
            self._members[whole[0]] = whole
            self._home |= dict.fromkeys(whole, whole[0])
        return self.together(new.id)

    def _near(self, head: Profile) -> Iterable[str]:
        """The articles to compare with, as `crowd.near` has them: of days close by, or with a rare word."""
        if head.crowd is None:
            return ()
        found: dict[str, None] = {}
        for day in _days(head):
            close = (d for n in sorted(range(-NEAR, NEAR + 1), key=abs) for d in self._days.get(day + n, ()))
            found |= {d: None for _, d in zip(range(2 * CROWDED), close, strict=False)}
        for word in head.crowd.weight:
            if len(self._words[word]) <= FEW:
                found |= {d: None for d in self._words[word] if within(head, self._known[d])}
        found.pop(head.document, None)
        return found

    def _likely(self, a: str, b: str) -> float:
        """The chance that a listing of one article is of one event with a listing of the other."""
        pair = (min(a, b), max(a, b))
        if pair not in self._chance:
            bits = bounded(self._weights, *sorted((self._known[a], self._known[b]), key=lambda p: p.id))
            self._chance[pair] = float(chances(np.array([bits + self._moved]))[0])
        return self._chance[pair]


def _days(head: Profile) -> set[int]:
    """The day that a headline tells and that of its printing, as far as they are known."""
    return {day for day in (head.crowd and head.crowd.day, head.published) if isinstance(day, int)}
