"""`tocsin collect`: a second run adds nothing twice, and a run that was cut off goes on where it stopped."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.test_read import ATTACK, SPORT, tocsin
from tocsin.ledger import open_ledger
from tocsin.read import default_reader


def sizes(ledger: Path) -> dict[str, int]:
    with open_ledger(ledger, create=False) as book:
        return book.size()


def test_a_second_run_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ATTACK)
    (tmp_path / "b.txt").write_text(SPORT)
    ledger = tmp_path / "ledger"
    words = ["collect", str(tmp_path), "--ledger", str(ledger), "--published", "2024-03-23"]
    first = tocsin(*words)
    before = sizes(ledger)
    again = tocsin(*words)
    assert first.returncode == again.returncode == 0
    assert "2 new documents" in first.stderr.decode()
    assert "0 new documents, 2 already there" in again.stderr.decode()
    assert sizes(ledger) == before


def test_a_broken_line_is_named_and_the_rest_is_collected(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"text": ATTACK, "published": "2024-03-23"}) + "\n{broken\n" + json.dumps({"text": SPORT})
    )
    ledger = tmp_path / "ledger"
    done = tocsin("collect", str(path), "--ledger", str(ledger))
    assert done.returncode == 1
    assert "a.jsonl:2: not JSON" in done.stderr.decode()
    assert sizes(ledger)["documents"] == 2


def test_a_run_that_is_killed_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    rows = [{"id": str(i), "text": f"Report {i}. {ATTACK}", "published": "2024-03-23"} for i in range(150)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    ledger = tmp_path / "ledger"
    words = [sys.executable, "-m", "tocsin", "collect", str(path), "--ledger", str(ledger)]
    for _ in range(2):
        running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(2.5)
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert tocsin(*words[3:]).returncode == 0
    with open_ledger(ledger, create=False) as book:
        assert len(list(book.documents())) == 150
        mentions = [mention.id for _, mention in book.mentions()]
        assert len(mentions) == len(set(mentions))
        assert len({document for document, _ in book.mentions()}) == 150
        assert not list(book.unread(default_reader().name))
