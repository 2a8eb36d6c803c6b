"""What expressions mean, rule by rule. Published on Friday 22 March 2024 unless said otherwise."""

from datetime import date

import pytest

from tocsin.dates import find
from tocsin.dates.calendars import easter, from_islamic, from_islamic_within, from_persian, islamic_year


def said(text: str, published: str | None = "2024-03-22") -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.value) for m in find(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("the first week of March 2023", "the first week of March 2023", "2023-03-01/2023-03-07"),
        ("on the last day of February", "the last day of February", "2024-02-29"),
        ("the second Monday of May 2022", "the second Monday of May 2022", "2022-05-09"),
        ("the last weekend of July 2019", "the last weekend of July 2019", "2019-07-27/2019-07-28"),
        ("in the week of 5 March", "the week of 5 March", "2024-03-04/2024-03-10"),
        ("the fifth of November", "the fifth of November", "2023-11-05"),
        ("a year ago today", "a year ago today", "2023-03-22"),
        ("two weeks from now", "two weeks from now", "2024-04-01/2024-04-07"),
        ("the week before last", "the week before last", "2024-03-04/2024-03-10"),
        ("from Tuesday night to Wednesday morning", "from Tuesday night to Wednesday morning", "2024-03-19/2024-03-20"),
        ("the 1800s", "the 1800s", "1800-01/1899-12"),
        ("the early 20th century", "the early 20th century", "1901-01/1933-12"),
        ("over the last century", "over the last century", "1924-03-22/2024-03-22"),
        ("in recent hours", "in recent hours", "2024-03-22"),
        ("within the last hour", "within the last hour", "2024-03-22"),
        ("during the past few hours", "during the past few hours", "2024-03-22"),
        ("during Ramadan", "Ramadan", "2024-03-11/2024-04-09"),
        ("the Easter attacks", "Easter", "2023-04-09"),
    ],
)
def test_one_expression(text: str, words: str, value: str) -> None:
    assert said(f"It was {text}.") == [(words, value)]


def test_the_last_hours_of_something_are_no_time_of_the_report() -> None:
    assert said("It was in the last hours of the war.") == []


def test_an_act_named_by_its_date_is_counted_from_and_kept() -> None:
    assert said("Two months after the March 2019 attack guns were banned.") == [
        ("Two months after", "2019-05"),
        ("March 2019", "2019-03"),
    ]
    assert said("On the second anniversary of the 15 March 2019 attack bells rang.")[0][1] == "2021-03-15"


def test_an_act_without_a_date_is_marked() -> None:
    (mention,) = find("It came two days after a quarrel.", "2024-03-22")
    assert mention.value is None
    assert mention.note == "relative to an act whose date is not known"


def test_a_later_date_is_no_name_of_the_act() -> None:
    text = "The blast was on 4 March. Two days after the blast police arrested a man on Friday."
    assert said(text) == [("4 March", "2024-03-04"), ("Two days after", "2024-03-06"), ("Friday", "2024-03-22")]


def test_two_days_are_one_stretch_only_side_by_side() -> None:
    assert said("on 20 and 21 August 2021") == [("20 and 21 August 2021", "2021-08-20/2021-08-21")]
    assert said("on 3 and 21 August 2021") == [("3", "2021-08-03"), ("21 August 2021", "2021-08-21")]
    assert said("in 2010 and 2014") == [("2010", "2010"), ("2014", "2014")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court will sit on Thursday.", "2024-03-28"),
        ("The court sat on Thursday.", "2024-03-21"),
        ("The storm was expected on Thursday.", "2024-03-21"),
        ("There were delays due to Thursday's storm.", "2024-03-21"),
        ("Debate on next year's budget was opened on Thursday.", "2024-03-21"),
    ],
)
def test_tense_tells_which_thursday(text: str, value: str) -> None:
    assert said(text)[-1][1] == value


def test_a_dateline_stands_in_for_the_published_date() -> None:
    text = "KUNDUR, March 14, 2023 (Harbour News) - Two men were shot on Monday."
    assert said(text, None)[-1] == ("Monday", "2023-03-13")


def test_relative_dates_need_a_published_date() -> None:
    assert said("He left last week.", None) == [("last week", None)]


@pytest.mark.parametrize(
    ("year", "month", "day", "gregorian"),
    [(1445, 1, 1, "2023-07-19"), (1400, 1, 1, "1979-11-21"), (1441, 9, 1, "2020-04-24"), (1, 1, 1, "0622-07-19")],
)
def test_the_islamic_calendar(year: int, month: int, day: int, gregorian: str) -> None:
    assert from_islamic(year, month, day).isoformat() == gregorian
    assert islamic_year(from_islamic(year, month, day)) == year


@pytest.mark.parametrize(
    ("year", "month", "day", "gregorian"),
    [
        (1357, 11, 22, "1979-02-11"),
        (1400, 5, 24, "2021-08-15"),
        (1402, 10, 13, "2024-01-03"),
        (1403, 1, 1, "2024-03-20"),
    ],
)
def test_the_persian_calendar(year: int, month: int, day: int, gregorian: str) -> None:
    assert from_persian(year, month, day).isoformat() == gregorian


def test_every_gregorian_year_holds_every_islamic_feast() -> None:
    for year in range(1850, 2100):
        for month, day in ((1, 10), (3, 12), (9, 1), (10, 1), (12, 10)):
            assert from_islamic_within(year, month, day).year == year


def test_easter() -> None:
    assert [easter(y) for y in (2010, 2019, 2024)] == [date(2010, 4, 4), date(2019, 4, 21), date(2024, 3, 31)]


def test_a_day_behind_a_man_is_no_name_but_man_friday_is() -> None:
    assert said("Police shot and killed a man Monday night.") == [("Monday night", "2024-03-18")]
    assert said("A gunman wounded a girl Friday.") == [("Friday", "2024-03-22")]
    assert said("He was his man Friday for years.") == []
    assert said("She starred in Girl Friday.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The man who had killed three people two days before was shot dead on Thursday.", "2024-03-19"),
        ("A bomb that killed nine three days earlier was a soldier's, a judge said on Wednesday.", "2024-03-17"),
        ("Miners who were seized a week earlier were freed on Tuesday.", "2024-03-11/2024-03-17"),
        ("A driver who hit a crowd the day before was charged on Monday.", "2024-03-17"),
        ("Police said on Thursday that a man who killed five two days before was dead.", "2024-03-19"),
    ],
)
def test_what_somebody_did_some_days_before_is_counted_from_the_day_of_the_sentence(text: str, value: str) -> None:
    assert value in [found for _, found in said(text)]


def test_what_was_some_days_later_is_not_after_publication() -> None:
    text = "On Thursday a court tried the men who bombed a bus and, three days later, a train."
    assert said(text)[-1] == ("three days later", None)


def test_what_will_be_some_days_later_is_after_publication() -> None:
    assert said("The vote is on 23 March; the count will end three days later.")[-1][1] == "2024-03-26"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They want people to boycott the 8 April elections.", "2024-04-08"),
        ("The party withdrew from the May 27 presidential vote.", "2024-05-27"),
        ("He was shot before the referendum set for 12 June.", "2024-06-12"),
        ("Three were killed during the elections of 12 November.", "2023-11-12"),
        ("The attacks of 27 May were condemned.", "2023-05-27"),
    ],
)
def test_a_vote_is_held_on_the_nearest_such_day(text: str, value: str) -> None:
    assert [v for _, v in said(text)] == [value]
