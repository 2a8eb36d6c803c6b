"""Numbers beside the dead and the hurt that count nobody: of houses, telephones, pictures, notes, years and ages."""

from __future__ import annotations

import pytest

from tocsin.quantities import casualties


def tolls(text: str) -> set[tuple[str, int | None]]:
    return {(c.what, c.quantity.best) for c in casualties(text, 0, len(text))}


@pytest.mark.parametrize(
    "text",
    [
        "The 2700 block of Alder Street, where he died, was closed.",
        "She lived in the 400-block of Mill Lane and was pronounced dead on arrival.",
        "Witnesses may call the tip line at 866-TIPS-NOW about those killed.",
        "Gunfire was heard at 415 West Orchard Avenue, where men were shooting at each other.",
        "Deputies came to 208 Willow Bend Drive in reference to a subject being shot.",
        "A neighbour found her at 31 Elm St. after she was shot in the head.",
        "Related stories March 3, 2018 Bus driver dead after a fight.",
        "Photo 4 of 12 Marta Ruiz, 30, and Juan Ruiz, 33, were gunned down in May.",
        "She was buried in May.[12] The positioning of the bodies puzzled everyone.",
        "Lena Ortiz and Paul Webb, both 19, were killed during the robbery.",
        "The victims, aged 24, 31 and 52, were found with gunshot wounds.",
        "Officers found people between the ages of 22 and 47, suffering from gunshot wounds.",
        "The police named Ann Lee, 44; Joe Lee, 46; and Tim Ray, 12 all died of gunshot wounds.",
    ],
)  # fmt: skip
def test_these_count_nobody(text: str) -> None:
    named = {n for _, n in tolls(text) if n and n > 3}  # people told of singly, or listed by name, are counted as such
    assert not named


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Gunmen at 12 Main Street killed four shopkeepers.", ("killed", 4)),
        ("Of 30 Main Street traders 12 were killed.", ("killed", 12)),
        ("In May 2016 people were shocked when 9 soldiers were killed.", ("killed", 9)),
        ("The bomb killed 14 people aged 20 to 60.", ("killed", 14)),
        ("People aged 20 and 12 women were killed.", ("killed", 12)),
        ("Twelve blocks of flats were hit and 31 people died.", ("killed", 31)),
        ("A page of photos shows the street where 11 people were killed.", ("killed", 11)),
    ],
)
def test_people_beside_them_are_counted(text: str, toll: tuple[str, int]) -> None:
    assert toll in tolls(text)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("She was taken by helicopter to a hospital in Reno.", False),
        ("She was taken from us much too soon.", False),
        ("He was shot in the leg. He was taken in fair condition to St. Luke's.", False),
        ("Doctors said she was taken off life support on Monday.", False),
        ("She was taken from her home by gunmen.", True),
        ("She was taken to the forest by men in masks.", True),
    ],
)
def test_who_is_taken_to_care_is_no_hostage(text: str, taken: bool) -> None:
    assert any(what == "hostages" for what, _ in tolls(text)) == taken
