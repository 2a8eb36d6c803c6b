"""Days of words and decisions, of another deed and since when; the day on which somebody died in the deed itself."""

import pytest

from tests.read.told import attacks, said

NEWS = "2021-09-15"


def days(text: str) -> list[str | None]:
    return [said(told)[0] for told in attacks(text, NEWS)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Officials say four more people died this morning in clashes between police and protesters in Lima.", NEWS),
        ("Reports say nine soldiers died on Monday when a bomb blew up their lorry near Gao.", "2021-09-13"),
        ("Gunmen have held a school in Kaduna since Monday. Two teachers were shot dead there.", "2021-09-13"),
    ],
)
def test_the_day_of_the_deed(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed nine people in a market in Taiz. The blast was the deadliest there since 2015.",
        "Rockets killed two people in Basra. Late yesterday afternoon, the family of one of the airmen told a newspaper that it knew nothing.",
        "Rebels killed six miners near Bunia. The governor was inaugurated on Friday.",
    ],
)
def test_a_day_of_something_else(text: str) -> None:
    assert days(text) == [None]
