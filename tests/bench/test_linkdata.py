"""The reports of the linking bench."""

from __future__ import annotations

import csv
from pathlib import Path

from bench.linkdata import by_country, iso_day, ucdp

ROWS = [
    ("1", "Aland", '"Post,2012-09-31,Raid on a mill";"Gazette,2012-10-01,Mill raided"'),
    ("2", "Aland", '"Post,2012-10-04,Bridge blown up"'),
    ("3", "Bland", '"Post,2012-10-05,Farm shelled";"Gazette,2012-10-05,Shells on a farm"'),
]


def made(folder: Path) -> Path:
    with (folder / "t.csv").open("w", newline="") as lines:
        out = csv.writer(lines)
        out.writerow(("id", "country", "source_article"))
        out.writerows(ROWS)
    return folder / "t.csv"


def test_a_day_that_does_not_exist_is_unknown(tmp_path: Path) -> None:
    days = {r.id: r.published for r in ucdp(made(tmp_path))}
    assert days == {"1:0": "", "1:1": "2012-10-01", "2:0": "2012-10-04", "3:0": "2012-10-05", "3:1": "2012-10-05"}
    assert iso_day("2024-03-22T10:00:00Z") == "2024-03-22T10:00:00Z"
    assert iso_day("yesterday") == ""


def test_each_country_by_itself(tmp_path: Path) -> None:
    assert {c: [r.id for r in reports] for c, reports in by_country(made(tmp_path)).items()} == {
        "Aland": ["1:0", "1:1", "2:0"],
        "Bland": ["3:0", "3:1"],
    }
