"""`tocsin release`: versions that can be cited, and what changed between two of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.export.made import fill
from tocsin.cli import app
from tocsin.export.changes import FIGURES, Package, compare_packages
from tocsin.ledger import open_ledger
from tocsin.model import Decision, DecisionKind, Judgement


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return fill(tmp_path / "ledger")


def release(ledger: Path, name: str, version: str, previous: str | None = None, code: int = 0) -> tuple[str, str]:
    words = ["release", str(ledger.parent / name), "--ledger", str(ledger), "--version", version]
    return run(*words, *(["--previous", str(ledger.parent / previous)] if previous else []), code=code)


def decide(ledger: Path, kind: DecisionKind, subject: tuple[str, ...], judgement: Judgement) -> None:
    with open_ledger(ledger) as book:
        book.add_decisions([Decision(kind, subject, judgement, "A. Analyst", "2026-01-01T00:00:00+00:00")])


def test_a_release_and_the_next_one(ledger: Path) -> None:
    release(ledger, "one", "1.0")
    with open_ledger(ledger, create=False) as book:
        mentions = dict(book.mentions())
        titles = {d.published: d.id for d in book.documents()}
    bomb, toll = mentions[titles["2023-05-02"]], mentions[titles["2023-05-03"]]
    gao = mentions[titles["2023-06-11"]]
    decide(ledger, DecisionKind.SAME_EVENT, tuple(sorted((bomb.id, toll.id))), Judgement.NEGATIVE)
    decide(ledger, DecisionKind.SCOPE, (gao.id,), Judgement.NEGATIVE)
    out, _ = release(ledger, "two", "1.1", "one")
    found = json.loads((ledger.parent / "two" / "changes.json").read_text("utf-8"))
    kinds = [c["kind"] for c in found["changes"]]
    assert (found["from"], found["to"]) == ("1.0", "1.1")
    assert kinds == ["withdrawn", "split"]
    assert found["same"] == 3
    assert found["by_kind"]["split"]["killed_best"] == 12  # 15 was one event's; now 15 and 12 are two
    assert found["by_kind"]["withdrawn"]["attacks"] == -1
    text = (ledger.parent / "two" / "CHANGES.md").read_text("utf-8")
    assert "| killed best | 24 | 36 |" in text
    assert "killed best" in out
    for name in ("one", "two"):
        run("verify", str(ledger.parent / name))
    zenodo = json.loads((ledger.parent / "two" / ".zenodo.json").read_text("utf-8"))
    assert (zenodo["version"], zenodo["upload_type"]) == ("1.1", "dataset")


def test_a_release_is_a_valid_data_package(ledger: Path) -> None:
    import frictionless
    import yaml

    release(ledger, "one", "1.0")
    report = frictionless.validate(str(ledger.parent / "one" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    cited = yaml.safe_load((ledger.parent / "one" / "CITATION.cff").read_text("utf-8"))
    assert (cited["cff-version"], cited["version"], cited["type"]) == ("1.2.0", "1.0", "dataset")


def test_what_cannot_be(ledger: Path) -> None:
    release(ledger, "one", "1.0")
    assert "never written over" in release(ledger, "one", "1.1", code=1)[1]
    assert "is version 1.0 itself" in release(ledger, "two", "1.0", "one", code=1)[1]
    assert "is no release" in release(ledger, "two", "1.1", "ledger", code=1)[1]
    events = ledger.parent / "one" / "events.csv"
    events.write_text(events.read_text("utf-8").replace("Maiduguri", "Elsewhere"), "utf-8")
    assert "events.csv: was changed" in release(ledger, "two", "1.1", "one", code=1)[1]
    assert not (ledger.parent / "two").exists()


def _package(groups: list[set[str]], tolls: dict[str, int]) -> Package:
    events = {
        min(g): dict.fromkeys(FIGURES, "")
        | {"id": min(g), "kind": "attack", "killed_best": str(max(tolls[m] for m in g))}
        for g in groups
    }
    return Package(events, {min(g): frozenset(g) for g in groups})


MENTIONS = [f"m{i}" for i in range(8)]


@st.composite
def packages(draw: st.DrawFn) -> Package:
    """Some of the mentions, in groups drawn at random, each with a toll."""
    chosen = draw(st.lists(st.sampled_from(MENTIONS), unique=True))
    labels = {m: draw(st.integers(0, 4)) for m in chosen}
    groups = [{m for m in chosen if labels[m] == label} for label in sorted(set(labels.values()))]
    return _package(groups, {m: draw(st.integers(0, 50)) for m in chosen})


@given(packages(), packages())
@settings(max_examples=200)
def test_the_parts_add_up_and_every_event_is_in_one_change(before: Package, after: Package) -> None:
    found = compare_packages(before, after)
    for name in FIGURES:
        assert found.before[name] + sum(k[name] for k in found.by_kind.values()) == found.after[name]
    told = [id for c in found.changes for id in c.before], [id for c in found.changes for id in c.after]
    for side, package in zip(told, (before, after), strict=True):
        assert len(side) == len(set(side))
        assert len(side) + found.same == len(package.events)


@given(packages())
@settings(max_examples=50)
def test_nothing_changed(package: Package) -> None:
    found = compare_packages(package, package)
    assert found.changes == ()
    assert found.before == found.after
