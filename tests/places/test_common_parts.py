"""Parts that many towns have, names that are none, and what stands beside a government's seat."""

import pytest

from tocsin.places import locate


def country(text: str, name: str) -> list[str | None]:
    return [t.place.country for t in locate(text) if t.name == name and t.role == "place"]


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Troops shot a sniper in Aleppo's Old City on Friday.", "Old City", "SY"),
        ("A grenade was thrown in Srinagar. Shops in the Old City closed.", "Old City", "IN"),
        ("Two were stabbed in the Old City of Mosul.", "Old City", "IQ"),
        ("Police in Jerusalem shot a man. He had stabbed two people in the Old City.", "Old City", "PS"),
        ("A bomb went off in Baghdad, not far from the Green Zone.", "Green Zone", "IQ"),
        ("The writer was shot dead on a bridge near the Kremlin.", "Kremlin", "RU"),
    ],
)
def test_a_part_lies_in_the_town_that_is_told_of(text: str, name: str, where: str) -> None:
    assert country(text, name) == [where]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An Apache helicopter fired on a boat near Hodeidah.", "Apache"),
        ("State news agency SANA said that 12 people died in Hama.", "SANA"),
        ("I've seen the dead in Lyon.", "I've"),
        ("It is a World Heritage Site in Yemen.", "Heritage"),
        ("The Kremlin said nothing.", "Kremlin"),
        ("READ MORE: Bomb kills two in Nice", "MORE"),
    ],
)
def test_what_is_no_place(text: str, name: str) -> None:
    assert not country(text, name)


def test_a_small_town_does_not_draw_another_name_abroad() -> None:
    text = "The temple of Bel was blown up. The army advanced on Palmyra, Syrian state media said. Palmyra fell in May."
    assert set(country(text, "Palmyra")) == {"SY"}


def test_a_street_says_nothing_of_the_land() -> None:
    text = (
        "A man, 41, from Richmond Street in Dublin will be sentenced next month, Dublin Circuit Criminal Court heard."
    )
    assert set(country(text, "Dublin")) == {"IE"}


def test_a_district_of_a_neighbouring_province_is_not_its_namesake_abroad() -> None:
    text = "Ten fighters were killed in the Dand-e Patan district of neighbouring Paktia province, the governor of Khost said."
    assert country(text, "Patan") == ["AF"]
