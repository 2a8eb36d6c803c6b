"""What the rest of a sentence makes of a toll: drills, harm that might have been, own bombs, those shot who lived."""

from __future__ import annotations

import pytest

from tocsin.quantities import casualties


def said(text: str) -> list[tuple[str, int]]:
    """The tolls of one sentence with the number that speaks for each."""
    return [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Nurses took part in an emergency drill with 90 wounded.",
        "The second charge would have killed 30 people.",
        "Prosecutors spoke of a plot to blow up a ferry and kill dozens.",
        "The boy did not suffer any injuries.",
    ],
)
def test_harm_that_was_not_done(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A cyclist was shot in the arm and is in stable condition.", [("wounded", 1)]),
        ("A cyclist was shot in the arm.", [("killed_or_wounded", 1)]),
        ("Someone stabbed a cyclist twice; he died at noon.", [("killed", 1)]),
        ("Three rebels died when the mine they were laying exploded.", [("attackers_killed", 3)]),
        ("Three rebels died when a mine exploded.", [("killed", 3)]),
        ("The floods passed with no loss of life.", [("killed", 0)]),
        ("The shells caused neither deaths nor injuries.", [("killed", 0), ("wounded", 0)]),
        ("The guard accidentally shot himself in the foot.", []),
    ],
)
def test_outcomes(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Four traders, a porter and two cooks were abducted.", [("hostages", 7)]),
        ("Both victims, a baker and his wife, died at dawn.", [("killed", 2)]),
        ("The fire left 30 pupils and teachers dead.", [("killed", 30)]),
        ("Five police officers were hurt.", [("wounded", 5)]),
        ("Raiders killed eleven tappers in a grove.", [("killed", 11)]),
        ("The frost killed eleven goats in a grove.", []),
        ("The toll rose from 12 to 15.", [("killed", 15)]),
        ("There were 50 casualties, of whom nine were killed.", [("killed_or_wounded", 50), ("killed", 9)]),
    ],
)
def test_who_is_counted(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


def test_arms_and_families_are_no_people() -> None:
    def told(text: str) -> list[tuple[str, int]]:
        return sorted({(c.what, c.quantity.point) for c in casualties(text, 0, len(text))})

    assert told("Two of the devices exploded, causing no injuries.") == [("wounded", 0)]
    assert told("The victims, from three families, had their throats slit.") == []
    assert told("Three families were killed in the raid.") == [("killed", 3)]
    assert told("Twelve members of two families were wounded.") == [("wounded", 12)]
    assert told("One other man, found alive with gunshot wounds, later died in hospital.") == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Six men were executed in March for their part in a bombing in Zahedan that killed 25.", [("killed", 25)]),
        ("Two men were hanged last year over a bombing in Mumbai.", []),
        ("Three men were put to death on Sunday for the murder of nine tourists.", [("killed", 9)]),
        ("Twelve villagers were executed by gunmen in the square.", [("killed", 12)]),
        ("Two soldiers were executed for refusing to fight.", [("killed", 2)]),
        ("The rebels killed and then mutilated nine policemen.", [("killed", 9)]),
        ("A mob mutilated nine policemen.", [("wounded", 9)]),
        ("Several blasts in the market were meant to kill as many people as possible.", []),
        ("In the other, a guard and his two sons were killed in Bala Murghab.", [("killed", 3)]),
        ("One local police chief and three soldiers were killed near Vedeno.", [("killed", 4)]),
        ("One police officer and four constables were killed.", [("killed", 5)]),
        ("Doctors declared him dead as he was taken to a hospital shortly after.", []),
    ],
)
def test_whom_a_deed_did_not_hurt(text: str, tolls: list[tuple[str, int]]) -> None:
    assert [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))] == tolls
