"""Deeds told by the years since them: grids of who counts, from which day, and of what they are counted."""

import pytest

from tocsin.dates import find

PUBLISHED = "2019-06-12"
"""A Wednesday."""

COUNTED = {
    "It is {n} since {deed}.": "2016",
    "It is now {n} since {deed}.": "2016",
    "It has been {n} since {deed}.": "2016",
    "It is exactly {n} since {deed}.": "2016-06-12",
    "It is {n} to the day since {deed}.": "2016-06-12",
    "Today it is {n} since {deed}.": "2016-06-12",
    "Next Sunday it will be {n} since {deed}.": "2016-06-16",
    "On Sunday it will be {n} since {deed}.": "2016-06-16",
    "Yesterday marked {n} since {deed}.": "2016-06-11",
    "On Monday it was {n} since {deed}.": "2016-06-10",
}
DEEDS = ("a gunman killed five people", "the bombing of the market", "two brothers opened fire in the mall")


@pytest.mark.parametrize(("frame", "value"), COUNTED.items())
@pytest.mark.parametrize("deed", DEEDS)
def test_years_since_a_deed(frame: str, value: str, deed: str) -> None:
    assert value in [d.value for d in find(frame.format(n="three years", deed=deed), PUBLISHED)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was three years after the bombing that the court sat.",
        "He was jailed three years after the bombing.",
        "That was three years after the war.",
    ],
)
def test_years_after_it_are_not_counted_from_the_report(sentence: str) -> None:
    assert [d.value for d in find(sentence, PUBLISHED)] == [None]


@pytest.mark.parametrize("deed", ["bombing", "mosque attack", "Lahore massacre", "deadly shooting"])
@pytest.mark.parametrize(
    ("frame", "value"),
    [
        ("Families met on the third anniversary of the {deed}.", "2016"),
        ("Monday was the third anniversary of the {deed}.", "2016-06-10"),
        ("The third anniversary of the {deed} falls on June 15.", "2016-06-15"),
        ("The third anniversary of the {deed} is on Saturday.", "2016-06-15"),
        ("The third anniversary of the {deed} was on Saturday.", "2016-06-08"),
    ],
)
def test_the_anniversary_of_a_deed(deed: str, frame: str, value: str) -> None:
    assert value in [d.value for d in find(frame.format(deed=deed), PUBLISHED)]


def test_the_anniversary_of_something_else_dates_no_deed() -> None:
    assert [d.value for d in find("Gunmen struck on the third anniversary of the revolution.", PUBLISHED)] == []


@pytest.mark.parametrize("verb", ["killed", "injured", "wounded"])
@pytest.mark.parametrize("whom", ["nine people", "29", "dozens", "at least four", "the mayor", "more than a hundred"])
@pytest.mark.parametrize(
    "deed", ["The 2015 attack", "The bombing of Omagh in 2015", "An attack in 2015", "The attacks of 2015"]
)
def test_a_year_before_a_verb_counts_nobody(deed: str, verb: str, whom: str) -> None:
    assert [d.value for d in find(f"{deed} {verb} {whom}.", PUBLISHED)][:1] == ["2015"]


def test_a_number_like_a_year_counts_people() -> None:
    assert find("A total of 2015 killed in the war were buried here.", PUBLISHED) == []


def test_a_year_that_owns_is_no_decade() -> None:
    assert [d.value for d in find("It was hit in 2010's wave of bombs, not in the 1980's.", PUBLISHED)] == [
        "2010",
        "1980-01/1989-12",
    ]


@pytest.mark.parametrize("feast", [("Bastille Day", "2017-07-14"), ("Christmas Day", "2017-12-25")])
@pytest.mark.parametrize("gap", [" two years ago", ", two years ago,"])
def test_a_feast_of_years_ago(feast: tuple[str, str], gap: str) -> None:
    assert find(f"On {feast[0]}{gap} a lorry was driven into a crowd.", PUBLISHED)[0].value == feast[1]


@pytest.mark.parametrize(
    "lead", ["In the early hours of", "In the small hours of", "On the night of", "On the evening of"]
)
def test_a_part_of_a_day_of_this_month(lead: str) -> None:
    assert [d.value for d in find(f"{lead} the 3rd gunmen came.", PUBLISHED)] == ["2019-06-03"]
