"""Whose dead and which place news tells: of what came before, of those who attacked, of a dateline, a road, a hospital."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, numbers
from tocsin.model import Mention, Place, Quantity

Told = tuple[str | None, int | None, str | None]
DAY = "2014-03-05"  # a Wednesday


def said(mention: Mention) -> Told:
    """Day, number of killed and name of the place, of several the first."""
    values = {s.property: s.value for s in reversed(mention.statements)}
    day, killed, place = values.get("date"), values.get("killed"), values.get("place")
    return (
        day if isinstance(day, str) else None,
        killed.point if isinstance(killed, Quantity) else None,
        place.name if isinstance(place, Place) else None,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen stormed Adua village in Oyo state on Sunday and killed eleven people. The attack came barely four months"
            " after herders killed 20 people in the same village. The police chief confirmed the raid. He said that the"
            " attackers killed only nine people.",
            [("2014-03-02", 11, "Adua"), ("2013-11", 20, "Adua")],
        ),
        (
            "Militants killed nine policemen on Sunday at a checkpoint near Zinder. The attack came days after a bomb killed"
            " four soldiers in Maradi on Thursday. In that attack six guards were wounded as well.",
            [("2014-03-02", 9, "Zinder"), ("2014-02-27", 4, "Maradi")],
        ),
        (
            "Two soldiers were killed by a roadside bomb near Ladha, officials said. No group claimed it. The area is home to"
            " armed men. On March 1, a judge was killed in a bomb blast at a mosque in Quetta.",
            [(None, 2, "Ladha"), ("2014-03-01", 1, "Quetta")],
        ),
        (
            "Suspected rebels ambushed militiamen on Sunday in the district of Basilan. The five militiamen were killed, the"
            " police chief said. Two were killed in the initial attack, and the other three fled but were tracked down and"
            " shot, he said.",
            [("2014-03-02", 5, "Basilan")],
        ),
        (
            "Eleven soldiers were killed while three others were wounded in an ambush by rebels in Ifugao province on Tuesday.",
            [("2014-03-04", 11, "Ifugao")],
        ),
        (
            "Nine troopers were killed on Tuesday in a blast in Sukma district. Last April, in the worst attack on the force in"
            " years, 25 men were killed and six injured in an ambush near Burkapal.",
            [("2014-03-04", 9, "Sukma"), ("2013-04", 25, "Burkapal")],
        ),
        (
            "QUETTA: At least 13 people were killed on Tuesday in a bomb attack on a bus. “Eight people were killed on the spot"
            " and five died in hospitals,” a doctor said.",
            [("2014-03-04", 13, "QUETTA")],
        ),
        (
            "BANNU: A suicide bomber killed a policeman on Monday. It is the second such attack this year. In the previous"
            " incident, 16 people lost their lives when a bomber struck a checkpoint.",
            [("2014-03-03", 1, "BANNU"), ("2014", 16, "BANNU")],
        ),
        (
            "On Monday, 18 people were hurt when rebels set off a bomb beside a train in Colombo. And on February 20, another"
            " attack on a train - also blamed on the rebels - killed nine people.",
            [("2014-03-03", None, "Colombo"), ("2014-02-20", 9, "Colombo")],
        ),
        (
            "Ten persons were killed in a Monday night attack on Adua village in Kaduna State. The attack came as people were"
            " to bury four men killed by gunmen a few days ago.",
            [("2014-03-03", 10, "Adua")],
        ),
        (
            "The Taliban attacked two posts in Nuristan province on Monday, killing four officers. A roadside bomb on Monday"
            " night killed six civilians in Uruzgan province.",
            [("2014-03-03", 4, "Nuristan"), ("2014-03-03", 6, "Uruzgan")],
        ),
    ],
)
def test_whose_dead(text: str, told: list[Told]) -> None:
    assert [said(a) for a in attacks(text, DAY)] == told


@pytest.mark.parametrize(
    ("text", "killed", "theirs", "wounded"),
    [
        (
            "Four soldiers were killed on Tuesday by a bomb near Tizi Ouzou. After the bombing troops launched a search"
            " operation in which two militants were killed and three others wounded.",
            [4],
            [2],
            [],
        ),
        (
            "The Taliban raided a post in Badghis on Tuesday, killing nine guards. In a gunbattle that followed the raid, four"
            " insurgents were killed and eight were wounded.",
            [9],
            [4],
            [],
        ),
        (
            "Soldiers on Monday killed four suspected fighters after an attack on a bus near Lamu. Three people were killed"
            " when the fighters fired at the bus.",
            [3],
            [4],
            [],
        ),
        (
            "A youth stabbed and wounded an officer in Hebron on Saturday. He was shot dead by another policeman at the scene.",
            [],
            [1],
            [1],
        ),
        ("A man stabbed two soldiers near Nablus on Tuesday before being shot dead.", [], [1], [2]),
        ("A man stabbed two sisters to death in Aden on Tuesday.", [2], [], []),
        # nobody is told to have come: those who died in the raid are its dead
        ("Troops launched a search operation near Gao on Tuesday in which five herders were killed.", [5], [], []),
    ],
)
def test_who_fell_behind_an_attack(text: str, killed: list[int], theirs: list[int], wounded: list[int]) -> None:
    assert numbers(text, DAY, "killed") == killed
    assert numbers(text, DAY, "attackers_killed") == theirs
    assert numbers(text, DAY, "wounded") == wounded


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "BAGHDAD -- A car bomber struck a market on Tuesday in a northern city, killing six people. The attack in the city"
            " of Tal Afar was the first in weeks.",
            ["Tal Afar"],
        ),
        ("BAGHDAD -- A car bomber struck a market on Tuesday, killing six people in the capital.", ["BAGHDAD"]),
        (
            "Gunmen killed 40 villagers on Tuesday in Damboa. The gunmen also burnt down three lorries carrying wood from"
            " Damboa to Maiduguri.",
            ["Damboa"],
        ),
        ("One person was killed on Tuesday in the town of Horlivka by Kyiv's shelling.", ["Horlivka"]),
        (
            "Imphal: A trooper was killed on Tuesday when militants ambushed his patrol in Manipur's Ukhrul district. The"
            " wounded were flown to a hospital near Imphal.",
            ["Ukhrul"],
        ),
        (
            "Nine people died on Tuesday when gunmen opened fire in a bar in the Mexican state of Guanajuato. In the attack in the"
            " town of Apaseo el Alto the gunmen left a note. In January, a raid on a bar in another town left ten dead.",
            ["Apaseo el Alto", None],
        ),
        (
            "Seven fighters died on Tuesday when their bomb went off in Kunduz province, according to Samir Awadi, a district"
            " chief.",
            ["Kunduz"],
        ),
        (
            "Rebels killed 52 civilians on Tuesday in the Beni and Lubero areas of eastern Congo, it said in Kinshasa.",
            ["Beni"],
        ),
    ],
)
def test_where_it_was(text: str, places: list[str | None]) -> None:
    assert [said(a)[2] for a in attacks(text, DAY)] == places


def test_the_day_of_a_deed_and_not_a_month_of_fasting() -> None:
    text = (
        "Militants killed eight policemen on Wednesday at a checkpoint near El Arish. The attack took place as people marked"
        " the end of the holy month of Ramadan."
    )
    assert [said(a)[0] for a in attacks(text, "2019-06-05")] == ["2019-06-05"]


def test_hours_later_counts_from_the_deed() -> None:
    text = (
        "Fighters stormed a hotel in Mogadishu on Sunday, killing eleven people, an official said on Monday. Hours later, the"
        " group attacked an army base in Baidoa, killing five soldiers."
    )
    assert [said(a)[0] for a in attacks(text, "2020-08-18")] == ["2020-08-16", "2020-08-16"]


def test_a_village_is_no_namesake_abroad() -> None:
    text = "Herders killed 17 people on Sunday in Dong Village of Jos South in Plateau State. Police in Jos and Bassa confirmed it."
    (attack,) = attacks(text, "2021-05-25")
    place = next(s.value for s in attack.statements if s.property == "place")
    assert isinstance(place, Place)
    assert place.country == "NG"


def test_some_of_the_wounded_are_no_rival_number() -> None:
    text = (
        "At least 15 people were killed by a bomb in Tripoli, Lebanon, on Wednesday. Another 45 people were wounded. Four were"
        " in a critical condition, medical sources said."
    )
    assert numbers(text, DAY, "wounded") == [45]


def test_a_year_of_politics_is_no_day_of_a_deed() -> None:
    text = (
        "A preacher was shot dead by gunmen in Derna, which has been a stronghold of armed groups since the 2011 uprising, on"
        " Tuesday. A clerk was killed in Benghazi, the cradle of the 2011 revolution."
    )
    assert "2011" not in [said(a)[0] for a in attacks(text, DAY)]
