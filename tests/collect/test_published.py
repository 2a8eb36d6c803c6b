import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.collect.published import published


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-03-26", "2024-03-26"),
        ("2024-03-26T09:15:00Z", "2024-03-26T09:15:00Z"),
        ("2024-03-26 09:15", "2024-03-26T09:15"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("March 26, 2024 7:24PM EST", "2024-03-26"),
        ("Wed Nov 23, 2016 | 4:58pm EST", "2016-11-23"),
        ("DEC. 14, 2016, 2:54 AM EST", "2016-12-14"),
        ("4 December 2016 GMT", "2016-12-04"),
        ("2016 Oct 10", "2016-10-10"),
        ("11/28/2016", "2016-11-28"),
        ("28.11.2016", "2016-11-28"),
        ("October 2016", "2016-10"),
    ],
)
def test_dates_as_pages_write_them(written: str, expected: str) -> None:
    assert published(written) == expected


@pytest.mark.parametrize("written", ["2024-02-30", "31/02/2024", "2024-13-01", "2024-03-26T25:00"])
def test_a_day_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|hour|month|can be read"):
        published(written)


def test_an_ambiguous_day_is_refused_with_both_readings() -> None:
    with pytest.raises(ValueError, match="2016-03-04 or 2016-04-03"):
        published("03/04/2016")


@pytest.mark.parametrize("written", ["soon", "", "last week", "Friday"])
def test_text_without_a_year_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"no date|no year"):
        published(written)


@given(st.text(max_size=200))
def test_any_text_gives_a_date_or_a_value_error(written: str) -> None:
    with contextlib.suppress(ValueError):
        assert published(written)[:4].isdigit()
