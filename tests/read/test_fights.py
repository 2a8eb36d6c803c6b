"""Fights, fire and losses of war told in a line or two: what forces do in the present of headlines, and what only sounds so."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import ActorRef, Mention, Quantity

DAY = "2015-06-10"


def parties(mention: Mention) -> list[str]:
    return [s.value.name for s in mention.statements if isinstance(s.value, ActorRef)]


@pytest.mark.parametrize(
    "text",
    [
        "Violent clashes in the vicinity of Taiz",
        "Heavy clashes continue on outskirts of Misrata",
        "Fighting erupts in Bentiu",
        "Battles rage in Kobani",
        "Tribal clashes in Darfur",
        "Soldiers clash with gunmen in Mindanao",
        "Indian and Pakistani troops exchange fire in Kashmir",
        "Border guards trade fire in Kashmir",
        "Fighting raged around the airport in Aden on Monday, witnesses said.",
        "Clashes resumed in Hodeida on Wednesday after a two-day lull, residents said.",
    ],
)
def test_a_fight_needs_no_second_sentence(text: str) -> None:
    assert len(attacks(text, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Champions clash in Madrid",
        "Ministers clash over budget in Berlin",
        "Renewed clashes at Westminster over fishing rights",
        "Fierce fighting for third place in Lyon marathon",
        "Clashes of culture in Paris",
        "Fighting inflation in Argentina",
        "No fighting reported in Aden",
        "Ceasefire ends fighting in Aden",
        "Aid workers fear fighting in Bentiu",
        "US Marines join local forces fighting in Raqqa",
        "The troops trained for fighting in the mountains near Grenoble on Monday.",
        "Supporters of the two clubs clashed with stewards in Rome on Sunday.",
    ],
)
def test_matches_debates_and_fears_are_no_fight(text: str) -> None:
    assert not attacks(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces shell villages in northern Hama",
        "Shells target centre of Damascus",
        "Warplanes bomb market in Idlib",
        "Regime helicopters drop barrel bombs on Daraa",
        "Mortars rain on Mogadishu",
        "Rebels bombard Monrovia",
        "Troops torch 100 houses in Sagaing village",
        "Soldiers loot Magwe town and burn 30 houses",
        "Rebels storm army camp in Tigray",
        "Two police outposts attacked in Baluchistan",
        "Blasts rock army compound in Lashio",
        "Casualties and injuries in clashes in Marib",
        "Mine blast wounds children in Kachin State",
        "Army suffers heavy losses in Kachin State",
        "Civilians killed by army in Sagaing",
        "Government forces shelled villages in northern Hama on Sunday.",
        "Soldiers burned down 60 houses in a village in Magway on Tuesday, residents said.",
        "A police post was attacked near Quetta on Monday, officials said.",
    ],
)
def test_what_forces_do_is_told_in_the_present(text: str) -> None:
    assert len(attacks(text, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Shell stations target Lagos drivers",
        "Army shells out for new boots in Lahore",
        "Builders who dug a cellar in Wroclaw came upon 140 artillery shells under a pear tree on Tuesday. Sappers took them away in sand.",
        "Rockets target Dallas guard in trade",
        "Jets target playoffs in New York",
        "Israeli forces target recruits in Haifa",
        "Rebels target youth vote in Leeds",
        "Warplanes fly over Rome in parade",
        "Farmers burn stubble in Punjab",
        "Wildfires burn 60 homes in California",
        "Army executes manoeuvre in Bavaria",
        "Gas blast in army kitchen in Pune",
        "MPs attack army base closure in Leeds",
        "Party suffers heavy losses in Bavaria vote",
    ],
)
def test_shells_targets_and_losses_of_peace(text: str) -> None:
    assert not attacks(text, DAY)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Shells target Aleppo and clashes in the northern countryside of Homs", ["Aleppo", "Homs"]),
        ("Army shells Kobani and rebels ambush convoy near Palmyra", ["Kobani", "Palmyra"]),
        ("Clashes renewed in Deir Ezzor and continue in the city", ["Deir Ezzor"]),
    ],
)
def test_two_deeds_of_a_headline_at_two_towns(text: str, where: list[str]) -> None:
    assert [said(a)[2] for a in attacks(text, DAY)] == where


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("NPA rebels gun down farmer in Samar", ["NPA rebels"]),
        ("Israeli forces shell Rafah", ["Israeli forces"]),
        ("Israeli forces target Rafah", ["Israeli forces"]),
        ("The regime forces shell several areas in Idlib", ["regime forces"]),
        ("Junta forces shell village in Kachin State", ["Junta forces"]),
        ("Myanmar troops burn village in Kachin State", ["Myanmar troops"]),
        ("Tamil Tigers attack army camp in Mullaitivu", ["Tamil Tigers"]),
        ("Three NPA rebels killed in clash with army in Samar", ["NPA"]),
        ("Taliban fighters die in battle with police in Helmand", ["Taliban"]),
        ("Clash between Taliban, Islamic State in Nangarhar kills ten", ["Taliban", "Islamic State"]),
        ("Three villagers killed in Taliban attack in Helmand, army says", ["Taliban"]),
    ],
)
def test_who_did_it_in_the_present(text: str, who: list[str]) -> None:
    found = [name for a in attacks(text, DAY) for name in parties(a)]
    assert all(any(name in party for party in found) for name in who)


@pytest.mark.parametrize(
    "text",
    [
        "A blast at an Israeli target in Rafah killed two people on Monday.",
        "A strike on an ISIL target a few blocks away killed two people in Mosul on Monday.",
        "Two Hamas members were killed in an air strike on Rafah on Monday.",
    ],
)
def test_a_target_and_the_dead_of_a_raid_are_no_doers(text: str) -> None:
    assert not [name for a in attacks(text, DAY) for name in parties(a)]


def tolls(mention: Mention) -> dict[str, int]:
    return {s.property: s.value.point for s in mention.statements if isinstance(s.value, Quantity)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("46 people were killed and wounded when a car bomb exploded in Kirkuk", 46),
        ("About 30 killed and wounded by suicide car explosion in Tal Abyad", 30),
    ],
)
def test_dead_and_wounded_numbered_together(text: str, number: int) -> None:
    (one,) = attacks(text, DAY)
    assert tolls(one) == {"killed_or_wounded": number}


def test_dead_and_wounded_numbered_apart() -> None:
    (one,) = attacks("Four people were killed and 12 wounded when a car bomb exploded in Kirkuk.", DAY)
    assert tolls(one) == {"killed": 4, "wounded": 12}


def test_a_fight_that_flares_up_anew_is_one_and_scattered_ones_are_a_sum() -> None:
    (one,) = attacks("Nine killed in renewed fighting in Bentiu", DAY)
    assert said(one)[1:] == (9, "Bentiu")
    assert not attacks("Nine killed in scattered clashes in Unity state", DAY)
