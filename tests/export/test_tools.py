"""Each export opened by the tool that it is for."""

from __future__ import annotations

import csv
import json
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tocsin.export import Material, write
from tocsin.export.sqlite import FACETS, metadata


@pytest.fixture
def made(material: Material, tmp_path: Path) -> Any:
    def make(format: str, name: str) -> Path:
        write(format, material, tmp_path / name)
        return tmp_path / name

    return make


def test_geojson_in_the_reader_that_qgis_uses(made: Any, material: Material) -> None:
    pyogrio = pytest.importorskip("pyogrio")
    frame = pyogrio.read_dataframe(made("geojson", "events.geojson"))
    assert len(frame) == len(material.events)
    exact = frame[~frame.geometry.isna()].set_index("id")
    assert {(round(p.x, 2), round(p.y, 2)) for p in exact.geometry} == {(13.16, 11.85), (-0.04, 16.27)}
    borno = frame[frame.place == "Borno State"].iloc[0]
    assert borno.geometry is None, "a province is no point"


def test_geoparquet_in_geopandas(made: Any, material: Material) -> None:
    import geopandas

    frame = geopandas.read_parquet(made("geoparquet", "events.parquet"))
    assert frame.crs == "OGC:CRS84"
    assert list(frame.id) == [e.id for e in material.events]
    assert frame.geometry.notna().sum() == 3
    near = frame[frame.geometry.notna()].cx[13:14, 11:12]
    assert list(near.place) == ["Maiduguri"]
    assert near.killed_best.tolist() == [15]


def test_the_data_package_in_frictionless(made: Any, material: Material) -> None:
    import frictionless

    folder = made("datapackage", "package")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    package = frictionless.Package(str(folder / "datapackage.json"))
    rows = {r.name: r.read_rows() for r in package.resources}
    assert len(rows["events"]) == len(material.events)
    assert {row["killed_best"] for row in rows["events"]} == {15, 9, None}
    assert sum(row["sentence"] is None for row in rows["statements"]) == 5  # of the text that may not be given on
    done = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_frictionless_sees_what_does_not_fit(made: Any) -> None:
    import frictionless

    folder = made("datapackage", "package")
    path = folder / "statements.csv"
    path.write_text(path.read_text("utf-8").replace("sha256:", "sha256:0", 1), "utf-8")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert {"hash-count", "hash", "foreign-key"} & {e[0] for e in report.flatten(["type"])}


