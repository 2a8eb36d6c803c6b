"""Words of violence of which nothing is read: mishaps, beasts, lies, works, lives, matches, habits, fears of other things,
ground that is only fought for, prisons of a country; each beside one that is read."""

import pytest

from tocsin.model import Document
from tocsin.read import read_document


def kinds(text: str) -> list[str]:
    read = read_document(Document("d", text, published="2017-03-06", language="en"))
    return sorted(m.kind for m in read)


@pytest.mark.parametrize(
    "text",
    [
        "Three people were injured on Monday when a school bus struck a railway bridge in Hartwell, police said.",
        "A 52-year-old man was killed on Saturday night when his motorcycle struck a deer near Eau Claire.",
        "Two fishermen were killed and one is missing after fire swept a trawler off Peterhead on Thursday, police said.",
        "A pedestrian was killed by a truck in Camden on Friday. Police said the driver stayed at the scene.",
        "A worker was killed on Monday when a trench caved in at a building site in Durban, police said.",
        "A blaze at a disco in Kemerovo killed 12 people on Friday night. Police said wiring was to blame.",
        "Deer strike kills motorcyclist. A man was killed on Saturday night when his motorcycle struck a deer near Eau Claire.",
        "The trial of a doctor accused of prescribing pills that killed two patients opened in Hilo on Monday.",
        "Dog shot by deputy. A Bonner County deputy shot and killed a pit bull that charged him on Monday.",
        "Poachers shot dead three elephants in Tsavo on Friday.",
        "A 17-year-old was charged with making a false report after telling police that gunmen had stormed a cinema in Ipswich on Friday.",
        'Author Jo Reed, whose thriller "The Hostage" opens with the bombing of a Paris cafe that leaves 30 dead, signs copies in Bath on Friday.',
        "Ann Lee, 88, who survived the bombing of Coventry as a girl, died on Friday in Reading.",
        "Historian Mark Dunn will describe the 1864 raid on St. Albans, in which soldiers killed one man, at the library in Barre on Thursday.",
        "The Rockets' Kyle Adams was ejected after he attacked an umpire verbally on Saturday.",
        "Senators ambushed the nominee with questions in Washington on Tuesday.",
        "Junior guard Tyler Boone shot 9 of 12 and killed the Rams' late rally with two bombs from three-point range as Lincoln beat Central 68-54 on Friday in Springfield.",
        "The Taliban often ambush convoys on the road to Kandahar, officials say.",
        "Bombings are common in Quetta.",
        '"We must find how to stop the killing," the envoy said in Geneva on Monday of his peace plan.',
        "Three residents of a nursing home in Perth have died of influenza since Friday, health officials said, warning that the virus could strike more homes.",
        "Wardens warned on Monday that the coyote, which bit a girl in Fontana, could attack again.",
        "Thousands of commuters were stranded on Monday as drivers struck over pay. A union official warned that more strikes could follow in April.",
        "Many fear that the government will use terrorism as a pretext to attack civil society groups, a rights body said.",
        "According to the Justice Department, Brazil houses about 650,000 prisoners in 300,000 spaces.",
        "Forces in the battle for Mosul must protect civilians, the pope said on Wednesday.",
        "After the fall of Aleppo and the declaration of a ceasefire, infighting erupted among the rebels of Idlib.",
    ],
)  # fmt: skip
def test_nothing_was_done_to_anybody(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A 52-year-old man was killed on Saturday night when his motorcycle was hit by gunfire near Cali, police said.", "attack"),
        ("Four soldiers were killed and two wounded on Tuesday when their vehicle hit a roadside bomb near Gao.", "attack"),
        ("A fire started by arsonists at a nursing home in Tula killed seven residents on Sunday, police said.", "attack"),
        ("A woman was killed and her two children injured when a shell hit their car in Donetsk on Friday.", "attack"),
        ("A pedestrian was killed on Friday when a militant drove a truck into a crowd in Camden.", "attack"),
        ("Poachers shot dead two rangers in Virunga on Friday.", "attack"),
        ("A deputy shot and killed a man who charged him with a knife in Boise on Monday.", "attack"),
        ("A woman said that two men had stabbed her in Hull on 3 March, and police arrested both.", "attack"),
        ("Six people were killed in Quetta on Monday, where bombings are common.", "attack"),
        ("The FBI warned that the group was planning attacks on trains in Europe.", "warning"),
        ("The minister said on Friday that the threat of an attack in the capital remained high.", "warning"),
        ("More than 1,200 fighters of Islamic State are held in prisons run by Kurdish forces in Hasaka.", "detention"),
        ("Rebels seized the town of Bangassou on Sunday.", "control"),
        ("The insurgency has killed 6,000 people and wounded 11,000 since 2004 in three provinces of Thailand.", "tally"),
    ],
)  # fmt: skip
def test_what_looks_alike_is_read(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_a_group_of_which_a_habit_is_told_has_not_done_this_deed() -> None:
    text = "On Sunday a car bomb killed 34 people in Mogadishu, where al-Shabaab frequently carries out attacks."
    (attack,) = read_document(Document("d", text, published="2017-03-06", language="en"))
    assert not [s for s in attack.statements if s.property == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The Shining Path fought the state until 2000. Today an estimated 300 fighters remain in the valley.", False),
        ("Troops bombed the town of Marawi for months. Today, the town is a field of rubble.", False),
        ("Today gunmen have killed three people in a market in Tripoli, police said.", True),
        ("Today at noon a bomb went off in Kabul and killed six people.", True),
    ],
)  # fmt: skip
def test_today_may_be_these_times(text: str, dated: bool) -> None:
    read = read_document(Document("d", text, published="2017-03-06", language="en"))
    assert any(s.value == "2017-03-06" for m in read for s in m.statements) == dated


def test_an_old_day_of_a_law_is_no_day_of_a_crime() -> None:
    text = (
        "A jury in Ocala heard how Curtis Dunn shot a fellow driver over a parking space. On April 26, 2005, the governor"
        " signed the law that he invokes. The driver died at the scene, police said."
    )
    read = read_document(Document("d", text, published="2017-03-06", language="en"))
    assert not any(s.property == "date" for m in read for s in m.statements)
