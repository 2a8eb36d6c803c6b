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


@pytest.mark.parametrize(
    ("text", "place", "dead"),
    [
        (
            "A gunman who killed two football fans in Ghent on Monday night was shot dead by police in a cafe in Aalst on Tuesday.",
            "Ghent",
            2,
        ),
        ("A man who shot three people dead in a bar in Osijek was arrested in Zagreb on Tuesday.", "Osijek", 3),
        ("A mayor who survived an attack in Tijuana was shot dead by gunmen in Tecate on Friday.", "Tecate", 1),
        (
            "STRASBOURG — The gunman who killed five people near a market in Strasbourg was shot dead on Thursday night after a two-day manhunt.",
            "Strasbourg",
            5,
        ),
        (
            "WASHINGTON — A man who shot dead nine Black worshippers in Charleston in 2015 has lost an appeal.",
            "Charleston",
            9,
        ),
        (
            "GAZIANTEP — At least 54 people died when a child blew himself up at a Kurdish wedding in Gaziantep on Saturday night.",
            "Gaziantep",
            54,
        ),
    ],
)
def test_where_the_victims_were_killed_and_how_many(text: str, place: str, dead: int) -> None:
    assert told(text, "place", "killed") == [(place, dead)]


def test_bombs_that_wound_and_days_of_remembrance() -> None:
    assert told("Bus bomb injures 21 in Jerusalem", "place", "wounded") == [("Jerusalem", 21)]
    assert told("Photobomb hurts three egos at Berlin premiere") == []
    text = "OKLAHOMA CITY — Survivors gathered on Saturday, 30 years after a truck bomb killed 168 people in Oklahoma City."
    assert told(text, "date", "killed") == [("1995", 168)]


def test_guards_who_were_shot_are_as_many_as_are_counted() -> None:
    text = "OSIJEK — Two shopkeepers were shot in Osijek on Friday by a gunman with a hunting rifle."
    assert told(text, "killed_or_wounded", "wounded") == [(2, None)]


def test_the_level_of_an_alert_disputes_no_toll() -> None:
    first = "Gunmen killed two people in a bar in Derry on Monday, police said. "
    document = Document("d", first + "Belgium keeps its terror alert at level three of four.", published="2025-09-09")
    assert [s.value for m in read_document(document) for s in m.statements if s.property == "killed"] == [
        Quantity.exactly(2)
    ]
