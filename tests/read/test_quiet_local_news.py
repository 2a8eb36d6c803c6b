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
MISHAPS += [
    "Troopers are searching for a driver who hit and killed a pedestrian near Moose Jaw late on Thursday and then fled the scene.",
    "The driver of a pickup truck who struck and killed a woman in Widnes on Friday night has not been found, police say.",
    "A golfer was killed in Elko on Sunday, police said. He was struck by lightning as he ran for shelter.",
]
DEEDS = [
    "Three people were killed when a bomb exploded in a bungalow in Moose Jaw late on Monday, police said. Gas was ruled out.",
    "An explosion at a chemical plant in Lysychansk injured nine workers on Tuesday. Shells had hit the plant, the governor said.",
    "A man rammed his car into a crowd outside a mosque in Ludlow on Thursday, killing two. Police said that he had shouted abuse.",
    "The driver of a pickup truck hit and killed a guard at the embassy in Widnes on Friday in what police called a terrorist attack.",
    "A farmer was killed near Elko on Sunday, police said. He was struck by a bullet as he ran for shelter.",
    "Gunmen killed two passengers of a bus on the road to Garissa on Tuesday.",
    "A petrol bomb exploded in a policeman's face in Lille on Sunday and wounded him. Rioters had thrown fireworks and more fireworks at his colleagues.",
]


