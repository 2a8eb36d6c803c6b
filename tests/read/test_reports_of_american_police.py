"""Reports that speak as America's police do are set there, and are weighed whole whatever else stands on their page."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, value
from tocsin import places
from tocsin.model import Document, Mention, Place, document_id
from tocsin.read import read_document
from tocsin.read.findings.american import speaks_american
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.whichstate import is_american

WEDNESDAY = "2016-05-18"


def document(text: str) -> Document:
    return Document(document_id(text.encode()), text, None, None, WEDNESDAY, "en")


def first(text: str) -> Mention:
    return attacks(text, WEDNESDAY)[0]


def place_of(text: str) -> Place:
    """The place of the first attack of a text."""
    place = value(first(text), "place")
    assert isinstance(place, Place)
    return place


CHESTER = (
    "A man was shot and killed late Tuesday in Chester, the police department said. He was found in the 300 block of "
    "Whittington Place at about 11 p.m. and pronounced dead at a hospital. Chester police are looking for two men."
)


def test_its_towns_are_not_looked_for_abroad() -> None:
    found = {t.place.country for t in Findings(document(CHESTER)).places}
    assert found <= {"US", None}
    place = place_of(CHESTER)
    assert (place.name, place.country) == ("Chester", "US")


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot dead in Chester on Tuesday, Cheshire Police said. Officers appealed for witnesses near the cathedral.",
        "Police in Panama City said on Tuesday that a man was shot dead near the canal. Panama has had 40 murders this year.",
        "The deputy mayor of Birmingham said a boy was shot on Tuesday. West Midlands Police are looking for two men.",
        "A man was shot in Manchester at 9 p.m. on Monday, police said. He was found on Oxford Avenue, near the high school.",
        "The Halifax Regional Police Department said a man was shot on Agricola Avenue in Halifax at 9 p.m. on Monday.",
    ],
)
def test_reports_of_other_police_stay_where_they_are(text: str) -> None:
    assert not speaks_american(text.lower(), False)
    found = {t.start: t.place.country for t in Findings(document(text)).places}
    assert found == {t.start: t.place.country for t in places.locate(text) if t.start in found}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (CHESTER + " He had come from Trujillo in Peru.", "PE"),
        ("Two men were shot in London, Ontario, in the 300 block of Elm Avenue at 11 p.m., the police department said.", "CA"),
        ("Police in Ontario said a man was charged with second-degree murder in Hamilton at 9 p.m. on Monday.", "CA"),
    ],
)  # fmt: skip
def test_a_land_that_is_named_keeps_its_towns(text: str, country: str) -> None:
    assert country in {t.place.country for t in Findings(document(text)).places}


def test_signs_make_a_report_american_though_a_name_lies_abroad() -> None:
    text = (
        "Deputies say a boy was shot in the leg on Monday at an apartment complex off Pacifico Place. He is in stable condition. "
        "The sheriff's office is looking for a man of 20."
    )
    assert is_american(Findings(document(text)))


def test_a_gang_makes_no_war_of_a_shooting() -> None:
    text = (
        "NEW YORK — Two men were shot dead and three others wounded outside a bar in Brooklyn on Monday night, police said. "
        "Detectives believe the gunmen belong to the Bloods gang. The three are in stable condition at Kings County Hospital."
    )
    told = first(text)
    assert value(told, "context") == "criminal"
    assert [getattr(value(told, p), "best", None) for p in ("killed", "wounded")] == [2, 3]


def test_a_group_that_a_page_names_beside_is_not_the_storys() -> None:
    text = (
        "A 19-year-old man was shot and killed on Monday night outside a store in Toledo, Ohio, police said. He was pronounced dead at "
        "a hospital. Two other men were wounded and are in stable condition.\n\nMore news: Senators briefed on Islamic State in Iraq."
    )
    told = first(text)
    assert value(told, "context") == "criminal"
    assert value(told, "date") == "2016-05-16"


def test_teasers_of_politics_do_not_make_a_crime_political() -> None:
    text = (
        "0:39 Governor on the election in four minutes\n\nA woman died and three men were wounded in a shooting at a party in Toledo, "
        "Ohio, on Saturday night. Gunfire broke out as they left. The men were taken to a hospital, where one was in critical condition."
    )
    assert value(first(text), "context") != "political"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (  # of two men who are charged now, the crime keeps its own day
            "KANSAS CITY, Mo. — Two more men were charged Tuesday with murder in the Jan. 31 shooting death of a boy. Prosecutors say it was in "
            "revenge for a killing four months earlier. The boy was shot in his bed, police said.",
            "2016-01-31",
        ),
        (  # a hearing's day is none
            "A man pleaded guilty on Monday to fatally shooting three people at a home in Columbus, Ohio, in 2014. He shot them during a robbery, "
            "police said. His trial was to begin on Tuesday.",
            "2014",
        ),
    ],
)
def test_the_day_of_a_crime_and_that_of_its_hearing(text: str, day: str) -> None:
    assert value(first(text), "date") == day


def test_the_court_of_an_address_is_no_court() -> None:
    text = (
        "A girl was found dead in a Franklin County home on Tuesday. Deputies went to a house in the 200 block of Maple Lake Court in Villa "
        "Ridge, Missouri, around 7 a.m. and found the girl, 7, with a gunshot wound. Her mother was charged with murder."
    )
    assert place_of(text).name == "Villa Ridge"


def test_a_part_of_a_city_is_no_far_town() -> None:
    text = (
        "COLUMBUS, Ohio — Four people were killed in a robbery at a South Linden home on Monday, police said. A girl of 16 was "
        "wounded. Columbus police said the victims were shot."
    )
    assert place_of(text).admin1 == "Ohio"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("A woman was shot in Roswell on Sunday, but survived after surgery. Police are looking for a man.", "accomplished"),
        ("The officer survived being shot four times in San Diego on Sunday, police said.", "accomplished"),
        ("The president survived an assassination attempt in Caracas on Sunday when a drone exploded.", "attempted"),
    ],
)  # fmt: skip
def test_who_lived_was_hurt_all_the_same(text: str, stage: str) -> None:
    told = [m for m in read_document(document(text)) if m.kind in ("attack", "plot")]
    assert [value(m, "stage") for m in told] == [stage]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Gunmen left two dead in Kirkuk on Monday and fled.", []),
        ("The mayor spoke of the loss of lives in Kirkuk after gunmen shot a man on Monday.", []),
        ("Rebels lost the town of Bria on Monday.", ["lost"]),
        ("The rebels left Bria on Monday after a week of fighting.", ["lost"]),
    ],
)
def test_the_dead_are_no_ground(text: str, changes: list[str]) -> None:
    told = [m for m in read_document(document(text)) if m.kind == "control"]
    assert [value(m, "change") for m in told] == changes
