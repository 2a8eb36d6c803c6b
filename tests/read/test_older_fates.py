"""Older fates in a clause, deeds that a sentence points back at, and what others say of a toll."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said


def test_those_who_were_buried_died_in_another_deed() -> None:
    text = (
        "A woman blew herself up at a hospital in Dera Ismail Khan on Sunday, killing six people. Police were moving the"
        " bodies of two colleagues - who had been shot dead by militants on Saturday - when the bomber struck, an officer said."
    )
    assert [said(m)[:2] for m in attacks(text, "2025-09-09")] == [("2025-09-07", 6), ("2025-09-06", 2)]
    one = "The man, who had been shot in the leg on Monday, died in hospital on Thursday, police in Lagos said."
    assert len(attacks(one, "2025-09-09")) == 1


@pytest.mark.parametrize(
    "more",
    [
        "The minister, Dawoud Rahal, 65, died in the attack after four days of battles in which Syrian troops fought rebels.",
        "The police had earlier said that seven people were killed.",
        "The attack began at 5pm when a car bomb rammed the gates.",
        "Following the attack, the government yesterday issued a travel ban for vehicles on the road to Homs.",
    ],
)
def test_words_that_point_back_make_no_other_attack(more: str) -> None:
    text = "A suicide bomber struck the ministry in Damascus on Wednesday, killing nine people. "
    found = attacks(text + more, "2012-07-20")
    assert [said(m) for m in found] == [("2012-07-18", 9, "Damascus")]


def test_two_deeds_of_a_day_that_a_comma_parts() -> None:
    text = "Dozens of people were killed at a mosque in Natiaboani on Sunday, the same day a deadly attack on a church in Essakane left 15 people dead."
    assert [said(m)[1] for m in attacks(text, "2024-02-27")] == [24, 15]


def test_who_died_of_wounds_is_in_the_number_of_the_lead() -> None:
    text = (
        "At least 15 people have been killed in a village in Burkina Faso. An official said that the violence in Essakane"
        " on Sunday was an attack. Three others died later as they were being treated for their wounds."
    )
    assert [said(m)[1] for m in attacks(text, "2024-02-25")] == [15]


def test_a_coup_dates_no_deed() -> None:
    text = "The junta in power since the military coup of August 2020 fights jihadists. In Boni, Mali, a patrol was ambushed and three soldiers died."
    assert [said(m)[0] for m in attacks(text)] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four peacekeepers have been killed and eight wounded following an attack on their convoy late on Monday near Bangassou,"
         " about 730 km (450 miles) east of the capital Bangui. One of them was killed by gunfire during Monday's attack.",
         [("2017-05-08", 4, "Bangassou")]),
        ("Diffa in Niger has witnessed several attacks since February, including one in June in which 38 people lost their lives.",
         [("2016-06", 38, "Diffa")]),
        ("The town of Mubi in Nigeria has seen several bombings this year, among them one in March that killed 26 people.",
         [("2017-03", 26, "Mubi")]),
        ("Police in Kano shot dead a man on Sunday following an attack on a mosque in Lagos in March that killed two.",
         [("2017-05-07", 1, "Kano"), ("2017-03", 2, "Lagos")]),
    ],
)  # fmt: skip
def test_harm_that_follows_an_attack_and_one_of_several(text: str, told: list[tuple[str, int, str]]) -> None:
    assert [said(m) for m in attacks(text, "2017-05-09")] == told


def test_a_number_of_weeks_is_no_toll_of_the_day() -> None:
    text = "Rebels attacked a base in Bangassou on Saturday, leaving one peacekeeper dead and bringing the number of peacekeepers killed to six over a week of violence."
    assert [said(m)[1] for m in attacks(text, "2017-05-16")] == [1]
