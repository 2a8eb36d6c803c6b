"""Whose death ends an attack of his own is an attacker, though no word says so; each beside a victim told alike."""

import pytest

from tocsin.quantities import casualties


def dead(sentence: str) -> list[tuple[str, int]]:
    found = casualties(sentence, 0, len(sentence))
    return [(c.what, c.quantity.point) for c in found if c.what in ("killed", "attackers_killed")]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was killed after he put a gun to a soldier's head.",
        "A man was shot dead by police after he attacked a patrol.",
        "Police shot dead a man who tried to grab a soldier's gun.",
        "A passer-by fatally shot a man attacking a deputy.",
        "Officers killed a teenager who charged at them with an axe.",
        "Guards killed a man who had opened fire on worshippers.",
        "A woman was shot dead when she pointed a rifle at police.",
        "The driver was shot dead after ramming the barrier.",
        "A 16-year-old girl was shot dead after she tried to stab a soldier.",
        "A man died at the scene after he drove a van into a crowd.",
    ],
)
def test_an_attacker_is_told_by_his_deed(sentence: str) -> None:
    assert dead(sentence) == [("attackers_killed", 1)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A man was killed when he tried to protect his daughter.",
        "A man was shot dead after he argued with a neighbour.",
        "A policeman was shot dead after he stopped a car.",
        "A soldier was shot dead after he opened fire on protesters.",
        "One man was killed when he opened fire on the crowd.",
        "A woman was killed when he drove at pedestrians.",
        "A guard was killed as he tried to stop the attackers.",
        "Police shot dead a man who was walking home.",
        "A man was killed after being attacked by dogs.",
    ],
)
def test_a_victim_stays_one(sentence: str) -> None:
    assert dead(sentence) == [("killed", 1)]


def test_several_attackers_and_many_victims() -> None:
    assert dead("Two men were shot dead after they attacked a post.") == [("attackers_killed", 2)]
    assert dead("Five people were killed after a man opened fire.") == [("killed", 5)]
