"""Dates told by their distance from another day."""

import pytest

from tocsin.model import Document, Mention
from tocsin.read import read_document


def read(text: str) -> list[Mention]:
    return read_document(Document("sha256:" + "0" * 64, text, "", None, "2021-09-15", "en"))


def dates(text: str) -> list[object]:
    said = [m.first("date") for m in read(text)]
    return [s.value if s else None for s in said]


LEAD = "A bomb killed nine people in Quetta on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "It came three days after gunmen killed 20 people in Lahore.", ["2021-09-13", "2021-09-10"]),
        (LEAD + "It came two weeks after 44 people were killed in a shooting in Lahore.", ["2021-09-13", "2021-08-27/2021-09-02"]),
        (LEAD + "The blast came a month after a suicide bomber killed 30 people in Lahore.", ["2021-09-13", "2021-08"]),
        ("Police searched the ruins of a mall in Nairobi on Tuesday, five days after gunmen stormed it and killed 61 people.", ["2021-09-09"]),
        ("Three militants were held on Sunday after an attack on a mosque in Kano, police said.", [None]),
        (LEAD + "On Tuesday the army published its account: 11 dead.", ["2021-09-13"]),
    ],
)  # fmt: skip
def test_dates_by_distance(text: str, expected: list[object]) -> None:
    assert dates(text) == expected


def test_days_after_the_attack_itself_date_no_other() -> None:
    assert dates(LEAD + "Four days after the attack, the market opened again.") == ["2021-09-13"]


def test_the_city_stands_for_the_town_told_before() -> None:
    told = read(LEAD + "On 2 May gunmen killed 12 people at a college in the city.")
    assert [getattr(s.value, "name", None) for m in told for s in m.all("place")] == ["Quetta", "Quetta"]


def test_an_escape_that_was_tried_is_no_attempted_attack() -> None:
    told = read("Seven people were shot dead as they tried to escape from a hotel in Palma on Monday.")
    assert [s.value for m in told for s in m.all("stage")] == ["accomplished"]


def test_a_turn_to_another_event_lends_it_neither_date_nor_place() -> None:
    told = read(
        "The bombs in Madrid went off four days after an arrest that followed the July 2004 attack in Leeds that killed 52."
    )
    assert [(s.value, getattr(p.value, "name", None)) for m in told for s in m.all("date") for p in m.all("place")] == [
        ("2004-07", "Leeds")
    ]


def test_the_day_in_a_deeds_name_goes_before_days_beside_other_tellings_of_it() -> None:
    told = dates(
        "Two pilgrims who were burned in last week's suicide attack on a shrine died on Monday.\n\n"
        "Musicians came at the weekend to take part in the dance that the bomber interrupted."
    )
    assert "2021-09-11/2021-09-12" not in told
    assert len(told) == 1
