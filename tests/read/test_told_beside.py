"""What is told beside attacks: sums of deeds told apart, of a war and of one people abroad; towns that change hands by "it",
"the city", "its eastern half"; fighters from abroad; and what is feared no more. Every sentence is of our own."""

import pytest

from tocsin.model import ActorRef, Document, Mention, Place, Quantity
from tocsin.read import read_document

DAY = "2018-06-20"


def told(text: str, day: str) -> list[Mention]:
    return read_document(Document("d", text, published=day, language="en"))


def numbers(mentions: list[Mention], kind: str) -> list[int]:
    return [
        s.value.point
        for m in mentions
        if m.kind == kind
        for s in m.statements
        if s.property == "value" and isinstance(s.value, Quantity)
    ]


def said(mentions: list[Mention], kind: str, prop: str) -> list[str]:
    values = [s.value for m in mentions if m.kind == kind for s in m.statements if s.property == prop]
    return [v.name or "" if isinstance(v, Place | ActorRef) else str(v) for v in values]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("At least 17 people were killed in other attacks across Kabul on Monday and Tuesday.", 17),
        ("Nine policemen have been killed in various attacks in Sinai.", 9),
        ("Fourteen Hazaras were murdered over a span of 30 days in shooting and bomb attacks in Quetta.", 14),
        ("In Baltimore, more than 900 people were shot last year alone, the mayor said.", 900),
        ("Ghana's embassy in Libya demanded protection, saying 35 Ghanaians were killed there last year.", 35),
        ("The separatists reported more than 400 instances of shelling in Donetsk in the past 24 hours.", 400),
        ("Turkish warplanes have destroyed 340 militant hideouts near Hakkari since the start of the year.", 340),
        ("He was accused of running death squads in Medellin that killed hundreds of petty thieves.", 200),
        ("Police figures show a 20% increase in murders in Jamaica last year - 1,200 compared to 1,005 in 2016.", 1200),
        ("The killing brings the death toll of 15 months of the Tamil uprising against Colombo to 1,340 people.", 1340),
        ("For 20 years Peru was at war with the conflict in its villages; an estimated 69,000 were killed.", 69000),
        (
            "The Kivu region has been torn by violence since 1996, when fighting broke out that killed at least 70,000 people.",
            70000,
        ),
        (
            "More than 2,000 civilians are believed to have been killed in Raqqa since March 6, when forces began an offensive"
            " against the Islamic State, an aide told French news agency AFP on Friday.",
            2000,
        ),
    ],
)
def test_sums(text: str, number: int) -> None:
    mentions = told(text, DAY)
    assert numbers(mentions, "tally") == [number]
    assert not [m for m in mentions if m.kind == "attack"]


def test_a_sum_of_deeds_told_apart_stands_beside_an_attack() -> None:
    text = "A roadside bomb killed three soldiers in Baidoa, officials said, as separate attacks across Somalia left dozens dead."
    mentions = told(text, DAY)
    assert numbers(mentions, "tally") == [24]
    [attack] = [m for m in mentions if m.kind == "attack"]
    assert [s.value.point for s in attack.statements if isinstance(s.value, Quantity)] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "At least 17 people were killed in an attack in Kabul on Monday.",
        "More than 40 people were shot at a concert in Las Vegas on Sunday night.",
        "Two separate bombings killed 14 people in Quetta on Monday.",
        "In twin attacks in Lahore, gunmen killed 80 worshippers.",
        "Six people were killed in violent clashes in Kinshasa on Tuesday.",
        "Around 9 million people die each year from heart attacks or stroke.",
        "Planes have attacked a number of villages in Darfur since March.",
    ],
)
def test_no_sums(text: str) -> None:
    assert not numbers(told(text, DAY), "tally")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "The conflict in Darfur erupted in February 2003 when rebels took up arms. At least 300,000 people have been killed in the conflict.",
            "2003-02/2018-06",
        ),
        ("The six-year-old war in Yemen has killed more than 10,000 people.", "2012/2018-06"),
        ("Syria's war is in its seventh year. More than 450,000 people have been killed in the war.", "2012/2018-06"),
    ],
)
def test_since_when_a_war_has_killed(text: str, period: str) -> None:
    assert said(told(text, DAY), "tally", "period") == [period]


