"""A sentence that tells two attacks, each with its day: whose toll, place and target is whose."""

import pytest

from tocsin.model import Document, Place, Quantity
from tocsin.read import read_document

FIRST = ("2019-05-03", 12, "Kano")
SECOND = ("2019-06-08", 4, "Jos")


def told(text: str) -> list[tuple[object, int | None, str | None]]:
    out = []
    for m in read_document(Document("d", text, published="2019-07-01", language="en")):
        values = {s.property: s.value for s in m.statements}
        killed, place = values.get("killed"), values.get("place")
        out.append(
            (
                values.get("date"),
                killed.point if isinstance(killed, Quantity) else None,
                place.name if isinstance(place, Place) else None,
            )
        )
    return out


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 12 people in Kano on 3 May 2019, and on 8 June 2019 a bomb killed four in Jos.",
        "Gunmen killed 12 people in Kano on 3 May, and on 8 June a bomb killed four in Jos.",
        "The group attacked Kano on 3 May 2019, killing 12, and Jos on 8 June 2019, killing four.",
        "On 3 May 2019 a bomb in Kano killed 12; on 8 June 2019 four died in Jos.",
        "Attacks on 3 May 2019 in Kano, where 12 people died, and on 8 June 2019 in Jos, in which four were killed, were claimed by Boko Haram.",
        "There were bombings on 3 May 2019 in Kano, in which 12 people were killed, and on 8 June 2019 in Jos, when four people died.",
    ],
)
def test_two_attacks_with_a_day_each(text: str) -> None:
    assert told(text) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 12 people in Kano on 3 May 2019, and on 8 June 2019 police arrested two men.",
        "A bomb killed 12 people in Kano on 3 May 2019, and on 8 June 2019 the governor visited Jos.",
    ],
)
def test_a_day_of_something_else_makes_no_attack(text: str) -> None:
    assert told(text) == [FIRST]


def test_each_attack_has_its_own_target() -> None:
    text = "Gunmen attacked a hotel in Kano on 3 May 2019, killing 12, and on 8 June 2019 a bomb killed four in a church in Jos."
    read = read_document(Document("d", text, published="2019-07-01", language="en"))
    targets = [{str(s.value) for s in m.statements if s.property == "target"} for m in read]
    assert ["hotel" in " ".join(t) for t in targets] == [True, False]
    assert ["church" in " ".join(t) for t in targets] == [False, True]


@pytest.mark.parametrize("harm", ["12 people were killed", "12 people died", "12 were shot dead and three wounded"])
@pytest.mark.parametrize("deed", ["Militants attacked a checkpoint near Kano", "A bomb went off at a market in Kano"])
def test_behind_a_semicolon_stands_who_came_to_harm(deed: str, harm: str) -> None:
    assert told(f"On 3 May 2019 {deed[0].lower()}{deed[1:]}; {harm}.") == [FIRST]


def test_behind_a_semicolon_another_town_is_another_attack() -> None:
    assert [t[1:] for t in told("Gunmen killed 12 people in Kano; four were killed in Jos.")] == [
        (12, "Kano"),
        (4, "Jos"),
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The editor was gunned down in 1986 in Cali, and the offices of the paper were bombed in 1989 by a cartel.", ["1986", "1989"]),
        ("A senator was killed by gunmen in Palermo in 1988 and a prosecutor was blown up near the city in 1992.", ["1988", "1992"]),
        ("The senator was shot dead in 1986 and his killer was jailed for the murder in 1989.", ["1986"]),
        ("He was wounded in a bombing in 1991 and was killed in a car crash in 1999.", ["1991"]),
    ],
)  # fmt: skip
def test_two_deeds_with_a_year_each(text: str, years: list[str]) -> None:
    assert [day for day, _, _ in told(text)] == years


def tolls(text: str) -> list[tuple[str | None, int | None]]:
    """Place and number of killed of each attack."""
    return [(place, killed) for _, killed, place in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling killed three people in Kharkiv and one in Poltava on Monday.", [("Kharkiv", 3), ("Poltava", 1)]),
        ("Strikes killed seven people in Nabatieh on Monday and three others in Tyre.", [("Nabatieh", 7), ("Tyre", 3)]),
        ("Militants killed five soldiers in Bannu and a policeman in Tank on Friday.", [("Bannu", 5), ("Tank", 1)]),
        ("Gunmen shot dead a judge in Quetta and two policemen in Turbat on Monday.", [("Quetta", 1), ("Turbat", 2)]),
        (
            "Rebels killed ten civilians in Beni on Monday and a further seven in Butembo.",
            [("Beni", 10), ("Butembo", 7)],
        ),
    ],
)
def test_each_town_has_its_own_dead(text: str, expected: list[tuple[str, int]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed four people in a bus and one in a nearby shop in Karachi on Monday.",
        "Gunmen killed four people in Karachi on Monday, and a policeman in Lahore said they had fled.",
        "Gunmen killed four people in Karachi, two of them in a bus.",
    ],
)
def test_what_is_no_second_town_parts_no_toll(text: str) -> None:
    assert tolls(text) == [("Karachi", 4)]


def test_a_day_behind_a_list_of_tolls_is_that_of_all() -> None:
    read = told("Car bombs killed 20 in Baghdad, nine in Baquba and four in Ramadi on 6 June 2019.")
    assert read == [("2019-06-06", 20, "Baghdad"), ("2019-06-06", 9, "Baquba"), ("2019-06-06", 4, "Ramadi")]
