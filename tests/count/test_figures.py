"""Figures over events whose truth is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tests.model.strategies import quantities
from tocsin.count import FilterError, Filters, codebooks, count, events_of, events_of_figure, previous
from tocsin.count.figures import MEASURES
from tocsin.count.filters import place_keys
from tocsin.count.grouping import GROUPS
from tocsin.count.recipes import Figure
from tocsin.count.totals import Total
from tocsin.ledger import LedgerError, open_ledger
from tocsin.model import Place, Quantity, words
from tocsin.model.events import Event, Perpetrator

LAGOS = Place("Lagos", 2332459, 6.45, 3.39, "NG", "Lagos", 1)

events = st.builds(
    Event,
    id=st.integers(0, 10**9).map(lambda n: f"e-{n}"),
    kind=st.sampled_from(["attack", "plot", "tally"]),
    type=st.none() | st.sampled_from(words()["type"]),
    stage=st.none() | st.sampled_from(words()["stage"]),
    context=st.none() | st.sampled_from(words()["context"]),
    date=st.none() | st.sampled_from(["2024", "2024-01", "2024-01-31", "2024-02-01", "2024-03-15/2024-04-02", "2023-12-31"]),
    place=st.none() | st.sampled_from([KABUL, MAZAR, LAGOS]),
    killed=st.none() | quantities(),
    wounded=st.none() | quantities(),
    killed_or_wounded=st.none() | quantities(),
    actor=st.none() | st.sampled_from(["a-group", "b-group"]),
    perpetrators=st.lists(
        st.builds(Perpetrator, st.just("a-group"), st.just("A"), st.sampled_from(["claimed", "denied"]), st.just(()), st.just(1)),
        max_size=1,
    ).map(tuple),
)  # fmt: skip
lists = st.lists(events, max_size=30, unique_by=lambda e: e.id)


@settings(max_examples=50)
@given(
    lists,
    st.sampled_from([*codebooks()]),
    st.sampled_from([g for g in GROUPS if g not in ("family", "weapon", "target")]),
)
def test_groups_add_up_to_the_total(found: list[Event], book: str, by: str) -> None:
    table = count(found, Filters(codebook=book), [by])
    assert sum(r.attacks for r in table.rows) == table.total.attacks == len(table.total.events)
    for name in MEASURES:
        of = [getattr(r, name) for r in table.rows]
        whole = getattr(table.total, name)
        assert sum(t.low or 0 for t in of) == (whole.low or 0)
        assert sum(t.best or 0 for t in of) == (whole.best or 0)
        assert sum(t.unknown for t in of) == whole.unknown
        assert all((t.low is None) == (t.best is None) for t in [*of, whole])
        if whole.high is not None:
            assert sum(t.high or 0 for t in of) == whole.high
    counted = Counter(id for r in table.rows for id in r.events)
    assert set(counted.values()) <= {1}


def summed(found: list[Quantity | None]) -> Total:
    events = [Event(f"e-{n}", "attack", killed=q) for n, q in enumerate(found)]
    return count(events, Filters()).total.killed


@settings(max_examples=50)
@given(st.lists(st.none() | quantities(), max_size=20))
def test_sums_keep_their_order_and_unknown_is_not_zero(found: list[Quantity | None]) -> None:
    stated = [q for q in found if q is not None]
    whole = summed(found)
    if found and not stated:
        assert whole == Total(None, None, None, len(found))
        return
    highs = [q.high for q in stated]
    assert whole == Total(
        sum(q.low or 0 for q in stated),
        sum(q.point for q in stated),
        None if None in highs else sum(h for h in highs if h is not None),
        found.count(None),
    )
    assert whole.low is not None
    assert whole.best is not None
    assert whole.low <= whole.best
    assert whole.high is None or whole.best <= whole.high
    assert found == [] or summed([*found, None]) == replace(whole, unknown=whole.unknown + 1)
    assert summed([*found, Quantity.exactly(0)]) == whole


def test_sums_of_huge_numbers_are_exact_and_impossible_ones_are_refused() -> None:
    many = [Quantity.exactly(10**12 - 1)] * 20_000
    assert summed(many).best == 20_000 * (10**12 - 1) > 2**53
    with pytest.raises(ValueError, match="e-0: killed 1000000000001 is more people than there are"):
        summed([Quantity.exactly(10**12 + 1)])


@settings(max_examples=40)
@given(lists)
def test_months_partition_a_year(found: list[Event]) -> None:
    year = count(found, Filters(start="2024", end="2024", codebook="all")).total.attacks
    months = sum(
        count(found, Filters(start=f"2024-{m:02d}", end=f"2024-{m:02d}", codebook="all")).total.attacks
        for m in range(1, 13)
    )
    assert months == year
    assert count(found, Filters(start="2024", end="2024", codebook="all")).undated == sum(
        e.date is None and e.kind in ("attack", "plot") for e in found
    )


def test_killed_and_wounded_are_never_added() -> None:
    both = Event("e-1", "attack", killed=Quantity.exactly(3), wounded=Quantity.exactly(7))
    merged = Event("e-2", "attack", killed_or_wounded=Quantity.exactly(50))
    row = count([both, merged], Filters()).total
    assert (row.killed.best, row.wounded.best, row.killed_or_wounded.best) == (3, 7, 50)
    assert (row.killed.unknown, row.wounded.unknown) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"start": "2024-05", "end": "2024-04"}, "ends before it starts"),
        ({"start": "2024-02-30"}, "no such date"),
        ({"end": "last year"}, "not an ISO date"),
        ({"type": "bombings"}, "bombing"),
        ({"stage": "done"}, "accomplished"),
        ({"codebook": "gdt"}, "gtd"),
        ({"policy": "vibes"}, "majority"),
        ({"as_of": "soon"}, "not an ISO date"),
    ],
)
def test_filters_that_cannot_be(wrong: dict[str, str], says: str) -> None:
    with pytest.raises(FilterError, match=says):
        Filters(**wrong)


def test_a_place_by_any_of_its_names() -> None:
    found = [Event("e-1", "attack", place=KABUL), Event("e-2", "attack", place=LAGOS), Event("e-3", "attack")]
    for name, expected in (("Afghanistan", 1), ("AF", 1), ("afg", 1), ("kabul", 1), ("Nigeria", 1), ("France", 0)):
        assert count(found, Filters(place=name)).total.attacks == expected, name
    assert "kabul" in place_keys(found[0].place)
    with pytest.raises(FilterError, match="did you mean Kabul"):
        count(found, Filters(place="Kabull"))


def test_an_unknown_actor_gets_the_nearest_names() -> None:
    found = [Event("e-1", "attack", actor="islamic-state-khorasan")]
    with pytest.raises(FilterError, match="did you mean islamic-state-khorasan"):
        count(found, Filters(actor="islamic-stat-khorassan"))
    assert count(found, Filters(actor="islamic-state-khorasan")).total.attacks == 1


def test_an_unknown_grouping() -> None:
    with pytest.raises(FilterError, match="cannot count by 'colour'"):
        count([], Filters(), ["colour"])


@pytest.mark.parametrize(
    ("start", "end", "versus", "expected"),
    [
        ("2024-03", "2024-05", "previous", ("2023-12-01", "2024-02-29")),
        ("2024-03-11", "2024-03-20", "previous", ("2024-03-01", "2024-03-10")),
        ("2024", "2024", "year", ("2023-01-01", "2023-12-31")),
        ("2024-02-29", "2024-02-29", "year", ("2023-02-28", "2023-02-28")),
        ("2024", "2024", "previous", ("2023-01-01", "2023-12-31")),
    ],
)
def test_the_period_before(start: str, end: str, versus: str, expected: tuple[str, str]) -> None:
    earlier = previous(Filters(start=start, end=end), versus)
    assert (earlier.start, earlier.end) == expected


def test_no_period_nothing_to_compare_with() -> None:
    with pytest.raises(FilterError, match="both --from and --to"):
        previous(Filters(start="2024"))


def test_a_figure_is_counted_again_on_the_ledger_as_it_was(tmp_path: Path) -> None:
    first, second = document("A bomb killed 13 in Kabul."), document("A bomb killed 9 in Mazar.", "Outlet B")
    with filled(tmp_path / "l", {first: [attack(first, killed=13, place=KABUL, date="2021-08-26")]}) as ledger:
        filters = Filters(place="Afghanistan", start="2021")
        table = count(events_of(ledger, filters), filters, ["type", "month"], ledger.head())
        (row,) = table.rows
        filled(tmp_path / "l", {second: [attack(second, killed=9, place=MAZAR, date="2021-08-27")]}).close()
        assert count(events_of(ledger, filters), filters).total.killed.best == 22
        figure, found = events_of_figure(ledger, row.figure)
        assert figure.filters == replace(filters, codebook="tocsin@1")
        assert [e.id for e in found] == list(row.events)
        assert sum(e.killed.point for e in found if e.killed) == row.killed.best == 13


def test_a_figure_of_another_ledger(tmp_path: Path) -> None:
    doc = document("A bomb killed 13 in Kabul.")
    with filled(tmp_path / "l", {doc: [attack(doc, killed=13)]}) as ledger:
        with pytest.raises(FilterError, match="another ledger"):
            events_of_figure(ledger, Figure(Filters(), (), "ab" * 32).id)
        for broken in ("f-", "f-nonsense", "f-####", "e-1"):
            with pytest.raises(FilterError, match="not a figure's id"):
                events_of_figure(ledger, broken)


def test_an_empty_ledger_says_so(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "l") as ledger, pytest.raises(LedgerError, match="holds no document"):
        events_of(ledger, Filters())
