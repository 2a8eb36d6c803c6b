"""What a war cost is no attack's toll; totals that a source lowers or that no longer hold; spaces that a text lost."""

import pytest

from tests.read.told import attacks
from tocsin.model import Quantity
from tocsin.read.counts.wholes import of_a_war
from tocsin.read.layout.spacing import with_lost_spaces


def toll(text: str, what: str = "killed") -> list[int]:
    [attack] = attacks(text, "2017-03-05")
    return [s.value.point for s in attack.statements if s.property == what and isinstance(s.value, Quantity)]


def is_a_war(text: str, toll: str, number: int) -> bool:
    at = text.index(toll)
    return of_a_war(text.lower(), (0, len(text)), (at, at + len(toll)), number)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The conflict has left tens of thousands dead.", "tens of thousands dead", 20000),
        ("The war, which officials say has killed 10,000 people, goes on.", "killed 10,000 people", 10000),
        ("More than 4,500 Syrians have been killed in the fighting.", "4,500 Syrians have been killed", 4500),
        (
            "He said 284 soldiers were killed since the battle to retake the town began.",
            "284 soldiers were killed",
            284,
        ),
        ("About 850 people were killed in the uprising.", "850 people were killed", 850),
        ("The feud has so far resulted in the death of ten people.", "death of ten people", 10),
        ("Some 700 people have been killed since he took office.", "700 people have been killed", 700),
    ],
)
def test_of_a_war(text: str, words: str, number: int) -> None:
    assert is_a_war(text, words, number)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The attack killed 40 people in the war-torn north.", "killed 40 people", 40),
        ("An air strike in the civil war killed 22 children.", "killed 22 children", 22),
        ("Violence in the camp left 25 people dead.", "25 people dead", 25),
        ("Sixty people were killed when a bomb hit a bus in the conflict.", "Sixty people were killed", 60),
        ("Gunmen killed 14 people in clashes.", "killed 14 people", 14),
    ],
)
def test_of_an_attack(text: str, words: str, number: int) -> None:
    assert not is_a_war(text, words, number)


def test_a_lower_total_is_another_sources() -> None:
    text = "A car bomb exploded in Baghdad on Thursday, killing at least 55 people. A police source gave a death toll of 52."
    assert toll(text)[0] == 55


def test_a_total_that_no_longer_holds() -> None:
    text = "Two bombs struck a church in Jolo on Sunday. At least 20 people were killed. This lowered an earlier toll of 27 dead."
    assert toll(text)[0] == 20


def test_attackers_told_twice() -> None:
    text = "Eight fighters blew themselves up in Dhaka on Thursday. Up to eight militants were killed, police said."
    assert toll(text) == []


def test_shot_in_the_leg() -> None:
    text = "A gunman opened fire in a bar in Marseille on Saturday. A waiter was shot in the leg, police said."
    assert toll(text, "wounded") == [1]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("at least-16 men", "at least 16 men"),
        ("killed-Timothy Reed", "killed Timothy Reed"),
        ("the army,-which said", "the army, which said"),
        ("a hit-and-run driver", "a hit-and-run driver"),
        ("Commander-in-Chief", "Commander-in-Chief"),
        ("an after-school club", "an after-school club"),
        ("al-Qaeda", "al-Qaeda"),
    ],
)
def test_lost_spaces(text: str, mended: str) -> None:
    assert with_lost_spaces(text) == mended
