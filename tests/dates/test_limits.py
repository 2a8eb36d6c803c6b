"""Long, odd and impossible input: linear time, no crash, and a day that does not exist has no value."""

import time

import pytest

from tocsin.dates import find

MEGABYTE = 1_000_000
GENEROUS = 60.0
"""Seconds of one processor for a megabyte of the worst input; a quadratic rule would take hours."""


@pytest.mark.parametrize("piece", ["a", "9", " ", "\n", "-", "1/1/"])
def test_a_megabyte_of_one_thing_is_read_in_linear_time(piece: str) -> None:
    text = piece * (MEGABYTE // len(piece))
    begun = time.process_time()
    find(text, "2024-03-22")
    assert time.process_time() - begun < GENEROUS


@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "1 ",
        "may ",
        "in the last ",
        "the the the 1 ",
        "2004-",
        "’90s ",
        "rabi al ",
        "two days after the ",
        "a year ",
    ],
)
def test_what_begins_a_date_is_read_in_linear_time(piece: str) -> None:
    times = []
    for size in (MEGABYTE // 20, MEGABYTE // 5):
        begun = time.process_time()
        find(piece * (size // len(piece)), "2024-03-22")
        times.append(time.process_time() - begun)
    assert times[1] < 12 * times[0] + 0.5, "four times the text took far more than four times as long"


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2023",
        "32/13/2020",
        "30.02.2024",
        "February 30, 2021",
        "31 June 2019",
        "29 February 2023",
        "2023-02-29",
        "2023-13-01",
        "2023-00-10",
        "00/00/2020",
        "0 March 2020",
        "45 March 2020",
        "31 Rajab 1445",
        "31 Esfand 1402",
        "1402/13/40",
        "between 30 and 31 February 2022",
    ],
)
def test_a_day_that_does_not_exist_has_no_day(words: str) -> None:
    for mention in find(f"It happened on {words} in the town.", "2024-03-22"):
        assert mention.value is None or len(mention.value) == 4, mention
        assert mention.value or mention.note


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("29 February 2024", "2024-02-29"),
        ("31 December 1999", "1999-12-31"),
        ("29/02/2024", "2024-02-29"),
        ("30 Esfand 1403", "2025-03-20"),
    ],
)
def test_a_day_that_just_exists_is_read(words: str, value: str) -> None:
    assert [m.value for m in find(f"It happened on {words} in the town.", "2025-06-01")] == [value]


def test_control_characters_are_no_trouble() -> None:
    text = "\0\x01\x02 on 14\x0bOctober\x0c2019 \x7f\x85\u2028 and\0Friday\0 \ufeff on 3 May 2020\0"
    assert "2020-05-03" in [m.value for m in find(text, "2024-03-22")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("’90s", "1990-01/1999-12"), ("the ’90s", "1990-01/1999-12"), ("in the late '80s", "1987-01/1989-12")],
)
def test_a_decade_with_an_apostrophe(text: str, value: str) -> None:
    assert [m.value for m in find(text)] == [value]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("words", ["Nowruz", "last Easter Monday", "late March", "two centuries ago", "next year"])
def test_what_lies_outside_the_calendar_is_marked(published: str, words: str) -> None:
    for mention in find(f"It was {words}.", published):
        assert mention.value or mention.note


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "22/03/2024", ""])
def test_a_published_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="published"):
        find("on Friday", published)
