"""Count how often headlines tell of each sort of target and means, and attacks a day by country; write the linker's table.

    python -m training.link_sorts --shared ../shared/data --out tocsin/link/data/rates.tsv

The share of distinct headlines of UCDP GED's `source_article` (CC BY 4.0) that tell of a sort, or of MUC-4's texts in their
beginnings where that is higher; rows of a country in GED over the days from the first to the last. Raw counts, no smoothing; what is not in the table counts as `sorts.SELDOM` and
`sorts.QUIET`.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bench.linkdata import articles, opened
from tocsin.collect.datasets.countries import country as code_of
from tocsin.link.rates import division
from tocsin.link.sorts import sorts as kinds
from training.link_words import muc

BEGINNING = 500
"""Characters of a report that are looked at: about as many as a brief has."""


def _shares(texts: Iterable[str]) -> dict[tuple[str, str], float]:
    """The share of these texts that tell of each sort."""
    found: Counter[tuple[str, str]] = Counter()
    number = 0
    for text in texts:
        number += 1
        found.update((f, s) for f, told in zip(("targets", "means"), kinds(text), strict=True) for s in told)
    return {sort: n / number for sort, n in found.items()}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    csv.field_size_limit(10**8)
    heads: set[str] = set()
    days: dict[str, list[date]] = {}
    divisions: dict[str, list[str]] = {}
    for name in ("ged.csv.gz", "nigeria.csv", "syria.csv"):
        with opened(asked.shared / "ucdp" / name) as lines:
            for row in csv.DictReader(lines):
                heads.update(title for _, _, title in articles(row["source_article"]))
                divisions.setdefault(row["country"], []).append(row["adm_1"])
                days.setdefault(row["country"], []).append(date.fromisoformat(row["date_start"][:10]))
    parts = [_shares(heads), _shares(t[:BEGINNING] for t in muc(asked.shared / "muc" / "dev"))]
    both = {sort: max(part.get(sort, 0.0) for part in parts) for sort in sorted(set().union(*parts))}
    rows = [f"{family}\t{sort}\t{share:.4f}" for (family, sort), share in both.items()]
    for country, found in sorted(days.items()):
        code = code_of(country)
        if code is None:
            raise SystemExit(f"no country is called {country!r}")
        days_of = (max(found) - min(found)).days + 1
        rows.append(f"country\t{code}\t{len(found) / days_of:.3f}")
        areas = Counter(division(code, area) for area in divisions[country] if area)
        rows += [f"division\t{area}\t{n / days_of:.5f}" for area, n in sorted(areas.items())]
    head = "# what\tname\tshare of headlines (UCDP GED, CC BY 4.0) or texts (MUC-4), or attacks a day (UCDP GED); by training/link_sorts.py\n"
    asked.out.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(heads)} headlines, {len(days)} countries")


if __name__ == "__main__":
    main()
