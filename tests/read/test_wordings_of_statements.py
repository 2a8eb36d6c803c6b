"""Mentions that are no attack, each said in many wordings: braces hold the alternatives, which are set together in every way.

Sums, strengths, people held, ground, warnings and plots, with whose count it is, where and since when; counts that two
sources give differently; and near misses, which tell of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tocsin.model import Document, Mention, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)
MOST = 24
"""Wordings of one row that are tried: every so many-th of more."""


def expanded(row: str) -> Iterator[str]:
    """The wordings of a row, each alternative of each brace in turn."""
    found = re.search(r"\{([^{}]*)\}", row)
    if not found:
        yield row
        return
    for part in found[1].split("|"):
        yield from expanded(row[: found.start()] + part + row[found.end() :])


def some(row: str) -> list[str]:
    every = list(expanded(row))
    return every[:: -(-len(every) // MOST)]


def read(text: str, kind: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return [m for m in READER.read(document) if m.kind == kind]


def values(mention: Mention, name: str) -> list[Any]:
    return [s.value for s in mention.statements if s.property == name]


def numbers(found: list[Mention]) -> set[int]:
    return {v.point for m in found for v in values(m, "value") if isinstance(v, Quantity)}


def voices(mention: Mention) -> str:
    return " ".join(s.speaker for s in mention.statements if s.speaker)


BOKO = "Boko Haram was founded in Maiduguri in 2002. "
STATE = "The Islamic State lost its last village in 2019. "
SHABAAB = "Al-Shabaab is fighting the army in central Somalia. "

RIVALS = [
    ("strength", BOKO + "The UN puts its strength at 4,000; {the ministry thinks 6,000|the ministry speaks of 6,000|the ministry says 6,000|the ministry counts 6,000|the ministry puts it at 6,000|the ministry gives a figure of 6,000}.", 6000, "ministry"),
    ("strength", BOKO + "The UN says it has 4,000 fighters, {the ministry 6,000|while the ministry believes there are 6,000|but the ministry puts the figure at 6,000|though the ministry claims 6,000}.", 6000, "ministry"),
    ("strength", BOKO + "It has about 4,000 fighters. {The ministry speaks of 6,000|The ministry puts the figure at 6,000|The ministry's estimate is 6,000|According to the ministry there are 6,000|The ministry reckons with 6,000}.", 6000, "ministry"),
    ("strength", BOKO + "{Nobody knows how many men it has|No one can say how strong the group is|How many fighters does the group have?}. {A general speaks of 6,000|A general guesses 6,000|A general thinks there are 6,000}.", 6000, "general"),
    ("tally", BOKO + "In 2023 it carried out 412 attacks, a monitoring group says; {the army counts 230|the army speaks of 230|the army acknowledges 230|the army recorded 230|the army knows of 230|the army's own figure is 230|the army puts the number at 230|the army admits only to 230}.", 230, "army"),
    ("tally", BOKO + "In 2023 it carried out 412 attacks. {The army acknowledges only 230|The army's figure is 230|The army admits to 230 of them|By the army's count there were 230}.", 230, "army"),
    ("tally", "Insurgents have been fighting in Borno for years. The army says that it has killed more than 3,000 insurgents since August 2022; {an independent monitor counts 1,240|an independent monitor puts the figure at 1,240|an independent monitor knows of 1,240}.", 1240, "monitor"),
    ("tally", "Insurgents have been fighting in Borno for years. In the first quarter 1,006 villagers were killed in Borno. {The police acknowledge 412 of these deaths|The police acknowledge 412|The police admit to 412|The police put the toll at 412|The police confirm only 412}.", 412, "police"),
    ("detention", STATE + "Some 11,000 members of the group are held in Iraqi prisons. {The ministry admits only to 8,300|The ministry of justice speaks of 8,300|The ministry's figure is 8,300|According to the ministry there are 8,300}.", 8300, "ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "row", "number", "speaker"), RIVALS)
def test_another_source_gives_another_number(kind: str, row: str, number: int, speaker: str) -> None:
    for text in some(row):
        found = [m for m in read(text, kind) if number in numbers([m])]
        assert found, text
        assert speaker in voices(found[0]), text


NO_RIVALS = "Boko Haram has about 4,000 fighters. The ministry {speaks of 2030|said in 2019|spends 6,000 dollars a day|says 60 per cent|counted 6,000 votes|puts the price at 6,000 francs|says that 6,000 villagers fled|spoke of 6,000 refugees|has 6,000 soldiers in the area}."


def test_numbers_of_other_things_are_no_rival_counts() -> None:
    for text in some(NO_RIVALS):
        assert numbers(read(text, "strength")) == {4000}, text
        assert not read(text, "tally"), text
        assert not read(text, "detention"), text


GROUND = [
    ("seized", "{Its fighters|The militants|Al-Shabaab} {captured|took|seized|overran|occupied|entered} the town of Adan Yabaal on Saturday."),
    ("seized", "{Adan Yabaal|The town of Adan Yabaal} {was captured|was overrun|was taken|has been taken} by {the militants|al-Shabaab} on Monday."),
    ("seized", "Adan Yabaal, {captured by al-Shabaab on 3 May|which the militants took on 3 May|seized by the group on 3 May}, is quiet now."),
    ("seized", "Adan Yabaal {has been|is} {in their hands|under their control|in the militants' hands|in the hands of al-Shabaab|held by al-Shabaab|under al-Shabaab control|occupied by the militants} since April."),
    ("seized", "{The militants|They|Its men} {hold|now hold|control|rule|administer|dominate|occupy} {Adan Yabaal|the town of Adan Yabaal|most of Adan Yabaal}."),
    ("seized", "The town of Adan Yabaal {fell on Saturday|fell to the militants on Saturday|fell into the hands of the group|fell without a fight|passed into the hands of al-Shabaab|was given up by the army on Saturday}."),
    ("seized", "{Government forces|Somali troops} {withdrew from|pulled out of|abandoned|gave up|lost} Adan Yabaal on Saturday{ and al-Shabaab took it|, leaving it to al-Shabaab}."),
    ("seized", "Adan Yabaal {it took|the militants took|the group seized} in March, Galcad in April."),
    ("lost", "{The army|Government forces|Somali troops} {retook|recaptured|liberated|regained|recovered|won back} Adan Yabaal on Saturday."),
    ("lost", "{The army|Government forces} {captured|took|entered|secured} Adan Yabaal {after al-Shabaab withdrew|from al-Shabaab|after the militants fled}."),
    ("lost", "{The group|Al-Shabaab|It} {lost|has lost|withdrew from|abandoned|gave up|was expelled from|was forced out of|was thrown out of} Adan Yabaal on Saturday."),
    ("lost", "Adan Yabaal {was retaken by the army|is back in government hands|is again in the hands of the government|was recovered by troops|has been cleared of militants} since Saturday."),
    ("lost", "The army {expelled al-Shabaab from|drove the group from|threw al-Shabaab out of|chased the fighters out of|dislodged the group from} Adan Yabaal."),
    ("lost", "It lost Adan Yabaal in March, Galcad a month later and Hobyo this week."),
    ("contested", "{Adan Yabaal|The town of Adan Yabaal} {is surrounded|is besieged|is under siege|is cut off|remains contested|changes hands from week to week|has changed hands three times since March}."),
    ("contested", "{The group|Al-Shabaab} {besieges|has surrounded|has cut off|is blockading|has imposed a blockade on} Adan Yabaal since March."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "row"), GROUND)
def test_ground_is_gained_lost_or_fought_over(change: str, row: str) -> None:
    for text in some(SHABAAB + row):
        told = {(p.name, c) for m in read(text, "control") for p in values(m, "place") for c in values(m, "change")}
        assert ("Adan Yabaal", change) in told, text
        actors = [a.actor for m in read(text, "control") for a in values(m, "actor")]
        assert "al-shabaab" in actors, text


def test_places_of_a_list_have_their_own_days() -> None:
    text = SHABAAB + "It has lost all of it: Adan Yabaal in January, Galcad in March, Hobyo last month."
    told = {values(m, "place")[0].name: values(m, "date")[0] for m in read(text, "control")}
    assert told == {"Adan Yabaal": "2024-01", "Galcad": "2024-03", "Hobyo": "2024-04"}


NO_GROUND = "{Rain fell on Monday in Adan Yabaal|The price of rice fell in Galcad|The company took over a hotel in Mogadishu|The president took office in Mogadishu|Horseed took the title in Mogadishu|The party won control of the council in Mogadishu|The road to Hobyo is cut off by floods|Floods have cut off Hobyo|Police in Mogadishu seized 40 kilos of heroin|Students occupied the university in Mogadishu|The election in Hobyo is contested|Doctors took over the clinic in Galcad|The UN pulled out of Hobyo|Refugees left Adan Yabaal on Saturday|The governor took a plane to Hobyo|The group may take Hobyo|The group will take Hobyo, a priest fears|The army has held Hobyo for years|Al-Shabaab tried to take Hobyo but failed}."


def test_what_takes_no_ground() -> None:
    for text in some(SHABAAB + NO_GROUND):
        assert not read(text, "control"), text


STRENGTHS = [
    (BOKO + "The group {has|still has|numbers} 2,000."),
    (BOKO + "{The militia|The movement} has {about|some|perhaps} 2,000 men under arms."),
    (BOKO + "{Soldiers reckon with|Diplomats speak of} 2,000 {fighters|men}."),
    (BOKO + "{Some|About} 2,000 fighters {remain|are left|are still active|are holding out}{| in the forest}, according to the UN."),
    (BOKO + "{A general|The governor} says that there are 2,000 of them."),
    (BOKO + "{Last year|In 2022} it was put at 2,000 fighters."),
    ("{The gangs|The rebels|The insurgents} {have an estimated 2,000 members|are thought to number 2,000|number 2,000}, according to the police."),
]  # fmt: skip


@pytest.mark.parametrize("row", STRENGTHS)
def test_so_many_fight(row: str) -> None:
    for text in some(row):
        assert 2000 in numbers(read(text, "strength")), text


def test_two_groups_in_one_sentence() -> None:
    text = "Al-Shabaab commands some 7,000 men, and Boko Haram is down to fewer than 900."
    told = {values(m, "actor")[0].actor: values(m, "value")[0].point for m in read(text, "strength")}
    assert told == {"al-shabaab": 7000, "boko-haram": 900}


HELD = [
    (STATE + "{The register|The census} {shows|lists} 900 residents in al-Hol."),
    (STATE + "{Al-Hol|The camp of al-Hol|Al-Hol camp} {holds|houses|has|is home to} 900 {people|residents|women and children}."),
    (STATE + "{Iraq|The Kurdish administration} {holds|guards|detains|keeps} some 900 {members|fighters} of the group."),
    (STATE + "In al-Hol, 900 women and children {live behind a fence|are held apart|are kept under guard}."),
    ("900 people {are in custody|are behind bars|were in prison|await trial} {for terrorism offences|on terrorism charges}."),
    ("There were 900 arrests for {terrorism-related|terrorist} offences {last year|in 2023}."),
]  # fmt: skip


@pytest.mark.parametrize("row", HELD)
def test_so_many_are_held_or_arrested(row: str) -> None:
    for text in some(row):
        assert 900 in numbers(read(text, "detention")), text


NOBODY_HELD = "{The hotel houses 900 guests|The refugee camp of Dadaab houses 230,000 people|900 prisoners voted|The prison was built for 900 inmates|The prison employs 900 people|900 football fans were arrested}."


def test_who_is_not_held() -> None:
    for text in some(STATE + NOBODY_HELD):
        assert not read(text, "detention"), text


SUMS = [
    ("attacks", 798, BOKO + "The group {carried out|committed|staged|was behind} {798 acts of violence|798 acts of organised violence|798 raids} {since January|between January and April}."),
    ("attacks", 11, BOKO + "Bama has been {raided|attacked|shelled} eleven times {since Easter|this year}."),
    ("attacks", 148, BOKO + "In 2023 there were 148 clashes."),
    ("killed", 61, BOKO + "{Troops|The army says it} {killed|neutralised} 61 insurgents in the four weeks to 30 April."),
    ("killed", 1006, "Since January bandits have abducted hundreds. {In the same four months|Over the same period|In the same months} 1,006 villagers were killed."),
    ("killed", 502, BOKO + "In 2023 it carried out 212 attacks. {They left 502 dead|In these 502 people lost their lives|They claimed 502 lives}."),
    ("killed", 500, BOKO + "{The number of dead|The death toll} since the beginning of the year {has risen to|has reached|stands at} 500, the UN says."),
    ("killed", 273, "Since 2015 {jihadist terrorism has|Islamist attacks have} killed 273 people in France, the last on 2 December."),
    ("killed", 36000, BOKO + "{The insurgency|The war} has {cost 36,000 lives|claimed the lives of 36,000 people} since 2009."),
    ("killed", 47000, "Twenty years of war {cost|have cost} 47,000 Afghan civilians their lives."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "number", "row"), SUMS)
def test_a_sum_over_a_time(unit: str, number: int, row: str) -> None:
    for text in some(row):
        found = [m for m in read(text, "tally") if number in numbers([m])]
        assert found, text
        assert values(found[0], "unit") == [unit], text
        assert values(found[0], "period"), text


NO_SUMS = "{Traffic accidents killed 1,006 people in the first half of the year|Earthquakes killed 5,000 people in 2023|The union called 12 strikes in 2023|There were 212 burglaries in June|The team has won eleven times since April|The bank was robbed eleven times since April|The clinic treated 1,006 patients in June|Since January 1,006 migrants have drowned}."


def test_what_is_no_sum_of_violence() -> None:
    for text in some("The report was published in Abuja. " + NO_SUMS):
        assert not read(text, "tally"), text


WARNINGS = [
    ("minister", "The minister {warned|has warned|cautioned} that {Bama could fall|the town might fall|the group would try to free prisoners|the militants could exploit the vacuum|a new offensive was being prepared|the worst was still to come}."),
    ("governor", "The governor {warned of|fears|sees a risk of|expects|predicted} {more attacks|further raids|an assault on Bama|massacres|reprisals}."),
    ("minister", "{More attacks are likely|Further raids are to be expected|More violence is to be feared}, the minister said."),
    ("minister", '{"They will come to Bama before the rains,"|"Bama will be next,"|"They will strike again,"} {the minister said|said the minister|warned the minister}.'),
    ("We", "{We expect|We fear} {more attacks|further raids on garrisons|an assault on Bama}{| before the election}."),
    ("bishop", "If {the road is cut|the garrison leaves}, {Bama will be next|Bama will fall}, the bishop {warned|fears|said}."),
    ("general", "The general {told senators|wrote|said} that the group could {rise again|be back|re-emerge} within a year."),
    ("ombudsman", "The ombudsman issued {an early warning|an alert} for Bama, {where it sees a risk of massacres|where attacks are feared}."),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "row"), WARNINGS)
def test_somebody_fears_or_expects(speaker: str, row: str) -> None:
    for text in some(BOKO + row):
        found = read(text, "warning")
        assert found, text
        assert any(speaker in str(v) for m in found for v in values(m, "speaker")), text


def test_a_risk_has_a_place_and_those_who_are_warned_do_not_warn() -> None:
    for text in some(
        BOKO + "There is a {high|real|growing} {risk|danger} of {attacks|kidnapping|further bombings} in Abuja."
    ):
        assert [p.name for m in read(text, "warning") for p in values(m, "place")] == ["Abuja"], text
    for text in some(
        BOKO + "{Travellers|Clients} {are advised|were told} to avoid Bama because of the risk of attacks."
    ):
        assert not [v for m in read(text, "warning") for v in values(m, "speaker")], text


NO_WARNINGS = "{The minister warned of a recession|The forecasters warn of floods in Borno|Doctors warned of a cholera outbreak|The bank warned of losses|We expect prices to rise|The governor fears a defeat|Farmers fear a poor harvest|The town fell, as the governor had feared|People are feared to have been killed when the group overran the town|He was jailed for possession of a weapon with intent to cause fear of violence}."


def test_other_fears_are_no_warnings() -> None:
    for text in some(BOKO + NO_WARNINGS):
        assert not read(text, "warning"), text


PARIS = "In November 2015 the Islamic State killed 130 people in Paris. "
PLOTS = [
    "{A plot|A plan} to {bomb|blow up} {a church|a concert} in Vienna {was foiled|was uncovered|failed} on Monday.",
    "Three students were arrested in Vienna on Monday who {had been told to strike a church|were to strike a church|had talked of an attack on a church|wanted to blow up a church}.",
    "{Police|The services} {took apart|broke up|dismantled|smashed} a cell in Vienna on 22 April that wanted to bomb a church.",
]


@pytest.mark.parametrize("row", PLOTS)
def test_a_plot_beside_an_attack_is_its_own(row: str) -> None:
    for text in some(PARIS + row):
        assert [p.name for m in read(text, "plot") for p in values(m, "place")] == ["Vienna"], text
        assert all(v == Quantity.exactly(130) for m in read(text, "attack") for v in values(m, "killed")), text
