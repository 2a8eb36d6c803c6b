"""Mentions whose events are known, from which the linker's weights are fitted: whole and cut reports, samples, made-up rows."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.link import gold_of, held_out, reports_of
from bench.linkdata import shortened, some
from bench.linkgrowth import reports as made_up_reports
from bench.linkgrowth import rows
from bench.linkrun import homes
from bench.linkscore import b_cubed
from bench.sample import run
from bench.sampledata import labelled
from tocsin.link import Profile, Weights, group, profiles
from tocsin.link.blocking import pairs
from tocsin.link.words import stems
from tocsin.model import Place
from training.link_reading import read_once

Floats = NDArray[np.float64]

FOLDS = 5
"""Parts of a sample, each left out in turn."""

TOWNS = 12
"""Towns that reports are moved to, to learn what tells events apart where there are many."""

MADE_UP = 20_000
"""Mentions without text that the weights of records are fitted on, and half as many that their prior is chosen on."""


class Labelled:
    """Mentions whose events are known, and the pairs of them that blocking brings up.

    Each document stands in one of FOLDS parts, by a hash; documents that share an event stand in one part.
    """

    def __init__(self, made: list[Profile], event: dict[str, str]) -> None:
        self.profiles, self.event = made, event
        index = [event.get(p.id) for p in made]
        self.pairs = [(i, j) for i, j in pairs(made).tolist() if index[i] is not None and index[j] is not None]
        self.same: Floats = np.array([float(index[i] == index[j]) for i, j in self.pairs])
        top = {p.document: p.document for p in made}
        for members in _members(made, event).values():
            for p in members[1:]:
                a, b = _top(top, members[0].document), _top(top, p.document)
                top[max(a, b)] = min(a, b)
        self.part = {p.document: int(sha256(_top(top, p.document).encode()).hexdigest(), 16) % FOLDS for p in made}

    def outside(self, fold: int | None) -> NDArray[np.bool_]:
        """Which pairs have neither report in this part; all for None."""
        parts = ((self.part[self.profiles[i].document], self.part[self.profiles[j].document]) for i, j in self.pairs)
        return np.array([fold not in both for both in parts], dtype=bool)

    def linked(self, weights: Weights, fold: int | None = None) -> NDArray[np.int64]:
        """What is linked among all; pairs with a report in this part are counted, all for None."""
        home = homes(group(self.profiles, weights=weights).groups)
        known = [p for p in self.profiles if p.id in self.event]
        right = said = true = 0
        for a, b in combinations(known, 2):
            if a.document != b.document and (fold is None or fold in (self.part[a.document], self.part[b.document])):
                one, together = self.event[a.id] == self.event[b.id], home[a.id] == home[b.id]
                right, said, true = right + (one and together), said + together, true + one
        return np.array([right, said, true])

    def together(self) -> Labelled:
        """The same as if all had happened in a few towns."""
        return Labelled(crowded_together(self.profiles, self.event), self.event)


class Corpus(Labelled):
    """Profiles of reports with the event of each, and the pairs that blocking brings up. `cut` takes them as short reports.

    Reading takes long, so it is kept in the folder `kept` where one is given.
    """

    def __init__(
        self, path: Path, dev_only: bool, cut: bool = False, kept: Path | None = None, limit: int = sys.maxsize
    ) -> None:
        gold = gold_of(path)
        reports = [r for r in reports_of(path) if not dev_only or not held_out(gold[r.id])]
        reports = some(reports, lambda r: gold[r.id], limit * (2 if cut else 1))
        reports = [shortened(r) for r in reports] if cut else reports
        store = kept / f"{path.stem}{'-cut' if cut else ''}.read" if kept else None
        done = read_once(reports, store)
        self.main = done.main
        self.gold = {r.id: gold[r.id] for r in reports}
        event = {mention: self.gold[report] for report, mention in self.main.items()}
        super().__init__(profiles(done.found), event)

    def b3(self, weights: Weights) -> float:
        home = homes(group(self.profiles, weights=weights).groups)
        return b_cubed([(self.gold[r], home[m]) for r, m in self.main.items()])[2]


def sample(folder: Path) -> Labelled:
    """The dev half of a folder such as `sample/`."""
    done, _ = run(labelled("dev", folder))
    return Labelled(profiles(done.read), done.events)


def made_up(tables: Sequence[Path], seed: int, number: int = MADE_UP) -> Labelled:
    """Mentions without text, made from tables of UCDP (`bench.linkgrowth`)."""
    drawn = [made for _, made in zip(range(number), made_up_reports(rows(list(tables)), seed), strict=False)]
    return Labelled(profiles([(d, m) for _, d, m in drawn]), {m.id: event for event, _, m in drawn})


def _members(made: Iterable[Profile], event: Mapping[str, str]) -> dict[str, list[Profile]]:
    found: dict[str, list[Profile]] = {}
    for p in made:
        if p.id in event:
            found.setdefault(event[p.id], []).append(p)
    return found


def _top(parent: dict[str, str], x: str) -> str:
    while parent[x] != x:
        x = parent[x]
    return x


def crowded_together(made: Iterable[Profile], event: Mapping[str, str]) -> list[Profile]:
    """The same reports as if all had happened in a few towns within some months, an attack in each town every other day.

    Local news of a large country hardly ever has two events in one town within days; where there is war it is the rule, and
    place and day alone say little. What reports of one event disagree about, they still disagree about.
    """
    members = _members(made, event)
    months = max(1, len(members) // TOWNS * 2)
    moved_there = []
    for name, inside in sorted(members.items()):
        draw = int(sha256(f"town:{name}".encode()).hexdigest(), 16)
        town = Place(
            f"Towna{draw % TOWNS}", 900_000 + draw % TOWNS, 8.0 + draw % TOWNS, 8.0, "NG", f"State{draw % TOWNS}", 1
        )
        named = Counter(p.place.name for p in inside if p.place)
        usual = named.most_common(1)[0][0] if named else None
        shift = 700_000 + draw // TOWNS % months - min((p.published for p in inside if p.published), default=700_000)
        for p in inside:
            there = p.place is not None and p.place.name == usual
            knows = usual is not None and p.named.issuperset(stems(usual))
            moved_there.append(
                replace(
                    p,
                    place=town if there else p.place,
                    named=p.named | set(stems(town.name)) if knows else p.named,
                    days=(p.days[0] + shift, p.days[1] + shift) if p.days else None,
                    published=p.published + shift if p.published else None,
                    countries=frozenset({"NG"}),
                    beside=(),
                )
            )
    return sorted(moved_there, key=lambda p: p.id)
