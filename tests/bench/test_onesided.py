"""Headlines of one-sided violence: which count, and that what is held out stays unread."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bench import onesided

COLUMNS = ("id", "type_of_violence", "date_start", "side_a", "source_article")
SAID = "Boko Haram gunmen kill twelve villagers in Borno State"


def made(folder: Path, *rows: tuple[str, str, str, str]) -> None:
    (folder / "data" / "ucdp").mkdir(parents=True)
    with (folder / "data" / "ucdp" / "nigeria.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for n, (kind, day, side, headline) in enumerate(rows):
            table.writerow((n, kind, day, side, f'"Agency,{day},{headline}"'))


def test_headlines_that_name_the_coded_side_count_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(
        tmp_path,
        ("3.0", "2014-05-01", "Boko Haram", SAID),
        ("3", "2014-05-02", "Boko Haram", SAID),
        ("1.0", "2014-05-03", "Boko Haram", f"{SAID} again"),
        ("3.0", "2014-05-04", "Boko Haram", "Gunmen kill twelve villagers in Borno State, police say"),
        ("3.0", "2016-05-04", "Boko Haram", f"{SAID}, officials say"),
    )
    monkeypatch.setattr(onesided, "SHARED", tmp_path)
    assert [h for h, *_ in onesided.headlines("nigeria", held=False)] == [SAID]
    assert [h for h, *_ in onesided.headlines("nigeria", held=True)] == [f"{SAID}, officials say"]


def test_the_party_is_stated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path, ("3.0", "2014-05-01", "Boko Haram", SAID))
    monkeypatch.setattr(onesided, "SHARED", tmp_path)
    monkeypatch.setattr("sys.argv", ["onesided", "nigeria"])
    onesided.main()
    assert capsys.readouterr().out == "dev: headlines 1, attack read 1, stated 1, another 0\n"


def test_errors_of_the_held_part_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["onesided", "--part", "held", "--errors"])
    with pytest.raises(SystemExit):
        onesided.main()
