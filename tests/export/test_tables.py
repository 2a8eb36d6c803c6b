import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import made_up
from tocsin.export import tables

EVENTS = made_up.events()


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables.to_csv(EVENTS, made_up.NAMES), newline="")))


def test_csv_has_a_row_for_every_event_and_leaves_unknown_empty() -> None:
    found = {row["id"]: row for row in rows()}
    assert set(found) == {event["id"] for event in EVENTS}
    nothing = found["e-nothing"]
    assert nothing["killed_best"] == ""
    assert nothing["first_day"] == "2023-01-01"
    assert nothing["last_day"] == "2023-12-31"
    assert found["e-hostile-0"]["killed_best"] == "2"


def test_zero_is_not_unknown() -> None:
    zero = made_up._bare("e-zero", "attack", killed=made_up.quantity(0, 0, 0))
    assert tables.flat(zero, {})["killed_best"] == 0
    assert tables.flat(zero, {})["wounded_best"] is None


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1+1", "\r=1", "\n-1", "\ufeff=1", "|calc", "\x01=1", "%x"],
)
def test_cells_that_a_spreadsheet_would_run_are_disarmed(cell: str) -> None:
    assert str(tables.safe_cell(cell)).startswith("'")


@given(st.text())
def test_no_text_starts_as_a_formula(text: str) -> None:
    shown = str(tables.safe_cell(text))
    assert not shown or shown[0] not in "=+-@\t\r\n|%＝＋－＠"
    assert "\x00" not in shown


def test_numbers_stay_numbers() -> None:
    assert tables.safe_cell(-12.5) == -12.5
    row = next(r for r in rows() if r["id"] == "e-018")
    assert float(row["lat"]) == pytest.approx(-12.974)


def test_no_csv_cell_of_the_hostile_events_is_a_formula() -> None:
    for row in rows():
        for column, cell in row.items():
            assert not cell.startswith(("=", "+", "@")), (row["id"], column, cell)


def test_geojson_has_points_only_where_the_place_is_known_to_its_district() -> None:
    data = json.loads(tables.to_geojson(EVENTS, made_up.NAMES))
    assert data["type"] == "FeatureCollection"
    by_id = {feature["id"]: feature for feature in data["features"]}
    assert len(by_id) == len(EVENTS)
    for event in EVENTS:
        feature, place = by_id[event["id"]], event["place"] or {}
        assert feature["type"] == "Feature"
        if place.get("precision") in (1, 2, 3):
            assert feature["geometry"] == {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
        else:
            assert feature["geometry"] is None
            assert feature["properties"]["lat"] == place.get("lat")


def test_geojson_coordinates_are_longitude_first_and_on_the_globe() -> None:
    for feature in json.loads(tables.to_geojson(EVENTS, {}))["features"]:
        if feature["geometry"]:
            lon, lat = feature["geometry"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


def test_json_gives_the_events_unchanged() -> None:
    data = json.loads(tables.to_json(EVENTS, {"title": "x"}))
    assert data["events"] == json.loads(json.dumps(EVENTS))


def test_a_script_of_hostile_text_is_one_assignment_without_markup() -> None:
    script = tables.as_script("X", ["</script><script>", "\u2028", "'", '"', "\\"])
    assert script.startswith("window.X=JSON.parse(")
    literal = script.removeprefix("window.X=JSON.parse(").removesuffix(");\n")
    assert json.loads(json.loads(literal)) == ["</script><script>", "\u2028", "'", '"', "\\"]
    assert script.isascii()
