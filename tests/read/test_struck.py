"""What a deed struck before a town: a funeral, a court, a hospital; and where it was written, treated or come from."""

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KABUL — A suicide bomber blew himself up at a funeral in Jalalabad on Monday, killing 15 people.", "Jalalabad"),
        ("QUETTA — A bomb ripped through an election rally in Mastung on Friday, killing 128 people.", "Mastung"),
        ("ISLAMABAD — Gunmen attacked a courthouse in Charsadda on Monday, killing 15 people.", "Charsadda"),
        ("MANILA — Gunmen shot dead a judge at a court in Cotabato on Monday.", "Cotabato"),
        ("DHAKA — A grenade attack on a political rally in Sylhet killed five people on Thursday.", "Sylhet"),
        ("SANAA — A car bomb exploded outside a military hospital in the city of Aden, killing 12 people.", "Aden"),
        ("CAIRO — A gunman killed two tourists at a conference in Hurghada on Friday.", "Hurghada"),
        ("KABUL — A bomb killed 12 people who had gathered for prayers in Kunduz on Friday.", "Kunduz"),
        ("NAIROBI — Militants killed four teachers as they voted in Garissa on Tuesday.", "Garissa"),
        ("MOGADISHU — Militants attacked peacekeepers based in Bulo Marer on Friday, killing three.", "Bulo Marer"),
        # what is only spoken, treated or judged elsewhere
        ("LAGOS — Six people were killed in a bombing in Kano on Monday. The president condemned the attack at a conference in Geneva.", "Kano"),
        ("WASHINGTON — Two soldiers based at Fort Bragg were killed by a bomb in Kunduz on Friday.", "Kunduz"),
        ("KABUL — A bomb killed six people in Kunduz on Friday. Leaders who met in Doha condemned it.", "Kunduz"),
        ("A gunman shot two people dead in Odessa, Texas, on Sunday. A third was taken to a hospital in the town of Midland.", "Odessa"),
    ],
)  # fmt: skip
def test_the_town_of_what_was_struck(text: str, place: str) -> None:
    told = [said(m)[2] for m in attacks(text, "2025-09-09")]
    assert told
    assert place in str(told[0])


def test_where_attackers_came_from_is_not_where_they_struck() -> None:
    text = (
        "JERUSALEM — Two gunmen opened fire at a bus stop at the Ramot junction on Monday, killing six people. "
        "The army said the gunmen came from Qatanna and al-Qubeiba, two villages near Ramallah, and that it had surrounded both."
    )
    assert [said(m)[2] for m in attacks(text, "2025-09-09")] == ["Ramot"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KABUL — A bomb killed nine people in eastern Afghanistan on Monday, officials said.", "Afghanistan"),
        ("BAGHDAD — A wave of bombings across Iraq killed 61 people on Monday.", "Iraq"),
        ("KABUL — A bomb killed nine people on Monday, in the latest attack in Afghanistan.", "KABUL"),
    ],
)
def test_a_part_of_a_land_is_not_its_capital(text: str, place: str) -> None:
    assert [said(m)[2] for m in attacks(text, "2025-09-09")] == [place]


def test_outside_america_the_dateline_is_not_the_town_of_a_shooting() -> None:
    text = "CAIRO — Gunmen in a pickup truck sprayed a police checkpoint with bullets near El-Arish on Sunday, killing four conscripts."
    assert [said(m)[2] for m in attacks(text, "2025-09-09")] == ["El-Arish"]


def test_a_story_without_a_place_does_not_take_one_that_comes_later_with_another() -> None:
    text = (
        "KANO, Nigeria — Gunmen killed 17 people in a mosque in Malumfashi on Sunday.\n\n"
        "The state's commissioner said the raid was revenge for an ambush two days earlier in which villagers killed several bandits.\n\n"
        "Last month fighters of ISWAP overran a military base at Marte in Borno state, killing at least five soldiers."
    )
    ambush = next(m for m in attacks(text, "2025-08-24") if said(m)[0] == "2025-08-22")
    assert said(ambush)[2] != "Marte"
