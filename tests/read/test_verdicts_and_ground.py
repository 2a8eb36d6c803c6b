"""Plots that are told through verdicts, and words of holding and besieging that tell of no change of ground."""

from itertools import product

import pytest

from tocsin.model import ActorRef, Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def read(text: str, kind: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return [m for m in READER.read(document) if m.kind == kind]


PLOTTERS = (("A former soldier", "was"), ("Two brothers", "were"), ("A 19-year-old", "was"), ("Three men", "were"))
VERDICTS = (
    "{was} given ten years on Monday for planning to bomb a mosque in Bradford.",
    "{was} jailed for ten years on Monday for plotting to bomb a mosque in Bradford.",
    "{was} sentenced to ten years in prison after planning to bomb a mosque in Bradford.",
    "{was} convicted on Monday of plotting to bomb a mosque in Bradford.",
    "{was} found guilty of preparing an attack on a mosque in Bradford.",
    "{was} sent to prison for planning an attack on a mosque in Bradford.",
    "{was} locked up on Monday for plotting to attack a mosque in Bradford.",
    "got ten years on Monday for plotting to attack a mosque in Bradford.",
)
CHARGES = (
    "Prosecutors want 15 years for two students accused of planning attacks in Bradford.",
    "Two students go on trial today over plans to attack a mosque in Bradford.",
    "Two students were charged on Monday with planning an attack on a mosque in Bradford.",
    "The trial of two students who are accused of plotting to bomb a mosque in Bradford opened on Monday.",
)


@pytest.mark.parametrize(("plotter", "verdict"), list(product(PLOTTERS, VERDICTS)))
def test_a_plot_told_by_its_verdict(plotter: tuple[str, str], verdict: str) -> None:
    who, was = plotter
    text = f"{who} {verdict.replace('{was}', was)}"
    (plot,) = read(text, "plot")
    told = [s for s in plot.statements if s.property == "perpetrator"]
    assert [(s.value.name, s.modality) for s in told if isinstance(s.value, ActorRef)] == [(who, "asserted")]
    assert plot.first("stage").value == "foiled"  # type: ignore[union-attr]
    assert plot.first("date") is None  # the day of the verdict is not the plot's
    assert not read(text, "attack")


@pytest.mark.parametrize("text", CHARGES)
def test_a_charge_is_a_suspicion(text: str) -> None:
    (plot,) = read(text, "plot")
    told = [s.modality for s in plot.statements if s.property == "perpetrator"]
    assert told == ["suspected"]
    assert not read(text, "attack")


@pytest.mark.parametrize(
    "text",
    [
        "M23 holds a congress in Goma on Monday.",
        "Al-Shabaab held a parade in Jilib on Friday.",
        "The Taliban held talks with China in Kabul on Friday.",
        "The army held a press conference in Maiduguri on Friday about Boko Haram.",
        "Aid has reached the besieged town of Djibo, which JNIM has been shelling.",
        "JNIM released 12 soldiers whom it had held near Djibo since March.",
        "Government forces have lifted the siege of Dilling, the SPLM-N said.",
        "The army broke the siege of Deir ez-Zor by the Islamic State.",
    ],
)
def test_no_ground_is_seized(text: str) -> None:
    assert [m for m in read(text, "control") if m.first("change").value == "seized"] == []  # type: ignore[union-attr]


def test_ground_that_is_held_or_besieged() -> None:
    assert [m.first("change").value for m in read("M23 holds the town of Bunagana.", "control")] == ["seized"]  # type: ignore[union-attr]
    assert [m.first("change").value for m in read("JNIM has besieged Timbuktu since August.", "control")] == [
        "contested"
    ]  # type: ignore[union-attr]
