"""Men who enter a village to kill hold no ground; a spokesman's own name is no group; whose a group is says nothing of its land."""

from __future__ import annotations

import pytest

from tocsin.model import ActorRef, Document
from tocsin.read import read_document


def parties(text: str) -> list[tuple[str | None, str | None]]:
    read = read_document(Document("d", text, published="2025-09-09", language="en"))
    values = [s.value for m in read if m.kind == "attack" for s in m.statements if s.property == "perpetrator"]
    return [(v.actor, v.name) for v in values if isinstance(v, ActorRef)]


def kinds(text: str) -> list[str]:
    return [m.kind for m in read_document(Document("d", text, published="2025-09-09", language="en"))]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed six in Quetta on Sunday. Pakistani Taliban spokesman Muhammad Khurasani claimed responsibility for the attack.",
        "A bomb killed six in Quetta on Sunday. BLA spokesperson Jeeyand Baloch claimed the attack.",
        "Last July, 17 soldiers were killed in an attack on a base in Nampala claimed by the Islamist outfit Ansar Dine.",
        "A strike by Sudan's Rapid Support Forces killed 75 people in El-Fasher on Friday.",
        "Ten people were killed in Beni on Wednesday in an attack by the Allied Democratic Forces, an armed group believed by some to be affiliated with the jihadist Islamic State organisation.",
    ],
)
def test_one_party_is_told(text: str) -> None:
    found = parties(text)
    assert len(found) == 1
    assert found[0][0] is not None


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("M23 rebels entered the city of Goma on Monday after the army withdrew.", True),
        (
            "Army troops entered the town of Harardhere in Somalia on Sunday after al-Shabaab withdrew without firing a shot.",
            True,
        ),
        ("M23 rebels entered the town of Kitshanga on Tuesday night and killed 11 people, the army said.", False),
        (
            "The ADF killed 23 people near Beni. The rebels entered the village and went from house to house, burning everything.",
            False,
        ),
        (
            "Kenyan soldiers on Thursday killed four al-Shabaab fighters and captured one after a bus attack in Lamu.",
            False,
        ),
    ],
)
def test_ground_is_held_and_not_raided(text: str, ground: bool) -> None:
    assert ("control" in kinds(text)) == ground
