"""Places that say whose something is, who did it or which way it lies, and not where it happened."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.places import as_city, locate
from tocsin.read.findings.asides import ASIDE
from tocsin.read.findings.findings import Findings


def roles(text: str) -> dict[str, str]:
    return {t.name: t.role for t in Findings(Document("d", text, language="en")).places}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Geneva-based monitor said that gunmen had killed 14 people in Bambari.", "Geneva"),
        ("The plot was to blow up a Chicago-bound jet over the sea.", "Chicago"),
        ("The raid by US special forces killed nine men in Kunduz.", "US"),
        ("Two U.S. soldiers were shot dead in Jalalabad.", "U.S."),
        ("Rebels burned a house of U.S. military advisers in San Salvador.", "U.S."),
        ("Six men were held after U.S., Spanish and British investigators came.", "U.S."),
        ("Russia shot down a jet near Aleppo in Syria.", "Russia"),
        ("Rockets fired from Gaza landed in Sderot.", "Gaza"),
        ("A bomb went off in Baiji, north of the capital, Baghdad.", "Baghdad"),
        ("The killings in Gao were filmed by the ambassador to Mali.", "Mali"),
        ("The Cali cartel bombed a newspaper in Bogota.", "Cali"),
        ("The raid in Yemen was a joint effort between Oman and Jordan.", "Oman"),
    ],
)
def test_a_place_told_aside_is_not_where_it_happened(text: str, name: str) -> None:
    assert roles(text)[name] == ASIDE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A school shooting in the US left three pupils dead.", "US"),
        ("Two men were killed in the U.S., British officials said.", "U.S."),
        ("Rockets were fired from Gaza, the army said.", "Gaza"),
        ("Bombs killed 20 people in Baghdad, south of Baiji.", "Baghdad"),
        ("Gunmen attacked a church in Jordan and a mosque in Oman.", "Jordan"),
        ("Fighting between Sudan and Chad cost 40 lives.", "Sudan"),
        ("A US mosque was set on fire.", "US"),
    ],
)
def test_a_place_where_it_happened_is_not_told_aside(text: str, name: str) -> None:
    assert roles(text)[name] == "place"


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("A man was stabbed to death in New York on Monday, police said.", "city"),
        ("The man was stabbed in upstate New York.", "admin1"),
        ("Ten people were shot dead in Buffalo, New York.", "admin1"),
        ("The New York governor spoke of terror.", "admin1"),
    ],
)
def test_the_metropolis_goes_before_the_state_of_its_name(text: str, feature: str) -> None:
    beside = " Marches were held in Seattle, Kansas and Baltimore, in the US."
    assert [as_city(text, t).feature for t in locate(text + beside) if t.name == "New York"] == [feature]


def test_a_deed_called_after_a_place_was_there() -> None:
    (told,) = attacks("The Manila hotel attack killed 36 people; officials in Cebu and Davao mourned them.")
    assert said(told) == (None, 36, "Manila")


def test_a_dateline_that_an_agency_closes_is_where_it_was_written() -> None:
    (told,) = attacks(
        "MOSCOW, February 7. /TASS/. Islamic State attacked Palmyra in Syria on Sunday, killing 12.", "2017-02-07"
    )
    assert said(told) == ("2017-02-05", 12, "Palmyra")


def test_a_first_name_holds_no_namesake_abroad() -> None:
    text = "The envoy to Syria, Alexander Orlov, spoke of Palmyra. Syrian troops had taken it from Islamic State."
    assert {t.place.country for t in locate(text) if t.name == "Palmyra"} == {"SY"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Melton Lewis Paris, 51, was found shot dead near Yard. Paris had been shot once.", "Paris"),
        ("Among the dead was Anna Florence, who was in her 40s.", "Florence"),
        ("The half brother of North Korea's leader was murdered at an airport in Sepang.", "North Korea"),
    ],
)
def test_people_and_their_heads_of_state_are_no_places(text: str, name: str) -> None:
    assert roles(text).get(name, ASIDE) == ASIDE


def test_a_town_with_a_first_name_before_it_stays_one() -> None:
    assert (
        roles("Gunmen shot dead a guard in West Columbia, 51 miles from Florence.")["Florence"] == "bearing"
    )  # a place, and no person, which gives the way


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Speaking in Geneva on Tuesday, the envoy condemned the bombing of a hospital in Idlib that killed nine.", "Idlib"),
        ("Police said they had arrested a man in Karachi over the killing of a journalist in Quetta in June.", "Quetta"),
    ],
)  # fmt: skip
def test_where_somebody_spoke_or_was_arrested_is_not_where_it_happened(text: str, name: str) -> None:
    assert [said(told)[2] for told in attacks(text, "2021-09-15")] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The man who killed three tourists with a bomb on Saturday was born in 1992 in Gaziantep, the minister said.", "Gaziantep"),
        ("The bomber grew up near Leeds and had learned to fight abroad.", "Leeds"),
        ("It was the first attack since gunmen from Iran laid siege to two hotels and left 40 dead.", "Iran"),
        ("Fighters who had come from Chad burned nine houses.", "Chad"),
    ],
)  # fmt: skip
def test_where_somebody_comes_from_is_not_where_it_happened(text: str, name: str) -> None:
    assert roles(text)[name] == ASIDE


def test_a_town_that_shots_came_from_stays_a_place() -> None:
    assert roles("Nine farmers from Kano were killed by gunmen in Zaria.")["Kano"] == "place"
