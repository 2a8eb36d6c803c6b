"""States that act together, what their men do with two verbs, and who ends an attacker instead."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("A US-British air raid on a radar post near Basra in Iraq killed eight people on Tuesday.", "US GB"),
        ("A Franco-Malian operation near Kidal killed eleven people on Saturday.", "FR ML"),
        ("Eleven people were killed in joint French-Chadian air strikes near Tessalit in Mali on Saturday.", "FR TD"),
        ("US commandos together with Somali soldiers raided a farm near Barawe in Somalia on Friday, killing nine people.", "US SO"),
        ("American commandos and Somali soldiers raided a farm near Barawe in Somalia on Friday and killed nine people.", "US SO"),
        ("Israeli planes and British frigates shelled the port of Hodeidah in Yemen on Sunday and killed nine people.", "IL GB"),
    ],
)  # fmt: skip
def test_states_that_act_together(text: str, states: str) -> None:
    names = {
        "US": "united-states",
        "GB": "united-kingdom",
        "FR": "france",
        "ML": "mali",
        "TD": "chad",
        "SO": "somalia",
        "IL": "israel",
    }
    assert {actor for actor, _ in parties(text)} == {f"government-of-{names[s]}" for s in states.split()}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people near the Afghan-Pakistani border on Saturday.",
        "Gunmen killed nine members of a US-British survey team near Basra in Iraq on Tuesday.",
        "A suicide bomber killed nine French and Malian soldiers near Kidal on Saturday.",
        "A mine killed American commandos and Somali soldiers near Barawe on Friday; nine were dead, police said.",
    ],
)
def test_states_beside_which_something_happened(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Israeli tanks rolled into Jenin on Friday and shelled a house, killing nine people.", "israel"),
        ("Russian troops surrounded Samashki in Chechnya on Friday and then shelled it, killing 90 people.", "russia"),
        ("Saudi border guards shot dead nine migrants near Saada in Yemen on Friday.", "saudi-arabia"),
        ("Israeli undercover units shot dead two men in a car in Nablus on Friday.", "israel"),
        ("Nine civilians were killed on Friday as Ukrainian troops and national guardsmen shelled Donetsk.", "ukraine"),
        ("Mahmud Taha, 23, was walking home in Nablus on Friday when Israeli soldiers shot and killed him.", "israel"),
    ],
)
def test_what_men_of_a_state_did(text: str, state: str) -> None:
    assert parties(text) == [(f"government-of-{state}", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "A gunman killed nine people in Herat on Friday. Afghan forces stormed the building and shot him dead.",
        "Gunmen killed nine people in Herat on Friday. Afghan forces stormed the building and killed all the attackers.",
        "A suicide bomber killed nine people in Kabul on Friday before Afghan forces shot him.",
        "Two gunmen killed nine people in Kabul on Friday until Afghan soldiers killed them.",
        "A knifeman stabbed nine people in Haifa on Friday but Israeli soldiers shot and killed him.",
    ],
)
def test_who_ends_an_attacker(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("source", "modality"),
    [
        ("General Sergei Rudskoi of the Russian General Staff said", "claimed"),
        ("the Russian army said", "claimed"),
        ("the Syrian army said", "attributed"),
        ("a Russian rights group said", "attributed"),
    ],
)
def test_an_army_that_tells_of_its_own_strike(source: str, modality: str) -> None:
    text = f"Nine people were killed by a Russian air strike near Rasm al-Ais in Syria on Friday, {source}."
    assert parties(text) == [("government-of-russia", modality)]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday the Turkish military shot down a Russian jet near Idlib in Syria which it said had entered its airspace, killing two.",
        "On Friday the Israeli army found Araj in Ramallah and killed him, causing outrage among Palestinians.",
    ],
)
def test_an_army_that_acts_claims_nothing(text: str) -> None:
    assert "claimed" not in {modality for _, modality in parties(text)}
