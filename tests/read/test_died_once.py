"""Nobody dies twice: two stories that name the same dead are one, two that name different ones are not."""

from __future__ import annotations

import pytest

from tests.read.test_bound import attacks

ONE = [
    (
        "The murder of the former deputy Anton Marov was an act of terror, the president said. The two countries have traded"
        " blame for days. Marov was shot dead in Odessa on March 9 outside a hotel. The police are looking for a man on a"
        " bicycle.",
        "2017-03-09",
    ),
    (
        "Three men went on trial on Monday over the assassination of General Idris Bako. The hearing was adjourned for a week"
        " after two hours. Bako was gunned down in Kaduna on 7 January 2016 as he drove to work.",
        "2016-01-07",
    ),
    (
        "Bako's murder still divides the country. Ministers said on Monday that a commission would be set up to hear"
        " witnesses. Idris Bako was killed in Kaduna on 7 January 2016 by men in uniform.",
        "2016-01-07",
    ),
]
TWO = [
    "Anton Marov was shot dead in Odessa on March 9. His father Pavel Marov was murdered in Kiev in 2011.",
    "Omar is in prison for the assassination of Robert Hale in Los Angeles in June 1968. John Hale was assassinated in"
    " Dallas in November 1963.",
]


@pytest.mark.parametrize(("text", "day"), ONE)
def test_one_death_is_one_attack(text: str, day: str) -> None:
    assert [(a.get("date"), a["killed"].point) for a in attacks(text)] == [(day, 1)]


@pytest.mark.parametrize("text", TWO)
def test_two_deaths_are_two(text: str) -> None:
    assert len({a.get("date") for a in attacks(text)}) == 2
