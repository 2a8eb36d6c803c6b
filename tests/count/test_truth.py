"""Counts of made-up worlds come out exact under every codebook and every policy, whatever the reports' order."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.count.worlds import Attack, counts_as, culprit, toll, worlds, written
from tocsin.count import Filters, codebooks, count
from tocsin.ledger.policies import PERPETRATOR, TOLL
from tocsin.ledger.view import view

Expected = tuple[int, int, int, int | None, int | None, int | None, int]


def expected(world: list[Attack], codebook: str, policy: str) -> Expected:
    """Attacks, claims and foiled, and killed as low, best, high and unknown."""
    counted = [a for a in world if counts_as(a, codebook, policy)]
    claims = sum(any(m == "claimed" for r in a.reports for _, m in r.named) for a in counted)
    tolls = [toll(a, policy.partition("+")[2]) for a in counted]
    stated = [t for t in tolls if t is not None]
    foiled = sum(a.stage == "foiled" and foiled_counts(a, codebook, policy) for a in world)
    if counted and not stated:
        return len(counted), claims, foiled, None, None, None, len(counted)
    high = None if any(t[2] is None for t in stated) else sum(t[2] or 0 for t in stated)
    sums = sum(t[0] or 0 for t in stated), sum(t[1] for t in stated)
    return len(counted), claims, foiled, *sums, high, len(tolls) - len(stated)


def foiled_counts(attack: Attack, codebook: str, policy: str) -> bool:
    """Whether a stopped plot is one that the codebook would count, had it been carried out as an attack."""
    as_if = Attack("attack", "accomplished", attack.context, attack.type, attack.date, attack.place, attack.reports)
    return counts_as(as_if, codebook, policy)


policies = st.tuples(st.sampled_from(list(PERPETRATOR)), st.sampled_from(list(TOLL))).map("+".join)


@settings(max_examples=150)
@given(worlds, policies, st.randoms())
def test_every_codebook_is_exact_under_every_policy(world: list[Attack], policy: str, order: object) -> None:
    documents, mentions, decisions = written(world)
    order.shuffle(mentions)  # type: ignore[attr-defined]
    events = view(documents, mentions, decisions, policy)
    assert len(events) == len(world)
    for codebook in codebooks():
        row = count(events, Filters(codebook=codebook, policy=policy)).total
        got = (row.attacks, row.claims, row.foiled, *row.killed.to_json().values())
        assert got == expected(world, codebook, policy), (codebook, policy)


@settings(max_examples=60)
@given(worlds, policies, st.sampled_from(list(codebooks())))
def test_every_group_and_period_is_exact(world: list[Attack], policy: str, codebook: str) -> None:
    documents, mentions, decisions = written(world)
    events = view(documents, mentions, decisions, policy)
    groups: dict[tuple[str, str], list[Attack]] = defaultdict(list)
    for attack in world:
        who = culprit(attack, policy.partition("+")[0]) or "unknown"
        groups[who, attack.date[:4] if attack.date else "unknown"].append(attack)
    table = count(events, Filters(codebook=codebook, policy=policy), ["actor", "year"])
    got = {r.key: (r.attacks, r.claims, r.foiled, *r.killed.to_json().values()) for r in table.rows}
    wanted = {key: e for key, inside in groups.items() if (e := expected(inside, codebook, policy))[0] or e[2]}
    assert got == wanted
    spring = Filters(codebook=codebook, policy=policy, start="2021-03", end="2021-03")
    inside = [a for a in world if a.date in ("2021-03-04", "2021-03-31")]
    assert count(events, spring).total.attacks == expected(inside, codebook, policy)[0]
    undated = [a for a in world if a.date is None]
    assert count(events, spring).undated == expected(undated, codebook, policy)[0]
