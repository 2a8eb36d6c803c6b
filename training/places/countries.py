"""Make `tocsin/places/data/countries.tsv`: a point for every country.

Run: python training/places/countries.py DIR LGL.xml with DIR the unpacked `countryinfo` package (MIT; its coordinates
are those of the CIA World Factbook, public domain). Where LGL gives GeoNames' own coordinates of a country (CC BY 4.0),
or they are listed in GEONAMES, these are taken: geocoders are compared by them. Columns: country, latitude, longitude.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from bench.geodata import convert

OUT = Path(__file__).parents[2] / "tocsin" / "places" / "data" / "countries.tsv"
GEONAMES = {
    "AU": (-25.0, 135.0), "IN": (22.0, 79.0), "CA": (60.10867, -113.64258), "ES": (40.0, -4.0), "MM": (21.0, 96.0),
    "JP": (35.68536, 139.75309), "ZM": (-14.33333, 28.5), "ZW": (-19.0, 29.0), "VN": (16.16667, 107.83333),
    "CO": (4.0, -73.25), "TH": (15.5, 101.0), "SS": (7.5, 30.0), "SD": (16.0, 30.0), "GB": (54.75844, -2.69531),
}  # fmt: skip
LACKING = {
    "XK": (42.58333, 21.0), "AX": (60.25, 20.0), "BL": (17.9, -62.83333), "BQ": (12.2, -68.25), "CW": (12.16667, -69.0),
    "MF": (18.08333, -63.05), "SX": (18.04167, -63.06667), "TC": (21.75, -71.58333), "VG": (18.5, -64.5),
    "VI": (18.33333, -64.83333), "AQ": (-90.0, 0.0),
}  # fmt: skip
"""Countries and territories that `countryinfo` lacks, at the points of the CIA World Factbook (public domain), to a minute or so."""


def main(folder: Path, lgl: Path) -> None:
    """Write the table, sorted by country."""
    points: dict[str, tuple[float, float]] = dict(LACKING)
    for file in sorted((folder / "countryinfo" / "data").glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        code, point = (data.get("ISO") or {}).get("alpha2"), data.get("latlng")
        if code and point and len(point) == 2:
            points[code] = (float(point[0]), float(point[1]))
    told: dict[str, Counter[tuple[float, float]]] = {}
    for article in convert(lgl):
        for row in article["gold"]:
            if row.get("feature") == "PCLI" and row.get("country"):
                told.setdefault(row["country"], Counter())[row["lat"], row["lon"]] += 1
    points |= {code: counts.most_common(1)[0][0] for code, counts in told.items()} | GEONAMES
    OUT.write_text(
        "".join(f"{c}\t{lat:.4f}\t{lon:.4f}\n" for c, (lat, lon) in sorted(points.items())), encoding="utf-8"
    )
    print(f"{len(points)} countries, {len(told)} of them as in GeoNames, in {OUT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
