"""check as users call it: verdicts, JSON, the page, and input that it cannot use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.asking import Asking
from tests.count.check.making import holdings
from tests.ledger.making import filled
from tocsin.cli.check import check
from tocsin.ledger import open_ledger

ASK = Asking(check)
TEXT = "A car bomb at the grain market of Mosul killed 61 people on 3 March 2016. Islamic State claimed it."


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    held = holdings()
    found: dict = {d: [] for d in held.documents}
    home = {d.id: d for d in held.documents}
    for document, mention in held.mentions:
        found[home[document]].append(mention)
    book = filled(tmp_path / "l", found)
    book.add_decisions(held.decisions)
    book.close()
    return str(tmp_path / "l")


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_a_draft_with_a_wrong_toll(ledger: str, draft: str) -> None:
    out, _ = ASK.run(draft, "--ledger", ledger, "--published", "2016-08-01")
    first = out.split("\n\n")[1].splitlines()
    assert first[0].split() == ["differs", "killed:", "61"]
    assert "[killed 61 people]" in first[1]
    assert first[2].strip() == "the ledger: 44 (30 to 44), since 2016-03-05"
    assert any(line.strip().startswith("tocsin why e-") for line in first)
    assert out.rstrip().endswith("is not known to it.")
    assert "\x1b" not in out


def test_json_is_one_object_an_article(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "drafts.jsonl"
    rows = [
        {"id": "a", "text": TEXT, "published": "2016-08-01"},
        {"id": "b", "text": "The library opens at nine today."},
    ]
    path.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    first, second = ASK.rows(str(path), "--ledger", ledger)
    assert first["document"]["source_id"] == "a"
    assert "text" not in first["document"]
    assert first["counts"]["differs"] == 1
    [wrong] = [f for f in first["findings"] if f["verdict"] == "differs"]
    assert wrong["property"] == "killed"
    assert wrong["words"] == "killed 61 people"
    assert {r["publisher"] for r in wrong["rests_on"]} == {"Alpha", "Beta"}
    assert second["findings"] == []


def test_standard_input_and_html(ledger: str, tmp_path: Path) -> None:
    page = f"<html><body><article><p>{TEXT}</p><p>The market is the largest in the north of the country.</p></article></body></html>"
    words = [sys.executable, "-m", "tocsin", "check", "-", "--ledger", ledger, "--format", "json"]
    done = subprocess.run(words, input=page.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout)["counts"]["differs"] == 1


def test_the_page_is_written(ledger: str, draft: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    _, said = ASK.run(draft, "--ledger", ledger, "--html", str(path))
    assert str(path) in said
    assert "killed 61 people" in path.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_told_and_the_rest_done(ledger: str, draft: str, tmp_path: Path) -> None:
    out, said = ASK.run(draft, "--ledger", ledger, "--html", str(tmp_path / "no" / "page.html"), code=1)
    assert "could not be written" in said
    assert "differs" in out


def test_an_empty_article_is_refused(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("  \n", encoding="utf-8")
    out, said = ASK.run(str(path), "--ledger", ledger, code=1)
    assert out == ""
    assert f"{path}: empty" in said


def test_a_missing_article_is_refused(ledger: str) -> None:
    _, said = ASK.run("nowhere.txt", "--ledger", ledger, code=1)
    assert "nowhere.txt: no such file" in said


def test_a_language_that_is_not_read_is_refused(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "fr.txt"
    text = "Une voiture piégée a tué soixante et une personnes jeudi sur le marché aux céréales de Mossoul, selon la police."
    path.write_text(text, encoding="utf-8")
    out, said = ASK.run(str(path), "--ledger", ledger, code=1)
    assert out == ""
    assert "(fr)" in said
    assert "nothing was checked" in said


def test_a_missing_ledger_is_told(draft: str, tmp_path: Path) -> None:
    _, said = ASK.run(draft, "--ledger", str(tmp_path / "none"), code=1)
    assert "no ledger here" in said


def test_an_empty_ledger_is_told(draft: str, tmp_path: Path) -> None:
    open_ledger(tmp_path / "bare").close()
    _, said = ASK.run(draft, "--ledger", str(tmp_path / "bare"), code=1)
    assert "holds no document" in said


@pytest.mark.parametrize(
    "words", [("--policy", "loudest"), ("--codebook", "mine"), ("--as-of", "soon"), ("--published", "03/04/2016")]
)
def test_wrong_options_are_wrong_usage(ledger: str, draft: str, words: tuple[str, str]) -> None:
    _, said = ASK.run(draft, "--ledger", ledger, *words, code=2)
    assert words[1] in said


def test_as_of_a_time_before_the_second_report(ledger: str, draft: str) -> None:
    [row] = ASK.rows(draft, "--ledger", ledger, "--as-of", "2016-03-04")
    [toll] = [f for f in row["findings"] if f["property"] == "killed"]
    assert toll["ours"] == "30"
    assert row["filters"] == {"as_of": "2016-03-04"}
