"""Words that look like blame, a claim or a tie and are none, each beside one that is."""

import pytest

from tocsin.actors import ActorMatch
from tocsin.read.parties.responsibility import responsibilities

NAME = "Red Column"


def told(sentence: str, name: str = NAME, kind: str = "jihadist") -> list[str]:
    at = sentence.index(name)
    actor = ActorMatch(at, at + len(name), name, (name.lower(),), kind)
    return [r.modality for r in responsibilities(sentence, sentence.lower(), 0, len(sentence), [actor])]


@pytest.mark.parametrize(
    "rest",
    [
        "of not doing enough against the bombers",
        "of failing to guard the shrine",
        "of violating the truce",
        "of breaking the ceasefire",
        "of using villagers as human shields",
        "of using the border area as a base",
        "for using its soil against the neighbours",
        "of harbouring the men behind the bombing",
        "of giving the bombers money",
        "of letting the bombers through",
        "of turning a blind eye to the killings",
        "of spreading lies about the massacre",
        "and its allies of foiling the deal",
        "of being soft on the killers",
        "of trying to derail the talks",
        "for the failure of the talks",
    ],
)
def test_who_is_accused_of_something_else_has_done_no_violence(rest: str) -> None:
    assert told(f"The ministry accused the Red Column {rest}.") == []
    assert told(f"Officials have been blaming the Red Column {rest}.") == []


@pytest.mark.parametrize(
    "rest",
    [
        "of bombing the shrine",
        "of using chemical weapons",
        "of having sent the bombers",
        "of carrying out the massacre",
        "for the raid",
        "of killing nine villagers",
        "of ordering the murders",
        "of trying to kill the mayor",
    ],
)
def test_who_is_accused_of_a_deed_is_blamed(rest: str) -> None:
    assert told(f"The ministry accused the Red Column {rest}.") == ["attributed"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He said that the bomber had no ties with the Red Column.", []),
        ("The man denied having any links to the Red Column.", []),
        ("The man shot in the raid has links to the Red Column.", ["suspected"]),
        ("It was the worst in a string of bombings this week, claimed by the Red Column.", []),
        ("Two attacks claimed by the Red Column had shaken the town before.", []),
        ("Several bombings were claimed by the Red Column.", []),
        ("The two attacks were claimed by the Red Column.", ["claimed"]),
        ("Both bombings were later claimed by the Red Column.", ["claimed"]),
        ("The Red Column released a list of attacks to back up the president's claim that the attack was new.", []),
        ("The Red Column repeated its claim within an hour.", ["claimed"]),
        ("The army said it killed 14 members of the Red Column, but admitted that the raid had killed villagers.", []),
        ("The Red Column said that its leader holds the army responsible for the bombing.", []),
        ("The Red Column said that it holds 14 policemen.", ["claimed"]),
    ],
)
def test_claims_and_ties(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_a_country_behind_its_town_owns_up_to_nothing() -> None:
    sentence = "The gardener, from Oldtown, Ruritania, on Tuesday admitted the murders."
    assert told(sentence, "Ruritania", "government") == []
    assert told("Ruritania, on Tuesday, admitted the bombing.", "Ruritania", "government") == ["claimed"]
