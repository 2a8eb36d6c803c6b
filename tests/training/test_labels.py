"""Answer keys and composed text → what is said of each string."""

import json

import pytest

from tests.bench.test_muc import KEY, TEXT
from training.reader import labels


def test_a_key_says_what_its_strings_are(tmp_path):
    text, key = tmp_path / "text", tmp_path / "key"
    text.write_text(TEXT)
    key.write_text(KEY)
    first, second = labels.muc([text], [key])
    assert first.strings["el sol bakery"].roles == {"target"}
    assert first.strings["two hooded men"].roles == first.strings["men"].roles == {"perp_ind"}
    assert first.strings["bomb"].types == first.types == {"bombing"}
    assert second.strings == {}


def test_a_key_without_its_message_is_told(tmp_path):
    text, key = tmp_path / "text", tmp_path / "key"
    text.write_text(TEXT.replace("TST9-MUC4-0001", "TST9-MUC4-0009"))
    key.write_text(KEY)
    with pytest.raises(ValueError, match="TST9-MUC4-0001"):
        labels.muc([text], [key])


def test_composed_text_says_who_by_whose_word_and_when(tmp_path):
    event = {"id": 0, "kind": "attack", "type": "bombing", "stage": "accomplished", "when": "background"}
    span = {"start": 4, "end": 15, "role": "perp_org", "event": 0, "modality": "claimed", "speaker": None}
    row = {"id": "x", "held": False, "text": "The Ashen Crown said it did it.", "events": [event], "spans": [span]}
    path = tmp_path / "composed.jsonl"
    path.write_text(json.dumps(row) + "\n" + json.dumps(row | {"held": True}) + "\n")
    (example,) = labels.composed(path, held=False)
    said = example.strings["ashen crown"]
    assert (said.roles, said.confidence, said.stages) == ({"perp_org"}, {"claimed"}, {"background"})
    assert example.unknown_roles == {"name"}


def test_a_broken_line_is_named(tmp_path):
    path = tmp_path / "composed.jsonl"
    path.write_text("{broken\n")
    with pytest.raises(ValueError, match="line 1"):
        labels.composed(path, held=False)
