"""What bears a beast's name and is none, and beasts."""

import pytest

from tests.read.told import attacks

SAID = [
    "The Tigers attacked a naval base at Trincomalee on Friday and killed nine sailors, the navy said.",
    "Navy SEALs raided a compound in Abbottabad and killed five people in May 2011.",
    "The army said the Black Eagles killed three union leaders in Barrancabermeja on Monday.",
    "On Tuesday Turkey killed 12 fighters in an air strike near Sinjar.",
    "Officials blamed the Grey Wolves, who had shot two journalists dead in Adana on Monday.",
]
BEASTS = [
    "A tiger killed two villagers near Chandrapur on Monday, forest officers said. The tiger had attacked a herder in March.",
    "Bears attacked two hikers in Alaska on Sunday, rangers said.",
    "Two lions killed a keeper at the zoo in Johannesburg on Monday.",
    "Wolves killed forty sheep near Grenoble on Monday.",
]


@pytest.mark.parametrize("text", SAID)
def test_who_bears_a_beasts_name_is_heard(text: str) -> None:
    assert len(attacks(text, "2014-03-13")) == 1


@pytest.mark.parametrize("text", BEASTS)
def test_beasts_are_not(text: str) -> None:
    assert attacks(text, "2014-03-13") == []
