"""Deeds that a sentence sets beside those told: "meanwhile", "also", "came hours after"; and further arms that did not go off."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Mention
from tocsin.read import read_document

BOMB = "A bomb destroyed the offices of a trade union in San Salvador on Tuesday, killing eight people. "


@pytest.mark.parametrize(
    "beside",
    [
        "In the same city, a teacher was shot to death by two men on a motorcycle.",
        "A contractor was also shot dead in the capital the same evening.",
        "Meanwhile, unidentified men shot dead a watchman in the north of the city.",
        "This morning a civilian employee of the army was shot to death in a northern district.",
        "In a separate incident in the capital, a party official was gunned down at his home.",
    ],
)
def test_somebody_new_tells_of_another_attack(beside: str) -> None:
    found = attacks(BOMB + beside, "1989-11-01")
    assert [said(m)[1] for m in found] == [8, 1]


@pytest.mark.parametrize(
    "same",
    [
        "A guard was killed instantly; a porter was shot in the chest.",
        "Meanwhile, a woman who was wounded in the blast died in hospital.",
        "A passer-by was also killed when the roof of a stall fell on him.",
    ],
)
def test_whom_the_same_attack_befell_makes_no_other(same: str) -> None:
    assert len(attacks(BOMB + same, "1989-11-01")) == 1


def test_a_deed_that_another_came_after() -> None:
    found = attacks(
        "An announcer was gunned down outside his house in Medellin on Tuesday. The assassination came only 12 hours after"
        " a judge, Hector Rojas, was shot dead in Medellin.",
        "1989-10-18",
    )
    assert len(found) == 2
    one = attacks(
        "A mayor was gunned down in Medellin on Tuesday. He died in hospital hours after gunmen opened fire on his car.",
        "1989-10-18",
    )
    assert len(one) == 1


def test_hurt_in_another_action() -> None:
    found = attacks(
        "Unidentified men today broke into a farm near Sevilla and shot dead a watchman. In another action attributed to the"
        " mafia, several men last night wounded a watchman at the house of a senator's sister.",
        "1989-09-10",
    )
    assert [said(m)[0] for m in found] == ["1989-09-10", "1989-09-09"]


def test_who_is_at_war_may_be_the_same() -> None:
    text = "The army accused the guerrillas of kidnapping 30 peasants in Santa Ana on Monday. Meanwhile, the rebels destroyed two pylons in Guazapa."
    assert [said(m)[2] for m in attacks(text, "1989-11-08")] == ["Santa Ana", "Guazapa"]


def acts(text: str, published: str) -> list[tuple[str, str, str | None]]:
    """Kind and stage of each mention of a text, and the name of its place."""

    def stage(mention: Mention) -> str:
        first = mention.first("stage")
        return str(first.value) if first else ""

    read = read_document(Document("d", text, published=published, language="en"))
    return [(m.kind, stage(m), said(m)[2]) for m in read if m.kind in ("attack", "plot")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Another charge was defused at a savings bank in Itagui.", "Itagui"),
        ("A third device, left outside a school in Itagui, failed to explode.", "Itagui"),
        ("Army experts later made safe a 20lb device left outside a hotel in Itagui.", "Itagui"),
        ("Police defused a second device planted at the gates of a court.", "Medellin"),
    ],
)
def test_further_arms_that_did_not_go_off(text: str, place: str) -> None:
    lead = "A car bomb exploded at a bank in Medellin on Wednesday night and wounded two people. "
    assert acts(lead + text, "1989-09-07") == [
        ("attack", "accomplished", "Medellin"),
        ("plot", "attempted", place),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The attacker's second device was defused by the police.",
        "Police later found the detonator of the bomb and defused what was left of it.",
        "Experts also blew up three further bombs that had failed to go off.",
    ],
)
def test_arms_of_the_same_attack(text: str) -> None:
    lead = "A car bomb exploded at a bank in Medellin on Wednesday night and wounded two people. "
    assert [kind for kind, _, _ in acts(lead + text, "1989-09-07")] == ["attack"]


def test_a_bomb_of_an_old_war_is_none() -> None:
    assert not acts(
        "A Second World War bomb was defused in central Hanover on Sunday after 50,000 people had left their homes.",
        "2017-05-08",
    )


def test_a_day_before_armed_men_is_theirs() -> None:
    """The words "unidentified" and "armed" are no verbs that take the day away."""
    found = attacks(
        "A bomb exploded in a restaurant in Medellin on Tuesday, wounding a journalist. On the night of 3 September"
        " unidentified individuals placed two bombs in the garden of a Medellin hotel.",
        "1989-09-06",
    )
    assert [said(m)[0] for m in found] == ["1989-09-05", "1989-09-03"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb wrecked a bank in the centre of Medellin on Wednesday night. Nobody was hurt.",
        "Guerrillas of the ELN destroyed a section of an oil pipeline in Puerto Boyaca on Wednesday night.",
        "The rebels knocked down seven power poles near Chalatenango on Friday.",
        "Suspected Naxals damaged railway tracks near Latehar on Sunday, halting trains for hours.",
    ],
)
def test_what_was_wrecked_by_bombs_and_rebels(text: str) -> None:
    assert len(attacks(text, "1989-09-14")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A storm knocked down seven power poles near Chalatenango on Friday.",
        "Goats damaged railway tracks near Latehar on Sunday, halting trains for hours.",
        "Workers brought down a power pylon near Temuco on Monday to make room for a road.",
        "A fire destroyed a section of an oil pipeline in Puerto Boyaca; a spark from a welder was the cause.",
    ],
)
def test_what_nobody_attacked(text: str) -> None:
    assert not attacks(text, "1989-09-14")
