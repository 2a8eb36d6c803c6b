"""The limits of bare headlines, against every clustering and every numbering of small collections."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linkdata import Report
from bench.linklimits import Listings, limit, listings, named, oracle, parts, score
from bench.linkscore import b_cubed


def reports(*listed: str) -> list[Report]:
    """ "a12" is article a, listed under the events 1 and 2."""
    made = [(article[0], event) for article in listed for event in article[1:]]
    return [Report(f"{event}:{n}", article, "O", "2020-01-01", article) for n, (article, event) in enumerate(made)]


def partitions(items: list[str]) -> Iterator[list[list[str]]]:
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for found in partitions(rest):
        yield [[first], *found]
        for n in range(len(found)):
            yield [*found[:n], [first, *found[n]], *found[n + 1 :]]


def test_the_expectation_is_the_mean_over_all_numberings() -> None:
    """Article a is listed twice, b twice: which listing of a the group with b takes is left to chance."""
    made = reports("a12", "b13")
    of = listings(made)
    a, b = named(made[0]), named(made[2])
    p, r, _ = score(parts(of, [[a, b]]))
    found = []
    for first, second in itertools.product(("1", "2"), ("1", "3")):
        others = {"1": "2", "2": "1"}[first], {"1": "3", "3": "1"}[second]
        found.append(b_cubed([(first, "x"), (second, "x"), (others[0], "y"), (others[1], "z")]))
    assert p == pytest.approx(mean(f[0] for f in found))
    assert r == pytest.approx(mean(f[1] for f in found))


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_clustering_passes_the_limit(chance: random.Random) -> None:
    listed = [f"{name}{''.join(chance.sample('1234', chance.randint(1, 2)))}" for name in "abcd"][
        : chance.randint(2, 4)
    ]
    of = listings(reports(*listed))
    items = [article for article, events in of.events.items() for _ in events]
    best = max(score(parts(of, groups))[2] for groups in partitions(items))
    assert score(parts(of, []))[2] <= score(parts(of, oracle(of)))[2] + 1e-9
    assert score(parts(of, oracle(of)))[2] <= best + 1e-9
    assert best <= limit(of) + 2e-3  # the limit is read off a grid of precisions


def test_what_cannot_be_told_apart_costs() -> None:
    """Two articles under the same two events: joined, half of the pairs are right. Listed once each, all of them."""
    assert limit(listings(reports("a1", "b1"))) == pytest.approx(1.0)
    twice = listings(reports("a12", "b12"))
    assert score(parts(twice, oracle(twice)))[2] == pytest.approx(0.75)
    assert limit(twice) < 0.9


def test_an_article_listed_twice_under_one_event() -> None:
    of: Listings = listings(reports("a11", "b1"))
    a = named(reports("a11")[0])
    assert of.near[a][a] == (1.0, pytest.approx(1 / 3))
    assert score(parts(of, [[a, a]]))[1] == pytest.approx((4 / 3 + 1 / 3) / 3)
