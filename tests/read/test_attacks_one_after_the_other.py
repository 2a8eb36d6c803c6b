"""Articles with several attacks: which town each has, that wounded alone make one, sums and accidents told between them."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read import read_document

DAY = "2025-09-09"  # a Tuesday


def told(text: str) -> list[tuple[int | None, str | None]]:
    return [said(a)[1:] for a in attacks(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the province opens the sentence, the town stands behind the deed
        ("NEW DELHI — Rebels blew up a police vehicle in the Bijapur district of Chhattisgarh on Monday, killing eight. In neighbouring Jharkhand, a landmine injured three commandos in the forests of West Singhbhum.", [(8, "Bijapur"), (None, "West Singhbhum")]),
        # towns that no gazetteer has
        ("DOUALA — Fighters slit the throats of two herders in Gouzdavre, in Cameroon's Far North region, on Sunday. In Zenemekolo, a bomb under a path wounded a woman and her baby.", [(2, "Gouzdavre"), (None, "Zenemekolo")]),
        ("PORT-AU-PRINCE, Haiti — Gunmen killed 42 people in Labodrie, near Cabaret, on Friday. Last December, more than 200 people were slaughtered in Cite Soleil on the orders of a gang boss.", [(42, "Labodrie"), (200, "Cite Soleil")]),
        ("NAIROBI, Kenya — Bandits raided the village of Chesiteto in Baringo county on Thursday and shot a herder dead. In 2012, 42 police officers died when they were ambushed in the Suguta Valley.", [(1, "Chesiteto"), (42, "Suguta Valley")]),
        ("KINSHASA — Militiamen killed 51 people in Djaibalo, a group of villages in Djugu territory in Ituri province, on Monday. The attackers burned houses.", [(51, "Djaibalo")]),
        # the same region, the capital
        ("NIAMEY — Gunmen killed 22 people in the village of Takoubatta in western Niger on Monday. The Tillaberi region borders Mali. Last week 14 soldiers were killed in two ambushes in the same region.", [(22, "Takoubatta"), (14, "Tillaberi")]),
        ("A car bomb killed eight people in Mogadishu on Friday. On Sunday a mine killed six near Afgoye. Last month, an assault on a beach hotel in the capital left 32 people dead.", [(8, "Mogadishu"), (6, "Afgoye"), (32, "Mogadishu")]),
        # what is done in reply
        ("COLOMBO — Sea Tigers blew up a patrol boat off Mullaitivu on Tuesday, killing seven sailors. The air force said it bombed rebel positions near Kilinochchi in reply.", [(7, "Mullaitivu"), (None, "Kilinochchi")]),
        # fighters shot dead in a town in a month, the worst attack of a war
        ("NEW DELHI — Maoist rebels killed two men in Sukma on Saturday. Last April, 29 rebels were shot dead by security forces in Kanker.", [(2, "Sukma"), (29, "Kanker")]),
        ("MAPUTO — Insurgents attacked Ancuabe on Saturday and killed four. The deadliest raid of the conflict, on the town of Palma in March 2021, left 60 people dead.", [(4, "Ancuabe"), (60, "Palma")]),
    ],
)  # fmt: skip
def test_each_attack_has_its_own_town(text: str, expected: list[tuple[int | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "NEW DELHI — Rebels blew up a police vehicle in Bijapur on Monday, killing eight. In neighbouring Jharkhand, police arrested three suspects.",
        "DOUALA — Fighters killed two herders in Mora on Sunday. In Zenemekolo, the bombing was condemned by the chief.",
        "COLOMBO — Sea Tigers blew up a patrol boat off Mullaitivu on Tuesday, killing seven sailors. In reply to questions the navy said that the blast was heard at its base.",
        "NEW DELHI — Maoist rebels killed two men in Sukma on Saturday. A tanker that caught fire on a highway near Jaipur killed 14 people the same day.",
        "SRINAGAR — Gunmen killed two soldiers in Kulgam on Monday. In the Jammu region, a bus carrying pilgrims skidded off a mountain road and four people died.",
    ],
)
def test_what_is_no_second_attack(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In April, 40 militants were killed in several operations in Zhob, the army said.",
        "The army killed 29 rebels in Mali in April.",
        "Since July, 12 militants have been killed by the army in Zhob.",
    ],
)
def test_what_armies_count_over_time_stays_a_sum(text: str) -> None:
    found = read_document(Document("d", text, published=DAY, language="en"))
    assert [m.kind for m in found] == ["tally"]


def test_what_rebels_did_is_no_local_crime() -> None:
    text = (
        "NAIROBI — Al-Shabaab gunmen shot dead six reservists in Garissa on Sunday; four officers were taken to hospital with "
        "gunshot wounds, police said. On Monday five quarry workers were shot in Mandera and died, police said."
    )
    assert told(text) == [(6, "Garissa"), (5, "Mandera")]


@pytest.mark.parametrize(
    ("text", "killed", "attackers"),
    [
        ("A man with a knife wounded two officers at Verona station on Sunday before he was shot dead by police.", None, 1),
        ("A man stabbed a policeman in Verona on Sunday before being shot dead.", None, 1),
        ("A gunman killed nine people at a mall in Allen on Sunday before being killed by an officer.", 9, 1),
        ("A man was stabbed in Leeds on Sunday before he was shot dead.", 1, None),
        ("The farmer was abducted near Bauchi on Sunday before he was shot dead by bandits.", 1, None),
        ("Robbers attacked the trader in Jos on Sunday before he was shot dead.", 1, None),
    ],
)  # fmt: skip
def test_whose_end_it_was(text: str, killed: int | None, attackers: int | None) -> None:
    (attack,) = attacks(text, DAY)
    values = {s.property: s.value for s in attack.statements}
    points = [getattr(values.get(p), "point", None) for p in ("killed", "attackers_killed")]
    assert points == [killed, attackers]
