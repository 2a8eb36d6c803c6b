"""Day and town of a local crime, told anywhere in its report."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place
from tocsin.read import read_document


def setting(text: str, published: str = "2016-05-11") -> tuple[str | None, str | None]:
    """Date and town of the first mention; 2016-05-11 is a Wednesday."""
    mention = read_document(Document("sha256:00", text, None, None, published, "en"))[0]
    date, place = mention.first("date"), mention.first("place")
    town = place.value.name.title() if place and isinstance(place.value, Place) else None
    return (str(date.value) if date else None), town


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dayton police say a man was shot and killed after an argument. It happened about 3 a.m. Sunday at a house in "
            "the 200 block of Jackson Street. A suspect was charged in court on Tuesday.",
            ("2016-05-08", "Dayton"),
        ),
        (
            "DAYTON, Ohio (WXXX) - Two men were shot outside a bar, police said. Officers were called to Madison Avenue "
            "around 1:30 a.m. The victims were taken to a hospital in Columbus.",
            ("2016-05-11", "Dayton"),
        ),
        (
            "A suspect has been arrested in the shooting of a clerk. Police said he was arrested on Tuesday in Memphis. "
            "The shooting happened on May 2 at a store in Jackson, Tenn., the sheriff said.",
            ("2016-05-02", "Jackson"),
        ),
    ],
)
def test_day_and_town_of_the_deed_not_of_the_arrest_the_street_or_the_hospital(
    text: str, expected: tuple[str, str]
) -> None:
    assert setting(text) == expected


def test_without_a_day_of_publication_a_clock_time_gives_no_day() -> None:
    told = read_document(
        Document("sha256:00", "A man was shot in Dayton at 3 p.m., police said.", None, None, None, "en")
    )
    assert told[0].first("date") is None


def test_a_street_is_not_in_the_town_that_it_is_named_after() -> None:
    assert setting("A man was shot dead on Memphis Street on Monday, Dayton police said.") == ("2016-05-09", "Dayton")
