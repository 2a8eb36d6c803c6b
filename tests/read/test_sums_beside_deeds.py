"""Sums told beside a deed: what a group has done in its years, the dead of a month in a land, the first months of a year."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Mention, Quantity
from tocsin.read import read_document


def _tallies(text: str, published: str) -> list[tuple[int, str | None]]:
    told = [m for m in read_document(Document("d", text, published=published, language="en")) if m.kind == "tally"]
    return [(_value(m), p.value if (p := m.first("period")) and isinstance(p.value, str) else None) for m in told]


def _value(mention: Mention) -> int:
    first = mention.first("value")
    assert first
    assert isinstance(first.value, Quantity)
    return first.value.point


@pytest.mark.parametrize(
    ("text", "killed", "place", "summed"),
    [
        ("MOGADISHU — Al-Shabaab, which has killed thousands of people in a 15-year insurgency, attacked a hotel in Mogadishu on Friday, killing nine.", 9, "Mogadishu", 2000),
        ("ABUJA — Boko Haram, whose uprising has cost 40,000 lives since 2009, killed 11 farmers in Borno on Sunday.", 11, "Borno", 40_000),
        ("MADRID — The Basque separatist group ETA, which killed 853 people in four decades, killed two policemen in Burgos on Wednesday.", 2, "Burgos", 853),
    ],
)  # fmt: skip
def test_what_a_group_has_done_in_years_is_a_sum(text: str, killed: int, place: str, summed: int) -> None:
    assert [said(m)[1:] for m in attacks(text, "2025-09-09")] == [(killed, place)]
    assert [value for value, _ in _tallies(text, "2025-09-09")] == [summed]


def test_an_aside_without_years_tells_on_of_the_deed() -> None:
    text = "KABUL — The bombers, who killed nine people at a mosque in Kunduz, had come from Herat on Friday."
    assert [said(m)[1] for m in attacks(text, "2025-09-09")] == [9]
    assert not _tallies(text, "2025-09-09")


def test_the_dead_of_a_month_in_a_land_are_a_sum_and_a_war_that_is_blamed_is_no_party() -> None:
    text = (
        "BAGHDAD — A bomb in a cafe in Baquba killed ten people on Sunday. "
        "More than 800 people were killed in Iraq in August, the United Nations said. The prime minister has blamed the war in neighbouring Syria."
    )
    [bomb] = attacks(text, "2013-09-03")
    assert said(bomb) == ("2013-09-01", 10, "Baquba")
    assert bomb.first("perpetrator") is None
    assert _tallies(text, "2013-09-03") == [(800, "2013-08")]


def test_who_is_blamed_beside_a_war() -> None:
    [bomb] = attacks(
        "The prime minister blamed Syria for the bombing that killed 42 people in Baghdad on Monday.", "2013-09-03"
    )
    assert bomb.first("perpetrator") is not None


def test_a_week_in_which_it_was_said_is_no_record() -> None:
    text = "The UN said last week that 2,117 civilians were killed in Afghanistan in the first nine months of the year, 30 percent fewer than in the same period of 2019."
    assert _tallies(text, "2020-10-19") == [(2117, "2020-01/2020-09")]


def test_the_day_of_the_next_attack_is_not_the_day_of_this_one() -> None:
    text = (
        "In Mosul, gunmen killed two soldiers at a checkpoint. A bomb in a cafe in Baquba on Sunday evening killed ten."
    )
    assert [said(m)[0] for m in attacks(text, "2013-09-03")] == [None, "2013-09-01"]


def test_hostages_whom_their_captors_offer_to_let_go_are_no_new_ones() -> None:
    assert not attacks(
        "In January the branch JNIM offered to let three hostages go in exchange for prisoners.", "2024-05-14"
    )


def test_the_dead_of_a_year_in_attacks_in_a_country_are_a_sum() -> None:
    first = "Gunmen killed two people in a bar in Derry on Monday. "
    for said_so in (
        "Last year 46 people were killed in attacks in Israel.",
        "The agency says 46 people died in terrorist attacks in Israel in 2024.",
    ):
        assert _tallies(first + said_so, "2025-09-09") == [(46, "2024")]
    for one in (
        "Seventeen people were killed in attacks in Paris in January 2015.",
        "In 2016, 32 people were killed in coordinated attacks in Belgium.",
    ):
        assert not _tallies(first + one, "2025-09-09")
