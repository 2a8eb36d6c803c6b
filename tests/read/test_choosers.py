"""Choosers: weights picked up from the shipped file, and what they pick."""

from __future__ import annotations

from tocsin.model import Document, Quantity
from tocsin.read.choosers import best
from tocsin.read.rules import RuleReader

REPORT = (
    "Posted: Thursday, May 12, 2016\n\nDAYTON, Ohio (WXXX) - Four people were shot outside a bar, police said.\n\nIt "
    "happened about 1:30 a.m. Wednesday in the 200 block of Jackson Street.\n\nOne of them, a man, died at a hospital in "
    "Columbus. The three others are in stable condition.\n\nA suspect from Memphis appeared in court on Thursday."
)


def test_a_chooser_takes_the_candidate_with_most_weight_and_none_of_none() -> None:
    assert best("town", []) is None
    assert best("town", [["no such cue"], ["bias", "lead police", "city police", "police"]]) == 1
    assert best("no such chooser", [["a"], ["b"]]) == 0


def test_day_town_and_people_of_a_crime_are_told_from_those_beside_it() -> None:
    first = RuleReader(None).read(Document("sha256:00", REPORT, None, None, "2016-05-12", "en"))[0]
    said = {s.property: s.value for s in first.statements}
    assert said["date"] == "2016-05-11"
    assert getattr(said["place"], "name", "").title() == "Dayton"
    assert said["killed"] == Quantity.exactly(1)
    assert said["wounded"] == Quantity.exactly(3)


def test_every_number_has_words_that_tell_of_people() -> None:
    for mention in RuleReader(None).read(Document("sha256:00", REPORT, None, None, "2016-05-12", "en")):
        for s in mention.statements:
            assert 0 <= s.span[0] < s.span[1] <= len(REPORT)