def test_sqlite_in_datasette(made: Any, material: Material, tmp_path: Path) -> None:
    httpx = pytest.importorskip("httpx")
    path = made("sqlite", "events.sqlite")
    about = tmp_path / "metadata.json"
    with sqlite3.connect(path) as db:
        about.write_text(db.execute("select value from about where name = 'datasette_metadata'").fetchone()[0])
    assert json.loads(about.read_text()) == metadata(material)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["-m", "datasette", str(path), "-m", str(about), "-h", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            base = f"http://127.0.0.1:{port}/events"
            answer = _answered(httpx, server, f"{base}/events.json?_shape=objects")
            facets = answer["facet_results"]
            assert set(facets) == set(FACETS["events"])
            counted = {r["value"]: r["count"] for r in facets["country"]["results"]}
            assert counted == Counter(e.place.country for e in material.events if e.place)
            found = httpx.get(f"{base}/sentences.json?_search=market&_shape=array").json()
            assert found
            assert all("market" in row["text"] for row in found)
            page = httpx.get(f"{base}/statements").text
            assert "attributed" in page
        finally:
            server.terminate()


def _answered(httpx: Any, server: subprocess.Popen[bytes], address: str) -> Any:
    until = time.monotonic() + 60
    while True:
        try:
            return httpx.get(address).raise_for_status().json()
        except httpx.TransportError:
            assert server.poll() is None, server.stdout.read() if server.stdout else ""
            assert time.monotonic() < until, "Datasette did not start"
            time.sleep(0.2)


def test_stix_in_stix2_and_the_validator(made: Any, material: Material) -> None:
    import stix2
    from stix2validator import ValidationOptions, validate_string

    text = made("stix", "bundle.json").read_text("utf-8")
    bundle = stix2.parse(text, allow_custom=False)
    kinds = Counter(o.type for o in bundle.objects)
    assert kinds["incident"] == len(material.events)
    assert kinds["report"] == len(material.documents)
    found = validate_string(text, ValidationOptions(version="2.1", strict=False))
    assert found.is_valid, found.errors
    by_id = {o.id: o for o in bundle.objects}
    (denial,) = (o for o in bundle.objects if o.type == "opinion" and "denied" in o.explanation)
    about = by_id[denial.object_refs[0]]
    assert (denial.opinion, about.relationship_type) == ("strongly-disagree", "attributed-to")
    assert by_id[about.target_ref].name == "Boko Haram"
    grades = {o.opinion for o in bundle.objects if o.type == "opinion" and "Admiralty" in o.explanation}
    assert grades == {"agree", "neutral", "strongly-disagree"}  # B, C and E
    for o in bundle.objects:
        for name in ("source_ref", "target_ref", "created_by_ref"):
            assert getattr(o, name, None) in {None, *by_id}


def test_followthemoney_loads_it_back(made: Any, material: Material) -> None:
    pytest.importorskip("followthemoney", reason="FOLLOWTHEMONEY IS NOT INSTALLED: pip install tocsin[interop]")
    from followthemoney import Dataset, StatementEntity, model

    lines = made("ftm", "events.ftm.json").read_text("utf-8").splitlines()
    plain = {e.id: e for e in (model.get_proxy(json.loads(line), cleaned=False) for line in lines)}
    for line in lines:  # nothing that was written is refused
        data = json.loads(line)
        for prop, values in data["properties"].items():
            assert sorted(plain[data["id"]].get(prop)) == sorted(values), (prop, values)
    events = [e for e in plain.values() if e.schema.name == "Event"]
    assert len(events) == len(material.events)
    (bombing,) = (e for e in events if len(e.get("proof")) == 3)
    assert [plain[i].caption for i in bombing.get("involved")] == ["Boko Haram"]
    dataset = Dataset({"name": "tocsin", "title": "Tocsin"})
    for line in made("ftm-statements", "statements.ftm.json").read_text("utf-8").splitlines():
        data = json.loads(line)
        entity = StatementEntity.from_data(dataset, data)
        assert entity.to_dict()["properties"].keys() == plain[entity.id].to_dict()["properties"].keys()
        said = {s.id: s for s in entity.statements if s.prop != "id"}
        for stated in said.values():
            assert stated.generate_key() == stated.id
        if entity.schema.name == "Event":
            assert all(s.origin and s.first_seen for s in said.values())


def test_hxl_in_libhxl(made: Any, material: Material) -> None:
    import hxl

    path = made("hxl", "events.csv")
    source = hxl.data(str(path), hxl.InputOptions(allow_local=True))
    assert len(list(source)) == len(material.events)
    assert "#country+code+v_iso2" in source.display_tags
    counted = hxl.data(str(path), hxl.InputOptions(allow_local=True)).count("#country+code")
    rows = {row.values[0]: int(row.values[1]) for row in counted if row.values[0]}
    assert rows == Counter(e.place.country for e in material.events if e.place)


def test_plover_in_duckdb(made: Any) -> None:
    import duckdb

    path = made("plover", "events.jsonl")
    rows = duckdb.sql(f"select event_type, event_mode, fatalities.best from read_json('{path}')").fetchall()
    assert sorted(rows, key=str) == [
        ("ASSAULT", "explosives", 15),
        ("ASSAULT", None, 9),
        ("ASSAULT", None, None),
        ("THREATEN", None, None),  # the foiled plot
    ]


def test_ged_in_pandas(made: Any) -> None:
    import pandas

    frame = pandas.read_csv(made("ged", "ged.csv"))
    assert list(frame.columns[:3]) == ["id", "relid", "year"]
    bombing = frame[frame.where_coordinates == "Maiduguri"].iloc[0]
    assert (bombing.side_a_new_id, bombing.best, bombing.date_prec, bombing.number_of_sources) == (1051, 15, 1, 3)
    assert bombing.priogrid_gid == 146547  # as UCDP gives it for these coordinates
    assert frame[frame.where_coordinates == "Borno State"].iloc[0].where_prec == 4


def test_gtd_in_pandas(made: Any) -> None:
    import pandas

    frame = pandas.read_csv(made("gtd", "gtd.csv"))
    bombing = frame[frame.city == "Maiduguri"].iloc[0]
    assert (bombing.iyear, bombing.imonth, bombing.iday) == (2023, 5, 1)
    assert (bombing.attacktype1, bombing.nkill, bombing.nwound, bombing.claimed) == (3, 15, 30, 1)
    assert (frame.city == "Unknown").sum() == 1  # the province


def test_label_studio_tasks_hold_the_words_at_their_offsets(made: Any, material: Material) -> None:
    tasks = json.loads(made("labelstudio", "tasks.json").read_text("utf-8"))
    assert {t["data"]["document"] for t in tasks} == {d for d in material.documents if material.quotable(d)}
    assert len(tasks) < len(material.documents)
    for task in tasks:
        for result in task["predictions"][0]["result"]:
            value = result["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_atom_in_feedparser(made: Any, material: Material) -> None:
    import feedparser

    feed = feedparser.parse(str(made("atom", "events.atom")))
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    assert len(feed.entries) == len(material.events)
    assert [e.updated for e in feed.entries] == sorted((e.updated for e in feed.entries), reverse=True)
    (bombing,) = (e for e in feed.entries if "Maiduguri" in e.title)
    assert "15 (12 or more) killed" in bombing.summary
    assert "Boko Haram: denied" in bombing.summary
    assert len(bombing.links) == 2  # the channel is never linked


@pytest.mark.parametrize("format", ["csv", "hxl", "ged", "gtd", "datapackage"])
def test_no_cell_is_a_formula(format: str, made: Any) -> None:
    path = made(format, "out")
    for file in [path] if path.is_file() else path.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines):
                bad = [c for c in row if c[:1] in "=+@|%" and c and not c.startswith("#")]
                bad += [c for c in row if c.startswith("-") and not c[1:].replace(".", "").isdigit()]
                assert not bad
