"""The linking bench: its scores on small clusterings worked by hand, and the reports that it makes."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linkdata import articles, texts, ucdp
from bench.linkscore import _best_matching, b_cubed, ceaf_e, conll, interval, muc, pairwise

clusterings = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("vwxyz")), min_size=1, max_size=12)


def pairs(gold: str, found: str) -> list[tuple[str, str]]:
    return list(zip(gold, found, strict=True))


def test_a_clustering_worked_by_hand() -> None:
    """Bagga and Baldwin's first example: {1-5} {6,7} {8-12} found as {1-5} {6-12}."""
    given_pairs = pairs("aaaaabbccccc", "xxxxxyyyyyyy")
    precision, recall, _ = b_cubed(given_pairs)
    assert precision == pytest.approx((5 * 1 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert recall == 1
    assert muc(given_pairs)[:2] == pytest.approx((9 / 10, 1))
    assert pairwise(given_pairs)[:2] == pytest.approx((21 / 31, 1))
    assert ceaf_e(given_pairs)[:2] == pytest.approx(((1 + 2 * 5 / 12) / 2, (1 + 2 * 5 / 12) / 3))


@given(clusterings)
def test_perfect_is_one_and_names_do_not_matter(found: list[tuple[str, str]]) -> None:
    renamed = [(g, f"new {g}") for g, _ in found]
    assert b_cubed(renamed)[2] == ceaf_e(renamed)[2] == pytest.approx(1)
    for score in (b_cubed, ceaf_e, pairwise, muc):
        assert score([(f"{g}!", f"{p}?") for g, p in found]) == pytest.approx(score(found))
        precision, recall, _ = score(found)
        swapped = score([(p, g) for g, p in found])
        assert swapped[:2] == pytest.approx((recall, precision))


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 9).map(float), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_matching_is_the_best_of_all(table: list[list[float]]) -> None:
    wide = table if len(table) <= 3 else [list(c) for c in zip(*table, strict=True)]
    best = max(
        sum(row[j] for row, j in zip(wide, order, strict=False))
        for order in permutations(range(len(wide[0])), len(wide))
    )
    assert _best_matching(table) == pytest.approx(best)


def test_the_interval_holds_the_score() -> None:
    found = [(str(n // 2), str(n // 2) if n % 3 else f"x{n}") for n in range(60)]
    low, high = interval(found, lambda p: b_cubed(p)[2])
    assert low <= b_cubed(found)[2] <= high
    assert interval(found, conll, draws=10)[0] > 0


def test_article_cells() -> None:
    cell = '"Outlet A,2015-10-02,One, two and three";"Outlet (B),2015-10-03, Four "'
    assert articles(cell) == [("Outlet A", "2015-10-02", "One, two and three"), ("Outlet (B)", "2015-10-03", "Four")]
    assert articles('AFP 2009-07-27 "Sixty dead"; Reuters 2009-07-28 "More dead') == [
        ("AFP", "2009-07-27", "Sixty dead"),
        ("Reuters", "2009-07-28", "More dead"),
    ]
    assert articles("a book without a date") == []


def test_reports_of_a_table(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    rows = ['7.0,"""A,2015-01-01,x"";""B,2015-01-02,y"""'] + [f'{n}.0,"""A,2015-01-01,z{n}"""' for n in (10, 11, 12)]
    table.write_text("id,source_article\n" + "\n".join(rows) + "\n")
    found = ucdp(table)
    assert [r.id for r in found][-2:] == ["7:0", "7:1"]
    assert len(found) == 4
    assert {r.gold for r in found} > {"7"}


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps({"id": 1, "title": "t", "published": "2020-01-01", "text": "x"}) + "\nnot json\n")
    with pytest.raises(ValueError, match=r"r\.jsonl:2: not a report"):
        list(texts(path))
