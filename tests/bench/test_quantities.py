import json
from pathlib import Path

import pytest

from bench.quantities import answer, load, speeds, tolls_found
from tocsin.model import Quantity


def write(path: Path, **row: object) -> Path:
    path.write_text(json.dumps({"id": "q", "kind": "k", "lang": "en", **row}) + "\n", "utf-8")
    return path


def test_the_suite_is_whole_and_its_ids_are_apart() -> None:
    items = load()
    assert len(items) >= 330
    assert len({item.id for item in items}) == len(items)
    assert 0.2 < sum(item.held_out for item in items) / len(items) < 0.45


def test_a_number_is_right_only_with_its_whole_range(tmp_path: Path) -> None:
    row = {"asks": "number", "text": "At least 9 men came.", "phrase": "At least 9"}
    (right,) = load(write(tmp_path / "a", **row, expect=[9, 9, None]))
    (wrong,) = load(write(tmp_path / "b", **row, expect=[9, 9, 9]))
    assert answer(right) == right.expected == (Quantity(9, 9, None),)
    assert answer(wrong) != wrong.expected


def test_a_sentence_is_right_only_with_all_its_tolls(tmp_path: Path) -> None:
    row = {"asks": "casualties", "text": "The blast killed 9 men and wounded 4."}
    (half,) = load(write(tmp_path / "a", **row, expect={"killed": [9, 9, 9]}))
    assert answer(half) != half.expected
    assert tolls_found([half]) == (0.5, 1.0)


def test_a_phrase_has_to_stand_in_its_text_once(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        load(write(tmp_path / "a", asks="number", text="9 and 9", phrase="9", expect=[9, 9, 9]))


def test_speeds_are_measured() -> None:
    assert set(speeds(["Nine people were killed. " * 50], rounds=1)) == {"find", "casualties"}
