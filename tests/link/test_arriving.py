"""Documents that arrive one by one are linked as all of them at once."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linkgrowth import Row, reports
from tests.ledger.making import KABUL, MAZAR
from tests.link.test_link import AIRPORT, MOSQUE
from tocsin.link import group, profiles
from tocsin.link.arriving import Arriving
from tocsin.link.blocking import blocks
from tocsin.model import Document, Mention

Found = list[tuple[Document, Mention]]


@cache
def synthetic(seed: int, size: int) -> tuple[tuple[Document, Mention], ...]:
    """Reports of made-up events in two towns, days apart, some on the same day."""
    from datetime import date

    table = [
        Row(str(n), date(2021, 3, 1 + n % 9), n % 3 == 2, (KABUL, MAZAR)[n % 2], f"Side {n % 3}", n) for n in range(9)
    ]
    return tuple((d, m) for _, (_, d, m) in zip(range(size), reports(table, seed), strict=False))


def whole(found: Found, **people: list[tuple[str, str]]) -> list[tuple[str, ...]]:
    return sorted(group(profiles(found), **people).groups)


@settings(max_examples=30)
@given(st.integers(0, 6), st.integers(2, 28), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_full_run(seed: int, size: int, chance: random.Random) -> None:
    """Below the caps of blocking the result is the same to the last mention."""
    arriving: Found = [*synthetic(seed, size), *AIRPORT, *MOSQUE]
    chance.shuffle(arriving)
    held = Arriving()
    while arriving:
        n = chance.randint(1, 4)
        held.add(arriving[:n])
        arriving = arriving[n:]
    assert list(held.groups) == whole([*synthetic(seed, size), *AIRPORT, *MOSQUE])


@settings(max_examples=15)
@given(st.randoms(use_true_random=False))
def test_peoples_judgements_win_in_any_order(chance: random.Random) -> None:
    found = [*synthetic(3, 20), *AIRPORT, *MOSQUE]
    ids = sorted(m.id for _, m in found)
    same, different = [(ids[0], ids[-1])], [(AIRPORT[0][1].id, AIRPORT[1][1].id)]
    arriving = list(found)
    chance.shuffle(arriving)
    held = Arriving(same, different)
    for item in arriving:
        held.add([item])
    assert list(held.groups) == whole(found, same=same, different=different)
    home = {m: n for n, members in enumerate(held.groups) for m in members}
    assert home[ids[0]] == home[ids[-1]]
    assert home[AIRPORT[0][1].id] != home[AIRPORT[1][1].id]


def test_who_looks_for_whom_does_not_depend_on_who_came_first() -> None:
    """Else a mention without a place would meet the placed ones of its group only where they came before it."""
    made = profiles([*synthetic(3, 60), *AIRPORT, *MOSQUE])
    for a in made:
        for b in made:
            assert blocks(a, asked=True).keys().isdisjoint(blocks(b)) == blocks(b, asked=True).keys().isdisjoint(
                blocks(a)
            )


def test_an_arrival_returns_only_what_it_touches() -> None:
    held = Arriving()
    held.add(AIRPORT)
    before = held.groups
    touched = held.add(MOSQUE[:1])
    assert touched == [(MOSQUE[0][1].id,)]
    assert set(before) < set(held.groups)


def test_above_the_caps_the_difference_is_small() -> None:
    """One town, one week, 400 reports: more than any mention is compared with. At least 0.97 B³ to the full run."""
    from bench.linkscore import b_cubed

    found = list(synthetic(1, 400))
    chance = random.Random(5)
    full = {m: g[0] for g in whole(found) for m in g}
    chance.shuffle(found)
    held = Arriving()
    for item in found:
        held.add([item])
    ours = {m: g[0] for g in held.groups for m in g}
    assert b_cubed([(full[m], ours[m]) for m in full])[2] >= 0.97


def test_large_groups_are_kept_together_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the limits drawn so close that they matter, all mentions are still grouped once, and nearly as in a full run."""
    from bench.linkscore import b_cubed

    monkeypatch.setattr("tocsin.link.arriving.LARGE", 5)
    monkeypatch.setattr("tocsin.link.arriving.MOST", 20)
    found = list(synthetic(2, 120))
    random.Random(3).shuffle(found)
    held = Arriving()
    for item in found:
        held.add([item])
    ours = {m: g[0] for g in held.groups for m in g}
    assert sorted(ours) == sorted(m.id for _, m in found)
    assert sum(map(len, held.groups)) == len(found)
    full = {m: g[0] for g in whole(found) for m in g}
    assert b_cubed([(full[m], ours[m]) for m in full])[2] >= 0.9
