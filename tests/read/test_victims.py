"""People told of one by one in reports of local crime."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Quantity
from tocsin.read import read_document


def tolls(text: str) -> dict[str, int]:
    mentions = read_document(Document("sha256:00", text, None, None, "2016-05-10", "en"))
    assert mentions, text
    said = {s.property: s.value for s in mentions[0].statements}
    return {k: v.point for k, v in said.items() if isinstance(v, Quantity)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police in Dayton are looking for a gunman. A 31-year-old man was shot near Elm Street on Monday night. "
            "He was taken to a hospital, where he was pronounced dead.",
            {"killed": 1},
        ),
        (
            "A 31-year-old man was shot near Elm Street in Dayton on Monday, police said. He is in stable condition.",
            {"wounded": 1},
        ),
        (
            "Four people were shot in a parking lot in Dayton on Monday, police said. One of them died at a hospital.",
            {"killed": 1, "wounded": 3},
        ),
        (
            "A gunman opened fire in Dayton on Monday, killing a 40-year-old woman and injuring a 6-year-old boy, police said.",
            {"killed": 1, "wounded": 1},
        ),
        (
            "A man was fatally shot in Dayton on Monday, the sheriff said. A second man was shot in the leg. "
            "The second victim is expected to survive.",
            {"killed": 1, "wounded": 1},
        ),
        (
            "A woman shot and wounded her son and then killed herself in Dayton on Monday, police said.",
            {"attackers_killed": 1, "wounded": 1},
        ),
        (
            "Two teens were shot in Dayton on Monday, police said. So far this year 45 people have been killed in the city.",
            {"wounded": 2},
        ),
    ],
)
def test_each_person_counts_once_by_the_fate_told_last(text: str, expected: dict[str, int]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nearly 45 people were killed in a bombing in a market in Celaya on Sunday.", (None, 45, 45)),
        ("Up to 12 people were shot dead in a bar in Celaya on Sunday, police said.", (None, None, 12)),
        ("At least 9 people were killed and dozens wounded in a shooting in Celaya.", (9, 9, None)),
    ],
)
def test_a_number_or_a_range_is_never_counted_out_person_by_person(text, killed) -> None:
    (mention,) = read_document(Document("sha256:" + "0" * 64, text, None, None, "2019-05-27", "en"))
    value = mention.first("killed").value
    assert (value.low, value.best, value.high) == killed
