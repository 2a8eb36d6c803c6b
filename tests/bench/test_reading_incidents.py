"""How the reading of a report is judged against its coded incident."""

from __future__ import annotations

from typing import Any

from bench.reading_incidents import judged, main_mention
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
