"""Tolls in the wordings of news: ages beside names, deaths without a number, names behind a noun, harm that was averted."""

import pytest

from tests.quantities.test_wordings_of_tolls import said


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Nobody told them who was to blame for the civilian deaths.", []),
        ("Both girls, Ana Lopez, 15, and Rita Diaz, 16 -- were beaten with bats.", [("wounded", 2)]),
        ("One uncle was killed, and a cousin,19, was injured.", [("killed", 1), ("wounded", 1)]),
        ("The toll of the shooting has risen to 17 people injured and one dead.", [("killed", 1), ("wounded", 17)]),
        ("The toll of the shooting has risen to 17 people.", [("killed", 17)]),
        ("Dozens of migrants were killed off the coast of Zuwara.", [("killed", 24)]),
        ("They killed off the last of the herds.", []),
        ("The murders of Ana Lopez, 15, and her friend Rita Diaz, 16, shook the town.", [("killed", 2)]),
        ("The group beheaded Khaled al-As'ad, a teacher.", [("killed", 1)]),
        ("It follows the death in Tulkarem last night of a guard in a clash.", [("killed", 1)]),
        ("They will strike if any of their men are harmed.", []),
        ("The shells fell into the sea, preventing any casualties.", [("killed", 0), ("wounded", 0)]),
        ("There were two shootings, one in Gilroy, killing three, and another in Dayton.", [("killed", 3)]),
        ("The blast killed three men and another in a car.", [("killed", 4)]),
        ("The Afghan soldier was shot dead after firing at the Americans.", [("attackers_killed", 1)]),
        ("A policeman was shot dead after he opened fire on his colleagues.", [("attackers_killed", 1)]),
        ("A soldier was shot dead after he fired at the gunmen.", [("killed", 1)]),
    ],
)
def test_tolls(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("He drove into a march, killing a two-year-old girl and her mother and wounding 37 others.", [("killed", 2), ("wounded", 37)]),
        ("A seven-year-old boy and a twelve-year-old girl were shot dead.", [("killed", 2)]),
        ("A two-year-old conflict killed nine people.", [("killed", 9)]),
        ("The bomber and five others were killed.", [("attackers_killed", 1), ("killed", 5)]),
        ("One gunman blew himself up and the other two were shot dead.", [("attackers_killed", 1), ("attackers_killed", 2)]),
        ("They then burned 20 people in their homes.", [("killed", 20)]),
        ("The fire burned 20 people.", [("wounded", 20)]),
        ("Gunmen dragged nine passengers off a bus and shot them dead.", [("killed", 9)]),
        ("They pulled 23 people from vehicles in the district and shot them.", [("killed_or_wounded", 23)]),
        ("The men took six farmers from their fields and killed them.", [("killed", 6)]),
        ("The gang abducted 15 people and shot one of them dead.", [("hostages", 15), ("killed", 1)]),
        ("Police seized two gunmen and killed them.", []),
        ("Eleven miners were taken off a bus, bound and shot.", [("killed_or_wounded", 11)]),
        ("Eleven miners were taken off a bus and shot dead.", [("killed", 11)]),
        ("Two men were seized and shot at by guards.", []),
        ("Six hostages and all four kidnappers died.", [("attackers_killed", 4), ("killed", 6)]),
        ("The gunmen seized two guards and later released them.", []),
    ],
)  # fmt: skip
def test_tolls_of_lists_and_of_those_who_were_taken(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls
