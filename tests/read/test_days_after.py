"""The day of a local crime that is counted back from what came after it."""

from __future__ import annotations

import pytest

from tocsin.model import Document
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.local import day_candidates


def days(text: str) -> set[str | None]:
    """The days that a report of Wednesday 11 May 2016 gives the chooser."""
    findings = Findings(Document("sha256:00", text, None, None, "2016-05-11", "en"))
    return {d.value for d in day_candidates(findings, findings.sentences)[0]}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ronan Banks died Tuesday, three days after he was shot in Dayton, police said.", "2016-05-07"),
        ("The mall in Dayton was closed on Tuesday, two days after a gunman killed two clerks and himself.", "2016-05-08"),
        ("A warrant was issued on Saturday, police said, the day after 5-year-old Ray Bell was shot and killed in Dayton.", "2016-05-06"),
        ("Five men were arrested on Monday in Dayton – four days after the shootout that injured a boy, police said.", "2016-05-05"),
        ("A boy was arrested Tuesday in the shooting, two days after a clerk was shot in Dayton.", "2016-05-08"),
        ("Two days after three men were wounded by gunfire in Dayton, police said Tuesday that they have no suspects.", "2016-05-08"),
    ],
)  # fmt: skip
def test_the_day_is_as_long_before_as_is_told(text: str, day: str) -> None:
    assert day in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The shooting in Dayton on Tuesday came two days after another shooting in the same block.", "2016-05-08"),
        ("His death on Tuesday came four days after a man was shot on the same block in Dayton.", "2016-05-06"),
        ("The man was shot in Dayton on May 3. He was hospitalized for two days after the shooting.", "2016-05-01"),
        ("A man was shot Tuesday in Dayton, three days after his brother was killed on the same block.", "2016-05-07"),
        ("Two days after a gunman killed three people, two men were shot in Dayton on Tuesday.", "2016-05-08"),
        ("On Tuesday, two days after police said the man was shot, his sister spoke in Dayton.", "2016-05-08"),
    ],
)
def test_not_from_another_crime_nor_where_it_lasts_nor_from_what_was_said(text: str, day: str) -> None:
    assert day not in days(text)


def test_what_is_counted_to_is_no_day_after_the_other() -> None:
    told = days(
        "A man was arrested on Monday on a manslaughter charge, a day after he accidentally shot his friend in Dayton."
    )
    assert "2016-05-10" not in told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A boy has been charged with first-degree murder in Friday's drive-by shooting in Dayton that killed a girl.", "2016-05-06"),
        ("He is charged with four counts of murder in the Feb. 19 deaths of his grandparents, who were shot in Dayton.", "2016-02-19"),
    ],
)  # fmt: skip
def test_the_day_of_the_crime_that_somebody_is_charged_with(text: str, day: str) -> None:
    assert day in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A boy was charged with murder Friday in the shooting of a girl in Dayton.", "2016-05-06"),
        ("A boy was charged with murder in Friday's hearing over a girl who was shot in Dayton.", "2016-05-06"),
    ],
)
def test_not_the_day_of_the_charge(text: str, day: str) -> None:
    assert day not in days(text)
