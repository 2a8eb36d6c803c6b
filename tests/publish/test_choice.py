from typing import Any

import pytest

from tocsin.count import FilterError, Filters
from tocsin.model.events import Event, Perpetrator
from tocsin.model.values import Place, Quantity
from tocsin.publish.choice import Further, choose, searched
from tocsin.publish.corpus import counted_by
from tocsin.publish.rows import row

EVENTS = [
    Event(
        "e-1",
        "attack",
        type="bombing",
        stage="accomplished",
        place=Place("Gao", country="ML"),
        date="2023-01-05",
        killed=Quantity(2, 3, None),
        perpetrators=(Perpetrator(None, "A front", "claimed", (), 1),),
    ),
    Event("e-2", "plot", stage="foiled", place=Place("Lyon", country="FR"), date="2023-02"),
    Event("e-3", "strength", place=Place("Gao", country="ML"), date="2023"),
]


def ids(filters: Filters, kind: str = "all") -> list[str]:
    return [event.id for event in choose(EVENTS, filters, Further(kind))]


def test_without_a_codebook_every_kind_is_shown() -> None:
    assert ids(Filters(codebook="all")) == ["e-1", "e-2", "e-3"]
    assert ids(Filters(codebook="all", place="Mali")) == ["e-1", "e-3"]
    assert ids(Filters(codebook="all"), "strength") == ["e-3"]


def test_a_codebook_counts_violence_only() -> None:
    assert ids(Filters(codebook="gtd")) == ["e-1"]


def test_events_come_back_as_they_were() -> None:
    assert choose(EVENTS, Filters(codebook="all"), Further("all"))[2] is EVENTS[2]


def test_each_event_knows_the_codebooks_that_count_it() -> None:
    counted = {event.id: counted_by(event) for event in EVENTS}
    assert "gtd" in counted["e-1"]
    assert "gtd" not in counted["e-2"]
    assert "all" in counted["e-2"]


def test_free_text_needs_every_word_and_no_accents() -> None:
    shown = row(
        {"id": "e-1", "kind": "attack", "place": {"name": "Medellín", "country": "CO", "lat": 1.0, "lon": 2.0}}, {}
    )
    assert "medellin" in searched(shown)
    assert "colombia" in searched(shown)
    assert [e.id for e in choose(EVENTS, Filters(codebook="all"), Further("all", q="GAO bombing"))] == ["e-1"]


def test_what_only_views_choose_by() -> None:
    def found(**given: Any) -> list[str]:
        return [e.id for e in choose(EVENTS, Filters(codebook="all"), Further("all", **given))]

    assert found(responsibility="claimed") == ["e-1"]
    assert found(responsibility="nobody") == ["e-2", "e-3"]
    assert found(toll=3) == ["e-1"]
    assert found(toll=4) == []
    assert choose(EVENTS, Filters(codebook="all"), Further())[-1].id == "e-2"


@pytest.mark.parametrize("bad", [{"kind": "meteor"}, {"responsibility": "rumour"}, {"toll": -1}, {"grade": "G"}])
def test_what_views_cannot_choose_by_is_named(bad: dict[str, Any]) -> None:
    with pytest.raises(FilterError, match=str(next(iter(bad.values())))):
        Further(**bad)


def test_a_branch_is_found_by_the_group_above_it() -> None:
    shown = row({"id": "e-1", "kind": "attack", "actor": "branch"}, {}, {"branch": ["branch", "whole"]})
    assert shown["family"] == ["branch", "whole"]
