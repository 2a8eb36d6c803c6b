"""In a war the other side's strike is a deed of its own; in a clash, a siege or a rescue both sides do one."""

import pytest

from tests.read.told import attacks, said

DAY = "2016-09-30"  # a Friday


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Syrian jets bombed eastern Aleppo on Thursday and killed 12 people, rescuers said. Rebels fired rockets at the west of the city, killing three children.", [12, 3]),
        ("Ukrainian troops shelled Donetsk on Thursday and killed two people. Separatists fired rockets at a bus stop in the city and killed five people.", [2, 5]),
        ("Turkish jets bombed camps in northern Iraq on Thursday and killed 12 people. Fighters of the Kurdistan Workers' Party ambushed a patrol near Cukurca, killing nine soldiers.", [12, 9]),
    ],
)  # fmt: skip
def test_the_other_side_strikes_in_turn(text: str, dead: list[int]) -> None:
    assert [said(a)[1] for a in attacks(text, DAY)] == dead


@pytest.mark.parametrize(
    "text",
    [
        "Turkish troops clashed with militants in Al Bab on Thursday. The militants fired a rocket at a tank and killed one soldier.",
        "Gunmen stormed a hotel in Bamako on Thursday. Malian troops fought the gunmen floor by floor; 20 people died.",
        "Syrian jets bombed eastern Aleppo on Thursday and killed 12 people. Syrian artillery killed three children in the city.",
        "Gunmen attacked a base near Gao on Thursday and killed four soldiers. Soldiers shot dead three of the attackers.",
    ],
)
def test_both_sides_of_one_deed_make_one(text: str) -> None:
    assert len(attacks(text, DAY)) == 1


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A suicide bomber killed at least 31 people at the main court in Damascus on Thursday. Later, another suicide bomber attacked a restaurant in the district of Rabweh, wounding more than 20 people.", 2),
        ("A lorry bomb exploded at a market in Jos on Thursday. A second bomb went off 20 minutes later as rescuers worked. In all 118 people died.", 1),
        ("A teenager was shot dead at a party in Gary, Indiana, early on Thursday, police said. Hours later a man of 40 was shot and killed in Hammond, Indiana.", 2),
        ("A man of 23 was shot dead in Gary, Indiana, on Thursday, police said. Hours later police shot him dead in Hammond, Indiana.", 1),
    ],
)  # fmt: skip
def test_a_further_attack_told_as_one_is_not_joined_again(text: str, hurt: int) -> None:
    assert len(attacks(text, DAY)) == hurt
