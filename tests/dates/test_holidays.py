"""Holidays of America's news, told by their names."""

from __future__ import annotations

import pytest

from tocsin.dates import find


def days(text: str, published: str | None) -> list[str | None]:
    return [d.value for d in find(text, published)]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Two were shot on Mother's Day in Dayton.", "2016-05-11", "2016-05-08"),
        ("Two were shot over the Mother’s Day weekend.", "2016-05-11", "2016-05-07/2016-05-08"),
        ("He was shot on Memorial Day.", "2016-06-01", "2016-05-30"),
        ("Six were shot over the Memorial Day weekend", "2016-06-01", "2016-05-28/2016-05-30"),
        ("at a carnival held during Memorial Day weekend, and", "2016-07-10", "2016-05-28/2016-05-30"),
        ("Shot on Labor Day, he died.", "2016-09-07", "2016-09-05"),
        ("He was killed on Thanksgiving night", "2016-11-26", "2016-11-24"),
        ("on Thanksgiving Day", "2016-11-26", "2016-11-24"),
        ("shootings over the Thanksgiving holiday weekend", "2016-11-28", "2016-11-24/2016-11-27"),
        ("on Martin Luther King Jr. Day", "2016-01-20", "2016-01-18"),
        ("a Martin Luther King Day shooting", "2016-01-20", "2016-01-18"),
        ("on MLK Day", "2016-01-20", "2016-01-18"),
        ("on St. Patrick's Day", "2016-03-19", "2016-03-17"),
        ("on Presidents' Day", "2016-02-17", "2016-02-15"),
        ("on Veterans Day", "2016-11-12", "2016-11-11"),
        ("on Father's Day", "2016-06-21", "2016-06-19"),
        ("at a Father’s Day cookout", "2016-06-21", "2016-06-19"),
        ("on Super Bowl Sunday", "2016-02-09", "2016-02-07"),
        ("on Super Bowl Sunday", "2023-02-13", "2023-02-12"),
        ("at a Juneteenth festival", "2021-06-21", "2021-06-19"),
        ("since Memorial Day 2014", "2016-01-01", "2014-05-26"),
        ("on Mother's Day in 2013", "2016-01-01", "2013-05-12"),
        ("on Thanksgiving 2015", "2016-01-01", "2015-11-26"),
        ("He was shot on Mother's Day last year.", "2016-08-01", "2015-05-10"),
    ],
)
def test_a_holiday_is_the_nearest_one_or_that_of_its_year(text: str, published: str, day: str) -> None:
    assert days(text, published) == [day]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Israel's Memorial Day", "2016-05-11"),
        ("on Holocaust Memorial Day", "2016-06-01"),
        ("a Thanksgiving service", "2016-11-26"),
        ("a prayer of thanksgiving", "2016-11-26"),
        ("a Labor Day rally in Manila", "2016-05-03"),
        ("on Mother's Day", "2016-12-01"),
        ("his mother's day was ruined", "2016-05-11"),
        ("on Labour Day", "2016-09-07"),
        ("the president's day", "2016-02-17"),
        ("on Super Bowl night", "2016-02-09"),
    ],
)
def test_other_lands_days_other_things_and_holidays_months_off_are_none(text: str, published: str) -> None:
    assert days(text, published) == []


def test_without_a_day_to_tell_it_from_a_holiday_is_none() -> None:
    assert days("He was shot on Mother's Day.", None) == []


def test_a_feast_that_people_get_ready_for_dates_nothing() -> None:
    ready = "The church, where people were preparing to celebrate Christmas, was bombed."
    assert not [d for d in find(ready, "2014-12-20") if d.value]
    held = "People celebrating Christmas were attacked."
    assert [d.value for d in find(held, "2014-12-28")] == ["2014-12-25"]
