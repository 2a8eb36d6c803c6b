"""Whose deed it was, told in its own clause as news tells it: states and armies, both sides of a fight, and who is none of these."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document

BOMB = "A bomb killed nine people in Basra on Friday. "


def parties(text: str) -> list[tuple[str, str]]:
    """Actor or name and modality of those who are said to have done what the text tells."""
    read = read_document(Document(document_id(text.encode()), text, None, None, "2023-05-08", "en"))
    told = [s for m in read if m.kind == "attack" for s in m.to_json()["statements"] if s["property"] == "perpetrator"]
    return [(s["value"]["actor"] or s["value"]["name"], s["modality"]) for s in told]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A botched US commando raid on a village in Somalia killed nine civilians on Friday.", "government-of-united-states"),
        ("At least nine people died in a French helicopter raid near Kidal in Mali on Friday.", "government-of-france"),
        ("The Turkish offensive in northern Iraq killed 12 villagers on Friday.", "government-of-turkey"),
        ("A Kenyan operation in Gedo in Somalia left six herders dead on Friday.", "government-of-kenya"),
        ("Nine people were killed in an Israeli attack on a house in Tyre in Lebanon on Friday.", "government-of-israel"),
        ("Ethiopia shot down a Sudanese plane near Metema on Friday, killing its two pilots.", "government-of-ethiopia"),
        ("Chadian troops began an offensive against a camp near Tibesti on Friday, killing 14 people.", "government-of-chad"),
        ("Nine protesters were shot dead by security forces in Khartoum in Sudan on Friday.", "government-of-sudan"),
    ],
)  # fmt: skip
def test_a_state_is_named_beside_its_deed(text: str, actor: str) -> None:
    assert parties(text) == [(actor, "asserted")]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Fierce fighting between Houthi fighters and Saudi troops near Najran killed 17 people on Friday.",
            {"houthis", "government-of-saudi-arabia"},
        ),
        (
            "Kurdish fighters of the PKK exchanged fire with Turkish soldiers near Hakkari on Friday; seven people were killed.",
            {"pkk", "government-of-turkey"},
        ),
        (
            "Kurdish fighters of the PKK had fought a long gun battle with Turkish soldiers near Hakkari on Friday; seven people were killed.",
            {"pkk", "government-of-turkey"},
        ),
        (
            "Nine herders died in the raid near Bosaso in Somalia on Friday, a joint operation between France and Kenya.",
            {"government-of-france", "government-of-kenya"},
        ),
    ],
)
def test_both_sides_of_a_fight_and_those_who_act_together(text: str, sides: set[str]) -> None:
    assert {actor for actor, _ in parties(text)} == sides


@pytest.mark.parametrize(
    "text",
    [
        "The Somalia attack killed nine people on Friday, police said.",
        "US-backed forces killed nine people in Raqqa on Friday, residents said.",
        "Iran-backed militiamen killed nine people in Basra on Friday, police said.",
        "There were no clashes between the Ethiopian army and Fano in Debre Tabor on Friday, but a bomb killed nine people.",
        "Nine people were killed in the Kabul attack on Friday, to avenge a French raid in Mali.",
        "A raid targeting al-Shabab killed nine people in Jilib in Somalia on Friday.",
        "Nine suspected Boko Haram fighters were killed in Diffa on Friday, the army said.",
        "Rebel groups allied with the PKK attacked a post near Hakkari on Friday and killed nine soldiers.",
        "Gunmen killed nine people in Diffa on Friday. READ MORE: Boko Haram attacks a village in Chad, kills six.",
        "Gunmen killed nine people in Diffa on Friday. It comes as Boko Haram step up attacks.",
        "Gunmen killed nine people in Diffa on Friday. Boko Haram fighters have attacked the town in the past.",
        'BOMB"Three of our soldiers were killed when a bomb hit their truck," Turkey\'s military said.',
        'BOMBOfficials accused Jordan and Egypt of "colluding with enemies of the state".',
        "BOMBOfficials accused Jordan of trying to conceal the facts.",
        "BOMBIraq did not reject reports that it was a terrorist attack.",
        "BOMBA man who denied being a member of Islamic State was stopped and detained by the Kuwaiti authorities.",
        "BOMBThe policies pursued by Iran have no future, he said.",
    ],
)
def test_who_is_only_named_beside_it(text: str) -> None:
    assert parties(text.replace("BOMB", BOMB)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BOMB + "The minister blamed Jordan for the attack, promising to send soldiers to Kuwait.", [("government-of-jordan", "attributed")]),
        (BOMB + "The police blamed the banned group Jamaatul Mujahideen Bangladesh.", [("jamaat-ul-mujahideen-bangladesh", "attributed")]),
        (BOMB + "Islamic State, which is fighting to bring down the US-backed government, claimed responsibility.", [("islamic-state", "claimed")]),
        ("Nine policemen were killed in Zabul on Friday, Taliban spokesman Qari Yousuf said.", [("taliban", "claimed")]),
        ("Boko Haram claimed that the man who killed nine people in Diffa on Friday was one of its fighters.", [("boko-haram", "claimed")]),
        ("Suspected Boko Haram fighters killed nine people in Diffa on Friday.", [("boko-haram", "suspected")]),
        (BOMB + "\"We attacked the market to punish the enemy,\" Islamic State said.", [("islamic-state", "claimed")]),
    ],
)  # fmt: skip
def test_blame_and_claims_beside_them_stay(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told
