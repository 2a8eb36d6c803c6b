"""Sums over a period: never one attack, each number once, with its period, group and source."""

import pytest

from tocsin.model import Document, Mention, Quantity, document_id
from tocsin.read import read_document


def read(text: str, published: str = "2024-05-15") -> list[Mention]:
    return read_document(Document(document_id(text.encode()), text, published=published, language="en"))


def sums(text: str) -> set[tuple[str, int, str | None]]:
    """(unit, number, period) of each tally."""
    found = set()
    for mention in read(text):
        if mention.kind == "tally":
            said = {s.property: s.value for s in mention.statements}
            value = said["value"]
            assert isinstance(value, Quantity)
            found.add((str(said["unit"]), value.point, str(said["period"]) if "period" in said else None))
    return found


def kinds(text: str) -> list[str]:
    return [m.kind for m in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Al-Shabaab carried out 140 attacks in Somalia in the six months to April, killing or wounding about 700 people, a monitor said.",
            {("attacks", 140, "2023-11/2024-04"), ("killed_or_wounded", 700, "2023-11/2024-04")},
        ),
        ("Boko Haram has killed more than 30,000 people in Nigeria since 2009.", {("killed", 30000, "2009/2024-05")}),
        (
            "The region has seen 45 bombings since January, the police said. Nineteen people died in them.",
            {("attacks", 45, "2024-01/2024-05"), ("killed", 19, "2024-01/2024-05")},
        ),
        (
            "From 1969 to 1998 the register has 7,000 bombings and 9,000 shootings.",
            {("attacks", 7000, "1969-01/1998-12"), ("attacks", 9000, "1969-01/1998-12")},
        ),
        (
            "Pirates have attacked more than 60 ships off Somalia since January 2023, an agency says.",
            {("attacks", 60, "2023-01/2024-05")},
        ),
        ("The ELN killed 60 people in Arauca over three years.", {("killed", 60, "2021-05/2024-05")}),
        (
            "Such attacks have killed more than 1,400 people in Mali since 2015 and driven many from their homes.",
            {("killed", 1400, "2015/2024-05")},
        ),
        (
            "Gunmen of the Islamic State killed 31 villagers in three raids in Mali in March.",
            {("killed", 31, "2024-03")},
        ),
        (
            "Boko Haram staged 90 raids in Borno in 2023. The raids killed 210 people.",
            {("attacks", 90, "2023"), ("killed", 210, "2023")},
        ),
        (
            "As of 4 March, 220 civilians have died in air strikes by the coalition in Iraq and Syria.",
            {("killed", 220, None)},
        ),
        (
            "Families fled their homes last week after seven Copts were killed over a span of 21 days, in deadly shooting and arson attacks in El Arish.",
            {("killed", 7, "2024-04-24/2024-05-15")},
        ),
        (
            "Nine officers were killed in the course of three weeks in drive-by shootings in Cali.",
            {("killed", 9, "2024-04-24/2024-05-15")},
        ),
    ],
)
def test_a_sum_is_a_tally_with_its_period_and_no_attack(text: str, expected: set[tuple[str, int, str]]) -> None:
    assert sums(text) == expected
    assert "attack" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 46 people in a village in Mali on Tuesday, the deadliest attack in ten years.",
        "In January, twin blasts in Baghdad killed at least 32 people.",
        "Dozens of people have been killed since Boko Haram attacked the town of Baga on Monday.",
        "The attack on a school in Peshawar in December 2014 killed 150 people.",
        "As of Monday, 12 people had died in the attack on the hotel in Kabul.",
        "Seven people were killed over three days in a siege of a hotel in Bamako.",
    ],
)
def test_one_attack_is_no_sum(text: str) -> None:
    assert "tally" not in kinds(text)


def test_a_mishap_is_no_sum() -> None:
    assert not sums(
        "Gunmen fled. The earthquake killed 2,100 people, the most in the past ten years, the ministry said."
    )


def test_a_headline_does_not_turn_a_sum_into_an_attack() -> None:
    text = (
        "Group says it killed or wounded nearly 5,000 in a year\n\nThe Islamic State claimed responsibility for 1,100 attacks"
        " in the twelve months to March, killing or wounding nearly 5,000 people, a Geneva think tank said."
    )
    assert kinds(text) == ["tally", "tally"]
    for mention in read(text):
        value = mention.first("value")
        assert value is not None
        assert value.speaker == "a Geneva think tank"
        assert mention.first("place") is None


def _kinds(text: str) -> list[tuple[str, int | None]]:
    read = read_document(Document("d", text, published="2024-03-14", language="en"))
    numbers = ((m, next((s.value for s in m.statements if s.property in ("value", "killed")), None)) for m in read)
    return sorted((m.kind, v.point if isinstance(v, Quantity) else None) for m, v in numbers)


@pytest.mark.parametrize(
    "said",
    [
        "It is held responsible for more than 850 deaths.",
        "It is blamed for the deaths of some 850 people.",
        "The group is responsible for at least 850 killings.",
        "It was blamed for 850 murders.",
    ],
)
def test_all_that_a_group_is_guilty_of_is_no_attack(said: str) -> None:
    read = _kinds(f"A bomb wounded nine people in Kano on Tuesday, and Boko Haram said that it did it. {said}")
    assert ("attack", None) in read
    assert ("attack", 850) not in read
    assert [k for k in read if k[1] == 850][:1] == [("tally", 850)]


def test_the_dead_of_a_land_are_a_sum_and_those_of_a_house_are_not() -> None:
    sums = _kinds(
        "At least five people were killed across Iraq. In Diyala, militants attacked a post; two men were killed."
    )
    assert sums == [("attack", 2), ("tally", 5)]
    assert _kinds("In 2014, TTP gunmen killed around 150 people at an army-run school in Peshawar.") == [
        ("attack", 150)
    ]
    assert _kinds("In 2014, Boko Haram killed around 6,000 people in Borno.") == [("tally", 6000)]