MISHAPS += [
    "A service on Sunday remembers the 43 miners left dead by an explosion at the Elk No. 4 mine near Widnes on May 3, 1961.",
    "The county has begun to cull wild boar. Nine boars were shot in a park in Elko on Tuesday, a week after a constable was gored by a boar, and residents protested.",
]
DEEDS += [
    "An explosion at a coal mine near Widnes killed four miners on Sunday. Rebels had planted the bomb, the manager said.",
    "Police opened fire on striking miners near Rustenburg on Thursday and killed 34 of them.",
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


MISHAPS_AT_WORK = [
    "An explosion at a coal mine near Zonguldak killed three miners on Monday.",
    "A gas pipeline exploded in San Martín on Friday, killing 70 people who had come to scoop up fuel.",
    "A diesel tanker blew up on the coast road near Tema on Saturday, killing nine.",
    "A blast at a sugar mill in Multan injured 15 on Monday.",
    "Two nurses were killed by an exploding oxygen cylinder at a clinic in Basra on Saturday.",
    "An explosion at an ammunition depot in Salinas killed four soldiers on Monday. The cause was not known.",
    "A blast at an illegal refinery in Rivers state killed more than 100 people on Friday night.",
]
BLASTS_THAT_WERE_MEANT = [
    "An explosion hit a truck that carried coal miners in Harnai on Friday, killing nine of them. The device had been planted by the road.",
    "A blast killed four coal miners in Sharag on Tuesday. Officials said a landmine had been laid at the gate of the mine.",
    "Militants blew up a gas pipeline near El Arish on Sunday.",
    "A blast ripped through a fuel tanker in Chaman on Thursday, killing two. A magnetic bomb had been attached to it.",
    "Drones hit an ammunition depot near Toropets on Wednesday, setting off explosions.",
    "A car bomb exploded at a petrol station in Hilla on Thursday, killing 80 pilgrims.",
    "A bomb went off at a cement factory in Kalar on Monday and killed two guards.",
]


@pytest.mark.parametrize("text", MISHAPS_AT_WORK)
def test_what_blows_up_at_work_is_no_attack(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize("text", BLASTS_THAT_WERE_MEANT)
def test_what_was_meant_to_blow_up_is(text: str) -> None:
    assert "attack" in kinds(text)


def test_mines_that_are_laid_are_no_pits() -> None:
    assert "attack" in kinds("More casualties in a mine explosion east of Sirte")
    assert "attack" in kinds("Three shepherds were killed in mine explosions in the countryside of Sirte on Monday.")
    assert kinds("Three miners died in an explosion at a coal mine near Zonguldak on Monday.") == set()


def test_a_bullet_meant_for_a_beast_that_hits_a_child_is_told() -> None:
    text = "A 5-year-old girl was struck by a bullet that an officer fired in Dayton, Ohio, on Friday. Investigators said the officer shot at a dog but missed the dog. The dog was taken to a shelter. The girl is in stable condition."
    assert kinds(text) == {"attack"}


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


@pytest.mark.parametrize(
    "text",
    [
        "The church in Kiel was gutted by German bombing in the Second World War, and the raids killed many of its choir. A concert marks its new roof.",
        "A book in the library of Deal lists 61 who were killed in air raids on the town between 1940 and 1944.",
        "The speaker, who is 93, told pupils in Leeds of a massacre that she had seen as a girl in a concentration camp near Riga.",
        "The couple from Idlib told a parish in Truro that the shelling got worse and the shooting outside their flat was constant. They left in spring.",
        "In Idlib, she told the club in Truro, they frequently saw neighbours being shot.",
    ],
)
def test_the_world_wars_and_a_life_under_fire_are_no_deed(text: str) -> None:
    assert kinds(text, title="A talk about the bombing") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in a bombing near the memorial of the Second World War in Riga on Saturday, police said.",
        "A neo-Nazi stabbed a visitor of the Holocaust museum in Leeds on Tuesday. The man, 40, is in hospital.",
        "The shelling of Idlib got worse on Friday, when a shell hit a bakery and killed nine people.",
        "Gunmen and bombers struck a theatre in Lyon on Friday night in the worst violence since the Second World War. At least 31 people were killed.",
        "It was the worst massacre in the country since the Second World War: in July 1995 troops killed 8,000 men in Srebrenica.",
    ],
)
def test_what_was_done_since_is_read(text: str) -> None:
    assert "attack" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two halls of the airport in Duluth were cleared on Friday after a passenger's bag set off an explosives detector. The bag was not found.",
        "In her new thriller a bookseller in Hove is asked about six murders on a list of crime fiction. Readers of the series will like the detective.",
        "POLICE have called this year's fair in Selkirk a success. Two youths were arrested later for an assault and a theft.",
        "There have been at least nine incidents in the county since May, a break-in at a chemist's in Selkirk among them.",
        "Armed officers were sent to a street in Selkirk on Monday after boys were seen with a rifle, pretending to shoot at cars. It was a water pistol.",
        "The coroner in Brecon spoke of failings on Friday over the death of a soldier who collapsed during a training march on a hot day.",
        "The walls of a chapel in Ludlow were daubed with obscene graffiti on Monday night. Police are treating the attack as a hate crime.",
        "Six workers were hospitalized after an explosion and a fire at a tram depot in Regina on Thursday, the health service said.",
        "In two hours on Monday the council in Selkirk heard four pleas for the bypass and shot down every one of the mayor's ideas.",
        "A rocket was shot into the crowd at a fireworks display in Hull on Friday and hurt two children, the club said.",
        "A deer that was later shot by a warden had run into a shop in Helena on Friday.",
        "The Perseverance rover was hit by a shower of stones when an asteroid exploded over Mars, NASA said on Monday.",
    ],
)
def test_local_news_of_every_kind_tells_nothing(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A passenger set off an explosive device in a hall of the airport in Duluth on Friday. Four people were hurt.", "attack"),
        ("A bookseller was charged in Hove on Monday with six murders that the police had found on a list. All six women were stabbed.", "attack"),
        ("Two youths were arrested in Selkirk on Monday for an assault on a nurse, who was beaten with a bar.", "attack"),
        ("There have been at least nine attacks in the county since May, one on a chemist's in Selkirk among them.", "tally"),
        ("A man who was shooting at cars in Selkirk on Monday hit a driver in the arm.", "attack"),
        ("Two men with petrol bombs attacked a mosque in Ludlow on Monday night, whose walls had been daubed with slogans. Police are treating the attack as a hate crime.", "attack"),
        ("Dayton police say a man was shot and killed on Sunday after an argument over claims of theft.", "attack"),
        ("A pilot was shot down on Monday near Sirte after an argument over objections to a truce, and two men died.", "attack"),
        ("A man was shot and killed at a fireworks show in Leeds on Friday.", "attack"),
        ("A man let off fireworks and then stabbed two people at a party in Leeds on Friday.", "attack"),
        ("A deer hunter was shot dead by robbers near Helena on Friday.", "attack"),
        ("A dog walker was stabbed to death near Leeds on Friday.", "attack"),
        ("A soldier was shot dead by rebels during a training march near Pucallpa on Friday.", "attack"),
        ("Six workers were hospitalized after an attack on a tram depot in Regina on Thursday, in which a man threw a bomb.", "attack"),
    ],
)  # fmt: skip
def test_local_news_of_what_was_done_tells_it(text: str, kind: str) -> None:
    assert kind in kinds(text)
