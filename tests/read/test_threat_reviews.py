"""What reviews of a threat tell: counts of several groups or lands, ground, cells that were stopped, and who did what."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def told(text: str) -> list[Mention]:
    return READER.read(Document(document_id(text.encode()), text, published="2023-03-02", language="en"))


def rows(text: str, kind: str) -> set[tuple[object, ...]]:
    out = set()
    for m in told(text):
        said = {s.property: s.value for s in m.statements}
        if m.kind == kind:
            actor, place = said.get("actor"), said.get("place")
            out.add((said["value"].point, actor.actor if actor else None, place.name if place else None))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2022 the Nigerian branch of Islamic State claimed 412 attacks, the Afghan branch 287 and the Sahel branch 120.",
            {(412, "islamic-state-west-africa", None), (287, "islamic-state-khorasan", None), (120, "islamic-state-sahel", None)},
        ),
        (
            "The Islamic State group claimed 1,100 attacks in 2022: 412 in Nigeria, 287 in Afghanistan and 190 in Syria.",
            {(1100, "islamic-state", None), (412, "islamic-state", "Nigeria"), (287, "islamic-state", "Afghanistan"), (190, "islamic-state", "Syria")},
        ),
        (
            "Most of the 1,100 attacks that Islamic State claimed in 2022 were in Nigeria (412) and Syria (190).",
            {(1100, "islamic-state", None), (412, "islamic-state", "Nigeria"), (190, "islamic-state", "Syria")},
        ),
        ("Al-Shabaab accounted for 230 of the 400 attacks in Somalia in 2022.", {(230, "al-shabaab", None)}),
        ("Boko Haram staged 110 attacks in 2014, a Washington think tank found.", {(110, "boko-haram", None)}),
        ("Boko Haram staged 110 attacks in Borno in 2014, said a research group in Oslo.", {(110, "boko-haram", "Borno")}),
    ],
)  # fmt: skip
def test_tallies(text: str, expected: set[tuple[object, ...]]) -> None:
    assert rows(text, "tally") == expected


def test_strengths() -> None:
    text = "The UN says Islamic State's Afghan branch has 4,000 fighters, the Somali branch 1,000."
    assert rows(text, "strength") == {(4000, "islamic-state-khorasan", None), (1000, "islamic-state-somalia", None)}


def test_those_who_are_held_with_them() -> None:
    text = "About 9,000 Islamic State men are held in camps in Syria, along with 52,000 of their relatives at al-Hol."
    assert {n for n, _, _ in rows(text, "detention")} == {9000, 52000}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In December Islamic State took parts of two districts of Cabo Delgado, Macomia and Quissanga.", {("Macomia", "seized", "2022-12"), ("Quissanga", "seized", "2022-12")}),
        ("Islamic State took parts of two provinces in northern Mozambique in 2021.", {("Mozambique", "seized", "2021")}),
        ("In 2012 the rebels seized towns in northern Mali, the mayor of Gao said.", {("Mali", "seized", "2012")}),
        ("The Taliban seized Afghanistan in August 2021.", set()),
        (
            "In December Islamic State took Macomia and Quissanga, before troops from Rwanda retook Quissanga town on January 14.",
            {("Macomia", "seized", "2022-12"), ("Quissanga", "seized", "2022-12"), ("Quissanga", "lost", "2023-01-14")},
        ),
    ],
)  # fmt: skip
def test_ground(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = set()
    for m in told(text):
        said = {s.property: s.value for s in m.statements}
        if m.kind == "control":
            found.add((said["place"].name, said["change"], said.get("date")))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("The cell was broken up on 12 June 2018 before it could strike.", "2018-06-12", None),
        ("Before it could strike, the cell was dismantled in Rabat on 5 November 2021.", "2021-11-05", "Rabat"),
        ("A cell that had planned to derail a train near Madrid was dismantled in March 2004.", "2004-03", "Madrid"),
        ("In January police in Castrop-Rauxel arrested two Iranian brothers suspected of planning an attack.", "2023-01", "Castrop-Rauxel"),
        ("The gunmen were shot dead before they could storm the hotel in Mogadishu on 4 May 2019.", "2019-05-04", "Mogadishu"),
    ],
)  # fmt: skip
def test_stopped_in_time(text: str, day: str, place: str | None) -> None:
    (plot,) = [m for m in told(text) if m.kind in ("plot", "attack")]
    said = {s.property: s.value for s in plot.statements}
    assert (plot.kind, said["stage"], said.get("date")) == ("plot", "foiled", day)
    assert (said["place"].name if "place" in said else None) == place


def test_a_charge_is_no_attack_of_its_own() -> None:
    assert told("Four men, all citizens of Tajikistan, have been charged with committing a terrorist act.") == []


def test_the_words_for_those_who_were_caught_are_whole() -> None:
    (plot,) = told("Police in Bonn arrested two Iranian brothers suspected of planning an attack with ricin.")
    assert [s.value.name for s in plot.statements if s.property == "perpetrator"] == ["two Iranian brothers"]


def parties(text: str) -> list[set[str | None]]:
    attacks = [m for m in told(text) if m.kind == "attack"]
    return [{s.value.actor for s in m.statements if s.property == "perpetrator"} for m in attacks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 17 September two squads of JNIM got into the airport of Bamako and killed more than 70 people.", [{"jnim"}]),
        ("JNIM crept up to the airport of Bamako at dawn and killed more than 70 people.", [{"jnim"}]),
        ("Tunisia's prime minister blamed Ansar al-Sharia, a local group with ties to al-Qaeda, for the attack in Sousse that killed 38 people on 26 June 2015.", [{"ansar-al-sharia-tunisia"}]),
    ],
)  # fmt: skip
def test_who_did_it(text: str, expected: list[set[str | None]]) -> None:
    assert parties(text) == expected


def test_two_deeds_at_one_spot_are_an_attack_and_no_sum() -> None:
    text = (
        "The affiliate of Islamic State was responsible for the two bombings in Kerman, Iran, in January 2022, in which "
        "94 people died, and for the massacre at the Crocus hall near Moscow two months later, the experts say."
    )
    assert [m.kind for m in told(text)] == ["attack", "attack"]


def test_places_that_are_joined_before_what_befell_them() -> None:
    text = "Ménaka and Ansongo, which Islamic State has cut off since spring, are running out of food."
    places = [s.value.name for m in told(text) for s in m.statements if s.property == "place"]
    assert places == ["Ménaka", "Ansongo"]
