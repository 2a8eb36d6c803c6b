"""Local news whose words tempt: scares, squads, gas, drivers, beasts that are shot, fireworks, mourners, and what looks like them."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.quantities import casualties
from tocsin.read.learned.reader import LearnedReader


def kinds(text: str, day: str = "2016-09-14", title: str | None = None) -> set[str]:
    """The kinds of mention that a text without a gate yields."""
    document = Document(document_id(text.encode()), text, title, None, day, "en")
    return {m.kind for m in LearnedReader(None).read(document)}


SCARES = [
    "The bomb squad was called to a primary school in Carlow on Tuesday after a caretaker found a humming parcel. Officers later confirmed that it was a musical birthday card.",
    "Four colleges in Nova Scotia received bomb threats on Monday that were determined to be a hoax, the constabulary said. Each received an e-mail claiming that bombs had been placed in lecture halls.",
    "A bomb threat that emptied the town hall in Wagga Wagga turned out to be a false alarm. Dogs swept both floors, and staff returned at noon.",
    "A bomb disposal team from Kineton was called on Sunday after a farmer in Tetbury dug up grenades that his father had buried. Nobody was hurt and the weapons were taken away.",
    "Divers towed the wartime mine out to sea off Hartlepool and safely detonated it on Friday. The unexploded German bomb had lain under the pier since the Second World War.",
    "A pupil in Tulsa was said to have threatened to shoot up his school in a post on Tuesday. Detectives concluded that the post was meant as a joke, and no weapons were found.",
]
DEVICES = [
    ("The bomb squad defused a device that was found under a councillor's car in Carlow on Tuesday.", {"plot", "attack"}),
    ("A pipe bomb exploded outside a bank in Halifax on Monday, hours after a caller had warned of it. Two clerks were injured.", {"attack"}),
    ("Police in Wagga Wagga are looking into the detonation of a home-made explosive device at the town hall late on Sunday. The bomb squad is there. No one was hurt.", {"attack"}),
    ("A man was arrested in Tulsa on Tuesday after he threatened to bomb the courthouse. Officers found a rifle and explosives in his van.", {"plot", "attack"}),
]  # fmt: skip


@pytest.mark.parametrize("text", SCARES)
def test_a_bomb_that_was_none_is_no_attack(text: str) -> None:
    assert not kinds(text, title=text.split(". ")[0]) & {"attack", "plot"}


@pytest.mark.parametrize(("text", "any_of"), DEVICES)
def test_one_that_was_is_read(text: str, any_of: set[str]) -> None:
    assert kinds(text) & any_of


MISHAPS = [
    "Three people were badly burned when a bungalow in Moose Jaw exploded late on Monday. Inspectors believe that a leaking gas line is to blame.",
    "An explosion at a chemical plant in Widnes injured nine workers on Tuesday and set off a fire. Windows were broken half a mile away. The cause has not been determined.",
    "At least six people were killed and 20 injured after explosions at a chemical factory in Vapi on Friday, police said. A barrel of solvent had burst, an officer said.",
    "A drink-driver who ploughed into a hedge near Ludlow, killing two of his passengers, was jailed for eight years on Thursday.",
    "Reckless driver Lee Marsh was sent to prison for five years for killing a schoolfriend in a road smash in Dundee.",
    "A firework that he had made from twelve sparklers exploded in a boy's hands in Yuma on Sunday. He lost two fingers. Firefighters warned parents of home-made fireworks.",
]
DEEDS = [
    "Three people were killed when a bomb exploded in a bungalow in Moose Jaw late on Monday, police said. Gas was ruled out.",
    "An explosion at a chemical plant in Lysychansk injured nine workers on Tuesday. Shells had hit the plant, the governor said.",
    "A man rammed his car into a crowd outside a mosque in Ludlow on Thursday, killing two. Police said that he had shouted abuse.",
    "Gunmen killed two passengers of a bus on the road to Garissa on Tuesday.",
    "A petrol bomb exploded in a policeman's face in Lille on Sunday and wounded him. Rioters had thrown fireworks and more fireworks at his colleagues.",
]


@pytest.mark.parametrize("text", MISHAPS)
def test_gas_drivers_and_fireworks_attack_nobody(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize("text", DEEDS)
def test_what_was_done_there_is_read(text: str) -> None:
    assert "attack" in kinds(text)


def test_who_shoots_a_beast_attacks_nobody() -> None:
    mauled = "A jogger was attacked by a neighbour's dog in Elko on Monday. Deputies who came shot and killed the dog. A second dog ran off when the shots were fired. The 40-year-old victim was taken to hospital with bites. Animal control took the other dog."
    assert kinds(mauled) == set()
    grizzly = "A grizzly killed a camper near Cody on Friday. Wardens found the bear on Sunday and shot it after hair from its paw was matched. Two cubs of the bear were taken to a zoo."
    assert kinds(grizzly) == set()


def test_who_shoots_a_man_and_his_dog_does() -> None:
    text = "A gunman shot and killed a man who was walking his dog in Elko on Monday, and then shot the dog. A second dog ran off. Deputies took both dogs to an animal shelter."
    assert "attack" in kinds(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Some 400 villagers gathered to remember those who died in the bombing of the mill.", []),
        ("About 90 cadets marched for the soldiers who were killed in Helmand.", []),
        ("Nine people who had come to mourn those who died were killed in the blast.", [9]),
        ("Two Danes are among those who were killed.", [2]),
        ("Three of the people who were killed were guards.", [3]),
    ],
)
def test_those_who_mourn_are_not_the_dead(text: str, killed: list[int]) -> None:
    assert [c.quantity.best for c in casualties(text, 0, len(text)) if c.what == "killed"] == killed


@pytest.mark.parametrize(
    "text",
    [
        "The chief said that the city of Tulsa had 31 traffic fatalities so far this year.",
        "In the last two weeks I have seen four murders that never actually happened, all of them on the stage of our village hall in Ludlow.",
        "The list names 74 people. Two of the unsolved murders are in Shelby, a clerk said.",
    ],
)
def test_what_nobody_did_is_neither_a_sum_nor_a_deed(text: str) -> None:
    assert kinds(text) == set()


def test_what_was_done_so_often_is_one() -> None:
    assert "tally" in kinds("The chief said that the city of Tulsa had 31 murders so far this year.")
    assert "attack" in kinds("Two of the murders took place in Shelby on Friday, police said. Both men were shot.")
