"""Victims told by a name alone, relatives in a list, and those who shared a fate."""

import pytest

from tocsin.quantities import casualties

HARM = ("killed", "wounded", "hostages", "attackers_killed", "killed_or_wounded")


def said(text: str) -> list[tuple[str, int]]:
    return sorted((c.what, c.quantity.point) for c in casualties(text, 0, len(text)) if c.what in HARM)


@pytest.mark.parametrize(
    "text",
    [
        "Rabin was assassinated in Tel Aviv in 1995.",
        "In 2004 Yassin was killed by a missile as he left a mosque.",
        "Lumumba, who was murdered in 1961, was never buried.",
        "The strike that killed Nasir al-Wuhayshi came at dawn.",
        "The bomb which killed Rafik al-Hariri was packed in a van.",
        "The gunman shot and killed Pieter van der Berg outside his house.",
        "The militants killed Mullah Akhtar in Quetta.",
        "Indira Gandhi's assassination led to riots.",
        "52-year-old Ann Bell was discovered shot to death in her driveway.",
        "Her body was found in a ditch on Friday.",
        "The bomb killed my husband.",
    ],
)
def test_one_victim(text: str) -> None:
    assert said(text) == [("killed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead in Belfast",
        "Islamic State killed Syrians and Iraqis.",
        "The army killed Islamic State fighters in the town.",
        "He wanted to kill Rabin.",
        "The plot to assassinate Charles de Gaulle failed.",
        "Anyone who kills Salman Rushdie would be rewarded.",
        "Monday was killed by rain.",
        "Chicago's murder rate rose.",
        "Israel's assassination of scientists has been condemned.",
        "Hamas and Fatah were killed off as parties.",
    ],
)
def test_no_victim(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Mary Hill, 30, and Joan Price, 39, were found shot to death at an inn.", [("killed", 2)]),
        ("Ann Hill, Joan Reed and Mary Brown were killed.", [("killed", 3)]),
        ("Bhutto was killed in a suicide attack, along with 20 others.", [("killed", 21)]),
        ("Ann Hill and Joan Reed were abducted with three local colleagues.", [("hostages", 5)]),
        ("A priest was kidnapped with three colleagues.", [("hostages", 4)]),
        ("Twelve were killed with 40 wounded.", [("killed", 12), ("wounded", 40)]),
        ("Air strikes claimed their mother, father and three sisters.", [("killed", 5)]),
        ("My brother and my cousin died in the blast.", [("killed", 2)]),
        ("The blast killed Colonel Ahmed Zaki and three of his men.", [("killed", 4)]),
        ("The pair were gunned down at a café.", [("killed", 2)]),
        ("The offensive ended with the loss of around 60 coalition troops.", [("killed", 60)]),
        ("Three men were shot and wounded.", [("wounded", 3)]),
        ("Malala Yousafzai was wounded on a school bus.", [("wounded", 1)]),
        ("Betancourt was kidnapped by guerrillas in 2002.", [("hostages", 1)]),
    ],
)
def test_tolls(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls
