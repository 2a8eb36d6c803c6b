"""Who gives a number, by the build of the clause: subjects of any verb of telling, asides, prepositions; and what is no count."""

from itertools import product

import pytest

from tocsin.model import Document, Quantity
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.sources.givers import giver, gives, own_list

READER = LearnedReader(gate=None)

SOURCES = (
    "The Syrian Observatory for Human Rights",
    "The White Helmets",
    "A rescue worker at the scene",
    "The prosecutor of Ouahigouya",
    "Villagers",
    "MONUSCO",
    "The parents' association",
    "The provincial health department",
)
ASIDES = ("", ", which had people on the ground,", ", a body of volunteers,")
LEADS = (
    "put the toll at ",
    "has a list of ",
    "had seen at least ",
    "gave the number as ",
    "wrote down the names of ",
    "first gave 60 and later ",
    "would only vouch for ",
    "is certain of ",
)


@pytest.mark.parametrize(("who", "aside", "lead"), list(product(SOURCES, ASIDES, LEADS)))
def test_the_subject_gives_the_number(who: str, aside: str, lead: str) -> None:
    said = giver(f"{who}{aside} {lead}")
    if lead.startswith("is "):
        assert said is None  # no verb of telling: left to other patterns
    else:
        assert said is not None
        assert said.startswith(who)


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("according to the army, ", "the army"),
        ("For the peasant association there are ", "the peasant association"),
        ("The ministry's figure for Saturday's bombing in Baghdad is ", "The ministry"),
        ("The army's communiqué on the clash mentions ", "The army"),
        ("Villagers who attended the burial put it at ", "Villagers"),
        ("The police spokesman, Gambo Isah, put it at ", "The police spokesman, Gambo Isah"),
    ],
)
def test_by_a_preposition_a_possessive_and_an_office(before: str, who: str) -> None:
    assert giver(before) == who


@pytest.mark.parametrize(
    "before",
    [
        "Police arrested ",
        "The army sent ",
        "Soldiers attacked the village and killed ",
        "The hospital is ",
        "The police waited three hours before they found ",
        "They were with ",
        "The governor, when the rebels attacked, ",
    ],
)
def test_deeds_and_other_clauses_give_no_toll(before: str) -> None:
    assert giver(before) is None
    assert gives(before) is None


def test_a_list_of_somebody_named_before() -> None:
    assert own_list("; their own list has ")
    assert not own_list("; their car has ")


def told(text: str) -> list[tuple[int, str | None]]:
    read = READER.read(Document("d", text, published="2024-05-15", language="en"))
    return [
        (s.value.point, s.speaker)
        for m in read
        if m.kind == "attack"
        for s in m.statements
        if s.property == "killed" and isinstance(s.value, Quantity)
    ]


RAID = "Gunmen attacked a market in Menaka on Friday. "


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (RAID + "The governor spoke of nine dead. For the bishop there were 14.", [(9, "The governor"), (14, "the bishop")]),
        (RAID + "The White Helmets recovered 16 bodies. The police admit to four.", [(16, "The White Helmets"), (4, "The police")]),
        (RAID + "Police said 12 people were killed, fewer than the 20 reported by the mayor.", [(12, "Police"), (20, "the mayor")]),
        (RAID + "The army said seven soldiers died. The group, however, claimed to have killed 61.", [(7, "The army"), (61, "The group")]),
        (RAID + 'Police say eight people died. A local chief disagrees. "We buried 22," he said.', [(8, "Police"), (22, "A local chief")]),
        ("The toll of Friday's attack on Menaka is still unclear. Ten, says the army. Over thirty, say residents.", [(10, "the army"), (30, "residents")]),
    ],
)  # fmt: skip
def test_tolls_of_several_sources(text: str, numbers: list[tuple[int, str | None]]) -> None:
    assert told(text) == numbers


@pytest.mark.parametrize(
    "further",
    [
        "The army sent 40 soldiers.",
        "Police arrested 30 people.",
        "The hospital has 60 beds.",
        "Officials opened 20 shelters for those who fled.",
        "The governor has 25 bodyguards.",
        "Residents had waited for 15 hours.",
        "The police want to question 18 men.",
        "The ministry said that 30 more had been killed since January.",
    ],
)
def test_what_counts_something_else_is_no_rival(further: str) -> None:
    assert told(RAID + "Police said 12 people were killed. " + further) == [(12, "Police")]
