from pathlib import Path

import pytest

from bench.matching import best_match
from bench.mucdata import gold, messages, of_document, paragraphs, plain, templates
from bench.mucscore import right, role_fillers, whole_templates

TEXT = """TST9-MUC4-0001

   LIMA, 3 MAR 90 (INVENTED) -- [TEXT] TWO HOODED MEN THREW A BOMB AT THE
"EL SOL" BAKERY.

TST9-MUC4-0002

   QUITO, 4 MAR 90 -- [TEXT] A FAIR WAS OPENED.
"""
KEY = """;;; a note
0.  MESSAGE: ID                     TST9-MUC4-0001
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  BOMBING
6.  INCIDENT: INSTRUMENT ID         "BOMB"
9.  PERP: INDIVIDUAL ID             ? "TWO HOODED MEN" /
                                    "MEN"
10. PERP: ORGANIZATION ID           -
12. PHYS TGT: ID                    "\\"EL SOL\\" BAKERY" / "BAKERY"
                                    "CART [A CART]"
18. HUM TGT: NAME                   -
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "BAKER"

0.  MESSAGE: ID                     TST9-MUC4-0002
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    text, key = tmp_path / "text", tmp_path / "key"
    text.write_text(TEXT)
    key.write_text(KEY)
    return text, key


def test_messages_come_apart_with_their_dateline(files):
    first, second = messages(files[0])
    assert first.docid == "TST9-MUC4-0001"
    assert first.head.startswith("LIMA, 3 MAR 90")
    assert plain(first.text) == 'two hooded men threw a bomb at the "el sol" bakery.'
    assert second.text == "A FAIR WAS OPENED."


def test_a_file_that_is_no_message_file_is_told(tmp_path):
    (tmp_path / "x").write_text("a story")
    with pytest.raises(ValueError, match="no line begins a message"):
        list(messages(tmp_path / "x"))


def test_keys_give_entities_with_all_their_strings(files):
    (entry,) = gold(files[1])["TST9-MUC4-0001"]
    assert entry["incident_type"] == "bombing"
    assert entry["PerpInd"] == [["two hooded men", "men"]]
    assert entry["Target"] == [['"el sol" bakery', "bakery"]]
    assert entry["PerpOrg"] == entry["Victim"] == []
    (template,) = templates(files[1])
    assert template.valued(23) == [("DEATH", ["baker"])]


def test_fillers_of_several_templates_merge_when_one_holds_the_other():
    one = {"PerpInd": [["men", "two men"]], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    two = {"PerpInd": [["men"], ["women"]], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    assert of_document([one, two])["PerpInd"] == [["men", "two men"], ["women"]]


def test_an_entity_counts_once_and_only_with_strings_of_the_gold():
    gold_entities = [["the front", "frd"], ["police"]]
    assert right(gold_entities, [["FRD"], ["Front"]]) == 1
    assert right(gold_entities, [["frd", "rebels"]]) == 0
    assert right(gold_entities, [["police"], ["a front"]]) == 2


def test_the_best_match_is_not_the_greedy_one():
    assert sorted(best_match([[1.0, 0.9], [0.9, 0.0]])) == [(0, 1), (1, 0)]
    assert best_match([]) == []


def test_what_is_given_for_a_message_of_nothing_costs_precision():
    scores = role_fillers({"a": {"Target": [["x"]]}, "b": {"Target": [["y"]]}}, {"a": {"Target": [["x"]]}, "b": {}})
    assert scores["Target"] == (0.5, 1.0, pytest.approx(2 / 3))


def test_templates_of_another_type_match_nothing():
    said = {"a": [{"incident_type": "bombing", "Target": [["x"]]}]}
    assert whole_templates(said, {"a": [{"incident_type": "attack", "Target": [["x"]]}]})["micro"][2] == 0
    scores = whole_templates(said, {"a": [{"incident_type": "bombing", "Target": [["x"], ["y"]]}]})
    assert scores["micro"] == (1.0, pytest.approx(2 / 3), pytest.approx(0.8))


def test_paragraphs_begin_where_the_plain_text_says() -> None:
    raw = "A MAN\nFELL.\n\n   (PART 1 OF 2)\n\n   TWO  MEN\nSTOOD.\n \n\nNOBODY."
    begins = paragraphs(raw)
    assert [plain(raw)[at:].split()[0] for at in begins] == ["a", "two", "nobody."]