def test_a_war_that_is_over_is_not_counted_up_to_today() -> None:
    text = (
        "Thousands fled Peru in the 20-year conflict with the rebels. Some 69,000 people were killed in the conflict."
    )
    assert said(told(text, DAY), "tally", "period") == []


@pytest.mark.parametrize(
    ("text", "place", "change"),
    [
        (
            "Iraqi troops fight to dislodge the Islamic State from Tal Afar. The militants now control the west of the city.",
            "Tal Afar",
            "seized",
        ),
        ("A bomb hit a market in Kidal. The town fell to Tuareg rebels in 2012.", "Kidal", "seized"),
        (
            "A bomb hit a bus in Sirte. The city was recaptured by the army in December from the Islamic State.",
            "Sirte",
            "lost",
        ),
        (
            "Families fled Raqqa. Some came from western neighbourhoods recaptured by Kurdish forces from the Islamic State.",
            "Raqqa",
            "lost",
        ),
        ("Gwoza is the hill town Nigeria recaptured from Boko Haram last month.", "Gwoza", "lost"),
        ("Zabadani was the last rebel-held town near Damascus when Hezbollah moved in.", "Zabadani", "lost"),
        ("The army lost Mocimboa da Praia to insurgents in a day.", "Mocimboa da Praia", "seized"),
    ],
)
def test_ground_that_is_not_named_again(text: str, place: str, change: str) -> None:
    mentions = told(text, DAY)
    assert said(mentions, "control", "place") == [place]
    assert said(mentions, "control", "change") == [change]


@pytest.mark.parametrize(
    "text",
    [
        "The group's enemies line up to take Raqqa, an Islamic State stronghold.",
        "Turkey will hit the YPG unless they withdraw from Manbij.",
        "With many Islamic State leaders having already retreated from Mosul, the death comes as a blow.",
        "The Taliban guard lost his life in Helmand, as attacks across the country left dozens dead.",
        "The rebels pushed their way from the western part of al-Bab to the market.",
    ],
)
def test_no_ground(text: str) -> None:
    assert not said(told(text, DAY), "control", "place")


@pytest.mark.parametrize(
    ("text", "number", "actor"),
    [
        ("At least 3,000 Tunisian nationals fight among militants in Syria, the minister said.", 3000, "militants"),
        ("Some 900 French citizens have joined jihadist groups in Iraq.", 900, "jihadist groups"),
        ("About 4,000 natives of Russia were fighting for the Islamic State in Syria.", 4000, "Islamic State"),
        ("The FARC has about 7,000 fighters in 23 camps in Colombia.", 7000, "FARC"),
    ],
)
def test_strengths(text: str, number: int, actor: str) -> None:
    mentions = told(text, DAY)
    assert numbers(mentions, "strength") == [number]
    assert said(mentions, "strength", "actor") == [actor]
    assert not numbers(mentions, "detention")


def test_the_dead_of_a_camp_are_not_held() -> None:
    text = "The commander of the Omarska prison camp in Bosnia, where some 700 inmates perished, stood trial."
    assert not numbers(told(text, DAY), "detention")


@pytest.mark.parametrize(
    "text",
    [
        "The danger that the embassy in Tripoli may come under attack is not decreasing, the Russian ambassador to Libya said.",
        "The threat from al-Shabaab in Kenya is growing, the police chief of Garissa said on Monday.",
        "Police warned residents to avoid the market because suicide bombers may strike again in Maiduguri.",
    ],
)
def test_warnings(text: str) -> None:
    assert [m for m in told(text, DAY) if m.kind == "warning"]


@pytest.mark.parametrize(
    "text",
    [
        "Medics in Baghdad warned the number of fatalities could rise as they cope with people wounded in the attack.",
        "Authorities in Nice released a smartphone alert relating to the shooting in Grasse.",
        "The company warned that profits could fall after the attacks in Paris hit tourism.",
        "The assault indicated that a group based in Nangarhar could strike deep into Pakistan.",
        "Police warned drivers to avoid the area where the bomb went off in Cairo.",
    ],
)
def test_no_warnings(text: str) -> None:
    assert not [m for m in told(text, DAY) if m.kind == "warning"]
