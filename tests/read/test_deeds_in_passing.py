"""Grids of wordings: the day of a deed that a text about something else tells in passing, by its distance, or in court."""

from itertools import product

import pytest

from tocsin.model import Document, Place, document_id
from tocsin.read import read_document

PUBLISHED = "2019-01-23"
"""A Wednesday."""


def attacks(text: str) -> list[dict[str, object]]:
    found = read_document(Document(document_id(text.encode()), text, None, None, PUBLISHED, "en"))
    return [{s.property: s.value for s in m.statements} for m in found if m.kind == "attack"]


DEEDS = (
    "gunmen killed nine people at a hotel in Lahore",
    "a car bomb killed nine people outside the court in Lahore",
    "nine people were shot dead in a market in Lahore",
)
TOLD = {
    "On Sunday it will be a year since {deed}, and the hotels of the city are filling again.": "2018-01-27",
    "It is three years to the day since {deed}, and the hotels of the city are filling again.": "2016-01-23",
    "Tourists have come back. Yesterday marked two years since {deed}.": "2017-01-22",
    "Shops were open again on Wednesday, a day after {deed}.": "2019-01-22",
    "Shops were open again on Wednesday, the day after {deed}.": "2019-01-22",
    "Shops were open again on Wednesday, four nights after {deed}.": "2019-01-19",
    "Families were allowed home on Monday, a day and a half after {deed}.": "2019-01-19/2019-01-20",
    "Visitors have stayed away since 1997, when {deed}.": "1997",
    "Visitors have stayed away since November 1997, when {deed}.": "1997-11",
    "Ten years after the Lahore bombing, when on 11 March 2009 {deed}, families are split.": "2009-03-11",
}


@pytest.mark.parametrize(("frame", "deed"), list(product(TOLD, DEEDS)))
def test_the_day_of_a_deed_by_its_distance(frame: str, deed: str) -> None:
    assert [a.get("date") for a in attacks(frame.format(deed=deed))] == [TOLD[frame]]


COURTS = (
    "A man who stabbed a shopkeeper to death in the street has been found guilty of murder.",
    "A man was sentenced to life in prison on Wednesday for stabbing a shopkeeper to death.",
    "A jury has convicted a man of stabbing a shopkeeper to death.",
)
THEN = (
    "The 34-year-old admitted fatally stabbing the victim at a house in Cairns in November 2016.",
    "The court heard that he stabbed the victim to death at a house in Cairns in November 2016.",
)


@pytest.mark.parametrize(("court", "then"), list(product(COURTS, THEN)))
def test_a_court_judges_one_deed_of_long_ago(court: str, then: str) -> None:
    text = f"{court}\n\n{then}\n\nThe judge spoke of a senseless crime. His family wept as the verdict was read."
    assert [a.get("date") for a in attacks(text)] == ["2016-11"]


@pytest.mark.parametrize("first", ["Three months earlier, in March 2015,", "In March 2015"])
@pytest.mark.parametrize("second", ["last November", "in November 2018", "on 3 November 2018"])
def test_two_deeds_of_two_months_in_one_sentence(first: str, second: str) -> None:
    text = (
        f"{first} gunmen had killed 22 people at a museum in Tunis, and {second} a suicide bomber killed 12 in Sousse."
    )
    read = attacks(text)
    assert [str(a.get("date"))[:7] for a in read] == ["2015-03", "2018-11"]
    assert [a["killed"].point for a in read if hasattr(a["killed"], "point")] == [22, 12]


@pytest.mark.parametrize("road", ["Culmore Road", "Circular Road", "Falls Road", "Bishop Street"])
def test_a_road_is_no_village(road: str) -> None:
    read = attacks(f"A bomb went off in {road} in Derry on Saturday and killed two people.")
    assert [a["place"].name for a in read if isinstance(a.get("place"), Place)] == ["Derry"]


def test_an_older_deed_with_a_toll_of_its_own_is_an_event() -> None:
    text = (
        "A bomb killed nine people at a market in Lahore on Tuesday, the police said.\n\n"
        "Shops were shut in the city on Wednesday. Years earlier gunmen had killed 31 worshippers in Quetta."
    )
    assert [a["killed"].point for a in attacks(text) if hasattr(a["killed"], "point")] == [9, 31]
