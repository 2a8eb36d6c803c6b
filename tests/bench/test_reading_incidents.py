"""How the reading of a report is judged against its coded incident."""

from __future__ import annotations

from typing import Any

from bench.reading_incidents import about, interval_over_incidents, judged, main_mention, over_incidents
from tocsin.model import Mention, Place, Quantity, Statement

CODE = {"date": "May 8, 2016", "city": "Dayton", "state": "Ohio", "killed": 1, "injured": 0}


def mention(**said: Any) -> Mention:
    return Mention("m", "attack", tuple(Statement(name, value, (5, 9)) for name, value in said.items()))


def test_the_shooter_s_death_is_coded_as_killed() -> None:
    assert judged(mention(attackers_killed=Quantity.exactly(1)), CODE)["as coded"]
    assert not judged(mention(killed=Quantity.exactly(1), attackers_killed=Quantity.exactly(1)), CODE)["killed"]


def test_a_zero_needs_no_words_and_a_number_is_right_only_as_coded() -> None:
    verdict = judged(mention(killed=Quantity.exactly(1), wounded=Quantity.exactly(2)), CODE)
    assert (verdict["killed"], verdict["injured"], verdict["as coded"]) == (True, False, False)


def test_a_date_within_a_day_and_a_town_by_name() -> None:
    verdict = judged(mention(date="2016-05-09", place=Place("DAYTON")), CODE)
    assert (verdict["date"], verdict["city"]) == (True, True)
    assert not judged(mention(date="2016-05", place=Place("Toledo")), CODE)["date"]


def test_the_main_mention_has_most_statements_and_a_report_without_one_is_wrong() -> None:
    short, long = mention(date="2016"), mention(date="2016", killed=Quantity.exactly(1))
    assert main_mention([short, long]) is long
    assert main_mention([Mention("t", "tally", long.statements)]) is None
    assert not any(judged(None, CODE).values())


def test_the_interval_is_that_of_incidents_not_of_reports() -> None:
    one_each = [(str(i), i < 50) for i in range(100)]
    many_each = [(str(i), i < 5) for i in range(10) for _ in range(10)]
    low, high = interval_over_incidents(one_each)
    wide_low, wide_high = interval_over_incidents(many_each)
    assert low < 0.5 < high
    assert wide_high - wide_low > 2 * (high - low)
    assert interval_over_incidents(one_each) == (low, high)


def test_an_incident_of_many_reports_weighs_as_one_in_the_mean_over_incidents() -> None:
    assert over_incidents([("a", True), ("b", False), ("b", False), ("b", False)]) == 0.5


def test_what_a_part_is_like_is_told_in_totals() -> None:
    reports: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"text": "x" * 500, "published": "2016-05-09"}, CODE | {"incident": "1"}),
        ({"text": "x" * 700, "published": "2016-06-20"}, CODE | {"incident": "1", "injured": 3}),
    ]
    said = about(reports)
    assert "2.00 reports an incident" in said
    assert "four or more 0.500" in said
    assert "more than 30 0.500" in said
