from tocsin.count import Filters
from tocsin.model.events import Event
from tocsin.model.values import Place
from tocsin.publish.choice import choose
from tocsin.publish.rows import matches, row
from tocsin.publish.site import counted_by

EVENTS = [
    Event("e-1", "attack", type="bombing", stage="accomplished", place=Place("Gao", country="ML"), date="2023-01-05"),
    Event("e-2", "plot", stage="foiled", place=Place("Lyon", country="FR"), date="2023-02"),
    Event("e-3", "strength", place=Place("Gao", country="ML"), date="2023"),
]


def ids(filters: Filters, kinds: list[str] | None = None) -> list[str]:
    return [event.id for event in choose(EVENTS, filters, kinds)]


def test_without_a_codebook_every_kind_is_shown() -> None:
    assert ids(Filters(codebook="all")) == ["e-1", "e-2", "e-3"]
    assert ids(Filters(codebook="all", place="Mali")) == ["e-1", "e-3"]
    assert ids(Filters(codebook="all"), ["strength"]) == ["e-3"]


def test_a_codebook_counts_violence_only() -> None:
    assert ids(Filters(codebook="gtd")) == ["e-1"]


def test_events_come_back_as_they_were() -> None:
    assert choose(EVENTS, Filters(codebook="all"))[2] is EVENTS[2]


def test_each_event_knows_the_codebooks_that_count_it() -> None:
    counted = counted_by(EVENTS)
    assert "gtd" in counted["e-1"]
    assert "gtd" not in counted["e-2"]
    assert "all" in counted["e-2"]


def test_free_text_needs_every_word_and_no_accents() -> None:
    shown = row(
        {"id": "e-1", "kind": "attack", "place": {"name": "Medellín", "country": "CO", "lat": 1.0, "lon": 2.0}}, {}
    )
    assert matches(shown, "MEDELLIN colombia")
    assert not matches(shown, "medellin bogota")


def test_a_branch_is_found_by_the_group_above_it() -> None:
    shown = row({"id": "e-1", "kind": "attack", "actor": "branch"}, {}, {"branch": ["branch", "whole"]})
    assert shown["family"] == ["branch", "whole"]
