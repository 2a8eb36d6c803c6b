"""Number phrases: hedges, ranges, vague amounts, nouns, sums of joined people, and what counts nothing."""

import pytest

from tocsin.model import Quantity
from tocsin.quantities import find

Range = tuple[int | None, int | None, int | None]


def ranges(text: str) -> list[Range]:
    return [(m.quantity.low, m.quantity.best, m.quantity.high) for m in find(text)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("nine people", (9, 9, 9)),
        ("at least 9 people", (9, 9, None)),
        ("no fewer than 9 people", (9, 9, None)),
        ("more than 9 people", (9, 9, None)),
        ("9 people or more", (9, 9, 9)),
        ("9 or more people", (9, 9, None)),
        ("40+ people", (40, 40, None)),
        ("nearly 250 people", (None, 250, 250)),
        ("almost 250 people", (None, 250, 250)),
        ("about 250 people", (None, 250, None)),
        ("some 250 people", (None, 250, None)),
        ("250 or so people", (None, 250, None)),
        ("up to 250 people", (None, None, 250)),
        ("as many as 250 people", (None, None, 250)),
        ("4,000 to 6,000 people", (4000, None, 6000)),
        ("between 30 and 40 people", (30, None, 40)),
        ("30-40 people", (30, None, 40)),
        ("two or three people", (2, None, 3)),
        ("dozens of people", (24, None, None)),
        ("hundreds of people", (200, None, None)),
        ("several hundred people", (300, None, None)),
        ("tens of thousands of people", (20_000, None, None)),
        ("several people", (3, None, None)),
        ("a pair of soldiers", (2, 2, 2)),
        ("half a dozen soldiers", (6, 6, 6)),
        ("twenty-three soldiers", (23, 23, 23)),
        ("a hundred and six soldiers", (106, 106, 106)),
        ("1.2 million people", (1_200_000, 1_200_000, 1_200_000)),
        ("6 500 people", (6500, 6500, 6500)),
        ("exactly 17 people", (17, 17, 17)),
        ("no one", (0, 0, 0)),
        ("a family of six", (6, 6, 6)),
    ],
)
def test_a_phrase_and_its_range(phrase: str, expected: Range) -> None:
    assert ranges(f"The council said {phrase} came.") == [expected]


@pytest.mark.parametrize(
    ("phrase", "total"),
    [
        ("two employees and three other people", 5),
        ("a soldier, two farmers and three children", 6),
        ("a teacher and her son", 2),
        ("four men as well as two women", 6),
    ],
)
def test_people_joined_are_added_up(phrase: str, total: int) -> None:
    assert ranges(f"The bus carried {phrase}.") == [(total, total, total)]


def test_a_part_is_not_added() -> None:
    assert ranges("The bus carried 30 people, including 12 children.") == [(30, 30, 30), (12, 12, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 12 percent.",
        "It rose by 12%.",
        "It cost $400.",
        "It is 30 km away.",
        "It lasted two hours.",
        "It opened on 14 March.",
        "It opened on March 14, 2011.",
        "It opened in 2014.",
        "It opened at 9:30.",
        "A 45-year-old baker came.",
        "The man, aged 31, came.",
        "They drove down Highway 61.",
        "The team won 3-1.",
        "The 14th brigade came.",
        "",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert [q for q in ranges(text) if q != (1, 1, 1)] == []


def test_the_noun_and_the_span() -> None:
    text = "Police said at least 12 young soldiers were there."
    (mention,) = find(text)
    assert text[mention.start : mention.end] == "at least 12 young soldiers"
    assert (mention.noun, mention.kind, mention.quantity) == ("soldiers", "approximate", Quantity(12, 12, None))
