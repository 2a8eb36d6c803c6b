"""The dispatches that the reader is measured on: their gold stands in their text and keeps to the vocabulary."""

from __future__ import annotations

import pytest

from bench.wire import HALVES, dispatches
from tocsin.model import Quantity, interval, words


@pytest.mark.parametrize("half", HALVES)
def test_gold_stands_in_its_text(half: str) -> None:
    rows = dispatches(half)
    assert len({row["id"] for row in rows}) == len(rows) >= 3
    for row in rows:
        for mention in row["mentions"]:
            assert mention["anchor"] in row["text"]
            assert mention["type"] is None or mention["type"] in words()["type"]
            assert mention["date"] is None or interval(mention["date"])
            for said in mention["perpetrators"]:
                assert said["modality"] in words()["modality"]
            for name in ("killed", "wounded", "hostages", "value"):
                assert mention[name] is None or Quantity.from_json(mention[name])
