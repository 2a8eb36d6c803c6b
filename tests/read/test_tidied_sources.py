"""Sources without what hangs behind them; the end of a passive names none."""

from __future__ import annotations

import pytest

from tocsin.read.findings.tidied import tidied


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Kalonda, who said 13 people were killed", "Kalonda"),
        ("the hospital on Friday", "the hospital"),
        ("by an armed group", None),
        ("was killed in a raid", None),
        ("the police chief in Mayfield", "the police chief in Mayfield"),
        ("a resident who escaped the assault", "a resident who escaped the assault"),
    ],
)
def test_who_spoke(words: str, who: str | None) -> None:
    assert tidied(words) == who
