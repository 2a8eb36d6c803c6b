"""The bench of hedged and past violence counts what it says it counts."""

from pathlib import Path

import pytest

from bench.hedging import is_new, outcome, passages
from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document


def read(text: str) -> list[Mention]:
    return read_document(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))


def test_there_are_enough_passages_and_a_third_is_held_out() -> None:
    found = list(passages())
    assert len(found) >= 150
    assert sum(p["held"] for p in found) == len(found) // 3
    assert len({p["text"] for p in found}) == len(found)


def test_an_old_attack_is_not_new_and_an_undated_one_is() -> None:
    (recent,) = read("Gunmen killed 14 people at a market in Gao on Tuesday.")
    (old,) = read("Gunmen killed 14 people at a market in Gao in March 2012.")
    assert is_new(recent)
    assert not is_new(old)


def test_what_is_found_is_held_against_the_gold() -> None:
    found = read("Gunmen killed 14 people at a market in Gao in March 2012.")
    counts = outcome({"new": 0, "past": ["2012-03"]}, found)
    assert (counts["false new attacks"], counts["background with its date"]) == (0, 1)
    counts = outcome({"new": 1, "past": ["1999"], "who": [["Nobody", "claimed"]]}, found)
    assert (counts["new attacks found"], counts["background with its date"], counts["perpetrators named"]) == (0, 0, 0)


def test_a_passage_without_gold_is_told(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"text": "A bomb."}\n')
    with pytest.raises(ValueError, match=r"line 1.*needs text and new"):
        list(passages(tmp_path / "gold.jsonl"))
