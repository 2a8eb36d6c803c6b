"""Flashes, weeklies, ministries and courts on one attack: what each of them must tell so that the others' are known by it."""

import pytest

from tocsin.dates import find
from tocsin.model import Document, Mention, Place, Quantity
from tocsin.quantities import casualties
from tocsin.read import read_document


def attacks(text: str, published: str, title: str = "") -> list[Mention]:
    found = read_document(Document("sha256:" + "0" * 64, text, title, None, published, "en"))
    return [m for m in found if m.kind == "attack"]


def told(mention: Mention, prop: str) -> object:
    said = mention.first(prop)
    value = said.value if said else None
    return value.name if isinstance(value, Place) else value.point if isinstance(value, Quantity) else value


def dead(sentence: str) -> list[int]:
    return [c.quantity.point for c in casualties(sentence, 0, len(sentence)) if c.what == "killed"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on the ninth.", "2021-06-09"),
        ("on the eleventh, the mayor said.", "2021-06-11"),
        ("on the night of the seventh.", "2021-06-07"),
        ("on the twentieth.", "2021-05-20"),
    ],
)
def test_a_day_of_the_month_in_words(words: str, day: str) -> None:
    (mention,) = find(f"Gunmen killed five people in Barsa {words}", "2021-06-15")
    assert mention.value == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("RABAT, May 17 - Two bombs in Fez on Friday killed 41 people.", "2003-05-16"),
        ("The group said in May that bombs in Fez on Friday were its work.", "2003-05-16"),
        ("The king may visit Fez on Friday.", "2003-05-23"),
    ],
)
def test_the_month_of_may_looks_at_no_day_to_come(text: str, day: str) -> None:
    assert [d.value for d in find(text, "2003-05-17")][-1] == day


@pytest.mark.parametrize("words", ["on the second, he said.", "on the fifth floor of the hotel.", "on the tenth try."])
def test_what_counts_tries_and_floors_is_no_day(words: str) -> None:
    assert find(f"Gunmen killed five people in Barsa {words}", "2021-06-15") == []


def test_what_befell_a_meeting_has_its_day() -> None:
    (mention,) = attacks("A bomber killed 40 people at a tribal meeting in Zaranj on Friday afternoon.", "2021-06-13")
    assert told(mention, "date") == "2021-06-11"


def test_the_day_of_a_meeting_held_over_it_is_not_that_of_the_deed() -> None:
    (mention,) = attacks(
        "The killing of four people in Lahore led to a meeting of the cabinet on Friday.", "2021-06-13"
    )
    assert told(mention, "date") is None


def test_a_town_before_its_province() -> None:
    (mention,) = attacks(
        "Nine bombs shook Surat in the western state of Gujarat on Monday, killing 31 people.", "2009-03-03"
    )
    assert told(mention, "place") == "Surat"


@pytest.mark.parametrize(
    ("clause", "place"),
    [
        ("when gunmen returned to Mopti on Friday", "Mopti"),
        ("in Gao on Friday before the gunmen returned to Mopti", "Gao"),
    ],
)
def test_attackers_who_come_back_by_whose_coming_people_die(clause: str, place: str) -> None:
    (mention,) = attacks(f"BAMAKO, Feb 15 - At least 19 people were killed {clause}, an official said.", "2020-02-15")
    assert told(mention, "place") == place


def test_it_is_the_town_where_others_died_before() -> None:
    found = attacks(
        "NIAMEY, Feb 15 - Armed men attacked Diffa on Friday, killing 21 people. "
        "It is the town in which some 60 herders were killed on 23 March last year.",
        "2020-02-15",
    )
    assert [(told(m, "place"), told(m, "date")) for m in found] == [("Diffa", "2020-02-14"), ("Diffa", "2019-03-23")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "A bomber killed thirteen people in Tel Aviv on Monday. The day before, nine had died on a bus in Jerusalem.",
            2,
        ),
        (
            "A bomber killed thirteen people in Tel Aviv on Monday. On Tuesday two more had died in hospital in Jerusalem.",
            1,
        ),
    ],
)
def test_dead_of_the_day_before_in_another_town(text: str, number: int) -> None:
    assert len(attacks(text, "1996-03-06")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A guard was shot dead at a temple in Oslo on Sunday, ten hours after a man died in an attack on a café.", 2),
        ("A man of 40 died in hospital in Lyon on Sunday, two days after a gunman killed three people in a café.", 1),
    ],
)
def test_hours_after_others_were_killed(text: str, number: int) -> None:
    assert len(attacks(text, "2015-02-15")) == number


