"""Deeds that the clauses of one sentence tell, each at its own town."""

import pytest

from tests.read.told import attacks, said

DAY = "2017-02-03"  # a Friday


def towns(text: str) -> list[str | None]:
    return [said(a)[2] for a in attacks(text + "\n\nOfficials gave no further details.", DAY)]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Gunmen killed a judge in Palermo on Tuesday, while a bomb wrecked a police car in Catania.", ["Palermo", "Catania"]),
        ("Gunmen killed a judge in Palermo and a bomb wrecked a police car in Catania on Tuesday.", ["Palermo", "Catania"]),
        ("Two policemen were killed in Kirkuk and three soldiers died in an ambush near Baquba on Sunday.", ["Kirkuk", "Baquba"]),
        ("The militants overran a camp in Kismayo on Thursday and fired mortars at the airport in Mogadishu.", ["Kismayo", "Mogadishu"]),
        ("A roadside bomb killed four soldiers in Zhob on Saturday, and in Karachi gunmen on a motorcycle killed a doctor.", ["Zhob", "Karachi"]),
        ("Al-Shabaab gunmen stormed a hotel in Mogadishu, killing ten people, after a roadside bomb killed four soldiers in Baidoa.", ["Mogadishu", "Baidoa"]),
        ("Israeli jets struck Gaza City on Monday, while helicopters fired rockets at security offices in Khan Yunis.", ["Gaza City", "Khan Yunis"]),
        ("Rebels burned a bus in Tibu on Friday and dynamited a pylon near Tumaco.", ["Tibu", "Tumaco"]),
    ],
)  # fmt: skip
def test_each_clause_has_its_town(text: str, where: list[str]) -> None:
    assert towns(text) == where


@pytest.mark.parametrize(
    "text",
    [
        "A priest was kidnapped in Kano on Monday and shot dead in Kaduna.",
        "Gunmen kidnapped a priest in Kano on Monday and killed him in Kaduna.",
        "A gunman shot three people in Orlando on Monday, and police killed the attacker in Tampa.",
        "A bomb killed six people in Karachi on Monday, while in Islamabad the prime minister condemned the attack.",
        "A bomb killed six people in Karachi on Monday and police in Lahore arrested two men over the attack.",
        "A suicide bomber killed 14 people in Yola on Monday, and the wounded were taken to a hospital in Kano.",
        "The bomb went off in a train between Lahore and Multan on Monday, killing three people.",
        "A truck was hijacked in Hebron on Monday and driven into a crowd in Jerusalem, killing two people.",
    ],
)
def test_the_second_town_is_of_the_same_deed(text: str) -> None:
    assert len(towns(text)) == 1


def test_the_clauses_share_the_day_of_their_sentence() -> None:
    told = attacks("Gunmen killed a judge in Palermo on Tuesday, while a bomb wrecked a police car in Catania.", DAY)
    assert [said(a)[0] for a in told] == ["2017-01-31", "2017-01-31"]
