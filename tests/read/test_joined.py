"""People told of one by one in one breath, of whom one verb tells what became of them."""

from __future__ import annotations

import pytest

from tocsin.read.localcrime.joined import joined


def told(text: str) -> list[tuple[int, str]]:
    return [(n, what) for n, what, _ in joined(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("A woman in her 50s and a teenage girl died Monday at a hotel.", (2, "killed")),
        ("Ron Bell, 44, and Ann Bell, 40, died at the scene.", (2, "killed")),
        ("A 19-year-old and a 17-year-old were killed.", (2, "killed")),
        ("A mother, a father and one of their sons were shot on the highway.", (3, "shot")),
        ("The officer and the suspect were both shot.", (2, "shot")),
        ("A 59-year-old man, a 49-year-old woman and a 53-year-old man suffered gunshot wounds.", (3, "shot")),
        ("The toddler, 2, and his grandfather, 35, were shot about 6 p.m.", (2, "shot")),
        ("The boy and the girl were taken to the county hospital.", (2, "shot")),
        ("Bullets hit his wife and his son in their car.", (2, "shot")),
        ("The gunman shot a clerk, a guard and a driver during the robbery.", (3, "shot")),
        ("Officers say that he killed his mother and her boyfriend on Monday.", (2, "killed")),
        ("He shot his father and his uncle to death.", (2, "killed")),
    ],
)
def test_as_many_as_the_list_has(text: str, harm: tuple[int, str]) -> None:
    assert told(text) == [harm]


@pytest.mark.parametrize(
    "text",
    [
        "A man and a woman were arrested.",
        "A man was shot by a boy and a girl.",
        "The man and the woman shot at a car.",
        "The boy and the girl were taken to the station for questions.",
        "A man said his son and his wife left before a guard was shot.",
        "A man was shot and a woman was arrested.",
        "Bullets hit his car and his house.",
        "A stray bullet struck his brother and his wife called the police.",
    ],
)
def test_those_who_did_it_or_were_held_are_none(text: str) -> None:
    assert told(text) == []
