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


def test_a_day_that_opens_what_somebody_says_is_the_deeds() -> None:
    text = (
        "Three soldiers died in an ambush near Gao, Mali, on Saturday. The army also said that on 8 September rebels had"
        " killed two farmers in the village of Bara."
    )
    assert sorted(days(text), key=str) == ["2021-09-08", "2021-09-11"]
    assert days("Gunmen killed a mayor in Lima, Peru, on Monday. His widow said that on Friday he was threatened.") == [
        "2021-09-13"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A bomb killed an engineer in Basra, Iraq. He had come to Iraq on 11 August and was due to fly home.", None),
        ("Gunmen shot a priest dead in Goma on Monday night. He had arrived in the town on 2 September.", "2021-09-13"),
        ("Rebels who had arrived in Djugu on 2 September killed six people there the same night.", "2021-09-02"),
    ],
)
def test_the_day_of_a_coming(text: str, day: str | None) -> None:
    assert days(text) == [day]
