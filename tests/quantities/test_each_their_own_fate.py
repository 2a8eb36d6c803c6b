"""Numbers side by side of which each has a fate of its own, and people whom only their phrase tells from things."""

import pytest

from tests.quantities.test_wordings_of_tolls import said


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The death toll has risen to 14 and 25 others were wounded.", [("killed", 14), ("wounded", 25)]),
        ("The toll rose to 14 and 25 people were injured.", [("killed", 14), ("wounded", 25)]),
        ("Two nurses and three drivers were wounded.", [("wounded", 5)]),
        ("The clinic received nine bodies and 31 wounded people.", [("killed", 9), ("wounded", 31)]),
        ("He gave a casualty toll of 20 killed and 70 wounded.", [("killed", 20), ("wounded", 70)]),
        ("The casualty toll rose to 20.", [("killed_or_wounded", 20)]),
        (
            "The death toll from a bomb that a banned front had left beside a bus of the police on the road behind the old"
            " grain market in the northern district of the town of Oran last Monday evening has risen to five.",
            [("killed", 5)],
        ),
        ("Nine men were killed after Tulu was raided by 200 gunmen who also burned cars.", [("killed", 9)]),
        ("Four guards who were burned in the blast survived.", [("wounded", 4)]),
        ("The raid left huts burned and goats lost, a farmer said.", []),
        ("The raid left two herders wounded, a doctor said.", [("wounded", 2)]),
        ("They came back, shooting and slashing 12 people to death.", [("killed", 12)]),
        ("They slashed two men, who spoke of death threats.", []),
        ("A court jailed the man, who writes for Hamburg's Die Zeit.", []),
        ("Ten Die In Tunis Blast", [("killed", 10)]),
        ("A suicide bomber has struck at a post near Oran, killing one officer.", [("killed", 1)]),
        ("Two men were struck in the head.", [("wounded", 2)]),
        ("Gunmen shot and killed the head of the local council.", [("killed", 1)]),
        ("They cut off the head of a goat.", []),
        ("The army announced the death of two soldiers and 18 armed men.", [("attackers_killed", 18), ("killed", 2)]),
        ("Two medics and five clerks working for the U.N. mission in Gao were killed.", [("killed", 7)]),
        ("The ministry announced the death of two soldiers and three clerks.", [("killed", 5)]),
    ],
)
def test_each_has_its_own(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls
