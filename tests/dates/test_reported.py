"""Texts without a date of writing: what their own full dates tell of weekdays, "yesterday" and days without a year."""

import pytest

from tocsin.dates import find, written


def values(text: str) -> list[str | None]:
    return [d.value for d in find(text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "A man blew himself up late on Sunday, a minister said on Monday, July 25, 2016. On Friday another shot nine.",
            ["2016-07-24", "2016-07-25", "2016-07-22"],
        ),
        (
            "The army announced on 4 May 2012 that three were shot on Wednesday. On the 1st two had died.",
            ["2012-05-04", "2012-05-02", "2012-05-01"],
        ),
        (
            "Rebels took a post on Sunday 10 January 2021, a monitor reported on Tuesday.",
            ["2021-01-10", "2021-01-12"],
        ),
        (
            "It happened at ten this morning, the twenty-fifth of April 1994. Nine people died yesterday.",
            ["1994-04-25", "1994-04-25", "1994-04-24"],
        ),
        ("Four were killed yesterday, 3 June 1988, and two on Thursday.", ["1988-06-03", "1988-06-03", "1988-06-02"]),
        ("Four were killed on 3 June 1988. He was arrested on Monday.", ["1988-06-03", None]),
    ],
)
def test_weekdays_are_counted_from_the_day_on_which_somebody_speaks(text: str, days: list[str | None]) -> None:
    assert values(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "In the summer of 1997 men came. On 28 August they killed 98, on 22 September 200.",
            ["1997-08-28", "1997-09-22"],
        ),
        ("Two suitcases were found on 31 July 2006. One man was held on 19 August.", ["2006-07-31", "2006-08-19"]),
        ("A bomb went off on 14 December 1983. A second one did on 3 January.", ["1983-12-14", "1984-01-03"]),
        ("Forty died of wounds by 10 May 2002. The bomb of 9 May was hidden in a bush.", ["2002-05-10", "2002-05-09"]),
        ("He was shot in 1990. On 3 March a second man was.", ["1990", "1990-03-03"]),
        ("On 3 March a man was shot.", [None]),
    ],
)
def test_a_day_without_a_year_goes_on_from_what_was_told_before(text: str, days: list[str | None]) -> None:
    assert values(text)[-len(days) :] == days


BODY = "Two men shot the leader of a party on Tuesday as he left a meeting.\n\nNobody claimed it.\n\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("SRINAGAR, May 21, 2002", "2002-05-21"),
        ("(31 May 2017)", "2017-05-31"),
        ("Published: 3 May 2019, 14:20", "2019-05-03"),
        ("New Delhi, 3 May 2019.", "2019-05-03"),
        ("He was buried on 3 May 2019.", None),
        ("The march of 3 May 2019", None),
        ("Photo: the market, 2019", None),
    ],
)
def test_a_last_line_says_when_a_text_was_written(line: str, day: str | None) -> None:
    found = written(BODY + line + "\n")
    assert (found.value if found else None) == day
    if found:
        assert (BODY + line)[found.start : found.end] in line


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("SANAA, 24 April 2018. Aircraft struck a wedding on Sunday.", "2018-04-24"),
        ("Raipur, April 24 (2017): Maoists killed 25 on Monday.", "2017-04-24"),
        ("DUBAI, Sept 15 (2019) - Shares fell on Sunday.", "2019-09-15"),
        (
            "Statement by the Minister, delivered to Parliament on 18 November 1997\n\nYesterday six men came.",
            "1997-11-18",
        ),
        ("Remarks given after the attack on 18 November 1997\n\nYesterday six men came.", None),
    ],
)
def test_further_ways_to_open_a_report(opening: str, day: str | None) -> None:
    found = written(opening + "\n")
    assert (found.value if found else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "The blast was between 28 May and Ganjlik stations.",
        "The April 19 Movement took the hall.",
        "They met in 23 July Square.",
    ],
)
def test_a_day_that_is_part_of_a_name_is_none(text: str) -> None:
    assert find(text, "1994-08-01") == []
