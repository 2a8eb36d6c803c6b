"""Deeds of two sides that one text tells: what was answered, by whom, and which party stands beside which deed."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document


def by_attack(text: str) -> list[set[str]]:
    """Of each attack, who is said to have done it."""
    read = read_document(Document(document_id(text.encode()), text, None, None, "2019-05-14", "en"))
    told = [m.to_json()["statements"] for m in read if m.kind == "attack"]
    return [{s["value"]["actor"] or s["value"]["name"] for s in ss if s["property"] == "perpetrator"} for ss in told]


@pytest.mark.parametrize(
    "text",
    [
        "Yemeni army jets bombed Taiz on Sunday, a day after Houthi fighters launched an assault on the town.",
        "The Saudi-led coalition carried out air strikes on Houthi camps near Hajjah on Monday, a day after the rebels killed 14 soldiers in Taiz.",
    ],
)
def test_what_the_other_side_did_a_day_before_is_another_deed(text: str) -> None:
    first, second = by_attack(text)
    assert "houthis" not in first
    assert second == {"houthis"}


def test_the_day_before_is_counted_back_where_men_are_the_subject() -> None:
    text = "Kenyan planes bombed rebel camps on Monday, a day after the rebels killed 12 soldiers near Garissa."
    read = read_document(Document(document_id(text.encode()), text, None, None, "2019-05-14", "en"))
    days = [s.value for m in read for s in m.statements if s.property == "date"]
    assert days == ["2019-05-13", "2019-05-12"]


def test_bombers_who_are_men_are_no_air_force() -> None:
    text = (
        "Gunmen and bombers struck a market and two hotels in Lagos on Friday night, killing 44 people. Two men blew"
        " themselves up outside a bus station during the evening rush."
    )
    assert len(by_attack(text)) == 1


def test_one_side_alone_does_one_deed() -> None:
    text = "Houthi fighters shelled Taiz on Sunday, a day after they launched an assault on the town."
    assert all(found <= {"houthis"} for found in by_attack(text))


def test_what_aircraft_answered_was_done_by_others() -> None:
    text = (
        "Nigerian fighter jets have launched air strikes on villages near Gwoza after a suicide bombing that killed 11"
        " people at a market in Biu. The bomber killed 11 traders, the police said. Boko Haram claimed the bombing in Biu."
    )
    first, second = by_attack(text)
    assert (first, second) == ({"government-of-nigeria"}, {"boko-haram"})


def test_an_air_strike_after_the_attack_points_back() -> None:
    text = (
        "A suicide bomber killed nine people in Biu on Sunday. Jets carried out air strikes after the suicide bombing."
    )
    assert len(by_attack(text)) <= 2
    assert "government-of-nigeria" not in by_attack(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "After the ambush of a bus that killed seven settlers near Hebron on Sunday, Israel bombed a workshop in Gaza.",
        "Israel bombed a workshop in Gaza after Palestinian gunmen killed seven settlers near Hebron on Sunday.",
    ],
)
def test_who_answers_has_not_done_what_it_answers(text: str) -> None:
    told = by_attack(text)
    assert all("government-of-israel" not in found for found in told[1:]) or len(told) == 1


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("On May 4 Sudanese troops carried out multiple artillery bombardments of Kadugli.", "government-of-sudan"),
        ("Ethiopia said it carried out more than 12 strikes in Somalia targeting al-Shabaab on Monday.", "government-of-ethiopia"),
    ],
)  # fmt: skip
def test_many_strikes_of_one_day_are_told_as_one(text: str, party: str) -> None:
    assert by_attack(text) == [{party}]


def test_strikes_of_workers_are_none() -> None:
    assert by_attack("Rail unions launched two more strikes in London on Monday.") == []


def test_hours_after_an_attack_a_state_strikes_elsewhere() -> None:
    text = (
        "An Islamic State unit carried out an attack on a bus near Minya on Sunday and killed 17 pilgrims. Hours after"
        " Sunday's attack, the president announced that Egypt had launched air strikes on camps in Libya."
    )
    first, second = by_attack(text)
    assert "government-of-egypt" not in first
    assert second == {"government-of-egypt"}


def test_elsewhere_is_another_matter() -> None:
    text = (
        "A US drone fired two missiles at a house near Wana in Pakistan on Sunday, killing six people. Elsewhere in"
        " Pakistan, the military said five militants had been killed in an operation."
    )
    assert by_attack(text)[0] == {"government-of-united-states"}


def test_a_clause_that_turns_back_has_its_own_party() -> None:
    text = (
        "Gunmen killed six people in a church in Lahore on Sunday. It was the first attack in the city since the Pakistani"
        " Taliban were blamed for a bombing in Lahore in March that killed 31 people."
    )
    told = by_attack(text)
    assert "tehrik-i-taliban-pakistan" not in told[0]
