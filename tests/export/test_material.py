"""What leaves a ledger, and what is kept back, counted and told."""

from pathlib import Path

import pytest

from tocsin.count import Filters
from tocsin.export import Material, gather
from tocsin.ledger import LedgerError, open_ledger


def test_rows_that_may_not_be_given_on_make_no_event(material: Material) -> None:
    assert len(material.events) == 5
    assert all(e.killed is None or e.killed.point != 40 for e in material.events)
    assert material.withheld.rows == 1
    assert material.withheld.events == 1
    assert any("1 rows of data sets" in line for line in material.withheld.lines())


def test_a_licence_on_a_text_keeps_the_sentence_and_not_the_value(material: Material) -> None:
    (bombing,) = (e for e in material.events if len(e.documents) == 3)
    said = {s.statement.value.point for s in bombing.statements if s.statement.property == "killed"}  # type: ignore[union-attr]
    assert said == {12, 15}
    hidden = [s for s in bombing.statements if not s.sentence]
    assert {material.documents[s.document].publisher for s in hidden} == {"The Morning Ledger"}
    assert material.withheld.sentences == 2


def test_a_statement_of_an_armed_group_is_an_extract_without_address(material: Material) -> None:
    (channel,) = (d for d in material.documents.values() if d.source_kind == "armed_group")
    assert (channel.url, channel.text) == (None, "")
    assert not material.quotable(channel.id)
    said = [s for e in material.events for s in e.statements if s.document == channel.id]
    assert said
    assert all("channel.example" not in s.sentence and len(s.sentence) <= 160 for s in said)
    assert material.withheld.extracts == len(said)


def test_decisions_are_those_about_the_events(material: Material, made_ledger: Path) -> None:
    assert len(material.decisions) == 2
    with open_ledger(made_ledger, create=False) as ledger:
        gao = gather(ledger, Filters(codebook="all", place="Gao"))
    assert gao.events
    assert gao.decisions == ()


def test_nothing_was_public_before(made_ledger: Path) -> None:
    with open_ledger(made_ledger, create=False) as ledger, pytest.raises(LedgerError, match="public by 2001"):
        gather(ledger, Filters(as_of="2001"))
