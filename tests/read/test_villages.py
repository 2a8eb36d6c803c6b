"""Where a deed was, when its village is in no gazetteer and known towns only give the way, a refuge or a hospital."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked a village in Zamfara State, killing a man. They stormed Birnin Zaru village early in the morning."
         " Birnin Zaru is located about 170 km from the state capital, Gusau.", "Birnin Zaru"),
        ("MAIDUGURI, Nigeria — Militants on Sunday killed 35 people in a small village, officials said Thursday. The attack"
         " took place in the remote farming village of Gumshiro, and it took days for word to reach officials here in"
         " Maiduguri, the capital of Borno State.", "Gumshiro"),
        ("Jihadists killed at least 20 civilians in Bourkoma, 35 km north of Djibo, on Tuesday.", "Bourkoma"),
        ("Armed men raided Tasho, a village in the Batu district of Taraba state, on Friday and killed seven.", "Tasho"),
        ("Gunmen killed 28 Copts on a desert road 250 km south of Cairo.", "250 km south of Cairo"),
        ("Rebels killed six in Beni. The gunmen escaped into neighbouring Uganda.", "Beni"),
        ("A blast killed nine in Mogadishu. Six died of wounds, said Ahmed Nur, a nurse at Madina hospital.", "Mogadishu"),
        ("Three people were killed on Friday when gunmen shot at a bus bound for Garissa from Nairobi in Kenya.", "Kenya"),
    ],
)  # fmt: skip
def test_the_village_is_the_place(text: str, place: str) -> None:
    assert said(attacks(text, "2025-09-09")[0])[2] == place


def test_a_lead_is_spelled_out_with_its_village() -> None:
    lead = "At least 12 soldiers were killed in an attack in central Mali, the army said. "
    assert [said(m)[1:] for m in attacks(lead + "Fighters on motorbikes stormed a camp in Boni before dawn.")] == [
        (12, "Boni")
    ]
    assert len(attacks(lead + "Fighters also stormed a camp in Boni on Friday and killed two.", "2025-09-09")) == 2


def test_what_the_gunmen_did_at_their_town_is_the_attack_told() -> None:
    text = (
        "Militants killed 35 people on Sunday in the village of Gumshiro, Nigeria. It is 20 km from Chibok, where fighters"
        " kidnapped 276 girls in April 2014. The gunmen, who stormed Gumshiro from two sides, first killed 32 residents."
    )
    assert [said(m)[1:] for m in attacks(text, "2014-12-18")] == [(35, "Gumshiro"), (None, "Chibok")]


def test_people_taken_by_the_same_gunmen() -> None:
    text = "Gunmen killed two chiefs in Karim Lamido, Nigeria, on Monday. "
    same = attacks(text + "The gunmen also abducted five children in the area before they fled.", "2019-11-28")
    assert len(same) == 1
    assert len(attacks(text + "The gunmen also abducted five children in Jalingo on Tuesday.", "2019-11-28")) == 2


def test_hostages_let_go_are_no_new_attack() -> None:
    text = "Gunmen abducted 300 pupils from a school in Papiri, Nigeria, on Friday. "
    assert (
        len(attacks(text + "The remaining 130 children held captive were freed before Christmas.", "2026-01-04")) == 1
    )
    assert len(attacks(text + "On Sunday gunmen seized three nuns in Minna, Nigeria.", "2026-01-04")) == 2
