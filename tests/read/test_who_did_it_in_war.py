"""Who did it as reports of war tell it: men by where they stand, coalitions by who leads them, armies that count the
enemy's dead, those who came and then struck, people with a cause, states that "it" stands for."""

import pytest

from tests.read.test_sides import parties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("US-led air strikes killed 20 people in a village near Raqqa on Monday, activists said.", "global-coalition-against-daesh"),
        ("A Saudi-led air raid killed 31 people in a market in Hodeidah on Monday.", "saudi-led-coalition"),
        ("US forces under General Abrams shelled a hotel in Baghdad on Tuesday, killing two cameramen.", "government-of-united-states"),
        ("U.S. troops in Fallujah killed 13 protesters on Monday, witnesses said.", "government-of-united-states"),
        ("Somali soldiers backed by American commandos killed seven people in Bariire on Friday.", "government-of-somalia"),
        ("Inmates from the gang First Capital Command - which rules the wing - attacked a block in a jail in Natal on Sunday,"
         " killing 26.", "pcc"),
        ("Boko Haram fighters came to Gamboru at dawn on Monday. They opened fire on the market and killed 40 people.", "boko-haram"),
        ("Two Taliban gunmen were waiting for the editor in Kandahar on Monday. They fired a dozen shots and killed him.", "taliban"),
        ("Janjaweed fighters swept through Tawila on Friday, burning huts and shooting 20 villagers.", "janjaweed"),
        ("The Syrian government used chlorine bombs in Sarmin on Monday, killing six people, doctors said.", "government-of-syria"),
        ("Police fought their way into the airport at Mosul on Thursday as Islamic State fighters fought back with suicide"
         " car bombs, killing four officers.", "islamic-state"),
        ("Turkish soldiers on the border shot dead three refugees near Azaz"
         " on Sunday.", "government-of-turkey"),
        ("Russian jets have conducted raids on a hospital in Idlib. Ten people died.", "government-of-russia"),
    ],
)  # fmt: skip
def test_who_did_it(text: str, who: str) -> None:
    assert who in [party for party, modality in parties(text) if modality in ("asserted", "attributed")]


@pytest.mark.parametrize(
    "text",
    [
        "A blast near US troops in Tikrit killed three children on Monday.",
        "The Taliban rejected the offer of talks. Unknown gunmen killed a judge in Herat on Monday. They fled on a motorcycle.",
        "Hamas men marched through Gaza City on Friday, shooting in the air. A blast killed two children in Rafah.",
        "Kurdish forces advised by US-led troops took the hill. A suicide bomber killed three people in Manbij on Sunday.",
        "A bomb killed three people in Mandera on Monday. Al-Shabab has carried out attacks in the area.",
        "Palestinian militants buried two of their men in Gaza on Monday. A bomb killed a boy in Rafah.",
        "The Syrian army said nine of its soldiers had been killed in an air raid near Deir al-Zor on Monday.",
        "The Egyptian army said 15 soldiers were killed in clashes with militants near Sheikh Zuweid on Friday.",
    ],
)
def test_who_did_nothing(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Turkish military said 34 Kurdish militants had been killed in air strikes on northern Iraq on Monday.", "government-of-turkey"),
        ("The Pentagon said on Tuesday that five al-Shabab fighters died in an airstrike near Kismayo.", "government-of-united-states"),
        ("Pakistan's military said on Friday that 20 militants had been killed in air strikes in North Waziristan.", "government-of-pakistan"),
    ],
)  # fmt: skip
def test_an_army_that_counts_the_dead_of_its_enemy_speaks_of_its_own_deed(text: str, who: str) -> None:
    assert parties(text) == [(who, "claimed")]


def test_people_with_a_cause_are_told_where_no_group_is_named() -> None:
    (told,) = parties("Sikh extremists shot 15 passengers of a bus near Hoshiarpur on Tuesday.")
    assert told[1] == "asserted"
    named = parties(
        "Baloch insurgents attacked two camps near Noshki on Monday and killed nine soldiers. The Balochistan Liberation"
        " Army claimed both raids."
    )
    assert named == [("baloch-liberation-army", "claimed")]


def test_a_state_that_it_stands_for_denies() -> None:
    told = "A Sikh leader was shot dead in Surrey on June 18. India recalled its envoy. It has denied any involvement in the killing."
    assert ("government-of-india", "denied") in parties(told)
    other = "Two diplomats were shot in Salisbury on Sunday. Britain expelled 23 Russians. It rejected any talks."
    assert parties(other) == []
