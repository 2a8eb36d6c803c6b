"""History and comparison are pure, and name the statements and decisions behind each changed value."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.engines import Place
from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tests.ledger.test_view import DOCS, IDS, MENTIONS, decisions
from tocsin.ledger import compare, history, state, view
from tocsin.model import ActorRef, Decision, DecisionKind, Judgement, Quantity, same_event
from tocsin.model.events import event_id, statement_id

FIRST = document("A blast killed 60 people at the airport in Kabul.", "A", "2021-08-26")
SECOND = document("The toll of the airport blast rose to 103.", "B", "2021-08-27T09:30:00+04:30")
THIRD = document("A council building in Mazar was stormed, 31 died.", "A", "2021-08-28")
ONE = attack(FIRST, killed=60, place=KABUL, date="2021-08-26")
TWO = attack(SECOND, killed=103, place=KABUL, date="2021-08-26")
THREE = attack(THIRD, killed=31, place=MAZAR, date="2021-08-28")
ALL = [(FIRST.id, ONE), (SECOND.id, TWO), (THIRD.id, THREE)]
PUBLIC = {d.id: d.published or "" for d in (FIRST, SECOND, THIRD)}
LINKED = same_event(ONE.id, TWO.id, Judgement.POSITIVE, "tocsin-link/0", "2022-01-01T00:00:00Z")


def person(kind: DecisionKind, subject: tuple[str, ...], judgement: Judgement, when: str, value=None) -> Decision:
    return Decision(kind, subject, judgement, "an analyst", when, (("read again", 0.0),), value)


def story(made: list[Decision], **options):
    found = history([FIRST, SECOND, THIRD], ALL, [LINKED, *made], event_id((ONE.id, TWO.id)), PUBLIC, **options)
    assert found is not None
    return found


def test_a_toll_rises_with_a_second_report() -> None:
    first, second = story([])
    assert (first.time, [c.what for c in first.changes]) == ("2021-08-26", ["appeared"])
    (change,) = second.changes
    assert second.time == "2021-08-27T05:00:00"  # the publisher's clock stands four and a half hours before UTC
    (value,) = (v for v in change.values if v.property == "killed")
    assert value.before == {"low": 60, "best": 60, "high": 60}
    assert value.after == {"low": 60, "best": 103, "high": 103}
    assert [s.mention for s in change.came if s.id in value.statements] == [TWO.id]
    assert value.decisions == (LINKED.id,)
    assert {v.property for v in change.values} == {"killed"}


def test_each_kind_of_decision_is_named_where_it_acts() -> None:
    toll = next(s for s in TWO.statements if s.property == "killed")
    withdrawn = person(
        DecisionKind.STATEMENT, (statement_id(TWO.id, toll),), Judgement.NEGATIVE, "2021-09-01T10:00:00Z"
    )
    put = person(
        DecisionKind.VALUE, (ONE.id, "killed"), Judgement.POSITIVE, "2021-09-02", '{"low":61,"best":61,"high":61}'
    )
    out = person(DecisionKind.SCOPE, (ONE.id,), Judgement.NEGATIVE, "2021-09-03")
    back = person(DecisionKind.SCOPE, (ONE.id,), Judgement.POSITIVE, "2021-09-04")
    steps = story([withdrawn, put, out, back])[2:]
    assert [s.time for s in steps] == ["2021-09-01T10:00:00", "2021-09-02", "2021-09-03", "2021-09-04"]
    changes = [s.changes[0] for s in steps]
    assert [c.what for c in changes] == ["changed", "changed", "gone", "appeared"]
    assert [[d.id for d in c.decisions] for c in changes] == [[withdrawn.id], [put.id], [out.id], [back.id]]
    (killed,) = changes[0].values
    assert killed.decisions == (withdrawn.id,)
    assert killed.statements == (withdrawn.subject[0],)
    (killed,) = changes[1].values
    assert (killed.after["best"], killed.decisions) == (61, (put.id,))
    assert [d.id for d in changes[3].ended] == [out.id]


def test_a_split_and_a_merge_are_told() -> None:
    apart = person(DecisionKind.SAME_EVENT, tuple(sorted((ONE.id, TWO.id))), Judgement.NEGATIVE, "2021-09-01")
    again = replace(apart, judgement=Judgement.POSITIVE, made="2021-09-02")
    steps = story([apart, again])[2:]
    assert sorted(c.what for c in steps[0].changes) == ["changed", "split"]
    (merged,) = steps[1].changes
    assert merged.what == "merged"
    assert len(merged.was) == 2
    assert [d.id for d in merged.decisions] == [again.id]


def test_a_history_ends_at_its_as_of_time_and_knows_no_other_event() -> None:
    assert len(story([], as_of="2021-08-26")) == 1
    assert history([FIRST, SECOND, THIRD], ALL, [LINKED], "e-none", PUBLIC) is None
    assert history([FIRST, SECOND, THIRD], ALL, [LINKED], event_id((THREE.id,)), PUBLIC, as_of="2021-08-27") == []


def test_an_actor_is_traced_to_the_claim() -> None:
    claim = document("The group said that its men had done it.", "C", "2021-08-29")
    said = attack(claim, perpetrator=("islamic-state-khorasan", "claimed"), place=KABUL)
    joined = same_event(said.id, TWO.id, Judgement.POSITIVE, "tocsin-link/0", "2022-01-01T00:00:00Z")
    steps = history(
        [FIRST, SECOND, claim],
        [*ALL[:2], (claim.id, said)],
        [LINKED, joined],
        event_id((ONE.id,)),
        PUBLIC | {claim.id: "2021-08-29"},
    )
    assert steps is not None
    change = steps[-1].changes[0]
    actor = next(v for v in change.values if v.property == "actor")
    assert (actor.before, actor.after) == (None, "islamic-state-khorasan")
    (evidence,) = (e for e in change.came if e.id in actor.statements)
    assert evidence.statement.value == ActorRef("islamic-state-khorasan", "islamic-state-khorasan")


@settings(max_examples=30)
@given(st.lists(decisions, max_size=10), st.randoms(use_true_random=False), st.integers(0, 7))
def test_order_of_arrival_changes_no_history(made: list[Decision], chance: random.Random, which: int) -> None:
    public = {d.id: d.published or "" for d in DOCS}
    id = event_id((IDS[which],))
    plain = history(DOCS, MENTIONS, made, id, public)
    docs, mentions, shuffled = list(DOCS), list(MENTIONS), list(made)
    for items in (docs, mentions, shuffled):
        chance.shuffle(items)
    assert history(docs, mentions, shuffled, id, public) == plain


@settings(max_examples=40)
@given(st.lists(decisions, max_size=10), st.integers(0, 7))
def test_the_last_step_leads_to_the_view(made: list[Decision], which: int) -> None:
    """Replay the values of every step: what is left is what the view of the whole ledger shows."""
    found = next(e for e in view(DOCS, MENTIONS, made) if IDS[which] in e.mentions)
    steps = history(DOCS, MENTIONS, made, found.id, {d.id: d.published or "" for d in DOCS})
    assert steps is not None
    held: dict[str, dict] = {}
    for step in steps:
        then = dict(held)
        for change in step.changes:
            for old in change.was:
                held.pop(old, None)
        for change in step.changes:
            if change.what == "gone":
                continue
            values = dict(then.get(change.was[0], {})) if change.was else {}
            for value in change.values:
                values[value.property] = value.after
            held[change.event] = values
    shown = found.to_json()
    assert held[found.id]["killed"] == shown["killed"]
    assert held[found.id].get("place") == shown["place"]
    assert held[found.id].get("actor") == shown["actor"]


@settings(max_examples=30)
@given(st.lists(decisions, max_size=10), st.lists(decisions, max_size=3))
def test_states_that_are_the_same_do_not_differ(made: list[Decision], more: list[Decision]) -> None:
    before, after = state(DOCS, MENTIONS, made), state(DOCS, MENTIONS, [*made, *more])
    assert compare(before, before) == []
    told = {id for c in compare(before, after) for id in (c.event, *c.was)}
    old, new = {e.id: e for e in before.events}, {e.id: e for e in after.events}
    for id in old.keys() | new.keys():
        a, b = old.get(id), new.get(id)
        if (a and replace(a, reasons=())) != (b and replace(b, reasons=())):
            assert id in told


def test_what_the_ledger_held_at_a_time(place: Place) -> None:
    with filled(place("l"), {FIRST: [ONE]}) as ledger:
        head = ledger.head()
        assert ledger.public() == {FIRST.id: "2021-08-26"}
        recorded = next(ledger.batches()).recorded
        ledger.add_reading(
            FIRST.id, "hand/2", [replace(ONE, statements=(replace(ONE.statements[0], value=Quantity.exactly(61)),))]
        )
        assert ledger.held(recorded).head() == head
        assert ledger.held("2999").head() == ledger.head()
        assert list(ledger.held("1999").documents()) == []
