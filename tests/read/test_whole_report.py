"""A report that tells of one attack, a plot, sums, strengths, prisoners, ground and a warning: each is told once, of its own group."""

from __future__ import annotations

from typing import Any

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader

TEXT = "\n\n".join(
    [
        "WASHINGTON — A decade after it declared a caliphate, the Islamic State terror group remains able to strike on three continents, according to new research.",
        "The group's own media claimed responsibility for more than 1,100 attacks between June 2023 and June 2024, killing or wounding nearly 5,000 people, a monitoring project run by a Washington think tank found.",
        "The deadliest was the March 22 assault on the Crocus City Hall concert venue outside Moscow, in which at least 145 people were killed. The group's central leadership claimed the massacre. U.S. officials said it was carried out by the Afghan branch, known as IS-Khorasan, while Russian President Vladimir Putin has blamed Ukraine, which denies any involvement.",
        "Two weeks earlier, Russian security forces said they had killed members of a cell that was planning to attack a synagogue in Moscow.",
        "A January report by a U.N. panel put the number of IS-Khorasan fighters at between 4,000 and 6,500. In Syria and Iraq the group still has between 3,000 and 5,000 fighters, the panel said. More than 9,000 IS fighters are being held in prisons run by the Syrian Democratic Forces in northeastern Syria, and another 43,000 people, most of them women and children, live in the al-Hol and Roj camps.",
        "In Mozambique, the group's affiliate seized parts of two districts of Cabo Delgado province in May. In Mali, IS Sahel Province has doubled the territory under its control in less than a year, according to U.N. experts.",
        '"We are seeing a real rise in the external threat," one counterterrorism official said, warning that more attacks in Europe were likely this summer.',
    ]
)


@pytest.fixture(scope="module")
def told() -> list[Mention]:
    document = Document(document_id(TEXT.encode()), TEXT, published="2024-07-01", language="en")
    return LearnedReader().read(document)


def first(mention: Mention, name: str) -> Any:
    return next((s.value for s in mention.statements if s.property == name), None)


def of(told: list[Mention], kind: str) -> list[Mention]:
    return [m for m in told if m.kind == kind]


def test_sums_are_tallies(told: list[Mention]) -> None:
    assert {(first(m, "unit"), first(m, "value").point) for m in of(told, "tally")} == {
        ("attacks", 1100),
        ("killed_or_wounded", 5000),
    }


def test_one_attack_with_all_who_are_said_to_have_done_it(told: list[Mention]) -> None:
    (attack,) = of(told, "attack")
    said = {(s.value.actor, s.modality, s.speaker) for s in attack.statements if s.property == "perpetrator"}
    assert said == {
        ("islamic-state", "claimed", "Islamic State"),
        ("islamic-state-khorasan", "attributed", "U.S. officials"),
        ("government-of-ukraine", "attributed", "Russian President Vladimir Putin"),
        ("government-of-ukraine", "denied", "Ukraine"),
    }


def test_a_cell_was_stopped(told: list[Mention]) -> None:
    (plot,) = of(told, "plot")
    assert first(plot, "place").name == "Moscow"
    assert first(plot, "perpetrator") is None


def test_each_strength_has_its_own_group(told: list[Mention]) -> None:
    assert [first(m, "actor").actor for m in of(told, "strength")] == ["islamic-state-khorasan", "islamic-state"]


def test_who_is_held_and_who_gains_ground(told: list[Mention]) -> None:
    held, in_camps = of(told, "detention")
    assert [first(m, "value").point for m in (held, in_camps)] == [9000, 43000]
    (gained,) = of(told, "control")
    assert first(held, "actor").actor == first(gained, "actor").actor[:13] == "islamic-state"
    assert first(gained, "place").name == "Cabo Delgado"


def test_somebody_warns(told: list[Mention]) -> None:
    (warning,) = of(told, "warning")
    assert first(warning, "horizon") == "2024-06/2024-08"
