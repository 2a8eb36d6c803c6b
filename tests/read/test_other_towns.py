"""Where a report goes on to a deed at another town, and where only its words come from there."""

import pytest

from tests.read.told import attacks, said

DAY = "2017-02-03"  # a Friday
FIRST = "A car bomb exploded outside a police station in Aden on Thursday, killing four officers, officials said. "


def towns(text: str) -> list[str | None]:
    return [said(a)[2] for a in attacks(FIRST + text + "\n\nOfficials gave no further details.", DAY)]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("In Mukalla, helicopters fired missiles at an office of the movement, witnesses said.", "Mukalla"),
        ("In nearby Lahij, militants killed a constable.", "Lahij"),
        ("Militants also raided the town of Ibb, burning houses.", "Ibb"),
        ("The mayor of a town near Culiacan was riddled with bullets in his car on Monday.", "Culiacan"),
    ],
)
def test_a_deed_at_another_town(text: str, town: str) -> None:
    assert town in towns(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Sanaa, the government condemned the bombing.",
        "In Sanaa, police arrested two men who are accused of the attack.",
        "In Mukalla, four coffins were carried through the streets.",
        "The interior minister also visited Mukalla.",
    ],
)
def test_words_from_another_town(text: str) -> None:
    assert len(towns(text)) == 1


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Two commanders of the Taliban were killed in a drone strike in Kandahar.", "Kandahar"),
        ("A Danish engineer died in a raid on a base of the movement in Somalia.", "Somalia"),
        ("Fighters struck a barracks at Timbuktu, where 15 soldiers fell.", "Timbuktu"),
        ("Three Chinese engineers were kidnapped in Niger, the company said.", "Niger"),
    ],
)
def test_people_who_came_to_harm_elsewhere(text: str, town: str) -> None:
    assert town in towns(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bomber was killed in a shootout at the gate.",
        "Yemen accused Tehran of arming the killers.",
        "Two clerks were kidnapped and taken to Somalia.",
        "Four officers were killed in a car bomb attack in the Crater district of Aden.",
    ],
)
def test_the_same_people_elsewhere(text: str) -> None:
    assert len(towns(text)) == 1
