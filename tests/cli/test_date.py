"""`tocsin date`, as users call it."""

from __future__ import annotations

from tests.cli.asking import Asking
from tocsin.cli.date import date

asking = Asking(date)
run, rows = asking.run, asking.rows


def test_json_gives_each_date_with_its_characters() -> None:
    text = "Two shells fell late on Monday, and one on 3 March 2021."
    first, second = rows(text, "--published", "2024-03-22")
    assert (first["text"], first["value"], first["kind"]) == ("late on Monday", "2024-03-18", "relative")
    assert (second["text"], second["value"], second["note"]) == ("3 March 2021", "2021-03-03", None)
    assert [text[slice(*row["span"])] for row in (first, second)] == [first["text"], second["text"]]


def test_a_table_shows_values_and_why_one_is_missing() -> None:
    out, _ = run("It fell on 31 February, or last week.", "--published", "2024-03-22")
    lines = out.splitlines()
    assert lines[0].split() == ["text", "value", "span", "kind", "confidence", "note"]
    assert "no such day" in lines[1]
    assert "2024-03-11/2024-03-17" in lines[2]


def test_standard_input_need_not_be_clean_utf8() -> None:
    (row,) = rows("-", stdin=b"\xff\xfe on 14 October 2019 \x80")
    assert row["value"] == "2019-10-14"


def test_without_a_published_date_a_weekday_has_no_value() -> None:
    (row,) = rows("on Friday")
    assert row["value"] is None
    assert "published" in row["note"]


def test_the_locale_settles_the_order_of_day_and_month() -> None:
    text = "signed 03/04/2021"
    assert [rows(text, *more)[0]["value"] for more in ((), ("--locale", "en-US"), ("--locale", "en-GB"))] == [
        None,
        "2021-03-04",
        "2021-04-03",
    ]


def test_a_text_without_dates_prints_nothing_and_says_so() -> None:
    for form in ("json", "table"):
        out, said = run("They may march on.", "--published", "2024-03-22", "--format", form)
        assert out == ""
        assert "no date" in said


def test_a_wrong_published_date_is_wrong_usage() -> None:
    _, said = run("on Friday", "--published", "22/03/2024", code=2)
    assert "2024-03-26" in said or "2024-03-22" in said
