"""Links that fall a little short are taken where nothing else comes near, and only there."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR
from tests.link.making import report
from tocsin.link import group, link, profiles
from tocsin.link.arriving import Arriving
from tocsin.link.cluster import AHEAD, DOUBT, Groups, agglomerate, unrivalled
from tocsin.link.linker import vague
from tocsin.model import Document, Judgement, Mention

MADE = "2024-01-01T00:00:00.000000+00:00"
SHORT = -DOUBT / 2


def joined(
    size: int, scores: dict[tuple[int, int], float], apart: tuple[tuple[int, int], ...] = (), may: bool = True
) -> list[list[int]]:
    groups = Groups(range(size), apart)

    def compare(a: int, b: int) -> float:
        return scores.get((a, b), -20.0)

    agglomerate(groups, scores, compare)
    unrivalled(groups, scores, compare, lambda a, b: may)
    return sorted(sorted(g) for g in groups.members.values())


def test_a_link_that_nothing_rivals_may_fall_a_little_short() -> None:
    assert joined(3, {(0, 1): SHORT}) == [[0, 1], [2]]
    assert joined(2, {(0, 1): -DOUBT - 0.01}) == [[0], [1]]


def test_a_rival_keeps_both_apart() -> None:
    assert joined(3, {(0, 1): SHORT, (0, 2): SHORT - AHEAD / 2}) == [[0], [1], [2]]
    assert joined(3, {(0, 1): SHORT, (1, 2): SHORT - AHEAD / 2}) == [[0], [1], [2]]
    assert joined(3, {(0, 1): SHORT, (0, 2): SHORT - AHEAD - 0.01}) == [[0, 1], [2]]


def test_what_a_person_keeps_apart_stays_apart() -> None:
    assert joined(2, {(0, 1): SHORT}, apart=((0, 1),)) == [[0], [1]]


def test_only_what_may_is_joined_so() -> None:
    assert joined(2, {(0, 1): SHORT}, may=False) == [[0], [1]]


def test_a_group_that_disagrees_more_than_a_little_is_not_joined() -> None:
    """The pair itself is likelier than not, the group of one of them says otherwise."""
    assert joined(3, {(0, 1): 9.0, (1, 2): 2.0, (0, 2): -9.0}) == [[0, 1], [2]]
    assert joined(3, {(0, 1): 9.0, (1, 2): 2.0, (0, 2): -3.0}) == [[0, 1, 2]]


PLACES = {"Kabul": KABUL, "Mazar-e Sharif": MAZAR}
WHERE = ("", "in Kabul", "in Mazar-e Sharif")
WHAT = ("a market full of shoppers", "a bakery by the old bridge", "the courthouse", "a bus of teachers")
HOW = ("A bomb hidden in a handcart tore through", "Two gunmen on a motorbike fired at", "Rockets hit")
AFTER = ("Shops stayed shut all week.", "The mayor asked for calm at the funeral.", "Doctors wanted blood.", "")


def told(seed: int, size: int) -> list[tuple[Document, Mention]]:
    """Reports of a few attacks in a few days, some without a day, a place or a toll: their words and facts agree by half."""
    chance, found = random.Random(seed), []
    for n in range(size):
        day = f"2021-08-{10 + chance.randint(0, 3)}"
        where, dead = chance.choice(WHERE), chance.randint(2, 6)
        text = f"{chance.choice(HOW)} {chance.choice(WHAT)} {where}, killing {dead} people. {chance.choice(AFTER)} {n}"
        known: dict[str, object] = {"type": chance.choice(("bombing", "armed_assault"))}
        if where:
            known["place"] = PLACES[where.removeprefix("in ")]
        if chance.random() < 0.6:
            known["date"] = day
        if chance.random() < 0.8:
            known["killed"] = dead
        found.append(report(text, f"Outlet {n}", day, **known))
    return found


def test_such_reports_are_of_the_kind_that_is_joined_so() -> None:
    made = profiles(told(1, 12))
    assert any(vague(made, i, j) for i in range(12) for j in range(i))
    assert any(group(profiles(told(seed, 8))).unrivalled for seed in range(40))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(2, 16), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_full_run(seed: int, size: int, chance: random.Random) -> None:
    found = told(seed, size)
    arriving = list(found)
    chance.shuffle(arriving)
    held = Arriving()
    for item in arriving:
        held.add([item])
    assert list(held.groups) == sorted(group(profiles(found)).groups)


def test_the_reasons_say_that_nothing_else_came_near() -> None:
    found = next(f for seed in range(40) if group(profiles(f := told(seed, 8))).unrivalled)
    alone = {tuple(sorted(p)) for p in group(profiles(found)).unrivalled}
    for decision in link(found, [], MADE):
        said = any(text == "no other report comes near" for text, _ in decision.reasons)
        assert said == (decision.subject in alone)
        if said:
            assert decision.judgement is Judgement.POSITIVE
            assert sum(bits for _, bits in decision.reasons) > 0
