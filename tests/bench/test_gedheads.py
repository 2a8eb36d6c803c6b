"""The bench of all headlines of UCDP GED: what counts as read, as placed and as elsewhere."""

import csv
import gzip
from pathlib import Path

import pytest

from bench.gedheads import Headline, folded, headlines, is_read, judged


def head(text: str, *names: str, lat: float = 20.97, lon: float = -89.62) -> Headline:
    return Headline(text, "2017-02-03", "Mexico", names, lat, lon)


def test_accents_and_case_are_folded() -> None:
    assert folded("Mérida Ñu") == "merida nu"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen kill four in market of Merida", True),
        ("Matan a dos en el centro de Merida", False),
        ("Killed in Merida", False),
        ("Убиты четверо в городе Мерида сегодня", False),
    ],
)
def test_headlines_that_are_asked(text: str, told: bool) -> None:
    assert is_read(text) is told


def test_a_place_counts_by_its_name_or_its_point() -> None:
    right = judged(head("Gunmen kill four at market in Mérida, Mexico", "merida"))
    assert right == {"read": True, "deaths": True, "placed": True, "place": True}
    wrong = judged(head("Gunmen kill four at market in Tijuana", "progreso"))
    assert wrong == {"read": True, "deaths": True, "elsewhere": True}
    none = judged(head("Merida prepares for its summer festival", "merida"))
    assert none == {"read": False, "placed": False, "place": False}


def test_only_headlines_of_one_event_are_taken(tmp_path: Path) -> None:
    rows = [
        {"source_article": f'"Paper,2015-01-0{n},{text}"', "country": "Mali", "year": "2015", "where_coordinates": "Gao town",
         "adm_1": "Gao region", "adm_2": "", "latitude": "16.3", "longitude": "-0.04"}
        for n, text in enumerate(("Four killed in Gao market blast", "Same headline of two other events", "Same headline of two other events"), 1)
    ]  # fmt: skip
    for name in ("nigeria.csv", "syria.csv", "ged.csv"):
        with (tmp_path / name).open("w", newline="") as file:
            out = csv.DictWriter(file, rows[0])
            out.writeheader()
            out.writerows(rows if name == "syria.csv" else [])
    (tmp_path / "ged.csv.gz").write_bytes(gzip.compress((tmp_path / "ged.csv").read_bytes()))
    (told,) = headlines(tmp_path)
    assert (told.text, told.names) == ("Four killed in Gao market blast", ("gao", "", "gao"))
    assert told.part in "abc"
