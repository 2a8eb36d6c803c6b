"""Among which towns that of a local crime is chosen: neighbourhoods, newspapers, counties in short, and in which state."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place
from tocsin.read import read_document
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.districts import districts
from tocsin.read.localcrime.papers import papers
from tocsin.read.localcrime.stations import stations
from tocsin.read.localcrime.townchoice import in_its_city, town_candidates
from tocsin.read.localcrime.towns import of_headline, papers_of
from tocsin.read.localcrime.whichstate import told_states


def findings(text: str, title: str | None = None) -> Findings:
    return Findings(Document("sha256:00", text, title, None, "2016-05-11", "en"))


def candidates(text: str, title: str | None = None) -> set[tuple[str, str, str | None]]:
    """The words, the town and the state of each town that a report may be about."""
    read = findings(text, title)
    towns, _ = town_candidates(read, read.sentences)
    return {(text[t.start : t.end], t.place.name.removesuffix(" City"), t.place.admin1) for t in towns}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man was shot dead in Greektown on Sunday. Detroit police are looking for two men.",
            ("Detroit", "Detroit", "Michigan"),
        ),
        (
            "Two teens were shot in Woodlawn early Monday. Both were taken to Stroger Hospital, officials said.",
            ("Woodlawn", "Chicago", "Illinois"),
        ),
        (
            "A woman was shot in Whitehaven, and a boy in Orange Mound an hour later, officers said.",
            ("Whitehaven", "Memphis", "Tennessee"),
        ),
        (
            "A girl was grazed by a bullet in the Sandtown-Winchester neighborhood on Friday night, police said.",
            ("Sandtown-Winchester", "Baltimore", "Maryland"),
        ),
        (
            "MILWAUKEE, Wis. - A clerk was shot on Monday. A second man was hurt near Sherman Park.",
            ("MILWAUKEE", "MILWAUKEE", "Wisconsin"),
        ),
        ("NYPD officers found a man shot in Brownsville on Monday.", ("Brownsville", "Brooklyn", "New York")),
        ("IMPD said a boy, 8, shot himself on the north side on Friday.", ("IMPD", "Indianapolis", "Indiana")),
        ("A third man was shot dead in KCK this week, police said.", ("KCK", "Kansas", "Kansas")),
    ],
)
def test_neighbourhoods_and_short_names_stand_for_their_city(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in candidates(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man was shot in Woodlawn on Monday, the sheriff said.", "Woodlawn"),  # nothing speaks for Chicago
        ("MADISON, Wis. - A man was shot in Riverside on Monday, officers said.", "Riverside"),
        ("Chicago police said a man was shot on Pullman Street on Monday.", "Pullman"),
        ("A man was shot in Woodlawn, Md., on Monday, Baltimore police said.", "Woodlawn"),
    ],
)
def test_a_name_of_many_towns_is_no_neighbourhood_where_nothing_speaks_for_the_city(text: str, words: str) -> None:
    cities = {"Chicago", "Jacksonville", "Louisville", "Birmingham"}
    assert not {town for said, town, _ in candidates(text) if said == words} & cities


def test_a_small_far_namesake_of_a_neighbourhood_is_left_out_and_a_town_with_its_state_kept() -> None:
    text = "A woman was shot in Homewood on Sunday. Pittsburgh police said she was 17."
    assert {town for _, town, _ in candidates(text)} == {"Pittsburgh"}
    far = "A woman was shot in Homewood, Ala., on Sunday. Her family had moved there from Pittsburgh."
    assert ("Homewood", "Homewood", "Alabama") in candidates(far)


def test_a_name_that_is_only_the_beginning_of_a_longer_one_is_no_town() -> None:
    text = "A boy was shot in a Humboldt Park apartment on Friday, Chicago police said."
    assert {state for _, _, state in candidates(text)} == {"Illinois"}


def test_the_place_of_a_further_crime_is_in_the_city_whose_neighbourhood_it_is() -> None:
    read = findings("A man was shot in Greektown on Sunday. Detroit police are looking for two men.")
    far = next(t for t in read.places if t.name == "Greektown")
    city = in_its_city(read, far)
    assert city is not None
    assert (city.place.name, city.name) == ("Detroit", "Greektown")
    alone = findings("A man was shot in Detroit on Sunday, police said.").places[0]
    assert in_its_city(read, alone) is alone


def test_sides_of_a_town_are_no_towns() -> None:
    text = "A boy was shot on the South Side on Monday, and another on the West Side, police said."
    assert not {words for words, _, _ in candidates(text)} & {"South Side", "West Side"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The sheriff told the Orlando Sentinel that a man was shot.", ["Orlando"]),
        ("Photo: San Antonio Express-News. The Breaking News of the day.", ["San Antonio"]),
        ("He was shot near Times Square, Action News reports. Good Evening News.", []),
        ("A Star was shot near the Sacramento Bee and the Sacramento Bee says so.", ["Sacramento"]),
    ],
)
def test_newspapers_tell_their_town(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in papers(text)] == names


@pytest.mark.parametrize(
    ("text", "title", "states"),
    [
        ("MADISON, Wis. - A Lodi boy was shot on Thursday.", "Lodi boy shot", {"Wisconsin"}),
        ("A Glendale man was shot in Navarro County on Monday.", None, {"Texas"}),
        ("The Orlando Sentinel says deputies in Orange County found him shot.", None, {"Florida"}),
        ("Westmoreland County detectives and Greensburg police said a man was shot.", None, {"Pennsylvania"}),
        ("A man was shot in Austin. Chicago police said he was 23.", "Man shot in Austin", {"Illinois"}),
        ("Officers said a man was shot on Monday.", "Man shot on South Side", set()),
    ],
)
def test_the_states_of_a_report(text: str, title: str | None, states: set[str]) -> None:
    read = findings(text, title)
    heard = [*stations(text), *papers_of(text)]
    assert told_states(read, of_headline(read, []), heard) == states


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Barrow Co. deputy's son was shot on Saturday.", ("Barrow Co.", "Barrow County", "Georgia")),
        (
            "Mercer County prosecutors said a teen was shot in Hamilton Township, New Jersey, on Friday.",
            ("Hamilton Township", "Hamilton Township", "New Jersey"),
        ),
        (
            "A Mt. Pleasant boy was shot, police in Westmoreland County, Pennsylvania, said.",
            ("Mt. Pleasant", "Mount Pleasant", "Pennsylvania"),
        ),
        ("Two people were hurt in an overnight Savannah shooting.", ("Savannah", "Savannah", "Georgia")),
    ],
)
def test_counties_in_short_townships_and_names_in_full(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in candidates(text)


def test_a_short_county_of_which_there_are_many_needs_its_state() -> None:
    assert not any("Co." in words for words, _, _ in candidates("A Madison Co. deputy shot a man on Saturday."))


def test_a_word_for_somebody_else_names_no_city() -> None:
    assert not districts("He sang in a KC-themed Indyland show.", frozenset(), [])


def test_a_town_passed_over_stands_beside_the_county_of_the_story() -> None:
    text = (
        "HARRIS COUNTY, Texas - A 3-year-old boy shot himself at a home in Spring on Monday, and Harris County deputies said "
        "he died. Spring firefighters had rushed to the home in Spring."
    )
    place = read_document(Document("sha256:00", text, None, None, "2016-05-11", "en"))[0].first("place")
    assert place is not None
    assert isinstance(place.value, Place)
    assert place.value.admin1 == "Texas"
