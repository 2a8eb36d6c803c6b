"""Tolls of crimes outside America, whose reports sum up where America's tell of people one by one."""

from __future__ import annotations

import pytest

from tests.read.test_bound import attacks


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        (
            "On Thursday at the headquarters of the police in Lyon, France, a clerk went on a stabbing spree, killing four."
            " A fifth person was taken to hospital in critical condition. The attacker was shot dead by police. Three of"
            " the victims were police officers, the prosecutor in Lyon said.",
            4,
            1,
        ),
        (
            "A mother and her son were killed and the woman's husband was seriously injured in a stabbing in Stourbridge,"
            " England, on Thursday, police said.",
            2,
            1,
        ),
        ("Police raised the number of people killed in Tuesday's attack in Manchester from 19 to 22.", 22, None),
        ("A shopkeeper was shot dead in Leeds on Sunday and his brother arrested, police said.", 1, None),
    ],
)
def test_tolls_of_leads(text: str, killed: int, wounded: int | None) -> None:
    told = attacks(text)
    assert [a["killed"].point for a in told] == [killed]
    assert [a["wounded"].point if "wounded" in a else None for a in told] == [wounded]
