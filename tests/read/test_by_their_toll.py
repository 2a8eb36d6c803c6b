"""Attacks known again by their toll, those counted with one before, sums at two places, and parties that only describe."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import ActorRef, Quantity
from tocsin.places import locate

LEAD = "Six commandos were wounded in an ambush by gunmen in Marikina, Philippines, on Sunday while four soldiers were injured in a roadside bombing in Maguindanao. The commandos were taken to hospitals. "


def wounded(text: str) -> list[int]:
    return [
        s.value.point
        for m in attacks(text, "2018-02-20")
        for s in m.statements
        if s.property == "wounded" and isinstance(s.value, Quantity) and s.value.point
    ]


def test_the_second_of_a_lead_is_told_again_with_its_town() -> None:
    text = LEAD + "Meanwhile, four soldiers were wounded in a roadside bombing in Datu Unsay."
    assert wounded(text) == [6, 4]
    assert said(attacks(text, "2018-02-20")[1])[2] == "Datu Unsay"


def test_a_third_with_a_toll_of_its_own_stays_apart() -> None:
    assert wounded(LEAD + "Meanwhile, nine villagers were wounded in a grenade attack in Jolo.") == [6, 4, 9]


@pytest.mark.parametrize(
    ("killed", "told"),
    [("six have been confirmed killed", [6]), ("nine have been confirmed killed", [6, 9])],
)
def test_another_attack_to_those_who_mourn(killed: str, told: list[int]) -> None:
    text = f"Militants broke into a house in Mandera, Kenya, and killed six people on Thursday. “We have suffered another sad attack, where {killed},” the governor wrote."
    assert [said(m)[1] for m in attacks(text, "2016-10-06")] == told


def test_an_attack_that_is_counted_with_one_before() -> None:
    text = "Rebels killed three soldiers on Tuesday in Datu Piang, Philippines. It was the second attack in recent days in the province, when rebels also assaulted an outpost in Sapakan."
    assert [said(m)[1] for m in attacks(text, "2014-11-19")] == [3, None]


def test_a_sum_at_two_places_is_no_attack() -> None:
    text = "At least 22 people were killed by gunmen in Plateau and Benue, respectively. In Benue, 18 people were killed by gunmen in Guma on Sunday. Another four young men were killed in Mangu in Plateau on Sunday."
    assert sorted(said(m)[1] or 0 for m in attacks(text, "2023-04-10")) == [4, 18]


@pytest.mark.parametrize(
    ("says", "who"),
    [
        ("The Islamic State-inspired BIFF claimed responsibility.", "bangsamoro-islamic-freedom-fighters"),
        ("A spokesman of the al-Qaeda-linked militant group Abu Sayyaf claimed the attack.", "abu-sayyaf"),
    ],
)
def test_a_party_that_only_describes_another_claims_nothing(says: str, who: str) -> None:
    text = "Five soldiers were injured by a bomb in Marawi, Philippines, on Sunday. " + says
    (attack,) = attacks(text, "2018-02-20")
    assert {s.value.actor for s in attack.statements if isinstance(s.value, ActorRef)} == {who}


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("in Barangay San Jose in Antipolo City, Philippines", ["Antipolo City", "Philippines"]),
        ("in Sitio Malinao, Barangay Kapatagan, Digos City, Philippines", ["Digos City", "Philippines"]),
        ("in Barangay Poblacion, the Philippines", ["Poblacion", "Philippines"]),
        ("in Mandera Town, Kenya", ["Mandera", "Kenya"]),
    ],
)
def test_wards_and_kinds_of_towns(text: str, towns: list[str]) -> None:
    assert [t.name for t in locate(f"Rebels wounded six policemen {text}, on Sunday.")] == towns