def test_soldiers_shot_in_the_back_on_a_day_and_a_senator_by_his_party() -> None:
    (mention,) = attacks(
        "A wreath was laid on Wednesday in Lille where Corporal Adam Mercier and Private Denis Roux were shot in the back "
        "on 15 March 2012.",
        "2017-03-15",
    )
    assert told(mention, "date") == "2012-03-15"
    assert attacks("The senator said that he had been shot in the back by his own party in Lille.", "2017-03-15") == []


@pytest.mark.parametrize(
    "deed",
    [
        "A lorry crashed through the gate of the army headquarters in Sana'a on Thursday and exploded in the yard, killing 71 people.",
        "Two vans blew up in Ankara on Thursday, one at the gate of the Danish consulate, the other by a bank. Nineteen people were killed, a health official said.",
        "The man who blew up the mosque in Multan on Thursday came on a motorcycle, a policeman said. The dead are 34.",
    ],
)
def test_what_blows_up_at_a_gate_was_sent_there(deed: str) -> None:
    (mention,) = attacks(deed, "2003-11-21")
    assert told(mention, "type") == "bombing"
    assert told(mention, "date") == "2003-11-20"


@pytest.mark.parametrize(
    "mishap",
    [
        "A truck crashed into a petrol station in Sana'a on Thursday and exploded, killing nine people, a fireman said.",
        "A fuel tanker crashed through the barrier on the motorway near Lyon on Thursday and exploded, killing nine people.",
        "A car exploded outside a church in Lagos on Thursday after its gas cylinder leaked, killing two people, firemen said.",
    ],
)
def test_what_blows_up_by_itself(mishap: str) -> None:
    assert attacks(mishap, "2003-11-21") == []


@pytest.mark.parametrize(
    ("cause", "number"),
    [
        ("At first a gas leak was suspected, but police now say that it was a bomb.", 1),
        ("At first a bomb was suspected, but police now say that it was a gas leak.", 0),
    ],
)
def test_what_an_explosion_turned_out_to_be(cause: str, number: int) -> None:
    text = f"An explosion tore away a wing of the station of Turin on Saturday. At least 31 people are dead. {cause}"
    assert len(attacks(text, "1980-08-03")) == number


def test_what_was_also_struck_years_ago() -> None:
    found = attacks(
        "Bombers blew themselves up in two hotels in Amman on Friday, killing nine people. The Crown was also struck in 2003, "
        "when 12 people died.",
        "2009-07-17",
    )
    assert [told(m, "killed") for m in found] == [9, 12]
    assert attacks("The coast was hit in 2003, when 12 people died in a typhoon.", "2009-07-17") == []


def test_where_the_kind_of_explosive_was_used_before_and_a_war_of_old() -> None:
    for behind in (
        "The explosive was of the kind used in Mombasa last year.",
        "It is the worst loss of the army since Korea.",
    ):
        (mention,) = attacks(f"A bomb killed twelve soldiers in Nairobi on Tuesday. {behind}", "2003-08-09")
        assert told(mention, "place") == "Nairobi"


def test_the_same_city_is_not_where_a_ferry_came_from() -> None:
    found = attacks(
        "A bomb blew up at the wharf in Cebu on Wednesday as passengers left a ferry from Manila, killing ten people. Four "
        "weeks ago 14 people died in a blast at the airport of the same city.",
        "2003-04-02",
    )
    assert len(found) == 2
    assert all(str(told(m, "place")).startswith("Cebu") for m in found)


