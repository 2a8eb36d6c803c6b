"""`tocsin import` and `tocsin compare`: rows in, rows back, and where reports say otherwise."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.test_read import tocsin
from tests.collect.test_datasets import GTD, UCDP, written
from tests.ledger.making import attack, document
from tocsin.ledger import open_ledger, verify
from tocsin.model import Place

GARISSA = Place("Garissa", 197745, -0.4536, 39.6461, "KE", "Garissa", 1)
NAIROBI = Place("Nairobi", 184745, -1.2833, 36.8167, "KE", "Nairobi", 1)


def test_rows_come_back_as_they_went_in_and_none_twice(tmp_path: Path) -> None:
    path = written(
        tmp_path / "ged.csv",
        [UCDP, UCDP | {"id": "102", "relid": "XXX-2015-1-9-2", "best": "3.0", "low": "3", "high": "3"}],
    )
    ledger, back = str(tmp_path / "ledger"), tmp_path / "back.csv"
    first = tocsin("import", "ucdp", str(path), "--ledger", ledger)
    again = tocsin("import", "ucdp", str(path), "--ledger", ledger)
    assert "2 new rows" in first.stderr.decode()
    assert "0 new rows, 2 already there" in again.stderr.decode()
    assert tocsin("import", "ucdp", "--back", str(back), "--ledger", ledger).returncode == 0
    with path.open(newline="") as a, back.open(newline="") as b:
        assert list(csv.DictReader(a)) == list(csv.DictReader(b))
    with open_ledger(ledger, create=False) as book:
        assert len(list(book.mentions())) == 2
    assert verify(ledger).problem is None


def test_rows_are_not_read_again_by_the_reader_and_licensed_ones_are_not_given_back(tmp_path: Path) -> None:
    path = written(tmp_path / "gtd.csv", [GTD])
    (tmp_path / "a.txt").write_text("The football club won its match on Sunday, the club said.")
    ledger = str(tmp_path / "ledger")
    tocsin("import", "gtd", str(path), "--ledger", ledger)
    tocsin("collect", str(tmp_path / "a.txt"), "--ledger", ledger)
    with open_ledger(ledger, create=False) as book:
        ((_, mention),) = book.mentions()
        assert {s.extractor for s in mention.statements} == {"gtd-import/1"}
    done = tocsin("import", "gtd", "--back", str(tmp_path / "out.csv"), "--ledger", ledger)
    assert done.returncode == 1
    assert not (tmp_path / "out.csv").exists()


def test_what_reports_say_otherwise_is_told_and_what_only_one_side_has(tmp_path: Path) -> None:
    rows = [UCDP, UCDP | {"id": "102", "relid": "b", "date_start": "2015-06-01", "date_end": "2015-06-01"}]
    ledger = str(tmp_path / "ledger")
    tocsin("import", "ucdp", str(written(tmp_path / "ged.csv", rows)), "--ledger", ledger)
    near = document("A report of the attack on the university in Garissa.", published="2015-04-03")
    other = document("A report of another attack in Nairobi.", published="2015-05-03")
    with open_ledger(ledger, create=False) as book:
        for doc, mention in (
            (near, attack(near, date="2015-04-02", place=GARISSA, killed=70)),
            (other, attack(other, date="2015-05-01", place=NAIROBI, killed=5)),
        ):
            book.add_document(doc, doc.text.encode(), tool="test", media_type="text/plain")
            book.add_reading(doc.id, "hand/1", [mention])
    done = tocsin("compare", "ucdp", "--ledger", ledger)
    found = {(r["verdict"], r["row"]): r for r in map(json.loads, done.stdout.splitlines())}
    assert set(found) == {("differs", "101"), ("only_dataset", "102"), ("only_ledger", None)}
    assert found["differs", "101"]["differences"]["killed"]["ledger"]["best"] == 70
    only = tocsin("compare", "ucdp", "--ledger", ledger, "--only", "only_ledger")
    assert len(only.stdout.splitlines()) == 1


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    assert tocsin("import", "nothing", "x.csv").returncode == 2
    assert tocsin("compare", "nothing").returncode == 2
    assert tocsin("import", "ucdp").returncode == 2
    missing = tocsin("import", "ucdp", str(tmp_path / "none.csv"), "--ledger", str(tmp_path / "l"))
    assert missing.returncode == 1
    assert b"no such file" in missing.stderr
