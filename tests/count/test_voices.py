"""How many voices an event has, and why its neighbour is another event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ledger.making import KABUL, MAZAR, attack, document, said
from tocsin.count.apart import bar, days_apart, near_misses, waterfall
from tocsin.count.voices import voices
from tocsin.ledger.view import view
from tocsin.model import Decision, Document, Judgement, Mention, Quantity, same_event

STORY = (
    "Gunmen killed 12 farmers in a village near Dalsen on Monday, police said. The raiders came on motorcycles and "
    "burnt forty homes and a granary before soldiers arrived from the river garrison. The Reed Front said it did it."
)
OWN = "A health worker counted fourteen dead in the village by the river; the army said thirteen were killed."
NOW = "2024-01-01T00:00:00.000000+00:00"


def told(text: str, outlet: str, killed: int, speaker: str | None) -> tuple[Document, Mention]:
    doc = document(text, outlet, "2021-08-27")
    mention = attack(doc, place=KABUL, date="2021-08-26", perpetrator=("reed-front", "claimed"))
    words = said("killed", Quantity.exactly(killed), text, "killed", "attributed", speaker)
    return doc, replace(mention, statements=(*mention.statements, words))


def test_fourteen_articles_are_two_reports() -> None:
    found = [told(f"{STORY} ({n})", f"Paper {n}", 12, "Police" if n else "the police") for n in range(13)]
    found.append(told(OWN, "River Post", 13, "the army"))
    together = [
        same_event(found[0][1].id, m.id, Judgement.POSITIVE, "reviewer", NOW) for _, m in found[1:]
    ]  # fmt: skip
    (event,) = view([d for d, _ in found], [(d.id, m) for d, m in found], together)
    voice = voices(event, {d.id: d for d, _ in found})
    assert str(voice) == "14 articles, 2 independent reports, 2 officials, 1 claimant"
    assert voice.officials == ("army", "police")
    assert voice.tolls["killed 12"] != voice.tolls["killed 13"]
    assert len(voice.tolls["killed 12"]) == len(voice.tolls["killed 13"]) == 1
    assert len(voices(event, {}).reports) == 14  # nothing is known of texts that are not there


def events_apart(decision: Decision, *found: tuple[Document, Mention]) -> list[str]:
    events = view([d for d, _ in found], [(d.id, m) for d, m in found], [decision])
    home = {m: e for e in events for m in e.mentions}
    return near_misses(home[found[0][1].id], home)


def test_a_near_miss_says_days_and_kilometres() -> None:
    docs = document("One", "A"), document("Two", "B")
    first = attack(docs[0], place=KABUL, date="2021-08-26", killed=3)
    second = attack(docs[1], place=MAZAR, date="2021-08-30", killed=90)
    reasons = (("date: 4–10 days apart", -3.5), ("killed: far higher", -1.5), ("before looking", -5.0))
    decision = same_event(first.id, second.id, Judgement.NEGATIVE, "tocsin-link/0.1", NOW, reasons)
    (line,) = events_apart(decision, (docs[0], first), (docs[1], second))
    assert line.startswith("not merged with e-")
    assert "because 4 days and 30" in line
    assert "km apart; killed: far higher (-10.0 bits by tocsin-link/0.1)" in line
    by_hand = same_event(first.id, replace(second, id="m-gone").id, Judgement.NEGATIVE, "reviewer", NOW)
    assert events_apart(by_hand, (docs[0], first), (docs[1], second)) == []


def test_a_persons_cannot_link_is_told_as_a_persons() -> None:
    docs = document("One", "A"), document("Two", "B")
    first, second = attack(docs[0], place=KABUL, date="2021-08-26"), attack(docs[1], place=KABUL, date="2021-08-26")
    decision = same_event(first.id, second.id, Judgement.NEGATIVE, "reviewer", NOW)
    (line,) = events_apart(decision, (docs[0], first), (docs[1], second))
    assert "a person decided so" in line


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [("2021-08-26", "2021-08-30", 4), ("2021-08", "2021-08-30", 0), (None, "2021", None), ("2021-09-02", "2021-08", 2)],
)
def test_days_apart(a: str | None, b: str, days: int | None) -> None:
    assert days_apart(a, b) == days


def test_a_waterfall_begins_before_looking_and_ends_at_the_score() -> None:
    steps = waterfall((("place: same place", 3.0), ("before looking", -5.0), ("date: same day", 4.5)))
    assert [text for text, _, _ in steps] == ["before looking", "date: same day", "place: same place"]
    assert [total for _, _, total in steps] == [-5.0, -0.5, 2.5]
    assert bar(-5).index("|") == bar(5).index("|") == 12
    assert bar(99) == bar(12)


def test_a_report_is_named_by_the_outlet_that_led_with_it() -> None:
    found = [told(f"{STORY} ({n})", f"Paper {n}", 12, "police") for n in range(3)]
    together = [same_event(found[0][1].id, m.id, Judgement.POSITIVE, "reviewer", NOW) for _, m in found[1:]]
    (event,) = view([d for d, _ in found], [(d.id, m) for d, m in found], together)
    voice = voices(event, {d.id: d for d, _ in found})
    assert voice.named(0).endswith(" +2")
    assert voice.to_json()["tolls"] == {"killed 12": [0]}
