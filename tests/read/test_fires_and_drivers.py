"""Mosques and synagogues set alight, petrol bombs thrown at them, cars driven into crowds: and fires and crashes that nobody meant."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place, Quantity, document_id
from tocsin.read import read_document


def told(text: str, *wanted: str) -> list[tuple[object, ...]]:
    document = Document(document_id(text.encode()), text, published="2025-09-09", language="en")
    out = []
    for mention in read_document(document):
        values = {s.property: s.value for s in mention.statements if mention.kind == "attack"}
        if values:
            out.append(tuple(_plain(values.get(name)) for name in wanted))
    return out


def _plain(value: object) -> object:
    return value.name if isinstance(value, Place) else value.point if isinstance(value, Quantity) else value


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Mosque torched in Swedish town of Norrtalje", "Norrtalje"),
        ("Arson attack on synagogue in Metz", "Metz"),
        ("Two Molotov cocktails thrown at police station in Patras", "Patras"),
        ("Firebombs hit Winnipeg synagogue for second time in a year", "Winnipeg"),
        ("Mosque burned to ground in arson attack in Hove", "Hove"),
        ("A kosher restaurant in Perth was badly damaged in a deliberately lit fire on Sunday, police say.", "Perth"),
        ("The mosque in Swindon was set on fire while two men were inside, both of whom escaped unhurt.", "Swindon"),
        (
            "A Mercedes was driven into a carnival parade in Fulda, leaving 60 people injured, a third of them children.",
            "Fulda",
        ),
        (
            "A 26-year-old man accelerated his VW Golf into pedestrians in Linz, killing three people and injuring 36.",
            "Linz",
        ),
    ],
)
def test_a_fire_that_was_set_and_a_car_that_was_driven_into_people_are_attacks(text: str, town: str) -> None:
    assert told(text, "place") == [(town,)]


@pytest.mark.parametrize(
    "text",
    [
        "Mosque in Oulu burns down after lightning strike",
        "Church roof burned in Rennes as old organ short-circuits",
        "Arson ruled out in fire at Bremen mosque",
        "The barman hurled a Molotov cocktail, his own recipe of vodka and tabasco, across the counter in Leeds.",
        "Protesters burned an effigy of the president in Quito.",
        "A drunk driver ploughed into a bus queue in Bilbao, killing two students.",
        "A bus ploughed into a crowd at a market in Bari after its brakes failed, killing four.",
        "A taxi driver who suffered a seizure ploughed into Christmas shoppers in Dundee, killing six.",
        "Hamilton raced his Ferrari through the field in Monza.",
    ],
)
def test_fires_and_crashes_that_nobody_meant_are_none(text: str) -> None:
    assert told(text, "place") == []


def test_the_toll_of_an_attack_elsewhere_is_not_lent_to_the_first() -> None:
    text = (
        "TUMACO, Colombia — Dissidents set off a motorcycle bomb by the police station in Tumaco on Wednesday night; a child"
        " died. In a separate attack in Popayan gunmen shot two policemen dead."
    )
    assert told(text, "place", "killed") == [("Tumaco", 1), ("Popayan", 2)]
    text = "Two car bombs rocked the south on Tuesday: one outside a police station in Jamundi killed three people and another in Cali killed two."
    assert told(text, "place", "killed") == [("Jamundi", 3), ("Cali", 2)]
