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
