"""What is no warning, no ground, no sum, no strength, nobody held and no attack, though its words look like it; and what is."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read.learned.reader import LearnedReader


def kinds(text: str, day: str = "2017-03-20") -> list[str]:
    """The kinds of mention that a text without a gate yields."""
    document = Document(document_id(text.encode()), text, None, None, day, "en")
    return [m.kind for m in LearnedReader(None).read(document)]


@pytest.mark.parametrize(
    "text",
    [
        "The interior minister fears the hostage could have been killed in the air raid on the farm near Jalula.",
        "Rebels of the FDLR hold the hills. Diplomats warn that the killings in Goma could amount to war crimes.",
        "The army and its allies are preparing for an assault on the town of Raqqa, which Islamic State holds.",
        "There is no intelligence to suggest that further attacks are planned in Brussels, the police chief said.",
        "Teachers are worried, saying pupils are being kept away from school after the attack on a bus in Karachi.",
        "The governor of Zamfara warned that violence has spread to three more districts.",
        "The ministry sharply criticised the bombings of the villages, warning that the raids could worsen tensions with Tbilisi.",
        "The minister says it is a matter of time before Joseph Kony is caught and the Lord's Resistance Army beaten.",
        "Police have been searching for signs of the kidnapped engineers around Maiduguri since Boko Haram fled.",
        "Officials warned against seeing an act of revenge in the killing of the mayor of Jolo by gunmen.",
    ],
)
def test_what_is_not_to_come_is_no_warning(text: str) -> None:
    assert "warning" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State fighters are preparing for an assault on the town of Kobani, Kurdish officials warned.",
        "There is no specific intelligence, but further attacks in Brussels are likely, the police chief said.",
        "Teachers are worried that gunmen could attack a school in Karachi next.",
        "The governor warned that violence could spread to three more districts of Zamfara.",
        "The prisoner was freed despite warnings from doctors in Leeds that he could kill again.",
        "Kenya has accused Somali intelligence of sponsoring the attack on the mall and has threatened retaliation.",
        "The embassy urged people to keep away from churches in Colombo this weekend after the bombings.",
    ],
)
def test_what_is_to_come_is_one(text: str) -> None:
    assert "warning" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas rejected the plan. It demanded that Israeli troops withdraw from West Bank and Gaza at once.",
        "Two million people have been driven from their homes during a campaign against Boko Haram in Borno.",
        "Houthi rebels try to widen their control and influence in Taiz.",
        "Taking the bridge would mean that the rebels control most of Aden.",
        "The army will move on Idlib after it takes full control of Aleppo from the rebels.",
        "Hamas condemned the law. Ramallah, Occupied West Bank, was quiet.",
        "The army sent food to the besieged town of Madaya, where Hezbollah fights.",
        "Fifteen fighters of al-Qaeda, captured near the city of Kunduz, were flown out.",
        "The first effect of the liberation of Sirte will be felt by Islamic State in the desert.",
        "The rebels hold the land on both sides of the Niger River.",
    ],
)
def test_no_ground_changes_hands(text: str) -> None:
    assert "control" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Taliban fighters captured Kunduz on Monday.",
        "The rebels withdrew from Goma last week.",
        "Boko Haram has been driven from Gwoza, the army said.",
        "Al-Shabaab now controls Adan Yabaal.",
        "Iraqi forces battling ISIL took control of Tal Afar on Sunday.",
    ],
)
def test_ground_changes_hands(text: str) -> None:
    assert "control" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Murders in Dublin were up 31 per cent in 2016 compared to the year before, the statistics office said.",
        "Wang Lin was executed for drug smuggling in Hebei in 1995 and has since been pardoned by a court.",
        "An Islamic court in Katsina has rejected the appeal of a woman who was sentenced to be stoned to death for adultery.",
        "John Walker was captured fighting alongside the Taliban in Afghanistan and is held by American troops.",
        "Karim, brother of the assassinated commander Ahmad Khan, spoke in Bonn on Tuesday about the new government.",
        "A demonstrator was attacked by a police dog in Rotterdam on Saturday.",
        "Farmers demand an end to the slaughter of cows in Uttar Pradesh on Wednesday.",
        "There is no evidence that any refugee from these countries has carried out a terrorist attack in the United States.",
        "The minister reminded them of the 200,000 people killed by Nazi forces in the Netherlands.",
    ],
)
def test_words_of_violence_that_name_no_event(text: str) -> None:
    assert not {"attack", "plot"} & set(kinds(text))


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State fighters executed forty villagers near Mosul on Friday.",
        "Five men were stoned to death by a mob in Multan on Monday.",
        "Two rebels were killed fighting alongside government militias near Goma on Sunday.",
        "Militants attacked a court in Quetta and killed eight judges on Monday.",
        "Investors were calm. Markets fell after the September 11 attacks on New York and Washington and rose again.",
        "As tension mounted after the December 13 attack on the parliament in New Delhi, India announced new sanctions.",
    ],
)
def test_an_attack_among_such_words_is_read(text: str) -> None:
    assert "attack" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Up to 50 detainees broke into a prohibited zone at the Woomera centre, the Department of Immigration said.",
        "There are now 211 detainees on Christmas Island, most of them asylum seekers.",
        "Carlos is charged with multiple murders in France in 1974.",
        "At least 150,000 teachers have been killed or have fled since the war began in Syria.",
        "The army trained only 60 fighters for the rebels in Syria. Hundreds of guns remain with the militants.",
        "The massacre of 8,000 men by Bosnian Serb forces in Srebrenica was genocide, the court ruled.",
    ],
)
def test_numbers_that_are_no_sum_no_strength_and_nobody_held(text: str) -> None:
    assert not {"detention", "tally", "strength"} & set(kinds(text))


@pytest.mark.parametrize(
    "text",
    [
        "Security forces have rounded up dozens of insurgents in Maiduguri since Sunday.",
        "Fifteen foreign fighters, captured near the northern city of Kunduz, were flown to the base.",
        "Police arrested more than two dozen militants from extremist groups in Karachi on Sunday.",
    ],
)
def test_a_dozen_fighters_taken_are_people_held(text: str) -> None:
    assert "detention" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The city of Paris has been on high alert since attacks by jihadists in November 2015 left 130 people dead.",
        "In 1982 the army's crackdown on the Muslim Brotherhood in Hama, which killed at least 10,000 people, broke it.",
    ],
)
def test_the_dead_of_one_deed_with_a_year_are_no_sum(text: str) -> None:
    assert "tally" not in kinds(text)


def test_the_deed_for_which_people_are_arrested_is_an_attack() -> None:
    text = (
        "Police have arrested more than 70 members of Islamic Jihad in Gaza in the wake of suicide bombings in Haifa on "
        "Saturday. The Palestinian Authority spoke of a crackdown on militants, and its leaders met until the morning."
    )
    assert set(kinds(text)) == {"detention", "attack"}
