"""A page whose day of publication is that of its fetching, years after the day that it says it was written."""

from __future__ import annotations

import pytest

from tocsin.model import Document
from tocsin.read import read_document


def days(text: str, published: str) -> list[object]:
    """The days of the attacks of a text."""
    read = read_document(Document("sha256:00", text, None, None, published, "en"))
    return [s.value for m in read for s in m.statements if s.property == "date"]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("MACON, GA (August 2, 2015): An argument ended in a shooting that injured five bystanders early this morning, police said.", "2017-01-05", "2015-08-02"),
        ("Updated: 08/26/2015 6:53 PM\n\nCreated: 08/26/2015 4:15 PM\n\nA man was shot dead in Macon, Georgia, on Tuesday night, police said.", "2017-01-28", "2015-08-25"),
        ("KABUL, 3 May 2021 — A bomb killed six people in the west of the city on Sunday.", "2023-02-03", "2021-05-02"),
    ],
)  # fmt: skip
def test_weekdays_are_told_from_the_day_of_writing(text: str, published: str, day: str) -> None:
    assert days(text, published) == [day]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Posted: Sunday, January 11, 2015 9:10 AM\n\nA man was shot dead in Macon, Georgia, on Saturday night, police said.", "2015-01-12", "2015-01-10"),
        ("The bombing of 3 May 2021\n\nA bomb killed six people in the west of Kabul on Sunday.", "2023-02-03", "2023-01-29"),
    ],
)  # fmt: skip
def test_a_day_of_publication_soon_after_counts_and_a_headlines_day_is_none_of_writing(
    text: str, published: str, day: str
) -> None:
    assert day in days(text, published)
