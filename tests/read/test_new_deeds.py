"""Deeds that are new because those whom they befell are, and further words of violence, with words that look alike."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read import read_document

DAY = "2017-02-03"  # a Friday
FIRST = "A car bomb exploded outside a bank in Aden on Thursday, killing four people, security officials said. "
MORE = "\n\nOfficials gave no further details. The region has seen several attacks by armed men this year."


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The killing of a teacher in Mukalla on Monday is also under investigation.", "Mukalla"),
        ("The beheading of two fishermen near Jolo on Saturday was claimed by Abu Sayyaf.", "Jolo"),
        ("The murder of a judge in Tunis on Wednesday set off protests.", "Tunis"),
    ],
)
def test_the_deed_is_new_where_its_victims_are(text: str, town: str) -> None:
    assert town in [said(a)[2] for a in attacks(FIRST + text + MORE, DAY)]


def test_the_deed_was_told_where_its_victims_were() -> None:
    assert len(attacks(FIRST + "The killing of the four in Aden was condemned by the government." + MORE, DAY)) == 1


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A man armed with a hatchet turned on commuters in Wurzburg on Monday, injuring four.", "Wurzburg"),
        ("A man went berserk with a machete in a church in Medan on Sunday, wounding a priest.", "Medan"),
        ("A petrol bomb was flung at a synagogue in Gothenburg on Saturday; nobody was hurt.", "Gothenburg"),
        ("The airport in Tripoli was hit by rockets on Sunday, damaging three aircraft.", "Tripoli"),
        ("Three aid workers were waylaid and killed on the road to Bor on Tuesday.", "Bor"),
        ("The slaying of a union organiser in Medellin on Thursday has stunned the country.", "Medellin"),
    ],
)
def test_further_words(text: str, town: str) -> None:
    assert town in [said(a)[2] for a in attacks(text + MORE, DAY)]


def test_an_attempt_on_a_life() -> None:
    text = "The deputy police chief survived an attempt on his life in Makhachkala on Wednesday." + MORE
    told = [m for m in read_document(Document("d", text, published=DAY, language="en")) if m.kind == "plot"]
    assert [said(m)[2] for m in told] == ["Makhachkala"]


@pytest.mark.parametrize(
    "text",
    [
        "A man went berserk when his team lost in Naples on Sunday, the radio said.",
        "The striker turned on the ball in Naples on Sunday and scored.",
        "The harbour in Naples was hit by rising prices on Sunday.",
        "Prices rocketed in Lagos on Tuesday as petrol ran out.",
        "The champion made an attempt on the record in Berlin on Sunday.",
        "The team is on the road to victory in Cardiff on Saturday.",
    ],
)
def test_words_that_look_alike(text: str) -> None:
    assert not attacks(text, DAY)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The man, who is accused of shooting dead a constable in Derry on Friday, appeared in court.", "Derry"),
        ("Police are hunting three gunmen who fled abroad after they killed a judge in Palermo on Tuesday.", "Palermo"),
        ("Mortars, two of which landed in a schoolyard, were heard in Donetsk on Monday.", "Donetsk"),
    ],
)
def test_told_beside_courts_and_searches(text: str, town: str) -> None:
    assert town in [said(a)[2] for a in attacks(text + MORE, DAY)]


def test_a_hunter_shot_by_mistake_is_no_deed() -> None:
    assert not attacks("A man was killed in a hunting accident near Leoben on Sunday, police said.", DAY)
