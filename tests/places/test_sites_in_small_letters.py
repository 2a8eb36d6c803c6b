"""Sites of attacks whose sort news writes small: "the Pulse nightclub", "the Erawan shrine", "Lido beach"."""

import pytest

from tocsin.places.gazetteer import gazetteer
from tocsin.places.mentions import scan


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Pulse nightclub", "US"),
        ("Reina nightclub", "TR"),
        ("Bardo museum", "TN"),
        ("Erawan shrine", "TH"),
        ("Lido beach", "SO"),
        ("Al Noor mosque", "NZ"),
        ("Sakhi shrine", "AF"),
        ("Corinthia hotel", "LY"),
    ],
)
def test_a_site_is_known_by_its_whole_name(words: str, country: str) -> None:
    known = gazetteer()
    (mention,) = scan(f"at the {words}, killing nine people", known)
    assert mention.name == words
    assert {known.entry(m // 2).country for m in mention.marked} == {country}


@pytest.mark.parametrize("text", ["killed at a hotel in Nairobi", "at the Nairobi hotel", "in the Lahore market"])
def test_a_town_before_a_sort_of_site_stays_the_town(text: str) -> None:
    (mention,) = scan(text, gazetteer())
    assert mention.name in ("Nairobi", "Lahore")
