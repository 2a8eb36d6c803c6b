"""The view is pure: order of arrival does not matter, a judgement and its reversal cancel, ids are stable."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR, attack, document
from tocsin.ledger import resolve, view
from tocsin.model import Decision, DecisionKind, Judgement, Mention, Quantity, same_event
from tocsin.model.events import statement_id

POSITIVE, NEGATIVE, UNSURE = Judgement.POSITIVE, Judgement.NEGATIVE, Judgement.UNSURE

DOCS = [
    document(f"Report {n}: a blast killed {n + 5} people.", f"Outlet {n % 4}", f"2021-08-{20 + n}") for n in range(8)
]
ACTORS = [None, "islamic-state-khorasan", "taliban"]
MENTIONS = [
    (
        d.id,
        attack(
            d,
            killed=n + 5,
            type=["bombing", "unknown"][n % 2],
            place=[KABUL, MAZAR][n % 2],
            date=f"2021-08-{19 + n}",
            perpetrator=(ACTORS[1 + n % 2], ["claimed", "attributed", "denied"][n % 3]),
        ),
    )
    for n, d in enumerate(DOCS)
]
IDS = [m.id for _, m in MENTIONS]


def decide(
    a: int, b: int, judgement: Judgement, minute: int = 0, by: str = "reviewer", weight: float = 1.0
) -> Decision:
    return same_event(IDS[a], IDS[b], judgement, by, f"2021-09-01T00:{minute:02d}:00Z", (("said so", weight),))


decisions = st.builds(
    decide,
    st.integers(0, 3),
    st.integers(4, 7),
    st.sampled_from(Judgement),
    st.integers(0, 9),
    st.sampled_from(["reviewer", "tocsin-link/1", "another"]),
    st.sampled_from([1.0, 2.5, 9.0]),
)


@settings(max_examples=150)
@given(st.lists(decisions, max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(made: list[Decision], chance: random.Random) -> None:
    plain = view(DOCS, MENTIONS, made)
    docs, mentions, shuffled = list(DOCS), list(MENTIONS), list(made)
    for items in (docs, mentions, shuffled):
        chance.shuffle(items)
    assert view(docs, mentions, shuffled) == plain


@settings(max_examples=100)
@given(st.lists(decisions, max_size=8), st.integers(0, 3), st.integers(4, 7), st.sampled_from(Judgement))
def test_a_decision_and_its_reversal_give_the_old_view_back(
    made: list[Decision], a: int, b: int, judgement: Judgement
) -> None:
    pair = tuple(sorted((IDS[a], IDS[b])))
    made = [d for d in made if d.subject != pair]
    old = view(DOCS, MENTIONS, made)
    back = [*made, decide(a, b, judgement, 20), decide(a, b, UNSURE, 21)]
    new = view(DOCS, MENTIONS, back)
    assert [replace(e, reasons=()) for e in new] == [replace(e, reasons=()) for e in old]


@settings(max_examples=100)
@given(st.lists(decisions, max_size=14))
def test_every_mention_is_in_one_event_and_people_are_obeyed(made: list[Decision]) -> None:
    events = view(DOCS, MENTIONS, made)
    assert sorted(m for e in events for m in e.mentions) == sorted(IDS)
    last = {d.subject: d for d in sorted(made, key=lambda d: (not d.by.startswith("tocsin-"), d.made, d.id))}
    home = {m: e.id for e in events for m in e.mentions}
    for (a, b), decision in last.items():
        if decision.judgement is NEGATIVE and not decision.by.startswith("tocsin-"):
            assert home[a] != home[b]


def test_merging_and_splitting_keep_ids() -> None:
    apart = view(DOCS, MENTIONS, [])
    merged = view(DOCS, MENTIONS, [decide(0, 4, POSITIVE)])
    assert len(merged) == len(apart) - 1
    for event in apart:
        now = resolve(merged, event.id)
        assert now is not None
        assert set(event.mentions) <= set(now.mentions)
    assert resolve(merged, "e-nothing") is None
    assert view(DOCS, MENTIONS, [decide(0, 4, POSITIVE), decide(0, 4, NEGATIVE, 1)])[0].id in {e.id for e in apart}


def test_a_linker_never_overrules_a_person() -> None:
    person, linker = decide(0, 4, NEGATIVE, 0), decide(0, 4, POSITIVE, 9, "tocsin-link/1", 30.0)
    assert len(view(DOCS, MENTIONS, [person, linker])) == len(DOCS)
    person, linker = decide(0, 4, POSITIVE, 0), decide(1, 4, NEGATIVE, 9, "tocsin-link/1", -30.0)
    merged = view(DOCS, MENTIONS, [person, decide(1, 5, POSITIVE), linker])
    assert len(merged) == len(DOCS) - 2


def test_one_odd_link_does_not_join_what_a_negative_keeps_apart() -> None:
    made = [decide(0, 4, POSITIVE, weight=9), decide(1, 4, POSITIVE, weight=2), decide(0, 5, NEGATIVE)]
    made += [decide(1, 5, POSITIVE, weight=8)]
    groups = {frozenset(e.mentions) for e in view(DOCS, MENTIONS, made)}
    assert frozenset({IDS[0], IDS[4]}) in groups
    assert frozenset({IDS[1], IDS[5]}) in groups


def test_people_correct_values_and_withdraw_statements() -> None:
    doc, mention = DOCS[0], MENTIONS[0][1]
    killed = mention.first("killed")
    assert killed
    gone = Decision(DecisionKind.STATEMENT, (statement_id(mention.id, killed),), NEGATIVE, "reviewer", "2022")
    (event,) = view([doc], [(doc.id, mention)], [gone])
    assert event.killed is None
    instead = Decision(
        DecisionKind.VALUE, (mention.id, "killed"), POSITIVE, "reviewer", "2022", (), '{"low":9,"best":9,"high":9}'
    )
    (event,) = view([doc], [(doc.id, mention)], [instead])
    assert event.killed == Quantity.exactly(9)
    scope = Decision(DecisionKind.SCOPE, (mention.id,), NEGATIVE, "reviewer", "2022")
    assert view([doc], [(doc.id, mention)], [scope]) == []
    again = replace(scope, judgement=POSITIVE, made="2023")
    assert len(view([doc], [(doc.id, mention)], [scope, again])) == 1


def test_as_of_leaves_later_human_decisions_out() -> None:
    early, late = decide(0, 4, POSITIVE, 0), decide(1, 5, POSITIVE, 30)
    assert len(view(DOCS, MENTIONS, [early, late], as_of="2021-09-01T00:10:00Z")) == len(DOCS) - 1
    machine = decide(2, 6, POSITIVE, 50, "tocsin-link/1")
    assert len(view(DOCS, MENTIONS, [early, late, machine], as_of="2021-09-01T00:10:00Z")) == len(DOCS) - 2


def together(*values: dict[str, object], policy: str = "majority", publishers: bool = True) -> object:
    """One event of mentions with these values, published on one day after another by different publishers."""
    docs = [
        document(f"text {n} of the report", f"Outlet {n}" if publishers else "Wire", f"2021-08-{10 + n}")
        for n in range(len(values))
    ]
    mentions: list[tuple[str, Mention]] = [
        (d.id, attack(d, **v))  # type: ignore[arg-type]
        for d, v in zip(docs, values, strict=True)
    ]
    ids = [m.id for _, m in mentions]
    links = [same_event(ids[0], other, POSITIVE, "reviewer", "2021-09-01") for other in ids[1:]]
    (event,) = view(docs, mentions, links, policy)
    return event


ISK, TALIBAN = "islamic-state-khorasan", "taliban"
IS = "islamic-state"


@pytest.mark.parametrize(
    ("said", "claims", "officials", "majority", "two"),
    [
        ([(ISK, "claimed"), (TALIBAN, "attributed")], ISK, TALIBAN, None, None),
        ([(ISK, "claimed"), (ISK, "attributed")], ISK, ISK, ISK, ISK),
        ([(IS, "claimed"), (ISK, "attributed")], IS, ISK, IS, None),
        ([(ISK, "claimed"), (TALIBAN, "claimed")], None, None, None, None),
        ([(TALIBAN, "denied"), (ISK, "suspected")], None, None, ISK, None),
        ([(TALIBAN, "denied")], None, None, None, None),
        ([(ISK, "asserted"), (ISK, "reported"), (TALIBAN, "attributed")], None, TALIBAN, ISK, ISK),
    ],
)
def test_policies_for_the_perpetrator(
    said: list[tuple[str, str]], claims: str | None, officials: str | None, majority: str | None, two: str | None
) -> None:
    for policy, expected in (
        ("claims", claims),
        ("officials", officials),
        ("majority", majority),
        ("unknown-unless-two", two),
    ):
        event = together(*({"perpetrator": s} for s in said), policy=policy)
        assert event.actor == expected, policy  # type: ignore[attr-defined]
        assert len(event.perpetrators) == len(set(said))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("majority+latest", Quantity.exactly(11)),
        ("majority+highest", Quantity.exactly(20)),
        ("majority+ucdp", Quantity(9, 11, 20)),
    ],
)
def test_policies_for_tolls(policy: str, expected: Quantity) -> None:
    event = together({"killed": 9}, {"killed": 20}, {"killed": 11}, {"killed": 11}, policy=policy)
    assert event.killed == expected  # type: ignore[attr-defined]


def test_only_a_publishers_last_toll_counts() -> None:
    event = together({"killed": 3}, {"killed": 9}, {"killed": 14}, publishers=False)
    assert event.killed == Quantity.exactly(14)  # type: ignore[attr-defined]


def test_unknown_stays_unknown_and_zero_stays_zero() -> None:
    event = together({"killed": 0, "date": "2021-08"}, {"date": "2021-08-26"})
    assert event.killed == Quantity.exactly(0)  # type: ignore[attr-defined]
    assert event.wounded is None  # type: ignore[attr-defined]
    assert event.date == "2021-08-26"  # type: ignore[attr-defined]


def test_a_policy_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match=r"no such policy.*majority"):
        view([], [], [], policy="vibes")


def test_the_sentence_around_a_statement() -> None:
    doc = document("It was calm. A bomb killed 13 people in Kabul. Nobody claimed it.")
    mention = attack(doc, killed=13)
    start = doc.text.index("13")
    short = replace(mention, statements=(replace(mention.statements[0], span=(start, start + 2)),))
    (event,) = view([doc], [(doc.id, short)], [])
    assert event.statements[0].sentence == "A bomb killed 13 people in Kabul."


def test_rules_for_tolls_by_who_says_them() -> None:
    """Officials' last figure; the highest of those who are no party."""
    said = [("police", None, 12), ("a witness", None, 30), (None, None, 25), ("the interior ministry", None, 10), (None, "official", 9), (None, "armed_group", 90)]  # fmt: skip
    docs, mentions = [], []
    for n, (speaker, kind, toll) in enumerate(said):
        doc = replace(document(f"Report {n}", f"Outlet {n}", f"2021-08-{20 + n}"), source_kind=kind)
        mention = attack(doc, killed=toll)
        statement = replace(mention.statements[0], speaker=speaker)
        docs.append(doc)
        mentions.append((doc.id, replace(mention, statements=(statement,))))
    pairs = [same_event(a.id, b.id, Judgement.POSITIVE, "x", "2024") for (_, a), (_, b) in pairwise(mentions)]
    for policy, expected in (("latest-official", 9), ("highest-independent", 30), ("highest", 90)):
        (event,) = view(docs, mentions, pairs, f"majority+{policy}")
        assert event.killed == Quantity.exactly(expected), policy
    (event,) = view(docs[1:3], mentions[1:3], pairs, "majority+latest-official")
    assert event.killed is None
