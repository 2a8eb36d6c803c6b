"""The dead of those who came, further victims, and what is told beside a toll and belongs to another matter."""

import pytest

from tests.read.told import attacks, numbers, said
from tocsin.model import Document
from tocsin.read import read_document

DAY = "2025-09-09"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "killed", "theirs"),
    [
        ("Nine policemen were killed at a checkpoint near Rafah on Monday. The gunmen seized a vehicle to escape but a helicopter chased them, killing at least four.", [9], [4]),
        ("Militants killed nine policemen near Rafah on Monday. After the attack, troops pursued the militants, killing five, the ministry said.", [9], [5]),
        ("Troops were ambushed near Ocaña on Friday, losing four men. Seven guerrillas were also killed in the fighting, the army said.", [4], [7]),
        ("A bomb on a bus in Haifa wounded 20 people on Monday. The suspect, Samir Awad, 21, died of his injuries on Tuesday.", [], [1]),
        # where nobody else died they are whom it befell
        ("Soldiers raided a hideout near Jos on Monday and chased the bandits, killing twelve.", [12], []),
    ],
)  # fmt: skip
def test_who_was_chased_is_no_victim(text: str, killed: list[int], theirs: list[int]) -> None:
    assert numbers(text, DAY, "killed") == killed
    assert numbers(text, DAY, "attackers_killed") == theirs


@pytest.mark.parametrize(
    "text",
    [
        "A bomb on a bus in Haifa wounded four people on Monday. Police named the bomber as Samir Awad, 21, from near Jenin, who died on Wednesday of the injuries he sustained in the attack.",
        "Gunmen killed nine soldiers in attacks on checkpoints near Rafah on Monday. Military sources said 12 militants also died in an exchange of fire.",
        "Eight men were killed at a bar in Celaya on Sunday. One other man, found alive with gunshot wounds, later died in hospital.",
        "Eight men were killed at a bar in Celaya on Sunday. One other woman, found with stab wounds, died under medical care.",
        "A bomb wounded nine people at a market in Turin on Monday, in an attack that bore similarities to bombings by anarchists in Spain last year.",
    ],
)
def test_the_end_of_a_deed_is_no_other_one(text: str) -> None:
    assert len(attacks(text, DAY)) == 1


def test_a_deed_that_is_likened_has_its_own_dead() -> None:
    text = "The shooting in Oslo on Monday, in which three people died, was similar to the attack in Christchurch that killed 51 people in 2019."
    assert [said(a)[1] for a in attacks(text, DAY)] == [3, 51]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Eleven soldiers were wounded when a bomb hit their vehicle near Tunceli on Monday. The governor's office said three of the soldiers were in critical condition.", [11]),
        ("A police officer was killed on Saturday when a bomb exploded under his car in Newry. Until Saturday, such bombings had maimed two officers but killed nobody.", []),
        ("Three mail bombs were sent to embassies in Athens on Monday. Two of the devices exploded, causing no injuries.", [0]),
    ],
)  # fmt: skip
def test_a_part_of_the_wounded_is_no_other_number(text: str, wounded: list[int]) -> None:
    assert numbers(text, DAY, "wounded") == wounded


def test_a_party_does_not_raise_a_toll() -> None:
    text = "The massacre killed at least 87 people in Rais on Friday. The Front for Socialist Forces said its members in the area put the death toll at 151."
    assert numbers(text, DAY, "killed")[0] == 87
    assert not [m for m in read_document(Document("d", text, published=DAY, language="en")) if m.kind == "strength"]
    risen = (
        "The blast killed at least 87 people in Rais on Friday. The interior ministry later put the death toll at 151."
    )
    assert numbers(risen, DAY, "killed")[0] == 151


def test_parts_that_add_up_are_told_one_by_one() -> None:
    text = (
        "Gunmen killed 19 people in attacks on two towns near Cali, witnesses said on Monday. The weekend killings shocked the region. Fourteen people were"
        " massacred in one attack in Jambalo, police said. Five boys who were hacked to death in Caloto on Sunday were brothers."
    )
    assert sorted(str(said(a)[1:]) for a in attacks(text, DAY)) == ["(14, 'Jambalo')", "(5, 'Caloto')"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two car bombs exploded in Madrid on Friday, killing an officer. Police blamed the bombings on the separatist group ETA, which ended a cease-fire last month.", "2025-09-05"),
        ("A bomb killed a corporal in the town of Leitza yesterday. It was the fifth attack since the banning of Unidad, the group's political front, a month ago.", "2025-09-08"),
    ],
)  # fmt: skip
def test_the_day_of_a_truce_is_no_attacks(text: str, day: str) -> None:
    assert [said(a)[0] for a in attacks(text, DAY)] == [day]


def test_organised_crime_organises_nothing_that_day() -> None:
    text = "Six people were shot dead in Celaya on Saturday. And earlier this month organized crime groups massacred 11 people in Iguala. Mexico has counted 340,000 murders since an offensive began in December 2006."
    assert [said(a)[0] for a in attacks(text, DAY)] == ["2025-09-06", "2025-09-01/2025-09-09"]


def test_whose_post_was_struck_did_not_strike() -> None:
    text = "The group said its fighters attacked a post belonging to the Egyptian army near Rafah on Monday and killed nine soldiers."
    assert not [s for a in attacks(text, DAY) for s in a.statements if s.property == "perpetrator"]
    did = "The Egyptian army attacked a village near Rafah on Monday and killed nine people."
    assert [s for a in attacks(did, DAY) for s in a.statements if s.property == "perpetrator"]


def test_who_flees_the_scene_gives_up_no_ground() -> None:
    text = "Rebels of the PKK set off a mine near Tunceli on Monday, wounding nine soldiers. Troops are searching for the rebels who fled the area."
    assert not [m for m in read_document(Document("d", text, published=DAY, language="en")) if m.kind == "control"]
