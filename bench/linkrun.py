"""Reports → clusters: by Tocsin's linker, and by the rules that it is measured against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from bench.linkdata import Report
from bench.linkheads import headline
from tocsin.link import Profile, Weights, group, profiles
from tocsin.link.arriving import Arriving
from tocsin.link.crowd import crowded
from tocsin.link.passages import in_order
from tocsin.link.words import Rarity, Vector, cosine, stems
from tocsin.model import Document, Mention


@dataclass(frozen=True, slots=True)
class Read:
    """Reports as the linker gets them: (document, mention) and, by report id, the id of the mention that stands for it."""

    found: tuple[tuple[Document, Mention], ...]
    main: dict[str, str]


def read(reports: Iterable[Report], reader: Callable[[Document], list[Mention]] | None = None) -> Read:
    """Read each report. The one that stands for a report is its first mention, as the linker counts; a report in which the reader finds nothing
    stands as a bare mention with its words alone.

    A whole text is a document of its own, also when it is printed twice. Headlines with the same outlet and date are
    one document, as they would be in a ledger; each of its listings is a mention of its own, and mentions of one document are kept apart. Which listing is which nobody can
    tell, so they are numbered by a hash of their names: the order of the table, in which the listings of an event
    stand together, tells nothing.
    """
    from tocsin.read import read_document

    reader = reader or read_document
    found, main = [], {}
    listed: Counter[str] = Counter()
    cached: dict[str, tuple[Document, list[Mention]]] = {}
    for report in sorted(reports, key=lambda r: sha256(r.id.encode()).hexdigest()):
        alone = report.text == report.title
        said = (report.outlet, report.published, report.title, report.text) + (() if alone else (report.id,))
        id = "sha256:" + sha256(repr(said).encode()).hexdigest()
        if id not in cached:
            document = Document(id, report.text, report.title, report.outlet or None, report.published or None, "en")
            cached[id] = (document, headline(document, reader) if alone else in_text(reader(document)))
        document, mentions = cached[id]
        copy, listed[id] = listed[id], listed[id] + 1
        first = mentions[0] if mentions else Mention("", "attack")
        stands = Mention(f"m-{id[7:23]}-{copy}", first.kind, first.statements)
        main[report.id] = stands.id
        found.append((document, stands))
        if copy == 0:
            found += [(document, m) for m in mentions[1:]]
    return Read(tuple(found), main)


def in_text(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a text in the linker's order: what the text is about first."""
    return [m for _, m in in_order(mentions)]


def homes(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """The name of each mention's group: its first mention."""
    return {m: members[0] for members in groups for m in members}


def by_linker(read: Read, weights: Weights | None = None, ready: list[Profile] | None = None) -> dict[str, str]:
    """The cluster of each report by Tocsin's linker: the smallest mention of the group that it stands in.

    Where all that is known of every report is its headline, they are weighed as a collection.
    """
    made = ready if ready is not None else profiles(read.found)
    heads = all(d.text == d.title for d, _ in read.found)
    if heads and ready is None:
        made = crowded(made, fewest=0)
    home = homes(group(made, weights=weights).groups)
    return {report: home[mention] for report, mention in read.main.items()}


def by_arrival(read: Read, weights: Weights | None = None) -> dict[str, str]:
    """The same where the documents arrive one by one, in an order of their own."""
    held = Arriving(weights=weights)
    documents: dict[str, list[tuple[Document, Mention]]] = defaultdict(list)
    for document, mention in read.found:
        documents[document.id].append((document, mention))
    for _, found in sorted(documents.items(), key=lambda kept: sha256(kept[0].encode()).hexdigest()):
        held.add(found)
    home = homes(held.groups)
    return {report: home[mention] for report, mention in read.main.items()}


def by_day_place_actor(read: Read) -> dict[str, str]:
    """One event for each day, place and actor that are read alike; the published day where none is read."""
    return _by_key(read, lambda p: (p.days or p.published, _named(p), tuple(sorted(p.actors))))


def by_half_degree(read: Read) -> dict[str, str]:
    """One event for each day and half-degree cell, as machine-coded feeds are thinned; unplaced reports stay single."""

    def cell(p: Profile) -> tuple[object, ...] | None:
        if p.place is None or p.place.lat is None or p.place.lon is None:
            return None
        return p.days or p.published, round(p.place.lat * 2), round(p.place.lon * 2)

    return _by_key(read, cell)


def _named(profile: Profile) -> object:
    return (profile.place.geonames_id or profile.place.name) if profile.place else None


def _by_key(read: Read, key: Callable[[Profile], tuple[object, ...] | None]) -> dict[str, str]:
    keyed = {p.id: key(p) for p in profiles(read.found)}
    return {r: m if keyed[m] is None else repr(keyed[m]) for r, m in read.main.items()}


def by_tfidf(reports: Sequence[Report], least: float, days: int) -> dict[str, str]:
    """Single-link clusters of reports within `days` of each other whose tf-idf cosine is at least `least`."""
    words = [stems(f"{r.title} {r.text[:4000]}") for r in reports]
    rarity = Rarity(words)
    vectors = [rarity.vector(w) for w in words]
    alike = ((i, j) for i, j in _alike(vectors, rarity) if cosine(vectors[i], vectors[j]) >= least)
    return _linked(reports, alike, days)


def by_vectors(reports: Sequence[Report], vectors: NDArray[np.float32], least: float, days: int) -> dict[str, str]:
    """The same for vectors of length 1, one a row."""
    rows, columns = np.nonzero(np.triu(vectors @ vectors.T >= least, 1))
    return _linked(reports, zip(rows.tolist(), columns.tolist(), strict=True), days)


def _linked(reports: Sequence[Report], alike: Iterable[tuple[int, int]], days: int) -> dict[str, str]:
    times = [date.fromisoformat(r.published[:10]).toordinal() if r.published else None for r in reports]
    parent = list(range(len(reports)))

    def top(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in alike:
        a, b = times[i], times[j]
        if a is None or b is None or abs(a - b) <= days:
            parent[top(i)] = top(j)
    return {r.id: str(top(i)) for i, r in enumerate(reports)}


def _alike(vectors: Sequence[Vector], rarity: Rarity) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for word in vector:
            if rarity.frequency[word] <= 300:
                holders[word].append(i)
    return {(i, j) for inside in holders.values() for n, i in enumerate(inside) for j in inside[n + 1 :]}
