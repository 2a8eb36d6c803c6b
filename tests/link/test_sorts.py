"""Targets and means told in other words, how rare they are where, and mentions without a text."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.ledger.making import KABUL, MAZAR, attack, document
from tests.link.making import report
from tocsin.link import Profile, profiles
from tocsin.link.coincidence import chance, means, meeting, targets
from tocsin.link.rates import attacks_a_day, nearby_a_day, table
from tocsin.link.records import busy_land, km, toll
from tocsin.link.sorts import sorts
from tocsin.link.weights import setting
from tocsin.link.when import foretold, span
from tocsin.link.where import land
from tocsin.model import Place


def one(text: str = " ", day: str = "2021-08-27", **values: object) -> Profile:
    return profiles([report(text, f"Outlet {len(text)}", day, **values)])[0]


@pytest.mark.parametrize(
    ("first", "second", "target", "how"),
    [
        ("Gunmen seized a playhouse", "the siege of a concert hall", "stage", "hostage"),
        ("A locomotive was blown up by a car bomb", "a device hit the railway", "rail", "bomb"),
        ("He stabbed people in a synagogue", "a knife attack on Jewish worshippers", "synagogue", "knife"),
    ],
)
def test_other_words_of_one_sort_are_one_sort(first: str, second: str, target: str, how: str) -> None:
    (targets_a, means_a), (targets_b, means_b) = sorts(first), sorts(second)
    assert target in targets_a & targets_b
    assert how in means_a & means_b


def test_words_that_only_begin_alike_are_not() -> None:
    assert sorts("Police in Barcelona said that he was tubercular") == (frozenset(), frozenset())


def test_a_rare_target_tells_more_than_a_common_one() -> None:
    train = one("Bombs on a train"), one("The railway was hit by a bomb and")
    troops = one("Soldiers were shot"), one("Troops shot at by men on")
    assert targets(*train) > targets(*troops) > 0  # type: ignore[operator]
    assert targets(one("Bombs on a train"), one("A church was bombed")) == "none shared"
    assert means(one("Bombs on a train"), one("Nothing is said")) is None


def test_chance_grows_with_the_days_between_and_with_how_busy_the_land_is() -> None:
    def hijack(country: str, day: str) -> Profile:
        return one("An airliner was hijacked", day, place=Place("There", None, None, None, country, None, 6))

    near, far = chance(hijack("LK", "2001-01-01"), hijack("LK", "2001-01-02")), chance(hijack("LK", "2001-01-01"), hijack("LK", "2001-03-01"))  # fmt: skip
    busy = chance(hijack("SY", "2001-01-01"), hijack("SY", "2001-01-02"))
    assert near < far  # type: ignore[operator]
    assert near < busy  # type: ignore[operator]
    assert chance(hijack("LK", "2001-01-01"), hijack("SY", "2001-01-01")) is None


def test_a_day_and_place_that_agree_tell_more_where_little_happens() -> None:
    def met(country: str, admin1: str | None, second: str = "2001-01-01") -> object:
        there = Place("There", 1, 10.0, 10.0, country, admin1, 1)
        return meeting(
            *(one(w, "2001-01-03", place=there, date=day) for w, day in (("x", "2001-01-01"), ("y z", second)))
        )

    assert met("NO", "Oslo") < met("NG", "Borno") < met("SY", "Aleppo")  # type: ignore[operator]
    assert met("NO", "Oslo", "2001-01-02") == pytest.approx(met("NO", "Oslo") + math.log(2))  # type: ignore[operator]
    assert met("NO", "Oslo", "2001-01-09") is None
    assert meeting(one("x", place=KABUL, date="2021-08-26"), one("y z", place=MAZAR, date="2021-08-26")) is None


def test_rates_of_lands_that_the_table_lacks_are_known_roughly() -> None:
    assert attacks_a_day("AF") > attacks_a_day("KE") > attacks_a_day("NO")
    assert nearby_a_day("NG", "Borno") == attacks_a_day("NG", "Borno")
    assert nearby_a_day("AF", "Kabul") < attacks_a_day("AF")


def test_lands_are_compared_where_places_cannot_be() -> None:
    unplaced = one("Afghan officials said that an airport was bombed")
    assert land(unplaced, one("A gate was hit in", place=MAZAR)) == "shared"
    assert land(unplaced, one("Pakistani police spoke of a raid")) == "different"
    assert land(one("Afghan x", place=KABUL), one("Afghan y", place=MAZAR)) is None
    assert land(unplaced, one("Nothing is said")) is None


def test_a_report_printed_before_the_other_event_does_not_tell_of_it() -> None:
    early, late = one("x", "2021-08-20"), one("x y", "2021-08-27", date="2021-08-26")
    assert foretold(early, late) == foretold(late, early) == "printed before the other happened"
    assert foretold(one("x", "2021-08-26"), late) is None


def test_a_year_that_holds_the_day_is_not_nothing() -> None:
    assert span(one("x", date="2016"), one("y z", date="2016-07-01")) == "falls into it"
    assert span(one("x", date="2016"), one("y z", date="2017-07-01")) is None


def test_records_are_compared_by_finer_facts() -> None:
    a, b = one(place=KABUL, killed=12), one(day="2021-08-28", place=replace(KABUL, lat=KABUL.lat + 0.1), killed=12)
    assert setting(a, b) == "records"
    assert setting(a, one("A text")) != "records"
    assert math.expm1(km(a, b)) == pytest.approx(11.1, abs=0.2)  # type: ignore[arg-type]
    assert toll(a, b) == "same, above 10"
    assert toll(one(killed=8), one(day="2021-08-28", killed=12)) == "risen by two thirds, of many"
    assert toll(one(killed=12), one(day="2021-08-28", killed=8)) == "fallen"
    assert busy_land(a, b) == pytest.approx(math.log(attacks_a_day("AF", "Kabul")))


def test_the_shipped_rates_are_rates() -> None:
    assert attacks_a_day("NG", "Borno State") == attacks_a_day("NG", "Borno") > attacks_a_day("NG", "Kano")
    assert attacks_a_day("SY", "No such division") == table("country")["SY"]
    for kind in ("targets", "means"):
        assert all(0 <= share <= 1 for share in table(kind).values())


def test_an_undated_report_is_brought_up_with_what_happened_before_its_printing() -> None:
    from tocsin.link.blocking import rules

    undated, dated = one("x", "2021-08-27", place=KABUL), one("y z", "2021-08-26", place=KABUL, date="2021-08-25")
    assert "time and area" in rules(undated, dated)
    doc = document("x y z", "Z", "2021-09-20")
    assert "time and area" not in rules(profiles([(doc, attack(doc, place=KABUL))])[0], dated)
