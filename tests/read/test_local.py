"""Day and town of a local crime, told anywhere in its report."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place
from tocsin.read import read_document
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.local import day_candidates
from tocsin.read.localcrime.townchoice import town_candidates


def setting(text: str, published: str = "2016-05-11") -> tuple[str | None, str | None]:
    """Date and town of the first mention; 2016-05-11 is a Wednesday."""
    mention = read_document(Document("sha256:00", text, None, None, published, "en"))[0]
    date, place = mention.first("date"), mention.first("place")
    town = place.value.name.title() if place and isinstance(place.value, Place) else None
    return (str(date.value) if date else None), town


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dayton police say a man was shot and killed after an argument. It happened about 3 a.m. Sunday at a house in "
            "the 200 block of Jackson Street. A suspect was charged in court on Tuesday.",
            ("2016-05-08", "Dayton"),
        ),
        (
            "DAYTON, Ohio (WXXX) - Two men were shot outside a bar, police said. Officers were called to Madison Avenue "
            "around 1:30 a.m. The victims were taken to a hospital in Columbus.",
            ("2016-05-11", "Dayton"),
        ),
        (
            "A suspect has been arrested in the shooting of a clerk. Police said he was arrested on Tuesday in Memphis. "
            "The shooting happened on May 2 at a store in Jackson, Tenn., the sheriff said.",
            ("2016-05-02", "Jackson"),
        ),
    ],
)
def test_day_and_town_of_the_deed_not_of_the_arrest_the_street_or_the_hospital(
    text: str, expected: tuple[str, str]
) -> None:
    assert setting(text) == expected


def test_without_a_day_of_publication_a_clock_time_gives_no_day() -> None:
    told = read_document(
        Document("sha256:00", "A man was shot in Dayton at 3 p.m., police said.", None, None, None, "en")
    )
    assert told[0].first("date") is None


def test_a_street_is_not_in_the_town_that_it_is_named_after() -> None:
    assert setting("A man was shot dead on Memphis Street on Monday, Dayton police said.") == ("2016-05-09", "Dayton")


def test_a_shooting_too_large_for_a_local_crime_has_its_town_weighed_over_the_whole_report_too() -> None:
    text = (
        "Friends gathered on Wednesday in Orlando to remember the victims.\n\nDayton police said a gunman walked into a "
        "nightclub on Fifth Street with a rifle about 1 a.m. Sunday and started shooting. Nineteen people were killed and 21 "
        "others were wounded, police said. The suspect was arrested and charged with murder.\n\nThe mayor of Columbus, Ohio, "
        "said on Tuesday that his city would help. The wounded were taken to hospitals in Dayton and Cincinnati."
    )
    assert setting(text) == ("2016-05-08", "Dayton")


def candidates(text: str) -> tuple[list[str | None], list[tuple[str, str | None]]]:
    """The days and the towns, with their states, that a report gives the choosers."""
    findings = Findings(Document("sha256:00", text, None, None, "2016-05-11", "en"))
    days, _ = day_candidates(findings, findings.sentences)
    towns, _ = town_candidates(findings, findings.sentences)
    return [d.value for d in days], [(t.name, t.place.admin1) for t in towns]


@pytest.mark.parametrize(
    ("text", "day", "town"),
    [
        ("GARLAND, Ala. -- A man was shot at a house on Sunday. Butler County deputies in Alabama are looking for the gunman.", "2016-05-08", ("GARLAND", "Alabama")),
        ("A woman was shot. Clanton police said that she is in critical condition in Alabama.", "2016-05-11", ("Clanton", "Alabama")),
        ("Two men were hurt in a Friday night shooting at a bar in Mobile, Alabama.", "2016-05-06", ("Mobile", "Alabama")),
    ],
)  # fmt: skip
def test_what_a_report_gives_to_choose_from(text: str, day: str, town: tuple[str, str]) -> None:
    days, towns = candidates(text)
    assert day in days
    assert town in towns


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("D.C. police are looking for a gunman after a man was shot in Southwest on Sunday.", ("Washington", "District of Columbia")),
        ("Savannah-Chatham Metropolitan Police say a man was shot in Georgia on Sunday.", ("Savannah", "Georgia")),
        ("QUENBYVILLE, Ala. (WXXX) -- A man was shot at a house on Sunday, deputies said.", ("QUENBYVILLE", "Alabama")),
    ],
)  # fmt: skip
def test_towns_told_in_other_words_and_towns_that_no_list_holds(text: str, town: tuple[str, str]) -> None:
    findings = Findings(Document("sha256:00", text, None, None, "2016-05-11", "en"))
    towns, _ = town_candidates(findings, findings.sentences)
    assert town in [(t.place.name, t.place.admin1) for t in towns]


def test_a_report_of_streets_alone_is_in_the_town_of_its_headline_on_the_words_of_the_street() -> None:
    text = "A boy was shot in the leg in the 1900 block of Payson Street on Monday afternoon, police said. He is in stable condition."
    title = "Boy shot in leg near Jackson Avenue - WXXX News 5 - Memphis, Tennessee"
    mention = read_document(Document("sha256:00", text, title, None, "2016-05-11", "en"))[0]
    place = mention.first("place")
    assert place
    assert isinstance(place.value, Place)
    assert (place.value.name, place.value.admin1) == ("Memphis", "Tennessee")
    assert text[slice(*place.span)] == "1900 block of Payson Street"


def test_a_headline_without_a_street_in_the_text_gives_no_town() -> None:
    findings = Findings(
        Document("sha256:00", "A boy was shot on Monday, police said.", "News 5 - Memphis, Tennessee", None, None, "en")
    )
    assert town_candidates(findings, findings.sentences)[0] == []


def test_a_gun_that_went_off_is_told_where_no_word_of_violence_is() -> None:
    text = (
        "A teenager is in trouble after playing with his father's pistol. Dayton police said the pistol went off about 4 a.m. "
        "Sunday and that a bystander was taken to a hospital. The handgun was seized by officers."
    )
    assert [m.kind for m in read_document(Document("sha256:00", text, None, None, "2016-05-11", "en"))] == ["attack"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Deputies are looking into two shootings that left five people injured on Monday night. The first was reported in the 1100 block of Elm Street in Macon, where four people were shot, police said.",
            "2015-11-09",
        ),
        (
            "A 12-year-old boy shot by accident on a hunting trip west of Macon on Monday has died, the sheriff's office said. A shotgun went off as he climbed a fence, deputies said.",
            "2015-11-09",
        ),
        (
            "A Macon man pleaded not guilty on Wednesday. On January 3, investigators said, he shot two people outside a bar in the 4200 block of Oak Road in Macon after an argument, police said.",
            "2015-01-03",
        ),
    ],
)
def test_streets_hunters_and_what_the_police_say_of_a_day(text: str, day: str) -> None:
    read = read_document(Document("sha256:0", text, None, None, "2015-11-11", "en"))
    assert [s.value for m in read if m.kind == "attack" for s in m.statements if s.property == "date"] == [day]
