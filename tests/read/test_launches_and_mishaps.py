"""What was only tried out, what a firm is fined for and what a driver did is no attack; words of war that warn of none."""

from __future__ import annotations

from itertools import product

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document

_OF_TESTS = "The United Nations has forbidden the country to test ballistic missiles. "
_BEFORE = "The ministry published its yearly report on Tuesday. "
_BEHIND = (
    " A spokesman said on Wednesday that he could not comment any further. Talks with the other side are to be held in "
    "the coming weeks, and a decision is expected before the end of the month."
)
LAUNCHES = [
    f"{what} {when}"
    for what, when in product(
        (
            "A missile was fired from a site near Kusong",
            "Two missiles were fired off the east coast",
            "A rocket was fired into space from the base at Sohae",
            "Three short-range missiles were fired into the sea",
            "The missile was fired from a submarine",
        ),
        ("on Sunday morning.", "on Sunday, the South's army said.", "during the prime minister's visit."),
    )
]
MISHAPS = [
    f"{what} {when}."
    for what, when in product(
        (
            "A steelworks has been fined 10,000 euros after an apprentice died in an explosion",
            "The company pleaded guilty over the death of a worker in a blast at its plant",
            "The firm admitted breaches of health and safety rules after two men were killed by an explosion",
            "A judge fined the refinery for safety failings that led to a blast which killed three workers",
            "A lorry driver who killed a mother and three children while distracted by a phone was jailed",
            "Air defences have found a notional enemy's strategic bombers in a readiness check",
        ),
        ("in November 2015", "in Cork", "last week"),
    )
]
ATTACKS = [
    "A missile was fired at the market in Idlib on Sunday, killing four.",
    "Three missiles were fired from Gaza on Sunday and hit a house in Ashkelon.",
    "Two missiles were fired at the airport of Riyadh on Sunday.",
    "A missile was fired from Yemen towards Riyadh on Sunday; it was shot down.",
    "A missile launched by rebels hit a hospital on Sunday.",
    "A worker died in an explosion claimed by the militants at a gas plant in Cork on Monday.",
    "The factory was hit by a blast on Monday that killed three workers, and the Taliban said they had planted the bomb.",
]
NO_WARNINGS = [
    f"{who} {what}"
    for who, what in product(
        ("Analysts in Berlin warned that", "Many voters fear that"),
        (
            "the new rules could kill the peace deal.",
            "the propaganda war may go on until autumn.",
            "war veterans could lose their pensions.",
        ),
    )
] + ["A poll found that 51 percent of Germans believe they will be safer from terrorism next year."]
WARNINGS = [
    "Analysts in Berlin warned that militants could attack trains in the coming weeks.",
    "Officials fear that new bombings may follow in Kabul.",
    "The minister said he feared that a civil war could break out and more attacks may follow.",
]


def kinds(sentence: str, before: str = _BEFORE) -> set[str]:
    """The kinds of mention that are read where a sentence stands in a report about other things."""
    text = before + sentence + _BEHIND
    return {m.kind for m in read_document(Document(document_id(text.encode()), text, None, None, "2017-03-15", "en"))}


@pytest.mark.parametrize("sentence", LAUNCHES)
def test_what_was_only_tried_out_is_no_attack(sentence: str) -> None:
    assert not kinds(sentence, _OF_TESTS) & {"attack", "plot"}


@pytest.mark.parametrize("sentence", MISHAPS)
def test_a_mishap_is_no_attack(sentence: str) -> None:
    assert not kinds(sentence) & {"attack", "plot"}


@pytest.mark.parametrize("sentence", ATTACKS)
def test_an_attack_in_such_words_is_read(sentence: str) -> None:
    assert "attack" in kinds(sentence)


@pytest.mark.parametrize("sentence", NO_WARNINGS)
def test_idioms_of_war_warn_of_nothing(sentence: str) -> None:
    assert "warning" not in kinds(sentence)


@pytest.mark.parametrize("sentence", WARNINGS)
def test_warnings_of_violence_are_read(sentence: str) -> None:
    assert "warning" in kinds(sentence)
