"""Linking documents as they arrive: each changes only the events that it touches, and costs no more than they do.

A pair's score depends on its two mentions alone, two groups join only over pairs that score above zero (or a little below,
where no other pair rivals them), and what has joined never parts within a run. So a new mention can change only the groups
that it has such pairs with, and a group that changes can change only its own neighbours. Those are grouped anew, by
themselves, and their neighbours with them until nothing at the edge changes: the answer is that of a full run over all.

Bare headlines are weighed in the light of their collection, see `arrivingheads`.

Two more differences remain. A full run compares each mention with the PARTNERS nearest of all that there are, an arriving one
with the nearest of those that came before it, and what was once compared stays compared; where no mention has more than
PARTNERS to be compared with and no block more than REACH, both are the same. And a group of more than LARGE stays together
as it is, and no more than MOST mentions are grouped anew for one arrival. `bench.linkgrowth` measures the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from tocsin.link.arrivingheads import ArrivingHeads
from tocsin.link.blocking import Blocks
from tocsin.link.cluster import AHEAD, DOUBT, SAMPLE, Groups, agglomerate, unrivalled
from tocsin.link.crowd import bare
from tocsin.link.linker import bounded, enough, vague
from tocsin.link.profile import Profile, profiles
from tocsin.link.weights import Weights, shipped
from tocsin.model import Document, Mention

LARGE = 400
"""Members from which on a group is not taken apart again for one more report of its event."""

MOST = 3_000
"""Mentions that are grouped anew at most before what has changed is left to the next full run."""

KEPT = 500_000
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
        self._heads = ArrivingHeads(self._weights, self._must, self._apart)

    def add(self, found: Iterable[tuple[Document, Mention]]) -> list[tuple[str, ...]]:
        """Take in mentions, those of a document together. Returns the groups as they now are around the new mentions."""
        new = profiles(found)
        self._blocks.add(new)
        self._edges |= {p.id: {} for p in new if p.id not in self._edges}
        together = self._heads.active
        changed = self._heads.add(new)
        if self._heads.active and not together:
            self._forget()
        for profile in new:
            for other in self._blocks.partners(profile):
                self._weigh(profile, self._blocks.profiles[other])
        return self._settled({p.id for p in new} | changed)

    def _forget(self) -> None:
        """Forget how bare headlines compare by themselves, now that they are weighed as a collection."""
        heads = {m for m in self._edges if bare(self._blocks.profiles[m])}
        for mention in heads:
            self._edges[mention] = {o: s for o, s in self._edges[mention].items() if o not in heads}

    def _settled(self, new: set[str]) -> list[tuple[str, ...]]:
        """Group anew what the new mentions touch. Returns the groups that are not as they were."""
        chosen = self._whole(new | self._near(new), new)
        while True:
            groups = self._grouped(sorted(chosen))
            changed = [g for g in groups if self._members.get(g[0]) != g]
            touching = {m for g in changed for m in (g if len(g) <= LARGE else chosen.intersection(g))}
            beyond = self._whole(self._near(touching) - chosen, touching) - chosen
            if not beyond or len(chosen) > max(MOST, len(new)):
                break
            chosen |= beyond
        for group in changed:
            for mention in group:
                self._members.pop(self._home.get(mention, ""), None)
        for group in changed:
            self._members[group[0]] = group
            self._home.update(dict.fromkeys(group, group[0]))
        return changed

    def _near(self, mentions: Iterable[str]) -> set[str]:
        """The mentions that a pair that joins or rivals, or a person's judgement, connects to these."""
        return {
            other
            for mention in mentions
            for other in (*self._edges[mention], *self._must.get(mention, ()), *self._heads.together(mention))
            if other in self._edges
        }

    def _whole(self, mentions: Iterable[str], touching: set[str]) -> set[str]:
        """These mentions with all of their groups; of a large group its core, what is asked for, and what shares a document
        with `touching`."""
        asked, found = set(mentions), set(mentions)
        documents = {self._blocks.profiles[m].document for m in touching}
        for home in {self._home[m] for m in asked if m in self._home}:
            members = self._members[home]
            if len(members) <= LARGE:
                found.update(members)
            else:
                found.update(members[:SAMPLE])
                found.update(m for m in members if self._blocks.profiles[m].document in documents)
        return found

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All groups, each sorted, by their smallest mention."""
        return tuple(self._members[home] for home in sorted(self._members))

    def _weigh(self, a: Profile, b: Profile) -> None:
        if self._heads.active and bare(a) and bare(b):
            return
        least = -DOUBT - AHEAD if vague((a, b), 0, 1) else 0.0
        if enough(a, b) and (score := self._score(a, b)) > least:
            self._edges[a.id][b.id] = self._edges[b.id][a.id] = score

    def _score(self, a: Profile, b: Profile) -> float:
        """The score of two mentions, which a chain that is grouped again and again asks for every time."""
        pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if pair not in self._asked:
            if len(self._asked) >= KEPT:
                self._asked.clear()
            self._asked[pair] = bounded(self._weights, *sorted((a, b), key=lambda p: p.id))
        return self._asked[pair]

    def _grouped(self, mentions: list[str]) -> list[tuple[str, ...]]:
        index = {mention: i for i, mention in enumerate(mentions)}
        known = [self._blocks.profiles[m] for m in mentions]
        scores = {
            (i, index[other]): score
            for m, i in index.items()
            for other, score in self._edges[m].items()
            if m < other and other in index
        }
        must = sorted({(i, index[o]) for m, i in index.items() for o in self._must.get(m, ()) if o in index and m < o})
        must += [(i, index[o]) for m, i in index.items() for o in self._heads.together(m)[:1] if o in index and o != m]
        large: dict[str, int] = {}
        for m, i in index.items():
            home = self._home.get(m)
            if home is not None and len(self._members[home]) > LARGE:
                must.append((large.setdefault(home, i), i))
        kept = [(i, index[o]) for m, i in index.items() for o in self._apart.get(m, ()) if o in index and m < o]
        groups = Groups([p.document for p in known], kept)

        def compare(i: int, j: int) -> float:
            return self._score(known[i], known[j])

        agglomerate(groups, scores, compare, must)
        unrivalled(groups, scores, compare, partial(vague, known))
        return sorted(self._filled([mentions[i] for i in members]) for members in groups.members.values())

    def _filled(self, group: list[str]) -> tuple[str, ...]:
        """The group with those members of large groups that were left out."""
        homes = {self._home[m] for m in group if m in self._home}
        rest = [m for home in homes if len(self._members[home]) > LARGE for m in self._members[home]]
        return tuple(sorted({*group, *rest}))
