"""Which of several attacks a claim, blame or denial is about: by target, means, day, town, toll, order, "both" and "neither"."""

from collections.abc import Sequence

import pytest

from tests.read.told import attacks
from tocsin.model import Document, document_id
from tocsin.read import read_document

BOMB = "A bomb tore through a fish market in Gwoza on Friday, killing nine people and wounding 20. "
CHURCH = "On Sunday gunmen attacked a church in Mubi and shot dead 14 worshippers. "
CHURCH_FIRST = "Gunmen attacked a church in Mubi on Sunday and shot dead 14 worshippers. "
BOMB_LATER = "On Friday a bomb tore through a fish market in Gwoza, killing nine people and wounding 20. "
END = " Both towns lie in the north."
THREE = (
    "A car bomb exploded outside the courthouse in Pasto on Monday and killed three people. Two days later gunmen fired on a police"
    " post in Tumaco, killing five officers. On Friday four farmers were shot dead in a village near Ipiales. "
)


def parties(text: str, published: str) -> dict[int, list[tuple[str, str]]]:
    """Dead of each attack of a text, and who is said to have done it, with the modality."""
    read = read_document(Document(document_id(text.encode()), text, None, None, published, "en"))
    out = {}
    for mention in (m.to_json() for m in read if m.kind == "attack"):
        said = [s for s in mention["statements"] if s["property"] == "perpetrator"]
        dead = next(s["value"]["best"] for s in mention["statements"] if s["property"] == "killed")
        out[dead] = sorted((s["value"]["actor"], s["modality"]) for s in said)
    return out


OF_THE_MARKET = [
    "Boko Haram claimed the market bombing.",
    "Boko Haram said it carried out the bombing in Gwoza.",
    "Boko Haram claimed Friday's attack.",
    "Police blamed Boko Haram for the blast at the fish market.",
    "The army suspects Boko Haram of the bombing on Friday.",
    "For the attack in Gwoza the army blamed Boko Haram.",
    "Boko Haram said it had bombed the market.",
    "Boko Haram denied that it had planted the bomb.",
    "Nobody has claimed the church attack, but Boko Haram said it was behind the bombing.",
    "Responsibility for the attack on the market was claimed by Boko Haram.",
    "In Gwoza, police blamed Boko Haram.",
    "Boko Haram has claimed the killing of the nine in Gwoza.",
    "The explosion was claimed by Boko Haram.",
    "About Friday's bombing, Boko Haram said that it was its work.",
]
OF_THE_CHURCH = [
    "Boko Haram claimed the church shooting.",
    "Boko Haram claimed Sunday's attack.",
    "Boko Haram said it was behind the killings in Mubi.",
    "The Mubi raid was claimed by Boko Haram.",
    "Police blame Boko Haram for the murder of the 14 worshippers.",
    "Boko Haram denied a role in the church attack.",
    "The shooting was claimed by Boko Haram.",
    "Boko Haram said it had attacked the church.",
    "In Mubi, police blamed Boko Haram.",
    "Boko Haram said its men had shot the worshippers.",
    "Nobody has claimed the bombing, but Boko Haram said it was behind the shooting.",
]
OF_BOTH = [
    "Boko Haram claimed both attacks.",
    "Boko Haram said it was behind both.",
    "The two attacks were claimed by Boko Haram.",
    "Boko Haram said that both were its work.",
    "Boko Haram claimed the market bombing and the church attack.",
    "Boko Haram claimed responsibility for the bombing in Gwoza and the raid in Mubi.",
    "The army suspects Boko Haram of both.",
    "Boko Haram denied any part in either attack.",
    "Boko Haram said it had nothing to do with either.",
    "Neither attack was the work of Boko Haram, the governor said.",
    "Boko Haram claimed all of the attacks.",
]


@pytest.mark.parametrize("text", [BOMB + CHURCH, CHURCH_FIRST + BOMB_LATER])
@pytest.mark.parametrize(
    ("sentence", "dead"),
    [(s, [9]) for s in OF_THE_MARKET] + [(s, [14]) for s in OF_THE_CHURCH] + [(s, [9, 14]) for s in OF_BOTH],
)
def test_either_of_two_or_both(text: str, sentence: str, dead: Sequence[int]) -> None:
    told = parties(text + sentence + END, "2023-05-08")
    assert {n: bool(p) for n, p in told.items()} == {n: n in dead for n in (9, 14)}


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("Boko Haram claimed it.", 14),
        ("That attack was claimed by Boko Haram.", 14),
        ("Boko Haram claimed the latest attack.", 14),
        ("The second attack was claimed by Boko Haram.", 14),
        ("Boko Haram claimed the attack, but not the earlier one.", 14),
        ("The first attack was claimed by Boko Haram.", 9),
        ("Boko Haram admitted the earlier blast.", 9),
    ],
)
def test_by_the_order_in_which_they_were(sentence: str, dead: int) -> None:
    told = parties(BOMB + CHURCH + sentence + END, "2023-05-08")
    assert {n for n, p in told.items() if p} == {dead}


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("The ELN claimed the car bomb.", [3]),
        ("The ELN denied any part in the courthouse bombing.", [3]),
        ("Officials in Pasto blamed the ELN.", [3]),
        ("Monday's attack was claimed by the ELN.", [3]),
        ("The ELN has admitted the attack outside the courthouse.", [3]),
        ("No group has claimed the killing of the farmers, but the ELN said it had set off the car bomb.", [3]),
        ("The ELN claimed the attack on the police post.", [5]),
        ("The army blames the ELN for the deaths of the five officers.", [5]),
        ("The ELN said it had fired on the police post.", [5]),
        ("In Tumaco the mayor blamed the ELN.", [5]),
        ("Of the three, the ELN claimed only the attack in Tumaco.", [5]),
        ("The shooting at the police post was the work of the ELN, prosecutors said.", [5]),
        ("The ELN denied that it had killed the farmers.", [4]),
        ("The ELN claimed the killings.", [4]),
        ("The ELN denied a hand in the latest killings.", [4]),
        ("The ELN claimed the car bomb and the attack on the police post.", [3, 5]),
        ("The ELN claimed the first two attacks.", [3, 5]),
        ("The ELN claimed all three attacks.", [3, 4, 5]),
        ("The army blamed the ELN for all three.", [3, 4, 5]),
        ("The ELN said that none of the three attacks was its work.", [3, 4, 5]),
        ("Nobody has claimed any of the attacks.", []),
    ],
)
def test_one_of_three_some_or_all(sentence: str, dead: list[int]) -> None:
    told = parties(THREE + sentence + " Rain fell in the mountains.", "2022-09-04")
    assert sorted(n for n, p in told.items() if p) == dead


