"""What is withdrawn counts as if it had not been made, erases nothing, and can be brought back."""

from __future__ import annotations

import json

import pytest

from tests.ledger.making import KABUL, attack, document, filled
from tocsin.ledger import history, view
from tocsin.ledger.exchange import export_decisions, import_decisions
from tocsin.model import ActorRef, Decision, DecisionKind, Judgement, Quantity, SchemaError, Statement, same_event
from tocsin.model import withdrawal as withdraw
from tocsin.model.corrections import corrected, correction
from tocsin.model.events import statement_id

DOCS = [document(f"Report {n}: a blast killed {n + 5} people.", f"Outlet {n}", f"2021-08-2{n}") for n in range(2)]
FOUND = {d: [attack(d, killed=n + 5, place=KABUL, perpetrator="taliban")] for n, d in enumerate(DOCS)}
READ = [(d.id, m) for d, ms in FOUND.items() for m in ms]
A, B = (m.id for _, m in READ)
LINKED = same_event(A, B, Judgement.POSITIVE, "tocsin-link/1", "2021-08-22T00:00:00+00:00", (("same day", 4.0),))
SPLIT = same_event(A, B, Judgement.NEGATIVE, "analyst", "2021-09-01T00:00:00+00:00")
UNDONE = withdraw(SPLIT, "editor", "2021-09-02T00:00:00+00:00")
REDONE = withdraw(UNDONE, "analyst", "2021-09-03T00:00:00+00:00")


def groups(*decisions: Decision, as_of: str | None = None) -> int:
    return len(view(DOCS, READ, decisions, as_of=as_of))


def test_the_linker_s_word_holds_again_once_a_person_s_is_withdrawn() -> None:
    assert groups(LINKED) == 1
    assert groups(LINKED, SPLIT) == 2
    assert view(DOCS, READ, [LINKED, SPLIT, UNDONE]) == view(DOCS, READ, [LINKED])
    assert groups(LINKED, SPLIT, UNDONE, REDONE) == 2
    assert groups(LINKED, SPLIT, UNDONE, REDONE, as_of="2021-09-02T12:00:00+00:00") == 1


def test_history_tells_both_and_that_it_ended() -> None:
    public = {d.id: d.published or "" for d in DOCS}
    steps = history(DOCS, READ, [LINKED, SPLIT, UNDONE], "e-" + min(A, B).removeprefix("m-"), public)
    assert steps is not None
    assert [s.time[:10] for s in steps][-2:] == ["2021-09-01", "2021-09-02"]
    assert SPLIT.id in {d.id for c in steps[-1].changes for d in c.ended}


def test_a_coding_changes_no_view() -> None:
    coded = Decision(DecisionKind.CODING, (A, "killed"), Judgement.POSITIVE, "second", "2021-09-05T00:00:00Z", (), "[]")
    assert view(DOCS, READ, [LINKED, coded]) == view(DOCS, READ, [LINKED])


def test_they_travel_with_what_they_withdraw(tmp_path: object) -> None:
    with filled(f"{tmp_path}/a", FOUND) as ledger:
        ledger.add_decisions([LINKED, SPLIT, UNDONE])
        lines = list(export_decisions(ledger, by="analyst"))
        assert [json.loads(x)["kind"] for x in lines] == ["same_event", "withdrawal"]
    with filled(f"{tmp_path}/b", FOUND) as ledger:
        done = import_decisions(ledger, lines, "test")
        assert (done.added, done.refused) == (2, ())
    with filled(f"{tmp_path}/c", FOUND) as ledger:
        assert "withdraws" in import_decisions(ledger, lines[1:], "test").refused[0][1]


def test_a_correction_of_several_values_keeps_words_modality_and_speaker() -> None:
    said = (
        Statement("perpetrator", ActorRef("taliban", "the Taliban"), (0, 6), "denied", "a spokesman"),
        Statement("perpetrator", ActorRef(None, "a cell"), (9, 16), "suspected"),
    )
    fix = Decision(
        DecisionKind.VALUE, (A, "perpetrator"), Judgement.POSITIVE, "analyst", "2021-09-01", (), correction(said)
    )
    event = next(e for e in view(DOCS, READ, [fix]) if A in e.mentions)
    shown = [e.statement for e in event.statements if e.statement.property == "perpetrator"]
    assert [(s.value, s.span, s.modality, s.speaker, s.extractor) for s in shown] == [
        (s.value, s.span, s.modality, s.speaker, "analyst") for s in said
    ]
    none = Decision(DecisionKind.VALUE, (A, "killed"), Judgement.POSITIVE, "analyst", "2021-09-01", (), correction(()))
    assert next(e for e in view(DOCS, READ, [none]) if A in e.mentions).killed is None


@pytest.mark.parametrize(
    "text",
    ["[1]", '[{"value": {}}]', "[", '[{"value":{"best":1},"span":[3]}]', '[{"value":{"best":1},"modality":"x"}]'],
)
def test_what_is_no_correction_is_refused(text: str) -> None:
    with pytest.raises(SchemaError, match=r"attack\.killed"):
        corrected("attack", "killed", text, (0, 1), "analyst")


def test_one_plain_value_stands_on_the_words_that_it_replaces() -> None:
    assert corrected("attack", "killed", '{"best": 3}', (4, 7), "x")[0].span == (4, 7)
    assert corrected("attack", "killed", '{"best": 3}', (4, 7), "x")[0].value == Quantity(None, 3, None)
    assert statement_id(A, corrected("attack", "killed", '{"best": 3}', (4, 7), "x")[0]).startswith("s-")
