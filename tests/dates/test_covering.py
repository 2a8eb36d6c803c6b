"""The days that a report says above its text that it covers: they give years to its dates, and weekdays their day."""

import pytest

from tocsin import dates

COVERS = [
    ("Weekly round-up: Iraq\nWeek 23 (3 - 9 June 2019)", "2019-06-03/2019-06-09"),
    ("Week ending Sunday 11 April 2010", "2010-04-05/2010-04-11"),
    ("Security notes, week to 11 April 2010", "2010-04-05/2010-04-11"),
    ("Incident log\nWeek of 5 April 2010", "2010-04-05/2010-04-11"),
    ("Reporting period: 20-26 September 2021", "2021-09-20/2021-09-26"),
    ("Sum of operations, 17 to 23 October 2021", "2021-10-17/2021-10-23"),
    ("Weekly report No 12 | 16/02/2015 - 22/02/2015", "2015-02-16/2015-02-22"),
    ("Week 08/2015, Central African Republic", "2015-02-16/2015-02-22"),
    ("28 February - 6 March 2016", "2016-02-28/2016-03-06"),
    ("Security Digest - Monday, 14 March 2022", "2022-03-14"),
    ("Daily brief\n14 March 2022", "2022-03-14"),
    ("Events of 30 August 1996", "1996-08-30"),
    ("Monthly review, August 2013", "2013-08"),
    (
        "12. The situation stayed tense in the reporting period, from 1 January to 31 March 2018, in all provinces.",
        "2018-01/2018-03",
    ),
]
NOTHING = [
    "The siege of 12-15 May 2016",
    "The bombing of 11 March 2004",
    "Bombings in Madrid, 11 March 2004",
    "Gunmen killed four on 14 March 2022, police said.",
]


@pytest.mark.parametrize(("head", "value"), COVERS)
def test_what_a_report_covers(head: str, value: str) -> None:
    text = head + "\n\nA bomb went off in the market."
    told = dates.covered(text)
    assert told is not None
    assert told.value == value
    assert text[told.start : told.end] in head


@pytest.mark.parametrize("head", NOTHING)
def test_a_title_that_tells_of_one_event_covers_nothing(head: str) -> None:
    assert dates.covered(head + "\n\nA bomb went off in the market.") is None


@pytest.mark.parametrize(("head", "value"), COVERS)
def test_days_without_a_year_are_those_of_the_report(head: str, value: str) -> None:
    month, year = {"06": "June", "04": "April", "09": "September", "10": "October", "02": "February"}, value[:4]
    name = month.get(value[5:7])
    if name and len(value) > 10:
        day = int(value[8:10]) + 1
        told = [d.value for d in dates.find(f"{head}\n\nOn {day} {name} a bomb went off.")]
        assert f"{year}-{value[5:7]}-{day:02}" in told


@pytest.mark.parametrize("head", ["Week ending Sunday 11 April 2010", "Digest - Sunday, 11 April 2010"])
def test_weekdays_are_those_before_the_last_day_of_a_week_or_day(head: str) -> None:
    assert dates.find(head + "\n\nOn Tuesday a bomb went off.")[-1].value == "2010-04-06"
