"""Groups of bare headlines joined as long as the expected B³ rises."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linkscore import b_cubed
from tocsin.link.cluster import Groups
from tocsin.link.expected import chances, gain, join, shift


def grouped(articles: str, known: dict[tuple[str, str], float], worth: float = 0.33, apart: tuple[tuple[int, int], ...] = ()) -> list[list[int]]:  # fmt: skip
    groups = Groups(list(articles), apart)
    join(groups, dict(enumerate(articles)), known, {i for p in apart for i in p}, worth)
    return sorted(sorted(g) for g in groups.members.values())


def test_the_gain_is_what_b_cubed_gains() -> None:
    """Two reports of one event of three joined for certain: recall rises by 1/3 for both, precision not at all."""
    assert gain(1, 1, 1, 1, 1.0, 1 / 3, worth=0.5) == pytest.approx(0.5 * 2 / 3)
    # joined wrongly for certain: each has half of its group in vain
    assert gain(1, 1, 1, 1, 0.0, 0.0, worth=1.0) == pytest.approx(-1.0)
    gold = ["a", "a", "a", "b"]
    before, after = b_cubed(list(zip(gold, "wxyz", strict=True))), b_cubed(list(zip(gold, "wwyy", strict=True)))
    won = gain(1, 1, 1, 1, 1.0, 1 / 3, 0.33) + gain(1, 1, 1, 1, 0.0, 0.0, 0.33)
    assert won / 4 == pytest.approx(0.33 * (after[0] - before[0]) + 0.67 * (after[1] - before[1]))


def test_likely_pairs_join_and_unlikely_ones_do_not() -> None:
    assert grouped("abc", {("a", "b"): 0.8, ("b", "c"): 0.1}) == [[0, 1], [2]]


def test_one_odd_pair_does_not_chain_two_groups() -> None:
    known = {("a", "b"): 0.9, ("c", "d"): 0.9, ("b", "c"): 0.6}
    assert grouped("abcd", known) == [[0, 1], [2, 3]]


def test_listings_of_one_article_are_taken_one_after_another() -> None:
    """An article listed twice, and two others that each go with one of its listings."""
    assert grouped("aabc", {("a", "b"): 0.5, ("a", "c"): 0.5, ("b", "c"): 0.0}) == [[0, 2], [1, 3]]
    assert grouped("aab", {("a", "b"): 0.5}) == [[0, 2], [1]]
    assert grouped("aa", {}) == [[0], [1]]


def test_people_keep_apart_what_would_join() -> None:
    assert grouped("ab", {("a", "b"): 0.9}, apart=((0, 1),)) == [[0], [1]]
    assert grouped("aab", {("a", "b"): 0.5}, apart=((0, 2),)) == [[0], [1, 2]]


def test_what_people_joined_stays_and_takes_in_others() -> None:
    groups = Groups(list("abc"), ())
    groups.join(0, 1)
    assert join(groups, dict(enumerate("abc")), {("a", "c"): 0.6, ("b", "c"): 0.6}, {0, 1}) != []
    assert len(groups.of(0)) == 3


@settings(max_examples=40)
@given(st.randoms(use_true_random=False), st.integers(2, 6))
def test_no_two_groups_are_left_that_joining_would_serve(chance: random.Random, size: int) -> None:
    articles = [chance.choice("abcdefgh") for _ in range(size)]
    names = sorted(set(articles))
    known = {(a, b): chance.random() for a, b in itertools.combinations(names, 2) if chance.random() < 0.7}
    found = grouped("".join(articles), known)
    both = {**known, **{(b, a): p for (a, b), p in known.items()}}

    def across(xs: list[int], ys: list[int]) -> float:
        return sum(p if (p := both.get((articles[x], articles[y]), 0.0)) > 0.02 else 0.0 for x in xs for y in ys)

    for a, b in itertools.combinations(found, 2):
        if {articles[i] for i in a} & {articles[i] for i in b}:
            continue
        between = across(a, b)
        within = [len(g) + sum(across([x], [y]) for x in g for y in g if x != y) for g in (a, b)]
        assert gain(len(a), len(b), *within, between, between / 3) <= 1e-6


def test_the_shift_brings_the_expected_number_of_pairs() -> None:
    bits = np.linspace(-6, 2, 500)
    moved = shift(bits, 400, 0.25)
    assert chances(bits + moved).sum() == pytest.approx(100, rel=0.01)
    assert shift(np.full(10, -20.0), 1000, 0.25) == pytest.approx(3.0, abs=0.01)
    assert shift(np.empty(0), 1000, 0.25) == pytest.approx(3.0, abs=0.01)
