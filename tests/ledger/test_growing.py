"""Events that are kept up are, after every step, those of the whole ledger."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tocsin.ledger import Ledger, view
from tocsin.ledger.growing import Growing
from tocsin.model import Decision, DecisionKind, Judgement, Quantity, Statement, same_event
from tocsin.model import withdrawal as withdraw
from tocsin.model.additions import added as mention_of
from tocsin.model.additions import addition
from tocsin.model.events import statement_id

DOCS = [
    document(f"Report {n}: a blast killed {n + 5} people.", f"Outlet {n % 4}", f"2021-08-{20 + n}") for n in range(9)
]
FOUND = {d: [attack(d, killed=n + 5, place=[KABUL, MAZAR][n % 2])] for n, d in enumerate(DOCS)}
MENTIONS = [m for ms in FOUND.values() for m in ms]


def one(chance: random.Random, made: list[Decision], minute: int) -> Decision:
    when = f"2021-09-01T{minute // 60:02d}:{minute % 60:02d}:00+00:00"
    by = chance.choice(["analyst", "another", "tocsin-link/1"])
    mention = chance.choice(MENTIONS)
    judgement = chance.choice(list(Judgement))
    kind = chance.choice(list(DecisionKind))
    if kind is DecisionKind.SAME_EVENT:
        a, b = chance.sample([m.id for m in MENTIONS], 2)
        return same_event(a, b, judgement, by, when, (("chance", chance.random()),))
    if kind is DecisionKind.STATEMENT:
        return Decision(kind, (statement_id(mention.id, mention.statements[0]),), judgement, by, when)
    if kind is DecisionKind.VALUE:
        return Decision(kind, (mention.id, "killed"), Judgement.POSITIVE, by, when, (), '{"best": 77}')
    if kind is DecisionKind.WITHDRAWAL and made:
        return withdraw(chance.choice(made), "editor", when)
    if kind is DecisionKind.MENTION or (kind is DecisionKind.CODING and made):
        added = next((d for d in made if d.kind is DecisionKind.MENTION), None)
        if added and kind is DecisionKind.CODING:  # something about what a person added
            own = statement_id(added.subject[0], mention_of(added).statements[0])
            about = [(DecisionKind.STATEMENT, (own,)), (DecisionKind.SCOPE, added.subject[:1])]
            if chance.random() < 0.5:
                return same_event(mention.id, added.subject[0], judgement, by, when)
            return Decision(*chance.choice(about), judgement, by, when)
        said = [Statement("killed", Quantity.exactly(chance.randrange(4)), (0, 6))]
        return addition(chance.choice(DOCS[:5]).id, "attack", said, by, when)
    if kind is DecisionKind.CODING:
        return Decision(kind, (mention.id, "killed"), Judgement.POSITIVE, by, when, (), "[]")
    return Decision(DecisionKind.SCOPE, (mention.id,), judgement, by, when)


def whole(ledger: Ledger) -> dict[str, object]:
    return {e.id: e for e in view(ledger.documents(), ledger.mentions(), ledger.decisions())}


@pytest.mark.parametrize("seed", range(6))
def test_step_by_step_it_is_the_whole_view(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    half = dict(list(FOUND.items())[:5])
    with filled(tmp_path / "ledger", half) as ledger:
        grown = Growing(ledger)
        assert {e.id for e in grown.catch_up().new} == set(grown.events)
        made: list[Decision] = []
        for step in range(25):
            if step == 9:
                filled(tmp_path / "ledger", FOUND).close()
            before = dict(grown.events)
            decision = one(chance, made, step)
            made.append(decision)
            ledger.add_decisions([decision])
            growth = grown.catch_up()
            assert grown.events == whole(ledger), (seed, step, decision)
            assert grown.head == ledger.head()
            changed = {i for i, e in grown.events.items() if before.get(i) != e}
            assert changed <= {e.id for e in growth.new}
            assert growth.gone == before.keys() - grown.events.keys()
            assert grown.home == {m: e.id for e in grown.events.values() for m in e.mentions}


def test_a_better_reading_takes_the_place_of_the_first(tmp_path: Path) -> None:
    with filled(tmp_path / "ledger", FOUND) as ledger:
        grown = Growing(ledger)
        grown.catch_up()
        again = attack(DOCS[0], killed=99, type="bombing")
        ledger.add_reading(DOCS[0].id, "hand/2", [again])
        grown.catch_up()
        assert grown.events == whole(ledger)
        assert grown.catch_up().new == ()
