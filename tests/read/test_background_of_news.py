"""What reports tell behind the news of a day: campaigns, sums, verdicts, who shot the attackers, and older deeds of the same men."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read import read_document

DAY = "2016-04-20"  # a Wednesday


def guilty(text: str, day: str = DAY) -> set[str]:
    found = attacks(text, day)
    return {str(s.value.actor or s.value.name) for a in found for s in a.statements if s.property == "perpetrator"}


def places(text: str, day: str = DAY) -> list[str | None]:
    return [said(a)[2] for a in attacks(text, day)]


def days(text: str, day: str = DAY) -> list[str | None]:
    return [said(a)[0] for a in attacks(text, day)]


BOMB = "A bomb killed three soldiers in Bannu on Tuesday. "


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("Violence had fallen since the army launched an offensive in the tribal belt in the summer of 2014.", 1),
        ("Pakistan launched a ground offensive in South Waziristan in October 2009.", 1),
        ("Turkish troops launched an offensive in Syria in March.", 2),
        ("The army launched an offensive in Khyber in June that killed 200 people.", 2),
        ("The Taliban launched an offensive on the town of Kunduz in October.", 2),
    ],
)
def test_campaigns_stand_around_deeds(more: str, count: int) -> None:
    assert len(attacks(BOMB + more, DAY)) == count


def test_an_offensive_that_opens_a_report_is_read() -> None:
    text = "The Taliban launched an offensive on Kunduz on Tuesday, killing nine policemen."
    assert [said(a)[1] for a in attacks(text, DAY)] == [9]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A man who stabbed a soldier near Hebron was shot dead by Israeli troops on Tuesday.", set()),
        ("An assailant was fatally shot by Israeli forces after wounding a guard near Hebron on Tuesday.", set()),
        ("The Israeli army said it shot dead a man on Tuesday who it said attempted to stab a guard near Ofra.", set()),
        ("Israeli soldiers shot dead a youth after he tried to stab one of them in Hebron on Tuesday.", set()),
        ("A boy of 16 was shot dead by Israeli troops in Jenin on Tuesday.", {"government-of-israel"}),
        ("A vendor who sold fruit was shot dead by Syrian soldiers in Homs on Tuesday.", {"government-of-syria"}),
    ],
)
def test_who_shot_the_attacker_did_not_attack(text: str, who: set[str]) -> None:
    assert guilty(text) == who


@pytest.mark.parametrize(
    "more",
    [
        "Attacks by Palestinians have killed 31 Israelis.",
        "More than 180 Palestinians have been killed by Israeli fire.",
        "Palestinian attackers have killed 31 Israelis, many of them soldiers.",
    ],
)
def test_sums_of_deeds_that_go_on_are_no_toll_of_the_day(more: str) -> None:
    found = attacks("A soldier was stabbed and wounded near Hebron on Tuesday. " + more, DAY)
    assert [said(a)[1] for a in found] == [None]


def test_tolls_that_are_the_news_stay() -> None:
    text = "Israeli jets hit Gaza on Tuesday. At least 40 people have been killed, the health ministry said."
    assert [said(a)[1] for a in attacks(text, DAY)] == [40]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A bomb killed five people in Karachi on Tuesday. Such blasts are usually blamed on the Taliban.", set()),
        (
            "A bomb killed five people in Karachi on Tuesday. The blast was blamed on the Taliban.",
            {"tehrik-i-taliban-pakistan"},
        ),
        (
            "A bomb killed six people near Ghazni on Tuesday, the latest in a string of attacks since the United States launched air strikes there in March.",
            set(),
        ),
        (
            "Shelling of Kobani, recently retaken by Turkish forces, killed six people on Tuesday.",
            set(),
        ),
        (
            "Saudi-led coalition forces intercepted a missile that the Houthis fired at a camp in Marib on Tuesday; a second one killed two guards.",
            {"houthis"},
        ),
    ],
)
def test_parties_named_beside_a_deed(text: str, who: set[str]) -> None:
    assert guilty(text) == who


def test_the_same_men_on_another_day() -> None:
    text = (
        "Maoist rebels killed four policemen with a mine in Dantewada district of Chhattisgarh on Tuesday. "
        "On Monday, the guerrillas set fire to 12 lorries in Kanker district."
    )
    assert places(text) == ["Dantewada", "Kanker"]
    assert days(text) == ["2016-04-19", "2016-04-18"]
    assert guilty(text) == {"communist-party-of-india-maoist"}


def test_the_same_men_at_the_same_deed() -> None:
    text = "Gunmen seized 20 villagers in Marib on Monday. On Tuesday the militants killed two of the hostages near Sirwah."
    assert len(attacks(text, DAY)) == 1


def test_others_on_another_day_in_a_report_of_shots() -> None:
    text = (
        "A Palestinian was shot dead on Tuesday after trying to stab a soldier in the West Bank, the army said. Police closed the road. "
        "On April 7 a Palestinian shot dead two Israelis in a West Bank settlement."
    )
    assert days(text) == ["2016-04-19", "2016-04-07"]


def test_what_another_deed_dates() -> None:
    text = (
        "A suicide bomber has killed seven guards at a base outside Colombo. It was the first attack near the capital "
        "since the rebels were blamed for a bombing in early October in which two bystanders were killed."
    )
    assert days(text, "2008-12-28")[0] is None


@pytest.mark.parametrize(
    ("more", "place"),
    [
        (
            "Eight others were hurt in the blast in Dantewada district and were airlifted to state capital Raipur.",
            "Dantewada",
        ),
        ("The wounded were flown to the state capital, Raipur.", "Chhattisgarh"),
    ],
)
def test_where_the_wounded_are_flown(more: str, place: str) -> None:
    assert places("A mine killed four policemen in Chhattisgarh on Tuesday. " + more) == [place]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A bomb killed 12 people, including a mayor, in Kunduz on Tuesday. His nephew was also killed in the attack.",
            [12],
        ),
        (
            "A bomb killed 12 people in Kunduz on Tuesday. Three policemen were also killed in an attack in Baghlan.",
            [12, 3],
        ),
        (
            "A bomb killed 12 people in Kunduz on Tuesday. A judge was also killed in the earlier attack in Baghlan.",
            [12, 1],
        ),
    ],
)
def test_who_died_there_too(text: str, tolls: list[int]) -> None:
    assert [said(a)[1] for a in attacks(text, DAY)] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "Militants killed five soldiers in two roadside attacks on Tuesday, police said. In one of the attacks, a car bomb in "
        "Raman District killed five. In the other attack, a bomb in Ra Ngae district wounded four soldiers.",
        "Two attacks on Tuesday left six soldiers dead. One of the attacks took place in Raman, where four were ambushed. "
        "The other attack took place in Ra Ngae, where a bomb killed two.",
    ],
)
def test_parts_may_be_districts(text: str) -> None:
    assert places(text) == ["Raman", "Ra Ngae"]
    assert days(text) == ["2016-04-19", "2016-04-19"]


def test_a_day_in_the_year_of_a_verdict() -> None:
    text = (
        "A man was jailed for a deadly 1974 bombing in Lyon. He denies the grenade attack on a shop that killed two and "
        "hurt 34 on May 15, 1974."
    )
    assert days(text) == ["1974-05-15"]


def test_a_name_that_ends_in_a_number_is_no_toll() -> None:
    text = "A clerk was hacked to death in Dhaka on Tuesday. A new group, Ansar Unit 7, claimed responsibility for that attack."
    doc = read_document(Document("sha256:" + "0" * 64, text, "", None, DAY, "en"))
    assert [s.value.point for m in doc for s in m.statements if s.property == "killed"] == [1]


@pytest.mark.parametrize(
    "end",
    [
        "Afghan forces shot and killed the other two attackers.",
        "Afghan special forces killed all of the gunmen after 13 hours.",
        "Afghan troops finally killed the last of the attackers at dawn.",
    ],
)
def test_who_ends_a_siege_is_no_author_of_it(end: str) -> None:
    assert guilty("Three gunmen stormed a hotel in Kabul on Monday, killing 18 people. " + end) == set()


@pytest.mark.parametrize("who", ["The PKK", "The PKK terror group", "PKK cadres"])
def test_who_carried_out_an_attack_on_a_day(who: str) -> None:
    text = f"{who} on Tuesday carried out an attack on a police bus in Mardin, killing eight people."
    assert (days(text), guilty(text)) == (["2016-04-19"], {"pkk"})
    found = attacks(text, DAY)[0]
    assert [s.speaker for s in found.statements if s.property == "killed"] == [None]


def test_a_week_back() -> None:
    text = "Gunmen killed two traders in Quetta on Tuesday. Two days back, a bomb at a market in Sibi had killed four people."
    assert days(text) == ["2016-04-19", "2016-04-18"]


def test_roads_between_two_towns() -> None:
    text = "Nine people were killed near Noshki on Tuesday when gunmen stopped a bus on the Quetta-Taftan Highway."
    assert places(text) == ["Noshki"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A man stabbed two guards in Hebron on Monday before being shot dead by Israeli troops.", set()),
        ("Six traders left Homs on Monday and were then shot dead by Syrian soldiers.", {"government-of-syria"}),
        (
            "Rebels killed six guards near Vedeno on Monday. An envoy denied on Tuesday that Russian troops had killed a rebel chief.",
            set(),
        ),
    ],
)
def test_who_shot_whom(text: str, who: set[str]) -> None:
    found = attacks(text, DAY)
    assert {
        str(s.value.actor)
        for a in found
        for s in a.statements
        if s.property == "perpetrator" and s.modality == "asserted" and s.value.actor
    } == who


def test_without_doubt_is_no_denial() -> None:
    text = "Taliban men stormed a hotel in Kabul on Monday, killing ten. It was without doubt the boldest Taliban action this year."
    assert not [s for a in attacks(text, DAY) for s in a.statements if s.modality == "denied"]
