"""Parties told through their people, their sort or their part; forces of a land that is not named beside them; captors."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties

PRIESTS = "six priests on the campus in San Salvador on Thursday."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Five farmers were killed on Friday by alleged members of the 22nd Front of the FARC near Tame.", [("farc", "suspected")]),
        ('The bombing of the bus in Lima on Wednesday was the work of the Maoist armed grouping "Shining Path".', [("shining-path", "asserted")]),
        ('The explosion on the bus in Callao on Wednesday was organized by the "Shining Path," a Maoist group.', [("shining-path", "asserted")]),
        ("Members of the armed wing of Hamas kidnapped three teenagers near Hebron on Thursday.", [("hamas", "asserted")]),
        ("A bus was raked with gunfire in Cali on Tuesday by guerrillas of the FARC; nine people died.", [("farc", "asserted")]),
        ("FARC urban guerrillas set off a bomb in the basement of a tower in Bogota on Tuesday.", [("farc", "asserted")]),
        ("A column of Shining Path fighters arrived in Chinchipe, in the province of La Mar, on Tuesday, and shot 16 farmers.", [("shining-path", "asserted")]),
        ("Al-Shabaab, which early on Friday set fire to a hotel in Mogadishu, sent a warning to members of parliament.", [("al-shabaab", "asserted")]),
        ("Six officers died in an assault on a post in Uchiza, Peru, on Monday. The raiding party consisted of some 200 Shining Path rebels.", [("shining-path", "asserted")]),
        ("A minister was shot dead in Bogota on Friday. It could have been the FARC, a party leader said.", [("farc", "suspected")]),
    ],
)  # fmt: skip
def test_a_party_by_its_people(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "A priest who had been freed by Abu Sayyaf in May was shot dead by unknown men in Zamboanga on Sunday.",
        "Two guards were wounded on Monday when a bomb exploded at a house in Cali that had belonged to the Medellin cartel.",
        "Six officers died in an attack on a convoy near Lima on Monday. The convoy was made up of 40 policemen who had fought the Shining Path.",
        "Al-Shabaab, which was driven out of Mogadishu in 2011, condemned the killing of a cleric there on Friday by gunmen.",
        "Shining Path fighters were marched through Chinchipe on Tuesday, a day after unknown men shot 16 farmers.",
        "A bomb went off in San Pedro Sula on Friday, wounding nine people, after a group which on 25 January claimed responsibility for a raid had called.",
    ],
)  # fmt: skip
def test_another_is_meant(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"The bishop of San Salvador said that members of the armed forces murdered {PRIESTS}", [("government-of-el-salvador", "claimed")]),
        ('Six priests were killed in San Salvador on Thursday. The president of El Salvador said that "members of the armed forces" took part in the crime.', [("government-of-el-salvador", "attributed")]),
        ("The rebels blamed the government and the armed forces for the murder of ten trade unionists in San Salvador on Tuesday.", [("government-of-el-salvador", "attributed")]),
        ("Survivors hold the army responsible for the massacre of 80 people in Cayara, Peru, on Saturday.", [("government-of-peru", "attributed")]),
        ("Troops executed eleven detainees in a village near Bujumbura, Burundi, on Monday, witnesses said.", [("government-of-burundi", "attributed")]),
        ("Nine farmers were killed on Friday by a military patrol near Coban, Guatemala.", [("government-of-guatemala", "asserted")]),
    ],
)  # fmt: skip
def test_forces_of_the_land(text: str, told: list[tuple[str, str]]) -> None:
    assert [actor for actor, _ in parties(text)] == [actor for actor, _ in told]


@pytest.mark.parametrize(
    "text",
    [
        "Members of the armed forces were killed in an ambush near Coban, Guatemala, on Friday.",
        "Troops executed a search of the area after gunmen killed a mayor near Coban, Guatemala, on Friday.",
        "An army patrol found the bodies of nine farmers killed near Coban, Guatemala, on Friday.",
        "The mayor accused the government of failing the victims after a bomb killed six people in Lima, Peru, on Friday.",
    ],
)
def test_forces_that_did_nothing(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three oil workers kidnapped in Arauca, Colombia, in May were released by the ELN on Thursday.", [("eln", "asserted")]),
        ("Abu Sayyaf on Friday released a German couple held hostage on Jolo since April.", [("abu-sayyaf", "asserted")]),
        ("Police freed a banker kidnapped in Cali, Colombia, on Monday.", []),
        ("The FARC released a video on Friday, two days after gunmen kidnapped a mayor in Cali, Colombia.", []),
        ("The FARC called for the release of a mayor kidnapped by unknown men in Cali, Colombia, on Monday.", []),
    ],
)  # fmt: skip
def test_who_lets_hostages_go_took_them(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The council condemned the death of nine farmers who were members of the Taliban in Kunduz on Friday.",
        "A meeting held by U.S. Vice President Joe Biden was followed by a blast that killed four people in Kabul on Friday.",
        "He attributed the attack that hurt three people in Bogota on Friday to the fact that he opposes talks with the FARC.",
        "A leftist group which claimed an attack on a U.S. military convoy last week claimed responsibility on Monday for a bomb that wrecked an office in San Pedro Sula.",
        "A man who said he had once belonged to the ELN called radio stations in Cali on Friday after a bomb wounded two people.",
    ],
)
def test_named_beside_the_deed(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine farmers were shot dead in Kunduz on Friday by men who were members of the Taliban.", [("taliban", "asserted")]),
        ("The police attributed the attack that hurt three people in Bogota on Friday to guerrillas of the FARC.", [("farc", "attributed")]),
        ("A minister was killed in Bogota on Friday. We are all convinced that the FARC did it. It must pay for that.", [("farc", "asserted")]),
        ("An army patrol reportedly killed 69 farmers in Accomarca, Peru, on Friday.", [("government-of-peru", "asserted")]),
    ],
)  # fmt: skip
def test_said_of_it(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told
