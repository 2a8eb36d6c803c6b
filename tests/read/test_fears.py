"""What is feared, counted or taken without any violence: no warning, no tally, no ground."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read.learned.reader import LearnedReader


def kinds(text: str) -> list[str]:
    """The kinds of mention that a text without a gate yields."""
    document = Document(document_id(text.encode()), text, None, None, "2024-05-15", "en")
    return [m.kind for m in LearnedReader(None).read(document)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister fears that the new tariffs will stay in force until the autumn, and exporters expect further losses.",
        "Investors fear that the eurosceptic candidate could win, a bank in Zurich warned.",
        "Forecasters warned of the threat of flooding in the capital, Antananarivo.",
        "Growers fear the rules that are to come, the chairman of their union in Spain said.",
        "The agency warned that the region could be targeted for deep cuts in the next budget.",
        "We expect the two sides to honour their commitments and to reduce the violence in the east, the envoy said in Vienna.",
        "Another option is to send attack helicopters, officials in Washington said. The experience could help in the war on terror.",
        "At night the herders fear that wild animals will enter the camp from the forest.",
        "The rail union warned that a general strike could follow in June.",
    ],
)
def test_a_fear_of_something_else_is_no_warning(text: str) -> None:
    assert "warning" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The interior ministry warned that militants could attack churches in Lahore.",
        "Fighters of Boko Haram burnt two villages on Monday. The governor fears that Bama could fall.",
        "The embassy warned of kidnappings in Cabo Delgado.",
        "Officials fear more violence in Darfur, the United Nations said.",
    ],
)
def test_a_fear_of_violence_is_one(text: str) -> None:
    assert "warning" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A fire in a garment factory in Lahore killed more than 260 people in 2012.",
        "More than 10,000 people have died crossing the Mediterranean since 2014.",
        "Almost 1,400 children have died of cholera and other diseases in Yemen over the past two years.",
        "The state has put to death 540 people since 1976.",
        "The company was the victim of 212 hacking attacks in 2013.",
    ],
)
def test_deaths_that_nobody_did_are_neither_a_tally_nor_an_attack(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Forty rebels were captured in Omdurman in 2008, the army said.",
        "Hundreds of migrants have been seized in Zuwara by the militia.",
        "Police seized the firearms in a raid in Cantabria, and troops looked on.",
    ],
)
def test_people_and_goods_that_are_taken_are_no_ground(text: str) -> None:
    assert "control" not in kinds(text)


def test_a_town_that_is_captured_is_ground() -> None:
    assert "control" in kinds("The town of Bama was captured by Boko Haram on Monday, residents said.")
    assert "control" in kinds("Fighters of the Islamic State were driven out of Tikrit in April 2015.")


@pytest.mark.parametrize(
    "text",
    [
        "Forecasters warned that the same storm could strike Indiana by nightfall.",
        "The test showed a missile that could strike Alaska, a general in Seoul warned; it was the third missile test this year.",
        "In 2016 more than 5,000 refugees died at sea. In 2015, some 3,771 had died, up from 3,279 deaths the year before.",
        "The boot camp, which began in May 2016, is capped at 250 people.",
        "In 2015, police arrested 30,000 people for fare evasion.",
        "The flood victims camp in Sipepa is to accommodate up to 900 people.",
        "Chinese ships sailed near the islands on Monday, the coast guard said. There were 36 such incidents in 2016.",
    ],
)
def test_counts_and_fears_without_an_attacker(text: str) -> None:
    assert kinds(text) == []
