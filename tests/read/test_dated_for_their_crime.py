"""Days of a deed that somebody is wanted or jailed for, and of what a verdict of today comes after."""

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In Sulu, the army said two men wanted for the beheading of two Canadians in 2016 had surrendered.", "2016"),
        ("The man blamed for the bombing of a market in Jos in 2014 appeared in court.", "2014"),
        ("A man who confessed to killing a nurse in Oslo told the court on Monday that he was sorry.", None),
    ],
)
def test_the_year_of_the_deed(text: str, day: str | None) -> None:
    assert [said(m)[0] for m in attacks(text, "2024-01-30")] == [day]


def test_a_verdict_comes_years_after_a_deed_and_not_after_the_one_told_before() -> None:
    text = (
        "A jury on Wednesday recommended the death penalty for a man who killed 11 worshippers at a synagogue in Pittsburgh on October 27, 2018. "
        "The verdict comes 8 years after a white supremacist shot nine parishioners dead at a church in Charleston."
    )
    assert [said(m)[0] for m in attacks(text, "2023-08-02")] == ["2018-10-27", "2015"]
