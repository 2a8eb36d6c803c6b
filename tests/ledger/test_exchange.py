"""Decisions travel: the same documents elsewhere come to show the same; what cannot apply is named by its line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.ledger.engines import Place
from tests.ledger.making import KABUL, attack, document, filled
from tocsin.ledger import Ledger, verify, view
from tocsin.ledger.exchange import export_decisions, import_decisions
from tocsin.model import Decision, DecisionKind, Judgement, same_event
from tocsin.model.events import statement_id

DOCS = [document(f"Report {n}: a blast killed {n + 5} people.", f"Outlet {n}", f"2021-08-2{n}") for n in range(4)]
FOUND = {d: [attack(d, killed=n + 5, place=KABUL)] for n, d in enumerate(DOCS)}
IDS = [FOUND[d][0].id for d in DOCS]
WHEN = "2021-09-01T00:00:00Z"
WRONG = statement_id(IDS[2], FOUND[DOCS[2]][0].statements[0])
MADE = [
    same_event(IDS[0], IDS[1], Judgement.POSITIVE, "Añalyst", WHEN, (("the same gate", 0.0),)),
    Decision(DecisionKind.STATEMENT, (WRONG,), Judgement.NEGATIVE, "Añalyst", WHEN),
    Decision(
        DecisionKind.VALUE, (IDS[3], "killed"), Judgement.POSITIVE, "another", WHEN, (), '{"low":9,"best":9,"high":9}'
    ),
    Decision(DecisionKind.SCOPE, (IDS[0],), Judgement.NEGATIVE, "another", "2021-09-02T00:00:00Z"),
]
LINKED = same_event(IDS[2], IDS[3], Judgement.POSITIVE, "tocsin-link/0", WHEN)


def shown(ledger: Ledger) -> list[dict]:
    return [e.to_json() for e in view(ledger.documents(), ledger.mentions(), ledger.decisions())]


@pytest.fixture
def lines(place: Place) -> list[str]:
    with filled(place("here"), FOUND) as ledger:
        ledger.add_decisions([*MADE, LINKED])
        return list(export_decisions(ledger))


def test_people_s_decisions_go_and_the_linker_s_on_demand(place: Place, lines: list[str]) -> None:
    assert [json.loads(x)["id"] for x in lines] == [d.id for d in MADE]
    assert json.loads(lines[0])["documents"] == [dict(zip(IDS, DOCS, strict=True))[m].id for m in MADE[0].subject]
    assert json.loads(lines[1])["documents"] == [DOCS[2].id]
    with filled(place("here"), {}) as ledger:
        assert len(list(export_decisions(ledger, machines=True))) == 5
        assert [json.loads(x)["by"] for x in export_decisions(ledger, by="another")] == ["another"] * 2
        assert len(list(export_decisions(ledger, as_of="2021-09-01"))) == 3


def test_they_apply_elsewhere_and_only_once(place: Place, lines: list[str]) -> None:
    with filled(place("there"), dict(reversed(FOUND.items()))) as there, filled(place("here"), {}) as here:
        there.add_decisions([LINKED])
        assert shown(there) != shown(here)
        done = import_decisions(there, [lines[0], "", *lines], "t/1")
        assert (done.added, done.known, done.refused) == (4, 1, ())
        assert shown(there) == shown(here)
        head = there.head()
        done = import_decisions(there, [x.encode() for x in lines], "t/1")
        assert (done.added, done.known, done.refused) == (0, 4, ())
        assert there.head() == head
        assert list(export_decisions(there)) == lines
    assert verify(place("there")).problem is None


def test_an_unknown_document_is_named_by_line_and_the_rest_goes_in(place: Place, lines: list[str]) -> None:
    with filled(place("there"), {d: m for d, m in FOUND.items() if d is not DOCS[2]}) as there:
        done = import_decisions(there, lines, "t/1")
        assert (done.added, [n for n, _ in done.refused]) == (3, [2])
        assert DOCS[2].id in done.refused[0][1]
        there.add_document(DOCS[2], b"x", tool="t", media_type="text/plain")
        (refused,) = import_decisions(there, lines, "t/1").refused
        assert "another reader" in refused[1]
        there.add_reading(DOCS[2].id, "hand/1", FOUND[DOCS[2]])
        assert import_decisions(there, lines, "t/1").added == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: "{", "not a line of JSON"),
        (lambda d: "[1]", "no JSON object"),
        (lambda d: json.dumps({k: v for k, v in d.items() if k != "made"}), "has no made"),
        (lambda d: json.dumps(d | {"made": "soon"}), "not a decision"),
        (lambda d: json.dumps(d | {"kind": "wish"}), "not a decision"),
        (lambda d: json.dumps(d | {"judgement": "negative"}), "changed since it was written"),
        (lambda d: json.dumps(d | {"by": "Someone Else"}), "changed since it was written"),
        (lambda d: json.dumps(d | {"subject": d["subject"][:1]}), "is about 2"),
        (lambda d: json.dumps(d | {"subject": d["subject"][::-1]}), "not in order"),
        (lambda d: json.dumps(d | {"subject": [1, 2]}), "not a decision"),
        (lambda d: json.dumps(d | {"reasons": 3}), "not a decision"),
        (lambda d: json.dumps(d | {"by": ""}), "not a decision"),
    ],
)
def test_a_broken_line_is_refused(place: Place, lines: list[str], change, says: str) -> None:
    with filled(place("there"), FOUND) as there:
        done = import_decisions(there, [change(json.loads(lines[0])), lines[1]], "t/1")
        assert done.added == 1
        assert says in done.refused[0][1]


def test_a_value_that_the_property_cannot_have(place: Place) -> None:
    with filled(place("there"), FOUND) as there:
        for value in ("many", '"many"', '{"low": 4, "best": 2, "high": 1}'):
            wrong = replace(MADE[2], value=value)
            (refused,) = import_decisions(there, [json.dumps(wrong.to_json())], "t/1").refused
            assert "not a value of killed" in refused[1]
