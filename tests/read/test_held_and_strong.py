"""Where people are held by those who hold them, how many a group has by where its fighters are, and ground by other words."""

from __future__ import annotations

import pytest

from tocsin.model import ActorRef, Document, Mention, Place, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def told(text: str, kind: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2025-09-09", language="en")
    return [m for m in READER.read(document) if m.kind == kind]


def rows(text: str, kind: str) -> list[tuple[int | None, int | None, str | None, str | None]]:
    """Low, high, id of the group, country of the place."""
    out = []
    for m in told(text, kind):
        values = {s.property: s.value for s in m.statements}
        number, actor, place = values.get("value"), values.get("actor"), values.get("place")
        low, high = (number.low, number.high) if isinstance(number, Quantity) else (None, None)
        group = actor.actor if isinstance(actor, ActorRef) else None
        out.append((low, high, group, place.country if isinstance(place, Place) else None))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Moroccan interior minister said 61 suspected members of the Islamic State had been detained in raids last week.", (61, 61, "islamic-state", "MA")),
        ("Tajikistan has arrested 1,200 suspects since the war with Iran began, a spokesman said.", (1200, 1200, None, "TJ")),
        ("Kenyan police detained 70 people after the Garissa bombings.", (70, 70, None, "KE")),
        ("Since the emergency began Ecuador has locked up 12,000 alleged gang members.", (12000, 12000, None, "EC")),
        ("A bulletin put the number of people in custody for terrorism offences in Great Britain at 250.", (250, 250, None, "GB")),
    ],
)  # fmt: skip
def test_people_held_are_in_the_land_of_those_who_hold_them(text: str, expected: tuple[object, ...]) -> None:
    assert rows(text, "detention") == [expected]


def test_a_group_called_by_a_land_holds_nobody_for_it() -> None:
    text = "Some 9,000 Islamic State detainees sit in prisons that the Syrian Democratic Forces guard."
    assert [r[3] for r in rows(text, "detention")] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 40 and 60 fighters of the Islamic State are hiding in the Hamrin hills, a commander said.", (40, 60, "islamic-state")),
        ("Fewer than 200 members of the Shining Path are left in Peru, the army says.", (None, 200, "shining-path")),
        ("Boko Haram began with 3,000 men and is now down to about 900 fighters.", (None, None, "boko-haram")),
    ],
)  # fmt: skip
def test_fighters_of_a_group_are_its_strength_wherever_they_are(text: str, expected: tuple[object, ...]) -> None:
    assert [r[:3] for r in rows(text, "strength")] == [expected]


def test_those_who_laid_down_their_arms_are_no_strength() -> None:
    assert rows("Some 2,300 fighters of the ELN have laid down their arms since the accord.", "strength") == []


@pytest.mark.parametrize(
    ("text", "place", "change"),
    [
        ("Gangs now control about 90 percent of Port-au-Prince, the UN says.", "Port-au-Prince", "seized"),
        ("Residents said the jihadists planted their black flag in the centre of Léré.", "Léré", "seized"),
        ("Five villages around Tessit are now ruled by the Islamic State.", "Tessit", "seized"),
        ("Fighting raged on for control of the town of Sake between M23 and Wazalendo militia in Congo.", "Sake", "contested"),
        ("The RSF's last foothold in the capital, Omdurman, fell to the army on May 20.", "Omdurman", "lost"),
        ("A source confirmed that the base at Timbuktu had fallen into the hands of JNIM.", "Timbuktu", "seized"),
    ],
)  # fmt: skip
def test_ground_by_other_words(text: str, place: str, change: str) -> None:
    found = [{s.property: s.value for s in m.statements} for m in told(text, "control")]
    assert [(getattr(v["place"], "name", None), v["change"]) for v in found] == [(place, change)]


@pytest.mark.parametrize(
    "text",
    [
        "Congo's army says it killed 60 rebels of the CODECO militia and captured 22 in fighting near Djugu.",
        "Rival gangs who fought over a bar in Leeds were jailed on Monday.",
        "The winner planted a flag in the centre of Athens after the race.",
    ],
)
def test_men_taken_and_flags_of_winners_are_no_ground(text: str) -> None:
    assert told(text, "control") == []
