"""Whether confidence is held against what is right as it says."""

import numpy as np
import pytest

from bench.confidence import in_order, judged, told_of

TEXT = "Gunmen killed 12 people in Kano on 3 May. Later, rain fell in Lagos."
GOLD = [
    {"kind": "attack", "anchor": "Gunmen killed 12 people", "type": "armed_assault", "stage": "accomplished", "date": "2021-05-03",
     "place": {"country": "NG", "lat": 12.0, "lon": 8.52}, "killed": {"low": 12, "best": 12, "high": 12}, "wounded": None,
     "hostages": None, "value": None, "perpetrators": []}
]  # fmt: skip


def read(place: dict[str, object]) -> list[dict[str, object]]:
    def one(name: str, value: object, span: list[int]) -> dict[str, object]:
        return {"property": name, "value": value, "span": span, "modality": "asserted", "speaker": None}

    killed = {"low": 12, "best": 12, "high": 12}
    return [
        {
            "kind": "attack",
            "statements": [
                one("stage", "accomplished", [7, 13]),
                one("killed", killed, [14, 23]),
                one("place", place, [27, 31]),
                one("perpetrator", {"actor": None, "name": "Gunmen"}, [0, 6]),
                one("target", "people", [17, 23]),
            ],
        }
    ]


def test_a_statement_is_right_where_its_mention_has_it_in_gold() -> None:
    right = read({"name": "Kano", "country": "NG", "lat": 12.0, "lon": 8.52})
    wrong = read({"name": "Lagos", "country": "NG", "lat": 6.45, "lon": 3.39})
    assert list(judged(TEXT, GOLD, right)) == [(0, 0, True), (0, 1, True), (0, 2, True)]
    assert list(judged(TEXT, GOLD, wrong)) == [(0, 0, True), (0, 1, True), (0, 2, False)]
    assert list(judged(TEXT, [], right)) == [(0, 0, False), (0, 1, False), (0, 2, False)]


def test_what_gold_leaves_open_counts_neither_way() -> None:
    assert list(judged(TEXT, [{**GOLD[0], "optional": True}], read({"country": "NG"}))) == []


def test_order_is_one_where_the_right_are_surer_and_a_half_where_all_are_alike() -> None:
    right = np.array([1.0, 1.0, 0.0])
    assert in_order(np.array([0.9, 0.8, 0.2]), right) == 1.0
    assert in_order(np.array([0.5, 0.5, 0.5]), right) == 0.5
    assert in_order(np.array([0.1, 0.2, 0.9]), right) == 0.0
    assert np.isnan(in_order(np.array([0.5]), np.array([1.0])))


def test_the_table_has_what_was_held(capsys: pytest.CaptureFixture[str]) -> None:
    told_of([("date", 0.95, True), ("date", 0.85, True), ("place", 0.2, False)])
    out = capsys.readouterr().out
    assert "3 statements, 0.667 right; in order 1.000" in out
    assert "date: 2, 1.00 right" in out
    assert "confidence 0.9 to 1.0: 1, 1.00 right" in out
