"""Which headlines state a number of deaths by the plain rule, and what agrees with a coding."""

from __future__ import annotations

import pytest

from bench.headlines import Row, stated


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        ("Gunmen kill 14 villagers in Zuru", 14),
        ("Twenty-three dead as market burns", 23),
        ("At least six people were killed", 6),
        ("UPDATE 2-Two blasts kill at least 20", 20),
        ("Death toll of 2014 clash rises", None),
        ("Militants attack 3 villages", None),
        ("12-year-old girl killed", None),
    ],
)
def test_a_number_counts_beside_a_word_of_death(headline: str, number: int | None) -> None:
    assert stated(headline) == number


def test_the_coded_best_and_all_between_low_and_high_agree() -> None:
    row = Row("", "2014-01-01", low=5, best=4, high=7)
    assert [n for n in range(10) if row.holds(n)] == [4, 5, 6, 7]
