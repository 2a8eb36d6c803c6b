"""Days as news of attacks tells them: what follows a day counts no people, what came before "last week" moves it not."""

import pytest

from tocsin.dates import find

PUBLISHED = "2019-09-18"
"""A Wednesday."""


def days(text: str) -> list[str | None]:
    return [d.value for d in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The raid of June 3 killed nine villagers.", "2019-06-03"),
        ("The shelling on Aug. 9 wounded at least 12.", "2019-08-09"),
        ("On Aug. 9 militants stormed a base near Bama.", "2019-08-09"),
        ("He is charged in the Feb. 19 deaths of his grandparents.", "2019-02-19"),
        ("On September 2 police found the van.", "2019-09-02"),
        ("He was shot last year after a row outside a bar.", "2018"),
        ("The bus was hit last week before it reached the bridge.", "2019-09-09/2019-09-15"),
        ("Two nurses died earlier this month after a blast in Taiz.", "2019-09-01/2019-09-18"),
        ("The August killings shocked the island.", "2019-08"),
        ("Talks ended after the May attack on the mosque.", "2019-05"),
        ("In the spring, gunmen killed a judge in Cali.", "2019-03/2019-05"),
        ("Over the winter two mayors were shot.", "2018-12/2019-02"),
        ("In the summer of 2017 a bomb killed nine.", "2017-06/2017-08"),
        ("The first days of 2016 saw a wave of bombings.", "2016-01-01/2016-01-10"),
        ("He was taken in the last weeks of 2016.", "2016-12"),
        ("Two were shot in the closing days of July.", "2019-07-21/2019-07-31"),
    ],
)
def test_the_days_of_a_deed(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The May government fell over the attack.",
        "Mrs May attacked the plan.",
        "Fighting flares up in the spring.",
        "The party faces elections in the autumn, and the blast came at once.",
        "She wrote it in the autumn of her life.",
        "By June 3 people had been killed.",
        "It was the last year of the siege.",
    ],
)
def test_no_day(text: str) -> None:
    assert not any(value and len(value) > 7 for value in days(text))


def test_the_same_night_is_that_of_the_month_told_last() -> None:
    text = "He spoke on Monday. Ninety died at a hall in Bamako in March 2014. Another six were shot in the city on the same night."
    assert days(text) == ["2019-09-16", "2014-03", "2014-03"]
    assert (
        days("He spoke on Monday of the plan of 2014. He left on Tuesday. The same night, he was shot.")[-1]
        == "2019-09-17"
    )
