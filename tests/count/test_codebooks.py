"""Codebooks: what the shipped ones count, versions, one's own, and what is wrong with a broken one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tocsin.count import CodebookError, Filters, codebook, codebook_file, codebooks, select
from tocsin.count.codebooks import from_data, versions
from tocsin.count.facts import EventFacts
from tocsin.count.predicates import FIELDS, parse
from tocsin.model import Place, Quantity
from tocsin.model.events import Event, Perpetrator

TOWN = Place("Oranje", None, 1.0, 2.0, "NG", "Borno", 1)
CLAIM = (Perpetrator("x", "X", "claimed", (), 1),)
EVENTS = [
    Event("a", "attack", stage="accomplished", context="political", killed=Quantity.exactly(2), perpetrators=CLAIM,
          date="2024-03-01", place=TOWN),
    Event("b", "attack", stage="attempted", killed=Quantity.exactly(0), date="2024-03", place=TOWN),
    Event("c", "plot", stage="foiled", context="political", date="2024-03-01", place=TOWN),
    Event("d", "attack", stage="planned"),
    Event("e", "attack", stage="threatened", context="military"),
    Event("f", "attack", stage="accomplished", context="criminal", killed=Quantity(1, None, None)),
    Event("g", "tally", killed=None),
    Event("h", "attack", stage="accomplished", context="military", actor="government-of-kenya", killed=Quantity.exactly(3),
          date="2024", place=TOWN),
    Event("i", "attack", stage="accomplished", context="military", actor="al-shabaab", type="armed_assault",
          attackers_killed=Quantity.exactly(1), date="2024-03-02", place=Place("Kenya", None, None, None, "KE", None, 6)),
    Event("j", "attack", stage="accomplished", context="military", actor="al-shabaab", type="bombing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("book", "counted"),
    [
        ("all", "abcdefghij"),
        ("tocsin", "abhij"),
        ("gtd", "abj"),  # h: a state; i: a rebels' goal but neither a message nor outside warfare
        ("gtd@1", "ab"),
        ("ucdp", "ahi"),
        ("ucdp@1", "afh"),
        ("acled", "ab"),  # h: a year is no date; i: a country is no place
        ("claims", "a"),
    ],
)
def test_what_the_shipped_codebooks_count(book: str, counted: str) -> None:
    assert "".join(e.id for e in select(EVENTS, Filters(codebook=book)).events) == counted


def test_every_clause_gives_its_reason_and_its_source() -> None:
    for book in versions().values():
        assert book.source
        assert book.what
        assert all(c.why and c.source for c in book.clauses), book.pinned


def test_the_clause_that_decides() -> None:
    clause = codebook("ucdp").against(Event("x", "attack", stage="accomplished"))
    assert clause is not None
    assert clause.name == "one death"
    assert "killed.low at least 1" in str(clause.that)
    assert codebook("gtd").against(EVENTS[7]) is codebook("gtd").clauses[1]


def test_a_name_is_the_newest_version_and_a_pinned_name_that_one() -> None:
    assert codebook("gtd").pinned == "gtd@2"
    assert codebook("gtd@1").version == 1
    assert list(codebooks()) == ["acled", "all", "claims", "gtd", "tocsin", "ucdp"]
    with pytest.raises(CodebookError, match="of gtd there is gtd@1, gtd@2"):
        codebook("gtd@7")


MINE: dict[str, Any] = {
    "codebook": "mine",
    "version": 3,
    "clauses": [{"name": "hostages", "that": {"hostages": {"at_least": 5}}, "why": "kidnappings in mass"}],
}


def test_ones_own_codebook_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("codebook: mine\nversion: 3\nclauses:\n  - {name: hostages, that: {hostages: {at_least: 5}}}\n")
    own = codebook_file(path)
    found = [Event("a", "attack", hostages=Quantity.exactly(5)), Event("b", "attack", hostages=Quantity.exactly(4))]
    assert [e.id for e in select(found, Filters(codebook=own.pinned)).events] == ["a"]
    assert codebook(own.pinned).pinned == own.pinned == from_data(MINE).pinned
    with pytest.raises(CodebookError, match=r"none\.yaml: cannot be read"):
        codebook_file(tmp_path / "none.yaml")
    path.write_text("codebook: [")
    with pytest.raises(CodebookError, match=r"mine\.yaml: not YAML"):
        codebook_file(path)


@pytest.mark.parametrize(
    ("clause", "says"),
    [
        ({"that": {"colour": "red"}}, "clause 1 .*no such field: 'colour'; it is one of kind, type"),
        ({"that": {"known": "colour"}}, "no such field: 'colour'"),
        ({"that": {"stage": "done"}}, "no such stage: 'done'; it is one of accomplished"),
        ({"that": {"killed": 3}}, "killed takes at_least, at_most or both"),
        ({"that": {"killed": {"at_least": "many"}}}, "whole numbers"),
        ({"that": {"claimed": "yes"}}, "true or false"),
        ({"that": {"at_least": 3, "of": [{"claimed": True}]}}, "a number from 1"),
        ({"that": {"any": []}}, "list of conditions"),
        ({"that": ["claimed"]}, "a condition is a mapping"),
        ({"that": {"claimed": True}, "unknown": "maybe"}, "unknown is in or out"),
        ({"that": {"claimed": True}, "because": "x"}, "no such entry: 'because'"),
        ({"name": "x"}, "needs `that`"),
    ],
)
def test_a_clause_that_cannot_be(clause: dict[str, Any], says: str) -> None:
    with pytest.raises(CodebookError, match=says):
        from_data(MINE | {"clauses": [clause]}, "mine.yaml")


@pytest.mark.parametrize(
    ("change", "says"),
    [({"version": "2"}, "whole number"), ({"clauses": {}}, "list"), ({"codebook": "a b"}, "letters, digits")],
)
def test_a_codebook_that_cannot_be(change: dict[str, Any], says: str) -> None:
    with pytest.raises(CodebookError, match=says):
        from_data(MINE | change)
    with pytest.raises(CodebookError, match="needs clauses"):
        from_data({"codebook": "x", "version": 1})


@pytest.mark.parametrize(
    ("that", "true", "false"),
    [
        ({"killed": {"at_least": 2}}, "a", "bf"),
        ({"not": {"killed": {"at_least": 2}}}, "bf", "a"),
        ({"any": [{"claimed": True}, {"killed": {"at_least": 1}}]}, "af", "b"),
        ({"all": [{"stage": "accomplished"}, {"killed": {"at_least": 1}}]}, "af", "bcde"),
        (
            {"at_least": 2, "of": [{"context": "political"}, {"claimed": True}, {"killed": {"at_least": 1}}]},
            "a",
            "bef",
        ),
        ({"known": "context"}, "acef", "bd"),
        ({"stage": "foiled", "context": "political"}, "c", "abdef"),
    ],
)
def test_three_values(that: dict[str, Any], true: str, false: str) -> None:
    """What is neither true nor false is unknown: nobody states it."""
    found = {e.id: parse(that).of(EventFacts(e)) for e in EVENTS[:6]}
    assert "".join(id for id, t in found.items() if t.true) == true
    assert "".join(id for id, t in found.items() if t.false) == false


def test_every_field_has_an_answer_for_an_empty_event() -> None:
    facts = EventFacts(Event("x", "attack"))
    known = {f for f in FIELDS if facts.known(f)}
    assert known == {"kind", "claimed", "attributed", "suspected", "denied", "reports", "outlets"}
