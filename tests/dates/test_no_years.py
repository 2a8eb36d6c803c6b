"""Four figures and centuries that tell no time."""

from __future__ import annotations

import pytest

from tocsin.dates import find


@pytest.mark.parametrize(
    "text",
    [
        "He was found in the 2000 block of Cedar Avenue.",
        "THE 1900 BLOCK OF CEDAR AVENUE WAS CLOSED.",
        "Gunmen hid inside the 19th-century stone church.",
        "The guns were kept in an 18th century fort.",
    ],
)
def test_these_tell_no_time(text: str) -> None:
    assert [d.value for d in find(text, "2015-03-25")] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2000 the blockade was lifted.", "2000"),
        ("The fort was built in the 18th century.", "1701-01/1800-12"),
        ("Raids went on all through the 19th century in the north.", "1801-01/1900-12"),
    ],
)
def test_these_do(text: str, value: str) -> None:
    assert [d.value for d in find(text, "2015-03-25")] == [value]
