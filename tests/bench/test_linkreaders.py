"""What careful readers of headlines are worth, and how they and a linker stand beside each other."""

from __future__ import annotations

import numpy as np
import pytest

from bench.linkdata import Report
from bench.linklimits import named
from bench.linkreaders import GROUPED, agreement, alpha, by_week, common, grouped, judged, kappa


def reports(*listed: str) -> list[Report]:
    """ "a12" is article a, listed under the events 1 and 2."""
    made = [(article[0], event) for article in listed for event in article[1:]]
    return [Report(f"{event}:{n}", article, "O", "2020-01-01", article) for n, (article, event) in enumerate(made)]


def week(reader: str, made: list[Report], *together: str) -> dict[str, object]:
    names = {r.title: named(r) for r in made}
    return {
        "country": "Nowhere",
        "reader": reader,
        "articles": sorted(names.values()),
        "together": [[names[a] for a in group] for group in together],
    }


def test_readers_the_linker_and_single_reports_are_scored_on_the_same_weeks() -> None:
    made = reports("a1", "b1", "c2", "d3")
    linked = {made[0].id: "x", made[1].id: "x", made[2].id: "y", made[3].id: "z"}
    weeks = [week("first", made, "ab", "cd"), week("second", made, "abc")]
    head, first, second, both, linker, apart, *_ = judged("Nowhere", made, weeks, {"linker": linked})
    assert "1 weeks, 4 reports of 3 events, 1 pairs" in head
    assert "P 0.750 R 1.000" in first
    assert "1 right of 2" in first
    assert "1 right of 3" in second
    assert "all agree" in both
    assert "1 right of 1" in both
    assert "P 1.000 R 1.000 F 1.000" in linker
    assert "P 1.000 R 0.750" in apart


def test_one_reader_alone_needs_no_agreement() -> None:
    made = reports("a1", "b1")
    lines = judged("Nowhere", made, [week("first", made, "ab")])
    assert [line.split()[0] for line in lines[1:]] == ["first", "apart", "oracle"]


def test_the_agreement_of_two_readers() -> None:
    made = reports("a1", "b1", "c2", "d3")
    (line,) = agreement([week("first", made, "ab"), week("second", made, "ab", "cd")], made)
    assert "pairs joined by both 1, by one 1" in line
    assert "kappa 0.57" in line  # 5 of 6 pairs alike, 0.611 by chance
    (same,) = agreement([week("first", made, "ab"), week("second", made, "ab")], made)
    assert "B3 F 1.000" in same
    assert "kappa 1.00, alpha 1.00" in same


def test_kappa_and_alpha_of_a_table() -> None:
    """Kappa: the example of Cohen's coefficient with 20, 5, 10 and 15 cases is 0.4; alpha counts chance over both together."""
    table = np.array([[20.0, 5.0], [10.0, 15.0]])
    assert kappa(table) == pytest.approx(0.4)
    assert alpha(table) == pytest.approx(1 - (100 - 1) * 15 / (55 * 45))


def test_what_all_put_together_uses_each_group_once() -> None:
    assert common([[["a", "b"], ["a", "b", "c"]], [["a", "b", "d"]]]) == [["a", "b"]]
    assert common([[["a", "b"]], [["c", "d"]]]) == []


def test_the_shipped_weeks_were_read_by_two() -> None:
    for weeks in grouped(GROUPED).values():
        for both in by_week(weeks):
            assert [w["reader"] for w in both] == ["first", "second"]
            for row in both:
                assert {a for group in row["together"] for a in group} <= set(row["articles"])
