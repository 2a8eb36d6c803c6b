"""Deeds that a text about something else names: by whom they befell, by their town, by their town and day; and lists of them."""

import pytest

from tests.read.told import attacks, said

PUBLISHED = "2019-02-20"

FRAME = """The finance minister will present a new budget to parliament on Thursday, officials in the capital said.

The plan includes higher spending on schools and roads and a small cut in income tax. Opposition leaders have called it a gift to the rich. The central bank expects the economy to grow by two percent this year.

{}

The government has a majority of four seats. A vote is expected next month, before lawmakers leave for the holidays. Business groups have welcomed the tax cut, saying that it would help small firms to hire people."""

NAMED = {
    "Relations between the two have been poor since the murder of the exiled writer Omid Farhadi in Vienna on March 4, 2018.": (
        "2018-03-04",
        1,
        "Vienna",
    ),
    "He pleaded guilty to the murder of his wife at their home in Galway in June 2014.": ("2014-06", 1, "Galway"),
    "He was convicted of murdering a shopkeeper in Leeds in 2009.": ("2009", 1, "Leeds"),
    "The trial of two men accused of the kidnapping of a banker in Lagos last August begins soon.": (
        "2018-08",
        None,
        "Lagos",
    ),
    "A jury found him guilty of the manslaughter of a bouncer outside a club in Toronto in 2012.": (
        "2012",
        1,
        "Toronto",
    ),
    "Security has been tight since last year's attack on a shopping mall in Nairobi.": ("2018", None, "Nairobi"),
    "Her sister is a survivor of the Utoya massacre.": (None, None, "Utoya"),
    "The perpetrator of the Hamburg tram attack was a rejected asylum seeker.": (None, None, "Hamburg"),
}

IN_FULL = {
    "The army has been on the streets since gunmen stormed a hotel in Bamako in November 2015.": ("2015-11", "Bamako"),
    "The film crew left the country after its driver was abducted in Benghazi in May.": ("2018-05", "Benghazi"),
    "The tour went ahead though a bomb had exploded outside the stadium in Lahore on Monday.": ("2019-02-18", "Lahore"),
    "The general is wanted for the 1994 massacre in a church in Butare.": ("1994", "Butare"),
}


@pytest.mark.parametrize("sentence", IN_FULL)
def test_a_deed_in_passing_with_its_day_and_its_town(sentence: str) -> None:
    found = [said(m) for m in attacks(FRAME.format(sentence), PUBLISHED)]
    assert [(day, place) for day, _, place in found] == [IN_FULL[sentence]]


@pytest.mark.parametrize("sentence", NAMED)
def test_a_deed_that_is_named_in_passing(sentence: str) -> None:
    assert [said(m) for m in attacks(FRAME.format(sentence), PUBLISHED)] == [NAMED[sentence]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The murder rate in the city has fallen since 2010.",
        "She starred in The Murder of Roger Ackroyd in London in 2011.",
        "He launched an attack on the bill in parliament on Monday.",
        "The opposition's attack in Madrid on Sunday was a joy to watch.",
        "The killing of the pipeline project in May was a blow to Alberta.",
        "The senator attacked the case against the banker on Tuesday.",
        "A doctor was convicted of the manslaughter of a patient in Hull in 2011.",
        "The documentary about the siege of Sarajevo will be shown on Wednesday.",
        "The museum shows the murder of Becket at Canterbury in glass.",
    ],
)
def test_what_is_only_called_so(sentence: str) -> None:
    assert attacks(FRAME.format(sentence), PUBLISHED) == []


LISTED = {
    "There were two bombings on Monday, one in Kabul and the other in Herat.": [
        ("2019-02-18", "Kabul"),
        ("2019-02-18", "Herat"),
    ],
    "Three attacks, one in Lahore, another near Multan and a third outside Quetta, were claimed by the group.": [
        (None, "Lahore"),
        (None, "Multan"),
        (None, "Quetta"),
    ],
    "The state of emergency followed the deadly attacks in Lahore in 2014 and last year in Quetta.": [
        ("2014", "Lahore"),
        ("2018", "Quetta"),
    ],
    "He recalled the terror attacks in Lahore in 2009 and in Quetta last August.": [
        ("2009", "Lahore"),
        ("2018-08", "Quetta"),
    ],
}


@pytest.mark.parametrize("sentence", LISTED)
def test_attacks_that_share_a_noun(sentence: str) -> None:
    found = [said(m) for m in attacks(sentence, PUBLISHED)]
    assert [(day, place) for day, _, place in found] == LISTED[sentence]


def test_a_body_with_marks_of_violence_is_a_killing() -> None:
    found = attacks(
        "The body of a student was found in a wood near Bath on Sunday, police said.\n\nA post-mortem found bruises on her"
        " neck and face. The 22-year-old was found dead by a walker. A man is being questioned by police.",
        PUBLISHED,
    )
    assert [said(m)[1:] for m in found] == [(1, "Bath")]
    assert not attacks(
        "The body of a hiker was found in a gully near Bled on Sunday, police said.\n\nA post-mortem found bruises on her"
        " neck and face. The 22-year-old was found dead by a walker. She had died of a fall.",
        PUBLISHED,
    )


OPENS = "Rebels fired rockets at the airport of Sanaa on Monday, killing five guards.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells were falling on the port of Hodeidah on Tuesday as families fled.",
        "There were at least 25 coalition sorties over Hodeidah on Tuesday.",
        "Surface-to-surface missiles were used to hit the port of Hodeidah on Tuesday.",
        "The army used artillery to strike the port of Hodeidah on Tuesday.",
        "The army launched an unsuccessful campaign to capture Hodeidah in 2015.",
        "The rebels shot down a military helicopter near Hodeidah on Tuesday.",
        "Forces loyal to the president began the assault on Hodeidah last June.",
        "Last week, troops were still battling the rebels in the port of Hodeidah.",
        "Attackers twice struck the city of Hodeidah in January, and analysts predict that they will turn to suicide attacks.",
    ],
)
def test_words_of_war(sentence: str) -> None:
    assert "Hodeidah" in [said(m)[2] for m in attacks(OPENS + sentence, PUBLISHED)]


def test_a_deed_of_another_year_needs_no_place() -> None:
    found = attacks(
        "Troops drove the militants out of Palmyra on Monday, killing 30 of them in an ambush at the citadel.\n\nOfficials said"
        " that the museum was in ruins.\n\nEngineers were clearing mines. Families were coming home.\n\nIn 2015, the militants used the theatre for mass"
        " executions.",
        PUBLISHED,
    )
    assert "2015" in [said(m)[0] for m in found]


def test_a_warning_that_was_given_after_a_deed() -> None:
    found = attacks(
        "Gunmen killed a guard at a school in Nantes on Monday.\n\nThe ministry put out a warning to schools following a"
        " letter bomb blast at a bank in Paris on Tuesday.",
        PUBLISHED,
    )
    assert ("2019-02-19", None, "Paris") in [said(m) for m in found]
