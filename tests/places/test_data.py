"""The data files, and what a mistake in one of them says."""

from __future__ import annotations

from typing import Any

import pytest

from tocsin.places import PlaceDataError, words
from tocsin.places.sources import checked, curated, read_yaml, rows

GOOD = {"name": "Camp Test", "aliases": ["Test Camp"], "lat": 36.4, "lon": 41.2, "country": "SY", "kind": "camp"}


def refused(entry: Any) -> str:
    with pytest.raises(PlaceDataError) as caught:
        list(checked([GOOD, entry], "landmarks.yaml", "landmark"))
    return str(caught.value)


def test_a_good_entry_becomes_a_row() -> None:
    (row,) = checked([GOOD], "landmarks.yaml", "landmark")
    assert (row.name, row.names, row.country, row.kind, row.feature) == (
        "Camp Test", ["Test Camp"], "SY", "camp", "landmark",
    )  # fmt: skip
    assert (row.lat, row.lon) == (36.4, 41.2)


@pytest.mark.parametrize(
    ("field", "value"),
    [("lat", 91), ("lat", -90.5), ("lon", 180.1), ("lon", -200), ("lat", float("nan")), ("lon", float("inf"))],
)
def test_a_coordinate_off_the_globe_is_refused_by_name(field: str, value: float) -> None:
    said = refused({**GOOD, "name": "Nowhere", field: value})
    assert "landmarks.yaml: Nowhere: coordinates outside the globe" in said
    assert str(value) in said


@pytest.mark.parametrize("field", ["lat", "lon"])
def test_a_missing_coordinate_is_refused_by_name(field: str) -> None:
    entry = {k: v for k, v in {**GOOD, "name": "Nowhere"}.items() if k != field}
    assert refused(entry) == f"landmarks.yaml: Nowhere: '{field}' is missing"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lat": "north"}, "are to be numbers"),
        ({"lat": None}, "are to be numbers"),
        ({"lon": [1, 2]}, "are to be numbers"),
        ({"radius_km": 0}, "radius_km 0.0"),
        ({"radius_km": -3}, "radius_km -3.0"),
        ({"aliases": "one, two"}, "aliases are to be a list"),
        ({"aliases": [12]}, "aliases are to be a list"),
        ({"country": False}, "quote NO"),
        ({"country": "Syria"}, "'Syria'"),
        ({"country": None, "countries": ["SY", "iq"]}, "'iq'"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_by_name(change: dict[str, Any], said: str) -> None:
    message = refused({**GOOD, "name": "Nowhere", **change})
    assert message.startswith("landmarks.yaml: Nowhere: ")
    assert said in message


@pytest.mark.parametrize("entry", [{**GOOD, "name": ""}, {**GOOD, "name": 7}, {"lat": 1}, "a line", None])
def test_an_entry_without_a_name_is_shown(entry: Any) -> None:
    assert refused(entry) == f"landmarks.yaml: an entry without a name: {entry!r}"


def test_a_file_that_is_no_list_is_refused() -> None:
    with pytest.raises(PlaceDataError, match=r"regions\.yaml: not a list"):
        list(checked({"name": "Sahel"}, "regions.yaml", "region"))  # type: ignore[arg-type]


def test_a_file_that_is_no_yaml_is_named(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "regions.yaml").write_text("- {name: [}", encoding="utf-8")
    monkeypatch.setattr("tocsin.places.sources.resources.files", lambda package: tmp_path)
    with pytest.raises(PlaceDataError, match=r"^regions\.yaml: "):
        read_yaml("regions.yaml")


@pytest.mark.parametrize(("file", "feature"), [("regions.yaml", "region"), ("landmarks.yaml", "landmark")])
def test_the_shipped_files_are_in_order(file: str, feature: str) -> None:
    found = list(curated(file, feature))
    assert len(found) > 300
    assert all(entry["source"] for entry in read_yaml(file))
    assert len({(row.name, row.country) for row in found}) > 0.99 * len(found)


def test_seas_are_no_lakes_and_continents_stand_where_geonames_puts_them() -> None:
    kinds = {row.name: row.kind for row in curated("landmarks.yaml", "landmark")}
    assert (kinds["Red Sea"], kinds["Lake Chad"]) == ("sea", "lake")
    points = {row.name: (round(row.lat, 1), round(row.lon, 1)) for row in curated("regions.yaml", "region")}
    assert points["Africa"] == (7.2, 21.1)
    assert points["Europe"] == (48.7, 9.1)


def test_each_other_name_is_of_a_place_of_the_tables() -> None:
    entries = read_yaml("other_names.yaml")
    names = {r.geonames_id: {r.name, *r.names} for r in rows() if r.geonames_id}
    lost = [e["name"] for e in entries if not {e["name"], *e["aliases"]} <= names.get(e["id"], set())]
    assert lost == []
    assert len({e["id"] for e in entries}) == len(entries)


def test_every_row_of_the_gazetteer_lies_on_the_globe() -> None:
    wrong = [r.name for r in rows() if not (-90 <= r.lat <= 90 and -180 <= r.lon <= 180) or r.radius_km <= 0]
    assert wrong == []


def test_a_curated_place_names_its_province_as_towns_do() -> None:
    """Else two reports of one attack, one by its site and one by its province, would lie in two provinces."""
    every = list(rows())
    towns = {(r.country, r.admin1) for r in every if r.feature == "admin1"}
    assert [
        (r.name, r.admin1) for r in every if not r.geonames_id and r.admin1 and (r.country, r.admin1) not in towns
    ] == []


def test_words_that_stand_for_countries() -> None:
    assert words.demonyms()["Russian"] == "RU"
    assert words.offices()["Kremlin"] == "RU"
    assert words.capitals()["Moscow"] == "RU"
    assert words.abbreviations()["Calif."] == ("US", "California")
    assert "NO" in set(words.demonyms().values())
    assert all(isinstance(code, str) and len(code) == 2 for code in words.demonyms().values())
    assert {"given_names", "surnames", "titles", "organisation_words", "words"} <= words.stoplist().keys()
