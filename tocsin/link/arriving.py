"""Linking documents as they arrive: each changes only the events that it touches.

A pair's score depends on its two mentions alone, and two groups join only over pairs that score above zero. So mentions
that no chain of such pairs connects never meet, and a new mention changes nothing outside its own chain. What stands in
that chain is grouped anew, exactly as a full run would group it.

The one difference: a full run compares each mention with the PARTNERS nearest of all that there are, an arriving one
with the nearest of those that came before it, and what was once compared stays compared. Where no mention has more
than PARTNERS to be compared with and no block more than REACH, both are the same. `bench.linkgrowth` measures the rest.
"""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.link.blocking import Blocks
from tocsin.link.cluster import Groups, agglomerate
from tocsin.link.linker import bounded, enough
from tocsin.link.profile import Profile, profiles
from tocsin.link.weights import Weights, shipped
from tocsin.model import Document, Mention

KEPT = 2_000_000
"""Scores that are kept so that they need not be worked out again; beyond that, they are forgotten and worked out anew."""


class Arriving:
    """Groups of mentions that take in documents one by one. `same` and `different` are people's judgements."""

    def __init__(
        self,
        same: Iterable[tuple[str, str]] = (),
        different: Iterable[tuple[str, str]] = (),
        weights: Weights | None = None,
    ) -> None:
        self._weights = weights or shipped()
        self._blocks = Blocks()
        self._edges: dict[str, dict[str, float]] = {}
        self._asked: dict[tuple[str, str], float] = {}
        self._home: dict[str, str] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._must: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = {}
        for judged, of in ((same, self._must), (different, self._apart)):
            for a, b in judged:
                of.setdefault(a, set()).add(b)
                of.setdefault(b, set()).add(a)

    def add(self, found: Iterable[tuple[Document, Mention]]) -> list[tuple[str, ...]]:
        """Take in mentions, those of a document together. Returns the groups as they now are around the new mentions."""
        new = profiles(found)
        self._blocks.add(new)
        self._edges |= {p.id: {} for p in new if p.id not in self._edges}
        for profile in new:
            for other in self._blocks.partners(profile):
                self._weigh(profile, self._blocks.profiles[other])
        touched = self._around(p.id for p in new)
        for mention in touched:
            if (home := self._home.pop(mention, None)) is not None:
                self._members.pop(home, None)
        groups = self._grouped(touched)
        for members in groups:
            self._members[members[0]] = members
            self._home.update(dict.fromkeys(members, members[0]))
        return groups

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All groups, each sorted, by their smallest mention."""
        return tuple(self._members[home] for home in sorted(self._members))

    def _weigh(self, a: Profile, b: Profile) -> None:
        if enough(a, b) and (score := self._score(a, b)) > 0:
            self._edges[a.id][b.id] = self._edges[b.id][a.id] = score

    def _score(self, a: Profile, b: Profile) -> float:
        """The score of two mentions, which a chain that is grouped again and again asks for every time."""
        pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if pair not in self._asked:
            if len(self._asked) >= KEPT:
                self._asked.clear()
            self._asked[pair] = bounded(self._weights, *sorted((a, b), key=lambda p: p.id))
        return self._asked[pair]

    def _around(self, mentions: Iterable[str]) -> list[str]:
        """All mentions that a chain of pairs above zero, or of people's judgements, connects to these; sorted."""
        seen = set(mentions)
        waiting = list(seen)
        while waiting:
            mention = waiting.pop()
            for other in (*self._edges[mention], *self._must.get(mention, ())):
                if other not in seen and other in self._edges:
                    seen.add(other)
                    waiting.append(other)
        return sorted(seen)

    def _grouped(self, mentions: list[str]) -> list[tuple[str, ...]]:
        index = {mention: i for i, mention in enumerate(mentions)}
        known = [self._blocks.profiles[m] for m in mentions]
        scores = {
            (i, index[other]): score for m, i in index.items() for other, score in self._edges[m].items() if m < other
        }
        must = sorted({(i, index[o]) for m, i in index.items() for o in self._must.get(m, ()) if o in index and m < o})
        kept = [(i, index[o]) for m, i in index.items() for o in self._apart.get(m, ()) if o in index and m < o]
        groups = Groups([p.document for p in known], kept)
        agglomerate(groups, scores, lambda i, j: self._score(known[i], known[j]), must)
        return sorted(tuple(mentions[i] for i in sorted(members)) for members in groups.members.values())
