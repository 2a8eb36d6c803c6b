"""Who did it as headlines and the leads under them tell it: forces without their land, both sides of a clash, rebels of a
land, armies and groups that say whom they killed; and who only fell, came in between or is told of for something else."""

import pytest

from tests.read.test_sides import parties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Junta troops kill farmer, burn homes near Monywa in Myanmar", "government-of-myanmar"),
        ("Junta airstrike kills three pupils in Kachin State", "government-of-myanmar"),
        ("Boy killed in army raid on village in Sagaing", "government-of-myanmar"),
        ("Three monks killed during junta raid on village in Sagaing", "government-of-myanmar"),
        ("Student shot dead by soldiers in Mandalay", "government-of-myanmar"),
        ("Troops kill 21 Boko Haram fighters in Yobe, Nigeria", "government-of-nigeria"),
        ("Gov't troops kill three Abu Sayyaf members in Basilan, Philippines", "government-of-philippines"),
        ("Government troops killed eleven rebels in the hills near Malaybalay in the Philippines on Sunday, an officer said.",
         "government-of-philippines"),
        ("Regime helicopters drop barrel bombs on Saraqib in Syria, killing six", "government-of-syria"),
        ("Nine people killed in raids by warplanes on Saraqib in Syria", "government-of-syria"),
        ("Regime forces continue shelling Douma in Syria; two killed", "government-of-syria"),
        ("Myanmar junta launches airstrikes on school in Sagaing, killing two", "government-of-myanmar"),
        ("The Taliban renewed their attacks on army posts in Kunduz on Sunday, killing nine soldiers.", "taliban"),
        ("Russian air and missile strikes kill six in Kharkiv", "government-of-russia"),
        ("Two soldiers shot dead by NPAs in Samar, Philippines", "new-peoples-army"),
        ("Airstrikes by the international coalition kill nine in Manbij, Syria", "global-coalition-against-daesh"),
        ("Factions shell regime forces near Latakia in Syria, killing three", "syrian-insurgents"),
    ],
)  # fmt: skip
def test_the_subject_of_a_line_did_its_deed(text: str, who: str) -> None:
    assert [party for party, _ in parties(text)] == [who]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Army, NPA clash near Tagum in the Philippines; two dead", {"government-of-philippines", "new-peoples-army"}),
        ("25 killed in clash between military, Boko Haram in Borno, Nigeria", {"government-of-nigeria", "boko-haram"}),
        ("Soldier killed, two hurt in encounter with NPA in Samar, Philippines", {"new-peoples-army"}),
        ("Three NPA rebels were killed in an encounter with soldiers in Samar, Philippines, on Monday.",
         {"government-of-philippines", "new-peoples-army"}),
        ("Man killed in artillery fire between Pakistani, Indian troops in Kashmir",
         {"government-of-pakistan", "government-of-india"}),
        ("Fighting between the regime forces against the “Islamic State” organization near Palmyra in Syria leaves ten dead",
         {"government-of-syria", "islamic-state"}),
        ("Soldier killed in clash with leftist rebels in Samar, Philippines", {"leftist rebels"}),
    ],
)  # fmt: skip
def test_those_who_are_met_in_a_clash_are_a_side_of_it(text: str, sides: set[str]) -> None:
    assert {party for party, _ in parties(text)} == sides


@pytest.mark.parametrize(
    ("text", "who", "how"),
    [
        ("Sudan rebels say they killed 40 soldiers in Blue Nile", "Sudan rebels", "claimed"),
        ("Chadian rebels said on Friday that they had killed 70 soldiers in an attack on an eastern town.", "Chadian rebels", "claimed"),
        ("Sierra Leone rebels kill six soldiers near Kenema", "Sierra Leone rebels", "asserted"),
        ("Sudan rebels say killed 19 troops in attack", "Sudan rebels", "claimed"),
        ("Suspected communist rebels shoot dead village chief in Samar, Philippines", "communist rebels", "suspected"),
        ("Sudan says it killed 40 rebels in Blue Nile", "government-of-sudan", "claimed"),
        ("Nigeria military says 19 Islamists killed in Borno raid", "government-of-nigeria", "claimed"),
        ("Turkish military says killed 30 PKK fighters in northern Iraq", "government-of-turkey", "claimed"),
        ("Ambush on army convoy kills three in Shan State, TNLA claims", "taang-national-liberation-army", "claimed"),
    ],
)  # fmt: skip
def test_rebels_of_a_land_are_not_its_government_and_who_tells_of_foes_killed_killed_them(
    text: str, who: str, how: str
) -> None:
    assert parties(text) == [(who, how)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a police post in Kano, Nigeria, on Monday, killing four officers. Soldiers killed three of the attackers.",
        "A roadside bomb killed three soldiers near Maiduguri, Nigeria. Troops killed nine insurgents in a pursuit, the army said.",
        "Troops shoot bomber after blast kills 12 in Maiduguri, Nigeria",
        "Troops kill two rebels after ambush near Jolo in the Philippines",
        "Four junta soldiers killed in landmine blast in Sagaing, Myanmar",
        "Soldier killed in raid on army base in Kachin State",
        "Student killed by soldiers in Hebron in the West Bank",
        "Army recovers body of slain villager near Iloilo in the Philippines",
        "Nigeria police say nine killed in Kano blast",
        "Man shot dead in Celaya in Mexico was a suspected CJNG member",
        "Taliban commander assassinated in Quetta",
        "Fighters of the factions injured in clashes in Idlib, Syria",
        "Shelling by the international coalition kills nine people in Tripoli, Libya",
        "Liverpool fan stabbed as Reds beat Roma",
    ],
)
def test_who_fell_answered_or_only_spoke_did_nothing(text: str) -> None:
    assert parties(text) == []


def test_suspected_members_who_were_killed_are_the_dead() -> None:
    told = parties("Soldiers kill three suspected Boko Haram members in Jigawa, Nigeria")
    assert told == [("government-of-nigeria", "asserted")]
    assert parties("Suspected Boko Haram members kill three in Jigawa, Nigeria") == [("boko-haram", "suspected")]
    held = parties(
        "Police arrested two suspected Abu Sayyaf members over the bombing of a bus that killed four in Basilan."
    )
    assert "abu-sayyaf" in [party for party, _ in held]
