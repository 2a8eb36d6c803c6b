import json
from datetime import date, timedelta

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import dates, decisions, documents, mentions, quantities
from tocsin.model import (
    ActorRef,
    Decision,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    SchemaError,
    Statement,
    from_days,
    interval,
    json_schema,
    kinds,
    mention_id,
    problem_of,
    same_event,
)
from tocsin.model.schema import markdown

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def through_json(data: object) -> object:
    return json.loads(json.dumps(data))


@given(documents)
def test_a_document_survives_the_round_trip(document: Document) -> None:
    assert Document.from_json(through_json(document.to_json())) == document


@given(mentions())
def test_a_mention_survives_the_round_trip_and_fits_the_json_schema(mention: Mention) -> None:
    data = through_json(mention.to_json())
    assert Mention.from_json(data) == mention
    document = Document("sha256:0", "text").to_json()
    VALIDATOR.validate({"document": document, "mentions": [data]})


@given(decisions)
def test_a_decision_survives_the_round_trip(decision: Decision) -> None:
    again = Decision.from_json(through_json(decision.to_json()))
    assert again == decision
    assert again.id == decision.id


@given(dates)
def test_a_date_value_covers_the_days_that_it_was_made_from(value: str) -> None:
    assert from_days(*interval(value)) == value


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_from_days_and_interval_are_inverse(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    assert interval(from_days(first, last)) == (first, last)


@pytest.mark.parametrize("bad", ["2024-02-30", "2024-13", "24-01-01", "2024-03/2023-01", "", "yesterday", "2024-1-1"])
def test_impossible_dates_are_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"date|interval"):
        interval(bad)


@given(quantities())
def test_the_point_of_a_quantity_is_one_of_its_numbers(quantity: Quantity) -> None:
    assert quantity.point in (quantity.low, quantity.best, quantity.high)


@pytest.mark.parametrize("bad", [(None, None, None), (-1, 0, 1), (5, 4, 6), (3, None, 2)])
def test_impossible_quantities_are_refused(bad: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match=r"quantity|range"):
        Quantity(*bad)


def test_zero_and_unknown_differ() -> None:
    assert Quantity(0, 0, 0) != Quantity(None, None, 0)
    assert Quantity(None, None, 0).to_json()["low"] is None


@pytest.mark.parametrize("lat", [91.0, -90.5])
def test_coordinates_outside_the_globe_are_refused(lat: float) -> None:
    with pytest.raises(ValueError, match="outside the globe"):
        Place("Nowhere", lat=lat, lon=0.0)


@pytest.mark.parametrize(
    ("kind", "prop", "value", "complaint"),
    [
        ("attack", "killed", "12", "needs a quantity"),
        ("attack", "type", "explosion", "not one of"),
        ("attack", "date", "2024-02-30", "no such date"),
        ("attack", "suicide", "yes", "true or false"),
        ("warning", "speaker", "", "needs a text"),
    ],
)
def test_a_wrong_value_is_named(kind: str, prop: str, value: str, complaint: str) -> None:
    assert complaint in (problem_of(kind, prop, value) or "")


def test_an_unknown_property_or_kind_is_named_with_what_there_is() -> None:
    with pytest.raises(SchemaError, match="strength has no property 'killed'; it has actor"):
        problem_of("strength", "killed", Quantity.exactly(1))
    with pytest.raises(SchemaError, match="no such kind of mention: 'battle'; there are attack"):
        problem_of("battle", "killed", Quantity.exactly(1))


def test_a_span_must_hold_something() -> None:
    with pytest.raises(ValueError, match="start < end"):
        Statement("date", "2024", (5, 5))


def test_the_mention_id_depends_on_where_it_stands() -> None:
    here = Statement("date", "2024", (0, 4))
    there = Statement("date", "2024", (9, 13))
    assert mention_id("d", "attack", [here, there]) == mention_id("d", "attack", [there, here])
    assert mention_id("d", "attack", [here]) != mention_id("d", "attack", [there])


def test_the_algebra_of_judgements() -> None:
    same, other, unsure = Judgement.POSITIVE, Judgement.NEGATIVE, Judgement.UNSURE
    assert same + same is same
    assert same + other is other
    assert other + same is other
    assert other + other is unsure
    assert all(unsure + j is unsure and j + unsure is unsure for j in Judgement)


def test_a_pair_has_one_order() -> None:
    args = (Judgement.POSITIVE, "someone", "2024-01-01T00:00:00Z")
    assert same_event("b", "a", *args) == same_event("a", "b", *args)
    with pytest.raises(ValueError, match="same event as itself"):
        same_event("a", "a", *args)


def test_the_docs_table_names_every_property() -> None:
    page = markdown()
    for kind in kinds().values():
        assert f"## {kind.name}" in page
        assert all(f"`{prop}`" in page for prop in kind.properties)


def test_actor_names_keep_their_script() -> None:
    ref = ActorRef("islamic-state-khorasan", "ولاية خراسان")
    assert ActorRef.from_json(through_json(ref.to_json())) == ref
