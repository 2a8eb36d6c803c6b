"""Capitals that a text gives by what they are the capital of."""

import pytest

from tocsin.places import locate


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("A truck killed 12 people in the German capital on Monday.", "German capital", "Berlin"),
        ("Gunmen went through a hotel in Mali's capital on Friday.", "Mali's capital", "Bamako"),
        ("A blast shook the capital of Burkina Faso.", "capital of Burkina Faso", "Ouagadougou"),
        ("A bomb in the Borno State capital left eleven dead.", "Borno State capital", "Maiduguri"),
    ],
)
def test_a_capital_is_the_town_that_it_is(text: str, name: str, town: str) -> None:
    (found,) = [t for t in locate(text) if t.name == name]
    assert (found.role, found.feature) == ("place", "city")
    assert town in found.reason
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Fighters attacked Mogadishu, the Somali capital, at dawn.",  # its name stands beside it
        "The Somali capital Mogadishu was shelled.",
        "A van hit people in the Catalan capital.",  # of a region, not of Spain
        "He stood trial in an Afghan capital murder case.",
        "A bomb went off in Lucknow, Uttar Pradesh's capital.",
        "Shots were fired in Florida's capital.",  # nor is the seat of a state its largest town
    ],
)
def test_other_capitals_are_left_as_they_are(text: str) -> None:
    assert not [t for t in locate(text) if "capital" in t.name]
