"""How many place names of UCDP GED's tables the gazetteer finds and puts right, told in a sentence with their country.

    python -m bench.geonames nigeria.csv syria.csv ged.csv.gz [--most 2500]

Each name of the column `where_coordinates` (within 120 km of the row's point) and `adm_2` (within 200 km), the most
frequent first, stands in "Gunmen killed 12 people in NAME on Monday, officials in COUNTRY said."; a name counts as often
as rows have it. The word for its kind ("town", "district") is left out, as news leaves it out. Names of whole countries
are not asked for. UCDP's spelling is one of several, so that a part of what is missing is spelt otherwise in GeoNames.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.linkdata import opened
from tocsin.model import kilometres
from tocsin.places import locate

COLUMNS = {"where_coordinates": 120.0, "adm_2": 200.0}
"""Columns with the distance in km within which a point is right: where a division's middle lies, UCDP and GeoNames differ."""
_KIND = re.compile(
    r" (?:state|province|governorate|region|district|department|municipality|lga|tehsil|city|town|village|county|oblast"
    r"|subdivision|area|township|suburb|locality|zone|woreda|agency)$",
    re.IGNORECASE,
)
Point = tuple[float, float]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, packed or not. Raises SystemExit that names the file where it lacks a column."""
    with opened(path) as stream:
        reader = csv.DictReader(stream)
        missing = {"country", "latitude", "longitude", *COLUMNS} - set(reader.fieldnames or ())
        if missing:
            raise SystemExit(f"{path}: no column {', '.join(sorted(missing))}: give a table of UCDP GED")
        yield from reader


def names(tables: Iterable[Path], column: str) -> tuple[Counter[tuple[str, str]], dict[tuple[str, str], Point]]:
    """How often each name with its country stands in a column, and the point of its first row."""
    often: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], Point] = {}
    for row in (row for path in tables for row in rows(path)):
        country = re.sub(r" \(.*", "", row["country"])
        name = _KIND.sub("", row[column].strip())
        if name and name != country:
            often[name, country] += 1
            where.setdefault((name, country), (float(row["latitude"]), float(row["longitude"])))
    return often, where


def kilometres_off(name: str, country: str, point: Point) -> float | None:
    """How far from the point the name is put; None where it is not taken for a place that has one."""
    text = f"Gunmen killed 12 people in {name} on Monday, officials in {country} said."
    start = text.index(name)
    for found in locate(text):
        place = found.place
        met = found.start < start + len(name) and start < found.end and found.role == "place"
        if met and found.feature != "country" and place.lat is not None and place.lon is not None:
            return kilometres(*point, place.lat, place.lon)
    return None


def main() -> int:
    """Print, for each column, the shares that are found and put right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=2500, help="names of a column, the most frequent first")
    given = parser.parse_args()
    for column, near in COLUMNS.items():
        often, where = names(given.tables, column)
        asked = often.most_common(given.most)
        total = sum(times for _, times in asked)
        right = found = 0
        for key, times in asked:
            off = kilometres_off(*key, where[key])
            found += times * (off is not None)
            right += times * (off is not None and off <= near)
        print(
            f"{column:20}{len(asked):6,} names, {total:7,} rows: found {found / total:.3f}, right {right / total:.3f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
