"""The bench of tallies, strengths and the like counts what it says it counts."""

from pathlib import Path

import pytest

from bench.statements import KINDS, compare, passages
from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document


def read(text: str) -> list[Mention]:
    return read_document(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))


def test_the_gold_is_sound_and_a_third_is_held_out() -> None:
    found = list(passages())
    assert len(found) >= 112
    assert len({p["text"] for p in found}) == len(found)
    assert sum(p["held"] for p in found) == len(found) // 3
    assert {m["kind"] for p in found for m in p["mentions"]} == set(KINDS)


def test_a_value_counts_for_its_kind_and_unit_alone() -> None:
    text = "Boko Haram has killed more than 30,000 people in Nigeria since 2009."
    gold = {"kind": "tally", "value": [30000, 30000, None], "unit": "killed", "actor": "boko-haram"}
    counts, _ = compare({"mentions": [gold]}, read(text))
    assert counts["tally", "mentions", "right"] == counts["tally", "value", "right"] == 1
    assert (counts["tally", "place", "read"], counts["tally", "place", "gold"]) == (1, 0)
    counts, wrong = compare({"mentions": [gold | {"unit": "wounded"}]}, read(text))
    assert counts["tally", "mentions", "right"] == 0
    assert len(wrong) == 2


def test_who_counts_by_actor_modality_and_speaker() -> None:
    text = "A bomb killed nine people in Quetta on Tuesday. Police blamed the Balochistan Liberation Army."
    who = ["baloch-liberation-army", "attributed", "Police"]
    counts, _ = compare({"mentions": [{"kind": "attack", "killed": [9, 9, 9], "perpetrator": [who]}]}, read(text))
    assert counts["attack", "by whose word", "right"] == 1
    who = ["baloch-liberation-army", "attributed", None]
    counts, _ = compare({"mentions": [{"kind": "attack", "killed": [9, 9, 9], "perpetrator": [who]}]}, read(text))
    assert (counts["attack", "modality", "right"], counts["attack", "by whose word", "right"]) == (1, 0)


def test_a_passage_without_gold_is_told(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"text": "A bomb."}\n')
    with pytest.raises(ValueError, match=r"line 1.*needs text and mentions"):
        list(passages(tmp_path / "gold.jsonl"))
