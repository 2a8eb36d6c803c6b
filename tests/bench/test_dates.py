"""The suite of date expressions is in order, its rules score as they say, and the reader stays where it is."""

from collections import Counter

import pytest

from bench.dates import Hit, Phrase, answer, exact, inside, load, ours
from tocsin.model.dates import interval

MARCH, DAY = interval("2024-03"), interval("2024-03-04")


def phrase(days: str | None) -> Phrase:
    return Phrase(
        "x", "It began early in March, they said.", "2024-03-22", 9, 23, interval(days) if days else None, None
    )


def test_the_suite_is_large_and_a_third_is_held_out() -> None:
    phrases = load()
    assert len(phrases) >= 330
    assert not [id for id, n in Counter(p.id for p in phrases).items() if n > 1]
    assert 0.25 < sum(p.held_out for p in phrases) / len(phrases) < 0.4
    assert sum(p.days is None for p in phrases) > 50


@pytest.mark.parametrize(
    ("gold", "hits", "is_exact", "is_inside"),
    [
        ("2024-03", [(18, 23, MARCH)], True, True),
        ("2024-03", [(18, 23, DAY)], False, True),
        ("2024-03-04", [(18, 23, MARCH)], False, False),
        ("2024-03", [(0, 8, MARCH)], False, False),
        ("2024-03", [(18, 23, None)], False, False),
        ("2024-03", [], False, False),
        ("2024-03", [(9, 14, DAY), (15, 23, MARCH)], True, True),
        (None, [], True, True),
        (None, [(18, 23, None)], True, True),
        (None, [(18, 23, DAY)], False, False),
        (None, [(0, 9, DAY)], True, True),
    ],
)
def test_what_counts_as_right(gold: str | None, hits: list[Hit], is_exact: bool, is_inside: bool) -> None:
    assert exact(phrase(gold), hits) is is_exact
    assert inside(phrase(gold), hits) is is_inside


def test_the_longest_shared_hit_answers() -> None:
    assert answer(phrase(None), [(0, 10, DAY), (12, 20, MARCH)]) == (12, 20, MARCH)
    assert answer(phrase(None), [(0, 9, DAY)]) is None


@pytest.mark.parametrize(("held_out", "least"), [(False, 0.97), (True, 0.95)])
def test_the_reader_keeps_its_share(held_out: bool, least: float) -> None:
    part = [p for p in load() if p.held_out is held_out]
    assert sum(exact(p, ours(p)) for p in part) / len(part) >= least
