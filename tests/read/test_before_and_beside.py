"""What a report tells before, beside or in praise of a deed, and what looks like one and is none."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Statement
from tocsin.read import read_document

DAY = "2025-09-09"  # a Tuesday


def doers(text: str) -> list[tuple[str, str]]:
    found: list[Statement] = [s for a in attacks(text, DAY) for s in a.statements if s.property == "perpetrator"]
    return [(getattr(s.value, "name", ""), s.modality) for s in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops raided the city of Nablus on Tuesday, killing six Palestinians, health officials said. The ministry gave no details on the other five killed.", [6]),
        ("Rebels ambushed a convoy near Ayacucho on Thursday and killed 12 soldiers. Before the ambush, the army said, five rebels and one soldier had died in clashes, which left 18 soldiers injured.", [12, 1]),
        ("The group nearly brought the government to its knees during the 1980s with car bombings, assassinations and attacks on police posts. Two soldiers were killed near Ayacucho on Monday.", [2]),
        ("The group killed 14 soldiers in an ambush near Tibu in the 1980s.", [14]),
        ("Ruiz was the second candidate killed this year in Veracruz. She was shot dead at a rally in Jalapa on Sunday.", [1]),
        ("Gunmen killed a candidate from the governing party in Jalapa on Sunday and four others who accompanied her, police said.", [5]),
        ("Gunmen killed the mayor in Jalapa on Sunday and two bodyguards travelling with him.", [3]),
        ("Parliament passed the law in March after three bombings in Brussels killed 32 people.", [32]),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_deed(text: str, told: list[int]) -> None:
    assert [said(a)[1] for a in attacks(text, DAY)] == told


def test_dead_gunmen_are_those_of_todays_deed() -> None:
    text = (
        "Twenty tourists were shot dead at a museum in Tunis on Wednesday. It was the deadliest attack since a 2002 suicide bombing in Djerba."
        " The two dead gunmen were identified as Hatem Ayari and Yassin Labidi."
    )
    today, older = attacks(text, DAY)
    assert [s.property for s in today.statements if "killed" in s.property] == ["killed", "attackers_killed"]
    assert not [s for s in older.statements if "killed" in s.property]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police were seeking suspects Monday in the assassination of a candidate who was shot dead in the state of Veracruz. The attack Sunday evening in Jalapa killed Ana Ruiz.", "2025-09-07"),
        ("The bomb on a train in Paris last night killed two people and echoed attacks last year by Islamists.", "2025-09-08"),
    ],
)  # fmt: skip
def test_the_day_of_a_search_is_no_deeds(text: str, day: str) -> None:
    assert [said(a)[0] for a in attacks(text, DAY)] == [day]


def test_a_feast_before_a_parade_is_no_day() -> None:
    text = (
        "Five people were killed when a car ploughed through a Christmas parade in a small city in Iowa, police said."
    )
    assert "2024-12-25" not in [said(a)[0] for a in attacks(text, DAY)]
    assert (
        said(attacks("Four people were shot dead on Christmas Day 2022 in a church in Gaza.", DAY)[0])[0]
        == "2022-12-25"
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A gunman killed an Israeli near Ariel on Thursday. Hamas praised the shooting, which it said was a response to the raid on Jenin.", []),
        ("A gunman killed an Israeli near Ariel on Thursday. Hamas praised the shooting and said the attacker was one of its members.", [("Hamas", "claimed")]),
        ("A bomb exploded at a barracks in Bastia on Monday, injuring 14 people. Earlier this year the FLNC said it carried out a series of bomb attacks on police buildings.", []),
        ("ELN guerrillas allegedly kidnapped an engineer in Saravena on Saturday.", [("ELN guerrillas", "suspected")]),
        ("The man who stabbed two people to death on Westminster Bridge in London on Friday was jailed in 2012 along with eight others in a group inspired by al-Qaeda.", []),
    ],
)  # fmt: skip
def test_praise_and_earlier_claims_claim_nothing(text: str, who: list[tuple[str, str]]) -> None:
    assert doers(text) == who


def test_who_expects_to_finish_an_inquiry_warns_of_nothing() -> None:
    text = "Officials said they expect to wrap up soon their investigation into a massacre in Port-au-Prince that left 21 men dead."
    assert not [m for m in read_document(Document("d", text, published=DAY, language="en")) if m.kind == "warning"]
