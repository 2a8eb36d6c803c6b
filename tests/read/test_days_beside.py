"""The day of a deed where it is told apart from it, and days that are of something else."""

import pytest

from tests.read.told import attacks, said
from tocsin.dates import find

NEWS = "2021-09-15"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The attack comes two days after a bomb killed 15 people at a market in Quetta, Pakistan, on Sunday, officials said.", "2021-09-12"),
        ("It came hours after gunmen killed nine villagers in Ouallam late on Monday.", "2021-09-13"),
        ("The video shows the boy an hour before he was shot dead by an officer in Leeds in 2016.", "2016"),
        ("The court was targeted in March 2014 by a suicide bomber, who killed eight people.", "2014-03"),
        ("The group claimed responsibility for those September 2 attacks in Herat, which killed 20 people.", "2021-09-02"),
        ("A gunman killed four people in Turku last week, police said. The September 5 shooting shocked Finland.", "2021-09-05"),
        ("The three doctors, missing since Friday, were abducted by rebels near Bunia, the charity said.", "2021-09-10"),
        ("Two people have been shot dead in Hull. It happened at about 07:40 outside a bank.", NEWS),
        ("Two officers were killed in Herat. The Taliban claimed responsibility for the September 2 bombing.", "2021-09-02"),
    ],
)  # fmt: skip
def test_a_day_told_apart_from_the_deed(text: str, day: str) -> None:
    assert [said(told)[0] for told in attacks(text, NEWS)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "On Saturday, in a short statement, the president said that the commander had been killed in a raid in Herat.",
        "Seven officers were killed in Sangin. Troops suffered losses there in years of fighting following the removal of the Taliban in 2001.",
        "Gunmen have killed eleven people in Agadez. A church there was bombed in May 2013, killing four.",
        "Thousands marched in Bogota on Saturday to protest against a car bomb that killed 21 cadets at an academy.",
    ],
)  # fmt: skip
def test_a_day_of_something_else(text: str) -> None:
    told = attacks(text, NEWS)
    assert told
    assert said(told[0])[0] is None


def test_the_day_behind_a_teaser_is_that_of_what_it_tells() -> None:
    told = attacks(
        "Rebels shot dead four teachers in Ménaka. (19.02.2019) "
        "Gunmen killed nine villagers near Mopti. (06.08.2018) The army says that the north is quiet.",
        "2021-09-15",
    )
    assert [said(m)[:2] for m in told] == [("2019-02-18/2019-02-19", 4), ("2018-08-05/2018-08-06", 9)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was seen the night before the stabbing.", None),
        ("Onlookers stood there the day after the terrorist attack.", None),
        ("A bomb went off on Monday; a raid the day before killed four.", "2021-09-12"),
        ("A 2009 attempt to blow up an airliner on Christmas Day failed.", "2009-12-25"),
        ("Gunmen killed five on Christmas Day.", "2020-12-25"),
    ],
)
def test_days_told_from_others(text: str, value: str | None) -> None:
    assert find(text, NEWS)[-1].value == value
