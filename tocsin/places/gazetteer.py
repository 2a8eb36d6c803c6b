"""The compiled gazetteer, opened by memory map: names → places."""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tocsin.model import Place
from tocsin.places.compile import FEATURES, WORDS, index_folder
from tocsin.places.names import digest, key, loose_key

_PRECISION = {"city": 1, "landmark": 1, "admin2": 3, "region": 4, "admin1": 4, "country": 6}
"""UCDP GED `where_prec` (codebook 24.1, section 3.3): 1 exact, 3 second-order and 4 first-order division, 6 country,
7 (in `Entry.place`) sea or air."""

_REMEMBERED = 200_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. `main` tells whether the name looked up is its main name."""

    index: int
    name: str
    geonames_id: int | None
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    population: int
    feature: str
    kind: str
    radius_km: float
    main: bool

    def place(self, name: str) -> Place:
        """This place under the name that a text gives it."""
        precision = _PRECISION[self.feature]
        if self.kind in ("sea", "strait") and self.country is None:
            precision = 7
        elif self.feature == "landmark" and self.radius_km > 25:
            precision = 4
        return Place(
            name, self.geonames_id, round(self.lat, 5), round(self.lon, 5), self.country, self.admin1, precision
        )


class _Table:
    """Digests of name keys in order, each with the place that has the name. Lookups touch a few pages only."""

    def __init__(self, folder: Path, name: str) -> None:
        digests: NDArray[np.uint64] = np.load(folder / f"{name}_digests.npy", mmap_mode="r")
        self.digests = memoryview(digests)  # type: ignore[arg-type]  # an array is a buffer
        self.entries: NDArray[np.int32] = np.load(folder / f"{name}_entries.npy", mmap_mode="r")

    def find(self, wanted: int) -> list[int]:
        at = bisect_left(self.digests, wanted)
        found = []
        while at < len(self.digests) and self.digests[at] == wanted:
            found.append(int(self.entries[at]))
            at += 1
        return found


class Gazetteer:
    """Names → places. A place is its index; columns hold what is known of it.

    `lat`, `lon` degrees, `population`, `radius` km, `feature` (index into FEATURES), `country` and `admin1` (indexes
    into `countries` and `admins`), `fame` (how many names GeoNames lists).
    """

    def __init__(self, folder: Path) -> None:
        def column(name: str) -> NDArray[np.generic]:
            mapped = np.load(folder / f"{name}.npy", mmap_mode="r")
            return mapped.view(np.ndarray)  # type: ignore[no-any-return]  # indexing a memmap costs ten times as much

        self.lat, self.lon, self.radius = column("lat"), column("lon"), column("radius")
        self.population, self.fame, self.feature = column("population"), column("fame"), column("feature")
        self.country, self.admin1 = column("country"), column("admin1")
        self._ids, self._kind = column("geonames_id"), column("kind")
        self._label_ends = column("label_ends")
        with (folder / "label.bin").open("rb") as stream:
            self._labels = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        self._exact, self._loose = _Table(folder, "exact"), _Table(folder, "loose")
        words = json.loads((folder / WORDS).read_text("utf-8"))
        self.countries: list[str] = words["country"]
        self.codes: dict[str | None, int] = {code: i for i, code in enumerate(self.countries)}
        self.states_first = frozenset(self.codes[code] for code in ("US", "CA", "AU") if code in self.codes)
        """Countries (indexes) in which a bare name means the state and not the town (New York, Washington)."""
        self.admins: list[str] = words["admin1"]
        self._kinds: list[str] = words["kind"]
        self.capital: NDArray[np.bool_] = np.asarray(self._kind) == self._kinds.index("capital")
        at_sea = [n for n, kind in enumerate(self._kinds) if kind == "sea"]
        self.seas = frozenset(np.flatnonzero(np.isin(self._kind, at_sea)).tolist())
        regions = np.flatnonzero(np.asarray(self.feature) == FEATURES.index("region")).tolist()
        self.wide = frozenset(i for i in regions if not self.countries[int(self.country[i])])
        """Regions of several countries."""
        lands = np.flatnonzero(np.asarray(self.feature) == FEATURES.index("country"))
        self.lands: dict[str, int] = {self.countries[int(self.country[i])]: int(i) for i in lands}
        """ISO country → its place."""
        self._known: dict[str, tuple[int, ...]] = {}

    def named(self, name_key: str) -> tuple[int, ...]:
        """Places one of whose names has this key (`names.key`), as 2 * index + 1 for a main name, 2 * index else."""
        known = self._known.get(name_key)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[name_key] = _once(self._exact.find(digest(name_key)))
        return known

    def resembling(self, name: str) -> tuple[int, ...]:
        """Places with another transliteration of the name, marked as by `named`."""
        return _once(self._loose.find(digest(loose_key(name)))) if len(name) >= 6 else ()

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places of a name, most populous first; other spellings of it only when the exact one is unknown."""
        found = [self.entry(m // 2, bool(m % 2)) for m in self.named(key(name)) or self.resembling(name)]
        return tuple(sorted(found, key=lambda e: (-e.population, e.index)))

    def is_landmark(self, i: int) -> bool:
        """Whether the place with this index is one of our own list of sites."""
        return FEATURES[int(self.feature[i])] == "landmark"

    def entry(self, i: int, main: bool = True) -> Entry:
        """The place with this index."""
        return Entry(
            i,
            self._labels[int(self._label_ends[i]) : int(self._label_ends[i + 1])].decode(),
            int(self._ids[i]) or None,
            float(self.lat[i]),
            float(self.lon[i]),
            self.countries[int(self.country[i])] or None,
            self.admins[int(self.admin1[i])] or None,
            int(self.population[i]),
            FEATURES[int(self.feature[i])],
            self._kinds[int(self._kind[i])],
            float(self.radius[i]),
            main,
        )


def _once(marked: list[int]) -> tuple[int, ...]:
    best: dict[int, int] = {}
    for m in marked:
        best[m // 2] = max(best.get(m // 2, 0), m % 2)
    return tuple(i * 2 + main for i, main in best.items())


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, compiled on first use and opened once a process."""
    return Gazetteer(index_folder())
