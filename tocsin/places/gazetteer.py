"""The compiled gazetteer, opened by memory map: names → places."""

from __future__ import annotations

import json
import mmap
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tocsin.model import Place
from tocsin.places.compile import FEATURES, index_folder
from tocsin.places.names import key, loose_key

_PRECISION = {"city": 1, "landmark": 1, "region": 4, "admin1": 4, "country": 6}
"""UCDP GED `where_prec` of a place of this feature: 1 exact, 4 first-order division, 6 country."""


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
        return Place(
            name,
            self.geonames_id,
            round(self.lat, 5),
            round(self.lon, 5),
            self.country,
            self.admin1,
            _PRECISION[self.feature],
        )


class _Table:
    """A sorted table of keys in one file, searched by bisection: nothing is read but the pages touched."""

    def __init__(self, folder: Path, name: str) -> None:
        self.ends: NDArray[np.int32] = np.load(folder / f"{name}_ends.npy", mmap_mode="r")
        with (folder / f"{name}.bin").open("rb") as stream:
            self.text = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)

    def __len__(self) -> int:
        return len(self.ends) - 1

    def at(self, i: int) -> bytes:
        return self.text[int(self.ends[i]) : int(self.ends[i + 1])]

    def find(self, wanted: bytes) -> int | None:
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.at(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self.at(low) == wanted else None


class Gazetteer:
    """Names → entries, best known first."""

    def __init__(self, folder: Path) -> None:
        def column(name: str) -> NDArray[np.generic]:
            loaded: NDArray[np.generic] = np.load(folder / f"{name}.npy", mmap_mode="r")
            return loaded

        self._ids, self._lat, self._lon = column("geonames_id"), column("lat"), column("lon")
        self._population, self._radius = column("population"), column("radius")
        self._country, self._admin1 = column("country"), column("admin1")
        self._feature, self._kind = column("feature"), column("kind")
        self._label = _Table(folder, "label")
        self._tables = {name: _Table(folder, name) for name in ("names", "loose")}
        self._starts = {name: column(f"{name}_starts") for name in self._tables}
        self._listed = {name: column(f"{name}_ids") for name in self._tables}
        words = json.loads((folder / "words.json").read_text("utf-8"))
        self._countries, self._admins, self._kinds = words["countries"], words["admins"], words["kinds"]

    @lru_cache(maxsize=20000)  # noqa: B019  # one gazetteer lives as long as the process
    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places of a name, most populous first; other spellings of it only when the exact one is unknown."""
        return self._from("names", key(name)) or (self._from("loose", loose_key(name)) if len(name) >= 6 else ())

    @lru_cache(maxsize=20000)  # noqa: B019  # see lookup
    def exact(self, name_key: str) -> tuple[Entry, ...]:
        """The places whose name has this key."""
        return self._from("names", name_key)

    def _from(self, table: str, wanted: str) -> tuple[Entry, ...]:
        at = self._tables[table].find(wanted.encode())
        if at is None:
            return ()
        starts, listed = self._starts[table], self._listed[table]
        marked = [int(x) for x in listed[int(starts[at]) : int(starts[at + 1])]]
        return tuple(sorted((self._entry(m // 2, bool(m % 2)) for m in marked), key=lambda e: (-e.population, e.index)))

    def _entry(self, i: int, main: bool) -> Entry:
        return Entry(
            i,
            self._label.at(i).decode(),
            int(self._ids[i]) or None,
            float(self._lat[i]),
            float(self._lon[i]),
            self._countries[int(self._country[i])] or None,
            self._admins[int(self._admin1[i])] or None,
            int(self._population[i]),
            FEATURES[int(self._feature[i])],
            self._kinds[int(self._kind[i])],
            float(self._radius[i]),
            main,
        )


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, compiled on first use and opened once a process."""
    return Gazetteer(index_folder())
