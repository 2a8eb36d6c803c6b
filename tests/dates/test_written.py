"""The day on which a text says that it was written: date lines, bylines, datelines; and what only looks like one."""

import pytest

from tocsin.collect.published import filed
from tocsin.dates import find, written

BODY = "\n\nA bomb killed four people in the town on Friday, the police said. It was the second since 3 May 2019.\n"
TITLE = "Bomb kills four in market\n"
SAID = [
    ("22 August 2022", "2022-08-22"),
    ("March 24, 2024", "2024-03-24"),
    ("Published: 10 October 2019", "2019-10-10"),
    ("Sunday 24 March 2024", "2024-03-24"),
    ("24 March 2024, 18:40 GMT", "2024-03-24"),
    ("Posted on March 3, 2021 at 5:30 pm", "2021-03-03"),
    ("By Ann Writer, 14 March 2024", "2024-03-14"),
    ("By Ann Writer | 14 March 2024", "2024-03-14"),
    ("ABUJA, Oct 13 2016", "2016-10-13"),
    ("MAIDUGURI, Nigeria, 13 October 2016", "2016-10-13"),
    ("MAIDUGURI, Nigeria, 13 October 2016 -", "2016-10-13"),
    ("Updated 12 March 2024 09:15", "2024-03-12"),
    ("2024-03-24", "2024-03-24"),
    ("Date: 2024-03-24", "2024-03-24"),
    ("By Staff Reporter\n22 August 2022", "2022-08-22"),
    ("(3 May 2018)", "2018-05-03"),
    ("Tue, 5 Mar 2024 10:22:31 +0000", "2024-03-05"),
    ("For immediate release\n5 March 2024", "2024-03-05"),
    ("10 October 2019 - 14:02 CET", "2019-10-10"),
    ("Originally published on 3 March 2020", "2020-03-03"),
]
OPENS = [
    ("KABUL, 3 May 2021 — A bomb", "2021-05-03"),
    ("NAIROBI, March 14, 2024 - A bomb", "2024-03-14"),
    ("LAMU, Kenya, June 25, 2023 (Example Wire) -- A bomb", "2023-06-25"),
    ("PESHAWAR (Our correspondent), Feb 1, 2023: A bomb", "2023-02-01"),
]
NOT_SAID = [
    "The bombing of 11 March 2004",
    "11 March 2004: a day of terror",
    "The city remembers 11 March 2004",
    "Attack, 11 March 2004, in memory of the dead",
    "On 3 May 2018 a bomb exploded",
    "The Harbour Attacks of 13 November 2015",
    "Chronology",
]


@pytest.mark.parametrize("above", ["", TITLE, TITLE + "\n"])
@pytest.mark.parametrize(("line", "day"), SAID)
def test_a_line_above_the_report_says_when_it_was_written(line: str, day: str, above: str) -> None:
    text = above + line + BODY
    found = written(text)
    assert found is not None
    assert found.value == day
    assert "2" in text[found.start : found.end]
    assert text[found.start : found.end] in line


@pytest.mark.parametrize("above", ["", TITLE, TITLE + "\n"])
@pytest.mark.parametrize(("opening", "day"), OPENS)
def test_a_dateline_says_it_too(opening: str, day: str, above: str) -> None:
    found = written(above + opening + " killed four people on Friday.")
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize("above", ["", "Remembering\n\n"])
@pytest.mark.parametrize("line", NOT_SAID)
def test_a_date_of_an_event_says_nothing_of_the_writing(line: str, above: str) -> None:
    assert written(above + line + BODY) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22 August 2022",
        "Four died.\n\nA long first sentence tells what happened in the market of the town that day.\n22 August 2022\n\nMore.",
        "They met in the town.\n" * 8 + "22 August 2022\n\nA bomb went off.",
    ],
)
def test_a_date_below_the_first_sentences_or_alone_is_none(text: str) -> None:
    assert written(text) is None


def test_weekdays_are_counted_from_that_day() -> None:
    assert [d.value for d in find(TITLE + "24 March 2024" + BODY)][1] == "2024-03-22"


def test_what_is_known_goes_before_what_the_text_says() -> None:
    text = TITLE + "24 March 2024" + BODY
    assert filed(text, "2024-03-25") == ("2024-03-25", {})
    assert filed(text, None) == ("2024-03-24", {"x-tocsin-published": "24 March 2024; text"})
    assert filed("A bomb went off.", None) == (None, {})


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("Threat Monitor, Q3 2023", ["2023-09-07", "2023-08"]),
        ("REPORT\nThirteenth report, October 2021", ["2021-09-07", "2021-08"]),
        ("October 2021", ["2021-09-07", "2021-08"]),
        ("Annual review - 2022", ["2022-09-07", "2022-08"]),
        ("Weekly note (May 2021)", ["2020-09-07", "2020-08"]),
        ("The bombings of March 2016", ["2016-09-07", "2016-08"]),
        ("Court jails three over 2016 bombings", [None, None]),
        ("Review", [None, None]),
    ],
)
def test_what_a_report_covers_gives_days_and_months_their_year(heading: str, days: list[str | None]) -> None:
    text = heading + "\n\nOn 7 September fighters attacked the town, which had fallen in August. On Friday they left.\n"
    found = find(text)
    assert [d.value for d in found][-3:] == [*days, None]