def test_a_feast_is_no_town() -> None:
    (mention,) = attacks("The massacre of Pentecost last year cost thirty lives in Jos, the bishop said.", "2023-06-05")
    assert told(mention, "place") == "Jos"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("A gunman killed at least three people, a clerk and two nurses, outside a school.", [3]),
        ("The bomb killed five people, two guards and three clerks.", [5]),
        ("The bomb killed at least seven people, four soldiers and three civilians, police said.", [7]),
        ("The raid killed five people, two guards and six clerks in the town.", [13]),
        ("The bomb killed three soldiers, two guards and a civilian.", [6]),
        ("In May eleven Dutchmen were killed by a bomber in a hotel.", [11]),
        ("The murder of Jean Salvan and Ann Hill, two clerks, in Lyon.", [2]),
        ("The men who killed Adam Mercier and fled to Spain.", [1]),
        ("Saudi Arabia on Tuesday executed four men found guilty of shooting dead three policemen in Jeddah.", [3]),
        (
            "Iraq hanged eight men who had been convicted of the bombing of a market in which seventeen people died.",
            [17],
        ),
        ("The rebels executed six men in the square.", [6]),
        (
            "The National Court sentenced him for the attack in Burgos, in which eleven people, five of them girls, were killed.",
            [11],
        ),
        ("They spoke of the jihadist attacks in Nice, in which four people, one of them a guard, were killed.", [4]),
        ("Two guards, who were with three drivers, were killed.", [2]),
        ("A gunman killed two people after firing at policemen.", [2]),
        ("A man took hostages in a shop and killed two people there, after he had shot at policemen.", [2]),
        ("Police shot dead a man after he stabbed his brother.", []),
        ("Two men were killed after opening fire on police.", []),
    ],
)
def test_who_the_dead_are_is_not_added_to_them(sentence: str, number: list[int]) -> None:
    assert dead(sentence) == number


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        (
            "A court in Bonn on Wednesday convicted him of murdering two people and attempting to murder five others in a "
            "knife attack in Kassel in May 2023.",
            [("Kassel", "2023-05")],
        ),
        (
            "Gunmen killed a judge in Palermo on Tuesday, while a bomb wrecked a police car in Catania, police said.",
            [("Palermo", "2025-09-09"), ("Catania", "2025-09-09")],
        ),
    ],
)
def test_the_town_of_a_court_parts_no_deeds(text: str, told_of: list[tuple[str, str]]) -> None:
    found = read_document(Document("sha256:" + "0" * 64, text, "", None, "2025-09-10", "en"))
    assert [(told(m, "place"), told(m, "date")) for m in found] == told_of


@pytest.mark.parametrize(
    "aside",
    [
        "The group has telephoned a newspaper in Bilbao to say that it was its work.",
        "Commandos flown in from Seville searched the ruins.",
        "It was revenge for Guernica, a caller said.",
    ],
)
def test_where_a_claim_was_made_or_help_came_from(aside: str) -> None:
    (mention,) = attacks(
        f"Eleven people died on Friday when a bomb went off in a barracks in Burgos. {aside}", "1987-12-13"
    )
    assert told(mention, "place") == "Burgos"
    (mention,) = attacks(f"Eleven people died on Friday when a bomb went off in a barracks. {aside}", "1987-12-13")
    assert told(mention, "place") is None


def test_an_older_deed_behind_a_semicolon_and_an_airliner_blown_up() -> None:
    found = attacks(
        "Car bombs killed 83 people in Hurghada on Saturday. It is the worst attack in Egypt since 50 tourists were shot at "
        "Aswan in 1997; in October 34 people died in Taba.",
        "2005-07-24",
    )
    assert [told(m, "place") for m in found] == ["Hurghada", "Aswan", "Taba"]
    found = attacks(
        "A bus bomb killed 35 people in Cali on Wednesday. Nine days ago the Norte cartel blew up an airliner with 90 people.",
        "1989-12-07",
    )
    assert [told(m, "date") for m in found] == ["1989-12-06", "1989-11-28"]
