"""Columns answer as events do: conditions, filters and groups, on any events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR
from tests.model.strategies import quantities
from tocsin.count import FilterError, Filters, count, select
from tocsin.count.codebooks import versions
from tocsin.count.columns import ColumnFacts, columns_of_events
from tocsin.count.facts import EventFacts
from tocsin.count.grouping import GROUPS, by_word, grouped
from tocsin.count.names import branch, country_name, lineage
from tocsin.count.predicates import FIELDS
from tocsin.model import Place, words
from tocsin.model.events import DocumentRef, Event, Perpetrator

REGION = Place("Borno", None, None, None, "NG", "Borno", 4)
ACTORS = ["boko-haram", "islamic-state", "islamic-state-khorasan", "government-of-kenya", "nobody-knows-it", "farc"]
DATES = [
    "2024",
    "2015-03",
    "2015-02-27",
    "2014-06",
    "2016-08-31",
    "2016-09-01",
    "2024-01/2024-03",
    "2024-01-31/2024-02-02",
]
REF = [DocumentRef(f"d-{n}", None, p, None, None) for n, p in enumerate(["A", "A", None])]

perpetrators = st.builds(
    Perpetrator, st.none() | st.sampled_from(ACTORS), st.just("A"),
    st.sampled_from(words()["modality"]), st.just(()), st.just(1),
)  # fmt: skip
events = st.builds(
    Event,
    id=st.integers(0, 10**9).map(lambda n: f"e-{n}é"),
    kind=st.sampled_from(["attack", "plot", "tally"]),
    type=st.none() | st.sampled_from(words()["type"]),
    suicide=st.none() | st.booleans(),
    stage=st.none() | st.sampled_from(words()["stage"]),
    context=st.none() | st.sampled_from(words()["context"]),
    date=st.none() | st.sampled_from(DATES),
    place=st.none() | st.sampled_from([KABUL, MAZAR, REGION, Place("Ende"), Place("Nordland", None, None, None, "NO", "Nord")]),
    killed=st.none() | quantities(),
    hostages=st.none() | quantities(),
    attackers_killed=st.none() | quantities(),
    actor=st.none() | st.sampled_from(ACTORS),
    perpetrators=st.lists(perpetrators, max_size=3).map(tuple),
    targets=st.lists(st.sampled_from(["Church", "church", "a bus", "ÉCOLE"]), max_size=3).map(tuple),
    weapons=st.lists(st.sampled_from(["rifle", "car bomb", "bomb"]), max_size=2).map(tuple),
    documents=st.lists(st.sampled_from(REF), unique=True).map(tuple),
)  # fmt: skip
lists = st.lists(events, max_size=25, unique_by=lambda e: e.id)


@settings(max_examples=60)
@given(lists)
def test_conditions_are_the_same_for_one_event_and_for_all(found: list[Event]) -> None:
    whole = ColumnFacts(columns_of_events(found))
    for field in FIELDS:
        assert whole.known(field).tolist() == [EventFacts(e).known(field) for e in found], field
    for book in versions().values():
        for clause in book.clauses:
            said = np.broadcast_to(clause.passes(whole), len(found)).tolist()
            assert said == [bool(clause.passes(EventFacts(e))) for e in found], (book.pinned, clause.name)


queries = st.fixed_dictionaries(
    {},
    optional={
        "actor": st.sampled_from(["islamic-state", "boko-haram", "farc", "nobody-knows-it"]),
        "place": st.sampled_from(["Afghanistan", "NG", "borno", "Kabul", "ende", "Nord", "Norway"]),
        "type": st.sampled_from(words()["type"]),
        "stage": st.sampled_from(words()["stage"]),
        "start": st.sampled_from(["2014", "2015-03", "2024-01-31"]),
        "end": st.sampled_from(["2024", "2024-02"]),
        "codebook": st.sampled_from(list(versions())),
        "target": st.sampled_from(["church", "BUS", "éco"]),
        "weapon": st.sampled_from(["bomb", "knife"]),
    },
)


@settings(max_examples=120)
@given(lists, queries)
def test_a_count_and_a_list_choose_the_same_events(found: list[Event], query: dict[str, str]) -> None:
    filters = Filters(**query)
    try:
        listed = select([e for e in found if e.kind != "tally"], filters)
    except FilterError:
        return  # a place or actor that no attack of the list knows
    table = count(found, filters)
    assert list(table.total.events) == [e.id for e in listed.events]
    assert table.undated == listed.undated


def _named(event: Event, *modalities: str) -> list[str]:
    return sorted({p.actor or p.name for p in event.perpetrators if p.modality in modalities}) or ["unknown"]


BY_EVENT: dict[str, Callable[[Event], list[str]]] = {
    "actor": lambda e: [e.actor or "unknown"],
    "family": lambda e: sorted(lineage(e.actor, e.date)) if e.actor else ["unknown"],
    "province": lambda e: [branch(e.actor, e.date) if e.actor else "unknown"],
    "country": lambda e: [country_name(e.place.country) if e.place and e.place.country else "unknown"],
    "admin1": lambda e: [f"{e.place.admin1}, {e.place.country}" if e.place and e.place.admin1 else "unknown"],
    "place": lambda e: [e.place.name if e.place else "unknown"],
    "type": lambda e: [e.type or "unknown"],
    "stage": lambda e: [e.stage or "unknown"],
    "context": lambda e: [e.context or "unknown"],
    "year": lambda e: [e.date[:4] if e.date else "unknown"],
    "month": lambda e: [e.date[:7] if e.date and len(e.date.partition("/")[0]) > 4 else "unknown"],
    "weapon": lambda e: sorted({w.casefold() for w in e.weapons}) or ["unknown"],
    "target": lambda e: sorted({t.casefold() for t in e.targets}) or ["unknown"],
    "claimed_by": lambda e: _named(e, "claimed"),
    "attributed_to": lambda e: _named(e, "attributed", "suspected", "asserted", "reported"),
    "denied_for": lambda e: _named(e, "denied"),
}


@settings(max_examples=60)
@given(lists, st.lists(st.sampled_from(list(BY_EVENT)), min_size=1, max_size=3, unique=True))
def test_groups_are_those_of_each_event(found: list[Event], by: list[str]) -> None:
    expected: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for event in found:
        keys: list[tuple[str, ...]] = [()]
        for name in by:
            keys = [(*k, v) for k in keys for v in BY_EVENT[name](event)]
        for key in keys:
            expected[key].append(event.id)
    columns = columns_of_events(found)
    pairs = grouped(columns, np.arange(len(found)), by)
    owner = np.arange(len(found)) if pairs.owner is None else pairs.owner
    got = {key: columns.ids(owner[pairs.group == n]) for n, key in enumerate(pairs.keys)}
    assert got == expected


@pytest.mark.parametrize(
    ("date", "week"),
    [("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"), ("2024-02-05/2024-02-09", "2024-W06"), ("2024-02", "unknown"),
     ("2024-01/2024-03", "unknown"), (None, "unknown")],
)  # fmt: skip
def test_weeks(date: str | None, week: str) -> None:
    table = count([Event("e-1", "attack", date=date)], Filters(), ["week"])
    assert [r.key for r in table.rows] == [(week,)]


def test_boko_haram_is_of_the_islamic_state_only_while_it_was() -> None:
    found = [Event(f"e-{d}", "attack", date=d, actor="boko-haram") for d in ("2014-04-14", "2015-06-01", "2019")]
    assert list(count(found, Filters(actor="islamic-state")).total.events) == ["e-2015-06-01"]
    families = {r.key[0]: r.attacks for r in count(found, Filters(), ["family"]).rows}
    assert families == {"boko-haram": 3, "islamic-state": 1}


def test_a_province_is_the_part_under_the_top() -> None:
    assert branch("jundallah-pakistan", "2016") == "islamic-state-khorasan"
    assert branch("islamic-state-khorasan", "2021") == "islamic-state-khorasan"
    assert branch("islamic-state", "2021") == "islamic-state"
    assert branch("farc") == "farc"


@pytest.mark.parametrize(
    ("said", "label"),
    [({"claimed"}, "claimed only"), ({"claimed", "denied"}, "claimed only"), ({"claimed", "attributed"}, "claimed and attributed"),
     ({"attributed", "denied"}, "attributed only"), ({"asserted"}, "named by reports only"), ({"denied"}, "only denied"),
     ({"hypothetical"}, "nobody named"), (set(), "nobody named")],
)  # fmt: skip
def test_by_whose_word(said: set[str], label: str) -> None:
    found = Event("e", "attack", perpetrators=tuple(Perpetrator("x", "X", m, (), 1) for m in said))
    assert [r.key for r in count([found], Filters(), ["responsibility"]).rows] == [(label,)]
    assert by_word(0) == "nobody named"
    assert set(GROUPS) - set(BY_EVENT) == {"responsibility", "week"}
