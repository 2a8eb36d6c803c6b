"""The second opinion of the network on a whole text."""

from __future__ import annotations

from tocsin.model import Document, document_id
from tocsin.read.findings.findings import Findings
from tocsin.read.learned.evidence import evidence
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.rules import RuleReader
from tocsin.read.witness import BELIEVED, DISBELIEVED, DOUBTED, Evidence, pointed_out, worth_asking

BRIDGE = (
    "LODAN - Rescuers with dogs worked through the night in the ruins of a bridge, which came down in a cloudburst on "
    "Tuesday and took some 30 cars with it. At least 39 people were killed and 16 hurt, the ministry said. Prosecutors "
    "will look into negligence, and the company that ran it has promised to pay for another one."
)
STABBING = (
    "LODAN - A masked man killed two worshippers and wounded five with a long blade at the door of a temple on Friday "
    "evening, before guards overpowered him. The separatists of the hill country are suspected of having sent him."
)


def document(text: str) -> Document:
    return Document(document_id(text.encode()), text, None, None, "2021-09-15", "en")


def test_the_network_tells_an_attack_from_a_collapse() -> None:
    assert evidence(BRIDGE).odds < DOUBTED
    assert evidence(STABBING).odds > 0


def test_a_collapse_is_no_attack_where_only_weak_words_say_so() -> None:
    assert LearnedReader(None).read(document(BRIDGE)) == []
    assert any(m.kind == "attack" for m in LearnedReader(None).read(document(STABBING)))


def test_what_a_witness_believes_is_told_by_the_sentence_that_it_points_at() -> None:
    text = "LODAN - The envoy had just begun to speak on Monday when a guard drew a pistol. Two guests died with him."
    begin = text.index("a guard")
    swears = RuleReader(None, witness=lambda _: Evidence(BELIEVED + 1, "unknown", [(begin, begin + 7, 3.0)]))
    doubts = RuleReader(None, witness=lambda _: Evidence(DOUBTED - 1, "unknown", []))
    assert [m.kind for m in swears.read(document(text))] == ["attack"]
    assert doubts.read(document(text)) == []
    assert worth_asking(Findings(document(text)))
    assert list(pointed_out(Findings(document(text)), Evidence(3, "unknown", [(begin, begin + 7, 3.0)]))) == [0]


def test_in_a_text_that_names_armed_groups_weak_words_are_doubted_only_where_the_witness_is_sure() -> None:
    text = (
        "Ministers met in Lodan on Monday. Militias have held the hills near Kano for years, and farmers there were killed"
        " for their land. The talks were about wheat, ports, a railway to the coast and who is to pay for all of it, they said."
    )
    wonders = RuleReader(None, witness=lambda _: Evidence(DOUBTED - 1, "unknown", []))
    denies = RuleReader(None, witness=lambda _: Evidence(DISBELIEVED - 1, "unknown", []))
    assert any(m.kind == "attack" for m in wonders.read(document(text)))
    assert not any(m.kind == "attack" for m in denies.read(document(text)))


def test_headlines_are_believed() -> None:
    said = ("Gunmen kill 12 in village raid", "Bomb blast kills four in market", "Soldiers kill 20 insurgents")
    for headline in said:
        read = LearnedReader().read(Document("d", headline, published="2019-07-01", language="en"))
        assert [m.kind for m in read] == ["attack"], headline


def test_what_burns_or_is_hit_by_a_car_bomb_is_no_mishap() -> None:
    said = (
        "Gunmen attacked a hotel in Kabul and fire swept through the upper floors, killing 12.",
        "A convoy was hit by a car bomb in Baghdad, killing four.",
        "Militants raided a village and flames spread through the market; nine people were killed.",
    )
    for text in said:
        read = LearnedReader().read(Document("d", text, published="2019-07-01", language="en"))
        assert [m.kind for m in read] == ["attack"], text
    assert not LearnedReader().read(Document("d", "A cyclist was hit by a car in Baghdad and died.", language="en"))