def test_one_claimed_and_the_others_denied() -> None:
    end = " Rain fell in the mountains."
    told = parties(THREE + "The ELN claimed the bombing but denied killing the farmers." + end, "2022-09-04")
    assert told == {3: [("eln", "claimed")], 5: [], 4: [("eln", "denied")]}
    told = parties(
        THREE + "The ELN claimed the bombing but denied a role in the other two attacks." + end, "2022-09-04"
    )
    assert told == {3: [("eln", "claimed")], 5: [("eln", "denied")], 4: [("eln", "denied")]}


def test_an_older_attack_in_passing_takes_no_claim() -> None:
    text = (
        "Gunmen killed 26 tourists near Pahalgam on Tuesday. It was the deadliest attack on civilians in India since November"
        " 2008, when ten gunmen killed 166 people in Mumbai. The Resistance Front took credit for it on Telegram."
    )
    told = parties(text, "2025-04-24")
    assert told == {26: [("the-resistance-front", "claimed")], 166: []}


@pytest.mark.parametrize(
    ("turn", "dead"),
    [
        ("The day before, a family of six had bombed a church in Surabaya and killed 13 people.", {7, 13}),
        ("Six days earlier, gunmen had attacked a church in Surabaya and killed 13 people.", {7, 13}),
        ("Hours later gunmen attacked a church in Gresik and killed 13 people.", {7, 13}),
        ("The next morning a bomb went off in a church in Surabaya and killed 13 people.", {7, 13}),
        ("On Tuesday a bomb went off in a church in Surabaya and killed 13 people.", {7, 13}),
    ],
)
def test_a_sentence_that_opens_on_another_time(turn: str, dead: set[int]) -> None:
    text = f"Two men set off bombs at a police post in Surabaya on Monday and killed seven people. {turn}"
    assert set(parties(text, "2018-05-16")) == dead


@pytest.mark.parametrize(
    ("sentence", "market"),
    [
        ("The army suspects Boko Haram, which denied it.", ["denied", "suspected"]),
        ("Officials had at first suspected Boko Haram, who deny any involvement.", ["denied", "suspected"]),
        ("Police suspected Boko Haram, but the group denied any role.", ["denied", "suspected"]),
        ("The army blames Boko Haram, which denied it.", ["attributed", "denied"]),
        ("Boko Haram was quick to claim it.", ["claimed"]),
        ("Boko Haram hastened to deny any part in it.", ["denied"]),
        ("Boko Haram was the first to claim it.", ["claimed"]),
    ],
)
def test_who_suspects_and_who_denies(sentence: str, market: list[str]) -> None:
    told = parties(BOMB + sentence + " Gwoza lies close to the border.", "2023-05-08")
    assert [m for _, m in told[9]] == market


def test_who_came_to_harm_did_none() -> None:
    text = "Maoists bombed a lorry near Sukma on Friday. 26 men of the Central Reserve Police Force were wiped out."
    assert parties(text, "2017-04-25")[26] == [("communist-party-of-india-maoist", "asserted")]


def test_what_an_attack_is_likened_to_takes_no_blame() -> None:
    text = (
        "Fifteen villagers were gunned down on Tuesday at two checkpoints near Yala. The army's spokesman said the BRN was"
        " responsible and that cartridges matched those of the attack on a post in Nong Chik on July 23, when four died."
    )
    told = parties(text, "2019-11-08")
    assert told[15] == [("brn-thailand", "attributed")]
    assert told[4] == []


def test_a_description_with_a_day_of_its_own_is_another_attack() -> None:
    text = (
        "A van bomb wrecked a public house in Lurgan on Wednesday and killed two people. A taxi driver was shot dead by gunmen"
        " in Portadown. Police said they had found the same kind of timer as in the bombing of a hotel in Newry on August 2,"
        " in which seven guests lost their lives."
    )
    assert 7 in parties(text, "1976-08-19")


def test_those_who_came_to_harm_say_which_attack_is_claimed() -> None:
    text = (
        "KABUL — In Ghor, a car bomb near police headquarters killed 13 people on Sunday.\n\n"
        "In Nangarhar, gunmen killed three women who worked for a radio station.\n\n"
        'Islamic State said its fighters had targeted the women because they worked for a media company loyal to the "apostates".'
    )
    bomb, shots = attacks(text, "2020-10-19")
    assert bomb.first("perpetrator") is None
    assert shots.first("perpetrator") is not None
