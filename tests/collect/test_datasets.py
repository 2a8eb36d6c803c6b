"""Rows of existing datasets: what each states, on which words, by whom, under which licence; and what is refused."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tocsin.collect import Refused
from tocsin.collect.datasets import FORMATS, Coded, rows_of
from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.gdelt import COLUMNS
from tocsin.model import ActorRef, Place, Quantity
from tocsin.model.schema import problem_of

UCDP = {
    "id": "101", "relid": "XXX-2015-1-9-1", "year": "2015", "type_of_violence": "3", "side_a": "Al-Shabaab", "side_b": "Civilians",
    "source_headline": "", "where_prec": "1", "where_coordinates": "Garissa town", "adm_1": "Garissa County", "latitude": "-0.45",
    "longitude": "39.64", "country": "Kenya", "date_start": "2015-04-02", "date_end": "2015-04-02", "best": "147", "high": "148",
    "low": "147",
}  # fmt: skip
GTD = {
    "eventid": "201504020001", "iyear": "2015", "imonth": "4", "iday": "0", "country_txt": "Kenya", "provstate": "Garissa", "city": "Garissa",
    "latitude": "-0.45", "longitude": "39.64", "specificity": "1", "success": "1", "suicide": "0", "attacktype1_txt": "Armed Assault",
    "target1": "A university", "gname": "Al-Shabaab", "guncertain1": "0", "claimed": "1", "nkill": "152", "nkillter": "4", "nwound": "79",
    "weaptype1_txt": "Firearms",
}  # fmt: skip
ACLED = {
    "event_id_cnty": "KEN1", "event_date": "02 April 2015", "time_precision": "1", "event_type": "Violence against civilians",
    "sub_event_type": "Attack", "actor1": "Al Shabaab", "actor2": "Civilians (Kenya)", "iso": "404", "country": "Kenya",
    "admin1": "Garissa", "location": "Garissa", "latitude": "-0.45", "longitude": "39.64", "geo_precision": "1", "fatalities": "148",
}  # fmt: skip
GDELT = dict.fromkeys(COLUMNS, "") | {
    "GLOBALEVENTID": "9", "SQLDATE": "20150402", "Actor1Name": "AL SHABAAB", "Actor2Name": "KENYA", "EventCode": "186", "EventRootCode": "18",
    "ActionGeo_Type": "4", "ActionGeo_FullName": "Garissa, Garissa, Kenya", "ActionGeo_CountryCode": "KE", "ActionGeo_Lat": "-0.45",
    "ActionGeo_Long": "39.64", "DATEADDED": "20150403120000", "SOURCEURL": "https://example.org/a",
}  # fmt: skip
PLOVER = {
    "Event ID": "P1", "Event Date": "2015-04-02", "Event Type": "ASSAULT", "Event Mode": "firearms", "Actor Name": "Al-Shabaab",
    "Recipient Name": "Students; None", "Country": "KEN", "Feature Name": "Garissa", "Latitude": "-0.45", "Longitude": "39.64",
    "Publication Date": "2015-04-03",
}  # fmt: skip
ROWS = {"ucdp": UCDP, "ged-candidate": UCDP, "gtd": GTD, "acled": ACLED, "gdelt": GDELT, "plover": PLOVER}


def written(path: Path, rows: list[dict[str, str]], format: str = "ucdp") -> Path:
    out = io.StringIO()
    tabs = format == "gdelt"
    writer = csv.DictWriter(out, list(rows[0]), delimiter="\t" if tabs else ",", lineterminator="\n")
    if not tabs:
        writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def one(tmp_path: Path, format: str, **changes: str) -> Coded:
    (found,) = rows_of(written(tmp_path / "t.csv", [ROWS[format] | changes], format), FORMATS[format])
    assert isinstance(found, Coded)
    return found


def values(coded: Coded) -> dict[str, list[Any]]:
    out: dict[str, list[Any]] = {}
    for mention in coded.mentions:
        for s in mention.statements:
            out.setdefault(s.property, []).append((s.value, s.modality))
    return out


@pytest.mark.parametrize("format", ROWS)
def test_every_value_stands_on_words_and_is_spoken_by_the_dataset_under_its_licence(
    tmp_path: Path, format: str
) -> None:
    coded = one(tmp_path, format)
    document = coded.captured.document
    assert document.source_kind == "dataset"
    assert document.licence
    assert document.redistribute is (format in ("ucdp", "ged-candidate", "gdelt"))
    assert document.line
    assert document.line.endswith(document.source_id or "?") or format in ("ucdp", "ged-candidate")
    (mention,) = coded.mentions
    assert not [p for s in mention.statements if (p := problem_of(mention.kind, s.property, s.value))]
    for s in mention.statements:
        words = document.text[slice(*s.span)]
        assert words.strip()
        assert s.speaker
        if isinstance(s.value, ActorRef):
            assert s.value.name.casefold() == words.casefold()


def test_ucdp_of_one_sided_violence(tmp_path: Path) -> None:
    said = values(one(tmp_path, "ucdp"))
    assert said["killed"] == [(Quantity(147, 147, 148), "asserted")]
    assert said["date"] == [("2015-04-02", "asserted")]
    assert said["place"][0][0] == Place("Garissa town", None, -0.45, 39.64, "KE", "Garissa County", 1)
    assert said["perpetrator"] == [(ActorRef("al-shabaab", "Al-Shabaab"), "asserted")]
    assert said["target"] == [("Civilians", "asserted")]


def test_of_a_fight_both_sides_stand_as_reported_and_a_range_out_of_order_is_told(tmp_path: Path) -> None:
    coded = one(tmp_path, "ucdp", type_of_violence="1.0", low="150.0")
    said = values(coded)
    assert [m for _, m in said["perpetrator"]] == ["reported", "reported"]
    assert said["killed"] == [(Quantity(None, 147, None), "asserted")]
    assert "out of order" in coded.captured.remarks[0] or "not a range" in coded.captured.remarks[0]


def test_gtd_counts_attackers_apart_and_keeps_the_claim(tmp_path: Path) -> None:
    said = values(one(tmp_path, "gtd"))
    assert said["killed"][0][0] == Quantity.exactly(148)
    assert said["attackers_killed"][0][0] == Quantity.exactly(4)
    assert said["date"] == [("2015-04", "asserted")]
    assert said["stage"][0][0] == "accomplished"
    assert {m for _, m in said["perpetrator"]} == {"asserted", "claimed"}
    unknown = values(one(tmp_path, "gtd", nkill="", nwound="-99", gname="Unknown"))
    assert "killed" not in unknown
    assert "wounded" not in unknown
    assert "perpetrator" not in unknown


def test_acled_zero_is_unknown_its_protests_are_no_violence_and_ground_changes_hands(tmp_path: Path) -> None:
    assert values(one(tmp_path, "acled"))["killed"][0][0] == Quantity(None, 148, None)
    assert "killed" not in values(one(tmp_path, "acled", fatalities="0"))
    assert not one(tmp_path, "acled", event_type="Protests", sub_event_type="Peaceful protest").mentions
    ground = one(
        tmp_path, "acled", event_type="Strategic developments", sub_event_type="Non-violent transfer of territory"
    )
    assert ground.mentions[0].kind == "control"
    assert values(one(tmp_path, "acled", time_precision="2"))["date"][0][0] == "2015-04-02/2015-04-08"


def test_gdelt_and_plover_give_attacks_only_for_violence(tmp_path: Path) -> None:
    gdelt = one(tmp_path, "gdelt")
    assert values(gdelt)["type"][0][0] == "assassination"
    assert gdelt.captured.document.published == "2015-04-03"
    assert not one(tmp_path, "gdelt", EventCode="036").mentions
    plover = values(one(tmp_path, "plover"))
    assert [v for v, _ in plover["target"]] == ["Students"]
    assert plover["place"][0][0].country == "KE"
    assert not one(tmp_path, "plover", **{"Event Type": "AGREE"}).mentions


def test_plover_lines_of_json(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    event = {"id": "1", "event_type": "ASSAULT", "event_mode": "explosives", "event_date": "2015-04-02", "attributes": {"ACTOR": [{"text": "Al-Shabaab"}]},
             "geolocated": {"name": "Garissa", "lat": -0.45, "lon": 39.64, "country": "KE"}, "fatalities": {"low": 3, "best": 3, "high": 4}}  # fmt: skip
    path.write_text(json.dumps(event) + "\n{broken\n[1]\n")
    found = list(rows_of(path, FORMATS["plover"]))
    assert [type(f) for f in found] == [Coded, Refused, Refused]
    assert isinstance(found[0], Coded)
    said = values(found[0])
    assert said["type"][0][0] == "bombing"
    assert said["killed"][0][0].best == 3


def test_a_table_of_another_kind_a_short_row_and_a_zip_are_named(tmp_path: Path) -> None:
    (wrong,) = rows_of(written(tmp_path / "a.csv", [{"a": "1", "b": "2"}]), FORMATS["gtd"])
    assert isinstance(wrong, Refused)
    assert "no column eventid" in wrong.problem
    path = written(tmp_path / "b.csv", [UCDP, UCDP | {"id": "102"}])
    path.write_text(path.read_text() + "103,2\n")
    found = list(rows_of(path, FORMATS["ucdp"]))
    assert [type(f) for f in found] == [Coded, Coded, Refused]
    assert str(found[2]).startswith(f"{path}:4: 2 cells")
    (tmp_path / "c.xlsx").write_bytes(b"PK\x03\x04rest")
    (zipped,) = rows_of(tmp_path / "c.xlsx", FORMATS["gtd"])
    assert isinstance(zipped, Refused)
    assert "CSV" in zipped.advice
    packed = tmp_path / "d.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert sum(isinstance(f, Coded) for f in rows_of(packed, FORMATS["ucdp"])) == 2


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [("Myanmar (Burma)", "name", "MM"), ("DR Congo (Zaire)", "name", "CD"), ("KEN", "iso3", "KE"), ("404", "number", "KE"), ("IZ", "fips", "IQ"), ("Nowhere", "name", None)],
)  # fmt: skip
def test_countries_as_datasets_write_them(name: str, kind: str, code: str | None) -> None:
    assert country(name, kind) == code
