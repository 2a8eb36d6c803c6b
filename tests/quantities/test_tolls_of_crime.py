"""Who was killed in the words of crime pages: the present of headlines, nicknames, couples, what was done to the dead."""

from __future__ import annotations

import pytest

from tocsin.quantities import casualties


def told(text: str) -> dict[str, int]:
    """How many came to which harm."""
    out: dict[str, int] = {}
    for c in casualties(text, 0, len(text)):
        out[c.what] = out.get(c.what, 0) + c.quantity.point
    return out


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("They shoot a man to death in Iguala", {"killed": 1}),
        ("Gunmen shoot two women in Leon", {"killed_or_wounded": 2}),
        ("They shot him to death outside the bank", {"killed": 1}),
        ("Neighbours said they beat him to death on Sunday.", {"killed": 1}),
        ("The gang deprived two men of their lives on Monday.", {"killed": 2}),
        ("Gunmen murder man on his doorstep", {"killed": 1}),
        ("Hitmen enter car wash and murder father and son", {"killed": 2}),
        ("Gunmen slaughter family of five in Acapulco", {"killed": 5}),
        ("Rebels gun down fish vendor", {"killed": 1}),
        ("Ann Hill executed in Durango", {"killed": 1}),
        ("[Video] Taxi driver and his companion are murdered on the boulevard", {"killed": 2}),
        ("They murder him inside his home", {"killed": 1}),
        ("Elderly couple killed in robbery", {"killed": 2}),
        ('They execute "El Gallo" in Chietla', {"killed": 1}),
        ("Three sicarios killed in clash with soldiers", {"attackers_killed": 3}),
        ("A farmer was murdered and burned on Friday.", {"killed": 1}),
        ("The bullet ended the life of a 12-year-old girl.", {"killed": 1}),
        ("Armed men riddled two brothers with bullets on Monday.", {"killed_or_wounded": 2}),
        ("Woman shot 12 times inside a bar", {"killed_or_wounded": 1}),
        ("The mutilated corpse of an elder was found.", {"killed": 1}),
        ("Armed attack on a family leaves a minor dead", {"killed": 1}),
    ],
)
def test_who_came_to_harm(text: str, harm: dict[str, int]) -> None:
    assert told(text) == harm


@pytest.mark.parametrize(
    "text",
    [
        "Kidnappers deprive two men of their liberty",
        "Kidnap and murder charges for couple",
        "Rape and murder: two men jailed",
        "They plan to shoot two films in Durango",
        "He wanted to shoot a man.",
        'The singers execute "La Bamba" in the square',
        "The bullets riddled a car",
        "A couple of bills were killed in committee.",
        "A man shot three times at officers before he fled",
        "Search Warrant executed in Leon",
        "They threatened to kill him outside court.",
        "He was charged with two counts of risk of injury to a minor.",
        "A minor earthquake was felt in Leon, killing nobody",
    ],
)
def test_nobody_came_to_harm(text: str) -> None:
    assert not any(n for what, n in told(text).items() if what in ("killed", "wounded", "killed_or_wounded"))


def test_whom_the_police_shot_dead_is_no_victim_of_his_own_attack() -> None:
    assert told("He struck a woman who was walking her dog. Police shot him dead.").get("killed", 0) == 0
