"""`tocsin source` and collecting by it: added, checked, due; and an armed group's statements kept in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import typer
from typer.testing import CliRunner

from tests.cli.asking import Asking
from tests.collect.site import page, rss, serving
from tests.collect.test_found import GOOD
from tocsin.cli.collect import collect
from tocsin.cli.source import source
from tocsin.ledger import open_ledger, view
from tocsin.model.extract import LONGEST

ARMED = (
    GOOD.replace("kind: newspaper", "kind: armed_group")
    .replace('feeds: ["https://example.org/feed"]\n', "")
    .replace("id: paper", "id: statements")
)
LONG = (
    "Our men detonated a bomb at a market in Kabul on Friday and killed 12 people, and we praise them at great length "
    + "for all that they have done in the past years " * 12
    + "as told at https://example.org/channel and by @our_channel."
)


def run(*words: str, code: int = 0) -> tuple[str, str]:
    done = CliRunner().invoke(source, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout, done.stderr


def sent(verb: Callable[..., None], *words: str, code: int = 0) -> str:
    app = typer.Typer()
    app.command()(verb)
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stderr


def test_manifests_are_added_listed_linted_and_known_by_their_ids(tmp_path: Path) -> None:
    ledger = str(tmp_path / "ledger")
    (tmp_path / "paper.yaml").write_text(GOOD)
    run("add", "dawn", str(tmp_path / "paper.yaml"), "--ledger", ledger)
    rows = [json.loads(line) for line in run("list", "--ledger", ledger)[0].splitlines()]
    assert [r["id"] for r in rows] == ["dawn", "paper"]
    assert len(run("list", "--all", "--ledger", ledger)[0].splitlines()) >= 60
    assert "already there" in run("add", "dawn", "--ledger", ledger)[1]
    run("add", "no-such-source", "--ledger", ledger, code=1)
    (tmp_path / "bad.yaml").write_text(GOOD.replace("id: paper", "id: bad").replace("grade: B", "grade: Z"))
    assert "reliability.grade" in run("lint", str(tmp_path / "bad.yaml"), code=1)[1]
    assert json.loads(run("lint", "--schema")[0])["title"]
    not_added = sent(collect, "khaama", "--ledger", ledger, "--no-read", code=2)
    assert "not added yet" in not_added


def test_a_source_is_checked_and_collected_when_due(tmp_path: Path) -> None:
    from datetime import UTC, datetime
    from email.utils import format_datetime

    ledger = str(tmp_path / "ledger")
    with serving(
        {
            "/1": page("One"),
            "/2": page("Two", words=("Another story is told here, and it is long enough to be one.",) * 4),
        }
    ) as site:
        site.pages["/feed"] = rss(
            [("/1", format_datetime(datetime.now(UTC))), ("/2", format_datetime(datetime.now(UTC)))], site.base
        )
        (tmp_path / "paper.yaml").write_text(GOOD.replace("https://example.org", site.base).replace("GB", "KE"))
        run("add", str(tmp_path / "paper.yaml"), "--ledger", ledger)
        (row,) = map(json.loads, run("check", "--allow-private", "--ledger", ledger)[0].splitlines())
        assert (row["fine"], row["documents"], row["status"]) == (True, 2, 200)
        words = ["--due", "--ledger", ledger, "--allow-private", "--delay", "0", "--no-read"]
        assert "2 new documents" in sent(collect, *words)
        asked = site.asked["/feed"]
        assert "0 new documents" in sent(collect, *words)
        assert site.asked["/feed"] == asked  # seen a moment ago, and its schedule is an hour
        site.pages["/feed"] = b"gone wrong"
        (row,) = map(json.loads, run("check", "--allow-private", "--ledger", ledger, code=1)[0].splitlines())
        assert not row["fine"]
    with open_ledger(ledger) as book:
        assert {(d.publisher, d.source, d.reliability) for d in book.documents()} == {("The Paper", "paper", "B")}


def test_an_armed_groups_statements_leave_the_ledger_only_as_short_extracts(tmp_path: Path) -> None:
    ledger, folder = str(tmp_path / "ledger"), tmp_path / "statements"
    folder.mkdir()
    (folder / "a.jsonl").write_text(
        json.dumps({"text": LONG, "title": "Our blow", "url": "https://example.org/x", "published": "2021-08-28"})
    )
    (tmp_path / "statements.yaml").write_text(ARMED)
    run("add", str(tmp_path / "statements.yaml"), "--ledger", ledger)
    Asking(collect).run(str(folder), "--source", "statements", "--ledger", ledger)
    with open_ledger(ledger) as book:
        (document,) = book.documents()
        events = view([document], list(book.mentions()), [])
    assert document.source_kind == "armed_group"
    assert events
    shown = json.dumps([e.to_json() for e in events], ensure_ascii=False)
    assert all(len(s.sentence) <= LONGEST for e in events for s in e.statements)
    for words in (
        "Our blow",
        "example.org",
        "@our_channel",
        "great length for all that they have done in the past years for all",
    ):
        assert words not in shown
