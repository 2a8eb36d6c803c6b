"""Weights estimated on a ledger of one's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from bench.linkscore import pairwise
from tests.ledger.making import KABUL, attack, document, filled
from tests.link.test_arriving import synthetic
from tests.link.test_link import AIRPORT
from tocsin.cli import app
from tocsin.link import group, load, profiles
from tocsin.link.learning import learned
from tocsin.link.weights import parse
from tocsin.link.writing import data_of, written


def test_weights_are_learned_and_the_start_stays_as_it_is() -> None:
    found, start = profiles(synthetic(2, 500)), data_of()
    result = learned(found, [], [], start)
    assert start == data_of()
    assert result.pairs > 500
    assert 0 < result.same < result.pairs
    assert result.moved
    assert all(abs(new - old) <= 3.01 for old, new in result.moved.values())
    for name in ("articles", "headlines"):  # nobody judged anything
        assert result.data[name] == start[name]


def test_learned_weights_know_a_ledger_in_which_days_are_never_wrong() -> None:
    """Two groups strike one town daily; each strike is told three times, on its own day. "One day apart" must fall against "same day"."""
    found = []
    for day in range(1, 29):
        for n in range(3):
            doc = document(f"x{day} {n}", f"Outlet {n}", f"2021-03-{day:02}")
            values = {
                "place": KABUL,
                "date": f"2021-03-{day:02}",
                "killed": day,
                "perpetrator": ("reed-front", "claimed"),
            }
            found.append((doc, attack(doc, **values)))
    bare = [replace(p, headline={}, rare={}, main=False) for p in profiles(found)]  # facts alone
    result = learned(bare, [], [], data_of())
    old, new = (d["comparisons"]["date"]["levels"] for d in (data_of(), result.data))
    assert new["same day"] - new["one day apart"] > old["same day"] - old["one day apart"]
    event = {p.id: str(p.days) for p in bare}
    after = group(bare, weights=parse(result.data))
    home = {m: g[0] for g in after.groups for m in g}
    precision, recall, _ = pairwise([(event[m], home[m]) for m in event])
    assert precision == 1.0
    assert recall > 0.9


def test_judgements_of_people_move_the_weights_beside_texts() -> None:
    found = [(d, m) for n in range(12) for d, m in (_told(n, "A"), _told(n, "B"))]
    ids = [m.id for _, m in found]
    made = profiles(found)
    same = [(ids[2 * n], ids[2 * n + 1]) for n in range(12)]
    different = [(ids[2 * n], ids[2 * n + 2]) for n in range(11)]
    result = learned(made, same, different, data_of())
    assert result.judged == 23
    assert result.data["headlines"] != data_of()["headlines"]
    assert result.data["articles"] == data_of()["articles"]


def _told(n: int, outlet: str):
    doc = document(f"Bomb number {n} kills {n + 4} at the market gate {outlet}", outlet, f"2021-03-{n + 1:02}")
    return doc, attack(doc, place=KABUL, date=f"2021-03-{n + 1:02}", killed=n + 4)


def test_nothing_to_learn_from() -> None:
    with pytest.raises(ValueError, match="no pair"):
        learned(profiles(AIRPORT[:1]), [], [], data_of())


def test_what_is_written_is_read_again() -> None:
    data = data_of()
    assert yaml.safe_load(written(data, "made\nby hand")) == data


def test_train_from_the_command_line(tmp_path: Path) -> None:
    book = {d: [m] for d, m in AIRPORT}
    filled(tmp_path / "book", book).close()
    out = tmp_path / "weights.yaml"
    run = CliRunner().invoke(app, ["link", "--ledger", str(tmp_path / "book"), "--train", str(out)])
    assert run.exit_code == 0, run.output
    made = yaml.safe_load(out.read_text())
    assert made["provenance"]["mentions"] == 3
    assert "tocsin link --train" in made["provenance"]["by"]
    load(out)
    again = CliRunner().invoke(app, ["link", "--ledger", str(tmp_path / "book"), "--weights", str(out)])
    assert again.exit_code == 0, again.output
    assert "3 mentions are 1 events" in again.output
    bad = CliRunner().invoke(
        app, ["link", "--ledger", str(tmp_path / "book"), "--train", str(tmp_path / "no" / "w.yaml")]
    )
    assert bad.exit_code == 1
