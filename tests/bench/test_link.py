"""The linking bench: its scores on small clusterings worked by hand, and the reports that it makes."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.linkdata import Report, articles, some, texts, ucdp
from bench.linkrun import read
from bench.linkscore import b_cubed, ceaf_e, conll, interval, muc, pairwise
from bench.matching import best_match
from tocsin.model import ActorRef, Place

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


@given(st.lists(st.lists(st.integers(0, 9).map(float), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_matching_is_the_best_of_all(table: list[list[float]]) -> None:
    wide = table if len(table) <= 3 else [list(c) for c in zip(*table, strict=True)]
    best = max(
        sum(row[j] for row, j in zip(wide, order, strict=False))
        for order in permutations(range(len(wide[0])), len(wide))
    )
    assert sum(table[row][column] for row, column in best_match(table)) == pytest.approx(best)


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


def headlines(n: int) -> list[Report]:
    return [
        Report(f"{event}:{k}", f"Bomb in Kano kills {event + 3}", f"Outlet {k}", "2014-01-02", f"Bomb in Kano kills {event + 3}")
        for event in range(n)
        for k in range(2)
    ]  # fmt: skip


def test_a_limit_keeps_whole_events_and_draws_alike() -> None:
    some_of = some(headlines(40), lambda r: r.gold, 20)
    assert 20 <= len(some_of) <= 22
    assert {r.gold for r in some_of} == {r.id.split(":")[0] for r in some_of}
    assert all(sum(r.gold == event for r in some_of) == 2 for event in {r.gold for r in some_of})
    assert some(reversed(headlines(40)), lambda r: r.gold, 20)[0].gold == some_of[0].gold


def test_listings_of_one_article_are_not_told_by_the_order_of_the_table() -> None:
    """The third listing of an article in the table is not its third mention: rows of an event stand together."""
    same = [Report(f"{n}:0", "Bomb in Kano", "A", "2014-01-02", "Bomb in Kano") for n in range(12)]
    found = read(same, lambda document: [])
    assert len({found.main[r.id] for r in same}) == 12
    assert read(same[::-1], lambda document: []).main == found.main
    assert [int(found.main[r.id].rpartition("-")[2]) for r in same] != list(range(12))


def test_a_headline_without_an_event_still_has_its_place_and_group() -> None:
    report = Report("1:0", "Bloodbath in Maiduguri as Boko Haram strikes", "A", "2014-01-02", "")
    report = replace(report, text=report.title)
    (_, mention), *_ = read([report], lambda document: []).found
    place, group = mention.first("place"), mention.first("perpetrator")
    assert isinstance(place.value, Place)
    assert place.value.country == "NG"
    assert isinstance(group.value, ActorRef)
    assert group.value.actor == "boko-haram"
    assert report.title[slice(*place.span)] == "Maiduguri"
