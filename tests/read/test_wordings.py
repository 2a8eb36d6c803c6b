"""The same thing said in many wordings: strengths, people held, ground, sums, warnings; and what is none of them."""

from __future__ import annotations

from typing import Any

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def read(text: str, kind: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return [m for m in READER.read(document) if m.kind == kind]


def values(mention: Mention, name: str) -> list[Any]:
    return [s.value for s in mention.statements if s.property == name]


def counts(mention: Mention, number: int) -> bool:
    return any(number in (q.low, q.best, q.high) for q in values(mention, "value"))


STRENGTHS = (
    "It has about 2,000 fighters.",
    "The group has about 2,000 fighters.",
    "It is believed to have around 2,000 fighters.",
    "It is estimated to have between 1,500 and 2,000 fighters.",
    "The group commands some 2,000 men.",
    "The group fields 2,000 armed men.",
    "It still has 2,000 men under arms, according to the UN.",
    "Its fighters number about 2,000.",
    "Its ranks have shrunk to 2,000.",
    "Its strength is put at 2,000.",
    "Analysts put its strength at 2,000 men.",
    "The number of its fighters is estimated at 2,000.",
    "The UN puts the number of its fighters at 2,000.",
    "The UN estimates the group at 2,000 fighters.",
    "The UN estimates that there are 2,000 fighters left in the group.",
    "The group, which has some 2,000 fighters, holds no town.",
    "With an estimated 2,000 fighters the group is a shadow of its former self.",
    "The group can call on 2,000 fighters.",
    "The group counts 2,000 fighters.",
    "It numbers about 2,000.",
    "About 2,000 of its men are still at large.",
    "Some 2,000 of its fighters remain in the forest.",
    "As many as 2,000 fighters remain loyal to the group.",
    "It grew to 2,000 members.",
    "It has lost half of its fighters and has about 2,000 left.",
    "It had 4,000 fighters in 2020 and has about 2,000 now.",
    "Up to 2,000 people are thought to fight for the group.",
    "The group is thought to be 2,000 strong.",
    "The group is made up of some 2,000 fighters.",
    "Officials say the group has fewer than 2,000 fighters.",
    "Intelligence services believe it has 2,000 active members.",
    "The group maintains a force of 2,000.",
    "American officials estimate its size at 2,000.",
    "The remnants number between 1,500 and 2,000.",
    "It musters 2,000 men, by the estimate of the UN.",
    "By most estimates it has 2,000 fighters.",
    "There are believed to be 2,000 Boko Haram fighters in the forest.",
    "Around 2,000 Boko Haram fighters are active in the north.",
    "Boko Haram is said to have 2,000 fighters.",
    "Boko Haram, with its 2,000 fighters, is weaker.",
    "2,000 foreigners have joined the group.",
    "The total strength of the group is about 2,000.",
    "The group boasts 2,000 recruits.",
)

NO_STRENGTHS = (
    "Some 800 soldiers hunt the group.",
    "The army has sent 800 troops against it.",
    "It killed 800 soldiers.",
    "About 800 of its fighters surrendered.",
    "It has abducted 800 people.",
    "It has 800 prisoners.",
    "The group has lost 800 fighters since January.",
    "800 fighters of the group were killed.",
)

HELD = (
    "About 9,000 of its members are held in prisons in Syria.",
    "Some 9,000 fighters of the group are held by Kurdish forces.",
    "Another 9,000 sit in prisons.",
    "The Kurdish-led forces hold 9,000 of its men.",
    "The Kurdish-led forces are holding 9,000 suspected members of the group.",
    "More than 9,000 fighters remain in custody.",
    "Its fighters fill the prisons: 9,000 are held in Hasakah alone.",
    "In the prison of Hasakah sit 9,000 of its men.",
    "There are 9,000 detainees in the prisons of the north-east.",
    "The camp of al-Hol holds 9,000 people.",
    "Al-Hol camp is home to 9,000 women and children.",
    "About 9,000 people live in the al-Hol and Roj camps.",
    "9,000 suspected members are in jail.",
    "Iraq has 9,000 members of the group behind bars.",
    "Nearly 9,000 militants are detained in 27 facilities.",
    "Roughly 9,000 are being held in detention centres.",
    "The number of detainees stands at 9,000.",
    "Detention centres hold 9,000 fighters.",
    "The authorities have arrested 9,000 of its members since 2015.",
    "Police have detained 9,000 suspects over links to the group.",
)

NOT_HELD = (
    "It holds 9,000 square kilometres.",
    "It holds a village of 9,000 people.",
    "The group held 9,000 girls hostage.",
    "It held a rally with 9,000 people.",
)

GROUND = (
    ("seized", "It captured the town of Adan Yabaal on Monday."),
    ("seized", "The group took Adan Yabaal on Monday."),
    ("seized", "Its fighters seized Adan Yabaal on Monday."),
    ("seized", "Adan Yabaal fell to the group on Monday."),
    ("seized", "Adan Yabaal fell on Monday to the militants."),
    ("seized", "The town of Adan Yabaal was captured by the militants on Monday."),
    ("seized", "The militants are now in control of Adan Yabaal."),
    ("seized", "The group now controls Adan Yabaal."),
    ("seized", "The militants have taken control of Adan Yabaal."),
    ("seized", "Adan Yabaal is in the hands of the militants."),
    ("seized", "Adan Yabaal is under the control of al-Shabaab."),
    ("seized", "Its men raised their flag over Adan Yabaal."),
    ("seized", "They drove the army out of Adan Yabaal."),
    ("seized", "They drove Somali troops from Adan Yabaal."),
    ("seized", "The army lost Adan Yabaal to the militants on Monday."),
    ("seized", "The army withdrew from Adan Yabaal, which al-Shabaab then entered."),
    ("seized", "The group, which has 7,000 fighters, overran the town of Adan Yabaal in April."),
    ("seized", "The militants overran Adan Yabaal on Monday."),
    ("seized", "The militants have captured Adan Yabaal, its spokesman said."),
    ("seized", "Al-Shabaab said it had taken Adan Yabaal."),
    ("seized", "The group seized parts of Adan Yabaal district."),
    ("seized", "The group has seized large parts of Adan Yabaal district."),
    ("seized", "It controls most of Adan Yabaal district."),
    ("seized", "It holds Adan Yabaal."),
    ("seized", "The group occupies Adan Yabaal."),
    ("seized", "The group swept into Adan Yabaal at dawn."),
    ("seized", "Adan Yabaal has been in the hands of al-Shabaab since 2016."),
    ("seized", "Its fighters took over Adan Yabaal without a fight."),
    ("seized", "The group expanded into Adan Yabaal."),
    ("seized", "Its fighters moved into Adan Yabaal after soldiers left."),
    ("seized", "The militants recaptured Adan Yabaal on Monday."),
    ("seized", "The militants retook Adan Yabaal on Monday."),
    ("lost", "It lost the town of Adan Yabaal on Monday."),
    ("lost", "It has lost the towns of Adan Yabaal and Galcad."),
    ("lost", "The army retook Adan Yabaal on Monday."),
    ("lost", "The army recaptured the town of Adan Yabaal."),
    ("lost", "Government troops drove the group out of Adan Yabaal."),
    ("lost", "The group was driven out of Adan Yabaal."),
    ("lost", "The group was forced out of Adan Yabaal."),
    ("lost", "Its fighters withdrew from Adan Yabaal."),
    ("lost", "The militants pulled out of Adan Yabaal on Monday."),
    ("lost", "The militants abandoned Adan Yabaal."),
    ("lost", "The army liberated Adan Yabaal from the militants."),
    ("lost", "Adan Yabaal was retaken by government forces."),
    ("lost", "The army took Adan Yabaal back from al-Shabaab."),
    ("lost", "The army took Adan Yabaal from the militants."),
    ("lost", "Troops cleared Adan Yabaal of militants."),
    ("lost", "Government forces regained control of Adan Yabaal."),
    ("lost", "Al-Shabaab no longer holds Adan Yabaal."),
    ("lost", "Al-Shabaab retreated from Adan Yabaal."),
    ("lost", "Somali forces wrested Adan Yabaal from al-Shabaab."),
    ("lost", "The army expelled al-Shabaab from Adan Yabaal."),
    ("lost", "The group lost control of Adan Yabaal."),
    ("lost", "Adan Yabaal, its last stronghold, fell on Monday."),
    ("lost", "The army captured Adan Yabaal, a stronghold of the group, on Monday."),
    ("lost", "Somali troops seized Adan Yabaal from the militants."),
    ("contested", "Its fighters are besieging Adan Yabaal."),
    ("contested", "The militants have surrounded Adan Yabaal."),
    ("contested", "Adan Yabaal is under siege by the group."),
    ("contested", "The group has blockaded Adan Yabaal for a month."),
    ("contested", "The group has cut off Adan Yabaal."),
    ("contested", "Fighting for Adan Yabaal went on between the army and al-Shabaab."),
    ("contested", "Al-Shabaab and the army are battling for control of Adan Yabaal."),
    ("contested", "Adan Yabaal remains under blockade by the militants."),
)

NO_GROUND = (
    "Its fighters attacked Adan Yabaal on Monday and killed four.",
    "The group may take Adan Yabaal.",
    "It tried to take Adan Yabaal.",
    "The president visited Adan Yabaal.",
    "Its fighters entered a school in Adan Yabaal and killed four.",
    "The group claimed the bombing in Adan Yabaal.",
    "The group fired on soldiers in Adan Yabaal.",
)

SUMS = (
    (
        "killed",
        860,
        "Boko Haram carried out 312 attacks in the first quarter of the year, the monitor said. At least 860 people died in the attacks, most of them farmers.",
    ),
    (
        "killed",
        860,
        "Boko Haram carried out 312 attacks in the first quarter of the year. At least 860 people died in them.",
    ),
    ("killed", 860, "Boko Haram carried out 312 attacks in the first quarter of the year. They left 860 people dead."),
    (
        "killed",
        860,
        "Boko Haram carried out 312 attacks in the first quarter of the year. The attacks killed 860 people.",
    ),
    ("killed", 860, "Boko Haram carried out 312 attacks in the first quarter of the year. The death toll was 860."),
    (
        "killed",
        860,
        "Boko Haram carried out 312 attacks in the first quarter of the year. In all, 860 people were killed.",
    ),
    ("killed", 860, "Boko Haram carried out 312 attacks in the first quarter of the year, killing 860 people."),
    (
        "killed",
        860,
        "Boko Haram carried out 312 attacks in the first quarter of the year, in which 860 people were killed.",
    ),
    (
        "killed",
        53,
        "Since 2 March insurgents have attacked eleven villages in Borno. At least 53 people have been killed and 17,000 have fled, the governor said.",
    ),
    ("killed", 530, "Since January bandits have raided Zamfara again and again. At least 530 people have been killed."),
    (
        "attacks",
        16,
        "Between January and March the police recorded many offences. Sixteen attacks were completed and eight were foiled. Four people died.",
    ),
    (
        "killed",
        1011,
        "The office verified the killing of 1,011 civilians in the Democratic Republic of the Congo in the first quarter.",
    ),
    ("killed", 223, "Our researchers documented the killing of 223 civilians between October and February."),
    ("killed", 340, "The monitor recorded 340 deaths in April."),
    ("attacks", 85, "The monitor documented 85 killings of civilians in April."),
    ("killed", 115, "The army said 115 terrorists were killed in August."),
    ("killed", 15, "The command reported that 15 terrorists were killed and 51 captured in August."),
    ("killed", 42, "Troops neutralised 42 insurgents in April, the ministry said."),
    ("killed", 42, "In April alone, 42 people were killed by landmines laid by the insurgents."),
    ("attacks", 62, "There have been 62 attacks since August, the home department says."),
    ("attacks", 62, "The province has seen 62 attacks since August."),
    ("attacks", 98, "JNIM claimed 98 attacks in Burkina Faso in January."),
    ("attacks", 98, "The group said it had carried out 98 operations in January."),
    ("attacks", 37, "Attacks in Mali fell from 61 to 37 in 2023."),
    ("attacks", 98, "The number of attacks rose to 98 in April from 61 in March."),
    ("killed", 8352, "Deaths from terrorism rose by 22 per cent to 8,352 in 2023."),
    ("killed", 8352, "Last year 8,352 people died in terrorist attacks."),
    ("killed", 8000, "More than 8,000 people were killed by the group last year."),
    ("killed", 40000, "The conflict has killed 40,000 people since 2009."),
    ("killed", 40000, "The insurgency has claimed 40,000 lives in fifteen years."),
    ("killed", 40000, "Some 40,000 people have lost their lives since the insurgency began in 2009."),
    ("killed", 120, "Militants killed 120 civilians in 34 attacks last month."),
    ("killed", 34, "In the past week 34 people were killed in attacks across the north."),
    ("killed", 34, "At least 34 people have been killed in a week of attacks in the north."),
    ("killed", 34, "The group has killed 34 people so far this month."),
    ("killed", 226, "Two rival groups have murdered 226 village leaders since January."),
    ("attacks", 25, "Security forces foiled 25 attacks between 2017 and 2020."),
)

NO_SUMS = (
    "At least 53 people were killed on Monday when insurgents attacked a village in Borno.",
    "A bomb killed 120 people in Mogadishu in October 2017.",
    "In August 2014 the group killed 700 people of the Sheitat tribe.",
    "Since Monday's attack 12 more people have died in hospital, bringing the toll to 32.",
    "Gunmen killed 34 people in an attack on a market last month.",
    "Twelve people were killed in three blasts in Kabul on Tuesday.",
)

WARNINGS = (
    (
        "minister",
        "The threat remains high, the interior minister warned, and other events this summer could be targets.",
    ),
    (
        "Embassy",
        "The Embassy is monitoring reports that extremists have imminent plans to target large gatherings in Moscow.",
    ),
    ("Embassy", "The Embassy is aware of reports that militants plan to attack hotels in Nairobi."),
    (
        "spokesman",
        "The army spokesman urged people to stay away from their fields because more raids were to be feared.",
    ),
    ("Officials", "Officials fear another wave of attacks before the summit."),
    ("Officials", "Officials fear that the group could strike again."),
    ("firm", "We expect attacks on convoys in the coming weeks, the firm said."),
    ("Analysts", "Analysts say more attacks are likely."),
    ("general", "More attacks may come, the general warned."),
    ("general", '"More attacks may come," the general said.'),
    ("general", "A mass escape would give the group an army overnight, the general warned."),
    (
        "embassy",
        "The American embassy in Nairobi warned its citizens last week that militants might attack hotels in the coastal region.",
    ),
    ("MI5", "The head of MI5 said that the group was likely to try to strike Britain again."),
    ("UN", "The UN warned of further violence in the region."),
    ("minister", "The minister cautioned that the group retained the ability to strike abroad."),
    ("FBI", "The director of the FBI said he was worried about a coordinated attack in the United States."),
    ("agencies", "Intelligence agencies believe the group is planning attacks on churches at Easter."),
    ("Police", "Police warned that a second bomb could be hidden in the city."),
    (
        "governor",
        "The governor called on people to be vigilant, saying fighters could attack markets during the holiday.",
    ),
    ("foreign office", "There is a real risk of attacks on tourists, the foreign office said."),
    ("agency", "Germany's domestic intelligence agency sees a growing threat of attacks by lone actors."),
    ("general", "The general told Congress the group could attack American interests abroad within six months."),
    ("Experts", "Experts warn that the group may exploit the vacuum to launch new attacks."),
)

NO_WARNINGS = (
    "The minister warned the opposition against strikes.",
    "Police had warned residents of floods.",
    "The ministry said the economy could be hit by strikes.",
    "A man threatened to kill his wife, police said.",
    "The army said it would strike back.",
)

PLOTS = (
    "Police in Vienna foiled a plot to bomb a synagogue, officials said on Tuesday.",
    "Austrian police thwarted an attack on a concert in Vienna on Tuesday.",
    "Austrian authorities said they had prevented an Islamist attack in Vienna.",
    "Police arrested a man in Vienna on Tuesday on suspicion of planning an attack on a Christmas market.",
    "Two teenagers who were planning to attack a concert in Vienna were arrested on Tuesday.",
    "A man who had obtained ricin for an attack was arrested in Vienna in January before he could strike.",
    "The security service said it had stopped a cell that wanted to blow up a synagogue in Vienna.",
    "A court in Vienna on Tuesday found a man guilty of planning to bomb a Christmas market.",
    "A man has been charged in Vienna with plotting to attack a mosque.",
    "An attack on a synagogue in Vienna was averted at the last minute on Tuesday, the minister said.",
    "A planned attack on a synagogue in Vienna was uncovered on Tuesday.",
    "Investigators uncovered plans for an attack on a synagogue in Vienna.",
    "A bomb that had been planted under a car in Vienna failed to explode on Tuesday.",
    "He admitted that he had planned to drive a car into a crowd in Vienna.",
    "German prosecutors had four suspected members of Hamas arrested who were looking for weapons to attack Jewish institutions in Europe.",
    "Members of a cell who were preparing to bomb the metro in Vienna have been detained.",
    "A 17-year-old was detained in Vienna after police found explosives and plans for an attack on a school.",
    "Security forces broke up a cell in Vienna that was about to carry out suicide attacks.",
    "The army said it had thwarted a suicide attack on a mosque in Kabul on Tuesday, killing the bomber.",
    "Guards at the embassy in Kabul stopped a would-be suicide bomber on Tuesday.",
    "Police in Jakarta seized bombs that were to be used against a church at Easter.",
    "Authorities in Vienna disrupted a plot to attack a synagogue.",
    "The suspect is accused of having planned an attack in Vienna in the name of the Islamic State.",
    "Four men went on trial in Vienna accused of plotting to bomb a synagogue.",
    "A bomb attack on a train near Vienna was prevented when a guard found the device.",
)

NO_PLOTS = (
    "Police arrested a man in Vienna on Tuesday after he attacked a synagogue with a knife.",
    "He is accused of carrying out the attack on the synagogue in Vienna in 2020 that killed four.",
    "The plot of the film is about a bomb in Vienna.",
    "The government prevented an attack on the currency.",
    "Police stopped a car in Vienna on Tuesday.",
    "The council foiled the plan to build a road.",
)


@pytest.mark.parametrize("words", STRENGTHS)
def test_a_group_has_so_many(words: str) -> None:
    found = read(f"Boko Haram was founded in Maiduguri in 2002. {words}", "strength")
    assert [m for m in found if counts(m, 2000) and values(m, "actor")]


@pytest.mark.parametrize("words", NO_STRENGTHS)
def test_others_do_not_make_up_a_group(words: str) -> None:
    assert not read(f"Boko Haram was founded in Maiduguri in 2002. {words}", "strength")


@pytest.mark.parametrize("words", HELD)
def test_so_many_are_held(words: str) -> None:
    found = read(f"The Islamic State lost its last village in 2019. {words}", "detention")
    assert [m for m in found if counts(m, 9000)]


@pytest.mark.parametrize("words", NOT_HELD)
def test_ground_and_hostages_are_not_held_in_prison(words: str) -> None:
    assert not read(f"The Islamic State lost its last village in 2019. {words}", "detention")


@pytest.mark.parametrize(("change", "words"), GROUND)
def test_ground_changes_hands(change: str, words: str) -> None:
    (told,) = read(f"Al-Shabaab is fighting the army in central Somalia. {words}", "control")[:1]
    assert values(told, "change") == [change]
    assert "Yabaal" in str(values(told, "place"))
    assert {"al-shabaab", None} >= {who.actor for who in values(told, "actor")}


@pytest.mark.parametrize("words", NO_GROUND)
def test_an_attack_takes_no_ground(words: str) -> None:
    assert not read(f"Al-Shabaab is fighting the army in central Somalia. {words}", "control")


@pytest.mark.parametrize(("unit", "number", "words"), SUMS)
def test_a_sum_is_a_tally(unit: str, number: int, words: str) -> None:
    assert [m for m in read(words, "tally") if unit in values(m, "unit") and counts(m, number)]


@pytest.mark.parametrize("words", NO_SUMS)
def test_one_attack_is_no_sum(words: str) -> None:
    assert not read(words, "tally")
    assert read(words, "attack")


@pytest.mark.parametrize(("speaker", "words"), WARNINGS)
def test_somebody_warns(speaker: str, words: str) -> None:
    assert [m for m in read(words, "warning") if speaker in str(values(m, "speaker"))]


@pytest.mark.parametrize("words", NO_WARNINGS)
def test_other_threats_are_no_warnings(words: str) -> None:
    assert not read(words, "warning")


@pytest.mark.parametrize("words", PLOTS)
def test_a_plot_is_stopped(words: str) -> None:
    assert read(words, "plot")
    assert not read(words, "attack")


@pytest.mark.parametrize("words", NO_PLOTS)
def test_what_was_done_or_is_told_in_a_film_is_no_plot(words: str) -> None:
    assert not read(words, "plot")
